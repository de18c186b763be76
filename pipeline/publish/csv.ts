import { stringify } from "csv-stringify/sync"
import { columns, type Row } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"

/**
 * A table as CSV (RFC 4180, UTF-8, a header, line feeds), in chunks of text: null is an empty cell, a boolean `true` or
 * `false`, a list its elements joined by `|`. Nothing is escaped for spreadsheets, since that would change data.
 */
export function* csv(table: TableName, rows: ReadonlyArray<Row>): Generator<string> {
  const names = columns(table).map(({ name }) => name)
  yield stringify([], { columns: names, header: true })
  for (let first = 0; first < rows.length; first += batch) {
    yield stringify(rows.slice(first, first + batch), {
      columns: names,
      quoted_match: /[\r\n]/,
      cast: {
        boolean: String, // else false is an empty cell
        object: (list) => (Array.isArray(list) ? list.join("|") : "")
      }
    })
  }
}

const batch = 1024
