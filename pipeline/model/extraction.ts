import type {
  EventCandidate,
  FigureCandidate,
  PolicyCandidate,
  PositionCandidate,
  StatementCandidate
} from "./candidate.ts"
import type { Damage, JurisdictionEntity, LocalRole, Metadata, OrganizationEntity, PersonEntity } from "./document.ts"

/** Characters of a raw text, cut from it, with offsets in Unicode code points. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly exact: string
  /** Up to 32 code points before and after; empty where only a name is cited. */
  readonly prefix: string
  readonly suffix: string
  /** In a sentence hurt by coreference substitution. */
  readonly damaged: boolean
}

/** A type of `annotate` or `extract` with its clean spans turned into places of the raw text. */
type Located<T, Spans extends keyof T> = Omit<T, Spans> & { readonly [Name in Spans]: Relocated<T[Name]> }
type Relocated<T> = T extends ReadonlyArray<unknown> ? ReadonlyArray<Place> : T extends null ? null : Place

export type LocatedRole = Located<LocalRole, "span">

export interface LocatedMention {
  readonly place: Place
  readonly form: "name" | "title"
}

export type LocatedEntity = (
  | (Omit<PersonEntity, "roles"> & { readonly roles: ReadonlyArray<LocatedRole> })
  | OrganizationEntity
  | Located<JurisdictionEntity, "describedSpan">
) & { readonly mentions: ReadonlyArray<LocatedMention> }

/** `words`: the content as clean text, its parts joined by ` … `, by which copies of one statement are known. */
export type LocatedStatement = Located<StatementCandidate, "evidence" | "parts" | "speakerSpan" | "cueSpan"> & {
  readonly words: string
}
export type LocatedPosition = Located<PositionCandidate, "evidence">
export type LocatedPolicy = Located<PolicyCandidate, "evidence">
export type LocatedFigure = Located<FigureCandidate, "evidence">
export type LocatedEvent = Located<EventCandidate, "evidence">
export type LocatedRecord = LocatedStatement | LocatedPosition | LocatedPolicy | LocatedFigure | LocatedEvent

/**
 * All that one text gives, with its evidence cut from the raw file: plain data, independent of the text itself.
 * Made by `extract`; `reconcile` needs nothing else of a text.
 */
export interface Extraction {
  readonly document: {
    readonly id: string
    readonly file: string
    readonly sha256: string
    readonly bytes: number
    readonly encoding: string
    readonly language: string
    readonly onTopic: boolean
    readonly metadata: Metadata
    readonly words: number
    readonly sentences: number
    readonly damagedSentences: number
    readonly damage: ReadonlyArray<Damage>
    /** Length in code points. */
    readonly characters: number
  }
  readonly entities: ReadonlyArray<LocatedEntity>
  readonly records: ReadonlyArray<LocatedRecord>
}
