import { roleHeads } from "../lexicon/roles.ts"
import { honorific, misplaced, part, partsOf, subject } from "../lexicon/substitutions.ts"
import { trait } from "../lexicon/traits.ts"
import type { Mention, Sentence, TaggedDocument, Token } from "../model/document.ts"

/**
 * Signs that a coreference tool pasted an antecedent over other words. A `sure` sign makes its sentence damaged by
 * itself; a `likely` one counts only in a text that is damaged elsewhere.
 */
type Sign = "sure" | "likely"

/** Sentences with sure signs from which on a text is taken for damaged as a whole, and their least share. */
const leastSentences = 3
const leastShare = 0.03

/** What the damage test says of a text. */
export interface Substitution {
  /** A sentence each. */
  readonly sentences: ReadonlyArray<boolean>
  /** Whether the text as a whole suffers from it: `coreference_substitution`. */
  readonly document: boolean
}

/**
 * Finds sentences hurt by coreference substitution, by general signs: a pronoun and a name where one of both stands
 * ("if he Ana Ruiz through"), two names of one person in a row, an article before an article, words repeated at once.
 * Linear in the tokens.
 */
export const substitution = (document: TaggedDocument, mentions: ReadonlyArray<Mention>): Substitution => {
  const signs = document.sentences.map((): Array<Sign> => [])
  const put = (token: Token | undefined, sign: Sign) => {
    if (token) signs[token.sentence]?.push(sign)
  }
  const headlines = document.sentences.map(({ first, next }) => isHeadline(document.tokens, first, next))
  document.sentences.forEach((sentence, at) => {
    readSentence(document, sentence, headlines[at] ?? false, put)
  })
  readMentions(document, mentions, headlines, put)
  const sure = signs.filter((found) => found.includes("sure")).length
  const damaged = sure >= leastSentences && sure >= leastShare * signs.length
  if (damaged) readPastes(document, put)
  return { sentences: signs.map((found) => found.includes("sure") || (damaged && found.length > 0)), document: damaged }
}

/** Whether each sentence is hurt. */
export const damagedSentences = (document: TaggedDocument, mentions: ReadonlyArray<Mention>): ReadonlyArray<boolean> =>
  substitution(document, mentions).sentences

const boundary = /^[.?!:;,“”"‘’'()[\]—–…*•/-]+$|^\.{2,}$/u

const isWord = ({ traits }: Token): boolean => (traits & trait.letter) !== 0
const isCapital = (token: Token | undefined): boolean => ((token?.traits ?? 0) & trait.capital) !== 0

const readSentence = (
  { tokens }: TaggedDocument,
  { first, next }: Sentence,
  headline: boolean,
  put: (token: Token | undefined, sign: Sign) => void
): void => {
  let was = partsAt(tokens[first])
  for (let at = first + 1; at < next; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    if (repeats(tokens, first, at, next)) put(token, "sure")
    const now = partsAt(token)
    // each further sign is one of a few small words
    if (!headline && (was | now) !== 0) readSmallWord(tokens, first, at, was, now, put)
    was = now
  }
  if (!headline && ((tokens[first]?.traits ?? 0) & trait.small) !== 0 && next - first > 6) put(tokens[first], "likely")
}

/** Signs at a token by what it and the one before it may be, as bits of `part`. */
const readSmallWord = (
  tokens: ReadonlyArray<Token>,
  first: number,
  at: number,
  was: number,
  now: number,
  put: (token: Token | undefined, sign: Sign) => void
): void => {
  const before = tokens[at - 1]
  const token = tokens[at]
  if (!before || token === undefined) return
  if ((was & part.owning) !== 0 && (now & part.determiner) !== 0 && before.end < token.start && token.text !== "THE") {
    // "its The Record", "the Our Town": titles of works and outlets have a capital and go on with one
    if (token.text === token.lower) put(token, before.text === token.text ? "likely" : "sure")
    else if (!isCapital(tokens[at + 1])) put(token, "sure")
  }
  const titled = (now & part.honorific) !== 0 && honorific.has(token.text)
  if (titled && honorific.has(before.text)) put(token, "sure")
  // "a law in Iowa Ms. Ruiz allowed": a name runs into a name
  if (titled && before.pos === "PROPN" && isCapital(before)) put(token, "likely")
  // "our helped write a law": a verb where what is owned should stand
  if (
    (was & part.possessive) !== 0 &&
    token.pos === "VERB" &&
    /^(?:VERB|ADP|DET|PART)$/u.test(tokens[at + 1]?.pos ?? "")
  )
    put(token, "likely")
  if (
    (now & part.misplaced) !== 0 &&
    misplaced.has(token.text) &&
    !boundary.test(before.text) &&
    isWord(before) &&
    !isCapital(before) &&
    !isCapital(tokens[at + 1])
  ) {
    put(token, "likely")
  }
  if (titled && (was & part.subject) !== 0) put(token, "sure")
  if ((now & part.article) !== 0 && (was & part.thirdPerson) !== 0) put(token, "likely")
  if (
    (was & part.subject) !== 0 &&
    token.pos === "NOUN" &&
    (before.lower === "they" || before.lower === "we") &&
    token.lower.endsWith("s") &&
    tokens[at + 1]?.pos === "ADP"
  )
    put(token, "likely")
  if ((now & part.plural) !== 0 && honorific.has(tokens[at - 2]?.text ?? "") && isAlone(tokens, first, at - 2))
    put(token, "likely")
}

/** What a token may be of the small words that show a paste, as bits. */
const partsAt = (token: Token | undefined): number =>
  token && (token.traits & trait.substitution) !== 0 ? (partsOf.get(token.lower) ?? 0) : 0

const isHeadline = (tokens: ReadonlyArray<Token>, first: number, next: number): boolean => {
  let words = 0
  let high = 0
  for (let at = first; at < next; at++) {
    const token = tokens[at]
    if (token === undefined || token.text.length < 4 || !isWord(token)) continue
    words++
    if (isCapital(token)) high++
  }
  return words > 0 && high >= 0.7 * words
}

/** No "and", "or" or auxiliary before it in its clause, so that a plural verb can't be right. */
const isAlone = (tokens: ReadonlyArray<Token>, first: number, at: number): boolean => {
  for (let i = at - 1; i >= first && i > at - 12; i--) {
    const token = tokens[i]
    if (token === undefined) return true
    if (
      /^(?:and|or|nor|if|that|than|as|would|did|does|do|could|should|may|might|will|must|can|to|let|whom|who|how|what)$/u.test(
        token.lower
      )
    )
      return false
  }
  return true
}

const longestRepeat = 8

/** Words that stand twice in a row, three or more together, or one word three times. */
const repeats = (tokens: ReadonlyArray<Token>, first: number, at: number, next: number): boolean => {
  const token = tokens[at]
  if (token === undefined || !isWord(token)) return false
  if (
    token.text.length > 3 &&
    tokens[at - 1]?.text === token.text &&
    tokens[at + 1]?.text === token.text &&
    at + 1 < next
  )
    return true
  for (let size = 3; size <= longestRepeat; size++) {
    if (at - size < first || at + size > next) break
    if (tokens[at - size]?.text !== token.text) continue
    let same = true
    let letters = 0
    for (let i = 0; i < size && same; i++) {
      const here = tokens[at + i]
      if (!here || here.text !== tokens[at - size + i]?.text || !isWord(here)) same = false
      else letters += here.text.length
    }
    if (same && letters > 10) return true
  }
  return false
}

const readMentions = (
  document: TaggedDocument,
  mentions: ReadonlyArray<Mention>,
  headlines: ReadonlyArray<boolean>,
  put: (token: Token | undefined, sign: Sign) => void
): void => {
  const { tokens, clean } = document
  let last: Mention | undefined
  for (const mention of mentions) {
    if (mention.form !== "name" || headlines[document.tokens[mention.first]?.sentence ?? -1]) continue
    const start = beforeTitle(tokens, mention.first)
    const token = tokens[mention.first]
    const before = tokens[start - 1]
    if (before && token && before.sentence === token.sentence && before.end < (tokens[start]?.start ?? 0)) {
      const after = tokens[mention.next]
      // "if he Ana Ruiz through": a pronoun, then the name, then no verb of its own
      if (
        /^(?:NOUN|ADJ)$/u.test(before.pos) &&
        !isCapital(before) &&
        isPersonal(mention) &&
        !/^(?:VERB|AUX|ADV)$/u.test(after?.pos ?? "") &&
        !roleHeads.has(before.lower)
      )
        put(token, "likely")
      if (
        subject.has(before.lower) &&
        before.text !== "I" &&
        isPersonal(mention) &&
        after?.pos !== "VERB" &&
        after?.pos !== "AUX"
      )
        put(token, "sure")
    }
    if (
      last &&
      last.entity === mention.entity &&
      tokens[last.first]?.sentence === token?.sentence &&
      isPersonal(mention)
    ) {
      const gap = clean.text.slice(last.span.end, mention.span.start).trim()
      if (
        /^(?:(?:Mr|Ms|Mrs)\.|Mayor|President)?$/u.test(gap) &&
        clean.text.slice(last.span.end, mention.span.start) !== ""
      )
        put(token, "sure")
    }
    last = mention
  }
}

/** How many words a sentence must share with an earlier one, letter by letter, to be taken for a paste. A power of two. */
const pasteLength = 8
/** How many sentences back a pasted noun phrase comes from. */
const pasteReach = 3

/** Noun phrases of the sentences before that stand where a function word is wanted, and long runs that stand twice. */
const readPastes = (
  { tokens, sentences }: TaggedDocument,
  put: (token: Token | undefined, sign: Sign) => void
): void => {
  const phrases = new Map<string, number>()
  const runs = runNumbers(tokens)
  const seenRuns = new Set<number>()
  for (const sentence of sentences) {
    for (let at = sentence.first; at < sentence.next; at++) {
      const token = tokens[at]
      const after = tokens[at + 1]
      if (token === undefined || !after || at + 1 >= sentence.next) continue
      if (at + pasteLength <= sentence.next) {
        const run = runs[at] ?? 0
        if (seenRuns.has(run)) put(token, "likely")
        else seenRuns.add(run)
      }
      if (!/^(?:NOUN|PROPN)$/u.test(after.pos) || !/^(?:ADJ|DET|PROPN)$/u.test(token.pos)) continue
      const phrase = `${token.lower} ${after.lower}`
      const before = tokens[at - 1]
      const seen = phrases.get(phrase)
      if (
        before &&
        at > sentence.first &&
        seen !== undefined &&
        token.pos !== "PROPN" &&
        sentenceGap(token, seen) <= pasteReach
      ) {
        if (before.pos === "NOUN" && !/^\d|(?:million|billion|thousand|hundred)$/u.test(before.lower))
          put(token, "likely")
      }
      phrases.set(phrase, token.sentence)
    }
  }
}

/**
 * For each token the number of the `pasteLength` words from it on: the same words have the same number. Words are
 * numbered, then pairs of numbers, then pairs of pairs, so that no run is put together as a string.
 */
const runNumbers = (tokens: ReadonlyArray<Token>): ReadonlyArray<number> => {
  let numbers = numbered(tokens.map(({ lower }) => lower))
  for (let length = 1; length < pasteLength; length *= 2)
    numbers = numbered(numbers.map((number, at) => number * tokens.length + (numbers[at + length] ?? 0)))
  return numbers
}

/** Each value’s number among the different ones, in order of their first places. */
const numbered = <A>(values: ReadonlyArray<A>): ReadonlyArray<number> => {
  const known = new Map<A, number>()
  return values.map((value) => {
    const number = known.get(value) ?? known.size
    if (number === known.size) known.set(value, number)
    return number
  })
}

const sentenceGap = (token: Token, seen: number): number => token.sentence - seen

const isPersonal = ({ entity }: Mention): boolean => entity.startsWith("person:")

/** The first token of the title or honorific before a name. */
const beforeTitle = (tokens: ReadonlyArray<Token>, at: number): number => {
  let first = at
  while (
    first > 0 &&
    /^(?:Mr\.|Ms\.|Mrs\.|Dr\.|Mayor|President|Governor|Gov\.|Sen\.|Rep\.|Judge|Sheriff)$/u.test(
      tokens[first - 1]?.text ?? ""
    )
  )
    first--
  return first
}
