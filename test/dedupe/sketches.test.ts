import { hash } from "node:crypto"
import fc from "fast-check"
import { expect, it } from "vitest"
import { fingerprints, sidesEach } from "../../pipeline/dedupe/containment.ts"
import { shuffle } from "../../pipeline/dedupe/shingles.ts"
import { packed, printsAt, sketchAt, sketcher, sketchOf, unpacked } from "../../pipeline/dedupe/sketches.ts"
import { wordsOf } from "../../pipeline/dedupe/words.ts"
import { dirty } from "../arbitraries.ts"
import { clean } from "../texts.ts"

it("comes back from its bytes as it was, for any text", () => {
  const property = fc.property(dirty, fc.nat(7), (text, offset) => {
    const sketch = sketchOf(wordsOf(clean(text)))
    const bytes = packed(sketch)
    const shifted = new Uint8Array(bytes.length + offset) // bytes of a database lie anywhere in their buffer
    shifted.set(bytes, offset)
    expect(unpacked(shifted.subarray(offset))).toEqual(sketch)
  })
  fc.assert(property)
})

/** The sketch of so many words. */
const sketchOfWords = (first: number, count: number, by = 8) =>
  sketchOf({
    hashes: Uint32Array.from({ length: count }, (_, word) => shuffle(first + word)),
    starts: Uint32Array.from({ length: count }, (_, word) => by * word),
    ends: Uint32Array.from({ length: count }, (_, word) => by * word + 7)
  })

it("has the same bytes on any machine", () => {
  const bytes = packed(sketchOfWords(1, 300))
  expect(hash("sha256", bytes)).toBe("ed988fd84200ff17645b83f9f01c03ea01cbe86560b239a89c4a6ba4787e9f1f")
})

it("knows the words, their order and their places, and not the ids of texts", () => {
  const { words, digest, layout, signature } = sketchOfWords(1, 100)
  expect([words, signature.length]).toEqual([100, 128])
  expect([digest, layout].every((hash) => Number.isSafeInteger(hash) && hash > 2 ** 32)).toBe(true)
  const moved = sketchOfWords(1, 100, 9)
  expect([moved.digest === digest, moved.layout === layout]).toEqual([true, false])
  const other = sketchOfWords(2, 100)
  expect([other.digest === digest, other.layout === layout]).toEqual([false, true])
  expect(sketchOfWords(1, 0)).toMatchObject({ words: 0, signature: new Uint16Array(128) })
})

it("finds each of 1,500 sketches again, as it was added", () => {
  const all = Array.from({ length: 1500 }, (_, text) => sketchOfWords(1000 * text, text % 250))
  const { add, made } = sketcher()
  for (const [text, sketch] of all.entries()) add(`text-${text}`, sketch)
  const sketches = made()
  expect(sketches.ids.length).toBe(1500)
  expect(sketches.from[1500]).toBeGreaterThan(1 << 14)
  expect(all.filter((sketch, slot) => !same(sketchAt(sketches, slot), sketch))).toEqual([])
  for (const slot of [0, 1, 249, 1023, 1024, 1499]) {
    const hashes = Uint32Array.from({ length: slot % 250 }, (_, word) => shuffle(1000 * slot + word))
    expect(printsAt(sketches, slot)).toEqual(fingerprints(hashes))
    expect(printsAt(sketches, slot).sides.length).toBe(sidesEach * fingerprints(hashes).values.length)
  }
})

const same = (one: Parameters<typeof packed>[0], other: Parameters<typeof packed>[0]) =>
  Buffer.compare(packed(one), packed(other)) === 0
