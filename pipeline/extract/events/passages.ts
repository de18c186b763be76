import { measureNouns } from "../../lexicon/acts.ts"
import { billLetters } from "../../lexicon/instruments.ts"
import type { NounPhrase } from "../clauses/chunks.ts"
import type { Clause } from "../clauses/clause.ts"
import { ofMatter } from "../matter.ts"
import type { Grammar } from "../resolve.ts"
import { reach } from "./fits.ts"
import { publicOf, type Seen } from "./seen.ts"

/** How a bill gets through a house or fails there, by the verb and the preposition before the house; "" for an object. */
const ways: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["pass", new Set([""])],
  ["clear", new Set([""])],
  ["win", new Set(["from", "in"])],
  ["receive", new Set(["from"])],
  ["get", new Set(["from"])],
  ["gain", new Set(["from", "in"])],
  ["sail", new Set(["through"])],
  ["breeze", new Set(["through"])],
  ["squeak", new Set(["through"])],
  ["die", new Set(["in"])],
  ["fail", new Set(["in"])],
  ["advance", new Set(["in", "from"])]
])
/** Whether a verb may tell so, by its base. */
export const isWay = (lemma: string): boolean => ways.has(lemma)

/** Of which only approval is meant. */
const granted = new Set(["win", "receive", "get", "gain"])

/**
 * A bill that is told by its own way through a house: "The bill passed the Senate", "An ordinance won final approval
 * from the Elm City Council". Whoever passed it is the actor.
 */
export const passage = (grammar: Grammar, clause: Clause): ReadonlyArray<Seen> => {
  const { lemma, passive, modal, negated, form } = clause.verb
  const by = ways.get(lemma)
  if (!by || passive || negated || modal !== null || form !== "finite" || !ofMatter(grammar, clause, reach)) return []
  if (!clause.subject.some((phrase) => isMeasure(grammar, phrase))) return []
  const { tokens } = grammar.document
  if (granted.has(lemma) && !clause.objects.some(({ head }) => tokens[head]?.lower.startsWith("approv"))) return []
  const phrases = [
    ...(by.has("") ? clause.objects : []),
    ...clause.attachments.filter(({ preposition }) => by.has(preposition)).flatMap((each) => each.phrases)
  ]
  const actors = publicOf(
    grammar,
    phrases.flatMap((phrase) => grammar.entitiesOf(phrase, clause))
  ).filter((key) => isHouse(grammar, key))
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
