import { codePoints } from "../model/codepoints.ts"
import { codesOf } from "../model/codes.ts"
import { type CleanDocument, toRaw } from "../model/document.ts"
import type { Range } from "../model/span.ts"
import { isHeading } from "./headings.ts"

/** A line of a text that may be its publisher's and not its author's, if other texts of the publisher have it too. */
export interface Line extends Range {
  /** Hash of the publisher, the line (case aside, all digits alike), and `heading`. A whole number below 2 ** 53. */
  readonly hash: number
  /** Hash of the longest other line of the text: copies of one text have the same company. */
  readonly company: number
  /** It isn't a sentence, so it is boilerplate sooner. */
  readonly heading: boolean
}

/** What one text lends to the search for lines that its publisher repeats. Start and end are raw code points. */
export interface Lines {
  /** Hash of who published the text, or else of the folder or file that it came in. */
  readonly publisher: number
  readonly lines: ReadonlyArray<Line>
}

/** In UTF-16 code units. Longer lines are paragraphs of an article. */
const longest = 400
const shortest = 3

/** A sentence that says something of the topic is background, which writers repeat; a headline may be a link. */
const topical = /sanctuar|immigra|deport|detainer|undocumented|migrant|287\(g\)/iu

/** The lines of a text that its publisher may repeat. Linear in the text. */
export const linesOf = (document: Pick<CleanDocument, "raw" | "text" | "maps" | "blocks" | "metadata">): Lines => {
  const { raw, text, blocks } = document
  const published = publisherOf(document)
  const publisher = hashOf(codesOf(published), { start: 0, end: published.length }, 0)
  const read = blocks.filter(({ kind }) => kind === "paragraph" || kind === "heading")
  const [first, second] = twoLongest(read.map(({ span }) => span))
  const points = codePoints(raw.text)
  const codes = codesOf(text)
  const mayBeTopical = topical.test(text) // one look at all, since most texts are of something else
  const companyOf = (line: Range | undefined) => (line ? hashOf(codes, line, 1) : 0)
  const companies = [companyOf(first), companyOf(second)] as const
  const lines = read.flatMap(({ span }): ReadonlyArray<Line> => {
    const length = span.end - span.start
    if (length < shortest || length > longest) return []
    const words = text.slice(span.start, span.end)
    const heading = isHeading(words)
    if (!heading && mayBeTopical && topical.test(words)) return []
    const company = span === first ? companies[1] : companies[0]
    return [
      { ...points(toRaw(document, span)), hash: hashOf(codes, span, publisher + (heading ? 1 : 0)), company, heading }
    ]
  })
  return { publisher, lines }
}

const publisherOf = ({ raw, metadata }: Pick<CleanDocument, "raw" | "metadata">): string =>
  metadata.publisher?.toLowerCase() ?? hostOf(metadata.url) ?? cameIn(raw)

const hostOf = (url: string | null): string | null =>
  url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, "") : null

/** The file that holds the text among others, or else the folder of its file. */
const cameIn = ({ id, file }: CleanDocument["raw"]): string =>
  id.includes(":") ? file : file.slice(0, file.lastIndexOf("/") + 1)

const twoLongest = (spans: ReadonlyArray<Range>): ReadonlyArray<Range> => {
  let first: Range | undefined
  let second: Range | undefined
  const length = (span: Range | undefined) => (span ? span.end - span.start : -1)
  for (const span of spans) {
    if (length(span) > length(first)) [first, second] = [span, first]
    else if (length(span) > length(second)) second = span
  }
  return [first, second].filter((span) => span !== undefined)
}

/** FNV-1a in two lanes of 32 bits (Fowler, Noll, Vo; RFC 9923), cut to 53 bits. Digits are one digit, ASCII has no case. */
const hashOf = (codes: Uint16Array, { start, end }: Range, seed: number): number => {
  let low = basis ^ seed
  let high = ~basis ^ Math.floor(seed / 2 ** 32)
  for (let at = start; at < end; at++) {
    let unit = codes[at] ?? 0
    if (unit >= 48 && unit <= 57) unit = 48
    else if (unit >= 65 && unit <= 90) unit += 32
    low = Math.imul(low ^ unit, prime)
    high = Math.imul(high ^ unit ^ (low >>> 24), prime)
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}

const basis = 0x811c9dc5
const prime = 0x01000193

const lineBytes = 8 + 8 + 4 + 4

/** Lines as bytes, to be kept: 8 and 24 a line, little-endian. A heading's start has its highest bit set. */
export const packedLines = ({ publisher, lines }: Lines): Uint8Array<ArrayBuffer> => {
  const view = new DataView(new ArrayBuffer(8 + lineBytes * lines.length))
  view.setFloat64(0, publisher, true)
  for (const [index, { hash, company, start, end, heading }] of lines.entries()) {
    const at = 8 + lineBytes * index
    view.setFloat64(at, hash, true)
    view.setFloat64(at + 8, company, true)
    view.setUint32(at + 16, start + (heading ? headingBit : 0), true)
    view.setUint32(at + 20, end, true)
  }
  return new Uint8Array(view.buffer)
}

const headingBit = 2 ** 31

/** The lines that were packed; none of no bytes. */
export const unpackedLines = (bytes: Uint8Array): Lines => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = Math.max(0, Math.floor((bytes.byteLength - 8) / lineBytes))
  const lines = Array.from({ length: count }, (_, index): Line => {
    const at = 8 + lineBytes * index
    const start = view.getUint32(at + 16, true)
    return {
      hash: view.getFloat64(at, true),
      company: view.getFloat64(at + 8, true),
      start: start % headingBit,
      end: view.getUint32(at + 20, true),
      heading: start >= headingBit
    }
  })
  return { publisher: bytes.byteLength < 8 ? 0 : view.getFloat64(0, true), lines }
}
