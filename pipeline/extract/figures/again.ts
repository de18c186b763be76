import type { FigureCandidate } from "../../model/candidate.ts"

/**
 * A number told twice is one figure: a sum of the same dollars is what the telling says that knows its measure and whose
 * it is, and is hedged as at first. Rows that differ in what they say stay as they are. Linear.
 */
export const toldAgain = (rows: ReadonlyArray<FigureCandidate>): ReadonlyArray<FigureCandidate> => {
  const bySum = grouped(rows, sumOf)
  const named = rows.map((row) => withMeasure(row, bySum.get(sumOf(row)) ?? []))
  const byMeasure = grouped(named, measureOf)
  const owned = named.map((row) => withOwner(row, byMeasure.get(measureOf(row)) ?? []))
  const first = new Map<string, FigureCandidate>()
  return owned.map((row) => {
    const key = `${measureOf(row)} ${row.jurisdiction}`
    const before = first.get(key)
    if (!before) first.set(key, row)
    return before ? { ...row, modifier: before.modifier } : row
  })
}

/** Sums below are told too often for the same number to be the same money, dollars. */
const large = 10_000

const sumOf = ({ unit, valueLow, valueHigh }: FigureCandidate): string => `${unit} ${valueLow} ${valueHigh}`
const measureOf = (row: FigureCandidate): string => `${row.measure} ${sumOf(row)}`

const withMeasure = (row: FigureCandidate, same: ReadonlyArray<FigureCandidate>): FigureCandidate => {
  if (row.measure !== "other" || row.unit !== "usd" || (row.valueLow ?? 0) < large || row.valueHigh === null) return row
  const known = same.filter(({ measure }) => measure !== "other")
  const [one] = known
  return one && known.every(({ measure }) => measure === one.measure)
    ? { ...row, measure: one.measure, rule: one.rule }
    : row
}

const withOwner = (row: FigureCandidate, same: ReadonlyArray<FigureCandidate>): FigureCandidate => {
  if (row.valueHigh === null) return row
  const owned = same.filter(({ jurisdiction }) => jurisdiction !== null)
  // whose it is only by a guess is what a surer telling says
  const surer = row.jurisdiction === null ? owned : owned.filter(({ confidence }) => confidence > row.confidence)
  const owners = new Set(surer.map(({ jurisdiction }) => jurisdiction))
  const [owner] = owners
  return owner !== undefined && owners.size === 1 ? { ...row, jurisdiction: owner } : row
}

const grouped = (
  rows: ReadonlyArray<FigureCandidate>,
  keyOf: (row: FigureCandidate) => string
): ReadonlyMap<string, ReadonlyArray<FigureCandidate>> => {
  const groups = new Map<string, Array<FigureCandidate>>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
