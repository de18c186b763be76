import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Each record as a line that a person reads at a glance. */
const found = (text: string, published: string | null) =>
  recordsIn("events", text, published).map(
    ({ eventType, actors, targets, factuality, date, plover }) =>
      `${eventType} ${actors.map(short).join("+") || "-"} > ${targets.map(short).join("+") || "-"} ${factuality} ${date ?? "-"} ${plover ?? "-"}`
  )

type Case = [text: string, expected: ReadonlyArray<string>, published?: string]

const must: ReadonlyArray<Case> = [
  ["Sheriff Ana Ruiz vowed not to cooperate with immigration agents.", ["pledge ana ruiz > - asserted - REJECT"]],
  ["Gov. Tom Bell threatened to withhold grants from sanctuary cities.", ["threat tom bell > - asserted - THREATEN"]],
  ["Gov. Tom Bell vowed to cut state grants to sanctuary cities.", ["threat tom bell > - asserted - THREATEN"]],
  ["Mayor Ana Ruiz declared that Denver will always be a sanctuary city.", ["pledge ana ruiz > - asserted - REJECT"]],
  ["“We are not going to help immigration agents,” Mayor Ana Ruiz said.", ["refusal ana ruiz > - asserted - REJECT"]],
  [
    "“We’ll see them in court,” Mayor Ana Ruiz said of the deportation order.",
    ["threat ana ruiz > - asserted - THREATEN"]
  ],
  ["Denver sued the federal government over the deportation order.", ["lawsuit denver > us asserted - ACCUSE"]],
  [
    "A federal judge in Denver blocked the sanctuary order on Monday.",
    ["court_ruling - > - asserted 2017-03-27 -"],
    "2017-03-29"
  ],
  [
    "Lawmakers in Ohio, Utah and Iowa have introduced bills to penalize sanctuary cities.",
    ["legislation oh+ut+ia > - asserted - REQUEST"]
  ],
  [
    "Gov. Tom Bell of Ohio signed a sanctuary ban last week.",
    ["legislation tom bell > - asserted [2018-04-23..2018-04-29] COERCE"],
    "2018-05-02"
  ],
  [
    "Denver in 1985 became the first city to bar officers from asking about immigration status.",
    ["legislation denver > - asserted 1985 CONCEDE"]
  ],
  [
    "Mayor Ana Ruiz met with Homeland Security Secretary Tom Bell to discuss deportations.",
    ["meeting ana ruiz > tom bell asserted - CONSULT"]
  ],
  ["The lawsuit brought by Denver says the sanctuary order is void.", ["lawsuit denver > - asserted - ACCUSE"]],
  [
    "ICE arrested 30 immigrants in Denver on Tuesday.",
    ["enforcement_action immigration and customs enforcement > denver asserted 2017-03-28 COERCE"],
    "2017-03-29"
  ],
  ["If elected, Tom Bell could sue sanctuary cities.", ["lawsuit tom bell > - hypothetical - THREATEN"]],
  [
    "Sheriff Ana Ruiz did not sign the executive order on sanctuary cities.",
    ["executive_order ana ruiz > - negated - -"]
  ],
  ["Denver will sue the federal government over the deportation order.", ["lawsuit denver > us planned - THREATEN"]],
  [
    "The law was upheld by the Supreme Court after sanctuary cities had sued.",
    ["court_ruling supreme court > - asserted - SUPPORT"]
  ],
  ["Mayor Ana Ruiz held a news conference on deportations.", ["meeting ana ruiz > - asserted - CONSULT"]],
  ["Congress passed a bill to punish sanctuary cities.", ["legislation congress > - asserted - COERCE"]],
  ["Gov. Tom Bell’s promise to deport immigrants drew applause.", ["pledge tom bell > - asserted - THREATEN"]],
  ["Sheriff Ana Ruiz warned that deportations would follow.", ["warning ana ruiz > - asserted - THREATEN"]],
  ["Sheriff Tom Bell offered land for a deportation center.", ["offer_of_aid tom bell > - asserted - AGREE"]],
  [
    "Boston, Denver and Seattle have vowed to protect immigrants.",
    ["pledge boston+denver+seattle > - asserted - REJECT"]
  ]
]

const mustNot: ReadonlyArray<string> = [
  "Would Denver sue the immigration agency?",
  "Mayor Ana Ruiz vowed revenge on her tennis rival.",
  "The garden was promised rain.",
  "Students in Denver marched against deportations.",
  "Agents may arrest immigrants in Denver, Mayor Ana Ruiz said.",
  "Mayor Ana Ruiz of Denver has yet to decide whether to sign the sanctuary ordinance."
]

describe("events", () => {
  it.each(must)("%s", (text, expected, published) => expect(found(text, published ?? null)).toEqual(expected))
  it.each(mustNot)("not: %s", (text) => expect(found(text, null)).toEqual([]))
})
