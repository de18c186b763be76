import type { Dataset } from "../model/dataset.ts"
import type { TableName, Tables } from "../model/tables.ts"
import { keyOf, show } from "./rows.ts"
import type { Violation } from "./violation.ts"

/**
 * Where a number or a flag isn't what the other tables count to: sources and independent sources, documents and
 * mentions of entities, documents of roles, damaged records, the participants of events, the order of pairs of
 * duplicates, and the one canonical text of each cluster. `published_share` needs the raw texts: see evidence.ts.
 * Linear in the rows.
 */
export const countViolations = (dataset: Dataset): ReadonlyArray<Violation> => {
  const tally = tallies(dataset)
  return [
    ...dataset.statements.flatMap((row) => recordCounts("statements", row.statement_id, row, tally)),
    ...dataset.positions.flatMap((row) => recordCounts("positions", row.position_id, row, tally)),
    ...dataset.policies.flatMap((row) => recordCounts("policies", row.policy_id, row, tally)),
    ...dataset.figures.flatMap((row) => recordCounts("figures", row.figure_id, row, tally)),
    ...dataset.events.flatMap((row) => recordCounts("events", row.event_id, row, tally)),
    ...dataset.jurisdictions.flatMap((row) => entityCounts("jurisdictions", row.jurisdiction_id, row, tally)),
    ...dataset.people.flatMap((row) => entityCounts("people", row.person_id, row, tally)),
    ...dataset.organizations.flatMap((row) => entityCounts("organizations", row.organization_id, row, tally)),
    ...roleCounts(dataset, tally),
    ...participants(dataset),
    ...pairs(dataset),
    ...clusters(dataset),
    ...quotes(dataset),
    ...codes(dataset)
  ]
}

/** What the rows of evidence of one record, or of one column of it, come to. */
interface Tally {
  rows: number
  undamaged: number
  readonly documents: Set<string>
  readonly clusters: Set<string>
}

const nothing: Tally = { rows: 0, undamaged: 0, documents: new Set(), clusters: new Set() }

type Tallies = (table: TableName, id: string, field?: string) => Tally

const tallies = ({ documents, evidence }: Dataset): Tallies => {
  const clusterOf = new Map(documents.map(({ document_id, cluster_id }) => [document_id, cluster_id]))
  const found = new Map<string, Tally>()
  for (const row of evidence) {
    const key = `${row.record_table} ${row.field ?? ""} ${row.record_id}`
    const tally = found.get(key) ?? { rows: 0, undamaged: 0, documents: new Set(), clusters: new Set() }
    tally.rows++
    if (!row.damaged) tally.undamaged++
    tally.documents.add(row.document_id)
    tally.clusters.add(clusterOf.get(row.document_id) ?? row.document_id)
    found.set(key, tally)
  }
  return (table, id, field = "") => found.get(`${table} ${field} ${id}`) ?? nothing
}

/** A count that isn't what it should be. */
const differs = (table: TableName, id: string, column: string, found: number, expected: number) =>
  found === expected ? [] : [{ table, id, promise: `${column} is ${found}, and the evidence counts to ${expected}` }]

const recordCounts = (
  table: TableName,
  id: string,
  row: { readonly sources: number; readonly independent_sources: number; readonly damaged: boolean },
  tally: Tallies
): ReadonlyArray<Violation> => {
  const { documents, clusters, rows, undamaged } = tally(table, id)
  const damaged = rows > 0 && undamaged === 0
  return [
    ...differs(table, id, "sources", row.sources, documents.size),
    ...differs(table, id, "independent_sources", row.independent_sources, clusters.size),
    ...(row.damaged === damaged
      ? []
      : [
          {
            table,
            id,
            promise: `damaged is ${row.damaged}, and ${undamaged} of ${rows} rows of evidence are undamaged`
          }
        ])
  ]
}

const entityCounts = (
  table: TableName,
  id: string,
  row: { readonly documents: number; readonly mentions: number },
  tally: Tallies
): ReadonlyArray<Violation> => {
  const { documents, rows } = tally(table, id)
  return [
    ...differs(table, id, "documents", row.documents, documents.size),
    ...differs(table, id, "mentions", row.mentions, rows)
  ]
}

/**
 * Evidence names the person whose role it shows, not the role: of somebody with one role the documents are equal, of
 * somebody with several none has more, and together they have at least as many.
 */
const roleCounts = ({ roles }: Dataset, tally: Tallies): ReadonlyArray<Violation> => {
  const byPerson = new Map<string, Array<Tables["roles"]>>()
  for (const row of roles) {
    const known = byPerson.get(row.person_id)
    if (known) known.push(row)
    else byPerson.set(row.person_id, [row])
  }
  return Array.from(byPerson).flatMap(([person, rows]) => {
    const shown = tally("people", person, "role").documents.size
    const sum = rows.reduce((total, { documents }) => total + documents, 0)
    const tooMany = rows.flatMap((row) =>
      row.documents <= shown
        ? []
        : [
            {
              table: "roles",
              id: keyOf("roles", { ...row }),
              promise: `documents is ${row.documents}, and the evidence counts to ${shown}`
            }
          ]
    )
    if (tooMany.length > 0 || sum >= shown) return tooMany
    return [
      {
        table: "roles",
        id: person,
        promise: `documents come to ${sum} in all roles, and the evidence counts to ${shown}`
      }
    ]
  })
}

const participants = ({ events, event_participants: rows }: Dataset): ReadonlyArray<Violation> => {
  const key = (event: string, entity: string, part: string) => `${event} / ${entity} / ${part}`
  const listed = new Set(
    events.flatMap(({ event_id, actor_ids, target_ids }) => [
      ...actor_ids.map((id) => key(event_id, id, "actor")),
      ...target_ids.map((id) => key(event_id, id, "target"))
    ])
  )
  const joined = new Set(rows.map(({ event_id, entity_id, part }) => key(event_id, entity_id, part)))
  const missing = Array.from(listed).filter((id) => !joined.has(id))
  const surplus = Array.from(joined).filter((id) => !listed.has(id))
  const say = (promise: string) => (id: string) => ({ table: "event_participants", id, promise })
  return [
    ...missing.map(say("a list of the event has it, and this table hasn't")),
    ...surplus.map(say("this table has it, and no list of the event"))
  ]
}

const pairs = ({ duplicates }: Dataset): ReadonlyArray<Violation> =>
  duplicates.flatMap((row) =>
    row.document_a < row.document_b
      ? []
      : [{ table: "duplicates", id: keyOf("duplicates", { ...row }), promise: "document_a should be the smaller id" }]
  )

const clusters = ({ documents }: Dataset): ReadonlyArray<Violation> => {
  const members = new Map<string, { first: string; canonical: number }>()
  for (const { cluster_id, document_id, canonical } of documents) {
    const known = members.get(cluster_id)
    const first = known && known.first < document_id ? known.first : document_id
    members.set(cluster_id, { first, canonical: (known?.canonical ?? 0) + (canonical ? 1 : 0) })
  }
  return Array.from(members).flatMap(([id, { first, canonical }]) => [
    ...(canonical === 1
      ? []
      : [{ table: "documents", id, promise: `its cluster has ${canonical} canonical texts, not 1` }]),
    ...(first === id
      ? []
      : [{ table: "documents", id, promise: `its cluster should be named by its first text, ${first}` }])
  ])
}

/** Words that only damaged text holds are put into nobody's mouth. */
const quotes = ({ statements }: Dataset): ReadonlyArray<Violation> =>
  statements.flatMap(({ statement_id: id, damaged, quote }) =>
    damaged && quote !== null
      ? [{ table: "statements", id, promise: "it is damaged, so its quote should be empty" }]
      : []
  )

/** What PLOVER codes need. */
const codes = ({ events }: Dataset): ReadonlyArray<Violation> =>
  events.flatMap(({ event_id: id, plover, plover_mode, target_ids, factuality }) => {
    const table = "events"
    if (plover === null) {
      return plover_mode === null ? [] : [{ table, id, promise: `plover_mode ${plover_mode} without plover` }]
    }
    if (factuality === "negated")
      return [{ table, id, promise: `it is negated, so plover ${show(plover)} should be empty` }]
    const needy = plover === "AID" || plover === "SANCTION"
    return needy && target_ids.length === 0 ? [{ table, id, promise: `plover ${plover} needs a target` }] : []
  })
