import { traitsOf } from "../lexicon/traits.ts"
import type { Token } from "../model/document.ts"
import { unseen } from "./automaton.ts"
import { englishModel, type Lexeme } from "./englishModel.ts"
import { shortened } from "./longRuns.ts"

/** The words of a block as the model gives them. */
export interface Units {
  readonly words: ReadonlyArray<Word>
  readonly tags: ReadonlyArray<string>
  /** Where each starts in the clean text. */
  readonly starts: ReadonlyArray<number>
  /** For each of the model’s sentences, the number of the unit after it. */
  readonly ends: ReadonlyArray<number>
}

/** What all tokens of one text have in common. */
export type Word = Pick<Token, "text" | "lower" | "traits">

export const toWord = (text: string): Word => {
  const lower = text.toLowerCase().replaceAll("’", "'")
  return { text, lower, traits: traitsOf(text, lower) }
}

/** Letters that no blank parts, or a run of line breaks: the model takes each apart by itself. */
interface Stretch {
  readonly lexemes: ReadonlyArray<Lexeme>
  readonly words: ReadonlyArray<Word>
  /** Where each word starts in it. */
  readonly starts: ReadonlyArray<number>
}

/** Stretches, and words, that are remembered: most of what is read is among the first, and memory stays bounded. */
const mostKnown = 100_000
/** Longer ones are rare, and not remembered. */
const longestKnown = 64

/** Reads the text of a block that starts at an offset of the clean text. Linear in its length. */
export const makeUnitReader = (): ((text: string, offset: number) => Units) => {
  const { lexemesOf, sentenceEnds, menders, posNames: names } = englishModel()
  const posNames = names.map((pos) => universal.get(pos) ?? pos)
  const tagColumns = menders.map(({ columnOf }) => posNames.map((_, pos) => (pos === 0 ? unseen : columnOf(pos))))
  const stretches = new Map<string, Stretch>()
  const known = new Map<number, Word>()

  const wordOf = ({ number, text }: Lexeme): Word => {
    const before = known.get(number)
    if (before) return before
    const word = toWord(text)
    if (known.size < mostKnown) known.set(number, word)
    return word
  }

  const takeApart = (written: string): Stretch => {
    const { text, runs } = shortened(written)
    const lexemes = lexemesOf(text)
    const words = lexemes.map(wordOf)
    const starts: Array<number> = []
    let end = 0
    let moved = 0
    let run = 0
    for (const [at, { text: letters }] of lexemes.entries()) {
      const start = text.indexOf(letters, end)
      end = start + letters.length
      starts.push(moved + start)
      const left = runs[run]
      if (left?.at !== start) continue
      words[at] = toWord(left.written)
      moved += left.written.length - letters.length
      run++
    }
    return { lexemes, words, starts }
  }

  const stretchOf = (written: string): Stretch => {
    const before = stretches.get(written)
    if (before) return before
    const own = copied(written)
    const stretch = takeApart(own)
    if (stretches.size < mostKnown && own.length <= longestKnown) stretches.set(own, stretch)
    return stretch
  }

  /** The numbers of the units after sentences: what stands after the last end is one, too. */
  const endsOf = (columns: Uint8Array, length: number): ReadonlyArray<number> => {
    const ends = sentenceEnds.recognize(columns, length).map(({ at }) => at + 1)
    return (ends.at(-1) ?? 0) < length ? [...ends, length] : ends
  }

  const tagsOf = (lexemes: ReadonlyArray<Lexeme>, columns: Uint8Array): ReadonlyArray<string> => {
    const tags = lexemes.map(({ pos }) => pos)
    for (const [machine, { recognize }] of menders.entries()) {
      const columnOf = tagColumns[machine] ?? []
      for (const [at, { hints }] of lexemes.entries())
        columns[at] = tags[at] !== 0 && hints ? (hints[machine] ?? 0) : (columnOf[tags[at] ?? 0] ?? 0)
      for (const { at, name } of recognize(columns, lexemes.length)) {
        const pos = Number(name) // below zero: whatever the word may be
        if (pos < 0 || ((lexemes[at]?.possible ?? 0) >> pos) & 1) tags[at] = Math.abs(pos)
      }
    }
    return tags.map((pos, at) => posNames[lexemes[at]?.fixed || pos] ?? "X")
  }

  return (text, offset) => {
    const lexemes: Array<Lexeme> = []
    const words: Array<Word> = []
    const starts: Array<number> = []
    const columns: Array<number> = []
    const put = ({ lexemes: all, words: written, starts: within }: Stretch, start: number, spaced: boolean): void => {
      for (const [at, lexeme] of all.entries()) {
        lexemes.push(lexeme)
        words.push(written[at] ?? toWord(lexeme.text))
        starts.push(offset + start + (within[at] ?? 0))
        columns.push(at === 0 && spaced ? lexeme.spaced : lexeme.glued)
      }
    }
    let spaced = false
    for (let at = 0; at < text.length; ) {
      const start = at
      const code = text.charCodeAt(at++)
      if (isBlank(code)) spaced = true
      else {
        const breaks = isBreak(code)
        while (at < text.length && isBreak(text.charCodeAt(at)) === breaks && !isBlank(text.charCodeAt(at))) at++
        put(stretchOf(text.slice(start, at)), start, spaced)
        spaced = false
      }
    }
    const row = Uint8Array.from(columns)
    const ends = endsOf(row, words.length)
    return { words, starts, ends, tags: tagsOf(lexemes, row) }
  }
}

/** What the model takes for a blank, and for a line break. */
const isBlank = (code: number): boolean =>
  code === 0x20 ||
  code === 0xa0 ||
  (code >= 0x2002 && (code <= 0x2005 || code === 0x2009 || code === 0x200a || code === 0x202f || code === 0x205f))
const isBreak = (code: number): boolean => code < 0x0e && (code === 0x0a || code === 0x0d || code === 0x09)

/** The same letters by themselves: a part of a text would keep all of that text in memory. */
const copied = (text: string): string => Buffer.from(text, "utf16le").toString("utf16le")

/** The universal parts of speech, each as one string for all tokens, so that comparing them costs next to nothing. */
const universal: ReadonlyMap<string, string> = new Map(
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SPACE SYM VERB X"
    .split(" ")
    .map((pos) => [pos, pos])
)
