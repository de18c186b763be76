import { describe, expect, it } from "@effect/vitest"
import fc from "fast-check"
import { publishedShare } from "../../pipeline/model/share.ts"

describe("share", () => {
  it.each<[string, number, ReadonlyArray<readonly [number, number]>, number]>([
    ["nothing quoted", 10, [], 0],
    ["an empty text", 0, [], 0],
    ["all of it", 10, [[0, 10]], 1],
    ["a third, rounded", 3, [[1, 2]], 0.3333],
    [
      "ranges that overlap count once",
      10,
      [
        [2, 6],
        [0, 4],
        [3, 5]
      ],
      0.6
    ],
    [
      "a context that would reach beyond the ends",
      10,
      [
        [-5, 1],
        [9, 40]
      ],
      0.2
    ]
  ])("%s", (_, length, ranges, expected) =>
    expect(
      publishedShare(
        length,
        ranges.map(([start, end]) => ({ start, end }))
      )
    ).toBe(expected)
  )

  it("counts what a mark for each character counts", () => {
    const range = fc
      .tuple(fc.integer({ min: -5, max: 60 }), fc.nat(20))
      .map(([start, size]) => ({ start, end: start + size }))
    const property = fc.property(fc.integer({ min: 1, max: 50 }), fc.array(range), (length, ranges) => {
      const marked = Array.from({ length }, (_, at) => ranges.some(({ start, end }) => start <= at && at < end))
      const share = marked.filter(Boolean).length / length
      expect(publishedShare(length, ranges)).toBeCloseTo(share, 3)
    })
    fc.assert(property)
  })
})
