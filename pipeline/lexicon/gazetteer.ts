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
  readonly latitude: number | null
  /** Degrees east. */
  readonly longitude: number | null
  /** People, roughly, to tell places of one name apart: a county's are those of its places. 0 if unknown. */
  readonly population: number
}

/** US jurisdictions by id and by name. */
export interface Gazetteer {
  readonly byId: ReadonlyMap<string, Jurisdiction>
  /** Cities, towns and villages by `nameKey`, the most populous first. */
  readonly places: ReadonlyMap<string, ReadonlyArray<Jurisdiction>>
  /** Counties and their equivalents by `nameKey` of their name without "County", the most populous first. */
  readonly counties: ReadonlyMap<string, ReadonlyArray<Jurisdiction>>
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
  if (/^(?!.*(?:saint|st\.))[a-z .]*$/u.test(lower) && !lower.includes("  ")) return lower // nearly all
  return lower.replaceAll("’", "'").replaceAll(/\s+/gu, " ").replaceAll(/\b(?:saint\b|st\.)/gu, "st")
}

/** What a county's equivalent is called, in ids and in texts. */
const equivalents: ReadonlyMap<string, string> = new Map([
  ["LA", "parish"],
  ["PR", "municipio"],
  ["AK", "borough"]
])

const bySize = (a: Jurisdiction, b: Jurisdiction): number => b.population - a.population || (a.id < b.id ? -1 : 1)

const grouped = (rows: ReadonlyArray<Jurisdiction>): ReadonlyMap<string, ReadonlyArray<Jurisdiction>> => {
  const groups = new Map<string, Array<Jurisdiction>>()
  for (const row of rows) {
    const key = nameKey(row.name)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  for (const group of groups.values()) group.sort(bySize)
  return groups
}

const kinds = { s: "state", c: "county", p: "place" } as const

/** A line of `places.data.tsv`; one of a state that isn't known gives nothing. */
const parse = (line: string, known: ReadonlyMap<string, State>): Jurisdiction | null => {
  const [letter = "", usps = "", name = "", geoid = "", people = "", latitude = "", longitude = "", division = ""] =
    line.split("\t")
  const state = known.get(usps)
  if (!state || !(letter === "s" || letter === "c" || letter === "p")) return null
  const level = kinds[letter]
  const derived = level === "place" ? "place" : (equivalents.get(usps) ?? "county")
  const id = stateId(state)
  return {
    id: level === "state" ? id : `${id}/${division || `${derived}:${slug(name)}`}`,
    name,
    kind: level === "state" ? state.kind : level,
    state: usps,
    geoid: geoid || null,
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(people)
  }
}

const load = (): Gazetteer => {
  const known = new Map(states.map((state) => [state.usps, state]))
  const lines = readFileSync(new URL("places.data.tsv", import.meta.url), "utf8").split("\n")
  const byId = new Map([[country.id, country]])
  const places: Array<Jurisdiction> = []
  const counties: Array<Jurisdiction> = []
  for (const line of lines) {
    const row = parse(line, known)
    if (!row) continue
    const county = byId.get(row.id) // Honolulu: a city's name for a county
    if (!county) byId.set(row.id, row)
    if (row.kind === "county") counties.push(row)
    else if (row.kind === "place") places.push(county ? { ...county, name: row.name } : row)
  }
  return { byId, places: grouped(places), counties: grouped(counties) }
}

let loaded: Gazetteer | null = null

/** The gazetteer, read from its file at first use (about 30 ms) and kept. */
export const gazetteer = (): Gazetteer => {
  loaded ??= load()
  return loaded
}
