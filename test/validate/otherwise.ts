import type { Dataset } from "../../pipeline/model/dataset.ts"
import { type Cell, type Row, schemas } from "../../pipeline/model/schemas.ts"
import type { TableName } from "../../pipeline/model/tables.ts"
import { rowsOf } from "../../pipeline/validate/rows.ts"

/** Another value of a cell, such as its column may hold: of the type, in the list, and leading to a row that is there. */
export const otherwise = (dataset: Dataset, table: TableName, name: string, cell: Cell): Cell => {
  const column = schemas[table].properties[name]
  if (column === undefined) throw new Error(`${table} has no ${name}`)
  const key = schemas[table]["x-foreign-keys"].find(({ columns }) => columns[0] === name)
  const ids = key ? rowsOf(dataset, key.table).map((row) => String(row[key.references[0] ?? ""])) : []
  const choices = [...ids, ...(column.enum ?? column.items?.enum ?? [])].filter((one) => one !== null)
  const fits = new RegExp(column.pattern ?? "", "u")
  const another = choices.find((one) => one !== cell && fits.test(one))
  switch (column["x-parquet"]) {
    case "boolean":
      return cell !== true
    case "int64":
      return typeof cell === "number" ? cell + 1 : 7
    case "double":
      return typeof cell !== "number" ? 1 : cell === 0.5 ? 0.4 : column.maximum === 1 ? 0.5 : cell + 1
    case "date":
      return cell === "2001-02-03" ? "2001-02-04" : "2001-02-03"
    case "list":
      return Array.isArray(cell) && cell.length > 0 ? cell.slice(1) : [another ?? "another"]
    case "utf8":
      return another ?? text(name, column.pattern, String(cell ?? ""))
  }
}

const text = (name: string, pattern: string | undefined, cell: string): Cell => {
  if (pattern === undefined) return name === "prefix" || name === "suffix" ? "x" : `${cell}x`
  const forms = ["2001", "0".repeat(64), "de", "TX", "48", "ocd-division/country:us/state:tx", `${cell}x`]
  return forms.find((form) => form !== cell && new RegExp(pattern, "u").test(form)) ?? null
}

/** The same row with another cell. */
export const withOther = (dataset: Dataset, table: TableName, row: Row, name: string): Row => ({
  ...row,
  [name]: otherwise(dataset, table, name, row[name] ?? null)
})
