import { tmpdir } from "node:os"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import { dedupe, type Kept } from "../../pipeline/dedupe/dedupe.ts"
import { sketchOf } from "../../pipeline/dedupe/sketches.ts"
import { wordsOf as hashedWords } from "../../pipeline/dedupe/words.ts"
import { clean } from "../texts.ts"
import { standing } from "./helpers.ts"
import { altered, random, textOf, wordsOf } from "./synthetic.ts"

type Texts = ReadonlyArray<readonly [id: string, words: ReadonlyArray<string>]>

/** All that is asked while duplicates are looked for; `lines` are kept from run to run, `unread` can't be read again. */
const asked = async (texts: Texts, { lines = new Map<string, string>(), unread = "", held = 1e6 } = {}) => {
  const words = texts.map(([id, words]) => [id, hashedWords(clean(textOf(words)))] as const)
  const calls = {
    known: [] as Array<ReadonlyArray<string>>,
    keep: [] as Array<ReadonlyArray<readonly [string, string]>>,
    read: [] as Array<ReadonlyArray<string>>,
    standings: [] as Array<ReadonlyArray<string>>
  }
  const kept: Kept<never> = {
    jobs: 1,
    scratch: tmpdir(),
    known: (keys) => {
      calls.known.push(keys)
      return Effect.succeed(keys.map((key) => lines.get(key) ?? null))
    },
    keep: (found) => {
      calls.keep.push(found)
      for (const [key, line] of found) lines.set(key, line)
      return Effect.void
    }
  }
  const found = await Effect.runPromise(
    dedupe(
      Stream.fromIterable(words.map(([id, words]) => [id, sketchOf(words)] as const)),
      (ids) => {
        calls.read.push([...ids].sort())
        return Stream.fromIterable(words.filter(([id]) => ids.has(id) && id !== unread))
      },
      (ids) => {
        calls.standings.push([...ids].sort())
        return Effect.succeed(
          words.filter(([id]) => ids.has(id)).map(([id, { hashes }]) => standing(id, hashes.length))
        )
      },
      kept,
      held
    )
  )
  return { ...calls, ...found, lines }
}

const next = random(31)
const story = wordsOf(130, next)
const [one, other] = [story.slice(0, 40), story.slice(50)]
/** `part` and `piece` are of one cluster through `whole`, which is kept. */
const excerpts: Texts = [
  ["alone", wordsOf(80, next)],
  ["part", one],
  ["piece", other],
  ["whole", story]
]
/** `a` is of `b`, and `b` mostly of `c`, which is the longest and kept, and shares nothing with `a`. */
const chain: Texts = [
  ["a", story.slice(0, 30)],
  ["b", story.slice(0, 130)],
  ["c", [...wordsOf(100, next), ...story.slice(30)]]
]

describe("what is asked to find duplicates", () => {
  it("is only of texts that may be some: they are read once, and their standing is asked", async () => {
    const { read, standings, pairs } = await asked(excerpts)
    expect(read).toEqual([["part", "piece", "whole"]])
    expect(standings).toEqual([["part", "piece", "whole"]])
    expect(pairs.map(({ a, b, relation }) => [a, b, relation])).toEqual([
      ["part", "whole", "contains"],
      ["piece", "whole", "contains"]
    ])
  })

  it("is nothing of texts that share nothing", async () => {
    const { known, keep, read, standings, pairs } = await asked(excerpts.slice(0, 2))
    expect({ known, keep, read, standings, pairs }).toEqual({ known: [], keep: [], read: [], standings: [], pairs: [] })
  })

  it("is kept for the next run, which reads and keeps nothing, and finds the same", async () => {
    const first = await asked(excerpts)
    const again = await asked(excerpts, { lines: first.lines })
    expect(first.keep.map((found) => found.map(([key]) => key))).toEqual(first.known)
    expect([again.read, again.keep]).toEqual([[], []])
    expect(again.known).toEqual(first.known)
    expect([again.pairs, [...again.cluster]]).toEqual([first.pairs, [...first.cluster]])
  })

  it("has a key of 44 letters for two texts, and one under a name of its own for those of one cluster", async () => {
    const { known, keep, pairs, lines } = await asked(chain)
    expect(pairs.map(({ a, b, relation }) => [a, b, relation])).toEqual([
      ["a", "b", "contains"],
      ["a", "c", "linked"],
      ["b", "c", "contains"]
    ])
    expect(known.map((keys) => keys.map((key) => key.replace(/[\w-]{44}$/u, "*")))).toEqual([["*", "*"], ["kept *"]])
    expect(keep.map((found) => found.map(([, line]) => JSON.parse(line).relation))).toEqual([
      ["contains", "contains"],
      ["linked"]
    ])
    expect(lines.size).toBe(3)
  })

  it("is kept as a line of JSON: the pair, or null if two texts share nothing worth telling", async () => {
    const shared = wordsOf(24, next)
    const texts: Texts = [
      ["a", [...wordsOf(30, next), ...shared]],
      ["b", [...shared, ...wordsOf(30, next)]],
      ...excerpts
    ]
    const { keep, pairs } = await asked(texts)
    const lines = keep.flat().map(([, line]) => line)
    expect(lines.filter((line) => line !== "null").map((line) => JSON.parse(line))).toEqual(pairs)
  })

  it("finds nothing of a text that is gone meanwhile", async () => {
    const { pairs, cluster } = await asked(excerpts, { unread: "whole" })
    expect(pairs).toEqual([])
    expect([...cluster.values()]).toEqual(["alone", "part", "piece", "whole"])
  })

  it("is the same however few words are held", async () => {
    const texts: Texts = Array.from({ length: 30 }, (_, text) => [
      `text-${text}`,
      altered(text % 3 === 0 ? story : text % 3 === 1 ? one : other, 0.01, next)
    ])
    const expected = await asked(texts)
    for (const held of [0, 1, 100, 250]) {
      const { pairs, keep } = await asked(texts, { held })
      expect(pairs).toEqual(expected.pairs)
      expect(keep).toEqual(expected.keep)
    }
  })

  it("is asked of no more than 16,384 pairs at a time, and keeps what comes of twice as many together", async () => {
    const texts = Array.from({ length: 62 }).flatMap((_, group): Texts => {
      const words = wordsOf(30, next)
      return Array.from({ length: 24 }, (_, copy) => [`${group}-${copy}`, words])
    })
    const { known, keep, pairs } = await asked(texts)
    const sizes = [16_384, (62 * 24 * 23) / 2 - 16_384]
    expect(known.map(({ length }) => length)).toEqual(sizes)
    expect(keep.map(({ length }) => length)).toEqual([16_384 + (sizes[1] ?? 0)])
    expect(pairs.length).toBe(16_384 + (sizes[1] ?? 0))
    expect(new Set(pairs.map(({ relation }) => relation))).toEqual(new Set(["exact"]))
  })
})
