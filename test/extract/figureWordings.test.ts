import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Each record as a line that a person reads at a glance. */
const found = (text: string) =>
  recordsIn("figures", text).map(
    ({ measure, valueLow, valueHigh, jurisdiction }) =>
      `${measure} ${valueLow === valueHigh ? valueLow : `${valueLow}..${valueHigh}`} ${short(jurisdiction)}`
  )

type Case = readonly [text: string, ...expected: ReadonlyArray<string>]

/** What a state withholds is no federal money, and is of whoever loses it. */
const states: ReadonlyArray<Case> = [
  [
    "Elm County is in Ohio. Gov. Tom Bell of Ohio withheld $2 million in grants from Cleveland over its sanctuary policy.",
    "other 2000000 cleveland"
  ],
  [
    "Cleveland ended detainers. Grants totaling $2 million were pulled by Ohio Gov. Tom Bell over the sanctuary policy.",
    "other 2000000 cleveland"
  ],
  ["Cleveland could lose $3 million in state funds as a sanctuary city.", "other 3000000 cleveland"],
  [
    "An Ohio bill would cut state payments to sanctuary cities. Cleveland would lose as much as $3 million.",
    "other 3000000 cleveland"
  ],
  // near ones that are the federal government's, or the town's own
  [
    "Cleveland could lose $3 million in federal funds as a sanctuary city.",
    "federal_funding_at_risk 3000000 cleveland"
  ],
  ["Denver, a sanctuary city, would have to cut at most $8 million from its 2024 budget.", "budget 8000000 denver"],
  [
    "Denver is a sanctuary city. The closures could reduce the migrant budget to $9 million in Denver.",
    "budget 9000000 denver"
  ]
]

/** Whose it is. */
const owners: ReadonlyArray<Case> = [
  // a plural of places: nobody's
  ["Denver listed the counties that declined a total of 206 detainer requests.", "other 206 -"],
  [
    "The Justice Department cut off $10 million in five states, including Ohio, over their help for immigrants.",
    "federal_funding_at_risk 10000000 -"
  ],
  // "the county" is no city
  [
    "Milwaukee is a sanctuary city in Wisconsin. Executive Tom Bell said the county would lose $2 million in federal grants.",
    "federal_funding_at_risk 2000000 -"
  ],
  [
    "Denver is a sanctuary city. The mayor said the city would lose $2 million in federal grants.",
    "federal_funding_at_risk 2000000 denver"
  ],
  // one of a list has not what all of them have
  [
    "Sanctuary money sent to Adams, Boulder and Weld Counties in Colorado rose, amounting to more than $70 million.",
    "budget 70000000 -"
  ],
  ["ICE arrested 66 people in the cities of Denver, Boston and Chicago.", "other 66 -"],
  ["Denver, Boston and Chicago are sanctuaries. ICE arrested 66 people in Denver.", "other 66 denver"],
  ["Oregon joined 19 other states in suing over sanctuary grants.", "other 19 -"],
  // whom money goes to, before or behind it
  [
    "Gov. Ana Ruiz of Texas is not releasing to Houston almost $4 million in sanctuary grants.",
    "budget 4000000 houston"
  ],
  [
    "Denver is a sanctuary city. The secretary may not put conditions on a $2 million grant to the police department.",
    "budget 2000000 denver"
  ],
  // the first of two sums is no subject of the second
  [
    "Ohio is a sanctuary. Ohio could lose $9 million and Cleveland could lose $2 million in federal grants.",
    "federal_funding_at_risk 9000000 oh",
    "federal_funding_at_risk 2000000 cleveland"
  ],
  // what was done all over the country
  ["California is wary. ICE arrested 498 people during a national operation.", "other 498 us"],
  // who sends them has them, wherever they go
  ["Texas has bused over 100,000 migrants to sanctuary cities throughout the United States.", "other 100000 tx"],
  ["ICE has detained over 100,000 migrants from sanctuary cities throughout the United States.", "other 100000 us"],
  // who pays, not who is paid
  [
    "The city of San Antonio agreed to pay the state $300,000 to settle the sanctuary lawsuit in Texas.",
    "budget 300000 san_antonio"
  ],
  ["Denver defends its sanctuary. It costs the city $300,000 a year.", "budget 300000 denver"],
  // there, wherever that is
  [
    "Students in Vermont protested deportations, and at Yale University, where about 600 people gathered, they marched.",
    "attendance 600 -"
  ],
  // statewide
  ["Cleveland is a sanctuary city in Ohio. Jails statewide turned over 3,120 immigrants to ICE.", "other 3120 oh"],
  // no government's money
  [
    "Denver is a sanctuary city, says Denver. The Harbor Coalition raised $5 million to defend immigrants.",
    "other 5000000 -"
  ],
  // reported from a capital
  [
    "NASHVILLE, Tenn. — The Tennessee House passed a bill against sanctuary cities in Tennessee.\nIts immigration division would cost taxpayers $520,000 a year.",
    "budget 520000 tn"
  ],
  [
    "NASHVILLE, Tenn. — The Nashville mayor and the Nashville council defended the sanctuary policy.\nThe immigration lawyers would cost taxpayers $520,000 a year.",
    "budget 520000 nashville"
  ]
]

/** What it is. */
const kinds: ReadonlyArray<Case> = [
  // those to whom something is done are no population
  ["The sweeps led to the arrests of 1,476 undocumented immigrants in Denver.", "other 1476 denver"],
  ["An estimated 1,476 undocumented immigrants live in Denver.", "unauthorized_population 1476 denver"],
  ["Officers in Denver helped deport more than 2,600 immigrants through a federal program.", "other 2600 denver"],
  [
    "In Denver more than 2,600 immigrants enrolled in the city’s legal aid program.",
    "programme_participants 2600 denver"
  ],
  ["Denver says 4,000 asylum seekers are arriving each month.", "other 4000 denver"],
  // a part, and the whole, which is the nation's however the part's place is named
  [
    "More than 1 million of the estimated 11 million undocumented immigrants in the United States live in Ohio.",
    "unauthorized_population 1000000 oh",
    "unauthorized_population 11000000 us"
  ],
  [
    "One in five Ohio residents is foreign-born, and 440,000 are undocumented.",
    "population_share 0.2 oh",
    "unauthorized_population 440000 oh"
  ],
  // what it could cost
  [
    "Denver sued the Justice Department over sanctuary rules that could cost the city more than $1.5 million in Byrne grants.",
    "federal_funding_at_risk 1500000 denver"
  ],
  [
    "A ban on sanctuary cities would lead to $141 million in lost conventions in Arizona, the government said.",
    "other 141000000 az"
  ],
  // told behind its verb
  ["At the deportation protest in Denver, demonstrators numbered about 300.", "attendance 300 denver"],
  ["An analysis put the number of immigration arrests in Denver at 404.", "other 404 denver"],
  // some of those before
  [
    "ICE arrested 498 immigrants in Denver. Of them, 300 of them had no record.",
    "other 498 denver",
    "other 300 denver"
  ],
  ["Denver police arrested 430 immigrants; fewer than 20 were handed to ICE.", "other 430 denver", "other 20 denver"],
  // the whole of a part told before
  [
    "ICE sent Denver 206 detainer requests. Denver declined 142 of the 206 requests.",
    "other 206 denver",
    "other 142 denver"
  ],
  ["An estimated 18,500-plus immigrants were detained in Denver.", "other 18500 denver"],
  // a sum told twice is one
  [
    "Denver is a sanctuary city. Denver is suing over $80 million for immigrants. Denver lost $80 million in federal funding.",
    "federal_funding_at_risk 80000000 denver",
    "federal_funding_at_risk 80000000 denver"
  ],
  ["Denver, a sanctuary city, lost $4.5 million dollars in revenue for its jail.", "budget 4500000 denver"]
]

/** What is done to people, what is owed, and who gives sanctuary. */
const others: ReadonlyArray<Case> = [
  ["ICE has detained hundreds of undocumented immigrants in Denver.", "other 100..null denver"],
  ["Hundreds of undocumented immigrants live in Denver.", "unauthorized_population 100..null denver"],
  ["Denver held a man on a detainer. The city agreed to pay $30,000 in damages to him.", "other 30000 denver"],
  ["Bucks County held a man on a detainer. He settled with the county for $80,000.", "other 80000 bucks"],
  ["Bucks County held a man on a detainer. He bought a house in the county for $80,000."],
  [
    "ICE arrested 498 people in Ohio. Those arrests included 167 people taken into custody in Denver.",
    "other 498 oh",
    "other 167 denver"
  ],
  ["Denver is a sanctuary city. ICE pumped $5 million into the city.", "budget 5000000 denver"],
  ["Across Ohio, more than 90 congregations joined the sanctuary network.", "other 90 oh"],
  ["Across Ohio, more than 90 congregations sang in the sanctuary."]
]

const mustNot: ReadonlyArray<string> = [
  "Denver, a sanctuary city, spent tens of millions of dollars on its streets.",
  "About 60 percent of the Syrians fled the immigration police.",
  "The vote on the sanctuary bill was 60 to 40.",
  "Denver is a sanctuary city. Of the calls to the city’s hotline, 41 percent came by night.",
  "Denver gets $75 each for the immigrants in its jail, or $107 per bed."
]

/** Places that share a number are no sanctuaries for it. */
const places: ReadonlyArray<Case> = [
  [
    "Ohio and Utah lead a lawsuit with 14 other states to keep grants from being withheld from sanctuary cities.",
    "other 14 -"
  ],
  ["As of last year, 12 states had enacted laws prohibiting or restricting “sanctuary” jurisdictions.", "other 12 -"],
  ["More than 300 cities have sanctuary policies that prohibit police from asking.", "sanctuary_jurisdictions 300 -"]
]

describe("numbers of places", () => {
  it.each(places)("%s", (text, ...expected) => expect(found(text)).toEqual(expected))
})

describe("figures, by their wordings", () => {
  describe.each([
    ["what a state takes", states],
    ["whose they are", owners],
    ["what they count", kinds],
    ["what is done, owed and given", others]
  ] as const)("%s", (_, cases) => {
    it.each(cases)("%s", (text, ...expected) => expect(found(text)).toEqual(expected))
  })
  it.each(mustNot)("not: %s", (text) => expect(found(text)).toEqual([]))

  it("is less sure of an owner whom only the rest of the text names", () => {
    const confidenceOf = (text: string) => recordsIn("figures", text).map(({ confidence }) => confidence)
    const [told = 0] = confidenceOf("Denver is a sanctuary city. Denver set aside $2 million for immigrants.")
    const [guessed = 1] = confidenceOf(
      "Denver is a sanctuary city. Denver likes immigrants. A fund of $2 million for immigrants was set up."
    )
    expect(guessed).toBeLessThan(told)
  })
})
