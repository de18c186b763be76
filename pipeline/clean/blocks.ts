import type { Block, BlockKind } from "../model/document.ts"
import type { Range } from "../model/span.ts"
import { isBoilerplate } from "./boilerplate.ts"
import { isByline } from "./bylines.ts"
import { captionOf } from "./captions.ts"
import { datelineLine, leadingDateline } from "./datelines.ts"
import { isHeading } from "./headings.ts"

interface Line extends Range {
  readonly words: string
  /** The line before it is empty, or there is none. */
  readonly apart: boolean
}

/**
 * The labelled stretches of a clean text: each line that isn't empty is a block, but that a credit is cut off its
 * caption, and a dateline off the first paragraph. All characters but white space are in exactly one block.
 */
export const blocksOf = (text: string): ReadonlyArray<Block> => {
  const lines = linesOf(text)
  const blocks: Array<Block> = []
  const add = (kind: BlockKind, { start, end }: Range) => blocks.push({ kind, span: { start, end } })
  const lonely = isLonelyCaption(lines)
  let paragraphs = 0
  lines.forEach((line, at) => {
    const { words, start, end } = line
    if (paragraphs === 0 && datelineLine(words)) return add("dateline", line)
    if (isByline(words)) return add("byline", line)
    if (isBoilerplate(words)) return add("boilerplate", line)
    const found = captionOf(words)
    if (found) {
      if (found.caption) add("caption", { start: start + found.caption.start, end: start + found.caption.end })
      if (found.credit) add("credit", { start: start + found.credit.start, end: start + found.credit.end })
      return
    }
    if (lonely(line)) return add("caption", line)
    const dateline = paragraphs === 0 ? leadingDateline(words) : null
    if (dateline) {
      add("dateline", { start, end: start + dateline.length })
      const rest = words.slice(dateline.length)
      paragraphs++
      return add("paragraph", { start: end - rest.trimStart().length, end })
    }
    if (at < lines.length - 1 && isHeading(words)) return add("heading", line)
    paragraphs++
    add("paragraph", line)
  })
  return blocks
}

const linesOf = (text: string): ReadonlyArray<Line> => {
  const lines: Array<Line> = []
  let apart = true
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf("\n", start)
    const end = found === -1 ? text.length : found
    const words = text.slice(start, end)
    const inner = words.trim()
    if (inner !== "") {
      const from = start + words.indexOf(inner)
      lines.push({ start: from, end: from + inner.length, words: inner, apart })
    }
    apart = inner === ""
    start = end + 1
  }
  return lines
}

const maxLonelyWords = 10

/**
 * In a text whose captions are set apart by blank lines and whose paragraphs mostly aren't, a single short sentence
 * that is set apart is a caption too, though its credit is missing.
 */
const isLonelyCaption = (lines: ReadonlyArray<Line>): ((line: Line) => boolean) => {
  const credited = lines.filter(({ words }) => captionOf(words)?.credit)
  const others = lines.filter((line) => !credited.includes(line) && line.words.length > 80)
  const lonely = credited.filter(({ apart }) => apart).length * 2 > credited.length
  const together = others.filter(({ apart }) => apart).length * 2 < others.length
  if (credited.length < 2 || !lonely || !together) return () => false
  return ({ apart, words }) =>
    apart && words.endsWith(".") && words.split(" ").length <= maxLonelyWords && !/[.?!“”:] /u.test(words)
}
