/**
 * Up to this many texts that share something are all compared with each other. Of more, a few links each must do, or
 * a phrase that a million texts share would cost a million times a million comparisons.
 */
export const fullyLinked = 24

/** Pairs of texts by number, collected without an object a pair. */
export interface Links {
  /** Adds the pair of two different texts, in whichever order. */
  readonly add: (a: number, b: number) => void
  /** Each pair once, in order, as `low * texts + high`: exact up to 94 million texts. */
  readonly sorted: () => Float64Array
}

/** Makes an empty collection of pairs of `texts` texts. When it is full, doubles are thrown out before it grows. */
export const links = (texts: number): Links => {
  let held = new Float64Array(1 << 12)
  let count = 0
  const unite = (): void => {
    const used = held.subarray(0, count).sort()
    let kept = 0
    for (const pair of used) {
      if (kept === 0 || used[kept - 1] !== pair) used[kept++] = pair
    }
    count = kept
  }
  const add = (a: number, b: number): void => {
    if (count === held.length) {
      unite()
      if (count > held.length / 2) held = longer(held, held.length * 2)
    }
    held[count++] = Math.min(a, b) * texts + Math.max(a, b)
  }
  const sorted = (): Float64Array => {
    unite()
    return held.slice(0, count)
  }
  return { add, sorted }
}

/** The two texts of a pair, the lower number first. */
export const ends = (pair: number, texts: number): readonly [number, number] => {
  const low = Math.floor(pair / texts)
  return [low, pair - low * texts]
}

/** The same numbers with room for `length` and more. */
export const longer = (numbers: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> => {
  if (length <= numbers.length) return numbers
  const grown = new Float64Array(Math.max(length, numbers.length * 2))
  grown.set(numbers)
  return grown
}

/** The power of two below which the numbers of `texts` texts are. */
export const roomFor = (texts: number): number => 2 ** Math.ceil(Math.log2(Math.max(texts, 2)))

/**
 * Sorts texts by key and calls `bucket` with the numbers of the texts of each key that two or more texts have, in
 * order of number. Key and number are packed into one double each, so the native sort of typed arrays does it all,
 * and what is left of a key (53 bits less those of a number) still tells a million texts apart. `keys` are whole
 * numbers below 2 ** 53, `owner` gives the text of a key's place. `bucket` gets its members, overwritten by the next call,
 * and what is left of their key: `Math.floor(key / roomFor(texts))`.
 */
export const eachBucket = (
  keys: Float64Array,
  texts: number,
  owner: (place: number) => number,
  bucket: (members: Uint32Array, key: number) => void
): void => {
  const room = roomFor(texts)
  const packed = new Float64Array(keys.length)
  for (let place = 0; place < keys.length; place++) {
    packed[place] = Math.floor((keys[place] ?? 0) / room) * room + owner(place)
  }
  packed.sort()
  const members = new Uint32Array(texts)
  let size = 0
  let current = -1
  let last = -1
  for (const value of packed) {
    const key = Math.floor(value / room)
    if (key !== current) {
      if (size > 1) bucket(members.subarray(0, size), current)
      size = 0
      current = key
    } else if (value === last) continue // the same text twice
    members[size++] = value - key * room
    last = value
  }
  if (size > 1) bucket(members.subarray(0, size), current)
}
