import type { ErrorObject } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import type { Dataset } from "../model/dataset.ts"
import { tableNames } from "../model/schemas.ts"
import type { TableName, Tables } from "../model/tables.ts"
import { type Validator, validators } from "../model/validators.ts"
import type { Violation } from "./violation.ts"

let made: ReadonlyMap<TableName, Validator> | undefined

/** Made when first needed, and once. */
const validator = (table: TableName): Validator => {
  made ??= validators()
  const found = made.get(table)
  if (!found) throw new Error(`no schema of ${table}`)
  return found
}

/** Whether a value is a row of a table, as its published schema says. */
export const isRow =
  <Name extends TableName>(table: Name) =>
  (row: unknown): row is Tables[Name] =>
    validator(table)(row)

/** Where rows break the published schema of their table. A row is named by its number, the first being 1. */
export const schemaViolations = (table: TableName, rows: ReadonlyArray<unknown>): ReadonlyArray<Violation> => {
  const validate = validator(table)
  return rows.flatMap((row, index) => {
    if (validate(row)) return []
    return (validate.errors ?? []).map((error) => ({ table, id: `row ${index + 1}`, promise: say(error) }))
  })
}

/** The rows of all tables as a dataset, or why they are none. */
export const toDataset = (
  tables: Readonly<Record<TableName, ReadonlyArray<unknown>>>
): Result.Result<Dataset, ReadonlyArray<Violation>> => {
  const violations = tableNames.flatMap((table) => schemaViolations(table, tables[table]))
  if (violations.length > 0) return Result.fail(violations)
  const rows = <Name extends TableName>(table: Name): ReadonlyArray<Tables[Name]> => tables[table].filter(isRow(table))
  return Result.succeed({
    documents: rows("documents"),
    duplicates: rows("duplicates"),
    evidence: rows("evidence"),
    entities: rows("entities"),
    jurisdictions: rows("jurisdictions"),
    people: rows("people"),
    roles: rows("roles"),
    organizations: rows("organizations"),
    statements: rows("statements"),
    positions: rows("positions"),
    policies: rows("policies"),
    figures: rows("figures"),
    events: rows("events"),
    event_participants: rows("event_participants")
  })
}

const say = ({ instancePath, message = "is wrong", params }: ErrorObject): string => {
  const where = instancePath === "" ? "the row" : instancePath.slice(1)
  const extra = "additionalProperty" in params ? ` (${params.additionalProperty})` : ""
  return `${where} ${message}${extra}`
}
