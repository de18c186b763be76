import { states } from "../lexicon/states.ts"
import type { FoundOrganization } from "./knownNames.ts"
import { cut, has, joined, shape, type Words } from "./words.ts"

const names: ReadonlySet<string> = new Set(states.map(({ name }) => name.toLowerCase()))
/** What follows in "House of Representatives", "House of Delegates". */
const members = new Set(["representatives", "delegates"])
const parties = /^(?:Republicans?|Democrats?|GOP|Democratic)$/u

/**
 * "Ohio House", "the West Virginia House of Delegates": a state's lower chamber by its state's name, which "House" alone
 * does not make a name. Not "Ohio House Bill 4", "Ohio House Speaker".
 */
export const stateChamberAt = (words: Words, at: number): FoundOrganization | null => {
  const { tokens } = words
  const house = tokens[at + 1]?.text === "House" ? at + 1 : tokens[at + 2]?.text === "House" ? at + 2 : -1
  if (house < 0 || !joined(words, house) || has(words, at, shape.headline)) return null
  if (!names.has(cut(words, at, house).toLowerCase())) return null
  const long = tokens[house + 1]?.lower === "of" && members.has(tokens[house + 2]?.lower ?? "")
  const next = long ? house + 3 : house + 1
  const after = tokens[next]
  if (!long && after && joined(words, next) && has(words, next, shape.capital) && !parties.test(after.text)) return null
  const name = cut(words, at, next)
  return {
    first: at,
    next,
    name,
    canonical: name,
    kind: "legislature",
    acronym: null,
    full: true,
    article: tokens[at - 1]?.text === "The" && joined(words, at)
  }
}
