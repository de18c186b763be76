import { stateCapitals } from "../../lexicon/stateCapitals.ts"
import type { PersonEntity } from "../../model/document.ts"
import { only } from "../lists.ts"
import { governmentOf } from "../policies/actingFor.ts"
import type { Grammar } from "../resolve.ts"

const country = "ocd-division/country:us"

/**
 * The place that a text is about: three fifths of its mentions of cities, counties and states, of their officials and
 * of the bodies that bear their names, its dateline with them, are of it, of the state around it, or of places in it; both where there are two.
 */
export const mainPlace = (grammar: Grammar): string | null => {
  const { entity, document } = grammar
  const { mentions, from } = document
  // what is reported from a state's capital is the state's, unless the text goes on about the city
  const capital = from?.city && stateCapitals.has(from.city.key)
  const home = capital ? from.state : (from?.city ?? from?.state)
  const counts = new Map<string, number>(home ? [[home.key, 1]] : [])
  let all = home ? 1 : 0
  for (const { entity: key, span } of mentions) {
    if (capital && key === from.city?.key && span.start < from.span.end) continue
    const found = entity(key)
    const place = found?.kind === "person" ? seatOf(found) : bodyOf(grammar, key)
    if (place === null || place === country || entity(place)?.kind !== "jurisdiction") continue
    counts.set(place, (counts.get(place) ?? 0) + 1)
    all++
  }
  let best: string | null = null
  for (const [place, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = place
  if (best === null || all < 2) return null
  // a city that is named nearly as often as its state is what the text is about
  for (const [place, count] of counts)
    if (place.startsWith(`${best}/`) && count >= 0.75 * (counts.get(best) ?? 0)) best = place
  let votes = 0
  for (const [place, count] of counts)
    if (place === best || best.startsWith(`${place}/`) || place.startsWith(`${best}/`)) votes += count
  return votes >= (all < 3 ? all : 0.6 * all) ? best : null
}

/** Where an official serves; a member of Congress serves the nation. */
const seatOf = ({ affiliation, roles }: PersonEntity): string | null =>
  roles.some(({ role }) => /^(?:u\.s\. )?(?:rep\.|sen\.|congress)/iu.test(role)) ? null : affiliation

/** A jurisdiction itself, or that of a body named after it ("Reno Police"). */
const bodyOf = (grammar: Grammar, key: string): string | null => {
  const found = grammar.entity(key)
  if (found?.kind !== "organization") return found?.kind === "jurisdiction" ? key : null
  const local = found.organizationKind === "state_or_local_agency" || found.organizationKind === "legislature"
  return local ? only(governmentOf(grammar, key)) : null
}
