import type { Range } from "../model/span.ts"

/** Words after which a full stop ends no sentence. */
const abbreviations = new Set(
  "mr mrs ms dr st sen rep gov gen lt sgt col capt cmdr ald supt atty rev hon jr sr no vs u.s u.n d.c a.m p.m inc corp co ltd jan feb mar apr aug sept oct nov dec".split(
    " "
  )
)

/**
 * Where the sentence around a place begins and ends, in code units of its text; of several sentences, from the first to
 * the last. A sentence ends at a mark of its end before a space, or where its paragraph does. Made for readers: it guesses
 * at abbreviations. Takes time by the length of the sentence, of which no more than `farthest` is looked at on each side.
 */
export const sentenceAround = (text: string, { start, end }: Range): Range => {
  let from = start
  while (from > 0 && start - from < farthest && !endsAt(text, from)) from--
  let to = end
  while (to < text.length && to - end < farthest && !endsAt(text, to)) to++
  while (from < start && /\s/u.test(text[from] ?? "")) from++
  while (to > end && /\s/u.test(text[to - 1] ?? "")) to--
  return { start: isLow(text, from) ? from - 1 : from, end: isLow(text, to) ? to + 1 : to }
}

/** Code units. */
const farthest = 2000

/** Whether a sentence ends right before a place. */
const endsAt = (text: string, at: number): boolean => {
  const [before = "", after = " "] = [text[at - 1], text[at]]
  if (before === "\n" || before === "\r") return isBreak(text, at - 1)
  if (!/\s/u.test(after)) return false
  const mark = /[”’"')\]]/u.test(before) ? (text[at - 2] ?? "") : before
  if (!/[.!?…]/u.test(mark) || /^\s+\p{Ll}/u.test(text.slice(at, at + 4))) return false
  if (mark !== ".") return true
  const [word = ""] =
    /[\p{L}.]*$/u.exec(
      text
        .slice(Math.max(at - 24, 0), at)
        .replace(/[”’"')\]]?$/u, "")
        .slice(0, -1)
    ) ?? []
  return word.length !== 1 && !abbreviations.has(word.toLowerCase())
}

/** Whether a line break ends a paragraph: no other sentence goes on behind it. */
const isBreak = (text: string, at: number): boolean => {
  const line = text.slice(Math.max(at - 2, 0), at).trimEnd()
  const next = text.slice(at + 1, at + 3).trimStart()
  return next === "" || /[\n\r]/u.test(text[at + 1] ?? "") || line === "" || !/^\p{Ll}/u.test(next)
}

const isLow = (text: string, at: number): boolean => {
  const [before, unit] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff
}
