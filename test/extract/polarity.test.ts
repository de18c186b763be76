import { describe, expect, it } from "@effect/vitest"
import { recordsIn, short } from "./read.ts"

const sides = (text: string): ReadonlyArray<string> =>
  recordsIn("positions", text).map(({ actor, stance, topic }) => `${short(actor)} ${stance} ${topic}`)

/** Invented sentences. What is done for immigrants has the words of what is done with agents, and isn't that. */
describe("help for immigrants is no help for agents", () => {
  it.each([
    "Denver will assist immigrants facing deportation, Mayor Ana Ruiz said.",
    "Mayor Ana Ruiz said the city will help pay for lawyers for immigrants facing deportation.",
    "Mayor Ana Ruiz promised to help children whose parents were deported by ICE.",
    "The city will provide resources for immigrants facing deportation, Mayor Ana Ruiz said.",
    "Mayor Ana Ruiz said the city will hold workshops for immigrants.",
    "Denver will hold legal clinics for undocumented residents.",
    "Mayor Ana Ruiz said the city will communicate with immigrant communities about federal policy.",
    "Mayor Ana Ruiz said the police will notify residents when ICE agents are in town.",
    "Mayor Ana Ruiz said the city will work with immigrant families and ICE watch groups.",
    "Mayor Ana Ruiz vowed to identify homes for undocumented families.",
    "Denver will check whether ICE asked anyone about their status.",
    "Denver will provide information to immigrants about their rights, Mayor Ana Ruiz said.",
    "Mayor Ana Ruiz said the police would share information about immigrants’ rights with families.",
    "Rep. Ana Ruiz introduced a bill to help ICE detainees get lawyers.",
    "Sheriff Tom Bell said deputies will detain anyone who attacks immigrants.",
    "Denver will receive grants for refugee services, Mayor Ana Ruiz said."
  ])("no position: %s", (text) => expect(sides(text)).toEqual([]))
  it.each([
    ["Denver will assist ICE agents in finding immigrants.", "denver opposes sanctuary_policy"],
    ["Mayor Ana Ruiz promised to help ICE find immigrants.", "ana ruiz opposes sanctuary_policy"],
    ["Denver will not notify ICE when inmates are released.", "denver supports sanctuary_policy"],
    ["Sheriff Tom Bell refuses to send records to immigration authorities.", "tom bell supports sanctuary_policy"],
    ["Oregon refused to turn over data on immigrants.", "or supports sanctuary_policy"]
  ])("%s", (text, expected) => expect(sides(text)).toContain(expected))
})

describe("what is said of others takes no side by itself", () => {
  it.each([
    "Sen. Tom Bell said cities that shield criminal aliens must pay.",
    "Rep. Tom Bell said sanctuary cities are not the problem.",
    "Mayor Ana Ruiz rejected claims that sanctuary cities breed crime.",
    "Mayor Ana Ruiz said she was pleased that the sanctuary bill failed."
  ])("no position: %s", (text) => expect(sides(text)).toEqual([]))
  it.each([
    "ICE director Tom Bell said the town’s refusal to honor the agency’s detainer “put politics ahead of public safety.”",
    "The Justice Department withdrew the money, saying that the sheriff would not give its agents access to inmates.",
    "Councilor Tom Bell has filed an order for a hearing on the sanctuary policies."
  ])("no position: %s", (text) => expect(sides(text)).toEqual([]))
  it("nor is a law there that somebody is against, nor a bill a state’s stance", () => {
    expect(sides("Gov. Ana Ruiz of Ohio opposes a statewide sanctuary law.")).toEqual([
      "ana ruiz opposes sanctuary_policy"
    ])
    expect(sides("Arizona’s most recent bill to outlaw sanctuary policies died.")).toEqual([])
  })
  it("nor who protests against a bill", () => {
    const signed = "Gov. Tom Bell signed the bill banning sanctuary cities despite protests by Mayor Ana Ruiz."
    expect(sides(signed)).toEqual(["tom bell opposes sanctuary_policy"])
  })
  it.each([
    ["Mayor Ana Ruiz accused the president of bullying sanctuary cities.", "ana ruiz supports sanctuary_policy"],
    ["Gov. Tom Bell wants to fine cities that shield undocumented immigrants.", "tom bell opposes sanctuary_policy"],
    ["Mayor Ana Ruiz said the jail will not give agents access to inmates.", "ana ruiz supports sanctuary_policy"],
    ["The president praised Denver’s refusal to honor detainers.", "denver supports sanctuary_policy"],
    [
      "The town follows President Ana Ruiz’s order directing agencies to freeze money for states with sanctuary laws.",
      "ana ruiz opposes sanctuary_policy"
    ],
    [
      "Denver adopted a sanctuary ordinance. Police Chief Dan Ross expressed reservations about the ordinance.",
      "dan ross opposes sanctuary_policy"
    ],
    ["The bill to ban sanctuary cities was criticized by Mayor Ana Ruiz.", "ana ruiz supports sanctuary_policy"],
    ["A bill banning sanctuary cities was praised by Gov. Tom Bell.", "tom bell opposes sanctuary_policy"],
    ["Supporters of the ban on sanctuary cities include Gov. Tom Bell.", "tom bell opposes sanctuary_policy"],
    ["Rep. Ana Ruiz rejected the bill to ban sanctuary cities.", "ana ruiz supports sanctuary_policy"]
  ])("%s", (text, expected) => expect(sides(text)).toContain(expected))
  it("who votes to defund sanctuary cities isn’t for them, who votes against it isn’t against them", () => {
    const bill = sides("Rep. Ana Ruiz voted for a bill to defund sanctuary cities.")
    expect(bill).not.toContain("ana ruiz supports sanctuary_policy")
    const against = sides("Rep. Ana Ruiz voted against defunding sanctuary cities.")
    expect(against).not.toContain("ana ruiz opposes sanctuary_policy")
  })
})
