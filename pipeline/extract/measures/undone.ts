import type { Concept } from "../../lexicon/concepts.ts"
import type { NounPhrase } from "../clauses/chunks.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"
import { aimOf, standIn } from "./effects.ts"
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
    if (each.verb.passive || each.verb.negated || !undoing.has(each.verb.lemma)) continue
    for (const object of each.objects) {
      const noun = tokens[object.head]?.lower ?? ""
      if (object.head === phrase.head || !isMeasureNoun(noun)) continue
      const last = toldLast(grammar, told, phrase.first, reach, noun)
      // "would repeal the state law forbidding police to help agents": the law told there
      const own = last ? null : aimOf(grammar, each, object)
      const { topic, sign } = last?.concept ?? (own === "both" ? null : own) ?? { topic: null, sign: 1 }
      if (topic !== null) return standIn(topic, sign > 0 ? -1 : 1)
    }
  }
  return null
}

/** Nouns of what is voted on to undo a law. */
export const ballots = new Set("measure bill proposal initiative petition legislation".split(" "))

/** Verbs of what undoes a law. */
export const undoing = new Set(
  "undo scrap rescind repeal revoke abolish gut overturn reverse eliminate nullify weaken".split(" ")
)
