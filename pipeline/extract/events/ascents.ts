import { ascents } from "../../lexicon/eventWords.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"
import { publicOf, type Seen } from "./seen.ts"

/** Whoever comes into an office by a passive: "Ana Ruiz was appointed chief". */
export const risenOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> =>
  publicOf(
    grammar,
    clause.subject.flatMap((phrase) => grammar.entitiesOf(phrase, clause))
  ).filter((key) => grammar.entity(key)?.kind === "person")

/** Who comes into an office or leaves it: "Gov. Ana Ruiz was inaugurated on Saturday", "resigned". No side remark. */
export const ascent = (grammar: Grammar, clause: Clause): ReadonlyArray<Seen> => {
  const { lemma, passive, modal, form } = clause.verb
  const leaves = lemma === "resign" || (lemma === "step" && isDown(grammar, clause))
  if (!(ascents.has(lemma) || leaves) || passive === leaves || modal !== null || form !== "finite") return []
  if (clause.relation !== "main" && clause.relation !== "coordinate") return []
  if (isPredecessors(grammar, clause)) return []
  const actors = risenOf(grammar, clause)
  if (actors.length === 0) return []
  const type = "election_or_appointment"
  return [{ rule: "events/ascent", type, clause, actors, confidence: 0.6, verb: lemma }]
}

/** "stepped down" */
const isDown = ({ document: { tokens } }: Grammar, { verb }: Clause): boolean => tokens[verb.next]?.lower === "down"

/** "Ana Ruiz, of Ohio, to be Marshal, vice Tom Dell, resigned": who was there before. */
const isPredecessors = ({ document: { tokens } }: Grammar, { first, verb }: Clause): boolean => {
  if (tokens[verb.first - 1]?.lower !== ",") return false
  const before = tokens.slice(Math.max(first, verb.first - 8), verb.first)
  return before.some(({ lower }, at) => lower === "vice" && before[at + 1]?.pos === "PROPN")
}
