import { fingerprints } from "./containment.ts"
import { longer } from "./links.ts"
import { signatureSize, writeSignature } from "./minhash.ts"
import { shingleAt, shingles } from "./shingles.ts"
import type { Words } from "./words.ts"

/** What is remembered of one text: about 270 bytes and one more a word. It says nothing of the other texts. */
export interface Sketch {
  readonly words: number
  /** A hash of all words, below 2 ** 53. */
  readonly digest: number
  /** `signatureSize` values. */
  readonly signature: Uint16Array
  readonly fingerprints: Float64Array
}

/** The sketch of a text from its words. */
export const sketchOf = ({ hashes }: Words): Sketch => {
  const signature = new Uint16Array(signatureSize)
  if (hashes.length > 0) writeSignature(shingles(hashes), signature)
  return {
    words: hashes.length,
    digest: (shingleAt(hashes, 0, hashes.length, 2) >>> 11) * 2 ** 32 + shingleAt(hashes, 0, hashes.length, 3),
    signature,
    fingerprints: fingerprints(hashes).values
  }
}

const head = 2 * Float64Array.BYTES_PER_ELEMENT
const signatureBytes = signatureSize * Uint16Array.BYTES_PER_ELEMENT

/** A sketch as bytes, to be kept: the number of words, the digest, the signature, the fingerprints; little-endian. */
export const packed = ({ words, digest, signature, fingerprints }: Sketch): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(head + signatureBytes + fingerprints.byteLength)
  const view = new DataView(bytes.buffer)
  view.setFloat64(0, words, true)
  view.setFloat64(8, digest, true)
  for (const [at, value] of signature.entries()) view.setUint16(head + 2 * at, value, true)
  for (const [at, value] of fingerprints.entries()) view.setFloat64(head + signatureBytes + 8 * at, value, true)
  return bytes
}

/** The sketch that was packed. */
export const unpacked = (bytes: Uint8Array): Sketch => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signature = new Uint16Array(signatureSize)
  for (let at = 0; at < signatureSize; at++) signature[at] = view.getUint16(head + 2 * at, true)
  const fingerprints = new Float64Array((bytes.length - head - signatureBytes) / 8)
  for (let at = 0; at < fingerprints.length; at++) {
    fingerprints[at] = view.getFloat64(head + signatureBytes + 8 * at, true)
  }
  return { words: view.getFloat64(0, true), digest: view.getFloat64(8, true), signature, fingerprints }
}

/** The sketches of all texts. A text's place is its slot. */
export interface Sketches {
  readonly ids: ReadonlyArray<string>
  readonly words: Float64Array
  readonly digests: Float64Array
  /** `signatureSize` values a text. */
  readonly signatures: Uint16Array
  /** The fingerprints of slot `s` stand from `from[s]` up to `from[s + 1]`. */
  readonly fingerprints: Float64Array
  readonly from: Float64Array
}

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
  let signatures = new Uint16Array(signatureSize << 10)
  let prints = new Float64Array(1 << 14)
  let from = new Float64Array(1 << 10)

  const add = (id: string, sketch: Sketch): void => {
    const slot = ids.length
    const start = from[slot] ?? 0
    const end = start + sketch.fingerprints.length
    words = longer(words, slot + 1)
    digests = longer(digests, slot + 1)
    from = longer(from, slot + 2)
    prints = longer(prints, end)
    if (signatures.length < (slot + 1) * signatureSize) {
      const grown = new Uint16Array(signatures.length * 2)
      grown.set(signatures)
      signatures = grown
    }
    ids.push(id)
    words[slot] = sketch.words
    digests[slot] = sketch.digest
    signatures.set(sketch.signature, slot * signatureSize)
    prints.set(sketch.fingerprints, start)
    from[slot + 1] = end
  }
  return { add, made: () => ({ ids, words, digests, signatures, fingerprints: prints, from }) }
}
