import type { LocatedEntity } from "../model/extraction.ts"
import { slug } from "../model/ids.ts"
import { type NameParts, nameParts, office } from "./names.ts"
import { joinNicknames } from "./nicknames.ts"

export type LocatedPerson = Extract<LocatedEntity, { readonly kind: "person" }>

/** A person as one text knows them. */
export interface Sighting<Entity> {
  readonly document: string
  readonly entity: Entity
}

/** One person of the dataset, with everything that texts say of them. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly aliases: ReadonlyArray<string>
  readonly sightings: ReadonlyArray<Sighting<LocatedPerson>>
}

export interface Group {
  readonly key: string
  readonly parts: NameParts
  /** Where a local office is held, if that is what tells people of one name apart. */
  readonly place: string | null
  readonly sightings: Array<Sighting<LocatedPerson>>
}

/**
 * One person, one row, over all texts. People of one full name are one, unless they hold the same local office in
 * two places, and a short form of the given name is no other name where the office is the same. A lone surname ("President Trump") belongs to the one full name that fits it by office and gender; if
 * none or several fit, it stays alone.
 */
export const reconcilePeople = (sightings: ReadonlyArray<Sighting<LocatedPerson>>): ReadonlyArray<Person> => {
  const full = new Map<string, Array<Sighting<LocatedPerson>>>()
  const lone: Array<Sighting<LocatedPerson>> = []
  for (const sighting of sightings) {
    const { given, surname } = nameParts(sighting.entity.name)
    if (given === null) lone.push(sighting)
    else push(full, `${given} ${surname}`, sighting)
  }
  const groups = joinNicknames(Array.from(full).flatMap(([key, same]) => splitByOffice(key, same)))
  const standings = standingsOf(groups)
  const strangers = new Map<string, Group>()
  // What a lone surname may join is fixed before any joins, so that order decides nothing. Asked once of many alike.
  const fits = new Map<string, Group | undefined>()
  const joins = lone.map((sighting) => {
    const { surname } = nameParts(sighting.entity.name)
    const alike = [surname, sighting.entity.gender, ...offices(sighting.entity)].join("\n")
    if (!fits.has(alike)) fits.set(alike, bestFit(sighting.entity, standings(surname)))
    return { sighting, surname, group: fits.get(alike) }
  })
  for (const { sighting, surname, group } of joins) {
    if (group) group.sightings.push(sighting)
    else {
      const [role] = offices(sighting.entity)
      const key = role === undefined ? surname : `${surname} ${role}`
      const stranger = strangers.get(key) ?? { key, parts: { given: null, surname }, place: null, sightings: [] }
      stranger.sightings.push(sighting)
      strangers.set(key, stranger)
    }
  }
  return named([...groups, ...strangers.values()].sort((a, b) => order(a.key, b.key)))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const push = <K, V>(map: Map<K, Array<V>>, key: K, value: V): void => {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** Offices that a place has one of at a time, so that two places mean two people. */
const localOffices =
  /^(?:mayor|sheriff|police chief|chief of police|city attorney|district attorney|county executive)$/u

const splitByOffice = (key: string, sightings: ReadonlyArray<Sighting<LocatedPerson>>): ReadonlyArray<Group> => {
  const parts = nameParts(sightings[0]?.entity.name ?? key)
  const places = new Map<string, Array<Sighting<LocatedPerson>>>()
  const elsewhere: Array<Sighting<LocatedPerson>> = []
  for (const sighting of sightings) {
    const held = sighting.entity.roles.find((role) => localOffices.test(office(role.role)) && role.affiliation !== null)
    if (held?.affiliation) push(places, `${office(held.role)} ${held.affiliation}`, sighting)
    else elsewhere.push(sighting)
  }
  if (places.size < 2) return [{ key, parts, place: null, sightings: [...sightings] }]
  const split = Array.from(places).sort(([a, x], [b, y]) => y.length - x.length || order(a, b))
  return split.map(([place, held], index) => ({
    key: `${key} ${place}`,
    parts,
    place: place.split("/").at(-1)?.split(":").at(-1) ?? place,
    // Sightings without an office stay with whom most texts mean.
    sightings: index === 0 ? [...held, ...elsewhere] : held
  }))
}

const offices = ({ roles }: LocatedPerson): ReadonlyArray<string> => roles.map(({ role }) => office(role)).sort(order)

/** What the texts of a group say of a person, counted once: lone surnames may be many. */
interface Standing {
  readonly group: Group
  /** In how many texts each office is named. */
  readonly offices: ReadonlyMap<string, number>
  /** Texts that name no office. */
  readonly without: number
  readonly texts: number
  readonly genders: ReadonlySet<"female" | "male">
}

/** The standings of all groups of a surname, counted when first asked for: most surnames never stand alone. */
const standingsOf = (groups: ReadonlyArray<Group>): ((surname: string) => ReadonlyArray<Standing>) => {
  const bySurname = new Map<string, Array<Group>>()
  for (const group of groups) push(bySurname, group.parts.surname, group)
  const counted = new Map<string, ReadonlyArray<Standing>>()
  return (surname) => {
    const known = counted.get(surname) ?? (bySurname.get(surname) ?? []).map(standingOf)
    counted.set(surname, known)
    return known
  }
}

const standingOf = (group: Group): Standing => {
  const held = new Map<string, number>()
  const genders = new Set<"female" | "male">()
  let without = 0
  for (const { entity } of group.sightings) {
    if (entity.gender) genders.add(entity.gender)
    if (entity.roles.length === 0) without++
    for (const role of new Set(offices(entity))) held.set(role, (held.get(role) ?? 0) + 1)
  }
  return { group, offices: held, without, texts: group.sightings.length, genders }
}

/** The one group that a lone surname fits best, if one does and no other as well. */
const bestFit = (person: LocatedPerson, groups: ReadonlyArray<Standing>): Group | undefined => {
  const wanted = offices(person)
  const scored = groups
    .map((standing) => ({ group: standing.group, fit: fitOf(person, wanted, standing) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || order(a.group.key, b.group.key))
  const [best, second] = scored
  return best && (second === undefined || best.fit >= 3 * second.fit) ? best.group : undefined
}

/** 0 if it can't be; else the number of texts that agree with it, by office where an office is named. */
const fitOf = (
  { gender }: LocatedPerson,
  wanted: ReadonlyArray<string>,
  { offices: held, without, texts, genders }: Standing
): number => {
  if (gender && genders.has(gender === "female" ? "male" : "female")) return 0
  if (wanted.length === 0) return texts
  const fit = Math.max(0, ...wanted.map((role) => held.get(role) ?? 0))
  return fit + (without > 0 ? 0.25 : 0)
}

const named = (groups: ReadonlyArray<Group>): ReadonlyArray<Person> => {
  const used = new Map<string, number>()
  return groups.map(({ place, sightings }) => {
    const forms = formsOf(sightings)
    const name = forms[0] ?? ""
    const wanted = place === null ? slug(name) : `${slug(name)}-${slug(place)}`
    const times = (used.get(wanted) ?? 0) + 1
    used.set(wanted, times)
    const id = times === 1 ? wanted : `${wanted}-${times}`
    return { id, name, aliases: forms.slice(1), sightings }
  })
}

/** All forms of a name: the fullest first, of equally full ones that of most texts. */
const formsOf = (sightings: ReadonlyArray<Sighting<LocatedPerson>>): ReadonlyArray<string> => {
  const texts = new Map<string, number>()
  for (const { entity } of sightings) {
    for (const form of new Set([entity.name, ...entity.forms])) texts.set(form, (texts.get(form) ?? 0) + 1)
  }
  const fullness = (form: string) => form.split(/\s+/u).length
  const [first, ...rest] = Array.from(texts, ([form, count]) => ({ form, count })).sort(
    (a, b) => fullness(b.form) - fullness(a.form) || b.count - a.count || order(a.form, b.form)
  )
  return first ? [first.form, ...rest.map(({ form }) => form).sort(order)] : []
}
