import { describe, expect, it } from "vitest"
import { annotateDocument } from "../../pipeline/annotate/annotate.ts"
import { makeTagger } from "../../pipeline/annotate/tagger.ts"
import { cleanDocument } from "../../pipeline/clean/clean.ts"
import { raw } from "../texts.ts"
import { annotated, laws, recordsIn, short, stances } from "./read.ts"

const tag = makeTagger()

const ohio = "Ohio lawmakers are weighing a bill to ban sanctuary cities."
const reno = "Reno, Nevada, passed an ordinance barring officers from honoring detainers."

describe("who a measure’s sponsors and opponents are, by a name in apposition", () => {
  it.each([
    [`${ohio} Its sponsor, state Sen. Ana Ruiz, was pleased.`, "ana ruiz sanctuary_policy opposes"],
    [`${ohio} “It’s the law,” said the sponsor, Rep. Tom Bell.`, "tom bell sanctuary_policy opposes"],
    [`${ohio} The bill’s critics, among them Dayton Mayor Ana Ruiz, disagree.`, "ana ruiz sanctuary_policy supports"],
    [`${ohio} Sen. Tom Bell and Rep. Ana Ruiz are the authors.`, "tom bell sanctuary_policy opposes"]
  ])("%s", (text, expected) => {
    expect(stances(text)).toContain(expected)
  })
  it.each([
    `${ohio} The team’s sponsor, Tom Bell, was there.`,
    `${ohio} Its lawyer, Tom Bell, was there.`,
    "Its sponsor, state Sen. Ana Ruiz, was pleased.",
    `${ohio} A sponsor of the parade, Tom Bell, was there.`
  ])("not: %s", (text) => {
    expect(stances(text).filter((each) => /bell|ruiz/u.test(each))).toEqual([])
  })
})

describe("what somebody says of a deed told before", () => {
  const suit = "The Justice Department sued Reno, Nevada, over an ordinance that bars jails from honoring detainers."
  it.each([
    [`${reno} Washoe County Sheriff Tom Bell said the decision was shortsighted.`, "tom bell sanctuary_policy opposes"],
    [`${reno} Mayor Ana Ruiz called the vote a victory.`, "ana ruiz sanctuary_policy supports"],
    [`${suit} U.S. Rep. Tom Bell cheered the lawsuit.`, "tom bell sanctuary_policy opposes"]
  ])("%s", (text, expected) => {
    expect(stances(text)).toContain(expected)
  })
  it.each([
    `${reno} Sheriff Tom Bell said the decision was important.`,
    `${reno} Sheriff Tom Bell said the weather was dangerous.`,
    `${suit} U.S. Rep. Tom Bell awaited the lawsuit.`,
    "Sheriff Tom Bell said the decision was shortsighted."
  ])("not: %s", (text) => {
    expect(stances(text).filter((each) => each.startsWith("tom bell"))).toEqual([])
  })
})

describe("a council acts for its place", () => {
  const home = "DENVER — "
  it.each([
    [`${home}The Denver City Council voted Monday to end cooperation with ICE.`, "denver sanctuary_policy supports"],
    [
      `${home}The Denver City Council agreed to cut all ties between its police and immigration agents.`,
      "denver sanctuary_policy supports"
    ]
  ])("%s", (text, expected) => {
    expect(stances(text)).toContain(expected)
    expect(laws(text)).toEqual(["denver unspecified cooperation_limit adopted -"])
  })
  it.each([
    `${home}The Denver City Council voted to cut ties with a towing firm.`,
    `${home}The Denver City Council heard pleas to end cooperation with ICE.`,
    `${home}The Colorado House voted to end cooperation with ICE.`
  ])("not: %s", (text) => {
    expect(stances(text)).toEqual([])
  })
})

describe("an official who ends a practice of their own office", () => {
  it.each([
    [
      "Weber County, Utah, Sheriff Tom Bell announced that deputies will stop holding inmates past their release dates.",
      "weber unspecified detainer_limit adopted -"
    ],
    [
      "Weber County, Utah, Sheriff Tom Bell said Monday that his jail will no longer keep inmates for immigration agents.",
      "weber unspecified detainer_limit adopted -"
    ]
  ])("%s", (text, expected) => {
    expect(laws(text)).toEqual([expected])
  })
  it.each([
    "Weber County, Utah, Sheriff Tom Bell announced that deputies will stop speeding drivers.",
    "Weber County, Utah, Sheriff Tom Bell denied that deputies will stop holding inmates past their release dates.",
    "Weber County, Utah, Sheriff Tom Bell said the union will no longer hold its dinner for immigration agents."
  ])("not: %s", (text) => {
    expect(laws(text)).toEqual([])
  })
})

describe("what a measure says, in words of the same kind", () => {
  it.each([
    [
      "Weber County, Utah, has an ordinance that prohibits deputies from asking crime victims where they were born.",
      "weber ordinance status_inquiry_ban in_force -"
    ],
    [
      "Ogden, Utah, has a law that forbids police to keep citizenship information from federal agents.",
      "ogden ordinance information_sharing_mandate in_force -"
    ],
    [
      "Denver adopted a rule that bars deputies from telling federal agents when an inmate will be freed.",
      "denver agency_rule notification_limit adopted -"
    ],
    [
      "Cook County, Illinois, has an ordinance under which the jail disregards immigration detainers.",
      "cook ordinance detainer_limit in_force -"
    ],
    [
      "Ohio has a 2019 law that requires local police to help immigration officers.",
      "oh statute cooperation_mandate in_force 2019"
    ],
    [
      "Cook County commissioners refused to revisit an ordinance under which the jail disregards detainers.",
      "cook ordinance detainer_limit in_force -"
    ]
  ])("%s", (text, expected) => {
    expect(laws(text)).toEqual([expected])
  })
  it.each([
    "Weber County, Utah, has an ordinance that prohibits shops from asking buyers where their goods were made.",
    "Ogden, Utah, has a law that helps police to keep order.",
    "Denver adopted a rule that bars shops from telling buyers when a product will be released.",
    "Cook County, Illinois, has an ordinance under which the jail disregards noise complaints."
  ])("not: %s", (text) => {
    expect(laws(text)).toEqual([])
  })
})

describe("whose money is withheld", () => {
  it("of a state’s own money the law punishes sanctuaries, and is no cut of the nation’s", () => {
    const text =
      "Gov. Ana Ruiz of Texas signed a bill that strips state money from cities that refuse to honor detainers."
    expect(stances(text)).toContain("ana ruiz sanctuary_policy opposes")
    expect(stances(text).join()).not.toContain("funding_cutoff")
  })
  it.each([
    "President Ana Ruiz vowed to deprive sanctuary cities of federal money.",
    "President Ana Ruiz vowed to starve sanctuary cities of federal dollars."
  ])("%s", (text) => {
    expect(stances(text)).toEqual(["ana ruiz funding_cutoff supports"])
  })
})

describe("a measure named again", () => {
  const both = `${reno} A Nevada law requires police to help immigration agents.`
  it("is the one of its own kind, though another was told of since", () => {
    expect(stances(`${both} Councilman Tom Bell wrote the ordinance.`)).toContain("tom bell sanctuary_policy supports")
    expect(stances(`${both} State Sen. Tom Bell wrote the law.`)).toContain("tom bell sanctuary_policy opposes")
  })
  it("is resisted where somebody vows to resist, if it is against sanctuaries", () => {
    expect(stances(`${ohio} Dayton Mayor Ana Ruiz vowed to resist.`)).toContain("ana ruiz sanctuary_policy supports")
    expect(stances(`${reno} Mayor Ana Ruiz vowed to resist.`)).not.toContain("ana ruiz sanctuary_policy opposes")
    expect(stances("The roof leaked. Dayton Mayor Ana Ruiz vowed to resist.")).toEqual([])
  })
  it("is not what somebody calls it", () => {
    const text = `${ohio} Rep. Tom Bell spoke for an hour, calling it a step away from a sanctuary state.`
    expect(stances(text)).not.toContain("tom bell sanctuary_policy supports")
  })
})

describe("a perfect after a modal", () => {
  it("is a verb, not what describes a noun", () => {
    const text = "Gov. Ana Ruiz of Maryland vetoed a bill that would have limited cooperation with federal agents."
    expect(laws(text)).toEqual(["md bill cooperation_limit vetoed -"])
    expect(stances(text)).toEqual(["ana ruiz sanctuary_policy opposes"])
  })
})

/** Figures in the same way. */
const sums = (text: string): ReadonlyArray<string> =>
  recordsIn("figures", text).map(
    ({ jurisdiction, measure, valueLow }) => `${short(jurisdiction)} ${measure} ${valueLow}`
  )

describe("figures", () => {
  const stake = "Portland, Oregon, stands to lose about $48 million in federal grants over its sanctuary policy."
  it("that are parts of the sum told before are of its kind and place", () => {
    expect(sums(`${stake} Most of the money, $31 million, pays for housing. Another $9.5 million buys buses.`)).toEqual(
      [
        "portland federal_funding_at_risk 48000000",
        "portland federal_funding_at_risk 31000000",
        "portland federal_funding_at_risk 9500000"
      ]
    )
  })
  it.each([`${stake} Another company made $31 million.`, `${stake} A fire cost the museum $31 million.`])(
    "of something else are none of its parts: %s",
    (text) => {
      expect(sums(text)).not.toContain("portland federal_funding_at_risk 31000000")
    }
  )
  it("are of whom something is sent or costs", () => {
    const text = "Cook County, Illinois, ignores detainers. ICE sent the jail 1,070 detainers last year."
    expect(sums(text)).toContain("cook other 1070")
  })
  it("are of the nation where its agency counts and no place is named", () => {
    const text =
      "The Department of Homeland Security keeps a list. Of the roughly 11 million people living in the country illegally, many are workers."
    expect(sums(text)).toEqual(["us unauthorized_population 11000000"])
  })
  it("of a crowd count who came", () => {
    const text =
      "Oakland, California, is a sanctuary city. Mayor Ana Ruiz told a crowd of about 300 that immigrants are safe."
    expect(sums(text)).toEqual(["oakland attendance 300"])
    expect(sums(text.replace("a crowd of about 300", "a friend of about 30")).join()).not.toContain("attendance")
  })
})

/** The places that a text with a dateline names. */
const placesIn = (text: string): ReadonlyArray<string> =>
  [...annotateDocument(tag)(cleanDocument(raw(text)), { all: true }).entities.keys()].flatMap((key) =>
    key.startsWith("ocd-division/country:us/") ? [key.slice("ocd-division/country:us/".length)] : []
  )

describe("places in a text from a state", () => {
  it.each([
    ["MADISON, Wis. — Adams County limits cooperation with ICE.", "state:wi/county:adams"],
    ["MADISON, Wis. — Ashland officials limit cooperation with ICE.", "state:wi/place:ashland"]
  ])("are that state’s: %s", (text, place) => {
    expect(placesIn(text)).toEqual([place])
  })
  it.each([
    ["DENVER — Adams County limits cooperation with ICE.", "state:co/county:adams"],
    ["MADISON, Wis. — Columbus officials limit cooperation with ICE.", "state:oh/place:columbus"],
    ["MADISON, Wis. — Adams County, Colorado, limits cooperation with ICE.", "state:co/county:adams"]
  ])("unless they are better known, or said to be elsewhere: %s", (text, place) => {
    expect(placesIn(text)).toContain(place)
  })
  it("have their own mayors: “Ames, Iowa’s mayor”", () => {
    const people = [
      ...annotated("Ames, Iowa’s mayor, Ana Ruiz, said no. Iowa’s governor, Tom Bell, left.").entities.values()
    ]
    const seats = people.map((each) => (each.kind === "person" ? `${each.key} ${short(each.affiliation)}` : ""))
    expect(seats).toContain("person:ana ruiz ames")
    expect(seats).toContain("person:tom bell ia")
  })
})

describe("what is not done to a law", () => {
  const law = "an ordinance that forbids police to honor detainers"
  it("a vote against its repeal keeps it", () => {
    const text = `SPOKANE, Wash. — The Spokane City Council voted 5-2 against repealing ${law}.`
    expect(laws(text)).toEqual(["spokane ordinance detainer_limit in_force -"])
    expect(stances(text)).toContain("spokane sanctuary_policy supports")
  })
  it("a vote to repeal it doesn’t", () => {
    expect(laws(`SPOKANE, Wash. — The Spokane City Council repealed ${law}.`)).toEqual([
      "spokane ordinance detainer_limit repealed -"
    ])
  })
})

describe("a law that voids local ones", () => {
  const voids = "Kansas is split. House Bill 2717, backed by the Kansas Chamber, voids local sanctuary ordinances."
  it("is against them, and so are its backers", () => {
    expect(stances(voids)).toEqual(["kansas chamber sanctuary_policy opposes"])
    expect(laws("Gov. Ana Ruiz of Kansas signed HB 2717, which nullifies local sanctuary ordinances.")).toEqual([
      "ks statute sanctuary_penalty adopted -"
    ])
  })
  it("else an ordinance is its own place’s", () => {
    expect(laws("Reno, Nevada, has local sanctuary ordinances.")).toEqual([
      "reno ordinance cooperation_limit in_force -"
    ])
    expect(stances(voids.replace("voids local sanctuary", "covers the sale of"))).toEqual([])
  })
})

describe("a stance that changed", () => {
  const before = "Reno, Nevada, has a sanctuary ordinance. Mayor Ana Ruiz opposed the ordinance in 2017."
  it("from one sentence to the next is mixed", () => {
    expect(stances(`${before} She now supports the ordinance.`)).toContain("ana ruiz sanctuary_policy mixed")
  })
  it.each([`${before} She still opposes the ordinance now.`, `${before} Sheriff Tom Bell now supports the ordinance.`])(
    "is none of another’s, nor one that did not: %s",
    (text) => {
      expect(stances(text)).toContain("ana ruiz sanctuary_policy opposes")
    }
  )
})
