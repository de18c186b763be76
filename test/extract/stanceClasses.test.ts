import { describe, expect, it } from "vitest"
import { stances } from "./read.ts"

const ofPeople = (text: string): ReadonlyArray<string> =>
  stances(text).filter((each) => /bell|ruiz|cox|league|claremont/u.test(each))

const ohio = "Ohio lawmakers are weighing a bill to ban sanctuary cities."

const told = (cases: ReadonlyArray<readonly [string, string]>): void => {
  it.each(cases)("%s", (text, expected) => {
    expect(ofPeople(text)).toContain(expected)
  })
}
const untold = (cases: ReadonlyArray<string>): void => {
  it.each(cases)("not: %s", (text) => {
    expect(ofPeople(text)).toEqual([])
  })
}

describe("what a measure is told to do", () => {
  told([
    [
      "The House passed the No Sanctuary for Criminals Act, legislation cosponsored by Rep. Tom Bell.",
      "tom bell sanctuary_policy opposes"
    ],
    [
      "Voters will decide on Measure 9, which would get rid of the law that bars police from helping ICE. Sheriff Tom Bell backs Measure 9.",
      "tom bell sanctuary_policy opposes"
    ],
    [
      "The committee put off Senate Bill 168. SB 168 was denounced by the Harbor League. It would prohibit towns from enforcing ordinances that protect immigrants and would repeal sanctuary policies.",
      "harbor league sanctuary_policy supports"
    ],
    [
      "Senate Bill 4 from Republican Senator Tom Bell of Lubbock seeks to ban sanctuary cities.",
      "tom bell sanctuary_policy opposes"
    ],
    [
      "SB 54, authored by Senate President Pro Tem Tom Bell, would bar police from helping immigration agents.",
      "tom bell sanctuary_policy supports"
    ],
    [
      "Leaders from Douglas and El Paso counties in Colorado filed a lawsuit. The suit contests two laws that limit cooperation with immigration agents. Sheriff Tom Bell backs the suit.",
      "tom bell sanctuary_policy opposes"
    ]
  ])
  untold([
    "The committee put off Senate Bill 168. SB 168 was denounced by the Harbor League. It rained on sanctuary cities.",
    `${ohio} The bill drew a crowd from Sheriff Tom Bell’s county.`,
    "Tom Bell, a student in Claremont, who helped launch the sanctuary campus petitions, spoke."
  ])
})

describe("how one feels about a measure", () => {
  told([
    [
      `Sheriff Tom Bell is worried about a bill that would make Ohio a sanctuary state.`,
      "tom bell sanctuary_policy opposes"
    ],
    [`${ohio} Sheriff Tom Bell has voiced concerns.`, "tom bell sanctuary_policy supports"],
    [`Sheriff Tom Bell made no secret of his disdain for the sanctuary law.`, "tom bell sanctuary_policy opposes"],
    [
      `${ohio} Ana Ruiz of the Harbor League said she is grateful the committee killed the bill.`,
      "ana ruiz sanctuary_policy supports"
    ],
    [`${ohio} The bill drew criticism from Sheriff Tom Bell.`, "tom bell sanctuary_policy supports"]
  ])
  untold([
    "Sheriff Tom Bell is worried about detainers being ignored.",
    `${ohio} Sheriff Tom Bell voiced concerns that the roads were bad.`,
    `${ohio} Sheriff Tom Bell dropped his interest in the bill.`
  ])
})

describe("what is said of a measure that is spoken of", () => {
  told([
    [
      "Mayor Ana Ruiz said the order to withhold federal money from sanctuary cities is unconstitutional.",
      "ana ruiz funding_cutoff opposes"
    ],
    [
      "Police Chief Ana Cox warned that the bill to ban sanctuary cities would erode trust.",
      "ana cox sanctuary_policy supports"
    ],
    [
      "Police Chief Ana Cox said enforcing immigration law is not the job of local police.",
      "ana cox sanctuary_policy supports"
    ],
    [
      "“If elected, I will pass a law to ban sanctuary cities so mayors can’t keep officers from turning criminals over to immigration officials,” said Sheriff Tom Bell.",
      "tom bell sanctuary_policy opposes"
    ],
    ["Sheriff Tom Bell slammed what he called a dangerous sanctuary policy.", "tom bell sanctuary_policy opposes"],
    [
      "“By banning partnerships with ICE, the governor is allowing dangerous criminals to return,” Sheriff Tom Bell said.",
      "tom bell sanctuary_policy opposes"
    ]
  ])
  untold([
    "Mayor Ana Ruiz said the order to withhold federal money from sanctuary cities came on Monday.",
    "Mayor Ana Ruiz declined to call Reno a sanctuary city.",
    "“By building roads, the governor is allowing dangerous drivers to return,” Sheriff Tom Bell said of the sanctuary law."
  ])
})

describe("whose stance it is", () => {
  told([
    [
      "The council voted 5-2 to repeal its sanctuary ordinance, with Councilwoman Ana Ruiz dissenting.",
      "ana ruiz sanctuary_policy supports"
    ],
    [
      "Rep. Tom Bell asked the Justice Department to cut grants to sanctuary cities.",
      "tom bell funding_cutoff supports"
    ],
    [
      "Gov. Tom Bell said Monday that he will allow legislation banning sanctuary cities. The Harbor League blasted the governor’s decision.",
      "harbor league sanctuary_policy supports"
    ],
    [
      "Sheriffs added their names to a letter by Sheriff Tom Bell that urged voters to reject the sanctuary ordinance.",
      "tom bell sanctuary_policy opposes"
    ],
    ["Gov. Ana Ruiz is trying to turn Ohio into a sanctuary state.", "ana ruiz sanctuary_policy supports"]
  ])
  untold([
    "Rep. Tom Bell asked whether the department had cut grants to sanctuary cities.",
    "Gov. Ana Ruiz is trying to study sanctuary states."
  ])
  it("some towns of a state are not the state", () => {
    expect(stances("Several other Oregon cities have opposed the sanctuary ban.")).toEqual([])
    expect(stances("Oregon officials have opposed the sanctuary ban.")).not.toEqual([])
  })
})
