import { governing } from "../../lexicon/instruments.ts"
import { localOfficers } from "../../lexicon/localBodies.ts"
import { turningNouns } from "../../lexicon/operators.ts"
import { signFrom } from "../aims.ts"
import { anchorsIn } from "../anchors.ts"
import { reporterOf } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { factualityOf, isQuestion } from "../events/seen.ts"
import { offersIn } from "../offers.ts"
import { type Grammar, unique } from "../resolve.ts"
import { actingGovernments } from "./actingFor.ts"
import type { Found } from "./known.ts"
import { provisionsOf } from "./said.ts"

const federal = new Set("federal ice immigration border homeland u.s. us national".split(" "))
const bans = new Set("prohibit bar forbid ban prevent preclude block restrict".split(" "))
const demands = new Set("require order oblige compel force mandate obligate direct instruct expect".split(" "))
const lets = new Set("allow permit authorize entitle empower".split(" "))
const granting = new Set(["can", "may", "could"])
const denials = new Set(["can", "ca", "may", "could", "must", "shall"])

/**
 * Whether a clause tells what somebody must, may or may not do: "will have to cooperate", "are barred from asking",
 * "will no longer be allowed to", "may not hold".
 */
export const isBinding = ({ document: { tokens }, inSentence }: Grammar, clause: Clause): boolean => {
  const { verb } = clause
  if (verb.form !== "finite") return false
  if (verb.modal === "must" || verb.modal === "shall") return true
  if (verb.negated && denials.has(verb.modal ?? "")) return true
  if (verb.passive) return bans.has(verb.lemma) || demands.has(verb.lemma) || lets.has(verb.lemma)
  const able = verb.lemma === "be" && ["able", "free", "allowed"].includes(tokens[verb.next]?.lower ?? "")
  const obliged =
    verb.lemma === "have" &&
    clause.objects.length === 0 &&
    inSentence(clause.sentence).some(
      ({ parent, relation, verb: { first } }) =>
        parent === clause.index && relation === "infinitive" && first === verb.next
    )
  return able || obliged
}

/** "police", "all law enforcement agencies in Ohio", "local jails", "officials": those whom local rules bind. */
export const isOfficers = ({ document: { tokens } }: Grammar, { first, head }: NounPhrase): boolean =>
  localOfficers.has(tokens[head]?.lower ?? "") && !tokens.slice(first, head).some(({ lower }) => federal.has(lower))

/** "no longer holds" */
export const isNoLonger = ({ document: { tokens } }: Grammar, { verb }: Clause): boolean =>
  [verb.first, verb.main].some((at) => tokens[at - 1]?.lower === "longer" && tokens[at - 2]?.lower === "no")

/** What a clause says of the topic, seen from it, each word with its sign; "no longer" turns it. */
const signed = (grammar: Grammar, clause: Clause, from: number) =>
  anchorsIn(grammar, from, clause.next).map((anchor) => {
    const sign = signFrom(grammar, anchor, clause)
    return {
      anchor,
      sign:
        sign !== null && !clause.verb.negated && isNoLonger(grammar, clause) ? ((sign > 0 ? -1 : 1) as 1 | -1) : sign
    }
  })

/**
 * What else a measure does, told of those whom it binds: "Local police will be required to honor detainers" right after a
 * law that bans sanctuaries, "Also, Reno will ignore detainers" after its ordinance. What goes the other way is no part of it.
 */
export const boundPolicies = (grammar: Grammar, found: ReadonlyArray<Found>): ReadonlyArray<Found> => {
  const { tokens } = grammar.document
  const rows: Array<Found> = []
  const told = found.filter(({ rule }) => rule.startsWith("policies/noun") || rule === "policies/bound")
  if (told.length === 0) return rows
  const sentences = new Set(told.flatMap(({ head }) => [1, 2].map((after) => (tokens[head]?.sentence ?? -9) + after)))
  for (const sentence of [...sentences].sort((a, b) => a - b)) {
    for (const clause of grammar.inSentence(sentence)) {
      const measure = lastTold(grammar, [...told, ...rows], sentence)
      if (!measure || !mayBind(grammar, clause, measure)) continue
      const said = signed(grammar, clause, clause.verb.first)
      for (const { provision, direction } of provisionsOf(said, [])) {
        if (direction !== measure.direction || provision === measure.provision) continue
        rows.push({
          ...measure,
          rule: "policies/bound",
          evidence: grammar.spanOf(Math.min(clause.first, clause.subject[0]?.first ?? clause.first), clause.next),
          confidence: 0.7,
          attributedTo: reporterOf(grammar, clause),
          provision,
          direction,
          head: clause.verb.main
        })
      }
    }
  }
  return rows
}

/** The one measure told of in the two sentences before, if these tell of one place’s alone. */
const lastTold = (
  { document: { tokens } }: Grammar,
  told: ReadonlyArray<Found>,
  sentence: number
): Found | undefined => {
  const near = told.filter(({ head }) => {
    const at = tokens[head]?.sentence ?? -9
    return at < sentence && at >= sentence - 2
  })
  const [first] = near
  return first &&
    near.every(({ jurisdiction, direction }) => jurisdiction === first.jurisdiction && direction === first.direction)
    ? near.at(-1)
    : undefined
}

const mayBind = (grammar: Grammar, clause: Clause, { jurisdiction }: Found): boolean => {
  if (clause.relation !== "main" && clause.relation !== "coordinate") return false
  if (isQuestion(grammar, clause) || factualityOf(grammar, clause) === "hypothetical") return false
  const [only] = clause.subject
  if (!only || grammar.quotationAt(clause.verb.main) >= 0) return false
  const actors = unique(actingGovernments(grammar, clause))
  // "Also, the city will ignore detainers": its own
  const own = clause.verb.tense === "future" && actors.length === 1 && actors[0] === jurisdiction
  if (own && !grammar.actorsOf(clause).some((key) => grammar.entity(key)?.kind === "person")) return true
  return isBinding(grammar, clause) && isOfficers(grammar, only) && actors.every((key) => key === jurisdiction)
}

/** Clauses of what happens under a measure: the one that it hangs on, or the one above of "have to do". */
export const rulingOf = (grammar: Grammar, clause: Clause, phrase: NounPhrase): Clause | null => {
  const hangs = clause.attachments.some(
    ({ after, preposition, phrases }) =>
      phrases.includes(phrase) &&
      !(after && turningNouns.has(grammar.document.tokens[after.head]?.lower ?? "")) &&
      (preposition === "under" || (preposition === "by" && clause.verb.passive))
  )
  if (!hangs) return null
  if (clause.verb.passive && governing.has(clause.verb.lemma)) return clause
  const above = clause.relation === "infinitive" ? grammar.parentOf(clause) : undefined
  // "Under the order, deputies will not hold people", "Under the bill, grants would be taken from cities that …"
  // "Under the law, immigrants can get driver’s licenses"
  const coming = ({ verb, first, next }: Clause): boolean =>
    verb.form === "finite" &&
    (verb.tense === "future" ||
      verb.modal === "would" ||
      (granting.has(verb.modal ?? "") && offersIn(grammar, first, next).length > 0))
  for (const each of [clause, ...(above ? [above] : [])])
    if ((isBinding(grammar, each) || coming(each)) && !each.subject.some((subject) => isFederal(grammar, subject)))
      return each
  return null
}

/** Whether a phrase names the nation’s agents or bodies. */
export const isFederal = ({ document: { tokens } }: Grammar, { first, next }: NounPhrase): boolean =>
  tokens.slice(first, next).some(({ lower }) => federal.has(lower))
