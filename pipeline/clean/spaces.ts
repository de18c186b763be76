import { codesOf } from "../model/codes.ts"
import type { Change, Edit } from "./edit.ts"
import { anything, codesIn, pairsOf } from "./letters.ts"

/**
 * Odd spaces (tabs, no-break, thin, ideographic) and runs of spaces to one plain space, none at the ends of a line.
 * A line of spaces only becomes an empty one, so that a paragraph's end stays what it is.
 */
export const spaces: Edit = (text) => {
  const changes: Array<Change> = []
  const codes = codesOf(text)
  const { length } = text
  const isSpace = (at: number): boolean => at >= 0 && at < length && spaceCodes.has(codes[at] ?? 0)
  let before = pairs[newline] ?? 0
  for (let at = 0; at <= length; at++) {
    const pair = pairs[at === length ? newline : (codes[at] ?? 0)] ?? 0
    const isFound = (before >> 4) & pair
    before = pair
    if (isFound === 0) continue
    let start = at
    while (isSpace(start - 1)) start--
    let end = at
    while (isSpace(end)) end++
    const atEdge = start === 0 || end === length || codes[start - 1] === newline || codes[end] === newline
    changes.push({ start, end, to: atEdge ? "" : " " })
    before = pairs[codes[end] ?? 0] ?? 0
    at = end
  }
  return changes
}

const newline = 0x0a
const odd = "\t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000"
const spaceCodes = codesIn(` ${odd}`)

const [afterSpace, afterBreak] = [1, 2]
/** A space is to be changed if it is odd, or beside another or a line break. */
const pairs = pairsOf([odd, anything, 0], [" ", afterSpace | afterBreak, afterSpace], ["\n", afterSpace, afterBreak])
