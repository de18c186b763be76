import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

const sides = (text: string): ReadonlyArray<string> =>
  recordsIn("positions", text).map(({ actor, stance, topic }) => `${short(actor)} ${stance} ${topic}`)

type Case = readonly [text: string, ...expected: ReadonlyArray<string>]

/** Invented sentences, each that takes no side or another's beside one that does. */
const cases: ReadonlyArray<Case> = [
  // who keeps the law takes no side by that
  ["Mayor Ana Ruiz of Denver said the city complies with federal immigration law."],
  [
    "Mayor Ana Ruiz of Denver said the city complies with ICE requests.",
    "ana ruiz opposes sanctuary_policy",
    "denver opposes sanctuary_policy"
  ],
  // a label is disputed, not what it may cost
  ["Mayor Ana Ruiz disputed the designation, which threatens to strip the city of federal funding."],
  [
    "Mayor Ana Ruiz denounced the order, which threatens to strip sanctuary cities of federal funding.",
    "ana ruiz opposes funding_cutoff",
    "ana ruiz supports sanctuary_policy"
  ],
  ["Grants may go to places the Justice Department deems to not cooperate with immigration agents."],
  // what there is not, what is not needed, what is not planned
  ["“Ohio does not have any policy that hinders immigration enforcement,” Gov. Ana Ruiz said."],
  ["No Florida city has adopted a sanctuary policy."],
  ["Florida has adopted a sanctuary policy.", "fl supports sanctuary_policy"],
  ["“There is no agreement with ICE on detainers,” Sheriff Tom Bell said."],
  ["Sheriff Tom Bell said deputies will not need to cooperate with ICE agents often."],
  ["Mayor Ana Ruiz said she is not planning to issue an order on sanctuary cities."],
  [
    "Mayor Ana Ruiz said she is not planning to cooperate with immigration agents.",
    "ana ruiz supports sanctuary_policy"
  ],
  // to give somebody a status is not to tell of it
  ["President Joe Biden supports legislation providing permanent status and a path to citizenship for people here."],
  ["The Trump administration gave temporary status to migrants from Haiti."],
  [
    "Denver passed an ordinance in 2014 that requires jailers to provide the status of inmates to ICE.",
    "denver opposes sanctuary_policy"
  ],
  // what is to be voted on, what is counted, of what a quotation is said
  ["The council will vote on the sanctuary ordinance next week, Councilman Tom Bell said."],
  [
    "“We will vote for the sanctuary ordinance next week,” Councilman Tom Bell said.",
    "tom bell supports sanctuary_policy"
  ],
  ["“We received 30 detainers in May,” Sheriff Tom Bell said."],
  ["“We honored 30 detainers in May,” Sheriff Tom Bell said.", "tom bell opposes sanctuary_policy"],
  ["“It was a long night,” Mayor Ana Ruiz said of the council’s decision to end cooperation with ICE."],
  ["“Critics claim that we should honor detainers,” Mayor Ana Ruiz said."],
  ["“I say that we should honor detainers,” Mayor Ana Ruiz said.", "ana ruiz opposes sanctuary_policy"],
  [
    "“Taking away police grants from sanctuary cities makes nobody safer,” Mayor Ana Ruiz said.",
    "ana ruiz opposes funding_cutoff"
  ],
  // the word for it, and not the thing
  ["Mayor Ana Ruiz of Denver bristles at the term sanctuary city."],
  ["Mayor Ana Ruiz bristles at the idea of a sanctuary city.", "ana ruiz opposes sanctuary_policy"],
  // against what two don't support, what one would rather not
  ["Neither Mayor Ana Ruiz nor Chief Tom Bell supports helping ICE.", "tom bell supports sanctuary_policy"],
  ["“I would rather go to jail than cooperate with ICE,” Mayor Ana Ruiz said.", "ana ruiz supports sanctuary_policy"],
  ["“I would rather cooperate with ICE than go to jail,” Mayor Ana Ruiz said.", "ana ruiz opposes sanctuary_policy"],
  ["Mayor Ana Ruiz urged Congress to reject cuts to sanctuary cities.", "ana ruiz supports sanctuary_policy"],
  ["Mayor Ana Ruiz urged Congress to reject sanctuary cities.", "ana ruiz opposes sanctuary_policy"],
  ["Gov. Ana Ruiz called for sanctions on sanctuary cities.", "ana ruiz opposes sanctuary_policy"],
  // what is asked
  ["“Why should our police help ICE?” Mayor Ana Ruiz asked."],
  ["“Our police should help ICE,” Mayor Ana Ruiz said.", "ana ruiz opposes sanctuary_policy"],
  // whose it is
  ["The bill would ban sanctuary cities. It was passed by the GOP-led state House."],
  ["The bill would ban sanctuary cities. Ohio House members voted to approve the bill."],
  ["The bill would ban sanctuary cities. Ohio lawmakers voted to approve the bill.", "oh opposes sanctuary_policy"],
  [
    "Elko County has been targeted by the Justice Department for its sanctuary policies.",
    "department of justice opposes sanctuary_policy",
    "elko supports sanctuary_policy"
  ],
  [
    "The Justice Department sent a letter to Mayor Ana Ruiz threatening to cut off grants if the city does not help immigration agents.",
    "department of justice supports funding_cutoff"
  ],
  ["The county joined places in Nevada and Ohio that will not help immigration agents."],
  ["Officials asked about a federal law the Justice Department says requires them to help immigration agents."],
  ["Residents fear federal agents seeking to deport undocumented immigrants."],
  ["The governor’s office is publishing a list of the cities that refuse to help agents."],
  [
    "Gov. Ana Ruiz opposes the bill to ban sanctuary cities, as does the Ohio attorney general.",
    "ana ruiz supports sanctuary_policy"
  ],
  ["The law is strict. It also bars officers from helping immigration agents, officials in Washington said."],
  ["Seven Denver council members sued the state over its ban on sanctuary cities.", "co opposes sanctuary_policy"],
  ["The Justice Department said its agents will not cooperate with ICE in sanctuary cities."],
  ["The act lets the Justice Department deny grants to sanctuary cities."],
  ["“We do not have a single sanctuary city around here,” Rep. Tom Bell said."],
  ["Sheriff Tom Bell of Elko County said he would comply with subpoenas from immigration agents."],
  ["Sheriff Ana Ruiz of Elko County said ending the agreement with ICE was not political."],
  // what is done to what
  [
    "“The measure erodes trust by making deputies do the work of immigration agents,” Gov. Ana Ruiz said.",
    "ana ruiz supports sanctuary_policy"
  ],
  [
    "Mayor Ana Ruiz of Denver said the order harms residents by withholding grants from sanctuary cities.",
    "ana ruiz opposes funding_cutoff"
  ],
  [
    "Gov. Ana Ruiz praised the bill, which creates penalties for officials who adopt sanctuary policies.",
    "ana ruiz opposes sanctuary_policy"
  ],
  [
    "Attorney General Tom Bell issued a fresh threat against towns that shield immigrants from deportation.",
    "tom bell opposes sanctuary_policy"
  ],
  [
    "Elko County sought an injunction against the president’s order denying federal funds to cities that decline to cooperate with ICE.",
    "elko opposes funding_cutoff",
    "elko supports sanctuary_policy"
  ],
  [
    "Nevada praised President Donald Trump’s order threatening funding cuts to sanctuary cities.",
    "nv supports funding_cutoff",
    "nv opposes sanctuary_policy",
    "donald trump supports funding_cutoff",
    "donald trump opposes sanctuary_policy"
  ],
  [
    "The ordinance would bar officers from asking about immigration status. Councilwoman Ana Ruiz said the ordinance is not needed.",
    "ana ruiz opposes sanctuary_policy"
  ],
  ["The Justice Department sued the county, contending that they obstruct immigration enforcement."],
  [
    "Mayor Ana Ruiz vowed to keep rules that separate what officers do from the work of immigration agents.",
    "ana ruiz supports sanctuary_policy"
  ],
  [
    "Mayor Ana Ruiz objected to an order that ties funds to helping immigration agents, and to cooperating with ICE.",
    "ana ruiz supports sanctuary_policy"
  ],
  ["“We’ll send them to sanctuary cities,” President Donald Trump said."],
  ["President Donald Trump said he wants to send immigrants to so-called sanctuary cities."],
  ["The Trump administration will name its list of sanctuary cities."],
  [
    "Council President Tom Bell of Denver spoke. The president signed an order cutting federal funding for sanctuary cities."
  ],
  [
    "Nevada is vast. Elko lies near the Idaho border. The state opposes sanctuary cities.",
    "nv opposes sanctuary_policy"
  ]
]

describe("what takes no side", () => {
  it.each(cases)("%s", (text, ...expected) => expect(sides(text)).toEqual(expected))
})
