import {
  type Gender,
  honorifics,
  isAmbiguousName,
  isGivenName,
  isPlaceLikeName,
  particles,
  speakingPlaces
} from "../lexicon/names.ts"
import { headKinds } from "../lexicon/organizations.ts"
import { titleGender } from "../lexicon/roles.ts"
import { trait } from "../lexicon/traits.ts"
import { type Address, inPlace, isPlace, isVouched, judge } from "./personEvidence.ts"
import { type Parsed, parseName, skipParticles } from "./personNames.ts"
import { fieldedTitleBefore, isCapitalTitle, type Title, titleBefore } from "./titles.ts"
import { cut, has, joined, shape, take, type Words } from "./words.ts"

/** Tokens that name a person. */
export interface FoundPerson {
  /** The name alone, without title and honorific. */
  readonly first: number
  readonly next: number
  /** Given names and initials; empty where only the surname is given. */
  readonly given: ReadonlyArray<string>
  /** With its particles: "de la Cruz". */
  readonly surname: string
  readonly suffix: string | null
  readonly title: Title | null
  /** What an honorific or a title tells. */
  readonly gender: Gender | null
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
  let listed: FoundPerson | null = null // the last of those who share a title
  for (let at = 0; at < tokens.length; at++) {
    if (words.taken[at]) continue
    const capital = has(words, at, shape.capital)
    if (!capital && (at === 0 || !has(words, at - 1, shape.capital) || !particles.has(tokens[at]?.text ?? ""))) continue
    const parsed = capital ? parseName(words, at) : particleName(words, at)
    if (!parsed || (capital && isOpener(words, at, parsed))) continue
    if (inPlace(words, parsed)) {
      at = parsed.next - 1
      continue
    }
    const shifted = afterNoise(words, parsed)
    if (shifted) {
      at = shifted - 1
      continue
    }
    const address = addressOf(words, at, listed)
    const verdict = judge(words, parsed, address)
    if (verdict === "yes") {
      const person = toPerson(parsed, address)
      found.push(person)
      listed = address.title?.plural ? person : null
      take(words, parsed.first, parsed.next)
    } else if (verdict === "weak") weak.push(parsed)
    at = Math.max(at, parsed.next - 1)
  }
  const surnames = new Set(found.map(({ surname }) => surname.toLowerCase()))
  const speakers = weak.length > 0 ? lonelySpeakers(words) : surnames
  for (const parsed of weak) {
    if (isPlace(words, parsed)) continue
    if (speakers.has(parsed.surname.toLowerCase()) && isPlainName(words, parsed))
      surnames.add(parsed.surname.toLowerCase())
    if (!surnames.has(parsed.surname.toLowerCase())) continue
    const lexical = isGivenName(parsed.given[0] ?? "") && !isPlaceLikeName(parsed.given[0] ?? "")
    if (
      parsed.given.length > 2 ||
      !(lexical || (properWords(words, parsed) && !has(words, parsed.first, shape.headline)))
    )
      continue
    found.push(toPerson(parsed, addressBefore(words, parsed.first)))
    take(words, parsed.first, parsed.next)
  }
  found.push(...bareHeads(words, surnames))
  return found.sort((a, b) => a.first - b.first)
}

/** Presidents of these years are known by their surname alone: "Trump’s order". */
const known = new Set(["Trump", "Biden", "Obama"])

/** What the word of a president's surname is: more is known to be titled, as "the". */
const president = trait.titled | trait.capital

/** The first mention of a president whom the text never names fully; not "the Trump administration", "Trump Tower". */
const bareHeads = (words: Words, surnames: ReadonlySet<string>): ReadonlyArray<FoundPerson> => {
  const found: Array<FoundPerson> = []
  for (let at = 0; at < words.tokens.length; at++) {
    const token = words.tokens[at]
    if (token === undefined || (token.traits & president) !== president) continue // nearly all
    const { text, lower } = token
    if (!known.has(text) || surnames.has(lower) || found.some(({ surname }) => surname === text)) continue
    const after = words.tokens[at + 1]
    const named = has(words, at - 1, shape.capital) && !has(words, at - 1, shape.first) && joined(words, at)
    const owns = after !== undefined && (/^['’]s?$/u.test(after.text) || /^(?:VERB|AUX)$/u.test(after.pos))
    if (words.taken[at] || named || !owns) continue
    found.push({ first: at, next: at + 1, given: [], surname: text, suffix: null, title: null, gender: "male" })
    take(words, at, at + 1)
  }
  return found
}

/** "Rival Ana Ruiz", "Commissioner of Harbor Affairs Ana Ruiz": where the name starts, if other words stand before it. */
const afterNoise = (words: Words, { first, core, given }: Parsed): number | null => {
  // "Chief of Staff Ana Ruiz": the title goes on into what looks like a name
  const ending = core > 1 ? titleBefore(words, first + 1) : null
  if (ending && ending.head < first) return first + 1
  const fielded = /^(?:of|for)$/u.test(words.tokens[first - 1]?.lower ?? "") && titleBefore(words, first - 1) !== null
  for (let noise = 1; noise < (fielded ? 4 : 2); noise++) {
    const [word = "", name = ""] = given.slice(noise - 1)
    if (core - noise < 2 || isGivenName(word) || !/^\p{Lu}\p{Ll}{2}/u.test(word)) return null
    if (!isGivenName(name) || isAmbiguousName(name) || isPlaceLikeName(name)) continue
    return words.tokens[first + noise]?.text === name ? first + noise : null
  }
  return null
}

/** What stands before a name, or before the first name of the list that it goes on. */
const addressOf = (words: Words, at: number, listed: FoundPerson | null): Address => {
  const own = addressBefore(words, at)
  const title = own.title || own.honorific ? null : sharedTitle(words, listed, at)
  return title ? { title, gender: titleGender(title.role), honorific: false, behind: false } : own
}

/** "de la Cruz" after a title or honorific: a surname that starts with its particle. */
const particleName = (words: Words, at: number): Parsed | null => {
  const { honorific, title } = addressBefore(words, at)
  if (!honorific && !(title && isCapitalTitle(words, title))) return null
  const parsed = parseName(words, skipParticles(words, at))
  return parsed && { ...parsed, first: at, given: [], core: 1, surname: cut(words, at, parsed.next) }
}

/** What may stand between two names of a list: "(D-Ohio)", "of Iowa", ", R-Fla.", "and". At most 60 characters. */
const between =
  /^(?: ?\([DRI](?:[-–—][^()]{2,20})?\)|,? (?:of|from) (?:the )?\p{Lu}[\p{L}. ]{2,25}|, [DRI][-–—][\p{L}. ]{2,15}|, (?:Republican|Democrat)(?: of \p{Lu}[\p{L}. ]{2,20})?)?(?:,? and |,? & |, )$/u

/** The title of several people, if a name goes on the list of them: "Sens. Ana Ruiz (D-Ohio) and Bo Hill". */
const sharedTitle = ({ tokens, text }: Words, listed: FoundPerson | null, at: number): Title | null => {
  const last = listed && tokens[listed.next - 1]
  const next = tokens[at]
  if (!listed || !last || !next || last.sentence !== next.sentence || next.start - last.end > 60) return null
  return between.test(text.slice(last.end, next.start)) ? listed.title : null
}

/** A word at a sentence’s start that is no name, whatever its capital: "Generally Ana Ruiz". */
const isOpener = (words: Words, at: number, parsed: Parsed): boolean => {
  const token = words.tokens[at]
  if (token === undefined || !has(words, at, shape.first)) return false
  if (isGivenName(token.text) && !isAmbiguousName(token.text)) return false
  if (/^(?:VERB|ADJ)$/u.test(token.pos) && parsed.core === 2 && isVouched(words, parsed)) return false
  return (
    /^(?:ADV|VERB|ADP|SCONJ|AUX|INTJ|DET|PRON|CCONJ|ADJ)$/u.test(token.pos) || /.(?:ly|ing|ings|ed)$/u.test(token.lower)
  )
}

const noAddress: Address = { title: null, gender: null, honorific: false, behind: false }

/** The honorific or title before a name. */
const addressBefore = (words: Words, at: number): Address => {
  const before = words.tokens[at - 1]
  if (!before || !joined(words, at)) return noAddress
  if (before.text === "]") {
    const inserted = titleBefore(words, at - 1) // "[Attorney General] Ana Ruiz"
    return inserted
      ? { title: inserted, gender: titleGender(inserted.role), honorific: false, behind: false }
      : noAddress
  }
  const honorific = honorifics.get(before.lower)
  if (honorific !== undefined && has(words, at - 1, shape.capital)) {
    return { title: titleBefore(words, at - 1), gender: honorific, honorific: true, behind: false }
  }
  const title = titleBefore(words, at) ?? fieldedTitleBefore(words, at)
  if (title) return { title, gender: titleGender(title.role), honorific: false, behind: false }
  return isBehind(words, at) ? { ...noAddress, behind: true } : noAddress
}

/** A title and "of" before the organization that ends just before a token. */
const isBehind = (words: Words, at: number): boolean => {
  let first = at
  while (first > 0 && words.taken[first - 1] && joined(words, first) && at - first < 10) first--
  if (first === at) return false
  if (words.tokens[first - 1]?.lower === "the") first--
  return /^(?:of|for|at)$/u.test(words.tokens[first - 1]?.lower ?? "") && titleBefore(words, first - 1) !== null
}

const speech = /^(?:said|says|told|added|wrote|argued|asked|explained|testified|insisted|recalled|noted|warned)$/u

/** Capitalised words that alone have a verb of speech, in lower case: "Ruiz said". Linear in the text. */
const lonelySpeakers = (words: Words): ReadonlySet<string> => {
  const { tokens } = words
  const found = new Set<string>()
  tokens.forEach(({ text, lower, pos }, at) => {
    if (pos !== "PROPN" || words.taken[at] || !has(words, at, shape.capital) || text.length < 3) return
    const before = tokens[at - 1]
    if (before && joined(words, at) && (has(words, at - 1, shape.capital) || before.lower === "the")) return
    if (
      speech.test(tokens[at + 1]?.lower ?? "") ||
      (speech.test(before?.lower ?? "") && /^[,.]$/u.test(tokens[at + 1]?.text ?? ""))
    )
      found.add(lower)
  })
  return found
}

/** Two names without an article before or another capital after them, where a capital proves something. */
const isPlainName = (words: Words, { first, next, given, core, surname }: Parsed): boolean =>
  core === 2 &&
  given.length > 0 &&
  words.tokens[first - 1]?.lower !== "the" &&
  !has(words, first, shape.headline) &&
  !(joined(words, next) && has(words, next, shape.capital) && !has(words, next, shape.first)) &&
  !headKinds.has(surname.toLowerCase()) &&
  !speakingPlaces.has(surname.toLowerCase()) &&
  properWords(words, { first, next })

/** All words of it are names by the tagger. */
const properWords = ({ tokens }: Words, { first, next }: Pick<Parsed, "first" | "next">): boolean => {
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
