import { matterWords } from "../lexicon/acts.ts"
import type { Topic } from "../lexicon/concepts.ts"
import { isAboutCooperation } from "../lexicon/instruments.ts"
import { acting, actingNouns, speaking, speakingNouns, turningNouns, turningVerbs } from "../lexicon/operators.ts"
import { planNouns } from "../lexicon/references.ts"
import type { EventCandidate, PositionCandidate, StatementCandidate } from "../model/candidate.ts"
import { type Anchor, anchorsIn, clauseOf, signFrom } from "./aims.ts"
import { statementAt } from "./claims.ts"
import type { Clause } from "./clauses/clauses.ts"
import { factualityOf } from "./events.ts"
import { governmentOf, possessorOf } from "./policies/owners.ts"
import type { KnownPolicy } from "./policies.ts"
import { conceptOf } from "./references.ts"
import { type Grammar, isFirstPerson, kindOf, unique } from "./resolve.ts"

type Row = Omit<PositionCandidate, "table">

/**
 * Where each actor stands, one row an actor and topic: by what they say, vow or declare, by what they do, by the policy
 * that their government has, or by what the text ascribes to them.
 *
 * "Reno vowed not to cooperate with immigration agents.": supports sanctuary policy, own words.
 * Not: "Would Reno cooperate with agents?", "cities that refuse to cooperate"
 */
export const positions = (
  grammar: Grammar,
  policies: ReadonlyArray<KnownPolicy>,
  statements: ReadonlyArray<StatementCandidate>,
  events: ReadonlyArray<EventCandidate>
): ReadonlyArray<PositionCandidate> => {
  const rows = [
    ...grammar.clauses.flatMap((clause) => ofClause(grammar, clause, statements)),
    ...statements.flatMap((statement) => ofStatement(grammar, statement)),
    ...policies.flatMap((policy) => ofPolicy(grammar, policy)),
    ...events.flatMap((event) => ofLawsuit(grammar, event, policies)),
    ...grammar.clauses.flatMap((clause) => ofNouns(grammar, clause))
  ]
  return strongest(grammar, rows)
}

const stanceOf = (sign: 1 | -1): PositionCandidate["stance"] => (sign > 0 ? "supports" : "opposes")

/** A clause whose subject takes a stance by its verb. */
const ofClause = (
  grammar: Grammar,
  clause: Clause,
  statements: ReadonlyArray<StatementCandidate>
): ReadonlyArray<Row> => {
  const lemma = clause.verb.lemma
  const says = speaking.has(lemma)
  const does = acting.has(lemma) || turningVerbs.has(lemma)
  if (!says && !does) return []
  const joined = clause.relation === "gerund" && clause.mark === "in" && says // "joined officials in saying …"
  if (
    (clause.verb.form === "infinitive" || clause.verb.form === "gerund") &&
    clause.relation !== "participle" &&
    !joined
  )
    return []
  const factuality = factualityOf(grammar, clause)
  if (factuality === "hypothetical" || (clause.verb.negated && says)) return []
  if (clause.verb.modal !== null && ["could", "can", "ca", "may", "might", "would"].includes(clause.verb.modal))
    return []
  const actors = grammar.actorsOf(clause).filter((key) => isActor(grammar, key))
  if (actors.length === 0) return []
  // some lawmakers' bill is not yet their state's stance
  if (
    ["introduce", "propose", "sponsor", "file"].includes(lemma) &&
    actors.some((key) => grammar.entity(key)?.kind === "jurisdiction")
  )
    return []
  const aims = aimsOf(grammar, clause, actors)
  const damaged = grammar.sentenceOf(clause.verb.main)?.damaged === true
  const claimed = statementAt(grammar, clause.verb.main, statements)?.speaker ?? null
  return aims.flatMap(({ topic, sign, anchor }) =>
    actors.map((actor) => ({
      rule: says ? "positions/says" : "positions/does",
      evidence: grammar.spanOf(clause.first, Math.max(clause.next, anchor.last + 1)),
      confidence: (says ? 0.75 : 0.7) * (damaged ? 0.7 : 1),
      attributedTo: claimed !== null && claimed !== actor ? claimed : null,
      actor,
      topic,
      stance: stanceOf(sign),
      basis: says ? ("own_words" as const) : ("act" as const)
    }))
  )
}

interface Stance {
  readonly topic: Topic
  readonly sign: 1 | -1
  readonly anchor: Anchor
}

/** The topics that a clause takes a stance on, each once; none where its words contradict each other. */
const aimsOf = (grammar: Grammar, clause: Clause, actors: ReadonlyArray<string>): ReadonlyArray<Stance> => {
  const byTopic = new Map<Topic, Stance | null>()
  const done = clause.verb.passive ? clause.subject.flatMap(({ first, next }) => anchorsIn(grammar, first, next)) : []
  for (const anchor of [...done, ...anchorsIn(grammar, clause.verb.main, clause.next)]) {
    const { topic } = anchor.concept
    if (topic === null || !isOwn(grammar, clause, anchor, actors)) continue
    if (topic === "funding_cutoff" && !isOfThis(grammar, clause)) continue
    const sign = done.includes(anchor) ? doneSign(anchor, clause) : signFrom(grammar, anchor, clause)
    if (sign === null) continue
    const before = byTopic.get(topic)
    if (before === undefined) byTopic.set(topic, { topic, sign, anchor })
    else if (before && before.sign !== sign) byTopic.set(topic, null)
  }
  return [...byTopic.values()].filter((each) => each !== null)
}

/** Whether the money at stake is that of places in this dispute, not of roads or pilot programmes. */
const isOfThis = (grammar: Grammar, clause: Clause): boolean => {
  const { tokens, sentences } = grammar.document
  const range = sentences[clause.sentence]
  const before = sentences[clause.sentence - 1] ?? range
  if (!range || !before) return false
  if (tokens.slice(before.first, range.next).some(({ lower }) => matterWords.has(lower))) return true
  for (let at = range.first; at < range.next; at++) {
    const key = grammar.mentionAt(at)?.entity
    if (key !== undefined && grammar.entity(key)?.kind === "jurisdiction" && kindOf(key) !== "country") return true
  }
  return false
}

/** "the plan, opposed by the sheriff": what the verb makes of what it is done to. */
const doneSign = (anchor: Anchor, clause: Clause): 1 | -1 => {
  const turned = turningVerbs.has(clause.verb.lemma) !== clause.verb.negated
  return (turned ? -anchor.concept.sign : anchor.concept.sign) as 1 | -1
}

/** Who sues over a policy is against it; who defends it in court is for it. */
const ofLawsuit = (
  grammar: Grammar,
  event: EventCandidate,
  policies: ReadonlyArray<KnownPolicy>
): ReadonlyArray<Row> => {
  if (event.eventType !== "lawsuit" || event.factuality === "hypothetical" || event.factuality === "negated") return []
  const policy = policies.find(({ key }) => key === event.policy)
  const concept = policy ? conceptOf(policy) : null
  if (!policy || !concept?.topic) return []
  const { topic } = concept
  return event.actors
    .filter(
      (actor) =>
        isActor(grammar, actor) &&
        actor !== policy.jurisdiction &&
        actor !== policy.maker &&
        !(policy.jurisdiction !== null && governmentOf(grammar, actor).includes(policy.jurisdiction))
    )
    .map((actor) => ({
      rule: "positions/sues",
      evidence: event.evidence,
      confidence: event.confidence * 0.85,
      attributedTo: event.attributedTo,
      actor,
      topic,
      stance: concept.sign > 0 ? ("opposes" as const) : ("supports" as const),
      basis: "act" as const
    }))
}

/** "Ruiz’s plan to deport millions", "the threats of cuts by the department": what somebody’s noun says they are for. */
const ofNouns = (grammar: Grammar, clause: Clause): ReadonlyArray<Row> => {
  const { tokens } = grammar.document
  const phrases = [
    ...clause.subject,
    ...clause.objects,
    ...clause.attachments.flatMap((attachment) => attachment.phrases)
  ]
  return phrases.flatMap((phrase) => {
    const head = tokens[phrase.head]?.lower ?? ""
    const says = speakingNouns.has(head)
    if (!says && !actingNouns.has(head) && !planNouns.has(head)) return []
    if (
      clause.subject.includes(phrase) &&
      clause.relation !== "main" &&
      clause.parent >= 0 &&
      grammar.clauses[clause.parent]?.subject.includes(phrase)
    )
      return []
    const hung = clause.attachments.filter(
      ({ after, preposition }) =>
        preposition === "by" &&
        (after === phrase || (after !== null && after.first > phrase.first && after.first - phrase.next < 5))
    )
    const kept =
      ["follow", "make", "keep", "repeat", "renew", "issue"].includes(clause.verb.lemma) && says
        ? grammar.actorsOf(clause)
        : []
    const holders = [
      ...possessorOf(grammar, phrase.first, phrase.head),
      ...hung.flatMap((each) => each.phrases.flatMap((by) => grammar.entitiesOf(by, clause)))
    ]
    const actors = unique(holders.length > 0 ? holders : kept).filter((key) => isActor(grammar, key))
    if (actors.length === 0) return []
    const modifiers = grammar.clauses.filter(
      (other) =>
        other.sentence === clause.sentence &&
        other.modifies?.first === phrase.first &&
        (other.relation === "infinitive" || other.relation === "participle" || other.relation === "gerund")
    )
    const inside = anchorsIn(grammar, phrase.first, phrase.next)
    const attached = clause.attachments
      .filter(({ after, preposition }) => after === phrase && ["of", "on", "against", "for"].includes(preposition))
      .flatMap((each) => each.phrases.flatMap(({ first, next }) => anchorsIn(grammar, first, next)))
    const turned = turningNouns.has(head)
    const aims = [
      ...modifiers.flatMap((modifier) =>
        anchorsIn(grammar, modifier.verb.main, modifier.next).map((anchor) => ({
          anchor,
          sign: signFrom(grammar, anchor, modifier)
        }))
      ),
      ...(modifiers.length > 0
        ? []
        : [...inside, ...attached].map((anchor) => ({
            anchor,
            sign: (turned ? -anchor.concept.sign : anchor.concept.sign) as 1 | -1
          })))
    ]
    const end = Math.max(phrase.next, ...modifiers.map(({ next }) => next), ...attached.map(({ last }) => last + 1))
    const damaged = grammar.sentenceOf(phrase.head)?.damaged === true
    return aims.flatMap(({ anchor, sign }) => {
      const { topic } = anchor.concept
      if (topic === null || sign === null) return []
      return actors.map((actor) => ({
        rule: "positions/noun",
        evidence: grammar.spanOf(phrase.first, end),
        confidence: 0.65 * (damaged ? 0.7 : 1),
        attributedTo: null,
        actor,
        topic,
        stance: stanceOf(sign),
        basis:
          says && head !== "plan" && head !== "plans"
            ? ("own_words" as const)
            : actingNouns.has(head)
              ? ("act" as const)
              : ("ascribed" as const)
      }))
    })
  })
}

/** Whether what is said of the anchor is the actor's: not what the actor tells of somebody else's doings. */
const isOwn = (grammar: Grammar, top: Clause, anchor: Anchor, actors: ReadonlyArray<string>): boolean => {
  if (top.subject.some(({ first, next }) => anchor.token >= first && anchor.token < next)) return top.verb.passive
  let clause = clauseOf(grammar, anchor.token)
  for (let steps = 0; clause && clause.index !== top.index && steps < 10; steps++) {
    if (clause.relation === "adverbial") return false
    if (clause.relation === "complement" || clause.relation === "coordinate") {
      const own = grammar.actorsOf(clause)
      const wants =
        clause.verb.modal !== null && ["should", "must", "will", "would", "shall"].includes(clause.verb.modal)
      const self = own.some(
        (key) => actors.includes(key) || actors.some((actor) => governmentOf(grammar, actor).includes(key))
      )
      const pronoun = clause.subject.length > 0 && clause.subject.every((phrase) => phrase.pronoun)
      if (!self && !pronoun && !wants && clause.verb.lemma !== "be") return false
      if (own.length > 0 && !self && !wants) return false
    }
    clause = grammar.clauses[clause.parent]
  }
  return clause?.index === top.index
}

/** What a speaker's own words take a stance on: what "we" do, what should be, what is called wrong. */
const ofStatement = (grammar: Grammar, statement: StatementCandidate): ReadonlyArray<Row> => {
  const { speaker } = statement
  if (speaker === null || !isActor(grammar, speaker)) return []
  const inside = grammar.clauses.filter((clause) => {
    const { start, end } = grammar.spanOf(clause.verb.first, clause.verb.next)
    return statement.parts.some((part) => part.start <= start && end <= part.end)
  })
  const rows = new Map<Topic, Row>()
  for (const clause of inside) {
    if (
      clause.relation === "relative" ||
      clause.relation === "adverbial" ||
      clause.relation === "infinitive" ||
      clause.relation === "gerund"
    )
      continue
    const modal = clause.verb.modal
    const own =
      clause.subject.some((phrase) => isFirstPerson(grammar, phrase)) ||
      grammar.actorsOf(clause).some((key) => key === speaker || governmentOf(grammar, speaker).includes(key))
    const wants = modal !== null && ["should", "must", "will", "shall", "ought", "would"].includes(modal)
    const judges = clause.verb.lemma === "be"
    if (!own && !wants && !judges) continue
    if (modal !== null && ["could", "may", "might"].includes(modal)) continue
    for (const anchor of anchorsIn(grammar, clause.first, clause.next)) {
      const { topic } = anchor.concept
      if (topic === null || rows.has(topic)) continue
      if (clause.verb.passive && anchor.token > clause.verb.main) continue
      const sign = signFrom(grammar, anchor, clause)
      if (sign === null || (judges && !own && !wants && anchor.token > clause.verb.main)) continue
      if (judges && !own && !wants && sign === anchor.concept.sign) continue
      rows.set(topic, {
        rule: "positions/quoted",
        evidence: grammar.spanOf(clause.first, clause.next),
        confidence: (own ? 0.75 : 0.6) * (grammar.sentenceOf(clause.verb.main)?.damaged ? 0.7 : 1),
        attributedTo: null,
        actor: speaker,
        topic,
        stance: stanceOf(sign),
        basis: "own_words"
      })
    }
  }
  return [...rows.values()].flatMap((row) => [row, ...ofPlace(grammar, row, inside)])
}

/** "Reno will always be a sanctuary city", says its mayor: the city’s position too. */
const ofPlace = (grammar: Grammar, row: Row, clauses: ReadonlyArray<Clause>): ReadonlyArray<Row> =>
  clauses
    .filter(
      (clause) => grammar.spanOf(clause.first, clause.next).start === row.evidence.start && clause.verb.lemma === "be"
    )
    .flatMap((clause) => grammar.actorsOf(clause))
    .filter((key) => grammar.entity(key)?.kind === "jurisdiction" && governmentOf(grammar, row.actor).includes(key))
    .map((actor) => ({ ...row, actor }))

/** A government that has a policy stands for it. */
const ofPolicy = (grammar: Grammar, policy: KnownPolicy): ReadonlyArray<Row> => {
  const { jurisdiction, provision, direction, status } = policy
  if (jurisdiction === null || kindOf(jurisdiction) === "country") return ofMaker(grammar, policy)
  if (status === "proposed" || status === "vetoed" || status === "repealed") return ofMaker(grammar, policy)
  const sanctuary =
    provision.endsWith("_limit") ||
    provision.endsWith("_mandate") ||
    ["status_inquiry_ban", "sanctuary_penalty"].includes(provision)
  if (!sanctuary) return ofMaker(grammar, policy)
  return [
    {
      rule: "positions/policy",
      evidence: policy.evidence,
      confidence: policy.confidence * 0.9,
      attributedTo: policy.attributedTo,
      actor: jurisdiction,
      topic: "sanctuary_policy",
      stance: direction === "protective" ? "supports" : "opposes",
      basis: policy.rule === "policies/place-status" ? "ascribed" : "act"
    },
    ...ofMaker(grammar, policy)
  ]
}

/** Who made an order stands for what it does: "an order from Mayor Ruiz barring raids". */
const ofMaker = (grammar: Grammar, policy: KnownPolicy): ReadonlyArray<Row> => {
  if (!["executive_order", "bill", "unspecified"].includes(policy.instrument)) return []
  const { maker } = policy
  if (maker === null || !isActor(grammar, maker)) return []
  const topic: Topic | null =
    policy.provision === "funding_condition"
      ? "funding_cutoff"
      : policy.provision === "enforcement_operation"
        ? "mass_deportation"
        : policy.provision === "other"
          ? null
          : "sanctuary_policy"
  if (topic === null) return []
  const supports = topic !== "sanctuary_policy" || policy.direction === "protective"
  return [
    {
      rule: "positions/maker",
      evidence: policy.evidence,
      confidence: policy.confidence * 0.85,
      attributedTo: policy.attributedTo,
      actor: maker,
      topic,
      stance: supports ? "supports" : "opposes",
      basis: policy.status === "proposed" ? "ascribed" : "act"
    }
  ]
}

/** Only who has a public part takes positions; an outlet that reports has none. */
const isActor = ({ entity }: Grammar, key: string): boolean => {
  const found = entity(key)
  if (!found) return false
  if (found.kind === "person") return !found.private && found.roleKind !== "journalist" && found.roleKind !== "judge"
  return found.kind === "jurisdiction" || !["media", "court", "legislature"].includes(found.organizationKind)
}

/** One row an actor and topic: the stance that most speaks for, and of its rows the surest. */
const strongest = (_: Grammar, rows: ReadonlyArray<Row>): ReadonlyArray<PositionCandidate> => {
  const groups = new Map<string, Array<Row>>()
  for (const row of rows) {
    const key = `${row.actor}\n${row.topic}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((group) => {
    const weight = (stance: Row["stance"]): number =>
      group.reduce((sum, row) => (row.stance === stance ? sum + row.confidence : sum), 0)
    const supports = weight("supports")
    const opposes = weight("opposes")
    const stance: Row["stance"] = supports >= opposes ? "supports" : "opposes"
    const sure = Math.abs(supports - opposes) / (supports + opposes + 1e-9)
    const [best] = group
      .filter((row) => row.stance === stance)
      .sort((a, b) => b.confidence - a.confidence || a.evidence.start - b.evidence.start)
    if (!best || sure < 0.05) return []
    return [{ ...best, table: "positions" as const, confidence: best.confidence * (sure < 1 ? 0.7 : 1) }]
  })
}
