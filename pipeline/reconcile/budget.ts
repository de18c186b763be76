import { budgetOf } from "../model/rights.ts"
import { publishedShares, type Quoting } from "../model/share.ts"
import type { Range } from "../model/span.ts"
import type { TableName, Tables } from "../model/tables.ts"
import { coverage } from "./coverage.ts"
import { longestQuotation } from "./evidence.ts"

type Evidence = Tables["evidence"]
type Rights = Pick<Tables["documents"], "document_id" | "rights">

/**
 * The tables with as much left out as the budget asks for: of no text that isn't open, more than that share of its
 * characters is quoted (null: all may be). Prefixes and suffixes go first, then the characters of second and further
 * places of evidence, then those of records, and mentions, speakers and cues last; of each kind the least confident
 * first (what more texts hold counts as surer), and only until the budget is kept. What quotes nothing that isn't quoted elsewhere goes only if the rest of its
 * kind didn't do. Spans and digests stay. `lengths` are those of the texts, in code points. Linear in what is quoted.
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

/** Something that a release quotes, which can be left out. */
interface Quotation {
  /** The cells that would be emptied, see `cell`. */
  readonly cells: ReadonlyArray<string>
  /** 1 prefixes and suffixes, 2 second places, 3 records, 4 mentions, speakers and cues. */
  readonly stage: 1 | 2 | 3 | 4
  readonly confidence: number
  readonly ranges: ReadonlyArray<readonly [cell: string, range: Range]>
}

const leaveOut = (quotations: ReadonlyArray<Quotation>, length: number, budget: number, gone: Set<string>): void => {
  const { add, remove, gain, covered } = coverage(length)
  // A text that is longer than any quotation is never quoted whole.
  const allowed = Math.min(Math.floor(budget * length + 1e-9), length > longestQuotation ? length - 1 : length)
  const standing = quotations.map((one) => ({ ...one, ranges: one.ranges.filter(([cell]) => !gone.has(cell)) }))
  for (const { ranges } of standing) for (const [, range] of ranges) add(range)
  const left = new Set<Quotation>()
  for (const stage of [1, 2, 3, 4] as const) {
    const candidates = standing.filter((one) => one.stage === stage).toSorted(leastFirst)
    for (const evenInVain of [false, true]) {
      for (const one of candidates) {
        if (covered() <= allowed) return
        const ranges = one.ranges.map(([, range]) => range)
        if (left.has(one) || (!evenInVain && gain(ranges) === 0)) continue
        for (const range of ranges) remove(range)
        for (const cell of one.cells) gone.add(cell)
        left.add(one)
      }
    }
  }
}

/** The least confident, then what stands last in its text. */
const leastFirst = (a: Quotation, b: Quotation): number => a.confidence - b.confidence || startOf(b) - startOf(a)
const startOf = ({ ranges }: Quotation): number => ranges[0]?.[1].start ?? 0

const cell = (table: TableName, id: string, column: string): string => `${table} ${id} ${column}`

type Record = Tables["statements"] | Tables["positions"] | Tables["policies"] | Tables["figures"] | Tables["events"]

/** The records of a dataset, each with its table and id. */
const records = ({ statements, positions, policies, figures, events }: Quoting) => [
  ...statements.map((row) => ({ table: "statements", id: row.statement_id, row }) as const),
  ...positions.map((row) => ({ table: "positions", id: row.position_id, row }) as const),
  ...policies.map((row) => ({ table: "policies", id: row.policy_id, row }) as const),
  ...figures.map((row) => ({ table: "figures", id: row.figure_id, row }) as const),
  ...events.map((row) => ({ table: "events", id: row.event_id, row }) as const)
]

/** Everything that is quoted of some texts, by text. What rests on others alone isn't looked at: that is nearly all. */
const quotations = (all: Quoting, wanted: ReadonlySet<string>): ReadonlyMap<string, ReadonlyArray<Quotation>> => {
  const tables = restingOn(all, wanted)
  const found = new Map<string, Array<Quotation>>()
  const put = (document: string, quotation: Quotation) => {
    if (!wanted.has(document)) return
    const known = found.get(document)
    if (known) known.push(quotation)
    else found.set(document, [quotation])
  }
  const best = firstPlaces(tables)
  const places = Map.groupBy(tables.evidence, ({ record_table, record_id }) => `${record_table} ${record_id}`)
  for (const row of tables.evidence) {
    const around = aroundOf(row)
    if (around.ranges.length > 0) put(row.document_id, around)
    const isRecord = best.records.has(`${row.record_table} ${row.record_id}`)
    const isFirst = best.places.has(row.evidence_id)
    if (row.exact === null || (isRecord && isFirst)) continue // that of a record goes with it
    const own = cell("evidence", row.evidence_id, "exact")
    put(row.document_id, {
      cells: [own],
      stage: isFirst ? 4 : 2,
      confidence: row.confidence,
      ranges: [[own, spanOf(row)]]
    })
  }
  for (const { table, id, row } of records(tables)) {
    const placesIn = Map.groupBy(places.get(`${table} ${id}`) ?? [], ({ document_id }) => document_id)
    for (const document of new Set([row.document_id, ...placesIn.keys()])) {
      const quotation = recordIn(document, table, id, row, placesIn.get(document) ?? [], best.places)
      if (quotation.ranges.length > 0) put(document, quotation)
    }
  }
  for (const row of tables.statements) for (const part of partsOf(row)) put(row.document_id, part)
  return found
}

/** The rows of what some texts say, with all their evidence. */
const restingOn = (tables: Quoting, wanted: ReadonlySet<string>): Quoting => {
  const kept = new Set<string>()
  for (const { document_id, record_table, record_id } of tables.evidence) {
    if (wanted.has(document_id)) kept.add(`${record_table} ${record_id}`)
  }
  for (const { table, id, row } of records(tables)) if (wanted.has(row.document_id)) kept.add(`${table} ${id}`)
  return {
    evidence: tables.evidence.filter(({ record_table, record_id }) => kept.has(`${record_table} ${record_id}`)),
    statements: tables.statements.filter(({ statement_id: id }) => kept.has(`statements ${id}`)),
    positions: tables.positions.filter(({ position_id: id }) => kept.has(`positions ${id}`)),
    policies: tables.policies.filter(({ policy_id: id }) => kept.has(`policies ${id}`)),
    figures: tables.figures.filter(({ figure_id: id }) => kept.has(`figures ${id}`)),
    events: tables.events.filter(({ event_id: id }) => kept.has(`events ${id}`))
  }
}

const spanOf = ({ char_start: start, char_end: end }: Pick<Evidence, "char_start" | "char_end">): Range => ({
  start,
  end
})

/** The first place of each record and each mention's field: its own, or the first in the order of evidence. */
const firstPlaces = (tables: Quoting) => {
  const own = new Map(
    records(tables).map(({ table, id, row }) => [
      `${table} ${id}`,
      `${row.document_id} ${row.char_start} ${row.char_end}`
    ])
  )
  const first = new Map<string, Evidence>()
  for (const row of tables.evidence) {
    const place = own.get(`${row.record_table} ${row.record_id}`)
    if (place !== undefined && place !== `${row.document_id} ${row.char_start} ${row.char_end}`) continue
    const key = `${row.record_table} ${row.record_id} ${row.field ?? ""}`
    const known = first.get(key)
    if (!known || inText(row, known) < 0) first.set(key, row)
  }
  return { places: new Set(Array.from(first.values(), ({ evidence_id }) => evidence_id)), records: own }
}

const inText = (a: Evidence, b: Evidence): number => {
  if (a.document_id !== b.document_id) return a.document_id < b.document_id ? -1 : 1
  return a.char_start - b.char_start || a.char_end - b.char_end
}

const aroundOf = (row: Evidence): Quotation => {
  const [prefix, suffix] = [cell("evidence", row.evidence_id, "prefix"), cell("evidence", row.evidence_id, "suffix")]
  const { char_start: start, char_end: end } = row
  const before = row.prefix === null ? 0 : Array.from(row.prefix).length
  const after = row.suffix === null ? 0 : Array.from(row.suffix).length
  return {
    cells: [prefix, suffix],
    stage: 1,
    confidence: row.confidence,
    ranges: [
      ...(before > 0 ? [[prefix, { start: start - before, end: start }] as const] : []),
      ...(after > 0 ? [[suffix, { start: end, end: end + after }] as const] : [])
    ]
  }
}

/** What one text gives to a record: its own characters, those of its first place, and all that a statement's `quote` says. */
const recordIn = (
  document: string,
  table: ReturnType<typeof records>[number]["table"],
  id: string,
  row: Record,
  places: ReadonlyArray<Evidence>,
  first: ReadonlySet<string>
): Quotation => {
  const quote = cell("statements", id, "quote")
  const exact = cell(table, id, "exact")
  const isSpoken = "quote" in row && row.quote !== null
  const own = row.document_id === document
  const best = places.filter(({ evidence_id, exact }) => exact !== null && first.has(evidence_id))
  const evidence = best.map((place) => [cell("evidence", place.evidence_id, "exact"), spanOf(place)] as const)
  const ranges = [
    ...(own && row.exact !== null ? [[exact, spanOf(row)] as const] : []),
    ...(isSpoken ? [...(own ? [row] : []), ...places].map((place) => [quote, spanOf(place)] as const) : []),
    ...evidence
  ]
  // What several texts hold is less in doubt, and where one of them is damaged its words are wanted most.
  const confidence = 1 - (1 - row.confidence) / row.sources
  return { cells: Array.from(new Set(ranges.map(([cell]) => cell))), stage: 3, confidence, ranges }
}

const partsOf = (row: Tables["statements"]): ReadonlyArray<Quotation> => {
  const part = (column: string, text: string | null, start: number | null, end: number | null) => {
    if (text === null || start === null || end === null) return []
    const own = cell("statements", row.statement_id, column)
    const range: Range = { start, end }
    return [{ cells: [own], stage: 4, confidence: row.confidence, ranges: [[own, range]] } as const]
  }
  return [
    ...part("speaker_text", row.speaker_text, row.speaker_char_start, row.speaker_char_end),
    ...part("cue", row.cue, row.cue_char_start, row.cue_char_end)
  ]
}

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
