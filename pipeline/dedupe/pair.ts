import type { DuplicatePair, Passage } from "../model/duplicates.ts"
import { distinct, overlap } from "./overlap.ts"
import { tiles } from "./passages.ts"
import { relation } from "./relation.ts"
import { shingles } from "./shingles.ts"
import type { Words } from "./words.ts"

/** A text as it is compared with others. */
export interface Compared {
  readonly id: string
  readonly words: Words
  /** Each once, in order. */
  readonly shingles: Uint32Array
}

/** Prepares a text for many comparisons. */
export const compared = (id: string, words: Words): Compared => ({
  id,
  words,
  shingles: distinct(shingles(words.hashes))
})

/** What two texts truly share, or null if it is nothing worth telling. `a` is the text whose id comes first. */
export const pairOf = (one: Compared, other: Compared): DuplicatePair | null => {
  const [a, b] = one.id < other.id ? [one, other] : [other, one]
  const lengths = [a.words.hashes.length, b.words.hashes.length]
  const shared = tiles(a.words.hashes, b.words.hashes)
  const common = {
    ...overlap(a.shingles, b.shingles),
    sharedWords: shared.reduce((sum, { words }) => sum + words, 0),
    longestPassageWords: shared.reduce((most, { words }) => Math.max(most, words), 0)
  }
  const [shorterWords, longerWords] = [Math.min(...lengths), Math.max(...lengths)]
  const sameWords = longerWords > 0 && shorterWords === longerWords && common.longestPassageWords === longerWords
  const found = relation({ ...common, sameWords, shorterWords, longerWords })
  if (found === null) return null
  const passages = shared.map(
    (tile): Passage => ({
      a: { start: a.words.starts[tile.a] ?? 0, end: a.words.ends[tile.a + tile.words - 1] ?? 0 },
      b: { start: b.words.starts[tile.b] ?? 0, end: b.words.ends[tile.b + tile.words - 1] ?? 0 },
      words: tile.words
    })
  )
  return { a: a.id, b: b.id, relation: found, ...common, passages }
}
