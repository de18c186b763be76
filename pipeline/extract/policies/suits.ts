import { anchorsIn } from "../anchors.ts"
import { reporterOf } from "../claims.ts"
import type { Clause } from "../clauses/clause.ts"
import { type Grammar, unique } from "../resolve.ts"
import type { Found } from "./known.ts"

const suits = new Set("suit suits lawsuit lawsuits case cases complaint complaints challenge".split(" "))

/** "a sanctuary policies case against Ohio and Reno", "a suit against Reno over sanctuary laws": whose they are. */
export const suedPolicies = (grammar: Grammar, clause: Clause): ReadonlyArray<Found> => {
  const { tokens } = grammar.document
  const country = "ocd-division/country:us"
  const against = clause.attachments.find(
    ({ after, preposition }) =>
      preposition === "against" && after !== null && suits.has(tokens[after.head]?.lower ?? "")
  )
  if (!against?.after) return []
  const suit = against.after
  const over = clause.attachments
    .filter(({ preposition, phrases }) => preposition === "over" && (phrases[0]?.first ?? 0) > suit.next)
    .flatMap(({ phrases }) => phrases)
  const about = [suit, ...over].flatMap(({ first, next }) => anchorsIn(grammar, first, next))
  if (!about.some(({ concept }) => concept.name === "sanctuary")) return []
  const owners = unique(against.phrases.flatMap((each) => grammar.entitiesOf(each, clause))).filter(
    (key) => key !== country && grammar.entity(key)?.kind === "jurisdiction"
  )
  const end = Math.max(...[...against.phrases, ...over].map(({ next }) => next))
  return owners.map((jurisdiction) => ({
    maker: null,
    rule: "policies/sued",
    evidence: grammar.spanOf(suit.first, end),
    confidence: 0.65,
    attributedTo: reporterOf(grammar, clause),
    jurisdiction,
    name: null,
    instrument: "unspecified",
    provision: "cooperation_limit",
    direction: "protective",
    status: "in_force",
    adopted: null,
    head: suit.head
  }))
}
