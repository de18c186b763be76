import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Each record as a line that a person reads at a glance. */
const found = (text: string) =>
  recordsIn("policies", text).map(
    ({ jurisdiction, instrument, provision, status, adopted, courtStatus }) =>
      `${short(jurisdiction)} ${instrument} ${provision} ${status} ${adopted ?? "-"} ${courtStatus ?? "-"}`
  )

/** One thing said in the many wordings of news: invented sentences. */
const must: ReadonlyArray<readonly [text: string, expected: ReadonlyArray<string>]> = [
  // verbs that a tagger takes for nouns
  [
    "The Denver Trust Act, first passed in 2014, bars officers from holding anyone on an immigration detainer.",
    ["denver ordinance detainer_limit in_force 2014 -"]
  ],
  [
    "Gov. Ana Ruiz of Ohio signed a law in 2019 that bans sanctuary policies.",
    ["oh statute sanctuary_penalty adopted 2019 -"]
  ],
  [
    "Ohio’s Senate Bill 11, which took effect in May and limits when jails may notify agents of an inmate’s release, is popular.",
    ["oh statute notification_limit in_force - -"]
  ],
  [
    "The Ohio House backs SB 11, which would fine local governments that violate the ban on sanctuary policies.",
    ["oh bill sanctuary_penalty proposed - -"]
  ],
  // "keeps … from" forbids
  ["Ohio’s Trust Act keeps police from holding people on an ICE request.", ["oh statute detainer_limit in_force - -"]],
  [
    "Travis County, Texas, gained when its sheriff stopped honoring most federal requests to hold inmates.",
    ["travis unspecified detainer_limit in_force - -"]
  ],
  // what hangs on it by "under which"
  [
    "Travis County, Texas, kept its agreement with Immigration and Customs Enforcement, under which officers hold people on immigration detainers.",
    ["travis agreement detainer_mandate in_force - -"]
  ],
  // those who have money set aside for it
  [
    "Denver set aside $3 million for a legal defense fund that will help immigrants who face deportation.",
    ["denver programme legal_aid in_force - -"]
  ],
  ["Denver budgeted $90,000 for a program that gives immigrants lawyers.", ["denver programme legal_aid in_force - -"]],
  [
    "Denver Mayor Ana Ruiz ordered the city’s jails to honor all immigration detainers.",
    ["denver executive_order detainer_mandate adopted - -"]
  ],
  [
    "Oregonians passed the nation’s first sanctuary law in 1987, before the rest of Oregon noticed.",
    ["or statute cooperation_limit adopted 1987 -"]
  ],
  // a number that names it
  [
    "Denver argued. Local Law 58 bars the Denver jail from honoring detainers. The rest of Denver agreed.",
    ["denver ordinance detainer_limit in_force - -"]
  ],
  ["The Denver police department does not cooperate with ICE.", ["denver unspecified cooperation_limit in_force - -"]],
  [
    "Denver no longer holds people in its jail at the request of Immigration and Customs Enforcement.",
    ["denver unspecified detainer_limit in_force - -"]
  ],
  [
    "Since 2015, Boulder has refused to detain immigrants at ICE’s request.",
    ["boulder unspecified detainer_limit in_force 2015 -"]
  ],
  [
    "In 2014, Boulder County stopped honoring ICE detainers without a warrant.",
    ["boulder unspecified detainer_limit in_force 2014 -"]
  ],
  [
    "Denver’s sanctuary laws, one of which bars police from turning over people in their custody to ICE, have been in place for years.",
    ["denver ordinance cooperation_limit in_force - -", "denver ordinance detainer_limit in_force - -"]
  ],
  [
    "A Denver law barring police from honoring detainers was challenged in court.",
    ["denver ordinance detainer_limit in_force - challenged"]
  ],
  ["Under the Illinois law, police cannot hold immigrants for ICE.", ["il statute detainer_limit in_force - -"]],
  [
    "The Ohio statute prohibits federal agents from entering jails without a warrant.",
    ["oh statute jail_access_limit in_force - -"]
  ],
  [
    "New Jersey is facing a suit over its law that shields motor vehicle records from immigration agents.",
    ["nj statute information_sharing_limit in_force - challenged"]
  ],
  [
    "Denver’s city council approved an ordinance Monday that prohibits city employees from sharing immigration information with ICE.",
    ["denver ordinance information_sharing_limit adopted - -"]
  ],
  [
    "Denver police officers are prohibited from asking people about their immigration status.",
    ["denver unspecified status_inquiry_ban in_force - -"]
  ],
  [
    "A 1987 Oregon law bars officers from inquiring about a person’s immigration status.",
    ["or statute status_inquiry_ban in_force 1987 -"]
  ],
  ["Denver police do not ask about immigration status.", ["denver unspecified status_inquiry_ban in_force - -"]],
  [
    "Chicago and Illinois are facing a suit over their sanctuary policies.",
    [
      "chicago unspecified cooperation_limit in_force - challenged",
      "il unspecified cooperation_limit in_force - challenged"
    ]
  ],
  [
    "The Justice Department sued Denver over its sanctuary policies.",
    ["denver unspecified cooperation_limit in_force - challenged"]
  ],
  [
    "A judge dismissed a federal sanctuary policies case against Illinois, Chicago and Cook County.",
    [
      "il unspecified cooperation_limit in_force - upheld",
      "chicago unspecified cooperation_limit in_force - upheld",
      "cook unspecified cooperation_limit in_force - upheld"
    ]
  ],
  [
    "Denver Mayor Ana Ruiz has signed an order detailing how the city will resist federal immigration raids.",
    ["denver executive_order cooperation_limit adopted - -"]
  ],
  [
    "Mayor Ana Ruiz of Boston signed an executive order prohibiting city employees from assisting ICE.",
    ["boston executive_order cooperation_limit adopted - -"]
  ],
  [
    "Denver has long limited its cooperation with immigration authorities.",
    ["denver unspecified cooperation_limit in_force - -"]
  ],
  [
    "The law, known as SB 54, limits cooperation between local police and ICE in California.",
    ["ca statute cooperation_limit in_force - -"]
  ],
  [
    "The Denver Immigrant Defense Project, established in 2013, provides lawyers to immigrants facing deportation. Denver pays.",
    ["denver programme legal_aid in_force 2013 -"]
  ],
  [
    "The Justice Department sued Ohio over its law enabling drivers’ licenses for undocumented immigrants.",
    ["oh statute driver_licence in_force - challenged"]
  ],
  [
    "A California law passed in 2013 allows undocumented immigrants to get driver’s licenses.",
    ["ca statute driver_licence adopted 2013 -"]
  ],
  ["Utah allows undocumented students to pay in-state tuition.", ["ut unspecified tuition in_force - -"]],
  [
    "Denver issues municipal identification cards to residents regardless of immigration status.",
    ["denver programme municipal_id in_force - -"]
  ],
  [
    "A California law allows undocumented immigrants to practice law and obtain professional licenses.",
    ["ca statute professional_licence in_force - -"]
  ],
  [
    "A Utah bill would require police to share booking data with ICE.",
    ["ut bill information_sharing_mandate proposed - -"]
  ],
  [
    "Florida lawmakers approved a bill that would fine cities that refuse to cooperate with ICE.",
    ["fl bill sanctuary_penalty adopted - -"]
  ],
  [
    "Tennessee is considering a bill that would make it a felony for officials to vote for sanctuary policies.",
    ["tn bill sanctuary_penalty proposed - -"]
  ],
  ["A federal judge blocked Texas’ ban on sanctuary cities.", ["tx unspecified sanctuary_penalty in_force - blocked"]],
  [
    "Florida’s law requires sheriffs to cooperate with federal immigration agents.",
    ["fl statute cooperation_mandate in_force - -"]
  ],
  [
    "A federal appeals court upheld the Texas law, which allows police to ask about immigration status.",
    ["tx statute status_inquiry_mandate in_force - upheld"]
  ],
  ["Boulder County signed a 287(g) agreement with ICE.", ["boulder agreement agreement_287g adopted - -"]],
  [
    "Frederick County, Maryland, participates in the 287(g) program.",
    ["frederick programme agreement_287g in_force - -"]
  ],
  [
    "The Trump administration is preparing an immigration enforcement operation in Denver.",
    ["us unspecified enforcement_operation proposed - -"]
  ],
  [
    "A judge blocked the U.S. administration’s orders to stop funding over immigration policy.",
    ["us executive_order funding_condition in_force - blocked"]
  ]
]

const mustNot: ReadonlyArray<string> = [
  "Denver does not have a sanctuary policy.",
  "Supporters want the city to adopt a sanctuary ordinance.",
  "Residents asked whether Denver would become a sanctuary city.",
  "The Ohio police did not cooperate with reporters.",
  "If Denver refuses to honor detainers, Ohio may sue.",
  "The United States Department of Health and Human Services has frozen immigrant childcare payments.",
  "Denver’s detainer law drew a crowd."
]

describe("wordings of policies", () => {
  it.each(must)("%s", (text, expected) => expect(found(text)).toEqual(expected))
  it.each(mustNot)("not: %s", (text) => expect(found(text)).toEqual([]))
})
