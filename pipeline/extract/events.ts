import { type Act, acts, announcing, harming, matterWords } from "../lexicon/acts.ts"
import type { EventCandidate, EventType, StatementCandidate } from "../model/candidate.ts"
import { anchorsIn, signFrom } from "./aims.ts"
import { sourceOf, statementAt } from "./claims.ts"
import type { Clause } from "./clauses/clauses.ts"
import { dateOf } from "./dates.ts"
import { mergeEvents } from "./events/merge.ts"
import { nounEvents } from "./events/nouns.ts"
import { ofMatter } from "./matter.ts"
import { ploverOf } from "./plover.ts"
import { policyIn } from "./policies/courts.ts"
import { governmentOf } from "./policies/owners.ts"
import type { KnownPolicy } from "./policies.ts"
import { type Grammar, isFirstPerson, unique } from "./resolve.ts"

/** What a rule says of an event; the rest is read from its clause. */
export interface Seen {
  readonly rule: string
  readonly type: EventType
  readonly clause: Clause
  readonly actors: ReadonlyArray<string>
  readonly confidence: number
  /** The base of the verb that decides. */
  readonly verb: string
  readonly factuality?: EventCandidate["factuality"]
  readonly first?: number
  readonly next?: number
  readonly attributedTo?: string | null
}

/**
 * Things done or announced at a point in time by somebody named: a clause whose verb is an act of the matter, a noun of
 * an act with its doer ("the suit brought by Reno"), or a quotation that itself does the act ("We will not help").
 *
 * "Ana Ruiz vowed to block grants to sanctuary cities.": a threat. Not: "Who would block the grants?"
 */
export const events = (
  grammar: Grammar,
  policies: ReadonlyArray<KnownPolicy>,
  statements: ReadonlyArray<StatementCandidate>
): ReadonlyArray<EventCandidate> => {
  const seen = grammar.clauses.flatMap((clause) => {
    if (isQuestion(grammar, clause)) return []
    const spoken = spokenEvent(grammar, clause, statements)
    if (spoken) return [spoken]
    return verbEvent(grammar, clause)
  })
  const all = [...seen, ...nounEvents(grammar, policies)]
  return mergeEvents(
    grammar,
    all.map((each) => complete(grammar, each, policies, statements))
  )
}

const country = "ocd-division/country:us"

/** A clause whose verb is an act. */
const verbEvent = (grammar: Grammar, clause: Clause): ReadonlyArray<Seen> => {
  const act = acts.find((each) => fits(grammar, each, clause))
  if (!act) return announced(grammar, clause)
  if (isInner(grammar, clause)) return []
  const court = act.type === "court_ruling"
  const told = publicOf(grammar, grammar.actorsOf(clause))
  const actors = court && told.length === 0 ? onlyJudge(grammar, clause) : told
  if (contentful.has(act.type) && !hasContent(grammar, clause)) return []
  if (court && actors.length === 0 && ["rule", "find", "hold"].includes(clause.verb.lemma)) return []
  if (actors.length === 0 && !(court && clause.verb.passive))
    return court ? [{ ...base(grammar, act.type, clause, []), confidence: 0.6 }] : []
  return [base(grammar, act.type, clause, actors)]
}

/** Saying that one will do something is an event only with what is said. */
const contentful = new Set<EventType>(["pledge", "threat", "warning", "refusal"])
const hasContent = (grammar: Grammar, clause: Clause): boolean =>
  clause.mark !== "as" &&
  (clause.objects.length > 0 ||
    clause.attachments.some(({ preposition }) => ["of", "against", "with"].includes(preposition)) ||
    grammar.clauses.some(
      (other) =>
        other.parent === clause.index &&
        (other.relation === "infinitive" || other.relation === "complement" || other.relation === "gerund")
    ))

/** "A federal judge": the only judge whom the text names. */
const onlyJudge = ({ document: { tokens, entities } }: Grammar, clause: Clause): ReadonlyArray<string> => {
  const phrases = clause.verb.passive
    ? clause.attachments.filter(({ preposition }) => preposition === "by").flatMap((each) => each.phrases)
    : clause.subject
  if (!phrases.some(({ head }) => tokens[head]?.lower === "judge")) return []
  const judges = [...entities.values()].filter((entity) => entity.kind === "person" && entity.roleKind === "judge")
  const [judge] = judges
  return judge && judges.length === 1 ? [judge.key] : []
}

const base = (grammar: Grammar, type: EventType, clause: Clause, actors: ReadonlyArray<string>): Seen => {
  const threatens = type === "pledge" && isThreat(grammar, clause)
  return {
    rule: `events/verb-${(threatens ? "threat" : type).replaceAll("_", "-")}`,
    type: threatens ? "threat" : type,
    clause,
    actors,
    confidence: 0.75,
    verb: clause.verb.lemma
  }
}

/** "declared that it will always be a sanctuary city": what one says one will do, or be, is a pledge. */
const announced = (grammar: Grammar, clause: Clause): ReadonlyArray<Seen> => {
  if (!announcing.has(clause.verb.lemma) || isInner(grammar, clause)) return []
  const actors = publicOf(grammar, grammar.actorsOf(clause))
  if (actors.length === 0) return []
  const contents = grammar.clauses.filter((other) => other.parent === clause.index && other.relation === "complement")
  for (const content of contents) {
    if (content.verb.tense !== "future" && content.verb.modal !== "would") continue
    // all of it quoted: the quotation's own rule reads it
    if (
      content.subject.some(({ first }) => grammar.quotationAt(first) >= 0) &&
      grammar.quotationAt(clause.verb.main) < 0
    )
      continue
    const own = grammar.actorsOf(content)
    const self =
      own.length === 0 ||
      own.some((key) => actors.includes(key)) ||
      own.some((key) => actors.some((actor) => governmentOf(grammar, actor).includes(key)))
    if (!self || own.some((key) => grammar.entity(key)?.kind === "person" && !actors.includes(key))) continue
    const anchors = anchorsIn(grammar, content.verb.first, content.next)
    if (anchors.length === 0 && !isFight(grammar, content)) continue
    return [
      {
        ...base(grammar, isThreat(grammar, content) ? "threat" : "pledge", clause, actors),
        rule: "events/announced",
        confidence: 0.65
      }
    ]
  }
  return []
}

/** A quotation that does the act: "We are not going to help agents", "We will see them in court". */
const spokenEvent = (grammar: Grammar, clause: Clause, statements: ReadonlyArray<StatementCandidate>): Seen | null => {
  const { tokens } = grammar.document
  if (
    clause.verb.form !== "finite" ||
    (clause.relation !== "main" && clause.relation !== "coordinate" && clause.relation !== "complement")
  )
    return null
  const statement = statementAt(grammar, clause.verb.main, statements)
  if (!statement || statement.kind === "indirect" || statement.speaker === null) return null
  const future = clause.verb.tense === "future"
  if (!future) return null
  const own = clause.subject.some((phrase) => isFirstPerson(grammar, phrase))
  const anchors = anchorsIn(grammar, clause.verb.first, clause.next)
  const signs = anchors.map((anchor) => ({ topic: anchor.concept.topic, sign: signFrom(grammar, anchor, clause) }))
  const words = tokens.slice(clause.verb.first, clause.next).map(({ lower }) => lower)
  const type: EventType | null = own
    ? clause.verb.negated
      ? anchors.length > 0 || words.some((word) => matterWords.has(word))
        ? "refusal"
        : null
      : words.includes("court") || harming.has(clause.verb.lemma)
        ? "threat"
        : signs.some(({ sign, topic }) => topic === "sanctuary_policy" && sign === 1) || isFight(grammar, clause)
          ? "pledge"
          : null
    : signs.some(({ topic, sign }) => topic === "funding_cutoff" && sign === 1)
      ? "threat"
      : !clause.verb.negated &&
          clause.verb.lemma === "be" &&
          signs.some(({ topic, sign }) => topic === "sanctuary_policy" && sign === 1) &&
          governmentOf(grammar, statement.speaker).length > 0
        ? "pledge"
        : null
  if (!type) return null
  return {
    rule: `events/spoken-${type}`,
    type,
    clause,
    actors: [statement.speaker],
    confidence: 0.7,
    verb: clause.verb.lemma,
    factuality: "asserted",
    attributedTo: null
  }
}

const resisting = new Set(["fight", "resist", "defend", "protect", "oppose", "defy", "shelter"])

/** "will do everything to fight deportations". */
const isFight = (grammar: Grammar, clause: Clause): boolean =>
  resisting.has(clause.verb.lemma) ||
  grammar.clauses.some(
    (other) =>
      other.parent >= clause.index &&
      other.first >= clause.first &&
      other.next <= clause.next &&
      other.sentence === clause.sentence &&
      other.relation !== "relative" &&
      resisting.has(other.verb.lemma)
  )

/** What is vowed harms others: funding is cut, somebody is sued. */
const isThreat = (grammar: Grammar, clause: Clause): boolean => {
  if (clause.verb.negated) return false
  const content =
    grammar.clauses.find(
      (other) => other.parent === clause.index && (other.relation === "infinitive" || other.relation === "complement")
    ) ?? clause
  if (content.verb.negated) return false
  return (
    anchorsIn(grammar, clause.verb.main, clause.next).some(
      (anchor) => anchor.concept.topic === "funding_cutoff" && signFrom(grammar, anchor, clause) === 1
    ) || ["sue", "prosecute", "punish"].includes(content.verb.lemma)
  )
}

/** Whether the verb, its object, its subject and the sentence are as the act wants them. */
const fits = (grammar: Grammar, act: Act, clause: Clause): boolean => {
  if (!act.verbs.has(clause.verb.lemma)) return false
  const { tokens } = grammar.document
  const has = (words: ReadonlySet<string>, phrases: Clause["objects"]): boolean =>
    phrases.some(({ first, next }) => tokens.slice(first, next).some(({ lower }) => words.has(lower)))
  const agents = clause.attachments.filter(({ preposition }) => preposition === "by").flatMap(({ phrases }) => phrases)
  const attached = clause.attachments.flatMap(({ phrases }) => phrases)
  const relative =
    clause.relation === "relative" && clause.modifies && !clause.subject.includes(clause.modifies)
      ? [clause.modifies]
      : []
  const governed = clause.verb.passive
    ? [...clause.subject, ...attached]
    : [...clause.objects, ...attached, ...relative]
  if (act.objects.size > 0 && !has(act.objects, governed)) return false
  const federal =
    act.type === "enforcement_action" &&
    grammar.actorsOf(clause).some((key) => governmentOf(grammar, key).some((place) => place === country))
  if (act.subjects.size > 0 && !federal && !has(act.subjects, clause.verb.passive ? agents : clause.subject))
    return false
  return act.matter === "none" || ofMatter(grammar, clause, act.matter === "near" ? 2 : 0)
}

/** Clauses that only describe or whose verb is the content of another act: "vowed to sue" is one event. */
const isInner = (grammar: Grammar, clause: Clause): boolean => {
  if (clause.relation === "infinitive" || clause.relation === "gerund") {
    const parent = grammar.clauses[clause.parent]
    if (parent && ["begin", "continue", "start", "plan", "intend", "prepare", "go", "push"].includes(parent.verb.lemma))
      return false
    if (clause.mark === "including" || (clause.mark === "in" && parent?.verb.lemma === "join")) return false
    return true
  }
  if (clause.relation === "relative" || clause.relation === "adverbial")
    return (
      grammar.actorsOf(clause).length === 0 ||
      clause.mark === "if" ||
      clause.mark === "unless" ||
      clause.verb.modal !== null
    )
  return clause.relation === "participle" && !clause.verb.passive && clause.modifies !== null
}

const isQuestion = ({ document: { tokens }, sentenceOf }: Grammar, clause: Clause): boolean => {
  const sentence = sentenceOf(clause.verb.main)
  if (!sentence) return false
  for (let at = sentence.next - 1; at >= Math.max(sentence.first, sentence.next - 3); at--)
    if (tokens[at]?.text === "?") return true
  return false
}

const publicOf = ({ entity }: Grammar, keys: ReadonlyArray<string>): ReadonlyArray<string> =>
  keys.filter((key) => {
    const found = entity(key)
    return (
      found !== undefined &&
      !(found.kind === "person" && found.private) &&
      !(found.kind === "organization" && found.organizationKind === "media")
    )
  })

/** The event with what its clause says of targets, time, place, policy and whether it happened. */
const complete = (
  grammar: Grammar,
  seen: Seen,
  policies: ReadonlyArray<KnownPolicy>,
  statements: ReadonlyArray<StatementCandidate>
): EventCandidate => {
  const { clause } = seen
  const when = dateOf(grammar, clause)
  const targets = targetsOf(grammar, clause).filter((key) => !seen.actors.includes(key))
  const factuality = seen.factuality ?? factualityOf(grammar, clause)
  const policy = policyIn(grammar, clause, policies) ?? atIssue(grammar, seen, targets, policies)
  const signs = anchorsIn(grammar, clause.first, clause.next)
    .map((anchor) => ({ anchor, sign: signFrom(grammar, anchor, clause) }))
    .filter(({ sign }) => sign !== null)
  const [first] = signs
  const direction = policy
    ? policy.direction === "protective"
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
  const from =
    seen.first ??
    Math.min(
      clause.first,
      ...(clause.relation === "relative" || clause.relation === "participle" || clause.relation === "coordinate"
        ? subject.map(({ first }) => first)
        : [])
    )
  const claimed =
    seen.attributedTo === undefined ? sourceOf(grammar, clause, clause.verb.main, statements) : seen.attributedTo
  return {
    table: "events",
    rule: seen.rule,
    evidence: grammar.spanOf(from, seen.next ?? clause.next),
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

/** What a suit is about where its clause doesn't say: the last measure of whoever is sued, four sentences back at most. */
const atIssue = (
  grammar: Grammar,
  { type, clause }: Seen,
  targets: ReadonlyArray<string>,
  policies: ReadonlyArray<KnownPolicy>
): KnownPolicy | null => {
  if (type !== "lawsuit" && type !== "court_ruling") return null
  const from = grammar.document.sentences[Math.max(0, clause.sentence - 4)]?.span.start ?? 0
  const here = grammar.spanOf(clause.first, clause.next).start
  const near = policies.filter(({ evidence }) => evidence.start >= from && evidence.start <= here)
  const own = policies.filter(({ jurisdiction }) => jurisdiction !== null && targets.includes(jurisdiction))
  return near.findLast((policy) => own.includes(policy)) ?? (own.length === 1 ? (own[0] ?? null) : null)
}

const textOf = (grammar: Grammar, first: number, next: number): string => {
  const { start, end } = grammar.spanOf(first, next)
  return grammar.document.clean.text.slice(start, end)
}

/** Whom the act is done to: objects, and who stands after "with", "against", "to". */
const targetsOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const own = clause.verb.passive ? clause.subject : clause.objects
  const inner = grammar.clauses.filter((other) => other.parent === clause.index && other.relation === "infinitive")
  const phrases = [clause, ...inner].flatMap((each) => [
    ...(each === clause ? own : each.objects),
    ...each.attachments
      .filter(({ preposition }) => ["with", "against", "to"].includes(preposition))
      .flatMap((attachment) => attachment.phrases)
  ])
  return unique(phrases.flatMap((phrase) => grammar.entitiesOf(phrase, clause)))
}

const hypotheticals = new Set(["could", "may", "might", "would", "ca", "can"])
const planning = new Set(["plan", "intend", "prepare", "expect", "go", "seek", "want", "push"])

/** Whether it happened: by negation, tense, modal and the clauses above. */
export const factualityOf = ({ clauses }: Grammar, clause: Clause): EventCandidate["factuality"] => {
  if (clause.verb.negated) return "negated"
  if (clause.verb.modal !== null && hypotheticals.has(clause.verb.modal)) return "hypothetical"
  for (let at: Clause | undefined = clause, steps = 0; at && steps < 6; at = clauses[at.parent], steps++) {
    if (at.relation === "adverbial" && (at.mark === "if" || at.mark === "unless")) return "hypothetical"
    if (at !== clause && at.verb.modal !== null && hypotheticals.has(at.verb.modal)) return "hypothetical"
    if (at !== clause && planning.has(at.verb.lemma)) return "planned"
  }
  return clause.verb.tense === "future" ? "planned" : "asserted"
}
