import type { EventType } from "../model/candidate.ts"

/** How a verb (with what it governs) is an event. */
export interface Act {
  readonly type: EventType
  /** Base forms. */
  readonly verbs: ReadonlySet<string>
  /** Words one of which must stand among what the verb governs; empty: none is needed. */
  readonly objects: ReadonlySet<string>
  /** Where these words stand: the head of its direct object (or passive subject), any phrase it governs, or "despite …"; `person`: the object is somebody; `off`: "off on …"; `with`: "with …"; `onto`: "through …" and the like; `helping`: an infinitive helps; `spending`: an infinitive spends money; `law`: "into law"; `practice`: an infinitive is of a policy of the matter. */
  readonly governs:
    | "head"
    | "any"
    | "despite"
    | "person"
    | "spending"
    | "law"
    | "practice"
    | "off"
    | "with"
    | "onto"
    | "helping"
  /** Words one of which must stand in its subject (or agent); empty: anybody. */
  readonly subjects: ReadonlySet<string>
  /** Must be of the matter by its own sentence, or may the sentence before show it as well. */
  readonly matter: "sentence" | "near" | "none"
  readonly example: string
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ""))
const anybody: ReadonlySet<string> = new Set()
const anything: ReadonlySet<string> = new Set()
const courts = set("court courts judge judges justices panel circuit magistrate tribunal")
const orders = set(
  "order orders memo memos memorandum memoranda directive directives proclamation decree action actions guidance guidelines"
)
const measures = set(
  `bill bills law laws legislation measure measures ordinance ordinances ban resolution resolutions act statute veto
  moratorium amendment amendments proposal proposals package sb hb ab hr charter`
)
/** What a legislature passes, by its nouns. */
export const measureNouns = measures
const bodies = set(
  `council councils board supervisors commissioners commission lawmakers legislators legislature senate house congress
  assembly committee county counties city cities town towns voters senators members republicans democrats selectmen
  aldermen councilmembers freeholders alders councilors`
)
const forces = set(
  `agents agent ice officers authorities administration government department patrol enforcement police troops dhs
  president officials agency service feds`
)
const sweeps = set(
  `raid raids sweep sweeps roundup roundups operation operations crackdown blitz deportations deportation removals
  surge effort efforts campaign arrests`
)

/** Tried in order: the first that fits is the event. Add a line to know a new one. */
export const acts: ReadonlyArray<Act> = [
  {
    type: "court_ruling",
    verbs: set(
      `rule uphold block strike overturn enjoin invalidate halt find hold affirm dismiss reject side back order bar
      issue hand grant suspend deny refuse decline vacate freeze stay void toss throw stop lift quash nullify reinstate
      declare determine conclude reverse let allow permit`
    ),
    objects: anything,
    governs: "any",
    subjects: courts,
    matter: "near",
    example: "A federal judge blocked the order."
  },
  {
    type: "court_ruling",
    verbs: set("update modify extend expand clarify narrow broaden amend tighten widen renew dissolve revise"),
    objects: set("injunction injunctions ruling order orders stay decision judgment"),
    governs: "head",
    subjects: courts,
    matter: "near",
    example: "The judge extended the injunction to other towns."
  },
  {
    type: "executive_order",
    verbs: set("sign issue rescind revoke unveil withdraw reverse reissue"),
    objects: orders,
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The governor signed an executive order on detainers."
  },
  {
    type: "legislation",
    verbs: set(
      `introduce pass adopt enact approve veto sign repeal send file block reject advance kill defeat unveil propose
      sponsor ratify submit amend codify override okay greenlight shelve refile reintroduce scrap overhaul rewrite
      strengthen tighten weaken`
    ),
    objects: measures,
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "Lawmakers passed a bill to penalize sanctuary cities."
  },
  {
    type: "legislation",
    verbs: set("sign"),
    objects: anything,
    governs: "law",
    subjects: anybody,
    matter: "near",
    example: "The governor signed it into law."
  },
  {
    type: "legislation",
    verbs: set("sign"),
    objects: measures,
    governs: "off",
    subjects: anybody,
    matter: "near",
    example: "The governor signed off on the bill."
  },
  {
    type: "legislation",
    verbs: set("cancel terminate end renew extend expand approve reject sever suspend"),
    objects: set("agreement agreements contract contracts pact pacts partnership"),
    governs: "head",
    subjects: bodies,
    matter: "sentence",
    example: "The supervisors canceled the contract with ICE."
  },
  {
    type: "legislation",
    verbs: set("create establish give grant"),
    objects: set("program programs programme fund office right rights"),
    governs: "head",
    subjects: set(
      "council councils board supervisors commissioners legislature lawmakers legislators senate house congress assembly"
    ),
    matter: "near",
    example: "The Legislature created a program of legal aid for immigrants."
  },
  {
    type: "legislation",
    verbs: set("adopt enact approve pass repeal rescind end"),
    objects: set("policy policies rule rules protections restrictions"),
    governs: "head",
    subjects: bodies,
    matter: "near",
    example: "The council adopted a sanctuary policy."
  },
  {
    type: "funding_decision",
    verbs: set("vote agree"),
    objects: anything,
    governs: "spending",
    subjects: anybody,
    matter: "near",
    example: "The council agreed to spend $90,000 on lawyers."
  },
  {
    type: "legislation",
    verbs: set("vote"),
    objects: anything,
    governs: "any",
    subjects: bodies,
    matter: "near",
    example: "The council voted 7-2 to bar police from helping agents."
  },
  {
    type: "legislation",
    verbs: set("instruct direct order"),
    objects: set("sheriff manager staff attorney chief administrator department departments agencies police"),
    governs: "any",
    subjects: set("council councils board supervisors commissioners commission legislature lawmakers"),
    matter: "near",
    example: "The council directed the sheriff to leave the program."
  },
  {
    type: "legislation",
    verbs: set("give grant"),
    objects: set("approval"),
    governs: "head",
    subjects: bodies,
    matter: "near",
    example: "The Senate gave final approval to the bill."
  },
  {
    type: "lawsuit",
    verbs: set("sue"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The county sued the federal government."
  },
  {
    type: "lawsuit",
    verbs: set("file bring sign join appeal challenge fight drop take lodge mount"),
    objects: set("lawsuit lawsuits suit suits court complaint ruling injunction appeal challenge"),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "Two towns filed a lawsuit over the grant rules."
  },
  {
    type: "lawsuit",
    verbs: set("file submit"),
    objects: set("motion motions brief briefs counterclaim writ"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The attorney general filed a motion to intervene."
  },
  {
    type: "lawsuit",
    verbs: set("appeal"),
    objects: set("order orders decision decisions judgment injunction ruling rulings verdict"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The secretary is appealing the judge's order."
  },
  {
    type: "lawsuit",
    verbs: set("appeal"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The department said it would appeal."
  },
  {
    type: "lawsuit",
    verbs: set("challenge"),
    objects: set("order orders law laws ban policy policies rule rules statute"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "Two counties challenged the executive order."
  },
  {
    type: "lawsuit",
    verbs: set("ask petition urge"),
    objects: set("judge judges court courts justices"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The city asked a judge to block the order."
  },
  {
    type: "lawsuit",
    verbs: set("ask move petition apply request seek"),
    objects: set("injunction injunctions restraining"),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The city asked for an injunction."
  },
  {
    type: "protest",
    verbs: set("hold host stage organize lead plan mount attend join"),
    objects: set(
      "rally rallies vigil vigils protest protests demonstration demonstrations walkout walkouts sit-in picket"
    ),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The coalition held a rally against the raids."
  },
  {
    type: "meeting",
    verbs: set("meet convene testify"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The mayors met with the secretary on Friday."
  },
  {
    type: "meeting",
    verbs: set("sit huddle confer"),
    objects: anything,
    governs: "with",
    subjects: anybody,
    matter: "near",
    example: "The secretary sat down with sheriffs."
  },
  {
    type: "meeting",
    verbs: set("hold host attend stand call"),
    objects: set("meeting meetings conference roundtable summit forum hearing hearings briefing talks"),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "She held a roundtable with sheriffs."
  },
  {
    type: "enforcement_action",
    verbs: set("arrest raid detain deport subpoena seize round apprehend nab pick expel repatriate"),
    objects: set(
      `immigrants immigrant migrants migrant people undocumented aliens alien workers city cities county man men woman
      women residents raid criminals national nationals citizen citizens noncitizens suspects fugitives`
    ),
    governs: "any",
    subjects: forces,
    matter: "near",
    example: "Agents arrested 30 immigrants at the plant."
  },
  {
    type: "enforcement_action",
    verbs: set("deploy dispatch send surge"),
    objects: set("agents officers troops guard marines soldiers personnel forces police"),
    governs: "any",
    subjects: forces,
    matter: "near",
    example: "The president sent troops to the city."
  },
  {
    type: "enforcement_action",
    verbs: set("sweep descend storm swoop"),
    objects: anything,
    governs: "onto",
    subjects: set("agents ice officers authorities patrol troops"),
    matter: "near",
    example: "ICE officers swept through four towns."
  },
  {
    type: "enforcement_action",
    verbs: set("make"),
    objects: set("arrest arrests"),
    governs: "head",
    subjects: forces,
    matter: "near",
    example: "Its officers made 30 arrests."
  },
  {
    type: "enforcement_action",
    verbs: set("take"),
    objects: set("custody"),
    governs: "any",
    subjects: forces,
    matter: "near",
    example: "Agents took 30 people into custody."
  },
  {
    type: "protest",
    verbs: set("protest march demonstrate rally picket"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "Students marched against deportations."
  },
  {
    type: "election_or_appointment",
    verbs: set("appoint nominate reappoint"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "none",
    example: "The president appointed a border czar."
  },
  {
    type: "election_or_appointment",
    verbs: set("tap pick choose hire fire oust name"),
    objects: anything,
    governs: "person",
    subjects: anybody,
    matter: "near",
    example: "The governor tapped Ana Ruiz to run the agency."
  },
  {
    type: "election_or_appointment",
    verbs: set("confirm"),
    objects: anything,
    governs: "person",
    subjects: set("senate council legislature"),
    matter: "near",
    example: "The Senate confirmed Ana Ruiz as secretary."
  },
  {
    type: "election_or_appointment",
    verbs: set("win"),
    objects: set("election reelection re-election"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The sheriff won reelection."
  },
  {
    type: "threat",
    verbs: set("threaten"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The department threatened to cut grants."
  },
  {
    type: "threat",
    verbs: set("escalate renew repeat issue make reiterate"),
    objects: set("threat threats ultimatum"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The president renewed his threat to cut grants."
  },
  {
    type: "warning",
    verbs: set("warn caution"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The secretary warned counties of penalties."
  },
  {
    type: "warning",
    verbs: set("put"),
    objects: set("notice"),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The attorney general put the city on notice."
  },
  {
    type: "warning",
    verbs: set("issue deliver give send"),
    objects: set("warning warnings"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The secretary delivered a stern warning to counties."
  },
  {
    type: "pledge",
    verbs: set("vow pledge promise swear reaffirm recommit commit"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The council pledged to protect immigrants."
  },
  {
    type: "pledge",
    verbs: set("agree"),
    objects: anything,
    governs: "practice",
    subjects: anybody,
    matter: "near",
    example: "The county agreed to stop honoring detainers."
  },
  {
    type: "pledge",
    verbs: set("give"),
    objects: set("word assurance assurances"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The mayor gave his word that the police would stay out of it."
  },
  {
    type: "pledge",
    verbs: set("reiterate restate repeat renew"),
    objects: set("commitment commitments pledge pledges promise promises vow vows support resolve status"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The mayor reiterated her commitment to immigrants."
  },
  {
    type: "refusal",
    verbs: set("refuse decline rebuff"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "sentence",
    example: "The sheriff refused to honor detainers."
  },
  {
    type: "refusal",
    verbs: set("reject ignore defy flout disregard spurn snub turn deny"),
    objects: set(
      "detainer detainers request requests demand demands subpoena subpoenas ultimatum offer offers overture"
    ),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The jail ignored the agency's request."
  },
  {
    type: "refusal",
    verbs: set("balk"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "sentence",
    example: "The city balked at handing over its files."
  },
  {
    type: "refusal",
    verbs: set("release free"),
    objects: set("detainer detainers request requests hold"),
    governs: "despite",
    subjects: anybody,
    matter: "near",
    example: "The jail released him despite a federal request."
  },
  {
    type: "refusal",
    verbs: set("respond answer reply react"),
    objects: set("refusal defiance rejection"),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The town responded with a flat refusal."
  },
  {
    type: "offer_of_aid",
    verbs: set("offer donate lend"),
    objects: set(
      "land aid help shelter assistance services legal space facility facilities beds troops representation homes sanctuary"
    ),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The sheriff offered land for a detention center."
  },
  {
    type: "offer_of_aid",
    verbs: set("offer"),
    objects: anything,
    governs: "helping",
    subjects: anybody,
    matter: "near",
    example: "The city offered to shelter immigrants."
  },
  {
    type: "offer_of_aid",
    verbs: set("open"),
    objects: set("clinic clinics shelter shelters hotline center"),
    governs: "head",
    subjects: anybody,
    matter: "sentence",
    example: "The diocese opened a legal clinic for immigrants."
  },
  {
    type: "offer_of_aid",
    verbs: set("unveil launch announce"),
    objects: set("fund funds hotline clinic clinics"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The city unveiled a fund for immigrants’ lawyers."
  },
  {
    type: "funding_decision",
    verbs: set(
      `withhold cut strip suspend freeze revoke terminate award allocate approve deny slash pull restore earmark divert
      cancel pause halt rescind claw allot appropriate authorize dedicate devote`
    ),
    objects: set("funding funds fund grant grants money aid dollars payments reimbursements million billion $"),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The department withheld $2 million in grants."
  },
  {
    type: "funding_decision",
    verbs: set("release add give set steer redirect unfreeze reinstate double boost trim reduce"),
    objects: set("funding funds grant grants money aid dollars payments reimbursements million billion $"),
    governs: "head",
    subjects: set(
      "council councils board supervisors commissioners commission legislature lawmakers legislators senate house congress administration department"
    ),
    matter: "near",
    example: "The supervisors set aside $3 million for lawyers."
  },
  {
    type: "funding_decision",
    verbs: set("announce propose unveil release present approve pass sign adopt"),
    objects: set("budget budgets"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The mayor unveiled a budget with money for legal aid."
  },
  {
    type: "enforcement_action",
    verbs: set(
      "shift launch expand extend announce move conduct carry begin start mount resume order plan prepare step ramp intensify"
    ),
    objects: set([...sweeps, "judges"].join(" ")),
    governs: "any",
    subjects: anybody,
    matter: "sentence",
    example: "The agency launched raids in three cities."
  }
]

/** The acts that a verb may be, by its base, in their order. */
export const actsOf: ReadonlyMap<string, ReadonlyArray<Act>> = (() => {
  const found = new Map<string, Array<Act>>()
  for (const act of acts) {
    for (const verb of act.verbs) {
      const others = found.get(verb)
      if (others) others.push(act)
      else found.set(verb, [act])
    }
  }
  return found
})()

/** Nouns of what officers do at a time, as subjects: "the agency's operation began on Monday". */
export const sweepNouns = sweeps

/** How such an operation runs. */
export const running = set("begin start continue expand resume target net result lead follow take")

/** What changes who holds an office: its subject, or of a passive whom it befalls, is the actor. */
export const ascents = set("elect reelect inaugurate swear resign step")

/** What a refusal to a reporter is about: no event. */
export const silence = set("comment say speak answer respond elaborate discuss interview")

/** Verbs whose content tells the type: what is announced as one's own doing. */
export const announcing = set(
  `say declare announce signal state add insist tell tweet reiterate emphasize claim assure affirm proclaim stress write
  confirm maintain`
)

/** What one vows to do to others is a threat: "vowed to block funding", "promised to prosecute". */
export const harming = set(
  "exclude sue prosecute punish block cut withhold strip jail arrest penalize defund fine target deny"
)

/** What a body decides to do with money: "voted to spend $90,000". */
export const spending = set(
  "spend allocate authorize fund appropriate allot contribute donate earmark give provide devote dedicate commit set put"
)

/** What one writes to somebody. */
export const paperNouns = set(
  "letter letters memo memos memorandum email emails directive guidance notice notices tweet"
)

/** What one offers to do for others. */
export const helping = set("help shelter house host represent protect feed lodge defend accommodate welcome")

/** What one no longer does who refuses it from now on. */
export const stopping = set("stop cease quit end discontinue halt suspend")

/** What one does to a measure who gives it up. */
export const yielding = set(
  "change repeal rescind abandon drop alter end revoke weaken reconsider scrap amend undo relax"
)

/** Verbs of reproach: what follows with "for" is done by whom they are done to. */
export const blaming = set(
  `sue criticize blame blast attack condemn fault denounce rebuke slam rip lambaste chastise castigate scold punish
  sanction penalize fine arrest charge investigate impeach praise thank applaud commend assail skewer censure hammer`
)

/** What is withheld by a threat of cuts, and how: "would stop payments to such cities". */
export const cutting = set(
  "cut withhold strip block stop end deny halt freeze pull suspend cancel revoke terminate rescind slash defund"
)
export const moneyNouns = set("funding funds grant grants money aid dollars payments reimbursements subsidies")

/** What one does who stands up against something. */
export const resisting = set("fight resist defend protect oppose defy shelter")

/** Nouns of acts by somebody: "the suit brought by Reno", "a promise to deport". */
export const actNouns: ReadonlyMap<string, EventType> = new Map<string, EventType>([
  ["promise", "pledge"], // on the governor’s promise to end the ban
  ["pledge", "pledge"],
  ["vow", "pledge"],
  ["threat", "threat"], // the governor’s threat to cut grants
  ["threats", "threat"],
  ["suit", "lawsuit"], // the suit brought by Reno
  ["lawsuit", "lawsuit"],
  ["ruling", "court_ruling"], // the 2012 Supreme Court ruling
  ["move", "funding_decision"], // the administration’s move to withhold grants
  ["decision", "funding_decision"],
  ["vote", "legislation"] // the council’s 5-2 vote to end it
])

/** Nouns of what the federal government undertakes to arrest or deport people. */
export const operationNouns = set("operation operations blitz sweep sweeps raids crackdown surge dragnet campaign")

/** Words by which a sentence is of the matter. */
export const matterWords = set(
  `immigration immigrant immigrants migrant migrants deport deports deported deportation deportations deporting
  sanctuary sanctuaries ice undocumented unauthorized detainer detainers refugee refugees border illegally aliens
  anti-sanctuary pro-sanctuary removal removals non-citizens noncitizens asylum daca dreamers`
)

/** Those of them that are said of little else: a bond has a removal, a wedding a border. */
export const topicalWords = set(
  Array.from(matterWords)
    .filter((word) => !["border", "removal", "removals", "refugee", "refugees", "illegally"].includes(word))
    .join(" ")
)

/** Words of the governments whose money may be cut. */
export const placeWords = set(
  "city cities county counties state states jurisdiction jurisdictions localities municipalities towns governments"
)

/** How a bill gets through a house or fails there, by the verb and the preposition before the house; "" for an object. */
export const passing: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["pass", new Set(["", "in", "through"])],
  ["clear", new Set([""])],
  ["win", new Set(["from", "in"])],
  ["receive", new Set(["from"])],
  ["get", new Set(["from"])],
  ["gain", new Set(["from", "in"])],
  ["sail", new Set(["through"])],
  ["breeze", new Set(["through"])],
  ["squeak", new Set(["through"])],
  ["die", new Set(["in"])],
  ["fail", new Set(["in"])],
  ["advance", new Set(["in", "from"])]
])
