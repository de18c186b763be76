import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { codesOf } from "../model/codes.ts"

/** Enough text to tell a language; more costs time and tells no more. */
const sample = 2000

/**
 * The language of a text as an ISO 639-1 code, `und` where nothing tells. By the n-grams of the first 2,000 letters
 * (eld, Nito-ELD 2, small model), unless it begins with plain English, which is seen much faster.
 */
export const languageOf = (text: string): string =>
  isPlainEnglish(text.slice(0, opening)) || isPlainEnglish(text.slice(0, sample))
    ? "en"
    : detector().detect(text.slice(0, sample)).language || "und"

/** Loaded when a text first needs it: its n-grams take as long to load as all else that reads a text. */
const detector = (): Eld["eld"] => {
  if (!loaded) {
    const eld: Eld = createRequire(import.meta.url)(fileURLToPath(import.meta.resolve("eld/small")))
    loaded = eld.eld
  }
  return loaded
}
let loaded: Eld["eld"] | undefined

type Eld = typeof import("eld/small")

const words = (list: string): ReadonlyArray<string> => list.split(" ")

/** Small words that no other language has which is written in the same letters. */
const own = words(
  "the and that with from which they their would this who after were said about should there these those because while before your what where"
)
/** Small words of English that others have too. */
const shared = words("of to in is was for on at a an as are had has have will be been by it he she his her its not but")

const space = 0x20
const letters = 26
/** No word of more than seven letters is asked for, and keys of seven are exact. */
const tooLong = (letters + 1) ** 7

/** The key of a word with one letter more: a number of its letters without case; -1 if it is none of the small words. */
const keyWith = (key: number, code: number): number => {
  const letter = (code | 0x20) - 0x60
  const known = code < 0x80 && letter >= 1 && letter <= letters && key >= 0
  const longer = key * (letters + 1) + letter
  return known && longer < tooLong ? longer : -1
}

function keyOf(word: string): number {
  return Array.from(word).reduce((key, letter) => keyWith(key, letter.charCodeAt(0)), 0)
}

/** Small words of English by their keys, and whether each is its own. */
const smallWords: ReadonlyMap<number, boolean> = new Map([
  ...shared.map((word) => [keyOf(word), false] as const),
  ...own.map((word) => [keyOf(word), true] as const)
])

/** How many letters are looked at first; what is less, or has fewer such words in the whole sample, is left to the n-grams. */
const opening = 400
const leastWords = 20
const leastOwn = 0.06
const leastSmall = 0.25

/** Whether a stretch of text can be nothing but English: a quarter of its words are small English words. */
const isPlainEnglish = (stretch: string): boolean => {
  const codes = codesOf(stretch)
  let count = 0
  let owned = 0
  let small = 0
  let key = 0
  for (let at = 0; at <= stretch.length; at++) {
    const code = at === stretch.length ? space : (codes[at] ?? 0)
    if (code !== space) {
      key = keyWith(key, code)
      continue
    }
    count++
    const found = smallWords.get(key)
    key = 0
    if (found === undefined) continue
    small++
    if (found) owned++
  }
  return count >= leastWords && owned >= leastOwn * count && small >= leastSmall * count
}
