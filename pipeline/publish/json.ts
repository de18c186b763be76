import { columns, type Row } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"

/** A table as JSON, in chunks of text: one array, a record a line, columns in published order. */
export function* json(table: TableName, rows: ReadonlyArray<Row>): Generator<string> {
  const names = columns(table).map(({ name }) => name)
  if (rows.length === 0) return yield "[]\n"
  let before = "[\n"
  for (const row of rows) {
    yield before
    yield jsonRow(row, names)
    before = ",\n"
  }
  yield "\n]\n"
}

/** A row as such a file has it, with these columns. */
export const jsonRow = (row: Row, names: ReadonlyArray<string>): string =>
  JSON.stringify(isInOrder(row, names) ? row : Object.fromEntries(names.map((name) => [name, row[name]])))

/** Whether a row has its columns in published order, and no other. */
const isInOrder = (row: Row, names: ReadonlyArray<string>): boolean => {
  let at = 0
  for (const name in row) if (name !== names[at++]) return false
  return at === names.length
}
