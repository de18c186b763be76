import type { Instrument, PolicyCandidate, Provision } from "../model/candidate.ts"
import { verbForms } from "./inflect.ts"

/** What a noun says a policy is, with an example each. The last word of the phrase decides, or its last two. */
export const instruments: ReadonlyMap<string, Instrument> = new Map<string, Instrument>([
  ["law", "statute"], // a state law that limits cooperation
  ["laws", "statute"],
  ["statute", "statute"], // a statute that requires counties to share information
  ["statutes", "statute"],
  ["act", "statute"], // the Harbor Act
  ["bill", "bill"], // a bill to penalize sanctuary cities
  ["bills", "bill"],
  ["legislation", "bill"], // legislation that would cut grants
  ["proposal", "bill"], // a proposal to fine sanctuary cities
  ["proposals", "bill"],
  ["amendment", "bill"], // an amendment that denies grants to sanctuary cities
  ["amendments", "bill"],
  ["ordinance", "ordinance"], // an ordinance barring police from asking
  ["ordinances", "ordinance"],
  ["bylaw", "ordinance"], // a town’s bylaw
  ["bylaws", "ordinance"],
  ["executive order", "executive_order"], // the mayor’s executive order
  ["executive orders", "executive_order"],
  ["order", "executive_order"], // the president’s order to deny grants
  ["orders", "executive_order"],
  ["rule", "agency_rule"], // a Justice Department rule
  ["rules", "agency_rule"],
  ["regulation", "agency_rule"],
  ["regulations", "agency_rule"],
  ["guidance", "agency_rule"],
  ["directive", "agency_rule"],
  ["directives", "agency_rule"],
  ["guideline", "agency_rule"],
  ["guidelines", "agency_rule"],
  ["memo", "agency_rule"],
  ["memos", "agency_rule"],
  ["memorandum", "agency_rule"],
  ["memoranda", "agency_rule"],
  ["program", "programme"], // a municipal identification program
  ["programme", "programme"],
  ["programs", "programme"],
  ["services", "programme"], // free legal services
  ["fund", "programme"],
  ["initiative", "programme"],
  ["project", "programme"], // the Harbor Defense Project
  ["condition", "agency_rule"], // new conditions on police grants
  ["conditions", "agency_rule"],
  ["agreement", "agreement"], // a 287(g) agreement
  ["agreements", "agreement"],
  ["contract", "agreement"], // a contract to hold detainees for ICE
  ["contracts", "agreement"],
  ["pact", "agreement"], // a pact with immigration agents
  ["pacts", "agreement"],
  ["partnership", "agreement"], // the jail’s 287(g) partnership
  ["partnerships", "agreement"],
  ["accord", "agreement"],
  ["policy", "unspecified"], // a policy limiting cooperation
  ["policies", "unspecified"],
  ["measure", "unspecified"], // passed a measure exempting itself
  ["ban", "unspecified"], // a sanctuary ban
  ["crackdown", "unspecified"], // the governor’s sanctuary crackdown
  ["provision", "unspecified"],
  ["resolution", "unspecified"],
  ["vote", "unspecified"], // the council’s vote to end its pact with agents
  ["move", "unspecified"], // the administration’s move to withhold grants
  ["decision", "unspecified"]
])

/** Letters before a number that name a bill or law: "SB 11". */
export const billLetters = new Set(
  "sb hb ab hr h.r. s.b. h.b. a.b. lb sf hf bill proposition measure initiative amendment question".split(" ")
)

/** A bill’s letters and number in one word: "SB54", "HB23-1100". */
export const isBillNumber = (word: string): boolean => glued.test(word)
const glued = /^(?:[shal]b|[sh]\.b\.|hr|sf|hf)\d{1,5}(?:-\d{1,5})?$/u

/** Two words before a number that name a measure: "Local Law 58", "Executive Order 41". */
export const numberedMeasures: ReadonlyMap<string, Instrument> = new Map<string, Instrument>([
  ["local law", "ordinance"],
  ["public act", "statute"],
  ["executive order", "executive_order"],
  ["administrative order", "executive_order"],
  ["general order", "agency_rule"],
  ["special order", "agency_rule"],
  ["operations order", "agency_rule"],
  ["council bill", "bill"]
])

/** Verbs that tell how far a policy has come. */
export const statusVerbs: ReadonlyMap<string, PolicyCandidate["status"]> = new Map(
  (
    [
      ["proposed", "introduce propose push plan consider draft file debate weigh sponsor seek want unveil urge demand"],
      [
        "adopted",
        "pass sign adopt enact approve issue ratify institute announce create establish implement enter ink codify"
      ],
      ["repealed", "repeal rescind revoke scrap abolish end drop abandon cancel terminate"],
      ["vetoed", "veto"]
    ] as const
  ).flatMap(([status, verbs]) =>
    verbs.split(" ").flatMap((verb) => verbForms(verb).map((form) => [form, status] as const))
  )
)

const protective = new Set<Provision>([
  "cooperation_limit",
  "detainer_limit",
  "notification_limit",
  "jail_access_limit",
  "information_sharing_limit",
  "status_inquiry_ban",
  "legal_aid",
  "municipal_id",
  "driver_licence",
  "tuition",
  "professional_licence"
])

/** Whether a provision says how far local officers help immigration agents, or what it costs them not to. */
export const isAboutCooperation = (provision: Provision): boolean =>
  provision.endsWith("_limit") ||
  provision.endsWith("_mandate") ||
  ["status_inquiry_ban", "sanctuary_penalty", "agreement_287g"].includes(provision)

/** The direction of a provision; of `other`, null: its words decide. */
export const directionOf = (provision: Provision): PolicyCandidate["direction"] | null =>
  provision === "other" ? null : protective.has(provision) ? "protective" : "restrictive"

/** Verbs by which a government itself is the policy: "the county bars deputies from asking". */
export const governing = new Set(
  `limit prohibit bar forbid ban restrict require allow offer give provide have become direct let permit order mandate
  grant extend launch create stop issue expand fund declare designate restore`.split(/\s+/u)
)

/** Words by which a law is known to be harsh, whatever it says. */
export const harshWords = new Set(
  "toughen toughens penalties penalty deport deports deportation prison jail crackdown felony".split(" ")
)

type Court = NonNullable<PolicyCandidate["courtStatus"]>

/** Verbs of courts and of those who go to them, and what becomes of a policy by each. */
export const courtOutcomes: ReadonlyMap<string, Court> = new Map<string, Court>([
  ["block", "blocked"],
  ["halt", "blocked"],
  ["enjoin", "blocked"],
  ["suspend", "blocked"],
  ["uphold", "upheld"],
  ["affirm", "upheld"],
  ["overturn", "struck_down"],
  ["invalidate", "struck_down"],
  ["strike", "struck_down"],
  ["void", "struck_down"],
  ["challenge", "challenged"],
  ["sue", "challenged"],
  ["appeal", "challenged"]
])

/** What is brought to a court over a policy. */
export const suitNouns = new Set("suit suits lawsuit lawsuits case complaint challenge".split(" "))
