import type { Dataset } from "../model/dataset.ts"
import { earliest, isEdtf, latest } from "../model/edtf.ts"
import type { TableName } from "../model/tables.ts"
import { keyOf, rowsOf, show } from "./rows.ts"
import type { Violation } from "./violation.ts"

const dated: ReadonlyArray<readonly [TableName, string]> = [
  ["documents", "published"],
  ["policies", "adopted"],
  ["events", "date"]
]

/** Where a date is no EDTF of the kinds that are published, or its `_from` and `_to` aren't its first and last day. */
export const dateViolations = (dataset: Dataset): ReadonlyArray<Violation> =>
  dated.flatMap(([table, column]) =>
    rowsOf(dataset, table).flatMap((row) => {
      const date = row[column] ?? null
      const found = [row[`${column}_from`] ?? null, row[`${column}_to`] ?? null]
      const expected = typeof date === "string" ? [earliest(date), latest(date)] : [null, null]
      const id = keyOf(table, row)
      if (typeof date === "string" && !isEdtf(date))
        return [{ table, id, promise: `${column} "${date}" is no EDTF date` }]
      if (found.every((day, index) => day === expected[index])) return []
      const [from, to] = found.map(show)
      return [
        { table, id, promise: `${column} ${show(date)} isn't from ${from} to ${to}, but ${expected.join(" to ")}` }
      ]
    })
  )
