import fc from "fast-check"
import { expect, it } from "vitest"
import { eachBucket } from "../../pipeline/dedupe/buckets.ts"
import { shuffle } from "../../pipeline/dedupe/shingles.ts"
import { random } from "./synthetic.ts"

/** Keys of texts; few different ones, some of which differ in their high half only. */
const key = fc.tuple(fc.nat(5), fc.nat(3)).map(([low, high]) => high * 2 ** 32 + shuffle(low))
const texts = fc.array(fc.array(key, { maxLength: 6 }), { maxLength: 30 })

const bucketsOf = (keys: ReadonlyArray<ReadonlyArray<number>>, most?: number) => {
  const found = new Map<number, ReadonlyArray<number>>()
  eachBucket(
    keys.flat().length,
    (take) => {
      for (const [text, own] of keys.entries()) for (const one of own) take(one, text)
    },
    (members, shared) => found.set(shared, [...members]),
    most
  )
  return found
}

it("gives the texts of each key that two or more have, in order, however many keys are dealt with at a time", () =>
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 40 }), (keys, most) => {
      const expected = new Map<number, ReadonlyArray<number>>()
      for (const one of new Set(keys.flat())) {
        const having = [...keys.keys()].filter((text) => keys[text]?.includes(one))
        if (having.length > 1) expected.set(one, having)
      }
      expect(new Map([...bucketsOf(keys, most)].toSorted())).toEqual(new Map([...expected].toSorted()))
    })
  ))

it("tells apart 200,000 keys, and finds the one that two texts share", () => {
  const next = random(1)
  const keys = Array.from({ length: 2000 }, () =>
    Array.from({ length: 100 }, () => Math.floor(next() * 2 ** 21) * 2 ** 32 + Math.floor(next() * 2 ** 32))
  )
  const shared = keys[7]?.[9] ?? 0
  expect([...bucketsOf([...keys, [shared]])]).toEqual([[shared, [7, 2000]]])
})
