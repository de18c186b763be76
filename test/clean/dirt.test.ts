import { expect, it } from "@effect/vitest"
import fc from "fast-check"
import { cleanDocument, cleanText } from "../../pipeline/clean/clean.ts"
import { mojibake } from "../../pipeline/clean/mojibake.ts"
import { toRaw } from "../../pipeline/model/document.ts"
import { raw } from "../texts.ts"

it.each([
  ["We donâ€™t ask, she said.", "We don’t ask, she said."],
  ["â€œNo,â€\u009d he said.", "“No,” he said."],
  ["â€œNo,â€ he said.", "“No,” he said."], // the last byte is lost, as often
  ["CafÃ© in EspaÃ±a â€” full", "Café in España — full"],
  ["Ã¢â‚¬Å“TwiceÃ¢â‚¬Â\u009d", "“Twice”"],
  ["ðŸ˜€ said so â€¦", "😀 said so …"],
  ["SÃO PAULO, JOSÉ’S café”—", "SÃO PAULO, JOSÉ’S café”—"],
  ["A â€“ B,Â 5", "A – B, 5"]
])("mends UTF-8 that was read as Windows-1252: %s", (text, expected) => expect(cleanText(text).text).toBe(expected))

it("names what it mended, and what is lost for good", () => {
  expect(cleanDocument(raw("We donâ€™t ask, she said.")).damage).toEqual(["mojibake"])
  expect(cleanDocument(raw("We don\uFFFDt ask, she said.")).damage).toEqual(["mojibake"])
  expect(cleanDocument(raw("The Â of SÃO PAULO.")).damage).toEqual([])
})

it("mends every text that was hurt, and keeps the way back", () => {
  const letter = fc.constantFrom("é", "ñ", "“", "”", "’", "—", "…", "€", "a", "b", " ")
  const decoder = new TextDecoder("windows-1252")
  const property = fc.property(fc.array(letter, { maxLength: 20 }), (letters) => {
    const text = letters.join("")
    const hurt = decoder.decode(Buffer.from(text))
    const once = mojibake(hurt).reduceRight(
      (words, { start, end, to }) => words.slice(0, start) + to + words.slice(end),
      hurt
    )
    expect(once).toBe(text)
  })
  fc.assert(property)
  const document = cleanDocument(raw("She said donâ€™t."))
  expect(toRaw(document, { start: 12, end: 13 })).toEqual({ start: 12, end: 15 })
})

it.each([
  ["Ruiz &amp; Bell&#8217;s, &quot;no&quot;", "Ruiz & Bell’s, “no”"],
  ["Ruiz &amp;#8217; &amp;nbsp;Bell", "Ruiz ’ Bell"],
  ["It&#146;s &#x201C;so&#x201D;", "It’s “so”"],
  ["AT&T and R&D; Q&A &foo; &#0; &#xD800;", "AT&T and R&D; Q&A &foo; &#0; &#xD800;"]
])("takes entities for what they stand for: %s", (text, expected) => expect(cleanText(text).text).toBe(expected))

const markdown = (text: string) => cleanDocument({ ...raw(text), markup: "markdown" }).text

it.each([
  ["---\ntitle: a\n---\n# The *Council*\n\nShe **said** so.", "The Council\n\nShe said so."],
  ["See [the order](https://a.example/b_(c)) and ![a map](m.png) it.", "See the order and it."],
  ["> She said `no`.\n\n***\n\nHe left\\*.", "She said no.\n\n\n\nHe left*."],
  ["The_name_of 5 * 3 * 2 and ___", "The_name_of 5 * 3 * 2 and ___"],
  ["Title\n=====\nText [1][2] end.\n\n[2]: https://a.example", "Title\n\nText 1 end.\n\n"],
  ["- one\n- two", "- one\n- two"]
])("takes the marks out of Markdown: %j", (text, expected) => expect(markdown(text)).toBe(expected))

it("leaves the marks of a text that isn't Markdown", () =>
  expect(cleanText("# 1 in the *Alder* [Post](x)").text).toBe("# 1 in the *Alder* [Post](x)"))

const wrapped = (middle: string) =>
  `The council of Riverton voted on Tuesday evening to end its ${middle}
with the federal government, and the mayor said that she would sign the
order before the end of the week, although two members of the council had
asked for more time to read it and spoke against it at some length, as they
had done before; the cooperation has cost the county a lot of money.`

it.each([
  ["agree-\nment of 2011", "its agreement of 2011"],
  ["co-\noperation", "its cooperation"], // the word stands elsewhere
  ["long-\nterm deal", "its long-term deal"],
  ["one-\nyear deal", "its one-year deal"]
])("takes a hyphen out of a word that a line's end parted: %j", (middle, expected) =>
  expect(cleanText(wrapped(middle)).text).toContain(expected)
)
