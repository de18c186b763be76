import { type Concept, concepts, type Topic } from "../lexicon/concepts.ts"
import { instruments, isAboutCooperation } from "../lexicon/instruments.ts"
import { turningNouns } from "../lexicon/operators.ts"
import { planNouns } from "../lexicon/references.ts"
import { trait } from "../lexicon/traits.ts"
import { slice } from "../model/span.ts"
import { type Anchor, anchorsIn } from "./aims.ts"
import type { NounPhrase } from "./clauses/chunks.ts"
import { type Clause, phrasesOf } from "./clauses/clause.ts"
import { placeFrom } from "./clues.ts"
import type { KnownPolicy } from "./policies/known.ts"
import { ownersOf } from "./policies/owners.ts"
import { clausesWhere, type Grammar, mentionFrom } from "./resolve.ts"

/**
 * Places where a policy or plan told before is named again: a law by its name ("the Harbor Trust Act"), "the order",
 * "that law", "Ruiz’s plan". By the token of the head, each with the topic and sign of what it stands for.
 */
export const referencesOf = (grammar: Grammar, policies: ReadonlyArray<KnownPolicy>): ReadonlyMap<number, Anchor> => {
  const { tokens } = grammar.document
  const references = new Map<number, Anchor>()
  const anchored = anchorsIn(grammar, 0, tokens.length)
  if (policies.length === 0 && anchored.length === 0) return references
  const spoken = new Uint8Array(tokens.length)
  for (const { token, last } of anchored) spoken.fill(1, token, last + 1)
  const planned = anchored.filter(
    ({ concept: { topic } }) => topic === "mass_deportation" || topic === "funding_cutoff"
  )
  const plannedAt = planned.map(({ token }) => token)
  const named = policies.filter(({ name }) => name !== null)
  const wanted = policies.length > 0 ? trait.plan | trait.instrument : trait.plan
  const told = clausesWhere(grammar, (clues, at) => (clues & wanted) !== 0 || isNamed(grammar, named, at))
  for (const clause of told) {
    for (const phrase of phrasesOf(clause)) {
      const word = tokens[phrase.head]?.lower ?? ""
      const isPlan = planNouns.has(word)
      const isInstrument = policies.length > 0 && instruments.has(word) && !turningNouns.has(word)
      if (!isPlan && !isInstrument && named.length === 0) continue
      if (references.has(phrase.head) || spoken.subarray(phrase.first, phrase.next).includes(1)) continue
      const policy =
        namedIn(grammar, named, phrase) ?? (isInstrument ? meantBy(grammar, policies, clause, phrase) : undefined)
      // what its possessor was last said to be about: "Ruiz’s plan", with nothing that says another
      const last = planned[placeFrom(plannedAt, phrase.first) - 1]
      const concept = policy
        ? conceptOf(policy)
        : isPlan && last && isPossessors(grammar, phrase, last)
          ? last.concept
          : null
      if (concept) references.set(phrase.head, { concept, token: phrase.head, last: phrase.head })
    }
  }
  return references
}

/** The first policy whose name a phrase holds. */
const namedIn = (
  { document: { tokens, clean } }: Grammar,
  named: ReadonlyArray<KnownPolicy>,
  { first, next }: NounPhrase
): KnownPolicy | undefined => {
  if (named.length === 0) return undefined
  const text = clean.text.slice(tokens[first]?.start ?? 0, tokens[next - 1]?.end ?? 0)
  return named.find(({ name }) => name !== null && text.includes(name))
}

/** Whether a sentence holds the name of a policy. */
const isNamed = (
  { document: { clean, sentences } }: Grammar,
  named: ReadonlyArray<KnownPolicy>,
  at: number
): boolean => {
  const span = sentences[at]?.span
  if (named.length === 0 || !span) return false
  const text = slice(clean.text, span)
  return named.some(({ name }) => name !== null && text.includes(name))
}

const possessives = new Set(["his", "her", "their", "its"])
const definites = new Set(["the", "that", "this", ...possessives])

/** The last policy of the kind of a definite phrase told before it: "the order", "his state’s policies" only of that state. */
const meantBy = (
  grammar: Grammar,
  policies: ReadonlyArray<KnownPolicy>,
  clause: Clause,
  phrase: NounPhrase
): KnownPolicy | undefined => {
  const { tokens } = grammar.document
  const first = tokens[phrase.first]?.lower ?? ""
  if (!definites.has(first) && !tokens.slice(phrase.first, phrase.head).some(({ lower }) => lower === "'s"))
    return undefined
  const owners = first === "the" || first === "that" || first === "this" ? [] : ownersOf(grammar, clause, phrase)
  const kind = instruments.get(tokens[phrase.head]?.lower ?? "")
  const place = tokens[phrase.first]?.start ?? 0
  return policies.findLast(
    ({ evidence, instrument, jurisdiction }) =>
      evidence.start < place &&
      (owners.length === 0 || (jurisdiction !== null && owners.includes(jurisdiction))) &&
      // "policy" and "measure" fit any
      (instrument === kind || kind === "unspecified" || (kind === "statute" && instrument === "bill"))
  )
}

/** Whether whoever has what a phrase names is named in the sentence of an anchor. */
const isPossessors = (grammar: Grammar, { first, head }: NounPhrase, { token }: Anchor): boolean => {
  const { tokens, mentions } = grammar.document
  const key = head > first && tokens[head - 1]?.lower === "'s" ? grammar.mentionAt(head - 2)?.entity : undefined
  const range = grammar.sentenceOf(token)
  if (key === undefined || !range) return false
  for (let at = mentionFrom(mentions, range.first); at < mentions.length; at++) {
    const mention = mentions[at]
    if (!mention || mention.first >= range.next) return false
    if (mention.entity === key) return true
  }
  return false
}

const topicOf = ({ provision }: KnownPolicy): Topic | null => {
  if (provision === "funding_condition") return "funding_cutoff"
  if (provision === "enforcement_operation") return "mass_deportation"
  return isAboutCooperation(provision) ? "sanctuary_policy" : null
}

/** A concept that stands for a policy: having it is for its topic, or against. */
export const conceptOf = (policy: KnownPolicy): Concept | null => {
  const topic = topicOf(policy)
  const sign = topic === "sanctuary_policy" && policy.direction === "restrictive" ? -1 : 1
  const like = concepts.find((concept) => concept.topic === topic && concept.sign === sign)
  if (!like || topic === null) return null
  return { ...like, name: "reference", any: new Set(), near: new Set(), limited: "other", required: "other" }
}
