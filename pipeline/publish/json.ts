import { columns, type Row } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"

/** A table as JSON, in chunks of text: one array, a record a line, columns in published order. */
export function* json(table: TableName, rows: ReadonlyArray<Row>): Generator<string> {
  const names = columns(table).map(({ name }) => name)
  if (rows.length === 0) return yield "[]\n"
  let before = "[\n"
  for (const row of rows) {
    yield `${before}${JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name]])))}`
    before = ",\n"
  }
  yield "\n]\n"
}
