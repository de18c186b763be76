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
interface Unit extends Word, Omit<Lexeme, "text" | "number"> {
  /** Where it starts in its stretch. */
  readonly at: number
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

  const tagsOf = (units: ReadonlyArray<Unit>, columns: Uint8Array): ReadonlyArray<string> => {
    const tags = new Uint8Array(units.length)
    for (let at = 0; at < units.length; at++) tags[at] = units[at]?.pos ?? 0
    for (let machine = 0; machine < menders.length; machine++) {
      mend(units, tags, columns, machine)
    }
    const names: Array<string> = []
    for (let at = 0; at < units.length; at++) names.push(posNames[units[at]?.fixed || (tags[at] ?? 0)] ?? "X")
    return names
  }

  const mend = (units: ReadonlyArray<Unit>, tags: Uint8Array, columns: Uint8Array, machine: number): void => {
    const columnOf = tagColumns[machine]
    const recognize = menders[machine]?.recognize
    if (!columnOf || !recognize) return
    for (let at = 0; at < units.length; at++) {
      const tag = tags[at] ?? 0
      const hints = tag === 0 ? null : (units[at]?.hints ?? null)
      columns[at] = (hints ? hints[machine] : columnOf[tag]) ?? 0
    }
    for (const { at, value: pos } of recognize(columns, units.length)) {
      // below zero: whatever the word may be
      if (pos < 0 || ((units[at]?.possible ?? 0) >> pos) & 1) tags[at] = Math.abs(pos)
    }
  }

  let room = new Uint8Array(1 << 12) // for the columns of a block, used again
  const roomFor = (length: number): Uint8Array => {
    if (room.length < length) room = new Uint8Array(2 * length)
    return room
  }

  return (text, offset) => {
    const words: Array<Unit> = []
    const starts: Array<number> = []
    const columns = roomFor(text.length)
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
        columns[words.length] = spaced ? unit.spaced : unit.glued
        words.push(unit)
        starts.push(offset + start + unit.at)
        spaced = false
      }
    }
    return { words, starts, ends: endsOf(columns, words.length), tags: tagsOf(words, columns) }
  }
}

const toUnit = (at: number, lexeme: Lexeme, { text, lower, traits, kinds }: Word): Unit => {
  const { spaced, glued, pos, fixed, hints, possible } = lexeme
  return { text, lower, traits, kinds, at, spaced, glued, pos, fixed, hints, possible }
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
