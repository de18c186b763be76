import parquet, { type Field } from "parquetjs-lite"
import { type Cell, type Column, type ColumnKind, columns, type Row } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"

/**
 * A table as Parquet (snappy), in chunks of bytes: int64, double, boolean, date and UTF-8 columns, lists in three
 * levels. `metadata` goes into the file's footer. Throws if a cell isn't of its column's type, which only a bug does.
 */
export async function* parquetTable(
  table: TableName,
  rows: ReadonlyArray<Row>,
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
  const writer = await parquet.ParquetWriter.openStream(schema, sink, { useDataPageV2: false, pageIndex: false })
  for (const [key, value] of Object.entries(metadata)) writer.setMetadata(key, value)
  for (const row of rows) {
    await writer.appendRow(Object.fromEntries(cells.map(({ name, kind }) => [name, physical[kind](row[name] ?? null)])))
    yield* chunks.splice(0)
  }
  await writer.close()
  yield* chunks.splice(0)
}

/** Its statistics hold bounds of strings in an order that is not the bytes': engines that trust them miss rows. */
const leaf = { compression: "SNAPPY", statistics: false } as const

const field = ({ kind, nullable }: Column): Field =>
  kind === "list"
    ? { type: "LIST", fields: { list: { repeated: true, fields: { element: { type: "UTF8", ...leaf } } } } }
    : { type: types[kind], optional: nullable, ...leaf }

const types = { utf8: "UTF8", int64: "INT64", double: "DOUBLE", boolean: "BOOLEAN", date: "DATE" } as const

const as =
  <A extends Cell>(is: (cell: Cell) => cell is A, to: (cell: A) => unknown) =>
  (cell: Cell): unknown => {
    if (cell === null) return null
    if (!is(cell)) throw new TypeError(`${JSON.stringify(cell)} is not of its column's type`)
    return to(cell)
  }

const isString = (cell: Cell) => typeof cell === "string"
const isNumber = (cell: Cell) => typeof cell === "number"

/** A cell as the library wants it, by kind of column. */
const physical: Readonly<Record<ColumnKind, (cell: Cell) => unknown>> = {
  utf8: as(isString, (text) => text),
  int64: as(isNumber, safe),
  double: as(isNumber, (value) => value),
  boolean: as(
    (cell) => typeof cell === "boolean",
    (value) => value
  ),
  date: as(isString, (day) => new Date(`${day}T00:00:00Z`)),
  list: as(Array.isArray, (list: ReadonlyArray<string>) => ({ list: list.map((element) => ({ element })) }))
}

/** It rounds integers beyond 2^53 without a word. */
function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no integer that can be kept exactly`)
  return value
}
