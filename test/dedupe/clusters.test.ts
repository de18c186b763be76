import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { clusterOf, clusters } from "../../pipeline/dedupe/clusters.ts"
import type { DuplicatePair } from "../../pipeline/model/duplicates.ts"

const pair = (a: string, b: string, relation: DuplicatePair["relation"], sharedWords = 100): DuplicatePair => ({
  a,
  b,
  relation,
  jaccard: 0.5,
  containmentA: 0.5,
  containmentB: 0.5,
  sharedWords,
  longestPassageWords: sharedWords,
  passages: []
})

describe("clusters", () => {
  it("are named by their lowest number, whatever the order of joins", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(19), fc.nat(19))), (joins) => {
        const groups = clusters(20)
        const again = clusters(20)
        for (const [a, b] of joins) groups.join(a, b)
        for (const [a, b] of joins.toReversed()) again.join(b, a)
        for (let text = 0; text < 20; text++) {
          expect(groups.of(text)).toBeLessThanOrEqual(text)
          expect(again.of(text)).toBe(groups.of(text))
        }
        for (const [a, b] of joins) expect(groups.of(a)).toBe(groups.of(b))
      })
    ))

  it("hold copies, near copies and excerpts, but not what only shares passages", () => {
    const pairs = [
      pair("a", "b", "exact"),
      pair("b", "c", "near"),
      pair("c", "d", "contains"),
      pair("d", "e", "shares_passages")
    ]
    const found = clusterOf(["a", "b", "c", "d", "e"], [100, 100, 100, 200, 100], pairs)
    expect(Object.fromEntries(found)).toEqual({ a: "a", b: "a", c: "a", d: "a", e: "e" })
  })

  it("don't join two texts over a notice that both contain", () => {
    const pairs = [pair("a", "notice", "contains", 40), pair("b", "notice", "contains", 45)]
    const found = clusterOf(["a", "b", "notice"], [400, 500, 50], pairs)
    expect(Object.fromEntries(found)).toEqual({ a: "a", b: "b", notice: "b" })
  })

  const like = (jaccard: number, one: DuplicatePair): DuplicatePair => ({ ...one, jaccard })
  it.each([
    ["shares most words with", [pair("a", "part", "contains", 40), pair("b", "part", "contains", 41)], "b"],
    ["is most like", [like(0.2, pair("a", "part", "contains")), like(0.3, pair("b", "part", "contains"))], "b"],
    ["is like as others, and has the first id", [pair("a", "part", "contains"), pair("b", "part", "contains")], "a"]
  ])("take a part to the whole that it %s, in whichever order they are met", (_, pairs, whole) => {
    const expected = { a: "a", b: "b", part: whole }
    for (const order of [pairs, pairs.toReversed()]) {
      expect(Object.fromEntries(clusterOf(["a", "b", "part"], [200, 200, 100], order))).toEqual(expected)
    }
  })

  it("take the text of fewer words for the part, and of equally long ones the second", () => {
    const pairs = [pair("a", "b", "contains", 90), pair("b", "c", "contains", 80)]
    expect(Object.fromEntries(clusterOf(["a", "b", "c"], [100, 300, 300], pairs))).toEqual({ a: "a", b: "a", c: "a" })
    expect(Object.fromEntries(clusterOf(["a", "b", "c"], [100, 100, 300], pairs))).toEqual({ a: "a", b: "a", c: "c" })
  })
})
