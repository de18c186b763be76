import type { DuplicatePair, Passage } from "../model/duplicates.ts"
import { boilerplateWords } from "./containment.ts"
import { distinct, overlap } from "./overlap.ts"
import { type Tile, tiles } from "./passages.ts"
import { relation } from "./relation.ts"
import { shingles } from "./shingles.ts"
import type { Words } from "./words.ts"

/** A text as it is compared with others. */
export interface Compared {
  readonly id: string
  readonly words: Words
  /** Each once, in order. */
  readonly shingles: Uint32Array
  /** 1 for each word that is boilerplate. */
  readonly boilerplate: Uint8Array
  /** Words that aren't. */
  readonly ownWords: number
}

/** Prepares a text for many comparisons. */
export const compared = (id: string, words: Words, isBoilerplate: (print: number) => boolean): Compared => {
  const boilerplate = boilerplateWords(words.hashes, isBoilerplate)
  const ownWords = boilerplate.reduce((own, mark) => own - mark, words.hashes.length)
  return { id, words, shingles: distinct(shingles(words.hashes)), boilerplate, ownWords }
}

/** What two texts truly share, or null if it is nothing worth telling. `a` is the text whose id comes first. */
export const pairOf = (one: Compared, other: Compared): DuplicatePair | null => {
  const [a, b] = one.id < other.id ? [one, other] : [other, one]
  const shared = tiles(a.words.hashes, b.words.hashes)
  const own = shared.map((tile) => ownWordsOf(tile, a, b))
  const common = {
    ...overlap(a.shingles, b.shingles),
    sharedWords: shared.reduce((sum, { words }) => sum + words, 0),
    longestPassageWords: shared.reduce((most, { words }) => Math.max(most, words), 0)
  }
  const lengths = [a.words.hashes.length, b.words.hashes.length, common.longestPassageWords]
  const found = relation({
    sameWords: Math.min(...lengths) > 0 && Math.min(...lengths) === Math.max(...lengths),
    jaccard: common.jaccard,
    shorterWords: Math.min(a.ownWords, b.ownWords),
    longerWords: Math.max(a.ownWords, b.ownWords),
    sharedWords: own.reduce((sum, words) => sum + words, 0),
    longestPassageWords: Math.max(0, ...own)
  })
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

/** Words of a passage that are boilerplate in neither text. */
const ownWordsOf = (tile: Tile, a: Compared, b: Compared): number => {
  let own = 0
  for (let word = 0; word < tile.words; word++) {
    if (a.boilerplate[tile.a + word] === 0 && b.boilerplate[tile.b + word] === 0) own++
  }
  return own
}
