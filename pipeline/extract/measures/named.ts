import { billLetters, isBillNumber } from "../../lexicon/instruments.ts"
import { turningForms } from "../../lexicon/operators.ts"
import { trait } from "../../lexicon/traits.ts"
import type { Anchor } from "../anchors.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Grammar } from "../resolve.ts"
import type { Told } from "./told.ts"

/** "SB 4", "Senate Bill 4" */
export const isLettered = ({ document: { tokens } }: Grammar, { head }: NounPhrase): boolean => {
  const token = tokens[head]
  if (token === undefined) return false
  if ((token.traits & trait.letter) !== 0) return (token.traits & trait.instrument) !== 0 && isBillNumber(token.lower)
  return billLetters.has(tokens[head - 1]?.lower ?? "") && /^\d[\d-]*$/u.test(token.text)
}

/** "the bill", "such laws", "companion legislation": a measure spoken of as known, unless its own words tell which. */
export const isDefinite = ({ document: { tokens } }: Grammar, { first, next, head }: NounPhrase): boolean =>
  head - first <= 4 &&
  (definites.has(tokens[first]?.lower ?? "") || tokens.slice(first, head).some(({ lower }) => alike.has(lower))) && // "introduced companion legislation"
  tokens[next]?.lower !== "of" && // "the order of primacy"
  !(tokens[next]?.lower === "that" || tokens[next]?.lower === "to") // its own words tell which

/** Words by which a measure is said to be as one told before. */
const alike = new Set("companion similar identical".split(" "))

const definites = new Set("the that this these those both such his her their its".split(" "))

/** "the Stop Sanctuary Cities Act", "the No Sanctuary for Criminals Act": by its name a law against what it names. */
export const isAgainstByName = (
  { document: { tokens } }: Grammar,
  { first, head }: NounPhrase,
  anchor: Pick<Anchor, "token">
): boolean =>
  anchor.token < head &&
  tokens
    .slice(first, anchor.token)
    .some(({ text, lower }) => /^\p{Lu}/u.test(text) && (turningForms.has(lower) || lower === "no"))

/** "the president’s order": only one that was told together with its owner. */
export const isOfSameOwner = (
  { document: { tokens, sentences } }: Grammar,
  { first, head }: NounPhrase,
  told: Told
): boolean => {
  for (let at = first + 1; at < head; at++) {
    if (!/^['’]s?$/u.test(tokens[at]?.text ?? "")) continue
    const owner = tokens[at - 1]?.lower
    const range = sentences[tokens[told.head]?.sentence ?? -1]
    return range !== undefined && tokens.slice(range.first, range.next).some(({ lower }) => lower === owner)
  }
  return true
}
