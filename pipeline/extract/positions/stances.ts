import { objectControl } from "../../lexicon/control.ts"
import { acting, speaking } from "../../lexicon/operators.ts"
import {
  cautioning,
  disfavoring,
  favoring,
  judging,
  siding,
  stanceBases,
  stanceNouns,
  urging,
  voicing,
  withdrawing
} from "../../lexicon/stances.ts"
import { statementAt } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import { type Clause, phrasesOf } from "../clauses/clause.ts"
import { isFederal } from "../events/fits.ts"
import { isQuestion } from "../events/seen.ts"
import { possessorOf } from "../policies/possessors.ts"
import { type Grammar, kindOf, unique } from "../resolve.ts"
import { holdersOf, isOfHouse, listBefore, standFor } from "./holders.ts"
import { isTold, oneOf } from "./meant.ts"
import { membersOf } from "./members.ts"
import { type Row, stanceOf } from "./row.ts"
import { standsOf } from "./stands.ts"
import { hungOn, type Target, targetOf } from "./targets.ts"

/**
 * A clause that says that somebody is for or against a measure or an idea: by a verb ("blasted the bill"), a verb with
 * a side ("came out against it"), a noun ("voiced opposition to"), an adjective ("is critical of"), or by what somebody
 * is called ("has been a champion of"). What the thing itself is for is known from its words or from what was told.
 */
export const ofStance = (grammar: Grammar, clause: Clause): ReadonlyArray<Row> => {
  const stands = standsOf(grammar, clause)
  if (stands.length === 0 || !isTold(grammar, clause)) return []
  // "Neither Ruiz nor Bell supports it": neither is for it, and perhaps not against it
  if (clause.subject.some(({ first }) => isNeitherAt(grammar, first))) return []
  const claimed = statementAt(grammar, clause.verb.main)?.speaker ?? null
  const voters = clause.verb.lemma === "vote" || clause.relation === "relative" ? oneOf(grammar, clause) : undefined
  // "urged the council to reject it": who urges
  const above = clause.relation === "infinitive" ? grammar.parentOf(clause) : undefined
  const wants =
    above &&
    (urging.has(above.verb.lemma) ||
      (clause.verb.negated && cautioning.has(above.verb.lemma)) ||
      (objectControl.has(above.verb.lemma) && above.objects.length > 0))
  // "a letter by Ruiz that urged voters to reject it"
  const petition = above && wants && above.modifies ? above.modifies.head : -1
  const sheet =
    papers.has(grammar.document.tokens[petition]?.lower ?? "") && above ? grammar.parentOf(above) : undefined
  const asking = sheet ? signersOf(grammar, sheet, petition) : above && wants ? holdersOf(grammar, above) : undefined
  // "wrote in a letter endorsing the bill": whoever wrote it
  const paper = clause.modifies && clause.relation !== "infinitive" ? clause.modifies.head : -1
  const written = papers.has(grammar.document.tokens[paper]?.lower ?? "") ? grammar.parentOf(clause) : undefined
  const writers = written ? signersOf(grammar, written, paper) : undefined
  const members = membersOf(grammar, clause)
  const listStart = listBefore(grammar, clause)[0]?.first ?? clause.first
  const whole = members.length > 0 ? grammar.sentenceOf(clause.verb.main) : undefined
  // some lawmakers’ bill is not yet their state’s stance
  const drafted = drafting.has(clause.verb.lemma)
  const enforces = clause.verb.lemma === "enforce"
  const ofHouse = clause.subject.some((phrase) => isOfHouse(grammar, phrase))
  return stands.flatMap(({ side, target, holders }) =>
    unique(
      (holders ?? voters ?? asking ?? writers ?? (members.length > 0 ? members : holdersOf(grammar, clause))).flatMap(
        (key) => standFor(grammar, key)
      )
    )
      // "Ohio House members voted for it": not all of the state
      .filter((actor) => !(ofHouse && kindOf(actor) === "state"))
      .filter((actor) => !(drafted && grammar.entity(actor)?.kind === "jurisdiction"))
      // "the laws that the federal government enforces": its work, and no stance
      .filter((actor) => !(enforces && isFederal(grammar, actor)))
      .map((actor) => ({
        rule: "positions/stance",
        // a list of those who do so stands around the clause
        evidence: whole
          ? grammar.spanOf(whole.first, whole.next)
          : grammar.spanOf(Math.min(withSubject(grammar, clause), listStart), Math.max(clause.next, target.next)),
        confidence: 0.7 * (grammar.sentenceOf(clause.verb.main)?.damaged ? 0.7 : 1),
        attributedTo: claimed !== null && claimed !== actor ? claimed : null,
        actor,
        topic: target.topic,
        stance: stanceOf((side * target.sign) as 1 | -1),
        basis: basisOf(grammar, clause)
      }))
  )
}

/** Whether a subject opens with "neither", or has it before it. */
const isNeitherAt = ({ document: { tokens } }: Grammar, first: number): boolean =>
  [first, first - 1].some((at) => ["neither", "nor"].includes(tokens[at]?.lower ?? ""))

/** Who wrote or signed a paper: "a letter by Ruiz", "added their names to a letter". */
const signersOf = (grammar: Grammar, clause: Clause, paper: number): ReadonlyArray<string> => [
  ...holdersOf(grammar, clause),
  ...clause.attachments
    .filter(
      ({ preposition, phrases: [each] }) =>
        (preposition === "by" || preposition === "from") && each !== undefined && each.first - paper === 2
    )
    .flatMap(({ phrases }) => phrases.flatMap((each) => grammar.entitiesOf(each, clause)))
]

const papers = new Set("letter letters statement op-ed column tweet release brief petition memo email".split(" "))

const drafting = new Set(
  "unveil announce pen pioneer introduce propose sponsor file write draft craft author spearhead".split(" ")
)

/** What is voted, signed or marched for is an act, a verb of judgement their word; the rest the text says of them. */
const basisOf = (grammar: Grammar, clause: Clause): Row["basis"] => {
  const { verb, relation } = clause
  const lemma = stanceBases.get(verb.lemma) ?? verb.lemma
  // "vowed to fight it"
  const above = relation === "infinitive" || relation === "complement" ? grammar.parentOf(clause) : undefined
  if (above && speaking.has(above.verb.lemma)) return "own_words"
  if (speaking.has(lemma) || judging.has(lemma) || voicing.has(lemma)) return "own_words"
  return acting.has(lemma) || favoring.has(lemma) || disfavoring.has(lemma) || siding.has(lemma) ? "act" : "ascribed"
}

/** Where a clause starts with those of whom it speaks: "Reno, which said …" starts at Reno. */
const withSubject = ({ document: { tokens } }: Grammar, clause: Clause): number =>
  Math.min(
    clause.first,
    ...clause.subject.map(({ first }) => first).filter((first) => tokens[first]?.sentence === clause.sentence)
  )

/** "Schmidt’s opposition to the law": a noun of a stance with its holder. */
export const ofStanceNoun = (grammar: Grammar, clause: Clause): ReadonlyArray<Row> => {
  const { tokens } = grammar.document
  const isNamed = ({ head }: NounPhrase): boolean => stanceNouns.has(tokens[head]?.lower ?? "")
  if (!phrasesOf(clause).some(isNamed) || isQuestion(grammar, clause)) return []
  return phrasesOf(clause).flatMap((phrase) => {
    const noun = stanceNouns.get(tokens[phrase.head]?.lower ?? "")
    const of = noun && hungOn(clause, phrase, noun.prepositions)
    const amid = noun ? amidst(grammar, clause, phrase) : undefined
    if (amid && noun)
      return amid.holders.map((actor) => ({
        rule: "positions/stance-noun",
        evidence: grammar.spanOf(Math.min(clause.first, phrase.first), Math.max(clause.next, amid.target.next)),
        confidence: 0.6 * (grammar.sentenceOf(phrase.head)?.damaged ? 0.7 : 1),
        attributedTo: null,
        actor,
        topic: amid.target.topic,
        stance: stanceOf((noun.sign * amid.side * amid.target.sign) as 1 | -1),
        basis: "ascribed" as const
      }))
    if (!noun || !of) return []
    const named = possessorOf(grammar, phrase.first, phrase.head)
    // "made no secret of his disdain for the law"
    const his =
      ["his", "her"].includes(tokens[phrase.first]?.lower ?? "") &&
      !clause.subject.includes(phrase) &&
      !withdrawing.has(clause.verb.lemma)
    const [doer, other] = his && named.length === 0 ? grammar.actorsOf(clause) : []
    const own = doer !== undefined && other === undefined && grammar.entity(doer)?.kind === "person" ? [doer] : []
    const holders = unique([...named, ...own].flatMap((key) => standFor(grammar, key)))
    return of.flatMap((each) => {
      const target = targetOf(grammar, clause, each, false)
      return !target
        ? []
        : holders.map((actor) => ({
            rule: "positions/stance-noun",
            evidence: grammar.spanOf(phrase.first, Math.max(each.next, target.next)),
            confidence: 0.65 * (grammar.sentenceOf(phrase.head)?.damaged ? 0.7 : 1),
            attributedTo: null,
            actor,
            topic: target.topic,
            stance: stanceOf((noun.sign * target.sign) as 1 | -1),
            basis: "ascribed" as const
          }))
    })
  })
}

interface Amid {
  readonly holders: ReadonlyArray<string>
  readonly target: Target
  /** What the clause does to it: 1 passes it, -1 ends it. */
  readonly side: 1 | -1
}

/** "Despite objections from Bell, the council passed the ordinance": who is for or against what the clause does. */
const amidst = (grammar: Grammar, clause: Clause, phrase: NounPhrase): Amid | undefined => {
  const around = clause.attachments.find(({ phrases }) => phrases.includes(phrase))
  if (!around || !circumstances.has(around.preposition) || clause.verb.negated || clause.verb.passive) return undefined
  const lemma = stanceBases.get(clause.verb.lemma) ?? clause.verb.lemma
  const side = favoring.has(lemma) ? 1 : disfavoring.has(lemma) ? -1 : 0
  const [object] = clause.objects
  const target = side !== 0 && object ? targetOf(grammar, clause, object, true) : null
  if (side === 0 || !target) return undefined
  const from = clause.attachments.find(
    ({ preposition, phrases: [each] }) =>
      ["from", "of", "by"].includes(preposition) && each !== undefined && each.first === phrase.next + 1
  )
  const named = from ? from.phrases.flatMap((each) => grammar.entitiesOf(each, clause)) : []
  const holders = unique(
    [...named, ...possessorOf(grammar, phrase.first, phrase.head)].flatMap((key) => standFor(grammar, key))
  )
  return holders.length > 0 ? { holders, target, side } : undefined
}

const circumstances = new Set("despite over amid amidst with".split(" "))
