import { operationNouns } from "../../lexicon/eventWords.ts"
import { matterWords } from "../../lexicon/matter.ts"
import { reporterOf } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { factualityOf } from "../events/seen.ts"
import type { Grammar } from "../resolve.ts"
import type { Found } from "./known.ts"

const country = "ocd-division/country:us"
/** Words that make such an operation one of immigration officers. */
const enforcing = new Set("immigration ice deportation deportations".split(" "))
const planning = new Set("plan prepare consider intend want weigh ready vow promise threaten expect aim".split(" "))
const doing = new Set(
  "launch carry conduct begin start announce unveil expand lead run mount step ramp target order be make".split(" ")
)

/**
 * Operations of the federal government to arrest or deport: "is preparing an immigration enforcement blitz", "ICE
 * launched Operation Gray Harbor". Only where the federal government or one of its agencies is said to do it.
 */
export const operationPolicies = (grammar: Grammar, clause: Clause): ReadonlyArray<Found> => {
  const lemma = clause.verb.lemma
  const top = topOf(grammar, clause)
  if (!planning.has(top.verb.lemma) && !planning.has(lemma) && !doing.has(lemma)) return []
  if (clause.verb.negated || top.verb.negated || factualityOf(grammar, top) === "hypothetical") return []
  if (lemma === "be" && clause.subject.every(({ pronoun }) => pronoun)) return [] // "it’s such raids that draw attention"
  const actors = [...grammar.actorsOf(top), ...grammar.actorsOf(clause)]
  if (!actors.some((key) => isFederal(grammar, key))) return []
  const phrase = clause.objects.find((each) => isOperation(grammar, each))
  if (!phrase) return []
  const modal = clause.verb.modal ?? top.verb.modal
  const planned = planning.has(top.verb.lemma) || planning.has(lemma) || modal !== null
  return [
    {
      maker: null,
      rule: "policies/operation",
      evidence: grammar.spanOf(Math.min(top.first, clause.first), clause.next),
      confidence: 0.65,
      attributedTo: reporterOf(grammar, top),
      jurisdiction: country,
      name: nameOf(grammar, phrase),
      instrument: "unspecified",
      provision: "enforcement_operation",
      direction: "restrictive",
      status: planned ? "proposed" : "in_force",
      adopted: null,
      head: phrase.head
    }
  ]
}

/** "is preparing to carry out": who prepares. */
const topOf = (grammar: Grammar, clause: Clause): Clause => {
  const parent = grammar.parentOf(clause)
  return clause.relation === "infinitive" && clause.modifies === null && parent ? parent : clause
}

const isFederal = ({ entity }: Grammar, key: string): boolean => {
  if (key === country) return true
  const found = entity(key)
  return found?.kind === "organization" && found.organizationKind === "federal_agency"
}

const isOperation = (grammar: Grammar, phrase: NounPhrase): boolean => {
  const { tokens } = grammar.document
  const words = tokens.slice(phrase.first, phrase.next).map(({ lower }) => lower)
  if (!operationNouns.has(tokens[phrase.head]?.lower ?? "") && nameOf(grammar, phrase) === null) return false
  if (words.some((word) => enforcing.has(word))) return true
  const sentence = grammar.sentenceOf(phrase.head)
  const range = tokens.slice(sentence?.first ?? phrase.first, sentence?.next ?? phrase.next)
  return (
    range.some(({ lower }) => enforcing.has(lower) || lower === "sanctuary") &&
    range.some(({ lower }) => matterWords.has(lower))
  )
}

/** "Operation Gray Harbor" */
const nameOf = ({ document: { tokens, clean } }: Grammar, phrase: NounPhrase): string | null => {
  for (let at = phrase.first; at + 1 < phrase.next; at++) {
    if (tokens[at]?.text !== "Operation") continue
    let end = at + 1
    while (end < phrase.next && /^\p{Lu}/u.test(tokens[end]?.text ?? "")) end++
    const first = tokens[at]
    const last = tokens[end - 1]
    return first && last && end > at + 1 ? clean.text.slice(first.start, last.end) : null
  }
  return null
}
