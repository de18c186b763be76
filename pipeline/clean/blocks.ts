import type { Block, BlockKind } from "../model/document.ts"
import type { Range } from "../model/span.ts"
import { isBoilerplate } from "./boilerplate.ts"
import { isByline, mayTellReporters } from "./bylines.ts"
import { type Caption, captionOf } from "./captions.ts"
import { datelineLine, leadingDateline } from "./datelines.ts"
import { announcesStories, beginsTalk, isAuthorNote, isFurniture } from "./furniture.ts"
import { isHeading } from "./headings.ts"

interface Line extends Range {
  readonly words: string
  /** The line before it is empty, or there is none. */
  readonly apart: boolean
  readonly caption: Caption | null
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
  const tellsReporters = mayTellReporters(text)
  let paragraphs = 0
  let listed = 0 // lines that a list of other stories may still have
  let at = -1
  const note = noteFrom(lines)
  let talk = false // of readers, up to the text's end
  for (const line of lines) {
    at++
    const { words, start, end, caption } = line
    talk ||= paragraphs >= minTold && beginsTalk(words, lines[at + 1]?.words ?? "")
    if (talk) {
      add("boilerplate", line)
      continue
    }
    // a day alone right under a byline is the text's, though a summary stands before them
    const signed = paragraphs > 0 && blocks.at(-1)?.kind === "byline" && at < maxSigned
    const dateline =
      paragraphs === 0 ? (datelineLine(words) ?? leadingDateline(words)) : signed ? datelineLine(words) : null
    if (dateline) {
      add("dateline", { start, end: start + dateline.length })
      const rest = words.slice(dateline.length).trimStart()
      if (rest === "") continue
      paragraphs++
      add("paragraph", { start: end - rest.length, end })
    } else if (isByline(words, tellsReporters)) add("byline", line)
    else if (announcesStories(words)) {
      add("boilerplate", line)
      listed = maxStories
    } else if (isBoilerplate(words) || isFurniture(words)) add("boilerplate", line)
    else if (at >= note && paragraphs > 0 && isAuthorNote(words)) add("boilerplate", line)
    else if (listed-- > 0 && isHeading(words)) add("boilerplate", line)
    else if (caption) {
      if (caption.caption) add("caption", { start: start + caption.caption.start, end: start + caption.caption.end })
      if (caption.credit) add("credit", { start: start + caption.credit.start, end: start + caption.credit.end })
    } else if (lonely(line)) add("caption", line)
    else if (at < lines.length - 1 && isHeading(words)) add("heading", line)
    else {
      listed = 0
      paragraphs++
      add("paragraph", line)
    }
  }
  return blocks
}

/** Under a byline of the first lines stands the text's day. */
const maxSigned = 10
/** Stories that a list of other stories has, at most. */
const maxStories = 8
/** Of a text's last lines, so many may be about its author. */
const maxNotes = 4
/** Of the lines under a text, so many are looked at. */
const maxUnder = 20
/** Readers talk under a text, not above it. */
const minTold = 3

/** From which line on a note on the author may stand: among the last ones, those of the page under the text not counted. */
const noteFrom = (lines: ReadonlyArray<Line>): number => {
  const under = lines.slice(-maxUnder)
  const last = under.findLastIndex(({ words }) => !(isBoilerplate(words) || isFurniture(words) || isHeading(words)))
  return lines.length - under.length + last + 1 - maxNotes
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
      const from = inner.length === words.length ? start : start + words.indexOf(inner)
      lines.push({ start: from, end: from + inner.length, words: inner, apart, caption: captionOf(inner) })
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
  const credited = lines.filter(({ caption }) => caption?.credit)
  if (credited.length < 2) return () => false
  const others = lines.filter(({ caption, words }) => !caption && words.length > 80)
  const lonely = credited.filter(({ apart }) => apart).length * 2 > credited.length
  const together = others.filter(({ apart }) => apart).length * 2 < others.length
  if (!lonely || !together) return () => false
  return ({ apart, words }) =>
    apart && words.endsWith(".") && words.split(" ").length <= maxLonelyWords && !/[.?!“”:] /u.test(words)
}
