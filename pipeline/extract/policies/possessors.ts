import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { type Grammar, kindOf, unique } from "../resolve.ts"
import { country, governmentsOf } from "./actingFor.ts"

/** The places named before a token in its sentence; nobody if there are more than `most`. */
const lastPlaces = (grammar: Grammar, before: number, most: number): ReadonlyArray<string> => {
  const sentence = grammar.sentenceOf(before)
  const named: Array<string> = []
  for (let at = sentence?.first ?? before; at < before; at++) {
    const mention = grammar.mentionAt(at)
    const found = mention && grammar.entity(mention.entity)
    if (found?.kind === "jurisdiction" && found.key !== country) named.push(found.key)
  }
  const places = unique(named)
  return places.length <= most ? places : []
}

/** What one does to another over what is theirs. */
export const attacking = new Set("sue challenge criticize blast slam threaten warn accuse rebuke scold".split(" "))

const pronouns = new Set(["its", "their", "his", "her"])

/**
 * Whose a phrase is by a pronoun or a common noun: "its law", "their sanctuary policies", "the city’s ordinance".
 * "Its" is the place named last before it in its sentence, "their" all that are subjects of the clause.
 */
export const possessingGovernments = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const first = tokens[phrase.first]?.lower ?? ""
  if (pronouns.has(first)) {
    const subjects = unique(
      clause.subject.filter((each) => each.next <= phrase.first).flatMap((each) => governmentsOf(grammar, each, clause))
    )
    const objects = unique(
      clause.objects
        .filter((each) => each.next <= phrase.first)
        .flatMap((each) =>
          grammar.entitiesOf(each, clause).filter((key) => grammar.entity(key)?.kind === "jurisdiction")
        )
    )
    // "joined a suit against Ohio over its law": the one that is attacked
    const attacked = unique(
      clause.attachments
        .filter(
          ({ preposition, phrases: [against] }) =>
            preposition === "against" && (against?.next ?? Infinity) <= phrase.first
        )
        .flatMap(({ phrases }) => phrases.flatMap((each) => governmentsOf(grammar, each, clause)))
    )
    if (attacked.length > 0 && first === "its") return attacked
    // "sued Elm over its law", a town that the text doesn’t tell: not that of who sued
    const unknown = clause.objects.some(({ next, pronoun }) => next <= phrase.first && !pronoun)
    if (attacking.has(clause.verb.lemma) && unknown && objects.length === 0) return []
    // "sued Ohio over its law": the one that is nearest
    if (first === "its" || first === "their") {
      if (objects.length > 0) return objects
      return subjects.length > 0
        ? subjects
        : lastPlaces(grammar, phrase.first, first === "its" ? 1 : 6).filter(
            (_, __, all) => first === "its" || all.length > 1 || kindOf(all[0] ?? "") !== "state"
          )
    }
    return subjects
  }
  // "the city’s ordinance", "the Denver police department’s policy"
  for (let at = phrase.first + 1; at < phrase.head; at++) {
    if (!/^['’]s?$/u.test(tokens[at]?.text ?? "")) continue
    const owner: NounPhrase = { ...phrase, next: at, head: at - 1 }
    const found = governmentsOf(grammar, owner, clause)
    if (found.length > 0) return found
  }
  return []
}

/** The entity right before a possessive mark between two tokens. */
export const possessorOf = (
  { mentionAt, document: { tokens } }: Grammar,
  first: number,
  head: number
): ReadonlyArray<string> => {
  for (let at = first; at < head; at++) {
    const mention = mentionAt(at)
    if (mention && /^['’]s?$/u.test(tokens[mention.next]?.text ?? "")) return [mention.entity]
  }
  return []
}
