import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Each record as a line that a person reads at a glance. */
const found = (text: string, published: string | null) =>
  recordsIn("figures", text, published).map(
    ({ measure, valueLow, valueHigh, modifier, jurisdiction }) =>
      `${measure} ${valueLow}..${valueHigh} ${modifier} ${short(jurisdiction)}`
  )

type Case = [text: string, expected: ReadonlyArray<string>, published?: string]

const must: ReadonlyArray<Case> = [
  [
    "Denver could lose as much as $500 million of its $9 billion budget if federal grants for sanctuary cities end.",
    ["federal_funding_at_risk 500000000..500000000 at_most denver", "budget 9000000000..9000000000 exact denver"]
  ],
  ["Nearly half of Denver’s residents are immigrants.", ["population_share 0.5..0.5 nearly denver"]],
  [
    "More than 300 counties limit cooperation with immigration agents in the United States.",
    ["sanctuary_jurisdictions 300..300 more_than us"]
  ],
  [
    "The president plans to deport two to three million undocumented immigrants from the United States.",
    ["planned_removals 2000000..3000000 exact us"]
  ],
  [
    "An estimated 40,000 undocumented immigrants live in Denver.",
    ["unauthorized_population 40000..40000 about denver"]
  ],
  ["About 80 people packed the immigration forum in Denver.", ["attendance 80..80 about denver"]],
  [
    "Denver could lose somewhere between $15 and $16 million in federal grants for sanctuary cities.",
    ["federal_funding_at_risk 15000000..16000000 about denver"]
  ],
  ["Some 12 percent of Ohio’s immigrants are undocumented residents.", ["population_share 0.12..0.12 about oh"]],
  ["Nearly a dozen sanctuary cities in the United States sued.", ["sanctuary_jurisdictions 12..12 nearly us"]],
  ["Ohio spends $3.5 million a year on the deportation program.", ["budget 3500000..3500000 exact oh"]],
  ["Seventy-five people were arrested in the immigration raid in Denver.", ["other 75..75 exact denver"]]
]

const mustNot: ReadonlyArray<string> = [
  "On March 3, 2017, Denver sued over deportations.",
  "Ana Ruiz, 34, of 200 Main Street, was deported under Title 8 after a 21-14 game.",
  "SB 54 limits cooperation with immigration agents.",
  "The sanctuary city is 20 miles south of Denver.",
  "The city, a town of 200,000 people, is a sanctuary.",
  "Thousands of immigrants live in Denver."
]

describe("figures", () => {
  it.each(must)("%s", (text, expected, published) => expect(found(text, published ?? null)).toEqual(expected))
  it.each(mustNot)("not: %s", (text) => expect(found(text, null)).toEqual([]))
})
