import { describe, expect, it } from "vitest"
import { stances } from "./read.ts"

const ohio = "Ohio lawmakers are weighing a bill to ban sanctuary cities."
const ofPeople = (text: string): ReadonlyArray<string> => stances(text).filter((each) => /bell|ruiz|hart/u.test(each))
const ruiz = (stance: string): string => `ana ruiz sanctuary_policy ${stance}`
const bell = (stance: string): string => `tom bell sanctuary_policy ${stance}`

describe("who belongs to those of whom a plural tells", () => {
  it.each([
    [
      `${ohio} The Republicans who voted against the bill were Reps. Ana Ruiz (Fla.) and Tom Bell (Ill.).`,
      [ruiz("supports"), bell("supports")]
    ],
    [
      `${ohio} Several sheriffs oppose the bill, including Tom Bell and Ana Ruiz.`,
      [ruiz("supports"), bell("supports")]
    ],
    [`${ohio} Tom Bell was among the sheriffs who opposed the bill.`, [bell("supports")]],
    [`${ohio} Like other sheriffs who oppose the bill, Tom Bell has few deputies.`, [bell("supports")]],
    [
      `${ohio} It split the panel, with Rep. Ana Ruiz and Rep. Tom Bell supporting the bill.`,
      [ruiz("opposes"), bell("opposes")]
    ]
  ])("%s", (text, expected) => {
    expect(ofPeople(text)).toEqual(expected)
  })
  it.each([
    `${ohio} The Republicans who voted against the bill were not Ana Ruiz and Tom Bell.`,
    `${ohio} While several sheriffs oppose the bill, some people, like Tom Bell, do not care.`,
    `${ohio} Several sheriffs oppose the bill, but Tom Bell was away.`,
    `${ohio} Tom Bell met the sheriffs who opposed the bill.`
  ])("not: %s", (text) => {
    expect(ofPeople(text)).toEqual([])
  })
  it("are places if the plural names places", () => {
    const text = `${ohio} Several mayors back sanctuary cities, including Denver and Boulder.`
    expect(ofPeople(text)).toEqual([])
    expect(stances(text)).toContain("denver sanctuary_policy supports")
  })
})

describe("what somebody makes of a measure, and how they say whose business it is", () => {
  it.each([
    [`${ohio} Gov. Ana Ruiz made that bill an emergency item.`, [ruiz("opposes")]],
    [`${ohio} Gov. Ana Ruiz has said the bill is a top priority.`, [ruiz("opposes")]],
    [`${ohio} The bill is one of Gov. Ana Ruiz’s priorities.`, [ruiz("opposes")]],
    ["Gov. Ana Ruiz made ending sanctuary cities her mission.", [ruiz("opposes")]],
    [`${ohio} Gov. Ana Ruiz is eager to sign the bill.`, [ruiz("opposes")]],
    [`${ohio} Gov. Ana Ruiz threatened to veto the bill.`, [ruiz("supports")]],
    [`${ohio} Sheriff Tom Bell came to the hearing to urge rejection of the bill.`, [bell("supports")]],
    [`${ohio} “I’m disappointed that the bill failed,” said Sen. Tom Bell.`, [bell("opposes")]],
    [`${ohio} Sheriff Tom Bell said he disagrees with the bill.`, [bell("supports")]],
    ["“I don’t believe in sanctuary cities,” said Sheriff Tom Bell.", [bell("opposes")]],
    ["“I’m opposed to sanctuary cities,” said Sheriff Tom Bell.", [bell("opposes")]],
    ["“Sanctuary cities have no place in Ohio,” said Sheriff Tom Bell.", [bell("opposes")]],
    ["“We have no plans to help immigration agents,” said Sheriff Tom Bell.", [bell("supports")]],
    ["“We won’t do ICE’s job for them,” said Sheriff Tom Bell.", [bell("supports")]],
    ["“Immigration enforcement is a federal responsibility,” said Sheriff Tom Bell.", [bell("supports")]],
    ["Sheriff Tom Bell said immigration enforcement is not the job of local police.", [bell("supports")]],
    ["Sen. Tom Bell said cities that refuse to honor detainers endanger their neighbors.", [bell("opposes")]],
    ["Sen. Tom Bell urged Reno to change its sanctuary policy.", [bell("opposes")]],
    ["Sen. Tom Bell criticized Reno over its sanctuary ordinance.", [bell("opposes")]],
    ["“We filed a lawsuit against Reno for being a sanctuary city,” said Sen. Tom Bell.", [bell("opposes")]],
    ["“We need this law to protect our state from sanctuary cities,” said Sen. Tom Bell.", [bell("opposes")]]
  ])("%s", (text, expected) => {
    expect(ofPeople(text)).toEqual(expected)
  })
  it.each([
    `${ohio} Gov. Ana Ruiz called the bill a matter for the courts.`,
    `${ohio} Gov. Ana Ruiz said the budget is a top priority.`,
    `${ohio} Sheriff Tom Bell came to the hearing to urge patience.`,
    `${ohio} Sheriff Tom Bell agrees with the weather report.`,
    "“We’ve become a sanctuary state,” said Sheriff Tom Bell.",
    "“Border enforcement is a federal responsibility,” said Sheriff Tom Bell.",
    "“ICE did a good job on Tuesday,” said Sheriff Tom Bell.",
    "Sen. Tom Bell said cities that refuse to pave roads endanger their neighbors.",
    "Sen. Tom Bell criticized Reno over its parking ordinance.",
    "“We will not be intimidated by threats,” said Sheriff Tom Bell.",
    "Lawmakers backed a bill on sanctuary cities by Sen. Tom Bell."
  ])("not: %s", (text) => {
    expect(ofPeople(text)).toEqual([])
  })
  it("is against cuts that it won’t be cowed by", () => {
    const text =
      "“We will not be intimidated by threats to cut off federal funding to sanctuary cities,” said Mayor Ana Ruiz."
    expect(stances(text)).not.toContain("ana ruiz funding_cutoff supports")
  })
  it.each([
    [
      "The Trump administration met mayors. Attorney General Jeff Sessions said cities that refuse to cooperate with immigration agents will lose federal grants.",
      "jeff sessions funding_cutoff supports"
    ],
    [
      "Sen. Tom Bell said cities that refuse to honor detainers should lose their grants.",
      "tom bell funding_cutoff supports"
    ],
    ["Sen. Tom Bell said sanctuary cities should lose state money.", "tom bell sanctuary_policy opposes"]
  ])("is for what sanctuaries are to lose: %s", (text, expected) => {
    expect(stances(text)).toContain(expected)
  })
  it.each([
    "Mayor Ana Ruiz said sanctuary cities would lose federal grants.",
    "Mayor Ana Ruiz said sanctuary cities should not lose federal grants.",
    "Sen. Tom Bell said cities that pave no roads should lose their grants."
  ])("is not for it: %s", (text) => {
    expect(stances(text).filter((each) => /(?:bell|ruiz) funding_cutoff supports/u.test(each))).toEqual([])
  })
  it("is no stance of the nation that it enforces its laws", () => {
    const text = `${ohio} Sheriffs must heed the immigration laws that the federal government enforces.`
    expect(stances(text).join()).not.toContain("us sanctuary_policy")
  })
})

describe("measures by their number, and what a resolution thinks of them", () => {
  const law = "California’s SB 54 limits cooperation with immigration agents."
  it.each([
    [`${law} Supervisor Ana Ruiz introduced a resolution condemning SB 54.`, [ruiz("opposes")]],
    [`${law} Supervisor Ana Ruiz introduced a resolution supporting SB 54.`, [ruiz("supports")]],
    [
      `${law} Reno passed an ordinance requiring its jail to honor detainers. Ana Ruiz opposes SB 54.`,
      [ruiz("opposes")]
    ],
    [`${law} Sen. Tom Bell opposed SB 99.`, []],
    [`${law} Sen. Tom Bell introduced a resolution condemning litter.`, []]
  ])("%s", (text, expected) => {
    expect(ofPeople(text)).toEqual(expected)
  })
})
