import { forms, words } from "../wordLists.ts"
import type { Concept } from "./concept.ts"
import { federal, helped, receivers } from "./people.ts"

/** What is asked of people and told to agents: status, release dates, records. */
export const information: ReadonlyArray<Concept> = [
  {
    name: "status_inquiry",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms(
      "ask question inquire check probe determine verify quiz query ascertain establish demand learn discover",
      "inquiry question"
    ),
    near: forms("", "status papers citizenship residency residence", "born birthplace nationality"),
    reach: 9,
    until: new Set(["ice", "agents", "why"]),
    before: false,
    not: new Set(),
    limited: "status_inquiry_ban",
    required: "status_inquiry_mandate",
    example: "bars officers from asking about immigration status"
  },
  {
    name: "status_checks",
    topic: "sanctuary_policy",
    sign: -1,
    any: new Set(["status"]),
    near: words("check checks inquiry inquiries questions"),
    reach: 1,
    before: false,
    not: new Set(),
    limited: "status_inquiry_ban",
    required: "status_inquiry_mandate",
    example: "a rule against status checks by the police"
  },
  {
    name: "notification",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("notify inform alert", "notification"),
    near: forms("release free", "custody release jail inmate", federal),
    reach: 12,
    until: new Set(Array.from(helped).filter((word) => word !== "whether" && word !== "people")),
    before: false,
    not: new Set(),
    limited: "notification_limit",
    required: "information_sharing_mandate",
    example: "notifying officers when an inmate is about to be released"
  },
  {
    name: "telling_of_release",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("tell warn advise call contact tip phone"),
    near: forms("release free discharge", "", "walk walks bond bail"),
    also: words("immigration ice federal agents"),
    reach: 12,
    before: false,
    not: words("reporters on for it him her"),
    limited: "notification_limit",
    required: "information_sharing_mandate",
    example: "bars deputies from telling federal agents when an inmate will be freed"
  },
  {
    name: "telling_agents",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("tell"),
    near: words("immigration ice federal"),
    also: words("may can"),
    reach: 3,
    before: false,
    not: words("reporters the a him her them us"),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "limits what deputies may tell immigration agents"
  },
  {
    name: "information_sharing",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("share exchange contact send"),
    near: forms("", "information data database record status"),
    also: new Set([...words(receivers), "status"]),
    reach: 10,
    before: false,
    not: new Set(),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "requires counties to share information with agents"
  },
  {
    name: "release_of_information",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("", "release disclosure transfer exchange sharing"),
    near: words("information data records"),
    also: words("ice immigration federal homeland agents dhs"),
    reach: 10,
    before: false,
    not: new Set(),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "bars the release of information to ICE without a warrant"
  },
  {
    name: "giving_information",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("give provide"),
    near: forms("", "information data database record"),
    also: new Set([...words(receivers), "status"]),
    reach: 10,
    before: false,
    not: new Set(),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "bars clerks from giving information to agents"
  },
  {
    name: "telling_status",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("give provide"),
    near: new Set(["status"]),
    also: words(receivers),
    reach: 10,
    before: false,
    until: words("legal lawful permanent temporary protected refugee citizenship"), // to give status is no telling of it
    not: new Set(),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "must provide the immigration status of inmates to ICE"
  },
  {
    name: "handing_over_information",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("hand turn"),
    near: forms("", "information data database record"),
    reach: 10,
    before: false,
    not: words("out up down"),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "refused to turn over data on immigrants"
  },
  {
    name: "passing_on_information",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("transfer pass relay forward transmit upload disclose divulge reveal"),
    near: forms("", "record database detail", "data information status citizenship"),
    also: words("ice immigration federal homeland agents dhs cbp"),
    reach: 12,
    before: false,
    not: words("a an the its this that laws legislation resolutions"),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "bars clerks from disclosing anyone’s immigration status to federal agents"
  },
  {
    name: "contacting_agents",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("contact phone"),
    near: new Set(["ice"]),
    also: words("police officer officers deputy deputies sheriff sheriffs jail city county employees staff about"),
    reach: 8,
    until: helped,
    before: false,
    not: new Set(["reporters"]),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "an order to stop contacting ICE about drivers"
  },
  {
    name: "calling_agents",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("contact notify alert phone"),
    near: words("immigration ice federal"),
    also: words("officials agents authorities officers enforcement"),
    reach: 3,
    until: helped,
    before: false,
    not: new Set(["reporters"]),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "may no longer contact immigration officials during traffic stops"
  },
  {
    name: "communicating",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("communicate", "communication"),
    near: words("immigration ice federal customs feds"),
    reach: 8,
    until: helped,
    before: false,
    not: new Set(),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "cities that limit communication with immigration agents"
  }
]

/** What is kept from agents: whoever does it is for sanctuary. Tried after custody, whose jails keep people. */
export const withheld: ReadonlyArray<Concept> = [
  {
    name: "records_shielded",
    topic: "sanctuary_policy",
    sign: 1,
    any: forms("shield protect"),
    near: forms("", "record database", "data information"),
    reach: 6,
    before: false,
    not: new Set(),
    limited: "information_sharing_mandate",
    required: "information_sharing_limit",
    example: "a law that shields drivers’ records from agents"
  },
  {
    name: "withholding_information",
    topic: "sanctuary_policy",
    sign: 1,
    any: forms("keep withhold hide conceal"),
    near: forms("", "record", "information data"),
    also: new Set(["from"]),
    reach: 6,
    before: false,
    not: new Set(),
    limited: "information_sharing_mandate",
    required: "information_sharing_limit",
    example: "forbids cities to keep immigration information from agents"
  }
]
