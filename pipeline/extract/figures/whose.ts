import { doings, giving, matterPeople, placeNouns } from "../../lexicon/figureWords.ts"
import { kindNouns } from "../../lexicon/references.ts"
import type { Measure } from "../../model/candidate.ts"
import type { Token } from "../../model/document.ts"
import type { Clause } from "../clauses/clause.ts"
import { only } from "../lists.ts"
import { folkOf } from "../policies/actingFor.ts"
import { type Grammar, kindOf } from "../resolve.ts"
import type { Amount } from "./amounts.ts"
import type { Counted } from "./counted.ts"
import { actorsAround, bodiesBehind, doersOf, isList, isOfMany, lawOf, receivers, unnamedOwner } from "./doers.ts"
import { mainPlace } from "./mainPlace.ts"
import type { Measured } from "./measure.ts"
import { isStatus, locations, namesNation, nationWords, ours, ownPlaces, placesIn, placesOf } from "./places.ts"

const country = "ocd-division/country:us"
const capital = `${country}/district:dc`

/** Counted over the nation unless a place is named with them. */
const national = new Set<Measure>(["sanctuary_jurisdictions", "planned_removals"])
/** Of the place that the whole text is about, where no nearer one is named. */
const ofPlaces = new Set<Measure>([
  "budget",
  "federal_funding_at_risk",
  "unauthorized_population",
  "attendance",
  "programme_participants",
  "population_share"
])
const federal = new Set(["federal", "justice", "homeland", "congress"])
/** Whose officers do to people by the thousand what they do everywhere. */
const federalForces = new Set([...federal, "ice", "cbp", "dhs", "border", "patrol"])
const sums = new Set(["combined", "together", "collectively", "total"])
const possessives = new Set(["his", "her", "its", "their", "our", "my"])
/**
 * Whose a number is: the jurisdiction named in its own phrase ("Reno’s 900 officers", "400 immigrants in Ohio"), else
 * of its clause (where it happens, who does it). Several if the clause lists who has it; nobody's (`[null]`) if there
 * are many. Null if the clause doesn't tell.
 */
export const whose = (
  grammar: Grammar,
  amount: Amount,
  counted: Counted,
  clause: Clause | undefined,
  { measure, unit }: Measured
): ReadonlyArray<string | null> | null => {
  const { document } = grammar
  const { tokens, sentences } = document
  const sentence = sentences[tokens[amount.number]?.sentence ?? -1]
  const first = sentence?.first ?? 0
  const next = sentence?.next ?? tokens.length

  const owner = possessorOf(grammar, amount, clause, first) ?? gapped(grammar, amount)
  if (owner !== null) return [owner]
  const everywhere = measure === "unauthorized_population" && (amount.low ?? 0) >= 3_000_000 // more than any state has
  if (everywhere && !counted.part) return [namesNation(grammar) ? country : null]
  const phrase = counted.part ? [] : ownPlaces(grammar, amount, counted)
  // "800,000 people have been shielded under DACA", which is the nation’s: more than any state has
  const nations = measure === "programme_participants" && (amount.low ?? 0) >= 250_000 && !counted.part
  if (nations && phrase.length === 0 && tokens.slice(first, next).some(({ lower }) => lower === "daca"))
    return [country]
  // "Ohio sent 400 migrants to cities across the country": Ohio’s
  const local = doersOf(grammar, clause)
  const doers = measure === "other" && unit !== "jurisdictions" ? local : []
  if (phrase.length === 1) return phrase[0] === country && doers.length === 1 ? doers : phrase
  if (phrase.length > 1) return [null]
  // "joined 19 other states in suing": none of them has their number
  if (unit === "jurisdictions" && measure === "other") return [null]
  if (unit !== "jurisdictions" && local.length === 0 && isForMany(counted)) return [null]
  const folk = folkOf(grammar, amount.next, counted.end - 1)
  if (folk !== null) return [folk]

  const to = Math.min(next, Math.max(counted.tailEnd, amount.next + 4))
  const nation = tokens
    .slice(Math.max(first, amount.first - 5), to)
    .some(
      ({ lower }, at) =>
        (nationWords.has(lower) || isNational(tokens, Math.max(first, amount.first - 5) + at)) &&
        !isStatus(grammar, Math.max(first, amount.first - 5) + at + 1)
    )
  const us = namesNation(grammar) ? country : null
  if (nation && !counted.part) return doers.length === 1 ? doers : [us]

  // "in a state where a fifth of all residents are immigrants"
  const kinds = clause?.relation === "relative" && kindNouns.get(tokens[clause.modifies?.head ?? -1]?.lower ?? "")
  if (kinds && clause.modifies && ["a", "an"].includes(tokens[clause.modifies.first]?.lower ?? ""))
    return [grammar.placeBefore(clause.modifies.first, kinds)]

  // "Elm College, where 400 people gathered": there, wherever that is
  if (clause?.mark === "where" && clause.modifies) {
    const there = placesIn(grammar, clause.modifies.first, clause.modifies.next, clause.modifies.first)
    if (there.length > 0 || grammar.mentionAt(clause.modifies.head)) return [only(there)]
  }

  const law = clause ? lawOf(grammar, clause) : null
  if (law !== null && amount.kind === "money") return [law]
  // "800,000 immigrants, some 90,000 of them in Ohio": not all of them
  const end = partFrom(tokens, amount.next, next)
  const places = clause ? locations(grammar, clause, end) : []
  const nearer = places.filter((place) => place !== country) // "of those in the United States, 90 live in Ohio"
  const where = nearer.length > 0 ? nearer : places
  const statewide = tokens.slice(first, next).some(({ lower }) => lower === "statewide")
  if (statewide && !national.has(measure) && local.length === 0 && where.length === 0)
    return [grammar.placeBefore(amount.number, ["state"])]
  if (national.has(measure)) {
    // "hundreds of counties in Ohio and across the country"
    if (tokens.slice(amount.next, Math.min(next, amount.next + 10)).some(({ lower }) => nationWords.has(lower)))
      return [us]
    return [where.length === 1 && where[0] ? where[0] : statewide ? grammar.placeBefore(amount.number, ["state"]) : us]
  }

  if (clause && isOfMany(grammar, clause)) return [null]
  const given = clause ? receivers(grammar, amount, clause) : []
  if (given.length === 1) return given
  const funded = clause && amount.kind === "money" ? bodiesBehind(grammar, amount, clause) : []
  if (funded.length === 1) return funded
  const unnamed = clause ? unnamedOwner(grammar, amount, clause) : null
  if (unnamed !== null) return [fitting(mainPlace(grammar), unnamed)]
  const actors = actorsAround(grammar, clause)
  if (actors.length === 1 && actors[0] !== country) return actors
  if (where.length === 1) return where
  if (where.length > 1) return [null]
  // "the counties earned a combined $9 million": each has less
  const summed = clause !== undefined && (clause.verb.lemma === "amount" || clause.verb.lemma === "total")
  if (actors.length > 1 && (summed || tokens.slice(first, next).some(({ lower }) => sums.has(lower)))) return [null]
  if (actors.length > 1)
    return actors.length <= 3 && amount.kind === "money" && clause && isList(clause) ? actors : [null]

  const inClause = clause ? placesNear(grammar, amount, clause.first, Math.min(clause.next, end)) : []
  if (inClause.length === 1) return inClause
  if (inClause.length > 1) return [null]
  return null
}

/**
 * Whose a number may be that its clause gives to nobody: who acts with federal officers, who says it, the place of the
 * sentence or of the whole text. Nobody's (`null`) where that tells nothing.
 */
export const guessed = (
  grammar: Grammar,
  amount: Amount,
  counted: Counted,
  clause: Clause | undefined,
  { measure, unit }: Measured,
  source: string | null
): string | null => {
  const { tokens, sentences } = grammar.document
  const { first, next } = sentences[tokens[amount.number]?.sentence ?? -1] ?? { first: 0, next: tokens.length }
  const us = namesNation(grammar) ? country : null
  if (amount.kind === "money" && clause && isPrivate(grammar, clause)) return null
  const actors = actorsAround(grammar, clause)
  const many = measure === "unauthorized_population" && (amount.low ?? 0) >= 3_000_000 // more than any state has
  // what federal officers do by the dozen they do somewhere, by the thousand everywhere
  const few = amount.kind === "count" && (amount.low ?? 0) < 1000
  const forces = unit === "people" || counted.those ? federalForces : federal
  const federally =
    actors.length > 0 ||
    tokens.slice(first, next).some(({ lower }) => forces.has(lower)) ||
    (unit === "people" && namesForce(grammar, first, next))
  const sure = few || amount.kind === "money" || (ofPlaces.has(measure) && !many) || (!many && !federally)
  const main = sure ? mainPlace(grammar) : null
  if (actors.length === 1 && measure !== "unauthorized_population") return few && main !== null ? main : country
  // what a federal agency does by the thousand it does everywhere: "ICE made 66,000 arrests", not "with city jails"
  if (!few && amount.kind === "count" && clause && isAgencys(grammar, clause))
    return tokens.slice(clause.first, clause.next).some(({ lower }) => kindNouns.has(lower)) ? mainPlace(grammar) : us
  const spoken = source === null ? [] : placesOf(grammar, source)
  if (spoken.length === 1 && spoken[0] !== country) return spoken[0] ?? null
  // what a federal agency counts by the thousand, it counts everywhere
  if (spoken.length === 1 && measure === "other" && amount.kind === "count" && !few && federally) return us
  const gives = clause !== undefined && giving.has(tokens[clause.verb.main]?.lower ?? "")
  if (measure === "budget" && gives && us !== null && tokens.slice(first, next).some(({ lower }) => federal.has(lower)))
    return us
  const inSentence = placesNear(grammar, amount, first, next)
  if (inSentence.length === 1) return inSentence[0] ?? null
  // "40 arrests" and "90 inmates" are those of the place that the text is about, "70 college presidents" anybody’s
  const matter =
    unit !== "people" ||
    counted.heads.some((head) => matterPeople.has(head)) ||
    (clause !== undefined && doings.has(clause.verb.lemma))
  const ofText = ofPlaces.has(measure) || amount.kind === "money" || (matter && (few || !federally))
  return (ofText ? main : null) ?? (many || spoken.length === 1 ? us : null)
}

/** Whether a federal agency is named between two tokens. */
const namesForce = (grammar: Grammar, first: number, next: number): boolean => {
  for (let at = first; at < next; at++) {
    const mention = grammar.mentionAt(at)
    const found = mention && grammar.entity(mention.entity)
    if (found?.kind === "organization" && found.organizationKind === "federal_agency") return true
  }
  return false
}

const partWords = new Set(["them", "those", "whom", "these", "which"])

/** The token after which a part of what is counted is told of: "…, some 90,000 of them in Ohio"; else the sentence’s end. */
const partFrom = (tokens: ReadonlyArray<Token>, from: number, next: number): number => {
  for (let at = from; at < next - 3; at++)
    if (tokens[at]?.text === ",") {
      const behind = tokens.slice(at + 1, Math.min(next, at + 8))
      const of = behind.findIndex(({ lower }, step) => lower === "of" && partWords.has(behind[step + 1]?.lower ?? ""))
      if (of > 0 && behind.slice(0, of).some(({ pos, lower }) => pos === "NUM" || lower === "half" || lower === "most"))
        return at
    }
  return next
}

const sweeps = new Set(
  "operation operations sweep sweeps campaign crackdown blitz raids roundup total average".split(" ")
)

/** "during a national operation" */
const isNational = (tokens: ReadonlyArray<Token>, at: number): boolean =>
  tokens[at]?.lower === "national" && sweeps.has(tokens[at + 1]?.lower ?? "")

/** Whether federal agencies alone do what a clause says. */
const isAgencys = (grammar: Grammar, clause: Clause): boolean => {
  const actors = grammar.actorsOf(clause).map((key) => grammar.entity(key))
  return (
    actors.length > 0 &&
    actors.every((each) => each?.kind === "organization" && each.organizationKind === "federal_agency")
  )
}

/** "The Elm Coalition raised $5 million": no government’s money. */
const isPrivate = (grammar: Grammar, clause: Clause): boolean => {
  const actors = grammar.actorsOf(clause).map((key) => grammar.entity(key))
  return (
    actors.length > 0 &&
    actors.every((each) => each?.kind === "organization" && !publicKinds.has(each.organizationKind))
  )
}
const publicKinds = new Set(["federal_agency", "state_or_local_agency", "legislature", "court"])

/** The local places between two tokens: "the $4 million it gets from Washington" is not Washington's. */
const placesNear = (grammar: Grammar, { kind }: Amount, from: number, to: number): ReadonlyArray<string> =>
  placesIn(grammar, from, to, from).filter((place) => place !== country && !(kind === "money" && place === capital))

/** "$10 billion in five states, including …", "grants to counties": no single one has it. */
const isForMany = ({ words, tail }: Counted): boolean =>
  [...words, ...tail].some((word, at, all) => word.endsWith("s") && placeNouns.has(word) && all[at - 1] !== "united")

/** A place if it is of one of some kinds. */
const fitting = (place: string | null, kinds: ReadonlyArray<string>): string | null =>
  place !== null && kinds.includes(kindOf(place)) ? place : null

/** "Reno’s estimated 900 officers", "the city’s $2 billion budget", "his $2 billion budget". */
const possessorOf = (grammar: Grammar, amount: Amount, clause: Clause | undefined, first: number): string | null => {
  const { mentionAt, placeBefore, document } = grammar
  const { tokens } = document
  for (let at = amount.first - 1; at >= Math.max(first, amount.first - 5); at--) {
    const token = tokens[at]
    if (token === undefined || ["VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PUNCT"].includes(token.pos)) return null
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
