import type { Range } from "../model/span.ts"
import type { Tables } from "../model/tables.ts"

/** Characters of a text of a release, in code points. */
export type Place = Pick<Tables["evidence"], "document_id" | "char_start" | "char_end">

/** The code unit of a text at which each code point begins, and its end: the way back from what is published. */
export const unitsOf = (text: string): Uint32Array => {
  const units = new Uint32Array(text.length + 1)
  let point = 0
  let unit = 0
  for (const character of text) {
    units[point++] = unit
    unit += character.length
  }
  units[point] = unit
  return units
}

/** Where a place is in its text, in code units. */
export const unitsIn = (units: Uint32Array, { char_start, char_end }: Omit<Place, "document_id">): Range => ({
  start: units[char_start] ?? 0,
  end: units[char_end] ?? 0
})
