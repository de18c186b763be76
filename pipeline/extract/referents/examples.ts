import { exampleMarks } from "../../lexicon/references.ts"
import type { NounPhrase } from "../clauses/chunks.ts"
import type { Clause } from "../clauses/clause.ts"
import { unique } from "../lists.ts"
import type { Discourse } from "./discourse.ts"
import { namedIn } from "./names.ts"

/** The entities that are named as examples of what a phrase means: "cities such as Reno and Ogden". */
export const examplesOf = (discourse: Discourse, phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
  const named = clause.attachments.flatMap(({ preposition, phrases }) => {
    const at = phrases[0]?.first ?? 0
    const isExample = exampleMarks.has(preposition) && at >= phrase.next && isBeside(clause, phrase, at)
    return isExample ? namedIn(discourse, phrases) : []
  })
  return unique(named)
}

/** Examples before the verb are the subject’s, those after it the object’s. */
const isBeside = ({ verb }: Clause, phrase: NounPhrase, at: number): boolean =>
  phrase.next <= verb.first ? at < verb.first : at >= verb.next
