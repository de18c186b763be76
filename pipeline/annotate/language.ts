import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"

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

/** Small words of English, and whether each is its own. */
const smallWords: ReadonlyMap<string, boolean> = new Map([
  ...shared.map((word) => [word, false] as const),
  ...own.map((word) => [word, true] as const)
])

/** How many letters are looked at first; what is less, or has fewer such words in the whole sample, is left to the n-grams. */
const opening = 400
const leastWords = 20
const leastOwn = 0.06
const leastSmall = 0.25

/** Whether a stretch of text can be nothing but English: a quarter of its words are small English words. */
const isPlainEnglish = (stretch: string): boolean => {
  const first = stretch.toLowerCase().split(" ")
  let owned = 0
  let small = 0
  for (const word of first) {
    const found = smallWords.get(word)
    if (found === undefined) continue
    small++
    if (found) owned++
  }
  return first.length >= leastWords && owned >= leastOwn * first.length && small >= leastSmall * first.length
}
