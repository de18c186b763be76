import type { NounPhrase } from "./clauses/chunks.ts"
import type { Clause } from "./clauses/clause.ts"
import { withCourts } from "./policies/courts.ts"
import { federalPolicies } from "./policies/federal.ts"
import { followers } from "./policies/followers.ts"
import { governmentPolicies } from "./policies/government.ts"
import { instrumentPolicies } from "./policies/instrument.ts"
import type { Found, KnownPolicy } from "./policies/known.ts"
import { operationPolicies } from "./policies/operations.ts"
import { practicePolicies } from "./policies/practice.ts"
import { suedPolicies } from "./policies/suits.ts"
import { type Grammar, kindOf } from "./resolve.ts"

/**
 * Laws, orders, rules and programmes, one row a jurisdiction and provision. Each rests on a noun that names an
 * instrument with what it says ("a law that bars officers from asking"), or on a government that does it itself ("the
 * county offers legal aid").
 *
 * "Lawmakers in Ohio and Utah have introduced bills to penalize sanctuary cities": two policies.
 * Not: "Supporters of tougher policies expect a swift response."
 */
export const policies = (grammar: Grammar): ReadonlyArray<KnownPolicy> => {
  const found = grammar.clauses.flatMap((clause) => [
    ...[...clause.subject, ...clause.objects, ...clause.attachments.flatMap(({ phrases }) => phrases)]
      .filter((phrase) => isOwn(grammar, clause, phrase))
      .flatMap((phrase) => instrumentPolicies(grammar, clause, phrase)),
    ...governmentPolicies(grammar, clause),
    ...practicePolicies(grammar, clause),
    ...operationPolicies(grammar, clause),
    ...suedPolicies(grammar, clause)
  ])
  return withCourts(grammar, merge([...found, ...followers(grammar, found), ...federalPolicies(grammar)]))
}

/** Inherited subjects are read where they stand, not again in each clause below. */
const isOwn = ({ inSentence }: Grammar, clause: Clause, phrase: NounPhrase): boolean =>
  !clause.subject.includes(phrase) ||
  inSentence(clause.sentence).find((other) => other.subject.includes(phrase))?.index === clause.index

/** One row a jurisdiction, provision and name; the fuller telling wins, and gaps are filled from the others. */
const merge = (found: ReadonlyArray<Found>): ReadonlyArray<KnownPolicy> => {
  const rows: Array<{ row: Found; key: string }> = []
  for (const each of found) {
    const same = rows.find(
      ({ row }) =>
        row.jurisdiction === each.jurisdiction &&
        row.provision === each.provision &&
        (row.name === each.name ||
          ((row.name === null || each.name === null) && row.instrument !== "bill" && each.instrument !== "bill")) &&
        (row.instrument === each.instrument ||
          row.instrument === "unspecified" ||
          each.instrument === "unspecified" ||
          kindOf(row.jurisdiction ?? "") === "place")
    )
    if (!same) {
      rows.push({ row: each, key: `policy-${rows.length + 1}` })
      continue
    }
    const { row } = same
    const better = each.instrument !== "unspecified" && row.instrument === "unspecified" ? each : row
    same.row = {
      ...better,
      name: row.name ?? each.name,
      adopted: row.adopted ?? each.adopted,
      status: better.status,
      confidence: Math.max(row.confidence, each.confidence)
    }
  }
  return rows.map(({ row: { head: _, ...row }, key }) => ({ ...row, table: "policies", key, courtStatus: null }))
}
