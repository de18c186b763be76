import { describe, expect, it } from "vitest"
import { ends, links, type Share } from "../../pipeline/dedupe/links.ts"
import { bandKeys, linkSimilar } from "../../pipeline/dedupe/lsh.ts"
import { signatureSize } from "../../pipeline/dedupe/minhash.ts"

type Values = (text: number, at: number) => number

/** The pairs of so many texts that are found by signatures of these values; text `t` stands in slot `slotOf(t)`. */
const found = (texts: number, values: Values, share?: Share, slotOf = (text: number) => text) => {
  const slots = Uint32Array.from({ length: texts }, (_, text) => slotOf(text))
  const signatures = new Uint16Array((Math.max(...slots) + 1) * signatureSize)
  for (const [text, slot] of slots.entries()) {
    for (let at = 0; at < signatureSize; at++) signatures[slot * signatureSize + at] = values(text, at)
  }
  const pairs = links(texts)
  linkSimilar(signatures, slots, pairs, share)
  return Array.from(pairs.sorted(), (pair) => ends(pair, texts))
}

/** A value that no other text has there. */
const own: Values = (text, at) => 1000 + 200 * text + at

/** Texts with one band of four values in common, and three values of each other band: 97 of 128. */
const inBand =
  (band: number): Values =>
  (text, at) =>
    Math.floor(at / 4) === band || at % 4 !== 3 ? at : own(text, at)

describe("probable near-duplicates", () => {
  it.each([
    [128, true],
    [72, true],
    [71, true],
    [70, false],
    [8, false],
    [0, false]
  ])("of two signatures with %i of 128 values in common: %s", (common, linked) =>
    expect(found(2, (text, at) => (at < common ? at : own(text, at)))).toEqual(linked ? [[0, 1]] : [])
  )

  it.each([0, 1, 15, 30, 31])("agree on four values in a row, as in band %i", (band) =>
    expect(found(2, inBand(band))).toEqual([[0, 1]])
  )

  it("are not looked at if they agree on no four values in a row, and so can't be many", () =>
    expect(found(2, inBand(-1))).toEqual([]))

  it("are told by the numbers of texts, wherever their signatures stand", () => {
    const alike: Values = (text, at) => (text === 1 || text === 3 ? at : own(text, at))
    expect(found(4, alike, undefined, (text) => 5 - text)).toEqual([[1, 3]])
  })

  it("of one share of the bands only", () => {
    const keys = bandKeys(Uint16Array.from({ length: signatureSize }, (_, at) => at))
    const only = (band: number): Share => ({ has: (key) => key === keys[band] })
    expect(found(2, inBand(9), only(9))).toEqual([[0, 1]])
    expect(found(2, inBand(9), only(8))).toEqual([])
    expect(found(2, inBand(9), { has: () => false })).toEqual([])
  })
})

describe("many texts with one band in common", () => {
  it("are all linked if they are 24", () => expect(found(24, (_, at) => at).length).toBe((24 * 23) / 2))

  it("are linked with the first one and four neighbours if they are 25", () => {
    const near = ([a, b]: readonly [number, number]) => a === 0 || b - a <= 4
    const pairs = found(25, (_, at) => at)
    expect(pairs.filter((pair) => !near(pair))).toEqual([])
    expect(pairs.length).toBe(24 + 23 + 22 + 21 + 20) // with the next one, the second, third, fourth, and the first
  })

  it.each([0, 12, 31])("have those for neighbours that are next to them by the band behind, as band %i", (band) => {
    const texts = 40
    const rank = (text: number) => (text * 17 + 5) % texts
    const behind = (4 * band + 4) % signatureSize
    const pairs = found(texts, (text, at) => {
      if (at === behind) return Math.floor(rank(text) / 8)
      return at === behind + 1 ? rank(text) % 8 : inBand(band)(text, at)
    })
    const expected = Array.from({ length: texts }).flatMap((_, a) =>
      Array.from({ length: texts - a - 1 }, (_, more) => [a, a + more + 1] as const).filter(
        ([a, b]) => a === 0 || Math.abs(rank(a) - rank(b)) <= 4
      )
    )
    expect(pairs).toEqual(expected)
  })
})

describe("the keys of bands", () => {
  const signature = (other = -1) =>
    Uint16Array.from({ length: signatureSize }, (_, at) => (at === other ? 7777 : at % 9))

  it("are 32 whole numbers below 2 ** 53 of a signature", () => {
    const keys = bandKeys(signature())
    expect(keys.length).toBe(32)
    expect(keys.filter((key) => !Number.isSafeInteger(key) || key < 0)).toEqual([])
    expect(keys.some((key) => key > 2 ** 51)).toBe(true)
  })

  it.each([0, 3, 4, 77, 127])("tell where a signature differs: at %i, in its band and no other", (at) => {
    const [keys, others] = [bandKeys(signature()), bandKeys(signature(at))]
    expect(keys.flatMap((key, band) => (key === others[band] ? [] : [band]))).toEqual([Math.floor(at / 4)])
  })

  it("tell the order of values", () => {
    const [key, turned] = [
      [1, 2, 3, 4],
      [4, 3, 2, 1]
    ].map((band) => {
      const signature = new Uint16Array(signatureSize)
      signature.set(band)
      return bandKeys(signature)[0]
    })
    expect(key).not.toBe(turned)
  })
})
