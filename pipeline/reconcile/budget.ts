import { budgetOf } from "../model/rights.ts"
import { publishedShares, type Quoting } from "../model/share.ts"
import type { TableName, Tables } from "../model/tables.ts"
import { coverage } from "./coverage.ts"
import { longestQuotation } from "./evidence.ts"
import { cell, cellsOf, isRow, type Quotation, quotations, startOf } from "./quotations.ts"

type Rights = Pick<Tables["documents"], "document_id" | "rights">

/**
 * The tables with as much left out as the budget asks for: of no text that isn't open, more than that share of its
 * characters is quoted (null: all may be). Prefixes and suffixes go first, then the characters of second and further
 * places of evidence, then those of records, and mentions, speakers and cues last; of each kind the least confident
 * first (what more texts hold counts as surer), and only until the budget is kept. What quotes nothing that isn't quoted
 * elsewhere goes only if the rest of its kind didn't do. Spans and digests stay. `lengths` are those of the texts, in
 * code points. Linear in what is quoted.
 */
export const withinBudget = <Q extends Quoting>(
  tables: Q,
  documents: ReadonlyArray<Rights>,
  lengths: ReadonlyMap<string, number>,
  budget: number | null
): Q => {
  if (budget === null) return tables
  const shares = publishedShares(lengths, tables)
  const over = documents.filter(({ document_id: id, rights }) => {
    const share = shares.get(id) ?? 0
    const allowed = budgetOf(rights, budget)
    if (allowed !== null && share > allowed - rounding) return true
    return share > 1 - rounding && (lengths.get(id) ?? 0) > longestQuotation // open, but no copy of it is published
  })
  if (over.length === 0) return tables
  const gone = new Set<string>()
  const documentsOver = new Set(over.map(({ document_id }) => document_id))
  const quoted = quotations(tables, documentsOver)
  for (const { document_id: id, rights } of over) {
    leaveOut(quoted.get(id) ?? [], lengths.get(id) ?? 0, budgetOf(rights, budget) ?? 1, gone)
  }
  return without(tables, documentsOver, gone)
}

/** Shares are rounded to four decimals: one that seems to keep the budget may be a bit over it. */
const rounding = 0.000_051

const leaveOut = (quotations: ReadonlyArray<Quotation>, length: number, budget: number, gone: Set<string>): void => {
  const { add, remove, gain, covered } = coverage(length)
  // A text that is longer than any quotation is never quoted whole.
  const allowed = Math.min(Math.floor(budget * length + 1e-9), length > longestQuotation ? length - 1 : length)
  const standing = quotations.map((one) => withoutGone(one, gone))
  for (const one of standing) for (const [, range] of cellsOf(one)) add(range)
  const left = new Set<Quotation>()
  for (const stage of [1, 2, 3, 4] as const) {
    const candidates = standing.filter((one) => one.stage === stage).toSorted(leastFirst)
    for (const evenInVain of [false, true]) {
      for (const one of candidates) {
        if (covered() <= allowed) return
        if (left.has(one)) continue
        const cells = cellsOf(one)
        if (!evenInVain && gain(cells.map(([, range]) => range)) === 0) continue
        for (const [cell, range] of cells) {
          remove(range)
          gone.add(cell)
        }
        left.add(one)
      }
    }
  }
}

/** The words of a statement may have been left out since another text quotes them, too; a row of evidence is of one text. */
const withoutGone = (one: Quotation, gone: ReadonlySet<string>): Quotation => {
  if (isRow(one.cells)) return one
  const cells = one.cells.filter(([cell]) => !gone.has(cell))
  return { ...one, cells, start: startOf(cells) }
}

/** The least confident, then what stands last in its text. */
const leastFirst = (a: Quotation, b: Quotation): number => a.confidence - b.confidence || b.start - a.start

/** The tables with some cells emptied. Of the evidence, only that of the texts `over` their budget is. */
const without = <Q extends Quoting>(tables: Q, over: ReadonlySet<string>, gone: ReadonlySet<string>): Q => {
  /** A row with those of its cells emptied that are gone; the row itself if none is. */
  const emptied = <Row extends object>(
    table: TableName,
    id: string,
    row: Row,
    columns: ReadonlyArray<keyof Row & string>
  ) => {
    const empty = columns.filter((column) => gone.has(cell(table, id, column)))
    return empty.length === 0 ? row : { ...row, ...Object.fromEntries(empty.map((column) => [column, null])) }
  }
  return {
    ...tables,
    evidence: tables.evidence.map((row) =>
      over.has(row.document_id) ? emptied("evidence", row.evidence_id, row, ["exact", "prefix", "suffix"]) : row
    ),
    statements: tables.statements.map((row) =>
      emptied("statements", row.statement_id, row, ["quote", "speaker_text", "cue", "exact"])
    ),
    positions: tables.positions.map((row) => emptied("positions", row.position_id, row, ["exact"])),
    policies: tables.policies.map((row) => emptied("policies", row.policy_id, row, ["exact"])),
    figures: tables.figures.map((row) => emptied("figures", row.figure_id, row, ["exact"])),
    events: tables.events.map((row) => emptied("events", row.event_id, row, ["exact"]))
  }
}
