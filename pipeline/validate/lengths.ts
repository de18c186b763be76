import type { Tables } from "../model/tables.ts"

/**
 * What isn't of the lengths that a row gives for a text, whose characters are these. Words are counted anew: the runs
 * between white space that hold a letter or a digit. The row's are those of the cleaned text, so for each sign that
 * cleaning may part or join a word there, the two may differ by one; most texts have none, and must be equal. Sentences
 * are what a language model takes for one, which nobody can count again without it: they are at most as many as the
 * marks, lines and long stretches that may end one, and a text without a word has none. Only a plain text (`.txt`) is
 * looked at, since elsewhere markup may be all that parts words. Linear in the text.
 */
export const lengthProblems = (
  { file, words, sentences }: Pick<Tables["documents"], "file" | "words" | "sentences">,
  text: string
): ReadonlyArray<string> => {
  if (!file.endsWith(".txt")) return []
  const { runs, stops } = lookedOver(text)
  const doubtful = words === runs ? 0 : doubtsOf(text)
  const differs = Math.abs(words - runs) > doubtful
  const most = sentences <= stops ? stops : count(text, ends) + Math.floor(text.length / 100) + 1
  const ended = runs === 0 ? 0 : most
  return [
    ...(differs ? [`words is ${words}, and its text has ${runs} (give or take ${doubtful})`] : []),
    ...(sentences > ended ? [`sentences is ${sentences}, and its text has no more than ${ended}`] : [])
  ]
}

/** The runs of characters between white space that hold a letter or a digit, and the full stops: most texts need no more. */
const lookedOver = (text: string): { readonly runs: number; readonly stops: number } => {
  let [runs, stops, isCounted] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2e) stops++
    const kind = code < 128 ? (ascii[code] ?? 0) : kindOf(String.fromCodePoint(text.codePointAt(at) ?? code))
    if (kind === space) isCounted = false
    else if (kind === letter && !isCounted) {
      isCounted = true
      runs++
    }
  }
  return { runs, stops }
}

const [letter, space] = [1, 2]
const kindOf = (character: string): number =>
  /^\s/u.test(character) ? space : /^[\p{L}\p{N}]/u.test(character) ? letter : 0
const ascii = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)))

/** Where a sentence may end: at a mark, or with its line. */
const ends = /[.!?…:;]|[^\s.!?…:;](?=\s*[\r\n\v\f\u0085\u2028\u2029])/gu

/**
 * Where cleaning may make another number of words: letters that were misread or have no shape, entities, and a word that
 * is parted at a line's end.
 */
const doubts: ReadonlyArray<RegExp> = [
  /[^\t\n\v\f\r -~\p{L}“”‘’–—…•\u00a0]|[ÂÃâ]|(?=[^\0-\x7f])\p{L}(?=[^\0-\x7f“”‘’–—…\u00a0])/gu,
  /&(?=#|\p{L}{2,32};)|-(?=[ \t]*[\r\n])/gu,
  /-[lr][rcs]b-/giu
]

/** Of a text that a tokeniser took apart, which marks that stand apart like words show, also what it parted. */
const apart = /\s(?:[.,:;?!](?!\S)|n['’]t|['’](?:s|re|ve|ll|d|m))/giu
const parted: ReadonlyArray<RegExp> = [apart, /[.,:\p{Lu}\p{N}]\s+(?=[.,:m\p{Lu}\p{N}])/gu]

const doubtsOf = (text: string): number =>
  [...doubts, ...(count(text, apart) === 0 ? [] : parted)].reduce((sum, sign) => sum + count(text, sign), 0)

const count = (text: string, pattern: RegExp): number => {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}
