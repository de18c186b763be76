import type { Found } from "./search.ts"
import type { Numbers } from "./sketches.ts"

/** What the thread of a search is sent. */
export interface Question {
  readonly numbers: Numbers
  readonly slots: Uint32Array
}

/** What it sends back. */
export interface Answer extends Question {
  readonly found: Found
}

/** What of it is handed over without a copy. */
export const buffersOf = ({ numbers, slots }: Question): Array<ArrayBuffer> =>
  [...Object.values(numbers), slots].map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer)
