import { endianness } from "node:os"
import { fingerprints, type Prints, sidesEach } from "./containment.ts"
import { longer } from "./links.ts"
import { signatureSize, writeSignature } from "./minhash.ts"
import { shingleAt, shingleRoom, shingles, shingleWords } from "./shingles.ts"
import type { Words } from "./words.ts"

/** What is remembered of one text: about 280 bytes and 1.3 more a word. It says nothing of the other texts. */
export interface Sketch {
  readonly words: number
  /** A hash of all words, below 2 ** 53. */
  readonly digest: number
  /** `signatureSize` values. */
  readonly signature: Uint16Array
  readonly fingerprints: Float64Array
  /** Words from each fingerprint back to the one before it, or to the start. */
  readonly gaps: Uint8Array
  /** As `fingerprints` gives them, `sidesEach` a fingerprint. */
  readonly sides: Uint8Array
  /** A hash of where the words stand, below 2 ** 53. */
  readonly layout: number
}

/** Used again for each text. */
const room = shingleRoom()

/** The sketch of a text from its words. */
export const sketchOf = ({ hashes, starts, ends }: Words): Sketch => {
  const signature = new Uint16Array(signatureSize)
  if (hashes.length > 0) writeSignature(shingles(hashes, shingleWords, room), signature)
  const { values, places, sides } = fingerprints(hashes)
  return {
    words: hashes.length,
    digest: hashOf(hashes, 2, hashes, 3),
    signature,
    fingerprints: values,
    gaps: gapsOf(places),
    sides,
    layout: hashOf(starts, 4, ends, 5)
  }
}

const gapsOf = (places: Uint32Array): Uint8Array => {
  const gaps = new Uint8Array(places.length)
  for (let number = 0, last = 0; number < places.length; number++) {
    const place = places[number] ?? 0
    gaps[number] = place - last
    last = place
  }
  return gaps
}

/** 53 bits of all numbers, half of them of each list. */
const hashOf = (one: Uint32Array, seed: number, other: Uint32Array, seed2: number): number =>
  (shingleAt(one, 0, one.length, seed) >>> 11) * 2 ** 32 + shingleAt(other, 0, other.length, seed2)

const head = 3 * Float64Array.BYTES_PER_ELEMENT
/** Of a fingerprint, with its gap and sides. */
const printBytes = Float64Array.BYTES_PER_ELEMENT + 1 + sidesEach
const signatureBytes = signatureSize * Uint16Array.BYTES_PER_ELEMENT

/** The bytes of numbers, to be read or written all at once: one by one takes many times as long. */
const bytesOf = ({ buffer, byteOffset, byteLength }: Uint16Array | Float64Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Turns the bytes of each number around where this machine keeps the highest first. */
const littleEndian = (bytes: Uint8Array, each: number): void => {
  if (isLittle) return
  for (let at = 0; at < bytes.length; at += each) bytes.subarray(at, at + each).reverse()
}

const isLittle = endianness() === "LE"

/** A sketch as bytes, to be kept: the numbers, the signature, the fingerprints, the gaps, the sides; little-endian. */
export const packed = (sketch: Sketch): Uint8Array<ArrayBuffer> => {
  const { words, digest, layout, signature, fingerprints, gaps, sides } = sketch
  const bytes = new Uint8Array(head + signatureBytes + fingerprints.length * printBytes)
  const view = new DataView(bytes.buffer)
  view.setFloat64(0, words, true)
  view.setFloat64(8, digest, true)
  view.setFloat64(16, layout, true)
  const rest = head + signatureBytes + fingerprints.byteLength
  bytes.set(bytesOf(signature), head)
  bytes.set(bytesOf(fingerprints), head + signatureBytes)
  littleEndian(bytes.subarray(head, head + signatureBytes), signature.BYTES_PER_ELEMENT)
  littleEndian(bytes.subarray(head + signatureBytes, rest), fingerprints.BYTES_PER_ELEMENT)
  bytes.set(gaps, rest)
  bytes.set(sides, rest + gaps.length)
  return bytes
}

/** The sketch that was packed. */
export const unpacked = (bytes: Uint8Array): Sketch => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signature = new Uint16Array(signatureSize)
  const fingerprints = new Float64Array((bytes.length - head - signatureBytes) / printBytes)
  const rest = head + signatureBytes + fingerprints.byteLength
  bytesOf(signature).set(bytes.subarray(head, head + signatureBytes))
  bytesOf(fingerprints).set(bytes.subarray(head + signatureBytes, rest))
  littleEndian(bytesOf(signature), signature.BYTES_PER_ELEMENT)
  littleEndian(bytesOf(fingerprints), fingerprints.BYTES_PER_ELEMENT)
  return {
    words: view.getFloat64(0, true),
    digest: view.getFloat64(8, true),
    layout: view.getFloat64(16, true),
    signature,
    fingerprints,
    gaps: bytes.slice(rest, rest + fingerprints.length),
    sides: bytes.slice(rest + fingerprints.length)
  }
}

/** The sketches of all texts. A text's place is its slot. */
export interface Sketches {
  readonly ids: ReadonlyArray<string>
  readonly words: Float64Array
  readonly digests: Float64Array
  readonly layouts: Float64Array
  /** `signatureSize` values a text. */
  readonly signatures: Uint16Array
  /** The fingerprints of slot `s` stand from `from[s]` up to `from[s + 1]`. */
  readonly fingerprints: Float64Array
  readonly gaps: Uint8Array
  /** `sidesEach` a fingerprint. */
  readonly sides: Uint8Array
  readonly from: Float64Array
}

/** The numbers in sketches, without the names of the texts. */
export type Numbers = Omit<Sketches, "ids">

/** Takes the sketches one by one, then gives all of them. */
export interface Sketcher {
  readonly add: (id: string, sketch: Sketch) => void
  readonly made: () => Sketches
}

/** Makes an empty sketcher. Its memory doubles when it is full. */
export const sketcher = (): Sketcher => {
  const ids: Array<string> = []
  let words = new Float64Array(1 << 10)
  let digests = new Float64Array(1 << 10)
  let layouts = new Float64Array(1 << 10)
  let signatures = new Uint16Array(signatureSize << 10)
  let prints = new Float64Array(1 << 14)
  let gaps = new Uint8Array(1 << 14)
  let sides = new Uint8Array(sidesEach << 14)
  let from = new Float64Array(1 << 10)

  const add = (id: string, sketch: Sketch): void => {
    const slot = ids.length
    const start = from[slot] ?? 0
    const end = start + sketch.fingerprints.length
    words = longer(words, slot + 1)
    digests = longer(digests, slot + 1)
    from = longer(from, slot + 2)
    prints = longer(prints, end)
    if (gaps.length < prints.length) {
      const [grown, wider] = [new Uint8Array(prints.length), new Uint8Array(sidesEach * prints.length)]
      grown.set(gaps)
      wider.set(sides)
      gaps = grown
      sides = wider
    }
    layouts = longer(layouts, slot + 1)
    if (signatures.length < (slot + 1) * signatureSize) {
      const grown = new Uint16Array(signatures.length * 2)
      grown.set(signatures)
      signatures = grown
    }
    ids.push(id)
    words[slot] = sketch.words
    digests[slot] = sketch.digest
    signatures.set(sketch.signature, slot * signatureSize)
    layouts[slot] = sketch.layout
    prints.set(sketch.fingerprints, start)
    gaps.set(sketch.gaps, start)
    sides.set(sketch.sides, sidesEach * start)
    from[slot + 1] = end
  }
  return { add, made: () => ({ ids, words, digests, layouts, signatures, fingerprints: prints, gaps, sides, from }) }
}

/** The fingerprints of one of all texts. */
export const printsAt = ({ fingerprints, gaps, sides, from }: Numbers, slot: number): Prints => {
  const [start = 0, end = 0] = from.subarray(slot, slot + 2)
  const places = Uint32Array.from(gaps.subarray(start, end))
  for (let number = 1; number < places.length; number++) {
    places[number] = (places[number] ?? 0) + (places[number - 1] ?? 0)
  }
  return {
    values: fingerprints.subarray(start, end),
    places,
    sides: sides.subarray(sidesEach * start, sidesEach * end)
  }
}

/** One of all sketches. */
export const sketchAt = (sketches: Sketches, slot: number): Sketch => {
  const [start = 0, end = 0] = sketches.from.subarray(slot, slot + 2)
  return {
    words: sketches.words[slot] ?? 0,
    digest: sketches.digests[slot] ?? 0,
    layout: sketches.layouts[slot] ?? 0,
    signature: sketches.signatures.subarray(slot * signatureSize, (slot + 1) * signatureSize),
    fingerprints: sketches.fingerprints.subarray(start, end),
    gaps: sketches.gaps.subarray(start, end),
    sides: sketches.sides.subarray(sidesEach * start, sidesEach * end)
  }
}
