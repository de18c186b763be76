import { hash } from "node:crypto"
import type { Named } from "../model/corrections.ts"
import { slug } from "../model/ids.ts"
import type { Range } from "../model/span.ts"
import { mayHold, nameWords, type Word, wordsOf } from "./words.ts"

/** A person who is to be removed, as a line of the corrections names them. */
export interface Aim {
  /** The id or name as `slug` writes it, or null where only its digest is given. */
  readonly slug: string | null
  /** SHA-256 of that, in hexadecimal. */
  readonly digest: string
}

/** The aim of an id or a name. */
export const aimAt = (name: string): Aim => ({ slug: slug(name), digest: digestOf(name) })

/** SHA-256 of an id or name as `slug` writes it: the same for `Jane Doe`, `JANE DOE` and `jane-doe`. */
export const digestOf = (name: string): string => hash("sha256", slug(name), "hex")

/** Whether a person is meant, by the id or by any full name of theirs. */
export const isAt =
  ({ digest }: Aim) =>
  ({ person_id: id, name, aliases }: Named): boolean =>
    hash("sha256", id, "hex") === digest ||
    digestOf(name) === digest ||
    aliases.some((alias) => nameWords(alias).length > 1 && digestOf(alias) === digest)

/** How people who are to be removed are named, and where a text does so. Ranges count UTF-16 code units. */
export interface Names {
  /** Full names: `Jane Doe`, `Jane Q. Doe`, `Doe, Jane`, `janedoe`, in any case. */
  readonly full: (text: string) => ReadonlyArray<Range>
  /** Lone surnames and short forms, which are theirs only in a text that names them in full. */
  readonly short: (text: string, anyCase?: boolean) => ReadonlyArray<Range>
  /** All words of their names. */
  readonly words: ReadonlySet<string>
}

/** Nobody is removed. */
export const nobody: Names = { full: () => [], short: () => [], words: new Set() }

/** How people are named: by all forms that the dataset knows of them, and by the aims alone where it knows nobody. */
export const namesOf = (people: ReadonlyArray<Named>, aims: ReadonlyArray<Aim>): Names => {
  if (aims.length === 0) return nobody
  const short = new Set<string>()
  const full = new Map<string, Array<ReadonlyArray<string>>>() // by their first words
  const squashed = new Set<string>()
  const put = (form: ReadonlyArray<string>) => {
    const [first = ""] = form
    const known = full.get(first)
    if (known) known.push(form)
    else full.set(first, [form])
    if (form.join("").length >= shortestSquashed) squashed.add(form.join(""))
  }
  for (const { name, aliases } of people) {
    const own = withoutSuffix(nameWords(name))
    const surname = own.at(-1) ?? ""
    if (surname.length > 1) short.add(surname)
    if (own.length > 1) for (const form of ordersOf(own)) put(form)
    for (const alias of aliases.map(nameWords).map(withoutSuffix)) {
      if (alias.length > 1 && alias.includes(surname)) for (const form of ordersOf(alias)) put(form)
      else if (alias.length === 1 && (alias[0] ?? "").length > 1) short.add(alias[0] ?? "")
    }
  }
  for (const { slug } of aims) {
    const words = slug === null ? [] : slug.split("-")
    if (words.length > 1) for (const form of turned(words)) put(form)
  }
  const digests = new Set(aims.flatMap(({ slug, digest }) => (slug === null ? [digest] : [])))
  const starts = [...full.keys(), ...squashed]
  return {
    words: new Set([...short, ...Array.from(full.values()).flat(2)]),
    full: (text) => {
      const known = mayHold(text, starts)
      if (!known && digests.size === 0) return []
      const words = wordsOf(text)
      return [...(known ? inFull(text, words, full, squashed) : []), ...byDigest(words, digests)]
    },
    short: (text, anyCase = false) =>
      mayHold(text, Array.from(short))
        ? wordsOf(text).filter(
            ({ letters, bare, capital }) => (capital || anyCase) && (short.has(letters) || short.has(bare))
          )
        : []
  }
}

/** A name without spaces is looked for where it is long enough to be nobody else's: in addresses, names of files. */
const shortestSquashed = 7

const suffixes = new Set(["jr", "sr", "ii", "iii", "iv"])
const withoutSuffix = (words: ReadonlyArray<string>): ReadonlyArray<string> =>
  words.filter((word, index) => index === 0 || !suffixes.has(word))

/** A name as it is and without what stands in its middle, and each with the surname first. */
const ordersOf = (words: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> => {
  const [first = "", last = ""] = [words[0], words.at(-1)]
  const bare = words.filter((word, index) => word.length > 1 || index === 0 || index === words.length - 1)
  const orders = [words, bare, ...(first.length > 1 && last.length > 1 ? [[first, last]] : [])]
  return orders.flatMap(turned)
}

const turned = (words: ReadonlyArray<string>) => [words, [...words.slice(-1), ...words.slice(0, -1)]]

/** Words of a name stand so close, in code units: `Doe, Jane`, `jane-doe`, `Jane “J.J.” Doe` has an initial between. */
const widestGap = 6

const inFull = (
  text: string,
  words: ReadonlyArray<Word>,
  forms: ReadonlyMap<string, ReadonlyArray<ReadonlyArray<string>>>,
  squashed: ReadonlySet<string>
): ReadonlyArray<Range> =>
  words.flatMap(({ start, end, letters }, at) => {
    const long = letters.length >= shortestSquashed && Array.from(squashed).some((one) => letters.includes(one))
    const ends = (forms.get(letters) ?? []).flatMap((form) => endOf(text, words, at, form) ?? [])
    return ends.length > 0 ? [{ start, end: Math.max(...ends) }] : long ? [{ start, end }] : []
  })

/** Where a name that begins with the word `at` ends, if it stands there. A single letter between its words is passed over. */
const endOf = (text: string, words: ReadonlyArray<Word>, at: number, form: ReadonlyArray<string>): number | null => {
  let next = at
  for (const [index, wanted] of form.entries()) {
    if (index > 0) next += words[next + 1]?.letters === wanted || words[next + 1]?.letters.length !== 1 ? 1 : 2
    const [before, word] = [words[next - 1], words[next]]
    if (!word || (index > 0 && before && word.start - before.end > widestGap)) return null
    if (word.letters !== wanted && !(index === form.length - 1 && word.bare === wanted)) return null
    if (index > 0 && before && /[\r\n]\s*[\r\n]/u.test(text.slice(before.end, word.start))) return null
  }
  return words[next]?.end ?? null
}

/** The longest name that is looked for by its digest alone, in words. */
const longestByDigest = 5

/** Names of which only the digest is known: every few words that begin with a capital letter, or of a text without any. */
const byDigest = (words: ReadonlyArray<Word>, digests: ReadonlySet<string>): ReadonlyArray<Range> => {
  if (digests.size === 0) return []
  const noCapitals = !words.some(({ capital }) => capital)
  return words.flatMap((first, at) => {
    if (!first.capital && !noCapitals) return []
    for (let length = Math.min(longestByDigest, words.length - at); length > 1; length--) {
      const some = words.slice(at, at + length)
      const last = some.at(-1)
      if (!last || last.end - first.start > 12 * length + 20) continue
      const spaced = some.map(({ letters }, index) => (index === length - 1 ? last.bare : letters))
      const bare = spaced.filter((word, index) => word.length > 1 || index === 0)
      if ([spaced, bare].some((one) => digests.has(hash("sha256", slug(one.join(" ")), "hex")))) {
        return [{ start: first.start, end: last.end }]
      }
    }
    return []
  })
}
