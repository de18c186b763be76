import type { StatementCandidate } from "../../model/candidate.ts"
import type { Clause } from "../clauses/clause.ts"
import { isFederal } from "../events/fits.ts"
import type { Grammar } from "../resolve.ts"
import { isActor, type Row } from "./row.ts"

/**
 * Who says that immigration is none of the local police’s business: "immigration enforcement is a federal
 * responsibility", "enforcing immigration law is not our job". They are for keeping out of it.
 */
export const ofDuties = (grammar: Grammar, statement: StatementCandidate): ReadonlyArray<Row> => {
  const { speaker } = statement
  if (speaker === null || !isActor(grammar, speaker) || isFederal(grammar, speaker)) return []
  return grammar
    .clausesAt(statement.evidence)
    .filter((clause) => {
      const { start, end } = grammar.spanOf(clause.verb.first, clause.verb.next)
      return statement.parts.some((part) => part.start <= start && end <= part.end) && isOthersDuty(grammar, clause)
    })
    .map((clause) => ({
      rule: "positions/duty",
      evidence: grammar.spanOf(clause.first, clause.next),
      confidence: 0.6 * (grammar.sentenceOf(clause.verb.main)?.damaged ? 0.7 : 1),
      attributedTo: null,
      actor: speaker,
      topic: "sanctuary_policy" as const,
      stance: "supports" as const,
      basis: "own_words" as const
    }))
}

/** How many words a predicate may take up to its noun: "is not the job of", "is solely a federal government function". */
const reach = 8

/** "immigration enforcement is a federal job", "is not our job"; not "immigration is a federal issue in Ohio’s race". */
const isOthersDuty = ({ document: { tokens } }: Grammar, { verb, first, next, mark }: Clause): boolean => {
  if (verb.lemma !== "be" || mark === "if" || mark === "whether" || verb.modal !== null) return false
  const subject = tokens.slice(first, verb.first).map(({ lower }) => lower)
  if (!subject.includes("immigration") || !subject.some((word) => enforcing.has(word))) return false
  const predicate = tokens.slice(verb.next, Math.min(next, verb.next + reach)).map(({ lower }) => lower)
  if (!predicate.some((word) => duties.has(word))) return false
  const federal = predicate.includes("federal") || predicate.includes("feds")
  const ours = predicate.some((word) => locals.has(word))
  return verb.negated ? ours && !federal : federal && !ours
}

const enforcing = new Set("enforcement enforcing enforce".split(" "))
const duties = new Set("job role responsibility duty business mission function task work purview".split(" "))
const locals = new Set(
  "our my their local police sheriff sheriffs city county cities department officers state".split(" ")
)
