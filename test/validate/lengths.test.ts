import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cleanDocument } from "../../pipeline/clean/clean.ts"
import { extraction } from "../../pipeline/run/extraction.ts"
import { lengthProblems } from "../../pipeline/validate/lengths.ts"
import { raw } from "../texts.ts"

const problems = (text: string, words: number, sentences = 0, file = "a.txt") =>
  lengthProblems({ file, words, sentences }, text)

describe("the words and sentences of a text", () => {
  it.each<readonly [text: string, words: number]>([
    ["One two, three.", 3],
    ["  A  “quoted” word – and 2 more…\r\n\r\nEnd\u00a0here ", 8],
    ["—…!", 0],
    ["café naïve", 2]
  ])("are counted exactly in %j", (text, words) => {
    expect(problems(text, words)).toEqual([])
    expect(problems(text, words + 1)).toEqual([
      expect.stringContaining(`words is ${words + 1}, and its text has ${words}`)
    ])
    if (words > 0) expect(problems(text, words - 1)).toHaveLength(1)
  })

  it.each<readonly [what: string, text: string, least: number, most: number]>([
    ["entities", "AT&amp;T &#8212; here", 2, 4],
    ["a word that a line parts", "the sanc-\ntuary city", 3, 5],
    ["words that a tokeniser parted", "They do n't know , he said .", 5, 7],
    ["letters that were misread", "the townâ€™s own", 1, 5]
  ])("may be as many more or less as there are signs of doubt: %s", (_, text, least, most) => {
    expect([problems(text, least), problems(text, most)]).toEqual([[], []])
    expect([problems(text, least - 4), problems(text, most + 4)]).toEqual([[expect.any(String)], [expect.any(String)]])
  })

  it.each<readonly [text: string, most: number]>([
    ["One. Two! Three?", 4],
    ["A heading\nA line\n\nAnother", 3],
    ["…", 0]
  ])("can't be more sentences than marks and lines in %j", (text, most) => {
    const words = /\p{L}/u.test(text) ? text.split(/\s+/u).length : 0
    expect(problems(text, words, most)).toEqual([])
    expect(problems(text, words, most + 1)).toEqual([expect.stringContaining(`no more than ${most}`)])
  })

  it("are not looked at where markup may be all that parts words", () => {
    expect(problems("<p>One</p><p>two</p>", 2, 9, "a.html")).toEqual([])
  })

  it("are those that the pipeline counts, whatever the text", () => {
    const extract = extraction({ all: true })
    const piece = fc.oneof(
      fc.constantFrom(
        ..."The city won’t help . ,|He said|No!|“Yes,”|do n't|U. S.|10 : 30|p. m.|&amp;|-LRB-|\n|\n\n".split("|")
      ),
      fc.constantFrom(
        "sanc-\ntuary",
        "Â ",
        "â€™s",
        "\u00a0",
        "\u200b",
        "é",
        "😀",
        "…",
        "\r\n",
        "\t",
        "'s",
        "(a)",
        "3.5",
        "X."
      ),
      fc.string({ unit: "grapheme", maxLength: 6 })
    )
    const property = fc.property(
      fc.array(fc.tuple(piece, fc.constantFrom(" ", "", "  ")), { maxLength: 30 }),
      (pieces) => {
        const text = pieces.flat().join("")
        const { words, sentences } = extract(cleanDocument(raw(text))).document
        expect(problems(text, words, sentences)).toEqual([])
      }
    )
    fc.assert(property)
  })
})
