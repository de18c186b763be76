import type { Edit } from "./edit.ts"

/**
 * Odd spaces (tabs, no-break, thin, ideographic) and runs of spaces to one plain space, none at the ends of a line.
 * A line of spaces only becomes an empty one, so that a paragraph's end stays what it is.
 */
export const spaces: Edit = (text) =>
  Array.from(text.matchAll(odd), ({ 0: found, index }) => {
    const end = index + found.length
    const atEdge = index === 0 || end === text.length || text[index - 1] === "\n" || text[end] === "\n"
    return { start: index, end, to: atEdge ? "" : " " }
  })

const odd =
  /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000][ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]*| [ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+| (?![^\n])|(?<![^\n]) /gu
