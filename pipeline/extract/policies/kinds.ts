import { billLetters, instruments, isBillNumber, numberedMeasures } from "../../lexicon/instruments.ts"
import { trait } from "../../lexicon/traits.ts"
import type { Instrument } from "../../model/candidate.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Grammar } from "../resolve.ts"
import { numberedIn } from "./names.ts"

/** The last words of names of instruments that have two. */
const doubled = new Set([...instruments.keys()].flatMap((name) => name.split(" ").slice(1)))

/** What the nouns of a phrase say that a measure is; undefined if they name none. */
export const kindOfInstrument = (grammar: Grammar, phrase: NounPhrase): Instrument | undefined => {
  const { tokens } = grammar.document
  const { head } = phrase
  const token = tokens[head]
  if (token && (token.traits & (trait.letter | trait.instrument)) === trait.letter) return undefined // most words
  const numbered = /^\d/u.test(token?.text ?? "") ? numberedIn(grammar, phrase) : null
  if (numbered !== null) return numberedMeasures.get(`${tokens[numbered]?.lower} ${tokens[numbered + 1]?.lower}`)
  const last = token?.lower ?? ""
  if (token?.text === "Amendment" || token?.text === "Amendments") return undefined // the Constitution’s
  const both = doubled.has(last) ? instruments.get(`${tokens[head - 1]?.lower} ${last}`) : undefined
  return both ?? instruments.get(last)
}

/** "SB 11" */
export const isLettered = (grammar: Grammar, { first, head }: NounPhrase): boolean => {
  const token = grammar.document.tokens[head]
  if (hasLetters(grammar, head) || hasLetters(grammar, first + 1)) return true
  return token !== undefined && (token.traits & trait.instrument) !== 0 && isBillNumber(token.lower)
}

/** A number, not "the bill supporters". */
const hasLetters = ({ document: { tokens } }: Grammar, at: number): boolean =>
  billLetters.has(tokens[at - 1]?.lower ?? "") && /\d/u.test(tokens[at]?.text ?? "")
