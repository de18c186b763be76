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
    (members, shared) => {
      expect(found.has(shared)).toBe(false) // a key is told once
      found.set(shared, [...members])
    },
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

it("keeps apart 5,000 keys that two or three texts each have", () => {
  const next = random(2)
  const shared = Array.from({ length: 5000 }, () => Math.floor(next() * 2 ** 53))
  const texts = [shared, shared.toReversed(), shared.filter((_, at) => at % 2 === 0)]
  const found = bucketsOf(texts)
  expect(found.size).toBe(5000)
  expect(shared.filter((key, at) => found.get(key)?.join() !== (at % 2 === 0 ? "0,1,2" : "0,1"))).toEqual([])
})

it("counts a text once that has a key more often", () => {
  expect([...bucketsOf([[7, 7, 7], [8], [7, 7], [9, 9]])]).toEqual([[7, [0, 2]]])
})

it.each([
  [10, 10, 1],
  [11, 10, 2],
  [30, 10, 3],
  [0, 10, 1]
])("goes through %i keys, of which %i are dealt with at a time, in so many turns: %i", (keys, most, turns) => {
  let walks = 0
  const taken: Array<number> = []
  eachBucket(
    keys,
    (take) => {
      walks++
      for (let key = 0; key < keys; key++) take(key, walks % 2 === 0 ? 1 : 0)
    },
    (_, key) => taken.push(key),
    most
  )
  expect(walks).toBe(2 * turns) // once to see which keys are met again, once to gather their texts
  expect(taken).toEqual([]) // each walk has one text
})
