import { describe, expect, it } from "vitest"
import { annotated, recordsIn, short } from "./read.ts"

/** Each policy as a line that a person reads at a glance. */
const laws = (text: string) =>
  recordsIn("policies", text).map(
    ({ jurisdiction, instrument, provision, direction, status }) =>
      `${short(jurisdiction)} ${instrument} ${provision} ${direction} ${status}`
  )
const acts = (text: string) =>
  recordsIn("events", text).map(({ eventType, actors }) => `${eventType} ${actors.map(short).join(" ")}`)
const sums = (text: string) =>
  recordsIn("figures", text).map(
    ({ measure, valueLow, jurisdiction }) => `${measure} ${valueLow} ${short(jurisdiction)}`
  )

/** Invented sentences in the wordings of news. */
describe("whose measure it is", () => {
  it.each([
    // a president named alone is the nation’s
    [
      "President Trump issued an order to withhold federal grants from sanctuary cities.",
      "us executive_order funding_condition restrictive adopted"
    ],
    [
      "President Trump issued an order Feb. 3 that sought to strip federal grants from sanctuary cities.",
      "us executive_order funding_condition restrictive adopted"
    ],
    // a state’s house by the state’s name, and a council that passed it
    [
      "The Ohio House passed a bill that would require sheriffs to honor detainers.",
      "oh bill detainer_mandate restrictive proposed"
    ],
    [
      "A bylaw forbidding clerks, including those of the police, from asking for immigration papers cleared the Reno City Council in Nevada.",
      "reno ordinance status_inquiry_ban protective in_force"
    ],
    [
      "The Travis County Commissioners Court in Texas adopted a policy that bars the jail from honoring detainers.",
      "travis unspecified detainer_limit protective adopted"
    ],
    [
      "A judge halted a Trump administration order to deny grants to sanctuary cities.",
      "us executive_order funding_condition restrictive in_force"
    ],
    // several that have the like
    [
      "Ohio and Utah have strict policies against collaboration of state troopers with ICE.",
      "oh unspecified cooperation_limit protective in_force"
    ]
  ])("%s", (text, expected) => {
    expect(laws(text).map((law) => law.replace(" null ", " "))).toContain(expected)
  })
  it.each([
    "Sheriffs signed agreements with federal agents that let deputies ask drivers for their immigration papers.",
    "The Ohio House Bill writers met federal immigration agents.",
    "The Ohio House voted to end cooperation with ICE.",
    "Any proposal to cut federal grants to sanctuary cities would fail."
  ])("nobody’s: %s", (text) => {
    expect(laws(text)).toEqual([])
  })
  it("is the state’s House where a text names it so, and Congress’s where it names that", () => {
    const names = (text: string) =>
      [...annotated(text).entities.values()].flatMap((each) => (each.kind === "organization" ? [each.name] : []))
    expect(names("The Ohio House passed it. The House voted 60-39.")).toEqual(["Ohio House"])
    expect(names("The Ohio House passed it. Congress met, and the House voted 60-39.")).toContain(
      "House of Representatives"
    )
    expect(names("The Ohio House Speaker spoke to the White House.")).not.toContain("Ohio House")
  })
})

describe("what officers must do under a measure", () => {
  const law = "Gov. Ana Ruiz of Ohio signed a law that bans sanctuary policies. "
  it.each([
    [
      "Every sheriff’s deputies and jails in Ohio will have to help immigration agents under a bill signed by Gov. Ana Ruiz.",
      "oh statute cooperation_mandate restrictive adopted"
    ],
    [
      "Officers in Ohio will no longer be allowed to ask for immigration papers under a law signed by Gov. Ana Ruiz of Ohio.",
      "oh statute status_inquiry_ban protective in_force"
    ],
    [
      `${law}Local police will be required to honor immigration detainers.`,
      "oh statute detainer_mandate restrictive adopted"
    ],
    [
      `${law}Local jails must share immigration information with federal agents.`,
      "oh statute information_sharing_mandate restrictive adopted"
    ]
  ])("%s", (text, expected) => {
    expect(laws(text)).toContain(expected)
  })
  it.each([
    // what goes the other way is no part of it, nor what agents or others must do, nor what is only asked
    `${law}Local police cannot ask about immigration status.`,
    `${law}Federal agents must honor detainers.`,
    `${law}Should local police be required to honor immigration detainers?`,
    `${law}If local police must honor immigration detainers, jails will fill.`
  ])("not: %s", (text) => {
    expect(laws(text)).toEqual(["oh statute sanctuary_penalty restrictive adopted"])
  })
  it("gives each thing that a law does a row", () => {
    expect(
      laws(
        "Ohio’s bill would bar police from asking about immigration status and would bar jails from honoring detainers."
      )
    ).toEqual(["oh bill status_inquiry_ban protective proposed", "oh bill detainer_limit protective proposed"])
  })
  it("knows a penalty by the verb above it, and a crime that is made", () => {
    expect(laws("Ohio’s bill would allow the state to jail sheriffs who decline to help immigration agents.")).toEqual([
      "oh bill sanctuary_penalty restrictive proposed"
    ])
    expect(laws("Ohio’s new law makes so-called sanctuary cities illegal.")).toEqual([
      "oh statute sanctuary_penalty restrictive adopted"
    ])
  })
})

describe("figures and events of bodies", () => {
  it("gives a county the figures of its board, by the board’s name alone", () => {
    expect(sums("The Maricopa County Board of Supervisors spent $40,000 on immigration lawyers.")).toEqual([
      "budget 40000 maricopa"
    ])
    expect(sums("The Clark County Board of Supervisors spent $40,000 on immigration lawyers.")).toEqual([
      "budget 40000 -"
    ])
  })
  it("knows cuts that a place faces", () => {
    expect(sums("Under the immigration order, Denver could face $5 million in cuts to safety programs.")).toEqual([
      "federal_funding_at_risk 5000000 denver"
    ])
    expect(sums("Denver is a sanctuary city. The county faced $5 million in repairs.")).toEqual([])
  })
  it("gives acts to a person of a place, and to all who say so", () => {
    expect(acts("Sen. Ana Ruiz of Reno, who introduced a bill against sanctuary cities, spoke.")).toEqual([
      "legislation ana ruiz"
    ])
    expect(acts("Denver and Boulder said that they are suing the Justice Department over its sanctuary rule.")).toEqual(
      ["lawsuit denver boulder"]
    )
  })
  it("takes everyday papers of a court for no ruling", () => {
    expect(acts("The jail wants a warrant issued by a judge before it holds immigrants for ICE.")).toEqual([])
    expect(acts("An injunction issued by a federal court blocks the sanctuary order.")).not.toEqual([])
  })
})
