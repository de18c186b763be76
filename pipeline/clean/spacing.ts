import { codesOf } from "../model/codes.ts"
import type { Change, Edit } from "./edit.ts"
import { anything, isBlank, pairsOf } from "./letters.ts"
import { markSides } from "./sides.ts"

/**
 * Takes out the spaces that a tokeniser put in: `They do n’t know , he said .` was once `They don’t know, he said.`
 * Only in a text that is tokenised throughout; runs after `spaces` and `variants`.
 */
export const spacing: Edit = (text) => {
  if (!isTokenized(text)) return []
  const sides = markSides(text)
  const changes: Array<Change> = []
  for (let at = text.indexOf(" "); at !== -1; at = text.indexOf(" ", at + 1)) {
    const stray =
      sides.get(at - 1) === "right" || sides.get(at + 1) === "left" || joinsLeft(text, at + 1) || joinsRight(text, at)
    if (stray) changes.push({ start: at, end: at + 1, to: "" })
  }
  return changes
}

/**
 * Whether a text's punctuation stands apart like words: of the commas, stops and the like that white space follows,
 * more than half have it before them too, and it isn't one slip only.
 */
export const isTokenized = (text: string): boolean => {
  const codes = codesOf(text)
  const { length } = text
  let [apart, split] = [0, 0]
  let others = 0 // that are surely followed by white space and not set apart
  let stops = 0 // that may belong to a word
  let before = anything << 4
  for (let at = 0; at < length; at++) {
    const code = codes[at] ?? 0
    const pair = pairs[code] ?? 0
    const isFound = (before >> 4) & pair
    before = pair
    if (isFound === 0) continue
    const isApart = at > 0 && codes[at - 1] === space
    if (isFound === afterSpace) split += isSuffix(text, at - 1) ? 1 : 0
    else if (at + 1 < length && !isBlank(codes[at + 1] ?? 0)) continue
    else if (isApart) apart++
    else if (code === fullStop) stops++
    else others++
  }
  if (apart + split < 2 || apart <= others) return false
  // a stop after one letter or a capital (`U. S.`) is the word's own
  return apart > others + stops || apart * 2 > count(text, /(?:[,;:?!]|(?<=[\p{Ll}\p{Nd}”"’)]{2}| )\.)(?=\s|$)/gu)
}

const space = 0x20
const fullStop = 0x2e
const afterSpace = 1
/** Stops wherever they stand, and what may begin the end of a word only behind a space. */
const pairs = pairsOf([" ", 0, afterSpace], [",.:;?!", anything, 0], ["n'’", afterSpace, 0])

/** Whether behind the space stands the end of the word before it: `do n’t`. */
const isSuffix = (text: string, space: number): boolean => {
  wholeSuffix.lastIndex = space
  return wholeSuffix.test(text)
}
const wholeSuffix = /(?<=\p{L}) (?:n[’']t|[’'](?:s|re|ve|ll|d|m))(?=\s|$)/uy

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const isSpace = (letter: string | undefined): boolean => letter === undefined || letter === " " || letter === "\n"

const closing = /[,.;:!?%)\]}…]/u
/** Of words split by the Penn Treebank's rules. */
const suffix = /(?:n[’']t|[’'](?:s|re|ve|ll|d|m))(?![\p{L}\p{M}\p{N}])/iuy

/** Whether what begins at `next`, after a space, belongs to what is before the space. */
const joinsLeft = (text: string, next: number): boolean => {
  const letter = text[next] ?? ""
  if (closing.test(letter)) return !/[\p{L}\p{N}]/u.test(text[next + 1] ?? "") // `.5` and `.com` are words
  if (letter === "”" || letter === "’") {
    if (isSpace(text[next + 1]) || closing.test(text[next + 1] ?? "")) return true
  }
  suffix.lastIndex = next
  if (suffix.test(text)) return /[\p{L}\p{N}.)”"]/u.test(text[next - 2] ?? "")
  return false
}

const number = /\d/u
const initials = /(?:[\p{L}][.]|^|[\s“"(])\p{Lu}\.$/u

/** Whether what ends before the space at `space` belongs to what is after it. */
const joinsRight = (text: string, space: number): boolean => {
  const letter = text[space - 1] ?? ""
  const next = text[space + 1] ?? ""
  if (/[([{“‘]/u.test(letter)) return isSpace(text[space - 2]) || /[([{“‘"]/u.test(text[space - 2] ?? "")
  if (/[$£€#]/u.test(letter)) return number.test(next)
  if (!/[.,:]/u.test(letter)) return false
  if (text[space - 2] === " " && number.test(text[space - 3] ?? "") && number.test(next)) {
    return isSplitNumber(text, space - 1)
  }
  // `R. I.`, `U. S.`, `p. m.`
  if (letter === "." && /\p{Lu}/u.test(next) && text[space + 2] === ".") {
    return initials.test(text.slice(Math.max(0, space - 4), space))
  }
  return (
    letter === "." && next === "m" && text[space + 2] === "." && /[\s\d][ap]\.$/iu.test(text.slice(space - 3, space))
  )
}

/** `2 . 3`, `1 , 000`, `10 : 30`; a comma needs three digits, a colon two. */
const isSplitNumber = (text: string, mark: number): boolean => {
  const after = /^ (\d+)/u.exec(text.slice(mark + 1, mark + 8))?.[1] ?? ""
  const before = /(\d+) $/u.exec(text.slice(Math.max(0, mark - 8), mark))?.[1] ?? ""
  switch (text[mark]) {
    case ",":
      return after.length === 3 && before.length <= 3
    case ":":
      return after.length === 2 && before.length <= 2
    default:
      return after.length <= 3 && before.length <= 4
  }
}
