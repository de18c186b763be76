import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { distinct, overlap } from "../../pipeline/dedupe/overlap.ts"

const set = fc.uint32Array({ max: 40, maxLength: 40 }).map(distinct)

describe("overlap", () => {
  it("is what sets say", () =>
    fc.assert(
      fc.property(set, set, (a, b) => {
        const [one, other] = [new Set(a), new Set(b)]
        const common = [...one].filter((shingle) => other.has(shingle)).length
        const share = (of: number) => (of === 0 ? 0 : common / of)
        expect(overlap(a, b)).toEqual({
          common,
          jaccard: share(new Set([...a, ...b]).size),
          containmentA: share(one.size),
          containmentB: share(other.size)
        })
      })
    ))

  it("is 1 for a set and itself", () => {
    const own = Uint32Array.of(1, 5, 9)
    expect(overlap(own, own)).toEqual({ common: 3, jaccard: 1, containmentA: 1, containmentB: 1 })
  })

  it("contains no less when the other set grows", () =>
    fc.assert(
      fc.property(set, set, set, (a, b, more) => {
        const grown = distinct(Uint32Array.of(...b, ...more))
        expect(overlap(a, grown).containmentA).toBeGreaterThanOrEqual(overlap(a, b).containmentA)
      })
    ))
})
