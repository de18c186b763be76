import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

const who = (key: string | null): string => short(key).replace(/^(?:person|organization):/u, "")

const policies = (text: string) =>
  recordsIn("policies", text).map(
    ({ jurisdiction, name, instrument, provision, status, courtStatus }) =>
      `${short(jurisdiction)} ${name ?? "-"} ${instrument} ${provision} ${status} ${courtStatus ?? "-"}`
  )

const positions = (text: string) =>
  recordsIn("positions", text).map(({ actor, topic, stance }) => `${who(actor)} ${topic} ${stance}`)

const home = "Lawmakers met in Ohio. Ohio Gov. Tom Bell spoke."

describe("a measure whose place its own clause doesn't name", () => {
  it.each([
    [
      "the state’s that the text is about, of a governor without a word of where",
      "Towns across Ohio waited. Gov. Tom Bell signed a bill on Monday that bans sanctuary cities in Ohio.",
      ["oh - statute sanctuary_penalty adopted -"]
    ],
    [
      "the city’s whose ordinance the sentence before told of, by “it”",
      "Denver approved an ordinance on Monday. It bars city departments from asking about immigration status.",
      ["denver - ordinance status_inquiry_ban adopted -"]
    ],
    [
      "the state’s, of a bill with a number",
      `${home} Senate Bill 7 would require sheriffs to honor detainers.`,
      ["oh Senate Bill 7 bill detainer_mandate proposed -"]
    ],
    [
      "a law with small words in its name",
      `${home} The No Harbor for Smugglers Act would deny state grants to cities that refuse detainers.`,
      ["oh No Harbor for Smugglers Act bill funding_condition proposed -"]
    ],
    [
      "one house’s vote makes no law",
      `${home} The House passed a bill to penalize sanctuary cities.`,
      ["oh - bill sanctuary_penalty proposed -"]
    ],
    [
      "what a judge is only asked to block is not blocked",
      "The county asked a judge to block Denver’s sanctuary ordinance, which limits cooperation with immigration agents.",
      ["denver - ordinance cooperation_limit in_force -"]
    ]
  ])("is %s", (_, text, expected) => {
    expect(policies(text)).toEqual(expected)
  })

  it.each([
    ["any bill in a wish", `${home} Bell said he would veto any bill that bans sanctuary cities.`],
    ["a bill of which only the subject is told", `${home} The House debated the sanctuary bill.`],
    [
      "what follows a sentence about two measures",
      "Denver has a law and an order. It bars officers from asking questions."
    ]
  ])("makes none of %s", (_, text) => {
    expect(policies(text)).toEqual([])
  })

  it("doesn’t date a new measure by what the place has been since long", () => {
    const [row] = recordsIn(
      "policies",
      "The Denver City Council voted to bar officers from helping immigration agents. Denver has been a sanctuary city since 1985."
    )
    expect(row?.adopted).toBe(null)
  })
})

const bill = "Gov. Tom Bell of Ohio signed a bill that bans sanctuary cities."
const limits = "Denver passed an ordinance that limits cooperation with immigration agents."

describe("who is for or against a measure told of before", () => {
  it.each([
    [
      "by “it”",
      `Ohio lawmakers passed a bill that bans sanctuary cities. Gov. Tom Bell vetoed it.`,
      "tom bell sanctuary_policy supports"
    ],
    ["by a vote", `${bill} Rep. Ana Ruiz voted against it.`, "ana ruiz sanctuary_policy supports"],
    ["by an argument", `${bill} Rep. Ana Ruiz argued against the bill.`, "ana ruiz sanctuary_policy supports"],
    [
      "by its endorsement",
      `${bill} The Ward Sheriffs’ Association endorsed the bill.`,
      "ward sheriffs association sanctuary_policy opposes"
    ],
    [
      "by having written it",
      `${bill} Sen. Al Dunn, a Republican who wrote the bill, spoke.`,
      "al dunn sanctuary_policy opposes"
    ],
    [
      "as its sponsor",
      `${bill} Sen. Al Dunn, the chief sponsor of the bill, spoke.`,
      "al dunn sanctuary_policy opposes"
    ],
    [
      "by a suit for it",
      `${bill} Sheriff Al Dunn asked a court to declare the law constitutional.`,
      "al dunn sanctuary_policy opposes"
    ],
    [
      "in a quotation",
      `${limits} “We will defend our ordinance,” Mayor Ana Ruiz said.`,
      "ana ruiz sanctuary_policy supports"
    ],
    [
      "by praise of the deed",
      `Sheriff Al Dunn ended the notification of immigration agents about releases. Ana Ruiz, a deputy, criticized the move.`,
      "ana ruiz sanctuary_policy opposes"
    ],
    [
      "by blame of who did it",
      `Sheriff Al Dunn refused to cooperate with immigration agents. Mayor Ana Ruiz praised Dunn.`,
      "ana ruiz sanctuary_policy supports"
    ]
  ])("%s", (_, text, expected) => {
    expect(positions(text)).toContain(expected)
  })

  it.each([
    ["of something else", `${bill} Rep. Ana Ruiz voted against the road fund.`],
    ["that somebody only wanted to read", `${bill} Rep. Ana Ruiz wanted to read it.`],
    [
      "praised for something else",
      `Sheriff Al Dunn refused to cooperate with immigration agents. Ana Ruiz praised Dunn for his garden.`
    ],
    [
      "that others should do, in a pollster’s words",
      `${bill} Ana Ruiz asked voters. Most said the government should withhold funds from sanctuary cities.`
    ]
  ])("but not what is told %s", (_, text) => {
    expect(positions(text).filter((row) => row.startsWith("ana ruiz") || row.startsWith("country"))).toEqual([])
  })
})

describe("words of the matter", () => {
  it.each([
    [
      "Sheriff Al Dunn said he would no longer hold people for ICE without a warrant.",
      "al dunn sanctuary_policy supports"
    ],
    [
      "Mayor Ana Ruiz said she was open to rolling back the sanctuary rules of Denver.",
      "ana ruiz sanctuary_policy opposes"
    ],
    ["“We don’t do immigration enforcement,” Chief Ana Ruiz said.", "ana ruiz sanctuary_policy supports"],
    ["“Sanctuary politicians are siding with criminals,” Sen. Al Dunn said.", "al dunn sanctuary_policy opposes"]
  ])("%s", (text, expected) => {
    expect(positions(text)).toContain(expected)
  })

  it.each([
    "Mayor Ana Ruiz said officials would help residents who meet immigration agents.",
    "Sheriff Al Dunn held a rally on immigration.",
    "Mayor Ana Ruiz rolled out a plan for sanctuary gardens."
  ])("no stance: %s", (text) => {
    expect(positions(text)).toEqual([])
  })
})

describe("events and figures of what was told before", () => {
  it("a vote to join a suit is a suit", () => {
    const kinds = (text: string) => recordsIn("events", text).map(({ eventType }) => eventType)
    expect(kinds("The Ward County commissioners in Iowa voted 5-0 to join a lawsuit over sanctuary cities.")).toEqual([
      "lawsuit"
    ])
    expect(kinds("The Denver City Council voted 5-0 to ban sanctuary cities.")).toEqual(["legislation"])
  })

  it("a sum is whose name stands right before it", () => {
    const sums = (text: string) =>
      recordsIn("figures", text).map(({ valueLow, jurisdiction }) => `${valueLow} ${short(jurisdiction)}`)
    expect(sums("As sanctuary cities, Denver received $4 million in federal grants and Boulder $2 million.")).toEqual([
      "4000000 denver",
      "2000000 boulder"
    ])
    expect(sums("The sanctuary city of Denver received $4 million in federal grants.")).toEqual(["4000000 denver"])
  })

  it("troops are counted where they are sent", () => {
    const sent = (text: string) => recordsIn("figures", text).map(({ jurisdiction }) => short(jurisdiction))
    expect(sent("The president sent 2,000 troops to Denver, a sanctuary city.")).toEqual(["denver"])
  })
})

describe("what is nobody’s in particular", () => {
  it.each([
    [
      "A federal order on sanctuary cities took effect in the United States.",
      ["us - executive_order sanctuary_penalty in_force -"]
    ],
    ["Denver’s policies comply with federal law.", []],
    ["Ruiz wants a ban on sanctuary policies in Ohio.", []],
    ["Two bills would outlaw sanctuary policies in Ohio.", []]
  ])("%s", (text, expected) => {
    expect(policies(text)).toEqual(expected)
  })

  it("what a measure would do is not what the speaker wants", () => {
    expect(positions("Rep. Al Dunn said it would make Ohio a sanctuary state.")).toEqual([])
    expect(positions("Rep. Al Dunn said he would make Ohio a sanctuary state.")).toContain(
      "al dunn sanctuary_policy supports"
    )
  })

  it("who makes it a crime to back a thing is against it", () => {
    expect(
      positions("Gov. Tom Bell signed a law that makes it a crime for clerks to vote for sanctuary policies.")
    ).toContain("tom bell sanctuary_policy opposes")
    expect(
      positions("Gov. Tom Bell signed a law that makes it easy for clerks to vote for sanctuary policies.")
    ).not.toContain("tom bell sanctuary_policy opposes")
  })

  it("a city that will review its ordinance pledges nothing", () => {
    const kinds = (text: string) => recordsIn("events", text).map(({ eventType }) => eventType)
    expect(kinds("Mayor Ana Ruiz of Denver said the city would review its sanctuary ordinance.")).toEqual([])
    expect(kinds("Mayor Ana Ruiz of Denver said the city would keep its sanctuary ordinance.")).toEqual(["pledge"])
  })
})
