import { describe, expect, it } from "vitest"
import { boilerplateTest, sidesEach } from "../../pipeline/dedupe/containment.ts"
import { sharing } from "../../pipeline/dedupe/sharing.ts"

/** Who meets of so many texts that all have fingerprint 9, of `groups` of copies; and what is boilerplate. */
const sharedBy = (texts: number, groupOf = (text: number) => text, isLarge = (_: number) => false) => {
  const fingerprints = Float64Array.from({ length: 2 * texts }, (_, at) => (at % 2 === 0 ? 9 : 100 + at))
  const from = Float64Array.from({ length: texts + 1 }, (_, slot) => 2 * slot)
  const slots = Uint32Array.from({ length: texts }, (_, text) => text)
  const sides = new Uint8Array(sidesEach * fingerprints.length)
  const { common, others } = sharing({ fingerprints, sides, from }, slots, { of: groupOf, isLarge })
  const isBoilerplate = boilerplateTest(common)
  const pairs: Array<readonly [number, number]> = []
  for (const text of slots) others(text, (other) => pairs.push([text, other]))
  return {
    pairs: pairs.filter(([a, b]) => a < b).sort(([a, b], [c, d]) => a - c || b - d),
    turned: pairs.filter(([a, b]) => a > b).length,
    boilerplate: [9, 101].filter(isBoilerplate)
  }
}
const every = (texts: number) => (texts * (texts - 1)) / 2

describe("texts that share a fingerprint", () => {
  it.each([
    [1, 0, []],
    [2, 1, []],
    [24, every(24), []],
    [25, every(25), []],
    [32, every(32), []],
    [33, 0, [9]],
    [200, 0, [9]]
  ])("and are %i different ones: %i pairs, boilerplate %j", (texts, pairs, boilerplate) => {
    const found = sharedBy(texts)
    expect([found.pairs.length, found.turned]).toEqual([pairs, pairs])
    expect(found.boilerplate).toEqual(boilerplate)
  })

  it("are all linked if they are few, be they copies or not", () =>
    expect(sharedBy(20, (text) => (text < 10 ? 0 : text)).pairs.length).toBe(every(20)))

  it("and are many: only the first of each group is linked", () =>
    expect(sharedBy(25, (text) => (text < 21 ? 0 : text)).pairs).toEqual([
      [0, 21],
      [0, 22],
      [0, 23],
      [0, 24],
      [21, 22],
      [21, 23],
      [21, 24],
      [22, 23],
      [22, 24],
      [23, 24]
    ]))

  it("of a large group only the first is linked", () =>
    expect(
      sharedBy(
        22,
        (text) => (text < 20 ? 0 : text),
        (text) => text < 20
      ).pairs
    ).toEqual([
      [0, 20],
      [0, 21],
      [20, 21]
    ]))

  it("are no boilerplate if a thousand are of 32 groups, and are if they are of 33", () => {
    expect(sharedBy(1000, (text) => text % 32).boilerplate).toEqual([])
    expect(sharedBy(1000, (text) => text % 32).pairs.length).toBe(every(32))
    expect(sharedBy(1000, (text) => text % 33).boilerplate).toEqual([9])
  })
})

type Sides = readonly [before: number, after: number, fourBefore: number, fourAfter: number]
type Print = readonly [value: number, sides?: Sides]

/** What the texts tell of each other, from their fingerprints, by both numbers. */
const told = (texts: ReadonlyArray<ReadonlyArray<Print>>) => {
  const prints = texts.flat()
  const from = Float64Array.from({ length: texts.length + 1 }, (_, slot) => texts.slice(0, slot).flat().length)
  const sketches = {
    fingerprints: Float64Array.from(prints, ([value]) => value),
    sides: Uint8Array.from(prints.flatMap(([, sides = [0, 0, 0, 0]]) => sides)),
    from
  }
  const { others } = sharing(sketches, Uint32Array.from(texts.keys()), { of: (text) => text, isLarge: () => false })
  return texts.map((_, text) => {
    const found: Record<number, readonly [proofs: number, weight: number]> = {}
    others(text, (other, proofs, weight) => (found[other] = [proofs, weight]))
    return found
  })
}

describe("what a text is told of another that shares phrases with it", () => {
  it("is one proof a phrase, and its weight; both are told the same, and of no third text", () =>
    expect(told([[[1], [2], [3]], [[4]], [[3], [1]]])).toEqual([{ 2: [2, 10] }, {}, { 0: [2, 10] }]))

  it.each([
    [[7, 0, 0, 0], [7, 0, 0, 0], 2],
    [[0, 0, 0, 7], [1, 2, 3, 7], 2],
    [[7, 0, 0, 0], [0, 7, 0, 0], 1],
    [[0, 0, 0, 0], [0, 0, 0, 0], 1]
  ] as const)("is two proofs of a phrase with the same words beside it: %j and %j", (one, other, proofs) =>
    expect(told([[[5, one]], [[5, other]]])[0]).toEqual({ 1: [proofs, 5 * proofs] })
  )

  it.each([
    [2, 5],
    [3, 5],
    [4, 4],
    [8, 3],
    [16, 2],
    [31, 2],
    [32, 1]
  ])("weighs less, the more texts share it: of %i, %i", (count, weight) => {
    const texts = told(Array.from({ length: count }, () => [[5]]))
    expect(texts[0]?.[1]).toEqual([1, weight])
    expect(texts.map((found) => Object.keys(found).length)).toEqual(texts.map(() => count - 1))
  })

  it("is no more of a refrain than of what is said four times", () => {
    const said = (times: number): ReadonlyArray<Print> => Array.from({ length: times }, () => [5])
    expect(told([said(1), said(1)])[0]).toEqual({ 1: [1, 5] })
    expect(told([said(2), said(3)])[0]).toEqual({ 1: [6, 30] })
    expect(told([said(9000), said(7000)])[0]).toEqual({ 1: [16, 80] })
    expect(told([said(9000), [[6]]])).toEqual([{}, {}])
  })
})
