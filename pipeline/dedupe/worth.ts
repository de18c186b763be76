import { boilerplateWords, ownPrints, type Prints, sidesEach } from "./containment.ts"
import { worthChecking } from "./lsh.ts"
import { similarity } from "./minhash.ts"
import { type Numbers, printsAt } from "./sketches.ts"

/** What of a text tells, without its words, whether it is worth comparing with another. */
export interface Traits {
  readonly signature: Uint16Array
  /** As `ownPrints` gives them. */
  readonly prints: Float64Array
  /** All fingerprints, and what stands beside them. */
  readonly all: Pick<Prints, "values" | "sides">
}

/** Of so many fingerprints of the shorter text the longer one has at least one, if it holds a copy of it. */
const shared = 16

/**
 * Whether two texts are probably near-duplicates, or may share a passage among words of their own. A phrase of eight
 * words may be an idiom ("did not immediately respond to a request for comment"): one such proves nothing, unless nine
 * words before or after it are the same too, as they are in any shared passage of 25 words, or four in a short text,
 * which has few. Measured on excerpts of 60 to 400 words with one word in twenty to seven replaced, of those that still
 * count as contained: 97 % are as worth comparing as if any one fingerprint did. Linear in fingerprints.
 */
export const isWorth = (a: Traits, b: Traits): boolean =>
  similarity(a.signature, 0, 0, b.signature) >= worthChecking ||
  sharesPassage(a.prints, b.prints, (print, sides) => isFollowed(print, sides, a.all, b.all))

/** The same of texts by their slots, before their words are read. The fingerprints of a text are looked at once. */
export const worthOf = (
  sketches: Numbers,
  isBoilerplate: (print: number) => boolean
): ((a: number, b: number) => boolean) => {
  const prints: Array<Float64Array | undefined> = []
  const printsOf = (slot: number): Float64Array => {
    const known = prints[slot]
    if (known) return known
    const all = printsAt(sketches, slot)
    const made = ownPrints(all, boilerplateWords(all, sketches.words[slot] ?? 0, isBoilerplate))
    prints[slot] = made
    return made
  }
  const allOf = (slot: number): Traits["all"] => {
    const [start = 0, end = 0] = sketches.from.subarray(slot, slot + 2)
    return {
      values: sketches.fingerprints.subarray(start, end),
      sides: sketches.sides.subarray(sidesEach * start, sidesEach * end)
    }
  }
  return (a, b) =>
    similarity(sketches.signatures, a, b) >= worthChecking ||
    sharesPassage(printsOf(a), printsOf(b), (print, sides) => isFollowed(print, sides, allOf(a), allOf(b)))
}

/** Whether two lists in order have so many numbers in common that it is no chance, or one that is no chance by itself. */
const sharesPassage = (
  a: Float64Array,
  b: Float64Array,
  isMore: (print: number, sides: number) => boolean
): boolean => {
  const shorter = Math.min(a.length, b.length)
  const needed = Math.max(2, shorter / shared)
  const sides = shorter <= shared ? sidesEach : 2
  let common = 0
  let at = 0
  for (let place = 0; place < a.length; place++) {
    const print = a[place] ?? 0
    while (at < b.length && (b[at] ?? 0) < print) at++
    if (at === b.length) return false
    if (b[at] !== print) continue
    common++
    if (common >= needed || isMore(print, sides)) return true
    at++
  }
  return false
}

/** Whether a fingerprint has the same words on one of so many sides in both texts, wherever in them it stands. */
const isFollowed = (print: number, sides: number, a: Traits["all"], b: Traits["all"]): boolean => {
  for (let one = a.values.indexOf(print); one >= 0; one = a.values.indexOf(print, one + 1)) {
    for (let other = b.values.indexOf(print); other >= 0; other = b.values.indexOf(print, other + 1)) {
      for (let side = 0; side < sides; side++) {
        const words = a.sides[sidesEach * one + side] ?? 0
        if (words > 0 && words === b.sides[sidesEach * other + side]) return true
      }
    }
  }
  return false
}
