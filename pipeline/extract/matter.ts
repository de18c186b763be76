import { matterWords, placeWords } from "../lexicon/acts.ts"
import { anchorsIn } from "./aims.ts"
import type { Clause } from "./clauses/clause.ts"
import type { Grammar } from "./resolve.ts"

/** Whether a sentence is of the matter: by its words, or by what is done to places’ money or by their police. */
export const isOfMatter = (grammar: Grammar, sentence: number): boolean => {
  const { tokens, sentences } = grammar.document
  const range = sentences[sentence]
  if (!range) return false
  const words = tokens.slice(range.first, range.next)
  if (words.some(({ lower }) => matterWords.has(lower))) return true
  const money = words.some(({ lower }) => placeWords.has(lower))
  return anchorsIn(grammar, range.first, range.next).some(({ concept }) => concept.topic !== "funding_cutoff" || money)
}

/** Whether a clause's sentence, or one of so many before it, is of the matter. */
export const ofMatter = (grammar: Grammar, clause: Clause, before: number): boolean => {
  for (let sentence = clause.sentence; sentence >= Math.max(0, clause.sentence - before); sentence--) {
    if (isOfMatter(grammar, sentence)) return true
  }
  return false
}
