import type { Dataset } from "./dataset.ts"
import { type Cell, type Row, schemas } from "./schemas.ts"
import type { TableName, Tables } from "./tables.ts"

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

/** Every table in its published order. */
export const inPublishedOrder = (dataset: Dataset): Dataset => {
  const by = <Name extends TableName>(name: Name, rows: ReadonlyArray<Tables[Name]>) => rows.toSorted(inOrder(name))
  return {
    documents: by("documents", dataset.documents),
    duplicates: by("duplicates", dataset.duplicates),
    evidence: by("evidence", dataset.evidence),
    entities: by("entities", dataset.entities),
    jurisdictions: by("jurisdictions", dataset.jurisdictions),
    people: by("people", dataset.people),
    roles: by("roles", dataset.roles),
    organizations: by("organizations", dataset.organizations),
    statements: by("statements", dataset.statements),
    positions: by("positions", dataset.positions),
    policies: by("policies", dataset.policies),
    figures: by("figures", dataset.figures),
    events: by("events", dataset.events),
    event_participants: by("event_participants", dataset.event_participants)
  }
}
