import * as Result from "effect/Result"
import type { Reason } from "../../model/refusals.ts"
import { decode } from "../decode.ts"
import type { Chunks } from "./format.ts"

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

/** The lines of a file as its bytes come. A line longer than `most` bytes is passed over without being held. */
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
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
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

/** Chunks as UTF-8 if they are UTF-16, by their mark or their zeros; others as they are, without a byte order mark. */
export async function* asBytes(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const wide = wideOf(chunk)
      decoder = wide === null ? null : new TextDecoder(wide)
      if (decoder === null) {
        yield chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk
        continue
      }
    }
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }), "utf8")
  }
}

/** UTF-16 as the first bytes show it, or null. */
const wideOf = (bytes: Uint8Array): string | null => {
  const even = bytes.subarray(0, Math.min(1024, bytes.length & ~3))
  const decoded = even.length < 4 ? null : decode(even)
  return decoded && Result.isSuccess(decoded) && decoded.success.encoding.startsWith("utf-16")
    ? decoded.success.encoding
    : null
}

/** The text of a record's bytes: each record is decoded by itself, so that one with other letters hurts no other. */
export const decodeRecord = (bytes: Uint8Array): Result.Result<string, Reason> =>
  Result.map(decode(bytes), ({ text }) => text)
