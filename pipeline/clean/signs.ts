import { codesOf } from "../model/codes.ts"

/** Kinds of characters that one edit or another changes, each a bit. */
export const Sign = {
  misread: 1,
  ampersand: 2,
  shapeless: 4,
  ligature: 8,
  composing: 16,
  break: 32,
  space: 64,
  rareMark: 128,
  mark: 256,
  apart: 512
} as const

/** Code units from one up to another, both included. */
type Codes = readonly [from: number, to?: number]

const each = (letters: string): ReadonlyArray<Codes> => Array.from(letters, (letter) => [letter.charCodeAt(0)])

const plainSpace = each(" ")
const lineBreak = each("\n")
const single = each("'‘’")
const apostrophe = each("'’")
/** As `\s` has it. */
const blank: ReadonlyArray<Codes> = [
  [0x09, 0x0d],
  [0x2000, 0x200a],
  ...each(" \u00A0\u1680\u2028\u2029\u202F\u205F\u3000\uFEFF")
]
/** All beyond the Latin letters but common punctuation, signs of currencies, ligatures, and the halves of emoji. */
const unsorted: ReadonlyArray<Codes> = [
  [0x300, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x209f],
  [0x20d0, 0xd83b],
  [0xd83f, 0xdbff],
  [0xe000, 0xfaff],
  [0xfb07, 0xffff]
]

/** What shows a kind: characters in a row, each of some sort. */
const shown: ReadonlyArray<readonly [sign: number, ...row: ReadonlyArray<ReadonlyArray<Codes>>]> = [
  [Sign.misread, each("ÂÃÄÅâïð")],
  [Sign.ampersand, each("&")],
  [Sign.shapeless, [[0, 8], [0x0e, 0x1f], [0x7f, 0x84], [0x86, 0x9f], [0xad]]],
  [Sign.ligature, [[0xfb00, 0xfb06]]],
  [Sign.break, [[0x0b, 0x0d], [0x85]]],
  [Sign.space, [[0x09], [0xa0]]],
  [Sign.space, plainSpace, [...plainSpace, ...lineBreak]],
  [Sign.space, lineBreak, plainSpace],
  [Sign.rareMark, each("`«´»ʹʼ˝‛„‟′″‹›")],
  [Sign.rareMark, single, single],
  [Sign.mark, each("\"'‘’“”")],
  [Sign.apart, plainSpace, each(",.:;?!"), blank],
  [Sign.apart, plainSpace, each("n"), apostrophe, each("t")],
  [Sign.apart, plainSpace, apostrophe, each("sdm"), blank],
  [Sign.apart, plainSpace, apostrophe, each("rvl"), each("el")]
]

/** Of each code unit, a bit for each place in a row that it may have. The first bit is of what isn't sorted out. */
const places = new Int32Array(0x10000)
for (const [from, to = from] of unsorted) places.fill(1, from, to + 1)
/** The bits of the first places, and of the last ones with what they show. */
let firsts = 1
const lasts: Array<readonly [bit: number, sign: number]> = [
  [1, Sign.composing | Sign.shapeless | Sign.space | Sign.break | Sign.rareMark]
]
let next = 1
for (const [sign, ...row] of shown) {
  firsts |= 1 << next
  for (const codes of row) {
    for (const [from, to = from] of codes) {
      for (let code = from; code <= to; code++) places[code] = (places[code] ?? 0) | (1 << next)
    }
    next++
  }
  lasts.push([1 << (next - 1), sign])
}

/**
 * The kinds of characters that a text has: at least those that some edit would change, so that an edit without its kind
 * needn't look. One pass for all of them, without a branch: of each row it is known, as a bit, whether the text up to
 * here ends in its first place, its first two and so on (Baeza-Yates, Gonnet, CACM 1992).
 */
export const signsOf = (text: string): number => {
  const codes = codesOf(text)
  const { length } = text
  const atBreak = places[0x0a] ?? 0 // before a text and behind it stands a line break
  let state = firsts & atBreak
  let found = 0
  for (let at = 0; at < length; at++) {
    state = ((state << 1) | firsts) & (places[codes[at] ?? 0] ?? 0)
    found |= state
  }
  found |= ((state << 1) | firsts) & atBreak
  return lasts.reduce((signs, [bit, sign]) => ((found & bit) === 0 ? signs : signs | sign), 0)
}
