import { approving, deedNouns, disapproving } from "../../lexicon/verdicts.ts"
import type { EventCandidate } from "../../model/candidate.ts"
import { anchorsIn } from "../aims.ts"
import { statementAt } from "../claims.ts"
import type { Clause } from "../clauses/clause.ts"
import { factualityOf, isQuestion } from "../events/seen.ts"
import type { KnownPolicy } from "../policies/known.ts"
import { possessorOf } from "../policies/owners.ts"
import { conceptOf } from "../references.ts"
import type { Grammar } from "../resolve.ts"
import { sentenceAt } from "../sentences.ts"
import { isActor, type Row, stanceOf } from "./row.ts"

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
  return clauses.flatMap((clause) => {
    const { lemma, form, passive, negated, modal, main } = clause.verb
    const side = approving.has(lemma) ? 1 : disapproving.has(lemma) ? -1 : 0
    if (side === 0 || form !== "finite" || passive || negated || modal !== null || isQuestion(grammar, clause))
      return []
    if (clause.relation === "relative" || clause.relation === "adverbial") return []
    const { tokens } = grammar.document
    const praised = clause.attachments.some(({ preposition }) => ["for", "over", "as"].includes(preposition))
      ? []
      : clause.objects.flatMap((phrase) => grammar.entitiesOf(phrase, clause))
    const object = clause.objects.find(
      ({ first, head }) =>
        deedNouns.has(tokens[head]?.lower ?? "") && ["the", "that", "this"].includes(tokens[first]?.lower ?? "")
    )
    // what its own words tell needs no deed
    if ((!object && praised.length === 0) || anchorsIn(grammar, clause.verb.next, clause.next).length > 0) return []
    if (factualityOf(grammar, clause) !== "asserted" || statementAt(grammar, main) !== null) return []
    // "praised the city’s decision": only what the city did
    const owners = object ? possessorOf(grammar, object.first, object.head) : []
    const head = object ? (tokens[object.head]?.lower ?? "") : ""
    const ruled = rulings.has(head)
    const deed = deeds.findLast(
      ({ sentence, court, actor }) =>
        sentence <= clause.sentence &&
        sentence >= clause.sentence - reach &&
        (owners.length === 0 || (actor !== null && owners.includes(actor))) &&
        (object ? court === (ruled || (court && decided(head))) : actor !== null && praised.includes(actor))
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
}

const rulings = new Set(["ruling", "verdict", "injunction", "judgment"])
const decided = (head: string | undefined): boolean => head === "decision" || head === "order"

interface Deed {
  readonly sentence: number
  readonly actor: string | null
  readonly topic: Row["topic"]
  readonly sign: 1 | -1
  /** It is a court’s ruling. */
  readonly court: boolean
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
    .filter(({ rule, stance }) => (rule === "positions/does" || rule === "positions/policy") && stance !== "mixed")
    .map(
      ({ evidence, actor, topic, stance }): Deed => ({
        sentence: sentenceAt(grammar.document.sentences, evidence.start),
        actor,
        topic,
        sign: stance === "supports" ? 1 : -1,
        court: false
      })
    )
  const ruled = events.flatMap(({ eventType, policy, evidence }): ReadonlyArray<Deed> => {
    const known = eventType === "court_ruling" && policy !== null ? byKey.get(policy) : undefined
    const concept = known ? conceptOf(known) : null
    if (!known || !concept?.topic || known.courtStatus === null || known.courtStatus === "challenged") return []
    const sign = concept.sign > 0 === (known.courtStatus === "upheld") ? 1 : -1
    return [
      {
        sentence: sentenceAt(grammar.document.sentences, evidence.start),
        actor: null,
        topic: concept.topic,
        sign,
        court: true
      }
    ]
  })
  return [...done, ...ruled].sort((a, b) => a.sentence - b.sentence)
}
