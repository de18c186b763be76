import { type OffsetMap, undo } from "./offsets.ts"
import type { Range, Span } from "./span.ts"

/** Where a value of the metadata came from. */
export type Basis = "registry" | "embedded" | "text"

/** What is known of a text besides its words. Dates are EDTF. */
export interface Metadata {
  readonly title: string | null
  readonly publisher: string | null
  readonly agency: string | null
  readonly author: string | null
  readonly published: string | null
  readonly url: string | null
  readonly rights: string | null
  readonly titleBasis: Basis | null
  readonly publisherBasis: Basis | null
  readonly authorBasis: Basis | null
  readonly publishedBasis: Basis | null
}

/** Nothing is known of the text. */
export const noMetadata: Metadata = {
  title: null,
  publisher: null,
  agency: null,
  author: null,
  published: null,
  url: null,
  rights: null,
  titleBasis: null,
  publisherBasis: null,
  authorBasis: null,
  publishedBasis: null
}

/**
 * A raw text, decoded. Made by `read`. Its bytes are those of its file, or, where the file holds it among other things
 * (a record, a page), those of the text itself as UTF-8.
 */
export interface RawDocument {
  /** The path under the raw folder without its ending, `/` as `__`; for one text of many, with `:` and its record. */
  readonly id: string
  readonly file: string
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string
  readonly bytes: number
  /** As the WHATWG Encoding Standard names it: `utf-8`, `windows-1252`. */
  readonly encoding: string
  /** Line breaks as in the file, no byte order mark. */
  readonly text: string
  readonly metadata: Metadata
  /** Its marks are no words, and are taken out; left out in a text without any. */
  readonly markup?: "markdown"
}

/**
 * What a stretch of a clean text is. `paragraph` and `heading` are read for records; of a `caption` only its names
 * are; a `credit`, `byline`, `dateline` or `boilerplate` is kept and not read.
 */
export type BlockKind = "paragraph" | "heading" | "caption" | "credit" | "byline" | "dateline" | "boilerplate"

/** A labelled stretch of a clean text, without white space at its ends. Blocks are in order and never overlap. */
export interface Block {
  readonly kind: BlockKind
  readonly span: Span<"clean">
}

/** Kinds of dirt that hurt what a text says, as published in `documents.damage`. */
export type Damage = "tokenized" | "coreference_substitution" | "truncated" | "mojibake"

/** The same text without its dirt, and the way back. Made by `clean`. */
export interface CleanDocument {
  readonly raw: RawDocument
  readonly text: string
  /** One an edit, the first edit first. */
  readonly maps: ReadonlyArray<OffsetMap>
  readonly blocks: ReadonlyArray<Block>
  /** The registry's, with gaps filled from the text's own head (crawl prefix, dateline, byline). */
  readonly metadata: Metadata
  /** What `clean` can see without grammar: all but `coreference_substitution`. */
  readonly damage: ReadonlyArray<Damage>
}

/** The raw span that a clean span came from: back through the edits, the last one first. */
export const toRaw = ({ maps }: Pick<CleanDocument, "maps">, span: Span<"clean">): Span<"raw"> =>
  maps.reduceRight<Range>((range, map) => undo(map, range), span)

/** A word, number or mark. `index` in `tokens` is its number. */
export interface Token {
  readonly start: number
  readonly end: number
  /** As it stands in the clean text. */
  readonly text: string
  /** In lower case, apostrophes straight. */
  readonly lower: string
  /** What its letters are and what it may tell, as bits of `lexicon/traits.ts`. */
  readonly traits: number
  /** What it may be in the grammar of its sentence, as bits of `lexicon/wordKinds.ts`. */
  readonly kinds: number
  /** Universal POS tag (`NOUN`, `PROPN`, `VERB`, `AUX`, …). */
  readonly pos: string
  /** Number of its sentence. */
  readonly sentence: number
}

export interface Sentence {
  readonly span: Span<"clean">
  /** Its tokens are `tokens[first]` up to, without, `tokens[next]`. */
  readonly first: number
  readonly next: number
  /** Number of its block. */
  readonly block: number
  /** Its words are hurt by coreference substitution. */
  readonly damaged: boolean
}

/** Text in quotation marks. Quotations nest or are apart; those inside another have `depth` 1 and more. */
export interface Quotation {
  /** With its marks. */
  readonly span: Span<"clean">
  /** Without. */
  readonly content: Span<"clean">
  readonly depth: number
  /** The opening mark is missing: it starts where its paragraph does. */
  readonly openMissing: boolean
  /** The closing mark is missing: it ends where its paragraph does. */
  readonly closeMissing: boolean
  /** It goes on in the quotation of the next paragraph (which opens anew), index in `quotations`, or -1. */
  readonly continuedBy: number
}

export type EntityKind = "person" | "organization" | "jurisdiction"

/** A place that names somebody or something. Mentions of one `entity` mean the same in this text. */
export interface Mention {
  readonly span: Span<"clean">
  /** `key` of an entity of the text. */
  readonly entity: string
  /** `name`: names it; `title`: describes it ("the mayor", "the city"). Pronouns are resolved where they are needed. */
  readonly form: "name" | "title"
  /** Tokens `first` up to, without, `next`. */
  readonly first: number
  readonly next: number
}

export type RoleKind =
  | "head_of_government"
  | "legislator"
  | "law_enforcement"
  | "cabinet_or_agency"
  | "judge"
  | "advocate"
  | "scholar"
  | "journalist"
  | "other"

/** A title that a text gives a person. */
export interface LocalRole {
  /** As the text gives it, without the name of the jurisdiction. */
  readonly role: string
  readonly roleKind: RoleKind
  readonly former: boolean
  /** `key` of a jurisdiction or organization of the text. */
  readonly affiliation: string | null
  /** `D`, `R` or other, as the text says. */
  readonly party: string | null
  readonly span: Span<"clean">
}

export interface PersonEntity {
  readonly kind: "person"
  /** Unique in its text. */
  readonly key: string
  /** The fullest form of the text. */
  readonly name: string
  /** All forms of the text, the fullest first, without honorifics and titles. */
  readonly forms: ReadonlyArray<string>
  readonly gender: "female" | "male" | null
  readonly roles: ReadonlyArray<LocalRole>
  /** Head noun's kind even where no title is given ("said the reporter"): the best guess of what they do. */
  readonly roleKind: RoleKind | null
  readonly affiliation: string | null
  /** Without a public part in the matter (a victim, a suspect, a bystander): no row of the dataset. */
  readonly private: boolean
}

export type OrganizationKind =
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

export interface OrganizationEntity {
  readonly kind: "organization"
  readonly key: string
  readonly name: string
  readonly forms: ReadonlyArray<string>
  readonly acronym: string | null
  readonly organizationKind: OrganizationKind
}

export interface JurisdictionEntity {
  readonly kind: "jurisdiction"
  /** The Open Civic Data division id. */
  readonly key: string
  readonly name: string
  readonly describedAs: "sanctuary" | "non_sanctuary" | "contested" | null
  /** Where the text calls it so. */
  readonly describedSpan: Span<"clean"> | null
}

export type LocalEntity = PersonEntity | OrganizationEntity | JurisdictionEntity

/** A clean text with its sentences, words and quotations, before anybody in it is known. */
export interface TaggedDocument {
  readonly clean: CleanDocument
  readonly sentences: ReadonlyArray<Sentence>
  readonly tokens: ReadonlyArray<Token>
  readonly quotations: ReadonlyArray<Quotation>
}

/** Where a report was made, as its dateline says. */
export interface ReportedFrom {
  /** The dateline. */
  readonly span: Span<"clean">
  readonly state: JurisdictionEntity
  readonly usps: string
  /** Null if the gazetteer doesn't know it. */
  readonly city: JurisdictionEntity | null
}

/** A clean text and what is seen in it, all in order of place. Made by `annotate`. */
export interface AnnotatedDocument extends TaggedDocument {
  /** ISO 639-1 code, or `und`. */
  readonly language: string
  readonly onTopic: boolean
  /** Whether records are to be extracted: English, and on topic unless `--all` is given. */
  readonly extractable: boolean
  readonly mentions: ReadonlyArray<Mention>
  readonly entities: ReadonlyMap<string, LocalEntity>
  readonly from: ReportedFrom | null
}
