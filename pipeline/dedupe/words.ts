import { codesOf } from "../model/codes.ts"
import type { BlockKind, CleanDocument } from "../model/document.ts"

/** The words of a text in order: a 32-bit hash of each as it is compared, and where it stands in the clean text. */
export interface Words {
  readonly hashes: Uint32Array
  /** UTF-16 code units of the clean text. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Bylines, datelines, credits and boilerplate are not what a text says: two stories by one author are no copies. */
const compared: ReadonlySet<BlockKind> = new Set<BlockKind>(["paragraph", "heading", "caption"])

const separator = 1
const ignored = 2
const several = 3
const alone = 4

/**
 * What each UTF-16 code unit is compared as: its folded letter or digit, or one of the codes above, which no letter has.
 * Looked up in Node's own Unicode data when a text first has it: to look all up takes longer than to start the program.
 */
const folds = new Uint16Array(0x10000)
/** The folded letters where they are several. */
const expansions = new Map<number, string>()

const lookUp = (unit: number): number => {
  const found = comparedAs(unit)
  folds[unit] = found
  return found
}

const comparedAs = (unit: number): number => {
  if (unit >= 0x3400 && unit < 0xa000) return alone // Han
  if (unit >= 0xac00 && unit <= 0xd7a3) return unit // Hangul
  if (unit > 0xd7a3 && unit < 0xf900) return separator // astral symbols, private use
  const letter = String.fromCharCode(unit)
  if (/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(letter)) return ignored
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(letter)) return alone
  const folded = fold(letter)
  if (folded.length > 1) expansions.set(unit, folded)
  return folded.length > 1 ? several : folded === "" ? separator : folded.charCodeAt(0)
}

/** A letter without case, accents and typographic form: `É` is `e`, `ﬁ` is `fi`, `½` is `12`. */
function fold(letter: string): string {
  return letter
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
}

/**
 * The words of the blocks that are read. A word is a run of letters and digits; case, accents, punctuation and white
 * space don't count, so `city ’s` and `City’s` are the same two words. A Chinese or Japanese letter is a word.
 * Linear in the length of the text, and builds no string (a word is hashed by FNV-1a, 32 bits).
 */
export const wordsOf = ({ text, blocks }: Pick<CleanDocument, "text" | "blocks">): Words => {
  if (scratch.hashes.length <= text.length) scratch = emptyWords(2 * text.length) // a letter is a word at most
  const { hashes, starts, ends } = scratch
  const codes = codesOf(text)
  let count = 0
  for (const { kind, span } of blocks) {
    if (!compared.has(kind)) continue
    for (let at = span.start; at < span.end; ) {
      const start = at
      let end = start
      let hash = basis
      for (; at < span.end; at++) {
        const unit = codes[at] ?? 0
        const letter = folds[unit] || lookUp(unit)
        if (letter > alone) {
          end = at + 1
          hash = Math.imul(hash ^ letter, prime)
        } else if (letter === several) {
          end = at + 1
          for (const part of expansions.get(unit) ?? "") hash = Math.imul(hash ^ part.charCodeAt(0), prime)
        } else if (letter === ignored) {
          if (end === start) break // what is ignored begins no word
        } else break
      }
      if (end > start) {
        hashes[count] = hash
        starts[count] = start
        ends[count++] = end
      }
      if (at >= span.end) break
      const unit = codes[at] ?? 0
      if (folds[unit] === alone) {
        hashes[count] = Math.imul(basis ^ unit, prime)
        starts[count] = at
        ends[count++] = at + 1
      }
      at++
    }
  }
  const words = { hashes: hashes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) }
  if (hashes.length > mostKept) scratch = emptyWords(0)
  return words
}

const emptyWords = (room: number) => ({
  hashes: new Uint32Array(room),
  starts: new Uint32Array(room),
  ends: new Uint32Array(room)
})

/** Where words are put until it is known how many they are; used again for the next text, unless one is very long. */
let scratch = emptyWords(1 << 14)
const mostKept = 1 << 17

// FNV-1a, 32 bits (Fowler, Noll, Vo; RFC 9923).
const basis = 0x811c9dc5 | 0 // as a signed number, as the products are
const prime = 0x01000193
