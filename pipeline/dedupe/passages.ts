import { shingles, shingleWords } from "./shingles.ts"

/** A run of equal words in two texts: from word `a` of one and word `b` of the other on. */
export interface Tile {
  readonly a: number
  readonly b: number
  readonly words: number
}

/** A shingle that a text has more often is a refrain, and no place to start from. */
const refrain = 8

/** A run of fewer words is shared by chance, unless it stands close to a longer one. */
export const passage = 8

/** Words between two runs that lie close: about a clause. */
export const close = 16

/** The shortest run that is looked for between two runs that lie close. */
const shortest = 2

/**
 * The passages that two texts share, word by word, in order of the first. No word of either text is in two of them, so the
 * sum of their words is the number of words that the texts share. `tiles(other, one)` are the same passages the other way
 * round.
 *
 * Greedy string tiling (Wise 1993), as used to measure the reuse of newswire (Clough, Gaizauskas, Piao, Wilks, ACL
 * 2002), with shared shingles as seeds: longest runs first, each word once. Then, what an editor or a damaged copy
 * left between two runs that follow each other closely in both texts is looked through for shorter runs; and a run of
 * less than 8 words that has no such neighbour is left out as chance. About linear: a seed has at most 8 places in a
 * text, and no diagonal is walked twice.
 */
export const tiles = (one: Indexed, other: Indexed): ReadonlyArray<Tile> => {
  const [a, b] = [one.hashes, other.hashes]
  const order = compare(a, b)
  if (order > 0) return tiles(other, one).map(turn).toSorted(inOrder)
  if (order === 0) return a.length === 0 ? [] : [{ a: 0, b: 0, words: a.length }]
  return unlikely(closeGaps(a, b, lay(matches(one, other), a.length, b.length)))
}

/** By length, then word by word: which of two texts is looked through for the other must not depend on their order. */
const compare = (a: Uint32Array, b: Uint32Array): number => {
  if (a.length !== b.length) return a.length - b.length
  const at = a.findIndex((word, place) => word !== b[place])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

const turn = ({ a, b, words }: Tile): Tile => ({ a: b, b: a, words })
const inOrder = (one: Tile, other: Tile): number => one.a - other.a

/** The longest runs around shared shingles. They may overlap. */
const matches = ({ hashes: a, shingles }: Indexed, inB: Indexed): Array<Tile> => {
  const b = inB.hashes
  const walked = new Uint32Array(a.length + b.length) // how far in `a`, by diagonal
  const found: Array<Tile> = []
  for (let i = 0; i < shingles.length; i++) {
    for (let j = firstPlace(inB, shingles[i] ?? 0); j >= 0; j = inB.next[j] ?? -1) {
      const diagonal = i - j + b.length
      if (i < (walked[diagonal] ?? 0)) continue
      let start = 0
      while (start < i && start < j && a[i - start - 1] === b[j - start - 1]) start++
      let end = 0
      while (i + end < a.length && j + end < b.length && a[i + end] === b[j + end]) end++
      walked[diagonal] = i + end
      if (start + end >= shingleWords) found.push({ a: i - start, b: j - start, words: start + end })
    }
  }
  return found
}

/** The shingles of a text in order, and where each stands. Made once for many comparisons. */
export interface Indexed {
  readonly hashes: Uint32Array
  readonly shingles: Uint32Array
  /** By the low bits of a shingle (open addressing): the first place of a shingle, or -1. */
  readonly heads: Int32Array
  /** The next place of the same shingle, or -1. */
  readonly next: Int32Array
}

/** Indexes the words of a text. Linear. */
export const indexed = (hashes: Uint32Array): Indexed => {
  const all = shingles(hashes)
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(all.length * 2 + 2))).fill(-1)
  const next = new Int32Array(all.length).fill(-1)
  const made = { hashes, shingles: all, heads, next }
  for (let place = all.length - 1; place >= 0; place--) {
    const at = seat(made, all[place] ?? 0)
    next[place] = heads[at] ?? -1
    heads[at] = place
  }
  return made
}

const seat = ({ shingles, heads }: Indexed, shingle: number): number => {
  const mask = heads.length - 1
  let at = shingle & mask
  for (let head = heads[at] ?? -1; head >= 0 && shingles[head] !== shingle; head = heads[at] ?? -1) at = (at + 1) & mask
  return at
}

/** The first place of a shingle, from which `next` leads to the others; -1 if there is none, or too many. */
const firstPlace = (index: Indexed, shingle: number): number => {
  const first = index.heads[seat(index, shingle)] ?? -1
  let places = 0
  for (let place = first; place >= 0; place = index.next[place] ?? -1) if (++places > refrain) return -1
  return first
}

/** Of runs that overlap the longest first, then what is left of the others. In order of `a`. */
const lay = (found: Array<Tile>, lengthA: number, lengthB: number): Array<Tile> => {
  found.sort((one, other) => other.words - one.words || one.a + one.b - other.a - other.b || one.a - other.a)
  const usedA = new Uint8Array(lengthA)
  const usedB = new Uint8Array(lengthB)
  const laid: Array<Tile> = []
  for (const { a, b, words } of found) {
    let start = 0
    for (let word = 0; word <= words; word++) {
      if (word < words && usedA[a + word] === 0 && usedB[b + word] === 0) continue
      if (word - start >= shingleWords) {
        laid.push({ a: a + start, b: b + start, words: word - start })
        usedA.fill(1, a + start, a + word)
        usedB.fill(1, b + start, b + word)
      }
      start = word + 1
    }
  }
  return laid.sort(inOrder)
}

/** Whether `next` follows `tile` closely in both texts. */
const follows = (tile: Tile, next: Tile): boolean => {
  const gapA = next.a - tile.a - tile.words
  const gapB = next.b - tile.b - tile.words
  return gapA >= 0 && gapB >= 0 && gapA <= close && gapB <= close
}

/** Adds the shorter runs between runs that lie close, unless a third run stands between them in the other text. */
const closeGaps = (a: Uint32Array, b: Uint32Array, laid: ReadonlyArray<Tile>): ReadonlyArray<Tile> => {
  const usedB = new Uint8Array(b.length)
  for (const tile of laid) usedB.fill(1, tile.b, tile.b + tile.words)
  return laid.flatMap((tile, place) => {
    const next = laid[place + 1]
    if (!next || !follows(tile, next) || usedB.subarray(tile.b + tile.words, next.b).includes(1)) return [tile]
    return [tile, ...between(a, b, tile.a + tile.words, next.a, tile.b + tile.words, next.b)]
  })
}

/** The longest run between the given words, and those before and after it: at most 16 × 16 comparisons each. */
const between = (
  a: Uint32Array,
  b: Uint32Array,
  startA: number,
  endA: number,
  startB: number,
  endB: number
): ReadonlyArray<Tile> => {
  let best: Tile = { a: 0, b: 0, words: 0 }
  for (let i = startA; i < endA; i++) {
    for (let j = startB; j < endB; j++) {
      let words = 0
      while (i + words < endA && j + words < endB && a[i + words] === b[j + words]) words++
      if (words > best.words) best = { a: i, b: j, words }
    }
  }
  if (best.words < shortest) return []
  return [
    ...between(a, b, startA, best.a, startB, best.b),
    best,
    ...between(a, b, best.a + best.words, endA, best.b + best.words, endB)
  ]
}

/** Without the chains of close runs none of which is long. */
const unlikely = (laid: ReadonlyArray<Tile>): ReadonlyArray<Tile> => {
  const kept: Array<Tile> = []
  let chain: Array<Tile> = []
  for (const [place, tile] of laid.entries()) {
    chain.push(tile)
    const next = laid[place + 1]
    if (next && follows(tile, next)) continue
    if (chain.some(({ words }) => words >= passage)) kept.push(...chain)
    chain = []
  }
  return kept
}
