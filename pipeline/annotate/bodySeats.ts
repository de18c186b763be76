import { gazetteer, type Jurisdiction, nameKey } from "../lexicon/gazetteer.ts"
import { jurisdictionNames } from "../lexicon/jurisdictionNames.ts"
import { cityCounties } from "../lexicon/placeNames.ts"
import { countryId } from "../lexicon/states.ts"
import { withoutCity } from "./towns.ts"

/** Cities from here on are meant by their bare name in the name of a body, wherever it is. */
const metropolis = 500_000

/** So are smaller ones that have no namesake even a tenth as large. */
const city = 100_000
const dominance = 10

const countyWords = new Set(["county", "parish", "borough"])
const stateBodies = /^(?:House|Senate|Assembly|Legislature|General|State)\b/u

/**
 * The place whose name a government's body bears: of "Elm County Board of Supervisors" the county, of "Reno Police
 * Department" the city, of "Ohio House" the state. Of several places of a name, the one in the state `home` that the
 * text is about; null where nothing decides.
 */
export const seatOfBody = (name: string, home: string | null): Jurisdiction | null => {
  const words = name.replace(/^(?:City|County|Town|Village) of /u, "").split(" ")
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const key = nameKey(words.slice(0, count).join(" "))
    const after = words[count] ?? ""
    if (countyWords.has(after.toLowerCase())) return asCity(only(gazetteer().counties(key), home, false))
    const alias = jurisdictionNames().aliases.get(key)
    if (alias) return alias
    const state = jurisdictionNames().states.get(key)
    const shared = key === "washington" || key === "new york" // a state and a city
    if (state && (!shared || stateBodies.test(after))) return state
    const places = gazetteer().places(key)
    const ofLarger = /^(?:Council|Commission|Attorney)/u.test(after) && withoutCity(key) !== null // "Oakland City Council"
    if (places.length > 0 && !(ofLarger && !isAt(places, home))) return only(places, home, true)
  }
  return null
}

/** Whether one of some places is in a state. */
const isAt = (places: ReadonlyArray<Jurisdiction>, home: string | null): boolean =>
  home !== null && places.some(({ id }) => id.startsWith(`${home}/`))

const only = (options: ReadonlyArray<Jurisdiction>, home: string | null, large: boolean): Jurisdiction | null => {
  const [top, second] = options
  if (!top) return null
  if (options.length === 1) return top
  const there = options.find((place) => isAt([place], home))
  const isKnown =
    top.population >= metropolis || top.population >= Math.max(city, dominance * (second?.population ?? 0))
  return there ?? (large && isKnown ? top : null)
}

/** Where a city is also a county, the place is meant. */
const asCity = (row: Jurisdiction | null): Jurisdiction | null => {
  const city = row && cityCounties.get(row.id.slice(countryId.length + 1))
  return (city && gazetteer().byId(`${countryId}/${city}`)) || row
}
