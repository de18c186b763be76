import { collectives } from "../../lexicon/references.ts"
import { type Anchor, anchorsIn } from "../anchors.ts"
import { reporterOf } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { dateOf } from "../dates.ts"
import { factualityOf, isQuestion } from "../events/seen.ts"
import { type Grammar, kindOf, unique } from "../resolve.ts"
import { governmentOf } from "./actingFor.ts"
import type { Found } from "./known.ts"

/** Verbs by which those who may do so make a place something. */
const naming = new Set("declare designate deem proclaim name make".split(" "))

/**
 * A place that its own council or officials name a sanctuary: "was designated a sanctuary city in 2015", "the council
 * declared Reno to be a sanctuary", "Reno, which the mayor has deemed a sanctuary city". Not what others call it.
 */
export const namingPolicies = (grammar: Grammar, clause: Clause): ReadonlyArray<Found> => {
  const { verb } = clause
  if (!naming.has(verb.lemma) || verb.form !== "finite" || verb.modal !== null || verb.negated) return []
  if (clause.mark === "if" || clause.mark === "whether" || clause.mark === "unless") return []
  if (isQuestion(grammar, clause) || factualityOf(grammar, clause) !== "asserted") return []
  const named = namedBy(grammar, clause)
  const anchor =
    named && anchorsIn(grammar, verb.next, clause.next).find((each) => isWhatItIs(grammar, each, named.from))
  if (!named || !anchor) return []
  const places = unique(grammar.entitiesOf(named.place, clause)).filter((key) =>
    ["place", "county", "state", "district"].includes(kindOf(key))
  )
  const when = dateOf(grammar, clause)
  return places
    .filter((place) => isTheirs(grammar, clause, place))
    .map((jurisdiction) => ({
      maker: null,
      rule: "policies/place-named",
      evidence: grammar.spanOf(Math.min(clause.first, named.place.first), Math.max(clause.next, anchor.last + 1)),
      confidence: 0.7 * (grammar.sentenceOf(verb.main)?.damaged ? 0.7 : 1),
      attributedTo: reporterOf(grammar, clause),
      jurisdiction,
      name: null,
      instrument: "unspecified" as const,
      provision: "cooperation_limit" as const,
      direction: "protective" as const,
      status: "adopted" as const,
      adopted: when?.basis === "stated" ? when.date : null,
      head: verb.main
    }))
}

/** What is named, and from which token on stands what it is named. */
const namedBy = (
  { document: { tokens } }: Grammar,
  { verb, subject, objects, mark, modifies }: Clause
): { readonly place: NounPhrase; readonly from: number } | undefined => {
  const [doer] = subject
  const [object] = objects
  if (verb.passive) return doer ? { place: doer, from: verb.next } : undefined
  // "which the mayor has deemed a sanctuary city"
  if (mark === "which" && modifies) return { place: modifies, from: verb.next }
  return object && tokens[object.head]?.pos === "PROPN" ? { place: object, from: object.next } : undefined
}

/** "to be a sanctuary city", "as a “sanctuary”", right after what is named. */
const isWhatItIs = ({ document: { tokens } }: Grammar, { concept, token }: Anchor, from: number): boolean =>
  concept.name === "sanctuary" &&
  token >= from &&
  token - from <= 6 &&
  tokens
    .slice(from, token)
    .every(({ lower, pos }) => ["DET", "ADJ", "NUM", "PUNCT"].includes(pos) || ["to", "be", "as", "-"].includes(lower))

/** Whether nobody is said to do it, or those who may: officials of the place, or a body without a name. */
const isTheirs = (grammar: Grammar, clause: Clause, place: string): boolean => {
  const doers = grammar.actorsOf(clause)
  if (doers.length > 0) return doers.some((key) => governmentOf(grammar, key).includes(place))
  const by = clause.attachments.find(({ preposition }) => preposition === "by")
  const phrases = clause.verb.passive ? (by?.phrases ?? []) : clause.subject
  return phrases.every(({ head }) => collectives.has(grammar.document.tokens[head]?.lower ?? ""))
}
