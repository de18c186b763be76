import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { distinct } from "../../pipeline/dedupe/overlap.ts"
import { indexed, tiles } from "../../pipeline/dedupe/passages.ts"
import { reach } from "../../pipeline/dedupe/reach.ts"
import { shingles } from "../../pipeline/dedupe/shingles.ts"
import { cases } from "../soak/cases.ts"

const reached = (a: Uint32Array, b: Uint32Array, isOwn: (word: number) => boolean = () => true) =>
  reach(
    shingles(a),
    Uint8Array.from(a, (_, word) => (isOwn(word) ? 0 : 1)),
    distinct(shingles(b))
  )

/** So many words that stand nowhere else: from `first` on. */
const run = (first: number, words: number) => Array.from({ length: words }, (_, word) => first + word)
const hashes = (...runs: ReadonlyArray<ReadonlyArray<number>>) => Uint32Array.from(runs.flat())

const words = fc.integer({ min: 1, max: 3 })
const runs = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 40 })), { maxLength: 8 })
const text = fc.oneof(
  fc.array(words, { maxLength: 80 }).map((all) => Uint32Array.from(all)), // much repeated
  runs.map((all) => hashes(...all.map(([first, length]) => run(first, length))))
)

describe("what a text can share with another", () => {
  it("is never less than what its passages hold, of all words and of some", () => {
    const property = fc.property(text, text, fc.nat(3), (a, b, foreign) => {
      const isOwn = (word: number) => word % 4 >= foreign // all of them, or some
      const held = tiles(indexed(a), indexed(b)).map((tile) => run(tile.a, tile.words).filter(isOwn).length)
      const { words, longest } = reached(a, b, isOwn)
      expect(longest).toBeGreaterThanOrEqual(Math.max(0, ...held))
      if (a.join() !== b.join()) expect(words).toBeGreaterThanOrEqual(held.reduce((sum, one) => sum + one, 0))
    })
    fc.assert(property, { numRuns: cases(500) })
  })

  it("is what its passages hold where these stand alone", () => {
    const a = hashes(run(100, 40), run(1, 30), run(200, 20), run(50, 12))
    expect(reached(a, hashes(run(50, 12), run(300, 20), run(1, 30)))).toEqual({ places: 34, words: 42, longest: 30 })
    expect(reached(a, hashes(run(500, 50)))).toEqual({ places: 0, words: 0, longest: 0 })
  })

  it("leaves out runs that are chance, and takes in a gap of a few words", () => {
    const b = hashes(run(1, 7), run(300, 20), run(20, 12), run(400, 20), run(60, 12))
    const near = hashes(run(1, 7), run(100, 20), run(20, 12), run(200, 9), run(60, 12))
    expect(reached(near, b)).toMatchObject({ words: 12 + 9 + 12, longest: 12 })
  })
})
