import { type Cell, type Row, schemas } from "./schemas.ts"
import type { TableName } from "./tables.ts"

/**
 * The order of a table's rows, by its `x-order`: null first, false before true, numbers by size, strings by UTF-16
 * code units (never by a locale, which differs from machine to machine).
 */
export const inOrder = (table: TableName): ((a: Row, b: Row) => number) => byColumns(schemas[table]["x-order"])

/** The same order by any columns. */
export const byColumns =
  (names: ReadonlyArray<string>) =>
  (a: Row, b: Row): number => {
    for (const name of names) {
      const order = compare(a[name] ?? null, b[name] ?? null)
      if (order !== 0) return order
    }
    return 0
  }

const compare = (a: Cell, b: Cell): number => {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? -1 : 1
}
