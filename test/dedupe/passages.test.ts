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

/** So many words that stand nowhere else, from `first` on. */
const run = (first: number, words: number) => Array.from({ length: words }, (_, word) => first + word)
const shared = (a: ReadonlyArray<number>, b: ReadonlyArray<number>) =>
  tiles(indexed(Uint32Array.from(a)), indexed(Uint32Array.from(b))).map(({ a, b, words }) => [a, b, words])
const between = (part: ReadonlyArray<number>, times: number) =>
  Array.from({ length: times }, (_, at) => [...part, 9000 + at]).flat()

describe("of two texts the passages", () => {
  it.each([
    ["the longest, where one stands twice", run(1, 20), [...run(1, 8), 99, ...run(1, 20)], [[0, 9, 20]]],
    ["the first, where one stands twice", [...run(1, 10), 98], [...run(1, 10), 99, ...run(1, 10)], [[0, 0, 10]]],
    [
      "straight on, where both stand twice",
      [...run(1, 10), ...run(50, 20), ...run(1, 10)],
      [...run(1, 10), ...run(80, 20), ...run(1, 10)],
      [
        [0, 0, 10],
        [30, 30, 10]
      ]
    ],
    [
      "what is left of one that overlaps a longer one",
      [...run(1, 30), 98],
      [...run(11, 20), 99, 97, ...run(1, 18)],
      [
        [0, 22, 10],
        [10, 0, 20]
      ]
    ],
    [
      "crosswise",
      [...run(1, 12), 98, ...run(20, 12)],
      [...run(20, 12), 99, ...run(1, 12), 97],
      [
        [0, 13, 12],
        [13, 0, 12]
      ]
    ],
    ["at the very end and the very start", [...run(50, 9), ...run(1, 9)], [...run(1, 9), ...run(70, 10)], [[9, 0, 9]]],
    ["of eight words", [50, ...run(1, 8), 51], [60, 61, ...run(1, 8), 62], [[1, 2, 8]]],
    ["but none of seven", [50, ...run(1, 7), 51], [60, 61, ...run(1, 7), 62], []]
  ])("are %s", (_, a, b, expected) => expect(shared(a, b)).toEqual(expected))

  it.each([
    [8, [[1, 0, 8]]],
    [9, []]
  ])("begin with no phrase that one repeats more than eight times: %i times", (times, expected) =>
    expect(shared([50, ...run(1, 8), 51], between(run(1, 8), times))).toEqual(expected)
  )

  it("reach over such a phrase if they go on", () =>
    expect(shared([50, ...run(1, 30), 51], [...between(run(1, 6), 20), ...run(1, 30)])).toEqual([[1, 140, 30]]))

  it.each([
    ["five words, 16 after a long run", 5, 16, true],
    ["five words, 17 after a long run", 5, 17, false],
    ["four words, no seed of five", 4, 3, false]
  ])("are also short: %s", (_, words, gap, told) => {
    const a = [...run(1, 20), ...run(1000, gap), ...run(100, words), 51]
    const b = [...run(1, 20), ...run(2000, gap), ...run(100, words), 61, 62]
    const short = [[20 + gap, 20 + gap, words]]
    expect(shared(a, b)).toEqual([[0, 0, 20], ...(told ? short : [])])
  })

  it.each([
    ["16 words in one, 17 in the other", 16, 17, false],
    ["17 words in one, 16 in the other", 17, 16, false],
    ["none in one, 16 in the other", 0, 16, true],
    ["16 words in each", 16, 16, true]
  ])("are chance if they are short and far from others in one text: %s", (_, gapA, gapB, told) => {
    const a = [...run(1, 20), ...run(1000, gapA), ...run(100, 6), 51]
    const b = [...run(1, 20), ...run(2000, gapB), ...run(100, 6), ...run(60, 9)]
    expect(shared(a, b)).toEqual([[0, 0, 20], ...(told ? [[20 + gapA, 20 + gapB, 6]] : [])])
  })

  it.each([
    ["two words", run(500, 2), [[12, 13, 2]]],
    ["one word", run(500, 1), []],
    [
      "two and three words",
      [...run(500, 2), 77, ...run(600, 3)],
      [
        [12, 13, 2],
        [15, 17, 3]
      ]
    ]
  ])("are found in a gap of 16 words, be they %s", (_, left, found) => {
    const inB = left.flatMap((word) => (word === 77 ? [78, 79] : [word]))
    const a = [...run(1, 10), 90, 91, ...left, 92, ...run(11, 10)]
    const b = [...run(1, 10), 80, 81, 82, ...inB, 83, ...run(11, 10), 84]
    expect(shared(a, b)).toEqual([[0, 0, 10], ...found, [13 + left.length, 14 + inB.length, 10]])
  })

  it("are not looked for in a gap that holds another passage in one of the texts", () => {
    const a = [...run(1, 10), 91, 500, 501, 90, ...run(11, 10), ...run(700, 40), ...run(300, 9)]
    const b = [...run(1, 10), 92, 500, 501, ...run(300, 9), ...run(11, 10), ...run(800, 60)]
    expect(shared(a, b)).toEqual([
      [0, 0, 10],
      [14, 22, 10],
      [64, 13, 9]
    ])
  })
})
