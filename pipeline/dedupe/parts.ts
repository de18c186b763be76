/**
 * The search for duplicates in parts, for tasks of a cluster that share it: what `search` does, cut where texts must
 * meet. Each part is given the texts that have a key of it. Together the parts find the pairs that `search` finds.
 */
import { sidesEach } from "./containment.ts"
import { grouped } from "./groups.ts"
import { ends, fullyLinked, links, longer, type Share } from "./links.ts"
import { bandKeys, linkSimilar } from "./lsh.ts"
import { alike, signatureSize } from "./minhash.ts"
import { mostEach, mostWeight, needed } from "./promising.ts"
import { linkCopies } from "./search.ts"
import { sharing } from "./sharing.ts"
import { shuffle } from "./shingles.ts"
import type { Sketch } from "./sketches.ts"

/** A text: its id, and the number of its file. */
export type Ref = readonly [id: string, file: number]

/** The texts of the same words, in order of id; of many only as many as are ever linked. The first stands for all. */
export type Copies = readonly [first: Ref, ...others: Array<Ref>]

/** Takes a pair of texts that are to be compared. */
export type Take = (a: Ref, b: Ref) => void

/** The part that a key of a band or fingerprint, or a digest, belongs to. */
export const partOf = (key: number, parts: number): number => key % parts

/** The part that a name belongs to. */
export const partOfName = (name: string, parts: number): number => {
  let hash = 0
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return shuffle(hash) % parts
}

/** The parts that hold a key of a band of this signature. */
export const bandParts = (signature: Uint16Array, parts: number): ReadonlySet<number> =>
  new Set(bandKeys(signature).map((key) => partOf(key, parts)))

/** Some fingerprints of a text with their sides: `sidesEach` numbers each. */
export interface PartPrints {
  readonly prints: ReadonlyArray<number>
  readonly sides: ReadonlyArray<number>
}

/** Fingerprints by the part that they belong to. */
export const printParts = (
  { fingerprints, sides }: Pick<Sketch, "fingerprints" | "sides">,
  parts: number
): ReadonlyMap<number, PartPrints> => {
  const found = new Map<number, { readonly prints: Array<number>; readonly sides: Array<number> }>()
  for (const [number, print] of fingerprints.entries()) {
    const part = partOf(print, parts)
    const known = found.get(part) ?? { prints: [], sides: [] }
    known.prints.push(print)
    known.sides.push(...sides.subarray(sidesEach * number, sidesEach * (number + 1)))
    found.set(part, known)
  }
  return found
}

/** Texts by their words. `texts` must hold all texts that have the digest of one of them; `same` takes the copies of each. */
export const eachStory = <Text extends { readonly ref: Ref; readonly sketch: Sketch }>(
  texts: ReadonlyArray<Text>,
  same: (first: Text, all: Copies) => void
): void => {
  for (const group of Map.groupBy(
    inOrder(texts, ({ ref: [id] }) => id),
    ({ sketch }) => sketch.digest
  ).values()) {
    const [first, ...others] = group
    if (first) same(first, [first.ref, ...others.map(({ ref }) => ref)])
  }
}

/** As many copies as have to be known to link them as `linkCopies` does. */
export const linkable = ([first, ...others]: Copies): Copies => [first, ...others.slice(0, fullyLinked)]

/** A text with the band signature, or some of the fingerprints, of its words. */
export interface Signed {
  readonly copies: Copies
  readonly signature: Uint16Array
}
export interface Printed extends PartPrints {
  readonly copies: Copies
}

/** One part of a search. */
export interface Part {
  readonly number: number
  readonly of: number
}

const share = ({ number, of }: Part): Share => ({ has: (key) => partOf(key, of) === number })

/** Two texts, and how many values of their signatures they have in common. */
export type Alike = readonly [a: Copies, b: Copies, alike: number]

/** The pairs of probable near-duplicates of one part. */
export const similarIn = (unordered: ReadonlyArray<Signed>, part: Part, take: (pair: Alike) => void): void => {
  const texts = inOrder(unordered, firstId)
  const signatures = new Uint16Array(texts.length * signatureSize)
  for (const [slot, { signature }] of texts.entries()) signatures.set(signature, slot * signatureSize)
  const found = links(Math.max(texts.length, 1))
  linkSimilar(signatures, slotsOf(texts), found, share(part))
  for (const packed of found.sorted()) {
    const [a, b] = ends(packed, texts.length)
    const [one, other] = [texts[a]?.copies, texts[b]?.copies]
    if (one && other) take([one, other, alike(signatures, a, b)])
  }
}

/** The group of a text: the id of its first text, and whether it is large. */
export type Group = readonly [name: string, isLarge: boolean]

/** The texts that have copies, with their groups, from all pairs of all parts; `pair` takes those to be compared. */
export const groupsIn = (pairs: Iterable<Alike>, pair: Take): ReadonlyArray<readonly [id: string, ...Group]> => {
  const different = new Map(Array.from(pairs, (one) => [`${one[0][0][0]}\n${one[1][0][0]}`, one])) // parts find the same
  const copiesOf = new Map<string, Copies>()
  for (const [a, b] of different.values()) copiesOf.set(a[0][0], a).set(b[0][0], b)
  const ids = [...copiesOf.keys()].sort()
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const packed = Array.from(different.values(), ([a, b, alike]) => {
    const [one = 0, other = 0] = [numbers.get(a[0][0]), numbers.get(b[0][0])]
    return { pair: Math.min(one, other) * ids.length + Math.max(one, other), alike }
  }).sort((one, other) => one.pair - other.pair)
  const groups = grouped(
    ids.length,
    Float64Array.from(packed, ({ pair }) => pair),
    Uint8Array.from(packed, ({ alike }) => alike)
  )
  for (const one of groups.pairs) {
    const [a, b] = ends(one, ids.length).map((number) => copiesOf.get(ids[number] ?? ""))
    if (a && b) linkCopies(a, b, pair)
  }
  return ids.map((id, number) => [id, ids[groups.of(number)] ?? id, groups.isLarge(number)] as const)
}

/** Two texts, and what the phrases of one part that they share prove and weigh (`TakeOther`). The first comes first. */
export type Sharers = readonly [a: Copies, b: Copies, proofs: number, weight: number]

/** What one part tells of the phrases that texts share: `pair` takes copies of one group, `take` all others. Gives what is boilerplate. */
export const sharingIn = (
  unordered: ReadonlyArray<Printed>,
  groupOf: ReadonlyMap<string, Group>,
  part: Part,
  pair: Take,
  take: (sharers: Sharers) => void
): ReadonlySet<number> => {
  const texts = inOrder(unordered, firstId)
  let fingerprints = new Float64Array(1 << 10)
  const from = new Float64Array(texts.length + 1)
  for (const [slot, { prints }] of texts.entries()) {
    const start = from[slot] ?? 0
    fingerprints = longer(fingerprints, start + prints.length)
    fingerprints.set(prints, start)
    from[slot + 1] = start + prints.length
  }
  const sides = new Uint8Array(sidesEach * (from[texts.length] ?? 0))
  for (const [slot, text] of texts.entries()) sides.set(text.sides, sidesEach * (from[slot] ?? 0))
  const firsts = new Map<string, number>()
  const large = texts.map((text) => groupOf.get(firstId(text))?.[1] ?? false)
  const names = texts.map((text, slot) => {
    const [name] = groupOf.get(firstId(text)) ?? [firstId(text)]
    const first = firsts.get(name) ?? slot
    firsts.set(name, first)
    return first
  })
  const groups = { of: (text: number) => names[text] ?? text, isLarge: (text: number) => large[text] ?? false }
  const { common, others } = sharing({ fingerprints, sides, from }, slotsOf(texts), groups, share(part))
  for (const [text, { copies }] of texts.entries()) {
    others(text, (number, proofs, weight) => {
      const other = texts[number]
      if (!other || number < text) return
      if (groups.of(number) === groups.of(text)) linkCopies(copies, other.copies, pair)
      else take([copies, other.copies, proofs, weight])
    })
  }
  return common
}

/** The parts that rank two texts among the others of each. */
export const rankParts = ([[[a]], [[b]]]: Sharers, parts: number): ReadonlySet<number> =>
  new Set([partOfName(a, parts), partOfName(b, parts)])

/**
 * Ranks, for each text whose name is of one part, the others that it shares most with, as `linkPromising` does: `take`
 * takes each of the first 32, from rank 0 on. `sharers` must hold all that all parts tell of these texts. Gives how many
 * texts have each number of others, for `mostCompared`.
 */
export const rankedIn = (
  sharers: Iterable<Sharers>,
  part: Part,
  take: (a: Copies, b: Copies, rank: number) => void
): ReadonlyArray<number> => {
  interface Other {
    readonly copies: Copies
    proofs: number
    weight: number
  }
  const ranked = new Map<string, { readonly copies: Copies; readonly others: Map<string, Other> }>()
  const add = (copies: Copies, of: Copies, proofs: number, weight: number): void => {
    const name = of[0][0]
    if (partOfName(name, part.of) !== part.number) return
    const text = ranked.get(name) ?? { copies: of, others: new Map<string, Other>() }
    const other = text.others.get(copies[0][0]) ?? { copies, proofs: 0, weight: 0 }
    other.proofs += proofs
    other.weight += weight
    text.others.set(copies[0][0], other)
    ranked.set(name, text)
  }
  for (const [a, b, proofs, weight] of sharers) {
    add(b, a, proofs, weight)
    add(a, b, proofs, weight)
  }
  const sizes = Array.from({ length: mostEach + 1 }, () => 0)
  for (const { copies, others } of ranked.values()) {
    const best = Array.from(others)
      .filter(([, { proofs }]) => proofs >= needed)
      .sort(([a, one], [b, other]) => capped(other.weight) - capped(one.weight) || (a < b ? -1 : 1))
      .slice(0, mostEach)
    sizes[best.length] = (sizes[best.length] ?? 0) + 1
    for (const [rank, [, other]] of best.entries()) take(copies, other.copies, rank)
  }
  return sizes
}

const capped = (weight: number): number => Math.min(weight, mostWeight)

const firstId = ({ copies: [[id]] }: { readonly copies: Copies }): string => id

const inOrder = <Text>(texts: ReadonlyArray<Text>, idOf: (text: Text) => string): ReadonlyArray<Text> =>
  [...texts].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))

const slotsOf = (texts: ReadonlyArray<unknown>): Uint32Array => Uint32Array.from(texts.keys())
