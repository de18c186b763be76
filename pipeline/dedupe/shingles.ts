/**
 * Words a shingle. Five is what near-duplicate detection of whole texts has settled on: shorter shingles are shared by
 * chance among news of one topic ("the mayor of New York"), longer ones all break at a few edits (one word changed
 * breaks as many shingles as they have words).
 */
export const shingleWords = 5

/** Shuffles the bits of a 32-bit number (the end of MurmurHash3, Appleby; public domain). */
export const shuffle = (number: number): number => {
  let bits = number
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * The 32-bit hash of the `size` words from `first` on. `seed` chooses one of many independent hashes. No string is
 * built.
 */
export const shingleAt = (hashes: Uint32Array, first: number, size: number, seed = 0): number => {
  let hash = size
  const factor = seed === 0 ? 0x9e3779b1 : shuffle(seed) | 1
  for (let word = first; word < first + size; word++) hash = Math.imul(hash, factor) ^ (hashes[word] ?? 0)
  return shuffle(hash)
}

/**
 * The hashes of all runs of `size` words, in order: the shingle at `i` starts at word `i`. A text of fewer words is one
 * shingle, a text of none has none. They are put into `room` if it is large enough.
 */
export const shingles = (hashes: Uint32Array, size = shingleWords, room?: Uint32Array): Uint32Array => {
  const length = Math.min(size, hashes.length)
  if (length === 0) return new Uint32Array(0)
  const count = hashes.length - length + 1
  const made = room !== undefined && count <= room.length ? room.subarray(0, count) : new Uint32Array(count)
  for (let first = 0; first < count; first++) made[first] = shingleAt(hashes, first, length)
  return made
}

/** Room for the shingles of nearly any text: to make an array for each takes as long as to fill it. */
export const shingleRoom = (): Uint32Array => new Uint32Array(1 << 14)
