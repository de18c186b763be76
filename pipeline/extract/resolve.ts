import { firstPerson } from "../lexicon/references.ts"
import { trait } from "../lexicon/traits.ts"
import type { StatementCandidate } from "../model/candidate.ts"
import type { AnnotatedDocument, LocalEntity, Quotation, Sentence, Token } from "../model/document.ts"
import { leading } from "../model/halving.ts"
import type { Range, Span } from "../model/span.ts"
import type { Anchor } from "./anchors.ts"
import { statementsOf } from "./claims.ts"
import type { NounPhrase } from "./clauses/chunk.ts"
import type { Clause } from "./clauses/clause.ts"
import { clauseReader } from "./clauses/clauses.ts"
import { type Clues, cluesOf, withConcepts } from "./clues.ts"
import type { Told } from "./measures/told.ts"
import { cityOf, lawsOf } from "./policies/home.ts"
import { actorsOf } from "./referents/actors.ts"
import type { Discourse } from "./referents/discourse.ts"
import { mentionFinder } from "./referents/names.ts"
import { meantBy } from "./referents/phrases.ts"
import { placeBefore } from "./referents/places.ts"

export { unique } from "./lists.ts"
export { mentionFrom } from "./referents/names.ts"
export { kindOf } from "./referents/places.ts"

/**
 * A text with its clauses, and quick answers to who is meant where. Made once a text by `readGrammar`. The clauses of a
 * sentence are read when they are first asked for.
 */
export interface Grammar extends Discourse {
  /** What the text says that somebody said. */
  readonly statements: ReadonlyArray<StatementCandidate>
  /** Of each token, the number of the tightest statement that holds it, or -1. */
  readonly statementOf: Int32Array
  /** Which sentences need to be read at all. */
  readonly clues: Clues
  /** The clauses of the sentences that a range touches. */
  readonly clausesAt: (range: Range) => ReadonlyArray<Clause>
  /** Number of the outermost quotation around a token, or -1. */
  readonly quotationAt: (token: number) => number
  /** Who does what the clause says; for a passive, its agent. */
  readonly actorsOf: (clause: Clause) => ReadonlyArray<string>
  readonly entity: (key: string) => LocalEntity | undefined
  readonly spanOf: (first: number, next: number) => Span<"clean">
  readonly sentenceOf: (token: number) => Sentence | undefined
  /** The jurisdiction of one of these kinds named last before a token, at most eight sentences back, else the dateline’s. */
  readonly placeBefore: (token: number, kinds: ReadonlyArray<string>) => string | null
  /** What stands for a policy or plan named before, by the token of its head. */
  readonly references: ReadonlyMap<number, Anchor>
  /** Measures of which the text tells what they do, in its order. */
  readonly told: ReadonlyArray<Told>
  /** The same by the token of their heads. */
  readonly toldAt: ReadonlyMap<number, Told>
  /** Whose laws the text tells of where it names nobody; read once, when first asked for. */
  readonly lawsOf: () => string | null
  /** The city whose ordinances it tells of where it names nobody; read once, when first asked for. */
  readonly cityOf: () => string | null
  /** Of each sentence, whether it is of the matter: 1 yes, -1 no, 0 nobody asked yet. Kept by `isOfMatter`. */
  readonly ofMatter: Int8Array
}

const none: ReadonlyArray<Clause> = []

/** The clauses of a text and who is meant in them. Linear in the text's length. */
export const readGrammar = (
  document: AnnotatedDocument,
  statements: ReadonlyArray<StatementCandidate> = []
): Grammar => {
  const { tokens, sentences, mentions, quotations, entities } = document
  const discourse = discourseOf(document, mentionFinder(tokens, mentions))
  const { inSentence, parentOf, mentionAt, entitiesOf } = discourse
  const quoted = quotationsOfTokens(tokens, quotations)
  let laws: string | null | undefined
  let city: string | null | undefined
  // by the index of the clause, which is the number of a token: rules ask for them over and over
  const actors = new Array<ReadonlyArray<string> | undefined>(tokens.length)
  return {
    document,
    statements,
    statementOf: statementsOf(tokens, statements),
    clues: cluesOf(document),
    inSentence,
    parentOf,
    clausesAt: (range) => clausesTouching(discourse, range),
    mentionAt,
    quotationAt: (token) => quoted[token] ?? -1,
    entitiesOf,
    actorsOf: (clause) => {
      const known = actors[clause.index] ?? actorsOf(discourse, clause)
      actors[clause.index] = known
      return known
    },
    entity: (key) => entities.get(key),
    spanOf: (first, next) => ({ start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 }),
    placeBefore: (token, kinds) => placeBefore(discourse, token, kinds),
    references: new Map(),
    told: [],
    toldAt: new Map(),
    lawsOf: () => {
      if (laws === undefined) laws = lawsOf(document)
      return laws
    },
    cityOf: () => {
      if (city === undefined) city = cityOf(document)
      return city
    },
    ofMatter: new Int8Array(sentences.length),
    sentenceOf: (token) => sentences[tokens[token]?.sentence ?? -1]
  }
}

/** A text with its clauses, each sentence's read when they are first asked for. */
const discourseOf = (document: AnnotatedDocument, mentionAt: Discourse["mentionAt"]): Discourse => {
  const { sentences } = document
  const read = clauseReader(document)
  const bySentence = new Array<ReadonlyArray<Clause> | undefined>(sentences.length)
  // a clause has at least one token of its own, so that the first token of its sentence leaves room for all indices
  const inSentence = (sentence: number): ReadonlyArray<Clause> => {
    if (sentence < 0 || sentence >= sentences.length) return none
    bySentence[sentence] ??= read(sentence, sentences[sentence]?.first ?? 0)
    return bySentence[sentence] ?? none
  }
  const discourse: Discourse = {
    document,
    mentionAt,
    inSentence,
    parentOf: ({ sentence, parent }) =>
      parent < 0 ? undefined : inSentence(sentence)[parent - (sentences[sentence]?.first ?? 0)],
    entitiesOf: (phrase, clause) => meantBy(discourse, phrase, clause)
  }
  return discourse
}

const clausesTouching = (
  { document: { sentences }, inSentence }: Discourse,
  { start, end }: Range
): ReadonlyArray<Clause> => {
  const found: Array<Clause> = []
  for (let at = sentenceBefore(sentences, start); at < sentences.length; at++) {
    const sentence = sentences[at]
    if (!sentence || sentence.span.start >= end) break
    if (sentence.span.end > start) found.push(...inSentence(at))
  }
  return found
}

/** The clauses of those sentences whose clues, as bits, are such. */
export const clausesWhere = (
  { clues: { bySentence }, inSentence }: Grammar,
  isSuch: (clues: number, sentence: number) => boolean
): ReadonlyArray<Clause> => {
  const found: Array<Clause> = []
  bySentence.forEach((clues, sentence) => {
    if (isSuch(clues, sentence)) found.push(...inSentence(sentence))
  })
  return found
}

/** Whether a concept may be named in the sentences that a range touches, or in so many before. */
export const isToldAt = ({ document, clues: { bySentence } }: Grammar, range: Range, before: number): boolean => {
  const { sentences } = document
  for (let at = Math.max(0, sentenceBefore(sentences, range.start) - before); at < sentences.length; at++) {
    if ((sentences[at]?.span.start ?? range.end) >= range.end) return false
    if ((bySentence[at] ?? 0) & trait.concept) return true
  }
  return false
}

/** The tokens with some trait, of the sentences that have all of some traits. */
export const tokensWith = (
  { document: { tokens, sentences }, clues: { bySentence } }: Grammar,
  all: number,
  some: number
): ReadonlyArray<number> => {
  const found: Array<number> = []
  bySentence.forEach((clues, sentence) => {
    if ((clues & all) !== all) return
    const { first, next } = sentences[sentence] ?? { first: 0, next: 0 }
    for (let at = first; at < next; at++) if ((tokens[at]?.traits ?? 0) & some) found.push(at)
  })
  return found
}

/** A grammar that knows what stands for a policy or plan. */
export const withReferences = (
  grammar: Grammar,
  references: ReadonlyMap<number, Anchor>,
  told: ReadonlyArray<Told> = []
): Grammar =>
  references.size === 0
    ? { ...grammar, told, toldAt: new Map(told.map((each) => [each.head, each])) }
    : {
        ...grammar,
        references,
        told,
        toldAt: new Map(told.map((each) => [each.head, each])),
        clues: withConcepts(grammar.document, grammar.clues, references.keys()),
        ofMatter: new Int8Array(grammar.ofMatter.length)
      }

/** Whether a phrase speaks of the speaker: "we", "our officers". */
export const isFirstPerson = ({ document: { tokens } }: Grammar, phrase: NounPhrase): boolean =>
  firstPerson.has(tokens[phrase.first]?.lower ?? "") || firstPerson.has(tokens[phrase.head]?.lower ?? "")

/** Index of the last sentence that starts at or before an offset, by halving; 0 if none does. */
const sentenceBefore = (sentences: ReadonlyArray<Sentence>, offset: number): number =>
  Math.max(0, leading(sentences, ({ span }) => span.start <= offset) - 1)

const quotationsOfTokens = (tokens: ReadonlyArray<Token>, quotations: ReadonlyArray<Quotation>): Int32Array => {
  const of = new Int32Array(tokens.length).fill(-1)
  let token = 0
  quotations.forEach(({ content, depth }, index) => {
    if (depth > 0) return
    while (token > 0 && (tokens[token - 1]?.start ?? 0) >= content.start) token--
    while (token < tokens.length && (tokens[token]?.start ?? 0) < content.start) token++
    for (; token < tokens.length && (tokens[token]?.end ?? 0) <= content.end; token++) of[token] = index
  })
  return of
}

/** Whether two ranges share a character. */
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end
