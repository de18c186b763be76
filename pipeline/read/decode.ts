import * as Result from "effect/Result"
import { Binary, NotUtf8, NotUtf16, type Reason } from "../model/refusals.ts"

/** Text, and the encoding of its bytes as the WHATWG Encoding Standard names it. */
export interface Decoded {
  readonly text: string
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be"
}

/**
 * Bytes to text without a byte order mark: UTF-16 if its mark says so, else UTF-8, both strictly. Nothing is guessed:
 * fails with the offset of the first byte that is wrong, or of a control character that shows that this is no text.
 */
export const decode = (bytes: Uint8Array): Result.Result<Decoded, Reason> => {
  const encoding = encodingOf(bytes)
  if (encoding === "utf-8" && bytes.includes(0)) return Result.fail(new Binary({ offset: bytes.indexOf(0) }))
  const text = decodeAs(encoding, bytes)
  if (text === null) {
    const offset = firstBadByte(encoding, bytes)
    return Result.fail(encoding === "utf-8" ? new NotUtf8({ offset }) : new NotUtf16({ offset }))
  }
  const control = binaryAt(text)
  return control === -1 ? Result.succeed({ text, encoding }) : Result.fail(new Binary({ offset: control }))
}

const encodingOf = (bytes: Uint8Array): Decoded["encoding"] => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  return "utf-8"
}

const decoders = {
  "utf-8": new TextDecoder("utf-8", { fatal: true }),
  "utf-16le": new TextDecoder("utf-16le", { fatal: true }),
  "utf-16be": new TextDecoder("utf-16be", { fatal: true })
}

const decodeAs = (encoding: Decoded["encoding"], bytes: Uint8Array): string | null => {
  try {
    return decoders[encoding].decode(bytes)
  } catch {
    return null
  }
}

/** By halving: a prefix is good if a decoder that expects more bytes doesn't complain. */
const firstBadByte = (encoding: Decoded["encoding"], bytes: Uint8Array): number => {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle - 1
    }
  }
  return good
}

/** Of a text's characters, controls beyond this share make it binary. */
const maxControlShare = 0.1
const controls = /[^\P{Cc}\t\n\v\f\r]/gu

/** Where a NUL, or the first of too many control characters, stands; -1 in a text. */
const binaryAt = (text: string): number => {
  const nul = text.indexOf("\0")
  if (nul !== -1) return nul
  let first = -1
  let count = 0
  for (const { index } of text.matchAll(controls)) {
    if (first === -1) first = index
    count++
  }
  return count > text.length * maxControlShare ? first : -1
}
