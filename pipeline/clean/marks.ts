import { codesOf } from "../model/codes.ts"
import type { Change, Edit } from "./edit.ts"

/**
 * Rare shapes of quotation marks and apostrophes to common ones: `` `` `` and « to “, `''` and ″ to `"`, » and doubled ’
 * to ”, single angles to ‘ ’, accents and primes that stand for an apostrophe to `'`. None is put in or left out.
 */
export const variants: Edit = (text) =>
  Array.from(text.matchAll(rare), ({ 0: found, index }) => {
    const start = found === "»" && text[index - 1] === " " ? index - 1 : index // French has a space inside its marks
    return { start, end: index + found.length, to: common[found.trim()] ?? doubled(found) }
  })

const rare = /['′ʹʼ`´＇]{2}|[‘‛‹]{2}|[’›]{2}|« ?|[»„‟″˝＂‹›‛′ʹʼ`´＇]/gu

/** Two single marks in a row are a double one. */
const doubled = (found: string): string => (/[‘‛‹]/u.test(found) ? "“" : /[’›]/u.test(found) ? "”" : '"')

const common: Readonly<Record<string, string>> = {
  "``": "“",
  "«": "“",
  "»": "”",
  "„": "“",
  "‟": "“",
  "″": '"',
  "˝": '"',
  "＂": '"',
  "‹": "‘",
  "›": "’",
  "‛": "‘",
  "′": "'",
  ʹ: "'",
  ʼ: "'",
  "`": "'",
  "´": "'",
  "＇": "'"
}

/**
 * Gives quotation marks their direction where their sides tell it: a mark opens if white space, a bracket or a dash is
 * before it and none after it, and closes the other way round. So “ and ” always mean open and close, and a `"` is left
 * only where nothing tells (space or letters on both sides, inches). Apostrophes and closing single marks become ’;
 * ‘ opens, if a mark that could close it stands in the same line.
 */
export const directions: Edit = (text) => {
  const changes: Array<Change> = []
  const closers = lastClosers(text)
  let open = false // a double quotation, in this line
  const codes = codesOf(text)
  for (let index = 0; index < text.length; index++) {
    const code = codes[index] ?? 0
    if (code >= 0x28 && code < 0x2018) continue // as most
    if (code === 0x0a) open = false
    if (code !== 0x22 && code !== 0x27 && (code < 0x2018 || code > 0x201d)) continue
    const mark = text[index] ?? ""
    const before = text[index - 1] ?? "\n"
    const after = text[index + 1] ?? "\n"
    if (code === 0x22 || code === 0x201c || code === 0x201d) {
      const to = doubleMark(mark, before, after, open)
      if (to !== '"') open = to === "“"
      if (to !== mark) changes.push({ start: index, end: index + 1, to })
    } else if (code === 0x27 || code === 0x2018 || code === 0x2019) {
      const to = singleMark(mark, before, after, text, index, closers)
      if (to !== mark) changes.push({ start: index, end: index + 1, to })
    }
  }
  return changes
}

const blank = /\s/u
const opensAfter = /[\s([{<—–\-/“‘"'’=]/u
const closesBefore = /[\s)\]}>—–\-/.,;:!?…”’"'*]/u
const word = /[\p{L}\p{N}\p{M}]/u
const digit = /\d/u

const doubleMark = (mark: string, before: string, after: string, open: boolean): string => {
  if (mark !== '"') return wrongWay(mark, before, after, open)
  const opens = opensAfter.test(before) && !blank.test(after)
  const closes = !blank.test(before) && closesBefore.test(after)
  if (opens && closes) return open ? "”" : "“"
  if (opens) return "“"
  if (closes) return digit.test(before) && !open ? '"' : "”" // 6 feet 2"
  return open && /[.,!?]/u.test(before) ? "”" : '"' // `“So what?"he said`
}

/** A curly mark that stands the wrong way round: ”Yes,“ she said. */
const wrongWay = (mark: string, before: string, after: string, open: boolean): string => {
  if (mark === "“") return open && !blank.test(before) && blank.test(after) ? "”" : "“"
  return !open && blank.test(before) && word.test(after) ? "“" : "”"
}

/** Words that are written with an apostrophe before them, and decades. */
const elided = /(?:\d0s|(?:em|tis|twas|til|till|cause|cuz|bout|round|neath|nuff|n)(?![\p{L}\p{M}]))/iuy

const singleMark = (
  mark: string,
  before: string,
  after: string,
  text: string,
  index: number,
  lastCloser: (index: number) => number
): string => {
  if (word.test(before) || (!blank.test(before) && blank.test(after))) return "’"
  if (blank.test(before) && blank.test(after)) return mark
  elided.lastIndex = index + 1
  if (elided.test(text)) return "’"
  if (mark === "’") return mark
  if (!opensAfter.test(before)) return mark === "‘" ? mark : "’"
  return mark === "‘" || lastCloser(index) > index ? "‘" : "’"
}

/** For a place, the last one in its line where a single mark could close; each line is looked at once. */
const lastClosers = (text: string): ((index: number) => number) => {
  let end = -1
  let last = -1
  return (index) => {
    if (index <= end) return last
    const found = text.indexOf("\n", index)
    end = found === -1 ? text.length : found
    last = end
    while (--last > index) {
      const mark = text[last]
      if ((mark === "'" || mark === "’") && !blank.test(text[last - 1] ?? " ") && !word.test(text[last + 1] ?? " "))
        break
    }
    return last
  }
}
