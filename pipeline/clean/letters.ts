/** The code units of some letters. */
export const codesIn = (letters: string): ReadonlySet<number> =>
  new Set(Array.from(letters, (letter) => letter.charCodeAt(0)))

/** Whether a code unit is white space, as `\s` has it. */
export const isBlank = (code: number): boolean =>
  code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : blanks.has(code)

const blanks = codesIn(
  "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF"
)

/** Whether a code unit is a letter, a digit or a mark on one; half of a character is none. */
export const isWord = (code: number): boolean =>
  code < 0x80
    ? (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || isDigit(code)
    : word.test(String.fromCharCode(code))

const word = /[\p{L}\p{N}\p{M}]/u

/** Whether a code unit is a digit of ASCII. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Of each code unit, what it asks of the one before it (its lower four bits) and what it is for the one behind it. */
export type Pairs = Uint8Array

/**
 * Makes a table of pairs of letters, so that a loop over a text meets one branch a letter, which it nearly always takes:
 * `(pairs[before] >> 4) & pairs[letter]` isn't 0 where a letter stands behind one that it asks for. Of each sort of
 * letters: what they ask for, and what they are, as bits; every letter is `anything`.
 */
export const pairsOf = (...sorts: ReadonlyArray<readonly [letters: string, asks: number, is: number]>): Pairs => {
  const pairs = new Uint8Array(0x10000).fill(anything << 4)
  for (const [letters, asks, is] of sorts) {
    for (const code of codesIn(letters)) pairs[code] = asks | ((is | anything) << 4)
  }
  return pairs
}

/** What asks for it stands behind any letter. */
export const anything = 8
