import { disfavoring, favoring, stanceBases } from "../../lexicon/stances.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"
import { ofDeeds } from "./stands/deeds.ts"
import { ofKeeping } from "./stands/keeping.ts"
import type { Reading, Stand } from "./stands/reading.ts"
import { ofSides } from "./stands/sides.ts"
import { ofWords } from "./stands/words.ts"
import type { Target } from "./targets.ts"

/** What a clause says that somebody is for or against, in the order of the ways in which it may say so. */
export const standsOf = (grammar: Grammar, clause: Clause): ReadonlyArray<Stand> => {
  const { tokens } = grammar.document
  const lemma = stanceBases.get(clause.verb.lemma) ?? clause.verb.lemma
  const stands: Array<Stand> = []
  const put = (side: number, target: Target | null, holders?: ReadonlyArray<string>): void => {
    if (target) stands.push({ side: side > 0 ? 1 : -1, target, ...(holders ? { holders } : {}) })
  }
  const word = (at: number): string => tokens[at]?.lower ?? ""
  const plain = favoring.has(lemma) ? 1 : disfavoring.has(lemma) ? -1 : 0
  const reading: Reading = { grammar, clause, lemma, plain, stands, put, word }
  ofSides(reading)
  ofDeeds(reading)
  ofWords(reading)
  ofKeeping(reading)
  return stands
}
