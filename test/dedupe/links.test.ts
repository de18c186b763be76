import { describe, expect, it } from "vitest"
import { all, ends, links, longer } from "../../pipeline/dedupe/links.ts"

const packedOf = (texts: number, pairs: ReadonlyArray<readonly [number, number]>) => {
  const found = links(texts)
  for (const [a, b] of pairs) found.add(a, b)
  return found.sorted()
}

/** Each pair of so many texts. */
const allOf = (texts: number) =>
  Array.from({ length: texts }).flatMap((_, a) =>
    Array.from({ length: texts - a - 1 }, (_, more) => [a, a + more + 1] as const)
  )

describe("pairs of texts by number", () => {
  it.each([
    [10, 0, 1, 1],
    [10, 1, 0, 1],
    [10, 3, 7, 37],
    [10, 9, 8, 89],
    [94_000_000, 93_999_999, 93_999_998, 93_999_998 * 94_000_000 + 93_999_999]
  ])("of %i texts: %i and %i are packed as %i, and come apart again", (texts, a, b, packed) => {
    expect([...packedOf(texts, [[a, b]])]).toEqual([packed])
    expect(ends(packed, texts)).toEqual([Math.min(a, b), Math.max(a, b)])
  })

  it("come in order and each once, whatever was added", () => {
    const pairs = [
      [2, 1],
      [0, 4],
      [1, 2],
      [0, 4],
      [0, 3]
    ] as const
    expect([...packedOf(5, pairs)]).toEqual([3, 4, 7])
    expect([...packedOf(5, [])]).toEqual([])
  })

  it.each([
    ["one pair 10,000 times", 2, 10_000, 1],
    ["all of 91 texts (4,095)", 91, 1, 4095],
    ["all of 92 texts (4,186)", 92, 1, 4186],
    ["all of 200 texts, three times", 200, 3, 19_900]
  ])("are all there: %s", (_, texts, times, pairs) => {
    const added = Array.from({ length: times }, () => allOf(texts)).flat()
    const found = packedOf(texts, added.toReversed())
    expect(found.length).toBe(pairs)
    expect(Array.from(found, (pair) => ends(pair, texts))).toEqual(allOf(texts))
  })

  it("can be looked at, and added to afterwards", () => {
    const found = links(4)
    found.add(2, 3)
    expect([...found.sorted()]).toEqual([11])
    found.add(0, 1)
    expect([...found.sorted()]).toEqual([1, 11])
  })
})

it("finds room for more numbers, and keeps those that are there", () => {
  const numbers = Float64Array.of(1, 2, 3)
  expect(longer(numbers, 3)).toBe(numbers)
  expect([...longer(numbers, 4)]).toEqual([1, 2, 3, 0, 0, 0])
  expect([...longer(numbers, 8)]).toEqual([1, 2, 3, 0, 0, 0, 0, 0])
})

it("has every key in a search that is done in one piece", () => expect([0, 7].map(all.has)).toEqual([true, true]))
