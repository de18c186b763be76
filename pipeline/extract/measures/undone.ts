import type { Concept } from "../../lexicon/concepts/concept.ts"
import { disfavoring, favoring, stanceBases } from "../../lexicon/stances.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"
import { aimOf, standIn } from "./effects.ts"
import { isLettered } from "./named.ts"
import { isMeasureNoun, reach, type Told, toldLast } from "./told.ts"

/** "Measure 9 would undo the law", "a petition to repeal the ordinance": the opposite of the measure told before. */
export const undoneBy = (
  grammar: Grammar,
  told: ReadonlyArray<Told>,
  clause: Clause,
  phrase: NounPhrase
): Concept | null => {
  const { tokens } = grammar.document
  const hung = grammar
    .inSentence(clause.sentence)
    .filter(
      (each) =>
        each.modifies?.head === phrase.head && each.modifies.first === phrase.first && each.relation !== "gerund"
    )
  for (const each of [...(clause.subject.includes(phrase) ? [clause] : []), ...hung]) {
    const side = sideOf(each, tokens[phrase.head]?.lower ?? "")
    if (each.verb.passive || each.verb.negated || side === 0) continue
    for (const object of each.objects) {
      const lettered = isLettered(grammar, object)
      const noun = lettered ? "bill" : (tokens[object.head]?.lower ?? "")
      if (object.head === phrase.head || !(lettered || isMeasureNoun(noun))) continue
      const last =
        (lettered ? sameNumber(grammar, told, object) : undefined) ?? toldLast(grammar, told, phrase.first, reach, noun)
      // "would repeal the state law forbidding police to help agents": the law told there
      const own = last ? null : aimOf(grammar, each, object)
      const { topic, sign } = last?.concept ?? (own === "both" ? null : own) ?? { topic: null, sign: 1 }
      if (topic !== null) return standIn(topic, (sign * side) as 1 | -1)
    }
  }
  return null
}

/** Whether a measure is for (1) or against (-1) what its clause names: it undoes it, or says what is thought of it. */
const sideOf = ({ verb: { lemma } }: Clause, noun: string): 1 | -1 | 0 => {
  if (undoing.has(lemma)) return -1
  if (!opinions.has(noun)) return 0
  const base = stanceBases.get(lemma) ?? lemma
  return disfavoring.has(base) ? -1 : favoring.has(base) ? 1 : 0
}

/** "SB 54" of "Senate Bill 54" and "SB54": its number; "" if a word has none. */
export const numberOf = ({ document: { tokens } }: Grammar, head: number): string =>
  (tokens[head]?.text ?? "").replace(/[^\d-]/gu, "")

/** The measure of the same number that was told last: "SB 54", whatever other bill or law came between. */
export const sameNumber = (
  grammar: Grammar,
  told: ReadonlyArray<Told>,
  { first, head }: NounPhrase
): Told | undefined => {
  const number = numberOf(grammar, head)
  return number === ""
    ? undefined
    : told.findLast((each) => each.head < first && each.noun === "bill" && numberOf(grammar, each.head) === number)
}

/** Nouns of what is voted on to undo a law, or to say what is thought of it. */
export const ballots = new Set("measure bill proposal initiative petition legislation resolution motion".split(" "))

/** What says what a body thinks of a law: "a resolution condemning SB 54". */
const opinions = new Set("resolution motion proclamation declaration ordinance petition brief".split(" "))

/** Verbs of what undoes a law. */
export const undoing = new Set(
  "undo scrap rescind repeal revoke abolish gut overturn reverse eliminate nullify weaken".split(" ")
)
