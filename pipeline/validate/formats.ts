import { parse } from "csv-parse/sync"
import * as Result from "effect/Result"
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet"
import { compressors } from "hyparquet-compressors"
import { toDay } from "../model/days.ts"
import { type Cell, type ColumnKind, columns, type Row } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"

/** The rows of a published file, or why it holds none. Readers are other libraries than those that wrote. */
type Rows<A> = Result.Result<ReadonlyArray<A>, string>

/** A value of JSON or Parquet that should be a row. */
export type Loose = Readonly<Record<string, unknown>>

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/** Rows of `json/<table>.json`, one array of objects. Whether they keep to their schema isn't looked at. */
export const readJson = (bytes: Uint8Array): Rows<Loose> => {
  const read = attempt((): unknown => JSON.parse(utf8.decode(bytes)))
  if (Result.isFailure(read)) return Result.fail(read.failure)
  const rows = read.success
  return Array.isArray(rows) && rows.every(isLoose) ? Result.succeed(rows) : Result.fail("it is no array of objects")
}

const isLoose = (value: unknown): value is Loose => typeof value === "object" && value !== null && !Array.isArray(value)

/**
 * Rows of `csv/<table>.csv`, RFC 4180 with the header that the schema gives. Cells are read as their column's kind: an
 * empty one as null or the empty list, a list by `|`. A cell that isn't of that kind stays the text that it is.
 */
export const readCsv = (table: TableName, bytes: Uint8Array): Rows<Row> => {
  const read = attempt(
    (): ReadonlyArray<ReadonlyArray<string>> =>
      parse(utf8.decode(bytes), { record_delimiter: "\n", skip_empty_lines: false })
  )
  if (Result.isFailure(read)) return Result.fail(read.failure)
  const [header = [], ...records] = read.success
  const expected = columns(table)
  const names = expected.map(({ name }) => name)
  if (header.join() !== names.join()) return Result.fail(`its header is ${header.join()}, not ${names.join()}`)
  return Result.succeed(
    records.map((record) =>
      Object.fromEntries(expected.map(({ name, kind }, index) => [name, cellOf[kind](record[index] ?? "")]))
    )
  )
}

const filled =
  (read: (text: string) => Cell) =>
  (text: string): Cell =>
    text === "" ? null : read(text)

const number = (text: string): Cell => (/^-?\d/u.test(text) && Number.isFinite(Number(text)) ? Number(text) : text)
const integer = (text: string): Cell =>
  /^-?\d+$/u.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text

const cellOf: Readonly<Record<ColumnKind, (text: string) => Cell>> = {
  utf8: filled((text) => text),
  int64: filled(integer),
  double: filled(number),
  boolean: filled((text) => (text === "true" ? true : text === "false" ? false : text)),
  date: filled((text) => text),
  list: (text) => (text === "" ? [] : text.split("|"))
}

/** Rows of `parquet/<table>.parquet` with the columns that the schema gives: days as text, integers as numbers. */
export const readParquet = async (table: TableName, bytes: Uint8Array): Promise<Rows<Loose>> => {
  try {
    const { buffer } = new Uint8Array(bytes)
    const metadata = await parquetMetadataAsync(buffer)
    const found = parquetSchema(metadata).children.map(({ element }) => element.name)
    const names = columns(table).map(({ name }) => name)
    if (found.join() !== names.join()) return Result.fail(`its columns are ${found.join()}, not ${names.join()}`)
    const rows: ReadonlyArray<Loose> = await parquetReadObjects({ file: buffer, metadata, compressors, parsers })
    if (BigInt(rows.length) !== metadata.num_rows)
      return Result.fail(`it has ${rows.length} of ${metadata.num_rows} rows`)
    return Result.succeed(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)])))
    )
  } catch (error) {
    return Result.fail(why(error))
  }
}

/** Strictly UTF-8, a byte order mark being a character like any other. */
const parsers = {
  stringFromBytes: (bytes: Uint8Array | undefined) => (bytes === undefined ? null : utf8.decode(bytes)),
  dateFromDays: (days: number | undefined) => (days === undefined ? null : toDay(days))
}

const plain = (cell: unknown): unknown => {
  if (cell === undefined) return null
  return typeof cell === "bigint" && Number.isSafeInteger(Number(cell)) ? Number(cell) : cell
}

const attempt = <A>(read: () => A): Result.Result<A, string> => {
  try {
    return Result.succeed(read())
  } catch (error) {
    return Result.fail(why(error))
  }
}

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error))
