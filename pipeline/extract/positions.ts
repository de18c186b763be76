import { trait } from "../lexicon/traits.ts"
import type { EventCandidate, PositionCandidate } from "../model/candidate.ts"
import type { KnownPolicy } from "./policies/known.ts"
import { ofClause } from "./positions/clauses.ts"
import { ofExamples } from "./positions/examples.ts"
import { ofNouns } from "./positions/nouns.ts"
import { ofLawsuit, ofPolicy } from "./positions/policies.ts"
import { reactions } from "./positions/reactions.ts"
import type { Row } from "./positions/row.ts"
import { ofStatement } from "./positions/statements.ts"
import { ofBackers, ofVerdict } from "./positions/verdicts.ts"
import { clausesWhere, type Grammar } from "./resolve.ts"

/**
 * Where each actor stands, one row an actor and topic: by what they say, vow or declare, by what they do, by the policy
 * that their government has, or by what the text ascribes to them.
 *
 * "Reno vowed not to cooperate with immigration agents.": supports sanctuary policy, own words.
 * Not: "Would Reno cooperate with agents?", "cities that refuse to cooperate"
 */
export const positions = (
  grammar: Grammar,
  policies: ReadonlyArray<KnownPolicy>,
  events: ReadonlyArray<EventCandidate>
): ReadonlyArray<PositionCandidate> => {
  const { statements } = grammar
  const told = clausesWhere(grammar, (clues) => (clues & trait.concept) !== 0)
  const rows = [
    ...told.flatMap((clause) => ofClause(grammar, clause)),
    ...statements.flatMap((statement) => ofStatement(grammar, statement)),
    ...policies.flatMap((policy) => ofPolicy(grammar, policy)),
    ...events.flatMap((event) => ofLawsuit(grammar, event, policies)),
    ...told.flatMap((clause) => ofNouns(grammar, clause)),
    ...ofExamples(grammar),
    ...ofBackers(grammar),
    ...statements.flatMap((statement) => ofVerdict(grammar, statement))
  ]
  return strongest(grammar, [...rows, ...reactions(grammar, reacting(grammar), rows, events, policies)])
}

/** The clauses of the sentences with a verb of praise or blame. */
const reacting = (grammar: Grammar) => clausesWhere(grammar, (clues) => (clues & trait.verdict) !== 0)

/** One row an actor and topic: the stance that most speaks for, and of its rows the surest. */
const strongest = (_: Grammar, rows: ReadonlyArray<Row>): ReadonlyArray<PositionCandidate> => {
  const groups = new Map<string, Array<Row>>()
  for (const row of rows) {
    const key = `${row.actor}\n${row.topic}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].flatMap((group) => {
    const weight = (stance: Row["stance"]): number =>
      group.reduce((sum, row) => (row.stance === stance ? sum + row.confidence : sum), 0)
    const supports = weight("supports")
    const opposes = weight("opposes")
    const stance: Row["stance"] = supports >= opposes ? "supports" : "opposes"
    const sure = Math.abs(supports - opposes) / (supports + opposes + 1e-9)
    const [best] = group
      .filter((row) => row.stance === stance)
      .sort((a, b) => b.confidence - a.confidence || a.evidence.start - b.evidence.start)
    if (!best || sure < 0.05) return []
    return [{ ...best, table: "positions" as const, confidence: best.confidence * (sure < 0.999 ? 0.7 : 1) }]
  })
}
