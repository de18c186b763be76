/** Repeatable numbers in [0, 1): mulberry32 (Ettinger; public domain). */
export const random = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

const syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "po", "ri", "su", "ta", "ve", "wi", "za", "cho", "pre"]

/** The word of a number: different for different numbers. */
const word = (number: number): string =>
  number < 16 ? (syllables[number] ?? "") : word(Math.floor(number / 16)) + (syllables[number % 16] ?? "")

/** So many words of a vocabulary of 20,000, common ones more often, as Zipf's law has it. */
export const wordsOf = (count: number, next: () => number): ReadonlyArray<string> =>
  Array.from({ length: count }, () => word(Math.floor(20_000 ** next())))

/** Words with each one replaced by another with a given probability. */
export const altered = (words: ReadonlyArray<string>, share: number, next: () => number): ReadonlyArray<string> =>
  words.map((kept) => (next() < share ? `other${Math.floor(next() * 1e6)}` : kept))

/** Words as text: sentences of 20 words, paragraphs of 60. */
export const textOf = (words: ReadonlyArray<string>): string =>
  words.map((one, place) => one + (place % 60 === 59 ? ".\n\n" : place % 20 === 19 ? ". " : " ")).join("")
