import { columns } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"
import type { Loose } from "./formats.ts"
import type { Violation } from "./violation.ts"

/** Where a file says otherwise than the JSON file of its table, cell by cell and in the order of rows. */
export const disagreements = (
  table: TableName,
  file: string,
  rows: ReadonlyArray<Loose>,
  json: ReadonlyArray<Loose>
): ReadonlyArray<Violation> => {
  const names = columns(table).map(({ name }) => name)
  const more = rows.length === json.length ? [] : [`it has ${rows.length} rows, and the JSON file ${json.length}`]
  return [
    ...more.map((promise) => ({ table: file, id: "rows", promise })),
    ...rows.slice(0, json.length).flatMap((row, index) =>
      names.flatMap((name) => {
        const [found, expected] = [write(row[name]), write(json[index]?.[name])]
        if (found === expected) return []
        return [
          { table: file, id: `row ${index + 1}`, promise: `${name} is ${found}, and ${expected} in the JSON file` }
        ]
      })
    )
  ]
}

const write = (cell: unknown): string =>
  typeof cell === "bigint" ? String(cell) : (JSON.stringify(cell ?? null) ?? String(cell))
