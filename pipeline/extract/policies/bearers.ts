import type { Instrument } from "../../model/candidate.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { type Grammar, kindOf, unique } from "../resolve.ts"
import { country, governmentsOf } from "./actingFor.ts"
import { isFederal, isOfficers } from "./bound.ts"

/** Words by which a law is a city’s or county’s: "a county law". */
const localWords = new Set("local city county town village municipal borough parish".split(" "))

/** What may be the nation’s as well, so that "the order", told before, need not be that of those whom it binds. */
const anybodys = new Set<Instrument>(["executive_order", "agency_rule", "agreement", "programme"])

/**
 * Whose a measure is that nothing else tells: the place with which its sentence opens, "In Utica, a new policy bars …",
 * else that of the officers whom it binds, "an ordinance bars police in Utica from asking", "a bill that requires every
 * sheriff in Ohio". A law without a word of a city or county is a state’s.
 */
export const bearersOf = (
  grammar: Grammar,
  clause: Clause,
  phrase: NounPhrase,
  kind: Instrument,
  contents: ReadonlyArray<Clause>
): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const words = tokens.slice(phrase.first, phrase.next).map(({ lower }) => lower)
  const definite = ["the", "that", "this"].includes(words[0] ?? "")
  if (isFederal(grammar, phrase) || words.includes("court") || words.includes("judge")) return []
  if (definite && anybodys.has(kind)) return []
  const local = kind === "ordinance" || words.some((word) => localWords.has(word))
  const legal = (kind === "statute" || kind === "bill") && !local
  const fits = (key: string): boolean =>
    legal ? kindOf(key) === "state" : local ? ["place", "county"].includes(kindOf(key)) : key !== country
  const opening = openingPlaces(grammar, clause).filter(fits)
  if (opening.length > 0) return opening
  return unique(contents.flatMap((content) => boundBy(grammar, content, phrase))).filter(fits)
}

/** "In Utica, New York, …": the place with which a sentence opens. */
const openingPlaces = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const first = grammar.document.sentences[clause.sentence]?.first ?? -1
  const opener = grammar
    .inSentence(clause.sentence)
    .flatMap(({ attachments }) => attachments)
    .find(({ preposition, phrases }) => ["in", "across"].includes(preposition) && phrases[0]?.first === first + 1)
  return opener ? jurisdictionsIn(grammar, opener.phrases, clause).slice(0, 1) : []
}

/** Whose officers a clause binds: those who are its object, or of a passive its subject. */
const boundBy = (grammar: Grammar, content: Clause, phrase: NounPhrase): ReadonlyArray<string> =>
  [...content.objects, ...content.subject]
    .filter((each) => each !== phrase && isOfficers(grammar, each))
    .flatMap((each) => {
      const own = governmentsOf(grammar, each, content)
      if (own.length > 0) return own
      const after = content.attachments.filter(
        ({ after, preposition }) => after === each && ["in", "of", "across", "throughout"].includes(preposition)
      )
      const hung = after.flatMap(({ phrases }) => jurisdictionsIn(grammar, phrases, content).slice(0, 1))
      return hung.length > 0 ? hung : inside(grammar, each)
    })

/** "Ohio sheriffs" */
const inside = (grammar: Grammar, { first, head }: NounPhrase): ReadonlyArray<string> => {
  for (let at = first; at < head; at++) {
    const mention = grammar.mentionAt(at)
    if (mention && grammar.entity(mention.entity)?.kind === "jurisdiction") return [mention.entity]
  }
  return []
}

const jurisdictionsIn = (grammar: Grammar, phrases: ReadonlyArray<NounPhrase>, clause: Clause): ReadonlyArray<string> =>
  phrases
    .flatMap((each) => grammar.entitiesOf(each, clause))
    .filter((key) => grammar.entity(key)?.kind === "jurisdiction")
