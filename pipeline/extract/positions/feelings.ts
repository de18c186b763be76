import { feelings, outcomes } from "../../lexicon/feelings.ts"
import { instruments } from "../../lexicon/instruments.ts"
import { statementAt } from "../claims.ts"
import type { Clause } from "../clauses/clause.ts"
import { isQuestion } from "../events/seen.ts"
import { type Grammar, unique } from "../resolve.ts"
import { holdersOf, standFor } from "./holders.ts"
import { type Row, stanceOf } from "./row.ts"
import { childrenOf, targetOf } from "./targets.ts"

/** How many words after a feeling what it is about may take. */
const reach = 3

/**
 * Who is glad or sorry about what became of a measure: "disappointed that the bill failed" is for the bill, "pleased that
 * the governor signed the ban" for the ban. What became of it is told by the verb of the clause below.
 */
export const ofFeelings = (grammar: Grammar, clause: Clause): ReadonlyArray<Row> => {
  const { tokens } = grammar.document
  const { verb, mark } = clause
  if (verb.negated || verb.form !== "finite" || mark === "if" || mark === "whether" || isQuestion(grammar, clause))
    return []
  const felt = feltIn(grammar, clause)
  if (felt === 0) return []
  const cause = childrenOf(grammar, clause).find(
    (child) =>
      (child.relation === "complement" ||
        child.relation === "infinitive" ||
        // "are grateful the committee killed the bill"
        (child.relation === "participle" && child.objects.length > 0)) &&
      child.first >= verb.main
  )
  const outcome = cause ? outcomes.get(cause.verb.lemma) : undefined
  if (!cause || outcome === undefined || cause.verb.modal !== null) return []
  const undergoes = (cause.verb.passive && cause.relation !== "participle") || cause.objects.length === 0
  const things = undergoes ? cause.subject : cause.objects
  const [thing] = things.filter(
    ({ head }) => instruments.has(tokens[head]?.lower ?? "") || grammar.references.has(head)
  )
  const target = thing ? targetOf(grammar, cause, thing, true) : null
  if (!target) return []
  const turned = cause.verb.negated ? -1 : 1
  const claimed = statementAt(grammar, verb.main)?.speaker ?? null
  return unique(feelersOf(grammar, clause).flatMap((key) => standFor(grammar, key))).map((actor) => ({
    rule: "positions/feeling",
    evidence: grammar.spanOf(clause.first, Math.max(clause.next, target.next)),
    confidence: 0.65 * (grammar.sentenceOf(verb.main)?.damaged ? 0.7 : 1),
    attributedTo: claimed !== null && claimed !== actor ? claimed : null,
    actor,
    topic: target.topic,
    stance: stanceOf((felt * outcome * turned * target.sign) as 1 | -1),
    basis: "own_words" as const
  }))
}

/** "are disappointed" reads as a passive: whoever is so, not by whom. */
export const feelersOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const holders = holdersOf(grammar, clause)
  if (holders.length > 0) return holders
  return clause.subject.flatMap((phrase) => grammar.entitiesOf(phrase, clause))
}

/** Gladness (1) or sorrow (-1) that a clause with "be" or "feel" tells of its subject; 0 none. */
export const feltIn = ({ document: { tokens } }: Grammar, { verb }: Clause): -1 | 0 | 1 => {
  if (verb.lemma !== "be" && verb.lemma !== "feel" && !verb.passive) return 0
  for (let at = verb.main; at < verb.next + reach; at++) {
    const { lower = "" } = tokens[at] ?? {}
    const felt = feelings.get(lower)
    if (felt !== undefined) return felt
    if ([",", "that", "."].includes(lower)) return 0
  }
  return 0
}
