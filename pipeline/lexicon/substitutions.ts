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

/** All of them, in lower case. */
export const substitutionWords: ReadonlySet<string> = new Set(
  [owning, determiners, honorific, possessive, misplaced, subject, thirdPersons, articles, plurals].flatMap((words) =>
    Array.from(words, (word) => word.toLowerCase())
  )
)
