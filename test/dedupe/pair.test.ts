import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fingerprints } from "../../pipeline/dedupe/containment.ts"
import { compared, measured, pairOf, related } from "../../pipeline/dedupe/pair.ts"
import { shuffle } from "../../pipeline/dedupe/shingles.ts"
import { wordsOf as hashedWords } from "../../pipeline/dedupe/words.ts"
import { cases } from "../soak/cases.ts"
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
    fc.assert(property, { numRuns: cases(300) })
  })
})

/** A text of given words, each of 7 letters and a space; `boilerplate` are words whose fingerprints are. */
const text = (id: string, words: ReadonlyArray<number>, boilerplate: (print: number) => boolean = () => false) =>
  compared(
    id,
    {
      hashes: Uint32Array.from(words, shuffle),
      starts: Uint32Array.from(words, (_, word) => 8 * word),
      ends: Uint32Array.from(words, (_, word) => 8 * word + 7)
    },
    boilerplate
  )

/** So many words that stand nowhere else: from `first` on. */
const run = (first: number, words: number) => Array.from({ length: words }, (_, word) => first + word)

describe("what two texts share", () => {
  it("is told in numbers, with where it stands in each", () => {
    const a = text("a", [...run(100, 10), ...run(1, 30)])
    const b = text("b", [...run(1, 30), ...run(200, 50)])
    const expected = {
      a: "a",
      b: "b",
      relation: "contains",
      jaccard: 26 / (36 + 76 - 26),
      containmentA: 26 / 36,
      containmentB: 26 / 76,
      sharedWords: 30,
      longestPassageWords: 30,
      passages: [{ a: { start: 80, end: 319 }, b: { start: 0, end: 239 }, words: 30 }]
    }
    for (const found of [measured(a, b), measured(b, a), related(a, b), related(b, a), pairOf(a, b)]) {
      expect(found).toEqual(expected)
    }
  })

  it("adds up over passages", () => {
    const a = text("a", [...run(1, 26), ...run(100, 40), ...run(40, 12)])
    const b = text("b", [...run(40, 12), ...run(200, 90), ...run(1, 26)])
    expect(measured(b, a)).toMatchObject({
      relation: "shares_passages",
      sharedWords: 38,
      longestPassageWords: 26,
      passages: [
        { a: { start: 0, end: 207 }, b: { start: 816, end: 1023 }, words: 26 },
        { a: { start: 528, end: 623 }, b: { start: 0, end: 95 }, words: 12 }
      ]
    })
  })

  it("counts a phrase that one text repeats once", () => {
    const once = text("a", run(1, 40))
    const twice = text("b", [...run(1, 40), ...run(1, 40)])
    expect(measured(once, twice)).toMatchObject({
      jaccard: 36 / 40,
      containmentA: 1,
      sharedWords: 40,
      relation: "near"
    })
  })

  it.each([
    ["a passage of 25 words", 25, 100, "shares_passages"],
    ["a passage of 24 words", 24, 100, null],
    ["three quarters of the shorter one", 75, 25, "contains"],
    ["less than that", 75, 26, "shares_passages"],
    ["three quarters of a note of 36", 27, 9, "contains"],
    ["all of a note of 24", 24, 0, null]
  ])("is %s", (_, shared, more, relation) => {
    const a = text("a", [...run(1, shared), ...run(1000, more)])
    const b = text("b", [...run(2000, 500), ...run(1, shared)])
    expect(related(a, b)?.relation ?? null).toBe(relation)
    expect(measured(b, a).relation).toBe(relation ?? "linked")
  })

  it("is exact for the same words, and for no words at all nothing", () => {
    expect(related(text("a", run(1, 3)), text("b", run(1, 3)))).toMatchObject({ relation: "exact", jaccard: 1 })
    expect(measured(text("a", []), text("b", []))).toMatchObject({ relation: "linked", jaccard: 0, sharedWords: 0 })
    expect([related(text("a", []), text("b", [])), pairOf(text("a", []), text("b", run(1, 9)))]).toEqual([null, null])
  })
})

describe("boilerplate of two texts", () => {
  const story = run(1, 60)
  const whole = Uint32Array.from(story, shuffle)
  const prints = fingerprints(whole)
  const inMiddle = prints.places.findIndex((place) => place >= 20 && place <= 32)
  const phrase = prints.values[inMiddle]
  const isPhrase = (print: number) => print === phrase
  const first = prints.places[inMiddle] ?? 0 // its eight words are boilerplate

  it.each([
    ["25 words before it", first - 25, first + 8, "shares_passages"],
    ["24 words before it", first - 24, first + 8, null],
    ["25 on both sides of it", first - 10, first + 23, "shares_passages"],
    ["24 on both sides of it", first - 10, first + 22, null]
  ])("proves nothing: a passage with %s", (_, start, end, relation) => {
    const shared = story.slice(Math.max(0, start), end)
    const before = start < 0 ? run(5000, -start) : []
    const [a, b] = [
      [...run(1000, 90), ...before, ...shared],
      [...before, ...shared, ...run(2000, 90)]
    ].map((words, at) => text(at === 0 ? "a" : "b", words, isPhrase))
    expect(a && b && measured(a, b).relation).toBe(relation ?? "linked")
  })

  it("doesn't count, but words are told with it, and copies stay copies", () => {
    const [a, b] = [text("a", story, () => true), text("b", [...story, ...run(300, 60)], () => true)]
    const outside = (prints.places[0] ?? 0) + story.length - (prints.places.at(-1) ?? 0) - 8
    expect(a.own().words).toBe(outside) // all between the first phrase and the last is
    expect(related(a, b)).toBe(null)
    expect(measured(a, b)).toMatchObject({ relation: "linked", sharedWords: 60, longestPassageWords: 60 })
    expect(
      related(
        a,
        text("c", story, () => true)
      )?.relation
    ).toBe("exact")
    expect(
      related(
        a,
        text("c", [...story, 77], () => true)
      )?.relation
    ).toBe("near")
  })

  it("leaves words of one's own around it", () => {
    const one = text("a", story, isPhrase)
    expect(one.own().words).toBe(52)
    expect(one.own().boilerplate.join("")).toBe("0".repeat(first) + "1".repeat(8) + "0".repeat(52 - first))
    expect([...one.traits().prints]).not.toContain(phrase)
    expect([...one.traits().all.values]).toContain(phrase)
  })
})

it("isn't looked for between texts that are not worth comparing", () => {
  const [a, b] = [text("a", run(1, 60)), text("b", [...run(100, 60), ...run(1, 60)])]
  const none = { ...b, traits: () => ({ ...b.traits(), prints: new Float64Array(0) }) }
  expect([pairOf(a, b)?.relation, pairOf(a, none)]).toEqual(["contains", null])
})
