import type { Provision } from "../model/candidate.ts"
import { nounForms, verbForms } from "./inflect.ts"

export type Topic = "sanctuary_policy" | "funding_cutoff" | "mass_deportation"

/**
 * What is talked of, and where it stands. Words of `any` are looked for; if `near` isn't empty, one of its words must
 * stand within `reach` words after (or, with `before`, on either side). `sign` is what doing or having it means for the
 * topic: cooperating with agents is against sanctuary (-1), a sanctuary city for it (1). `limited` and `required` are
 * the provisions of a policy that limits or requires it. Verbs and nouns are given by base; all forms are known.
 */
export interface Concept {
  readonly name: string
  readonly topic: Topic | null
  readonly sign: 1 | -1
  readonly any: ReadonlySet<string>
  readonly near: ReadonlySet<string>
  readonly reach: number
  readonly before: boolean
  /** Words of which one must stand within `reach` on either side too. */
  readonly also?: ReadonlySet<string>
  /** Words at which the look for `near` ends: help for immigrants who face deportation is no help with it. */
  readonly until?: ReadonlySet<string>
  /** Words that, right after, make it something else ("deportation officers"). */
  readonly not: ReadonlySet<string>
  readonly limited: Provision
  readonly required: Provision
  readonly example: string
}

const split = (list: string): ReadonlyArray<string> => list.split(/\s+/u).filter((word) => word !== "")
const forms = (verbs: string, nouns = "", others = ""): ReadonlySet<string> =>
  new Set([...split(verbs).flatMap(verbForms), ...split(nouns).flatMap(nounForms), ...split(others)])

const federal =
  "immigration ice federal customs feds deportation homeland administration agents agency washington enforcement cbp"
/** Those to whom information is given by who works with them: it is also given to immigrants, about their rights. */
const receivers =
  "ice agents agency agencies authorities officials officers feds cbp dhs administration government washington homeland customs"
const migrants =
  "immigrant immigrants migrant migrants undocumented unauthorized illegal illegally aliens noncitizens refugees families"
/** Those for whom a city does something, be it against immigration agents. */
const helped = new Set(
  split(
    `${migrants} resident residents people person them us me him her anyone everyone someone those student students victim
    victims neighbor neighbors parent parents child children kids family community communities lawyer lawyers attorney
    attorneys group groups organization organizations nonprofit nonprofits advocates worker workers tenants survivors
    patients citizens americans newcomers clients youth women men schools churches congress lawmakers legislators whether
    protest protests rally rallies march vigil lawsuit`
  )
)

/** Tried in order; a place is what the first fitting concept says. */
export const concepts: ReadonlyArray<Concept> = [
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
    near: new Set(split("check checks inquiry inquiries questions")),
    reach: 1,
    before: false,
    not: new Set(),
    limited: "status_inquiry_ban",
    required: "status_inquiry_mandate",
    example: "a rule against status checks by the police"
  },
  {
    name: "detainer",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("", "detainer"),
    near: new Set(),
    reach: 0,
    before: false,
    not: new Set(),
    limited: "detainer_limit",
    required: "detainer_mandate",
    example: "must honor detainers"
  },
  {
    name: "honoring",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("honor"),
    near: forms("", "request hold"),
    reach: 6,
    before: false,
    not: new Set(),
    limited: "detainer_limit",
    required: "detainer_mandate",
    example: "stopped honoring most federal requests to hold inmates"
  },
  {
    name: "holding",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("hold detain"),
    near: forms("", "pickup request detention transfer", "deportation longer beyond past"),
    reach: 8,
    before: false,
    not: new Set(split("accountable responsible hearings hearing rallies press")),
    limited: "detainer_limit",
    required: "detainer_mandate",
    example: "holding people for pickup by agents"
  },
  {
    name: "arresting_for_status",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("arrest detain hold"),
    near: new Set(["status"]),
    also: new Set(split("solely only because based simply merely")),
    reach: 12,
    until: new Set(split("for while regardless when who that")),
    before: false,
    not: new Set(split("hearings hearing rallies press short")),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "bars the police from arresting anyone solely because of their immigration status"
  },
  {
    name: "holding_migrants",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("hold detain"),
    near: new Set(split("immigrant immigrants migrant migrants undocumented unauthorized aliens noncitizens")),
    until: new Set(split("for in with at on about of to who that")),
    reach: 5,
    before: false,
    not: new Set(split("accountable responsible hearings hearing rallies press")),
    limited: "detainer_limit",
    required: "detainer_mandate",
    example: "asked the jail to hold undocumented inmates"
  },
  {
    name: "keeping_past_release",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("keep hold detain jail"),
    near: new Set(["past", "beyond"]),
    also: new Set(split("release sentence sentences dates")),
    reach: 8,
    before: false,
    not: new Set(split("up off out")),
    limited: "detainer_limit",
    required: "detainer_mandate",
    example: "no longer keeps people past their release dates for agents"
  },
  {
    name: "holding_for_agents",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("hold detain jail"),
    near: new Set(split("ice immigration")),
    reach: 7,
    before: false,
    not: new Set(
      split(
        `a an the its his her this that public town news up on onto off out accountable responsible hearing hearings rally
        rallies press protests power office talks meetings back`
      )
    ),
    limited: "detainer_limit",
    required: "detainer_mandate",
    example: "no longer holds people for ICE without a warrant"
  },
  {
    name: "immigration_hold",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("", "hold"),
    near: new Set(split("immigration ice")),
    reach: 1,
    before: true,
    not: new Set(),
    limited: "detainer_limit",
    required: "detainer_mandate",
    example: "the jail keeps nobody on an immigration hold"
  },
  {
    name: "keeping_for_agents",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("keep lock house incarcerate"),
    near: new Set(split("agents officers authorities ice")),
    also: new Set(["for", "behalf"]),
    reach: 8,
    before: false,
    not: new Set(split("fighting working pushing calling pressing looking an a out up it its his her their fight on")),
    limited: "detainer_limit",
    required: "detainer_mandate",
    example: "the jail keeps inmates for immigration agents"
  },
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
    also: new Set(split("immigration ice federal agents")),
    reach: 12,
    before: false,
    not: new Set(split("reporters on for it him her")),
    limited: "notification_limit",
    required: "information_sharing_mandate",
    example: "bars deputies from telling federal agents when an inmate will be freed"
  },
  {
    name: "telling_agents",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("tell"),
    near: new Set(split("immigration ice federal")),
    also: new Set(split("may can")),
    reach: 3,
    before: false,
    not: new Set(split("reporters the a him her them us")),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "limits what deputies may tell immigration agents"
  },
  {
    name: "agents_on_grounds",
    topic: "sanctuary_policy",
    sign: -1,
    any: new Set(["agents", "ice"]),
    near: forms(
      "",
      "campus school building courthouse church shelter clinic hospital",
      "campuses churches property grounds"
    ),
    also: new Set(["from", "off"]),
    reach: 5,
    before: false,
    not: new Set(split("arrested detained took removed deported released said")),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "bars immigration agents from school grounds"
  },
  {
    name: "holding_on_warrants",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("hold detain jail keep"),
    near: new Set(["administrative", "civil"]),
    also: new Set(["warrant", "warrants", "request", "requests", "detainers"]),
    reach: 7,
    before: false,
    not: new Set(split("leave hearings hearing office")),
    limited: "detainer_limit",
    required: "detainer_mandate",
    example: "may not hold anyone on an administrative warrant"
  },
  {
    name: "jail_access",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("interview talk access enter", "interview access entry"),
    near: forms("", "jail inmate custody prison", "deportation ice immigration"),
    reach: 7,
    before: false,
    not: new Set(["into"]),
    limited: "jail_access_limit",
    required: "cooperation_mandate",
    example: "keeps agents from interviewing inmates in jail"
  },
  {
    name: "questioning_prisoners",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("question interrogate"),
    near: forms("", "inmate prisoner detainee"),
    also: new Set(split("ice immigration")),
    reach: 7,
    before: false,
    not: new Set(),
    limited: "jail_access_limit",
    required: "cooperation_mandate",
    example: "bars immigration officers from questioning inmates"
  },
  {
    name: "information_sharing",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("share exchange contact send"),
    near: forms("", "information data database record status"),
    also: new Set([...split(receivers), "status"]),
    reach: 10,
    before: false,
    not: new Set(),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "requires counties to share information with agents"
  },
  {
    name: "giving_information",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("give provide"),
    near: forms("", "information data database record"),
    also: new Set([...split(receivers), "status"]),
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
    also: new Set(split(receivers)),
    reach: 10,
    before: false,
    until: new Set(split("legal lawful permanent temporary protected refugee citizenship")), // to give status is no telling of it
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
    not: new Set(split("out up down")),
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
    also: new Set(split("ice immigration federal homeland agents dhs cbp")),
    reach: 12,
    before: false,
    not: new Set(split("a an the its this that laws legislation resolutions")),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "bars clerks from disclosing anyone’s immigration status to federal agents"
  },
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
  },
  {
    name: "contacting_agents",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("contact phone"),
    near: new Set(["ice"]),
    also: new Set(
      split("police officer officers deputy deputies sheriff sheriffs jail city county employees staff about")
    ),
    reach: 8,
    until: helped,
    before: false,
    not: new Set(["reporters"]),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "an order to stop contacting ICE about drivers"
  },
  {
    name: "communicating",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("communicate", "communication"),
    near: new Set(split("immigration ice federal customs feds")),
    reach: 8,
    until: helped,
    before: false,
    not: new Set(),
    limited: "information_sharing_limit",
    required: "information_sharing_mandate",
    example: "cities that limit communication with immigration agents"
  },
  {
    name: "handing_over_prisoners",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("turn hand transfer surrender deliver"),
    near: forms("", "inmate prisoner detainee jail warrant", "custody"),
    reach: 10,
    before: false,
    not: new Set(),
    limited: "detainer_limit",
    required: "detainer_mandate",
    example: "bars deputies from handing people in its jail over to agents"
  },
  {
    name: "handing_over",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("turn hand transfer surrender deliver"),
    near: new Set(split("immigration ice federal customs feds deportation")),
    reach: 8,
    before: false,
    not: new Set(split("down into up out away")),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "do not hand people over to federal immigration officials"
  },
  {
    name: "acting_as_agents",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("act serve use deputize become", "role job"),
    near: forms("", "agent deputy", "enforcement"),
    reach: 6,
    before: false,
    not: new Set(split("director secretary commissioner chief head mayor governor attorney u.s. administrator")),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "our police won’t act as immigration agents"
  },
  {
    name: "agents_job",
    topic: "sanctuary_policy",
    sign: -1,
    any: new Set(["job", "bidding"]),
    near: new Set(split("ice immigration federal feds")),
    also: new Set(split("do doing does done did")),
    reach: 5,
    before: true,
    not: new Set(split("on with at in market program programs creation training losses")),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "we won’t do ICE’s job"
  },
  {
    name: "enforcing",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("enforce", "enforcement"),
    near: new Set(split("immigration federal unjust deportation")),
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
    near: new Set(split("immigration citizenship ice")),
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
    near: new Set(split("ice immigration customs")),
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
    near: new Set(
      split(
        "immigration ice federal customs feds deportation deportations homeland administration agents washington cbp authorities"
      )
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
    near: new Set(split("immigration ice customs deport deporting deportation homeland agents cbp")),
    reach: 8,
    until: helped,
    before: false,
    not: new Set(split(`${migrants} residents people them us students victims neighbors parents`)),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "how local police work with immigration agents"
  },
  {
    name: "taking_part",
    topic: "sanctuary_policy",
    sign: -1,
    any: new Set(["part", "arm", "complicit"]),
    near: new Set(split("deportation deportations ice raids")),
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
    near: new Set(split("enforce enforcing enforcement ice deport deporting deportation deportations")),
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
    near: new Set([...split(migrants), "status"]),
    reach: 8,
    until: new Set(split("for in with at on about to who that whether")),
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "cooperation_mandate",
    example: "asks cities to help identify unauthorized immigrants"
  },
  {
    name: "ignoring",
    topic: "sanctuary_policy",
    sign: 1,
    any: forms("ignore flout defy"),
    near: new Set(split("law laws immigration")),
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
    near: new Set(split("immigration ice raids deportation deportations")),
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
    near: new Set(
      split(
        `city cities state states status county counties policy policies law laws jurisdiction jurisdictions ordinance
        ordinances statute statutes measure measures movement campus place places community communities protections practice practices
        from resolution rules ban bans crackdown legislation bill act label enforcement town towns politicians mayors governors`
      )
    ),
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
    not: new Set(split("citizens residents americans communities people")),
    limited: "other",
    required: "other",
    example: "accused the city of shielding criminals from deportation"
  },
  {
    name: "welcoming_place",
    topic: "sanctuary_policy",
    sign: 1,
    any: new Set(["welcoming"]),
    near: new Set(
      split("city cities county state community communities jurisdiction ordinance law act policies policy")
    ),
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
    near: new Set(split(migrants)),
    reach: 6,
    before: false,
    not: new Set(split("to in at on")),
    limited: "other",
    required: "other",
    example: "we stand with our immigrant neighbors"
  },
  {
    name: "welcoming",
    topic: "sanctuary_policy",
    sign: 1,
    any: forms("protect shelter shield welcome harbor", "haven protection"),
    near: new Set(split("immigrant immigrants migrant migrants undocumented unauthorized noncitizens")),
    reach: 6,
    before: false,
    not: new Set(),
    limited: "other",
    required: "other",
    example: "we will shelter migrant families"
  },
  {
    name: "agents_in_jails",
    topic: "sanctuary_policy",
    sign: -1,
    any: new Set(["ice"]),
    near: forms("", "jail"),
    reach: 4,
    before: false,
    not: new Set(split("detainer detainers facility facilities detention arrested director")),
    limited: "jail_access_limit",
    required: "cooperation_mandate",
    example: "keeps ICE out of its jail"
  },
  {
    name: "facilitating",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms("facilitate participate engage"),
    near: new Set(split("immigration ice deportation deportations")),
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
    near: new Set(split("ice immigration customs")),
    reach: 3,
    before: false,
    not: new Set(),
    limited: "cooperation_limit",
    required: "agreement_287g",
    example: "ended the county’s agreement with ICE"
  },
  {
    name: "trust_act",
    topic: "sanctuary_policy",
    sign: 1,
    any: new Set(["trust"]),
    near: new Set(split("act ordinance directive law policy")),
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
    near: new Set(split("ice immigration agents deportation deportations")),
    reach: 5,
    before: false,
    not: new Set(split("to that people many some it")),
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
    near: new Set(split("immigration deportation deportations")),
    reach: 4,
    before: false,
    not: new Set(
      split("against for with to in on at by about a an the immigration deportation deportations loud there front")
    ),
    limited: "other",
    required: "cooperation_limit",
    example: "policies that keep the police out of immigration enforcement"
  },
  {
    name: "money_refused",
    topic: "funding_cutoff",
    sign: -1,
    any: forms("receive get", "", "eligible"),
    near: forms("", "dollar grant fund", "money funding"),
    reach: 5,
    before: false,
    not: new Set(),
    limited: "funding_condition",
    required: "other",
    example: "such cities will not receive taxpayer dollars"
  },
  {
    name: "money_barred",
    topic: "funding_cutoff",
    sign: 1,
    any: new Set(["ineligible"]),
    near: forms("", "dollar grant fund", "money funding"),
    reach: 6,
    before: false,
    not: new Set(),
    limited: "other",
    required: "funding_condition",
    example: "such cities would be ineligible for federal grants"
  },
  {
    name: "state_money",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms(
      "withhold cut strip pull deny slash freeze terminate revoke rescind suspend claw withdraw cancel starve deprive yank lose forfeit"
    ),
    near: forms("", "grant fund dollar payment", "funding money aid assistance revenue"),
    reach: 6,
    before: false,
    not: new Set(),
    limited: "other",
    required: "funding_condition",
    example: "would cut state aid to cities that shield immigrants"
  },
  {
    name: "cutoff",
    topic: "funding_cutoff",
    sign: 1,
    any: forms(
      "withhold cut strip pull deny slash freeze terminate revoke rescind suspend claw withdraw defund cancel starve deprive yank shut",
      "cut denial withholding withdrawal termination cutoff freeze pause suspension moratorium",
      "taking take"
    ),
    near: forms("", "grant fund dollar payment", "funding money aid assistance"),
    reach: 8,
    before: false,
    not: new Set(["down"]),
    limited: "other",
    required: "funding_condition",
    example: "vowed to withhold federal grants"
  },
  {
    name: "stopping_money",
    topic: "funding_cutoff",
    sign: 1,
    any: forms("stop halt block end"),
    near: forms("", "grant fund payment", "funding money aid"),
    reach: 4,
    before: false,
    not: new Set(split("these those his cuts cutting withholding from efforts")),
    limited: "other",
    required: "funding_condition",
    example: "an order to stop federal funding"
  },
  {
    name: "defunding",
    topic: "funding_cutoff",
    sign: 1,
    any: new Set(["defunding", "defund", "defunded"]),
    near: new Set(),
    reach: 0,
    before: false,
    not: new Set(),
    limited: "other",
    required: "funding_condition",
    example: "called for defunding such cities"
  },
  {
    name: "cuts",
    topic: "funding_cutoff",
    sign: 1,
    any: new Set(["funding", "grant", "grants", "funds", "aid"]),
    near: new Set(["cut", "cuts", "cutoff", "conditions", "ban", "freeze", "reductions"]),
    reach: 2,
    before: false,
    not: new Set(),
    limited: "other",
    required: "funding_condition",
    example: "the threats of funding cuts"
  },
  {
    name: "conditions",
    topic: "funding_cutoff",
    sign: 1,
    any: forms("", "condition", "contingent"),
    near: forms("", "grant", "funding money funds"),
    reach: 6,
    before: false,
    not: new Set(),
    limited: "other",
    required: "funding_condition",
    example: "puts conditions on police grants"
  },
  {
    name: "deportation",
    topic: "mass_deportation",
    sign: 1,
    any: forms("deport", "deportation removal"),
    near: new Set(
      split(`million millions mass widespread plan plans operation operations campaign push efforts effort speed scheme schemes agenda machine
      expedite expediting ${migrants} thousands large-scale nationwide`)
    ),
    reach: 6,
    before: true,
    not: new Set(
      split("officers officer agents agent orders order proceedings records cases judges judge status law laws")
    ),
    limited: "other",
    required: "enforcement_operation",
    example: "fight mass deportations"
  },
  {
    name: "separating",
    topic: "mass_deportation",
    sign: 1,
    any: forms("tear rip separate"),
    near: new Set(["families", "family", "parents"]),
    reach: 2,
    before: false,
    not: new Set(),
    limited: "other",
    required: "enforcement_operation",
    example: "we won’t be part of tearing families apart"
  }
]

/** The concepts that a word may name, in their order. */
export const conceptsOf: ReadonlyMap<string, ReadonlyArray<Concept>> = (() => {
  const found = new Map<string, Array<Concept>>()
  for (const concept of concepts) {
    for (const word of concept.any) {
      const known = found.get(word)
      if (known) known.push(concept)
      else found.set(word, [concept])
    }
  }
  return found
})()

/** Provisions that are known by their words alone, with what they offer: all protective but the last. */
export interface OfferRule {
  readonly provision: Provision
  readonly direction: "protective" | "restrictive"
  /** One of each set must stand within six words. */
  readonly words: ReadonlyArray<ReadonlySet<string>>
  /** Words of which one must stand within a dozen words behind as well, where the others are said of anybody. */
  readonly near?: ReadonlySet<string>
  readonly example: string
}

/** By what an offer is known to be for immigrants. */
const forMigrants = new Set(
  split(
    `${migrants} immigration deportation deported asylum status papers resident residents detainee detainees detained dreamers`
  )
)

/** Who has a lawyer’s help when it is of the matter. */
const represented = split(`${migrants} resident residents people detainees them anyone asylum clients those`)

export const offers: ReadonlyArray<OfferRule> = [
  {
    provision: "driver_licence",
    direction: "protective",
    words: [new Set(["driver", "drivers", "driving"]), forms("", "license licence permit card privilege")],
    example: "lets immigrants get driver’s licenses"
  },
  {
    provision: "driver_licence",
    direction: "protective",
    words: [forms("", "license licence permit"), new Set(["to"]), new Set(["drive"])],
    example: "lets immigrants get a license to drive"
  },
  {
    provision: "professional_licence",
    direction: "protective",
    words: [
      new Set(split("professional occupational law medical teaching teacher teachers nursing nurses")),
      forms("", "license licence", "licensure")
    ],
    example: "allows them to hold professional licenses"
  },
  {
    provision: "tuition",
    direction: "protective",
    words: [new Set(["tuition"])],
    example: "offers them in-state college tuition"
  },
  {
    provision: "legal_aid",
    direction: "protective",
    words: [
      new Set(["legal"]),
      forms("", "aid service assistance defense representation counsel clinic help fund advice")
    ],
    example: "free legal services for immigrants"
  },
  {
    provision: "legal_aid",
    direction: "protective",
    words: [forms("provide fund hire pay guarantee offer give assign"), forms("", "lawyer attorney", "counsel")],
    near: forMigrants,
    example: "provides lawyers to immigrants who face deportation"
  },
  {
    provision: "legal_aid",
    direction: "protective",
    words: [forms("", "lawyer attorney"), forms("represent defend"), new Set(represented)],
    example: "set aside money for lawyers who represent immigrants"
  },
  {
    provision: "legal_aid",
    direction: "protective",
    words: [new Set(["universal", "deportation"]), new Set(["representation", "defense"])],
    example: "a deportation defense fund"
  },
  {
    provision: "municipal_id",
    direction: "protective",
    words: [new Set(["municipal", "city", "local", "community"]), new Set(["identification", "id", "ids"])],
    example: "a municipal identification program"
  },
  {
    provision: "municipal_id",
    direction: "protective",
    words: [forms("issue offer launch introduce print"), new Set(["identification", "id", "ids"])],
    near: forMigrants,
    example: "voted to offer photo IDs to immigrants"
  }
]
