import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { clusters } from "../../pipeline/dedupe/clusters.ts"
import { grouped } from "../../pipeline/dedupe/groups.ts"
import { ends } from "../../pipeline/dedupe/links.ts"

const texts = 120

/** Some pairs of texts, mostly of few, in order, with how alike they are. */
const graph = fc
  .uniqueArray(fc.tuple(fc.nat(texts - 2), fc.nat(60), fc.integer({ min: 70, max: 128 })), {
    maxLength: 900,
    selector: ([a, more]) => a * texts + Math.min(a + 1 + more, texts - 1)
  })
  .map((all) =>
    all
      .map(([a, more, alike]) => ({ pair: a * texts + Math.min(a + 1 + more, texts - 1), alike }))
      .sort((one, other) => one.pair - other.pair)
  )

const joined = (pairs: Iterable<number>) => {
  const groups = clusters(texts)
  for (const pair of pairs) groups.join(...ends(pair, texts))
  return Array.from({ length: texts }, (_, text) => groups.of(text))
}

describe("groups of copies", () => {
  it("keep all pairs of small groups, and of large ones at most four a text, which hold them together", () => {
    const property = fc.property(graph, (all) => {
      const groups = grouped(
        texts,
        Float64Array.from(all, ({ pair }) => pair),
        Uint8Array.from(all, ({ alike }) => alike)
      )
      const sure = all.filter(({ alike }) => alike / 128 >= 0.7).map(({ pair }) => pair)
      expect(Array.from({ length: texts }, (_, text) => groups.of(text))).toEqual(joined(sure))
      const kept = new Set(groups.pairs)
      expect([...kept]).toEqual([...groups.pairs].sort((a, b) => a - b))
      const within = (pair: number) => {
        const [a, b] = ends(pair, texts)
        return groups.of(a) === groups.of(b) && groups.isLarge(a)
      }
      for (const { pair } of all) if (!within(pair)) expect(kept.has(pair)).toBe(true)
      const large = Array.from({ length: texts }, (_, text) => text).filter(groups.isLarge)
      expect(groups.pairs.filter(within).length).toBeLessThanOrEqual(4 * large.length)
      // Three pairs that turn out to be none tear nothing apart that all pairs would hold together.
      const inLarge = all.map(({ pair }) => pair).filter(within)
      const gone = new Set(groups.pairs.filter(within).slice(0, 3))
      expect(joined([...kept].filter((pair) => within(pair) && !gone.has(pair)))).toEqual(
        joined(inLarge.filter((pair) => !gone.has(pair)))
      )
    })
    fc.assert(property)
  })
})

/** So many texts each of which is as alike to each other one. */
const crowd = (size: number, alikeOf: (a: number, b: number) => number) => {
  const pairs = Array.from({ length: size }).flatMap((_, a) =>
    Array.from({ length: size - a - 1 }, (_, more) => [a, a + more + 1] as const)
  )
  return grouped(
    size,
    Float64Array.from(pairs, ([a, b]) => a * size + b),
    Uint8Array.from(pairs, ([a, b]) => alikeOf(a, b))
  )
}

describe("a group of copies", () => {
  it.each([
    [89, [0, 1, 2]],
    [90, [0, 0, 0]],
    [128, [0, 0, 0]]
  ])("is of texts with %i of 128 values in common: %j", (alike, groups) =>
    expect([0, 1, 2].map(crowd(3, () => alike).of)).toEqual(groups)
  )

  it.each([
    [24, false, (24 * 23) / 2],
    [25, true, 4 * 25 - 4 - 6],
    [60, true, 4 * 60 - 4 - 6]
  ])("of %i is large: %s, and %i pairs of it are compared", (size, large, pairs) => {
    const groups = crowd(size, () => 100)
    expect([groups.isLarge(0), groups.isLarge(size - 1)]).toEqual([large, large])
    expect(groups.pairs.length).toBeLessThanOrEqual(pairs)
    expect(groups.pairs.length).toBeGreaterThan(3 * (size - 1))
  })

  it("keeps the pairs that are most alike, if it is large", () => {
    const isClose = (a: number, b: number) => b - a === 1 || b - a === 7
    const kept = new Set(crowd(40, (a, b) => (isClose(a, b) ? 128 : 90)).pairs)
    const close = Array.from({ length: 40 }).flatMap((_, a) =>
      [1, 7].flatMap((by) => (a + by < 40 ? [a * 40 + a + by] : []))
    )
    expect(close.filter((pair) => !kept.has(pair))).toEqual([])
  })
})
