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

/**
 * The kinds of characters that a text has: at least those that some edit would change, so that an edit without its kind
 * needn't look. One pass over the code units, since most texts have next to none, and a pattern for each costs as much.
 */
export const signsOf = (text: string): number => {
  let signs = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= narrow.length) signs |= wideSign(code, text, at)
    else {
      const sign = narrow[code] ?? 0
      if (sign !== 0) signs |= sign === beside ? besides(code, text, at) : sign
    }
  }
  return signs
}

/** What is before or after it decides. */
const beside = 1024

const narrow = new Uint16Array(0x100)
const put = (codes: Iterable<number>, sign: number): void => {
  for (const code of codes) narrow[code] = sign
}
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
put([...range(0, 8), ...range(0x0e, 0x1f), ...range(0x7f, 0x84), ...range(0x86, 0x9f), 0xad], Sign.shapeless)
put([0x0b, 0x0c, 0x0d, 0x85], Sign.break)
put([0x09, 0xa0], Sign.space)
put(
  Array.from("ÂÃÄÅâïð", (letter) => letter.charCodeAt(0)),
  Sign.misread
)
put([0x26], Sign.ampersand)
put([0x60, 0xab, 0xb4, 0xbb], Sign.rareMark)
put([0x22], Sign.mark)
put([0x20, 0x27], beside)

const isSingle = (code: number): boolean => code === 0x27 || code === 0x2018 || code === 0x2019

/** Of a plain space or a straight single mark. */
const besides = (code: number, text: string, at: number): number => {
  const next = text.charCodeAt(at + 1)
  if (code === 0x27) return isSingle(next) ? Sign.mark | Sign.rareMark : Sign.mark
  if (at === 0 || at === text.length - 1 || next === 0x20 || next === 0x0a || text.charCodeAt(at - 1) === 0x0a)
    return Sign.space
  if (isSingle(next)) return Sign.apart
  // , . : ; ? ! and the n of n’t
  const isApart = next === 0x2c || next === 0x2e || next === 0x3a || next === 0x3b || next === 0x3f || next === 0x21
  return isApart || (next === 0x6e && isSingle(text.charCodeAt(at + 2))) ? Sign.apart : 0
}

/** Of a character beyond Latin 1. What may compose with others, or is not sorted out here, counts as composing. */
const wideSign = (code: number, text: string, at: number): number => {
  if (code === 0x2018 || code === 0x2019)
    return isSingle(text.charCodeAt(at + 1)) ? Sign.mark | Sign.rareMark : Sign.mark
  if (code === 0x201c || code === 0x201d) return Sign.mark
  if (code >= 0x2010 && code <= 0x2027) return code === 0x201b || code === 0x201e || code === 0x201f ? Sign.rareMark : 0
  if (code < 0x300) return code === 0x2b9 || code === 0x2bc || code === 0x2dd ? Sign.rareMark : 0
  if (code >= 0x2030 && code <= 0x205e)
    return code === 0x2032 || code === 0x2033 || code === 0x2039 || code === 0x203a ? Sign.rareMark : 0
  if (code >= 0x20a0 && code <= 0x20cf) return 0 // currencies
  if (isEmoji(code)) return 0
  if (code >= 0xfb00 && code <= 0xfb06) return Sign.ligature
  return Sign.composing | Sign.shapeless | Sign.space | Sign.break | Sign.rareMark
}

/** Halves of U+1F000 to U+1FBFF, and any second half: the first decides. */
const isEmoji = (code: number): boolean => (code >= 0xd83c && code <= 0xd83e) || (code >= 0xdc00 && code <= 0xdfff)
