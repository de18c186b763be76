import { type Cell, columns, type Row } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"

/**
 * A table as CSV (RFC 4180, UTF-8, a header, line feeds), in chunks of text: null is an empty cell, a boolean `true` or
 * `false`, a list its elements joined by `|`. Nothing is escaped for spreadsheets, since that would change data.
 */
export function* csv(table: TableName, rows: Iterable<Row>): Generator<string> {
  const { header, line } = csvLines(table)
  yield header
  for (const row of rows) yield line(row)
}

/** The lines of such a file. */
export const csvLines = (table: TableName) => {
  const names = columns(table).map(({ name }) => name)
  return { header: csvLine(names), line: (row: Row): string => csvLine(names.map((name) => row[name] ?? null)) }
}

/** A line of such a file, with its line feed. */
export const csvLine = (cells: ReadonlyArray<Cell>): string => `${cells.map(asText).join(",")}\n`

const asText = (cell: Cell): string => {
  if (cell === null) return ""
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell)
  const text = typeof cell === "string" ? cell : cell.join("|")
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a cell can't hold unless it stands in quotation marks. */
const special = /[",\n\r]/
