import { describe, expect, it } from "vitest"
import { recordsIn, short, stances } from "./read.ts"

const laws = (text: string): ReadonlyArray<string> =>
  recordsIn("policies", text).map(
    ({ jurisdiction, instrument, provision, status }) => `${short(jurisdiction)} ${instrument} ${provision} ${status}`
  )

const codes = (text: string): ReadonlyArray<string> =>
  recordsIn("events", text).map(({ eventType, plover }) => `${eventType} ${plover ?? "-"}`)

describe("whose side somebody is on, in plain sentences of news", () => {
  it.each([
    [
      "Gov. Ana Ruiz of Ohio signed a bill that lets the state fine sheriffs who do not honor detainers.",
      "ana ruiz sanctuary_policy opposes"
    ],
    [
      "Gov. Ana Ruiz of Ohio signed a bill that allows the state to jail sheriffs who refuse to honor detainers.",
      "ana ruiz sanctuary_policy opposes"
    ],
    ["Rep. Ana Ruiz voted no on the bill to ban sanctuary cities.", "ana ruiz sanctuary_policy supports"],
    ["Rep. Ana Ruiz voted yes on the bill to ban sanctuary cities.", "ana ruiz sanctuary_policy opposes"],
    ["Lt. Gov. Tom Bell had cast a vote against a ban on sanctuary cities.", "tom bell sanctuary_policy supports"],
    ["Sheriff Tom Bell said leaders of sanctuary cities should be arrested.", "tom bell sanctuary_policy opposes"],
    ["Sheriff Tom Bell criticized the president’s order on sanctuary cities.", "tom bell sanctuary_policy supports"],
    [
      "Mayor Ana Ruiz joined a lawsuit against the president’s order on sanctuary cities.",
      "ana ruiz sanctuary_policy supports"
    ],
    [
      "Mayor Ana Ruiz signed a letter urging Congress not to cut off grants to sanctuary cities.",
      "ana ruiz funding_cutoff opposes"
    ],
    ["Mayor Ana Ruiz and Councilman Tom Bell support the sanctuary ordinance.", "tom bell sanctuary_policy supports"],
    ["Detainers keep criminals off the streets, Sheriff Tom Bell said.", "tom bell sanctuary_policy opposes"],
    ["Mayor Ana Ruiz says her city cooperates with immigration agents.", "ana ruiz sanctuary_policy opposes"],
    [
      "Attorney General Ana Ruiz of Ohio issued a directive that limits when police can help federal immigration officers.",
      "ana ruiz sanctuary_policy supports"
    ],
    [
      "Mayor Ana Ruiz urged Congress to reject cuts to cities that protect immigrants.",
      "ana ruiz sanctuary_policy supports"
    ],
    ["Mayor Ana Ruiz said repealing the sanctuary law would be a mistake.", "ana ruiz sanctuary_policy supports"],
    ["Mayor Ana Ruiz said the ban on sanctuary cities sends a clear message.", "ana ruiz sanctuary_policy opposes"],
    ["Gov. Ana Ruiz has opposed efforts to repeal the sanctuary law.", "ana ruiz sanctuary_policy supports"],
    ["Gov. Ana Ruiz led an effort to repeal the sanctuary law.", "ana ruiz sanctuary_policy opposes"],
    [
      "The bill, which Sheriff Tom Bell opposes, would bar jails from honoring detainers.",
      "tom bell sanctuary_policy opposes"
    ],
    [
      "“I would veto the ban on sanctuary cities if I could,” said Gov. Ana Ruiz.",
      "ana ruiz sanctuary_policy supports"
    ],
    ["Secretary of State Ana Ruiz opposes sanctuary cities.", "ana ruiz sanctuary_policy opposes"]
  ])("%s", (text, side) => expect(stances(text)).toContain(side))

  it.each([
    "The chief jailed a man who refused to honor the judge’s order.",
    "Sheriff Tom Bell criticized the bill on sanctuary cities.",
    "Sheriff Tom Bell said people arrested in sanctuary cities should be charged.",
    "Sheriff Tom Bell said repealing the sanctuary law would be hard.",
    "Sheriff Tom Bell said the ban on sanctuary cities sends a message that immigrants are not welcome.",
    "Sheriff Tom Bell faces an effort to repeal the sanctuary law.",
    "“I would cooperate with ICE if it had a warrant,” said Sheriff Tom Bell.",
    "Mayor Ana Ruiz leads a city that Sheriff Tom Bell supports.",
    "Sheriff Tom Bell cast doubt on sanctuary cities."
  ])("none: %s", (text) => expect(stances(text).filter((each) => each.includes("bell"))).toEqual([]))
})

describe("measures, in plain sentences of news", () => {
  it.each([
    [
      "Under a 2014 law, New York City jails honor a detainer only with a warrant from a judge.",
      "new_york unspecified detainer_limit in_force"
    ],
    [
      "Cook County, Illinois, only honors detainers for people convicted of a violent felony.",
      "cook unspecified detainer_limit in_force"
    ],
    [
      "Denver jails will no longer honor detainers under a new policy approved by the council.",
      "denver unspecified detainer_limit adopted"
    ],
    [
      "Phoenix police will no longer contact immigration officials under a new policy approved by the council.",
      "phoenix unspecified information_sharing_limit adopted"
    ],
    [
      "Philadelphia’s policy bars the release of information to ICE without a warrant.",
      "philadelphia unspecified information_sharing_limit in_force"
    ],
    [
      "The Florida House voted for a bill (HB 9) that would fine local governments for limiting cooperation with ICE.",
      "fl bill sanctuary_penalty proposed"
    ],
    [
      "Arkansas lawmakers met in May. The law cuts off state funding to cities with sanctuary policies in Arkansas.",
      "ar statute funding_condition in_force"
    ],
    [
      "The state Senate in Georgia voted 41-12 to approve a bill requiring local officials to cooperate with federal immigration authorities.",
      "ga bill cooperation_mandate proposed"
    ],
    [
      "The Arizona Senate voted 17-13 on Monday to prohibit cities from adopting sanctuary policies.",
      "az bill sanctuary_penalty proposed"
    ],
    [
      "Atlanta Mayor Ana Ruiz signed an order barring the city jail from accepting ICE detainees.",
      "atlanta executive_order cooperation_limit adopted"
    ]
  ])("%s", (text, law) => expect(laws(text)).toEqual([law]))

  it.each([
    "Denver said ICE criticized the release of information about its agents.",
    "Mayors, among them Ana Ruiz of Tacoma, signed a brief supporting San Francisco’s lawsuit over the order to defund sanctuary cities.",
    "Sen. Ana Ruiz, D-Calif., said her bill would stop the government from cutting grants to sanctuary cities."
  ])("none: %s", (text) => expect(laws(text)).toEqual([]))
})

describe("what is undone goes the other way", () => {
  it.each([
    ["Harris County, Texas, ended its 287(g) agreement with ICE.", "legislation CONCEDE"],
    ["Gov. Ana Ruiz of Ohio vetoed a bill that would force sheriffs to honor ICE detainers.", "legislation CONCEDE"],
    ["Gov. Ana Ruiz of Ohio signed a bill that would force sheriffs to honor ICE detainers.", "legislation COERCE"]
  ])("%s", (text, code) => expect(codes(text)).toContain(code))
})

describe("a law told right before", () => {
  it.each([
    ["The Ohio House passed a bill that bars officers from honoring detainers. Gov. Ana Ruiz signed it on Monday.", 2],
    ["The Ohio House passed a bill that bars officers from honoring detainers. Gov. Ana Ruiz read it on Monday.", 1],
    ["Denver’s mayor spoke about detainers. A clerk brought a card, and Gov. Ana Ruiz of Ohio signed it.", 0]
  ])("%s", (text, count) => expect(codes(text).filter((code) => code.startsWith("legislation"))).toHaveLength(count))
})

describe("the first to do something did it", () => {
  it("when it became the first", () => {
    const text = "In 2017, San Francisco became the first city to sue over the order to defund sanctuary cities."
    expect(recordsIn("events", text).map(({ date }) => date)).toEqual(["2017"])
  })
  it.each([
    ["San Francisco became the first city to sue over the order to defund sanctuary cities.", "lawsuit ACCUSE"],
    ["Seattle became the latest city to sue over the order to defund sanctuary cities.", "lawsuit ACCUSE"]
  ])("%s", (text, code) => expect(codes(text)).toEqual([code]))

  it.each([
    "Reno could become the first city to sue over the order to defund sanctuary cities.",
    "Reno did not become the first city to sue over the order to defund sanctuary cities.",
    "The vote was the first step to sue over the order to defund sanctuary cities."
  ])("not: %s", (text) => expect(codes(text)).toEqual([]))

  it.each([
    ["Iowa became the first state to ban sanctuary cities in 2018.", "ia unspecified sanctuary_penalty adopted"],
    ["Oakland is the latest city to declare itself a sanctuary.", "oakland unspecified cooperation_limit in_force"],
    [
      "President Trump met with aides. The House passed the No Sanctuary for Criminals Act on June 29.",
      "us bill sanctuary_penalty proposed"
    ]
  ])("%s", (text, law) => expect(laws(text)).toEqual([law]))
})
