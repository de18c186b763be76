import type { Block } from "../../model/document.ts"
import { leading } from "../../model/halving.ts"
import type { Grammar } from "../resolve.ts"

/** Whether a sentence is a headline: it stands in a heading, or in a paragraph without a full stop. */
export const isHeadline = ({ document: { clean, sentences } }: Grammar, sentence: number): boolean => {
  const span = sentences[sentence]?.span
  const block = span && blockAt(clean.blocks, span.start)
  if (!block || span.start >= block.span.end) return false
  if (block.kind === "heading") return true
  if (block === clean.blocks.at(-1)) return false // it may be cut off
  return !/[.!?…:;,”"’')]$/u.test(clean.text.slice(Math.max(span.start, block.span.end - 1), block.span.end))
}

/** The last block that starts at or before an offset, by halving. */
const blockAt = (blocks: ReadonlyArray<Block>, offset: number): Block | undefined =>
  blocks[leading(blocks, ({ span }) => span.start <= offset) - 1]
