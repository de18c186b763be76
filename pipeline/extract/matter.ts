import { matterWords } from "../lexicon/acts.ts"
import type { Clause } from "./clauses/clauses.ts"
import type { Grammar } from "./resolve.ts"

/** Whether a clause's sentence, or one of so many before it, is of the matter. */
export const ofMatter = ({ document: { tokens, sentences } }: Grammar, clause: Clause, before: number): boolean => {
  for (let sentence = clause.sentence; sentence >= Math.max(0, clause.sentence - before); sentence--) {
    const range = sentences[sentence]
    if (range && tokens.slice(range.first, range.next).some(({ lower }) => matterWords.has(lower))) return true
  }
  return false
}
