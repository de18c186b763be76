import { expect, it } from "@effect/vitest"
import * as fc from "fast-check"
import { languageOf } from "../../pipeline/annotate/language.ts"
import { isOnTopic } from "../../pipeline/annotate/topic.ts"

const english =
  "the people who live in this town said that they would not leave it because of what was done there".split(" ")

it("knows plain English by its small words, in any case and with any words between", () => {
  const others = fc.array(fc.constantFrom("Ruiz,", "município", "“the", "THE.", "because,", "", "becausethe"), {
    maxLength: 9
  })
  const property = fc.property(others, (between) => {
    const text = [...english, ...between, ...english.map((word) => word.toUpperCase())].join(" ")
    expect(languageOf(text)).toBe("en")
  })
  fc.assert(property)
})

it.each([
  ["Sanctuary cities: a SANCTUARY CITY, and deportation.", true],
  ["A TRUST ACT was signed; 287(G) and deported immigrants; the Trust Act again.", true],
  ["A ſanctuary city, and deportation.", false],
  ["Cities of refuge, and deportation.", false]
])("sees the words of the topic in any case: %s", (text, onTopic) => expect(isOnTopic(text)).toBe(onTopic))
