import { trait } from "../lexicon/traits.ts"
import type { Sentence, TaggedDocument, Token } from "../model/document.ts"

/** What the letters of a token and the space before it say, as bits. */
export const shape = {
  /** Starts with a capital letter. */
  capital: trait.capital,
  /** Two letters or more, all of them capitals. */
  upper: trait.upper,
  /** An initial: "J.", "J.D.". */
  initial: trait.initial,
  /** The first word of its sentence, or of a quotation in it: a capital there proves nothing. */
  first: 8,
  /** Nothing stands between it and the token before. */
  glued: 16,
  /** In a headline: most words of the sentence have capitals. */
  headline: 32
} as const

/** A document's tokens with their shapes. Made once, used by all that look for names. */
export interface Words {
  readonly document: TaggedDocument
  readonly text: string
  readonly tokens: ReadonlyArray<Token>
  readonly shapes: Uint8Array
  /** The tokens that a name already has: 0 free, else taken. */
  readonly taken: Uint8Array
}

const lettered = shape.capital | shape.upper | shape.initial
const opening = new Set(["“", '"', "‘", "(", "[", "—", "–", "-", "...", "…", ":", "•", "*", "'", "’", "''", "``"])

/** Shapes of all tokens. Linear in their number. */
export const makeWords = (document: TaggedDocument): Words => {
  const { tokens, sentences, clean } = document
  const shapes = new Uint8Array(tokens.length)
  for (const sentence of sentences) {
    const headline = isHeadline(document, sentence) ? shape.headline : 0
    let opens = true
    for (let at = sentence.first; at < sentence.next; at++) {
      const token = tokens[at]
      if (token === undefined) break
      let bits = headline | (token.traits & lettered) | (tokens[at - 1]?.end === token.start ? shape.glued : 0)
      if (token.traits & trait.letter) {
        if (opens) bits |= shape.first
        opens = false
      } else if (opening.has(token.text)) opens = true
      shapes[at] = bits
    }
  }
  return { document, text: clean.text, tokens, shapes, taken: new Uint8Array(tokens.length) }
}

/** Most long words of the sentence have capitals, so that capitals say little: a headline. */
const isHeadline = ({ tokens }: TaggedDocument, { first, next }: Sentence): boolean => {
  let long = 0
  let high = 0
  let lows = 0
  for (let at = first; at < next; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    const { text, traits, pos } = token
    if (text.length > 1 && (pos === "VERB" || pos === "AUX") && traits & trait.small) return false // headlines write verbs large
    if (text.length < 4 || !(traits & trait.letter)) continue
    long++
    if (traits & trait.capital) high++
    else lows++
  }
  return long >= 4 && lows <= 1 + long * 0.15 && high >= long * 0.75
}

export const has = ({ shapes }: Words, at: number, bit: number): boolean => ((shapes[at] ?? 0) & bit) !== 0

/** Whether tokens `at - 1` and `at` are of one sentence, with white space or nothing between them. */
export const joined = ({ tokens }: Words, at: number): boolean => {
  const token = tokens[at]
  const before = tokens[at - 1]
  return token !== undefined && before !== undefined && token.sentence === before.sentence
}

/** A text with one space for each run of white space. Nearly all have no other, which is seen faster than replaced. */
export const singleSpaces = (text: string): string => (/\s\s|[^\S ]/u.test(text) ? text.replace(/\s+/gu, " ") : text)

/** The clean text from one token up to, without, another. */
export const cut = ({ text, tokens }: Words, first: number, next: number): string => {
  const from = tokens[first]
  const to = tokens[next - 1]
  return from && to ? singleSpaces(text.slice(from.start, to.end)) : ""
}

/** A possessive’s mark as a token of its own. */
export const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && (token.lower === "'s" || token.lower === "'")

/** Marks tokens as part of a name. */
export const take = ({ taken }: Words, first: number, next: number): void => {
  taken.fill(1, first, next)
}
