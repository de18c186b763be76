import { taking } from "../../lexicon/figureWords.ts"
import { moneyNouns } from "../../lexicon/matter.ts"
import type { Clause } from "../clauses/clause.ts"
import { governmentOf } from "../policies/actingFor.ts"
import { type Grammar, kindOf, unique } from "../resolve.ts"
import type { Counted } from "./counted.ts"

const country = "ocd-division/country:us"

/** A state or town that withholds money: what is cut is none of the federal government’s. */
export interface Taker {
  /** Its key; null where only "state grants" tells. */
  readonly place: string | null
  readonly clause: Clause | null
}

/**
 * Who but the federal government takes the money of a figure, by what hangs on the figure and the clauses around it:
 * "state grants", "The governor withheld $2 million". Null if nobody else does.
 */
export const takerOf = (grammar: Grammar, clauses: ReadonlyArray<Clause>, counted: Counted): Taker | null => {
  const { tokens } = grammar.document
  if (counted.words.includes("federal")) return null
  for (const clause of clauses) {
    if (!taking.has(clause.verb.lemma) && !taking.has(tokens[clause.verb.main]?.lower ?? "")) continue
    const places = unique(grammar.actorsOf(clause).flatMap((key) => governmentOf(grammar, key)))
    const [place] = places
    if (place !== undefined && places.length === 1 && place !== country) return { place, clause }
  }
  const own = [...counted.words, ...counted.tail]
  return own.includes("state") || (!own.includes("federal") && isOfState(grammar, counted.end))
    ? { place: null, clause: null }
    : null
}

/** How many sentences back a text may have said whose money it is. */
const reach = 3

/** "a bill to cut state payments … would lose $2 million": whose money was named last before a token is the state’s. */
const isOfState = ({ document: { tokens, sentences } }: Grammar, next: number): boolean => {
  const sentence = tokens[next - 1]?.sentence ?? 0
  const first = sentences[Math.max(0, sentence - reach)]?.first ?? 0
  for (let at = next - 1; at >= first; at--) {
    const word = tokens[at]?.lower ?? ""
    if (federal.has(word)) return false
    if (word === "state" && [1, 2].some((after) => moneyNouns.has(tokens[at + after]?.lower ?? ""))) return true
  }
  return false
}
const federal = new Set("federal feds washington trump president administration congress justice homeland".split(" "))

/**
 * From whom a state takes money: who is named behind "from", "for" or "to" in the clause or is its object, else the only
 * one of its places that the sentence or one of the two before names. Null if that isn’t clear.
 */
export const sufferer = (grammar: Grammar, taker: string, clause: Clause): string | null => {
  const { entitiesOf, document, mentionAt } = grammar
  const phrases = [
    ...(clause.verb.passive ? clause.subject : clause.objects),
    ...clause.attachments.filter(({ preposition }) => sources.has(preposition)).flatMap((each) => each.phrases)
  ]
  const isOf = (key: string): boolean => key.startsWith(`${taker}/`)
  const named = unique(phrases.flatMap((phrase) => entitiesOf(phrase, clause)).filter(isOf))
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null
  for (let sentence = clause.sentence; sentence >= Math.max(0, clause.sentence - 2); sentence--) {
    const { first, next } = document.sentences[sentence] ?? { first: 0, next: 0 }
    const places: Array<string> = []
    for (let at = first; at < next; at++) {
      const key = mentionAt(at)?.entity
      if (key !== undefined && isOf(key)) places.push(key)
    }
    const found = unique(places)
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  }
  return null
}

const sources = new Set(["from", "for", "to", "of"])

/** Whether whoever takes it is a state; a town that cuts spending cuts its own. */
export const isState = (key: string): boolean => kindOf(key) === "state"
