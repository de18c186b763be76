import { placeNouns } from "../../lexicon/figureWords.ts"
import { billLetters } from "../../lexicon/instruments.ts"
import { officeNouns } from "../../lexicon/localBodies.ts"
import { kindNouns } from "../../lexicon/references.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { governmentsOf } from "../policies/actingFor.ts"
import { type Grammar, unique } from "../resolve.ts"
import type { Amount } from "./amounts.ts"
import { ours, placesOf } from "./places.ts"

const country = "ocd-division/country:us"

/** The one local government that does what a clause says; nobody for what is only said to be. */
export const doersOf = (grammar: Grammar, clause: Clause | undefined): ReadonlyArray<string> => {
  if (!clause || clause.verb.passive || clause.verb.lemma === "be") return []
  const places = unique(grammar.actorsOf(clause).flatMap((key) => placesOf(grammar, key)))
  return places.length === 1 && places[0] !== country ? places : []
}

/** "The counties that declined 206 requests": many have it, none of them named. */
export const isOfMany = (grammar: Grammar, clause: Clause): boolean =>
  clause.subject.length > 0 &&
  clause.relation !== "coordinate" &&
  clause.subject.every(
    (phrase) =>
      !phrase.pronoun &&
      placeNouns.has(grammar.document.tokens[phrase.head]?.lower ?? "") &&
      grammar.entitiesOf(phrase, clause).length === 0
  )

/** "The county would lose $2 million": the kinds of place of whoever has it, where no such place is known; else null. */
export const unnamedOwner = (grammar: Grammar, amount: Amount, clause: Clause): ReadonlyArray<string> | null => {
  const { tokens } = grammar.document
  const gets = clause.objects.find(({ next }) => next === amount.first)
  for (const phrase of gets ? [gets] : clause.verb.passive ? [] : clause.subject) {
    const kinds = kindNouns.get(tokens[phrase.head]?.lower ?? "")
    const bare = phrase.next - phrase.first === 2 && ours.has(tokens[phrase.first]?.lower ?? "")
    if (kinds && bare && governmentsOf(grammar, phrase, clause).length === 0) return kinds
  }
  return null
}

/** Verbs by which money goes from their subject to whoever is named behind them: it is the subject’s cost. */
const handingOver = new Set(["pay", "owe", "repay", "refund", "reimburse"])

/** "It costs the county $65,000", "ICE sent the jail 90 detainers": the place or body right before, which gets it. */
export const receivers = (grammar: Grammar, amount: Amount, clause: Clause): ReadonlyArray<string> => {
  const [gets] = [
    ...clause.objects,
    // "is releasing to Reno $2 million"
    ...clause.attachments.filter(({ preposition }) => preposition === "to").flatMap(({ phrases }) => phrases)
  ].filter(({ next }) => next === amount.first)
  if (!gets || clause.verb.passive || !grammar.document.tokens[gets.first]) return []
  if (handingOver.has(clause.verb.lemma) && doersOf(grammar, clause).length > 0) return []
  const kinds = kindNouns.get(grammar.document.tokens[gets.head]?.lower ?? "")
  const named = kinds && gets.next - gets.first === 2 ? grammar.placeBefore(gets.first, kinds) : null
  const places = named === null ? governmentsOf(grammar, gets, clause) : [named]
  return places.filter((place) => place !== country)
}

/** "a $2 million grant to the police department": whose body gets the money. */
export const bodiesBehind = (grammar: Grammar, amount: Amount, clause: Clause): ReadonlyArray<string> =>
  clause.attachments
    .filter(
      ({ after, preposition }) =>
        (preposition === "to" || preposition === "for") &&
        after !== null &&
        after.first <= amount.first &&
        amount.next <= after.next
    )
    .flatMap(({ phrases }) => phrases.flatMap((phrase) => governmentsOf(grammar, phrase, clause)))
    .filter((place) => place !== country)

/** The places of those who do what the clause says, or what it hangs on; all of the nearest clause that has any. */
export const actorsAround = (grammar: Grammar, clause: Clause | undefined): ReadonlyArray<string> => {
  for (let at = clause, steps = 0; at && steps < 4; at = grammar.parentOf(at), steps++) {
    const places = unique(grammar.actorsOf(at).flatMap((key) => placesOf(grammar, key)))
    if (places.length > 0) return places
    // "the sheriff’s department released 40 inmates"
    const bodies = at.verb.passive ? [] : unique(at.subject.flatMap((each) => bodiesOf(grammar, each, at as Clause)))
    if (bodies.length === 1) return bodies
    const subjects = at.verb.passive ? at.subject : []
    const suffered = unique(
      subjects.flatMap((phrase) => grammar.entitiesOf(phrase, at as Clause)).flatMap((key) => placesOf(grammar, key))
    )
    if (suffered.length > 0) return suffered
    if (at.relation === "complement" || at.relation === "main") return [] // above it somebody says so
  }
  return []
}

/** "the Elm Enforcement Bureau (EEB) agency": whose a body is by the name in front of it. */
const agencyOf = (grammar: Grammar, { first, head }: NounPhrase): ReadonlyArray<string> => {
  const { mentionAt, document } = grammar
  if (first !== head || document.tokens[first - 1]?.text !== ")") return []
  const mention = mentionAt(first - 2)
  return mention ? placesOf(grammar, mention.entity) : []
}

/** The government of a body without a name of its own; a person’s phrase tells nothing here. */
const bodiesOf = (grammar: Grammar, phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
  const agency = agencyOf(grammar, phrase)
  if (agency.length > 0) return agency
  const bare = phrase.next - phrase.first <= 2 && officeNouns.has(grammar.document.tokens[phrase.head]?.lower ?? "")
  return bare || grammar.entitiesOf(phrase, clause).length > 0 ? [] : governmentsOf(grammar, phrase, clause)
}

/** "SB 11 would fine sheriffs $5,000": whose the bill is that a clause tells of. */
export const lawOf = (grammar: Grammar, clause: Clause): string | null => {
  const { tokens } = grammar.document
  const of = [...clause.subject, ...(clause.modifies ? [clause.modifies] : [])]
  const told = of.some(({ first, head }) =>
    [first, head - 1, head].some((at) => billLetters.has(tokens[at]?.lower ?? "") || tokens[at]?.lower === "law")
  )
  return told && of.every((phrase) => grammar.entitiesOf(phrase, clause).length === 0) ? grammar.lawsOf() : null
}

export const isList = ({ subject }: Clause): boolean => subject.length > 1
