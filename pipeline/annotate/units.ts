import { traitsOf } from "../lexicon/traits.ts"
import { kindsOf } from "../lexicon/wordKinds.ts"
import { codesOf } from "../model/codes.ts"
import type { Token } from "../model/document.ts"
import { interned } from "../model/interned.ts"
import { unseen } from "./automaton.ts"
import { ByLetters, hashed } from "./byLetters.ts"
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
export type Word = Pick<Token, "text" | "lower" | "traits" | "kinds">

export const toWord = (written: string): Word => {
  const text = interned(written)
  const lower = interned(text.toLowerCase().replaceAll("’", "'"))
  return { text, lower, traits: traitsOf(text, lower), kinds: kindsOf(lower) }
}

/** A word of a stretch of letters that no blank parts, or of a run of line breaks. All that is asked of it is at hand. */
interface Unit extends Word, Omit<Lexeme, "text" | "number" | "pos"> {
  /** Where it starts in its stretch. */
  readonly at: number
  /** Its usual part of speech, and by it its columns for the machines that mend parts of speech. */
  readonly usual: string
  readonly columns: ReadonlyArray<number>
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
  const stretches = new ByLetters<ReadonlyArray<Unit>>()
  const known = new Map<number, Word>()

  const wordOf = ({ number, text }: Lexeme): Word => {
    const before = known.get(number)
    if (before) return before
    const word = toWord(text)
    if (known.size < mostKnown) known.set(number, word)
    return word
  }

  const toUnit = (at: number, lexeme: Lexeme, { text, lower, traits, kinds }: Word): Unit => {
    const { spaced, glued, pos, fixed, hints, possible } = lexeme
    const usual = posNames[fixed || pos] ?? "X"
    const columns = menders.map((_, machine) => columnAt(lexeme, pos, machine))
    return { text, lower, traits, kinds, at, spaced, glued, fixed, hints, possible, usual, columns }
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
      if (left?.at !== start) return toUnit(at, lexeme, wordOf(lexeme))
      moved += left.written.length - lexeme.text.length
      run++
      return toUnit(at, lexeme, toWord(left.written))
    })
  }

  /** The units of a stretch that isn't known yet. */
  const read = (written: string, hash: number): ReadonlyArray<Unit> => {
    const units = takeApart(written)
    if (stretches.size < mostKnown && written.length <= longestKnown) stretches.add(written, hash, units)
    return units
  }

  /** The numbers of the units after sentences: what stands after the last end is one, too. */
  const endsOf = (columns: Uint8Array, length: number): ReadonlyArray<number> => {
    const ends = sentenceEnds.recognize(columns, length).map(({ at }) => at + 1)
    return (ends.at(-1) ?? 0) < length ? [...ends, length] : ends
  }

  /** The column of a word for a machine that mends parts of speech, if it has such a part of speech. */
  const columnAt = ({ hints }: Pick<Lexeme, "hints">, pos: number, machine: number): number =>
    (hints && pos !== 0 ? hints[machine] : tagColumns[machine]?.[pos]) ?? 0

  /** Mends the parts of speech of units, whose columns are those of the usual ones. */
  const mend = (units: ReadonlyArray<Unit>, tags: Array<string>): void => {
    for (let machine = 0; machine < menders.length; machine++) {
      const found = menders[machine]?.recognize(columns[machine] ?? new Uint8Array(units.length), units.length) ?? []
      for (const { at, value } of found) {
        const unit = units[at]
        // below zero: whatever the word may be
        if (!unit || !(value < 0 || (unit.possible >> value) & 1)) continue
        const pos = Math.abs(value)
        tags[at] = posNames[unit.fixed || pos] ?? "X"
        for (let later = machine + 1; later < menders.length; later++) {
          const row = columns[later]
          if (row) row[at] = columnAt(unit, pos, later)
        }
      }
    }
  }

  // for the columns of a block, used again: to make a small array of numbers takes longer than to fill it
  let ending = new Uint8Array(1 << 12)
  let columns = menders.map(() => new Uint8Array(1 << 12))
  const makeRoom = (length: number): void => {
    if (ending.length >= length) return
    ending = new Uint8Array(2 * length)
    columns = menders.map(() => new Uint8Array(2 * length))
  }

  return (text, offset) => {
    const words: Array<Unit> = []
    const starts: Array<number> = []
    const tags: Array<string> = []
    makeRoom(text.length)
    const { length } = text
    const codes = codesOf(text)
    let spaced = false
    for (let at = 0; at < length; ) {
      const start = at
      const first = codes[at++] ?? 0
      const kind = kindOf(first)
      if (kind === blank) {
        spaced = true
        continue
      }
      let hash = hashed(0, first)
      for (; at < length; at++) {
        const code = codes[at] ?? 0
        if (kindOf(code) !== kind) break
        hash = hashed(hash, code)
      }
      const known = stretches.get(codes, start, at, hash)
      for (const unit of known ?? read(copied(text.slice(start, at)), hash)) {
        const number = words.length
        ending[number] = spaced ? unit.spaced : unit.glued
        for (let machine = 0; machine < columns.length; machine++) {
          const row = columns[machine]
          if (row) row[number] = unit.columns[machine] ?? 0
        }
        words.push(unit)
        tags.push(unit.usual)
        starts.push(offset + start + unit.at)
        spaced = false
      }
    }
    mend(words, tags)
    return { words, starts, ends: endsOf(ending, words.length), tags }
  }
}

/** What the model takes for a letter, a blank, and a line break. */
const letter = 0
const blank = 1
const lineBreak = 2
const kindOf = (code: number): typeof letter | typeof blank | typeof lineBreak => {
  if (code > 0x20 && code < 0xa0) return letter // nearly all
  if (code === 0x20 || code === 0xa0) return blank
  if (code < 0x20) return code === 0x0a || code === 0x0d || code === 0x09 ? lineBreak : letter
  if (code < 0x2002) return letter
  const isBlank = code <= 0x2005 || code === 0x2009 || code === 0x200a || code === 0x202f || code === 0x205f
  return isBlank ? blank : letter
}

/** The same letters by themselves: a part of a text would keep all of that text in memory. */
const copied = (text: string): string => {
  const copy: string = JSON.parse(JSON.stringify(text))
  return copy
}

/** The universal parts of speech, each as one string for all tokens, so that comparing them costs next to nothing. */
const universal: ReadonlyMap<string, string> = new Map(
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SPACE SYM VERB X"
    .split(" ")
    .map((pos) => [pos, pos])
)
