import { instruments } from "../../lexicon/instruments.ts"
import { clauseOf, signFrom } from "../aims.ts"
import { type Anchor, anchorsIn } from "../anchors.ts"
import { reporterOf } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { dateOf } from "../dates.ts"
import { factualityOf, isQuestion } from "../events/seen.ts"
import { holdersOf } from "../positions/holders.ts"
import { type Grammar, kindOf, unique } from "../resolve.ts"
import { isOnly, onlyLimited } from "../turning.ts"
import { actingGovernments, governmentOf, governmentsOf } from "./actingFor.ts"
import { isNoLonger, isOfficers } from "./bound.ts"
import type { Found } from "./known.ts"
import { provisionsOf } from "./said.ts"

const refusing = new Set(["refuse", "decline"])
/** Verbs that bind, in the passive, those who are their subject: "officers are barred from asking", "told not to ask". */
const barring = new Set(["prohibit", "bar", "forbid", "ban", "prevent", "preclude"])
const allowing = new Set(["allow", "permit", "authorize"])
const directing = new Set("direct instruct order tell require advise train".split(" "))
const denying = new Set(["may", "can", "ca", "must", "shall"])
const doubting = new Set(["deny", "dispute", "doubt"])

const none: ReadonlyArray<Found> = []

/**
 * What a government or its officers make a practice of not doing: "Reno does not honor detainers", "the sheriff’s
 * office no longer holds inmates for agents", "has refused since 2015 to", "officers are barred from asking".
 * Present or lasting, since a single refusal makes no policy.
 */
export const practicePolicies = (grammar: Grammar, clause: Clause): ReadonlyArray<Found> => {
  const { verb } = clause
  if (verb.form !== "finite") return none
  const announced = announcedBy(grammar, clause)
  const bound = isBound(grammar, clause)
  const refuses = refusing.has(verb.lemma) && !verb.negated && (verb.tense === "present" || verb.perfect)
  // "Reno will no longer honor detainers"
  const ends =
    isNoLonger(grammar, clause) && (verb.tense === "future" || (verb.tense === "present" && verb.modal === null))
  const abstains = !verb.passive && (ends || (verb.tense === "present" && verb.negated))
  // "jails honor detainers only with a warrant"
  const limits =
    !verb.passive && !verb.negated && verb.tense === "present" && verb.modal === null && isLimited(grammar, clause)
  if (!bound && !refuses && !abstains && !limits && announced === null) return none
  if ((verb.modal !== null && announced === null && !bound && !ends) || isQuestion(grammar, clause)) return []
  if (clause.mark === "if" || clause.mark === "unless" || factualityOf(grammar, clause) === "hypothetical") return []
  const parent = grammar.parentOf(clause)
  if (parent && clause.relation === "complement" && (doubting.has(parent.verb.lemma) || parent.verb.negated)) return []
  const owners = announced
    ? governmentOf(grammar, announced)
    : bound
      ? unique(clause.subject.flatMap((each) => governmentsOf(grammar, each, clause)))
      : doers(grammar, clause)
  if (owners.length === 0 || owners.length > 12) return []
  const turned = (abstains || announced !== null) && !verb.negated && !stopping.has(verb.lemma)
  const anchors = anchorsIn(grammar, verb.main, clause.next)
    .filter((anchor) => anchor.concept.topic === "sanctuary_policy" && anchor.concept.sign === -1)
    .filter((anchor) => isNear(grammar, clause, anchor))
    .map((anchor) => ({ anchor, sign: turn(signFrom(grammar, anchor, clause), turned) }))
    .filter(({ sign }) => sign === 1)
  const when = dateOf(grammar, clause)
  const damaged = grammar.sentenceOf(verb.main)?.damaged === true
  return owners.flatMap((jurisdiction) =>
    provisionsOf(anchors, []).map(({ provision, direction }) => ({
      maker: null,
      rule: "policies/practice",
      evidence: grammar.spanOf(Math.min(clause.first, clause.subject[0]?.first ?? clause.first), clause.next),
      confidence: 0.7 * (damaged ? 0.7 : 1),
      attributedTo: reporterOf(grammar, clause),
      jurisdiction,
      name: null,
      instrument: "unspecified" as const,
      provision,
      direction,
      status: announced || verb.tense === "future" ? ("adopted" as const) : ("in_force" as const),
      adopted: when?.basis === "stated" ? when.date : null,
      head: verb.main
    }))
  )
}

/** Whether what a clause tells is done only in some cases. */
const isLimited = (grammar: Grammar, { verb, next }: Clause): boolean => {
  const word = (at: number): string => grammar.document.tokens[at]?.lower ?? ""
  return anchorsIn(grammar, verb.main, next).some(
    (anchor) => onlyLimited.has(anchor.concept.name) && isOnly(word, anchor)
  )
}

/**
 * Whether a clause says what its subject may not do: "officers are barred from asking", "deputies may not hold people",
 * "police are told not to ask". By whose law, if it is not their own, is told by that law's own rule.
 */
const isBound = (grammar: Grammar, clause: Clause): boolean => {
  const { verb } = clause
  if (isByLaw(grammar, clause)) return false
  if (!verb.passive) return verb.negated && denying.has(verb.modal ?? "") && clause.subject.every(isOfficer(grammar))
  if ((verb.negated ? allowing : barring).has(verb.lemma)) return true
  return (
    !verb.negated &&
    directing.has(verb.lemma) &&
    grammar
      .inSentence(clause.sentence)
      .some(
        ({ parent, relation, verb: { negated } }) => parent === clause.index && relation === "infinitive" && negated
      )
  )
}

const isOfficer =
  (grammar: Grammar) =>
  (phrase: NounPhrase): boolean =>
    isOfficers(grammar, phrase)

/** "Under state law, officers may not ask" */
const isByLaw = ({ document: { tokens } }: Grammar, { attachments }: Clause): boolean =>
  attachments.some(
    ({ preposition, phrases }) =>
      (preposition === "under" || preposition === "by") &&
      phrases.some(({ head }) => wider.has(instruments.get(tokens[head]?.lower ?? "") ?? "other"))
  )

const wider = new Set(["statute", "bill"])

/** Bodies and places, not what a person does. */
const doers = (grammar: Grammar, clause: Clause): ReadonlyArray<string> =>
  grammar.actorsOf(clause).some((key) => grammar.entity(key)?.kind === "person")
    ? []
    : actingGovernments(grammar, clause)

const turn = (sign: 1 | -1 | null, turned: boolean): 1 | -1 | null =>
  sign === null || !turned ? sign : sign > 0 ? -1 : 1

const stopping = new Set("stop cease quit".split(" "))
const announcing = new Set("say announce tell declare".split(" "))

/**
 * "The sheriff said his jail will no longer hold inmates for agents", "announced that deputies will stop asking": the
 * official who makes an end of a practice of their own office; null if the clause tells no such thing.
 */
const announcedBy = (grammar: Grammar, clause: Clause): string | null => {
  const { verb } = clause
  const above = clause.relation === "complement" ? grammar.parentOf(clause) : undefined
  const coming =
    above !== undefined && (verb.tense === "future" || (verb.modal === "would" && above.verb.tense === "past"))
  if (!above || !coming || verb.passive) return null
  if (!announcing.has(above.verb.lemma) || above.verb.negated || above.verb.form !== "finite") return null
  if (!isNoLonger(grammar, clause) && (verb.negated || !stopping.has(verb.lemma))) return null
  const office = officeOf(grammar, above, clause)
  if (office !== null) return office
  const [speaker, other] = grammar.actorsOf(above)
  const person = speaker === undefined || other !== undefined ? undefined : grammar.entity(speaker)
  if (person?.kind !== "person" || !["law_enforcement", "head_of_government"].includes(person.roleKind ?? ""))
    return null
  return holdersOf(grammar, clause).includes(person.key) ? person.key : null
}

const offices = new Set("it they department office jail deputies officers police".split(" "))

/** "The constable’s office announced that it will stop jailing people for agents": the place whose office speaks of itself; else null. */
const officeOf = (grammar: Grammar, above: Clause, { subject, verb }: Clause): string | null => {
  const { tokens } = grammar.document
  const itself =
    subject.length === 0 ? tokens.slice(above.verb.next, verb.first) : tokens.slice(subject[0]?.first, verb.first)
  if (!itself.some(({ lower }) => offices.has(lower))) return null
  if (grammar.actorsOf(above).some((key) => grammar.entity(key)?.kind === "person")) return null
  const [place, other] = actingGovernments(grammar, above)
  return place !== undefined && other === undefined && kindOf(place) !== "country" ? place : null
}

/** Whether the anchor is what this clause says is not done, not something told on the way. */
const isNear = (grammar: Grammar, clause: Clause, anchor: Anchor): boolean => {
  if (anchor.token - clause.verb.main > 14) return false
  const inner = clauseOf(grammar, anchor.token)
  if (!inner || inner.index === clause.index) return true
  return inner.parent === clause.index && (inner.relation === "infinitive" || inner.relation === "gerund")
}
