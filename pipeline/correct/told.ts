import { keyText, rowName, type Told } from "../model/corrections.ts"
import type { Dataset } from "../model/dataset.ts"
import { type Row, schemas, tableNames } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"
import type { Names } from "./names.ts"
import type { Targeted } from "./targets.ts"

/**
 * Corrections as a release tells of them: those of people who were removed without anything that names them, in the order
 * of their digests, so that their number tells nothing; then the others in the order of their lines.
 */
export const toldOf = (found: ReadonlyArray<Targeted>, names: Names): ReadonlyArray<Told> => {
  const clear = (text: string): string | null =>
    names.full(text).length > 0 || names.short(text).length > 0 ? null : text
  const people = found
    .flatMap(({ line, aim, rows }) => (aim === null ? [] : [{ line, aim, rows }]))
    .toSorted((a, b) => (a.aim.digest < b.aim.digest ? -1 : 1))
    .map(({ line, rows }): Told => {
      const { reason, date } = line
      const told = { table: null, id: null, column: null, value: null }
      return { action: "remove", ...told, reason: clear(reason), date, rows: rows.length }
    })
  const others = found
    .filter(({ aim }) => aim === null)
    .map(({ line, rows }): Told => {
      const { action, field, reason, date } = line
      const [row] = rows
      const id = clear(row?.key ?? line.target)
      const value = action === "set" ? clear(line.value) : null
      return {
        action,
        table: row?.table ?? line.table,
        id,
        column: field,
        value,
        reason: clear(reason),
        date,
        rows: rows.length
      }
    })
  return [...people, ...others]
}

/** The rows that one dataset has and another hasn't, or has otherwise, by `rowName`. */
export const differing = (before: Dataset, after: Dataset): ReadonlySet<string> => {
  const found = new Set<string>()
  const compare = <Name extends TableName>(table: Name) => {
    const old = new Map(before[table].map((row) => [keyText(table, row), row]))
    for (const row of after[table]) {
      const last = old.get(keyText(table, row))
      old.delete(keyText(table, row))
      if (last !== row && JSON.stringify(last) !== JSON.stringify(row)) found.add(nameOf(table, row))
    }
    for (const row of old.values()) found.add(nameOf(table, row))
  }
  for (const table of tableNames) compare(table)
  return found
}

const nameOf = (table: TableName, row: object): string => {
  const cells: Row = { ...row }
  return rowName(table, Object.fromEntries(schemas[table]["x-primary-key"].map((name) => [name, cells[name] ?? null])))
}
