import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { distinct, overlap } from "../../pipeline/dedupe/overlap.ts"

/** Some have the same low bits, by which they are looked up. */
const set = fc
  .array(
    fc.oneof(
      fc.nat({ max: 40 }),
      fc.nat({ max: 40 }).map((high) => high * 2 ** 20)
    ),
    { maxLength: 60 }
  )
  .map((all) => distinct(Uint32Array.from(all)))

describe("different shingles", () => {
  it("are each once, as they first stood", () =>
    fc.assert(
      fc.property(fc.uint32Array({ max: 40, maxLength: 60 }), (all) => {
        expect([...distinct(all).values]).toEqual([...new Set(all)])
      })
    ))
})

describe("overlap", () => {
  it("is what sets say", () =>
    fc.assert(
      fc.property(set, set, (a, b) => {
        const [one, other] = [new Set(a.values), new Set(b.values)]
        const common = [...one].filter((shingle) => other.has(shingle)).length
        const share = (of: number) => (of === 0 ? 0 : common / of)
        expect(overlap(a, b)).toEqual({
          common,
          jaccard: share(new Set([...a.values, ...b.values]).size),
          containmentA: share(one.size),
          containmentB: share(other.size)
        })
      })
    ))

  it("is 1 for a set and itself", () => {
    const own = distinct(Uint32Array.of(1, 5, 9))
    expect(overlap(own, own)).toEqual({ common: 3, jaccard: 1, containmentA: 1, containmentB: 1 })
  })

  it("contains no less when the other set grows", () =>
    fc.assert(
      fc.property(set, set, set, (a, b, more) => {
        const grown = distinct(Uint32Array.of(...b.values, ...more.values))
        expect(overlap(a, grown).containmentA).toBeGreaterThanOrEqual(overlap(a, b).containmentA)
      })
    ))
})
