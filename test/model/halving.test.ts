import { expect, it } from "@effect/vitest"
import * as fc from "fast-check"
import { leading } from "../../pipeline/model/halving.ts"

it("counts the items before the first that a condition doesn't hold of, as looking at each would", () => {
  const any = fc.array(fc.integer({ min: 0, max: 50 }))
  fc.assert(
    fc.property(any, fc.integer({ min: -1, max: 51 }), (numbers, bound) => {
      const sorted = numbers.toSorted((a, b) => a - b)
      expect(leading(sorted, (number) => number < bound)).toBe(sorted.filter((number) => number < bound).length)
    })
  )
})

it("looks at few items of many", () => {
  const looked: Array<number> = []
  const all = Array.from({ length: 100_000 }, (_, index) => index)
  expect(leading(all, (item) => looked.push(item) > 0 && item < 77_777)).toBe(77_777)
  expect(looked.length).toBeLessThan(18)
})
