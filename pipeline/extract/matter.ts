import { trait } from "../lexicon/traits.ts"
import { anchorsIn } from "./anchors.ts"
import type { Clause } from "./clauses/clause.ts"
import type { Grammar } from "./resolve.ts"

/** Whether a sentence is of the matter: by its words, or by what is done to places’ money or by their police. */
export const isOfMatter = (grammar: Grammar, sentence: number): boolean => {
  const { ofMatter } = grammar
  if (sentence < 0 || sentence >= ofMatter.length) return false
  if (ofMatter[sentence] === 0) ofMatter[sentence] = readMatter(grammar, sentence) ? 1 : -1
  return ofMatter[sentence] === 1
}

const readMatter = (grammar: Grammar, sentence: number): boolean => {
  const { bySentence, scope } = grammar.clues
  const told = bySentence[sentence] ?? 0
  if (scope[sentence] === 0) return false
  if (told & trait.matter) return true
  const range = grammar.document.sentences[sentence]
  if (!range || !(told & trait.concept)) return false
  const money = (told & trait.place) !== 0
  return anchorsIn(grammar, range.first, range.next).some(({ concept }) => concept.topic !== "funding_cutoff" || money)
}

/** Whether a clause's sentence, or one of so many before it, is of the matter. */
export const ofMatter = (grammar: Grammar, { sentence }: Clause, before: number): boolean =>
  isOfMatterNear(grammar, sentence - before, sentence)

/** Whether one of some sentences, the last included, is of the matter. */
export const isOfMatterNear = (grammar: Grammar, first: number, last: number): boolean => {
  for (let sentence = last; sentence >= Math.max(0, first); sentence--) if (isOfMatter(grammar, sentence)) return true
  return false
}

/** Whether a text talks of immigration in a sentence or in one of so many before it. */
export const isInScope = ({ clues: { scope } }: Grammar, sentence: number, before: number): boolean => {
  for (let at = sentence; at >= Math.max(0, sentence - before); at--) if (scope[at] === 1) return true
  return false
}
