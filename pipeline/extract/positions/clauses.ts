import type { Topic } from "../../lexicon/concepts/concept.ts"
import { matterWords } from "../../lexicon/matter.ts"
import {
  acting,
  keepingVerbs,
  praisingAdjectives,
  speaking,
  turningAdjectives,
  turningVerbs
} from "../../lexicon/operators.ts"
import { officials } from "../../lexicon/references.ts"
import { stanceNouns } from "../../lexicon/stances.ts"
import { clauseOf, costs, policyNouns, signFrom } from "../aims.ts"
import { type Anchor, anchorsIn } from "../anchors.ts"
import { statementAt } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { isFederal } from "../events/fits.ts"
import { isOfListed } from "../events/inner.ts"
import { factualityOf } from "../events/seen.ts"
import { governmentOf } from "../policies/actingFor.ts"
import { type Grammar, kindOf, unique } from "../resolve.ts"
import { isDenial, isLack, isLawful, isNeither, isOfClaims, isScene, isUnplanned } from "../sideless.ts"
import { turns } from "../turning.ts"
import { isOfHouse, sendersOf, standFor } from "./holders.ts"
import { isActor, type Row, stanceOf } from "./row.ts"
import { enabling, inPlaces, isBeside, isInPaper, isOfSubject, isSaidOf, isSaidOfMeasure, plain } from "./told.ts"

/** A clause whose subject takes a stance by its verb. */
export const ofClause = (grammar: Grammar, clause: Clause): ReadonlyArray<Row> => {
  const lemma = clause.verb.lemma
  // "asked the department to cut grants"
  const asks = asking.has(lemma) && grammar.inSentence(clause.sentence).some(isToBeDone(clause))
  const says = speaking.has(lemma) || asks
  const does = acting.has(lemma) || turningVerbs.has(lemma) || keepsTo(grammar, clause) || castsVote(grammar, clause)
  if (!says && !does) return []
  const joined = clause.relation === "gerund" && (clause.mark === "in" || clause.mark === "by") && says // "joined officials in saying …", "opened by accusing …"
  if (
    (clause.verb.form === "infinitive" || clause.verb.form === "gerund") &&
    clause.relation !== "participle" &&
    !joined
  )
    return []
  if (isOpen(clause) || isLawful(grammar, clause) || isNeither(grammar, clause) || isOfClaims(grammar, clause))
    return []
  const factuality = factualityOf(grammar, clause)
  if (factuality === "hypothetical" || (clause.verb.negated && says)) return []
  if (clause.verb.modal !== null && ["could", "can", "ca", "may", "might", "would"].includes(clause.verb.modal))
    return []
  // what others ought to do, in somebody's opinion, is no act of theirs
  if (!says && ["should", "must", "ought"].includes(clause.verb.modal ?? "")) return []
  // "decries how cities are treated": what is decried is said further on, and not always by name
  if (turningVerbs.has(lemma) && grammar.document.tokens[clause.verb.next]?.lower === "how") return []
  // "reaffirmed the governor’s opposition": not one’s own
  if (clause.objects.some((phrase) => stanceNouns.has(headOf(grammar, phrase)) && isPossessed(grammar, phrase)))
    return []
  // "expressed frustration with cities that shield": how one feels about it tells
  if (lemma === "express" && clause.objects.some((phrase) => (stanceNouns.get(headOf(grammar, phrase))?.sign ?? 1) < 0))
    return []
  // "declined to call the city a sanctuary"
  if ((lemma === "decline" || lemma === "refuse") && grammar.inSentence(clause.sentence).some(isNamingUnder(clause)))
    return []
  // "a law that the department says requires them to share data": how it reads the law
  if (says && isSaidOfMeasure(grammar, clause)) return []
  // "lets the department deny them grants": what it may do
  if (clause.relation === "complement" && enabling.has(grammar.parentOf(clause)?.verb.lemma ?? "")) return []
  // "people wanted by the agency"
  if (lemma === "want" && clause.verb.passive) return []
  // "wants the ordinance explained": what is to be done with it tells
  if (lemma === "want" && wantsDone(grammar, clause)) return []
  if (lemma === "vote" && grammar.document.tokens[clause.verb.next]?.lower === "present") return []
  if (lemma === "stop" && grammar.document.tokens[clause.verb.next]?.lower === "short") return []
  // help given once is no stance: "the police had cooperated with agents on a case"
  const ever = grammar.document.tokens.slice(clause.verb.first, clause.verb.main).some(({ lower }) => always.has(lower))
  if (["cooperate", "comply", "honor"].includes(lemma) && clause.verb.perfect && !clause.verb.negated && !ever)
    return []
  // "a list of crimes that the police cooperate on"
  if (["cooperate", "comply", "honor"].includes(lemma) && isOfNoun(grammar, clause)) return []
  const doers = isAdjectival(clause)
    ? clause.subject.flatMap((phrase) => grammar.entitiesOf(phrase, clause))
    : (sendersOf(grammar, clause) ?? grammar.actorsOf(clause))
  const ofHouse = clause.subject.some((phrase) => isOfHouse(grammar, phrase))
  // "It also bars officers from helping": a law spoken of, and not the nation
  if (
    clause.subject.every((phrase) => headOf(grammar, phrase) === "it") &&
    doers.every((key) => kindOf(key) === "country")
  )
    return []
  const actors = unique(doers.flatMap((key) => (isActor(grammar, key) ? [key] : localOf(grammar, key)))).filter(
    // nor "cities in Ohio and Oregon that refuse": not those states
    (key) => !((ofHouse || isOfListed(grammar, clause)) && kindOf(key) === "state")
  )
  if (actors.length === 0) return []
  // some lawmakers' bill is not yet their state's stance
  if (
    ["introduce", "propose", "sponsor", "file"].includes(lemma) &&
    actors.some((key) => grammar.entity(key)?.kind === "jurisdiction")
  )
    return []
  const aims = aimsOf(grammar, clause, actors)
  const damaged = grammar.sentenceOf(clause.verb.main)?.damaged === true
  const claimed = statementAt(grammar, clause.verb.main)?.speaker ?? null
  return aims.flatMap(({ topic, sign, anchor }) =>
    actors
      .filter((actor) => !isItsWork(grammar, clause, anchor, actor))
      .map((actor) => ({
        rule: says ? "positions/says" : "positions/does",
        evidence: grammar.spanOf(withSubject(grammar, clause), Math.max(clause.next, anchor.last + 1)),
        confidence: (says ? 0.75 : 0.7) * (damaged ? 0.7 : 1),
        attributedTo: claimed !== null && claimed !== actor ? claimed : null,
        actor,
        topic,
        stance: stanceOf(sign),
        basis: says ? ("own_words" as const) : ("act" as const)
      }))
  )
}

const headOf = ({ document: { tokens } }: Grammar, { head }: NounPhrase): string => tokens[head]?.lower ?? ""

/** "cast the deciding vote against a ban" */
const castsVote = (grammar: Grammar, { objects, verb }: Clause): boolean =>
  verb.lemma === "cast" && objects.some((phrase) => votes.has(headOf(grammar, phrase)))
const votes = new Set(["vote", "votes", "ballot", "ballots"])

const demanding = new Set("demand insist ask urge recommend request propose".split(" "))
const asking = new Set("ask request implore beg press exhort encourage".split(" "))
const isToBeDone =
  ({ index }: Clause) =>
  ({ parent, relation }: Clause): boolean =>
    parent === index && relation === "infinitive"

/** "declined to call", "refused to discuss": nothing is said. */
const isNamingUnder =
  ({ index }: Clause) =>
  ({ parent, relation, verb }: Clause): boolean =>
    parent === index && relation === "infinitive" && wording.has(verb.lemma)
const wording = new Set(
  "call label describe say discuss comment characterize term brand answer speculate confirm".split(" ")
)

const always = new Set("long always consistently routinely regularly".split(" "))
const opinions = new Set("position opinion stance view comment preference".split(" "))
const wordAt = ({ document: { tokens } }: Grammar, at: number): string => tokens[at]?.lower ?? ""

/** "the governor’s opposition" */
const isPossessed = ({ document: { tokens } }: Grammar, { first, head }: NounPhrase): boolean =>
  tokens.slice(first + 1, head).some(({ text }) => /^['’]s?$/u.test(text))

/** "wants the ordinance repealed": a participle hangs on the object. */
const wantsDone = (grammar: Grammar, { index, objects, sentence }: Clause): boolean =>
  grammar
    .inSentence(sentence)
    .some(
      ({ parent, relation, verb, modifies }) =>
        parent === index && relation === "participle" && verb.passive && modifies !== null && objects.includes(modifies)
    )

/** "The Reno City Council voted to": a local council acts for its place; one house of a legislature for nobody else. */
const localOf = (grammar: Grammar, key: string): ReadonlyArray<string> =>
  standFor(grammar, key).filter((place) => kindOf(place) === "place" || kindOf(place) === "county")

/** "will not share data with agents", "doesn’t hold people for ICE": the verb itself tells the matter. */
const keepsTo = (grammar: Grammar, { verb, first, next }: Clause): boolean =>
  !verb.passive &&
  (verb.negated || verb.tense === "future") &&
  (verb.tense === "future" || (verb.tense === "present" && verb.modal === null && !verb.perfect)) &&
  anchorsIn(grammar, Math.max(first, verb.main), next).some(({ token }) => token === verb.main)

/** "The department will enforce federal law": what a federal body does for its government is its work, and no stance. */
const isItsWork = (grammar: Grammar, { verb, relation }: Clause, { concept, token }: Anchor, actor: string): boolean =>
  ((concept.topic === "sanctuary_policy" &&
    !verb.negated &&
    (token === verb.main || verb.lemma === "enforce" || (concept.name === "detainer" && making.has(verb.lemma)))) ||
    // "agents seeking to deport people"
    (concept.topic === "mass_deportation" &&
      (relation === "participle" || relation === "relative") &&
      grammar.entity(actor)?.kind !== "person")) &&
  isFederal(grammar, actor)

/** What agents do with a detainer: "detainers issued by the agency". */
const making = new Set("issue file make send place lodge request submit put drop use write".split(" "))

/** "is committed to keeping", "was opposed to ending": no passive but what the subject stands for. */
const isAdjectival = ({ verb, attachments }: Clause): boolean =>
  verb.passive &&
  ["commit", "oppose", "dedicate", "determine"].includes(verb.lemma) &&
  !attachments.some(({ preposition }) => preposition === "by")

/** "declined to say whether she supports it": a question is no stance, nor is a condition. */
const isOpen = ({ mark }: Clause): boolean => mark === "whether" || mark === "if" || mark === "unless"

/** "called the law cruel" */
const isJudged = (grammar: Grammar, clause: Clause, thing: NounPhrase): boolean =>
  grammar.document.tokens
    .slice(thing.next, clause.next)
    .some(({ lower }) => turningAdjectives.has(lower) || praisingAdjectives.has(lower))
const accusing = new Set("contend allege charge complain accuse".split(" "))
const naming = new Set("declare designate proclaim deem".split(" "))
const offices = new Set("office department agency jail county city state town deputies team force staff".split(" "))
const receiving = new Set("receive get see count record log review process".split(" "))
const houses = new Set(
  "legislature council committee assembly senate house court judge commission board congress voters".split(" ")
)
const forces = new Set("officers police deputies department enforcement".split(" "))

/** "that" right after a noun opens what is told of that noun. */
const isOfNoun = ({ document: { tokens } }: Grammar, { first }: Clause): boolean =>
  tokens[first]?.lower === "that" && tokens[first - 1]?.pos === "NOUN"

/** Where a clause starts with those of whom it speaks: "Reno, which said …" starts at Reno. */
const withSubject = ({ document: { tokens } }: Grammar, clause: Clause): number =>
  Math.min(
    clause.first,
    ...clause.subject.map(({ first }) => first).filter((first) => tokens[first]?.sentence === clause.sentence)
  )

interface Stance {
  readonly topic: Topic
  readonly sign: 1 | -1
  readonly anchor: Anchor
}

/** The topics that a clause takes a stance on, each once; none where its words contradict each other. */
const aimsOf = (grammar: Grammar, clause: Clause, actors: ReadonlyArray<string>): ReadonlyArray<Stance> => {
  const byTopic = new Map<Topic, Stance | null>()
  const done =
    clause.verb.passive && !isAdjectival(clause)
      ? clause.subject.flatMap(({ first, next }) => anchorsIn(grammar, first, next))
      : []
  for (const anchor of [...done, ...anchorsIn(grammar, clause.verb.main, clause.next)]) {
    const { topic } = anchor.concept
    if (topic === null || !isOwn(grammar, clause, anchor, actors)) continue
    if (topic === "funding_cutoff" && anchor.policy === undefined && !isOfThis(grammar, clause)) continue
    if (isScene(grammar, anchor) || anchor.concept.name === "separating") continue
    // "his office received 312 detainers": what came is no stance
    if (anchor.concept.name === "detainer" && receiving.has(clauseOf(grammar, anchor.token)?.verb.lemma ?? "")) continue
    if (isTalk(grammar, clause, anchor) || isBeside(clause, anchor)) continue
    if (isSaidOf(grammar, clause, anchor) || isOfSubject(grammar, clause, anchor)) continue
    // what the nation names a sanctuary it is not for
    const named = topic === "sanctuary_policy" && naming.has(clause.verb.lemma)
    if (named && actors.some((key) => isFederal(grammar, key))) continue
    // "calling it a step towards a sanctuary state": what one calls something is not what one is for
    if (clause.verb.lemma === "call" && clause.objects[0]?.pronoun && anchor.token >= clause.objects[0].next) continue
    // "called the law an oddity": neither praise nor blame
    const [called] = clause.objects
    const isCalled =
      clause.verb.lemma === "call" && called && anchor.token >= called.first && anchor.token < called.next
    if (isCalled && !isJudged(grammar, clause, called)) continue
    const inner = clauseOf(grammar, anchor.token)
    if (inner && isUnplanned(grammar, inner)) continue
    if (inner && (isDenial(grammar, inner, anchor) || isLawful(grammar, inner) || isLack(grammar, inner))) continue
    // "has no position on it"
    const held =
      inner?.verb.lemma === "have" ? inner.objects.find(({ head }) => opinions.has(wordAt(grammar, head))) : undefined
    if (
      inner &&
      held &&
      (inner.verb.negated || [held.first, held.first - 1].some((at) => wordAt(grammar, at) === "no"))
    )
      continue
    const sided = anchor.policy !== undefined && /^(?:against|for)$/u.test(sideOf(clause, anchor)) // "argued against the bill"
    // "said its refusal to honor detainers was …"
    const ofObject = inner?.modifies && clause.objects.some(({ first }) => first === inner.modifies?.first)
    if (plain.has(clause.verb.lemma) && !sided && (inner?.index === clause.index || ofObject)) continue
    const sign = done.includes(anchor) ? doneSign(anchor, clause) : signFrom(grammar, anchor, clause)
    if (sign === null) continue
    // "publishes a list of counties that obstruct agents", "its agents will not deport": the nation is not for it by that
    const bodies = actors.every((key) => grammar.entity(key)?.kind !== "person")
    const listed = bodies || anchor.concept.name === "sanctuary" || inPlaces(grammar, anchor)
    if (sign > 0 && listed && topic === "sanctuary_policy" && actors.every((key) => isFederal(grammar, key))) continue
    // a threat is made against something: "threatened to extend the order" is no support of a sanctuary
    if (clause.verb.lemma === "threaten" && topic === "sanctuary_policy" && sign > 0) continue
    const before = byTopic.get(topic)
    if (before === undefined) byTopic.set(topic, { topic, sign, anchor })
    else if (before && before.sign !== sign) byTopic.set(topic, null)
  }
  return [...byTopic.values()].filter((each) => each !== null)
}

/** "filed an order for a hearing on the policy": talk of a thing is on no side. */
const isTalk = ({ document: { tokens } }: Grammar, { verb }: Clause, { token }: Anchor): boolean =>
  tokens
    .slice(verb.next, token)
    .some(({ lower }, at, words) => talks.has(lower) && ["on", "about", "over"].includes(words[at + 1]?.lower ?? ""))

const talks = new Set("hearing hearings debate debates discussion discussions forum meeting study report".split(" "))

/** A mayor or governor of whom the text doesn't say of which place. */
const isMayorOfSome = (grammar: Grammar, key: string): boolean => {
  const found = grammar.entity(key)
  return found?.kind === "person" && found.roleKind === "head_of_government" && governmentOf(grammar, key).length === 0
}

/** The preposition by which a reference hangs on a verb, or "". */
const sideOf = (clause: Clause, { token }: Anchor): string =>
  clause.attachments.find(({ phrases }) => phrases.some(({ head }) => head === token))?.preposition ?? ""

/** Whether the money at stake is that of places in this dispute, not of roads or pilot programmes. */
const isOfThis = (grammar: Grammar, clause: Clause): boolean => {
  const { tokens, sentences } = grammar.document
  const range = sentences[clause.sentence]
  const before = sentences[clause.sentence - 1] ?? range
  if (!range || !before) return false
  if (tokens.slice(before.first, range.next).some(({ lower }) => matterWords.has(lower))) return true
  const context = sentences[Math.max(0, clause.sentence - 4)] ?? range
  if (!tokens.slice(context.first, range.next).some(({ lower }) => matterWords.has(lower))) return false
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

/** Whether the verb says what becomes of the anchor: "agents would flood sanctuary cities" tells no stance. */
export const isKnown = ({ document: { tokens } }: Grammar, { verb }: Clause, anchor: Anchor): boolean => {
  const { lemma, main } = verb
  if (main === anchor.token || turns((at) => tokens[at]?.lower ?? "", main)) return true // "roll back the law"
  if (verb.passive && costs.has(lemma)) return true // "leaders of sanctuary cities should be arrested"
  return [turningVerbs, keepingVerbs, speaking, acting].some((verbs) => verbs.has(lemma))
}

/** What a measure is said to be, or lets others do: "the order … is unlawful", "a law limiting when deputies may help". */
const isOfMeasure = (grammar: Grammar, clause: Clause): boolean => {
  const word = (phrase: NounPhrase): string => grammar.document.tokens[phrase.head]?.lower ?? ""
  if (clause.verb.lemma === "be") return clause.subject.some((phrase) => policyNouns.has(word(phrase)))
  const above = grammar.parentOf(clause)
  return above?.modifies != null && clause.mark === null && policyNouns.has(word(above.modifies))
}

/** Whether what is said of the anchor is the actor's: not what the actor tells of somebody else's doings. */
const isOwn = (grammar: Grammar, top: Clause, anchor: Anchor, actors: ReadonlyArray<string>): boolean => {
  if (top.subject.some(({ first, next }) => anchor.token >= first && anchor.token < next)) return top.verb.passive
  let clause = clauseOf(grammar, anchor.token)
  for (let steps = 0; clause && clause.index !== top.index && steps < 10; steps++) {
    if (clause.relation === "adverbial" || clause.mark === "whether" || !isKnown(grammar, clause, anchor)) return false
    if (clause.verb.lemma === "cooperate" && isOfNoun(grammar, clause)) return false
    // "says in its suit that the county has held people": what others did
    if (isInPaper(grammar, clause) && !grammar.actorsOf(clause).some((key) => actors.includes(key))) return false
    if ((clause.relation === "complement" || clause.relation === "coordinate") && !isOfMeasure(grammar, clause)) {
      const own = grammar.actorsOf(clause)
      // what others will do is not what one wants: "said the sheriff would not help its agents"
      const modal = clause.verb.modal ?? ""
      // "the spokesman said the governor would veto it": the governor’s side
      const official = clause.subject.some(({ head }) => officials.has(grammar.document.tokens[head]?.lower ?? ""))
      const speaksFor =
        own.length === 0
          ? clause.subject.every((phrase) => !houses.has(headOf(grammar, phrase))) &&
            (!official || clause.subject.every(({ head }) => forces.has(grammar.document.tokens[head]?.lower ?? ""))) &&
            actors.every((key) => !isFederal(grammar, key))
          : actors.some((key) => isMayorOfSome(grammar, key)) && own.every((key) => key.includes("/"))
      const parent = grammar.parentOf(clause)
      // "demanded that the county cut ties"
      const demanded =
        clause.mark === "that" &&
        modal === "" &&
        demanding.has(parent?.verb.lemma ?? "") &&
        grammar.document.tokens[clause.verb.main]?.lower === clause.verb.lemma
      const wants =
        demanded ||
        ["should", "must", "shall", "ought"].includes(modal) ||
        (speaksFor && ["will", "would"].includes(modal))
      const self = own.some(
        (key) => actors.includes(key) || actors.some((actor) => governmentOf(grammar, actor).includes(key))
      )
      // "the chief said officers don’t ask": the chief’s own
      const officers =
        own.length === 0 &&
        clause.subject.length > 0 &&
        clause.subject.every(({ head }) => forces.has(grammar.document.tokens[head]?.lower ?? "")) &&
        actors.every((actor) => governmentOf(grammar, actor).every((key) => kindOf(key) !== "country"))
      // "the sheriff said his office cooperates with agents"
      const [theirs] = clause.subject
      const office =
        theirs !== undefined &&
        ["his", "her", "their", "our", "my"].includes(grammar.document.tokens[theirs.first]?.lower ?? "") &&
        offices.has(headOf(grammar, theirs))
      // "contending that they obstruct the law": what others do, in the eyes of who sues them
      const blamed =
        accusing.has(parent?.verb.lemma ?? "") &&
        clause.verb.modal === null &&
        clause.subject.every((phrase) => headOf(grammar, phrase) === "they")
      if (blamed && own.length === 0) return false
      const pronoun =
        officers || office || (clause.subject.length > 0 && clause.subject.every((phrase) => phrase.pronoun))
      // "said it would make Ohio a sanctuary state": what a measure would do is not what the speaker wants
      const thing = clause.subject.some(({ head, pronoun: is }) => is && grammar.document.tokens[head]?.lower === "it")
      if (
        thing &&
        !self &&
        clause.verb.modal === "would" &&
        actors.every((key) => grammar.entity(key)?.kind === "person")
      )
        return false
      if (!self && !pronoun && !wants && clause.verb.lemma !== "be") return false
      if (own.length > 0 && !self && !wants) return false
    }
    clause = grammar.parentOf(clause)
  }
  return clause?.index === top.index
}
