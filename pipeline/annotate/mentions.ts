import type { LocalEntity, Mention, ReportedFrom, TaggedDocument } from "../model/document.ts"
import { clusterPeople } from "./clusters.ts"
import { findDescriptions } from "./coreference.ts"
import { describedPlaces } from "./described.ts"
import { freeKey, personKey } from "./entityKeys.ts"
import { homesOf } from "./homes.ts"
import { addSeats, jurisdiction } from "./jurisdictionEntities.ts"
import type { Named } from "./named.ts"
import { gatherOrganizations } from "./organizationEntities.ts"
import { findOrganizations } from "./organizations.ts"
import { findPeople } from "./people.ts"
import { bare, person, presidentFinder } from "./personEntities.ts"
import { placeMentions } from "./places.ts"
import { reportedFrom } from "./reportedFrom.ts"
import { makeWords, type Words } from "./words.ts"

/** All that names or describes somebody, and who they are. */
export interface Mentions {
  readonly mentions: ReadonlyArray<Mention>
  readonly entities: ReadonlyMap<string, LocalEntity>
  readonly from: ReportedFrom | null
}

/**
 * The people, organizations and jurisdictions of a text and all their mentions, in order of place. Names of
 * organizations are read first, then people's, then places; then roles and descriptions ("the mayor").
 * Linear in the text.
 */
export const findMentions = (document: TaggedDocument): Mentions => {
  const words = makeWords(document)
  const organizations = findOrganizations(words)
  const clusters = clusterPeople(words, findPeople(words))
  const from = reportedFrom(document.clean)
  const places = placeMentions(document, (first, next) => isTaken(words, first, next), from)
  const described = describedPlaces(document, places)
  const named = new Map<number, Named>()
  const entities = new Map<string, LocalEntity>()
  const mentions: Array<Mention> = []
  const put = (first: number, next: number, name: Named, form: "name" | "title") => {
    const span = { start: words.tokens[first]?.start ?? 0, end: words.tokens[next - 1]?.end ?? 0 }
    mentions.push({ span, entity: name.key, form, first, next })
    for (let at = first; at < next; at++) named.set(at, name)
  }
  for (const { entity, members } of gatherOrganizations(organizations)) {
    entities.set(entity.key, entity)
    for (const { first, next } of members) {
      const { key, organizationKind } = entity
      put(first, next, { first, next, key, kind: "organization", organizationKind, qualifier: false }, "name")
    }
  }
  for (const { first, next, id, name, form, qualifier } of places) {
    if (!entities.has(id)) entities.set(id, jurisdiction(id, name, described.get(id)))
    put(first, next, { first, next, key: id, kind: "jurisdiction", organizationKind: null, qualifier }, form)
  }
  const keyed = clusters.map((cluster) => ({ cluster, key: freeKey(entities, personKey(cluster.name)) }))
  for (const { cluster, key } of keyed) {
    for (const { first, next } of cluster.mentions) {
      put(first, next, { first, next, key, kind: "person", organizationKind: null, qualifier: false }, "name")
    }
    entities.set(key, bare(cluster, key))
  }
  const homes = homesOf(places, from, entities)
  const isPresident = presidentFinder(words)
  for (const { cluster, key } of keyed)
    entities.set(key, person(words, named, cluster, key, homes, isPresident(cluster)))
  const statesNamed = new Set(places.flatMap(({ id }) => /^.*?\/state:[a-z]{2}/u.exec(id)?.[0] ?? []))
  const [state, other] = statesNamed
  addSeats(entities, homes.state ?? (other === undefined ? (state ?? null) : null))
  for (const { first, next, key } of findDescriptions(words, named, entities)) {
    if (!overlaps(named, first, next)) {
      mentions.push({
        span: { start: words.tokens[first]?.start ?? 0, end: words.tokens[next - 1]?.end ?? 0 },
        entity: key,
        form: "title",
        first,
        next
      })
    }
  }
  mentions.sort((a, b) => a.first - b.first || b.next - a.next)
  return { mentions, entities, from }
}

const overlaps = (named: ReadonlyMap<number, Named>, first: number, next: number): boolean => {
  const last = named.get(next - 1)
  return named.has(first) || (last !== undefined && last.next > next)
}

const isTaken = ({ taken }: Words, first: number, next: number): boolean => {
  for (let at = first; at < next; at++) if (taken[at]) return true
  return false
}
