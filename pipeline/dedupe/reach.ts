import { has, type ShingleSet } from "./overlap.ts"
import { close, passage } from "./passages.ts"
import { shingleWords } from "./shingles.ts"

/** How much the passages that a text shares with another can hold, at most, counted in words of its own. */
export interface Reach {
  /** Places of the text at which a shared shingle starts. */
  readonly places: number
  /** All of them together. */
  readonly words: number
  /** The longest one. */
  readonly longest: number
}

/**
 * An upper bound of what `tiles` finds, from one text's shingles in order and the other's as a set: each run of shared
 * shingles is taken for a passage, wherever in the other text they stand, and so are the words of a gap in which shorter
 * runs would be looked for. `ownBefore` counts the text's own words before each word, and all of them. A seventh of the
 * time that the passages take.
 */
export const reach = (shingles: Uint32Array, ownBefore: Uint32Array, other: ShingleSet): Reach => {
  const length = ownBefore.length - 1
  const ownIn = (start: number, end: number): number => (ownBefore[end] ?? 0) - (ownBefore[start] ?? 0)
  let [places, words, longest] = [0, 0, 0]
  let [chain, isLong, end] = [0, false, 0] // runs so close that gaps between them count, and whether one is no chance
  let run = 0
  const endChain = (): void => {
    if (isLong) words += ownIn(chain, end)
    isLong = false
  }
  for (let place = 0; place < shingles.length; place++) {
    if (!has(other, shingles[place] ?? 0)) continue
    run = place
    while (place + 1 < shingles.length && has(other, shingles[place + 1] ?? 0)) place++
    if (run > end + close) {
      endChain()
      chain = run
    }
    places += place + 1 - run
    end = Math.min(place + shingleWords, length)
    if (end - run >= passage) isLong = true
    longest = Math.max(longest, ownIn(run, end))
  }
  endChain()
  return { places, words, longest }
}
