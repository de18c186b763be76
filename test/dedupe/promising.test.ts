import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ends, links } from "../../pipeline/dedupe/links.ts"
import { linkPromising, mostCompared, mostEach } from "../../pipeline/dedupe/promising.ts"

type Edge = readonly [a: number, b: number, proofs: number, weight: number]

/** The pairs that are added of texts that share phrases in these pairs. */
const promising = (texts: number, edges: ReadonlyArray<Edge>, groupOf = (text: number) => text) => {
  const found = links(texts)
  const of = Array.from({ length: texts }, (): Array<readonly [number, number, number]> => [])
  for (const [a, b, proofs, weight] of edges) {
    of[a]?.push([b, proofs, weight])
    of[b]?.push([a, proofs, weight])
  }
  const others = (text: number, take: (...other: readonly [number, number, number]) => void) => {
    for (const other of of[text] ?? []) take(...other)
  }
  linkPromising(texts, others, groupOf, found)
  return Array.from(found.sorted(), (pair) => ends(pair, texts))
}

/** So many texts each of which shares as much with each other one. */
const crowd = (size: number, weightOf: (a: number, b: number) => number): ReadonlyArray<Edge> =>
  Array.from({ length: size }).flatMap((_, a) =>
    Array.from({ length: size - a - 1 }, (_, more): Edge => [a, a + more + 1, 2, weightOf(a, a + more + 1)])
  )

describe("pairs of texts that are compared for the phrases that they share", () => {
  it("are all if no text has more than 32", () => {
    expect(
      promising(
        33,
        crowd(33, () => 1)
      ).length
    ).toBe((33 * 32) / 2)
    expect(promising(2, [[0, 1, 2, 1]])).toEqual([[0, 1]])
  })

  it("are none of one phrase that is no passage", () => expect(promising(3, [[0, 1, 1, 5]])).toEqual([]))

  it("are those of the texts that share most, and of equal ones the first", () => {
    const near = (a: number, b: number) => Math.abs(a - b) <= 16
    const kept = new Set(
      promising(
        200,
        crowd(200, (a, b) => (near(a, b) ? 9 : 1))
      ).map(String)
    )
    for (let a = 16; a < 184; a++) for (let b = a + 1; b <= a + 16; b++) expect(kept.has(`${a},${b}`)).toBe(true)
    expect([kept.has("100,0"), kept.has("100,150")]).toEqual([false, false])
    const equal = promising(
      50,
      crowd(50, () => 1)
    )
    expect(equal.filter(([a]) => a > 32)).toEqual([])
    expect(equal.filter(([, b]) => b === 49)).toEqual(Array.from({ length: 32 }, (_, a) => [a, 49]))
  })

  it("are each text's own, however many a long text has", () => {
    const excerpts = Array.from({ length: 5000 }, (_, at): Edge => [0, at + 1, 2, 1])
    expect(promising(5001, excerpts).length).toBe(5000)
  })

  it("are fewer of each of many texts that all have many: the heaviest", () => {
    const texts = 20_000 // on a circle, each shares most with those beside it
    const found = links(texts)
    const others = (text: number, take: (other: number, proofs: number, weight: number) => void) => {
      for (let by = -20; by <= 20; by++) if (by !== 0) take((text + by + texts) % texts, 2, 100 - Math.abs(by))
    }
    linkPromising(texts, others, (text) => text, found)
    const distances = new Set(
      Array.from(found.sorted(), (pair) => {
        const [a, b] = ends(pair, texts)
        return Math.min(b - a, texts - b + a)
      })
    )
    expect(Math.max(...distances)).toBe(7) // 13 others of each are no more than 262,144
    expect(found.sorted().length).toBeLessThanOrEqual(262_144)
  })

  it("are besides those of the copies of a text", () => {
    const inGroup = (text: number) => (text < 20 ? 0 : text)
    const kept = promising(
      80,
      crowd(80, (a) => 100 - a),
      inGroup
    )
    const copies = kept.filter(([, b]) => b < 20)
    expect(copies.length).toBe((20 * 19) / 2)
    expect(kept.filter(([a, b]) => a === 0 && b >= 20).length).toBe(60) // it is the first of each other text
    expect(kept.filter(([a, b]) => a > 60 && b > 60)).toEqual([])
  })

  it("hold the heaviest of each text, and are no more than 32 a text, whatever the texts share", () => {
    const edges = fc.uniqueArray(
      fc.tuple(fc.nat(89), fc.nat(89), fc.nat(4), fc.nat(40)).filter(([a, b]) => a < b),
      { maxLength: 3000, minLength: 2000, selector: ([a, b]) => 90 * a + b }
    )
    const property = fc.property(edges, (all) => {
      const kept = promising(90, all)
      const names = new Set(kept.map(String))
      expect(kept.length).toBeLessThanOrEqual(90 * mostEach)
      const worth = all.filter(([, , proofs]) => proofs >= 2)
      const heaviest = (text: number) =>
        worth
          .filter(([a, b]) => a === text || b === text)
          .map(([a, b, , weight]) => ({ pair: `${a},${b}`, weight, other: a === text ? b : a }))
          .sort((one, other) => other.weight - one.weight || one.other - other.other)
          .slice(0, mostEach)
      const expected = Array.from({ length: 90 }, (_, text) => heaviest(text).map(({ pair }) => pair))
      expect(names).toEqual(new Set(expected.flat()))
    })
    fc.assert(property, { numRuns: 20 })
  })
})

describe("how many others of a text are compared", () => {
  const sizes = (texts: number, others: number) => Array.from({ length: 33 }, (_, at) => (at === others ? texts : 0))

  it.each([
    ["all 32 of 8,192 texts", sizes(8192, 32), 8192, 32],
    ["fewer, if it would be more than 262,144 pairs of few texts", sizes(8193, 32), 8193, 31],
    ["eight of each of many texts that all have many", sizes(150_000, 32), 150_000, 8],
    ["all 32, if most texts have none", sizes(37_000, 32), 150_000, 32],
    ["all 32, if all have few", sizes(150_000, 8), 150_000, 32],
    ["all 32 of no text", sizes(0, 0), 0, 32]
  ])("%s", (_, sizes, texts, most) => expect(mostCompared(sizes, texts)).toBe(most))

  it("is so many that they are at most eight a text, or 262,144", () => {
    const counts = fc.array(fc.nat(60_000), { minLength: 33, maxLength: 33 })
    const property = fc.property(counts, (sizes) => {
      const texts = sizes.reduce((sum, size) => sum + size, 0)
      const upTo = (most: number) => sizes.reduce((sum, size, others) => sum + size * Math.min(others, most), 0)
      const most = mostCompared(sizes, texts)
      const room = Math.max(262_144, 8 * texts)
      expect(upTo(most)).toBeLessThanOrEqual(room)
      if (most < mostEach) expect(upTo(most + 1)).toBeGreaterThan(room)
    })
    fc.assert(property)
  })
})
