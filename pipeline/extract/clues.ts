import type { Concept } from "../lexicon/concepts/concept.ts"
import { conceptsOf } from "../lexicon/concepts.ts"
import { offers } from "../lexicon/offers.ts"
import { trait } from "../lexicon/traits.ts"
import type { TaggedDocument, Token } from "../model/document.ts"
import { leading } from "../model/halving.ts"
import { scopeOf } from "./scope.ts"

/**
 * What the words of a text may tell. Each record rests on some word of its lexicon, so that a sentence without them
 * needs no reading: most sentences of most texts have none.
 */
export interface Clues {
  /** Of each sentence, the traits of its words; `concept` and `offer` only in scope and where all that they need is there. */
  readonly bySentence: Int32Array
  /** The tokens at which a concept may be known, in order: what it needs stands near. */
  readonly concepts: ReadonlyArray<number>
  /** Of each sentence, whether a text talks of immigration there (1) or not (0). */
  readonly scope: Uint8Array
}

/** The clues of a text, by one look at each of its words and a bounded one around those that may tell something. */
export const cluesOf = (document: TaggedDocument): Clues => {
  const { tokens, sentences } = document
  const scope = scopeOf(document)
  const bySentence = new Int32Array(sentences.length)
  const found: Array<number> = []
  for (const [sentence, { first, next }] of sentences.entries()) {
    let bits = 0
    const inScope = scope[sentence] === 1
    for (let at = first; at < next; at++) {
      const traits = tokens[at]?.traits ?? 0
      bits |= traits & ~trait.concept
      if (!inScope) continue
      if ((traits & trait.concept || tokens[at + 1]?.text === "-") && mayBeConcept(tokens, at)) {
        bits |= trait.concept
        found.push(at)
      }
    }
    bySentence[sentence] =
      bits & trait.offer && !(inScope && mayOffer(tokens, first, next)) ? bits & ~trait.offer : bits
  }
  return { bySentence, concepts: found, scope }
}

const noConcepts: ReadonlyArray<Concept> = []

/** Whether a word, or words joined by a hyphen ("non-cooperation"), may name a concept: what it needs stands near. */
const mayBeConcept = (tokens: ReadonlyArray<Token>, at: number): boolean => {
  const word = tokens[at]?.lower ?? ""
  const joined = tokens[at + 1]?.text === "-" ? conceptsOf.get(`${word}-${tokens[at + 2]?.lower}`) : undefined
  const plain = conceptsOf.get(word) ?? noConcepts
  return plain.some((each) => isMet(tokens, at, each)) || joined?.some((each) => isMet(tokens, at, each)) === true
}

const isMet = (tokens: ReadonlyArray<Token>, at: number, { near, reach, before }: Concept): boolean => {
  if (near.size === 0) return true
  for (let after = at + 1; after <= at + reach; after++) {
    const word = tokens[after]?.lower ?? "."
    if (word === "." || word === ";") break
    if (near.has(word)) return true
  }
  for (let place = at - 1; before && place >= at - reach; place--) if (near.has(tokens[place]?.lower ?? "")) return true
  return false
}

/** Whether the words of some offer stand together among some tokens. */
const mayOffer = (tokens: ReadonlyArray<Token>, first: number, next: number): boolean => {
  for (let at = first; at < next; at++) {
    const word = tokens[at]?.lower ?? ""
    if (!offerHeads.has(word)) continue
    if (offers.some(({ words: [head, ...rest] }) => head?.has(word) && rest.every((set) => stands(tokens, at, set))))
      return true
  }
  return false
}

/** The first words of all offers. */
const offerHeads = new Set(offers.flatMap(({ words: [head = []] }) => [...head]))

/** Whether one of some words is among the four after a token. */
const stands = (tokens: ReadonlyArray<Token>, at: number, words: ReadonlySet<string>): boolean => {
  for (let after = at + 1; after < at + 5; after++) if (words.has(tokens[after]?.lower ?? "")) return true
  return false
}

/** The number of the first of the sorted places that is at or after a token, by halving. */
export const placeFrom = (places: ReadonlyArray<number>, token: number): number =>
  leading(places, (number) => number < token)

/** The same with further tokens that stand for a concept. */
export const withConcepts = ({ tokens }: TaggedDocument, clues: Clues, others: Iterable<number>): Clues => {
  const bySentence = clues.bySentence.slice()
  const concepts = new Set(clues.concepts)
  for (const at of others) {
    const sentence = tokens[at]?.sentence ?? -1
    bySentence[sentence] = (bySentence[sentence] ?? 0) | trait.concept
    concepts.add(at)
  }
  return { bySentence, concepts: [...concepts].sort((a, b) => a - b), scope: clues.scope }
}
