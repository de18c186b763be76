import { billLetters, instruments, isBillNumber, numberedMeasures } from "../../lexicon/instruments.ts"
import type { Instrument } from "../../model/candidate.ts"
import type { NounPhrase } from "../clauses/chunks.ts"
import type { Grammar } from "../resolve.ts"
import { numberedIn } from "./names.ts"

/** The last words of names of instruments that have two. */
const doubled = new Set([...instruments.keys()].flatMap((name) => name.split(" ").slice(1)))

/** What the nouns of a phrase say that a measure is; undefined if they name none. */
export const kindOfInstrument = (grammar: Grammar, phrase: NounPhrase): Instrument | undefined => {
  const { tokens } = grammar.document
  const { head } = phrase
  const numbered = /^\d/u.test(tokens[head]?.text ?? "") ? numberedIn(grammar, phrase) : null
  if (numbered !== null) return numberedMeasures.get(`${tokens[numbered]?.lower} ${tokens[numbered + 1]?.lower}`)
  const last = tokens[head]?.lower ?? ""
  const both = doubled.has(last) ? instruments.get(`${tokens[head - 1]?.lower} ${last}`) : undefined
  return both ?? instruments.get(last)
}

/** "SB 11" */
export const isLettered = ({ document: { tokens } }: Grammar, { first, head }: NounPhrase): boolean =>
  [head, first + 1].some(
    (at) => billLetters.has(tokens[at - 1]?.lower ?? "") && /\d/u.test(tokens[at]?.text ?? "") // not "the bill supporters"
  ) || isBillNumber(tokens[head]?.lower ?? "")
