import type { DuplicatePair, Passage } from "../model/duplicates.ts"
import { boilerplateWords, fingerprints, ownPrints } from "./containment.ts"
import { signatureSize, writeSignature } from "./minhash.ts"
import { distinct, overlap } from "./overlap.ts"
import { type Indexed, indexed, type Tile, tiles } from "./passages.ts"
import { relation } from "./relation.ts"
import type { Words } from "./words.ts"
import { isWorth, type Traits } from "./worth.ts"

/** A text as it is compared with others. */
export interface Compared {
  readonly id: string
  readonly words: Words
  readonly index: Indexed
  readonly traits: Traits
  /** Each once, in order. */
  readonly shingles: Uint32Array
  /** 1 for each word that is boilerplate. */
  readonly boilerplate: Uint8Array
  /** Words that aren't. */
  readonly ownWords: number
}

/** Prepares a text for many comparisons. */
export const compared = (id: string, words: Words, isBoilerplate: (print: number) => boolean): Compared => {
  const prints = fingerprints(words.hashes)
  const boilerplate = boilerplateWords(prints, words.hashes.length, isBoilerplate)
  const ownWords = boilerplate.reduce((own, mark) => own - mark, words.hashes.length)
  const index = indexed(words.hashes)
  const signature = new Uint16Array(signatureSize)
  if (index.shingles.length > 0) writeSignature(index.shingles, signature)
  const traits = { signature, prints: ownPrints(prints, boilerplate), all: prints }
  return { id, words, index, traits, shingles: distinct(index.shingles), boilerplate, ownWords }
}

/** What two texts truly share, or null if it is nothing worth telling. `a` is the text whose id comes first. */
export const pairOf = (one: Compared, other: Compared): DuplicatePair | null => {
  const found = isWorth(one.traits, other.traits) ? measured(one, other) : null
  return found?.relation === "linked" ? null : found
}

/** What two texts of one cluster truly share, be it nothing. `a` is the text whose id comes first. */
export const measured = (one: Compared, other: Compared): DuplicatePair => {
  const [a, b] = one.id < other.id ? [one, other] : [other, one]
  const shared = tiles(a.index, b.index)
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
  const passages = shared.map(
    (tile): Passage => ({
      a: { start: a.words.starts[tile.a] ?? 0, end: a.words.ends[tile.a + tile.words - 1] ?? 0 },
      b: { start: b.words.starts[tile.b] ?? 0, end: b.words.ends[tile.b + tile.words - 1] ?? 0 },
      words: tile.words
    })
  )
  return { a: a.id, b: b.id, relation: found ?? "linked", ...common, passages }
}

/** Words of a passage that are boilerplate in neither text. */
const ownWordsOf = (tile: Tile, a: Compared, b: Compared): number => {
  let own = 0
  for (let word = 0; word < tile.words; word++) {
    if (a.boilerplate[tile.a + word] === 0 && b.boilerplate[tile.b + word] === 0) own++
  }
  return own
}
