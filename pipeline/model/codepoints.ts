import { codesOf } from "./codes.ts"
import type { Range } from "./span.ts"

/** Turns ranges of UTF-16 code units of one text into ranges of Unicode code points, as they are published. */
export type ToCodePoints = (range: Range) => Range

/**
 * The one place that converts offsets. Linear once in the length of the text, then O(log n) a range
 * (a text without astral characters costs nothing).
 */
export const codePoints = (text: string): ToCodePoints => {
  const astral = /[\ud800-\udbff]/.test(text) ? astralPlaces(text) : []
  if (astral.length === 0) return ({ start, end }) => ({ start, end })
  const point = (unit: number) => unit - countBelow(astral, unit)
  return ({ start, end }) => ({ start: point(start), end: point(end) })
}

/** The code units at which the second half of a surrogate pair stands, in order. */
const astralPlaces = (text: string): ReadonlyArray<number> => {
  const places: Array<number> = []
  const codes = codesOf(text)
  const { length } = text
  for (let unit = 1; unit < length; unit++) {
    if (isLow(codes[unit] ?? 0) && isHigh(codes[unit - 1] ?? 0)) {
      places.push(unit)
      unit++ // a low half can't be a high half
    }
  }
  return places
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** How many of the sorted numbers are below `bound`, by halving. */
const countBelow = (sorted: ReadonlyArray<number>, bound: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}
