import { describe, expect, it } from "vitest"
import { laws, stances } from "./read.ts"

const ohio = "Ohio lawmakers are weighing a bill to ban sanctuary cities."
const against = "ana ruiz sanctuary_policy opposes"
const sides = "ana ruiz sanctuary_policy supports"

describe("who holds a stance, whatever stands between a name and its verb", () => {
  it.each([
    [
      "Sen. Ana Ruiz, R-Reno, and Rep. Tom Bell, D-Elko, opposed the sanctuary ban.",
      [sides, "tom bell sanctuary_policy supports"]
    ],
    [
      "Sen. Ana Ruiz (R-Reno) and Rep. Tom Bell (D-Elko) opposed the sanctuary ban.",
      [sides, "tom bell sanctuary_policy supports"]
    ],
    [
      "Sen. Ana Ruiz of Reno and Rep. Tom Bell of Elko opposed the sanctuary ban.",
      [sides, "tom bell sanctuary_policy supports"]
    ],
    [
      "Two Democrats — Sen. Ana Ruiz of Reno and Rep. Tom Bell of Elko — joined Republicans in voting against the sanctuary ban.",
      [sides, "tom bell sanctuary_policy supports"]
    ],
    ["Gov. Ana Ruiz last year signed a law limiting how police can cooperate with immigration agents.", [sides]],
    ["Gov. Ana Ruiz has for years resisted cooperating with immigration agents.", [sides]],
    [
      "The mayors Ana Ruiz and Tom Bell spoke with Eva Cox and Lee Hart, all of whom defended sanctuary policies.",
      ["eva cox sanctuary_policy supports", "lee hart sanctuary_policy supports"]
    ],
    ["Lawmakers backed a proposal from Sen. Ana Ruiz, R-Reno, banning sanctuary cities.", [against]],
    ["It has split the state, with Sen. Ana Ruiz promising to ban sanctuary cities.", [against]]
  ])("%s", (text, expected) => {
    expect(stances(text)).toEqual(expected)
  })
  it.each([
    // the place after a name, and whose chiefs they are, holds none
    ["Sen. Ana Ruiz of Denver, the author of the sanctuary ban, spoke.", [against]],
    ["Police chiefs in cities such as Denver and Boulder oppose the sanctuary ban.", []],
    ["An aide to Tom Bell reaffirmed the mayor’s opposition to the sanctuary ban.", []],
    ["Sheriff Tom Bell wanted Mayor Ana Ruiz to end the sanctuary policy.", ["tom bell sanctuary_policy opposes"]],
    ["“Denver will not honor detainers,” said union leader Ana Ruiz.", ["denver sanctuary_policy supports"]],
    ["The jail got federal detainers issued by ICE, Sheriff Ana Ruiz said.", []]
  ])("not of others: %s", (text, expected) => {
    expect(stances(text)).toEqual(expected)
  })
})

describe("a bill is its lawmakers’", () => {
  it("not their state’s, before it is law", () => {
    expect(stances("The Ohio Senate approved a bill to ban sanctuary cities.")).toEqual([])
    expect(stances("Gov. Ana Ruiz of Ohio signed a bill to ban sanctuary cities.")).toContain(
      "oh sanctuary_policy opposes"
    )
  })
  it.each([
    [`${ohio} Bill sponsor Sen. Ana Ruiz spoke.`, against],
    [`${ohio} The act is a joint proposal filed by Sen. Ana Ruiz, of Lima.`, against],
    [`${ohio} Gov. Ana Ruiz soon made the bill an emergency item.`, against],
    [`${ohio} Rep. Ana Ruiz introduced similar legislation.`, against],
    [
      "Jailers who refuse to cooperate with immigration agents will be fined under a bill signed in May by Gov. Ana Ruiz.",
      against
    ],
    ["Gov. Ana Ruiz signed a pair of measures in May that ban sanctuary cities.", against],
    ["Gov. Ana Ruiz signed three orders, including one that would ban sanctuary cities.", against]
  ])("%s", (text, expected) => {
    expect(stances(text)).toContain(expected)
  })
  it.each([`${ohio} Team sponsor Ana Ruiz spoke.`, `${ohio} Gov. Ana Ruiz signed a pair of letters on the matter.`])(
    "not: %s",
    (text) => {
      expect(stances(text)).toEqual([])
    }
  )
})

describe("who is glad or sorry about what became of a measure", () => {
  it.each([
    ["“We are disappointed that the sanctuary ban failed,” Sen. Ana Ruiz said.", [against]],
    ["Sheriff Ana Ruiz is pleased that the sanctuary ban was vetoed.", [sides]],
    ["Sheriff Ana Ruiz is not pleased that the sanctuary ban was vetoed.", []],
    ["Sheriff Ana Ruiz is pleased that the hearing was held.", []]
  ])("%s", (text, expected) => {
    expect(stances(text)).toEqual(expected)
  })
})

describe("what is called unlawful or harmful", () => {
  it.each([
    ["Sheriff Ana Ruiz said the law that requires him to hold immigrants for agents is unconstitutional.", sides],
    ["“This law undermines trust by forcing officers to hold immigrants for agents,” Sheriff Ana Ruiz said.", sides],
    ["“The sanctuary ban could undermine public safety,” Sheriff Ana Ruiz said.", sides],
    ["Sheriff Ana Ruiz sued the state, claiming the order that bars sanctuary policies is unconstitutional.", sides],
    ["Sheriff Ana Ruiz voiced reservations about a plan to ban sanctuary cities.", sides]
  ])("%s", (text, expected) => {
    expect(stances(text)).toEqual([expected])
  })
  it.each([
    "“We are protecting convicted criminals,” Sheriff Ana Ruiz said of the sanctuary state.",
    "Sheriff Ana Ruiz said the law that requires him to file reports is unconstitutional."
  ])("not: %s", (text) => {
    expect(stances(text)).not.toContain(sides)
  })
})

describe("a suit", () => {
  const bill = "Senate Bill 4 prohibits sanctuary cities in Texas."
  it.each([
    [`${bill} Sheriff Ana Ruiz sued the city to enforce Senate Bill 4.`, against],
    [`${bill} Sheriff Ana Ruiz sued the state in a bid to halt Senate Bill 4.`, sides],
    [`Sheriff Ana Ruiz sued the state in a bid to halt Senate Bill 4. ${bill}`, sides],
    [`${bill} Tom Bell sued the state in a bid to halt Senate Bill 4. Sheriff Ana Ruiz joined the lawsuit.`, sides]
  ])("is for or against what it is to do: %s", (text, expected) => {
    expect(stances(text)).toContain(expected)
  })
})

describe("pacts with agents, and what would undo a law", () => {
  it.each([
    ["Sheriff Ana Ruiz struck a partnership with ICE in March.", [against]],
    ["Sheriff Ana Ruiz will continue to implement 287(g) though her neighbors dropped it.", [against]],
    ["Sheriff Ana Ruiz struck a partnership with the schools in March.", []]
  ])("%s", (text, expected) => {
    expect(stances(text)).toEqual(expected)
  })
  it("is not the law itself", () => {
    const law = "Oregon has a sanctuary law. Measure 105 would repeal the law."
    expect(stances(`${law} Opponents include the Harbor League.`)).toContain("harbor league sanctuary_policy supports")
    expect(
      stances(`${law} A backer of Measure 105, Ana Ruiz, spoke. Ana Ruiz, a backer of Measure 105, spoke.`)
    ).toContain(against)
  })
})

describe("a place that its own officials name a sanctuary", () => {
  it.each([
    ["The council declared Denver to be a sanctuary city.", ["denver unspecified cooperation_limit adopted -"]],
    ["Denver was designated a sanctuary city in 2015.", ["denver unspecified cooperation_limit adopted 2015"]],
    [
      "Denver, which Denver Mayor Ana Ruiz has deemed a sanctuary city, sued.",
      ["denver unspecified cooperation_limit adopted -"]
    ],
    ["Denver remains a sanctuary city.", ["denver unspecified cooperation_limit in_force -"]],
    ["The governor called Denver a sanctuary city.", []],
    ["Denver was never declared a sanctuary city.", []]
  ])("%s", (text, expected) => {
    expect(laws(text)).toEqual(expected)
  })
})

describe("what a measure says", () => {
  it.each([
    ["Ohio lawmakers passed the Stop Sanctuary Cities Act.", "oh statute sanctuary_penalty adopted -"],
    [
      "SB54 bars police in California from asking about immigration status.",
      "ca statute status_inquiry_ban in_force -"
    ],
    [
      "Illinois passed a law that bars police from arresting anyone solely because of their immigration status.",
      "il statute cooperation_limit adopted -"
    ]
  ])("%s", (text, expected) => {
    expect(laws(text)).toContain(expected)
  })
  it.each([
    "Ohio’s bill blocks cities from passing laws that limit cooperation with immigration agents.",
    "The order does not compel Ohio to drop its sanctuary policies."
  ])("not as its own: %s", (text) => {
    expect(laws(text).filter((law) => law.includes("_limit proposed") || law.includes("executive_order"))).toEqual([])
  })
  it("is said of what several do, not of the one that they hang on", () => {
    expect(
      laws(
        "Sheriffs signed agreements with the White House that allow deputies to ask people about their immigration status."
      )
    ).toEqual([])
  })
})

describe("a measure that is named before, or whose noun alone is", () => {
  const detainers = "The bill would require Ohio sheriffs to honor detainers."
  it.each([
    [`SB 11 was endorsed by Sheriff Ana Ruiz. ${detainers}`, [against]],
    [`SB 11 was endorsed by Sheriff Ana Ruiz. SB 12 failed. ${detainers}`, []],
    [`${ohio} “It’s a terrible bill,” Sheriff Ana Ruiz said.`, [sides]],
    [`${ohio} “It’s a terrible road,” Sheriff Ana Ruiz said.`, []],
    [`${ohio} Sheriff Ana Ruiz praised it in a letter endorsing the bill.`, [against]],
    [`${ohio} Sheriff Ana Ruiz, among the bill’s fiercest opponents, spoke.`, [sides]],
    [`${ohio} Sheriff Ana Ruiz urged lawmakers to vote it down.`, [sides]],
    ["Sheriff Ana Ruiz backs the defunding of sanctuary cities.", ["ana ruiz funding_cutoff supports", against]],
    ["Sheriff Ana Ruiz backs the building of sanctuary cities.", [sides]]
  ])("%s", (text, expected) => {
    expect(stances(text)).toEqual(expected)
  })
  it("takes no side where what it is called is neither praise nor blame", () => {
    expect(stances("Sheriff Ana Ruiz called the sanctuary law an affront to her deputies.")).toEqual([against])
    expect(stances("Sheriff Ana Ruiz called the sanctuary law a topic for another day.")).toEqual([])
  })
  it("costs those who have sanctuaries, if it may remove them", () => {
    expect(laws("Ohio’s law lets the governor remove officials if they adopt sanctuary policies.")).not.toContain(
      "oh statute cooperation_limit in_force -"
    )
  })
})
