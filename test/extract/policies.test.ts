import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Each record as a line that a person reads at a glance. */
const found = (text: string, published: string | null) =>
  recordsIn("policies", text, published).map(
    ({ jurisdiction, instrument, provision, status, adopted, courtStatus }) =>
      `${short(jurisdiction)} ${instrument} ${provision} ${status} ${adopted ?? "-"} ${courtStatus ?? "-"}`
  )

type Case = [text: string, expected: ReadonlyArray<string>, published?: string]

const must: ReadonlyArray<Case> = [
  [
    "Lawmakers in Ohio and Utah have introduced bills to penalize sanctuary cities.",
    ["oh bill sanctuary_penalty proposed - -", "ut bill sanctuary_penalty proposed - -"]
  ],
  ["Gov. Tom Bell of Ohio signed a sanctuary ban last week.", ["oh statute sanctuary_penalty adopted - -"]],
  [
    "Denver, which in 1985 became the first city to bar officers from asking about immigration status, sued.",
    ["denver unspecified status_inquiry_ban adopted 1985 -"]
  ],
  [
    "A California law that requires counties to share information with immigration agents took effect.",
    ["ca statute information_sharing_mandate in_force - -"]
  ],
  [
    "California law prohibits police from notifying immigration agents when an inmate is about to be released.",
    ["ca statute notification_limit in_force - -"]
  ],
  [
    "The Ohio Trust Act, which limits cooperation with immigration agents, was signed in 2017.",
    ["oh statute cooperation_limit adopted 2017 -"]
  ],
  [
    "Denver voters rejected a ballot measure to become a sanctuary city.",
    ["denver unspecified cooperation_limit proposed - -"]
  ],
  [
    "Trump’s executive order, which would strip money from sanctuary cities, is on hold.",
    ["us executive_order funding_condition in_force - -"]
  ],
  [
    "The Texas Senate gave final approval to a bill that would ban sanctuary cities.",
    ["tx bill sanctuary_penalty proposed - -"]
  ],
  ["Denver offers free legal services to immigrants.", ["denver programme legal_aid in_force - -"]],
  ["Ohio lets undocumented immigrants get driver’s licenses.", ["oh unspecified driver_licence in_force - -"]],
  [
    "Cities such as Denver and Boulder have policies limiting cooperation with immigration agents.",
    ["denver unspecified cooperation_limit in_force - -", "boulder unspecified cooperation_limit in_force - -"]
  ],
  [
    "Ohio lawmakers introduced bills to penalize sanctuary cities. But Utah became the first state to do so.",
    ["oh bill sanctuary_penalty proposed - -", "ut bill sanctuary_penalty adopted - -"]
  ],
  [
    "Gov. Tom Bell of Ohio vetoed a bill that would require sheriffs to honor detainers.",
    ["oh bill detainer_mandate vetoed - -"]
  ],
  [
    "A federal law in the United States requires jails to hold inmates for immigration agents at their request.",
    ["us statute detainer_mandate in_force - -"]
  ],
  [
    "The Denver resolution lets the county turn down detainers from ICE.",
    ["denver unspecified detainer_limit in_force - -"]
  ],
  [
    "Utah repealed a law that had barred police from asking about immigration status.",
    ["ut statute status_inquiry_ban repealed - -"]
  ]
]

const mustNot: ReadonlyArray<string> = [
  "President Tom Bell signed an executive order to deny federal grants to sanctuary cities.",
  "A federal judge blocked President Tom Bell’s executive order to deny federal grants to sanctuary cities.",
  "Supporters of tougher immigration policies expect a swift response.",
  "Denver police asked about the status of the road works.",
  "The mayor might order a review of deportations."
]

describe("policies", () => {
  it.each(must)("%s", (text, expected, published) => expect(found(text, published ?? null)).toEqual(expected))
  it.each(mustNot)("not: %s", (text) => expect(found(text, null)).toEqual([]))
})
