import type { DuplicatePair, Passage } from "../model/duplicates.ts"
import { boilerplateWords, fingerprints, ownPrints, type Prints, passageWords } from "./containment.ts"
import { signatureSize, writeSignature } from "./minhash.ts"
import { distinct, overlap, type ShingleSet } from "./overlap.ts"
import { type Indexed, indexed, type Tile, tiles } from "./passages.ts"
import { ownWords, reach } from "./reach.ts"
import { copied, nearJaccard, relation } from "./relation.ts"
import { shingles } from "./shingles.ts"
import type { Words } from "./words.ts"
import { isWorth, type Traits } from "./worth.ts"

/** A text as it is compared with others. What few comparisons need is made when it is first asked for. */
export interface Compared {
  readonly id: string
  readonly words: Words
  /** All, in order. */
  readonly all: Uint32Array
  readonly shingles: () => ShingleSet
  readonly index: () => Indexed
  readonly traits: () => Traits
  readonly own: () => Own
}

/** What of a text isn't boilerplate. */
interface Own {
  /** 1 for each word that is. */
  readonly boilerplate: Uint8Array
  /** Words that aren't. */
  readonly words: number
}

/** Prepares a text for many comparisons. `prints` are its fingerprints, if they are known. */
export const compared = (
  id: string,
  words: Words,
  isBoilerplate: (print: number) => boolean,
  prints: () => Prints = once(() => fingerprints(words.hashes))
): Compared => {
  const all = shingles(words.hashes)
  const different = once(() => distinct(all))
  const own = once(() => {
    const boilerplate = boilerplateWords(prints(), words.hashes.length, isBoilerplate)
    return { boilerplate, words: ownWords(boilerplate, 0, boilerplate.length) }
  })
  const traits = once(() => {
    const signature = new Uint16Array(signatureSize)
    if (all.length > 0) writeSignature(different().values, signature)
    return { signature, prints: ownPrints(prints(), own().boilerplate), all: prints() }
  })
  return {
    id,
    words,
    all,
    shingles: different,
    index: once(() => indexed(words.hashes)),
    traits,
    own
  }
}

const once = <A>(make: () => A): (() => A) => {
  let made: A | undefined
  return () => (made ??= make())
}

/** What two texts truly share, or null if it is nothing worth telling. `a` is the text whose id comes first. */
export const pairOf = (one: Compared, other: Compared): DuplicatePair | null =>
  isWorth(one.traits(), other.traits()) ? related(one, other) : null

/** The same of two texts that are known to be worth comparing. */
export const related = (one: Compared, other: Compared): DuplicatePair | null => {
  const [a, b] = inOrder(one, other)
  if (!mayBeRelated(a, b)) return null
  const { relation, told } = measuredBy(a, b)
  return relation === null ? null : told(relation)
}

/**
 * Whether so many shingles are shared, or so many in a row, that it may be worth telling. A tenth of the time that the
 * passages take.
 */
const mayBeRelated = (a: Compared, b: Compared): boolean => {
  const { places, words, longest } = reach(b.all, b.own().boilerplate, a.shingles())
  return (
    places / a.shingles().values.length >= nearJaccard ||
    longest >= passageWords ||
    words >= Math.max(passageWords, copied * Math.min(a.own().words, b.own().words))
  )
}

/** What two texts of one cluster truly share, be it nothing. `a` is the text whose id comes first. */
export const measured = (one: Compared, other: Compared): DuplicatePair => {
  const [a, b] = inOrder(one, other)
  const { relation, told } = measuredBy(a, b)
  return told(relation ?? "linked")
}

const inOrder = (one: Compared, other: Compared): readonly [a: Compared, b: Compared] =>
  one.id < other.id ? [one, other] : [other, one]

/** How two texts are related, if they are, and how that is told: few pairs are, and where passages stand is asked of those. */
const measuredBy = (a: Compared, b: Compared) => {
  const { jaccard, containmentA, containmentB } = overlap(a.shingles(), b.shingles())
  const shared = tiles(a.index(), b.index())
  const own = shared.map((tile) => ownWordsOf(tile, a.own(), b.own()))
  const common = {
    jaccard,
    containmentA,
    containmentB,
    sharedWords: shared.reduce((sum, { words }) => sum + words, 0),
    longestPassageWords: shared.reduce((most, { words }) => Math.max(most, words), 0)
  }
  const lengths = [a.words.hashes.length, b.words.hashes.length, common.longestPassageWords]
  const found = relation({
    sameWords: Math.min(...lengths) > 0 && Math.min(...lengths) === Math.max(...lengths),
    jaccard: common.jaccard,
    shorterWords: Math.min(a.own().words, b.own().words),
    longerWords: Math.max(a.own().words, b.own().words),
    sharedWords: own.reduce((sum, words) => sum + words, 0),
    longestPassageWords: Math.max(0, ...own)
  })
  const passageOf = (tile: Tile): Passage => ({
    a: { start: a.words.starts[tile.a] ?? 0, end: a.words.ends[tile.a + tile.words - 1] ?? 0 },
    b: { start: b.words.starts[tile.b] ?? 0, end: b.words.ends[tile.b + tile.words - 1] ?? 0 },
    words: tile.words
  })
  const told = (relation: DuplicatePair["relation"]): DuplicatePair => {
    return { a: a.id, b: b.id, relation, ...common, passages: shared.map(passageOf) }
  }
  return { relation: found, told }
}

/** Words of a passage that are boilerplate in neither text. */
const ownWordsOf = (tile: Tile, a: Own, b: Own): number => {
  let own = 0
  for (let word = 0; word < tile.words; word++) {
    if (a.boilerplate[tile.a + word] === 0 && b.boilerplate[tile.b + word] === 0) own++
  }
  return own
}
