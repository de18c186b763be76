import { eachBucket } from "./buckets.ts"
import { all, fullyLinked, type Links, type Share } from "./links.ts"
import { signatureSize, similarity } from "./minhash.ts"
import { shuffle } from "./shingles.ts"

/**
 * Rows a band, of 32 bands. Two texts of Jaccard similarity J share a band with probability 1 - (1 - J^4)^32: 0.9998 at
 * 0.7, 0.98 at 0.6, 0.23 at 0.3.
 */
const rows = 4

/** Pairs whose estimate is lower are dropped: 3.7 standard errors below the 0.7 of `near`. */
export const worthChecking = 0.55

/** In a large bucket each text is linked to so many others, the most similar by signature. */
const neighbours = 4

/**
 * Adds the pairs of texts that are probably near-duplicates: they agree on all rows of a band of their signatures
 * (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4) and on enough of the rest. `slots` says
 * where the signature of each text stands. O(bands × texts), whatever the texts share: of a large bucket,
 * each text is compared with the first one and its neighbours by the values of the next band. Of a search that many
 * tasks share, only the bands of one `share` are looked at; `slots` must hold all texts that have one of them.
 */
export const linkSimilar = (signatures: Uint16Array, slots: Uint32Array, links: Links, share: Share = all): void => {
  const check = (a: number, b: number): void => {
    if (similarity(signatures, slots[a] ?? 0, slots[b] ?? 0) >= worthChecking) links.add(a, b)
  }
  const keys = new Float64Array(slots.length)
  const owners = new Uint32Array(slots.length)
  for (let row = 0; row < signatureSize; row += rows) {
    let count = 0
    for (const [text, slot] of slots.entries()) {
      const key = bandKey(signatures, slot * signatureSize + row)
      if (!share.has(key)) continue
      keys[count] = key
      owners[count++] = text
    }
    eachBucket(
      count,
      (take) => {
        for (let place = 0; place < count; place++) take(keys[place] ?? 0, owners[place] ?? 0)
      },
      (members) => {
        if (members.length <= fullyLinked) linkAll(members, check)
        else linkNeighbours(members, signatures, slots, (row + rows) % signatureSize, check)
      }
    )
  }
}

/** The keys of all bands of a signature, whole numbers below 2 ** 53. */
export const bandKeys = (signature: Uint16Array): ReadonlyArray<number> =>
  Array.from({ length: signatureSize / rows }, (_, band) => bandKey(signature, band * rows))

/** 53 bits of the rows of a band. */
const bandKey = (signatures: Uint16Array, at: number): number => {
  let high = 0
  let low = 0
  for (let row = at; row < at + rows; row++) {
    high = shuffle(high + 0x9e3779b9 + (signatures[row] ?? 0))
    low = shuffle((low ^ 0x7feb352d) + (signatures[row] ?? 0))
  }
  return (high >>> 11) * 2 ** 32 + low
}

/** Calls `link` with each pair. */
export const linkAll = (members: Uint32Array, link: (a: number, b: number) => void): void => {
  for (let place = 0; place < members.length; place++) {
    for (let next = place + 1; next < members.length; next++) link(members[place] ?? 0, members[next] ?? 0)
  }
}

/** Calls `link` with each text and the first, and with those that follow it in order of the signatures' next rows. */
const linkNeighbours = (
  members: Uint32Array,
  signatures: Uint16Array,
  slots: Uint32Array,
  row: number,
  link: (a: number, b: number) => void
): void => {
  const order = new Float64Array(members.length)
  for (const [place, text] of members.entries()) {
    const at = (slots[text] ?? 0) * signatureSize + row
    order[place] = ((signatures[at] ?? 0) * 2 ** 16 + (signatures[at + 1] ?? 0)) * 2 ** 21 + (place % 2 ** 21)
  }
  order.sort()
  const text = (place: number): number => members[(order[place] ?? 0) % 2 ** 21] ?? 0
  for (let place = 0; place < members.length; place++) {
    const first = members[0] ?? 0
    if (text(place) !== first) link(first, text(place))
    for (let next = place + 1; next <= place + neighbours && next < members.length; next++)
      link(text(place), text(next))
  }
}
