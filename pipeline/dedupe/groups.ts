import { type Clusters, clusters } from "./clusters.ts"
import { ends, fullyLinked } from "./links.ts"
import { signatureSize } from "./minhash.ts"

/** Values of `signatureSize` that two signatures have in common when the texts count as copies: 0.7. */
const copies = Math.ceil(0.7 * signatureSize)

/** Pairs a text of a large group that are compared, at most, on average. */
const forests = 4

/** Other texts that a text is compared with at most, since their signatures are alike: the most similar. */
const mostAlike = 32

/** Texts that are copies by their signatures, and what of their pairs is to be compared. */
export interface Groups {
  /** The group of a text, named by the lowest number in it. */
  readonly of: (text: number) => number
  /** Whether so many texts are of its group that not all pairs of them are compared. */
  readonly isLarge: (text: number) => boolean
  /** In order. */
  readonly pairs: Float64Array
}

/**
 * Groups texts by pairs that are packed as `links` does, in order; `alike` is how many values of their signatures each
 * pair has in common. Of the pairs within a group of more than 24, those of four spanning forests stay, the most similar
 * first (Nagamochi and Ibaraki 1992): as hard to tear apart by three pairs that turn out to be none as the whole group,
 * at four pairs a text. A hundred thousand form letters are five million pairs otherwise. Of the other pairs those stay
 * that are among the 32 most similar of either text. Linear.
 */
export const grouped = (texts: number, pairs: Float64Array, alike: Uint8Array): Groups => {
  const groups = clusters(texts)
  for (const [place, pair] of pairs.entries()) if ((alike[place] ?? 0) >= copies) groups.join(...ends(pair, texts))
  const sizes = new Uint32Array(texts)
  for (let text = 0; text < texts; text++) {
    const group = groups.of(text)
    sizes[group] = (sizes[group] ?? 0) + 1
  }
  const isLarge = (text: number): boolean => (sizes[groups.of(text)] ?? 0) > fullyLinked
  const stays = new Uint8Array(pairs.length).fill(1)
  const crowded: Array<Clusters> = []
  const met = new Uint8Array(texts)
  for (const place of mostAlikeFirst(alike)) {
    const [a, b] = ends(pairs[place] ?? 0, texts)
    if (groups.of(a) !== groups.of(b) || !isLarge(a)) {
      const [ofA = 0, ofB = 0] = [met[a], met[b]]
      if (ofA < mostAlike) met[a] = ofA + 1
      if (ofB < mostAlike) met[b] = ofB + 1
      if (ofA === mostAlike && ofB === mostAlike) stays[place] = 0
      continue
    }
    if (crowded.length === 0) for (let forest = 0; forest < forests; forest++) crowded.push(clusters(texts))
    const forest = crowded.find(({ of }) => of(a) !== of(b))
    if (forest) forest.join(a, b)
    else stays[place] = 0
  }
  return { of: groups.of, isLarge, pairs: pairs.filter((_, place) => stays[place] === 1) }
}

/** Places by what stands there, the highest first, equal ones in order. */
const mostAlikeFirst = (alike: Uint8Array): Uint32Array => {
  const starts = new Uint32Array(signatureSize + 2)
  for (const value of alike) starts[signatureSize - value + 1] = (starts[signatureSize - value + 1] ?? 0) + 1
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const places = new Uint32Array(alike.length)
  for (const [place, value] of alike.entries()) {
    const at = starts[signatureSize - value] ?? 0
    places[at] = place
    starts[signatureSize - value] = at + 1
  }
  return places
}
