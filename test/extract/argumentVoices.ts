import type { ArgumentCase } from "./argumentGrounds.ts"

const sp = "sanctuary_policy"
const fc = "funding_cutoff"
const md = "mass_deportation"
const [bell, ruiz, sessions] = ["Sheriff Tom Bell", "Mayor Ana Ruiz", "U.S. Attorney General Jeff Sessions"]

/** Cases for the frames of `voices.ts`. */
export const voices: ReadonlyArray<ArgumentCase> = [
  [
    "no-part-in-raids",
    ruiz,
    `${sp} supports`,
    "We will not take part in these immigration raids.",
    "We will not take part in these hearings on the immigration raids."
  ],
  [
    "out-of-our-jails",
    bell,
    `${sp} supports`,
    "I want to get ICE out of our jail.",
    "I get calls from ICE, and felons get out of our jail."
  ],
  [
    "proud-of-it",
    ruiz,
    `${sp} supports`,
    "I’m proud that this is a sanctuary city.",
    "I’m proud of our parks, and the sanctuary at the lake is one."
  ],
  [
    "no-witnesses",
    bell,
    `${sp} supports`,
    "How do I solve a robbery with immigrants if my witness is scared?",
    "How do I solve a robbery if my deputies are at the immigration hearing?"
  ],
  [
    "costs-of-287g",
    ruiz,
    `${sp} supports`,
    "The 287(g) program has cost us millions and we got nothing.",
    "The 287(g) program was signed at the county hall in March."
  ],
  [
    "none-here",
    bell,
    `${sp} opposes`,
    "There will be no sanctuary cities here as long as I serve.",
    "There will be no money for the sanctuary cities."
  ],
  [
    "have-to-go",
    sessions,
    `${sp} opposes`,
    "Sanctuary cities have got to go.",
    "Mayors of sanctuary cities have got tickets to go to the meeting."
  ],
  [
    "federal-law-rules",
    sessions,
    `${sp} opposes`,
    "Mayors of sanctuary cities don’t get a veto over federal law.",
    "The governor vetoed a bill on sanctuary cities, and federal law was cited."
  ],
  [
    "rethink-it",
    sessions,
    `${sp} opposes`,
    "I hope sanctuary towns will drop such policies.",
    "We won’t say that sanctuary counties rethink nothing."
  ],
  [
    "call-before-release",
    bell,
    `${sp} opposes`,
    "When ICE asks us to hold a man on a detainer, we’re going to hold him.",
    "When ICE asks us about a detainer, a judge is called first."
  ],
  [
    "no-pay-for-lawlessness",
    sessions,
    `${fc} supports`,
    "From now on, no grants to sanctuary cities.",
    "From now on, no forms for sanctuary grants."
  ],
  [
    "not-to-be-bullied",
    ruiz,
    `${fc} opposes`,
    "We are a sanctuary, and they can’t bully us with our own federal funds.",
    "They can’t bully us with their uniforms."
  ],
  [
    "pack-your-bags",
    sessions,
    `${md} supports`,
    "My message to anybody here illegally is to pack your bags.",
    "Anybody here illegally had bags to pack, we found."
  ],
  [
    "masked-men",
    ruiz,
    `${md} opposes`,
    "Masked men are grabbing people for deportation.",
    "Masked men robbed a man who faces deportation."
  ]
]
