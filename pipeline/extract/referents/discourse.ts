import type { AnnotatedDocument, Mention } from "../../model/document.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"

/** A text as it is asked whom its phrases mean: its clauses, and the names in it. */
export interface Discourse {
  readonly document: AnnotatedDocument
  /** The clauses of a sentence, by its number. */
  readonly inSentence: (sentence: number) => ReadonlyArray<Clause>
  /** The clause on which a clause hangs. */
  readonly parentOf: (clause: Clause) => Clause | undefined
  /** The mention that covers a token. */
  readonly mentionAt: (token: number) => Mention | undefined
  /** Who or what a phrase of a clause means: keys of entities. Nobody if it isn't sure. */
  readonly entitiesOf: (phrase: NounPhrase, clause: Clause) => ReadonlyArray<string>
}

/** The word of a token in small letters; none outside of the text. */
export const wordAt = ({ document: { tokens } }: Discourse, token: number): string => tokens[token]?.lower ?? ""
