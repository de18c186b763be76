import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { makeTagger } from "../../pipeline/annotate/tagger.ts"
import { cases } from "../soak/cases.ts"
import { clean } from "../texts.ts"

const tag = makeTagger()
const seen = (text: string) => tag(clean(text)).tokens.map(({ text, pos }) => `${text}/${pos}`)

describe("makeTagger", () => {
  it("takes a word apart, whatever forms of it other texts had", () => {
    const before = seen("The province’s mayors met.")
    expect(before.slice(0, 3)).toEqual(["The/DET", "province/NOUN", "’s/PART"])
    seen("THE PROVINCE’S MAYORS MET.")
    seen("Province’s")
    expect(seen("The province’s mayors met.")).toEqual(before)
  })

  it("takes “I’m” apart as it does “we’re”, and no name", () => {
    expect(seen("I’m glad, and I'm here.")).toEqual(expect.arrayContaining(["I/PRON", "’m/AUX", "'m/AUX"]))
    expect(seen("Tim’s glad that Jim met Im.").join(" ")).toContain("Im")
  })

  it("leaves the point to a cleric’s or officer’s title, and a name goes on", () => {
    expect(seen("He said so, said the Rev. Ana Qorvath.")).toContain("Rev./PROPN")
    expect(tag(clean("Fr. Ana Qorvath met. Maj. Tom Bell spoke.")).sentences.length).toBe(2)
    expect(tag(clean("They prayed with the reverend. She left.")).sentences.length).toBe(2)
  })

  it("says the same of a text in any order of texts", () => {
    const words = fc.constantFrom(
      "Qorvath",
      "QORVATH’S",
      "qorvath’s",
      "Qorvath’s",
      "qorvath-led",
      "U.Q.",
      "u.q.",
      "zinned."
    )
    const text = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => `The ${all.join(" ")} met.`)
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
        const forwards = texts.map(seen)
        const backwards = texts.toReversed().map(seen).toReversed()
        expect(backwards).toEqual(forwards)
      }),
      { numRuns: cases(100) }
    )
  })
})
