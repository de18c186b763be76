import { gazetteer } from "../lexicon/gazetteer.ts"
import { genderOf } from "../lexicon/names.ts"
import { presidents } from "../lexicon/placeNames.ts"
import { trait } from "../lexicon/traits.ts"
import type {
  JurisdictionEntity,
  LocalEntity,
  LocalRole,
  Mention,
  OrganizationEntity,
  PersonEntity,
  ReportedFrom,
  RoleKind,
  TaggedDocument
} from "../model/document.ts"
import { describePerson, isPlacedElsewhere } from "./affiliations.ts"
import { clusterPeople, type PersonCluster } from "./clusters.ts"
import { findDescriptions } from "./coreference.ts"
import { type Description, describedPlaces } from "./described.ts"
import type { Named } from "./named.ts"
import { type FoundOrganization, findOrganizations } from "./organizations.ts"
import { findPeople } from "./people.ts"
import { type PlaceMention, placeMentions } from "./places.ts"
import { isPrivate } from "./private.ts"
import { reportedFrom } from "./reportedFrom.ts"
import { cut, makeWords, type Words } from "./words.ts"

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
  const county = homeOf(places, countyOf, null)
  // a text that names no city but a county is of that county, wherever it was written
  // the nation's attorney general, in a text about no state
  const justice = [...entities.keys()].some((key) => key === "organization:department of justice")
  const rural = county !== null && places.every(({ id }) => placeOf(id) === null)
  const homes: Homes = {
    city: rural ? county : homeOf(places, placeOf, from?.city?.key ?? null),
    county,
    state: homeOf(places, stateOf, from?.state.key ?? null),
    nation: justice && places.every(({ id }) => !/\/state:[a-z]{2}$/u.test(id)) ? country : null
  }
  let administrations: ReadonlySet<string> | undefined // few texts need them
  const governs = ({ surname }: PersonCluster): boolean => {
    administrations ??= administrationsOf(words)
    return administrations.has(surname.split(" ").at(-1) ?? surname)
  }
  for (const { cluster, key } of keyed)
    entities.set(
      key,
      person(
        words,
        named,
        cluster,
        key,
        homes,
        isPresident(cluster) && (cluster.given.length === 0 || governs(cluster))
      )
    )
  addSeats(entities)
  for (const { first, next, key } of findDescriptions(words, named, entities)) {
    if (!overlaps(mentions, named, first, next)) {
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

const overlaps = (
  _: ReadonlyArray<Mention>,
  named: ReadonlyMap<number, Named>,
  first: number,
  next: number
): boolean => {
  const last = named.get(next - 1)
  return named.has(first) || (last !== undefined && last.next > next)
}

const isTaken = ({ taken }: Words, first: number, next: number): boolean => {
  for (let at = first; at < next; at++) if (taken[at]) return true
  return false
}

/** A name without case, accents and marks: by which it is known as the same. */
const normalise = (name: string): string =>
  /^[a-z\d]+(?: [a-z\d]+)*$/iu.test(name) // nearly all
    ? name.toLowerCase()
    : name
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[’']s?\b/gu, "")
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()

const personKey = (name: string): string => `person:${normalise(name)}`

const freeKey = (entities: ReadonlyMap<string, LocalEntity>, key: string): string =>
  entities.has(key) ? `${key} 2` : key

const jurisdiction = (id: string, name: string, described?: Description): JurisdictionEntity => ({
  kind: "jurisdiction",
  key: id,
  name,
  describedAs: described?.value ?? null,
  describedSpan: described?.span ?? null
})

const country = "ocd-division/country:us"

/** The country of a president, the state of a governor are entities of the text, be they named or not. */
const addSeats = (entities: Map<string, LocalEntity>): void => {
  for (const entity of [...entities.values()]) {
    if (entity.kind !== "person") continue
    for (const seat of [entity.affiliation, ...entity.roles.map(({ affiliation }) => affiliation)]) {
      if (seat === null || entities.has(seat) || !seat.startsWith(country)) continue
      const name = seat === country ? "United States" : gazetteer().byId(seat)?.name
      if (name !== undefined) entities.set(seat, jurisdiction(seat, name))
    }
  }
}

interface Gathered {
  readonly entity: OrganizationEntity
  readonly members: ReadonlyArray<FoundOrganization>
}

/** One entity an organization: all forms of a known name, and short forms of a name that the text gave in full. */
const gatherOrganizations = (found: ReadonlyArray<FoundOrganization>): ReadonlyArray<Gathered> => {
  const groups = new Map<string, Array<FoundOrganization>>()
  const tails = new Map<string, Set<string>>()
  for (const organization of found) {
    const key = `organization:${normalise(organization.canonical.replace(/^The /u, ""))}`
    const group = groups.get(key)
    if (group) group.push(organization)
    else groups.set(key, [organization])
    const name = normalise(organization.name).split(" ")
    for (let i = 1; i < name.length - 1; i++) {
      const tail = name.slice(i).join(" ")
      tails.set(tail, (tails.get(tail) ?? new Set()).add(key))
    }
  }
  for (const [key, group] of [...groups]) {
    const longer = tails.get(normalise(group[0]?.name ?? ""))
    const [target] = longer ?? []
    if (longer?.size !== 1 || target === undefined || target === key) {
      if (vague.test(group[0]?.name ?? "")) groups.delete(key)
      continue
    }
    const whole = groups.get(target)
    if (!whole || whole[0]?.kind !== group[0]?.kind) continue
    whole.push(...group)
    groups.delete(key)
  }
  return Array.from(groups, ([key, members]) => ({ entity: organizationEntity(key, members), members }))
}

/** What names no one organization by itself. */
const vague =
  /^(?:Police Department|Sheriff[’']s (?:Office|Department|Department)|State (?:Senate|House|Assembly)|Court of Appeals|Superior Court|General Assembly|District Court|Circuit Court|Federal Court|County Board|School Board|High School|Fire Department|Health Department|Appeals Court|Federal Bureau|National Committee)$/u

const organizationEntity = (key: string, members: ReadonlyArray<FoundOrganization>): OrganizationEntity => {
  const full = members.filter(({ full }) => full)
  const first = members[0]
  const official = first?.canonical ?? ""
  const longest = full.toSorted((a, b) => b.name.length - a.name.length)[0]
  const article = members.some(({ article }) => article)
  const forms = new Set<string>()
  const head = official.split(" ")[0] ?? official
  const variant = members.find(({ name }) => name.includes(" ") && name.startsWith(`${head} `)) // "Department of Corrections"
  const base = longest?.name ?? variant?.name ?? official
  const name = official.startsWith("The ") && !base.startsWith("The ") ? `The ${base}` : base
  if (longest) forms.add(name)
  for (const member of members) {
    forms.add(member.name)
    if (member.article) forms.add(`The ${member.name}`)
  }
  if (article) forms.add(`The ${base}`)
  const acronym = members.find((member) => member.acronym !== null)?.acronym ?? null
  const used = acronym !== null && forms.has(acronym)
  return {
    kind: "organization",
    key,
    name,
    forms: [...forms],
    acronym: used || members.some((member) => member.acronym && !first?.acronym) ? acronym : null,
    organizationKind: first?.kind ?? "other"
  }
}

const bare = (cluster: PersonCluster, key: string): PersonEntity => ({
  kind: "person",
  key,
  name: cluster.name,
  forms: [cluster.name],
  gender: cluster.gender,
  roles: [],
  roleKind: null,
  affiliation: null,
  private: false
})

const person = (
  words: Words,
  named: ReadonlyMap<number, Named>,
  cluster: PersonCluster,
  key: string,
  homes: Homes,
  president: boolean
): PersonEntity => {
  const roles: Array<LocalRole> = []
  const forms = new Set([cluster.name])
  let affiliation: string | null = president ? country : null
  let roleKind: RoleKind | null = president ? "head_of_government" : null
  for (const mention of cluster.mentions) {
    forms.add(cut(words, mention.first, mention.next))
    for (const described of describePerson(words, named, mention)) {
      const { role } = described
      if (role) addRole(roles, role)
      affiliation ??= described.affiliation
      roleKind ??= described.roleKind
    }
  }
  const elsewhere = cluster.mentions.some(({ title }) => title !== null && isPlacedElsewhere(words, named, title))
  if (!elsewhere) affiliation = atHome(roles, affiliation, homes)
  return {
    kind: "person",
    key,
    name: cluster.name,
    forms: [...forms],
    gender: cluster.gender ?? (cluster.given[0] ? genderOf(cluster.given[0]) : null),
    roles,
    roleKind,
    affiliation,
    private:
      roles.length === 0 &&
      affiliation === null &&
      !presidents.has(cluster.surname.toLowerCase()) &&
      isPrivate(words.document, cluster)
  }
}

/** The words that stand before "administration" in a text. */
const administrationsOf = ({ tokens }: Words): ReadonlySet<string> => {
  const found = new Set<string>()
  for (let at = 1; at < tokens.length; at++)
    if ((tokens[at]?.traits ?? 0) & trait.titled && tokens[at]?.lower === "administration")
      found.add(tokens[at - 1]?.text ?? "")
  return found
}

/** "the Ruiz administration": a president, though the text gives no title. */
const isPresident = ({ surname, mentions }: PersonCluster): boolean =>
  mentions.length > 0 && presidents.has(surname.toLowerCase())

/** The city, the county and the state that a text is about. */
interface Homes {
  readonly city: string | null
  readonly county: string | null
  readonly nation: string | null
  readonly state: string | null
}

const cityOffices =
  /^(?:(?:vice|deputy|acting|interim) )?mayor(?:-elect)?$|^(?:city )?council(?:man|woman|member|or| member| president)$|^(?:city )?council speaker$|^ald(?:\.|er|erman|erwoman|erperson)$|^(?:(?:assistant|deputy|interim|acting) )?police (?:chief|commissioner|superintendent)$|^city (?:attorney|manager|administrator|comptroller|solicitor|clerk|treasurer)$|^(?:public advocate|comptroller)$/iu
const countyOffices =
  /^(?:(?:acting|interim|deputy|chief deputy) )?sheriff(?:-elect)?$|^county (?:executive|commissioner|judge|attorney|supervisor|manager|administrator|mayor|prosecutor)$/iu
const stateOffices =
  /^(?:lt\. |lieutenant )?gov(?:\.|ernor)(?:-elect)?$|^state (?:sen(?:\.|ator)|rep(?:\.|resentative)|delegate|lawmaker|attorney general)$|^assembly(?:man|woman|member| member| speaker)$/iu
const justiceOffices = /^(?:(?:acting|former|deputy) )?attorney general$/iu

/** Those who hold an office without a word of where hold it in the city or state that the text is about. */
const atHome = (
  roles: Array<LocalRole>,
  affiliation: string | null,
  { city, county, state, nation }: Homes
): string | null => {
  let found = affiliation
  for (const [offices, kind, home] of [
    [cityOffices, /\/(?:place|county|parish|borough):/u, city],
    [countyOffices, /\/(?:county|parish|borough):/u, county],
    [stateOffices, /\/state:/u, state],
    [justiceOffices, /country:us$/u, nation]
  ] as const) {
    const at = roles.findIndex((role) => role.affiliation === null && offices.test(role.role))
    const office = roles[at]
    const place = affiliation !== null && kind.test(affiliation) ? affiliation : home
    if (!office || place === null) continue
    roles[at] = { ...office, affiliation: place }
    found ??= place
  }
  return found
}

const placeOf = (id: string): string | null => (id.includes("/place:") ? id : null)
const countyOf = (id: string): string | null => (/\/(?:county|parish|borough):/u.test(id) ? id : null)
const stateOf = (id: string): string | null => /^.*?\/(?:state|territory):[a-z]{2}/u.exec(id)?.[0] ?? null

/**
 * What the places of a text are in clearly more often than in any other: its city, its state. The dateline counts as one
 * of them, and for all where the text names no other.
 */
const homeOf = (
  places: ReadonlyArray<PlaceMention>,
  of: (id: string) => string | null,
  from: string | null
): string | null => {
  const counts = new Map<string, number>(from === null ? [] : [[from, 1]])
  for (const { id } of places) {
    const place = of(id)
    if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!first) return null
  const alone = !second && first[0] === from
  return alone || (first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0)) ? first[0] : null
}

/** One role a title: of equal ones the first stays, with the affiliation that any of them gives. */
const addRole = (roles: Array<LocalRole>, role: LocalRole): void => {
  const same = roles.findIndex((other) => other.role.toLowerCase() === role.role.toLowerCase())
  const other = roles[same]
  if (!other) roles.push(role)
  else if (other.affiliation === null && role.affiliation !== null) {
    roles[same] = { ...other, affiliation: role.affiliation, roleKind: role.roleKind, party: other.party ?? role.party }
  } else if (other.party === null && role.party !== null) roles[same] = { ...other, party: role.party }
}
