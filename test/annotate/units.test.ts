import fc from "fast-check"
import { describe, expect, it } from "vitest"
import model from "wink-eng-lite-web-model"
import winkNLP from "wink-nlp"
import { makeUnitReader } from "../../pipeline/annotate/units.ts"
import { cases } from "../soak/cases.ts"

const read = makeUnitReader()
const { its, readDoc } = winkNLP(model, ["sbd", "pos"])

/** What wink-nlp itself says of a text: its words with their parts of speech, and after which a sentence ends. */
const asked = (text: string) => {
  const document = readDoc(text)
  const tokens = document.tokens()
  const spans = document.sentences().out(its.span)
  return {
    words: tokens.out(),
    tags: tokens.out(its.pos),
    ends: spans.flatMap((span) => (Number(span[1]) < 0 ? [] : [Number(span[1]) + 1]))
  }
}

/** Words that the model knows or always takes apart, since what wink-nlp itself has read once it leaves whole. */
const words = fc.constantFrom(
  ...["the", "mayor", "to", "run", "a", "record", "that", "he", "likes", "can’t", "can't", "I'd", "gonna", "said"],
  ...["Dr.", "U.S.", "a.m.", "Ana", "Sen.", "well-known", "3,000", "$5.4", "1980s", "#tag", "@ana", "😀", "\u0001"]
)
const opening = fc.constantFrom("", "", "", "“", '"', "(", "—")
const closing = fc.constantFrom("", "", "", ".", ",", "?", "!", "...", ".”", '."', ")", "—")
const gaps = fc.constantFrom(" ", " ", " ", "  ", "\n", "\n\n", "\t", "\r\n", "\u00a0", "\u2003", "\u3000", "\f")
const texts = fc.array(fc.tuple(opening, words, closing, gaps), { maxLength: 40 }).map((all) => all.flat().join(""))

describe("makeUnitReader", () => {
  it("says of a text what wink-nlp says, where this has read nothing before that changes its mind", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { words, tags, ends } = read(text, 0)
        expect({ words: words.map(({ text }) => text), tags, ends }).toEqual(asked(text))
      }),
      { numRuns: cases(300) }
    )
  })

  it("knows where each word starts, also behind what is too long for the model", () => {
    const long = fc.constantFrom("x/".repeat(200), "y".repeat(400))
    fc.assert(
      fc.property(texts, long, texts, fc.nat(50), (before, run, after, offset) => {
        const text = `${before} ${run} ${after}`
        const { words, starts } = read(text, offset)
        for (const [at, { text: written }] of words.entries()) {
          const start = (starts[at] ?? 0) - offset
          expect(text.slice(start, start + written.length)).toBe(written)
          expect(start).toBeGreaterThanOrEqual((starts[at - 1] ?? 0) - offset + (words[at - 1]?.text.length ?? 0))
        }
      }),
      { numRuns: cases(100) }
    )
  })
})
