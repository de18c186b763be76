import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { CleanDocument, Sentence, Token } from "../model/document.ts"
import { findLostVerbs } from "./lostVerbs.ts"
import { makeUnitReader, toWord, type Units, type Word } from "./units.ts"

/** Sentences and tokens of a clean text. */
export interface Tagging {
  readonly sentences: ReadonlyArray<Sentence>
  readonly tokens: ReadonlyArray<Token>
}

/**
 * Sentences, tokens and parts of speech of English, by wink-nlp's averaged perceptron. The model is loaded once.
 * Blocks are tagged one by one, so that no sentence runs over the end of a paragraph.
 */
export class Tagger extends Context.Service<Tagger, { readonly tag: (clean: CleanDocument) => Tagging }>()(
  "sanctuary-record/annotate/Tagger"
) {
  static readonly layer = Layer.effect(
    Tagger,
    Effect.sync(() => Tagger.of({ tag: makeTagger() }))
  )
}

const read = new Set(["paragraph", "heading", "caption"])

const toToken = (start: number, { text, lower, traits, kinds }: Word, pos: string, sentence: number): Token => ({
  start,
  end: start + text.length,
  text,
  lower,
  traits,
  kinds,
  pos,
  sentence
})

/** The model leaves some possessives whole: "Ruiz’s". */
const possessive = /^\p{Lu}[\p{L}.-]+[’']s$/u

/** Whether a word ends in an apostrophe and "s". */
const endsAsOwner = (text: string): boolean => {
  if (!text.endsWith("s")) return false
  const code = text.charCodeAt(text.length - 2)
  return code === 0x2019 || code === 0x27
}

/** It leaves "I’m" whole too, alone of the contractions. */
const amI = /^i[’']m$/u

const closing = /^(?:[”"’')\]]|''|[.,;:!?…]+)$/u
/** Titles whose point ends no sentence: a name goes on. */
const openTitle =
  /^(?:Gen|Gov|Sen|Rep|Atty|Lt|Sgt|Capt|Col|Maj|Adm|Det|Cpl|Mr|Mrs|Ms|Dr|Rev|Revs|Fr|Hon|Prof|St|Sens|Reps|Govs|Profs|Drs|Asst|Supt|Ald|Cmdr|Msgr)\.?$/u

/** Abbreviations that the model parts from their point. */
const parted = /^(?:Dept|Sens|Reps|Govs|Profs|Drs|Asst|Supt|Ald|Cmdr|Msgr|Rev|Revs|Fr|Atty|Maj|Adm|Det|Cpl)$/u

/** How many units make one word: the model tears "Sens." and the first of two glued initials ("D-N.J.") apart. */
const wordAt = ({ words, starts }: Units, at: number, next: number): number => {
  if (words[at + 1]?.text !== ".") return 1
  const text = words[at]?.text ?? ""
  if (at + 1 >= next || starts[at + 1] !== (starts[at] ?? 0) + text.length) return 1
  if (parted.test(text)) return at + 2 < next ? 2 : 1
  const glued = at + 2 < next && starts[at + 2] === (starts[at + 1] ?? 0) + 1
  return glued && /^\p{Lu}$/u.test(text) && /^(?:\p{Lu}\.){1,2}$/u.test(words[at + 2]?.text ?? "") ? 3 : 1
}

/**
 * Whether what the model takes for a sentence belongs to the one before: marks alone (a closing quotation mark), what
 * follows a title ("Atty. | Gen. Ana Ruiz"), or what starts in small letters after an abbreviation ("Calif. | said").
 */
const belongsBefore = ({ words, starts }: Units, from: number, next: number): boolean => {
  const [first, before, earlier] = [words[from]?.text, words[from - 1]?.text, words[from - 2]?.text]
  if (first === undefined || before === undefined) return false
  let at = from
  while (at < next && closing.test(words[at]?.text ?? "")) at++
  if (at === next) return true
  if (/^[,;]$/u.test(first) || (/^[)\]]$/u.test(before) && /^\p{Ll}/u.test(first))) return true // "(D-Mont.) | said"
  const abbreviation = before === "." ? earlier : before
  const glued = (starts[from - 1] ?? 0) + 1 === starts[from]
  if (before === "." && glued && /^(?:\p{Lu}\.){1,2}$/u.test(first)) return true // "N. | J."
  if (!before.endsWith(".")) return false
  if (abbreviation !== undefined && openTitle.test(abbreviation)) return true
  return before !== "..." && /^\p{Ll}/u.test(first) && /^\p{Lu}[\p{L}.]{0,6}$/u.test(abbreviation ?? "")
}

/** The tagging function alone, for use without Effect. Loading takes about 0.3 s. */
export const makeTagger = (): ((clean: CleanDocument) => Tagging) => {
  const unitsOf = makeUnitReader()
  return ({ text, blocks }) => {
    const tokens: Array<Token> = []
    const sentences: Array<Sentence> = []
    for (const [block, { kind, span }] of blocks.entries()) {
      if (!read.has(kind)) continue
      const units = unitsOf(text.slice(span.start, span.end), span.start)
      for (const { from, next } of bounds(units).flatMap(pieces)) {
        const first = tokens.length
        putTokens(tokens, units, from, next, sentences.length)
        findLostVerbs(tokens, first)
        const start = tokens[first]?.start
        const end = tokens.at(-1)?.end
        if (start === undefined || end === undefined) continue
        sentences.push({ span: { start, end }, first, next: tokens.length, block, damaged: false })
      }
    }
    return { sentences, tokens }
  }
}

/** Words before a single capital that is no initial: "in a post on X.", "so do I." */
const beforeLetter = new Set("on do does did am can will would should have".split(" "))

/** The ends of sentences with those that the model takes for initials: "wrote on X. The mayor", not "met J. Ruiz". */
const withLetters = ({ words, ends }: Units): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (let at = 0; at < words.length; at++) {
    const text = words[at]?.text
    if (text?.length !== 2 || (text !== "X." && text !== "I.")) continue
    const before = words[at - 1]?.text ?? ""
    if (beforeLetter.has(before) && /^[\p{Lu}“"]/u.test(words[at + 1]?.text ?? "")) found.push(at + 1)
  }
  return found.length === 0 ? ends : [...new Set([...ends, ...found])].sort((a, b) => a - b)
}

/** The sentences of a block: units `from` up to, without, `next`. */
const bounds = (units: Units) => {
  const found: Array<{ readonly from: number; next: number }> = []
  let from = 0
  for (const next of withLetters(units)) {
    const last = found.at(-1)
    while (last && from < next - 1 && /^[”)\]]$/u.test(units.words[from]?.text ?? "")) last.next = ++from // a closing mark opens nothing
    if (last && belongsBefore(units, from, next)) last.next = next
    else found.push({ from, next })
    from = next
  }
  return found
}

/** Units of a sentence, at most: rules look all over theirs, and what goes on and on is a list, or an attack. */
const mostUnits = 1000

const pieces = (one: { readonly from: number; readonly next: number }) =>
  one.next - one.from <= mostUnits ? [one] : cut(one)

const cut = ({ from, next }: { readonly from: number; readonly next: number }) =>
  Array.from({ length: Math.ceil((next - from) / mostUnits) }, (_, at) => ({
    from: from + at * mostUnits,
    next: Math.min(next, from + (at + 1) * mostUnits)
  }))

const joined = (words: ReadonlyArray<Word>): Word => toWord(words.map(({ text }) => text).join(""))

/** Appends the tokens of a sentence. */
const putTokens = (tokens: Array<Token>, units: Units, from: number, next: number, sentence: number): void => {
  const { words, starts, tags } = units
  for (let at = from; at < next; ) {
    const taken = wordAt(units, at, next)
    const word = taken === 1 ? words[at] : joined(words.slice(at, at + taken))
    const start = starts[at] ?? 0
    const pos = tags[at] ?? "X"
    at += taken
    if (!word) continue
    const { text } = word
    if (endsAsOwner(text) && possessive.test(text)) {
      const mark = text.length - 2
      tokens.push(toToken(start, toWord(text.slice(0, mark)), pos, sentence))
      tokens.push(toToken(start + mark, toWord(text.slice(mark)), "PART", sentence))
    } else if (text.length === 3 && amI.test(word.lower)) {
      tokens.push(toToken(start, toWord(text.slice(0, 1)), "PRON", sentence))
      tokens.push(toToken(start + 1, toWord(text.slice(1)), "AUX", sentence))
    } else tokens.push(toToken(start, word, pos, sentence))
  }
}
