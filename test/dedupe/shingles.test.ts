import { expect, it } from "vitest"
import { shingleAt, shingles, shuffle } from "../../pipeline/dedupe/shingles.ts"

it.each([
  [0, 0],
  [1, 0x514e28b7],
  [0xffffffff, 0x81f16f39]
])("shuffles %i as MurmurHash3 does", (number, bits) => expect(shuffle(number)).toBe(bits))

it.each([
  [0, 5, 0],
  [1, 5, 1],
  [4, 5, 1],
  [5, 5, 1],
  [6, 5, 2],
  [20, 5, 16],
  [20, 8, 13]
])("a text of %i words has so many shingles of %i: %i", (words, size, expected) =>
  expect(
    shingles(
      Uint32Array.from({ length: words }, (_, word) => word),
      size
    ).length
  ).toBe(expected)
)

it("has equal shingles where words are equal, in their order", () => {
  const [a, b] = [shingles(Uint32Array.of(1, 2, 3, 4, 5, 6)), shingles(Uint32Array.of(9, 1, 2, 3, 4, 5))]
  expect([a[0] === b[1], a[1] === b[0]]).toEqual([true, false])
  expect(shingles(Uint32Array.of(5, 4, 3, 2, 1))[0]).not.toBe(a[0])
  expect(shingles(Uint32Array.of(1, 2))[0]).not.toBe(shingles(Uint32Array.of(1, 2, 0))[0])
})

it("has as many independent hashes as seeds", () => {
  const words = Uint32Array.of(1, 2, 3, 4, 5)
  const hashes = Array.from({ length: 50 }, (_, seed) => shingleAt(words, 0, 5, seed))
  expect(new Set(hashes).size).toBe(50)
  expect(shingleAt(words, 0, 5)).toBe(hashes[0])
})
