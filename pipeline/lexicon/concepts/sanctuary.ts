import { forms, words } from "../wordLists.ts"
import type { Concept } from "./concept.ts"
import { migrants } from "./people.ts"

/** Sanctuary itself: the word, what it is called besides, and what stands in the way of agents. */
export const sanctuary: ReadonlyArray<Concept> = [
  {
    name: "ignoring",
    topic: "sanctuary_policy",
    sign: 1,
    any: forms("ignore flout defy"),
    near: words("law laws immigration"),
    reach: 4,
    before: false,
    not: new Set(),
    limited: "sanctuary_penalty",
    required: "cooperation_limit",
    example: "cities that ignore federal law"
  },
  {
    name: "resisting",
    topic: "sanctuary_policy",
    sign: 1,
    any: forms("resist thwart obstruct impede"),
    near: words("immigration ice raids deportation deportations"),
    reach: 6,
    before: false,
    not: new Set(),
    limited: "other",
    required: "cooperation_limit",
    example: "an order detailing how the city will resist federal immigration raids"
  },
  {
    name: "noncompliance",
    topic: "sanctuary_policy",
    sign: 1,
    any: new Set(["noncooperation", "non-cooperation", "noncompliance", "pro-sanctuary"]),
    near: new Set(),
    reach: 0,
    before: false,
    not: new Set(),
    limited: "sanctuary_penalty",
    required: "cooperation_limit",
    example: "a noncooperation policy"
  },
  {
    name: "anti_sanctuary",
    topic: "sanctuary_policy",
    sign: -1,
    any: new Set(["anti-sanctuary", "antisanctuary", "nonsanctuary", "non-sanctuary"]),
    near: new Set(),
    reach: 0,
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "sanctuary_penalty",
    example: "an anti-sanctuary bill"
  },
  {
    name: "sanctuary",
    topic: "sanctuary_policy",
    sign: 1,
    any: new Set(["sanctuary", "sanctuaries"]),
    near: words(`city cities state states status county counties policy policies law laws jurisdiction jurisdictions ordinance
        ordinances statute statutes measure measures movement campus place places community communities protections practice practices
        from resolution rules ban bans crackdown legislation bill act label enforcement town towns politicians mayors governors`),
    reach: 4,
    before: false,
    not: new Set(["churches", "church"]),
    limited: "sanctuary_penalty",
    required: "cooperation_limit",
    example: "it will always be a sanctuary city"
  },
  {
    name: "sanctuary",
    topic: "sanctuary_policy",
    sign: 1,
    any: new Set(["sanctuary", "sanctuaries"]),
    near: forms("become remain declare designate proclaim"),
    reach: 4,
    before: true,
    not: new Set(["churches", "church", "congregation", "congregations"]),
    limited: "sanctuary_penalty",
    required: "cooperation_limit",
    example: "a bill to keep towns from becoming sanctuaries"
  },
  {
    name: "shielding_criminals",
    topic: "sanctuary_policy",
    sign: 1,
    any: forms("shield harbor protect release shelter"),
    near: forms("", "criminal alien"),
    reach: 3,
    before: false,
    not: words("citizens residents americans communities people"),
    limited: "other",
    required: "other",
    example: "accused the city of shielding criminals from deportation"
  },
  {
    name: "welcoming_place",
    topic: "sanctuary_policy",
    sign: 1,
    any: new Set(["welcoming"]),
    near: words("city cities county state community communities jurisdiction ordinance law act policies policy"),
    reach: 3,
    before: false,
    not: new Set(),
    limited: "sanctuary_penalty",
    required: "cooperation_limit",
    example: "we are a welcoming city"
  },
  {
    name: "standing_with",
    topic: "sanctuary_policy",
    sign: 1,
    any: forms("stand"),
    near: words(migrants),
    reach: 6,
    before: false,
    not: words("to in at on"),
    limited: "other",
    required: "other",
    example: "we stand with our immigrant neighbors"
  },
  {
    name: "welcoming",
    topic: "sanctuary_policy",
    sign: 1,
    any: forms("protect shelter shield welcome harbor", "haven protection"),
    near: words("immigrant immigrants migrant migrants undocumented unauthorized noncitizens"),
    reach: 6,
    before: false,
    not: new Set(),
    limited: "other",
    required: "other",
    example: "we will shelter migrant families"
  },
  {
    name: "trust_act",
    topic: "sanctuary_policy",
    sign: 1,
    any: new Set(["trust"]),
    near: words("act ordinance directive law policy"),
    reach: 1,
    before: false,
    not: new Set(),
    limited: "sanctuary_penalty",
    required: "cooperation_limit",
    example: "the state won’t change its Trust Act"
  },
  {
    name: "obstructing_agents",
    topic: "sanctuary_policy",
    sign: 1,
    any: forms("obstruct impede hinder", "", "way"),
    near: words("ice immigration agents deportation deportations"),
    reach: 5,
    before: false,
    not: words("to that people many some it"),
    limited: "sanctuary_penalty",
    required: "other",
    example: "officials who stand in the way of immigration agents"
  },
  {
    name: "haven",
    topic: "sanctuary_policy",
    sign: 1,
    any: forms("", "haven magnet refuge"),
    near: forms("", "criminal alien", "illegal undocumented"),
    reach: 3,
    before: false,
    not: new Set(),
    limited: "other",
    required: "other",
    example: "turned the city into a haven for criminals"
  },
  {
    name: "out_of_enforcement",
    topic: "sanctuary_policy",
    sign: 1,
    any: new Set(["out"]),
    near: words("immigration deportation deportations"),
    reach: 4,
    before: false,
    not: words("against for with to in on at by about a an the immigration deportation deportations loud there front"),
    limited: "other",
    required: "cooperation_limit",
    example: "policies that keep the police out of immigration enforcement"
  }
]
