import { readFileSync } from "node:fs"
import * as Rec from "effect/Record"
import type { TableName } from "./tables.ts"

/** What a column holds in every format: a Parquet type, a SQL type, a JSON value. `list` is a list of strings. */
export type ColumnKind = "utf8" | "int64" | "double" | "boolean" | "date" | "list"

/** A cell. Dates are ISO days, `2016-11-29`. */
export type Cell = string | number | boolean | null | ReadonlyArray<string>

/** A row of any table, by column. */
export type Row = Readonly<Record<string, Cell>>

type JsonType = "string" | "number" | "integer" | "boolean" | "array" | "null"

/** A column as its schema describes it. */
export interface ColumnSchema {
  readonly description: string
  readonly type: JsonType | ReadonlyArray<JsonType>
  readonly examples: ReadonlyArray<Cell>
  readonly enum?: ReadonlyArray<string | null>
  /** What each value of `enum`, or of the list's, means. */
  readonly "x-enum"?: Readonly<Record<string, string>>
  readonly "x-unit"?: string
  readonly "x-parquet": ColumnKind
  readonly format?: "date"
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: {
    readonly type: "string"
    readonly enum?: ReadonlyArray<string>
    readonly pattern?: string
    readonly minLength?: number
  }
  readonly uniqueItems?: boolean
}

/** `columns` hold keys of `table`, in its columns `references`; with `list`, each element does. Null points nowhere. */
export interface ForeignKey {
  readonly columns: ReadonlyArray<string>
  readonly table: TableName
  readonly references: ReadonlyArray<string>
  readonly list?: true
}

/** A table as its file in schemas/ describes it: JSON Schema 2020-12 of one row, and what holds between rows. */
export interface TableSchema {
  readonly $schema: string
  readonly $id: string
  readonly title: string
  readonly description: string
  /** Nulls in a key are values like any other. */
  readonly "x-primary-key": ReadonlyArray<string>
  readonly "x-foreign-keys": ReadonlyArray<ForeignKey>
  /** The columns by which rows are sorted: a total order. See order.ts. */
  readonly "x-order": ReadonlyArray<string>
  readonly type: "object"
  readonly additionalProperties: false
  readonly required: ReadonlyArray<string>
  readonly properties: Readonly<Record<string, ColumnSchema>>
}

/** The text of a table's schema, as it is published. */
export const schemaText = (table: TableName): string =>
  readFileSync(new URL(`../../schemas/${table}.schema.json`, import.meta.url), "utf8")

/** Its shape is held by test/schemas.test.ts: to check it at every start would be slow. */
const load = (table: TableName): TableSchema => JSON.parse(schemaText(table))

/** The published contract of every table. */
export const schemas: Readonly<Record<TableName, TableSchema>> = {
  documents: load("documents"),
  duplicates: load("duplicates"),
  evidence: load("evidence"),
  entities: load("entities"),
  jurisdictions: load("jurisdictions"),
  people: load("people"),
  roles: load("roles"),
  organizations: load("organizations"),
  statements: load("statements"),
  positions: load("positions"),
  policies: load("policies"),
  figures: load("figures"),
  events: load("events"),
  event_participants: load("event_participants")
}

/** All tables, in the order in which they are published. */
export const tableNames: ReadonlyArray<TableName> = Rec.keys(schemas)

export interface Column {
  readonly name: string
  readonly kind: ColumnKind
  readonly nullable: boolean
}

/** A table's columns in published order. */
export const columns = (table: TableName): ReadonlyArray<Column> =>
  Object.entries(schemas[table].properties).map(([name, column]) => ({
    name,
    kind: column["x-parquet"],
    nullable: column.type.includes("null")
  }))
