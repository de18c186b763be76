import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Each record as a line that a person reads at a glance. */
const found = (text: string, published: string | null = null) =>
  recordsIn("figures", text, published).map(
    ({ measure, valueLow, valueHigh, modifier, jurisdiction }) =>
      `${measure} ${valueLow}..${valueHigh} ${modifier} ${short(jurisdiction)}`
  )

type Case = readonly [text: string, expected: ReadonlyArray<string>]

const money: ReadonlyArray<Case> = [
  [
    "Denver could lose as much as $500 million of its $9 billion budget if federal grants for sanctuary cities end.",
    ["federal_funding_at_risk 500000000..500000000 at_most denver", "budget 9000000000..9000000000 exact denver"]
  ],
  [
    "Denver could lose somewhere between $15 and $16 million in federal grants for sanctuary cities.",
    ["federal_funding_at_risk 15000000..16000000 about denver"]
  ],
  // by what others do with it, whose it is by who sued
  [
    "Seattle sued after the Justice Department threatened to withhold $2.6 million in policing grants from the sanctuary city.",
    ["federal_funding_at_risk 2600000..2600000 exact seattle"]
  ],
  ["Ohio spends $3.5 million a year on the deportation program.", ["budget 3500000..3500000 exact oh"]],
  // money that a place has or gets is a budget, even in a sentence about a fight
  [
    "Chicago expects to receive about $95 million in federal grants, and the sanctuary fight puts it in doubt.",
    ["budget 95000000..95000000 about chicago"]
  ],
  [
    "Mayor Ana Ruiz of Denver said her city would set aside $1.5 million to help immigrants facing deportation.",
    ["budget 1500000..1500000 exact denver"]
  ],
  // who pays is not whose it is
  [
    "San Francisco is a sanctuary. The city receives about $1.2 billion a year from the federal government out of a $9.6 billion budget.",
    ["budget 1200000000..1200000000 about san_francisco", "budget 9600000000..9600000000 exact san_francisco"]
  ],
  // each of a short list has it
  [
    "Seattle and Denver received $29 million in federal grants despite their sanctuary policies.",
    ["budget 29000000..29000000 exact seattle", "budget 29000000..29000000 exact denver"]
  ],
  // what something is, stands at or comes to
  [
    "Denver is a sanctuary city. The city’s general fund budget is $1.4 billion.",
    ["budget 1400000000..1400000000 exact denver"]
  ],
  // what may be lost, and whose: Washington only gives it
  [
    "The sanctuary rules could cost Denver more than $2 million in Byrne grants.",
    ["federal_funding_at_risk 2000000..2000000 more_than denver"]
  ],
  // of many together, nobody's
  [
    "Reno and Denver earned a combined $7 million a year for holding immigrants in their jails.",
    ["other 7000000..7000000 exact -"]
  ],
  // a part is of the same kind as the whole
  [
    "The sanctuary order puts $12 million in federal funds at risk for Ohio, including $7 million for roads.",
    ["federal_funding_at_risk 12000000..12000000 exact oh", "federal_funding_at_risk 7000000..7000000 exact oh"]
  ],
  [
    "That leaves Ohio taxpayers with a bill of roughly $300,000 a month for immigration detainers.",
    ["budget 300000..300000 about oh"]
  ],
  ["Ohio immigrants without papers paid $40 million in taxes.", ["other 40000000..40000000 exact oh"]],
  [
    "The Texas law would fine sheriffs $25,000 a day if they refuse to honor detainers.",
    ["other 25000..25000 exact tx"]
  ]
]

const people: ReadonlyArray<Case> = [
  [
    "The president plans to deport two to three million undocumented immigrants from the United States.",
    ["planned_removals 2000000..3000000 exact us"]
  ],
  // done, not planned
  [
    "President Obama deported more than 2.5 million people from the United States.",
    ["other 2500000..2500000 more_than us"]
  ],
  [
    "An estimated 40,000 undocumented immigrants live in Denver.",
    ["unauthorized_population 40000..40000 about denver"]
  ],
  [
    "The rule covers Denver's estimated 90,000 undocumented residents and the program's applicants.",
    ["unauthorized_population 90000..90000 about denver"]
  ],
  // "in the country" is their standing, not where they were counted
  [
    "Oregon is home to 130,000 people who are in the country illegally, though the United States has more.",
    ["unauthorized_population 130000..130000 exact or"]
  ],
  // whose is the part, not the whole
  [
    "Ohio has some 90,000 of the nation's 11 million undocumented immigrants.",
    ["unauthorized_population 90000..90000 about oh", "unauthorized_population 11000000..11000000 exact us"]
  ],
  // by their name, whose they are
  [
    "In Ohio, immigrant advocates say roughly 90,000 Ohioans lack legal status.",
    ["unauthorized_population 90000..90000 about oh"]
  ],
  ["About 20,000 people in Denver are undocumented.", ["unauthorized_population 20000..20000 about denver"]],
  [
    "An estimated 20,000 immigrants live in Denver without legal permission.",
    ["unauthorized_population 20000..20000 about denver"]
  ],
  // a body without a name of its own is the last place’s
  [
    "Denver limits its help to ICE. The sheriff’s department released 40 inmates whom agents sought.",
    ["other 40..40 exact denver"]
  ],
  ["About 80 people packed the immigration forum in Denver.", ["attendance 80..80 about denver"]],
  [
    "About 400 demonstrators gathered outside City Hall in Denver to protest the deportations.",
    ["attendance 400..400 about denver"]
  ],
  [
    "More than 2,500 people have signed up for Chicago's municipal ID card, which undocumented immigrants may use.",
    ["programme_participants 2500..2500 more_than chicago"]
  ],
  ["Seventy-five people were arrested in the immigration raid in Denver.", ["other 75..75 exact denver"]],
  ["ICE agents arrested 84 people in Cleveland, including 12 with no record.", ["other 84..84 exact cleveland"]],
  ["The governor sent 500 National Guard troops to the border in Arizona.", ["other 500..500 exact az"]],
  // "over" belongs to the verb, and the officers who take them don't have them
  ["Police in Cleveland handed over 17 immigrants to federal agents last year.", ["other 17..17 exact cleveland"]],
  // a tagger may take the verb for a noun
  [
    "More than 400 cities shield immigrants from agents in the United States.",
    ["sanctuary_jurisdictions 400..400 more_than us"]
  ]
]

const places: ReadonlyArray<Case> = [
  [
    "More than 300 counties limit cooperation with immigration agents in the United States.",
    ["sanctuary_jurisdictions 300..300 more_than us"]
  ],
  ["Nearly a dozen sanctuary cities in the United States sued.", ["sanctuary_jurisdictions 12..12 nearly us"]],
  [
    "The list of sanctuaries in the United States holds nine states, Guam, four counties and 18 cities.",
    [
      "sanctuary_jurisdictions 9..9 exact us",
      "sanctuary_jurisdictions 4..4 exact us",
      "sanctuary_jurisdictions 18..18 exact us"
    ]
  ],
  [
    "At least 37 cities in California call themselves sanctuary cities.",
    ["sanctuary_jurisdictions 37..37 at_least ca"]
  ],
  // what they do is no shelter
  ["Sixteen states sued over the immigration order.", ["other 16..16 exact -"]]
]

const shares: ReadonlyArray<Case> = [
  ["Nearly half of Denver’s residents are immigrants.", ["population_share 0.5..0.5 nearly denver"]],
  // a third is the same number, however it is written
  ["A third of Denver’s residents are immigrants.", ["population_share 0.333333333333..0.333333333333 exact denver"]],
  [
    "One in three residents of Denver is an immigrant.",
    ["population_share 0.333333333333..0.333333333333 exact denver"]
  ],
  ["Some 12 percent of Ohio’s immigrants are undocumented residents.", ["population_share 0.12..0.12 about oh"]],
  ["Roughly one in five residents of Denver is an immigrant.", ["population_share 0.2..0.2 about denver"]],
  // of whom, told before
  ["Of Denver’s immigrant residents, more than half are from Mexico.", ["population_share 0.5..0.5 more_than denver"]],
  // what people think is no share of a population
  ["Some 53 percent of Ohioans oppose the sanctuary law in Ohio.", ["other 0.53..0.53 about oh"]],
  ["Close to 60 percent of those detained by ICE in Ohio had no record.", ["other 0.6..0.6 nearly oh"]],
  // those in custody are no population
  ["Some 60 percent of immigrants in detention had no lawyer.", ["other 0.6..0.6 about -"]],
  ["Three-quarters of the immigrants in the detention center had no lawyer.", ["other 0.75..0.75 exact -"]],
  ["The number of immigration arrests rose 38 percent.", ["other 0.38..0.38 exact -"]],
  ["Denver keeps its sanctuary law. Grants are 9 percent of the city’s budget.", ["other 0.09..0.09 exact denver"]]
]

const things: ReadonlyArray<Case> = [
  [
    "Denver keeps a list of 170 “violent or serious” felonies for which it works with immigration agents.",
    ["other 170..170 exact denver"]
  ],
  [
    "The sheriff of Travis County declined 142 of the 196 detainer requests that ICE sent.",
    ["other 142..142 exact travis", "other 196..196 exact travis"]
  ]
]

const mustNot: ReadonlyArray<string> = [
  "On March 3, 2017, Denver sued over deportations.",
  "Ana Ruiz, 34, of 200 Main Street, was deported under Title 8 after a 21-14 game.",
  "SB 54 limits cooperation with immigration agents.",
  "The sanctuary city is 20 miles south of Denver.",
  "The city, a town of 200,000 people, is a sanctuary.",
  "Thousands of immigrants live in Denver.",
  "Half are ready to fight for the sanctuary city.",
  "He was sentenced to 15 years after killing two people in 2015 and had been deported five times.",
  "She is one of the two mayors who met with the 12-member immigration panel on March 4.",
  "The lawyer, 42, has worked on immigration for 20 years and lives 30 miles from the border.",
  "The council voted 7-2 for the sanctuary ordinance, Bill 54, at 10 a.m.",
  "Section 1373 bars cities from keeping immigration data from ICE, under Title 8.",
  "Call 303-555-0199 for help with deportation cases.",
  "An immigrant with three convictions was deported.",
  "The team won 12 of its 30 games before 40,000 people.",
  "The candidate raised $4 million, and her campaign spent $90,000 on hats.",
  // whole dollars would be far off
  "The sanctuary city of Denver pays $1.51 for each meal of a detained immigrant.",
  "Denver, a sanctuary city, spent between $0.40 and $2 on each flyer about deportation."
]

describe("figures", () => {
  describe.each([
    ["money", money],
    ["people", people],
    ["places", places],
    ["shares", shares],
    ["things", things]
  ] as const)("%s", (_, cases) => {
    it.each(cases)("%s", (text, expected) => expect(found(text)).toEqual(expected))
  })
  it.each(mustNot)("not: %s", (text) => expect(found(text)).toEqual([]))

  it("tells money in whole dollars, whatever the cents", () =>
    fc.assert(
      fc.property(fc.integer({ min: 5000, max: 99_999_999 }), (cents) => {
        const text = `The sanctuary city of Denver set aside $${(cents / 100).toFixed(2)} to help immigrants facing deportation.`
        const whole = Math.round(cents / 100)
        expect(found(text)).toEqual([expect.stringContaining(` ${whole}..${whole} exact denver`)])
      })
    ))

  it("reads any whole number of people as it is written", () =>
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999_999 }), (count) => {
        const text = `About ${count.toLocaleString("en-US")} undocumented immigrants live in Denver.`
        expect(found(text)).toEqual([`unauthorized_population ${count}..${count} about denver`])
      })
    ))
})
