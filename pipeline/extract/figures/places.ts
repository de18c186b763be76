import { kindNouns } from "../../lexicon/references.ts"
import type { Clause } from "../clauses/clause.ts"
import { governmentOf } from "../policies/actingFor.ts"
import { type Grammar, unique } from "../resolve.ts"
import type { Amount } from "./amounts.ts"
import type { Counted } from "./counted.ts"
import { mainPlace } from "./mainPlace.ts"

const country = "ocd-division/country:us"
const capital = `${country}/district:dc`

/** Verbs of moving officers: where to is where they are counted. */
const moving = new Set(["send", "deploy", "dispatch", "surge", "move", "bring", "transfer"])
export const nationWords = new Set(["country", "nation", "nationwide", "nationally", "americans"])
export const ours = new Set(["the", "our", "their", "this", "its", "his", "her"])

/** Whether a text tells of the nation: by its government, a federal agency, or "the country". */
export const namesNation = ({ document: { entities, tokens } }: Grammar): boolean =>
  entities.has(country) ||
  [...entities.values()].some((each) => each.kind === "organization" && each.organizationKind === "federal_agency") ||
  tokens.some(({ lower }) => nationWords.has(lower))

/**
 * The places in a number's own phrase. The nation is whose only where it is named: "turned over to federal agents" and
 * "from the federal government" say who else has a part in it.
 */
export const ownPlaces = (grammar: Grammar, amount: Amount, counted: Counted): ReadonlyArray<string> => {
  const inner = placesIn(grammar, amount.next, counted.end, amount.first)
  const all = inner.length > 0 ? inner : placesIn(grammar, amount.next, counted.tailEnd, amount.first, counted.end)
  // "$5 million from Washington" is whoever gets it
  const local = all.filter((place) => place !== country && !(amount.kind === "money" && place === capital))
  if (local.length > 0 || all.length === 0) return local
  const named = inner.length > 0 || preciseNation(grammar, counted.end, counted.tailEnd)
  return named && amount.kind !== "money" ? all : []
}

/**
 * The jurisdictions between two tokens: named, described ("the city"), or else those of the bodies and officials named
 * before `bodiesTo`.
 */
export const placesIn = (
  grammar: Grammar,
  from: number,
  to: number,
  here: number,
  bodiesTo: number = to
): ReadonlyArray<string> => {
  const { mentionAt, placeBefore, entity, document } = grammar
  const named: Array<string> = []
  const acting: Array<string> = []
  for (let at = from; at < to; at++) {
    const mention = mentionAt(at)
    if (mention) {
      if (entity(mention.entity)?.kind === "jurisdiction") {
        if (mention.entity === country && isStatus(grammar, mention.next)) continue
        if (!isQualifier(grammar, mention.first, mention.entity)) named.push(mention.entity)
      } else if (at < bodiesTo) acting.push(...placesOf(grammar, mention.entity))
      at = Math.max(at, mention.next - 1)
      continue
    }
    const kinds = kindNouns.get(document.tokens[at]?.lower ?? "")
    if (kinds && ours.has(document.tokens[at - 1]?.lower ?? "")) {
      const place = placeBefore(here, kinds)
      if (place !== null) named.push(place)
    }
  }
  const places = unique(named)
  const inner = places.filter((place) => !places.some((other) => other.startsWith(`${place}/`)))
  return inner.length > 0 ? inner : unique(acting)
}

/** "In the country illegally" says what they are, not where they were counted. */
export const isStatus = ({ document: { tokens } }: Grammar, after: number): boolean =>
  ["illegally", "unlawfully", "without", "legally", "lawfully"].includes(tokens[after]?.lower ?? "")

/** "Reno, Nevada": the state only says which Reno. */
const isQualifier = ({ mentionAt, document: { tokens } }: Grammar, first: number, key: string): boolean =>
  tokens[first - 1]?.lower === "," && mentionAt(first - 2)?.entity.startsWith(`${key}/`) === true

/** Where a clause's act takes place: "in Reno", "across Ohio". */
export const locations = (grammar: Grammar, clause: Clause, to = clause.next): ReadonlyArray<string> =>
  unique(
    clause.attachments
      .filter(({ phrases: [first] }) => (first?.first ?? 0) < to)
      .filter(
        ({ preposition }) =>
          ["in", "across", "throughout", "around", "at", "within"].includes(preposition) ||
          (["to", "into"].includes(preposition) && moving.has(clause.verb.lemma))
      )
      .flatMap(({ phrases }) =>
        phrases.flatMap(({ first, next }) =>
          placesIn(grammar, first, next, first).filter(
            (place) => place !== country || preciseNation(grammar, first, next)
          )
        )
      )
  )

const preciseNation = (grammar: Grammar, first: number, next: number): boolean => {
  for (let at = first; at < next; at++) {
    const mention = grammar.mentionAt(at)
    if (mention?.entity === country && mention.form === "name" && !isStatus(grammar, mention.next)) return true
  }
  return false
}

/**
 * The jurisdictions that an entity is or acts for: an official’s, an agency’s. A local body whose name names no place
 * ("City Council") is of the place that the text is about.
 */
export const placesOf = (grammar: Grammar, key: string): ReadonlyArray<string> => {
  const { document } = grammar
  const found = grammar.entity(key)
  if (!found) return []
  if (found.kind === "organization") {
    // an agency acts for the nation where the text tells of it
    const places = governmentOf(grammar, key).filter((place) => place !== country || document.entities.has(country))
    if (places.length > 0) return places
    if (found.organizationKind !== "state_or_local_agency" && found.organizationKind !== "legislature") return []
    const main = mainPlace(grammar)
    return main === null ? [] : [main]
  }
  const places = governmentOf(grammar, key)
  if (found.kind !== "person" || places[0] !== country) return places
  // an attorney general may be a state's, and a senator's figures are of anywhere
  const affiliation = found.affiliation === null ? undefined : grammar.entity(found.affiliation)
  const federal =
    affiliation?.key === country ||
    (affiliation?.kind === "organization" && affiliation.organizationKind === "federal_agency")
  const lawmaker = found.roles.some(({ roleKind }) => roleKind === "legislator")
  return federal && !lawmaker ? places : []
}
