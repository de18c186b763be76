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

/** A word of a stretch of letters that no blank parts, or of a run of line breaks. All that is asked of it is at hand. */
interface Unit extends Word {
  /** Where it starts in its stretch. */
  readonly at: number
  readonly lexeme: Lexeme
}

/** Stretches, and words, that are remembered: most of what is read is among the first, and memory stays bounded. */
const mostKnown = 100_000
/** Longer stretches are rare, and not remembered. */
const longestKnown = 64

/** Reads the text of a block that starts at an offset of the clean text. Linear in its length. */
export const makeUnitReader = (): ((text: string, offset: number) => Units) => {
  const { lexemesOf, sentenceEnds, menders, posNames: names } = englishModel()
  const posNames = names.map((pos) => universal.get(pos) ?? pos)
  const tagColumns = menders.map(({ columnOf }) =>
    Uint8Array.from(posNames, (_, pos) => (pos === 0 ? unseen : columnOf(pos)))
  )
  const stretches = new Map<string, ReadonlyArray<Unit>>()
  const known = new Map<number, Word>()

  const wordOf = ({ number, text }: Lexeme): Word => {
    const before = known.get(number)
    if (before) return before
    const word = toWord(text)
    if (known.size < mostKnown) known.set(number, word)
    return word
  }

  /** The units of a stretch: the model takes each apart by itself. */
  const takeApart = (written: string): ReadonlyArray<Unit> => {
    const { text, runs } = shortened(written)
    let end = 0
    let moved = 0
    let run = 0
    return lexemesOf(text).map((lexeme) => {
      const start = text.indexOf(lexeme.text, end)
      const at = moved + start
      end = start + lexeme.text.length
      const left = runs[run]
      if (left?.at !== start) return { ...wordOf(lexeme), at, lexeme }
      moved += left.written.length - lexeme.text.length
      run++
      return { ...toWord(left.written), at, lexeme }
    })
  }

  const unitsOf = (written: string): ReadonlyArray<Unit> => {
    const before = stretches.get(written)
    if (before) return before
    const own = copied(written)
    const units = takeApart(own)
    if (stretches.size < mostKnown && own.length <= longestKnown) stretches.set(own, units)
    return units
  }

  /** The numbers of the units after sentences: what stands after the last end is one, too. */
  const endsOf = (columns: Uint8Array, length: number): ReadonlyArray<number> => {
    const ends = sentenceEnds.recognize(columns, length).map(({ at }) => at + 1)
    return (ends.at(-1) ?? 0) < length ? [...ends, length] : ends
  }

  const tagsOf = (units: ReadonlyArray<Unit>, columns: Uint8Array): ReadonlyArray<string> => {
    const tags = units.map(({ lexeme }) => lexeme.pos)
    menders.forEach(({ recognize }, machine) => {
      const columnOf = tagColumns[machine]
      for (let at = 0; at < units.length; at++) {
        const tag = tags[at] ?? 0
        const hints = tag === 0 ? null : (units[at]?.lexeme.hints ?? null)
        columns[at] = (hints ? hints[machine] : columnOf?.[tag]) ?? 0
      }
      for (const { at, name } of recognize(columns, units.length)) {
        const pos = Number(name) // below zero: whatever the word may be
        if (pos < 0 || ((units[at]?.lexeme.possible ?? 0) >> pos) & 1) tags[at] = Math.abs(pos)
      }
    })
    return units.map(({ lexeme }, at) => posNames[lexeme.fixed || (tags[at] ?? 0)] ?? "X")
  }

  return (text, offset) => {
    const words: Array<Unit> = []
    const starts: Array<number> = []
    const columns: Array<number> = []
    let spaced = false
    for (let at = 0; at < text.length; ) {
      const start = at
      const code = text.charCodeAt(at++)
      if (isBlank(code)) {
        spaced = true
        continue
      }
      const breaks = isBreak(code)
      while (at < text.length && isBreak(text.charCodeAt(at)) === breaks && !isBlank(text.charCodeAt(at))) at++
      for (const unit of unitsOf(text.slice(start, at))) {
        words.push(unit)
        starts.push(offset + start + unit.at)
        columns.push(spaced ? unit.lexeme.spaced : unit.lexeme.glued)
        spaced = false
      }
    }
    const row = Uint8Array.from(columns)
    return { words, starts, ends: endsOf(row, words.length), tags: tagsOf(words, row) }
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
