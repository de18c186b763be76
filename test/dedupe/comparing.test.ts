import { tmpdir } from "node:os"
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import { describe, expect } from "vitest"
import { comparing, shared } from "../../pipeline/dedupe/comparing.ts"
import { search } from "../../pipeline/dedupe/search.ts"
import { sketcher, sketchOf } from "../../pipeline/dedupe/sketches.ts"
import { spill } from "../../pipeline/dedupe/spill.ts"
import { wordsOf as hashedWords } from "../../pipeline/dedupe/words.ts"
import { clean } from "../texts.ts"
import { duplicatesOf, memory } from "./helpers.ts"
import { altered, random, textOf, wordsOf } from "./synthetic.ts"

/** Stories with copies, excerpts and a notice that all share. */
const stories = (count: number): ReadonlyArray<readonly [string, string]> => {
  const next = random(71)
  const notice = wordsOf(40, next)
  return Array.from({ length: count }, (_, story) => {
    const words = wordsOf(150 + (story % 7) * 40, next)
    return [
      [`b-${story}`, textOf([...words, ...notice])],
      [`a-${story}`, textOf([...altered(words, 0.02, next), ...notice])],
      [`ü-${story}`, textOf([...wordsOf(90, next), ...words.slice(20, 70)])]
    ] as const
  }).flat()
}

/** What it takes to compare some texts, each with the next one. */
const prepared = Effect.gen(function* () {
  const texts = stories(12).map(([id, text]) => [id, hashedWords(clean(text))] as const)
  const { add, made } = sketcher()
  for (const [id, words] of texts) add(id, sketchOf(words))
  const { ids, slots, common } = search(made())
  const words = yield* spill(tmpdir())
  const named = new Map(texts)
  for (const id of ids.toReversed()) words.add(id, named.get(id) ?? hashedWords(clean("")))
  const comparable = { texts: ids.length, slots, common, sketches: shared(made()), words: words.spilled(ids) }
  const pairs = Float64Array.from(ids.slice(1).keys(), (a) => a * ids.length + a + 1)
  return { what: { texts: comparable, ids, scratch: tmpdir(), held: 1000, jobs: 2 }, pairs }
})

describe("comparisons in threads", () => {
  it.effect("tell the same as one thread does, and keep the same", () =>
    Effect.gen(function* () {
      const texts = stories(60)
      const [one, two] = [memory(1), memory(3)]
      const expected = yield* duplicatesOf(texts, undefined, one, 0)
      const found = yield* duplicatesOf(texts, undefined, two, 0)
      expect(expected.pairs.length).toBeGreaterThan(100)
      expect(found.pairs).toEqual(expected.pairs)
      expect([...found.cluster]).toEqual([...expected.cluster])
      expect(two.lines).toEqual(one.lines)
      expect(JSON.stringify(found.pairs)).toBe(JSON.stringify(expected.pairs))
    })
  )

  it.effect("fail if the words can't be read", () =>
    Effect.gen(function* () {
      const { what, pairs } = yield* prepared
      const words = { ...what.texts.words, file: 99_999 } // is not open
      const broken = { ...what, texts: { ...what.texts, words } }
      for (const few of [0, 1e9]) {
        const error = yield* Effect.flip(comparing(broken, pairs, "related", () => Effect.void, few))
        expect(error).toMatchObject({ _tag: "NotSpilled", folder: tmpdir(), why: expect.stringContaining("EBADF") })
      }
    })
  )

  it.effect("die of a bug in a thread", () =>
    Effect.gen(function* () {
      const { what, pairs } = yield* prepared
      const words = { ...what.texts.words, lengths: new Float64Array(what.ids.length).fill(3) } // are no words
      const broken = { ...what, texts: { ...what.texts, words } }
      const exit = yield* Effect.exit(comparing(broken, pairs, "related", () => Effect.void, 0))
      expect(Exit.hasDies(exit)).toBe(true)
    })
  )

  it.live("stop at once", () =>
    Effect.gen(function* () {
      const { what, pairs } = yield* prepared
      const never = yield* Effect.forkChild(comparing(what, pairs, "measured", () => Effect.never, 0))
      yield* Effect.sleep("300 millis")
      yield* Fiber.interrupt(never)
      expect(Exit.hasInterrupts(yield* Fiber.await(never))).toBe(true)
    })
  )
})
