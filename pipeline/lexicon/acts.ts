import type { EventType } from "../model/candidate.ts"

/** How a verb (with what it governs) is an event. */
export interface Act {
  readonly type: EventType
  /** Base forms. */
  readonly verbs: ReadonlySet<string>
  /** Words one of which must stand among what the verb governs; empty: none is needed. */
  readonly objects: ReadonlySet<string>
  /** Words one of which must stand in its subject (or agent); empty: anybody. */
  readonly subjects: ReadonlySet<string>
  /** Must be of the matter by its own sentence, or may the sentence before show it as well. */
  readonly matter: "sentence" | "near" | "none"
  readonly example: string
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ""))
const courts = set("court courts judge judges justices panel circuit magistrate tribunal")
const orders = set("order orders")
const measures = set(
  "bill bills law laws legislation measure measures ordinance ordinances ban resolution act statute veto moratorium amendment"
)

/** Tried in order: the first that fits is the event. Add a line to know a new one. */
export const acts: ReadonlyArray<Act> = [
  {
    type: "executive_order",
    verbs: set("sign issue rescind revoke"),
    objects: orders,
    subjects: new Set(),
    matter: "near",
    example: "The governor signed an executive order on detainers."
  },
  {
    type: "court_ruling",
    verbs: set(
      "rule uphold block strike overturn enjoin invalidate halt find hold affirm dismiss reject side back order bar issue hand grant suspend"
    ),
    objects: new Set(),
    subjects: courts,
    matter: "near",
    example: "A federal judge blocked the order."
  },
  {
    type: "legislation",
    verbs: set("introduce pass adopt enact approve veto sign repeal send file block reject advance kill defeat"),
    objects: measures,
    subjects: new Set(),
    matter: "near",
    example: "Lawmakers passed a bill to penalize sanctuary cities."
  },
  {
    type: "lawsuit",
    verbs: set("sue"),
    objects: new Set(),
    subjects: new Set(),
    matter: "near",
    example: "The county sued the federal government."
  },
  {
    type: "lawsuit",
    verbs: set("file bring sign join appeal challenge fight drop"),
    objects: set("lawsuit lawsuits suit suits court complaint ruling injunction appeal"),
    subjects: new Set(),
    matter: "near",
    example: "Two towns filed a lawsuit over the grant rules."
  },
  {
    type: "meeting",
    verbs: set("meet convene"),
    objects: new Set(),
    subjects: new Set(),
    matter: "near",
    example: "The mayors met with the secretary on Friday."
  },
  {
    type: "meeting",
    verbs: set("hold host attend stand call"),
    objects: set("meeting conference powwow roundtable summit forum hearing rally lectern briefing vigil"),
    subjects: new Set(),
    matter: "near",
    example: "She held a roundtable with sheriffs."
  },
  {
    type: "enforcement_action",
    verbs: set("arrest raid detain deport deploy subpoena seize round dispatch"),
    objects: set(
      "immigrants immigrant migrants people agents officers troops undocumented aliens workers city cities county man men women residents raid criminals"
    ),
    subjects: set(
      "agents ice officers authorities administration government department patrol enforcement police troops dhs president officials agency service"
    ),
    matter: "sentence",
    example: "Agents arrested 30 immigrants at the plant."
  },
  {
    type: "protest",
    verbs: set("protest march demonstrate rally picket"),
    objects: new Set(),
    subjects: new Set(),
    matter: "near",
    example: "Students marched against deportations."
  },
  {
    type: "election_or_appointment",
    verbs: set("appoint nominate"),
    objects: new Set(),
    subjects: new Set(),
    matter: "none",
    example: "The president appointed a border czar."
  },
  {
    type: "threat",
    verbs: set("threaten"),
    objects: new Set(),
    subjects: new Set(),
    matter: "near",
    example: "The department threatened to cut grants."
  },
  {
    type: "warning",
    verbs: set("warn caution"),
    objects: new Set(),
    subjects: new Set(),
    matter: "near",
    example: "The secretary warned counties of penalties."
  },
  {
    type: "pledge",
    verbs: set("vow pledge promise swear reaffirm recommit commit reiterate restate"),
    objects: new Set(),
    subjects: new Set(),
    matter: "near",
    example: "The council pledged to protect immigrants."
  },
  {
    type: "refusal",
    verbs: set("refuse decline rebuff"),
    objects: new Set(),
    subjects: new Set(),
    matter: "sentence",
    example: "The sheriff refused to honor detainers."
  },
  {
    type: "refusal",
    verbs: set("respond answer reply react"),
    objects: set("refusal defiance rejection"),
    subjects: new Set(),
    matter: "near",
    example: "The town responded with a flat refusal."
  },
  {
    type: "offer_of_aid",
    verbs: set("offer donate lend"),
    objects: set(
      "land aid help shelter assistance services legal support space facility facilities beds troops representation homes sanctuary"
    ),
    subjects: new Set(),
    matter: "near",
    example: "The sheriff offered land for a detention center."
  },
  {
    type: "funding_decision",
    verbs: set("withhold cut strip suspend freeze revoke terminate award allocate approve deny"),
    objects: set("funding funds grant grants money aid dollars"),
    subjects: new Set(),
    matter: "near",
    example: "The department withheld $2 million in grants."
  },
  {
    type: "enforcement_action",
    verbs: set("shift launch expand extend announce move"),
    objects: set("raids deportations deportation removals crackdown judges operation"),
    subjects: new Set(),
    matter: "sentence",
    example: "The agency launched raids in three cities."
  }
]

/** Verbs whose content tells the type: what is announced as one's own doing. */
export const announcing = set("say declare announce signal state add insist tell tweet reiterate emphasize claim")

/** What one vows to do to others is a threat: "vowed to block funding", "promised to prosecute". */
export const harming = set("sue prosecute punish block cut withhold strip jail arrest penalize defund fine target deny")

/** Nouns of acts by somebody: "the suit brought by Reno", "a promise to deport". */
export const actNouns: ReadonlyMap<string, EventType> = new Map<string, EventType>([
  ["promise", "pledge"], // on the governor’s promise to end the ban
  ["pledge", "pledge"],
  ["vow", "pledge"],
  ["suit", "lawsuit"], // the suit brought by Reno
  ["lawsuit", "lawsuit"],
  ["ruling", "court_ruling"], // the 2012 Supreme Court ruling
  ["move", "funding_decision"], // the administration’s move to withhold grants
  ["decision", "funding_decision"]
])

/** Words by which a sentence is of the matter. */
export const matterWords = set(
  `immigration immigrant immigrants migrant migrants deport deports deported deportation deportations deporting
  sanctuary sanctuaries ice undocumented unauthorized detainer detainers refugee refugees border illegally aliens
  anti-sanctuary pro-sanctuary removal removals non-citizens noncitizens asylum daca dreamers`
)

/** Words of the governments whose money may be cut. */
export const placeWords = set(
  "city cities county counties state states jurisdiction jurisdictions localities municipalities towns governments"
)
