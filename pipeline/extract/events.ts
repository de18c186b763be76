import { type Act, acts, announcing } from "../lexicon/acts.ts"
import type { EventCandidate, EventType, StatementCandidate } from "../model/candidate.ts"
import { anchorsIn } from "./aims.ts"
import type { Clause } from "./clauses/clause.ts"
import { complete } from "./events/complete.ts"
import { mergeEvents } from "./events/merge.ts"
import { nounEvents } from "./events/nouns.ts"
import { isQuestion, publicOf, type Seen } from "./events/seen.ts"
import { spokenEvent } from "./events/spoken.ts"
import { isFight, isThreat } from "./events/vows.ts"
import { ofMatter } from "./matter.ts"
import type { KnownPolicy } from "./policies/known.ts"
import { governmentOf } from "./policies/owners.ts"
import type { Grammar } from "./resolve.ts"

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
  // what ought to be or cannot be is no event
  const { modal } = clause.verb
  if (
    modal !== null &&
    (["can", "ca", "should", "must", "ought"].includes(modal) || (clause.verb.negated && modal === "could"))
  )
    return []
  if (contentful.has(act.type) && !hasContent(grammar, clause)) return []
  const plain = clause.verb.lemma === "rule" && clause.subject.length > 0 && rulesOnMatter(grammar, clause)
  if (court && actors.length === 0 && ["rule", "find", "hold"].includes(clause.verb.lemma) && !plain) return []
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
    grammar
      .inSentence(clause.sentence)
      .some(
        (other) =>
          other.parent === clause.index &&
          (other.relation === "infinitive" || other.relation === "complement" || other.relation === "gerund")
      ))

/** "ruled that the state cannot withhold grants", in the text's own words. */
const rulesOnMatter = (grammar: Grammar, clause: Clause): boolean =>
  anchorsIn(grammar, clause.verb.next, clause.next).length > 0 &&
  !Array.from({ length: clause.next - clause.verb.next }, (_, at) => clause.verb.next + at).some(
    (token) => grammar.quotationAt(token) >= 0
  )

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
  const contents = grammar
    .inSentence(clause.sentence)
    .filter((other) => other.parent === clause.index && other.relation === "complement")
  for (const content of contents) {
    if (content.verb.tense !== "future" && content.verb.modal !== "would") continue
    // all of it quoted: the quotation's own rule reads it
    if (
      content.subject.some(({ first }) => grammar.quotationAt(first) >= 0) &&
      grammar.quotationAt(clause.verb.main) < 0
    )
      continue
    const own = grammar.actorsOf(content)
    // a mayor speaks for the city that "will always be a sanctuary", whichever the text says it is
    const person = actors.some((key) => {
      const found = grammar.entity(key)
      return (
        found?.kind === "person" && found.roleKind === "head_of_government" && governmentOf(grammar, key).length === 0
      )
    })
    const self =
      (person && own.every((key) => grammar.entity(key)?.kind === "jurisdiction")) ||
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
