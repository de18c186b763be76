import type { Concept, Topic } from "../lexicon/concepts/concept.ts"
import { concepts } from "../lexicon/concepts.ts"
import { billLetters, instruments, isAboutCooperation } from "../lexicon/instruments.ts"
import { turningNouns } from "../lexicon/operators.ts"
import { planNouns } from "../lexicon/references.ts"
import { trait } from "../lexicon/traits.ts"
import { slice } from "../model/span.ts"
import { type Anchor, anchorsIn } from "./anchors.ts"
import type { NounPhrase } from "./clauses/chunk.ts"
import { type Clause, phrasesOf } from "./clauses/clause.ts"
import { placeFrom } from "./clues.ts"
import type { KnownPolicy } from "./policies/known.ts"
import { ownersOf } from "./policies/owners.ts"
import { clausesWhere, type Grammar, kindOf, mentionFrom } from "./resolve.ts"

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
  const { bySentence } = grammar.clues
  const told = clausesWhere(
    grammar,
    (clues, at) =>
      (clues & wanted) !== 0 ||
      (policies.length > 0 &&
        [1, 2, itReach].some((back) => ((bySentence[at - back] ?? 0) & trait.instrument) !== 0)) || // "He vetoed it."
      isNamed(grammar, named, at)
  )
  for (const clause of told) {
    for (const phrase of phrasesOf(clause)) {
      const word = tokens[phrase.head]?.lower ?? ""
      if (word === "it" && !references.has(phrase.head)) {
        const meant = itMeant(grammar, policies, clause, phrase, references)
        if (meant) references.set(phrase.head, { ...meant, token: phrase.head, last: phrase.head })
        continue
      }
      const isPlan = planNouns.has(word)
      const isInstrument = policies.length > 0 && instruments.has(word) && !turningNouns.has(word)
      if (!isPlan && !isInstrument && named.length === 0) continue
      if (references.has(phrase.head)) continue
      const policy =
        namedIn(grammar, named, phrase) ?? (isInstrument ? meantBy(grammar, policies, clause, phrase) : undefined)
      // "the sanctuary bill" after a bill against sanctuaries: the two together say neither
      const against = policy?.direction === "restrictive" && lawful.has(instruments.get(word) ?? "")
      if (!against && spoken.subarray(phrase.first, phrase.next).includes(1)) continue
      // what its possessor was last said to be about: "Ruiz’s plan", with nothing that says another
      const last = planned[placeFrom(plannedAt, phrase.first) - 1]
      const concept = policy
        ? conceptOf(policy)
        : isPlan && last && isPossessors(grammar, phrase, last)
          ? last.concept
          : null
      if (concept)
        references.set(phrase.head, {
          concept,
          token: phrase.head,
          last: phrase.head,
          ...(policy ? { policy: policy.key } : {})
        })
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

/** How many sentences back "it" may have been named. */
const itReach = 3

/** What one does to a measure. */
const dealing = new Set(
  `sign veto oppose support back overturn block challenge repeal endorse sponsor defend reject pass approve kill vote fight
  uphold praise criticize denounce condemn strike argue push lobby speak`.split(/\s+/u)
)

/** "The bill passed, but Ruiz vetoed it": the measure named last, in this sentence or the one before, if it is known. */
const itMeant = (
  grammar: Grammar,
  policies: ReadonlyArray<KnownPolicy>,
  clause: Clause,
  phrase: NounPhrase,
  references: ReadonlyMap<number, Anchor>
): Pick<Anchor, "concept" | "policy"> | null => {
  const { tokens, sentences } = grammar.document
  if (!dealing.has(clause.verb.lemma) || !isDealtWith(clause, phrase)) return null
  const from = sentences[Math.max(0, clause.sentence - itReach)]?.first ?? phrase.first
  for (let at = phrase.first - 1; at >= from; at--) {
    const token = tokens[at]
    const lettered = token?.pos === "NUM" && billLetters.has(tokens[at - 1]?.lower ?? "")
    if (token === undefined || !(lettered || (instruments.has(token.lower) && token.pos !== "VERB"))) continue
    if (turningNouns.has(token.lower)) continue
    const known = references.get(at)
    if (known) return known
    const told = policies.find(({ evidence, also }) =>
      [evidence, ...also].some(({ start, end }) => start <= token.start && token.end <= end)
    )
    if (!told && lettered && tokens[at - 2]?.text === "(") continue // "The measure (SB 11)": the measure
    // "the bill’s sponsor": the last law told of
    const definite = lawful.has(instruments.get(token.lower) ?? "") && definites.has(tokens[at - 1]?.lower ?? "")
    const policy =
      told ??
      (definite
        ? policies.findLast(({ evidence, instrument }) => evidence.start < token.start && lawful.has(instrument))
        : undefined)
    const concept = policy ? conceptOf(policy) : null
    return policy && concept ? { concept, policy: policy.key } : null
  }
  return null
}

/** "vetoed it", "voted against it" */
const isDealtWith = ({ objects, attachments }: Clause, phrase: NounPhrase): boolean =>
  objects.includes(phrase) ||
  attachments.some(({ preposition, phrases }) => ["against", "for"].includes(preposition) && phrases.includes(phrase))

const deeds = new Set(["move", "decision"])
const lawful: ReadonlySet<string> = new Set(["statute", "bill", "ordinance"])
const ordinances: ReadonlySet<string> = new Set(["ordinance"])
const none: ReadonlySet<string> = new Set()

const possessives = new Set(["his", "her", "their", "its", "our"])
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
  // "the move", "the decision": what somebody did, not the law it was about
  if (deeds.has(tokens[phrase.head]?.lower ?? "")) return undefined
  const owners = first === "the" || first === "that" || first === "this" ? [] : ownersOf(grammar, clause, phrase)
  const noun = tokens[phrase.head]?.lower ?? ""
  const kind = instruments.get(noun)
  const place = tokens[phrase.first]?.start ?? 0
  const isAlike = ({ instrument, jurisdiction }: KnownPolicy): boolean =>
    (owners.length === 0 || (jurisdiction !== null && owners.includes(jurisdiction))) &&
    // "Our policies stand", says a mayor after an order of the nation's was told of
    !(first === "our" && owners.length === 0 && jurisdiction !== null && kindOf(jurisdiction) === "country") &&
    // "policy" and "measure" fit any
    (instrument === kind ||
      (kind === "unspecified" &&
        !(noun === "resolution" && ["agreement", "programme", "statute"].includes(instrument))) ||
      (lawful.has(kind ?? "") && lawful.has(instrument)))
  // "the ordinance" is the last ordinance, though a law was told of since
  // and "the measure" a bill or law rather than an order that came between
  const sooner = noun === "measure" ? lawful : kind === "ordinance" ? ordinances : none
  const before =
    (sooner.size > 0
      ? policies.findLast((policy) => policy.evidence.start < place && sooner.has(policy.instrument) && isAlike(policy))
      : undefined) ?? policies.findLast((policy) => policy.evidence.start < place && isAlike(policy))
  if (before || !lawful.has(kind ?? "")) return before
  // "signed the ordinance. It bars …": the one law that the text tells of
  const [only, other] = policies.filter(isAlike)
  return only && !other ? only : undefined
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

const topicOf = ({ provision, jurisdiction }: KnownPolicy): Topic | null => {
  // a state that withholds its own money punishes sanctuaries; the topic of cuts is the nation’s money
  if (provision === "funding_condition")
    return jurisdiction === null || kindOf(jurisdiction) === "country" ? "funding_cutoff" : "sanctuary_policy"
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
