import { instruments } from "../../lexicon/instruments.ts"
import { signFrom } from "../aims.ts"
import { anchorsIn } from "../anchors.ts"
import { reporterOf } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { offersIn } from "../offers.ts"
import { type Grammar, kindOf } from "../resolve.ts"
import type { Found } from "./known.ts"
import { ownersOf } from "./owners.ts"
import { provisionsOf } from "./said.ts"

/** The word of "one of which". */
export const one = "one"

/** "the city’s laws, one of which bars …": what one of several measures says; whose they are, they tell. */
export const partOfMeasures = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Found> => {
  const { tokens } = grammar.document
  const word = (at: number): string => tokens[at]?.lower ?? ""
  if (word(phrase.head) !== one || word(phrase.next) !== "of" || word(phrase.next + 1) !== "which") return []
  const at = word(phrase.first - 1) === "," ? phrase.first - 2 : phrase.first - 1
  const kind = instruments.get(word(at))
  if (!kind || clause.verb.modal !== null) return []
  for (const other of grammar.inSentence(clause.sentence)) {
    const measures = [...other.subject, ...other.objects, ...other.attachments.flatMap(({ phrases }) => phrases)].find(
      ({ head }) => head === at
    )
    if (!measures) continue
    const anchors = anchorsIn(grammar, clause.verb.first, clause.next).map((anchor) => ({
      anchor,
      sign: signFrom(grammar, anchor, clause)
    }))
    return ownersOf(grammar, other, measures).flatMap((jurisdiction) =>
      provisionsOf(anchors, offersIn(grammar, clause.verb.first, clause.next)).map(({ provision, direction }) => ({
        maker: null,
        rule: "policies/noun-clause",
        evidence: grammar.spanOf(phrase.first, clause.next),
        confidence: 0.7,
        attributedTo: reporterOf(grammar, other),
        jurisdiction,
        name: null,
        instrument:
          kind === "statute" && ["place", "county"].includes(kindOf(jurisdiction)) ? ("ordinance" as const) : kind,
        provision,
        direction,
        status: "in_force" as const,
        adopted: null,
        head: phrase.head
      }))
    )
  }
  return []
}
