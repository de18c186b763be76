import type { Dataset } from "../model/dataset.ts"
import { inOrder } from "../model/order.ts"
import { type Cell, type ForeignKey, type Row, schemas, tableNames } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"
import { entityTables, keyOf, recordTables, rowsOf, show, tuple } from "./rows.ts"
import type { Violation } from "./violation.ts"

/**
 * Where ids don't lead to what they name: a primary key that two rows have, a foreign key of the schemas that points
 * nowhere, evidence of no record, a record without evidence, an entity without its row or a row without its entity.
 * Rows that aren't in the published order are named too. O(rows log rows).
 */
export const referenceViolations = (dataset: Dataset): ReadonlyArray<Violation> => {
  const keys = keysOf(dataset)
  return [
    ...tableNames.flatMap((table) => tableViolations(table, rowsOf(dataset, table), keys)),
    ...evidenceTargets(dataset),
    ...entityRows(dataset)
  ]
}

const tableViolations = (table: TableName, rows: ReadonlyArray<Row>, keys: Keys): ReadonlyArray<Violation> => [
  ...twins(table, rows),
  ...disorder(table, rows),
  ...schemas[table]["x-foreign-keys"].flatMap((key) => dangling(table, rows, key, keys(key.table, key.references)))
]

/** The values that some columns of a table have, gathered once. */
type Keys = (table: TableName, columns: ReadonlyArray<string>) => ReadonlySet<Cell>

const keysOf = (dataset: Dataset): Keys => {
  const gathered = new Map<string, ReadonlySet<Cell>>()
  return (table, columns) => {
    const name = [table, ...columns].join(" ")
    const known = gathered.get(name) ?? new Set(rowsOf(dataset, table).map((row) => tuple(row, columns)))
    gathered.set(name, known)
    return known
  }
}

const twins = (table: TableName, rows: ReadonlyArray<Row>): ReadonlyArray<Violation> => {
  const columns = schemas[table]["x-primary-key"]
  const seen = new Set<Cell>()
  return rows.flatMap((row) => {
    const key = tuple(row, columns)
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ table, id: keyOf(table, row), promise: "two rows have this primary key" }]
  })
}

const disorder = (table: TableName, rows: ReadonlyArray<Row>): ReadonlyArray<Violation> => {
  const compare = inOrder(table)
  const at = rows.findIndex((row, index) => {
    const before = rows[index - 1]
    return before !== undefined && compare(before, row) > 0
  })
  const row = rows[at]
  if (!row) return []
  const order = schemas[table]["x-order"].join(", ")
  return [{ table, id: keyOf(table, row), promise: `row ${at + 1} should stand before the row above it, by ${order}` }]
}

const dangling = (
  table: TableName,
  rows: ReadonlyArray<Row>,
  { columns, table: target, list }: ForeignKey,
  known: ReadonlySet<Cell>
): ReadonlyArray<Violation> => {
  const column = columns[0] ?? ""
  return rows.flatMap((row) => {
    const pointers: ReadonlyArray<Row> = list ? elements(row[column] ?? []).map((id) => ({ [column]: id })) : [row]
    return pointers.flatMap((pointer) => {
      if (columns.some((name) => (pointer[name] ?? null) === null) || known.has(tuple(pointer, columns))) return []
      const value = columns.map((name) => show(pointer[name] ?? null)).join(" / ")
      return [{ table, id: keyOf(table, row), promise: `${columns.join(", ")} ${value} is not in ${target}` }]
    })
  })
}

const elements = (cell: Cell): ReadonlyArray<Cell> => (Array.isArray(cell) ? cell : [cell])

const evidenceTargets = (dataset: Dataset): ReadonlyArray<Violation> => {
  const supported = byTable()
  const places = byTable()
  for (const row of dataset.evidence) {
    if (row.field === null) supported(row.record_table).add(row.record_id)
    if (row.record_table in recordTables)
      // nearly all evidence is of mentions
      places(row.record_table).add(`${row.record_id} ${row.char_start} ${row.char_end} ${row.document_id}`)
  }
  const violations: Array<Violation> = []
  const ids = byTable()
  for (const [table, key] of [...records, ...entities]) {
    for (const row of rowsOf(dataset, table)) {
      const id = show(row[key] ?? null)
      ids(table).add(id)
      if (!(table in recordTables)) continue
      if (!supported(table).has(id)) violations.push({ table, id, promise: "it has no row of evidence" })
      else if (!places(table).has(`${id} ${row.char_start} ${row.char_end} ${row.document_id}`)) {
        violations.push({ table, id, promise: "its own place is none of its rows of evidence" })
      }
    }
  }
  for (const { evidence_id, record_table, record_id } of dataset.evidence) {
    if (ids(record_table).has(record_id)) continue
    violations.push({ table: "evidence", id: evidence_id, promise: `record_id ${record_id} is not in ${record_table}` })
  }
  return violations
}

/** A set for each table. */
const byTable = (): ((table: string) => Set<string>) => {
  const sets = new Map<string, Set<string>>()
  return (table) => {
    const known = sets.get(table)
    if (known) return known
    const made = new Set<string>()
    sets.set(table, made)
    return made
  }
}

const records: ReadonlyArray<readonly [TableName, string]> = [
  ["statements", recordTables.statements],
  ["positions", recordTables.positions],
  ["policies", recordTables.policies],
  ["figures", recordTables.figures],
  ["events", recordTables.events]
]
const entities: ReadonlyArray<readonly [TableName, string]> = [
  ["jurisdictions", entityTables.jurisdictions.key],
  ["people", entityTables.people.key],
  ["organizations", entityTables.organizations.key]
]

/** Every entity is a row of the table of its kind, under the same name, and the other way round. */
const entityRows = (dataset: Dataset): ReadonlyArray<Violation> => {
  const named = new Map<string, string>()
  for (const row of dataset.jurisdictions) named.set(`jurisdiction ${row.jurisdiction_id}`, row.name)
  for (const row of dataset.people) named.set(`person ${row.person_id}`, row.name)
  for (const row of dataset.organizations) named.set(`organization ${row.organization_id}`, row.name)
  const listed = new Set<string>()
  const violations: Array<Violation> = []
  for (const { entity_id, kind, name } of dataset.entities) {
    listed.add(`${kind} ${entity_id}`)
    const own = named.get(`${kind} ${entity_id}`)
    if (own === undefined) {
      violations.push({
        table: "entities",
        id: entity_id,
        promise: `no row of the table of its kind, ${kind}, has its id`
      })
    } else if (own !== name) {
      violations.push({ table: "entities", id: entity_id, promise: `its name is "${name}" here and "${own}" there` })
    }
  }
  for (const key of named.keys()) {
    const [kind = "", id = ""] = [key.slice(0, key.indexOf(" ")), key.slice(key.indexOf(" ") + 1)]
    if (!listed.has(key)) violations.push({ table: "entities", id, promise: `the ${kind} is not in entities as one` })
  }
  return violations
}
