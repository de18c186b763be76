import { gazetteer } from "../lexicon/gazetteer.ts"
import { earliest, latest } from "../model/edtf.ts"
import type { LocatedEntity } from "../model/extraction.ts"
import type { Tables } from "../model/tables.ts"
import { type Everybody, entityEvidence, type Jurisdiction } from "./entityEvidence.ts"
import { type Organization, reconcileOrganizations } from "./organizations.ts"
import { type Person, reconcilePeople, type Sighting } from "./people.ts"
import type { Sightings } from "./sightings.ts"

type Row<Name extends keyof Tables> = Tables[Name]

/** Everybody and everything that acts, one row each, and who is who in each text. */
export interface Entities {
  /** The id in the dataset of what a text knows by `key`; null for nobody, and for private individuals. */
  readonly idOf: (document: string, key: string | null) => string | null
  readonly tables: {
    readonly entities: ReadonlyArray<Row<"entities">>
    readonly jurisdictions: ReadonlyArray<Row<"jurisdictions">>
    readonly people: ReadonlyArray<Row<"people">>
    readonly roles: ReadonlyArray<Row<"roles">>
    readonly organizations: ReadonlyArray<Row<"organizations">>
  }
  readonly evidence: ReadonlyArray<Row<"evidence">>
}

/**
 * The entity tables of all texts. `cluster` names the copies of a text by one id. What texts name is taken over, and let
 * go of when there are rows of it.
 */
export const reconcileEntities = (sightings: Sightings, cluster: (document: string) => string): Entities => {
  const { published } = sightings
  const all = everybody(sightings, cluster)
  const idOf = idsOf(all)
  const tables = tablesOf(all, idOf, published)
  return { idOf, tables, evidence: entityEvidence(all) }
}

/** Who is who. Of the texts' own lists nothing is left. */
const everybody = ({ people, organizations, places }: Sightings, cluster: (document: string) => string): Everybody => {
  const persons = reconcilePeople(people.splice(0))
  const groups = withoutClashes(reconcileOrganizations(organizations.splice(0), cluster), persons)
  const jurisdictions = Array.from(places, ([id, sightings]) => ({ id, sightings }))
  places.clear()
  return { people: [...persons], organizations: [...groups], jurisdictions }
}

const idsOf = ({ people, organizations, jurisdictions }: Everybody): Entities["idOf"] => {
  const ids = new Map<string, Map<string, string>>()
  for (const all of [people, organizations, jurisdictions]) {
    for (const { id, sightings } of all) {
      for (const { document, entity } of sightings) {
        const known = ids.get(document) ?? new Map<string, string>()
        ids.set(document, known.set(entity.key, id))
      }
    }
  }
  return (document, key) => (key === null ? null : (ids.get(document)?.get(key) ?? null))
}

const tablesOf = (
  { people, organizations, jurisdictions }: Everybody,
  idOf: Entities["idOf"],
  published: Sightings["published"]
): Entities["tables"] => {
  const roles = people.map((person) => rolesOf(person, idOf, published))
  return {
    entities: [
      ...people.map(({ id, name }) => ({ entity_id: id, kind: "person" as const, name })),
      ...organizations.map(({ id, name }) => ({ entity_id: id, kind: "organization" as const, name })),
      ...jurisdictions.map(({ id, sightings }) => ({
        entity_id: id,
        kind: "jurisdiction" as const,
        name: gazetteer().byId(id)?.name ?? sightings[0]?.entity.name ?? id
      }))
    ],
    jurisdictions: jurisdictions.map(jurisdictionRow),
    people: people.map((person, index) => personRow(person, roles[index] ?? [], idOf)),
    roles: roles.flat(),
    organizations: organizations.map(organizationRow)
  }
}

/** An organization's id gives way to a person's of the same letters. */
const withoutClashes = (
  organizations: ReadonlyArray<Organization>,
  people: ReadonlyArray<Person>
): ReadonlyArray<Organization> => {
  const taken = new Set(people.map(({ id }) => id))
  return organizations.map((group) => (taken.has(group.id) ? { ...group, id: `${group.id}-organization` } : group))
}

const counts = (sightings: ReadonlyArray<Sighting<LocatedEntity>>) => ({
  documents: new Set(sightings.map(({ document }) => document)).size,
  mentions: sightings.reduce((sum, { entity }) => sum + entity.mentions.length, 0)
})

const jurisdictionRow = ({ id, sightings }: Jurisdiction): Row<"jurisdictions"> => {
  const place = gazetteer().byId(id)
  const described = new Set(sightings.flatMap(({ entity }) => entity.describedAs ?? []))
  const [only] = described
  return {
    jurisdiction_id: id,
    name: place?.name ?? sightings[0]?.entity.name ?? id,
    kind: place?.kind ?? "place",
    state: place?.state ?? null,
    geoid: place?.geoid ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    described_as: described.size > 1 ? "contested" : (only ?? null),
    ...counts(sightings)
  }
}

const organizationRow = ({ id, name, acronym, aliases, kind, sightings }: Organization): Row<"organizations"> => ({
  organization_id: id,
  name,
  acronym,
  aliases: aliases.filter((alias) => !alias.includes("|")),
  kind,
  ...counts(sightings)
})

const personRow = (
  { id, name, aliases, sightings }: Person,
  roles: ReadonlyArray<Row<"roles">>,
  idOf: Entities["idOf"]
): Row<"people"> => {
  const [role] = [...roles].sort((a, b) => b.documents - a.documents || order(a.role, b.role))
  const kinds = sightings.flatMap(({ entity }) => entity.roleKind ?? [])
  const affiliations = sightings.flatMap(({ document, entity }) => idOf(document, entity.affiliation) ?? [])
  return {
    person_id: id,
    name,
    aliases: aliases.filter((alias) => !alias.includes("|")),
    role: role?.role ?? null,
    role_kind: role?.role_kind ?? kinds[0] ?? null,
    affiliation_id: role?.affiliation_id ?? affiliations[0] ?? null,
    ...counts(sightings)
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The titles that texts give a person, each with the days on which they do. */
const rolesOf = (
  { id, sightings }: Person,
  idOf: Entities["idOf"],
  published: ReadonlyMap<string, string | null>
): ReadonlyArray<Row<"roles">> => {
  const held = new Map<string, { readonly row: Omit<Row<"roles">, "documents">; readonly documents: Set<string> }>()
  for (const { document, entity } of sightings) {
    const date = published.get(document) ?? null
    const from = date === null ? null : earliest(date)
    const to = date === null ? null : latest(date)
    for (const { role, roleKind, former, affiliation, party } of entity.roles) {
      const affiliationId = idOf(document, affiliation)
      const key = [role, affiliationId, party].join("\n")
      const known = held.get(key)
      const row = {
        person_id: id,
        role,
        role_kind: roleKind,
        former,
        affiliation_id: affiliationId,
        party,
        first_published: firstDay(known?.row.first_published ?? null, from),
        last_published: lastDay(known?.row.last_published ?? null, to)
      }
      held.set(key, { row, documents: (known?.documents ?? new Set()).add(document) })
    }
  }
  return Array.from(held.values(), ({ row, documents }) => ({ ...row, documents: documents.size }))
}

const firstDay = (a: string | null, b: string | null) => (a === null ? b : b === null || a < b ? a : b)
const lastDay = (a: string | null, b: string | null) => (a === null ? b : b === null || a > b ? a : b)
