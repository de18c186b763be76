import type { LocatedEntity } from "../model/extraction.ts"
import type { Tables } from "../model/tables.ts"
import { mentionRows, type Support } from "./evidence.ts"
import type { Organization } from "./organizations.ts"
import type { Person, Sighting } from "./people.ts"
import type { LocatedJurisdiction } from "./sightings.ts"

type Evidence = Tables["evidence"]

/** A jurisdiction of the dataset, with everything that texts say of it. */
export interface Jurisdiction {
  readonly id: string
  readonly sightings: ReadonlyArray<Sighting<LocatedJurisdiction>>
}

/** Everybody and everything that acts. */
export interface Everybody {
  readonly people: Array<Person>
  readonly organizations: Array<Organization>
  readonly jurisdictions: Array<Jurisdiction>
}

/** How often a mention that a text makes of somebody is one, by its form. */
const mentionConfidence = { name: 0.97, title: 0.9 } as const
const mentionRule = { name: "mentions/name", title: "mentions/title" } as const

/**
 * The evidence of everybody and everything: each mention, role and description. It takes them over and lets go of each
 * as soon as it has its rows: a text may name hundreds of thousands, and both at once are too much to hold.
 */
export const entityEvidence = ({ people, organizations, jurisdictions }: Everybody): ReadonlyArray<Evidence> => {
  const rowOf = mentionRows()
  const rows: Array<Evidence> = []
  for (const { id, sightings } of taken(people)) {
    for (const support of mentionsOf("people", id, sightings)) rows.push(rowOf(support))
    for (const support of rolesOf(id, sightings)) rows.push(rowOf(support))
  }
  for (const { id, sightings } of taken(organizations)) {
    for (const support of mentionsOf("organizations", id, sightings)) rows.push(rowOf(support))
  }
  for (const { id, sightings } of taken(jurisdictions)) {
    for (const support of mentionsOf("jurisdictions", id, sightings)) rows.push(rowOf(support))
    for (const support of descriptionsOf(id, sightings)) rows.push(rowOf(support))
  }
  return rows
}

/** The items of a list, which is empty in the end. */
function* taken<A>(list: Array<A>): Generator<A> {
  list.reverse()
  for (let one = list.pop(); one !== undefined; one = list.pop()) yield one
}

type Named = "people" | "organizations" | "jurisdictions"

function* mentionsOf(table: Named, id: string, sightings: ReadonlyArray<Sighting<LocatedEntity>>): Generator<Support> {
  for (const { document, entity } of sightings) {
    for (const { place, form } of entity.mentions) {
      const confidence = mentionConfidence[form]
      yield { table, id, field: null, document, place, rule: mentionRule[form], confidence }
    }
  }
}

function* rolesOf(id: string, sightings: Person["sightings"]): Generator<Support> {
  for (const { document, entity } of sightings) {
    for (const { span: place } of entity.roles)
      yield { table: "people", id, field: "role", document, place, rule: "roles/title", confidence: 0.95 }
  }
}

function* descriptionsOf(id: string, sightings: Jurisdiction["sightings"]): Generator<Support> {
  const rule = "jurisdictions/described-as"
  for (const { document, entity } of sightings) {
    const place = entity.describedSpan
    if (place !== null)
      yield { table: "jurisdictions", id, field: "described_as", document, place, rule, confidence: 0.9 }
  }
}
