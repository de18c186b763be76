import * as Result from "effect/Result"
import { NotUtf16, type Reason } from "../../model/refusals.ts"
import { decode, decodeAs, firstBadByte } from "../decode.ts"
import { type Chunks, Stopped } from "./format.ts"

/** One line of a file, without its break. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Where it begins, in bytes of the (unpacked) file. */
  readonly offset: number
  readonly length: number
  /** Null if the line is too long to be held. */
  readonly bytes: Uint8Array | null
}

const newline = 0x0a
const carriage = 0x0d

/** The lines of a file as its bytes come, by the breaks that it has: an old Mac's are carriage returns alone. A line longer than `most` bytes is passed over without being held. */
export async function* linesOf(chunks: Chunks, most: number): AsyncGenerator<Line> {
  let parts: Array<Uint8Array> = []
  let length = 0
  let offset = 0
  let number = 0
  const take = (): Line => {
    const whole = parts.length === 1 ? parts[0] : Buffer.concat(parts)
    const bytes = length > most || !whole ? null : whole.at(-1) === carriage ? whole.subarray(0, -1) : whole
    const line = { number: ++number, offset, length, bytes: length === 0 ? new Uint8Array() : bytes }
    offset += length + 1
    parts = []
    length = 0
    return line
  }
  let breaks = 0
  for await (const chunk of chunks) {
    breaks ||= chunk.includes(newline) || !chunk.includes(carriage) ? newline : carriage // as the first piece shows it
    let start = 0
    for (let end = chunk.indexOf(breaks); end !== -1; end = chunk.indexOf(breaks, start)) {
      length += end - start
      if (length <= most) parts.push(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    length += chunk.length - start
    if (length <= most) parts.push(chunk.subarray(start))
    else parts = []
  }
  if (length > 0) yield take()
}

/**
 * Chunks as UTF-8 if they are UTF-16 or UTF-32, by their mark or their zeros; others as they are, without a byte order
 * mark. Throws `Stopped` at the first piece that is wrong.
 */
export async function* asBytes(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let wide: string | null | undefined
  let held: Uint8Array = new Uint8Array()
  let offset = 0
  for await (const chunk of chunks) {
    if (wide === undefined) {
      wide = wideOf(chunk)
      if (wide === null) {
        let start = 0
        while (chunk[start] === 0xef && chunk[start + 1] === 0xbb && chunk[start + 2] === 0xbf) start += 3
        yield start === 0 ? chunk : chunk.subarray(start)
        continue
      }
    }
    if (wide === null) yield chunk
    else {
      const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      const end = wholeLetters(wide, bytes)
      held = bytes.subarray(end)
      yield narrowed(wide, bytes.subarray(0, end), offset)
      offset += end
    }
  }
  if (wide && held.length > 0) yield narrowed(wide, held, offset)
}

/** UTF-16 or UTF-32 as the first bytes show it, or null. */
const wideOf = (bytes: Uint8Array): string | null => {
  const even = bytes.subarray(0, Math.min(1024, bytes.length & ~3))
  const decoded = even.length < 4 ? null : decode(even)
  const encoding = decoded && Result.isSuccess(decoded) ? decoded.success.encoding : ""
  return /^utf-(?:16|32)/u.test(encoding) ? encoding : null
}

/** Up to where the letters of some bytes are whole: the last two of UTF-16 may be the first half of one. */
const wholeLetters = (wide: string, bytes: Uint8Array): number => {
  if (wide.startsWith("utf-32")) return bytes.length & ~3
  const end = bytes.length & ~1
  const high = bytes[end - (wide === "utf-16le" ? 1 : 2)] ?? 0
  return end > 1 && high >= 0xd8 && high < 0xdc ? end - 2 : end
}

const narrowed = (wide: string, bytes: Uint8Array, offset: number): Uint8Array => {
  const text = decodeAs(wide, bytes)
  if (text === null) throw new Stopped(new NotUtf16({ offset: offset + firstBadByte(wide, bytes) }))
  return Buffer.from(offset > 0 ? text : text.replace(/^\uFEFF+/u, ""), "utf8")
}

/** The text of a record's bytes: each record is decoded by itself, so that one with other letters hurts no other. */
export const decodeRecord = (bytes: Uint8Array): Result.Result<string, Reason> =>
  Result.map(decode(bytes), ({ text }) => text)
