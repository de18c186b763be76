import type { VerbGroup } from "./chunk.ts"
import { finiteVerb } from "./finiteVerbs.ts"
import { gerund } from "./gerunds.ts"
import { infinitive } from "./infinitives.ts"
import type { Parse } from "./openClauses.ts"

/** Reads a verb group, the chunk number `at`: it is the verb of an open clause, or opens one. */
export const verbGroup = (parse: Parse, chunk: VerbGroup, at: number): void => {
  if (chunk.form === "infinitive") infinitive(parse, chunk, at)
  else if (chunk.form === "gerund") gerund(parse, chunk, at)
  else finiteVerb(parse, chunk, at)
  parse.preposition = null
  parse.conjunction = null
  parse.comma = false
  parse.lastRole = null
}
