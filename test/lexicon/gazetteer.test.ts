import { describe, expect, it } from "vitest"
import { gazetteer, nameKey } from "../../pipeline/lexicon/gazetteer.ts"
import { slug, stateId, states } from "../../pipeline/lexicon/states.ts"

const country = "ocd-division/country:us"

describe("byId", () => {
  it.each([
    [country, "United States", "country", null, null],
    [`${country}/state:ca`, "California", "state", "CA", "06"],
    [`${country}/district:dc`, "District of Columbia", "district", "DC", "11"],
    [`${country}/territory:pr`, "Puerto Rico", "territory", "PR", "72"],
    [`${country}/state:ca/place:los_angeles`, "Los Angeles", "place", "CA", null],
    [`${country}/state:co/county:douglas`, "Douglas", "county", "CO", "08035"],
    [`${country}/state:la/parish:orleans`, "Orleans", "county", "LA", "22071"],
    [`${country}/state:ak/borough:north_slope`, "North Slope", "county", "AK", "02185"],
    [`${country}/state:ak/census_area:nome`, "Nome", "county", "AK", "02180"],
    [`${country}/state:id/place:boise_city`, "Boise", "place", "ID", null],
    [`${country}/state:ca/place:san_buenaventura_~ventura~`, "Ventura", "place", "CA", null],
    [`${country}/state:mo/place:st_louis`, "St. Louis", "place", "MO", null],
    [`${country}/state:mo/county:st_louis`, "St. Louis", "county", "MO", "29189"],
    [`${country}/state:hi/county:honolulu`, "Honolulu", "county", "HI", "15003"],
    [`${country}/state:ny/county:bronx`, "Bronx", "county", "NY", "36005"]
  ])("%s", (id, name, kind, state, geoid) => {
    expect(gazetteer().byId(id)).toMatchObject({ id, name, kind, state, geoid })
  })

  it("knows no neighbourhood and no id that isn't one", () => {
    expect(gazetteer().byId(`${country}/state:ny/place:harlem`)).toBeNull()
    expect(gazetteer().byId(`${country}/state:ca/place:hollywood`)).toBeNull()
    expect(gazetteer().byId("ocd-division/country:ca")).toBeNull()
  })

  it("knows every state", () => {
    for (const state of states) expect(gazetteer().byId(stateId(state))?.name).toBe(state.name)
  })
})

it("gives the places of a name with the most populous first", () => {
  const springfields = gazetteer().places("springfield")
  expect(springfields.length).toBeGreaterThan(10)
  expect(springfields.map(({ population }) => population)).toEqual(
    springfields.map(({ population }) => population).toSorted((a, b) => b - a)
  )
  expect(gazetteer().places("no such town")).toEqual([])
})

it("finds every county and place again by its id, and lies in the world", () => {
  for (const name of ["union", "jackson", "orange", "washington", "st joseph", "de soto"]) {
    for (const row of [...gazetteer().places(name), ...gazetteer().counties(name)]) {
      expect(gazetteer().byId(row.id)?.id).toBe(row.id)
      expect(Math.abs(row.latitude)).toBeLessThan(72)
      expect(Math.abs(row.longitude)).toBeLessThanOrEqual(180)
    }
  }
})

it.each([
  ["Saint Paul", "st paul"],
  ["St. Paul", "st paul"],
  ["Prince George’s", "prince george's"],
  ["LOS  ANGELES", "los angeles"]
])("writes %s as %s", (name, key) => expect(nameKey(name)).toBe(key))

it.each([
  ["Saint Paul", "st_paul"],
  ["Coeur d'Alene", "coeur_d~alene"],
  ["Winston-Salem", "winston-salem"]
])("makes %s the slug %s", (name, written) => expect(slug(name)).toBe(written))
