import { nounForms, verbForms } from "./inflect.ts"

// A list is written as its words with blanks or line breaks between them.

/** The words of a list, in their order. */
export const split = (list: string): ReadonlyArray<string> => list.split(/\s+/u).filter((word) => word !== "")

/** The same, each once. */
export const words = (list: string): ReadonlySet<string> => new Set(split(list))

/** All forms of the verbs and nouns of two lists, given by their bases, and other words as they stand. */
export const forms = (verbs: string, nouns = "", others = ""): ReadonlySet<string> =>
  new Set([
    ...Array.from(words(verbs)).flatMap(verbForms),
    ...Array.from(words(nouns)).flatMap(nounForms),
    ...words(others)
  ])

/** The words of several sets together. */
export const both = (...lists: ReadonlyArray<ReadonlySet<string>>): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => [...list]))
