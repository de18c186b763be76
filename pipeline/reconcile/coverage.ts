import type { Range } from "../model/span.ts"

/** How often each character of a text is quoted, and how many are at all. Ranges count code points. */
export interface Coverage {
  readonly add: (range: Range) => void
  /** Takes one quotation back. Gives how many characters nothing quotes any more. */
  readonly remove: (range: Range) => number
  /** How many characters nothing would quote any more if some quotations were taken back. */
  readonly gain: (ranges: ReadonlyArray<Range>) => number
  readonly covered: () => number
}

/** Of a text of so many code points. Each call takes time by the length of its ranges. */
export const coverage = (length: number): Coverage => {
  const counts = new Uint32Array(length)
  let covered = 0
  const add = ({ start, end }: Range) => {
    for (let at = Math.max(start, 0); at < end && at < length; at++) {
      if (counts[at] === 0) covered++
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  const remove = ({ start, end }: Range) => {
    const before = covered
    for (let at = Math.max(start, 0); at < end && at < length; at++) {
      counts[at] = (counts[at] ?? 0) - 1
      if (counts[at] === 0) covered--
    }
    return before - covered
  }
  const gain = (ranges: ReadonlyArray<Range>) => {
    const gained = ranges.reduce((sum, range) => sum + remove(range), 0)
    for (const range of ranges) add(range)
    return gained
  }
  return { add, remove, gain, covered: () => covered }
}
