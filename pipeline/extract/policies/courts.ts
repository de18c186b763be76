import { courtOutcomes, instruments, isAboutCooperation, suitNouns } from "../../lexicon/instruments.ts"
import { trait } from "../../lexicon/traits.ts"
import type { PolicyCandidate } from "../../model/candidate.ts"
import type { Clause } from "../clauses/clause.ts"
import { clausesWhere, type Grammar } from "../resolve.ts"
import type { KnownPolicy } from "./known.ts"

type Court = NonNullable<PolicyCandidate["courtStatus"]>

const courts = new Set(["court", "courts", "judge", "judges", "justices", "panel", "circuit"])
const rank: ReadonlyArray<Court> = ["challenged", "blocked", "upheld", "struck_down"]

/** The policies with what courts did to them: a later stage of a case counts more than an earlier one. */
export const withCourts = (grammar: Grammar, policies: ReadonlyArray<KnownPolicy>): ReadonlyArray<KnownPolicy> => {
  if (policies.length === 0) return policies
  const told = new Map<string, Court>()
  for (const clause of clausesWhere(grammar, (clues) => (clues & trait.court) !== 0)) {
    for (const { policy, status } of suedIn(grammar, clause, policies)) {
      const before = told.get(policy.key)
      if (before === undefined || rank.indexOf(status) > rank.indexOf(before)) told.set(policy.key, status)
    }
    const outcome = courtOutcomes.get(clause.verb.lemma)
    if (!outcome || clause.verb.negated || clause.verb.modal !== null) continue
    if (outcome !== "challenged" && !byCourt(grammar, clause)) continue
    // "would let people sue towns that break the law"
    if (outcome === "challenged" && isPossible(grammar, clause)) continue
    // "asked a judge to block the order"
    if (outcome !== "challenged" && isAsked(grammar, clause)) continue
    const policy = policyIn(grammar, clause, policies)
    if (!policy || grammar.actorsOf(clause).some((key) => key === policy.jurisdiction)) continue
    const before = told.get(policy.key)
    if (before === undefined || rank.indexOf(outcome) > rank.indexOf(before)) told.set(policy.key, outcome)
  }
  return policies.map((policy) => ({
    ...policy,
    courtStatus: told.get(policy.key) ?? sameMeasure(policies, policy, told)
  }))
}

/** Whether it hangs on what may be, or on who is let do it: "would let people sue", "allows residents to sue". */
const isPossible = (grammar: Grammar, clause: Clause): boolean => {
  const parent = clause.relation === "main" ? undefined : grammar.parentOf(clause)
  if (parent === undefined) return false
  return letting.has(parent.verb.lemma) || (clause.verb.form !== "finite" && parent.verb.modal !== null)
}

const letting = new Set("let allow permit enable empower authorize entitle".split(" "))

const asking = new Set("ask petition urge want call beg seek request".split(" "))

/** Whether somebody only wants the court to do so. */
const isAsked = (grammar: Grammar, clause: Clause): boolean => {
  const parent = clause.verb.form === "finite" ? undefined : grammar.parentOf(clause)
  return parent !== undefined && asking.has(parent.verb.lemma)
}

const dismissing = new Set(["dismiss", "toss", "throw", "reject", "deny", "rebuff"])

/** "dismissed the suit", "declined to hear the challenge", by a court. */
const isDismissed = (grammar: Grammar, clause: Clause): boolean => {
  const { lemma, form } = clause.verb
  if (dismissing.has(lemma)) return byCourt(grammar, clause)
  const above = form === "infinitive" && (lemma === "hear" || lemma === "take") ? grammar.parentOf(clause) : undefined
  return (
    above !== undefined &&
    ["decline", "refuse"].includes(above.verb.lemma) &&
    !above.verb.negated &&
    above.verb.modal === null &&
    byCourt(grammar, above)
  )
}

/** "is facing a suit over its law", "dismissed a case against Ohio": the policies in such a clause. */
const suedIn = (
  grammar: Grammar,
  clause: Clause,
  policies: ReadonlyArray<KnownPolicy>
): ReadonlyArray<{ readonly policy: KnownPolicy; readonly status: Court }> => {
  const { tokens } = grammar.document
  const suit = (clause.verb.passive ? clause.subject : clause.objects).find(({ head }) =>
    suitNouns.has(tokens[head]?.lower ?? "")
  )
  if (!suit || clause.verb.modal !== null || clause.verb.negated) return []
  const dismissed = isDismissed(grammar, clause)
  const against = clause.attachments.some(
    ({ after, preposition }) =>
      (after === suit || clause.verb.lemma === "face") && ["over", "against"].includes(preposition)
  )
  if (!dismissed && !against) return []
  const span = grammar.spanOf(suit.first, Math.max(clause.next, suit.next))
  return policies
    .filter(({ evidence }) => evidence.start < span.end && span.start < evidence.end)
    .map((policy) => ({ policy, status: dismissed ? ("upheld" as const) : ("challenged" as const) }))
}

/** Several provisions of one named law, or a place’s unnamed rules on cooperation, share their fate. */
const sameMeasure = (
  policies: ReadonlyArray<PolicyCandidate>,
  policy: PolicyCandidate,
  told: ReadonlyMap<string, Court>
): Court | null => {
  const own = ({ provision, direction }: PolicyCandidate): boolean =>
    direction === "protective" && isAboutCooperation(provision)
  const other = policies.find(
    (each) =>
      each.name === policy.name &&
      each.jurisdiction === policy.jurisdiction &&
      told.has(each.key) &&
      (policy.name !== null || (own(each) && own(policy)))
  )
  return other ? (told.get(other.key) ?? null) : null
}

const byCourt = ({ document: { tokens } }: Grammar, clause: Clause): boolean => {
  const phrases = clause.verb.passive
    ? clause.attachments.filter(({ preposition }) => preposition === "by").flatMap(({ phrases }) => phrases)
    : clause.subject
  return phrases.some(({ first, next }) => tokens.slice(first, next).some(({ lower }) => courts.has(lower)))
}

/**
 * The policy that a clause is about: one whose evidence or name it holds, else the last one of the kind that it names
 * ("the order", "that law").
 */
export const policyIn = (
  grammar: Grammar,
  clause: Clause,
  policies: ReadonlyArray<KnownPolicy>
): KnownPolicy | null => {
  const { tokens, clean } = grammar.document
  const span = grammar.spanOf(clause.first, clause.next)
  const text = clean.text.slice(span.start, span.end)
  const within = policies.filter(
    ({ evidence, also, name }) =>
      [evidence, ...also].some((each) => each.start < span.end && span.start < each.end) ||
      (name !== null && text.includes(name))
  )
  const own = clause.verb.passive ? clause.subject : clause.objects
  const about = clause.attachments
    .filter(({ preposition }) => ["against", "for", "over", "on"].includes(preposition))
    .flatMap(({ phrases }) => phrases)
  for (const { head } of within.length > 0 ? [] : [...own, ...about]) {
    const key = grammar.references.get(head)?.policy
    const meant = key === undefined ? undefined : policies.find((policy) => policy.key === key)
    if (meant) return meant
  }
  if (within.length > 0) {
    const jurisdictions = new Set(within.map(({ jurisdiction }) => jurisdiction))
    return jurisdictions.size > 1 && within.length > 2 ? null : (within[0] ?? null)
  }
  for (let at = clause.verb.next; at < clause.next; at++) {
    const kind = instruments.get(tokens[at]?.lower ?? "")
    if (
      !kind ||
      !["the", "that", "this", "its", "his", "'s"].includes(tokens[at - 1]?.lower ?? tokens[at - 2]?.lower ?? "")
    )
      continue
    const last = policies.findLast(
      ({ evidence, instrument }) => evidence.start < span.start && (instrument === kind || kind === "unspecified")
    )
    if (last) return last
  }
  return null
}
