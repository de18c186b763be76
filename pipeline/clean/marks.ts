import { codesOf } from "../model/codes.ts"
import type { Change, Edit } from "./edit.ts"
import { codesIn, isBlank, isDigit, isWord } from "./letters.ts"

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
  const codes = codesOf(text)
  const closers = lastClosers(text, codes)
  let open = false // a double quotation, in this line
  /** What the mark after one becomes: that counts, not what it was. */
  const turned = (index: number, open: boolean): number => {
    const mark = codes[index + 1] ?? 0
    const after = index + 2 >= text.length ? lineBreak : (codes[index + 2] ?? 0)
    if (mark === opened) return open && isBlank(after) ? closed : mark
    if (kinds[mark] === double) return mark
    return singleMark(text[index + 1] ?? "", codes[index] ?? 0, after, text, index + 1, closers).charCodeAt(0)
  }
  for (let index = 0; index < text.length; index++) {
    const code = codes[index] ?? 0
    const kind = kinds[code] // a look-up: most letters are of no kind, and a branch that is always taken costs nothing
    if (kind === 0) continue
    if (kind === lineEnd) {
      open = false
      continue
    }
    const mark = text[index] ?? ""
    const before = index === 0 ? lineBreak : (codes[index - 1] ?? 0)
    const after = index + 1 === text.length ? lineBreak : (codes[index + 1] ?? 0)
    let to: string
    if (kind === single) to = singleMark(mark, before, after, text, index, closers)
    else {
      to = doubleMark(mark, before, (kinds[after] ?? 0) > lineEnd ? turned(index, open) : after, open)
      if (to !== '"') open = to === "“"
    }
    if (to !== mark) changes.push({ start: index, end: index + 1, to })
  }
  return changes
}

const lineBreak = 0x0a
const [opened, closed] = [0x201c, 0x201d]
const [lineEnd, double, single] = [1, 2, 3]
const kinds = new Uint8Array(0x10000)
kinds[lineBreak] = lineEnd
for (const code of codesIn('"“”')) kinds[code] = double
for (const code of codesIn("'‘’")) kinds[code] = single

const opening = codesIn("([{<—–-/“‘\"'’=")
const closing = codesIn(")]}>—–-/.,;:!?…”’\"'*")
const stops = codesIn(".,!?")
const opensAfter = (code: number): boolean => isBlank(code) || opening.has(code)
const closesBefore = (code: number): boolean => isBlank(code) || closing.has(code)

const doubleMark = (mark: string, before: number, after: number, open: boolean): string => {
  if (mark !== '"') return wrongWay(mark, before, after, open)
  const opens = opensAfter(before) && !isBlank(after)
  const closes = !isBlank(before) && closesBefore(after)
  if (opens && closes) return open ? "”" : "“"
  if (opens) return "“"
  if (closes) return isDigit(before) && !open ? '"' : "”" // 6 feet 2"
  return open && stops.has(before) ? "”" : '"' // `“So what?"he said`
}

/** A curly mark that stands the wrong way round: ”Yes,“ she said. */
const wrongWay = (mark: string, before: number, after: number, open: boolean): string => {
  if (mark === "“") return open && !isBlank(before) && isBlank(after) ? "”" : "“"
  return !open && isBlank(before) && isWord(after) ? "“" : "”"
}

/** Words that are written with an apostrophe before them, and decades. */
const elided = /(?:\d0s|(?:em|tis|twas|til|till|cause|cuz|bout|round|neath|nuff|n)(?![\p{L}\p{M}]))/iuy

const singleMark = (
  mark: string,
  before: number,
  after: number,
  text: string,
  index: number,
  lastCloser: (index: number) => number
): string => {
  if (isWord(before) || (!isBlank(before) && isBlank(after))) return "’"
  if (isBlank(before) && isBlank(after)) return mark
  elided.lastIndex = index + 1
  if (elided.test(text)) return "’"
  if (mark === "’") return mark
  if (!opensAfter(before)) return mark === "‘" ? mark : "’"
  return mark === "‘" || lastCloser(index) > index ? "‘" : "’"
}

/** For a place, the last one in its line where a single mark could close; each line is looked at once. */
const lastClosers = (text: string, codes: Uint16Array): ((index: number) => number) => {
  let end = -1
  let last = -1
  return (index) => {
    if (index <= end) return last
    const found = text.indexOf("\n", index)
    end = found === -1 ? text.length : found
    last = end
    while (--last > index) {
      const mark = codes[last]
      if (mark !== 0x27 && mark !== 0x2019) continue
      if (!isBlank(codes[last - 1] ?? 0) && (last + 1 === text.length || !isWord(codes[last + 1] ?? 0))) break
    }
    return last
  }
}
