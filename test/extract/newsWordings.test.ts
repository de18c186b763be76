import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

type Case = readonly [text: string, ...expected: ReadonlyArray<string>]

const policies = (text: string) =>
  recordsIn("policies", text).map(
    ({ jurisdiction, instrument, provision, status, courtStatus }) =>
      `${short(jurisdiction)} ${instrument} ${provision} ${status}${courtStatus === null ? "" : ` ${courtStatus}`}`
  )

const events = (text: string) =>
  recordsIn("events", text).map(
    ({ eventType, actors, factuality }) =>
      `${eventType} ${actors.map(short).join("+") || "-"}${factuality === "asserted" ? "" : ` ${factuality}`}`
  )

const figures = (text: string) =>
  recordsIn("figures", text).map(
    ({ measure, valueLow, jurisdiction }) => `${measure} ${valueLow} ${short(jurisdiction)}`
  )

/** What a place’s officers may not do, however it is told; each with one that tells no policy. */
const practices: ReadonlyArray<Case> = [
  [
    "Police in Utica, New York, may not take part in immigration raids.",
    "utica unspecified cooperation_limit in_force"
  ],
  ["Police in Utica, New York, may not know that they can ask about immigration status."],
  [
    "City employees in Utica, New York, are banned from disclosing anyone’s immigration status to federal authorities.",
    "utica unspecified information_sharing_limit in_force"
  ],
  ["Employees in Utica, New York, are banned from disclosing anyone’s immigration status to federal authorities."],
  [
    "Police in Utica, New York, are forbidden by city ordinance to ask people about their immigration status.",
    "utica ordinance status_inquiry_ban in_force"
  ],
  [
    "Officers in Denver are told not to ask people about their immigration status.",
    "denver unspecified status_inquiry_ban in_force"
  ],
  ["Denver will no longer honor immigration detainers.", "denver unspecified detainer_limit adopted"],
  ["Denver might no longer honor immigration detainers."],
  [
    "The jail in Linn County, Iowa, no longer keeps people past their release dates for agents.",
    "linn unspecified detainer_limit in_force"
  ],
  [
    "The sheriff’s office in Linn County, Iowa, no longer tells federal agents when an immigrant is about to walk out of jail.",
    "linn unspecified notification_limit in_force"
  ],
  ["Could Denver become a sanctuary city? Nobody on the council would say."]
]

/** What is announced, stands in place, or is done by the way. */
const announced: ReadonlyArray<Case> = [
  [
    "The police department in Denver announced in May that it would no longer honor immigration detainers.",
    "denver unspecified detainer_limit adopted"
  ],
  ["The police department in Denver announced in May that it would no longer hold hearings on immigration."],
  [
    "Denver has a policy in place that forbids police from asking about immigration status.",
    "denver unspecified status_inquiry_ban in_force"
  ],
  [
    "Denver has resisted federal agents since 1985 by prohibiting officers from asking about immigration status.",
    "denver unspecified status_inquiry_ban in_force"
  ],
  ["Denver could resist federal agents by prohibiting officers from asking about immigration status."],
  ["The Ohio bill would respond to sheriffs who refuse to cooperate with immigration agents."],
  ["The United States is directing prosecutors to look at officials who resist immigration agents."]
]

/** Whose a measure is by where its sentence says it holds, or whom it binds. */
const owners: ReadonlyArray<Case> = [
  [
    "In Burlington, Vermont, a policy prevents officers from passing on details of a person’s immigration status.",
    "burlington unspecified information_sharing_limit in_force"
  ],
  [
    "An ordinance that bars police in Utica, New York, from asking about immigration status is popular.",
    "utica ordinance status_inquiry_ban in_force"
  ],
  [
    "Mayor Ana Ruiz issued an executive order directing Denver’s police to stop contacting ICE about drivers.",
    "denver executive_order information_sharing_limit adopted"
  ],
  // what a city’s police are made to do is hardly the city’s own measure
  ["A measure that would force Denver’s police to honor immigration detainers is popular."],
  [
    "A bill that lawmakers in Columbus wrote would require every sheriff in Ohio to sign a 287(g) agreement.",
    "oh bill agreement_287g proposed"
  ],
  [
    "A law that took effect last month requires sheriffs in Ohio to honor immigration detainers.",
    "oh statute detainer_mandate in_force"
  ],
  [
    "The Denver City Council’s 8-1 vote to end cooperation with ICE drew cheers.",
    "denver unspecified cooperation_limit adopted"
  ],
  ["Supporters of the Denver City Council saw no vote to end cooperation with ICE."]
]

/** Whose else it may be. */
const others: ReadonlyArray<Case> = [
  [
    "A bill before the Ohio Legislature would keep sheriffs from signing contracts with ICE.",
    "oh bill cooperation_limit proposed"
  ],
  ["Ohio’s attorney general is suing Zanesfield over its sanctuary policy."]
]

/** What is offered, and to whom. */
const offers: ReadonlyArray<Case> = [
  [
    "The Denver City Council voted to offer photo IDs to undocumented residents.",
    "denver programme municipal_id adopted"
  ],
  ["The Denver City Council voted to offer photo IDs to pupils after the ICE raids."],
  ["Denver set aside $90,000 for lawyers who represent immigrants.", "denver programme legal_aid adopted"],
  ["Denver pays lawyers to represent it in its suit over the president’s sanctuary order."],
  [
    "Undocumented immigrants in Ohio can apply for driver’s licenses under a state law.",
    "oh statute driver_licence in_force"
  ],
  ["Ohio will let undocumented students pay in-state tuition.", "oh unspecified tuition adopted"],
  ["Ohio may let undocumented students pay in-state tuition."]
]

/** Words that turn a measure, and what a court or its maker did to it. */
const turned: ReadonlyArray<Case> = [
  ["Ohio’s new law keeps police from holding immigrants for ICE.", "oh statute detainer_limit adopted"],
  ["Ohio’s new law has police refrain from asking about immigration status.", "oh statute status_inquiry_ban adopted"],
  ["The Ohio bill orders local jails to work with ICE.", "oh bill cooperation_mandate proposed"],
  ["Linn County, Iowa, ended its 287(g) partnership with ICE.", "linn agreement agreement_287g repealed"],
  [
    "A challenge to California’s sanctuary law was thrown out by Judge Ana Ruiz.",
    "ca statute cooperation_limit in_force upheld"
  ],
  [
    "The Supreme Court declined to hear a challenge to California’s sanctuary law.",
    "ca statute cooperation_limit in_force upheld"
  ],
  ["President Ana Ruiz signed an order that would send troops of the United States into sanctuary cities."]
]

/** Acts in other verbs, voices and nouns; each class with one that is none. */
const acts: ReadonlyArray<Case> = [
  ["Ohio’s governor signed a bill on Monday that bans sanctuary cities.", "legislation oh"],
  ["Ohio’s former governor once signed a bill that bans sanctuary cities."],
  [
    "Approved by the Denver City Council in June, the sanctuary resolution is popular.",
    "legislation denver city council"
  ],
  ["Ohio’s Senate defeated a bill on sanctuary cities.", "legislation oh"],
  ["The Denver City Council’s 8-1 vote to end cooperation with ICE drew cheers.", "legislation denver city council"],
  ["Gov. Ana Ruiz signed off on a bill that bans sanctuary cities.", "legislation ana ruiz"],
  ["Gov. Ana Ruiz signed off on the air after a show on sanctuary cities."],
  ["Sheriff Ana Ruiz turned down an offer from ICE to train deputies.", "refusal ana ruiz"],
  ["Sheriff Ana Ruiz turned up with an offer from ICE to train deputies."],
  ["Sheriff Ana Ruiz stepped down after the immigration raids.", "election_or_appointment ana ruiz"],
  ["Sheriff Ana Ruiz sat down with mayors to talk about detainers.", "meeting ana ruiz"],
  ["Denver offered to shelter immigrants who arrive by bus.", "offer_of_aid denver"],
  ["Denver offered to sue over immigration raids."],
  ["Police Chief Ana Ruiz of Denver sent officers a memo on immigration detainers."],
  ["Judges in the Netherlands ordered the state to shelter immigrants who seek asylum."],
  ["Attorney General Ana Ruiz put Denver on notice over its sanctuary policy.", "warning ana ruiz"],
  ["Councilman Tom Bell said he would like Denver to become a sanctuary city."],
  ["The Denver City Council set aside $3 million for immigrants.", "funding_decision denver city council"],
  ["Ana Ruiz set aside $3 million for immigrants."],
  [
    "The Linn County Board of Supervisors canceled a contract with ICE to hold immigrants.",
    "legislation linn county board of supervisors"
  ],
  ["The Linn County hospital canceled a contract with a bakery near the ICE office."],
  ["Denver, where most of those who voted, voted for Ana Ruiz over immigration, is calm."],
  ["In July, Secretary Ana Ruiz announced that he would exclude sanctuary cities from the grants.", "threat ana ruiz"]
]

/** What a number is of, and whose. */
const numbers: ReadonlyArray<Case> = [
  ["The mayors of 15 cities met in Ohio to talk about sanctuary policies.", "other 15 -"],
  ["The state has 88 counties, and none of them is a sanctuary for immigrants."],
  ["The cuts could cost Denver $7 million over its sanctuary policy.", "federal_funding_at_risk 7000000 denver"],
  ["Denver’s undocumented population, put at 42,000, has hardly changed.", "unauthorized_population 42000 denver"],
  ["Some 200 people packed the chamber in Denver over immigration.", "attendance 200 denver"],
  ["The immigration vigil in Denver drew about 75 people.", "attendance 75 denver"],
  ["The legal fund has helped 1,200 immigrants in Ohio.", "programme_participants 1200 oh"],
  ["More than 90,000 immigrants in Ohio have obtained driver’s licenses.", "programme_participants 90000 oh"],
  ["More than 90,000 immigrants in Ohio cannot get driver’s licenses.", "other 90000 oh"],
  [
    "More than 800,000 immigrants have been shielded under the DACA program, some 9,000 of them in Ohio.",
    "programme_participants 800000 us"
  ],
  ["Five of Ohio’s seven largest counties elected sheriffs who limit help for immigration agents."],
  ["Immigrants brought Denver $58 million of tax revenue.", "other 58000000 denver"],
  ["The family spent $12,000 on an immigration lawyer in Denver."],
  ["Four in 10 farmworkers in Ohio are undocumented.", "population_share 0.4 oh"],
  ["The city won a CPD grant of $2 million for shelters of immigrants in Denver.", "budget 2000000 denver"]
]

describe("news wordings", () => {
  it.each([...practices, ...announced, ...owners, ...others, ...offers, ...turned])("%s", (text, ...expected) =>
    expect(policies(text)).toEqual(expected)
  )
  it.each(acts)("%s", (text, ...expected) => expect(events(text)).toEqual(expected))
  it.each(numbers)("%s", (text, ...expected) => expect(figures(text)).toEqual(expected))
})
