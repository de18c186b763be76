import { gazetteer, nameKey } from "../lexicon/gazetteer.ts"
import {
  doubtfulSurnames,
  type Gender,
  honorifics,
  isAmbiguousName,
  isGivenName,
  isPlaceLikeName,
  neverNames,
  notPeople,
  particles,
  suffixes
} from "../lexicon/names.ts"
import { headKinds } from "../lexicon/organizations.ts"
import { roleHeads, titleGender } from "../lexicon/roles.ts"
import { isCapitalTitle, type Title, titleAt, titleBefore } from "./titles.ts"
import { cut, has, isPossessive, joined, shape, take, type Words } from "./words.ts"

/** Tokens that name a person. */
export interface FoundPerson {
  /** The name alone, without title and honorific. */
  readonly first: number
  readonly next: number
  /** Given names and initials; empty where only the surname is given. */
  readonly given: ReadonlyArray<string>
  /** With its particles: "de Blasio". */
  readonly surname: string
  readonly suffix: string | null
  readonly title: Title | null
  /** What an honorific or a title tells. */
  readonly gender: Gender | null
}

interface Parsed {
  readonly first: number
  readonly next: number
  /** Tokens of given names and initials. */
  readonly given: ReadonlyArray<string>
  readonly surname: string
  readonly suffix: string | null
  /** Words that are no initials, particles or suffixes. */
  readonly core: number
}

/**
 * Names of people that are named fully or with a title, in order. A name needs evidence: a given name of the lexicon,
 * a title or honorific before it, a title in apposition, or a verb of speech beside two capitalised words.
 * Marks their tokens as taken. Linear in the text.
 */
export const findPeople = (words: Words): ReadonlyArray<FoundPerson> => {
  const found: Array<FoundPerson> = []
  const weak: Array<Parsed> = []
  const { tokens } = words
  for (let at = 0; at < tokens.length; at++) {
    if (words.taken[at] || !has(words, at, shape.capital)) continue
    if (isOpener(words, at)) continue
    const parsed = parseName(words, at)
    if (!parsed) continue
    const shifted = afterNoise(words, parsed)
    if (shifted) {
      at = shifted - 1
      continue
    }
    const address = addressBefore(words, at)
    const verdict = judge(words, parsed, address)
    if (verdict === "yes") {
      found.push(toPerson(parsed, address))
      take(words, parsed.first, parsed.next)
      const { title } = address
      if (title && words.tokens[title.head]?.text === "City") take(words, title.head, title.next) // "Dover City Councilman": no place of that name
    } else if (verdict === "weak") weak.push(parsed)
    at = Math.max(at, parsed.next - 1)
  }
  const surnames = new Set(found.map(({ surname }) => surname.toLowerCase()))
  for (const parsed of weak) {
    if (!surnames.has(parsed.surname.toLowerCase()) || isPlace(words, parsed)) continue
    const lexical = isGivenName(parsed.given[0] ?? "") && !isPlaceLikeName(parsed.given[0] ?? "")
    if (
      parsed.given.length > 2 ||
      !(lexical || (properWords(words, parsed) && !has(words, parsed.first, shape.headline)))
    )
      continue
    found.push(toPerson(parsed, addressBefore(words, parsed.first)))
    take(words, parsed.first, parsed.next)
  }
  return found.sort((a, b) => a.first - b.first)
}

/** "Rival Ana Ruiz": where the name starts, if a word that is no given name stands before one and its surname. */
const afterNoise = ({ tokens }: Words, { first, core, given }: Parsed): number | null => {
  const [noise = "", name = ""] = given
  if (core < 3 || isGivenName(noise) || !/^\p{Lu}\p{Ll}{2}/u.test(noise)) return null
  return isGivenName(name) && !isAmbiguousName(name) && !isPlaceLikeName(name) && tokens[first + 1]?.text === name
    ? first + 1
    : null
}

/** A word at a sentence’s start that is no name, whatever its capital: "Generally Ana Ruiz". */
const isOpener = (words: Words, at: number): boolean => {
  const token = words.tokens[at]
  if (!token || !has(words, at, shape.first)) return false
  if (isGivenName(token.text) && !isAmbiguousName(token.text)) return false
  return (
    /^(?:ADV|VERB|ADP|SCONJ|AUX|INTJ|DET|PRON|CCONJ|ADJ)$/u.test(token.pos) || /(?:ly|ing|ings|ed)$/u.test(token.lower)
  )
}

interface Address {
  readonly title: Title | null
  readonly gender: Gender | null
  readonly honorific: boolean
}

const noAddress: Address = { title: null, gender: null, honorific: false }

/** The honorific or title before a name. */
const addressBefore = (words: Words, at: number): Address => {
  const before = words.tokens[at - 1]
  if (!before || !joined(words, at)) return noAddress
  const honorific = honorifics.get(before.lower)
  if (honorific !== undefined && has(words, at - 1, shape.capital)) {
    return { title: titleBefore(words, at - 1), gender: honorific, honorific: true }
  }
  const title = titleBefore(words, at)
  return title ? { title, gender: titleGender(title.role), honorific: false } : noAddress
}

/** All words of it are names by the tagger. */
const properWords = ({ tokens }: Words, { first, next }: Parsed): boolean => {
  for (let at = first; at < next; at++) if (tokens[at]?.pos !== "PROPN" && tokens[at]?.text !== "-") return false
  return true
}

const toPerson = (parsed: Parsed, { title, gender }: Address): FoundPerson => ({
  first: parsed.first,
  next: parsed.next,
  given: parsed.given,
  surname: parsed.surname,
  suffix: parsed.suffix,
  title,
  gender
})

const nameWord = /^\p{Lu}[\p{L}’'.]*$/u
const mixed = /^\p{Lu}.*\p{Ll}/u

/** A capitalised word that can be a part of a person's name. */
const isPart = (words: Words, at: number): boolean => {
  const token = words.tokens[at]
  if (!token || words.taken[at] || !has(words, at, shape.capital)) return false
  if (has(words, at, shape.initial)) return token.text !== "I" && token.text !== "A"
  if (!nameWord.test(token.text) || neverNames.has(token.lower) || honorifics.has(token.lower)) return false
  if (!mixed.test(token.text)) return false
  if (token.text.endsWith(".") && !suffixes.has(token.lower) && token.lower !== "st.") return false
  return true
}

const titleLikeNames = new Set([
  "dean",
  "pope",
  "bishop",
  "marshal",
  "king",
  "prince",
  "page",
  "priest",
  "judge",
  "major",
  "cardinal",
  "queen",
  "father",
  "star",
  "head",
  "coach",
  "deputy",
  "chance",
  "del.",
  "baker"
])

/** Titles in capitals end or precede names; a few are names too. */
const isTitleWord = (words: Words, at: number): boolean => {
  const lower = words.tokens[at]?.lower ?? ""
  return roleHeads.has(lower) && !titleLikeNames.has(lower)
}

/** The name that starts at a token, as far as capitals, initials, particles and suffixes go. */
const parseName = (words: Words, at: number): Parsed | null => {
  const { tokens } = words
  if (!isPart(words, at) || isTitleWord(words, at)) return null
  const opening = tokens[at]
  if (opening && roleHeads.has(opening.lower)) {
    const after = tokens[at + 1]
    if (!isGivenName(opening.text) || !isPart(words, at + 1) || (after && isGivenName(after.text))) return null // a title
  }
  const given: Array<string> = []
  let next = at
  let core = 0
  let lastCore = at
  let suffix: string | null = null
  for (let i = at; i < tokens.length && i - at < 10; i++) {
    if (i > at && !joined(words, i)) break
    const token = tokens[i]
    if (!token) break
    const lower = token.lower
    if (i > at && suffixes.has(lower)) {
      suffix = token.text
      next = i + 1
      break
    }
    if (
      i > at &&
      token.text === "," &&
      suffixes.has(tokens[i + 1]?.lower ?? "") &&
      /^[js]r\.?$/u.test(tokens[i + 1]?.lower ?? "")
    ) {
      suffix = tokens[i + 1]?.text ?? null
      next = i + 2
      break
    }
    if (isPart(words, i) && !(i > at && isTitleWord(words, i))) {
      if (!has(words, i, shape.initial)) {
        core++
        lastCore = i
      }
      next = i + 1
      continue
    }
    if (i > at && particles.has(lower) && token.text === lower && isPart(words, skipParticles(words, i))) continue
    if (
      i > at &&
      token.text === "-" &&
      has(words, i, shape.glued) &&
      has(words, i + 1, shape.glued) &&
      isPart(words, i + 1)
    ) {
      core-- // a hyphenated word counts once
      continue
    }
    if (
      i > at &&
      token.text === "-" &&
      has(words, i, shape.glued) &&
      has(words, i + 1, shape.glued) &&
      core >= 2 &&
      /^\p{Ll}{2,6}$/u.test(tokens[i + 1]?.text ?? "") &&
      !isGivenName(tokens[at]?.text ?? "")
    ) {
      i++ // "Ban Ki-moon"
      lastCore = i
      next = i + 1
      continue
    }
    if (i > at && (nickname(words, i) ?? 0) > 0) {
      i += (nickname(words, i) ?? 1) - 1
      continue
    }
    break
  }
  if (next === at) return null
  const surnameFirst = surnameStart(words, at, lastCore)
  for (let i = at; i < surnameFirst; i++) {
    const token = tokens[i]
    if (token && isPart(words, i)) given.push(token.text)
  }
  return { first: at, next, given, surname: cut(words, surnameFirst, lastCore + 1), suffix, core }
}

const skipParticles = ({ tokens }: Words, at: number): number => {
  let next = at
  while (particles.has(tokens[next]?.lower ?? "") && next - at < 3) next++
  return next
}

/** A nickname in marks, `“Chuy”`: how many tokens it takes, its marks with it. */
const nickname = (words: Words, at: number): number | null => {
  const { tokens } = words
  return /^["“'‘(]$/u.test(tokens[at]?.text ?? "") &&
    isPart(words, at + 1) &&
    /^["”'’)]$/u.test(tokens[at + 2]?.text ?? "") &&
    isPart(words, at + 3)
    ? 3
    : null
}

const capitalParticles = /^(?:De|Del|Della|Di|Da|Du|La|Le|Van|Von|Der|Den|St\.|San|Dos|Mc|Mac|El|Al)$/u

/** Where the surname starts: at its particles or at the first half of a hyphenated word. */
const surnameStart = (words: Words, at: number, last: number): number => {
  const { tokens } = words
  let first = last
  while (first - 2 >= at && tokens[first - 1]?.text === "-" && has(words, first, shape.glued)) first -= 2
  while (
    first - 1 > at &&
    (particles.has(tokens[first - 1]?.text ?? "") || capitalParticles.test(tokens[first - 1]?.text ?? ""))
  )
    first--
  return first
}

const sayings = new Set(
  `said says told added wrote argued asked explained warned tweeted testified announced noted recalled replied insisted predicted
  claimed declared acknowledged countered continued concluded contends argues writes adds explains tells asks notes observed
  reported reports reiterated stressed complained admitted responded suggested quipped joked urged vowed pledged`.split(
    /\s+/u
  )
)

/** Whether a name as parsed is a person's: yes, no, or only if the surname is known otherwise. */
const judge = (words: Words, parsed: Parsed, address: Address): "yes" | "weak" | "no" => {
  const { tokens } = words
  const { first, next, core } = parsed
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
  if (veto) return "no"
  if (address.honorific || (address.title && isTitleEvidence(words, address.title, headline))) {
    const certain =
      address.honorific || isGivenName(given.text) || (address.title !== null && isStrongTitle(address.title))
    return isPlaceAfterTitle(words, parsed, address) || (!certain && isAbstract(words, parsed)) ? "no" : "yes"
  }
  if (doubtfulSurnames.has(surname) && (!knownGiven || isAmbiguousName(given.text) || core > 2)) return "no"
  if (headline) return "weak"
  if (initial && core >= 2) {
    const second = parsed.given.find((name) => !/^(?:\p{Lu}\.)+$|^\p{Lu}$/u.test(name))
    return second && isGivenName(second) ? "yes" : "weak"
  }
  if (knownGiven && isAmbiguousName(given.text)) {
    if (given.pos === "PROPN" && !has(words, first, shape.first)) return isPlace(words, parsed) ? "weak" : "yes"
    return hasSaying(words, parsed) || (given.pos === "PROPN" && apposed(words, next)) ? "yes" : "weak"
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

const neverAfter = (lower: string): boolean =>
  /^(?:street|avenue|road|boulevard|county|city|tower|act|bill|amendment|program|memorial|award|prize|airport|university|institute|administration|center|foundation|elementary|middle|high|school|park|bridge|building|museum|library|hospital|hall|stadium|field|plaza|square|highway|law|institution|hotel|casino|resort|show|company|co|group|inc|corp|house|college|presidential|justice)$/u.test(
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

const isPlace = (words: Words, { first, next }: Parsed): boolean => {
  const key = nameKey(cut(words, first, next))
  return gazetteer().places(key).length > 0 || gazetteer().counties(key).length > 0
}

/** Words that make nouns of things: "Professional Responsibility". */
const isAbstract = ({ tokens }: Words, { first, next }: Parsed): boolean => {
  for (let at = first; at < next; at++) {
    if (/(?:tion|ity|ment|ness|ship|ance|ence|ism|ics|ing|ers|ors|ies|ology|ives?|als?)$/u.test(tokens[at]?.text ?? ""))
      return true
  }
  return false
}

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
  if (tokens[at]?.text !== "," || !joined(words, at)) return false
  if (/^\d{2}$/u.test(tokens[at + 1]?.text ?? "") && /^[,.]$/u.test(tokens[at + 2]?.text ?? "")) return true
  let next = at + 1
  if (articles.has(tokens[next]?.lower ?? "")) next++
  for (let i = next; i < next + 8 && joined(words, i); i++) {
    const token = tokens[i]
    if (!token || token.text === "," || /^(?:VERB|AUX|ADP|SCONJ|PRON)$/u.test(token.pos)) return false
    if (isPossessive(token)) continue
    const title = titleAt(words, i)
    if (title && !has(words, i, shape.initial))
      return /^(?:,|\.|of|at|for|in|with|who|and|to|on|”|")$/u.test(tokens[title.next]?.lower ?? ",")
  }
  return false
}
