import { measureNouns } from "../../lexicon/acts/nouns.ts"
import { passing } from "../../lexicon/eventWords.ts"
import { billLetters } from "../../lexicon/instruments.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { listOf, unique } from "../lists.ts"
import { ofMatter } from "../matter.ts"
import type { Grammar } from "../resolve.ts"
import { reach } from "./fits.ts"
import { publicOf, type Seen } from "./seen.ts"

/** Of which only approval is meant. */
const granted = new Set(["win", "receive", "get", "gain"])

/**
 * A bill that is told by its own way through a house: "The bill passed the Senate", "An ordinance won final approval
 * from the Elm City Council". Whoever passed it is the actor.
 */
export const passage = (grammar: Grammar, clause: Clause): ReadonlyArray<Seen> => {
  const { lemma, passive, modal, negated, form } = clause.verb
  const by = passing.get(lemma)
  if (!by || passive || negated || modal !== null || form !== "finite" || !ofMatter(grammar, clause, reach)) return []
  if (!clause.subject.some((phrase) => isMeasure(grammar, phrase))) return []
  const { tokens } = grammar.document
  if (granted.has(lemma) && !clause.objects.some(({ head }) => tokens[head]?.lower.startsWith("approv"))) return []
  const phrases = [
    ...(by.has("") ? clause.objects : []),
    ...clause.attachments.filter(({ preposition }) => by.has(preposition)).flatMap((each) => each.phrases)
  ]
  const named = phrases.flatMap(({ first, next }) => {
    const found: Array<string> = []
    for (let at = first; at < next; at++) found.push(...listOf(grammar.mentionAt(at)?.entity ?? null))
    return found
  })
  const actors = unique(publicOf(grammar, named)).filter((key) => isHouse(grammar, key))
  if (actors.length === 0) return []
  return [{ rule: "events/passage", type: "legislation", clause, actors, confidence: 0.7, verb: "pass" }]
}

const isHouse = ({ entity }: Grammar, key: string): boolean => {
  const found = entity(key)
  return (
    found?.kind === "organization" &&
    (found.organizationKind === "legislature" || found.organizationKind === "state_or_local_agency")
  )
}

/** "The bill", "Senate Bill 4", "SB 4". */
const isMeasure = ({ document: { tokens } }: Grammar, { first, head }: NounPhrase): boolean => {
  const word = tokens[head]?.lower ?? ""
  if (measureNouns.has(word)) return true
  const before = tokens[head - 1]?.lower ?? ""
  return /^\d+$/u.test(word) && head > first && (billLetters.has(before) || before === "bill")
}
