import type { NounPhrase, VerbGroup } from "./chunk.ts"

/** A preposition with what follows it: "in Florida, Iowa and Texas". */
export interface Attachment {
  readonly preposition: string
  readonly phrases: ReadonlyArray<NounPhrase>
  /** The phrase right before it, which it may belong to as well as to the verb. */
  readonly after: NounPhrase | null
}

/** The phrases of a clause: its subject, its objects and all that is attached. */
export const phrasesOf = ({ phrases }: Clause): ReadonlyArray<NounPhrase> => phrases

/** How a clause stands to its parent. */
export type Relation =
  | "main"
  | "coordinate"
  | "complement"
  | "relative"
  | "adverbial"
  | "infinitive"
  | "gerund"
  | "participle"

/** One verb with what belongs to it. */
export interface Clause {
  readonly index: number
  readonly sentence: number
  readonly relation: Relation
  /** Index of the clause that it belongs to, or -1. */
  readonly parent: number
  /** What opens it: "if", "that", "which", "from" (before a gerund). */
  readonly mark: string | null
  readonly verb: VerbGroup
  /** Who or what does it, one phrase each of a list; of a passive, what it is done to. */
  readonly subject: ReadonlyArray<NounPhrase>
  /** A gerund clause as subject: "Taking away funding would be …". */
  readonly subjectClause: number
  readonly objects: ReadonlyArray<NounPhrase>
  readonly attachments: ReadonlyArray<Attachment>
  /** Its subject, its objects and all that is attached, in this order. */
  readonly phrases: ReadonlyArray<NounPhrase>
  /** When, without a preposition: "last week", "Wednesday". */
  readonly times: ReadonlyArray<NounPhrase>
  /** The noun phrase that it describes: of a relative or reduced clause, or the noun of "plans to defy". */
  readonly modifies: NounPhrase | null
  /** Tokens, from its first word to its last, with all that hangs on it. */
  readonly first: number
  readonly next: number
}
