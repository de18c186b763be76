import { readFileSync } from "node:fs"
import { countryId, type State, slug, stateId, states } from "./states.ts"

/** What the gazetteer knows of a jurisdiction. */
export interface Jurisdiction {
  /** The Open Civic Data division id. */
  readonly id: string
  readonly name: string
  readonly kind: "country" | "state" | "district" | "territory" | "county" | "place"
  /** USPS code; of the country null. */
  readonly state: string | null
  /** FIPS: two digits of a state, five of a county; null of a place. */
  readonly geoid: string | null
  /** Degrees north. */
  readonly latitude: number
  /** Degrees east. */
  readonly longitude: number
  /** People, roughly, to tell places of one name apart: a county's are those of its places. 0 if unknown. */
  readonly population: number
}

/** US jurisdictions by name and by id. All lookups take what `nameKey` makes of a name, or an id. */
export interface Gazetteer {
  /** Every name there is, as `nameKey` makes it. */
  readonly names: Iterable<string>
  /** Cities, towns and villages of a name, the most populous first. */
  readonly places: (key: string) => ReadonlyArray<Jurisdiction>
  /** Counties and their equivalents, by their name without "County", the most populous first. */
  readonly counties: (key: string) => ReadonlyArray<Jurisdiction>
  /** The jurisdiction of an id, null if there is none. */
  readonly byId: (id: string) => Jurisdiction | null
}

/** The United States; the point is the geographic center of the fifty states (US National Geodetic Survey). */
const country: Jurisdiction = {
  id: countryId,
  name: "United States",
  kind: "country",
  state: null,
  geoid: null,
  latitude: 44.97,
  longitude: -103.77,
  population: 0
}

/** One spelling of a name for all that texts use: lower case, straight apostrophes, `st` for Saint and St. */
export const nameKey = (name: string): string => {
  const lower = name.toLowerCase()
  if (/^[a-z ]*$/u.test(lower) && !lower.includes("saint") && !lower.includes("  ")) return lower // nearly all
  return lower
    .replaceAll("’", "'")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/\b(?:saint\b|st\.)/gu, "st")
}

/** What a county's equivalent is called, in ids. */
const equivalents: ReadonlyMap<string, string> = new Map([
  ["LA", "parish"],
  ["PR", "municipio"],
  ["AK", "borough"]
])

/** A row of the file: a state, a county or a place; `listed` tells which. */
interface Row {
  readonly listed: "state" | "county" | "place"
  readonly jurisdiction: Jurisdiction
}

const letters: ReadonlyMap<string, Row["listed"]> = new Map([
  ["s", "state"],
  ["c", "county"],
  ["p", "place"]
])
const byUsps: ReadonlyMap<string, State> = new Map(states.map((state) => [state.usps, state]))

/** A line of the file; null for one of another form. */
const parse = (line: string): Row | null => {
  const [name = "", letter = "", usps = "", geoid = "", people = "", latitude = "", longitude = "", division = ""] =
    line.split("\t")
  const state = byUsps.get(usps)
  const listed = letters.get(letter)
  if (!state || !listed) return null
  const level = listed === "place" ? "place" : (equivalents.get(usps) ?? "county")
  const part = division || `${level}:${slug(name)}`
  const jurisdiction: Jurisdiction = {
    id: listed === "state" ? stateId(state) : `${stateId(state)}/${part}`,
    name,
    kind: listed === "state" ? state.kind : part.includes("place:") ? "place" : "county",
    state: usps,
    geoid: geoid || null,
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(people)
  }
  return { listed, jurisdiction }
}

const bySize = (a: Jurisdiction, b: Jurisdiction): number => b.population - a.population || (a.id < b.id ? -1 : 1)

/** A name as the last part of an id writes it, turned back; wrong for the few ids that don't follow from a name. */
const keyOfId = (id: string): string => (id.split(":").at(-1) ?? "").replaceAll("_", " ").replaceAll("~", "'")

/** Lines are parsed when their name is asked for: most of the names never are. The file is in the order of names. */
const load = (): Gazetteer => {
  const text = readFileSync(new URL("places.data.tsv", import.meta.url), "utf8")
  const offsets = new Map<string, number>()
  let last = ""
  for (let at = text.indexOf("\n") + 1; at < text.length; at = text.indexOf("\n", at) + 1) {
    const name = text.slice(at, text.indexOf("\t", at))
    if (name === last) continue
    const key = nameKey(name)
    if (!offsets.has(key)) offsets.set(key, at)
    last = name
  }
  const parsed = new Map<string, ReadonlyArray<Row>>()
  const rows = (key: string): ReadonlyArray<Row> => {
    const known = parsed.get(key)
    const start = offsets.get(key)
    if (known || start === undefined) return known ?? []
    const found: Array<Row> = []
    for (let at = start; at < text.length; at = text.indexOf("\n", at) + 1) {
      const row = parse(text.slice(at, text.indexOf("\n", at)))
      if (row && nameKey(row.jurisdiction.name) !== key) break
      if (row) found.push(row)
    }
    parsed.set(key, found)
    return found
  }
  const listed = (kind: Row["listed"]) => {
    const cache = new Map<string, ReadonlyArray<Jurisdiction>>()
    return (key: string): ReadonlyArray<Jurisdiction> => {
      if (!offsets.has(key)) return nothing // most
      const known = cache.get(key)
      if (known) return known
      const found = rows(key)
        .flatMap((row) => (row.listed === kind ? row.jurisdiction : []))
        .toSorted(bySize)
      cache.set(key, found)
      return found
    }
  }
  const stateNames = new Map(states.map((state) => [stateId(state), nameKey(state.name)]))
  /** A county's own line knows more than a city's that stands for it (Honolulu). */
  const find = (key: string, id: string): Jurisdiction | undefined =>
    rows(key)
      .map(({ jurisdiction }) => jurisdiction)
      .filter((row) => row.id === id)
      .toSorted((a, b) => (b.geoid ?? "").length - (a.geoid ?? "").length)[0]
  let odd: ReadonlyMap<string, Jurisdiction> | null = null
  const oddIds = (): ReadonlyMap<string, Jurisdiction> => {
    odd ??= new Map(
      text
        .split("\n")
        .filter((line) => line.split("\t").length === 8)
        .flatMap((line) => parse(line)?.jurisdiction ?? [])
        .map((row) => [row.id, row])
    )
    return odd
  }
  return {
    names: { [Symbol.iterator]: () => offsets.keys() }, // as often as wished
    places: listed("place"),
    counties: listed("county"),
    byId: (id) =>
      id === countryId ? country : (find(stateNames.get(id) ?? keyOfId(id), id) ?? oddIds().get(id) ?? null)
  }
}

const nothing: ReadonlyArray<Jurisdiction> = []

let loaded: Gazetteer | null = null

/** The gazetteer, its names read from the file at first use (about 20 ms) and kept. */
export const gazetteer = (): Gazetteer => {
  loaded ??= load()
  return loaded
}
