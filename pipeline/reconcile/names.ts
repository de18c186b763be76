/** Suffixes of a name that tell generations apart in life, and seldom in the press. */
const suffixes = new Set(["jr", "sr", "ii", "iii", "iv"])
const particles = new Set(["de", "del", "della", "di", "da", "du", "la", "le", "van", "von", "der", "den", "ter", "st"])

/** Lower case without marks and punctuation: `O’Neill` and `O'Neill`, `José` and `Jose` are one. */
export const fold = (name: string): string =>
  plain.test(name)
    ? name
        .replaceAll(/['’.]/g, "")
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, " ")
        .trim()
    : name
        .normalize("NFKD")
        .replaceAll(/\p{M}|['’.]/gu, "")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
        .trim()

/** Letters without marks, and the marks of print: most text, of which the same is told several times as fast. */
const plain = /^[\0-\x7F‘’“”–—]*$/

/** A name by its parts, folded: `Donald J. Trump` is `donald` and `trump`. A lone surname has no given name. */
export interface NameParts {
  readonly given: string | null
  readonly surname: string
}

/** Splits a person's name as the press writes it. Middle initials and suffixes don't tell people apart. */
export const nameParts = (name: string): NameParts => {
  const words = fold(name).split(" ")
  const [first = "", ...others] = words.filter((word, index) => !(suffixes.has(word) && index > 0))
  const rest = others.filter((word, index) => word.length > 1 || index === others.length - 1)
  return rest.length === 0 || particles.has(first)
    ? { given: null, surname: [first, ...rest].join(" ") }
    : { given: first, surname: rest.join(" ") }
}

/** The same organization under the names that differ only by article or country: `the U.S. Department of Justice`. */
export const organizationKey = (name: string): string =>
  fold(name).replace(/^(?:the )?(?:(?:us|u s|united states) )?(?=.)/u, "")

/** An office without the words that say when it was held: `former President`, `president-elect` are `president`. */
export const office = (role: string): string =>
  fold(role)
    .replaceAll(/\b(?:former|ex|then|acting|interim|current|outgoing|incoming|elect|us|u s)\b/gu, " ")
    .replaceAll(/ +/gu, " ")
    .trim()
