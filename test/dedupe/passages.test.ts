import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { indexed, tiles } from "../../pipeline/dedupe/passages.ts"
import { hashesOf } from "./helpers.ts"
import { random, textOf, wordsOf } from "./synthetic.ts"

/** Few different words, so that much is shared by chance; many pieces in both texts. */
const pieces = fc.array(fc.uint32Array({ max: 30, minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 6 })
const twoTexts = fc
  .record({ pieces, a: fc.array(fc.nat(5), { maxLength: 8 }), b: fc.array(fc.nat(5), { maxLength: 8 }) })
  .map(({ pieces, a, b }) => {
    const text = (order: ReadonlyArray<number>) =>
      Uint32Array.from(order.flatMap((piece) => [...(pieces[piece % pieces.length] ?? [])]))
    return [text(a), text(b)] as const
  })

describe("passages", () => {
  it("are equal words in both texts, in order of the first, and no word is in two", () =>
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        const usedA = new Set<number>()
        const usedB = new Set<number>()
        let total = 0
        let last = -1
        for (const tile of tiles(indexed(a), indexed(b))) {
          expect(tile.words).toBeGreaterThan(0)
          expect(a.slice(tile.a, tile.a + tile.words)).toEqual(b.slice(tile.b, tile.b + tile.words))
          expect(tile.a).toBeGreaterThan(last)
          last = tile.a
          for (let word = 0; word < tile.words; word++) {
            usedA.add(tile.a + word)
            usedB.add(tile.b + word)
          }
          total += tile.words
        }
        expect(usedA.size).toBe(total)
        expect(usedB.size).toBe(total)
      })
    ))

  it("are the same the other way round", () =>
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        const turned = tiles(indexed(b), indexed(a)).map((tile) => ({ a: tile.b, b: tile.a, words: tile.words }))
        expect(turned.toSorted((one, other) => one.a - other.a)).toEqual(tiles(indexed(a), indexed(b)))
      })
    ))

  it("of a text and itself are the whole text", () =>
    fc.assert(
      fc.property(fc.uint32Array({ minLength: 1 }), (text) => {
        expect(tiles(indexed(text), indexed(text))).toEqual([{ a: 0, b: 0, words: text.length }])
      })
    ))

  it("finds a planted passage word by word, and no more", () => {
    const next = random(7)
    const passage = wordsOf(30, next)
    const a = hashesOf(textOf([...wordsOf(100, next), "xa", ...passage, "ya", ...wordsOf(80, next)]))
    const b = hashesOf(textOf([...wordsOf(10, next), "xb", ...passage, "yb", ...wordsOf(200, next)]))
    expect(tiles(indexed(a), indexed(b))).toEqual([{ a: 101, b: 11, words: 30 }])
  })

  it("finds what a damaged copy left between two passages", () => {
    const whole = "the county council will not ask anybody for papers and that is final said the mayor of the town"
    const damaged = "the county council will not ask anybody for Ruiz and that is Ruiz said the mayor of the town"
    expect(tiles(indexed(hashesOf(whole)), indexed(hashesOf(damaged)))).toEqual([
      { a: 0, b: 0, words: 8 },
      { a: 9, b: 9, words: 3 },
      { a: 13, b: 13, words: 6 }
    ])
  })

  it.each([
    ["The mayor of New York said nothing of it.", "Asked again, the mayor of New York left."],
    ["", "Nothing at all stands in the other text."]
  ])("tells no chance: %s / %s", (a, b) => expect(tiles(indexed(hashesOf(a)), indexed(hashesOf(b)))).toEqual([]))

  it("takes a text of one word over and over in its stride", () => {
    const a = new Uint32Array(20_000).fill(7)
    expect(tiles(indexed(a), indexed(new Uint32Array(20_001).fill(7)))).toEqual([])
  })
})
