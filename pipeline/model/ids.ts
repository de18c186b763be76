import { hash } from "node:crypto"

/** What an id is made of. Null and the empty string make different ids, and so do `["a", "bc"]` and `["ab", "c"]`. */
export type Part = string | number | boolean | null

/**
 * The id of a record from its content: a prefix and 16 hexadecimal digits, `st-0f3a…`. It is the same in every release
 * that holds the same content, whatever else changes. Strings count in Unicode's form NFC, so that two ways to write
 * the same letters make one id.
 *
 * Sixteen digits are the first 64 bits of SHA-256 over the parts, each behind its length in bytes: of a million records
 * any two have the same id with a chance of 1 in 37 million, of a thousand with one of 1 in 37 million million.
 * `validate` refuses a release in which it happens.
 */
export const digestId = (prefix: string, ...parts: ReadonlyArray<Part>): string =>
  copied(`${prefix}-${digest(parts, 16)}`)

/** The same ASCII letters, held by themselves: what V8 cuts and joins holds all that it was made of, three times as much. */
const copied = (text: string): string => Buffer.from(text, "latin1").toString("latin1")

/**
 * A readable id of an entity from its name: `Eric Garcetti` gives `eric-garcetti`, `José Núñez` `jose-nunez`,
 * `O’Brien` `obrien`. Accents go, letters that are no accented ones are spelt (`ß` as `ss`, `ø` as `o`), all else is a
 * hyphen. It holds only a–z, 0–9 and single inner hyphens, is never empty, and has at most 80 characters.
 *
 * Where letters are lost (other scripts, names that are too long), eight digits of the name's digest are appended; where
 * nothing is left, `name-` and twelve. Of ten thousand names with the same readable part, two get the same eight digits
 * with a chance of 1 in 86; of ten thousand without one, two the same twelve with 1 in 5.6 million. Names that differ
 * only in accents, case or marks get the same id: whether they are one entity is for `reconcile` to say.
 */
export const slug = (name: string): string => {
  const ascii = spelt(name)
  const readable = hyphenated(ascii)
  if (readable === "") return `name-${digest([name], 12)}`
  const lost = /[^\p{ASCII}]/u.test(ascii.replace(/[^\p{L}\p{N}]+/gu, ""))
  if (!lost && readable.length <= 80) return readable
  return `${hyphenated(readable.slice(0, 71))}-${digest([name], 8)}`
}

/** A name in lower case, without accents and apostrophes, letters that are no accented ones spelt: `José O’Brien` is `jose obrien`. */
export const spelt = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, spell)
    .replace(/['’‘ʻʼ`]+/gu, "")

const spellings = new Map(
  Object.entries({ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" })
)

const spell = (letter: string): string => spellings.get(letter) ?? letter

const hyphenated = (text: string): string =>
  text
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .join("-")

/** The first hexadecimal digits of SHA-256 over parts, each behind its kind and its length in bytes. */
const digest = (parts: ReadonlyArray<Part>, digits: number): string => {
  let written = ""
  for (const part of parts) {
    const text = part === null ? "" : String(part).normalize("NFC")
    written += part === null ? "-;" : `${Buffer.byteLength(text, "utf8")};${text}`
  }
  return hash("sha256", written).slice(0, digits)
}
