import { actNouns } from "../../lexicon/eventWords.ts"
import { trait } from "../../lexicon/traits.ts"
import { signFrom } from "../aims.ts"
import { anchorsIn } from "../anchors.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import { type Clause, phrasesOf } from "../clauses/clause.ts"
import { isOfMatterNear } from "../matter.ts"
import type { KnownPolicy } from "../policies/known.ts"
import { possessorOf } from "../policies/possessors.ts"
import { clausesWhere, type Grammar, unique } from "../resolve.ts"
import type { Seen } from "./seen.ts"

/**
 * Acts told by a noun with its doer: "the suit brought by Reno", "Ruiz’s promise to end the ban", "follows through on a
 * promise to deport", and an executive order that a text ascribes to somebody ("the mayor’s order barring raids").
 */
export const nounEvents = (grammar: Grammar, policies: ReadonlyArray<KnownPolicy>): ReadonlyArray<Seen> => [
  ...clausesWhere(
    grammar,
    (clues, sentence) => (clues & trait.act) !== 0 && isOfMatterNear(grammar, sentence - 1, sentence)
  ).flatMap((clause) => phrasesOf(clause).flatMap((phrase) => nounEvent(grammar, clause, phrase))),
  ...orders(grammar, policies),
  ...adoptions(grammar, policies)
]

/** "Reno in 1985 became the first city to bar …", "a state law passed in 2014": a dated or first adoption. */
const adoptions = (grammar: Grammar, policies: ReadonlyArray<KnownPolicy>): ReadonlyArray<Seen> =>
  policies.flatMap((policy) => {
    const { jurisdiction, evidence, rule } = policy
    if (jurisdiction === null) return []
    const clause = grammar.clausesAt(evidence).find((each) => {
      const verb = grammar.spanOf(each.verb.main, each.verb.main + 1)
      const made =
        each.verb.lemma === "become" ||
        each.verb.lemma === "follow" ||
        (each.verb.passive && ["pass", "adopt", "enact", "sign"].includes(each.verb.lemma))
      return made && verb.start >= evidence.start && verb.end <= evidence.end
    })
    if (!clause || (rule !== "policies/follows" && policy.adopted === null)) return []
    const outer = clause.verb.passive
      ? (grammar
          .inSentence(clause.sentence)
          .find(
            ({ index, subject }) =>
              index > clause.index && clause.modifies !== null && subject.includes(clause.modifies)
          ) ?? clause)
      : clause
    return [
      {
        rule: "events/adoption",
        type: "legislation" as const,
        clause,
        actors: [jurisdiction],
        confidence: 0.65,
        verb: "pass",
        factuality: "asserted" as const,
        first: Math.min(clause.first, ...clause.subject.map(({ first }) => first)),
        next: Math.max(clause.next, outer.next)
      }
    ]
  })

const filing = new Set(["filed", "brought"])

/** "a suit the Elm Coalition filed in 2012": who stands between the noun and its verb, and where that is told to its end. */
const filersOf = (
  { mentionAt, document: { tokens }, inSentence }: Grammar,
  { next, head }: NounPhrase
): { readonly actor: string; readonly next: number } | null => {
  if (next !== head + 1) return null
  const at = ["the", "that"].includes(tokens[next]?.lower ?? "") ? next + 1 : next
  const mention = mentionAt(at)
  if (mention?.first !== at || !filing.has(tokens[mention.next]?.lower ?? "")) return null
  const told = inSentence(tokens[head]?.sentence ?? -1).find(({ verb }) => verb.main === mention.next)
  return { actor: mention.entity, next: told ? told.next : mention.next + 1 }
}

const none: ReadonlyArray<Seen> = []

const nounEvent = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Seen> => {
  const { tokens } = grammar.document
  const type = actNouns.get(tokens[phrase.head]?.lower ?? "")
  if (!type) return none
  const modifiers = grammar
    .inSentence(clause.sentence)
    .filter((other) => other.sentence === clause.sentence && other.modifies?.first === phrase.first)
  const hung = grammar
    .inSentence(clause.sentence)
    .find(({ parent, relation, first }) => parent === clause.index && relation === "infinitive" && first >= phrase.next)
  const threat = type === "threat"
  const made =
    (threat ? (modifiers.find(({ relation }) => relation === "infinitive") ?? hung) : undefined) ??
    modifiers.find(({ relation }) => relation === "participle" || relation === "infinitive")
  const owners = possessorOf(grammar, phrase.first, phrase.head)
  const [owner] = owners
  const inside = unique(
    Array.from({ length: phrase.next - phrase.first }, (_, index) => grammar.mentionAt(phrase.first + index))
      .flatMap((mention) => (mention ? [mention.entity] : []))
      .filter((key) => type !== "court_ruling" || grammar.entity(key)?.kind === "organization")
      // "the Ohio lawsuit" may be against Ohio
      .filter((key) => type !== "lawsuit" || grammar.entity(key)?.kind !== "jurisdiction" || key === owner)
  )
  const from = clause.attachments.find(
    ({ preposition, after }) => after === phrase && (preposition === "from" || preposition === "by")
  )
  const filed = type === "lawsuit" ? filersOf(grammar, phrase) : null
  const agents =
    filed !== null
      ? [filed.actor]
      : made?.verb.passive
        ? grammar.actorsOf(made)
        : (from?.phrases.flatMap((each) => grammar.entitiesOf(each, clause)) ?? [])
  const follows =
    type === "pledge" && made && !made.verb.passive && clause.verb.lemma === "follow" ? grammar.actorsOf(clause) : []
  // "Reno Mayor Ana Ruiz’s pledge": hers, and not the city’s
  const named = threat || owners.length > 0 ? owners : inside
  const actors = agents.length > 0 ? agents : named.length > 0 ? named : follows
  if (actors.length === 0 || ((type === "pledge" || threat) && !made)) return []
  if (type === "funding_decision") {
    const cuts =
      made &&
      !made.verb.passive &&
      anchorsIn(grammar, made.verb.main, made.next).some(
        (anchor) => anchor.concept.topic === "funding_cutoff" && signFrom(grammar, anchor, made) === 1
      )
    if (!cuts) return []
  }
  // "Reno faces a Harbor Council suit": a bare noun's clause tells the rest
  const whole = made === undefined && type === "lawsuit" && clause.objects.includes(phrase)
  const next = filed ? filed.next : made ? made.next : whole ? clause.next : phrase.next
  return [
    {
      rule: `events/noun-${type.replaceAll("_", "-")}`,
      type,
      clause: made?.verb.passive ? made : clause,
      actors,
      confidence: 0.65,
      verb: tokens[phrase.head]?.lower ?? "",
      factuality: "asserted",
      first: whole ? Math.min(clause.first, ...clause.subject.map(({ first }) => first)) : phrase.first,
      next
    }
  ]
}

/** Executive orders that are somebody’s: "an order from Mayor Ruiz". */
const orders = (grammar: Grammar, policies: ReadonlyArray<KnownPolicy>): ReadonlyArray<Seen> =>
  policies
    .filter(({ instrument }) => instrument === "executive_order")
    .flatMap((policy) => {
      const clause = grammar.clausesAt(policy.evidence).findLast(({ first, next }) => {
        const span = grammar.spanOf(first, next)
        return span.start <= policy.evidence.start && policy.evidence.start < span.end
      })
      if (!clause) return []
      if (policy.maker === null) return []
      const sentence = grammar.document.sentences[clause.sentence]
      return [
        {
          rule: "events/noun-executive-order",
          type: "executive_order" as const,
          clause,
          actors: [policy.maker],
          confidence: 0.65,
          verb: "order",
          factuality: policy.status === "proposed" ? ("planned" as const) : ("asserted" as const),
          first: firstToken(grammar, clause.sentence, policy.evidence.start),
          next: Math.min(sentence?.next ?? clause.next, clause.next)
        }
      ]
    })

/** The first token of a sentence at or after an offset. */
const firstToken = ({ document: { tokens, sentences } }: Grammar, sentence: number, offset: number): number => {
  const range = sentences[sentence]
  let at = range?.first ?? 0
  while (at < (range?.next ?? 0) - 1 && (tokens[at]?.start ?? 0) < offset) at++
  return at
}
