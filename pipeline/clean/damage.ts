import type { Block, Damage } from "../model/document.ts"
import type { Edit } from "./edit.ts"
import { mojibake } from "./mojibake.ts"
import { spacing } from "./spacing.ts"

/**
 * The kinds of dirt that can be seen without grammar, in the order of the vocabulary: `tokenized` as its edit found it,
 * `truncated` by the end of the clean text, `mojibake` as its edit repaired it or by letters that are lost.
 */
export const damageOf = (
  raw: string,
  text: string,
  blocks: ReadonlyArray<Block>,
  changed: ReadonlySet<Edit>
): ReadonlyArray<Damage> => {
  const damage: Array<Damage> = []
  if (changed.has(spacing)) damage.push("tokenized")
  if (isTruncated(text, blocks)) damage.push("truncated")
  if (changed.has(mojibake) || raw.includes(lost)) damage.push("mojibake")
  return damage
}

/** Letters that are lost for good. */
const lost = "\uFFFD"

const cutMark = /(?:\[\+\d+ chars\]|\[(?:…|\.\.\.)\]|\p{L}(?:…|\.\.\.))$/u
/** The end of a sentence, but not after an initial or `P.M.` */
const sentenceEnd = /(?<![.\p{Lu}]\p{Lu}?)[.?!…][”’"')\]]*\s/gu
const openWord =
  /(?:,|;|[ -](?:the|an?|of|and|or|to|in|on|at|for|from|by|with|that|as|is|are|was|were|which|who|than|its|their|his|her))$/u

/**
 * Whether the last paragraph breaks off: it ends in a mark of a cut, in a word that can't end a sentence, or without a
 * full stop although it has sentences that end in one.
 */
const isTruncated = (text: string, blocks: ReadonlyArray<Block>): boolean => {
  const last = blocks.findLast(({ kind }) => kind === "paragraph" || kind === "heading")
  if (!last) return false
  const words = text.slice(last.span.start, last.span.end)
  const tail = words.slice(-40)
  if (cutMark.test(tail) || openWord.test(tail)) return true
  if (last.kind !== "paragraph" || !/[\p{L}\p{N}]$/u.test(words)) return false
  const [end] = [...words.slice(-maxTail).matchAll(sentenceEnd)].slice(-1)
  return end !== undefined && isProse(words.slice(-maxTail).slice(end.index + end[0].length))
}

/** Longer sentences are rare, and an article that breaks off in one is taken for whole. */
const maxTail = 600
const minWords = 4

/** Words of a sentence, at least half of them in small letters: no signature, no time of the day. */
const isProse = (tail: string): boolean => {
  const words = tail.split(" ").length
  return words >= minWords && (tail.match(/(?<![\p{L}’-])\p{Ll}/gu)?.length ?? 0) * 2 >= words
}
