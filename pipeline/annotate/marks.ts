import type { Range } from "../model/span.ts"

/** A quotation mark, or what looks like one. */
export interface Mark extends Range {
  readonly double: boolean
  readonly shape: "open" | "close" | "either"
  /** What stands around it lets it open, or close, a quotation. */
  readonly canOpen: boolean
  readonly canClose: boolean
  /** It may be a sign of inches or seconds: `6'2"`. */
  readonly inches: boolean
}

const doubles = new Map<string, Mark["shape"]>([
  ["“", "open"],
  ["„", "open"],
  ["«", "open"],
  ["‟", "open"],
  ["”", "close"],
  ["»", "close"],
  ['"', "either"],
  ["＂", "either"]
])
const singles = new Map<string, Mark["shape"]>([
  ["‘", "open"],
  ["‚", "open"],
  ["‛", "open"],
  ["`", "open"],
  ["’", "close"],
  ["´", "close"],
  ["'", "either"]
])
const any = /["“”„‟«»＂'‘’‚‛`´]/gu

/** The marks of a stretch of text, in order. Two single ones, or one twice (`''`, `””`), are a double one. */
export const marksOf = (text: string, { start, end }: Range): ReadonlyArray<Mark> => {
  const marks: Array<Mark> = []
  const within = text.slice(start, end) // else a stretch without marks would be searched up to the end of the text
  any.lastIndex = 0
  for (let match = any.exec(within); match; match = any.exec(within)) {
    const sign = match[0]
    const at = match.index
    const run = runLength(within, at, sign)
    const double = doubles.has(sign)
    if (double || run === 1) marks.push(markAt(within, start, at, at + run, double))
    else if (run === 2) marks.push(markAt(within, start, at, at + 2, true))
    else {
      const inner = isSolid(within.charAt(at - 1)) ? 1 : 2 // `'''`: the inner one stands by the words
      marks.push(markAt(within, start, at, at + inner, inner === 2))
      marks.push(markAt(within, start, at + inner, at + run, inner === 1))
    }
    any.lastIndex = at + run
  }
  return marks
}

const runLength = (text: string, at: number, sign: string): number => {
  let next = at + 1
  while (text.charAt(next) === sign) next++
  return next - at
}

/** The mark from `at` to `next` of a stretch that begins at `start` of the text. */
const markAt = (within: string, start: number, at: number, next: number, double: boolean): Mark => {
  const before = within.charAt(at - 1)
  const after = within.charAt(next)
  const sign = within.charAt(at)
  const solidBefore = isSolid(before)
  const solidAfter = after !== "" && !/[\s.,;:!?)\]}…]/u.test(after) && !/[-–—―]/u.test(after) && !isMark(after)
  const inches = sign === '"' && /\d/u.test(before) && !/[\p{L}\p{N}]/u.test(after)
  return {
    start: start + at,
    end: start + next,
    double,
    shape: (double ? doubles.get(sign) : singles.get(sign)) ?? "either",
    canOpen: !inches && (!solidBefore || isMark(before)) && (solidAfter || isMark(after) || /[.…]/u.test(after)),
    canClose: solidBefore,
    inches
  }
}

/** Letters, digits and closing punctuation: what a closing mark stands after. */
const isSolid = (sign: string): boolean => sign !== "" && !/[\s([{–—―/“„‟«‘‚‛-]/u.test(sign)
const isMark = (sign: string): boolean => doubles.has(sign) || singles.has(sign)

const elided = /^(?:em|cause|til|till|tis|twas|n|round|bout|kay|sup|cuz|nuff|\d0s|\d\d)(?![\p{L}\p{N}])/iu

/**
 * The numbers of the single marks that are apostrophes: inside words (`don't`), before elided ones (`'em`, `'90s`),
 * and after a plural's s (`voters' rights`) unless that is the only mark that could close a quotation.
 */
export const apostrophes = (text: string, marks: ReadonlyArray<Mark>): ReadonlySet<number> => {
  const found = new Set<number>()
  let closes = false // a surer closing mark stands ahead, before the next opening one
  for (let at = marks.length - 1; at >= 0; at--) {
    const mark = marks[at]
    if (!mark) continue
    if (mark.double) {
      closes = false
      continue
    }
    const before = text.charAt(mark.start - 1)
    const after = text.slice(mark.end, mark.end + 6)
    if (/[\p{L}\p{N}]/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) found.add(at)
    else if (mark.canOpen && elided.test(after)) found.add(at)
    else if (!mark.canOpen && !mark.canClose) found.add(at)
    else if (mark.canOpen) closes = false
    else if (/s/iu.test(before) && /^ \p{L}/u.test(after)) {
      if (closes) found.add(at)
    } else closes = true
  }
  return found
}
