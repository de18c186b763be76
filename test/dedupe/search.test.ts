import { describe, expect, it } from "vitest"
import { ends } from "../../pipeline/dedupe/links.ts"
import { linkable, partOfName } from "../../pipeline/dedupe/parts.ts"
import { linkCopies, linkSame, search } from "../../pipeline/dedupe/search.ts"
import { sketcher, sketchOf } from "../../pipeline/dedupe/sketches.ts"
import { wordsOf as hashedWords } from "../../pipeline/dedupe/words.ts"
import { clean } from "../texts.ts"
import { random, textOf, wordsOf } from "./synthetic.ts"

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at)

describe("copies of one text", () => {
  const linked = (count: number) => {
    const pairs: Array<readonly [number, number]> = []
    linkSame(numbers(count), (a, b) => pairs.push([a, b]))
    return pairs
  }

  it("are all linked with each other, if they are 24 at most", () => {
    expect(linked(1)).toEqual([])
    expect(linked(3)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2]
    ])
    expect(linked(24).length).toBe((24 * 23) / 2)
  })

  it("are linked with the first, if they are more", () =>
    expect(linked(25)).toEqual(numbers(24, 1).map((copy) => [0, copy])))
})

it.each([
  [1, 1, 1],
  [4, 6, 24],
  [24, 1, 24],
  [5, 5, 1],
  [1, 25, 1]
])("links %i copies of one text with %i of another by so many pairs: %i", (a, b, pairs) => {
  const found: Array<readonly [number, number]> = []
  linkCopies(numbers(a), numbers(b, 100), (one, other) => found.push([one, other]))
  expect(found.length).toBe(pairs)
  expect(found[0]).toEqual([0, 100])
})

it("remembers of many copies as many as are linked", () => {
  const copies = (count: number) => linkable([["first", 0], ...numbers(count, 1).map((at) => [`${at}`, at] as const)])
  expect([copies(0).length, copies(24).length, copies(25).length, copies(90).length]).toEqual([1, 25, 25, 25])
  expect(copies(90)[0]).toEqual(["first", 0])
})

it("spreads names over parts, each always in the same", () => {
  const parts = numbers(3000).map((name) => partOfName(`text-${name}`, 6))
  expect(numbers(6).map((part) => parts.filter((own) => own === part).length > 400)).toEqual(numbers(6).map(() => true))
  expect(partOfName("text-7", 6)).toBe(parts[7])
  expect([partOfName("ab", 1000) === partOfName("ba", 1000), partOfName("", 9)]).toEqual([false, 0])
})

it("finds candidates in order of ids, wherever the texts stand, and none without words", () => {
  const next = random(5)
  const story = textOf(wordsOf(120, next))
  const texts = [
    ["d", story],
    ["c", ""],
    ["a", textOf(wordsOf(90, next))],
    ["b", story],
    ["e", ` ${story} ${textOf(wordsOf(20, next))}`],
    ["f", ""]
  ] as const
  const { add, made } = sketcher()
  for (const [id, text] of texts) add(id, sketchOf(hashedWords(clean(text))))
  const { ids, slots, words, pairs, isBoilerplate } = search(made())
  expect(ids).toEqual(["a", "b", "c", "d", "e", "f"])
  expect([...slots]).toEqual([2, 3, 1, 0, 4, 5])
  expect([...words]).toEqual([90, 120, 0, 120, 140, 0])
  const named = Array.from(pairs, (pair) => ends(pair, 6).map((text) => ids[text]))
  expect(named).toEqual([
    ["b", "d"],
    ["b", "e"],
    ["d", "e"]
  ])
  expect(made().fingerprints.slice(0, 20).some(isBoilerplate)).toBe(false)
})
