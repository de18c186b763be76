import type { Act } from "../lexicon/acts/act.ts"
import { actsOf } from "../lexicon/acts.ts"
import { announcing, ascents, passing, running } from "../lexicon/eventWords.ts"
import { foreignWords } from "../lexicon/foreign.ts"
import { suitNouns } from "../lexicon/instruments.ts"
import { staff } from "../lexicon/references.ts"
import { trait } from "../lexicon/traits.ts"
import type { EventCandidate, EventType } from "../model/candidate.ts"
import { anchorsIn } from "./anchors.ts"
import { statementAt } from "./claims.ts"
import type { Clause } from "./clauses/clause.ts"
import { dateOf } from "./dates.ts"
import { announced } from "./events/announced.ts"
import { ascent, risenOf } from "./events/ascents.ts"
import { complete } from "./events/complete.ts"
import { doersOf } from "./events/doers.ts"
import { fits, reach } from "./events/fits.ts"
import { isInner, isOfListed } from "./events/inner.ts"
import { judgeOf } from "./events/judges.ts"
import { mergeEvents } from "./events/merge.ts"
import { nounEvents } from "./events/nouns.ts"
import { paperEvent, sending } from "./events/papers.ts"
import { passage } from "./events/passages.ts"
import { isQuestion, isUndecided, publicOf, type Seen } from "./events/seen.ts"
import { spokenEvent } from "./events/spoken.ts"
import { sweepEvent } from "./events/sweeps.ts"
import { base } from "./events/verbs.ts"
import { isInScope, isOfMatterNear } from "./matter.ts"
import type { KnownPolicy } from "./policies/known.ts"
import { clausesWhere, type Grammar, isFirstPerson, unique } from "./resolve.ts"

/**
 * Things done or announced at a point in time by somebody named: a clause whose verb is an act of the matter, a noun of
 * an act with its doer ("the suit brought by Reno"), or a quotation that itself does the act ("We will not help").
 *
 * "Ana Ruiz vowed to block grants to sanctuary cities.": a threat. Not: "Who would block the grants?"
 */
export const events = (grammar: Grammar, policies: ReadonlyArray<KnownPolicy>): ReadonlyArray<EventCandidate> => {
  const acting = new Set<number>()
  // where a text talks of the matter, who comes into an office is told of as well, and what one says that one will do
  const tells = (clues: number, sentence: number): boolean =>
    (((clues & trait.office) !== 0 || ((clues & trait.future) !== 0 && (clues & trait.deed) !== 0)) &&
      isInScope(grammar, sentence, reach)) ||
    ((clues & (trait.act | trait.future)) !== 0 && isOfMatterNear(grammar, sentence - reach, sentence))
  const seen = clausesWhere(grammar, tells).flatMap((clause) => {
    if (isQuestion(grammar, clause) || isUndecided(grammar, clause)) return []
    const spoken = spokenEvent(grammar, clause)
    if (spoken) return [spoken]
    // what one says that one will do is told by the saying
    if (isContent(clause) && acting.has(clause.parent)) return []
    const found = verbEvent(grammar, clause)
    if (found.some(({ type }) => contentful.has(type))) acting.add(clause.index)
    return found
  })
  const all = [...seen, ...nounEvents(grammar, policies)]
  return mergeEvents(
    grammar,
    all.map((each) => complete(grammar, each, policies))
  )
}

const isContent = ({ relation }: Clause): boolean => relation === "complement" || relation === "infinitive"

/** The verbs of all acts. */
const telling: ReadonlySet<string> = new Set([
  ...actsOf.keys(),
  ...running,
  ...ascents,
  ...announcing,
  ...passing.keys(),
  ...sending
])

const none: ReadonlyArray<Seen> = []

/** A clause whose verb is an act. */
const verbEvent = (grammar: Grammar, clause: Clause): ReadonlyArray<Seen> => {
  const { lemma } = clause.verb
  if (!telling.has(lemma)) return none
  const possible = actsOf.get(lemma)
  const act = possible?.find((each) => fits(grammar, each, clause))
  if (act && governing.has(act.type) && isForeign(grammar, clause)) return none
  const employers = employersOf(grammar, clause)
  const told = publicOf(grammar, employers.length > 0 ? employers : doersOf(grammar, clause))
  if (!act)
    return isInner(grammar, clause, told)
      ? []
      : [
          ...sweepEvent(grammar, clause),
          ...ascent(grammar, clause),
          ...announced(grammar, clause),
          ...paperEvent(grammar, clause),
          ...passage(grammar, clause)
        ]
  const court = act.type === "court_ruling"
  const actors =
    told.length > 0
      ? told
      : court
        ? panelOf(grammar, clause)
        : act.type === "election_or_appointment" && clause.verb.passive
          ? risenOf(grammar, clause)
          : act.type === "meeting"
            ? metBy(grammar, clause)
            : ownActor(grammar, act.type, clause)
  if (isInner(grammar, clause, actors)) return []
  // "Judge Ruiz, who was appointed by …": who somebody is
  if (act.type === "election_or_appointment" && (clause.relation === "relative" || isOfJudge(grammar, clause)))
    return []
  if (act.type === "pledge" && isDone(clause)) return []
  // "people arrested by agents": who they are
  if (act.type === "enforcement_action" && isDescription(grammar, clause)) return []
  // "the board, which has adopted such a policy": how things are
  const standing = act.type === "legislation" && clause.verb.perfect && having.has(clause.verb.lemma)
  if (standing && clause.relation === "relative" && !dateOf(grammar, clause)) return []
  // "places including Utica, Troy and Reno that have refused": all of them are so, and nobody did it then
  if (isOfListed(grammar, clause)) return []
  // "because the department had not yet cut the grants": nothing was done
  if (clause.verb.negated && done.has(act.type) && isNotYet(grammar, clause)) return []
  // "ordered a freeze, slashing funding": what comes of another act
  if (act.type === "funding_decision" && clause.verb.form !== "finite" && clause.mark !== "by") return []
  // what ought to be or cannot be is no event
  const { modal } = clause.verb
  if (court && clause.verb.negated) return [] // "did not rule on the request"
  if (
    modal !== null &&
    (["can", "ca", "should", "must", "ought"].includes(modal) || (clause.verb.negated && modal === "could"))
  )
    return []
  if (contentful.has(act.type) && act.objects.size === 0 && !hasContent(grammar, clause)) return []
  const plain = clause.verb.lemma === "rule" && clause.subject.length > 0 && rulesOnMatter(grammar, clause)
  if (court && actors.length === 0 && findings.has(clause.verb.lemma) && !plain) return []
  if (actors.length === 0 && !(court && clause.verb.passive))
    return court ? [{ ...base(grammar, act.type, clause, []), confidence: 0.6 }] : []
  return [base(grammar, typeOf(grammar, act, clause), clause, actors)]
}

const governing = new Set<EventType>(["court_ruling", "legislation", "executive_order", "enforcement_action"])

/** "Judges in the Netherlands ordered", "Canada’s parliament passed": no matter of ours. */
const isForeign = ({ document: { tokens } }: Grammar, { subject, verb }: Clause): boolean => {
  const first = subject[0]?.first ?? verb.first
  const near = subject.length > 0 && verb.first - first <= 12
  return (
    near && tokens.slice(first, verb.first).some(({ lower, text }) => foreignWords.has(lower) && /^\p{Lu}/u.test(text))
  )
}

/** "a panel of the 9th Circuit": the court that its subject hangs on, else the judge who is meant. */
const panelOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const courts = clause.attachments
    .filter(
      ({ after, preposition }) =>
        after !== null && clause.subject.includes(after) && ["of", "on", "from"].includes(preposition)
    )
    .flatMap(({ phrases }) => phrases.slice(0, 1).flatMap((each) => grammar.entitiesOf(each, clause)))
    .filter((key) => {
      const found = grammar.entity(key)
      return found?.kind === "organization" && found.organizationKind === "court"
    })
  return courts.length > 0 ? unique(courts) : judgeOf(grammar, clause)
}

/** "Mayors of a dozen cities met with Ana Ruiz": of those who met, whoever is named. */
const metBy = (grammar: Grammar, clause: Clause): ReadonlyArray<string> =>
  publicOf(
    grammar,
    clause.attachments
      .filter(({ preposition }) => preposition === "with" || preposition === "down with")
      .flatMap(({ phrases }) => phrases.flatMap((each) => grammar.entitiesOf(each, clause)))
  ).filter((key) => grammar.entity(key)?.kind !== "jurisdiction")

/** Acts that are nothing where they weren't done; who has not yet promised has told no side either. */
const done = new Set<EventType>(["funding_decision", "legislation", "executive_order", "enforcement_action", "lawsuit"])

/** "had not yet cut", "has yet to sign" */
const isNotYet = ({ document: { tokens } }: Grammar, { verb }: Clause): boolean =>
  tokens.slice(verb.first, verb.main).some(({ lower }) => lower === "yet")

/** "Ruiz was appointed by the president": of a judge, who somebody is. */
const isOfJudge = ({ entity, entitiesOf }: Grammar, clause: Clause): boolean =>
  (clause.verb.passive ? clause.subject : clause.objects)
    .flatMap((phrase) => entitiesOf(phrase, clause))
    .some((key) => {
      const found = entity(key)
      return found?.kind === "person" && found.roleKind === "judge"
    })

/** What is voted may be a suit, and what is reaffirmed a refusal. */
const typeOf = (grammar: Grammar, { type }: Act, clause: Clause): EventType => {
  if (type === "legislation" && goesToCourt(grammar, clause)) return "lawsuit"
  const { tokens } = grammar.document
  const refuses = type === "pledge" && clause.objects.some(({ head }) => refusals.has(tokens[head]?.lower ?? ""))
  return refuses ? "refusal" : type
}
const refusals = new Set(["refusal", "defiance"])

/** What one has done who has a law or policy. */
const having = new Set(["adopt", "pass", "enact", "approve"])

/** "People arrested by agents": a participle that says of a plural without number or name who they are. */
const isDescription = (grammar: Grammar, { relation, verb, modifies }: Clause): boolean => {
  if (relation !== "participle" || !verb.passive || !modifies) return false
  for (let at = modifies.first; at < modifies.next; at++)
    if (grammar.document.tokens[at]?.pos === "NUM" || grammar.mentionAt(at)) return false
  return true
}

/** "voted to join a lawsuit", "voted to sue": what is voted is a suit. */
const goesToCourt = (grammar: Grammar, clause: Clause): boolean => {
  const { tokens } = grammar.document
  return (
    clause.verb.lemma === "vote" &&
    grammar
      .inSentence(clause.sentence)
      .some(
        ({ parent, relation, verb, objects }) =>
          parent === clause.index &&
          relation === "infinitive" &&
          (verb.lemma === "sue" ||
            (["join", "file", "bring"].includes(verb.lemma) &&
              objects.some(({ head }) => suitNouns.has(tokens[head]?.lower ?? ""))))
      )
  )
}

/** "committed a crime", "was sworn in". */
const isDone = ({ verb, objects }: Clause): boolean =>
  (verb.lemma === "commit" && (objects.some(({ pronoun }) => !pronoun) || verb.passive)) ||
  (verb.lemma === "swear" && verb.passive)

const findings = new Set(["rule", "find", "hold", "determine", "conclude", "declare"])

/** "said its officers had arrested 40 people": whoever says so. */
const employersOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const parent = grammar.parentOf(clause)
  const theirs = clause.subject.some(
    ({ first, head }) =>
      ["its", "their"].includes(tokens[first]?.lower ?? "") && first < head && staff.has(tokens[head]?.lower ?? "")
  )
  return theirs && parent && clause.relation === "complement" && !clause.verb.passive ? grammar.actorsOf(parent) : []
}

/** "We refuse to hand over names," in somebody's words: who speaks. */
const ownActor = (grammar: Grammar, type: EventType, clause: Clause): ReadonlyArray<string> => {
  if (!(contentful.has(type) || type === "lawsuit") || clause.verb.passive || clause.relation === "relative") return []
  if (!clause.subject.some((phrase) => isFirstPerson(grammar, phrase))) return []
  const statement = statementAt(grammar, clause.verb.main)
  return statement?.speaker && statement.kind !== "indirect" ? publicOf(grammar, [statement.speaker]) : []
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
