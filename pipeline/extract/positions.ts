import { trait } from "../lexicon/traits.ts"
import type { EventCandidate, PositionCandidate } from "../model/candidate.ts"
import type { Clause } from "./clauses/clause.ts"
import type { KnownPolicy } from "./policies/known.ts"
import { ofAllies, ofLikewise } from "./positions/allies.ts"
import { ofArguments } from "./positions/arguments.ts"
import { ofClause } from "./positions/clauses.ts"
import { ofDefiance } from "./positions/defiance.ts"
import { ofDuties } from "./positions/duties.ts"
import { ofExamples } from "./positions/examples.ts"
import { ofFeelings } from "./positions/feelings.ts"
import { ofGroups } from "./positions/groups.ts"
import { mixedOf } from "./positions/mixed.ts"
import { ofNouns } from "./positions/nouns.ts"
import { ofPenalties } from "./positions/penalties.ts"
import { ofLawsuit, ofPolicy } from "./positions/policies.ts"
import { reactions } from "./positions/reactions.ts"
import type { Row } from "./positions/row.ts"
import { ofSponsors } from "./positions/sponsors.ts"
import { ofStance, ofStanceNoun } from "./positions/stances.ts"
import { ofStatement } from "./positions/statements.ts"
import { ofBackers, ofVerdict } from "./positions/verdicts.ts"
import { clausesWhere, type Grammar, overlaps } from "./resolve.ts"

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
  const stands = stanceClauses(grammar).flatMap((clause) => [
    ...ofStance(grammar, clause),
    ...ofStanceNoun(grammar, clause)
  ])
  // what a clause says for or against a thing is read once
  const isNew = ({ actor, topic, evidence }: Row): boolean =>
    !stands.some((stand) => stand.actor === actor && stand.topic === topic && overlaps(stand.evidence, evidence))
  const argued = statements.flatMap((statement) => ofArguments(grammar, statement))
  const isContradicted = ({ actor, topic, stance, evidence }: Row): boolean =>
    argued.some(
      (row) => row.actor === actor && row.topic === topic && row.stance !== stance && overlaps(row.evidence, evidence)
    )
  const rows = [
    ...stands,
    ...told.flatMap((clause) => ofClause(grammar, clause)).filter(isNew),
    // what a whole sentence argues tells more than the words of a clause
    ...statements.flatMap((statement) => ofStatement(grammar, statement)).filter((row) => !isContradicted(row)),
    ...policies.flatMap((policy) => ofPolicy(grammar, policy, policies)),
    ...events.flatMap((event) => ofLawsuit(grammar, event, policies)).filter(isNew),
    ...told.flatMap((clause) => ofNouns(grammar, clause)),
    ...told.flatMap((clause) => ofFeelings(grammar, clause)),
    ...ofExamples(grammar),
    ...ofBackers(grammar),
    ...ofSponsors(grammar),
    ...ofGroups(grammar),
    ...statements.flatMap((statement) => ofVerdict(grammar, statement)),
    ...statements.flatMap((statement) => ofDuties(grammar, statement)),
    ...statements.flatMap((statement) => ofPenalties(grammar, statement)),
    ...argued
  ]
  const verdicts = clausesWhere(grammar, (clues) => (clues & trait.verdict) !== 0)
  const all = [
    ...rows,
    ...reactions(grammar, verdicts, rows, events, policies),
    ...ofAllies(grammar, verdicts, rows),
    ...ofDefiance(
      grammar,
      clausesWhere(grammar, (clues) => (clues & trait.future) !== 0 && (clues & trait.verdict) !== 0),
      rows
    ),
    ...ofLikewise(grammar, stands)
  ]
  return strongest(grammar, withoutFalse(grammar, all))
}

/** Without what somebody says of another's stance where the text says that it's false. */
const withoutFalse = ({ statements, document }: Grammar, rows: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const said = document.clean.text
  const untrue = statements.filter(
    ({ cueSpan }) => cueSpan && falsely.test(said.slice(Math.max(0, cueSpan.start - 20), cueSpan.end))
  )
  return rows.filter(
    ({ attributedTo, evidence }) =>
      !untrue.some(({ speaker, evidence: claim }) => speaker === attributedTo && overlaps(claim, evidence))
  )
}

const falsely = /\b(?:falsely|wrongly|incorrectly|mistakenly|baselessly|misleadingly|inaccurately)\s+\p{Letter}*$/iu

/** How many sentences after a measure was told somebody may take a side on it without naming it: "voted no". */
const sideReach = 4

/** The clauses that may say that somebody is for or against something. */
const stanceClauses = (grammar: Grammar): ReadonlyArray<Clause> => {
  const { tokens, sentences } = grammar.document
  const near = new Uint8Array(sentences.length)
  for (const { head } of grammar.told) {
    const at = tokens[head]?.sentence ?? 0
    near.fill(1, at, at + sideReach + 1)
  }
  return clausesWhere(
    grammar,
    (clues, at) =>
      (clues & trait.concept) !== 0 ||
      ((clues & trait.operation) !== 0 && (clues & (trait.verdict | trait.court | trait.act)) !== 0) ||
      (near[at] === 1 && (clues & (trait.verdict | trait.act | trait.backer)) !== 0)
  )
}

/** One row an actor and topic: the stance that most speaks for, and of its rows the surest. */
const strongest = (grammar: Grammar, rows: ReadonlyArray<Row>): ReadonlyArray<PositionCandidate> => {
  const groups = new Map<string, Array<Row>>()
  for (const row of rows) {
    const key = `${row.actor}\n${row.topic}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].flatMap((group) => {
    const mixed = mixedOf(grammar, group)
    if (mixed) return [{ ...mixed, table: "positions" as const }]
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
