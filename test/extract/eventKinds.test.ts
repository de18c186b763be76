import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Each event as "type actors", with what it is unless it happened. */
const found = (text: string) =>
  recordsIn("events", text).map(
    ({ eventType, actors, factuality }) =>
      `${eventType} ${actors.map(short).join("+") || "-"}${factuality === "asserted" ? "" : ` ${factuality}`}`
  )

type Case = [text: string, ...expected: ReadonlyArray<string>]

const ice = "immigration and customs enforcement"
const justice = "department of justice"

const must: ReadonlyArray<Case> = [
  ["Mayor Ana Ruiz told reporters that Denver would remain a sanctuary city.", "pledge ana ruiz"],
  [
    "Denver Mayor Ana Ruiz and Boston Mayor Tom Bell spoke on Monday, assuring residents they would stay sanctuary cities.",
    "pledge ana ruiz+tom bell"
  ],
  ["Mayor Ana Ruiz said on May 4, 2017 that Denver would keep shielding immigrants.", "pledge ana ruiz"],
  ["Elm University pledged to shield undocumented students from deportation.", "pledge elm university"],
  ["Police Chief Ana Ruiz said officers would not take part in deportations.", "refusal ana ruiz"],
  ["“We refuse to hand over immigrants,” Mayor Ana Ruiz said.", "refusal ana ruiz"],
  ["Sheriff Ana Ruiz rejected the detainer request from ICE.", "refusal ana ruiz"],
  ["Sheriff Ana Ruiz released him despite a detainer from ICE.", "refusal ana ruiz"],
  ["President Tom Bell said he would cut off payments to sanctuary cities.", "threat tom bell"],
  ["Gov. Tom Bell’s threat to stop aid to sanctuary cities angered mayors.", "threat tom bell"],
  ["Mayors denounced a threat from Gov. Tom Bell to cut funding to sanctuary cities.", "threat tom bell"],
  ["“The city will go to court over the deportation order,” Mayor Ana Ruiz said.", "threat ana ruiz"],
  ["Secretary Tom Bell cautioned sanctuary cities that they were breaking the law.", "warning tom bell"],
  [
    "The mayor of Denver signed an order that keeps ICE out of city buildings. Mayor Ana Ruiz spoke to no one.",
    "executive_order ana ruiz"
  ],
  ["Gov. Tom Bell issued a memo on immigration enforcement.", "executive_order tom bell"],
  ["The Denver City Council voted 8-3 on Monday to bar police from helping ICE.", "legislation denver city council"],
  ["The Ohio Senate gave final approval to the sanctuary bill.", "legislation ohio senate"],
  ["Sen. Tom Bell unveiled legislation to punish sanctuary cities.", "legislation tom bell"],
  ["Lawmakers in Ohio repealed the law on detainers.", "legislation oh"],
  ["The Justice Department is suing Denver over its sanctuary ordinance.", `lawsuit ${justice}`],
  ["Attorney General Tom Bell filed suit against Denver over its sanctuary law.", "lawsuit tom bell"],
  ["Denver faces a Justice Department lawsuit over its sanctuary ordinance.", `lawsuit ${justice}`],
  ["Denver asked a judge to block the order on sanctuary cities.", "lawsuit denver"],
  ["Denver challenged the executive order on sanctuary cities.", "lawsuit denver"],
  ["A federal judge threw out the sanctuary law. Judge Ana Ruiz wrote a long opinion.", "court_ruling ana ruiz"],
  ["Judge Ana Ruiz issued an injunction against the sanctuary order.", "court_ruling ana ruiz"],
  ["Judge Ana Ruiz blocked the sanctuary order. Ruiz found that the order was vague.", "court_ruling ana ruiz"],
  [
    "A federal judge upheld the sanctuary law. On Friday, Judge Ana Ruiz blocked another one.",
    "court_ruling -",
    "court_ruling ana ruiz"
  ],
  ["Secretary Tom Bell is appealing the order that shields sanctuary cities.", "lawsuit tom bell"],
  ["Mayor Ana Ruiz reiterated her support for sanctuary policies.", "pledge ana ruiz"],
  ["An appeals court handed Denver a victory in the sanctuary case.", "court_ruling -"],
  ["Sheriff Ana Ruiz testified before lawmakers on sanctuary policies.", "meeting ana ruiz"],
  ["Mayor Ana Ruiz convened a summit on deportations.", "meeting ana ruiz"],
  ["ICE has arrested a Peruvian citizen in Denver.", `enforcement_action ${ice}`],
  ["ICE officers carried out raids in Denver on Tuesday.", `enforcement_action ${ice}`],
  ["ICE said its officers had arrested 58 people in Denver.", `enforcement_action ${ice}`],
  ["The ICE operation began on Monday in Denver.", `enforcement_action ${ice}`],
  ["ICE swept through Denver, arresting 40 people on Monday.", `enforcement_action ${ice}`],
  [
    "The Department of Homeland Security said it was launching an immigration operation in Ohio.",
    "enforcement_action department of homeland security"
  ],
  [
    "The Harding administration is preparing to carry out immigration raids in Denver, federal officials say.",
    "enforcement_action us planned"
  ],
  ["President Tom Bell sent troops to Denver to help ICE.", "enforcement_action tom bell"],
  ["Ana Ruiz was appointed police chief of Denver.", "election_or_appointment ana ruiz"],
  ["President Tom Bell fired Ana Ruiz, the head of ICE.", "election_or_appointment tom bell"],
  ["Sheriff Ana Ruiz resigned on Monday.", "election_or_appointment ana ruiz"],
  ["Gov. Tom Bell was sworn in on Saturday.", "election_or_appointment tom bell"],
  ["President Tom Bell nominated Ana Ruiz to lead ICE.", "election_or_appointment tom bell"],
  ["Mayor Ana Ruiz cut $2 million from the immigrant defense fund.", "funding_decision ana ruiz"],
  ["Gov. Tom Bell responded by slashing grants to the sanctuary county.", "funding_decision tom bell"],
  ["The Justice Department froze grants to sanctuary cities.", `funding_decision ${justice}`],
  ["Mayor Ana Ruiz proposed a budget with money for immigrants.", "funding_decision ana ruiz"],
  ["Mayor Ana Ruiz offered legal help to immigrants.", "offer_of_aid ana ruiz"],
  ["Mayor Ana Ruiz marched with immigrants on Friday.", "protest ana ruiz"],
  [
    "Sheriff Ana Ruiz has threatened ICE and says deputies will arrest agents. Ruiz met with mayors.",
    "threat ana ruiz",
    "meeting ana ruiz"
  ],
  ["Denver Sues ICE Over Raids\nThe city of Denver sued ICE over its immigration raids on Monday.", "lawsuit denver"]
]

const mustNot: ReadonlyArray<string> = [
  "Sheriff Tom Bell declined to comment on the detainers.",
  "Judge Ana Ruiz did not rule on the sanctuary order.",
  "The Justice Department grants money to sanctuary cities.",
  "ICE arrests immigrants every day.",
  "“ICE arrests people every day,” Sheriff Tom Bell said of immigrants.",
  "Sanctuary cities usually refuse to hold immigrants for ICE.",
  "Immigrants were arrested in Denver.",
  "Senators should pass the bill on sanctuary cities.",
  "After Tom Bell was elected, immigrants hid.",
  "“Our penalties will be so strong that no sanctuary city survives,” Gov. Tom Bell said.",
  "Mayor Ana Ruiz challenged a rival to a tennis match in sanctuary city Denver.",
  "Mayor Ana Ruiz signed autographs for immigrants.",
  "The Justice Department sent a letter to 29 sanctuary cities.",
  "Tom Bell committed a crime before immigration agents came.",
  "Gov. Tom Bell reiterated the claim that sanctuary cities are unsafe.",
  "Denver is a sanctuary city. Mayor Ana Ruiz spoke. She sat down. It rained. Ruiz promised to call back.",
  "“We will follow the court order on detainers,” Mayor Ana Ruiz said.",
  "The complaint about ICE names Mayor Ana Ruiz.",
  "What if Denver sued ICE over raids?"
]

describe("events of all kinds", () => {
  it.each(must)("%s", (text, ...expected) => expect(found(text)).toEqual(expected))
  it.each(mustNot)("not: %s", (text) => expect(found(text)).toEqual([]))
})
