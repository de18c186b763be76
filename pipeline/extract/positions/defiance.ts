import { cowing, stanceBases, yielding } from "../../lexicon/stances.ts"
import type { Clause } from "../clauses/clause.ts"
import { isQuestion } from "../events/seen.ts"
import { governmentOf } from "../policies/actingFor.ts"
import { type Grammar, kindOf } from "../resolve.ts"
import { holdersOf } from "./holders.ts"
import { isActor, type Row } from "./row.ts"

/** What must follow a verb so that not doing it is no giving way: "back down", "give in". */
const particles: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["back", new Set(["down", "away", "off"])],
  ["give", new Set(["in", "up"])]
])

/**
 * "The state will not back down", "We won’t be bullied": of those who speak for a place that the text shows to be a
 * sanctuary, which is what others want it to give up.
 */
export const ofDefiance = (
  grammar: Grammar,
  clauses: ReadonlyArray<Clause>,
  rows: ReadonlyArray<Row>
): ReadonlyArray<Row> => {
  const sanctuaries = new Set(
    rows.filter(({ topic, stance }) => topic === "sanctuary_policy" && stance === "supports").map(({ actor }) => actor)
  )
  if (sanctuaries.size === 0) return []
  return clauses.flatMap((clause) => {
    const { verb } = clause
    const { tokens } = grammar.document
    const main = mainOf(grammar, clause)
    const lemma = stanceBases.get(tokens[main]?.lower ?? "") ?? verb.lemma
    if (!verb.negated || verb.form !== "finite" || isQuestion(grammar, clause)) return []
    if (
      verb.tense !== "future" &&
      !["would", "must", "can", "ca"].includes(verb.modal ?? "") &&
      !modals.has(verb.lemma)
    )
      return []
    if (!(verb.passive ? cowing.has(lemma) : yielding.has(lemma))) return []
    const wanted = particles.get(lemma)
    if (wanted && !wanted.has(tokens[main + 1]?.lower ?? "")) return []
    return holdersOf(grammar, clause)
      .filter((key) => isActor(grammar, key))
      .filter((key) =>
        governmentOf(grammar, key).some((place) => kindOf(place) !== "country" && sanctuaries.has(place))
      )
      .map((actor) => ({
        rule: "positions/defiance",
        evidence: grammar.spanOf(clause.first, clause.next),
        confidence: 0.55,
        attributedTo: null,
        actor,
        topic: "sanctuary_policy" as const,
        stance: "supports" as const,
        basis: "own_words" as const
      }))
  })
}

const modals = new Set("will would wo".split(" "))

/** The main verb; of "would not back down", where "back" reads as an adverb, that word. */
const mainOf = ({ document: { tokens } }: Grammar, { verb }: Clause): number => {
  if (!modals.has(verb.lemma)) return verb.main
  for (let at = verb.main + 1; at < verb.main + 4; at++) if (tokens[at]?.lower === "back") return at
  return verb.main
}
