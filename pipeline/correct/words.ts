import { spelt } from "../model/ids.ts"
import type { Range } from "../model/span.ts"

/** A word as names are compared: in lower case, without accents and apostrophes, and where it stands. */
export interface Word extends Range {
  readonly letters: string
  /** The same without a possessive's `’s`. */
  readonly bare: string
  readonly capital: boolean
}

/** The words of a text, in order. Soft hyphens and other characters without a shape are inside words, not between them. */
export const wordsOf = (text: string): ReadonlyArray<Word> =>
  Array.from(text.matchAll(word), ({ 0: found, index }) => {
    const bare = /['’][sS]$/u.test(found) ? found.slice(0, -2) : found
    const end = index + found.length
    return { start: index, end, letters: plain(found), bare: plain(bare), capital: /^\p{Lu}/u.test(found) }
  })

const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}]|['’‘ʻʼ`](?=\p{L}))*/gu

/** The words of a name, as they are compared. */
export const nameWords = (name: string): ReadonlyArray<string> => wordsOf(name).map(({ letters }) => letters)

const plain = (text: string): string => spelt(text.replaceAll(/\p{Cf}+/gu, ""))

/** Whether some word of a text can be one of these: a quick look that lets most texts pass. */
export const mayHold = (text: string, some: ReadonlyArray<string>): boolean => {
  const letters = plain(text)
  return some.some((one) => letters.includes(one))
}
