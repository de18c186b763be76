import { federalMeasures } from "../../lexicon/federalMeasures.ts"
import { trait } from "../../lexicon/traits.ts"
import type { Grammar } from "../resolve.ts"
import type { Found } from "./known.ts"

const country = "ocd-division/country:us"

/** National measures that news names by a proper name alone: the first place of each. Linear. */
export const federalPolicies = (grammar: Grammar): ReadonlyArray<Found> => {
  const { tokens, entities } = grammar.document
  if (!entities.has(country) || !grammar.clues.bySentence.some((told) => told & trait.measure)) return []
  return federalMeasures.flatMap(({ names, name, instrument, provision, direction }) => {
    const at = tokens.findIndex(
      ({ traits }, first) =>
        (traits & trait.measure) !== 0 &&
        names.some((words) => words.every((word, step) => tokens[first + step]?.text === word))
    )
    if (at < 0) return []
    const words = names.find((each) => each.every((word, step) => tokens[at + step]?.text === word)) ?? []
    return [
      {
        maker: null,
        rule: "policies/federal-name",
        evidence: grammar.spanOf(at, at + words.length),
        confidence: 0.6,
        attributedTo: null,
        jurisdiction: country,
        name,
        instrument,
        provision,
        direction,
        status: "in_force" as const,
        adopted: null,
        head: at
      }
    ]
  })
}
