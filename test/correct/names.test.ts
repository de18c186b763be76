import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { aimAt, digestOf, isAt, namesOf } from "../../pipeline/correct/names.ts"

const jane = { person_id: "jane-q-doe", name: "Jane Q. Doe", aliases: ["Doe", "Jane Doe", "Janie"] }
const names = namesOf([jane], [aimAt("jane-q-doe")])
const found = (text: string) => names.full(text).map(({ start, end }) => text.slice(start, end))

describe("a full name", () => {
  it.each([
    ["Jane Doe said so.", "Jane Doe"],
    ["It was JANE DOE’S plan.", "JANE DOE’S"],
    ["Doe, Jane (1960)", "Doe, Jane"],
    ["Jane Q. Doe and others", "Jane Q. Doe"],
    ["Jane  Q Doe", "Jane  Q Doe"],
    ["Jane X. Doe", "Jane X. Doe"],
    ["Jane\nDoe", "Jane\nDoe"],
    ["Ja\u00adne Doe", "Ja\u00adne Doe"],
    ["Jané Doe", "Jané Doe"],
    ["https://example.org/jane-doe-says", "jane-doe"],
    ["jane_doe.txt", "jane_doe"],
    ["@janedoe1", "janedoe1"]
  ])("is found in %j", (text, expected) => expect(found(text)).toEqual([expected]))

  it.each([
    "John Doe said so.",
    "Doe said so.",
    "Jane Doerr said so.",
    "Mary-Jane Smith met John Doe.",
    "They met Jane.\n\nDoe was there.",
    "Janet Doe"
  ])("is not found in %j", (text) => expect(found(text)).toEqual([]))

  it("is known by its digest alone, though no row has it", () => {
    const byDigest = namesOf([], [{ slug: null, digest: digestOf("Jane Doe") }])
    const all = (text: string) => byDigest.full(text).map(({ start, end }) => text.slice(start, end))
    expect(all("So said Jane Doe’s aide, and JANE DOE, and Jane Q. Doe.")).toEqual([
      "Jane Doe’s",
      "JANE DOE",
      "Jane Q. Doe"
    ])
    expect(all("jane-doe-says.txt")).toEqual(["jane-doe"])
    expect(all("So said John Doe and Jane Roe.")).toEqual([])
  })

  it("is found wherever it stands, in any text", () => {
    const form = fc.constantFrom("Jane Doe", "JANE DOE", "Doe, Jane", "jane-doe", "Jane Q. Doe", "Jane Doe’s")
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), form, fc.string({ unit: "binary" }), (before, name, after) => {
        const text = `${before} ${name} ${after}`
        const places = names.full(text)
        const at = before.length + 1
        expect(places.some(({ start, end }) => start <= at && end >= at + name.length)).toBe(true)
      })
    )
  })
})

describe("a surname alone", () => {
  it("is found where it is written as a name, with its possessive", () => {
    const text = "Doe’s plan, and Doe; DOE; but a doe and a Doerr."
    expect(names.short(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Doe’s", "Doe", "DOE"])
  })
})

describe("a target", () => {
  it.each([
    ["jane-q-doe", true],
    ["jane-doe", true], // one of her names
    ["Jane Doe", true],
    ["doe", false], // a surname alone is many people’s
    ["jane-roe", false]
  ])("%s means her: %s", (target, expected) => {
    expect(isAt(aimAt(target))(jane)).toBe(expected)
    expect(isAt({ slug: null, digest: digestOf(target) })(jane)).toBe(expected)
  })
})
