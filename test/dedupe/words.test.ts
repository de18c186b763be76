import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { wordsOf } from "../../pipeline/dedupe/words.ts"
import { clean } from "../texts.ts"
import { hashesOf } from "./helpers.ts"

describe("words", () => {
  it.each([
    ["City’s budget", "CITY ’S   budget!"],
    ["José Peña", "jose\u0301 PEN\u0303A"],
    ["the office", "the o\ufb03ce"],
    ["co\u00adoperate", "cooperate"],
    ["“Nobody asked,” she said.", "Nobody asked she said"],
    ["２０ people", "20 people"]
  ])("%s = %s", (one, other) => expect(hashesOf(one)).toEqual(hashesOf(other)))

  it.each([
    ["20 people", "2 people"],
    ["ab c", "a bc"],
    ["resume the talks", "resumed the talks"]
  ])("%s ≠ %s", (one, other) => expect(hashesOf(one)).not.toEqual(hashesOf(other)))

  it("knows where each word stands", () => {
    const text = "“Où est l’eau?” – 😀 12,5"
    const { starts, ends } = wordsOf(clean(text))
    expect(Array.from(starts, (start, word) => text.slice(start, ends[word]))).toEqual([
      "Où",
      "est",
      "l",
      "eau",
      "12",
      "5"
    ])
  })

  it("reads headings, paragraphs and captions only", () => {
    const text = "By Ana Ruiz\nNobody asked the county"
    const blocks = [
      { kind: "byline" as const, span: { start: 0, end: 11 } },
      { kind: "paragraph" as const, span: { start: 12, end: text.length } }
    ]
    expect(wordsOf({ text, blocks }).hashes).toEqual(hashesOf("Nobody asked the county"))
  })

  it("gives words in order, without overlap, whatever the text", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { starts, ends, hashes } = wordsOf(clean(text))
        let done = 0
        for (const [word, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(done)
          done = ends[word] ?? 0
          expect(done).toBeGreaterThan(start)
        }
        expect(starts.length).toBe(hashes.length)
        expect(done).toBeLessThanOrEqual(text.length)
      })
    ))

  it.each([
    ["東京都の市長", ["東", "京", "都", "の", "市", "長"]],
    ["カタ kana ひ", ["カ", "タ", "kana", "ひ"]],
    ["㐀一a龥", ["㐀", "一", "a", "龥"]],
    ["서울 시장은", ["서울", "시장은"]],
    ["a\u0301b\u200dc\u00adde", ["a\u0301b\u200dc\u00adde"]],
    ["½ ﬁve ǆ", ["½", "ﬁve", "ǆ"]],
    ["x-y_z/1", ["x", "y", "z", "1"]],
    ["one", ["one"]],
    ["ﬁ", ["ﬁ"]]
  ])("of %s are %j", (text, expected) => {
    const { starts, ends } = wordsOf(clean(text))
    expect(Array.from(starts, (start, word) => text.slice(start, ends[word]))).toEqual(expected)
  })

  it.each([
    ["½", "12"],
    ["ﬁve", "five"],
    ["Straße", "straße"],
    ["ÉCOLE", "ecole"],
    ["Ａ", "a"]
  ])("%s is compared as %s", (one, other) => expect(hashesOf(one)).toEqual(hashesOf(other)))

  it("are all there in a text of short words, each where it stands", () => {
    const text = Array.from({ length: 5000 }, (_, word) => word % 10).join(" ")
    const { hashes, starts, ends } = wordsOf(clean(text))
    expect([hashes.length, starts.length, ends.length]).toEqual([5000, 5000, 5000])
    expect(hashes.every((hash, word) => hash === hashes[word % 10])).toBe(true)
    expect(starts.every((start, word) => start === 2 * word && ends[word] === start + 1)).toBe(true)
    expect(new Set(hashes).size).toBe(10)
  })

  it("are hashed by FNV-1a", () => expect([...hashesOf("a foobar")]).toEqual([0xe40c292c, 0xbf9cf968]))
})
