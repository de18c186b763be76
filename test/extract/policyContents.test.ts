import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Each record as a line that a person reads at a glance. */
const found = (text: string) =>
  recordsIn("policies", text).map(
    ({ jurisdiction, name, instrument, provision, status, courtStatus }) =>
      `${short(jurisdiction)} ${name ?? "-"} ${instrument} ${provision} ${status} ${courtStatus ?? "-"}`
  )

type Case = readonly [text: string, ...expected: ReadonlyArray<string>]

/** What a measure does is told by its own clause, and goes one way. */
const contents: ReadonlyArray<Case> = [
  // not by a condition, unless that is what costs something
  [
    "Ohio’s bill would also require so-called sanctuary cities to pay robbed shopkeepers if the police had not asked about immigration status.",
    "oh - bill sanctuary_penalty proposed -"
  ],
  [
    "Ohio’s bill would let the governor remove officials if they have sanctuary policies.",
    "oh - bill sanctuary_penalty proposed -"
  ],
  // not by what it is like, answers or defines
  ["Ohio’s Senate Bill 9 is a reply to a vote in Cleveland to issue municipal identification cards to immigrants."],
  ["Ohio’s Senate Bill 9 defined a sanctuary as a town that does not honor detainers."],
  // what is not done, what it is against
  [
    "The Phoenix directive lets immigrants leave the jail without being held for ICE.",
    "phoenix - agency_rule detainer_limit in_force -"
  ],
  [
    "Phoenix has a policy against keeping inmates for immigration agents.",
    "phoenix - unspecified detainer_limit in_force -"
  ],
  [
    "President Trump signed an order that took aim at towns that do not cooperate with immigration agents.",
    "us - executive_order sanctuary_penalty adopted -"
  ],
  [
    "Ohio’s bill would override Cleveland’s sanctuary ordinance.",
    "oh - bill sanctuary_penalty proposed -",
    "cleveland - ordinance cooperation_limit in_force -"
  ],
  // who does what it is against pays for it
  [
    "Ohio’s bill allows the state to impose fines on trustees who approve sanctuary policies.",
    "oh - bill sanctuary_penalty proposed -"
  ],
  [
    "Ohio’s measure carries penalties for sheriffs who decline to hold inmates for immigration agents.",
    "oh - unspecified sanctuary_penalty in_force -"
  ],
  [
    "Under Ohio’s bill, state aid would be taken from towns that do not honor detainers.",
    "oh - bill funding_condition proposed -"
  ],
  [
    "Ohio’s bill would protect towns that refuse to hold people for immigration agents.",
    "oh - bill detainer_limit proposed -"
  ],
  // what it leaves open
  ["Phoenix’s ordinance does not bar the police from cooperating with immigration agents."],
  [
    "Phoenix’s ordinance bars the police from cooperating with immigration agents.",
    "phoenix - ordinance cooperation_limit in_force -"
  ],
  // the nation’s own officers honor nobody’s request
  [
    "Congress passed a bill known as the Amy Dorn Act, which directs federal immigration officers to detain undocumented people charged with theft.",
    "us Amy Dorn Act bill enforcement_operation adopted -"
  ],
  // what it is called tells what it does
  [
    "Travis County, Texas, signed a 287(g) agreement, which lets deputies work with ICE.",
    "travis - agreement agreement_287g adopted -"
  ],
  // whoever is let sue has not sued
  [
    "Ohio’s bill would let residents sue cities that adopt sanctuary policies.",
    "oh - bill sanctuary_penalty proposed -"
  ]
]

/** Whose it is, and whether it is anybody’s. */
const owners: ReadonlyArray<Case> = [
  ["The sheriff of Phoenix spoke in order to shed the city’s sanctuary label."],
  ["No Ohio town has a sanctuary policy."],
  ["No Ohio city has adopted a sanctuary policy, and few Ohio sheriffs have adopted one."],
  [
    "The Denver City Council voted to bar officers from asking about immigration status.", // not Denver City, in Texas
    "denver - unspecified status_inquiry_ban adopted -"
  ],
  [
    "The Oakland City Council voted to bar officers from asking about immigration status.",
    "oakland - unspecified status_inquiry_ban adopted -"
  ],
  [
    "The Iowa City Council voted to bar officers from asking about immigration status.",
    "iowa_city - unspecified status_inquiry_ban adopted -"
  ],
  ["The Springfield City Council voted to bar officers from asking about immigration status."], // which?
  ["An Ohio town has a sanctuary policy."],
  ["A dozen states have passed laws that ban sanctuary cities, a senator from Ohio said in Ohio."],
  ["The ordinance bars the police from helping U.S. Immigration and Customs Enforcement, the White House said."],
  [
    "Ohio’s bill would strip money from any town in Utah that declares itself a sanctuary city.",
    "oh - bill funding_condition proposed -"
  ],
  ["ICE issued 900 detainers in Ohio."],
  [
    "Ohio should follow suit. Utah passed a law that bans sanctuary cities.",
    "ut - statute sanctuary_penalty adopted -"
  ],
  [
    "Utah passed a law that bans sanctuary cities. Ohio should follow suit.",
    "ut - statute sanctuary_penalty adopted -"
  ],
  [
    "The policy, which the Phoenix City Council adopted in 2014, prohibits jails from honoring ICE detainers.",
    "phoenix - unspecified detainer_limit in_force -"
  ],
  [
    "Ohio’s attorney general sued Cleveland over a policy that bars officers from holding people for ICE.",
    "cleveland - unspecified detainer_limit in_force challenged"
  ],
  [
    "Ohio’s legislation, which Gov. Ann Pike signed in May, prohibits agreements between ICE and towns.",
    "oh - statute cooperation_limit adopted -"
  ]
]

/** Who is against a measure, keeps it or lies in a place need not have it. */
const others: ReadonlyArray<Case> = [
  [
    "The Cleveland council joined a lawsuit against Ohio over its sanctuary law.",
    "oh - statute cooperation_limit in_force challenged"
  ],
  [
    "Phoenix asked whether its police comply with a law that prohibits any ban on communication between police and ICE."
  ],
  ["Mesa is the only town in Arizona participating in the 287(g) program."],
  ["The suit targets the Phoenix policy related to immigration detainers issued by ICE."],
  [
    "The report cites Ohio’s Trust Act, which says police will only hold prisoners for ICE in few cases.",
    "oh Trust Act statute detainer_limit in_force -"
  ],
  [
    "Maricopa County stopped honoring hold requests, but does notify agents of releases.",
    "maricopa - unspecified detainer_limit in_force -"
  ],
  [
    "Boston has adopted a policy called the Trust Act, which holds many of those protections.",
    "boston Trust Act unspecified cooperation_limit adopted -"
  ],
  [
    "An Ohio law gives the state the authority to take legal action against towns that do not comply with detainers.",
    "oh - statute sanctuary_penalty in_force -"
  ]
]

/** One measure is one row. */
const once: ReadonlyArray<Case> = [
  [
    "Ohio’s Trust Act is old. Under the Ohio Trust Act, police may not tell ICE when an inmate will be released.",
    "oh Trust Act statute notification_limit in_force -"
  ],
  [
    "Gov. Ann Pike of Ohio signed a bill to ban sanctuary policies. The bill bans sanctuary policies in towns.",
    "oh - statute sanctuary_penalty adopted -"
  ]
]

describe("what policies say", () => {
  it.each(contents)("%s", (text, ...expected) => expect(found(text)).toEqual(expected))
  it.each(owners)("%s", (text, ...expected) => expect(found(text)).toEqual(expected))
  it.each(others)("%s", (text, ...expected) => expect(found(text)).toEqual(expected))
  it.each(once)("%s", (text, ...expected) => expect(found(text)).toEqual(expected))
})
