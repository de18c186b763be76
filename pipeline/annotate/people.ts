import { type Gender, honorifics, isAmbiguousName, isGivenName, isPlaceLikeName } from "../lexicon/names.ts"
import { titleGender } from "../lexicon/roles.ts"
import { type Address, isPlace, judge } from "./personEvidence.ts"
import { type Parsed, parseName } from "./personNames.ts"
import { type Title, titleBefore } from "./titles.ts"
import { has, joined, shape, take, type Words } from "./words.ts"

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
