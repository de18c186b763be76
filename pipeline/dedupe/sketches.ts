import { fingerprints } from "./containment.ts"
import { longer } from "./links.ts"
import { signatureSize, writeSignature } from "./minhash.ts"
import { shingleAt, shingles } from "./shingles.ts"
import type { Words } from "./words.ts"

/** What is remembered of each text while all are read: about 250 bytes and one more a word. A text's place is its slot. */
export interface Sketches {
  readonly ids: ReadonlyArray<string>
  readonly words: Float64Array
  /** A hash of all words, below 2 ** 53. */
  readonly digests: Float64Array
  /** `signatureSize` values a text. */
  readonly signatures: Uint16Array
  /** The fingerprints of slot `s` stand from `from[s]` up to `from[s + 1]`. */
  readonly fingerprints: Float64Array
  readonly from: Float64Array
}

/** Takes the texts one by one, then gives their sketches. */
export interface Sketcher {
  readonly add: (id: string, words: Words) => void
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

  const add = (id: string, { hashes }: Words): void => {
    const slot = ids.length
    const start = from[slot] ?? 0
    const own = fingerprints(hashes).values
    words = longer(words, slot + 1)
    digests = longer(digests, slot + 1)
    from = longer(from, slot + 2)
    prints = longer(prints, start + own.length)
    if (signatures.length < (slot + 1) * signatureSize) {
      const grown = new Uint16Array(signatures.length * 2)
      grown.set(signatures)
      signatures = grown
    }
    ids.push(id)
    words[slot] = hashes.length
    digests[slot] = (shingleAt(hashes, 0, hashes.length, 2) >>> 11) * 2 ** 32 + shingleAt(hashes, 0, hashes.length, 3)
    if (hashes.length > 0) writeSignature(shingles(hashes), signatures, slot * signatureSize)
    prints.set(own, start)
    from[slot + 1] = start + own.length
  }
  return { add, made: () => ({ ids, words, digests, signatures, fingerprints: prints, from }) }
}
