import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compared, measured, related } from "../../pipeline/dedupe/pair.ts"
import { wordsOf as hashedWords } from "../../pipeline/dedupe/words.ts"
import { clean } from "../texts.ts"
import { altered, random, textOf, wordsOf } from "./synthetic.ts"

const prepared = (id: string, words: ReadonlyArray<string>) =>
  compared(id, hashedWords(clean(textOf(words))), () => false)

describe("related", () => {
  it("looks at the passages of all pairs that have a relation, though it passes over those of many that have none", () => {
    const property = fc.property(
      fc.nat(),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(300),
      (seed, size, every, more) => {
        const next = random(seed)
        const part = wordsOf(size, next)
        const some = part.map((word, place) => (place % every === every - 1 ? `other${place}` : word)) // short runs
        const twice = seed % 3 === 0 ? [...some, ...some] : some
        const a = prepared("a", [...wordsOf(more, next), ...part])
        const b = prepared("b", seed % 2 === 0 ? twice : altered(part, 1 / every / 2, next))
        const all = measured(a, b)
        expect(related(a, b)).toEqual(all.relation === "linked" ? null : all)
      }
    )
    fc.assert(property, { numRuns: 300 })
  })
})
