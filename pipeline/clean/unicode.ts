import type { Change, Edit } from "./edit.ts"

/**
 * Takes out characters that have no shape: zero-width ones, soft hyphens, marks of direction, byte order marks inside
 * the text, controls other than tabs and line breaks. A joiner between emoji, or between letters of a script that
 * writes with joiners, stays.
 */
export const invisible: Edit = (text) => {
  const changes: Array<Change> = []
  for (const { 0: found, index } of text.matchAll(shapeless)) {
    const end = index + found.length
    const joins = joiner.test(found) && joinedBefore.test(text.slice(Math.max(0, index - 2), index))
    if (joins && joinedAfter.test(text.slice(end, end + 2))) continue
    changes.push({ start: index, end, to: "" })
  }
  return changes
}

// U+0085, U+2028 and U+2029 are line breaks; the tags of flags (U+E0020 and on) have a shape.
const shapeless =
  /(?:[^\P{Cc}\t\n\v\f\r\u0085]|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB])+/gu
const joiner = /^[\u200C\u200D]$/u
const joinedBefore = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|(?=[\p{L}\p{M}])\P{Script=Latin})$/u
const joinedAfter = /^(?:\p{Extended_Pictographic}|(?=[\p{L}\p{M}])\P{Script=Latin})/u

/** Latin ligatures to their letters: `ﬁ` to `fi`, as texts from PDF files need it. */
export const ligatures: Edit = (text) =>
  Array.from(text.matchAll(/[\uFB00-\uFB06]/gu), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    to: found.normalize("NFKC")
  }))

/** Composes letters and their accents (Unicode's normalisation form C). A cluster that changes is one change. */
export const composed: Edit = (text) => {
  if (!mayCompose.test(text) || text.normalize("NFC") === text) return [] // as almost always
  const changes: Array<Change> = []
  for (const { 0: found, index } of text.matchAll(clusters)) {
    const to = found.normalize("NFC")
    if (to !== found) changes.push({ start: index, end: index + found.length, to })
  }
  return changes
}

/** All but Latin letters, common punctuation, signs of currencies and most emoji, which are composed as they are. */
const mayCompose = /[^\0-\u02FF\u2010-\u205E\u20A0-\u20CF\u{1F000}-\u{1FBFF}]/u

/**
 * A character and all after it that could compose with it or change places: marks, the vowels and finals of Hangul,
 * the vowels of Kirat Rai. No other character of Unicode 17 stands second in a canonical decomposition.
 */
const clusters = /[\s\S](?:\p{M}|[\u1160-\u11FF\u{16D63}-\u{16D6A}])*/gu
