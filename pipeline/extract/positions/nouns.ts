import { instruments } from "../../lexicon/instruments.ts"
import { acting, actingNouns, speakingNouns, turningNouns, turningVerbs } from "../../lexicon/operators.ts"
import { planNouns } from "../../lexicon/references.ts"
import { disfavoring, favoring, stanceBases } from "../../lexicon/stances.ts"
import { signFrom } from "../aims.ts"
import { type Anchor, anchorsIn } from "../anchors.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import { type Attachment, type Clause, phrasesOf } from "../clauses/clause.ts"
import { isFederal } from "../events/fits.ts"
import { isLettered } from "../measures/named.ts"
import { governmentOf } from "../policies/actingFor.ts"
import { possessorOf } from "../policies/possessors.ts"
import { type Grammar, kindOf, unique } from "../resolve.ts"
import { isActor, type Row, stanceOf } from "./row.ts"

/** What somebody has or carries on: "Ruiz’s deportation campaign", "Bell’s sanctuary policies". */
const undertakings = new Set("campaign drive crusade policy policies stance agenda".split(" "))

/** Nouns that may say what somebody is for. */
const telling: ReadonlySet<string> = new Set([...speakingNouns, ...actingNouns, ...planNouns, ...undertakings])

const none: ReadonlyArray<Row> = []

/** "Ruiz’s plan to deport millions", "the threats of cuts by the department": what somebody’s noun says they are for. */
export const ofNouns = (grammar: Grammar, clause: Clause): ReadonlyArray<Row> => {
  const { tokens } = grammar.document
  return phrasesOf(clause).flatMap((phrase) => {
    const head = tokens[phrase.head]?.lower ?? ""
    const lettered = isLettered(grammar, phrase)
    if (!lettered && !telling.has(head)) return none
    const says = speakingNouns.has(head)
    const words = tokens.slice(phrase.first, phrase.head).map(({ lower }) => lower)
    // "the state’s only sanctuary policy" is one within it; "veto threats" are against what is voted
    if (words.includes("only") || words.includes("veto")) return none
    if (
      clause.subject.includes(phrase) &&
      clause.relation !== "main" &&
      grammar.parentOf(clause)?.subject.includes(phrase)
    )
      return []
    // "the bill was denounced by Ruiz": who does it, not whose it is
    const undergoes = clause.verb.passive && clause.subject.includes(phrase) && !isMaking(clause.verb.lemma)
    const hung = clause.attachments.filter(
      ({ after, preposition }) =>
        !(undergoes && preposition === "by") &&
        (preposition === "by" || (preposition === "from" && says)) &&
        (after === phrase || (after !== null && isOneWith(grammar, phrase, after)))
    )
    const kept =
      ["follow", "make", "keep", "repeat", "renew", "issue", "campaign", "run"].includes(clause.verb.lemma) && says
        ? grammar.actorsOf(clause)
        : // "is leading the push to defund sanctuary cities"
          waging.has(clause.verb.lemma) && pushes.has(head) && clause.objects.includes(phrase) && !clause.verb.negated
          ? grammar.actorsOf(clause)
          : []
    const holders = [
      ...possessorOf(grammar, phrase.first, phrase.head),
      // "Sen. Ana Ruiz, whose bill would ban"
      ...(clause.mark === "whose" && clause.modifies && clause.subject.includes(phrase)
        ? grammar.entitiesOf(clause.modifies, clause)
        : []),
      ...[...hung, ...(lettered || drafts.has(head) ? draftedBy(clause, phrase) : [])].flatMap((each) =>
        each.phrases.flatMap((by) => grammar.entitiesOf(by, clause))
      )
    ]
    // "is expected to enact his promised plan": the subject’s own
    const [doer, other] = grammar.actorsOf(clause)
    const his =
      clause.objects.includes(phrase) &&
      ["his", "her"].includes(tokens[phrase.first]?.lower ?? "") &&
      other === undefined &&
      doer !== undefined &&
      grammar.entity(doer)?.kind === "person"
        ? [doer]
        : []
    const actors = unique(
      holders.length > 0 ? holders : [...kept, ...his, ...ownersBefore(grammar, clause, phrase)]
    ).filter((key) => isActor(grammar, key))
    if (actors.length === 0) return []
    // some lawmakers' bill is not yet their state's stance
    if ((lettered || drafts.has(head)) && actors.some((key) => grammar.entity(key)?.kind === "jurisdiction")) return []
    const modifiers = grammar
      .inSentence(clause.sentence)
      .filter(
        (other) =>
          other.sentence === clause.sentence &&
          other.modifies?.first === phrase.first &&
          (other.relation === "infinitive" || other.relation === "participle" || other.relation === "gerund")
      )
    const inside = anchorsIn(grammar, phrase.first, phrase.next)
    const attached = clause.attachments
      .filter(
        ({ after, preposition }) =>
          after === phrase &&
          ["of", "on", "against", "for"].includes(preposition) &&
          !(preposition === "on" && (lettered || drafts.has(head))) // "a bill on sanctuary cities" may go either way
      )
      .flatMap((each) => each.phrases.flatMap(({ first, next }) => anchorsIn(grammar, first, next)))
    const turned = turningNouns.has(head)
    // "the president’s order on sanctuary cities": the nation has none, and orders about them are against them
    const federal = actors.every((key) => governmentOf(grammar, key).some((place) => kindOf(place) === "country"))
    const aims: Array<{ readonly anchor: Anchor; readonly sign: 1 | -1 | null }> = [
      ...modifiers.flatMap((modifier) =>
        anchorsIn(grammar, modifier.verb.main, modifier.next).map((anchor) => ({
          anchor,
          sign: turn(signFrom(grammar, anchor, modifier), denials.has(head))
        }))
      ),
      ...(modifiers.length > 0
        ? []
        : [...inside, ...attached].map((anchor) => ({
            anchor,
            // "the governor’s suit": told by what it is against
            sign: ((turned && anchor.token !== phrase.head) || (federal && anchor.concept.name === "sanctuary")
              ? -anchor.concept.sign
              : anchor.concept.sign) as 1 | -1
          })))
    ]
    // "the senator’s bill would deny grants to such cities": what it does is told by its verb
    const does =
      aims.length === 0 && (lettered || drafts.has(head)) ? grammar.toldAt.get(phrase.head)?.concept : undefined
    if (does) aims.push({ anchor: { concept: does, token: phrase.head, last: phrase.head }, sign: does.sign })
    const end = Math.max(phrase.next, ...modifiers.map(({ next }) => next), ...attached.map(({ last }) => last + 1))
    const damaged = grammar.sentenceOf(phrase.head)?.damaged === true
    return aims.flatMap(({ anchor, sign }) => {
      const { topic } = anchor.concept
      if (topic === null || sign === null) return []
      // "the president’s order directing agencies to list sanctuary cities": the nation has none of its own
      if (federal && anchor.concept.name === "sanctuary" && sign > 0) return []
      // an agency’s daily work is no stance: "the agency’s deportation efforts"
      if (topic === "mass_deportation" && actors.every((key) => grammar.entity(key)?.kind === "organization")) return []
      // nor is "a detainer request from the agency"
      const federally = actors.every((key) => isFederal(grammar, key))
      if (anchor.concept.name === "detainer" && modifiers.length === 0 && federally) return []
      // "the immigration laws enforced by the agency": its work
      if (anchor.concept.name === "enforcing" && federally && !federalPlans.has(head)) return []
      // "the city’s detainer law" doesn’t say which way it goes
      if (anchor.concept.name === "detainer" && modifiers.length === 0 && instruments.has(head)) return []
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

/** "a bill from Sen. Ana Ruiz": right after it; not "the bill drew fire from the sheriff". */
const draftedBy = ({ attachments }: Clause, phrase: NounPhrase): ReadonlyArray<Attachment> =>
  attachments.filter(
    ({ preposition, phrases: [by] }) => preposition === "from" && by !== undefined && by.first === phrase.next + 1
  )

/** "a bill on sanctuary cities by the senator"; not "signed the bill despite protests by the senator". */
const isOneWith = ({ document: { tokens } }: Grammar, { first, next }: NounPhrase, after: NounPhrase): boolean =>
  after.first > first &&
  after.first - next < 5 &&
  !tokens.slice(next, after.first).some(({ lower }) => parting.has(lower))

const waging = new Set("lead spearhead head launch mount renew join champion".split(" "))
const pushes = new Set("push effort efforts drive campaign crusade fight movement charge".split(" "))

const federalPlans = new Set("plan plans threat threats push vow vows pledge pledges order orders".split(" "))

const parting = new Set("despite amid after before against during following over".split(" "))

/** "a victory for the department in its fight against detainers": whose phrase ends right before "in its", else the subject. */
const ownersBefore = (grammar: Grammar, clause: Clause, { first }: NounPhrase): ReadonlyArray<string> => {
  const word = (at: number): string => grammar.document.tokens[at]?.lower ?? ""
  if (!possessives.has(word(first)) || word(first - 1) !== "in") return []
  const attached = clause.attachments.flatMap(({ phrases }) => phrases)
  const before = [...clause.objects, ...attached].find(({ next }) => next === first - 1)
  const owners = before ? grammar.entitiesOf(before, clause) : []
  return owners.length > 0 ? owners : grammar.actorsOf(clause)
}

/** "introduced by", "backed by", "signed by": whoever does so makes it theirs. */
const isMaking = (lemma: string): boolean => {
  const base = stanceBases.get(lemma) ?? lemma
  return (
    favoring.has(base) || (acting.has(base) && !disfavoring.has(base) && !turningVerbs.has(base)) || base === "lead"
  )
}

const possessives = new Set(["its", "their", "his", "her"])

const drafts = new Set("bill bills proposal proposals amendment".split(" "))

/** "its refusal to honor detainers": not what it would be to honor them. */
const denials = new Set("refusal refusals reluctance unwillingness failure".split(" "))

const turn = (sign: 1 | -1 | null, turned: boolean): 1 | -1 | null =>
  sign === null || !turned ? sign : sign > 0 ? -1 : 1
