import type { DuplicatePair } from "../model/duplicates.ts"
import { boilerplateTest } from "./containment.ts"
import { ends } from "./links.ts"
import { type Compared, compared, measured, related } from "./pair.ts"
import { type Numbers, printsAt } from "./sketches.ts"
import { type Spilled, spilledWords } from "./spilled.ts"

/** Ways to compare two texts. */
export const comparisons = { related, measured } as const
export type Comparison = keyof typeof comparisons

/** All that the comparison of texts needs, by their numbers. */
export interface Comparable {
  /** How many texts there are. */
  readonly texts: number
  /** Where the sketch of each stands. */
  readonly slots: Uint32Array
  readonly sketches: Numbers
  /** The fingerprints of boilerplate. */
  readonly common: Float64Array
  readonly words: Spilled
}

/** What comes of a pair, and how many words the two texts have. */
export interface Outcome {
  readonly found: DuplicatePair | null
  readonly words: number
}

/**
 * Compares pairs of texts, which are packed as `links` does; `idOf` tells their ids, which are in code unit order. Texts
 * are prepared for comparison, and as many are kept so as have no more than `held` words: those that were asked for
 * last. That changes how often a text is prepared, never what is found.
 */
export const comparer = (
  { texts, slots, sketches, common, words }: Comparable,
  idOf: (text: number) => string,
  held: number
) => {
  const wordsOf = spilledWords(words)
  const isBoilerplate = boilerplateTest(new Set(common))
  const prepare = (text: number): Compared | null => {
    const read = wordsOf(text)
    return read && compared(idOf(text), read, isBoilerplate, () => printsAt(sketches, slots[text] ?? 0))
  }
  const prepared = new Map<number, Compared>()
  let size = 0
  const textOf = (text: number): Compared | null => {
    const known = prepared.get(text)
    if (known) {
      prepared.delete(text)
      prepared.set(text, known) // the last of all
      return known
    }
    const made = prepare(text)
    if (!made) return null
    prepared.set(text, made)
    size += made.words.hashes.length
    for (const [oldest, { words }] of prepared) {
      if (size <= held || prepared.size <= 2) break
      prepared.delete(oldest)
      size -= words.hashes.length
    }
    return made
  }
  return (pair: number, comparison: Comparison): Outcome => {
    const [a, b] = ends(pair, texts).map(textOf)
    if (!a || !b) return { found: null, words: 0 }
    return { found: comparisons[comparison](a, b), words: a.words.hashes.length + b.words.hashes.length }
  }
}
