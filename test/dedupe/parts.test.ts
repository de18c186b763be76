import * as Effect from "effect/Effect"
import fc from "fast-check"
import { expect, it } from "vitest"
import { clusterOf } from "../../pipeline/dedupe/clusters.ts"
import { boilerplateTest } from "../../pipeline/dedupe/containment.ts"
import { unpaired } from "../../pipeline/dedupe/kept.ts"
import { compared, measured, pairOf } from "../../pipeline/dedupe/pair.ts"
import {
  type Alike,
  bandParts,
  eachStory,
  groupsIn,
  linkable,
  type Printed,
  partOf,
  printParts,
  type Ref,
  rankedIn,
  rankParts,
  type Sharers,
  type Signed,
  sharingIn,
  similarIn
} from "../../pipeline/dedupe/parts.ts"
import { mostCompared } from "../../pipeline/dedupe/promising.ts"
import { linkCopies, linkSame } from "../../pipeline/dedupe/search.ts"
import { sketchOf } from "../../pipeline/dedupe/sketches.ts"
import { wordsOf as hashedWords } from "../../pipeline/dedupe/words.ts"
import type { DuplicatePair, Duplicates } from "../../pipeline/model/duplicates.ts"
import { cases } from "../soak/cases.ts"
import { clean } from "../texts.ts"
import { duplicatesOf, standing } from "./helpers.ts"
import { altered, random, textOf, wordsOf } from "./synthetic.ts"

type Texts = ReadonlyArray<readonly [id: string, text: string]>

/** The duplicates among texts, found in so many parts, none of which sees more than is its own. */
const inParts = (given: Texts, of: number): Duplicates => {
  const texts = given.map(([id, text], file) => {
    const words = hashedWords(clean(text))
    return { ref: [id, file] as const, words, sketch: sketchOf(words) }
  })
  const parts = Array.from({ length: of }, (_, number) => ({ number, of }))
  const signed = parts.map((): Array<Signed> => [])
  const printed = parts.map((): Array<Printed> => [])
  const pairs = new Set<string>()
  const pair = ([a]: Ref, [b]: Ref) => pairs.add(JSON.stringify([a, b].sort()))
  const alike: Array<Alike> = []
  const sharers = parts.map((): Array<Sharers> => [])
  let stories = 0
  for (const { number } of parts) {
    const mine = texts.filter(({ sketch }) => sketch.words > 0 && partOf(sketch.digest, of) === number)
    eachStory(mine, ({ sketch }, all) => {
      stories++
      linkSame(all, pair)
      const copies = linkable(all)
      for (const part of bandParts(sketch.signature, of)) signed[part]?.push({ copies, signature: sketch.signature })
      for (const [part, prints] of printParts(sketch, of)) printed[part]?.push({ copies, ...prints })
    })
  }
  for (const part of parts) similarIn(signed[part.number] ?? [], part, (one) => alike.push(one))
  const groupOf = new Map(groupsIn(alike, pair).map(([id, ...group]) => [id, group]))
  const common = new Set<number>()
  for (const part of parts) {
    const take = (one: Sharers) => {
      for (const part of rankParts(one, of)) sharers[part]?.push(one)
    }
    for (const key of sharingIn(printed[part.number] ?? [], groupOf, part, pair, take)) common.add(key)
  }
  const ranked: Array<readonly [rank: number, a: Ref, b: Ref]> = []
  const sizes = parts.map((part) =>
    rankedIn(sharers[part.number] ?? [], part, (a, b, rank) =>
      linkCopies(a, b, (one, other) => ranked.push([rank, one, other]))
    )
  )
  const most = mostCompared(
    Array.from({ length: 33 }, (_, at) => sizes.reduce((sum, some) => sum + (some[at] ?? 0), 0)),
    stories
  )
  for (const [rank, a, b] of ranked) if (rank < most) pair(a, b)
  const isBoilerplate = boilerplateTest(common)
  const ready = new Map(texts.map(({ ref: [id], words }) => [id, compared(id, words, isBoilerplate)]))
  const found = Array.from(pairs)
    .map((line): readonly [string, string] => JSON.parse(line))
    .sort(([a, b], [c, d]) => (a < c || (a === c && b < d) ? -1 : 1))
    .flatMap(([a, b]): ReadonlyArray<DuplicatePair> => {
      const [one, other] = [ready.get(a), ready.get(b)]
      const pair = one && other && pairOf(one, other)
      return pair ? [pair] : []
    })
  const sorted = texts.toSorted((a, b) => (a.ref[0] < b.ref[0] ? -1 : 1))
  const cluster = clusterOf(
    sorted.map(({ ref: [id] }) => id),
    sorted.map(({ sketch }) => sketch.words),
    found
  )
  const counted = sorted.map(({ ref: [id], words }) => standing(id, words.hashes.length))
  const rest = unpaired({ pairs: found, cluster }, counted).flatMap(([a, b]) => {
    const [one, other] = [ready.get(a), ready.get(b)]
    return one && other ? [measured(one, other)] : []
  })
  return {
    pairs: [...found, ...rest].sort((one, other) =>
      one.a < other.a || (one.a === other.a && one.b < other.b) ? -1 : 1
    ),
    cluster
  }
}

/** Stories with copies, near copies, a notice under most, and excerpts: what the search has rules for. */
const corpus = (seed: number, stories: number, copies: number): Texts => {
  const next = random(seed)
  const notice = wordsOf(40, next)
  return Array.from({ length: stories }, () => wordsOf(120, next)).flatMap((story, number) =>
    Array.from({ length: 1 + Math.floor(next() * copies) }, (_, copy) => {
      const kind = next()
      const words = kind < 0.4 ? story : kind < 0.7 ? altered(story, 0.02, next) : story.slice(20, 80)
      return [`${number}-${copy}`, textOf(next() < 0.8 ? [...words, ...notice] : words)] as const
    })
  )
}

it("finds in parts what one search finds, however many parts there are", async () => {
  const property = fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 9 }), async (seed, parts) => {
    const texts = [...corpus(seed, 12, 6), ["empty", ""] as const]
    expect(inParts(texts, parts)).toEqual(await Effect.runPromise(duplicatesOf(texts)))
  })
  await fc.assert(property, { numRuns: cases(15) })
})

it.each([2, 5])(
  "finds the same in %i parts where so many texts share something that not all pairs are made",
  async (parts) => {
    const texts = corpus(7, 50, 1).concat(corpus(8, 2, 70).map(([id, text]) => [`many-${id}`, text] as const))
    const found = inParts(texts, parts)
    expect(found).toEqual(await Effect.runPromise(duplicatesOf(texts)))
    expect(found.pairs.length).toBeGreaterThan(100)
  }
)

it("is handed texts in any order", () => {
  const texts = corpus(3, 10, 5)
  expect(inParts(texts.toReversed(), 3)).toEqual(inParts(texts, 3))
})

/** Sentences of which each text has some, each as its own or in no more than 32: all texts share some with all others. */
const crowded = (seed: number, size: number): Texts => {
  const next = random(seed)
  const sentences = Array.from({ length: size }, () => wordsOf(26, next))
  return Array.from({ length: size }, (_, number) => {
    const some = Array.from({ length: 12 }, () => sentences[Math.floor(next() * size)] ?? [])
    const copied = Math.floor(next() * 12)
    return [`${number}`, textOf([...some.flat(), ...some.slice(0, copied).flat()])] as const
  })
}

it("finds the same pairs where texts share phrases with more others than are compared", async () => {
  const property = fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 5 }), async (seed, parts) => {
    const texts = crowded(seed, 100)
    const found = await Effect.runPromise(duplicatesOf(texts))
    expect(inParts(texts.toReversed(), parts)).toEqual(found)
    const all = new Map(texts.map(([id]) => [id, 0]))
    for (const { a, b } of found.pairs) for (const id of [a, b]) all.set(id, (all.get(id) ?? 0) + 1)
    expect(Math.max(...all.values())).toBeGreaterThan(32) // the first choice of many
    expect(found.pairs.length).toBeLessThanOrEqual(100 * 32)
  })
  await fc.assert(property, { numRuns: 4 })
}, 60_000)
