import { gazetteer } from "../lexicon/gazetteer.ts"
import { earliest, latest } from "../model/edtf.ts"
import type { Extraction, LocatedEntity } from "../model/extraction.ts"
import type { Tables } from "../model/tables.ts"
import { mentionRows, type Support } from "./evidence.ts"
import { type LocatedOrganization, type Organization, reconcileOrganizations } from "./organizations.ts"
import { type LocatedPerson, type Person, reconcilePeople, type Sighting } from "./people.ts"

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

/** How often a mention that a text makes of somebody is one, by its form. */
const mentionConfidence = { name: 0.97, title: 0.9 } as const
const mentionRule = { name: "mentions/name", title: "mentions/title" } as const

type LocatedJurisdiction = Extract<LocatedEntity, { readonly kind: "jurisdiction" }>

/** The entity tables of all texts. `cluster` names the copies of a text by one id. */
export const reconcileEntities = (
  extractions: ReadonlyArray<Extraction>,
  cluster: (document: string) => string
): Entities => {
  const evidenceRow = mentionRows()
  const mentionsOf = mentionsAs(evidenceRow)
  const people: Array<Sighting<LocatedPerson>> = []
  const organizations: Array<Sighting<LocatedOrganization>> = []
  const places = new Map<string, Array<Sighting<LocatedJurisdiction>>>()
  for (const { document, entities, records } of extractions) {
    const acting = new Set(records.flatMap(actorsOf))
    for (const entity of entities) {
      if (entity.mentions.length === 0) continue
      const sighting = { document: document.id }
      if (entity.kind === "person") {
        // Private individuals are no people of the dataset, unless they speak or act in the matter themselves.
        if (!entity.private || acting.has(entity.key)) people.push({ ...sighting, entity })
      } else if (entity.kind === "organization") organizations.push({ ...sighting, entity })
      else {
        const known = places.get(entity.key)
        if (known) known.push({ ...sighting, entity })
        else places.set(entity.key, [{ ...sighting, entity }])
      }
    }
  }
  const persons = reconcilePeople(people)
  const groups = withoutClashes(reconcileOrganizations(organizations, cluster), persons)
  const jurisdictions = Array.from(places, ([id, sightings]) => ({ id, sightings }))
  const ids = new Map<string, string>()
  for (const { id, sightings } of [...persons, ...groups, ...jurisdictions]) {
    for (const { document, entity } of sightings) ids.set(`${document}\n${entity.key}`, id)
  }
  const idOf = (document: string, key: string | null) =>
    key === null ? null : (ids.get(`${document}\n${key}`) ?? null)
  const published = new Map(extractions.map(({ document }) => [document.id, document.metadata.published]))
  const roles = persons.map((person) => rolesOf(person, idOf, published))
  return {
    idOf,
    tables: {
      entities: [
        ...persons.map(({ id, name }) => ({ entity_id: id, kind: "person" as const, name })),
        ...groups.map(({ id, name }) => ({ entity_id: id, kind: "organization" as const, name })),
        ...jurisdictions.map(({ id, sightings }) => ({
          entity_id: id,
          kind: "jurisdiction" as const,
          name: gazetteer().byId(id)?.name ?? sightings[0]?.entity.name ?? id
        }))
      ],
      jurisdictions: jurisdictions.map(({ id, sightings }) => jurisdictionRow(id, sightings)),
      people: persons.map((person, index) => personRow(person, roles[index] ?? [], idOf)),
      roles: roles.flat(),
      organizations: groups.map(organizationRow)
    },
    evidence: [
      ...persons.flatMap(({ id, sightings }) => [
        ...mentionsOf("people", id, sightings),
        ...sightings.flatMap(({ document, entity }) =>
          entity.roles.map(({ span }) =>
            evidenceRow({
              table: "people",
              id,
              field: "role",
              document,
              place: span,
              rule: "roles/title",
              confidence: 0.95
            })
          )
        )
      ]),
      ...groups.flatMap(({ id, sightings }) => mentionsOf("organizations", id, sightings)),
      ...jurisdictions.flatMap(({ id, sightings }) => [
        ...mentionsOf("jurisdictions", id, sightings),
        ...sightings.flatMap(({ document, entity: { describedSpan } }) =>
          describedSpan === null
            ? []
            : [
                evidenceRow({
                  table: "jurisdictions",
                  id,
                  field: "described_as",
                  document,
                  place: describedSpan,
                  rule: "jurisdictions/described-as",
                  confidence: 0.9
                })
              ]
        )
      ])
    ]
  }
}

/** Everybody whom a record names. */
const actorsOf = (record: Extraction["records"][number]): ReadonlyArray<string> => {
  const named =
    record.table === "statements"
      ? [record.speaker, record.attributedTo]
      : record.table === "positions"
        ? [record.actor, record.attributedTo]
        : record.table === "events"
          ? [...record.actors, record.attributedTo]
          : [record.attributedTo]
  return named.filter((key) => key !== null)
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

const mentionsAs =
  (evidenceRow: (support: Support) => Row<"evidence">) =>
  (
    table: "people" | "organizations" | "jurisdictions",
    id: string,
    sightings: ReadonlyArray<Sighting<LocatedEntity>>
  ): ReadonlyArray<Row<"evidence">> =>
    sightings.flatMap(({ document, entity }) =>
      entity.mentions.map(({ place, form }) =>
        evidenceRow({
          table,
          id,
          field: null,
          document,
          place,
          rule: mentionRule[form],
          confidence: mentionConfidence[form]
        })
      )
    )

const jurisdictionRow = (id: string, sightings: ReadonlyArray<Sighting<LocatedJurisdiction>>): Row<"jurisdictions"> => {
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
