import { gazetteer, nameKey } from "../lexicon/gazetteer.ts"
import {
  doubtfulSurnames,
  type Gender,
  isAmbiguousName,
  isGivenName,
  isPlaceLikeName,
  notPeople
} from "../lexicon/names.ts"
import { headKinds } from "../lexicon/organizations.ts"
import { isTitleWord, type Parsed } from "./personNames.ts"
import { isCapitalTitle, type Title, titleAt } from "./titles.ts"
import { cut, has, isPossessive, joined, shape, type Words } from "./words.ts"

export interface Address {
  readonly title: Title | null
  readonly gender: Gender | null
  readonly honorific: boolean
  /** A title, its preposition and an organization stand before: "the head of the Harbor Bureau Ana Ruiz". */
  readonly behind: boolean
}

const sayings = new Set(
  `said says told added wrote argued asked explained warned tweeted testified announced noted recalled replied insisted predicted
  claimed declared acknowledged countered continued concluded contends argues writes adds explains tells asks notes observed
  reported reports reiterated stressed complained admitted responded suggested quipped joked urged vowed pledged`.split(
    /\s+/u
  )
)

/** Whether a name as parsed is a person's: yes, no, or only if the surname is known otherwise. */
export const judge = (words: Words, parsed: Parsed, address: Address): "yes" | "weak" | "no" => {
  const { tokens } = words
  const { first, next, core } = parsed
  if (isProgramme(words, parsed)) return "no"
  const headline = has(words, first, shape.headline)
  const after = tokens[next]
  if (tokens[first - 1]?.text === "/" || (after?.text === "/" && tokens[first - 1]?.text === "(")) return "no" // credits
  const capitalAfter = after !== undefined && joined(words, next) && has(words, next, shape.capital)
  const veto =
    capitalAfter &&
    !words.taken[next] &&
    !has(words, next, shape.first) &&
    !isTitleWord(words, next) &&
    !/^(?:I|Jr\.|Sr\.)$/u.test(after.text) &&
    (core < 2 || neverAfter(after.lower))
  if (core === 1) {
    if (headline && !address.honorific) return "no"
    if (!(address.honorific || (address.title && isCapitalTitle(words, address.title) && isStrongTitle(address.title))))
      return "no"
    if (parsed.given.length > 0 && !address.title) return address.honorific ? "yes" : "no"
    return veto || headKinds.has(tokens[first]?.lower ?? "") ? "no" : "yes"
  }
  if (core < 2) return "no"
  if (core > 4 || notPeople.has(cut(words, first, next).toLowerCase())) return "no"
  const given = tokens[first]
  if (!given) return "no"
  const initial = has(words, first, shape.initial)
  const knownGiven = isGivenName(given.text) && !isPlaceLikeName(given.text)
  const surname = parsed.surname.toLowerCase()
  if (veto || buildings.has(surname)) return "no"
  if (address.honorific || (address.title && isTitleEvidence(words, address.title, headline))) {
    const certain =
      address.honorific || isGivenName(given.text) || (address.title !== null && isStrongTitle(address.title))
    return isPlaceAfterTitle(words, parsed, address) || (!certain && isAbstract(words, parsed)) ? "no" : "yes"
  }
  if (parsed.odd) return isVouched(words, parsed) ? "yes" : "no"
  if (address.behind && isGivenName(given.text) && core < 4) return "yes"
  if (isThing(words, parsed, knownGiven)) return "no"
  if (
    doubtfulSurnames.has(surname) &&
    !isVouched(words, parsed) &&
    (!knownGiven || isAmbiguousName(given.text) || core > 2)
  )
    return "no"
  if (headline) return "weak"
  if (initial && core >= 2) {
    const second = parsed.given.find((name) => !/^(?:\p{Lu}\.)+$|^\p{Lu}$/u.test(name))
    return (second && isGivenName(second)) || hasSaying(words, parsed) || apposed(words, next) ? "yes" : "weak"
  }
  if (knownGiven && isAmbiguousName(given.text)) {
    if (/^\p{Ll}/u.test(parsed.surname)) return "yes" // "de Moor"
    if (given.pos === "PROPN" && !has(words, first, shape.first)) return isPlace(words, parsed) ? "weak" : "yes"
    const acts = given.pos === "PROPN" && /^(?:VERB|AUX)$/u.test(after?.pos ?? "") && !isPlace(words, parsed)
    return hasSaying(words, parsed) || acts || (given.pos === "PROPN" && apposed(words, next)) ? "yes" : "weak"
  }
  if (knownGiven) return isPlace(words, parsed) ? "weak" : "yes"
  if (isPlace(words, parsed)) return "weak"
  if (isPlaceLikeName(given.text))
    return !has(words, first, shape.first) && (hasSaying(words, parsed) || apposed(words, next)) ? "yes" : "weak"
  if (has(words, first, shape.first) && given.pos !== "PROPN" && given.pos !== "NOUN") return "weak"
  if (hasSaying(words, parsed) || apposed(words, next)) return "yes"
  // "Muzaffar T. Ruiz": an initial in the middle, and Mc, O’ and particles, are of people's names
  return parsed.given.some((name, i) => i > 0 && /^\p{Lu}\.$/u.test(name)) ||
    /^(?:Mc|Mac|O[’'])\p{Lu}/u.test(parsed.surname)
    ? "yes"
    : "weak"
}

/** "at Bell Mansion": what is built, and nobody's surname. */
const buildings = new Set("mansion plaza building stadium arena library auditorium courthouse capitol".split(" "))

/** "Justice Assistance Grant program": a name with such a noun in it or right behind it is a programme's. */
const isProgramme = ({ tokens }: Words, { first, next }: Parsed): boolean =>
  /^(?:grants?|programs?|programme)$/u.test(tokens[next - 1]?.lower ?? "") && next - first > 1
    ? /^(?:grants?|programs?|programme|awards?|money|funds?|funding)$/u.test(tokens[next]?.lower ?? "")
    : false

const neverAfter = (lower: string): boolean =>
  /^(?:street|avenue|road|boulevard|county|city|tower|act|bill|amendment|program|memorial|award|prize|airport|university|institute|administration|center|foundation|elementary|middle|high|school|park|bridge|building|museum|library|hospital|hall|stadium|field|plaza|square|highway|law|institution|hotel|casino|resort|show|company|co|group|inc|corp|house|college|presidential|justice|day|week|holiday|tour|cup|bowl|era|presidency|plan|doctrine)$/u.test(
    lower
  )

/** Titles whose holders are known by their surname alone: "Gov. Ruiz". */
const isStrongTitle = ({ kind, role }: Title): boolean =>
  ["head_of_government", "legislator", "law_enforcement", "cabinet_or_agency", "judge"].includes(kind)
    ? !/(?:^|\s)(?:candidate|nominee|whip|ag|da|agent|general|major|director|chief|administrator|deputy|superintendent|del\.|clerk|ambassador|star|trustee)$/iu.test(
        role
      ) ||
      /\s(?:attorney general|police chief|fire chief)$/iu.test(` ${role}`) ||
      /^(?:.* )?attorney general$/iu.test(role)
    : /^(?:.* )?(?:professor|press secretary|bishop|archbishop|cardinal|pope|rabbi|imam|pastor|rev\.|reverend|father|fr\.)$/iu.test(
        role
      )

/** A title before two capitalised words proves a person, unless it is a plain noun before a name of something. */
const isTitleEvidence = (words: Words, title: Title, headline: boolean): boolean =>
  headline
    ? isCapitalTitle(words, title) && isStrongTitle(title)
    : title.kind !== "other" ||
      !/^(?:head|star|member|leader|official|worker|boss|chief|owner|friend|model|model|nurse|doctor|democrat|republican|independent|resident|veteran|executive)$/iu.test(
        title.role
      ) ||
      isGivenName(words.tokens[title.next]?.text ?? "")

/** "Mayor of" is no name's title; "former governor New York" is none either. */
const isPlaceAfterTitle = (words: Words, parsed: Parsed, { title }: Address): boolean =>
  title !== null && isPlace(words, parsed) && !isGivenName(parsed.given[0] ?? "")

export const isPlace = (words: Words, { first, next }: Parsed): boolean => {
  const key = nameKey(cut(words, first, next))
  return gazetteer().places(key).length > 0 || gazetteer().counties(key).length > 0
}

/** "San Juan Capistrano", "Hilton Head Island": two capital words that a place's name goes beyond. */
export const inPlace = (words: Words, { first, next }: Parsed): boolean => {
  if (next - first < 2) return false
  const names = (from: number, to: number) => gazetteer().places(nameKey(cut(words, from, to))).length > 0
  return (
    (joined(words, first) && has(words, first - 1, shape.capital) && names(first - 1, next)) ||
    (joined(words, next) && has(words, next, shape.capital) && names(first, next + 1))
  )
}

/** Words that make nouns of things: "Professional Responsibility". */
const isAbstract = ({ tokens }: Words, { first, next }: Parsed): boolean => {
  for (let at = first; at < next; at++) {
    if (/(?:tion|ity|ment|ness|ship|ance|ence|ism|ics|ing|ers|ors|ies|ology|ives?|als?)$/u.test(tokens[at]?.text ?? ""))
      return true
  }
  return false
}

/** "the Harbor Spectator", "told The Spectator": no person’s name follows an article, but for "the Ana Ruiz campaign". */
const isThing = (words: Words, { first, next }: Parsed, knownGiven: boolean): boolean => {
  const { tokens } = words
  const article = tokens[first - 1]
  if (article?.lower !== "the" || !joined(words, first)) return false
  if (article.text === "The" && !has(words, first - 1, shape.first)) return true
  return !knownGiven && (tokens[next]?.pos !== "NOUN" || !joined(words, next))
}

/** A verb of speech beside the name, or a title, a party or an age in apposition. */
export const isVouched = (words: Words, parsed: Parsed): boolean =>
  hasSaying(words, parsed) || apposed(words, parsed.next)

/** A verb of speech right before or after the name, or the name's apposition. */
const hasSaying = ({ tokens }: Words, { first, next }: Parsed): boolean => {
  const before = tokens[first - 1]?.lower ?? ""
  const after = tokens[next]?.lower ?? ""
  return sayings.has(before) || sayings.has(after)
}

const articles = new Set(["a", "an", "the", "his", "her", "its", "their", "whose"])

/** After a comma a title or an age follows: ", the county clerk", ", 34,". */
const apposed = (words: Words, at: number): boolean => {
  const { tokens } = words
  if (!/^[,(]$/u.test(tokens[at]?.text ?? "") || !joined(words, at)) return false
  if (/^[DRI]$/u.test(tokens[at + 1]?.text ?? "") && /^[-–—)]$/u.test(tokens[at + 2]?.text ?? "")) return true // "(D-Ohio)"
  if (tokens[at]?.text !== ",") return false
  if (/^(?:Republican|Democrat)$/u.test(tokens[at + 1]?.text ?? "")) return true // ", Democrat of Ohio"
  if (/^\d{2}$/u.test(tokens[at + 1]?.text ?? "") && /^[,.]$/u.test(tokens[at + 2]?.text ?? "")) return true
  let next = at + 1
  if (articles.has(tokens[next]?.lower ?? "")) next++
  for (let i = next; i < next + 8 && joined(words, i); i++) {
    const token = tokens[i]
    if (token === undefined || token.text === "," || /^(?:VERB|AUX|ADP|SCONJ|PRON)$/u.test(token.pos)) return false
    if (isPossessive(token)) continue
    const title = titleAt(words, i)
    if (title && isPossessive(tokens[title.next])) continue // "the mayor’s spokesperson"
    if (title && !has(words, i, shape.initial))
      return /^(?:,|\.|of|at|for|in|with|who|and|to|on|”|")$/u.test(tokens[title.next]?.lower ?? ",")
  }
  return false
}
