import type { FigureCandidate } from "../../model/candidate.ts"
import type { Token } from "../../model/document.ts"
import { sourceOf } from "../claims.ts"
import type { Grammar } from "../resolve.ts"
import type { Amount } from "./amounts.ts"
import { clauseAt } from "./measure.ts"
import { locations } from "./places.ts"

/** A sum of a sentence, with what it makes. */
export interface Whole {
  readonly next: number
  readonly row: FigureCandidate
}

/** "$9 million at risk, including $2 million for roads and $1 million for clinics": a part is of the same kind. */
export const isPartOf = (tokens: ReadonlyArray<Token>, { next, row }: Whole, { kind, first }: Amount): boolean =>
  kind === "money" &&
  row.measure !== "other" &&
  tokens.slice(next, first).some(({ lower }) => lower === "including" || lower === "includes")

const sumWords = new Set("money total sum that rest remainder remaining half".split(" "))

/** "Most of the money, $6 million, pays …", "Of that, $6 million …", "Another $2 million goes …": a part of the sum told before. */
export const isOfIt = (tokens: ReadonlyArray<Token>, first: number, { kind, first: at, number }: Amount): boolean => {
  if (kind !== "money" || at - first > 8) return false
  const opening = tokens.slice(first, number)
  if (opening[0]?.lower === "another" && at - first <= 1) return true
  const named = opening.findIndex(({ lower }) => sumWords.has(lower))
  return (
    named >= 0 &&
    opening
      .slice(0, named)
      .every(({ pos, lower }) => ["of", "the", "and", "but"].includes(lower) || pos === "ADJ" || pos === "ADV") &&
    opening
      .slice(named + 1)
      .every(({ pos, lower }) => pos === "PUNCT" || ["about", "some", "roughly", "or", "$"].includes(lower))
  )
}

/** "142 of the 206 requests": the whole, told before. */
export const isWhole = (tokens: ReadonlyArray<Token>, part: Amount | undefined, { first, kind }: Amount): boolean =>
  kind === "count" &&
  part?.next === first - 2 &&
  tokens[first - 1]?.lower === "the" &&
  tokens[first - 2]?.lower === "of"

/** Some of those whom the number before counts; where they are is its clause’s to say. */
export const someOf = (grammar: Grammar, { row }: Whole, amount: Amount): ReadonlyArray<FigureCandidate> => {
  const clause = clauseAt(grammar, amount.number)
  const places = clause ? locations(grammar, clause) : []
  return [
    {
      ...row,
      evidence: grammar.spanOf(amount.first, amount.next + 2),
      attributedTo: sourceOf(grammar, clause, amount.number),
      valueLow: amount.low,
      valueHigh: amount.high,
      modifier: amount.modifier ?? "exact",
      jurisdiction: places.length > 0 ? (places.length === 1 ? (places[0] ?? null) : null) : row.jurisdiction
    }
  ]
}

/** A part that its sentence tells by the sum alone: of the same kind, and of the same place. */
export const restOf = (grammar: Grammar, { row }: Whole, amount: Amount): FigureCandidate => ({
  ...row,
  evidence: grammar.spanOf(amount.first, amount.next),
  valueLow: amount.low,
  valueHigh: amount.high,
  modifier: amount.high === null ? "more_than" : (amount.modifier ?? "exact"),
  confidence: row.confidence * 0.9
})

export const asPartsOf = (
  { row: { measure, jurisdiction, rule } }: Whole,
  rows: ReadonlyArray<FigureCandidate>
): ReadonlyArray<FigureCandidate> => rows.map((row) => ({ ...row, measure, jurisdiction, rule }))
