import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  boilerplateWords,
  fingerprints,
  ownPrints,
  passageWords,
  sidesEach
} from "../../pipeline/dedupe/containment.ts"
import { shingles, shuffle } from "../../pipeline/dedupe/shingles.ts"
import { hashesOf } from "./helpers.ts"
import { random, textOf, wordsOf } from "./synthetic.ts"

const printsOf = (words: ReadonlyArray<string>) => fingerprints(hashesOf(textOf(words))).values

describe("fingerprints", () => {
  it("are shared by any two texts that share a passage of 25 words, wherever it stands", () =>
    fc.assert(
      fc.property(fc.nat(), fc.nat(200), fc.nat(200), fc.nat(200), (seed, before, after, other) => {
        const next = random(seed)
        const passage = wordsOf(passageWords, next)
        const a = printsOf([...wordsOf(before, next), ...passage, ...wordsOf(after, next)])
        const b = new Set(printsOf([...wordsOf(other, next), ...passage]))
        expect(a.some((print) => b.has(print))).toBe(true)
      })
    ))

  it("are about one in ten words", () => {
    const share = printsOf(wordsOf(10_000, random(3))).length / 10_000
    expect(share).toBeGreaterThan(0.09)
    expect(share).toBeLessThan(0.12)
  })

  it("are one for a short text, and none for none", () => {
    expect(fingerprints(hashesOf("No change.")).values.length).toBe(1)
    expect(fingerprints(hashesOf("")).values.length).toBe(0)
  })

  it("stand where the least of any 18 shingles in a row is, the last one of equals", () => {
    const words = fc.array(fc.nat(3), { minLength: 8, maxLength: 120 }).map((all) => Uint32Array.from(all, shuffle))
    const property = fc.property(words, (hashes) => {
      const all = [...shingles(hashes, 8)]
      const places = new Set<number>()
      for (let start = 0; start === 0 || start + 18 <= all.length; start++) {
        const inWindow = all.slice(start, start + 18)
        places.add(start + inWindow.lastIndexOf(Math.min(...inWindow)))
      }
      expect([...fingerprints(hashes).places]).toEqual([...places])
    })
    fc.assert(property)
  })

  it("are whole numbers below 2 ** 53, equal for equal words and different for others", () => {
    const hashes = Uint32Array.from({ length: 5000 }, (_, at) => shuffle(at + 1))
    const { values } = fingerprints(hashes)
    expect(values.every((value) => Number.isSafeInteger(value) && value >= 0)).toBe(true)
    expect(new Set(values).size).toBe(values.length)
    expect(values.filter((value) => value > 2 ** 52).length).toBeGreaterThan(values.length / 3)
    expect(new Set(Array.from(values, (value) => value % 2 ** 32)).size).toBe(values.length)
    const again = fingerprints(Uint32Array.from({ length: 5100 }, (_, at) => shuffle(at + 1 - 100)))
    expect([...again.values].slice(-400)).toEqual([...values].slice(-400))
  })

  it("know what stands beside them: nine and four words before and behind, as far as there are so many", () => {
    const size = 5000
    const hashes = Uint32Array.from({ length: size }, (_, at) => shuffle(at + 1))
    const { places, sides } = fingerprints(hashes)
    expect(sides.length).toBe(4 * places.length)
    for (const [number, place] of places.entries()) {
      const end = place + 8
      const known = [place >= 9, end + 9 <= size, place >= 4, end + 4 <= size]
      expect(Array.from(sides.subarray(4 * number, 4 * number + 4), (side) => side > 0)).toEqual(known)
    }
    expect(new Set(sides).size).toBe(256) // all, with the 0 of the ends
  })

  it.each([
    ["tenth word before", -10, [0, 0, 0, 0]],
    ["ninth word before", -9, [1, 0, 0, 0]],
    ["fifth word before", -5, [1, 0, 0, 0]],
    ["fourth word before", -4, [1, 0, 1, 0]],
    ["word before", -1, [1, 0, 1, 0]],
    ["word behind", 8, [0, 1, 0, 1]],
    ["fourth word behind", 11, [0, 1, 0, 1]],
    ["fifth word behind", 12, [0, 1, 0, 0]],
    ["ninth word behind", 16, [0, 1, 0, 0]],
    ["tenth word behind", 17, [0, 0, 0, 0]]
  ])("know another %s", (_, by, expected) => {
    const hashes = Uint32Array.from({ length: 60 }, (_, at) => shuffle(at + 1))
    const { places, sides } = fingerprints(hashes)
    const changed = [...places.entries()].flatMap(([number, place]) => {
      if (place < 10 || place + 18 > hashes.length) return []
      const now = fingerprints(hashes.with(place + by, 7))
      const same = now.places.indexOf(place)
      const before = sides.subarray(sidesEach * number, sidesEach * (number + 1))
      return same < 0 ? [] : [Array.from(before, (side, at) => Number(side !== now.sides[sidesEach * same + at]))]
    })
    expect(changed.length).toBeGreaterThan(0)
    expect(changed).toEqual(changed.map(() => expected))
  })

  it.each([
    [8, [0, 0, 0, 0]],
    [11, [0, 0, 0, 0]],
    [12, [0, 0, 0, 1]],
    [16, [0, 0, 0, 1]],
    [17, [0, 1, 0, 1]]
  ])("of the first words of %i know as much as stands behind them", (words, expected) => {
    const all = Array.from({ length: 400 }, (_, seed) =>
      fingerprints(Uint32Array.from({ length: words }, (_, at) => shuffle(1000 * seed + at + 1)))
    )
    const first = all.find(({ places }) => places[0] === 0)
    expect(Array.from(first?.sides ?? [], (side) => Number(side > 0))).toEqual(expected)
  })
})

describe("words of boilerplate", () => {
  const marked = (words: number, ...prints: ReadonlyArray<readonly [place: number, isBoilerplate: boolean]>) => {
    const placed = {
      values: Float64Array.from(prints, ([, isBoilerplate], at) => 2 * (50 - at) + Number(isBoilerplate)),
      places: Uint32Array.from(prints, ([place]) => place)
    }
    const marks = boilerplateWords(placed, words, (print) => print % 2 === 1)
    return {
      placed,
      marks,
      runs: Array.from(marks.join("").matchAll(/1+/gu), ({ 0: run, index }) => [index, run.length])
    }
  }

  it.each([
    ["none", [[4, false]], []],
    ["the eight of a fingerprint", [[4, true]], [[4, 8]]],
    [
      "all between two fingerprints",
      [
        [4, true],
        [20, true]
      ],
      [[4, 24]]
    ],
    [
      "not those around another one that isn't",
      [
        [4, true],
        [13, false],
        [22, true]
      ],
      [
        [4, 8],
        [22, 8]
      ]
    ],
    [
      "all between the last two of three",
      [
        [2, false],
        [11, true],
        [28, true]
      ],
      [[11, 25]]
    ],
    ["no more than there are", [[36, true]], [[36, 4]]]
  ] as const)("are %s", (_, prints, runs) => expect(marked(40, ...prints).runs).toEqual(runs))

  it.each([
    [
      "stand among 25 own words",
      33,
      [
        [0, true],
        [20, false]
      ],
      [98]
    ],
    [
      "stand among 24",
      32,
      [
        [0, true],
        [20, false]
      ],
      []
    ],
    [
      "stand before them, among 25",
      40,
      [
        [10, false],
        [25, true]
      ],
      [100]
    ],
    [
      "stand before them, among 24",
      40,
      [
        [10, false],
        [24, true]
      ],
      []
    ],
    ["are all of a short text", 12, [[2, false]], [100]],
    [
      "stand in a row, in order of value",
      60,
      [
        [0, false],
        [12, false],
        [30, false]
      ],
      [96, 98, 100]
    ],
    [
      "are boilerplate, or begin in it",
      60,
      [
        [0, true],
        [5, false],
        [40, true]
      ],
      []
    ]
  ] as const)("leave the fingerprints that may prove something: those that %s", (_, words, prints, own) => {
    const { placed, marks } = marked(words, ...prints)
    expect([...ownPrints(placed, marks)]).toEqual(own)
  })
})
