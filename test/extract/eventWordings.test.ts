import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Each event as "type actors", with what it is unless it happened. */
const found = (text: string) =>
  recordsIn("events", text).map(
    ({ eventType, actors, factuality }) =>
      `${eventType} ${actors.map(short).join("+") || "-"}${factuality === "asserted" ? "" : ` ${factuality}`}`
  )

type Case = readonly [text: string, ...expected: ReadonlyArray<string>]

const cases: ReadonlyArray<Case> = [
  // a bill’s own way through a house
  ["The sanctuary bill passed the Ohio Senate by a single vote.", "legislation ohio senate"],
  [
    "An ordinance on detainers won final approval from the Denver City Council late Monday.",
    "legislation denver city council"
  ],
  ["The sanctuary ordinance won praise from the Denver City Council."],
  ["The sanctuary fight passed Denver by."],
  ["A sanctuary bill has already passed in the Ohio Senate.", "legislation ohio senate"],
  ["A sanctuary bill has already been read in the Ohio Senate."],
  ["Sen. Ana Ruiz aims to introduce a bill on detainers.", "legislation ana ruiz planned"],
  ["Sen. Ana Ruiz failed to introduce a bill on detainers."],
  // money voted
  [
    "The Denver City Council agreed Monday to spend $385,000 on lawyers for immigrants.",
    "funding_decision denver city council"
  ],
  ["The Denver City Council allotted $150,000 to a hotline for immigrants.", "funding_decision denver city council"],
  ["The Denver City Council voted to bar police from helping ICE.", "legislation denver city council"],
  ["The Denver City Council agreed to hear immigrants."],
  // who gives orders to the sheriff
  [
    "The Denver City Council instructed Sheriff Ana Ruiz to withdraw from the deportation program.",
    "legislation denver city council"
  ],
  // from now on it is refused
  [
    "Sheriff Ana Ruiz announced Tuesday that her jail will stop holding inmates for immigration agents.",
    "refusal ana ruiz"
  ],
  ["Sheriff Ana Ruiz announced Tuesday that her jail will keep immigrants safe from deportation.", "pledge ana ruiz"],
  ["Denver defended its sanctuary law. Mayor Ana Ruiz said her city would not change its policy.", "refusal ana ruiz"],
  ["Denver defended its sanctuary law. Mayor Ana Ruiz said her city would change its flag."],
  ["Denver Mayor Ana Ruiz reaffirmed her refusal to help ICE.", "refusal ana ruiz"],
  // nothing is promised
  ["Sheriff Ana Ruiz says she would help ICE if the state let her."],
  // whom one would have prosecuted
  ["Rep. Ana Ruiz said she would refer sanctuary mayors to the Justice Department for prosecution.", "threat ana ruiz"],
  ["Denver is a sanctuary. Rep. Ana Ruiz said she would refer the reporter to the Justice Department."],
  // appeals
  [
    "A judge blocked the sanctuary order. The Justice Department said it would appeal.",
    "court_ruling -",
    "lawsuit department of justice planned"
  ],
  ["Denver is a sanctuary. Mayor Ana Ruiz appealed for calm."],
  [
    "Denver is a sanctuary. The Elm Coalition said it would ask a court to reinstate the policy.",
    "lawsuit elm coalition planned"
  ],
  // demonstrations
  ["The Elm Coalition held a rally against deportations on Saturday.", "protest elm coalition"],
  ["The Elm Coalition held a meeting on deportations on Saturday.", "meeting elm coalition"],
  // who is blamed does it
  [
    "Denver sued the Trump administration, for threatening to revoke the grants of sanctuary cities.",
    "lawsuit denver",
    "threat us"
  ],
  // whose order it is signed it
  [
    "Spokesman Tom Bell defended President Trump’s order on sanctuary cities, which he signed on Monday.",
    "executive_order trump"
  ],
  // whom they arrest
  ["People arrested by ICE agents could be held in the Denver jail."],
  ["Denver is a sanctuary city. Its police arrested 4,300 people last year."],
  ["ICE agents arrested 430 people in Denver last year.", "enforcement_action immigration and customs enforcement"],
  // how things are
  ["The Denver City Council, which has adopted a sanctuary policy, is large."],
  // the ruling told by who handed it down
  [
    "A federal judge blocked the sanctuary order. Judge Ana Ruiz handed down the ruling on Monday.",
    "court_ruling ana ruiz"
  ],
  // a ruling changed, a judge named beside the office
  ["Judge Ana Ruiz extended the injunction on the sanctuary order.", "court_ruling ana ruiz"],
  ["Judge Ana Ruiz extended her visit to the sanctuary city."],
  ["The federal judge in the case, Ana Ruiz, blocked the sanctuary order.", "court_ruling ana ruiz"],
  // into law
  ["Denver is a sanctuary city. Governor Ana Ruiz signed this into law.", "legislation ana ruiz"],
  ["Denver is a sanctuary city. Governor Ana Ruiz signed this into the book."],
  ["Denver codified an ordinance on detainers.", "legislation denver"],
  // asked of courts
  ["Attorney General Ana Ruiz of Ohio filed a motion to intervene in the sanctuary case.", "lawsuit ana ruiz"],
  ["Attorney General Ana Ruiz of Ohio filed a report on the sanctuary case."],
  ["Denver asked for an injunction against the sanctuary order.", "lawsuit denver"],
  ["Denver asked for an answer about the sanctuary order."],
  ["Denver and Boston have asked to join a lawsuit over the sanctuary order.", "lawsuit denver+boston"],
  ["Denver has asked to join a meeting over the sanctuary order."],
  ["The detainer policy came of a lawsuit the Elm Coalition filed in 2012.", "lawsuit elm coalition"],
  ["The detainer policy came of a lawsuit the Elm Coalition lost in 2012."],
  // what is agreed on
  ["Denver has agreed to stop honoring immigration detainers.", "pledge denver"],
  ["Denver agreed to meet with ICE about detainers.", "meeting denver"],
  // what is to come
  [
    "Denver is a sanctuary city. Mayor Ana Ruiz of Denver is set to testify before Congress.",
    "meeting ana ruiz planned"
  ],
  ["Denver is a sanctuary city. Mayor Ana Ruiz of Denver is free to testify before Congress."],
  // arrests by the officers of whoever says so, wherever they were made
  ["ICE said its officers made 128 arrests in Denver.", "enforcement_action immigration and customs enforcement"],
  ["ICE has made 66,000 arrests since January."],
  ["ICE has deported far fewer people than before."],
  ["ICE agents took 30 people into custody in Denver.", "enforcement_action immigration and customs enforcement"],
  ["ICE agents took 30 people into the sanctuary of Denver."],
  // papers and whoever wrote them
  ["A Justice Department memo threatened to arrest sanctuary mayors.", "threat department of justice"],
  ["A letter from Mayor Ana Ruiz warned ICE not to raid schools.", "warning ana ruiz"],
  ["A letter to Mayor Ana Ruiz warned ICE not to raid schools."],
  [
    "The Justice Department sent letters to 29 sanctuary cities, warning them that they may lose grants.",
    "warning department of justice"
  ],
  ["The Justice Department sent letters of warning to sanctuary cities on Monday."],
  ["Attorney General Ana Ruiz of Ohio delivered a warning to sanctuary cities.", "warning ana ruiz"],
  ["Attorney General Ana Ruiz of Ohio delivered a speech to sanctuary cities."],
  // harm vowed
  ["Attorney General Ana Ruiz of Ohio vowed legal consequences for sanctuary cities.", "threat ana ruiz"],
  ["Attorney General Ana Ruiz of Ohio vowed support for sanctuary cities.", "pledge ana ruiz"],
  ["The Elm Coalition vowed to challenge the sanctuary bill.", "threat elm coalition"],
  ["The Elm Coalition vowed to support the sanctuary bill.", "pledge elm coalition"],
  [
    "Attorney General Ana Ruiz said the Trump administration will not give away grant dollars to sanctuary cities.",
    "threat ana ruiz"
  ],
  // what will be done by nobody named
  ["President Trump said the National Guard would be sent to Denver to step up immigration arrests."],
  ["Sheriff Ana Ruiz of Denver said detainers will not be honored.", "refusal ana ruiz"],
  ["Sheriff Ana Ruiz of Denver said the sanctuary vote will not be held."],
  // a ruling known, told again with more
  [
    "Judge Ana Ruiz blocked the sanctuary order on Monday. The judge disagrees but finds that towns could face harm.",
    "court_ruling ana ruiz"
  ],
  ["Denver agreed to pay $70,000 to end a suit over the ban on sanctuary cities."],
  // a vote needs what it is on, a second suit whom it is against
  ["Denver is a sanctuary. Hundreds testified before the Denver City Council voted in the hall."],
  ["Denver is a sanctuary. The Denver City Council voted 7-2.", "legislation denver city council"],
  [
    "Denver is a sanctuary. “We sued the clerk, we sued the board,” Attorney General Ana Ruiz said.",
    "lawsuit ana ruiz"
  ],
  // a state's chapter is a body of its own
  ["The ACLU of Ohio sued Denver over detainers.", "lawsuit american civil liberties union of ohio"],
  ["The ACLU of course sued Denver over detainers.", "lawsuit american civil liberties union"],
  // the government in capitals
  ["Denver sued the Trump Administration over its sanctuary order.", "lawsuit denver"]
]

describe("events, by their wordings", () => {
  it.each(cases)("%s", (text, ...expected) => expect(found(text)).toEqual(expected))

  it("tells a suit against the government as one against the country, in capitals too", () => {
    const [suit] = recordsIn("events", "Denver sued the Trump Administration over its sanctuary order.")
    expect(suit?.targets.map(short)).toEqual(["us"])
  })
})
