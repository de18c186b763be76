import parquet, { type Field, type RowBuffer } from "parquetjs-lite"
import { fromDay } from "../model/days.ts"
import { type Cell, type Column, type ColumnKind, columns, type Row } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"

/** Rows that are written together. */
const group = 4096

/**
 * A table as Parquet (snappy), in chunks of bytes: int64, double, boolean, date and UTF-8 columns, lists in three
 * levels. `metadata` goes into the file's footer. Throws if a cell isn't of its column's type, which only a bug does.
 */
export async function* parquetTable(
  table: TableName,
  rows: Iterable<Row>,
  metadata: Readonly<Record<string, string>>
): AsyncGenerator<Uint8Array> {
  const chunks: Array<Uint8Array> = []
  const sink = {
    write: (bytes: Uint8Array, done: () => void) => {
      chunks.push(bytes)
      done()
    },
    end: (done: () => void) => done()
  }
  const cells = columns(table)
  const schema = new parquet.ParquetSchema(Object.fromEntries(cells.map((column) => [column.name, field(column)])))
  // its pages of version 2 count the elements of lists as rows, and so does its index of pages
  const options = { useDataPageV2: false, pageIndex: false, rowGroupSize: group }
  const writer = await parquet.ParquetWriter.openStream(schema, sink, options)
  for (const [key, value] of Object.entries(metadata)) writer.setMetadata(key, value)
  for (const some of inGroups(rows)) {
    const last = some.pop()
    if (some.length > 0) writer.rowBuffer = byColumn(cells, some)
    // its own way row by row takes ten times as long: it is only asked for the last one, with which it writes a group
    if (last) await writer.appendRow(asRecord(cells, last))
    yield* chunks.splice(0)
  }
  await writer.close()
  yield* chunks.splice(0)
}

/** Rows in groups, of which the last may be smaller. */
function* inGroups(rows: Iterable<Row>): Generator<Array<Row>> {
  let some: Array<Row> = []
  for (const row of rows) {
    if (some.push(row) < group) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** Its statistics hold bounds of strings in an order that is not the bytes': engines that trust them miss rows. */
const leaf = { compression: "SNAPPY", statistics: false } as const

const field = ({ kind, nullable }: Column): Field =>
  kind === "list"
    ? { type: "LIST", fields: { list: { repeated: true, fields: { element: { type: "UTF8", ...leaf } } } } }
    : { type: types[kind], optional: nullable, ...leaf }

const types = { utf8: "UTF8", int64: "INT64", double: "DOUBLE", boolean: "BOOLEAN", date: "DATE" } as const

/** Rows as Parquet keeps them: the values of each column, with levels that say where there is none, or a list begins. */
const byColumn = (cells: ReadonlyArray<Column>, rows: ReadonlyArray<Row>): RowBuffer => {
  const entries = cells.flatMap(({ name, kind, nullable }) => {
    const all = noValues()
    const add = (value: unknown, repeated: 0 | 1, defined: 0 | 1) => {
      if (value !== null) all.values.push(value)
      all.rlevels.push(repeated)
      all.dlevels.push(defined)
      all.count++
    }
    const toPhysical = physical[kind]
    for (const row of rows) {
      const value = toPhysical(row[name] ?? null)
      if (kind !== "list") {
        if (value === null && !nullable) throw new TypeError(`a cell of ${name} is null`)
        add(value, 0, nullable && value !== null ? 1 : 0)
      } else if (!Array.isArray(value) || value.length === 0) add(null, 0, 0)
      else for (const [at, element] of value.entries()) add(element, at === 0 ? 0 : 1, 1)
    }
    if (kind !== "list") return [[name, all] as const]
    return [[name, noValues()] as const, [`${name},list`, noValues()] as const, [`${name},list,element`, all] as const]
  })
  return {
    rowCount: rows.length,
    pageRowCount: rows.length,
    columnData: Object.fromEntries(entries),
    pages: Object.fromEntries(entries.map(([path]) => [path, []]))
  }
}

const noValues = (): RowBuffer["columnData"][string] => ({
  values: [],
  rlevels: [],
  dlevels: [],
  distinct_values: new Set(),
  count: 0
})

/** A row as the library takes it. */
const asRecord = (cells: ReadonlyArray<Column>, row: Row): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    cells.map(({ name, kind }) => {
      const value = physical[kind](row[name] ?? null)
      if (kind === "date" && typeof value === "number") return [name, new Date(value * 86_400_000)]
      return [name, Array.isArray(value) ? { list: value.map((element) => ({ element })) } : value]
    })
  )

const as =
  <A extends Cell>(is: (cell: Cell) => cell is A, to: (cell: A) => unknown) =>
  (cell: Cell): unknown => {
    if (cell === null) return null
    if (!is(cell)) throw new TypeError(`${JSON.stringify(cell)} is not of its column's type`)
    return to(cell)
  }

const isString = (cell: Cell) => typeof cell === "string"
const isNumber = (cell: Cell) => typeof cell === "number"
const itself = <A>(value: A): A => value

/** A cell as the library writes it, by kind of column: it makes text UTF-8 itself; days are their number since 1970. */
const physical: Readonly<Record<ColumnKind, (cell: Cell) => unknown>> = {
  utf8: as(isString, itself),
  int64: as(isNumber, safe),
  double: as(isNumber, itself),
  boolean: as((cell) => typeof cell === "boolean", itself),
  date: as(isString, (day) => {
    const number = fromDay(day)
    if (number === null) throw new TypeError(`${day} is no day`)
    return number
  }),
  list: as(Array.isArray, itself)
}

/** It rounds integers beyond 2^53 without a word. */
function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no integer that can be kept exactly`)
  return value
}
