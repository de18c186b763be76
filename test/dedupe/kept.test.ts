import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { inCompany, unpaired } from "../../pipeline/dedupe/kept.ts"
import { compared, measured } from "../../pipeline/dedupe/pair.ts"
import { wordsOf as hashedWords } from "../../pipeline/dedupe/words.ts"
import type { DuplicatePair } from "../../pipeline/model/duplicates.ts"
import { better } from "../../pipeline/model/standing.ts"
import { cases } from "../soak/cases.ts"
import { clean } from "../texts.ts"
import { duplicatesOf, memory, standing } from "./helpers.ts"
import { altered, random, textOf, wordsOf } from "./synthetic.ts"

type Texts = ReadonlyArray<readonly [id: string, text: string]>

/** Stories, each changed a bit from copy to copy, so that the last is hardly like the first; and excerpts of them. */
const chains = (seed: number, stories: number, copies: number): Texts => {
  const next = random(seed)
  return Array.from({ length: stories }).flatMap((_, story) => {
    let words = wordsOf(150, next)
    return Array.from({ length: copies }, (_, copy) => {
      words = next() < 0.2 ? [...wordsOf(40, next), ...words] : altered(words, 0.04, next)
      const text = next() < 0.2 ? words.slice(Math.floor(next() * 80)).slice(0, 70) : words
      return [`${story}-${String(copy).padStart(3, "0")}`, textOf(text)] as const
    })
  })
}

/** Each removed text, with its pair with the one that is kept of its cluster. */
const removed = (
  cluster: ReadonlyMap<string, string>,
  pairs: ReadonlyArray<DuplicatePair>,
  words: ReadonlyMap<string, number>
) => {
  const rows = new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]))
  return Array.from(Map.groupBy(cluster.keys(), (id) => cluster.get(id)).values()).flatMap((members) => {
    const [kept, ...others] = members.map((id) => standing(id, words.get(id) ?? 0)).sort(better)
    return others.map(({ id }) => [id, rows.get([id, kept?.id ?? ""].sort().join(" "))] as const)
  })
}

const wordCount = (texts: Texts) => new Map(texts.map(([id, text]) => [id, text.split(/\s+/u).filter(Boolean).length]))

const prepared = (texts: Texts, id: string) =>
  compared(id, hashedWords(clean(new Map(texts).get(id) ?? "")), () => false)

describe("each removed text", () => {
  it("has a pair with the one that is kept, with what the two truly share", async () => {
    const property = fc.asyncProperty(fc.nat(), async (seed) => {
      const texts = chains(seed, 3, 10)
      const { pairs, cluster } = await Effect.runPromise(duplicatesOf(texts))
      const words = wordCount(texts)
      for (const [id, pair] of removed(cluster, pairs, words)) {
        expect(pair, id).toBeDefined()
        if (!pair) continue
        expect(pair).toEqual(measured(prepared(texts, pair.a), prepared(texts, pair.b)))
        if (pair.relation === "linked")
          expect([pair.jaccard < 0.7, pair.longestPassageWords < 25]).toEqual([true, true])
      }
      const keys = pairs.map(({ a, b }) => `${a} ${b}`)
      expect(keys).toEqual([...new Set(keys)].sort())
    })
    await fc.assert(property, { numRuns: cases(15) })
  })

  it("has one where thousands are of one cluster, at one comparison a text", async () => {
    const next = random(3)
    const words = wordsOf(60, next)
    const many = Array.from({ length: 2000 }, (_, copy) => [`copy-${copy}`, textOf(words)] as const)
    const texts: Texts = [...many, ["whole", textOf([...wordsOf(10, next), ...words])]]
    const kept = memory()
    const { pairs, cluster } = await Effect.runPromise(duplicatesOf(texts, undefined, kept))
    const rows = removed(cluster, pairs, wordCount(texts))
    expect(rows.length).toBe(2000)
    expect(rows.every(([, pair]) => pair?.relation === "near")).toBe(true)
    expect(kept.counts.compared).toBeLessThan(2.1 * texts.length)
  })

  it("says so if the two share nothing but their cluster", async () => {
    const next = random(4)
    const [one, other] = [wordsOf(60, next), wordsOf(40, next)]
    const whole = textOf([...one, ...wordsOf(5, next), ...other])
    const texts: Texts = [
      ["one", textOf(one)],
      ["other", textOf(other)],
      ["whole", whole]
    ]
    const pairs = (await Effect.runPromise(duplicatesOf(texts))).pairs
    const cluster = new Map(texts.map(([id]) => [id, "one"]))
    const standings = texts.map(([id]) => ({ ...standing(id, 50), damage: id === "whole" ? 1 : 0 }))
    expect(unpaired({ pairs, cluster }, standings)).toEqual([["one", "other"]])
  })
})

/** Clusters by their members, of which the one in capitals is the longest and kept. */
const clustersOf = (...members: ReadonlyArray<ReadonlyArray<string>>) => ({
  cluster: new Map(members.flatMap((ids) => ids.map((id) => [id, ids.toSorted()[0] ?? id] as const))),
  standings: members.flat().map((id) => standing(id, id === id.toUpperCase() ? 90 : 50))
})
const paired = (...ids: ReadonlyArray<readonly [string, string]>) =>
  ids.map(
    ([a, b]): DuplicatePair => ({
      ...{ a, b, relation: "near", jaccard: 1, containmentA: 1, containmentB: 1, sharedWords: 9 },
      ...{ longestPassageWords: 9, passages: [] }
    })
  )

describe("a removed text", () => {
  it("is of a cluster of several", () => {
    const { cluster } = clustersOf(["a"], ["b", "c", "D"], ["e"], ["F", "g"])
    expect([...inCompany(cluster)].sort()).toEqual(["D", "F", "b", "c", "g"])
    expect(inCompany(new Map()).size).toBe(0)
  })

  it("gets a pair with the one that is kept, unless it has it, in order of ids", () => {
    const { cluster, standings } = clustersOf(["x", "Y"], ["b", "c", "Z"], ["A", "y", "z"], ["alone"])
    const pairs = paired(["b", "c"], ["A", "z"])
    expect(unpaired({ cluster, pairs }, standings)).toEqual([
      ["A", "y"],
      ["Y", "x"],
      ["Z", "b"],
      ["Z", "c"]
    ])
    expect(unpaired({ cluster, pairs: [...pairs, ...paired(["Z", "b"], ["Y", "x"])] }, standings)).toEqual([
      ["A", "y"],
      ["Z", "c"]
    ])
  })

  it("comes in order whatever the order of clusters", () => {
    const standings = [standing("a", 1), standing("z", 2), standing("b", 1), standing("c", 2)]
    const cluster = new Map([
      ["b", "b"],
      ["c", "b"],
      ["a", "a"],
      ["z", "a"]
    ])
    expect(unpaired({ cluster, pairs: [] }, standings)).toEqual([
      ["a", "z"],
      ["b", "c"]
    ])
  })
})
