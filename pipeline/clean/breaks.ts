import type { Edit } from "./edit.ts"

/** All line breaks to `\n`: those of Windows and old Macs, form feeds, U+0085, U+2028; a paragraph's (U+2029) to two. */
export const breaks: Edit = (text) =>
  Array.from(text.matchAll(/\r{1,2}\n|[\r\v\f\u0085\u2028\u2029]/gu), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    to: found === "\u2029" ? "\n\n" : "\n"
  }))

/**
 * Joins the lines of a hard-wrapped text, whose paragraphs are set apart by blank lines. After it, each line of any
 * text is a paragraph of its own. A hyphen at a line's end stays: nothing tells whether the word has one.
 */
export const wraps: Edit = (text) =>
  isWrapped(text)
    ? Array.from(text.matchAll(/(?<=[^\n])\n(?=[^\n])/gu), ({ index }) => ({
        start: index,
        end: index + 1,
        to: /\p{L}-$/u.test(text.slice(Math.max(0, index - 3), index)) ? "" : " "
      }))
    : []

/** Lines of a typewriter or a mail are at most this long, and most lines that go on are at least half of it. */
const maxLine = 100

/**
 * Whether lines end where the width does, not where a thought does: almost no line is long, and of those that another
 * follows most are rather long, and many of those that follow begin with a small letter.
 */
const isWrapped = (text: string): boolean => {
  const lines = text.split("\n")
  if (lines.length < 4) return false
  let long = 0
  let filled = 0
  let followed = 0
  let small = 0
  lines.forEach((line, at) => {
    if (line.length > maxLine) long++
    const next = lines[at + 1] ?? ""
    if (line === "" || next === "") return
    followed++
    if (line.length >= maxLine / 2) filled++
    if (/^\p{Ll}/u.test(next)) small++
  })
  return followed >= 3 && long <= lines.length / 20 && filled >= followed * 0.6 && small >= followed * 0.3
}
