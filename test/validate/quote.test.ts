import { describe, expect, it } from "@effect/vitest"
import fc from "fast-check"
import { quoteProblem } from "../../pipeline/validate/quote.ts"

describe("quote", () => {
  it.each([
    ["We stay.", "We stay."],
    ["We stay, … and we talk.", "We stay,” she said, “and we talk."],
    ["Well … yes.", "Well … yes."] // an ellipsis of the text's own
  ])("%s stands in %s", (quote, place) => expect(quoteProblem(quote, place)).toBe(null))

  it.each([
    ["We go.", "We stay."],
    ["and we talk. … We stay,", "We stay,” she said, “and we talk."], // the wrong way round
    ["We stay, … We stay,", "We stay,” she said."], // twice
    ["We stay…", "We stay"] // nothing was cut
  ])("%s doesn't stand in %s", (quote, place) => expect(quoteProblem(quote, place)).toContain("doesn't stand"))

  it("finds the parts of any quotation, cut or not", () => {
    const part = fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 })
    const property = fc.property(fc.array(part, { minLength: 1 }), fc.array(fc.string()), (parts, between) => {
      const place = parts.map((text, index) => `${text}${between[index] ?? "|"}`).join("")
      const whole = Array.from(parts.join(" … "))
      const quote = whole.length > 1000 ? `${whole.slice(0, 999).join("")}…` : whole.join("")
      expect(quoteProblem(quote, place)).toBe(null)
    })
    fc.assert(property)
  })
})
