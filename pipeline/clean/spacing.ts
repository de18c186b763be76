import type { Change, Edit } from "./edit.ts"

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
  if (!text.includes(" ,") && !text.includes(" .") && !text.includes(" ’") && !text.includes(" '")) return false
  let apart = 0
  let all = 0
  for (const { index } of text.matchAll(/[,.;:?!](?=\s|$)/gu)) {
    all++
    if (text[index - 1] === " ") apart++
  }
  const split = text.match(/\p{L} (?:n[’']t|[’'](?:s|re|ve|ll|d|m))(?=\s|$)/gu)?.length ?? 0
  return apart + split >= 2 && apart * 2 > all
}

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
  return letter === "." && next === "m" && text[space + 2] === "." && /[\s\d][ap]\.$/iu.test(text.slice(space - 3, space))
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

type Side = "left" | "right"

const said = "(?:said|says|saying|say|told|asked|added|adding|wrote|writes|declared|warned|argued|noted|explained|tweeted)"
const saidBefore = new RegExp(`(?<![\\p{L}])${said}(?: (?:that|simply|again|later))? ?[,:] $`, "u")
const saidAfter = new RegExp(`^ (?:\\p{L}[\\p{L}.’'-]* ){0,4}${said}(?![\\p{L}])`, "u")

/**
 * To which side each straight mark belongs that has space on both: opening and closing take turns in a line. Where one
 * was lost they fall out of step, and clear places set them right: two marks in a row; `, "` before or after a verb of
 * saying; a mark before a comma or small letters after a sentence's end.
 */
const markSides = (text: string): ReadonlyMap<number, Side> => {
  const sides = new Map<number, Side>()
  let open = false
  let single = false
  for (const { 0: mark, index } of text.matchAll(/["“”'\n]/gu)) {
    if (mark === "\n") {
      open = false
      single = false
      continue
    }
    if (mark === "“" || mark === "”") {
      open = mark === "“"
      continue
    }
    const apart = isSpace(text[index - 1]) && isSpace(text[index + 1])
    if (mark === "'") {
      if (!apart) continue
      const plural = !single && /s $/u.test(text.slice(Math.max(0, index - 2), index)) // `the cities ' budgets`
      sides.set(index, single || plural ? "left" : "right")
      if (!plural) single = !single
      continue
    }
    if (apart) {
      const closes = closesHere(text, index, open)
      sides.set(index, closes ? "left" : "right")
      open = !closes
    } else open = isSpace(text[index - 1])
  }
  return sides
}

const closesHere = (text: string, index: number, open: boolean): boolean => {
  const before = text.slice(Math.max(0, index - 30), index)
  const after = text.slice(index + 1, index + 80)
  if (index === 0 || text[index - 1] === "\n") return false
  if (/^\s*(?:\n|$)/u.test(after)) return true
  if (saidBefore.test(before)) return false
  if (/^ [,;]/u.test(after)) return true
  if (/[,?!] $/u.test(before) && saidAfter.test(after)) return true
  if (/[.?!] $/u.test(before) && /^ \p{Ll}/u.test(after)) return true
  return open
}
