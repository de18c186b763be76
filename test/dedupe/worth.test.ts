import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sidesEach } from "../../pipeline/dedupe/containment.ts"
import { signatureSize } from "../../pipeline/dedupe/minhash.ts"
import { compared } from "../../pipeline/dedupe/pair.ts"
import { sketcher, sketchOf } from "../../pipeline/dedupe/sketches.ts"
import { wordsOf as hashedWords } from "../../pipeline/dedupe/words.ts"
import { isWorth, type Traits, worthOf } from "../../pipeline/dedupe/worth.ts"
import { clean } from "../texts.ts"
import { altered, random, textOf, wordsOf } from "./synthetic.ts"

type Sides = readonly [before: number, after: number, fourBefore: number, fourAfter: number]

/** A text with so many fingerprints, of which it shares those from 0 on; all with the same words beside them. */
const withPrints = (text: number, prints: number, common: number, sides: Sides = [0, 0, 0, 0]): Traits => {
  const values = Float64Array.from({ length: prints }, (_, at) => (at < common ? 2 * at : 1000 * text + at))
  return {
    signature: new Uint16Array(signatureSize).fill(text),
    prints: values,
    all: { values, sides: Uint8Array.from({ length: sidesEach * prints }, (_, at) => sides[at % sidesEach] ?? 0) }
  }
}

describe("two texts are worth comparing", () => {
  it.each([
    [71, true],
    [70, false]
  ])("if %i of 128 values of their signatures are the same: %s", (same, worth) => {
    const [a, b] = [withPrints(1, 5, 0), withPrints(2, 5, 0)]
    b.signature.fill(1, 0, same)
    expect([isWorth(a, b), isWorth(b, a)]).toEqual([worth, worth])
  })

  it.each([
    [1, 5, 5, false],
    [2, 5, 5, true],
    [2, 2, 500, true],
    [1, 1, 500, false],
    [2, 32, 32, true],
    [2, 33, 33, false],
    [3, 33, 400, true],
    [4, 64, 64, true],
    [3, 64, 64, false],
    [0, 0, 9, false]
  ])("if they share %i of their %i and %i fingerprints: %s", (common, one, other, worth) => {
    const [a, b] = [withPrints(1, one, common), withPrints(2, other, common)]
    expect([isWorth(a, b), isWorth(b, a)]).toEqual([worth, worth])
  })

  it.each([
    ["the nine words before it", 20, [7, 0, 0, 0], [7, 0, 0, 0], true],
    ["the nine words behind it", 20, [0, 7, 0, 0], [0, 7, 0, 0], true],
    ["the nine words before it in one, and behind it in the other", 20, [7, 0, 0, 0], [0, 7, 0, 0], false],
    ["no words beside it", 20, [7, 8, 0, 0], [8, 7, 0, 0], false],
    ["four words before it, among many fingerprints", 17, [1, 2, 7, 7], [3, 4, 7, 7], false],
    ["four words before it, among few", 16, [1, 2, 7, 0], [3, 4, 7, 0], true],
    ["four words behind it, among few", 16, [1, 2, 0, 7], [3, 4, 0, 7], true],
    ["nothing, and none has words beside it", 5, [0, 0, 0, 0], [0, 0, 0, 0], false]
  ] as const)("if they share one fingerprint with %s: %s", (_, prints, ofA, ofB, worth) => {
    const [a, b] = [withPrints(1, prints, 1, ofA), withPrints(2, prints, 1, ofB)]
    expect([isWorth(a, b), isWorth(b, a)]).toEqual([worth, worth])
  })

  it("if any two places of one fingerprint have the same words beside them", () => {
    const [a, b] = [withPrints(1, 20, 1), withPrints(2, 20, 1)]
    const twice = (sides: Sides): Traits["all"] => ({
      values: Float64Array.of(5, 0, 6, 0),
      sides: Uint8Array.of(9, 9, 9, 9, 1, 1, 1, 1, 9, 9, 9, 9, ...sides)
    })
    expect(isWorth({ ...a, all: twice([0, 3, 0, 0]) }, { ...b, all: twice([0, 3, 0, 0]) })).toBe(true)
    const other = { values: Float64Array.of(0), sides: Uint8Array.of(2, 3, 0, 0) }
    expect(isWorth({ ...a, all: twice([0, 3, 0, 0]) }, { ...b, all: other })).toBe(true)
    expect(isWorth({ ...a, all: twice([3, 0, 0, 0]) }, { ...b, all: other })).toBe(false)
  })
})

it("says the same from sketches as from words, whatever is boilerplate", () => {
  const property = fc.property(fc.nat(), fc.integer({ min: 2, max: 9 }), (seed, every) => {
    const next = random(seed)
    const story = wordsOf(150, next)
    const texts = Array.from({ length: 8 }, (_, text) =>
      hashedWords(
        clean(
          textOf([
            ...wordsOf(Math.floor(next() * 60), next),
            ...altered(story.slice(10 * text, 10 * text + 12 + Math.floor(next() * 40)), 0.04, next),
            ...wordsOf(Math.floor(next() * 60), next)
          ])
        )
      )
    )
    const { add, made } = sketcher()
    for (const [text, words] of texts.entries()) add(`${text}`, sketchOf(words))
    const isBoilerplate = (print: number) => print % every === 0
    const bySlot = worthOf(made(), isBoilerplate)
    const traits = texts.map((words, text) => compared(`${text}`, words, isBoilerplate).traits())
    const said = traits.map((one, a) => traits.map((other, b) => [a, b, isWorth(one, other)]))
    expect(traits.map((_, a) => traits.map((_, b) => [a, b, bySlot(a, b)]))).toEqual(said)
  })
  fc.assert(property)
})
