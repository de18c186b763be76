import type { EventType } from "../model/candidate.ts"
import { words } from "./wordLists.ts"

/** How such an operation runs. */
export const running = words("begin start continue expand resume target net result lead follow take")

/** What changes who holds an office: its subject, or of a passive whom it befalls, is the actor. */
export const ascents = words("elect reelect inaugurate swear resign step")

/** What a refusal to a reporter is about: no event. */
export const silence = words("comment say speak answer respond elaborate discuss interview")

/** Verbs whose content tells the type: what is announced as one's own doing. */
export const announcing = words(
  `say declare announce signal state add insist tell tweet reiterate emphasize claim assure affirm proclaim stress write
  confirm maintain`
)

/** What one vows to do to others is a threat: "vowed to block funding", "promised to prosecute". */
export const harming = words(
  "exclude sue prosecute punish block cut withhold strip jail arrest penalize defund fine target deny"
)

/** What a body decides to do with money: "voted to spend $90,000". */
export const spending = words(
  "spend allocate authorize fund appropriate allot contribute donate earmark give provide devote dedicate commit set put"
)

/** What one writes to somebody. */
export const paperNouns = words(
  "letter letters memo memos memorandum email emails directive guidance notice notices tweet"
)

/** What one offers to do for others. */
export const helping = words("help shelter house host represent protect feed lodge defend accommodate welcome")

/** What one no longer does who refuses it from now on. */
export const stopping = words("stop cease quit end discontinue halt suspend")

/** What one does to a measure who gives it up. */
export const yielding = words(
  "change repeal rescind abandon drop alter end revoke weaken reconsider scrap amend undo relax"
)

/** Verbs of reproach: what follows with "for" is done by whom they are done to. */
export const blaming = words(
  `sue criticize blame blast attack condemn fault denounce rebuke slam rip lambaste chastise castigate scold punish
  sanction penalize fine arrest charge investigate impeach praise thank applaud commend assail skewer censure hammer`
)

/** What is withheld by a threat of cuts, and how: "would stop payments to such cities". */
export const cutting = words(
  "cut withhold strip block stop end deny halt freeze pull suspend cancel revoke terminate rescind slash defund"
)

/** What one does who stands up against something. */
export const resisting = words("fight resist defend protect oppose defy shelter")

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
export const operationNouns = words("operation operations blitz sweep sweeps raids crackdown surge dragnet campaign")

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
