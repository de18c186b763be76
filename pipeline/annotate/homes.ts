import type { LocalEntity, LocalRole, ReportedFrom } from "../model/document.ts"
import { country } from "./entityKeys.ts"
import type { PlaceMention } from "./places.ts"

/** The city, the county, the state and the nation that a text is about, each null if that isn't clear. */
export interface Homes {
  readonly city: string | null
  readonly county: string | null
  readonly nation: string | null
  readonly state: string | null
}

/**
 * What a text is about, by the places that it names, the dateline's and its organizations. Linear in the number of
 * places.
 */
export const homesOf = (
  places: ReadonlyArray<PlaceMention>,
  from: ReportedFrom | null,
  entities: ReadonlyMap<string, LocalEntity>
): Homes => {
  const county = homeOf(places, countyOf, null)
  // a text that names no city but a county is of that county, wherever it was written
  const rural = county !== null && places.every(({ id }) => placeOf(id) === null)
  // the nation's attorney general, in a text about no state
  const national =
    entities.has("organization:department of justice") && places.every(({ id }) => !/\/state:[a-z]{2}$/u.test(id))
  return {
    city: rural ? county : homeOf(places, placeOf, from?.city?.key ?? null),
    county,
    state: homeOf(places, stateOf, from?.state.key ?? null),
    nation: national ? country : null
  }
}

const cityOffices =
  /^(?:(?:vice|deputy|acting|interim) )?mayor(?:-elect)?$|^(?:city )?council(?:man|woman|member|or| member| president)$|^(?:city )?council speaker$|^ald(?:\.|er|erman|erwoman|erperson)$|^(?:(?:assistant|deputy|interim|acting) )?police (?:chief|commissioner|superintendent)$|^city (?:attorney|manager|administrator|comptroller|solicitor|clerk|treasurer)$|^(?:public advocate|comptroller)$/iu
const countyOffices =
  /^(?:(?:acting|interim|deputy|chief deputy) )?sheriff(?:-elect)?$|^county (?:executive|commissioner|judge|attorney|supervisor|manager|administrator|mayor|prosecutor)$/iu
const stateOffices =
  /^(?:lt\. |lieutenant )?gov(?:\.|ernor)(?:-elect)?$|^state (?:sen(?:\.|ator)|rep(?:\.|resentative)|delegate|lawmaker|attorney general)$|^assembly(?:man|woman|member| member| speaker)$/iu
const justiceOffices = /^(?:(?:acting|former|deputy) )?attorney general$/iu

/**
 * Those who hold an office without a word of where hold it in the city or state that the text is about: adds it to such
 * `roles`, and gives the person's affiliation.
 */
export const atHome = (
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
