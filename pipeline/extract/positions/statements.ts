import type { Topic } from "../../lexicon/concepts/concept.ts"
import { officials } from "../../lexicon/references.ts"
import type { StatementCandidate } from "../../model/candidate.ts"
import type { Range } from "../../model/span.ts"
import { clauseOf, hangsOn, signFrom } from "../aims.ts"
import { type Anchor, anchorsIn } from "../anchors.ts"
import type { Clause } from "../clauses/clause.ts"
import { isFederal } from "../events/fits.ts"
import { isQuestion } from "../events/seen.ts"
import { governmentOf } from "../policies/actingFor.ts"
import { type Grammar, isFirstPerson, isToldAt } from "../resolve.ts"
import { isDenial, isLack, isLawful, isNeedless, isNeither, isScene, isUndecided, isUnplanned } from "../sideless.ts"
import { verdictOf } from "../turning.ts"
import { isKnown } from "./clauses.ts"
import { isActor, type Row, stanceOf } from "./row.ts"
import { childrenOf } from "./targets.ts"
import { isRelayed } from "./told.ts"

/** What a speaker's own words take a stance on: what "we" do, what should be, what is called wrong. */
export const ofStatement = (grammar: Grammar, statement: StatementCandidate): ReadonlyArray<Row> => {
  const { speaker } = statement
  if (speaker === null || !isToldAt(grammar, statement.evidence, 0) || !isActor(grammar, speaker)) return []
  const isSpoken = ({ start, end }: Range): boolean =>
    statement.parts.some((part) => part.start <= start && end <= part.end)
  const inside = grammar
    .clausesAt(statement.evidence)
    .filter(
      (clause) => isSpoken(grammar.spanOf(clause.verb.first, clause.verb.next)) && !isRelayed(grammar, clause, isSpoken)
    )
  const rows = new Map<Topic, Row>()
  for (const clause of inside) {
    if (
      clause.relation === "relative" ||
      clause.relation === "adverbial" ||
      clause.relation === "infinitive" ||
      clause.relation === "gerund"
    )
      continue
    // "Why should our police help ICE?" takes the side that the words don't
    if (isQuestion(grammar, clause)) continue
    if (isNeither(grammar, clause) || isLack(grammar, clause) || isNeedless(clause)) continue
    const modal = clause.verb.modal
    const own =
      clause.subject.some((phrase) => isFirstPerson(grammar, phrase)) ||
      grammar
        .actorsOf(clause)
        .some(
          (key) => key === speaker || governmentOf(grammar, speaker).includes(key) || isUnder(grammar, key, speaker)
        )
    const wants = modal !== null && ["should", "must", "will", "shall", "ought", "would"].includes(modal)
    const judges = clause.verb.lemma === "be"
    // "said Bell will oppose the cuts": Bell’s side, told by whoever speaks
    if (!own && (modal === "will" || modal === "would") && !judges && isOfSomeone(grammar, clause)) continue
    if (!own && !wants && !judges) continue
    // "it would make Ohio a sanctuary state": what a measure would do is not what the speaker wants
    if (!own && modal === "would" && tokenOf(grammar, clause.subject[0]?.head) === "it" && !judges) continue
    if (modal !== null && ["could", "may", "might"].includes(modal)) continue
    for (const anchor of anchorsIn(grammar, clause.first, clause.next)) {
      const { topic } = anchor.concept
      if (topic === null || rows.has(topic)) continue
      // "The sheriff will not help our agents", says a federal agency
      const others = !own && (modal === "will" || modal === "would") && isFederal(grammar, speaker)
      if (others && topic === "sanctuary_policy") continue
      if (isDenial(grammar, clause, anchor) || isLawful(grammar, clause)) continue
      if (isUndecided(grammar, clauseOf(grammar, anchor.token) ?? clause, anchor)) continue
      if (clause.verb.lemma === "vote" && isUndecided(grammar, clause, anchor)) continue
      // "we’ve become a sanctuary state": what came about is not what one wants
      const inner = clauseOf(grammar, anchor.token)
      if (inner && isUnplanned(grammar, inner)) continue
      const told = inner?.verb ?? clause.verb
      if (told.lemma === "become" && told.modal === null && told.tense !== "future" && told.form === "finite") continue
      // "we are protecting convicted criminals": nobody is for that
      if (anchor.concept.sign > 0 && isOfCriminals(grammar, anchor)) continue
      // "I would cooperate with agents if they had a warrant"
      if (modal === "would" && anchor.token === clause.verb.main && isConditional(grammar, clause)) continue
      if (isScene(grammar, anchor) || isSupposed(grammar, anchor) || !hangsOn(grammar, anchor, clause)) continue
      if (clause.verb.passive && anchor.token > clause.verb.main && !((own || wants) && modal !== null)) continue
      if (!judges && !isKnown(grammar, clause, anchor)) continue
      // who speaks of torn families is against it
      const sign = anchor.concept.name === "separating" ? -1 : signFrom(grammar, anchor, clause)
      const expected = tokenOf(grammar, clause.subject[0]?.head) === "it"
      // a federal body is for no sanctuary by what it says it will do
      const body = grammar.entity(speaker)?.kind !== "person" && isFederal(grammar, speaker)
      if (body && topic === "sanctuary_policy" && sign === 1) continue
      if (sign === null || (judges && !own && !wants && !expected && anchor.token > clause.verb.main)) continue
      if (judges && !own && !wants && sign === anchor.concept.sign) continue
      // "the law is not optional": neither praise nor blame
      if (judges && !own && !wants && anchor.policy !== undefined && verdictOf(grammar, clause) === 0) continue
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
  const threat = inside.find((clause) => isThreatOfSuit(grammar, clause, speaker))
  const money = inside
    .flatMap((clause) => anchorsIn(grammar, clause.first, clause.next))
    .find(({ concept }) => concept.topic === "funding_cutoff")
  if (threat && money && !rows.has("funding_cutoff")) {
    // "If they take our money, we’ll see them in court"
    rows.set("funding_cutoff", {
      rule: "positions/threatens-suit",
      evidence: grammar.spanOf(threat.first, threat.next),
      confidence: 0.65,
      attributedTo: null,
      actor: speaker,
      topic: "funding_cutoff",
      stance: "opposes",
      basis: "own_words"
    })
  }
  return [...rows.values()].flatMap((row) => [row, ...ofPlace(grammar, row, inside)])
}

const isConditional = (grammar: Grammar, clause: Clause): boolean =>
  childrenOf(grammar, clause).some(
    ({ relation, mark }) => relation === "adverbial" && (mark === "if" || mark === "unless")
  )

const isOfCriminals = ({ document: { tokens } }: Grammar, { token }: Anchor): boolean =>
  tokens.slice(token + 1, token + 5).some(({ lower }) => criminals.has(lower))
const criminals = new Set(
  "criminal criminals felon felons murderers killers rapists predators gangs gang thugs fugitives offenders".split(" ")
)

const tokenOf = ({ document: { tokens } }: Grammar, at: number | undefined): string =>
  at === undefined ? "" : (tokens[at]?.lower ?? "")

/** "We will see them in court", "we’re ready to sue", "our lawyers will be in court". */
const isThreatOfSuit = (grammar: Grammar, clause: Clause, speaker: string): boolean => {
  const { tokens } = grammar.document
  const ours =
    clause.subject.some((phrase) => isFirstPerson(grammar, phrase)) ||
    ((clause.verb.modal === "would" || clause.verb.modal === "will") &&
      grammar.actorsOf(clause).some((key) => key === speaker || governmentOf(grammar, speaker).includes(key))) ||
    (clause.verb.modal === "will" && clause.subject.some(({ head }) => counsel.has(tokens[head]?.lower ?? "")))
  if (clause.verb.negated || !ours) return false
  const words = grammar.document.tokens.slice(clause.verb.first, clause.next).map(({ lower }) => lower)
  return words.includes("court") || words.includes("sue") || (words.includes("legal") && words.includes("challenge"))
}

/** "if they cut our funding": no comma or stop between. */
const isSupposed = ({ document: { tokens } }: Grammar, { token }: Anchor): boolean => {
  for (let at = token - 1; at > token - 16 && at >= 0; at--) {
    const word = tokens[at]?.lower ?? ""
    if (word === "if" || word === "unless") return true
    if (tokens[at]?.pos === "PUNCT" && word !== "-") return false
  }
  return false
}

/** Whether a clause names who does it: a person, a place or a body, or its police. */
const isOfSomeone = (grammar: Grammar, clause: Clause): boolean =>
  grammar.actorsOf(clause).length > 0 ||
  clause.subject.some(({ head }) => officials.has(grammar.document.tokens[head]?.lower ?? ""))

/** "The department has frozen the grants", says a secretary: what an agency of one’s own government does. */
const isUnder = (grammar: Grammar, key: string, speaker: string): boolean => {
  const [body, person] = [grammar.entity(key), grammar.entity(speaker)]
  return (
    body?.kind === "organization" &&
    body.organizationKind === "federal_agency" &&
    person?.kind === "person" &&
    (person.roleKind === "cabinet_or_agency" || person.roleKind === "head_of_government") &&
    isFederal(grammar, speaker)
  )
}

const staying = new Set("be remain stay".split(" "))
const counsel = new Set("lawyers attorneys lawyer attorney city state county".split(" "))

/** "Reno will always be a sanctuary city", says its mayor: the city’s position too. */
const ofPlace = (grammar: Grammar, row: Row, clauses: ReadonlyArray<Clause>): ReadonlyArray<Row> =>
  clauses
    .filter(
      (clause) =>
        grammar.spanOf(clause.first, clause.next).start === row.evidence.start && staying.has(clause.verb.lemma)
    )
    .flatMap((clause) => grammar.actorsOf(clause))
    .filter((key) => grammar.entity(key)?.kind === "jurisdiction" && governmentOf(grammar, row.actor).includes(key))
    .map((actor) => ({ ...row, actor }))
