import { describe, expect, it } from "vitest"
import { annotateDocument } from "../../pipeline/annotate/annotate.ts"
import { antecedent } from "../../pipeline/annotate/coreference.ts"
import { languageOf } from "../../pipeline/annotate/language.ts"
import { makeTagger } from "../../pipeline/annotate/tagger.ts"
import { isOnTopic } from "../../pipeline/annotate/topic.ts"
import { slice } from "../../pipeline/model/span.ts"
import { clean } from "../texts.ts"

const tag = makeTagger()
const annotate = annotateDocument(tag)

describe("isOnTopic", () => {
  it.each([
    ["Sanctuary cities will lose money. The mayor of the sanctuary city fears no deportation.", true],
    [
      "The sheriff won’t honor ICE detainers, limits cooperation with immigration agents and won’t hold immigrants. Deportations fell. An immigration detainer is a request.",
      true
    ],
    ["The wildlife sanctuary opened its doors to immigrants from abroad.", false],
    ["The council cut the budget of its parks.", false]
  ])("%s", (text, expected) => expect(isOnTopic(text)).toBe(expected))
})

describe("languageOf", () => {
  it.each([
    ["The council of the city voted on Monday to limit its help.", "en"],
    ["El alcalde de la ciudad dijo el lunes que no ayudará a los agentes.", "es"]
  ])("%s", (text, expected) => expect(languageOf(text)).toBe(expected))
})

describe("tagger", () => {
  const sentences = (text: string) => tag(clean(text)).sentences.map(({ span }) => slice(text, span))
  it.each<[string, ...Array<string>]>([
    ["‘We will.’ ” Some agreed.", "‘We will.’ ”", "Some agreed."],
    ["Atty. Gen. Ana Ruiz sued. She won.", "Atty. Gen. Ana Ruiz sued.", "She won."]
  ])("%s", (text, ...expected) => expect(sentences(text)).toEqual(expected))
})

describe("annotateDocument", () => {
  it("reads nothing off topic, unless all is set", () => {
    const text = "Boston Mayor Ana Ruiz opened a park."
    const off = annotate(clean(text), { all: false })
    expect(off).toMatchObject({ onTopic: false, extractable: false, language: "en" })
    expect([off.tokens, off.sentences, off.mentions, off.quotations]).toEqual([[], [], [], []])
    const all = annotate(clean(text), { all: true })
    expect(all).toMatchObject({ onTopic: false, extractable: true })
    expect(all.mentions.length).toBe(2)
  })

  const damagedText = [
    "Mayor Ana Ruiz has vowed to do everything he Mayor Ana Ruiz to fight the plan.",
    "But as Mr. Mr. Hill to take office, the mayors of the cities met.",
    "She was born in our the county when the plan was made.",
    "Boston has the largest programme of the country."
  ].join(" ")

  it("marks sentences and texts that coreference substitution has hurt", () => {
    const { sentences, clean: read } = annotate(clean(damagedText), { all: true })
    expect(read.damage).toEqual(["coreference_substitution"])
    expect(sentences.at(-1)?.damaged).toBe(false)
    expect(sentences.filter(({ damaged }) => damaged).length).toBeGreaterThanOrEqual(2)
  })

  it.each([
    "He called her the best mayor. They gave the mayor his due.",
    "“He,” Mayor Ana Ruiz said, “will never, never come.” Ms. Ruiz has left.",
    "She reads the The Harlan Tribune. New York, New York is a song.",
    "The policies Ana Ruiz announced and the ones Bo Hill wants differ."
  ])("%s", (text) => {
    const { sentences } = annotate(clean(text), { all: true })
    expect(sentences.map(({ damaged }) => damaged)).toEqual(sentences.map(() => false))
  })
})

describe("antecedent", () => {
  it.each<[string, string | null]>([
    ["Ana Ruiz spoke. _She_ left.", "person:ana ruiz"],
    ["Ana Ruiz spoke. _He_ left.", null],
    ["Tom Bell met Ana Ruiz. _He_ left.", "person:tom bell"],
    ["Tom Bell told reporters that Eric Moss had lied. _He_ left.", null],
    ["Tom Bell spoke of Eric Moss. _He_ left.", "person:tom bell"],
    ["Nobody spoke. _He_ left.", null],
    ["Tom Bell spoke.\nIt rained.\nAll slept.\n_He_ left.", null],
    ["Tom Bell spoke. _It_ was long.", null]
  ])("%s", (marked, expected) => {
    const place = marked.indexOf("_")
    const document = annotate(clean(marked.replaceAll("_", "")), { all: true })
    expect(
      antecedent(
        document,
        document.tokens.findIndex(({ start }) => start === place)
      )
    ).toBe(expected)
  })
})
