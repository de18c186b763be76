/** Small words that show where a coreference tool pasted an antecedent over other words. General English. */

export const owning = new Set(["the", "a", "an", "our", "their", "my", "your", "his", "its"])
export const determiners = new Set(["the", "our", "their", "my", "these", "those"])
export const honorific = new Set(["Mr", "Ms", "Mrs", "Mr.", "Ms.", "Mrs."])
export const possessive = new Set(["our", "their", "my", "your", "its"])
/** With a capital, in the middle of a sentence. */
export const misplaced = new Set(["We", "They", "The", "These", "Those", "Our", "Their", "Here", "He", "She"])
export const subject = new Set(["he", "she", "they", "we", "i"])
export const thirdPersons = new Set(["they", "he", "she"])
export const articles = new Set(["the", "a", "our"])
export const plurals = new Set(["have", "are", "were"])

/** What such a word may be, as bits; `honorific` and `misplaced` only in the letters that their sets have. */
export const part = {
  owning: 1 << 0,
  determiner: 1 << 1,
  honorific: 1 << 2,
  possessive: 1 << 3,
  misplaced: 1 << 4,
  subject: 1 << 5,
  thirdPerson: 1 << 6,
  article: 1 << 7,
  plural: 1 << 8
} as const

/** What each of these words may be, in lower case. */
export const partsOf: ReadonlyMap<string, number> = (() => {
  const found = new Map<string, number>()
  const put = (bit: number, words: Iterable<string>): void => {
    for (const word of words) found.set(word.toLowerCase(), (found.get(word.toLowerCase()) ?? 0) | bit)
  }
  put(part.owning, owning)
  put(part.determiner, determiners)
  put(part.honorific, honorific)
  put(part.possessive, possessive)
  put(part.misplaced, misplaced)
  put(part.subject, subject)
  put(part.thirdPerson, thirdPersons)
  put(part.article, articles)
  put(part.plural, plurals)
  return found
})()

/** All of them, in lower case. */
export const substitutionWords: ReadonlySet<string> = new Set(partsOf.keys())
