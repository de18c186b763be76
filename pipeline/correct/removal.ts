import { keyText } from "../model/corrections.ts"
import type { Dataset } from "../model/dataset.ts"
import type { TableName, Tables } from "../model/tables.ts"
import { ofRoles, withRoles } from "./roles.ts"

/** What is to go of a dataset: by its table and key, `keyText`. */
export type Gone = ReadonlyMap<TableName, ReadonlySet<string>>

type RecordTable = "statements" | "positions" | "policies" | "figures" | "events"

/**
 * A dataset without some rows, and without all that hangs on them: what an entity said and did goes with it, and what
 * rests on its word; evidence of what is gone; records and entities that have no evidence left, and records that lose
 * the place that they are quoted from. An event stays while somebody is left who did it. Columns that may be empty no
 * longer name what is gone. Goes on until nothing more follows; linear in the rows each time.
 */
export const without = (dataset: Dataset, gone: Gone): Dataset => {
  let left = dataset
  for (let next: Gone = gone; Array.from(next.values()).some(({ size }) => size > 0); next = orphans(left)) {
    left = once(left, next)
  }
  return left
}

const none: ReadonlySet<string> = new Set()

const once = (dataset: Dataset, gone: Gone): Dataset => {
  const of = (table: TableName) => gone.get(table) ?? none
  const entities = new Set([...of("people"), ...of("organizations"), ...of("jurisdictions"), ...of("entities")])
  const isGone = (id: string | null): boolean => id !== null && entities.has(id)
  const kept = (id: string | null): string | null => (isGone(id) ? null : id)
  const rests = ({ attributed_to }: { readonly attributed_to: string | null }) => isGone(attributed_to)

  const statements = dataset.statements.filter(
    (row) => !of("statements").has(row.statement_id) && !isGone(row.speaker_id) && !rests(row)
  )
  const positions = dataset.positions.filter(
    (row) => !of("positions").has(row.position_id) && !isGone(row.actor_id) && !rests(row)
  )
  const policies = dataset.policies.filter((row) => !of("policies").has(row.policy_id) && !rests(row))
  const figures = dataset.figures.filter((row) => !of("figures").has(row.figure_id) && !rests(row))
  const events = dataset.events.filter((row) => !of("events").has(row.event_id) && !rests(row) && hasDoer(row, isGone))

  const standing: Readonly<Record<RecordTable, ReadonlySet<string>>> = {
    statements: new Set(statements.map(({ statement_id }) => statement_id)),
    positions: new Set(positions.map(({ position_id }) => position_id)),
    policies: new Set(policies.map(({ policy_id }) => policy_id)),
    figures: new Set(figures.map(({ figure_id }) => figure_id)),
    events: new Set(events.map(({ event_id }) => event_id))
  }
  const told = <Row extends { readonly contradicts: ReadonlyArray<string> }>(table: RecordTable, row: Row): Row =>
    row.contradicts.every((id) => standing[table].has(id))
      ? row
      : { ...row, contradicts: row.contradicts.filter((id) => standing[table].has(id)) }
  const stands = ({ evidence_id, record_table: table, record_id: id }: Tables["evidence"]): boolean =>
    !of("evidence").has(evidence_id) &&
    (table === "people" || table === "organizations" || table === "jurisdictions"
      ? !entities.has(id)
      : standing[table].has(id))

  const roles = dataset.roles
    .filter((row) => !isGone(row.person_id) && !of("roles").has(keyText("roles", row)))
    .map((row) => ({ ...row, affiliation_id: kept(row.affiliation_id) }))
  const unheld = new Set(
    dataset.roles.filter((row) => of("roles").has(keyText("roles", row))).map(({ person_id }) => person_id)
  )
  const people = dataset.people
    .filter(({ person_id }) => !entities.has(person_id))
    .map((row) => ({ ...row, affiliation_id: kept(row.affiliation_id) }))
  const keptEvents = events.map((row) => told("events", withoutActors(row, isGone, kept, standing.policies)))
  return {
    ...dataset,
    entities: dataset.entities.filter(({ entity_id }) => !entities.has(entity_id)),
    jurisdictions: dataset.jurisdictions.filter(({ jurisdiction_id }) => !entities.has(jurisdiction_id)),
    people: unheld.size === 0 ? people : withRoles(people, roles, unheld),
    roles,
    organizations: dataset.organizations.filter(({ organization_id }) => !entities.has(organization_id)),
    statements: statements.map((row) => told("statements", row)),
    positions: positions.map((row) => told("positions", row)),
    policies: policies.map((row) => told("policies", { ...row, jurisdiction_id: kept(row.jurisdiction_id) })),
    figures: figures.map((row) => told("figures", { ...row, jurisdiction_id: kept(row.jurisdiction_id) })),
    events: keptEvents,
    event_participants: participantsOf(keptEvents),
    evidence: ofRoles(dataset.evidence.filter(stands), roles, unheld)
  }
}

/** Whether somebody is left who did it or, where nobody is said to have, to whom it was done. */
const hasDoer = ({ actor_ids, target_ids }: Tables["events"], isGone: (id: string) => boolean): boolean => {
  const named = actor_ids.length > 0 ? actor_ids : target_ids
  return named.length === 0 || !named.every(isGone)
}

const withoutActors = (
  row: Tables["events"],
  isGone: (id: string) => boolean,
  kept: (id: string | null) => string | null,
  policies: ReadonlySet<string>
): Tables["events"] => {
  const target_ids = row.target_ids.filter((id) => !isGone(id))
  // Codes of PLOVER that need a target can't be without.
  const coded = target_ids.length > 0 || (row.plover !== "AID" && row.plover !== "SANCTION")
  return {
    ...row,
    actor_ids: row.actor_ids.filter((id) => !isGone(id)),
    target_ids,
    plover: coded ? row.plover : null,
    plover_mode: coded ? row.plover_mode : null,
    jurisdiction_id: kept(row.jurisdiction_id),
    policy_id: row.policy_id !== null && policies.has(row.policy_id) ? row.policy_id : null
  }
}

/** The two lists of each event, for joins. */
export const participantsOf = (events: ReadonlyArray<Tables["events"]>): ReadonlyArray<Tables["event_participants"]> =>
  events.flatMap(({ event_id, actor_ids, target_ids }) => [
    ...actor_ids.map((entity_id) => ({ event_id, entity_id, part: "actor" as const })),
    ...target_ids.map((entity_id) => ({ event_id, entity_id, part: "target" as const }))
  ])

/** Records whose own place is no evidence any more, and entities that nothing mentions. */
const orphans = (dataset: Dataset): Gone => {
  const places = new Set<string>()
  const mentioned = new Set<string>()
  for (const row of dataset.evidence) {
    if (row.field !== null) continue
    places.add(placeOf(row.record_table, row.record_id, row))
    mentioned.add(`${row.record_table} ${row.record_id}`)
  }
  const lost = <Row extends Placed>(table: RecordTable, rows: ReadonlyArray<Row>, idOf: (row: Row) => string) =>
    new Set(rows.filter((row) => !places.has(placeOf(table, idOf(row), row))).map(idOf))
  const unseen = (table: "people" | "organizations" | "jurisdictions", ids: ReadonlyArray<string>) =>
    new Set(ids.filter((id) => !mentioned.has(`${table} ${id}`)))
  return new Map<TableName, ReadonlySet<string>>([
    ["statements", lost("statements", dataset.statements, ({ statement_id }) => statement_id)],
    ["positions", lost("positions", dataset.positions, ({ position_id }) => position_id)],
    ["policies", lost("policies", dataset.policies, ({ policy_id }) => policy_id)],
    ["figures", lost("figures", dataset.figures, ({ figure_id }) => figure_id)],
    ["events", lost("events", dataset.events, ({ event_id }) => event_id)],
    [
      "people",
      unseen(
        "people",
        dataset.people.map(({ person_id }) => person_id)
      )
    ],
    [
      "organizations",
      unseen(
        "organizations",
        dataset.organizations.map(({ organization_id }) => organization_id)
      )
    ],
    [
      "jurisdictions",
      unseen(
        "jurisdictions",
        dataset.jurisdictions.map(({ jurisdiction_id }) => jurisdiction_id)
      )
    ]
  ])
}

type Placed = Pick<Tables["evidence"], "document_id" | "char_start" | "char_end">

const placeOf = (table: string, id: string, { document_id, char_start, char_end }: Placed): string =>
  JSON.stringify([table, id, document_id, char_start, char_end])
