import type { Candidate } from "../model/candidate.ts"
import type { AnnotatedDocument, Mention } from "../model/document.ts"
import type { Span } from "../model/span.ts"
import { governmentsByName } from "./policies/actingFor.ts"

/** The words by which a place is known that a text never names. */
interface Known {
  readonly span: Span<"clean">
  readonly first: number
  readonly next: number
  readonly form: Mention["form"]
}

const nation = "ocd-division/country:us"
const nationWords = new Set(["country", "nation", "nationwide", "nationally", "americans"])

/**
 * A reader of how the places that no words of a text name are known in it, null if they aren't: the state and city of the
 * dateline by it, the nation by "the country" or its first agency or officer, a county by its first body ("Elm County
 * Board of Supervisors") or official.
 */
export const unnamedPlaces = (document: AnnotatedDocument): ((key: string) => Known | null) => {
  const { entities, tokens, from } = document
  let nationWord: number | undefined
  let seats: ReadonlyMap<string, Mention> | undefined
  return (key) => {
    if (from && (key === from.state.key || key === from.city?.key))
      return { span: from.span, first: 0, next: 0, form: "name" }
    if (key === nation) nationWord ??= tokens.findIndex(({ lower }) => nationWords.has(lower))
    const word = key === nation ? (nationWord ?? -1) : -1
    const token = tokens[word]
    if (token) return { span: { start: token.start, end: token.end }, first: word, next: word + 1, form: "title" }
    if (key !== nation && !entities.has(key)) return null
    seats ??= seatsIn(document)
    const seated = seats.get(key)
    return seated ? { span: seated.span, first: seated.first, next: seated.next, form: "title" } : null
  }
}

/** The first mention of an official or a body of each place. */
const seatsIn = (document: AnnotatedDocument): ReadonlyMap<string, Mention> => {
  const { entities, mentions } = document
  const seats = new Map<string, Mention>()
  const seen = new Set<string>()
  for (const mention of mentions) {
    if (seen.has(mention.entity)) continue
    seen.add(mention.entity)
    const found = entities.get(mention.entity)
    const own = found?.kind === "person" && found.affiliation !== null ? [found.affiliation] : []
    const places = found?.kind === "organization" ? governmentsByName(document, found) : own
    for (const place of places) if (!seats.has(place)) seats.set(place, mention)
  }
  return seats
}

/** The text with a mention of each place that a record or an official's seat needs and no words name. */
export const withUnnamed = (document: AnnotatedDocument, records: ReadonlyArray<Candidate>): AnnotatedDocument => {
  const { entities, mentions, from } = document
  const named = new Set(mentions.map(({ entity }) => entity))
  const wanted = new Set(records.flatMap(partiesOf).filter((key) => key?.startsWith(nation) && !named.has(key)))
  // where officials of the dateline's places serve is told by it
  for (const each of from ? entities.values() : [])
    if (each.kind === "person")
      for (const seat of [each.affiliation, ...each.roles.map(({ affiliation }) => affiliation)])
        if (seat !== null && !named.has(seat) && (seat === from?.state.key || seat === from?.city?.key))
          wanted.add(seat)
  if (wanted.size === 0) return document
  const knownBy = unnamedPlaces(document)
  const dateline = [from?.state, from?.city].flatMap((place) => (place ? [place] : []))
  const added: Array<Mention> = []
  const places = new Map(entities)
  for (const key of wanted) {
    const known = key === null ? null : knownBy(key)
    if (key === null || !known) continue
    added.push({ ...known, entity: key })
    const place =
      dateline.find((each) => each.key === key) ??
      (key === nation
        ? { kind: "jurisdiction" as const, key, name: "United States", describedAs: null, describedSpan: null }
        : undefined)
    if (place && !places.has(key)) places.set(key, place)
  }
  if (added.length === 0) return document
  const all = [...added, ...mentions].sort((a, b) => a.first - b.first)
  return { ...document, entities: places, mentions: all }
}

const partiesOf = (record: Candidate): ReadonlyArray<string | null> => {
  switch (record.table) {
    case "statements":
      return [record.speaker]
    case "positions":
      return [record.actor]
    case "policies":
    case "figures":
      return [record.jurisdiction, record.attributedTo]
    case "events":
      return [...record.actors, ...record.targets, record.jurisdiction]
  }
}
