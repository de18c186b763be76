import type { Dataset } from "../model/dataset.ts"
import { inPublishedOrder } from "../model/order.ts"
import type { TableName, Tables } from "../model/tables.ts"

/** What the evidence of one row, or of one column of it, comes to. */
interface Tally {
  rows: number
  undamaged: number
  readonly documents: Set<string>
  readonly clusters: Set<string>
}

/**
 * A dataset with its counts as its rows of evidence come to, roles that have become one as one, and every table in its
 * order. `published_share` needs the texts: see shares.ts. Linear in the rows, but for the order.
 */
export const recounted = (dataset: Dataset): Dataset => {
  const tally = talliesOf(dataset)
  const record = <Row extends Counted>(table: TableName, id: string, row: Row): Row => {
    const { documents, clusters, rows, undamaged } = tally(table, id)
    return { ...row, sources: documents.size, independent_sources: clusters.size, damaged: rows > 0 && undamaged === 0 }
  }
  const seen = (table: TableName, id: string) => {
    const { documents, rows } = tally(table, id)
    return { documents: documents.size, mentions: rows }
  }
  const roles = joined(dataset.roles, (person) => tally("people", person, "role").documents.size)
  return inPublishedOrder({
    ...dataset,
    people: dataset.people.map((row) => ({ ...row, ...seen("people", row.person_id) })),
    roles,
    organizations: dataset.organizations.map((row) => ({ ...row, ...seen("organizations", row.organization_id) })),
    jurisdictions: dataset.jurisdictions.map((row) => ({ ...row, ...seen("jurisdictions", row.jurisdiction_id) })),
    // Words that only damaged text holds are put into nobody's mouth.
    statements: dataset.statements
      .map((row) => record("statements", row.statement_id, row))
      .map((row) => (row.damaged ? { ...row, quote: null } : row)),
    positions: dataset.positions.map((row) => record("positions", row.position_id, row)),
    policies: dataset.policies.map((row) => record("policies", row.policy_id, row)),
    figures: dataset.figures.map((row) => record("figures", row.figure_id, row)),
    events: dataset.events.map((row) => record("events", row.event_id, row))
  })
}

type Counted = Pick<Tables["events"], "sources" | "independent_sources" | "damaged">

const talliesOf = ({ documents, evidence }: Dataset) => {
  const clusterOf = new Map(documents.map(({ document_id, cluster_id }) => [document_id, cluster_id]))
  const found = new Map<string, Tally>()
  for (const row of evidence) {
    const key = `${row.record_table} ${row.field ?? ""} ${row.record_id}`
    const known = found.get(key) ?? { rows: 0, undamaged: 0, documents: new Set(), clusters: new Set() }
    known.rows++
    if (!row.damaged) known.undamaged++
    known.documents.add(row.document_id)
    known.clusters.add(clusterOf.get(row.document_id) ?? row.document_id)
    found.set(key, known)
  }
  const nothing: Tally = { rows: 0, undamaged: 0, documents: new Set(), clusters: new Set() }
  return (table: TableName, id: string, field = ""): Tally => found.get(`${table} ${field} ${id}`) ?? nothing
}

/** Roles that differ in nothing any more but their days and counts as one, named in no more texts than show any. */
const joined = (
  roles: ReadonlyArray<Tables["roles"]>,
  shown: (person: string) => number
): ReadonlyArray<Tables["roles"]> => {
  const found = new Map<string, Tables["roles"]>()
  for (const row of roles) {
    const key = JSON.stringify([row.person_id, row.role, row.affiliation_id, row.party, row.former])
    const twin = found.get(key)
    found.set(key, {
      ...row,
      first_published: twin ? edge(twin.first_published, row.first_published, (a, b) => a < b) : row.first_published,
      last_published: twin ? edge(twin.last_published, row.last_published, (a, b) => a > b) : row.last_published,
      documents: Math.min(row.documents + (twin?.documents ?? 0), shown(row.person_id))
    })
  }
  return Array.from(found.values())
}

const edge = (a: string | null, b: string | null, wins: (a: string, b: string) => boolean): string | null =>
  a === null || (b !== null && wins(b, a)) ? b : a
