import type { Span } from "./span.ts"
import type { Tables } from "./tables.ts"

/** What every rule says of the record that it saw in one text. Ids of entities are the text's own `key`s. */
interface Seen {
  /** The rule that saw it, `statements/quotation-cue-speaker`: the column `rule`. */
  readonly rule: string
  /** The characters that prove it. */
  readonly evidence: Span<"clean">
  /** Of the records at 0.9, nine in ten are right. */
  readonly confidence: number
  /** On whose word it rests, if the text only reports a claim: an entity's key. */
  readonly attributedTo: string | null
}

export interface StatementCandidate extends Seen {
  readonly table: "statements"
  readonly kind: "direct" | "indirect" | "mixed"
  /** The content in its parts, without outer marks, in order. `evidence` goes from the first part to the last. */
  readonly parts: ReadonlyArray<Span<"clean">>
  readonly speaker: string | null
  readonly speakerSpan: Span<"clean"> | null
  readonly cueSpan: Span<"clean"> | null
  /** The outlet through which the text quotes it, as named ("Fox News"). */
  readonly relayedBy: string | null
}

export interface PositionCandidate extends Seen {
  readonly table: "positions"
  readonly actor: string
  readonly topic: "sanctuary_policy" | "funding_cutoff" | "mass_deportation"
  readonly stance: "supports" | "opposes" | "mixed"
  readonly basis: "own_words" | "act" | "ascribed"
}

export type Instrument =
  | "statute"
  | "bill"
  | "ordinance"
  | "executive_order"
  | "agency_rule"
  | "programme"
  | "agreement"
  | "unspecified"

export type Provision =
  | "cooperation_limit"
  | "detainer_limit"
  | "notification_limit"
  | "jail_access_limit"
  | "information_sharing_limit"
  | "status_inquiry_ban"
  | "legal_aid"
  | "municipal_id"
  | "driver_licence"
  | "tuition"
  | "professional_licence"
  | "cooperation_mandate"
  | "detainer_mandate"
  | "information_sharing_mandate"
  | "status_inquiry_mandate"
  | "sanctuary_penalty"
  | "funding_condition"
  | "agreement_287g"
  | "enforcement_operation"
  | "other"

export interface PolicyCandidate extends Seen {
  readonly table: "policies"
  /** Unique in its text, so that an event can name it. */
  readonly key: string
  readonly jurisdiction: string | null
  readonly name: string | null
  readonly instrument: Instrument
  readonly provision: Provision
  readonly direction: "protective" | "restrictive"
  readonly status: "proposed" | "adopted" | "in_force" | "repealed" | "vetoed" | "unspecified"
  readonly courtStatus: "challenged" | "blocked" | "upheld" | "struck_down" | null
  /** EDTF. */
  readonly adopted: string | null
}

export type Measure =
  | "federal_funding_at_risk"
  | "budget"
  | "sanctuary_jurisdictions"
  | "unauthorized_population"
  | "planned_removals"
  | "programme_participants"
  | "attendance"
  | "population_share"
  | "other"

export interface FigureCandidate extends Seen {
  readonly table: "figures"
  readonly measure: Measure
  readonly valueLow: number | null
  readonly valueHigh: number | null
  readonly unit: "usd" | "people" | "jurisdictions" | "share" | "other"
  readonly modifier: "exact" | "about" | "at_least" | "at_most" | "more_than" | "less_than" | "nearly"
  readonly jurisdiction: string | null
}

export type EventType =
  | "pledge"
  | "refusal"
  | "threat"
  | "warning"
  | "executive_order"
  | "legislation"
  | "lawsuit"
  | "court_ruling"
  | "meeting"
  | "enforcement_action"
  | "election_or_appointment"
  | "funding_decision"
  | "offer_of_aid"
  | "protest"

export interface EventCandidate extends Seen {
  readonly table: "events"
  readonly eventType: EventType
  readonly plover: Tables["events"]["plover"]
  readonly ploverMode: Tables["events"]["plover_mode"]
  readonly actors: ReadonlyArray<string>
  readonly targets: ReadonlyArray<string>
  readonly jurisdiction: string | null
  /** `key` of a policy candidate of the same text. */
  readonly policy: string | null
  /** EDTF. */
  readonly date: string | null
  readonly dateText: string | null
  readonly dateBasis: "stated" | "resolved" | null
  readonly factuality: "asserted" | "planned" | "hypothetical" | "negated"
}

/** A record as one text gives it: what it says, the rule that saw it, and the characters that prove it. */
export type Candidate = StatementCandidate | PositionCandidate | PolicyCandidate | FigureCandidate | EventCandidate
