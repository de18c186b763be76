import type { Block, Damage } from "../model/document.ts"
import { isTokenized } from "./spacing.ts"

/**
 * The kinds of dirt that can be seen without grammar, in the order of the vocabulary: `tokenized` and `mojibake` by the
 * raw text, `truncated` by the end of the clean one.
 */
export const damageOf = (raw: string, text: string, blocks: ReadonlyArray<Block>): ReadonlyArray<Damage> => {
  const damage: Array<Damage> = []
  if (isTokenized(raw)) damage.push("tokenized")
  if (isTruncated(text, blocks)) damage.push("truncated")
  if (mojibake.test(raw)) damage.push("mojibake")
  return damage
}

/** UTF-8 that was read as Windows-1252 (`â€™`, `Ã©`, `Â `), or letters that are lost for good (U+FFFD). */
const mojibake = /\uFFFD|â€[\u0080-\u009F\u2018-\u201E\u2020-\u203A\u0152-\u02DC™¦“”˜]|Ã[\u0080-\u00BF]|Â[\u0080-\u00BF]/u

const cutMark = /(?:\[\+\d+ chars\]|\[(?:…|\.\.\.)\]|\p{L}(?:…|\.\.\.))$/u
const sentenceEnd = /[.?!…][”’"')\]]*\s/u
const openWord = /(?:,|;|[ -](?:the|an?|of|and|or|to|in|on|at|for|from|by|with|that|as|is|are|was|were|which|who|than|its|their|his|her))$/u

/**
 * Whether the last paragraph breaks off: it ends in a mark of a cut, in a word that can't end a sentence, or without a
 * full stop although it has sentences that end in one.
 */
const isTruncated = (text: string, blocks: ReadonlyArray<Block>): boolean => {
  const last = blocks.findLast(({ kind }) => kind === "paragraph" || kind === "heading")
  if (!last) return false
  const words = text.slice(last.span.start, last.span.end)
  if (cutMark.test(words) || openWord.test(words)) return true
  return last.kind === "paragraph" && /[\p{L}\p{N}]$/u.test(words) && sentenceEnd.test(words)
}
