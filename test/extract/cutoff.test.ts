import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Stances on cutting money off, as "stance actor". */
const found = (text: string) =>
  recordsIn("positions", text)
    .filter(({ topic }) => topic === "funding_cutoff")
    .map(({ stance, actor }) => `${stance} ${short(actor)}`)

describe("stances on cutting off money", () => {
  it.each([
    ["The Trump administration cut funding for sanctuary cities.", "supports us"],
    ["The Trump administration cut funding for programs in sanctuary cities.", "supports us"],
    ["Denver sued over a threat to withhold federal funding for roads from sanctuary cities.", "opposes denver"],
    ["The Trump administration cut funding for police in Denver, a sanctuary city.", "supports us"]
  ])("%s", (text, expected) => expect(found(text)).toEqual([expected]))

  it.each([
    "Gov. Ana Ruiz cut funding for migrant shelters in Massachusetts.",
    "Massachusetts plans to cut funding for migrant shelters.",
    "The state wants to withhold money for legal aid to immigrants."
  ])("what gets it is no place: %s", (text) => expect(found(text)).toEqual([]))
})
