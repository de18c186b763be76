import { billLetters } from "../../lexicon/instruments.ts"
import { officeNouns } from "../../lexicon/localBodies.ts"
import { doings, giving, matterPeople, placeNouns } from "../../lexicon/measures.ts"
import { kindNouns } from "../../lexicon/references.ts"
import { stateCapitals } from "../../lexicon/stateCapitals.ts"
import type { Measure } from "../../model/candidate.ts"
import type { PersonEntity } from "../../model/document.ts"
import type { NounPhrase } from "../clauses/chunks.ts"
import type { Clause } from "../clauses/clause.ts"
import { folkOf, governmentOf, governmentsOf } from "../policies/owners.ts"
import { type Grammar, kindOf, unique } from "../resolve.ts"
import type { Amount } from "./amounts.ts"
import type { Counted } from "./counted.ts"
import type { Measured } from "./measure.ts"

const country = "ocd-division/country:us"
const capital = `${country}/district:dc`

/** Counted over the nation unless a place is named with them. */
const national = new Set<Measure>(["sanctuary_jurisdictions", "planned_removals"])
/** Of the place that the whole text is about, where no nearer one is named. */
const local = new Set<Measure>([
  "budget",
  "federal_funding_at_risk",
  "unauthorized_population",
  "attendance",
  "programme_participants",
  "population_share"
])
/** Verbs of moving officers: where to is where they are counted. */
const moving = new Set(["send", "deploy", "dispatch", "surge", "move", "bring", "transfer"])
const nationWords = new Set(["country", "nation", "nationwide", "nationally", "americans"])
const federal = new Set(["federal", "justice", "homeland", "congress"])
const sums = new Set(["combined", "together", "collectively", "total"])
const possessives = new Set(["his", "her", "its", "their", "our", "my"])
const ours = new Set(["the", "our", "their", "this", "its", "his", "her"])

/**
 * Whose a number is: the jurisdiction named in its own phrase ("Reno’s 900 officers", "400 immigrants in Ohio"), else
 * of its clause (where it happens, who does it), of who says it, or of the whole text. Several if the clause lists who
 * has it; nobody's (`[null]`) if there are many, or none that is sure.
 */
export const whose = (
  grammar: Grammar,
  amount: Amount,
  counted: Counted,
  clause: Clause | undefined,
  { measure, unit }: Measured,
  source: string | null
): ReadonlyArray<string | null> => {
  const { document } = grammar
  const { tokens, sentences } = document
  const sentence = sentences[tokens[amount.number]?.sentence ?? -1]
  const first = sentence?.first ?? 0
  const next = sentence?.next ?? tokens.length

  const owner = possessorOf(grammar, amount, clause, first) ?? gapped(grammar, amount)
  if (owner !== null) return [owner]
  const phrase = counted.part ? [] : ownPlaces(grammar, amount, counted)
  // "Ohio sent 400 migrants to cities across the country": Ohio’s
  const doers = measure === "other" && unit !== "jurisdictions" ? doersOf(grammar, clause) : []
  if (phrase.length === 1) return phrase[0] === country && doers.length === 1 ? doers : phrase
  if (phrase.length > 1) return [null]
  const folk = folkOf(grammar, amount.next, counted.end - 1)
  if (folk !== null) return [folk]

  const to = Math.min(next, Math.max(counted.tailEnd, amount.next + 4))
  const nation = tokens
    .slice(Math.max(first, amount.first - 5), to)
    .some(({ lower }, at) => nationWords.has(lower) && !isStatus(grammar, Math.max(first, amount.first - 5) + at + 1))
  const us = namesNation(grammar) ? country : null
  if (nation && !counted.part) return doers.length === 1 ? doers : [us]

  // "in a state where a fifth of all residents are immigrants"
  const kinds = clause?.relation === "relative" && kindNouns.get(tokens[clause.modifies?.head ?? -1]?.lower ?? "")
  if (kinds && clause.modifies && ["a", "an"].includes(tokens[clause.modifies.first]?.lower ?? ""))
    return [grammar.placeBefore(clause.modifies.first, kinds)]

  const law = clause ? lawOf(grammar, clause) : null
  if (law !== null && amount.kind === "money") return [law]
  const where = clause ? locations(grammar, clause) : []
  if (national.has(measure)) {
    const statewide = tokens.slice(first, next).some(({ lower }) => lower === "statewide")
    return [where.length === 1 && where[0] ? where[0] : statewide ? grammar.placeBefore(amount.number, ["state"]) : us]
  }

  if (clause && isOfMany(grammar, clause)) return [null]
  const given = clause ? receivers(grammar, amount, clause) : []
  if (given.length === 1) return given
  const unnamed = clause ? unnamedOwner(grammar, amount, clause) : null
  if (unnamed !== null) return [fitting(mainPlace(grammar), unnamed)]
  const actors = actorsAround(grammar, clause)
  if (actors.length === 1 && actors[0] !== country) return actors
  if (where.length === 1) return where
  if (where.length > 1) return [null]
  // "the counties earned a combined $9 million": each has less
  if (actors.length > 1 && tokens.slice(first, next).some(({ lower }) => sums.has(lower))) return [null]
  if (actors.length > 1)
    return actors.length <= 3 && amount.kind === "money" && clause && isList(clause) ? actors : [null]

  // "the $4 million it gets from Washington" is not Washington's
  const near = (from: number, to: number) =>
    placesIn(grammar, from, to, from).filter(
      (place) => place !== country && !(amount.kind === "money" && place === capital)
    )
  const inClause = clause ? near(clause.first, clause.next) : []
  if (inClause.length === 1) return inClause
  if (inClause.length > 1) return [null]
  const many = measure === "unauthorized_population" && (amount.low ?? 0) >= 3_000_000 // more than any state has
  // what federal officers do by the dozen they do somewhere, by the thousand everywhere
  const few = amount.kind === "count" && (amount.low ?? 0) < 1000
  const federally = actors.length > 0 || tokens.slice(first, next).some(({ lower }) => federal.has(lower))
  const sure = few || amount.kind === "money" || (local.has(measure) && !many) || (!many && !federally)
  const main = sure ? mainPlace(grammar) : null
  if (actors.length === 1 && measure !== "unauthorized_population") return [few && main !== null ? main : country]
  const spoken = source === null ? [] : placesOf(grammar, source)
  if (spoken.length === 1 && spoken[0] !== country) return spoken
  // what a federal agency counts by the thousand, it counts everywhere
  if (spoken.length === 1 && measure === "other" && amount.kind === "count" && !few && federally) return [us]
  const gives = clause !== undefined && giving.has(tokens[clause.verb.main]?.lower ?? "")
  if (measure === "budget" && gives && us !== null && tokens.slice(first, next).some(({ lower }) => federal.has(lower)))
    return [us]
  const inSentence = near(first, next)
  if (inSentence.length === 1) return inSentence
  // "40 arrests" and "90 inmates" are those of the place that the text is about, "70 college presidents" anybody’s
  const matter =
    unit !== "people" ||
    counted.heads.some((head) => matterPeople.has(head)) ||
    (clause !== undefined && doings.has(clause.verb.lemma))
  const ofText = local.has(measure) || amount.kind === "money" || (matter && (few || !federally))
  return [(ofText ? main : null) ?? (many || spoken.length === 1 ? us : null)]
}

/** The one local government that does what a clause says; nobody for what is only said to be. */
const doersOf = (grammar: Grammar, clause: Clause | undefined): ReadonlyArray<string> => {
  if (!clause || clause.verb.passive || clause.verb.lemma === "be") return []
  const places = unique(grammar.actorsOf(clause).flatMap((key) => placesOf(grammar, key)))
  return places.length === 1 && places[0] !== country ? places : []
}

/** "The counties that declined 206 requests": many have it, none of them named. */
const isOfMany = (grammar: Grammar, clause: Clause): boolean =>
  clause.subject.length > 0 &&
  clause.relation !== "coordinate" &&
  clause.subject.every(
    (phrase) =>
      !phrase.pronoun &&
      placeNouns.has(grammar.document.tokens[phrase.head]?.lower ?? "") &&
      grammar.entitiesOf(phrase, clause).length === 0
  )

/** "The county would lose $2 million": the kinds of place of whoever has it, where no such place is known; else null. */
const unnamedOwner = (grammar: Grammar, amount: Amount, clause: Clause): ReadonlyArray<string> | null => {
  const { tokens } = grammar.document
  const gets = clause.objects.find(({ next }) => next === amount.first)
  for (const phrase of gets ? [gets] : clause.verb.passive ? [] : clause.subject) {
    const kinds = kindNouns.get(tokens[phrase.head]?.lower ?? "")
    const bare = phrase.next - phrase.first === 2 && ours.has(tokens[phrase.first]?.lower ?? "")
    if (kinds && bare && governmentsOf(grammar, phrase, clause).length === 0) return kinds
  }
  return null
}

/** A place if it is of one of some kinds. */
const fitting = (place: string | null, kinds: ReadonlyArray<string>): string | null =>
  place !== null && kinds.includes(kindOf(place)) ? place : null

/** Verbs by which money goes from their subject to whoever is named behind them: it is the subject’s cost. */
const handingOver = new Set(["pay", "owe", "repay", "refund", "reimburse"])

/** "It costs the county $65,000", "ICE sent the jail 90 detainers": the place or body right before, which gets it. */
const receivers = (grammar: Grammar, amount: Amount, clause: Clause): ReadonlyArray<string> => {
  const [gets] = clause.objects.filter(({ next }) => next === amount.first)
  if (!gets || clause.verb.passive || !grammar.document.tokens[gets.first]) return []
  if (handingOver.has(clause.verb.lemma) && doersOf(grammar, clause).length > 0) return []
  const kinds = kindNouns.get(grammar.document.tokens[gets.head]?.lower ?? "")
  const named = kinds && gets.next - gets.first === 2 ? grammar.placeBefore(gets.first, kinds) : null
  const places = named === null ? governmentsOf(grammar, gets, clause) : [named]
  return places.filter((place) => place !== country)
}

/** Whether a text tells of the nation: by its government, a federal agency, or "the country". */
const namesNation = ({ document: { entities, tokens } }: Grammar): boolean =>
  entities.has(country) ||
  [...entities.values()].some((each) => each.kind === "organization" && each.organizationKind === "federal_agency") ||
  tokens.some(({ lower }) => nationWords.has(lower))

/**
 * The places in a number's own phrase. The nation is whose only where it is named: "turned over to federal agents" and
 * "from the federal government" say who else has a part in it.
 */
const ownPlaces = (grammar: Grammar, amount: Amount, counted: Counted): ReadonlyArray<string> => {
  const inner = placesIn(grammar, amount.next, counted.end, amount.first)
  const all = inner.length > 0 ? inner : placesIn(grammar, amount.next, counted.tailEnd, amount.first, counted.end)
  // "$5 million from Washington" is whoever gets it
  const local = all.filter((place) => place !== country && !(amount.kind === "money" && place === capital))
  if (local.length > 0 || all.length === 0) return local
  const named = inner.length > 0 || preciseNation(grammar, counted.end, counted.tailEnd)
  return named && amount.kind !== "money" ? all : []
}

/** "Reno’s estimated 900 officers", "the city’s $2 billion budget", "his $2 billion budget". */
const possessorOf = (grammar: Grammar, amount: Amount, clause: Clause | undefined, first: number): string | null => {
  const { mentionAt, placeBefore, document } = grammar
  const { tokens } = document
  for (let at = amount.first - 1; at >= Math.max(first, amount.first - 5); at--) {
    const token = tokens[at]
    if (!token || ["VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PUNCT"].includes(token.pos)) return null
    if (/^['’]s?$/u.test(token.text)) {
      const mention = mentionAt(at - 1) ?? mentionAt(at)
      if (mention) return only(placesOf(grammar, mention.entity))
      const kinds = kindNouns.get(tokens[at - 1]?.lower ?? "")
      return kinds && ours.has(tokens[at - 2]?.lower ?? "") ? placeBefore(at - 1, kinds) : null
    }
    if (possessives.has(token.lower)) return only(actorsAround(grammar, clause))
  }
  return null
}

/** "Reno received $4 million and Utica $2 million": the place right before an amount, after "and" or a comma. */
const gapped = ({ mentionAt, entity, document: { tokens } }: Grammar, { first, kind }: Amount): string | null => {
  const mention = kind === "money" ? mentionAt(first - 1) : undefined
  if (mention?.next !== first || entity(mention.entity)?.kind !== "jurisdiction") return null
  const before = tokens[mention.first - 1]?.lower ?? ""
  return before === "and" || before === "," || before === ";" ? mention.entity : null
}

const only = (places: ReadonlyArray<string>): string | null => (places.length === 1 ? (places[0] ?? null) : null)

/**
 * The jurisdictions between two tokens: named, described ("the city"), or else those of the bodies and officials named
 * before `bodiesTo`.
 */
const placesIn = (
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
const isStatus = ({ document: { tokens } }: Grammar, after: number): boolean =>
  ["illegally", "unlawfully", "without", "legally", "lawfully"].includes(tokens[after]?.lower ?? "")

/** "Reno, Nevada": the state only says which Reno. */
const isQualifier = ({ mentionAt, document: { tokens } }: Grammar, first: number, key: string): boolean =>
  tokens[first - 1]?.lower === "," && mentionAt(first - 2)?.entity.startsWith(`${key}/`) === true

/** Where a clause's act takes place: "in Reno", "across Ohio". */
export const locations = (grammar: Grammar, clause: Clause): ReadonlyArray<string> =>
  unique(
    clause.attachments
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

/** The places of those who do what the clause says, or what it hangs on; all of the nearest clause that has any. */
const actorsAround = (grammar: Grammar, clause: Clause | undefined): ReadonlyArray<string> => {
  for (let at = clause, steps = 0; at && steps < 4; at = grammar.parentOf(at), steps++) {
    const places = unique(grammar.actorsOf(at).flatMap((key) => placesOf(grammar, key)))
    if (places.length > 0) return places
    // "the sheriff’s department released 40 inmates"
    const bodies = at.verb.passive ? [] : unique(at.subject.flatMap((each) => bodiesOf(grammar, each, at as Clause)))
    if (bodies.length === 1) return bodies
    const subjects = at.verb.passive ? at.subject : []
    const suffered = unique(
      subjects.flatMap((phrase) => grammar.entitiesOf(phrase, at as Clause)).flatMap((key) => placesOf(grammar, key))
    )
    if (suffered.length > 0) return suffered
    if (at.relation === "complement" || at.relation === "main") return [] // above it somebody says so
  }
  return []
}

/** "the Elm Enforcement Bureau (EEB) agency": whose a body is by the name in front of it. */
const agencyOf = (grammar: Grammar, { first, head }: NounPhrase): ReadonlyArray<string> => {
  const { mentionAt, document } = grammar
  if (first !== head || document.tokens[first - 1]?.text !== ")") return []
  const mention = mentionAt(first - 2)
  return mention ? placesOf(grammar, mention.entity) : []
}

/** The government of a body without a name of its own; a person’s phrase tells nothing here. */
const bodiesOf = (grammar: Grammar, phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
  const agency = agencyOf(grammar, phrase)
  if (agency.length > 0) return agency
  const bare = phrase.next - phrase.first <= 2 && officeNouns.has(grammar.document.tokens[phrase.head]?.lower ?? "")
  return bare || grammar.entitiesOf(phrase, clause).length > 0 ? [] : governmentsOf(grammar, phrase, clause)
}

/** "SB 11 would fine sheriffs $5,000": whose the bill is that a clause tells of. */
const lawOf = (grammar: Grammar, clause: Clause): string | null => {
  const { tokens } = grammar.document
  const of = [...clause.subject, ...(clause.modifies ? [clause.modifies] : [])]
  const told = of.some(({ first, head }) =>
    [first, head - 1, head].some((at) => billLetters.has(tokens[at]?.lower ?? "") || tokens[at]?.lower === "law")
  )
  return told && of.every((phrase) => grammar.entitiesOf(phrase, clause).length === 0) ? grammar.lawsOf() : null
}

const isList = ({ subject }: Clause): boolean => subject.length > 1

/**
 * The jurisdictions that an entity is or acts for: an official’s, an agency’s. A local body whose name names no place
 * ("City Council") is of the place that the text is about.
 */
const placesOf = (grammar: Grammar, key: string): ReadonlyArray<string> => {
  const found = grammar.entity(key)
  if (!found) return []
  if (found.kind === "organization") {
    const places = governmentOf(grammar, key)
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
