import type { Quoting } from "../model/share.ts"
import type { Range } from "../model/span.ts"
import type { TableName, Tables } from "../model/tables.ts"

type Evidence = Tables["evidence"]

/** Something that a release quotes, which can be left out. A text may have hundreds of thousands, so each holds little. */
export interface Quotation {
  /** 1 prefixes and suffixes, 2 second places, 3 records, 4 mentions, speakers and cues. */
  readonly stage: 1 | 2 | 3 | 4
  readonly confidence: number
  /** Where it begins, in code points. */
  readonly start: number
  /** The cells that would be emptied, or the row of evidence of which it is the prefix and suffix (stage 1) or `exact`. */
  readonly cells: Cells | Evidence
}

/** Cells by their names, see `cell`, and what each quotes. */
export type Cells = ReadonlyArray<readonly [cell: string, range: Range]>

/** Whether a quotation is a row of evidence. */
export const isRow = (cells: Quotation["cells"]): cells is Evidence => !Array.isArray(cells)

/** The cells that a quotation would empty, and what each quotes. */
export const cellsOf = ({ stage, cells }: Quotation): Cells =>
  !isRow(cells) ? cells : stage === 1 ? around(cells) : [[cell("evidence", cells.evidence_id, "exact"), spanOf(cells)]]

/** The name of a cell. */
export const cell = (table: TableName, id: string, column: string): string => `${table} ${id} ${column}`

/** Where the first of them begins. */
export const startOf = (cells: Cells): number => cells[0]?.[1].start ?? 0

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
export const quotations = (
  all: Quoting,
  wanted: ReadonlySet<string>
): ReadonlyMap<string, ReadonlyArray<Quotation>> => {
  const tables = restingOn(all, wanted)
  const found = new Map<string, Array<Quotation>>()
  const put = (document: string, quotation: Quotation) => {
    if (!wanted.has(document)) return
    const known = found.get(document)
    if (known) known.push(quotation)
    else found.set(document, [quotation])
  }
  const best = firstPlaces(tables)
  const places = new Map<string, Array<Evidence>>() // of records
  for (const row of tables.evidence) {
    const { document_id: document, confidence, char_start: start } = row
    if (row.prefix !== null || row.suffix !== null) {
      const before = row.prefix === null ? 0 : pointsIn(row.prefix)
      put(document, { stage: 1, confidence, start: before > 0 ? start - before : row.char_end, cells: row })
    }
    const isRecord = best.isRecord(row)
    if (isRecord) {
      const record = `${row.record_table} ${row.record_id}`
      const known = places.get(record)
      if (known) known.push(row)
      else places.set(record, [row])
    }
    const isFirst = best.places.has(row)
    if (row.exact === null || (isRecord && isFirst)) continue // that of a record goes with it
    put(document, { stage: isFirst ? 4 : 2, confidence, start, cells: row })
  }
  for (const { table, id, row } of records(tables)) {
    const placesIn = Map.groupBy(places.get(`${table} ${id}`) ?? [], ({ document_id }) => document_id)
    for (const document of new Set([row.document_id, ...placesIn.keys()])) {
      const quotation = recordIn(document, table, id, row, placesIn.get(document) ?? [], best.places)
      if (quotation !== null) put(document, quotation)
    }
  }
  for (const row of tables.statements) for (const part of partsOf(row)) put(row.document_id, part)
  return found
}

/** The rows of what some texts say, with all their evidence. */
const restingOn = (tables: Quoting, wanted: ReadonlySet<string>): Quoting => {
  const kept = perTable(() => new Set<string>())
  for (const { document_id, record_table, record_id } of tables.evidence) {
    if (wanted.has(document_id)) kept(record_table).add(record_id)
  }
  for (const { table, id, row } of records(tables)) if (wanted.has(row.document_id)) kept(table).add(id)
  return {
    evidence: tables.evidence.filter(({ record_table, record_id }) => kept(record_table).has(record_id)),
    statements: tables.statements.filter(({ statement_id }) => kept("statements").has(statement_id)),
    positions: tables.positions.filter(({ position_id }) => kept("positions").has(position_id)),
    policies: tables.policies.filter(({ policy_id }) => kept("policies").has(policy_id)),
    figures: tables.figures.filter(({ figure_id }) => kept("figures").has(figure_id)),
    events: tables.events.filter(({ event_id }) => kept("events").has(event_id))
  }
}

/** One of something for each table, made when first asked for. */
const perTable = <A>(make: () => A): ((table: string) => A) => {
  const made = new Map<string, A>()
  return (table) => {
    const known = made.get(table)
    if (known !== undefined) return known
    const first = make()
    made.set(table, first)
    return first
  }
}

const spanOf = ({ char_start: start, char_end: end }: Pick<Evidence, "char_start" | "char_end">): Range => ({
  start,
  end
})

/** The first place of each record and each mention's field: its own, or the first in the order of evidence. */
const firstPlaces = (tables: Quoting) => {
  const own = perTable(() => new Map<string, Record>())
  for (const { table, id, row } of records(tables)) own(table).set(id, row)
  const first = perTable(() => new Map<string, Evidence>())
  const places = new Set<Evidence>()
  for (const row of tables.evidence) {
    const record = own(row.record_table).get(row.record_id)
    if (record !== undefined && !isOf(record, row)) continue
    const known = first(`${row.record_table} ${row.field ?? ""}`)
    const before = known.get(row.record_id)
    if (before && inText(row, before) >= 0) continue
    if (before) places.delete(before)
    places.add(row)
    known.set(row.record_id, row)
  }
  return { places, isRecord: ({ record_table, record_id }: Evidence) => own(record_table).has(record_id) }
}

/** Whether the place of a row of evidence is a record's own. */
const isOf = (record: Record, { document_id, char_start, char_end }: Evidence): boolean =>
  record.document_id === document_id && record.char_start === char_start && record.char_end === char_end

const inText = (a: Evidence, b: Evidence): number => {
  if (a.document_id !== b.document_id) return a.document_id < b.document_id ? -1 : 1
  return a.char_start - b.char_start || a.char_end - b.char_end
}

/** What stands around a place of evidence. */
const around = ({ evidence_id: id, prefix, suffix, char_start: start, char_end: end }: Evidence): Cells => {
  const before = prefix === null ? 0 : pointsIn(prefix)
  const after = suffix === null ? 0 : pointsIn(suffix)
  return [
    ...(before > 0 ? [[cell("evidence", id, "prefix"), { start: start - before, end: start }] as const] : []),
    ...(after > 0 ? [[cell("evidence", id, "suffix"), { start: end, end: end + after }] as const] : [])
  ]
}

/** Length in code points. */
const pointsIn = (text: string): number => Array.from(text).length

/** What one text gives to a record, if anything: its own characters, those of its first place, and all that a statement's `quote` says. */
const recordIn = (
  document: string,
  table: ReturnType<typeof records>[number]["table"],
  id: string,
  row: Record,
  places: ReadonlyArray<Evidence>,
  first: ReadonlySet<Evidence>
): Quotation | null => {
  const quote = cell("statements", id, "quote")
  const exact = cell(table, id, "exact")
  const isSpoken = "quote" in row && row.quote !== null
  const own = row.document_id === document
  const best = places.filter((place) => place.exact !== null && first.has(place))
  const evidence = best.map((place) => [cell("evidence", place.evidence_id, "exact"), spanOf(place)] as const)
  const cells: Cells = [
    ...(own && row.exact !== null ? [[exact, spanOf(row)] as const] : []),
    ...(isSpoken ? [...(own ? [row] : []), ...places].map((place) => [quote, spanOf(place)] as const) : []),
    ...evidence
  ]
  // What several texts hold is less in doubt, and where one of them is damaged its words are wanted most.
  const confidence = 1 - (1 - row.confidence) / row.sources
  return cells.length === 0 ? null : { stage: 3, confidence, start: startOf(cells), cells }
}

const partsOf = (row: Tables["statements"]): ReadonlyArray<Quotation> => {
  const part = (column: string, text: string | null, start: number | null, end: number | null) => {
    if (text === null || start === null || end === null) return []
    const own = cell("statements", row.statement_id, column)
    return [{ stage: 4, confidence: row.confidence, start, cells: [[own, { start, end }]] } as const]
  }
  return [
    ...part("speaker_text", row.speaker_text, row.speaker_char_start, row.speaker_char_end),
    ...part("cue", row.cue, row.cue_char_start, row.cue_char_end)
  ]
}
