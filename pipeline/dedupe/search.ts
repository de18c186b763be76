import { boilerplateTest } from "./containment.ts"
import { grouped } from "./groups.ts"
import { ends, fullyLinked, links } from "./links.ts"
import { linkSimilar } from "./lsh.ts"
import { alike } from "./minhash.ts"
import { linkPromising } from "./promising.ts"
import { sharing } from "./sharing.ts"
import type { Numbers, Sketches } from "./sketches.ts"
import { worthOf } from "./worth.ts"

/** Pairs worth comparing, as `links` packs them: of the numbers of `ids`, which are in code unit order. */
export interface Candidates {
  readonly ids: ReadonlyArray<string>
  /** Where the sketch of each stands. */
  readonly slots: Uint32Array
  readonly words: Float64Array
  readonly pairs: Float64Array
  /** The fingerprints of words that many different texts share. */
  readonly common: Float64Array
  /** Whether a fingerprint is one of them. */
  readonly isBoilerplate: (print: number) => boolean
}

/** What a search finds, in numbers: the pairs, and the fingerprints that are boilerplate. */
export interface Found {
  readonly pairs: Float64Array<ArrayBuffer>
  readonly common: Float64Array<ArrayBuffer>
}

/**
 * The pairs of texts that may be copies or share a passage, from their sketches alone. Depends on the set of texts, not
 * on their order. Of the same words in many texts only the first text is searched with; texts without words are alone.
 */
export const search = (sketches: Sketches): Candidates => {
  const slots = slotsOf(sketches.ids)
  return candidatesOf(sketches, slots, found(sketches, slots))
}

/** Where the sketches of texts stand, in code unit order of their ids. */
export const slotsOf = (ids: ReadonlyArray<string>): Uint32Array<ArrayBuffer> =>
  Uint32Array.from(ids.keys()).sort((a, b) => compareIds(ids[a], ids[b]))

/** What was found, with the names of the texts. */
export const candidatesOf = (sketches: Sketches, slots: Uint32Array, { pairs, common }: Found): Candidates => ({
  ids: Array.from(slots, (slot) => sketches.ids[slot] ?? ""),
  slots,
  words: Float64Array.from(slots, (slot) => sketches.words[slot] ?? 0),
  pairs,
  common,
  isBoilerplate: boilerplateTest(new Set(common))
})

/** The search itself, of texts that stand in slots by their order. */
export const found = (sketches: Numbers, slotOf: Uint32Array): Found => {
  const copiesOf = sameWords(sketches, slotOf)
  const searched = Uint32Array.from(copiesOf.keys())
  const slots = searched.map((text) => slotOf[text] ?? 0)

  const similar = links(Math.max(searched.length, 1))
  linkSimilar(sketches.signatures, slots, similar)
  const near = similar.sorted()
  const equal = Uint8Array.from(near, (pair) => {
    const [a, b] = ends(pair, searched.length)
    return alike(sketches.signatures, slots[a] ?? 0, slots[b] ?? 0)
  })
  const groups = grouped(searched.length, near, equal)
  const promising = links(Math.max(searched.length, 1))
  const { common, others } = sharing(sketches, slots, groups)
  linkPromising(searched.length, others, groups.of, promising)

  const isWorth = worthOf(sketches, boilerplateTest(common))
  const all = links(Math.max(slotOf.length, 1))
  const same = (text: number) => copiesOf.get(searched[text] ?? 0) ?? []
  for (const pairs of [groups.pairs, promising.sorted()]) {
    for (const pair of pairs) {
      const [a, b] = ends(pair, searched.length)
      if (isWorth(slots[a] ?? 0, slots[b] ?? 0)) linkCopies(same(a), same(b), all.add)
    }
  }
  for (const same of copiesOf.values()) linkSame(same, all.add)
  return { pairs: all.sorted(), common: Float64Array.from(common) }
}

const compareIds = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0)

/** The numbers of the texts of the same words, in order, by the first of them. Texts without words are left out. */
const sameWords = ({ digests, words }: Numbers, slotOf: Uint32Array): ReadonlyMap<number, ReadonlyArray<number>> => {
  const firstOf = new Map<number, number>()
  const copiesOf = new Map<number, Array<number>>()
  for (const [text, slot] of slotOf.entries()) {
    if (words[slot] === 0) continue
    const digest = digests[slot] ?? 0
    const first = firstOf.get(digest)
    if (first === undefined) {
      firstOf.set(digest, text)
      copiesOf.set(text, [text])
    } else copiesOf.get(first)?.push(text)
  }
  return copiesOf
}

/** Links the copies of one text, given in order: each with each if they are few, else all with the first. */
export const linkSame = <Text>(same: ReadonlyArray<Text>, link: (a: Text, b: Text) => void): void =>
  same.forEach((a, place) => {
    if (place === 0 || same.length <= fullyLinked) for (const b of same.slice(place + 1)) link(a, b)
  })

/** Links the copies of one text with those of another: all of them if they are few, else the first ones. */
export const linkCopies = <Text>(
  a: ReadonlyArray<Text>,
  b: ReadonlyArray<Text>,
  link: (a: Text, b: Text) => void
): void => {
  const few = a.length * b.length <= fullyLinked
  for (const one of few ? a : a.slice(0, 1)) for (const other of few ? b : b.slice(0, 1)) link(one, other)
}
