import { disfavoring, favoring, stanceBases } from "../../lexicon/stances.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"
import { deedVerbs, ofDeeds } from "./stands/deeds.ts"
import { keepingVerbs, ofKeeping } from "./stands/keeping.ts"
import { ofRaids, raidVerbs } from "./stands/raids.ts"
import type { Reading, Stand } from "./stands/reading.ts"
import { ofSides, sideVerbs } from "./stands/sides.ts"
import { ofWords, wordVerbs } from "./stands/words.ts"
import type { Target } from "./targets.ts"

/** What a clause says that somebody is for or against, in the order of the ways in which it may say so. */
export const standsOf = (grammar: Grammar, clause: Clause): ReadonlyArray<Stand> => {
  const { tokens } = grammar.document
  const lemma = stanceBases.get(clause.verb.lemma) ?? clause.verb.lemma
  const ways = waysOf.get(lemma)
  if (ways === undefined) return none // most clauses
  const stands: Array<Stand> = []
  const put = (side: number, target: Target | null, holders?: ReadonlyArray<string>): void => {
    if (target) stands.push({ side: side > 0 ? 1 : -1, target, ...(holders ? { holders } : {}) })
  }
  const word = (at: number): string => tokens[at]?.lower ?? ""
  const plain = favoring.has(lemma) ? 1 : disfavoring.has(lemma) ? -1 : 0
  const reading: Reading = { grammar, clause, lemma, plain, stands, put, word }
  for (const way of ways) way(reading)
  return stands
}

const none: ReadonlyArray<Stand> = []

/** By its verb, the ways in which a clause may say so. */
const waysOf: ReadonlyMap<string, ReadonlyArray<(reading: Reading) => void>> = (() => {
  const found = new Map<string, Array<(reading: Reading) => void>>()
  for (const [way, verbs] of [
    [ofSides, sideVerbs],
    [ofDeeds, deedVerbs],
    [ofWords, wordVerbs],
    [ofKeeping, keepingVerbs],
    [ofRaids, raidVerbs]
  ] as const) {
    for (const verb of verbs) {
      const ways = found.get(verb)
      if (ways) ways.push(way)
      else found.set(verb, [way])
    }
  }
  return found
})()
