import { objectControl } from "../../lexicon/control.ts"
import { acting, speaking } from "../../lexicon/operators.ts"
import {
  disfavoring,
  favoring,
  judging,
  siding,
  stanceBases,
  stanceNouns,
  urging,
  voicing
} from "../../lexicon/stances.ts"
import { statementAt } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunks.ts"
import { type Clause, phrasesOf } from "../clauses/clause.ts"
import { isFederal } from "../events/fits.ts"
import { isQuestion } from "../events/seen.ts"
import { possessorOf } from "../policies/possessors.ts"
import { type Grammar, unique } from "../resolve.ts"
import { holdersOf, listBefore, standFor } from "./holders.ts"
import { isTold, oneOf } from "./meant.ts"
import { membersOf } from "./members.ts"
import { type Row, stanceOf } from "./row.ts"
import { standsOf } from "./stands.ts"
import { hungOn, targetOf } from "./targets.ts"

/**
 * A clause that says that somebody is for or against a measure or an idea: by a verb ("blasted the bill"), a verb with
 * a side ("came out against it"), a noun ("voiced opposition to"), an adjective ("is critical of"), or by what somebody
 * is called ("has been a champion of"). What the thing itself is for is known from its words or from what was told.
 */
export const ofStance = (grammar: Grammar, clause: Clause): ReadonlyArray<Row> => {
  const stands = standsOf(grammar, clause)
  if (stands.length === 0 || !isTold(grammar, clause)) return []
  const claimed = statementAt(grammar, clause.verb.main)?.speaker ?? null
  const voters = clause.verb.lemma === "vote" ? oneOf(grammar, clause) : undefined
  // "urged the council to reject it": who urges
  const above = clause.relation === "infinitive" ? grammar.parentOf(clause) : undefined
  const wants =
    above && (urging.has(above.verb.lemma) || (objectControl.has(above.verb.lemma) && above.objects.length > 0))
  const asking = above && wants ? holdersOf(grammar, above) : undefined
  // "wrote in a letter endorsing the bill": whoever wrote it
  const paper = clause.relation === "participle" && clause.modifies ? clause.modifies.head : -1
  const written = papers.has(grammar.document.tokens[paper]?.lower ?? "") ? grammar.parentOf(clause) : undefined
  const writers = written ? holdersOf(grammar, written) : undefined
  const members = membersOf(grammar, clause)
  const listStart = listBefore(grammar, clause)[0]?.first ?? clause.first
  const whole = members.length > 0 ? grammar.sentenceOf(clause.verb.main) : undefined
  // some lawmakers’ bill is not yet their state’s stance
  const drafted = drafting.has(clause.verb.lemma)
  const enforces = clause.verb.lemma === "enforce"
  return stands.flatMap(({ side, target, holders }) =>
    unique(
      (holders ?? voters ?? asking ?? writers ?? (members.length > 0 ? members : holdersOf(grammar, clause))).flatMap(
        (key) => standFor(grammar, key)
      )
    )
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

const papers = new Set("letter letters statement op-ed column tweet release brief petition memo email".split(" "))

const drafting = new Set("introduce propose sponsor file write draft craft author spearhead".split(" "))

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
    if (!noun || !of) return []
    const holders = unique(possessorOf(grammar, phrase.first, phrase.head).flatMap((key) => standFor(grammar, key)))
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
