import { type Cell, type Column, columns, type Row, schemas, tableNames } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"
import type { Edition } from "./edition.ts"
import type { Rows, TableRows } from "./rowFile.ts"
import type { Manifest } from "./version.ts"
import { limits, type Sheet, type SheetCell, workbook } from "./workbook.ts"

/** A workbook for readers without programs: what the release is, what columns mean, and a sheet a table. */
export const spreadsheet: Edition = ({ dataset, manifest, ahead }) => [
  [spreadsheetFile, ahead?.spreadsheet ?? workbookOf(dataset, manifest)]
]

/** Its name in a release. */
export const spreadsheetFile = "sanctuary-record.xlsx"

type About = Pick<Manifest, "version" | "created" | "pipeline">

/** Its bytes, made as they are asked for. */
export async function* workbookOf(tables: TableRows, manifest: About): AsyncGenerator<Uint8Array> {
  yield* workbook(sheets(tables, manifest), {
    title: `Sanctuary Record ${manifest.version}`,
    created: manifest.created
  })
}

/** More rows of a table than this are left to the other formats: a spreadsheet would be slow to open, and its links end before. */
export const mostRows = 100_000

/** `About`, `Columns`, then a sheet a table. A record's id leads to its evidence, and evidence to its record. */
export const sheets = (rows: TableRows, manifest: About): ReadonlyArray<Sheet> => {
  const { places, long } = surveyOf(rows)
  const tables = tableNames.map((table) => tableSheet(table, rows[table], places))
  return [aboutSheet(rows, manifest, long), columnsSheet(), ...tables]
}

/** The row at which each record stands, and that of its best evidence, by table and then by id. */
interface Places {
  readonly evidence: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly records: ReadonlyMap<string, ReadonlyMap<string, Place>>
}

/** A record's row, and its own place in a text, if it has one. */
interface Place extends Readonly<Record<(typeof place)[number], Cell>> {
  readonly row: number
}

const place = ["document_id", "char_start", "char_end"] as const

/** What must be known before the first sheet is written, from one look at all rows, and how many cells are too long. */
const surveyOf = (tables: TableRows): { readonly places: Places; readonly long: number } => {
  const evidence = new Map(supported.map((table) => [String(table), new Map<string, number>()]))
  const records = new Map<string, ReadonlyMap<string, Place>>()
  let long = 0
  const each = (table: TableName, take: (row: Row, index: number) => void): void => {
    let index = 0
    for (const row of tables[table]) {
      for (const name in row) if (lengthInSheet(row[name] ?? null) > limits.text) long++
      take(row, index++)
    }
  }
  for (const table of supported) {
    const [key = ""] = schemas[table]["x-primary-key"]
    const found = new Map<string, Place>()
    each(table, ({ document_id = null, char_start = null, char_end = null, [key]: id }, row) =>
      found.set(String(id), { row, document_id, char_start, char_end })
    )
    records.set(table, found)
  }
  each("evidence", (row, index) => {
    const id = String(row.record_id)
    const best = evidence.get(String(row.record_table))
    const record = records.get(String(row.record_table))?.get(id)
    const isBest = record !== undefined && place.every((column) => record[column] === row[column])
    if (isBest || best?.has(id) === false) best?.set(id, index)
  })
  for (const table of tableNames) if (table !== "evidence" && !records.has(table)) each(table, () => {})
  return { places: { evidence, records }, long }
}

/** The tables to which evidence leads. */
const supported = [
  "jurisdictions",
  "people",
  "organizations",
  "statements",
  "positions",
  "policies",
  "figures",
  "events"
] as const

const tableSheet = (table: TableName, all: Rows, places: Places): Sheet => {
  const names = columns(table)
  const shown = firstOf(all, mostRows, (row) => row)
  const cells = (row: Row) => names.map((column) => cellOf(column, row[column.name] ?? null))
  const first = Array.from(firstOf(all, 200, cells))
  return {
    name: table,
    columns: names.map((column, index) => ({
      name: column.name,
      width: widthOf(column, first, index),
      wrap: wraps.has(column.name)
    })),
    count: Math.min(all.length, mostRows),
    rows: firstOf(all, mostRows, cells),
    links: links(table, shown, places)
  }
}

/** What a function makes of each of the first rows, made when it is asked for, each time anew. */
const firstOf = <A>(rows: Rows, most: number, make: (row: Row) => A): Iterable<A> => ({
  *[Symbol.iterator]() {
    let left = most
    for (const row of rows) {
      if (left-- === 0) return
      yield make(row)
    }
  }
})

/** Columns that hold sentences: wide, and broken into lines. */
const wraps = new Set(["quote", "exact", "description", "meaning"])

/** Where rows lead to: evidence to its record, everything else to its best evidence. */
const links = (table: TableName, rows: Iterable<Row>, { evidence, records }: Places): Sheet["links"] => {
  const [key = ""] = schemas[table]["x-primary-key"]
  const at = Object.keys(schemas[table].properties).indexOf(table === "evidence" ? "record_id" : key)
  const own = evidence.get(table)
  const found: Array<Sheet["links"][number]> = []
  let index = 0
  for (const row of rows) {
    if (found.length === limits.links) break
    const sheet = table === "evidence" ? String(row.record_table) : "evidence"
    const to = table === "evidence" ? records.get(sheet)?.get(String(row.record_id))?.row : own?.get(String(row[key]))
    if (to !== undefined && to < mostRows) found.push({ row: index, column: at, to: { sheet, row: to } })
    index++
  }
  return found
}

/** A cell as a spreadsheet shows it: days as dates, lists by `|` as in the CSV, text cut where it is too long for one. */
const cellOf = ({ kind }: Column, cell: Cell): SheetCell => {
  if (cell === null || typeof cell === "number" || typeof cell === "boolean") return cell
  if (typeof cell !== "string") return cell.length === 0 ? null : bounded(cell.join("|"))
  return kind === "date" ? { day: cell } : bounded(cell)
}

const bounded = (text: string): string =>
  text.length <= limits.text ? text : `${text.slice(0, limits.text - 1).replace(/[\uD800-\uDBFF]$/, "")}…`

/** Wide enough for its name and for what its first rows hold, in characters. */
const widthOf = ({ name }: Column, rows: ReadonlyArray<ReadonlyArray<SheetCell>>, index: number): number => {
  if (wraps.has(name)) return 60
  const widths = rows.map((row) => lengthOf(row[index] ?? null))
  return Math.min(Math.max(name.length + 4, ...widths.map((width) => width + 2)), 40)
}

const lengthOf = (cell: SheetCell): number =>
  cell === null ? 0 : typeof cell === "object" ? cell.day.length : String(cell).length

const aboutSheet = (all: TableRows, { version, created, pipeline }: About, long: number): Sheet => {
  const facts: ReadonlyArray<readonly [string, SheetCell, string]> = [
    ["Sanctuary Record", version, "who said or did what about US sanctuary policy, with the characters that prove it"],
    ["made", created, `by version ${pipeline} of the pipeline, from ${all.documents.length} texts`],
    ["licence", "CC BY 4.0", "the texts that are quoted belong to their publishers: see published_share in documents"],
    ["evidence", null, "the id of a record leads to its best place of evidence, and evidence leads to its record"],
    ["lists", null, "several values in one cell are joined by |"],
    ["limits", null, limited(all, long)]
  ]
  const tables = tableNames.map((table) => [table, all[table].length, schemas[table].description] as const)
  const rows = [...facts, ...tables]
  return {
    name: "About",
    columns: [
      { name: "what", width: 22 },
      { name: "value or rows", width: 28 },
      { name: "meaning", width: 90, wrap: true }
    ],
    count: rows.length,
    rows,
    links: tableNames.map((sheet, index) => ({ row: facts.length + index, column: 0, to: { sheet, row: -1 } }))
  }
}

/** What a spreadsheet can't hold of this release: many rows, and cells that are too long. */
const limited = (all: TableRows, long: number): string => {
  const cut = tableNames.filter((table) => all[table].length > mostRows)
  const parts = [
    ...cut.map((table) => `${table} has ${all[table].length} rows, of which the first ${mostRows} are here`),
    ...(long > 0 ? [`${long} cells are too long and end in …`] : [])
  ]
  return parts.length === 0 ? "everything that the tables hold is here" : `${parts.join("; ")}; the CSV has all`
}

const lengthInSheet = (cell: Cell): number =>
  typeof cell === "string" ? cell.length : typeof cell === "object" && cell !== null ? cell.join("|").length : 0

const columnsSheet = (): Sheet => {
  const rows = tableNames.flatMap(explained)
  return { name: "Columns", columns: aboutColumns, count: rows.length, rows, links: [] }
}

const aboutColumns = [
  { name: "table", width: 20 },
  { name: "column", width: 24 },
  { name: "type", width: 10 },
  { name: "unit", width: 22 },
  { name: "may be empty", width: 16 },
  { name: "description", width: 90, wrap: true },
  { name: "values", width: 60, wrap: true },
  { name: "example", width: 40 }
]

/** What is said of each column of a table. */
const explained = (table: TableName): ReadonlyArray<ReadonlyArray<SheetCell>> =>
  columns(table).map(({ name, kind, nullable }) => {
    const column = schemas[table].properties[name]
    const values = Object.entries(column?.["x-enum"] ?? {}).map(([value, meaning]) => `${value}: ${meaning}`)
    const example = [column?.examples[0] ?? null].flat().join("|")
    return [
      table,
      name,
      kind === "utf8" ? "text" : kind,
      column?.["x-unit"] ?? null,
      nullable,
      column?.description ?? null,
      values.length === 0 ? null : values.join("\n"),
      example === "" ? null : example
    ]
  })
