import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { recordsIn, stances } from "./read.ts"

const ofPeople = (text: string): ReadonlyArray<string> => stances(text).filter((each) => /bell|ruiz|league/u.test(each))

const ohio = "Ohio lawmakers are weighing a bill to ban sanctuary cities."
const reno = "Reno, Nevada, has an ordinance that bars officers from honoring detainers."

const told = (cases: ReadonlyArray<readonly [string, string]>): void => {
  it.each(cases)("%s", (text, expected) => {
    expect(stances(text)).toContain(expected)
  })
}
const untold = (cases: ReadonlyArray<string>): void => {
  it.each(cases)("not: %s", (text) => {
    expect(ofPeople(text)).toEqual([])
  })
}

describe("who denounces a bill is no author of it", () => {
  told([
    [`${ohio} The bill was denounced by Sheriff Tom Bell.`, "tom bell sanctuary_policy supports"],
    [`${ohio} The bill was opposed by Columbus Mayor Ana Ruiz.`, "ana ruiz sanctuary_policy supports"],
    [`${ohio} The bill was backed by Sheriff Tom Bell.`, "tom bell sanctuary_policy opposes"]
  ])
  untold([`${ohio} The parade was denounced by Sheriff Tom Bell.`, `${ohio} The bill was read by Sheriff Tom Bell.`])
})

describe("who asks others to act on a measure", () => {
  told([
    [`${ohio} Sheriff Tom Bell urged senators to reject it.`, "tom bell sanctuary_policy supports"],
    [`${ohio} Sheriff Tom Bell asked the governor to veto the bill.`, "tom bell sanctuary_policy supports"],
    [`${ohio} Rep. Ana Ruiz implored the Senate to pass the bill.`, "ana ruiz sanctuary_policy opposes"]
  ])
  untold([
    `${ohio} Sheriff Tom Bell asked the governor to read the bill.`,
    `${ohio} Sheriff Tom Bell could ask the governor to veto the bill.`
  ])
})

describe("members of a group for or against a measure", () => {
  told([
    [`${ohio} Supporters such as Sheriff Tom Bell say it is needed.`, "tom bell sanctuary_policy opposes"],
    [
      `${ohio} The panel heard from opponents of the bill, among them Sheriff Tom Bell.`,
      "tom bell sanctuary_policy supports"
    ],
    [`${ohio} Critics include Columbus Mayor Ana Ruiz.`, "ana ruiz sanctuary_policy supports"]
  ])
  untold([
    `${ohio} The museum’s supporters, including Sheriff Tom Bell, met on Monday.`,
    `${ohio} Opponents of the stadium, including Sheriff Tom Bell, met on Monday.`,
    "Supporters such as Sheriff Tom Bell cheered."
  ])
})

describe("sides taken without naming the measure again", () => {
  told([
    [`${ohio} Sheriff Tom Bell testified in opposition.`, "tom bell sanctuary_policy supports"],
    [`${ohio} Rep. Ana Ruiz spoke in favor.`, "ana ruiz sanctuary_policy opposes"],
    [`${ohio} Rep. Ana Ruiz, who cast the lone no vote, was calm.`, "ana ruiz sanctuary_policy supports"],
    [`${ohio} Rep. Ana Ruiz, one of three Republicans to vote no, was calm.`, "ana ruiz sanctuary_policy supports"],
    [`${ohio} Rep. Ana Ruiz, its sponsor, was pleased.`, "ana ruiz sanctuary_policy opposes"],
    [`${ohio} Sheriff Tom Bell took issue with the bill.`, "tom bell sanctuary_policy supports"],
    [`${ohio} Rep. Ana Ruiz made the bill a priority.`, "ana ruiz sanctuary_policy opposes"],
    [`${reno} Commissioner Tom Bell wants the ordinance repealed.`, "tom bell sanctuary_policy opposes"]
  ])
  untold([
    `${ohio} Sheriff Tom Bell testified in court.`,
    `${ohio} Rep. Ana Ruiz spoke in English.`,
    `${ohio} Rep. Ana Ruiz, one of three Republicans to vote, was calm.`,
    `${ohio} Sheriff Tom Bell took a copy of the bill.`,
    `${ohio} Rep. Ana Ruiz made a copy of the bill.`,
    `${reno} Commissioner Tom Bell wants the ordinance explained.`
  ])
})

describe("what somebody says of a measure in several words", () => {
  told([
    [`${ohio} Sheriff Tom Bell said the bill sends the wrong message.`, "tom bell sanctuary_policy supports"],
    [`${ohio} Rep. Ana Ruiz said the bill is long overdue.`, "ana ruiz sanctuary_policy opposes"],
    [`${reno} Sheriff Tom Bell said the ordinance does not go far enough.`, "tom bell sanctuary_policy supports"],
    [`${reno} Sheriff Tom Bell said the ordinance has worked well.`, "tom bell sanctuary_policy supports"]
  ])
  untold([
    `${ohio} Sheriff Tom Bell said the road is long overdue.`,
    `${ohio} Sheriff Tom Bell said the first version of the bill went too far.`
  ])
})

describe("a measure that would undo one told before", () => {
  const ballot = `${reno} Measure 9 would repeal the ordinance.`
  told([
    [`${ballot} Sheriff Tom Bell is against the measure.`, "tom bell sanctuary_policy supports"],
    [`${ballot} Ana Ruiz and Tom Bell were its chief petitioners.`, "tom bell sanctuary_policy opposes"]
  ])
  untold([`${ballot} Sheriff Tom Bell read the measure.`, `${ballot} Ana Ruiz and Tom Bell were its first readers.`])
})

describe("limits told by what is still allowed", () => {
  told([
    ["Reno, Nevada, voted to honor detainers only for people convicted of felonies.", "reno sanctuary_policy supports"],
    ["Reno, Nevada, voted to honor detainers not only for felons.", "reno sanctuary_policy opposes"]
  ])
})

describe("what the text says of the officials that a measure is about", () => {
  const texas =
    "A bill that would punish officials who limit cooperation with immigration agents passed the Texas Senate."
  told([[`${texas} Sheriff Tom Bell voted against the bill.`, "tom bell sanctuary_policy supports"]])
  untold([`${texas} Sheriff Tom Bell held the bill.`])
})

it("takes “such policies”, after sanctuary cities were named, for theirs, though a text told of an order against them long before", () => {
  const text = readFileSync(new URL("../../raw/004_558811fd2a389b30.txt", import.meta.url), "utf8").replaceAll(
    "\n\n",
    "\n"
  )
  const stances = recordsIn("positions", text).filter(
    ({ actor, topic }) => /sessions/u.test(actor) && topic === "sanctuary_policy"
  )
  expect(stances.map(({ stance }) => stance)).toEqual(["opposes"])
})
