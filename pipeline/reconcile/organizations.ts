import type { OrganizationKind } from "../model/document.ts"
import type { LocatedEntity } from "../model/extraction.ts"
import { slug } from "../model/ids.ts"
import { organizationKey } from "./names.ts"
import type { Sighting } from "./people.ts"

export type LocatedOrganization = Extract<LocatedEntity, { readonly kind: "organization" }>

/** One organization of the dataset, with everything that texts say of it. */
export interface Organization {
  readonly id: string
  readonly name: string
  readonly acronym: string | null
  readonly aliases: ReadonlyArray<string>
  readonly kind: OrganizationKind
  readonly sightings: ReadonlyArray<Sighting<LocatedOrganization>>
}

/** Names that many places have one of: two texts that say "the city council" may mean two councils. */
const generic =
  /^(?:(?:city|county|town|common|state|general|national|district|circuit|superior|municipal|school|police) )*(?:council|legislature|assembly|house|senate|commission|court|board|police|department|committee|board of supervisors|police department|sheriffs? office|sheriffs? department)$/u
const unique = new Set(["house", "senate", "supreme court"])

/**
 * One organization, one row, over all texts: by its name without article or country, and by its acronym where only
 * one organization has it. A generic name ("City Council") is of one cluster of texts only.
 */
export const reconcileOrganizations = (
  sightings: ReadonlyArray<Sighting<LocatedOrganization>>,
  cluster: (document: string) => string
): ReadonlyArray<Organization> => {
  const groups = new Map<string, Array<Sighting<LocatedOrganization>>>()
  for (const sighting of sightings) {
    const name = organizationKey(sighting.entity.name)
    const key = generic.test(name) && !unique.has(name) ? `${name} ${cluster(sighting.document)}` : name
    const known = groups.get(key)
    if (known) known.push(sighting)
    else groups.set(key, [sighting])
  }
  joinAcronyms(groups)
  const used = new Map<string, number>()
  return Array.from(groups)
    .sort(([a], [b]) => order(a, b))
    .map(([, same]) => organization(same, used))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A group known by its acronym alone joins the one group that the texts give this acronym. */
const joinAcronyms = (groups: Map<string, Array<Sighting<LocatedOrganization>>>): void => {
  const owners = new Map<string, Set<string>>()
  for (const [key, same] of groups) {
    for (const { entity } of same) {
      const acronym = entity.acronym && organizationKey(entity.acronym)
      if (acronym && acronym !== key) owners.set(acronym, (owners.get(acronym) ?? new Set()).add(key))
    }
  }
  for (const [acronym, keys] of owners) {
    const [owner] = keys
    const alone = groups.get(acronym)
    const full = owner === undefined ? undefined : groups.get(owner)
    if (keys.size !== 1 || !alone || !full) continue
    for (const one of alone) full.push(one) // not as arguments: they may be too many
    groups.delete(acronym)
  }
}

const organization = (
  sightings: ReadonlyArray<Sighting<LocatedOrganization>>,
  used: Map<string, number>
): Organization => {
  const name = most(sightings.map(({ entity }) => entity.name)) ?? ""
  const acronym = most(sightings.flatMap(({ entity }) => (entity.acronym === null ? [] : [entity.acronym])))
  const kind = most(sightings.map(({ entity }) => entity.organizationKind)) ?? "other"
  const aliases = new Set(sightings.flatMap(({ entity }) => [entity.name, ...entity.forms]))
  aliases.delete(name)
  const times = (used.get(slug(name)) ?? 0) + 1
  used.set(slug(name), times)
  return {
    id: times === 1 ? slug(name) : `${slug(name)}-${times}`,
    name,
    acronym,
    aliases: Array.from(aliases).sort(order),
    kind,
    sightings
  }
}

/** The most frequent value; of equally frequent ones the longest, then the first in order. */
const most = <T extends string>(values: ReadonlyArray<T>): T | null => {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = Array.from(counts).sort(([a, x], [b, y]) => y - x || b.length - a.length || order(a, b))
  return first ? first[0] : null
}
