import type { Grammar } from "../resolve.ts"

/** Whether a sentence is a headline: it stands in a heading, or in a paragraph without a full stop. */
export const isHeadline = ({ document: { clean, sentences } }: Grammar, sentence: number): boolean => {
  const span = sentences[sentence]?.span
  if (!span) return false
  const block = clean.blocks.find(({ span: { start, end } }) => start <= span.start && span.start < end)
  if (block?.kind === "heading") return true
  if (!block || block === clean.blocks.at(-1)) return false
  return !/[.!?…:;,”"’')]$/u.test(clean.text.slice(Math.max(span.start, block.span.end - 1), block.span.end))
}
