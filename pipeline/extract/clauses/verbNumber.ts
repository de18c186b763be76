import { isPast } from "../../lexicon/inflect.ts"
import { isListedVerb, verbBase } from "../../lexicon/verbs.ts"
import type { Form, VerbGroup } from "./chunk.ts"
import { ones, severals } from "./chunkWords.ts"

/** Whether the form of a verb, by its `first` word, tells of one or several: "bans", "ban"; null if it fits both. */
export const numberOf = (form: Form, first: string, auxiliary: boolean): VerbGroup["number"] => {
  if (form !== "finite") return null
  if (auxiliary) return ones.has(first) ? "one" : severals.has(first) ? "several" : null
  if (!isListedVerb(first) || isPast(first)) return null
  return verbBase(first) === first ? "several" : first.endsWith("s") ? "one" : null
}
