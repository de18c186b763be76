import { announcing } from "../../lexicon/eventWords.ts"
import { turningVerbs } from "../../lexicon/operators.ts"
import type { EventCandidate, EventType } from "../../model/candidate.ts"
import { signFrom } from "../aims.ts"
import { type Anchor, anchorsIn } from "../anchors.ts"
import { sourceOf } from "../claims.ts"
import { type Clause, phrasesOf } from "../clauses/clause.ts"
import { dateOf, dateWithin } from "../dates.ts"
import { ploverOf } from "../plover.ts"
import { governmentOf } from "../policies/actingFor.ts"
import { policyIn } from "../policies/courts.ts"
import type { KnownPolicy } from "../policies/known.ts"
import { type Grammar, unique } from "../resolve.ts"
import { factualityOf, type Seen } from "./seen.ts"

/** The event with what its clause says of targets, time, place, policy and whether it happened. */
export const complete = (grammar: Grammar, seen: Seen, policies: ReadonlyArray<KnownPolicy>): EventCandidate => {
  const { clause } = seen
  // "released it in May in response to Ruiz’s April order": a noun's date stands in its own words
  const apart = seen.rule.startsWith("events/noun-") && clause.verb.first < (seen.first ?? 0)
  const when = apart ? dateWithin(grammar, seen.first ?? 0, seen.next ?? clause.next) : dateOf(grammar, clause)
  const factuality = seen.factuality ?? factualityOf(grammar, clause)
  const named = targetsOf(grammar, clause, seen.type).filter(
    (key) => !seen.actors.includes(key) && !isBystander(grammar, seen, key)
  )
  const policy = policyIn(grammar, clause, policies) ?? atIssue(grammar, seen, named, policies)
  const targets = named.length > 0 ? named : defendants(seen, policy)
  const signs = anchorsIn(grammar, clause.first, clause.next)
    .map((anchor) => ({ anchor, sign: signFrom(grammar, anchor, clause), turned: isNamedNo(grammar, clause, anchor) }))
    .flatMap(({ anchor, sign, turned }) => (sign === null ? [] : [{ anchor, sign: (turned ? -sign : sign) as 1 | -1 }]))
  const [first] = signs
  // "ended its agreement with ICE", "vetoed the ban": the other way
  const undone = (policy?.status === "repealed" || policy?.status === "vetoed") && turningVerbs.has(seen.verb)
  const direction = policy
    ? (policy.direction === "protective") !== undone
      ? 1
      : -1
    : first?.sign == null
      ? 0
      : first.anchor.concept.topic === "sanctuary_policy"
        ? first.sign
        : (-first.sign as 1 | -1)
  const funding =
    policy?.provision === "funding_condition" ||
    signs.some(({ anchor, sign }) => anchor.concept.topic === "funding_cutoff" && sign === 1)
  const [plover, ploverMode] = ploverOf({
    type: seen.type,
    factuality,
    verb: seen.verb,
    hasTarget: targets.length > 0,
    direction,
    funding
  })
  const places = unique(seen.actors.flatMap((key) => governmentOf(grammar, key)))
  const damaged = grammar.sentenceOf(clause.verb.main)?.damaged === true
  const subject = clause.subject.filter(
    ({ first }) => first < clause.verb.first && grammar.document.tokens[first]?.sentence === clause.sentence
  )
  const parent = grammar.parentOf(clause)
  const from =
    seen.first ??
    Math.min(
      clause.first,
      ...(parent && (clause.relation === "infinitive" || clause.relation === "gerund") ? [parent.first] : []),
      // "The department said it would appeal"
      ...(parent && announcing.has(parent.verb.lemma) && clause.relation === "complement" && isTheirs(grammar, clause)
        ? [parent.first]
        : []),
      ...(clause.relation === "relative" || clause.relation === "participle" || clause.relation === "coordinate"
        ? subject.map(({ first }) => first)
        : [])
    )
  const opening = grammar
    .inSentence(clause.sentence)
    .findLast(({ relation, first, next }) => relation === "adverbial" && first >= from && next <= clause.verb.first)
  const starts = [clause, ...(parent ? [parent] : [])].flatMap((each) => each.subject.map(({ first }) => first))
  // "After the vote failed, Reno sued": what opens the sentence is told beside it
  const main = opening ? Math.min(...starts.filter((at) => at >= opening.next && at <= clause.verb.first)) : from
  const claimed = seen.attributedTo === undefined ? sourceOf(grammar, clause, clause.verb.main) : seen.attributedTo
  return {
    table: "events",
    rule: seen.rule,
    evidence: grammar.spanOf(Number.isFinite(main) ? main : from, seen.next ?? withoutTail(grammar, clause)),
    confidence: seen.confidence * (damaged ? 0.7 : 1),
    attributedTo: claimed !== null && seen.actors.includes(claimed) ? null : claimed,
    eventType: seen.type,
    plover,
    ploverMode,
    actors: seen.actors,
    targets,
    jurisdiction: places.length === 1 ? (places[0] ?? null) : null,
    policy: policy?.key ?? null,
    date: when?.date ?? null,
    dateText: when ? textOf(grammar, when.first, when.next) : null,
    dateBasis: when?.basis ?? null,
    factuality
  }
}

/** "the No Sanctuary for Criminals Act": a measure against what its name says no to. */
const isNamedNo = (grammar: Grammar, clause: Clause, { token }: Anchor): boolean =>
  phrasesOf(clause).some(
    ({ first, head }) =>
      first <= token && token <= head && grammar.document.tokens.slice(first, token).some(({ text }) => text === "No")
  )

/** "it arrested", "its officers arrested": whoever is meant stands before. */
const isTheirs = ({ document: { tokens } }: Grammar, { subject: [only] }: Clause): boolean =>
  only !== undefined && (only.pronoun || ["its", "their"].includes(tokens[only.first]?.lower ?? ""))

const tails = new Set(["after", "when", "while", "because", "since", "although", "though", "before", "which", "who"])

/**
 * Where a clause ends without what is told beside it at its end: "sued the city, which had refused to …". What is left
 * must be more than half.
 */
const withoutTail = (grammar: Grammar, clause: Clause): number => {
  const { tokens } = grammar.document
  const length = (next: number): number => (tokens[next - 1]?.end ?? 0) - (tokens[clause.first]?.start ?? 0)
  const tail = grammar
    .inSentence(clause.sentence)
    .find(
      ({ parent, relation, mark, first }) =>
        parent >= clause.index &&
        (relation === "adverbial" || (relation === "relative" && tokens[first - 1]?.lower === ",")) &&
        tails.has(mark ?? "") &&
        first < clause.next &&
        length(first) > length(clause.next) / 2
    )
  return tail?.first ?? clause.next
}

/** Whom a suit or ruling is against where only the measure is named: who made it, else whose it is. */
const defendants = ({ type, actors }: Seen, policy: KnownPolicy | null): ReadonlyArray<string> => {
  if (policy === null || (type !== "lawsuit" && type !== "court_ruling")) return []
  const key = type === "court_ruling" ? (policy.maker ?? policy.jurisdiction) : policy.jurisdiction
  return key === null || actors.includes(key) ? [] : [key]
}

/** What a suit is about where its clause doesn't say: the last measure of whoever is sued, eight sentences back at most. */
const atIssue = (
  grammar: Grammar,
  { type, clause }: Seen,
  targets: ReadonlyArray<string>,
  policies: ReadonlyArray<KnownPolicy>
): KnownPolicy | null => {
  if (type !== "lawsuit" && type !== "court_ruling") return null
  const from = grammar.document.sentences[Math.max(0, clause.sentence - 8)]?.span.start ?? 0
  const here = grammar.spanOf(clause.first, clause.next).start
  const near = policies.filter(({ evidence }) => evidence.start >= from && evidence.start <= here)
  const own = policies.filter(({ jurisdiction }) => jurisdiction !== null && targets.includes(jurisdiction))
  const [first] = own
  const one = own.every(({ instrument, name }) => instrument === first?.instrument && name === first.name)
  return near.findLast((policy) => own.includes(policy)) ?? (one ? (first ?? null) : null)
}

const textOf = (grammar: Grammar, first: number, next: number): string => {
  const { start, end } = grammar.spanOf(first, next)
  return grammar.document.clean.text.slice(start, end)
}

/** Who is only told of it or decides it: the newspaper that was told, the court that was asked; nor one's own place. */
const isBystander = (grammar: Grammar, { type, actors }: Seen, key: string): boolean => {
  const found = grammar.entity(key)
  if (found?.kind === "organization")
    return found.organizationKind === "media" || (type === "lawsuit" && found.organizationKind === "court")
  return (
    words.has(type) &&
    actors.some((actor) => grammar.entity(actor)?.kind === "person" && governmentOf(grammar, actor).includes(key))
  )
}

/** Acts by which somebody says something to others. */
const words = new Set<EventType>(["pledge", "refusal", "threat", "warning"])

const beside = ["with", "against", "to"]
/** What stands after these is whom an act of the type is done to. */
const marks: Partial<Record<EventType, ReadonlyArray<string>>> = {
  lawsuit: ["against"],
  enforcement_action: [...beside, "in", "across", "toward"], // "arrested 30 people in Reno"
  threat: [...beside, "toward"]
}
const enjoining = new Set(["stop", "bar", "block", "prevent", "prohibit", "forbid", "order"])

/** Whom the act is done to: objects, who stands after "with", "against", "to", and whom an injunction stops. */
const targetsOf = (grammar: Grammar, clause: Clause, type: EventType): ReadonlyArray<string> => {
  const own = clause.verb.passive ? clause.subject : clause.objects
  const inner = grammar
    .inSentence(clause.sentence)
    .filter(
      ({ parent, relation, verb }) =>
        parent === clause.index &&
        (relation === "infinitive" ||
          (type === "court_ruling" && verb.form === "gerund" && enjoining.has(verb.lemma) && relation === "participle"))
    )
  const phrases = [clause, ...inner].flatMap((each) => [
    ...(each === clause ? own : each.objects),
    ...each.attachments
      .filter(({ preposition }) => (marks[type] ?? beside).includes(preposition))
      .flatMap((attachment) => attachment.phrases)
  ])
  return unique(phrases.flatMap((phrase) => grammar.entitiesOf(phrase, clause)))
}
