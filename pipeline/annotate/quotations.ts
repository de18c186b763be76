import type { Block, Quotation } from "../model/document.ts"
import { leading } from "../model/halving.ts"
import { apostrophes, type Mark, marksOf } from "./marks.ts"

/** A quotation before its place among the others is known. */
interface Found {
  readonly start: number
  readonly end: number
  readonly contentStart: number
  readonly contentEnd: number
  readonly openMissing: boolean
  readonly closeMissing: boolean
  readonly block: number
}

const read = new Set(["paragraph", "heading", "caption"])

/**
 * All text in quotation marks, in order of place, an outer one before those inside it. Curly, straight and mixed
 * double marks (also `''` and doubled ones) and single marks, which are told from apostrophes by what stands around
 * them and count only in pairs. No quotation runs over the end of its block: one that is left open there ends there
 * (`closeMissing`), and goes on (`continuedBy`) if the next paragraph opens anew; a closing mark without an opening
 * one closes what began with the paragraph, or with the sentence if there is a quotation before (`openMissing`).
 * Linear in the length of the text; any text gives a result.
 */
export const findQuotations = (text: string, blocks: ReadonlyArray<Block>): ReadonlyArray<Quotation> => {
  const found: Array<Found> = []
  let goesOn = false // the next paragraph opens with a mark
  for (let number = blocks.length - 1; number >= 0; number--) {
    const block = blocks[number]
    if (!block || !read.has(block.kind)) continue
    for (const one of inBlock(text, block, number, goesOn)) found.push(one)
    if (block.kind === "paragraph") goesOn = opensWithMark(text, block)
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const apart = untangled(text, found)
  return linked(apart, depths(apart), blocks)
}

/** Of two that cross, one's end is a guess: it ends before the other begins, or is none if nothing is left of it. */
const untangled = (text: string, found: ReadonlyArray<Found>): ReadonlyArray<Found> => {
  const all: Array<Found> = []
  const open: Array<number> = [] // places in `all` of those that hold the next one, or may
  for (const one of found) {
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      const around = all[at]
      if (around && one.end <= around.end) break
      open.pop()
      if (!around || around.end <= one.start) continue
      const end = blankBefore(text, one.start)
      if (around.contentStart < end) all[at] = { ...around, end, contentEnd: end, closeMissing: true }
      else all.splice(at, 1) // the last one: nothing stands between it and this one
    }
    open.push(all.push(one) - 1)
  }
  return all
}

const opensWithMark = (text: string, { span }: Block): boolean =>
  /^(?:["“”„«]|''|``)/u.test(text.slice(span.start, span.start + 2))

/** An opening mark that waits for its closing one. */
interface Waiting {
  readonly mark: Mark
  /** Where it ends if it is never closed: at the first double quotation inside, or with the block. */
  guess: number
}

/** The quotations of one block, by a stack of the marks that are open. */
const inBlock = (text: string, { span }: Block, block: number, goesOn: boolean): ReadonlyArray<Found> => {
  const found: Array<Found> = []
  const marks = marksOf(text, span)
  const notMarks = apostrophes(text, marks)
  const stack: Array<Waiting> = []
  let floor = span.start // no missing opening mark is looked for before it
  let ends: ReadonlyArray<number> | undefined // found once, and only where they are asked for
  const add = (
    start: number,
    contentStart: number,
    contentEnd: number,
    end: number,
    missing: "open" | "close" | null
  ) => {
    let [from, to] = [contentStart, contentEnd]
    while (from < to && isSpace(text.charCodeAt(from))) from++
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--
    if (from === to) return
    found.push({
      start: missing === "open" ? from : start,
      end: missing === "close" ? to : end,
      contentStart: from,
      contentEnd: to,
      openMissing: missing === "open",
      closeMissing: missing === "close",
      block
    })
  }
  marks.forEach((mark, at) => {
    if (notMarks.has(at)) return
    // A single mark waits only inside the last double one, and alone: the stack needn't be searched.
    const top = stack.at(-1)
    const waiting = stack.length - (mark.double && top && !top.mark.double ? 2 : 1)
    const opened = stack[waiting]?.mark.double === mark.double ? stack[waiting] : undefined
    if (opens(mark, opened !== undefined)) {
      if (opened && mark.double && endsSentence(text, mark.start)) {
        // `“We will stay. “They will not.”`: a new quotation after a full sentence, so the mark that closed the last is lost
        stack.length = waiting
        ends ??= sentenceEnds(text, span)
        const end = Math.min(firstAfter(ends, opened.mark.end) ?? mark.start, mark.start)
        add(opened.mark.start, opened.mark.end, end, end, "close")
      } else if (opened && mark.double) {
        const inside = top && !top.mark.double ? top : { mark } // a single one between holds this one
        opened.guess = Math.min(opened.guess, inside.mark.start)
      }
      if (opened && !mark.double) stack.pop()
      stack.push({ mark, guess: span.end })
    } else if (opened) {
      stack.length = waiting
      add(opened.mark.start, opened.mark.end, mark.start, mark.end, null)
      if (mark.double) floor = mark.end
    } else if (mark.double && !mark.inches) {
      stack.length = 0
      const before = floor === span.start ? span.start : sentenceStart(text, floor, mark.start)
      const start = before >= 0 ? afterSpeaker(text, before, mark) : afterName(text, floor, mark.start)
      if (start >= 0) add(start, start, mark.start, mark.end, "open")
      floor = mark.end
    }
  })
  for (const { mark, guess } of stack) {
    if (!mark.double) continue
    const end = goesOn ? span.end : guess
    add(mark.start, mark.end, end, end, "close")
    if (end === span.end) break // what is open inside it is noise
  }
  return found
}

/** Whether a mark opens: by its shape, unless the letters around it say otherwise. */
const opens = ({ shape, canOpen, canClose, double }: Mark, isOpen: boolean): boolean => {
  if (!double) return canOpen && (shape === "open" || !(isOpen && canClose))
  if (canOpen !== canClose) return canOpen
  return shape === "either" ? !isOpen : shape === "open"
}

/** `Ms. Ruiz close the books,” Ms. Ruiz said`: without the name of whoever speaks, which nobody's own words open with. */
const afterSpeaker = (text: string, start: number, mark: Mark): number => {
  const words = text.slice(start, Math.min(start + 40, mark.start))
  const name = /^(?:Mr|Ms|Mrs|Dr)\. \p{Lu}[\p{L}’'-]*(?= )/u.exec(words)?.[0]
  return name && text.startsWith(name, mark.end + 1) ? start + name.length : start
}

/** What a full stop may follow inside a sentence: titles, initials. */
const abbreviation =
  /(?<![\p{L}.])(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|Lt|Col|Gen|Sgt|Rev|Prof|Messrs|St|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/u

/** Whether a sentence ends at `at`, right after one of its letters. */
const stopsAt = (text: string, at: number): boolean =>
  /[.!?]/u.test(text.charAt(at - 1)) && !abbreviation.test(text.slice(Math.max(0, at - 10), at))

/** Where the sentence of `offset` starts, looking back to `floor`, or -1. */
const sentenceStart = (text: string, floor: number, offset: number): number => {
  for (let at = offset - 2; at > floor; at--) {
    if (isSpace(text.charCodeAt(at)) && stopsAt(text, at)) return at + 1
  }
  if (/[.!?]/u.test(text.charAt(floor - 2)) && isSpace(text.charCodeAt(floor))) return floor // after `… one.”`
  return -1
}

/** Where the sentences of a block end, in order. */
const sentenceEnds = (text: string, { start, end }: Block["span"]): ReadonlyArray<number> => {
  const ends: Array<number> = []
  for (let at = start + 1; at < end; at++) if (isSpace(text.charCodeAt(at)) && stopsAt(text, at)) ends.push(at)
  return ends
}

/** The first of some numbers in order that is larger than another, by halving. */
const firstAfter = (numbers: ReadonlyArray<number>, than: number): number | undefined =>
  numbers[leading(numbers, (number) => number <= than)]

/**
 * Where a quotation goes on after its attribution, in a sentence that lost the mark and maybe the verb: behind the last
 * name with a title before `offset`, if a quotation closed by a comma ends at `floor`; or -1.
 */
const afterName = (text: string, floor: number, offset: number): number => {
  if (text.charAt(floor - 2) !== ",") return -1
  let found = -1
  for (const { 0: name, index } of text.slice(floor, offset).matchAll(named)) found = floor + index + name.length
  return found
}
const named = /(?<!\p{L})(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov)\. \p{Lu}[\p{L}’'-]*(?= \p{Ll})/gu

/** Whether a sentence ends right before `offset`, white space aside. */
const endsSentence = (text: string, offset: number): boolean =>
  /[.!?]/u.test(text.charAt(blankBefore(text, offset) - 1))

/** Where the white space right before `offset` begins. */
const blankBefore = (text: string, offset: number): number => {
  let at = offset
  while (isSpace(text.charCodeAt(at - 1))) at--
  return at
}

/** As `trim` has it. */
const isSpace = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 0xa0 && (unit === 0xa0 || rareBlanks.includes(unit)))

const rareBlanks = Array.from(
  "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
  (blank) => blank.charCodeAt(0)
)

/** How many quotations hold each. They are sorted, and nest or are apart. */
const depths = (found: ReadonlyArray<Found>): ReadonlyArray<number> => {
  const around: Array<number> = []
  return found.map(({ start, end }) => {
    while ((around.at(-1) ?? end) <= start) around.pop()
    return around.push(end) - 1
  })
}

/** Joins what goes on in the next paragraph: left open here, opened anew (or only closed) there. */
const linked = (
  found: ReadonlyArray<Found>,
  depth: ReadonlyArray<number>,
  blocks: ReadonlyArray<Block>
): ReadonlyArray<Quotation> => {
  const first = new Map<number, number>() // of a block, the quotation that starts with it
  found.forEach(({ start, block }, at) => {
    if (!first.has(block) && start === blocks[block]?.span.start) first.set(block, at)
  })
  const paragraphs = blocks.flatMap(({ kind }, at) => (kind === "paragraph" ? [at] : []))
  const after = new Map(paragraphs.map((block, at) => [block, paragraphs[at + 1] ?? -1]))
  return found.map((one, at) => {
    const { start, end, contentStart, contentEnd, openMissing, closeMissing, block } = one
    const atEnd = closeMissing && end === blocks[block]?.span.end
    return {
      span: { start, end },
      content: { start: contentStart, end: contentEnd },
      depth: depth[at] ?? 0,
      openMissing,
      closeMissing,
      continuedBy: atEnd ? (first.get(after.get(block) ?? -1) ?? -1) : -1
    }
  })
}
