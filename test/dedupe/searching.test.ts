import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import { describe, expect } from "vitest"
import { sidesEach } from "../../pipeline/dedupe/containment.ts"
import { signatureSize } from "../../pipeline/dedupe/minhash.ts"
import { search } from "../../pipeline/dedupe/search.ts"
import { searching } from "../../pipeline/dedupe/searching.ts"
import { type Sketches, sketcher, sketchOf } from "../../pipeline/dedupe/sketches.ts"
import { wordsOf as hashedWords } from "../../pipeline/dedupe/words.ts"
import { clean } from "../texts.ts"
import { altered, random, textOf, wordsOf } from "./synthetic.ts"

/** Stories with copies and a notice that all share. */
const sketches = (): Sketches => {
  const { add, made } = sketcher()
  const next = random(51)
  const notice = wordsOf(40, next)
  for (let text = 0; text < 80; text++) {
    const words = [...wordsOf(100, next), ...notice]
    for (const [id, copy] of [
      [`b-${text}`, words],
      [`a-${text}`, altered(words, 0.02, next)]
    ] as const) {
      add(id, sketchOf(hashedWords(clean(textOf(copy)))))
    }
  }
  return made()
}

/** So many texts of which all share phrases, made up of numbers: it takes a while to search through them. */
const many = (count: number): Sketches => {
  const { add, made } = sketcher()
  const next = random(52)
  const [gaps, sides] = [new Uint8Array(30).fill(9), new Uint8Array(30 * sidesEach).fill(1)]
  for (let text = 0; text < count; text++) {
    const signature = Uint16Array.from({ length: signatureSize }, () => next() * 2 ** 16)
    const fingerprints = Float64Array.from({ length: 30 }, () => Math.floor(next() * 2 * count))
    add(`${text}`, { words: 300, digest: text, layout: text, signature, fingerprints, gaps, sides })
  }
  return made()
}

describe("a search in a thread of its own", () => {
  it.effect("finds the same as one at hand, and gives the sketches back", () =>
    Effect.gen(function* () {
      const expected = search(sketches())
      const prints = sketches().fingerprints
      for (const atHand of [0, 1e9]) {
        const given = yield* searching(sketches(), atHand)
        const { isBoilerplate, ...candidates } = given.candidates
        const { isBoilerplate: isExpected, ...others } = expected
        expect(given.sketches).toEqual(sketches())
        expect(candidates).toEqual(others)
        expect(prints.filter(isBoilerplate)).toEqual(prints.filter(isExpected))
        expect(prints.filter(isBoilerplate).length).toBeGreaterThan(100)
      }
    })
  )

  it.effect("ends as soon as it is told to", () =>
    Effect.gen(function* () {
      const given = many(50_000)
      const search = yield* Effect.forkChild(searching(given))
      yield* Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 50)))
      yield* Fiber.interrupt(search)
      const exit = yield* Fiber.await(search)
      expect(Exit.isFailure(exit) && Exit.hasInterrupts(exit)).toBe(true)
    })
  )
})
