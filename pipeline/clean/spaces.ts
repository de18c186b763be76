import { codesOf } from "../model/codes.ts"
import type { Change, Edit } from "./edit.ts"

/**
 * Odd spaces (tabs, no-break, thin, ideographic) and runs of spaces to one plain space, none at the ends of a line.
 * A line of spaces only becomes an empty one, so that a paragraph's end stays what it is.
 */
export const spaces: Edit = (text) => {
  const changes: Array<Change> = []
  const codes = codesOf(text)
  for (let start = 0; start < text.length; start++) {
    if (!isSpace(codes[start] ?? 0)) continue
    let end = start + 1
    while (end < text.length && isSpace(codes[end] ?? 0)) end++
    const atEdge = start === 0 || end === text.length || codes[start - 1] === newline || codes[end] === newline
    if (atEdge || end > start + 1 || codes[start] !== plain) changes.push({ start, end, to: atEdge ? "" : " " })
    start = end
  }
  return changes
}

const newline = 0x0a
const plain = 0x20
const isSpace = (code: number): boolean => code === plain || (code < 0x80 ? code === 0x09 : odd.has(code))
const odd = new Set([0xa0, 0x1680, ...Array.from({ length: 11 }, (_, at) => 0x2000 + at), 0x202f, 0x205f, 0x3000])
