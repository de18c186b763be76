import { forms, words } from "../wordLists.ts"
import type { Concept } from "./concept.ts"
import { helped, migrants } from "./people.ts"

/** Working with immigration agents, or for them. */
export const cooperation: ReadonlyArray<Concept> = [
  {
    name: "doing_enforcement",
    topic: "sanctuary_policy",
    sign: -1,
    any: new Set(["do", "does", "doing"]),
    near: new Set(["enforcement"]),
    reach: 2,
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "our officers don’t do immigration enforcement"
  },
  {
    name: "acting_as_agents",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("act serve use deputize become", "role job"),
    near: forms("", "agent deputy", "enforcement"),
    reach: 6,
    before: false,
    not: words("director secretary commissioner chief head mayor governor attorney u.s. administrator"),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "our police won’t act as immigration agents"
  },
  {
    name: "agents_job",
    topic: "sanctuary_policy",
    sign: -1,
    any: new Set(["job", "bidding"]),
    near: words("ice immigration federal feds"),
    also: words("do doing does done did"),
    reach: 5,
    before: true,
    not: words("on with at in market program programs creation training losses"),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "we won’t do ICE’s job"
  },
  {
    name: "enforcing",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("enforce", "enforcement"),
    near: words("immigration federal unjust deportation"),
    reach: 7,
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "we won’t enforce federal immigration law"
  },
  {
    name: "agreement_287g",
    topic: "sanctuary_policy",
    sign: -1,
    any: new Set(["287", "287(g"]),
    near: new Set(),
    reach: 0,
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "agreement_287g",
    example: "a 287(g) agreement"
  },
  {
    name: "screening",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("screen"),
    near: words("immigration citizenship ice"),
    reach: 7,
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "agreement_287g",
    example: "a program that trains deputies to screen inmates for immigration violations"
  },
  {
    name: "ties_with_agents",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("", "tie relationship arrangement collaboration entanglement"),
    near: words("ice immigration customs"),
    reach: 7,
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "cut all ties between the police and immigration agents"
  },
  {
    name: "cooperation",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms(
      "cooperate collaborate comply assist identify",
      "cooperation collaboration compliance assistance involvement"
    ),
    near: words(
      "immigration ice federal customs feds deportation deportations homeland administration agents washington cbp authorities"
    ),
    reach: 8,
    until: new Set([...helped, "regarding", "concerning"]), // "collaborate regarding resources"
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "limits cooperation with immigration agents"
  },
  {
    name: "working_with",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("help work aid partner"),
    near: words("immigration ice customs deport deporting deportation homeland agents cbp"),
    reach: 8,
    until: helped,
    before: false,
    not: words(`${migrants} residents people them us students victims neighbors parents`),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "how local police work with immigration agents"
  },
  {
    name: "taking_part",
    topic: "sanctuary_policy",
    sign: -1,
    any: new Set(["part", "arm", "complicit"]),
    near: words("deportation deportations ice raids"),
    reach: 6,
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "our police will not be part of deportations"
  },
  {
    name: "resources",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("", "resource"),
    near: words("enforce enforcing enforcement ice deport deporting deportation deportations"),
    reach: 12,
    until: helped,
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "we will not spend resources on immigration enforcement"
  },
  {
    name: "identifying",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("identify report arrest detain"),
    near: new Set([...words(migrants), "status"]),
    reach: 8,
    until: words("for in with at on about to who that whether"),
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "asks cities to help identify unauthorized immigrants"
  },
  {
    name: "facilitating",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("facilitate participate engage"),
    near: words("immigration ice deportation deportations"),
    reach: 6,
    until: helped,
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "our campus will not facilitate immigration enforcement"
  },
  {
    name: "agreement_with_agents",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("", "agreement partnership contract pact"),
    near: words("ice immigration customs"),
    reach: 3,
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "agreement_287g",
    example: "ended the county’s agreement with ICE"
  }
]
