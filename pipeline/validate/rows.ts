import type { Dataset } from "../model/dataset.ts"
import { type Cell, type Row, schemas } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"

/** The rows of a table whose columns are known by name only. */
export const rowsOf = (dataset: Dataset, table: TableName): ReadonlyArray<Row> => dataset[table]

/** A row's key as it is named in messages: the values of its table's primary key, by `/`. */
export const keyOf = (table: TableName, row: Row): string =>
  schemas[table]["x-primary-key"].map((column) => show(row[column] ?? null)).join(" / ")

/** The values of some columns as one, by which rows are told apart: of a single column the cell itself, unless it is a list. */
export const tuple = (row: Row, columns: ReadonlyArray<string>): Cell => {
  const [only = ""] = columns
  const cell = row[only] ?? null
  return columns.length === 1 && !Array.isArray(cell) ? cell : JSON.stringify(columns.map((name) => row[name] ?? null))
}

/** A cell in a message. */
export const show = (cell: Cell): string => (typeof cell === "string" ? cell : JSON.stringify(cell))

/** The tables that hold extracted records, with their key. */
export const recordTables = {
  statements: "statement_id",
  positions: "position_id",
  policies: "policy_id",
  figures: "figure_id",
  events: "event_id"
} as const

/** The tables that hold entities, with their key and the kind that `entities` gives them. */
export const entityTables = {
  jurisdictions: { key: "jurisdiction_id", kind: "jurisdiction" },
  people: { key: "person_id", kind: "person" },
  organizations: { key: "organization_id", kind: "organization" }
} as const
