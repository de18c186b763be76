import { gazetteer, type Jurisdiction, nameKey } from "../lexicon/gazetteer.ts"
import { jurisdictionNames } from "../lexicon/jurisdictionNames.ts"
import { cityCounties } from "../lexicon/placeNames.ts"
import { countryId } from "../lexicon/states.ts"

/** Cities from here on are meant by their bare name in the name of a body, wherever it is. */
const metropolis = 500_000

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
    if (places.length > 0) return only(places, home, true)
  }
  return null
}

const only = (options: ReadonlyArray<Jurisdiction>, home: string | null, large: boolean): Jurisdiction | null => {
  const [top] = options
  if (!top) return null
  if (options.length === 1) return top
  const there = home === null ? undefined : options.find(({ id }) => id.startsWith(`${home}/`))
  return there ?? (large && top.population >= metropolis ? top : null)
}

/** Where a city is also a county, the place is meant. */
const asCity = (row: Jurisdiction | null): Jurisdiction | null => {
  const city = row && cityCounties.get(row.id.slice(countryId.length + 1))
  return (city && gazetteer().byId(`${countryId}/${city}`)) || row
}
