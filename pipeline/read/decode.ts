import * as chardet from "chardet"
import * as Result from "effect/Result"
import { Binary, NotUtf8, NotUtf16, type Reason } from "../model/refusals.ts"

/** Text, and the encoding of its bytes: as the WHATWG Encoding Standard names it, or `utf-32le`, `utf-32be`. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/**
 * Bytes to text without a byte order mark. In this order: what a mark says; UTF-8, strictly; UTF-16 or UTF-32 without a
 * mark, by the places of zero bytes; the encoding that the file itself names (`hint`); what a detector says of all
 * bytes; Windows-1252, if the letters that it gives stand where letters do. Fails with the offset of the first byte
 * that is wrong, or of a control character that shows that this is no text.
 */
export const decode = (bytes: Uint8Array, hint: string | null = null): Result.Result<Decoded, Reason> =>
  Result.flatMap(decodeAny(bytes, hint), (decoded) => {
    const control = binaryAt(decoded.text)
    return control === -1 ? Result.succeed(decoded) : Result.fail(new Binary({ offset: control }))
  })

const decodeAny = (bytes: Uint8Array, hint: string | null): Result.Result<Decoded, Reason> => {
  const marked = markOf(bytes) ?? unmarked(bytes)
  if (marked !== null) {
    const text = decodeAs(marked, bytes)
    if (text !== null) return Result.succeed({ text, encoding: marked })
    return Result.fail(new NotUtf16({ offset: firstBadByte(marked, bytes) }))
  }
  if (bytes.includes(0)) return Result.fail(new Binary({ offset: bytes.indexOf(0) }))
  const text = decodeAs("utf-8", bytes)
  if (text !== null) return Result.succeed({ text, encoding: "utf-8" })
  const legacy = legacyOf(bytes, hint)
  return legacy ? Result.succeed(legacy) : Result.fail(new NotUtf8({ offset: firstBadByte("utf-8", bytes) }))
}

/** The encoding that a byte order mark says, if it isn't UTF-8. */
const markOf = (bytes: Uint8Array): string | null => {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length % 4 === 0 ? "utf-32le" : "utf-16le"
  if (a === 0xfe && b === 0xff) return "utf-16be"
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? "utf-32be" : null
}

/** Enough bytes to see where the zeros stand. */
const zeroSample = 4096
const minZeroSample = 8

/** English in UTF-16 or UTF-32: of each group of bytes, always the same are zero, and one is not. */
const unmarked = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, Math.min(zeroSample, bytes.length - (bytes.length % 4)))
  if (sample.length < minZeroSample || !sample.includes(0)) return null
  const zeros = [0, 0, 0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1
  })
  const shares = zeros.map((count) => (count * 4) / sample.length)
  const is = (...pattern: ReadonlyArray<0 | 1>) =>
    pattern.every((zero, at) => (zero === 1 ? (shares[at] ?? 0) > 0.7 : (shares[at] ?? 0) < 0.05))
  if (is(0, 1, 1, 1)) return "utf-32le"
  if (is(1, 1, 1, 0)) return "utf-32be"
  if (is(0, 1, 0, 1)) return "utf-16le"
  return is(1, 0, 1, 0) ? "utf-16be" : null
}

/** Strictly; null if a byte is wrong. A byte order mark is left out. */
export const decodeAs = (encoding: string, bytes: Uint8Array): string | null => {
  if (encoding === "utf-32le" || encoding === "utf-32be") return decodeUtf32(bytes, encoding === "utf-32le")
  try {
    return (encoding === "utf-8" ? utf8 : new TextDecoder(encoding, { fatal: true })).decode(bytes)
  } catch {
    return null
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true })

const decodeUtf32 = (bytes: Uint8Array, little: boolean): string | null => {
  if (bytes.length % 4 !== 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Array<string> = []
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, little)
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null
    if (at > 0 || point !== 0xfeff) parts.push(String.fromCodePoint(point))
  }
  return parts.join("")
}

/** Where the first wrong byte stands. By halving: a prefix is good if a decoder that expects more bytes doesn't complain. */
export const firstBadByte = (encoding: string, bytes: Uint8Array): number => {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    if (isPrefix(encoding, bytes.subarray(0, middle))) good = middle
    else bad = middle - 1
  }
  return good
}

const isPrefix = (encoding: string, bytes: Uint8Array): boolean => {
  if (encoding.startsWith("utf-32")) return decodeAs(encoding, bytes.subarray(0, bytes.length & ~3)) !== null
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** The detector's confidence, of 100, from which on it is believed. */
const minConfidence = 50
/** Of a text's bytes, at most this share is not ASCII in a Western one. */
const maxHighShare = 0.25

/** Text in an encoding older than Unicode, if it is plausible. Damaged UTF-8 is none: it would become gibberish. */
const legacyOf = (bytes: Uint8Array, hint: string | null): Decoded | null => {
  if (isDamagedUtf8(bytes)) return null
  const named = hint === null ? null : labelOf(hint)
  if (named !== null && named !== "utf-8") {
    const text = decodeAs(named, bytes)
    if (text !== null && isPlausible(text)) return { text, encoding: named }
  }
  const mac = macintosh(bytes)
  if (mac !== null) return { text: mac, encoding: "macintosh" }
  for (const { name, confidence } of chardet.analyse(bytes)) {
    const encoding = labelOf(name)
    if (encoding === null || confidence < minConfidence || /^utf-/u.test(encoding)) continue
    const text = decodeAs(encoding, bytes)
    if (text !== null && (isPlausible(text) || !western.test(encoding))) return { text, encoding }
  }
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high++
  const text = high <= bytes.length * maxHighShare ? decodeAs("windows-1252", bytes) : null
  return text !== null && isPlausible(text) ? { text, encoding: "windows-1252" } : null
}

/** Curly marks of old Macs where words have them: `WonÕt` in any other encoding. Detectors don't know it. */
const macintosh = (bytes: Uint8Array): string | null => {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")
  if (!/[a-z]\u00D5(?:s|t|re|ve|ll|d|m)(?![\p{L}\u0080-\u00FF])/u.test(latin)) return null
  const text = decodeAs("macintosh", bytes)
  return text !== null && isPlausible(text) ? text : null
}

const western = /^(?:windows-125[0247]|iso-8859-(?:1|2|15))$/u

/** The standard's name of an encoding, or null. */
const labelOf = (name: string): string | null => {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

/** Whether more of the bytes beyond ASCII are UTF-8 than not: a copy of UTF-8 that lost or changed some bytes. */
const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0
    let found = 0
    while (found < more && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found++
    if (more > 0 && found === more) {
      good++
      at += more
    } else bad++
  }
  return good > bad
}

/** Neither a control of the C1 block nor, of the letters and signs beyond ASCII, many that stand alone among blanks. */
const isPlausible = (text: string): boolean => {
  if (/[\u0080-\u009F]/u.test(text)) return false
  let high = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) high++
  return high <= text.length * maxHighShare
}

/** Of a text's characters, controls beyond this share make it binary. */
const maxControlShare = 0.1
const control = /[^\P{Cc}\t\n\v\f\r]/u
const controls = new RegExp(control, "gu")

/** Where a NUL, or the first of too many control characters, stands; -1 in a text. */
const binaryAt = (text: string): number => {
  const first = text.search(control) // one look, since nearly no text has any
  if (first === -1) return -1
  const nul = text.indexOf("\0")
  if (nul !== -1) return nul
  const count = text.match(controls)?.length ?? 0
  return count > text.length * maxControlShare ? first : -1
}
