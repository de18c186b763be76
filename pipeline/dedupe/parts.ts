/**
 * The search for duplicates in parts, for tasks of a cluster that share it: what `search` does, cut where texts must
 * meet. Each part is given the texts that have a key of it. Together the parts find the pairs that `search` finds.
 */
import { clusters } from "./clusters.ts"
import { linkSharing } from "./containment.ts"
import { ends, fullyLinked, type Links, links, longer, type Share } from "./links.ts"
import { bandKeys, linkSimilar } from "./lsh.ts"
import { signatureSize, similarity } from "./minhash.ts"
import { copies, linkCopies } from "./search.ts"
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

/** Fingerprints by the part that they belong to. */
export const printParts = (prints: Float64Array, parts: number): ReadonlyMap<number, ReadonlyArray<number>> =>
  Map.groupBy(prints, (print) => partOf(print, parts))

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
export interface Printed {
  readonly copies: Copies
  readonly prints: ReadonlyArray<number>
}

/** One part of a search. */
export interface Part {
  readonly number: number
  readonly of: number
}

const share = ({ number, of }: Part): Share => ({ has: (key) => partOf(key, of) === number })

/** The pairs of near-duplicates of one part; `alike` takes those that are so near that they count as one story. */
export const similarIn = (unordered: ReadonlyArray<Signed>, part: Part, pair: Take, alike: Take): void => {
  const texts = inOrder(unordered, firstId)
  const signatures = new Uint16Array(texts.length * signatureSize)
  for (const [slot, { signature }] of texts.entries()) signatures.set(signature, slot * signatureSize)
  const found = links(Math.max(texts.length, 1))
  linkSimilar(signatures, slotsOf(texts), found, share(part))
  eachPair(texts, found, pair, (a, b, one, other) => {
    if (similarity(signatures, a, b) >= copies) alike(one, other)
  })
}

/** What one part tells of the phrases that texts share. */
export const sharingIn = (
  unordered: ReadonlyArray<Printed>,
  groupOf: ReadonlyMap<string, string>,
  part: Part,
  pair: Take
): ReadonlySet<number> => {
  const texts = inOrder(unordered, firstId)
  let values = new Float64Array(1 << 10)
  const from = new Float64Array(texts.length + 1)
  for (const [slot, { prints }] of texts.entries()) {
    const start = from[slot] ?? 0
    values = longer(values, start + prints.length)
    values.set(prints, start)
    from[slot + 1] = start + prints.length
  }
  const firsts = new Map<string, number>()
  const groups = texts.map((text, slot) => {
    const name = groupOf.get(firstId(text)) ?? firstId(text)
    const first = firsts.get(name) ?? slot
    firsts.set(name, first)
    return first
  })
  const found = links(Math.max(texts.length, 1))
  const common = linkSharing({ values, from }, slotsOf(texts), (text) => groups[text] ?? text, found, share(part))
  eachPair(texts, found, pair)
  return common
}

/** Ids in groups by pairs of them: each id that is in a pair, with the first id of its group. */
export const groupsOf = (pairs: ReadonlyArray<readonly [string, string]>): ReadonlyArray<readonly [string, string]> => {
  const ids = Array.from(new Set(pairs.flat())).sort()
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const groups = clusters(ids.length)
  for (const [a, b] of pairs) groups.join(numbers.get(a) ?? 0, numbers.get(b) ?? 0)
  return ids.map((id, number) => [id, ids[groups.of(number)] ?? id] as const)
}

const firstId = ({ copies: [[id]] }: { readonly copies: Copies }): string => id

const inOrder = <Text>(texts: ReadonlyArray<Text>, idOf: (text: Text) => string): ReadonlyArray<Text> =>
  [...texts].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))

const slotsOf = (texts: ReadonlyArray<unknown>): Uint32Array => Uint32Array.from(texts.keys())

/** Takes the pairs that were found, of texts and of their copies. */
const eachPair = (
  texts: ReadonlyArray<{ readonly copies: Copies }>,
  found: Links,
  pair: Take,
  also: (a: number, b: number, one: Ref, other: Ref) => void = () => {}
): void => {
  for (const packed of found.sorted()) {
    const [a, b] = ends(packed, texts.length)
    const [one, other] = [texts[a]?.copies, texts[b]?.copies]
    if (!one || !other) continue
    linkCopies(one, other, pair)
    also(a, b, one[0], other[0])
  }
}
