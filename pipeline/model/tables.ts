// Generated from schemas/ by `make generate`; do not edit.

/**
 * One row is one raw text that was read. Every other row of the release goes back to texts of this table.
 */
export type DocumentsRow = {
  /**
   * Name of the text: its path under raw/ without the ending, `/` written as `__`; for one text of a file with many, `id:record`.
   */
  readonly document_id: string
  /**
   * Path of the file under raw/.
   */
  readonly file: string
  /**
   * SHA-256 of the text's bytes in hexadecimal, by which anyone with the file can tell that it is the same. Of a file that is one text, plain or Markdown, its bytes (unpacked, if it is packed); of a record, a cell or a web page's main text, those of the decoded text as UTF-8.
   */
  readonly sha256: string
  /**
   * Size of the text: of the bytes that `sha256` speaks of.
   */
  readonly bytes: number
  /**
   * Character encoding of the bytes that `sha256` speaks of, as the WHATWG Encoding Standard names it.
   */
  readonly encoding: string
  /**
   * Language of the text as an ISO 639-1 code, `und` if it can't be told.
   */
  readonly language: string
  /**
   * Whether the text is about sanctuary policy at all. Records are extracted from such texts only, unless the pipeline ran with `--all`.
   */
  readonly on_topic: boolean
  /**
   * Headline of the text.
   */
  readonly title: string | null
  /**
   * Who published it.
   */
  readonly publisher: string | null
  /**
   * News agency that wrote it, if the publisher reprints one.
   */
  readonly agency: string | null
  /**
   * Who wrote it, as the byline says.
   */
  readonly author: string | null
  /**
   * When it was published. Written in EDTF: a day (2016-11-29), a month (2017-03), a year, `~` for about, `[a..b]` for one unknown day of several.
   */
  readonly published: string | null
  /**
   * Earliest day that `published` can mean, as an ISO date, to sort and filter by. Empty where that side is open.
   */
  readonly published_from: string | null
  /**
   * Latest day that `published` can mean, as an ISO date. Empty where that side is open.
   */
  readonly published_to: string | null
  /**
   * Where it was published on the web.
   */
  readonly url: string | null
  /**
   * Who holds the rights in the text. The text itself is no part of the release.
   */
  readonly rights: string | null
  /**
   * Where `title` came from; empty if it isn't known.
   */
  readonly title_basis: "registry" | "embedded" | "text" | null
  /**
   * Where `publisher` came from; empty if it isn't known.
   */
  readonly publisher_basis: "registry" | "embedded" | "text" | null
  /**
   * Where `author` came from; empty if it isn't known.
   */
  readonly author_basis: "registry" | "embedded" | "text" | null
  /**
   * Where `published` came from; empty if it isn't known.
   */
  readonly published_basis: "registry" | "embedded" | "text" | null
  /**
   * Length of the cleaned text.
   */
  readonly words: number
  /**
   * Length of the cleaned text in sentences.
   */
  readonly sentences: number
  /**
   * Near-duplicate cluster: texts with the same value are copies of one text. It is the `document_id` of the first of them.
   */
  readonly cluster_id: string
  /**
   * Whether this is the best text of its cluster. Filter by it to count each story once.
   */
  readonly canonical: boolean
  /**
   * What is wrong with the copy that was read.
   */
  readonly damage: ReadonlyArray<"tokenized" | "coreference_substitution" | "truncated" | "mojibake">
  /**
   * Share of the text's sentences that coreference substitution has hurt.
   */
  readonly damaged_sentence_share: number
  /**
   * How much of the text's characters this release quotes, all tables together.
   */
  readonly published_share: number
}

/**
 * One row is one pair of documents that share text. Each pair stands once, the smaller id first.
 */
export type DuplicatesRow = {
  /**
   * The one text of the pair: `documents.document_id`.
   */
  readonly document_a: string
  /**
   * The other text of the pair: `documents.document_id`.
   */
  readonly document_b: string
  /**
   * How the two are related.
   */
  readonly relation: "exact" | "near" | "contains" | "shares_passages" | "linked"
  /**
   * Of all runs of some words (shingles) in either text, the share that stands in both.
   */
  readonly jaccard: number
  /**
   * Share of `document_a`'s shingles that are found in `document_b`.
   */
  readonly containment_a: number
  /**
   * Share of `document_b`'s shingles that are found in `document_a`.
   */
  readonly containment_b: number
  /**
   * Length of all passages that stand in both texts, together.
   */
  readonly shared_words: number
  /**
   * Length of the longest passage that stands in both texts.
   */
  readonly longest_passage_words: number
}

/**
 * One row is one place in a raw text that supports a record or mentions a person, organization or jurisdiction.
 */
export type EvidenceRow = {
  /**
   * Id of the place and what it supports, derived from both.
   */
  readonly evidence_id: string
  /**
   * Table of the row that it supports.
   */
  record_table:
    "jurisdictions" | "people" | "organizations" | "statements" | "positions" | "policies" | "figures" | "events"
  /**
   * Id of the row that it supports, in the table that `record_table` names.
   */
  readonly record_id: string
  /**
   * The column that it supports, where it doesn't support the row as a whole.
   */
  readonly field: "described_as" | "role" | null
  /**
   * The text it stands in: `documents.document_id`.
   */
  readonly document_id: string
  /**
   * Where the place begins in the raw text: the number of Unicode code points before it, a byte order mark not counted.
   */
  readonly char_start: number
  /**
   * Where the place ends in the raw text, exclusive, in Unicode code points.
   */
  readonly char_end: number
  /**
   * The characters of the raw text from `char_start` to `char_end`, letter by letter. Empty if they are more than 1,000, or if the release would quote too much of the text: then `exact_sha256` proves them.
   */
  readonly exact: string | null
  /**
   * SHA-256 of those characters as UTF-8, in hexadecimal.
   */
  readonly exact_sha256: string
  /**
   * Up to 32 characters of the raw text before it, to find it in another copy. Empty for mere mentions, at the start of a text, and if the release would quote too much of the text.
   */
  readonly prefix: string | null
  /**
   * Up to 32 characters of the raw text after it. Empty for mere mentions, at the end of a text, and if the release would quote too much of the text.
   */
  readonly suffix: string | null
  /**
   * Whether it stands in a sentence of which words are lost or replaced.
   */
  readonly damaged: boolean
  /**
   * Name of the rule that found it.
   */
  readonly rule: string
  /**
   * How sure the rule is of this place, from 0 to 1: of the places at 0.9, nine in ten are right.
   */
  readonly confidence: number
}

/**
 * One row is one jurisdiction, person or organization: the common key of all that act or are acted upon.
 */
export type EntitiesRow = {
  /**
   * Readable id. A jurisdiction's is its Open Civic Data division id.
   */
  readonly entity_id: string
  /**
   * What it is, and so the table that tells more of it.
   */
  readonly kind: "jurisdiction" | "person" | "organization"
  /**
   * Its name, for people to read.
   */
  readonly name: string
}

/**
 * One row is one US jurisdiction that is mentioned: the country, a state, a county, a city. As an actor it means its government.
 */
export type JurisdictionsRow = {
  /**
   * Open Civic Data division id.
   */
  readonly jurisdiction_id: string
  /**
   * Name of the jurisdiction.
   */
  readonly name: string
  /**
   * What kind of division it is. Where a city is also a county, the place is meant.
   */
  readonly kind: "country" | "state" | "district" | "territory" | "county" | "place"
  /**
   * Two-letter postal code of the state, district or territory; empty for the country.
   */
  readonly state: string | null
  /**
   * FIPS code (GEOID) of the Census Bureau, where the reference data has it: 2 digits a state, 5 a county, 7 a place. Text, since leading zeros count.
   */
  readonly geoid: string | null
  /**
   * Latitude of a point inside it (WGS 84).
   */
  readonly latitude: number | null
  /**
   * Longitude of a point inside it (WGS 84).
   */
  readonly longitude: number | null
  /**
   * What the documents call it; empty if they call it neither.
   */
  readonly described_as: "sanctuary" | "non_sanctuary" | "contested" | null
  /**
   * How many documents mention the jurisdiction.
   */
  readonly documents: number
  /**
   * How many times the jurisdiction is mentioned, all documents together: as many rows are in `evidence`.
   */
  readonly mentions: number
}

/**
 * One row is one person with a public part in the matter. Private individuals (victims, suspects, bystanders) and picture credits are left out.
 */
export type PeopleRow = {
  /**
   * Readable id, derived from the name: `entities.entity_id`.
   */
  readonly person_id: string
  /**
   * Fullest form of the name in any text.
   */
  readonly name: string
  /**
   * Other forms of the name that the texts use.
   */
  readonly aliases: ReadonlyArray<string>
  /**
   * The title that the person is most often given.
   */
  readonly role: string | null
  /**
   * What kind of title `role` is; empty if the person has none.
   */
  role_kind:
    | "head_of_government"
    | "legislator"
    | "law_enforcement"
    | "cabinet_or_agency"
    | "judge"
    | "advocate"
    | "scholar"
    | "journalist"
    | "other"
    | null
  /**
   * The jurisdiction or organization that the person holds the role in: `entities.entity_id`.
   */
  readonly affiliation_id: string | null
  /**
   * How many documents mention the person.
   */
  readonly documents: number
  /**
   * How many times the person is mentioned, all documents together: as many rows are in `evidence`.
   */
  readonly mentions: number
}

/**
 * One row is one title that a person is given. The key is person, title, affiliation, party and whether it is over; an empty cell in it is a value like any other (in SQL: compare with IS NOT DISTINCT FROM).
 */
export type RolesRow = {
  /**
   * Who holds the title: `people.person_id`.
   */
  readonly person_id: string
  /**
   * The title as the text gives it, without the name of the jurisdiction.
   */
  readonly role: string
  /**
   * What kind of title it is.
   */
  role_kind:
    | "head_of_government"
    | "legislator"
    | "law_enforcement"
    | "cabinet_or_agency"
    | "judge"
    | "advocate"
    | "scholar"
    | "journalist"
    | "other"
  /**
   * Whether the text says that it is over (“former”, “ex-”).
   */
  readonly former: boolean
  /**
   * The jurisdiction or organization that it is held in: `entities.entity_id`.
   */
  readonly affiliation_id: string | null
  /**
   * Party of the person as the text says it: `D`, `R` or another.
   */
  readonly party: string | null
  /**
   * Day of the first dated document that says so.
   */
  readonly first_published: string | null
  /**
   * Day of the last dated document that says so.
   */
  readonly last_published: string | null
  /**
   * How many documents say so.
   */
  readonly documents: number
}

/**
 * One row is one organization that is named.
 */
export type OrganizationsRow = {
  /**
   * Readable id, derived from the name: `entities.entity_id`.
   */
  readonly organization_id: string
  /**
   * Fullest form of the name in any text.
   */
  readonly name: string
  /**
   * Its acronym, if a text uses one.
   */
  readonly acronym: string | null
  /**
   * Other forms of the name that the texts use.
   */
  readonly aliases: ReadonlyArray<string>
  /**
   * What kind of organization it is.
   */
  kind:
    | "federal_agency"
    | "state_or_local_agency"
    | "legislature"
    | "court"
    | "advocacy"
    | "research"
    | "university"
    | "media"
    | "association"
    | "party"
    | "other"
  /**
   * How many documents mention the organization.
   */
  readonly documents: number
  /**
   * How many times the organization is mentioned, all documents together: as many rows are in `evidence`.
   */
  readonly mentions: number
}

/**
 * One row is one attributed quotation: who said what, in the text's own words. `char_start` to `char_end` is the content from its first to its last character, with whatever stands between.
 */
export type StatementsRow = {
  /**
   * Id of the statement, derived from its content: the same quotation keeps it from release to release.
   */
  readonly statement_id: string
  /**
   * How the words are given.
   */
  readonly kind: "direct" | "indirect" | "mixed"
  /**
   * What was said, verbatim and without the outer marks; parts that an attribution interrupts are joined by ` … `. Of more than 1,000 characters the first 999 and `…`. Empty where only damaged text holds it, and if the release would quote too much of the text.
   */
  readonly quote: string | null
  /**
   * Who said it: `entities.entity_id`. Empty if nobody is named.
   */
  readonly speaker_id: string | null
  /**
   * The speaker as the text has it.
   */
  readonly speaker_text: string | null
  /**
   * Where `speaker_text` begins in the raw text, in Unicode code points.
   */
  readonly speaker_char_start: number | null
  /**
   * Where `speaker_text` ends, exclusive, in Unicode code points.
   */
  readonly speaker_char_end: number | null
  /**
   * The reporting verb or phrase.
   */
  readonly cue: string | null
  /**
   * Where `cue` begins in the raw text, in Unicode code points.
   */
  readonly cue_char_start: number | null
  /**
   * Where `cue` ends, exclusive, in Unicode code points.
   */
  readonly cue_char_end: number | null
  /**
   * The outlet through which the document quotes it.
   */
  readonly relayed_by: string | null
  /**
   * The text that holds its best evidence: `documents.document_id`.
   */
  readonly document_id: string
  /**
   * Where its best evidence begins in the raw text: the number of Unicode code points before it, a byte order mark not counted.
   */
  readonly char_start: number
  /**
   * Where its best evidence ends in the raw text, exclusive, in Unicode code points.
   */
  readonly char_end: number
  /**
   * The characters of the raw text from `char_start` to `char_end`, letter by letter. Empty if they are more than 1,000, or if the release would quote too much of the text.
   */
  readonly exact: string | null
  /**
   * The person, organization or jurisdiction on whose word it rests, if the text only reports somebody's claim: `entities.entity_id`. Empty if the text itself says so.
   */
  readonly attributed_to: string | null
  /**
   * Name of the extraction rule that made the record, to find it in the pipeline's source.
   */
  readonly rule: string
  /**
   * How sure the pipeline is, from 0 to 1: of the records at 0.9, nine in ten are right.
   */
  readonly confidence: number
  /**
   * Whether every text that supports it is damaged there (words lost or replaced), so that it should be checked before use.
   */
  readonly damaged: boolean
  /**
   * How many documents support it.
   */
  readonly sources: number
  /**
   * How many documents support it if all copies and excerpts of one text count once.
   */
  readonly independent_sources: number
  /**
   * Ids of the statements that say otherwise of the same thing.
   */
  readonly contradicts: ReadonlyArray<string>
}

/**
 * One row is one actor's stance on one topic, as the texts show it.
 */
export type PositionsRow = {
  /**
   * Id of the position, derived from its content.
   */
  readonly position_id: string
  /**
   * Whose stance: `entities.entity_id`. A jurisdiction means its government.
   */
  readonly actor_id: string
  /**
   * What it is about.
   */
  readonly topic: "sanctuary_policy" | "funding_cutoff" | "mass_deportation"
  /**
   * On which side of it.
   */
  readonly stance: "supports" | "opposes" | "mixed"
  /**
   * How the text shows the stance.
   */
  readonly basis: "own_words" | "act" | "ascribed"
  /**
   * The text that holds its best evidence: `documents.document_id`.
   */
  readonly document_id: string
  /**
   * Where its best evidence begins in the raw text: the number of Unicode code points before it, a byte order mark not counted.
   */
  readonly char_start: number
  /**
   * Where its best evidence ends in the raw text, exclusive, in Unicode code points.
   */
  readonly char_end: number
  /**
   * The characters of the raw text from `char_start` to `char_end`, letter by letter. Empty if they are more than 1,000, or if the release would quote too much of the text.
   */
  readonly exact: string | null
  /**
   * The person, organization or jurisdiction on whose word it rests, if the text only reports somebody's claim: `entities.entity_id`. Empty if the text itself says so.
   */
  readonly attributed_to: string | null
  /**
   * Name of the extraction rule that made the record, to find it in the pipeline's source.
   */
  readonly rule: string
  /**
   * How sure the pipeline is, from 0 to 1: of the records at 0.9, nine in ten are right.
   */
  readonly confidence: number
  /**
   * Whether every text that supports it is damaged there (words lost or replaced), so that it should be checked before use.
   */
  readonly damaged: boolean
  /**
   * How many documents support it.
   */
  readonly sources: number
  /**
   * How many documents support it if all copies and excerpts of one text count once.
   */
  readonly independent_sources: number
  /**
   * Ids of the positions that say otherwise of the same thing.
   */
  readonly contradicts: ReadonlyArray<string>
}

/**
 * One row is one law, order, rule or programme on how a government deals with immigrants or immigration enforcement.
 */
export type PoliciesRow = {
  /**
   * Id of the policy, derived from its content.
   */
  readonly policy_id: string
  /**
   * Whose policy it is: `jurisdictions.jurisdiction_id`. Empty if the text doesn't say.
   */
  readonly jurisdiction_id: string | null
  /**
   * Its name, if it has one.
   */
  readonly name: string | null
  /**
   * What kind of act it is.
   */
  instrument:
    "statute" | "bill" | "ordinance" | "executive_order" | "agency_rule" | "programme" | "agreement" | "unspecified"
  /**
   * What it does, as precisely as the text says.
   */
  provision:
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
  /**
   * Whom it helps.
   */
  readonly direction: "protective" | "restrictive"
  /**
   * How far it has come, as of the text.
   */
  readonly status: "proposed" | "adopted" | "in_force" | "repealed" | "vetoed" | "unspecified"
  /**
   * Where it stands in court; empty if the text speaks of no case.
   */
  readonly court_status: "challenged" | "blocked" | "upheld" | "struck_down" | null
  /**
   * When it was adopted. Written in EDTF: a day (2016-11-29), a month (2017-03), a year, `~` for about, `[a..b]` for one unknown day of several.
   */
  readonly adopted: string | null
  /**
   * Earliest day that `adopted` can mean, as an ISO date, to sort and filter by. Empty where that side is open.
   */
  readonly adopted_from: string | null
  /**
   * Latest day that `adopted` can mean, as an ISO date. Empty where that side is open.
   */
  readonly adopted_to: string | null
  /**
   * The text that holds its best evidence: `documents.document_id`.
   */
  readonly document_id: string
  /**
   * Where its best evidence begins in the raw text: the number of Unicode code points before it, a byte order mark not counted.
   */
  readonly char_start: number
  /**
   * Where its best evidence ends in the raw text, exclusive, in Unicode code points.
   */
  readonly char_end: number
  /**
   * The characters of the raw text from `char_start` to `char_end`, letter by letter. Empty if they are more than 1,000, or if the release would quote too much of the text.
   */
  readonly exact: string | null
  /**
   * The person, organization or jurisdiction on whose word it rests, if the text only reports somebody's claim: `entities.entity_id`. Empty if the text itself says so.
   */
  readonly attributed_to: string | null
  /**
   * Name of the extraction rule that made the record, to find it in the pipeline's source.
   */
  readonly rule: string
  /**
   * How sure the pipeline is, from 0 to 1: of the records at 0.9, nine in ten are right.
   */
  readonly confidence: number
  /**
   * Whether every text that supports it is damaged there (words lost or replaced), so that it should be checked before use.
   */
  readonly damaged: boolean
  /**
   * How many documents support it.
   */
  readonly sources: number
  /**
   * How many documents support it if all copies and excerpts of one text count once.
   */
  readonly independent_sources: number
  /**
   * Ids of the policies that say otherwise of the same thing.
   */
  readonly contradicts: ReadonlyArray<string>
}

/**
 * One row is one number with a meaning: money at risk, people, jurisdictions, a share.
 */
export type FiguresRow = {
  /**
   * Id of the figure, derived from its content.
   */
  readonly figure_id: string
  /**
   * What is counted.
   */
  measure:
    | "federal_funding_at_risk"
    | "budget"
    | "sanctuary_jurisdictions"
    | "unauthorized_population"
    | "planned_removals"
    | "programme_participants"
    | "attendance"
    | "population_share"
    | "other"
  /**
   * Its lower bound in `unit`: whole US dollars, people, jurisdictions, or a share from 0 to 1. Empty if open.
   */
  readonly value_low: number | null
  /**
   * Its upper bound in `unit`; equal to `value_low` for a single number. Empty if open (“millions of”).
   */
  readonly value_high: number | null
  /**
   * Unit of both values.
   */
  readonly unit: "usd" | "people" | "jurisdictions" | "share" | "other"
  /**
   * How exact the text says it is.
   */
  readonly modifier: "exact" | "about" | "at_least" | "at_most" | "more_than" | "less_than" | "nearly"
  /**
   * Whose figure it is: `jurisdictions.jurisdiction_id`.
   */
  readonly jurisdiction_id: string | null
  /**
   * The text that holds its best evidence: `documents.document_id`.
   */
  readonly document_id: string
  /**
   * Where its best evidence begins in the raw text: the number of Unicode code points before it, a byte order mark not counted.
   */
  readonly char_start: number
  /**
   * Where its best evidence ends in the raw text, exclusive, in Unicode code points.
   */
  readonly char_end: number
  /**
   * The characters of the raw text from `char_start` to `char_end`, letter by letter. Empty if they are more than 1,000, or if the release would quote too much of the text.
   */
  readonly exact: string | null
  /**
   * The person, organization or jurisdiction on whose word it rests, if the text only reports somebody's claim: `entities.entity_id`. Empty if the text itself says so.
   */
  readonly attributed_to: string | null
  /**
   * Name of the extraction rule that made the record, to find it in the pipeline's source.
   */
  readonly rule: string
  /**
   * How sure the pipeline is, from 0 to 1: of the records at 0.9, nine in ten are right.
   */
  readonly confidence: number
  /**
   * Whether every text that supports it is damaged there (words lost or replaced), so that it should be checked before use.
   */
  readonly damaged: boolean
  /**
   * How many documents support it.
   */
  readonly sources: number
  /**
   * How many documents support it if all copies and excerpts of one text count once.
   */
  readonly independent_sources: number
  /**
   * Ids of the figures that say otherwise of the same thing.
   */
  readonly contradicts: ReadonlyArray<string>
}

/**
 * One row is one thing that somebody did, announced, threatened or refused.
 */
export type EventsRow = {
  /**
   * Id of the event, derived from its content.
   */
  readonly event_id: string
  /**
   * What was done.
   */
  event_type:
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
  /**
   * Event type of the PLOVER ontology (manual 2.0), for comparison with other event data; empty where none fits.
   */
  plover:
    | "AGREE"
    | "CONSULT"
    | "SUPPORT"
    | "CONCEDE"
    | "COOPERATE"
    | "AID"
    | "RETREAT"
    | "REQUEST"
    | "ACCUSE"
    | "REJECT"
    | "THREATEN"
    | "PROTEST"
    | "SANCTION"
    | "MOBILIZE"
    | "COERCE"
    | "ASSAULT"
    | null
  /**
   * Mode of the PLOVER event type; empty where none fits.
   */
  plover_mode:
    | "assist"
    | "change"
    | "arrest"
    | "deport"
    | "seize"
    | "restrict"
    | "withdraw"
    | "allege"
    | "convict"
    | "police"
    | "resign"
    | null
  /**
   * Who did it: `entities.entity_id`.
   */
  readonly actor_ids: ReadonlyArray<string>
  /**
   * Whom it was done to: `entities.entity_id`.
   */
  readonly target_ids: ReadonlyArray<string>
  /**
   * Where it happened: `jurisdictions.jurisdiction_id`.
   */
  readonly jurisdiction_id: string | null
  /**
   * The policy that it is about, if that is a row: `policies.policy_id`.
   */
  readonly policy_id: string | null
  /**
   * When it happened. Written in EDTF: a day (2016-11-29), a month (2017-03), a year, `~` for about, `[a..b]` for one unknown day of several.
   */
  readonly date: string | null
  /**
   * Earliest day that `date` can mean, as an ISO date, to sort and filter by. Empty where that side is open.
   */
  readonly date_from: string | null
  /**
   * Latest day that `date` can mean, as an ISO date. Empty where that side is open.
   */
  readonly date_to: string | null
  /**
   * The date as written.
   */
  readonly date_text: string | null
  /**
   * How `date` is known; empty if it isn't.
   */
  readonly date_basis: "stated" | "resolved" | null
  /**
   * Whether it happened, as the text tells it.
   */
  readonly factuality: "asserted" | "planned" | "hypothetical" | "negated"
  /**
   * The text that holds its best evidence: `documents.document_id`.
   */
  readonly document_id: string
  /**
   * Where its best evidence begins in the raw text: the number of Unicode code points before it, a byte order mark not counted.
   */
  readonly char_start: number
  /**
   * Where its best evidence ends in the raw text, exclusive, in Unicode code points.
   */
  readonly char_end: number
  /**
   * The characters of the raw text from `char_start` to `char_end`, letter by letter. Empty if they are more than 1,000, or if the release would quote too much of the text.
   */
  readonly exact: string | null
  /**
   * The person, organization or jurisdiction on whose word it rests, if the text only reports somebody's claim: `entities.entity_id`. Empty if the text itself says so.
   */
  readonly attributed_to: string | null
  /**
   * Name of the extraction rule that made the record, to find it in the pipeline's source.
   */
  readonly rule: string
  /**
   * How sure the pipeline is, from 0 to 1: of the records at 0.9, nine in ten are right.
   */
  readonly confidence: number
  /**
   * Whether every text that supports it is damaged there (words lost or replaced), so that it should be checked before use.
   */
  readonly damaged: boolean
  /**
   * How many documents support it.
   */
  readonly sources: number
  /**
   * How many documents support it if all copies and excerpts of one text count once.
   */
  readonly independent_sources: number
  /**
   * Ids of the events that say otherwise of the same thing.
   */
  readonly contradicts: ReadonlyArray<string>
}

/**
 * One row is one entity's part in one event: the lists `actor_ids` and `target_ids` of `events`, for joins.
 */
export type EventParticipantsRow = {
  /**
   * The event: `events.event_id`.
   */
  readonly event_id: string
  /**
   * Who took part: `entities.entity_id`.
   */
  readonly entity_id: string
  /**
   * On which side.
   */
  readonly part: "actor" | "target"
}

/** The row of each table. */
export interface Tables {
  readonly documents: DocumentsRow
  readonly duplicates: DuplicatesRow
  readonly evidence: EvidenceRow
  readonly entities: EntitiesRow
  readonly jurisdictions: JurisdictionsRow
  readonly people: PeopleRow
  readonly roles: RolesRow
  readonly organizations: OrganizationsRow
  readonly statements: StatementsRow
  readonly positions: PositionsRow
  readonly policies: PoliciesRow
  readonly figures: FiguresRow
  readonly events: EventsRow
  readonly event_participants: EventParticipantsRow
}

export type TableName = keyof Tables
