import { DatabaseSync } from "node:sqlite"
import * as Result from "effect/Result"
import { type ColumnKind, columns } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"
import type { Loose } from "./formats.ts"

/** The database of a release, if it has one. */
export const databaseFile = "sanctuary-record.sqlite"

/** The rows of a table of the database at a path, in published order, or why it holds none. */
export const readDatabase = (path: string, table: TableName): Result.Result<ReadonlyArray<Loose>, string> =>
  Result.try({
    try: () => {
      const db = new DatabaseSync(path, { readOnly: true })
      try {
        const rows = db.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).all()
        const kinds = columns(table)
        return rows.map((row) =>
          Object.fromEntries(kinds.map(({ name, kind }) => [name, plain(kind, row[name] ?? null)]))
        )
      } finally {
        db.close()
      }
    },
    catch: (error) => (error instanceof Error ? error.message : String(error))
  })

/** A cell as JSON has it. What isn't of its column's kind stays as it is. */
const plain = (kind: ColumnKind, cell: unknown): unknown => {
  if (kind === "boolean") return cell === 1 ? true : cell === 0 ? false : cell
  return kind === "list" && typeof cell === "string" ? JSON.parse(cell) : cell
}
