import { describe, expect, it } from "vitest"
import { stances } from "./read.ts"

const sp = "sanctuary_policy"
const fc = "funding_cutoff"
const md = "mass_deportation"

type Case = readonly [text: string, ...expected: ReadonlyArray<string>]

const ban = "Senate Bill 9 would ban sanctuary cities."
const blocked = "A judge blocked the president’s order to withhold money from sanctuary cities."

/** What news says of a measure or a ruling that was told; each with what sounds alike and is no stance. */
const cases: ReadonlyArray<Case> = [
  ["“Sanctuary laws make our communities safer,” said the Rev. Tom Bell.", `tom bell ${sp} supports`],
  [`${ban} Rep. Tom Bell voted no.`, `tom bell ${sp} supports`],
  [`${ban} Rep. Tom Bell voted present.`],
  [`${ban} The Rev. Tom Bell gave testimony against the measure.`, `tom bell ${sp} supports`],
  [`${ban} The Rev. Tom Bell gave testimony.`],
  [`${ban} Chief Tom Bell urged the governor not to sign the bill.`, `tom bell ${sp} supports`],
  [`${ban} Chief Tom Bell reminded the governor to read the bill.`],
  ["Chief Tom Bell warned sheriffs not to sign 287(g) agreements with ICE.", `tom bell ${sp} supports`],
  ["“I could never vote for a sanctuary ordinance,” Councilman Tom Bell said.", `tom bell ${sp} opposes`],
  ["“I could vote for a sanctuary ordinance,” Councilman Tom Bell said."],
  ["Gov. Tom Bell thanked lawmakers for passing the sanctuary state bill.", `tom bell ${sp} supports`],
  ["Gov. Tom Bell thanked lawmakers for reading the sanctuary state bill."],
  ["Mayor Tom Bell made no apologies for the city’s sanctuary ordinance.", `tom bell ${sp} supports`],
  ["Rep. Tom Bell slammed the city for releasing the man despite an ICE detainer.", `tom bell ${sp} opposes`],
  ["Rep. Tom Bell has long been an opponent of sanctuary policies.", `tom bell ${sp} opposes`],
  ["Sheriff Tom Bell refused to follow the state’s sanctuary law.", `tom bell ${sp} opposes`],
  ["Rep. Tom Bell called sanctuary cities a danger to the public.", `tom bell ${sp} opposes`],
  ["Rep. Tom Bell is leading the push to ban sanctuary cities.", `tom bell ${sp} opposes`],
  ["Rep. Tom Bell is following the push to ban sanctuary cities."],
  [`${blocked} Mayor Tom Bell hailed the ruling.`, `tom bell ${fc} opposes`],
  [`${blocked} “This is a victory for our cities,” said Mayor Tom Bell.`, `tom bell ${fc} opposes`],
  [`${blocked} “We are disappointed with the decision,” Gov. Tom Bell said.`, `tom bell ${fc} supports`],
  [`${blocked} Gov. Tom Bell vowed to appeal.`, `tom bell ${fc} supports`],
  [`${blocked} Gov. Tom Bell appealed for calm.`],
  [
    "The board voted to join the lawsuit against Ohio’s sanctuary law. Supervisor Tom Bell voted in favor.",
    `oh ${sp} supports`,
    `tom bell ${sp} opposes`
  ],
  ["The Elm Police Department will collaborate regarding resources across the federal government."],
  ["An anti-“sanctuary cities” law in Ohio penalizes the police."],
  [
    "“It is time,” said Sen. Tom Bell of Los Angeles, the author of the measure, which would bar officers from helping ICE.",
    `tom bell ${sp} supports`
  ],
  ["“The sanctuary law helps families without compromising safety,” said Mayor Tom Bell.", `tom bell ${sp} supports`],
  [`${ban} Mayor Tom Bell said the sanctuary bill will backfire.`, `tom bell ${sp} supports`],
  ["Mayor Tom Bell called on ICE to halt the raids.", `tom bell ${md} opposes`],
  ["Immigration was discussed. Mayor Tom Bell condemned the drug raids."],
  [
    "The bill would require sheriffs to honor ICE detainers. “It is time,” Sen. Tom Bell, a Republican and co-sponsor of the bill, said.",
    `tom bell ${sp} opposes`
  ],
  ["“We’ve got to take these sanctuary cities on,” ICE Director Tom Bell said.", `tom bell ${sp} opposes`],
  ["“My colleagues think this sanctuary bill protects criminals,” Sen. Tom Bell said."],
  ["“If it were true that the bill would turn police into immigration agents, I would listen,” Sen. Tom Bell said."],
  [
    "“The safety of our people comes first,” Chief Tom Bell said of the bill, which would require officers to enforce immigration law."
  ],
  ["Sheriff Tom Bell said his office received 312 detainers from ICE last year."]
]

describe("a stance by how news tells it", () => {
  it.each(cases)("%s", (text, ...expected) => expect([...stances(text)].sort()).toEqual([...expected].sort()))
})
