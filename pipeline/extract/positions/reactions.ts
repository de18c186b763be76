import { courtOutcomes, suitNouns } from "../../lexicon/instruments.ts"
import { judging } from "../../lexicon/stances.ts"
import { approving, deedNouns, disapproving } from "../../lexicon/verdicts.ts"
import type { EventCandidate, StatementCandidate } from "../../model/candidate.ts"
import type { Range } from "../../model/span.ts"
import { anchorsIn } from "../anchors.ts"
import { statementAt } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { factualityOf, isQuestion } from "../events/seen.ts"
import type { KnownPolicy } from "../policies/known.ts"
import { possessorOf } from "../policies/possessors.ts"
import { conceptOf } from "../references.ts"
import type { Grammar } from "../resolve.ts"
import { sentenceAt } from "../sentences.ts"
import { feelersOf, feltIn } from "./feelings.ts"
import { isActor, type Row, stanceOf } from "./row.ts"
import { possessorsOf } from "./stands/reading.ts"
import { childrenOf, type Target, targetOf, verdictAfter } from "./targets.ts"
import { enabling } from "./told.ts"
import { verdictOf } from "./verdicts.ts"

/** How many sentences back what somebody praises or blames may have been told. */
const reach = 8

/**
 * Who praises or blames what somebody else just did: "Reno’s council voted to bar agents. The sheriff criticized the
 * move." The deed is the last one told, at most eight sentences back, whose stance is known.
 */
export const reactions = (
  grammar: Grammar,
  clauses: ReadonlyArray<Clause>,
  rows: ReadonlyArray<Row>,
  events: ReadonlyArray<EventCandidate>,
  policies: ReadonlyArray<KnownPolicy>
): ReadonlyArray<Row> => {
  const deeds = deedsOf(grammar, rows, events, policies)
  if (deeds.length === 0) return []
  const said = grammar.statements.flatMap((statement) => judgedIn(grammar, deeds, statement))
  const judged = clauses.flatMap((clause) => {
    const { lemma, form, passive, negated, modal, main } = clause.verb
    const judged = judging.has(lemma) ? clause.objects[0] : undefined
    const verdict = judged ? verdictAfter(grammar, clause, judged) : 0 // "called the vote a stunt"
    const side = verdict !== 0 ? verdict : approving.has(lemma) ? 1 : disapproving.has(lemma) ? -1 : 0
    if (side === 0 || form !== "finite" || passive || negated || modal !== null || isQuestion(grammar, clause))
      return []
    if (clause.relation === "relative" || clause.relation === "adverbial") return []
    const praised = clause.attachments.some(({ preposition }) => ["for", "over", "as"].includes(preposition))
      ? []
      : clause.objects.flatMap((phrase) => grammar.entitiesOf(phrase, clause))
    const object = clause.objects.find((phrase) => isDeed(grammar, phrase))
    // what its own words tell needs no deed
    if ((!object && praised.length === 0) || anchorsIn(grammar, clause.verb.next, clause.next).length > 0) return []
    // "said he supported the move": one's own side
    const speaker = statementAt(grammar, main)?.speaker
    const own = speaker === undefined || (speaker !== null && grammar.actorsOf(clause).every((key) => key === speaker))
    if (factualityOf(grammar, clause) !== "asserted" || !own) return []
    const deed = object
      ? deedMeant(grammar, deeds, clause, object)
      : deeds.findLast(
          ({ sentence, actor, suit, court, said }) =>
            !said && isWithin(sentence, clause) && actor !== null && praised.includes(actor) && !suit && !court
        )
    if (!deed) return []
    return grammar
      .actorsOf(clause)
      .filter((actor) => isActor(grammar, actor) && actor !== deed.actor)
      .map((actor) => ({
        rule: "positions/reaction",
        evidence: grammar.spanOf(clause.first, clause.next),
        confidence: 0.65,
        attributedTo: null,
        actor,
        topic: deed.topic,
        stance: stanceOf((deed.sign * side) as 1 | -1),
        basis: "own_words" as const
      }))
  })
  return [...said, ...judged, ...clauses.flatMap((clause) => ofCourts(grammar, deeds, clause))]
}

/** "vowed to appeal", "is disappointed by the ruling", "This is a victory": who is for or against what a court just ruled. */
const ofCourts = (grammar: Grammar, deeds: ReadonlyArray<Deed>, clause: Clause): ReadonlyArray<Row> => {
  const ruling = deeds.findLast(({ sentence, court }) => court && isWithin(sentence, clause))
  if (!ruling || isQuestion(grammar, clause) || clause.mark === "if" || clause.mark === "whether") return []
  const side = appeals(grammar, clause) ? -1 : clause.verb.negated ? 0 : feltOf(grammar, clause)
  if (side === 0) return []
  // "This is a victory": whoever says so
  const speaker = statementAt(grammar, clause.verb.main)?.speaker ?? null
  const holders = clause.verb.lemma === "be" && speaker !== null ? [speaker] : feelersOf(grammar, clause)
  return holders
    .filter((actor) => isActor(grammar, actor))
    .map((actor) => ({
      rule: "positions/ruling",
      evidence: grammar.spanOf(clause.first, clause.next),
      confidence: 0.65,
      attributedTo: null,
      actor,
      topic: ruling.topic,
      stance: stanceOf((ruling.sign * side) as 1 | -1),
      basis: "own_words" as const
    }))
}

/** "vowed to appeal", "said the state will appeal the ruling" */
const appeals = (grammar: Grammar, clause: Clause): boolean => {
  const { verb, objects, relation } = clause
  if (verb.lemma !== "appeal" || verb.negated || verb.passive) return false
  if (
    objects.some((phrase) => !isDeed(grammar, phrase)) ||
    clause.attachments.some(({ preposition }) => preposition === "for")
  )
    return false
  if (verb.modal !== null) return verb.modal === "will" || verb.modal === "would" || verb.modal === "'ll"
  const above = relation === "infinitive" ? grammar.parentOf(clause) : undefined
  return verb.form === "finite" || (above !== undefined && !above.verb.negated && appealing.has(above.verb.lemma))
}
const appealing = new Set("vow plan pledge promise intend decide move go want expect choose swear".split(" "))

/** Gladness (1) or sorrow (-1) over the ruling that a clause tells: "was thrilled by the decision", "this is a setback". */
const feltOf = (grammar: Grammar, clause: Clause): -1 | 0 | 1 => {
  const { tokens } = grammar.document
  const { verb, attachments, objects, subject } = clause
  if (verb.modal !== null) return 0
  const [what] = objects
  const called = what && verb.lemma === "be" ? outcomesOf.get(tokens[what.head]?.lower ?? "") : undefined
  const [it] = subject
  const pointed = it && (isDeed(grammar, it) || ["this", "it", "that"].includes(tokens[it.head]?.lower ?? ""))
  if (called !== undefined && pointed && anchorsIn(grammar, clause.first, clause.next).length === 0) return called
  const over = attachments.some(
    ({ preposition, phrases }) => moodWords.has(preposition) && phrases.some((phrase) => isDeed(grammar, phrase))
  )
  return over ? feltIn(grammar, clause) : 0
}
const moodWords = new Set("by with at about over in".split(" "))

/** What a ruling is called by who won (1) or lost (-1). */
const outcomesOf: ReadonlyMap<string, 1 | -1> = new Map([
  ...["victory", "win", "triumph", "vindication", "relief", "rebuke"].map((noun) => [noun, 1] as const),
  ...["setback", "blow", "defeat", "loss", "disappointment"].map((noun) => [noun, -1] as const)
])

/** "the move", "that decision", "the lawsuit": what somebody did, told before. */
const isDeed = ({ document: { tokens } }: Grammar, { first, head }: NounPhrase): boolean =>
  (deedNouns.has(tokens[head]?.lower ?? "") || suitNouns.has(tokens[head]?.lower ?? "")) &&
  ["the", "that", "this"].includes(tokens[first]?.lower ?? "")

const isWithin = (sentence: number, clause: Clause): boolean =>
  sentence <= clause.sentence && sentence >= clause.sentence - reach

/** The last deed of the kind that a phrase names; "the city’s decision" only one of the city. */
const deedMeant = (
  grammar: Grammar,
  deeds: ReadonlyArray<Deed>,
  clause: Clause,
  object: NounPhrase
): Deed | undefined => {
  const named = possessorOf(grammar, object.first, object.head)
  // "the governor’s decision"
  const owners = named.length > 0 ? named : (possessorsOf(grammar, clause, object) ?? [])
  const head = grammar.document.tokens[object.head]?.lower ?? ""
  const ruled = rulings.has(head)
  return deeds.findLast(
    ({ sentence, court, actor, suit, said }) =>
      isWithin(sentence, clause) &&
      !(said && owners.length === 0) &&
      (owners.length === 0 || (actor !== null && owners.includes(actor))) &&
      suit === suitNouns.has(head) &&
      court === (ruled || (court && decided(head)))
  )
}

/** "is an important development": what is weighed is not praised. */
const isNoted = ({ document: { tokens } }: Grammar, { verb, next }: Clause): boolean =>
  tokens.slice(verb.next, Math.min(next, verb.next + 12)).some(({ lower }) => weighing.has(lower))
const weighing = new Set("important essential significant effective".split(" "))

/** "Bell said the decision was shortsighted": what a speaker says of a deed told before. */
const judgedIn = (grammar: Grammar, deeds: ReadonlyArray<Deed>, statement: StatementCandidate): ReadonlyArray<Row> => {
  const { speaker } = statement
  if (speaker === null || !isActor(grammar, speaker)) return []
  return grammar.clausesAt(statement.evidence).flatMap((clause) => {
    const [subject, other] = clause.subject
    if (
      !subject ||
      other ||
      subject.next - subject.first > 2 ||
      !isDeed(grammar, subject) ||
      clause.verb.passive ||
      clause.verb.form !== "finite"
    )
      return []
    if (clause.verb.modal !== null && !["will", "would"].includes(clause.verb.modal)) return []
    const { start, end } = grammar.spanOf(clause.verb.first, clause.verb.next)
    if (!statement.parts.some((part) => part.start <= start && end <= part.end)) return []
    if (anchorsIn(grammar, clause.first, clause.next).length > 0) return []
    const verdict = isNoted(grammar, clause) ? 0 : verdictOf(grammar, clause)
    const deed = verdict === 0 ? undefined : deedMeant(grammar, deeds, clause, subject)
    if (!deed || deed.actor === speaker) return []
    return [
      {
        rule: "positions/reaction",
        evidence: grammar.spanOf(clause.first, clause.next),
        confidence: 0.6,
        attributedTo: null,
        actor: speaker,
        topic: deed.topic,
        stance: stanceOf((deed.sign * verdict) as 1 | -1),
        basis: "own_words" as const
      }
    ]
  })
}

/** Rows that tell what somebody did. */
const deeds = new Set(["positions/does", "positions/policy", "positions/sues"])

const rulings = new Set(["ruling", "verdict", "injunction", "judgment"])
const decided = (head: string | undefined): boolean => head === "decision" || head === "order"

interface Deed {
  readonly sentence: number
  readonly actor: string | null
  readonly topic: Row["topic"]
  readonly sign: 1 | -1
  /** It was done, and not only what a place’s policy is. */
  readonly act: boolean
  /** It is a lawsuit. */
  readonly suit: boolean
  /** It was only said: "announced that he will allow the ban". */
  readonly said: boolean
  /** It is a court’s ruling. */
  readonly court: boolean
}

/** "A judge blocked the order to withhold grants": what a court let stand (1) or not (-1), by the words of its clause. */
const ruledOn = (grammar: Grammar, evidence: Range): Pick<Target, "topic" | "sign"> | null => {
  for (const clause of grammar.clausesAt(evidence)) {
    const { lemma, negated, passive } = clause.verb
    const outcome = courtOutcomes.get(lemma)
    // "let the ban take effect"
    const let_ = enabling.has(lemma) ? childrenOf(grammar, clause).find(({ verb }) => verb.lemma === "take") : undefined
    if (negated || (!let_ && (outcome === undefined || outcome === "challenged"))) continue
    const [thing] = let_ ? let_.subject : passive ? clause.subject : clause.objects
    const target = thing ? targetOf(grammar, let_ ?? clause, thing, true) : null
    if (target)
      return { topic: target.topic, sign: let_ || outcome === "upheld" ? target.sign : target.sign > 0 ? -1 : 1 }
  }
  return null
}

/** What was done for or against something, in the order of the text: acts with a stance, and what courts ruled. */
const deedsOf = (
  grammar: Grammar,
  rows: ReadonlyArray<Row>,
  events: ReadonlyArray<EventCandidate>,
  policies: ReadonlyArray<KnownPolicy>
): ReadonlyArray<Deed> => {
  const byKey = new Map(policies.map((policy) => [policy.key, policy]))
  const done = rows
    .filter(
      ({ rule, stance, basis }) =>
        (deeds.has(rule) || rule === "positions/says" || (rule === "positions/stance" && basis === "act")) &&
        stance !== "mixed"
    )
    .map(
      ({ evidence, actor, topic, stance, rule }): Deed => ({
        suit: rule === "positions/sues",
        said: rule === "positions/says",
        act: rule !== "positions/policy",
        sentence: sentenceAt(grammar.document.sentences, evidence.start),
        actor,
        topic,
        sign: stance === "supports" ? 1 : -1,
        court: false
      })
    )
  const ruled = events.flatMap(({ eventType, policy, evidence }): ReadonlyArray<Deed> => {
    if (eventType !== "court_ruling") return []
    const known = policy !== null ? byKey.get(policy) : undefined
    const concept = known ? conceptOf(known) : null
    const told =
      known && concept?.topic && known.courtStatus !== null && known.courtStatus !== "challenged"
        ? { topic: concept.topic, sign: concept.sign > 0 === (known.courtStatus === "upheld") ? 1 : -1 }
        : ruledOn(grammar, evidence)
    if (!told) return []
    return [
      {
        sentence: sentenceAt(grammar.document.sentences, evidence.start),
        actor: null,
        topic: told.topic,
        sign: told.sign > 0 ? 1 : -1,
        act: true,
        suit: false,
        said: false,
        court: true
      }
    ]
  })
  return [...done, ...ruled].sort((a, b) => a.sentence - b.sentence || Number(a.act) - Number(b.act))
}
