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
  readonly sorted: () => Float64Array<ArrayBuffer>
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
  const sorted = (): Float64Array<ArrayBuffer> => {
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

/** Some of the keys of a search, when many tasks share it. */
export interface Share {
  readonly has: (key: number) => boolean
}

/** All keys: the share of a search that is done in one piece. */
export const all: Share = { has: () => true }
