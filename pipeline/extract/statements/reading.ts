import type { AnnotatedDocument, Token } from "../../model/document.ts"

/**
 * Sentences as a reader of attributions needs them: no quotation is cut in two, and `“Why?” she asked.` is one.
 * Tokens `first` up to, without, `next`.
 */
export interface Unit {
  readonly first: number
  readonly next: number
  readonly block: number
  readonly damaged: boolean
}

/** A document with what its rules look up again and again. */
export interface Reading {
  readonly document: AnnotatedDocument
  readonly text: string
  readonly tokens: ReadonlyArray<Token>
  readonly units: ReadonlyArray<Unit>
  /** Of each token, the outermost quotation that holds it (its marks too), or -1. */
  readonly inside: Int32Array
  /** Of each quotation, its first token and the one after its last. */
  readonly firstOf: Int32Array
  readonly nextOf: Int32Array
  /** Of each token, the mention that holds it, or -1. */
  readonly mentionOf: Int32Array
}

/** Tokens of a unit at most, unless one sentence has more. */
const longest = 2000

const names = new Set(["PROPN", "NOUN", "PRON", "DET", "ADJ"])

/** Prepares a document. Linear in its length. */
export const readingOf = (document: AnnotatedDocument): Reading => {
  const { clean, tokens, quotations, mentions } = document
  const inside = new Int32Array(tokens.length).fill(-1)
  const firstOf = new Int32Array(quotations.length).fill(-1)
  const nextOf = new Int32Array(quotations.length).fill(-1)
  let at = 0
  quotations.forEach(({ span, depth }, number) => {
    if (depth > 0) return
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= span.start) at++
    firstOf[number] = at
    while (at < tokens.length && (tokens[at]?.start ?? 0) < span.end) inside[at++] = number
    nextOf[number] = at
  })
  const mentionOf = new Int32Array(tokens.length).fill(-1)
  mentions.forEach(({ first, next }, number) => {
    mentionOf.fill(number, first, next)
  })
  return { document, text: clean.text, tokens, units: unitsOf(document, inside), inside, firstOf, nextOf, mentionOf }
}

const unitsOf = (
  { clean, sentences, tokens, quotations }: AnnotatedDocument,
  inside: Int32Array
): ReadonlyArray<Unit> => {
  const units: Array<Unit> = []
  let brackets = 0
  for (const { first, next, block, damaged } of sentences) {
    const before = units.at(-1)
    const quotation = inside[first - 1] ?? -1
    const joined =
      before !== undefined &&
      before.block === block &&
      next - before.first < longest &&
      ((quotation >= 0 && quotation === inside[first]) ||
        isSmall(tokens[first]?.text.charAt(0) ?? "") ||
        (brackets > 0 && next - first < 12) ||
        (quotation >= 0 &&
          leftOpen(clean.text, quotations[quotation]?.content.end ?? 0) &&
          names.has(tokens[first]?.pos ?? "")))
    if (!joined) brackets = 0
    for (let at = first; at < next; at++) {
      const sign = tokens[at]?.text ?? ""
      if (sign.length > 1) continue
      if (sign === "(") brackets++
      else if (sign === ")" && brackets > 0) brackets--
    }
    if (joined) units[units.length - 1] = { ...before, next, damaged: before.damaged || damaged }
    else units.push({ first, next, block, damaged })
  }
  return units
}

/** Whether a letter is a small one. */
const isSmall = (letter: string): boolean => letter !== letter.toUpperCase()

/** Whether a quotation's end leaves room for its attribution: not a full stop. */
const leftOpen = (text: string, end: number): boolean => {
  const last = text.charAt(end - 1)
  return /[,?!]/u.test(/[’'”"]/u.test(last) ? text.charAt(end - 2) : last)
}
