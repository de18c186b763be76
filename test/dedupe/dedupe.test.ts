import { readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect } from "vitest"
import { ends } from "../../pipeline/dedupe/links.ts"
import { search } from "../../pipeline/dedupe/search.ts"
import { sketcher, sketchOf } from "../../pipeline/dedupe/sketches.ts"
import { spill } from "../../pipeline/dedupe/spill.ts"
import { wordsOf as wordsOfDocument } from "../../pipeline/dedupe/words.ts"
import { cases } from "../soak/cases.ts"
import { clean } from "../texts.ts"
import { duplicatesOf, memory } from "./helpers.ts"
import { altered, random, textOf, wordsOf } from "./synthetic.ts"

const rawText = (name: string): string => readFileSync(new URL(`../../raw/${name}.txt`, import.meta.url), "utf8")

/** Pairs worth comparing, from sketches alone. */
const candidates = (texts: ReadonlyArray<string>) => {
  const { add, made } = sketcher()
  for (const [place, text] of texts.entries())
    add(String(place).padStart(6, "0"), sketchOf(wordsOfDocument(clean(text))))
  return search(made())
}

/** 300 texts of which 60 have a copy of one of these kinds. */
const planted = (seed: number) => {
  const next = random(seed)
  const kinds = ["exact", "near", "contains", "contains", "shares_passages"] as const
  const texts: Array<readonly [string, string]> = []
  const expected = new Map<string, string>()
  for (let text = 0; text < 300; text++) {
    const words = wordsOf(200 + Math.floor(next() * 600), next)
    const id = `text-${String(text).padStart(3, "0")}`
    texts.push([id, textOf(words)])
    const kind = kinds[text % 5]
    if (text % 5 !== Math.floor(text / 5) % 5 || !kind) continue
    const copy = {
      exact: () => textOf(words).toUpperCase(),
      near: () => textOf(altered(words, 0.015, next)),
      contains: () =>
        text % 2 === 0
          ? textOf([...wordsOf(300, next), ...words, ...wordsOf(300, next)])
          : textOf(altered(words.slice(50, 180), 0.06, next)),
      shares_passages: () => textOf([...wordsOf(300, next), ...words.slice(20, 60), ...wordsOf(200, next)])
    }[kind]()
    texts.push([`${id}-copy`, copy])
    expected.set(`${id} ${id}-copy`, kind)
  }
  return { texts, expected }
}

describe("dedupe", () => {
  it.effect("finds the edited excerpt of a damaged copy among the project's own texts", () =>
    Effect.gen(function* () {
      const names = ["000_68ed3f83dc1ae0f8", "001_3c0797ba2b7efce3", "002_806eabee241d8621", "003_42066b8e4e1e73e9"]
      const texts = new Map(names.map((name) => [name, rawText(name)]))
      const { pairs, cluster } = yield* duplicatesOf([...texts])
      expect(pairs.length).toBe(1)
      for (const { a, b, relation, jaccard, containmentA, sharedWords, longestPassageWords, passages } of pairs) {
        expect([a, b, relation]).toEqual([names[0], names[1], "contains"])
        expect(jaccard).toBeCloseTo(0.204, 2) // far below any threshold of near-duplicates
        expect(containmentA).toBeCloseTo(0.634, 2) // so are its shingles: each edit breaks five
        expect(sharedWords).toBe(481) // of 584 words
        expect(longestPassageWords).toBe(44)
        const [first] = passages
        expect(texts.get(a)?.slice(first?.a.start, first?.a.end)).toMatch(
          /nearly half of the city ?’s residents .* he$/u
        )
        expect(texts.get(b)?.slice(first?.b.start, first?.b.end)).toMatch(
          /nearly half of the city ?’s residents .* he$/u
        )
      }
      expect([...cluster]).toEqual([
        [names[0], names[0]],
        [names[1], names[0]],
        [names[2], names[2]],
        [names[3], names[3]]
      ])
    })
  )

  it.effect.each([1, 2, 3])("finds all planted copies and nothing else (%i)", (seed) =>
    Effect.gen(function* () {
      const { texts, expected } = planted(seed)
      const { pairs } = yield* duplicatesOf(texts)
      expect(new Map(pairs.map(({ a, b, relation }) => [`${a} ${b}`, relation]))).toEqual(expected)
    })
  )

  it("gives the same for any order of texts and however few are held at a time", async () => {
    const { texts } = planted(4)
    const few = texts.slice(0, 80)
    const expected = await Effect.runPromise(duplicatesOf(few))
    const orders = fc.shuffledSubarray(few, { minLength: few.length })
    const property = fc.asyncProperty(orders, fc.integer({ min: 1, max: 5000 }), async (order, held) => {
      const found = await Effect.runPromise(duplicatesOf(order, held))
      expect(found.pairs).toEqual(expected.pairs)
      expect([...found.cluster]).toEqual([...expected.cluster])
    })
    await fc.assert(property, { numRuns: cases(20) })
  })

  it.effect("gives nothing for no text", () =>
    Effect.gen(function* () {
      expect(yield* duplicatesOf([])).toEqual({ pairs: [], cluster: new Map() })
    })
  )

  it.effect("tells of texts without words only that they are there", () =>
    Effect.gen(function* () {
      const { pairs, cluster } = yield* duplicatesOf([
        ["b", ""],
        ["a", " \n – "]
      ])
      expect(pairs).toEqual([])
      expect([...cluster]).toEqual([
        ["a", "a"],
        ["b", "b"]
      ])
    })
  )

  it.effect("clusters many copies of one text without comparing all of them", () =>
    Effect.gen(function* () {
      const next = random(5)
      const words = wordsOf(300, next)
      const copies = Array.from({ length: 300 }, (_, place) => `copy-${String(place).padStart(3, "0")}`)
      const same = yield* duplicatesOf(copies.map((id) => [id, textOf(words)]))
      expect(same.pairs.length).toBe(299)
      expect(new Set(same.cluster.values())).toEqual(new Set(["copy-000"]))
      const near = yield* duplicatesOf(copies.map((id) => [id, textOf(altered(words, 0.01, next))]))
      expect(new Set(near.cluster.values())).toEqual(new Set(["copy-000"]))
    })
  )

  it("compares nothing for a paragraph that 5,000 texts share", () => {
    const next = random(6)
    const boilerplate = wordsOf(60, next)
    const texts = Array.from({ length: 5000 }, () => textOf([...wordsOf(100, next), ...boilerplate]))
    expect(candidates(texts).pairs.length).toBeLessThan(5000)
  })

  it("compares few times as many pairs as texts, if 5,000 texts are mostly the same paragraph", () => {
    const next = random(8)
    const boilerplate = wordsOf(120, next)
    const texts = Array.from({ length: 5000 }, () => textOf([...wordsOf(20, next), ...boilerplate]))
    expect(candidates(texts).pairs.length).toBeLessThan(5000 * 5)
  })

  it.effect("makes no cluster of texts that share a notice", () =>
    Effect.gen(function* () {
      const next = random(9)
      const notice = wordsOf(60, next)
      const texts = Array.from(
        { length: 40 },
        (_, place) => [`text-${place}`, textOf([...wordsOf(150, next), ...notice])] as const
      )
      const { pairs, cluster } = yield* duplicatesOf([...texts, ["notice", textOf(notice)]])
      expect(pairs).toEqual([])
      expect(new Set(cluster.values()).size).toBe(41)
    })
  )

  it("still links two excerpts that also share what thousands do", () => {
    const next = random(10)
    const boilerplate = wordsOf(60, next)
    const story = wordsOf(400, next)
    const texts = Array.from({ length: 500 }, () => textOf([...wordsOf(100, next), ...boilerplate]))
    const copies = [textOf([...story, ...boilerplate]), textOf([...story.slice(100, 300), ...boilerplate])]
    const { pairs, ids } = candidates([...texts, ...copies])
    expect(Array.from(pairs, (pair) => ends(pair, ids.length))).toContainEqual([500, 501])
  })

  it("finds for a new text what it finds from scratch, and compares no other pairs again", async () => {
    const { texts } = planted(11)
    const next = random(12)
    const last = texts.length - 1
    const kept = memory()
    await Effect.runPromise(duplicatesOf(texts.slice(0, last), undefined, kept))
    const before = { ...kept.counts }
    const again = await Effect.runPromise(duplicatesOf(texts.slice(0, last), undefined, kept))
    expect(kept.counts).toEqual(before) // nothing new: no text is read, no pair compared
    const copy = ["text-new", textOf(wordsOf(300, next)) + (texts[0]?.[1] ?? "")] as const
    const more = [...texts.slice(0, last), copy]
    const found = await Effect.runPromise(duplicatesOf(more, undefined, kept))
    const scratch = await Effect.runPromise(duplicatesOf(more))
    expect(JSON.stringify(found.pairs)).toBe(JSON.stringify(scratch.pairs))
    expect([...found.cluster]).toEqual([...scratch.cluster])
    expect(found.pairs.length).toBeGreaterThan(again.pairs.length)
    expect(kept.counts.compared - before.compared).toBeLessThanOrEqual(3)
  })

  it.effect("reads no text again whose words were put aside, and finds the same", () =>
    Effect.gen(function* () {
      const { texts } = planted(14)
      const aside = yield* spill(tmpdir())
      for (const [id, text] of texts.slice(100).toReversed()) aside.add(id, wordsOfDocument(clean(text)))
      const [all, some] = [memory(), memory()]
      const found = yield* duplicatesOf(texts, undefined, { ...some, kept: { ...some.kept, aside } })
      expect(found).toEqual(yield* duplicatesOf(texts, undefined, all))
      expect(some.counts.read).toBeLessThan(all.counts.read)
      expect(some.counts.read).toBe(texts.slice(0, 100).filter(([id]) => aside.has(id)).length)
    }).pipe(Effect.scoped)
  )

  it("compares anew what is other now: a moved word, or a phrase that has become boilerplate", async () => {
    const next = random(13)
    const notice = wordsOf(60, next)
    const story = wordsOf(200, next)
    const stories = (count: number) =>
      Array.from({ length: count }, (_, text) => {
        return [`text-${text}`, textOf([...wordsOf(150, next), ...notice])] as const
      })
    const first = [...stories(12), ["a", textOf(story)], ["b", `Once, ${textOf(story)}`]] as const
    const moved = first.map(([id, text]) => [id, id === "b" ? text.replace("Once, ", "Once –    ") : text] as const)
    const many = [...moved, ...stories(60).map(([id, text]) => [`more-${id}`, text] as const)]
    const kept = memory()
    for (const texts of [first, moved, many, first]) {
      const found = await Effect.runPromise(duplicatesOf(texts, undefined, kept))
      expect(found).toEqual(await Effect.runPromise(duplicatesOf(texts)))
    }
  })

  it("compares no texts that meet only where two sentences follow each other that hundreds share", () => {
    const next = random(14)
    const sentences = Array.from({ length: 20 }, () => wordsOf(16, next))
    const texts = Array.from({ length: 1000 }, () =>
      textOf(Array.from({ length: 20 }, () => sentences[Math.floor(next() * 20)] ?? []).flat())
    )
    expect(candidates(texts).pairs.length).toBeLessThan(1000 * 10)
  })

  it("compares few pairs a text of 3,000 form letters", () => {
    const next = random(15)
    const letter = wordsOf(300, next)
    const texts = Array.from({ length: 3000 }, () =>
      textOf(letter.map((word, place) => (place % 75 === 40 ? `Name${Math.floor(next() * 1000)}` : word)))
    )
    expect(candidates(texts).pairs.length).toBeLessThan(3000 * 5)
  })
})
