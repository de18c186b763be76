import type { NounPhrase } from "../../clauses/chunk.ts"
import type { Clause } from "../../clauses/clause.ts"
import type { Grammar } from "../../resolve.ts"
import type { Target } from "../targets.ts"

/** What somebody is for (1) or against (-1). */
export interface Stand {
  readonly side: 1 | -1
  readonly target: Target
  /** Whose it is, where not the clause's actors'. */
  readonly holders?: ReadonlyArray<string>
}

/** A clause as its stands are read from it. */
export interface Reading {
  readonly grammar: Grammar
  readonly clause: Clause
  /** Of its verb; of a form like "cosponsor" the verb that it means. */
  readonly lemma: string
  /** 1 if the verb favors its object, -1 if it opposes it, else 0. */
  readonly plain: -1 | 0 | 1
  /** What was found up to now. */
  readonly stands: ReadonlyArray<Stand>
  readonly put: (side: number, target: Target | null, holders?: ReadonlyArray<string>) => void
  /** The word at a token in small letters. */
  readonly word: (at: number) => string
}

/** "the governor’s opposition", "Ruiz’s support": whose it is; undefined if nobody is said to have it. */
export const possessorsOf = (
  grammar: Grammar,
  clause: Clause,
  phrase: NounPhrase
): ReadonlyArray<string> | undefined => {
  const { tokens } = grammar.document
  for (let at = phrase.first + 1; at < phrase.head; at++) {
    if (!/^['’]s?$/u.test(tokens[at]?.text ?? "")) continue
    return grammar.entitiesOf({ ...phrase, next: at, head: at - 1 }, clause)
  }
  return undefined
}

/** Whom the subject of a clause names. */
export const subjectsOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> =>
  clause.subject.flatMap((who) => grammar.entitiesOf(who, clause))
