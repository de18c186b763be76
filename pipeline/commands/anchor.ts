import type { Tables } from "../model/tables.ts"

/** What is known of a place besides its offsets. */
export type Selector = Pick<Tables["evidence"], "exact" | "prefix" | "suffix">

/** Where a quotation stands in another text, in code units; or why that can't be said. */
export type Anchor =
  | { readonly found: "once"; readonly start: number; readonly end: number }
  /** The release leaves its characters out. */
  | { readonly found: "unquoted" }
  | { readonly found: "nowhere" }
  /** More than once, and what stands around doesn't tell them apart. */
  | { readonly found: "often" }

/**
 * Finds a quotation in a text that isn't the one it was cut from, by its characters and, where they stand there more than
 * once, by what stood before and after them (TextQuoteSelector of the W3C's Web Annotation Data Model): the place where
 * most of both agrees, if there is only one such. O(length of the text × how often it stands there).
 */
export const anchor = (text: string, { exact, prefix, suffix }: Selector): Anchor => {
  if (exact === null) return { found: "unquoted" }
  let best: { start: number; score: number } | null = null
  let isTie = false
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const score = agreesBefore(text, at, prefix ?? "") + agreesAfter(text, at + exact.length, suffix ?? "")
    if (best !== null && score <= best.score) {
      isTie ||= score === best.score
      continue
    }
    best = { start: at, score }
    isTie = false
  }
  if (best === null) return { found: "nowhere" }
  return isTie ? { found: "often" } : { found: "once", start: best.start, end: best.start + exact.length }
}

/** How many characters before a place are the last ones of a prefix. */
const agreesBefore = (text: string, at: number, prefix: string): number => {
  let count = 0
  while (count < prefix.length && text[at - 1 - count] === prefix[prefix.length - 1 - count]) count++
  return count
}

const agreesAfter = (text: string, at: number, suffix: string): number => {
  let count = 0
  while (count < suffix.length && text[at + count] === suffix[count]) count++
  return count
}
