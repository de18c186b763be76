import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Each position as a line that a person reads at a glance. */
const found = (text: string) =>
  recordsIn("positions", text).map(({ actor, stance, topic }) => `${short(actor)} ${stance} ${topic}`)

/** A law told, so that a text may name it again. */
const law = "Denver’s council debated an ordinance that bars city police from asking about immigration status."
const ban = "Lawmakers debated a bill that would ban sanctuary cities."

const must: ReadonlyArray<readonly [string, string]> = [
  [`${law} Councilman Tom Bell came out against the measure.`, "tom bell opposes sanctuary_policy"],
  [`${law} Sheriff Ana Ruiz has been a vocal opponent of the ordinance.`, "ana ruiz opposes sanctuary_policy"],
  [`${law} Mayor Ana Ruiz, who led the push to keep the ordinance, spoke first.`, "ana ruiz supports sanctuary_policy"],
  [
    `${law} The Ohio Sheriffs Association remained opposed to the ordinance.`,
    "ohio sheriffs association opposes sanctuary_policy"
  ],
  [`${law} Councilman Tom Bell voted against it.`, "tom bell opposes sanctuary_policy"],
  [`${law} Sheriff Tom Bell ridiculed the ordinance.`, "tom bell opposes sanctuary_policy"],
  [`${law} Sheriff Tom Bell called the ordinance a travesty.`, "tom bell opposes sanctuary_policy"],
  [`${law} Mayor Ana Ruiz voiced support for the ordinance.`, "ana ruiz supports sanctuary_policy"],
  [`${law} Sheriff Tom Bell dropped his opposition to the ordinance.`, "tom bell supports sanctuary_policy"],
  [`${law} Gov. Tom Bell’s opposition to the ordinance surprised nobody.`, "tom bell opposes sanctuary_policy"],
  [`${law} Mayor Ana Ruiz stood by the ordinance.`, "ana ruiz supports sanctuary_policy"],
  [`${law} Mayor Ana Ruiz was among the ordinance’s backers.`, "ana ruiz supports sanctuary_policy"],
  [`${ban} Sen. Tom Bell, who wrote the bill, spoke first.`, "tom bell opposes sanctuary_policy"],
  [`${ban} Mayor Ana Ruiz has no plans to support the bill.`, "ana ruiz supports sanctuary_policy"],
  [
    "Ruiz, Bell reject mass deportations\n\nMayor Ana Ruiz and Sheriff Tom Bell spoke in Denver.",
    "ana ruiz opposes mass_deportation"
  ],
  ["Denver will not share immigration information with federal agents.", "denver supports sanctuary_policy"],
  ["Sheriff Tom Bell has spoken out against sanctuary policies.", "tom bell opposes sanctuary_policy"],
  ["Mayor Ana Ruiz has no plans to end the county’s agreement with ICE.", "ana ruiz opposes sanctuary_policy"],
  ["Mayor Ana Ruiz said the city will not change its Trust Act.", "ana ruiz supports sanctuary_policy"],
  // a law whose sentence says what it does
  [
    "Ohio Senate Bill 11, backed by Sheriff Tom Bell, would nullify local sanctuary ordinances.",
    "tom bell opposes sanctuary_policy"
  ],
  [
    "Gov. Ana Ruiz signed legislation Monday that bars deputies from asking about immigration status.",
    "ana ruiz supports sanctuary_policy"
  ],
  ["Sheriff Tom Bell entered into a 287(g) agreement.", "tom bell opposes sanctuary_policy"],
  ["Critics of Gov. Tom Bell’s deportation campaign met in Denver.", "tom bell supports mass_deportation"],
  // who stands with somebody, or did the same
  [
    "Mayor Ana Ruiz vowed not to cooperate with immigration agents. She is backed by Sheriff Tom Bell.",
    "tom bell supports sanctuary_policy"
  ],
  [`${law} Sheriff Ana Ruiz opposes the ordinance. So does Councilman Tom Bell.`, "tom bell opposes sanctuary_policy"],
  // not giving way
  [
    "Denver limits cooperation with immigration agents. Denver Mayor Ana Ruiz said the city would not back down.",
    "ana ruiz supports sanctuary_policy"
  ],
  // both, one after the other
  [
    `${law} Sheriff Tom Bell, who initially opposed the ordinance, now supports the ordinance.`,
    "tom bell mixed sanctuary_policy"
  ],
  [
    "DENVER, Colo. (AP) — After hours of talk, Mayor Ana Ruiz vowed to keep policies that keep city police out of immigration enforcement.",
    "ana ruiz supports sanctuary_policy"
  ]
]

const mustNot: ReadonlyArray<readonly [string, string]> = [
  // what stands for something else is named again by its own words
  [`${law} Sheriff Tom Bell criticized the order of speakers.`, "tom bell"],
  // a wish for others, a question, a condition
  [`${law} Would Sheriff Tom Bell back the ordinance?`, "tom bell"],
  [`${law} Sheriff Tom Bell could back the ordinance.`, "tom bell"],
  [`${law} Sheriff Tom Bell said he came for the vote.`, "tom bell"],
  ["Mayor Tom Bell of Denver declined to say whether he supports the sanctuary ordinance.", "tom bell"],
  ["Mayor Tom Bell of Denver would not say if he opposes the sanctuary ordinance.", "tom bell"],
  ["Mayor Tom Bell of Denver said he neither supports nor opposes sanctuary cities.", "tom bell"],
  ["Sheriff Tom Bell, once a supporter of sanctuary cities, has changed his mind.", "tom bell"],
  ["Gov. Ana Ruiz falsely claimed that Sheriff Tom Bell supports mass deportations.", "tom bell"],
  // a fact is no stance
  ["Mayor Tom Bell said Denver is not a sanctuary city.", "tom bell"],
  // somebody else’s
  [`${ban} Sheriff Tom Bell criticized the president’s order.`, "tom bell"],
  // of a place without a policy nothing is known
  ["Denver Mayor Tom Bell said the city would not back down on immigration.", "tom bell"],
  // standing beside is no standing with
  ["Mayor Ana Ruiz vowed not to cooperate with immigration agents. She stood near Sheriff Tom Bell.", "tom bell"],
  // taking no side
  [`${law} Sheriff Tom Bell did not oppose the ordinance.`, "tom bell"],
  [`${law} Sheriff Tom Bell called the council to order.`, "tom bell"],
  // some lawmakers’ bill isn't their state's
  ["Lawmakers in Ohio have introduced a bill to ban sanctuary cities.", "oh"]
]

describe("for or against a measure", () => {
  it.each(must)("%s", (text, expected) => {
    expect(found(text)).toContain(expected)
  })
  it.each(mustNot)("not: %s", (text, actor) => {
    expect(found(text).filter((line) => line.startsWith(`${actor} `))).toEqual([])
  })
})
