import { collectives, exampleMarks } from "../../lexicon/references.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { unique } from "../lists.ts"
import { type Discourse, wordAt } from "./discourse.ts"
import { namedIn } from "./names.ts"

/** The entities that are named as examples of what a phrase means: "cities such as Reno and Ogden". */
export const examplesOf = (discourse: Discourse, phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
  const named = clause.attachments.flatMap(({ preposition, phrases }) => {
    const at = phrases[0]?.first ?? 0
    const isExample = exampleMarks.has(preposition) && at >= phrase.next && isBeside(clause, phrase, at)
    if (!isExample) return []
    // "police chiefs in cities such as Reno": the cities are examples, not the chiefs
    const nearer = clause.attachments.some(
      (other) =>
        !exampleMarks.has(other.preposition) &&
        other.phrases.some(
          (each) => each.first >= phrase.next && each.next <= at && plural.has(wordAt(discourse, each.head))
        )
    )
    const head = wordAt(discourse, phrase.head)
    return nearer && !collectives.has(head) && !quantifiers.has(head) ? [] : namedIn(discourse, phrases)
  })
  return unique(named)
}

/** Nouns of which places are examples. */
const plural = new Set(
  "cities counties states towns places jurisdictions communities localities municipalities".split(" ")
)

/** "many of the cities": they themselves. */
const quantifiers = new Set(
  "many most some several dozens hundreds scores all each few number lot others both".split(" ")
)

/** Examples before the verb are the subject’s, those after it the object’s. */
const isBeside = ({ verb }: Clause, phrase: NounPhrase, at: number): boolean =>
  phrase.next <= verb.first ? at < verb.first : at >= verb.next
