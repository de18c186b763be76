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
 * text is a paragraph of its own. A hyphen at a line's end goes if the word stands elsewhere in the text without it, or
 * if nothing speaks for it: neither the word with it elsewhere, nor a first part that words with hyphens have.
 */
export const wraps: Edit = (text) => {
  if (!isWrapped(text)) return []
  let known: ReadonlySet<string> | undefined
  return Array.from(text.matchAll(/(?<=[^\n])\n(?=[^\n])/gu), ({ index }) => {
    const first = /(\p{L}+)-$/u.exec(text.slice(Math.max(0, index - 40), index))?.[1]
    if (first === undefined) return { start: index, end: index + 1, to: " " }
    const second = /^\p{L}+/u.exec(text.slice(index + 1, index + 41))?.[0] ?? ""
    known ??= new Set(
      text
        .replace(parted, " ")
        .toLowerCase()
        .match(/\p{L}+(?:-\p{L}+)*/gu)
    )
    return { start: isSplit(first, second, known) ? index - 1 : index, end: index + 1, to: "" }
  })
}

const parted = /\p{L}+-\n\p{L}+/gu

/** Words that stand before a hyphen, in a compound. */
const compounding =
  /^(?:all|anti|best|born|co|cross|ex|far|first|foreign|full|great|half|hard|high|ill|in|inter|large|late|left|long|low|mid|much|multi|must|near|new|non|now|off|old|on|one|out|over|part|post|pre|pro|re|right|second|self|semi|short|single|six|small|so|soon|ten|third|three|top|two|under|up|vice|well|wide|world|year|day|month|law|city|county|state|tax|gun|drug|job|non|then|would|five|four|seven|eight|nine|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/iu

/** Whether a word was parted at a line's end, so that its hyphen is none of its own. */
const isSplit = (first: string, second: string, known: ReadonlySet<string>): boolean => {
  if (!/^\p{Ll}/u.test(second) || /^\p{Lu}{2}/u.test(first)) return false
  const [a, b] = [first.toLowerCase(), second.toLowerCase()]
  if (known.has(a + b)) return true
  return !known.has(`${a}-${b}`) && !compounding.test(a) && !known.has(a)
}

/** Lines of a typewriter or a mail are at most this long, and most lines that go on are at least half of it. */
const maxLine = 100

/**
 * Whether lines end where the width does, not where a thought does: almost no line is long, and of those that another
 * follows most are rather long, and many of those that follow begin with a small letter.
 */
const isWrapped = (text: string): boolean => {
  let lines = 0
  let long = 0
  for (let start = 0; start <= text.length; lines++) {
    const end = lineEnd(text, start)
    if (end - start > maxLine) long++
    start = end + 1
  }
  if (lines < 4 || long > lines / 20) return false
  let filled = 0
  let followed = 0
  let small = 0
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start)
    const next = end + 1
    if (end > start && next < text.length && text[next] !== "\n") {
      followed++
      if (end - start >= maxLine / 2) filled++
      if (smallLetter.test(text.slice(next, next + 2))) small++
    }
    start = next
  }
  return followed >= 3 && filled >= followed * 0.6 && small >= followed * 0.3
}

const lineEnd = (text: string, start: number): number => {
  const end = text.indexOf("\n", start)
  return end === -1 ? text.length : end
}

const smallLetter = /^\p{Ll}/u
