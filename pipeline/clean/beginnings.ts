/** Letters by which beginnings are sorted. */
const sorted = 3
const bits = 5

/** A letter of ASCII without case; 0 for all other signs of ASCII, and for the end of a line. */
const letterOf = (code: number): number => {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a ? small - 0x60 : 0
}

/**
 * Tells of a line whether it may begin with one of some words, whatever their case: so that a line with another
 * beginning, as most have, costs no pattern. Says yes too often: it looks at three letters only, and at none of a line
 * that doesn't begin in three signs of ASCII. A blank at a word's end is any sign that is no letter.
 */
export const beginsAs = (...words: ReadonlyArray<string>): ((line: string) => boolean) => {
  const known = new Uint8Array(1 << (sorted * bits))
  for (const word of words) {
    const codes = Array.from(word.slice(0, sorted), (letter) => letterOf(letter.charCodeAt(0)))
    const open = (sorted - codes.length) * bits // a shorter word may go on in any way
    const first = codes.reduce((key, code) => (key << bits) | code, 0) << open
    known.fill(1, first, first + (1 << open))
  }
  return (line) => {
    const key = keyOf(line)
    return key === other || known[key] === 1
  }
}

/** Of a line that doesn't begin in three signs of ASCII. */
const other = -1

let last = ""
let lastKey = 0

/** The first letters of a line as a number. The last line's is remembered, since one is asked for many words. */
const keyOf = (line: string): number => {
  if (line === last) return lastKey
  last = line
  lastKey = 0
  for (let at = 0; at < sorted; at++) {
    const code = at < line.length ? line.charCodeAt(at) : 0
    if (code >= 0x80) {
      lastKey = other
      break
    }
    lastKey = (lastKey << bits) | letterOf(code)
  }
  return lastKey
}
