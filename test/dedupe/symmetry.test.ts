import * as Effect from "effect/Effect"
import fc from "fast-check"
import { expect, it } from "vitest"
import { duplicatesOf } from "./helpers.ts"
import { altered, random, textOf, wordsOf } from "./synthetic.ts"

/** A text, and one that shares all, much, a part or nothing of it. */
const pairs = fc
  .record({
    seed: fc.nat(),
    words: fc.integer({ min: 30, max: 300 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    more: fc.nat(300)
  })
  .map(({ seed, words, share, more }) => {
    const next = random(seed)
    const text = wordsOf(words, next)
    const kept = altered(text.slice(0, Math.ceil(share * words)), seed % 3 === 0 ? 0.02 : 0, next)
    return [textOf(text), textOf([...wordsOf(more, next), ...kept])] as const
  })

const found = (a: readonly [string, string], b: readonly [string, string]) => Effect.runPromise(duplicatesOf([a, b]))

it("says the same of two texts whichever comes first", async () => {
  const property = fc.asyncProperty(pairs, async ([one, other]) => {
    const [there, back] = [await found(["a", one], ["b", other]), await found(["a", other], ["b", one])]
    expect(back.pairs.length).toBe(there.pairs.length)
    expect(back.cluster.get("b")).toBe(there.cluster.get("b"))
    for (const [at, pair] of there.pairs.entries()) {
      const { relation, jaccard, containmentA, containmentB, sharedWords, longestPassageWords } = pair
      expect(back.pairs[at]).toMatchObject({
        relation,
        jaccard,
        containmentA: containmentB,
        containmentB: containmentA,
        sharedWords,
        longestPassageWords
      })
    }
  })
  await fc.assert(property)
})

it("knows every text as its own copy, and keeps ids out of what it finds", async () => {
  const name = fc.stringMatching(/^[a-z]{1,8}$/u)
  const property = fc.asyncProperty(
    pairs,
    fc.uniqueArray(name, { minLength: 2, maxLength: 2 }),
    async ([text], ids) => {
      const [a = "", b = ""] = ids.toSorted()
      const { pairs, cluster } = await found([b, text], [a, text])
      expect(pairs).toMatchObject([{ a, b, relation: "exact", jaccard: 1, containmentA: 1, containmentB: 1 }])
      expect([...cluster].toSorted()).toEqual([
        [a, a],
        [b, a]
      ])
    }
  )
  await fc.assert(property)
})
