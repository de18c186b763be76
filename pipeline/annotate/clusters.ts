import {
  alsoSurnames,
  type Gender,
  genderOf,
  isAmbiguousName,
  isGivenName,
  particles,
  sameGivenName
} from "../lexicon/names.ts"
import type { FoundPerson } from "./people.ts"
import { cut, has, isPossessive, joined, shape, take, type Words } from "./words.ts"

/** All that names one person in one text. */
export interface PersonCluster {
  /** The fullest form. */
  name: string
  given: ReadonlyArray<string>
  surname: string
  suffix: string | null
  gender: Gender | null
  /** In order of place. */
  mentions: Array<FoundPerson>
}

/**
 * One cluster a person: full names with one surname and given names that agree ("Ana Ruiz", "Ana M. Ruiz"), then
 * surnames with a title or honorific, then surnames and given names alone. A surname that two people share goes to
 * the one of the title's gender, else to the one that the text introduced first.
 * Marks the tokens of lone names as taken. Linear in the text.
 */
export const clusterPeople = (words: Words, found: ReadonlyArray<FoundPerson>): ReadonlyArray<PersonCluster> => {
  const bySurname = new Map<string, Array<PersonCluster>>()
  const clusters: Array<PersonCluster> = []
  const open = (person: FoundPerson) => {
    const cluster: PersonCluster = {
      name: "",
      given: person.given,
      surname: person.surname,
      suffix: person.suffix,
      gender: null,
      mentions: [person]
    }
    clusters.push(cluster)
    const key = person.surname.toLowerCase()
    bySurname.set(key, [...(bySurname.get(key) ?? []), cluster])
  }
  for (const person of particlesLast(found)) {
    if (person.given.length === 0) continue
    if (isBareSurname(person)) {
      const [whole] = bySurname.get(`${person.given[0]} ${person.surname}`.toLowerCase()) ?? []
      if (whole) {
        whole.mentions.push({ ...person, given: [], surname: whole.surname })
        continue
      }
    }
    const others = bySurname.get(person.surname.toLowerCase()) ?? []
    const same = others.find((other) => agree(other, person))
    if (same) same.mentions.push(person)
    else open(person)
  }
  for (const cluster of clusters) describe(cluster, words)
  const short = found.filter(({ given }) => given.length === 0)
  for (const person of [...short.filter(({ title }) => !title), ...short.filter(({ title }) => title)]) {
    const others = bySurname.get(person.surname.toLowerCase()) ?? []
    const fitting = others.filter(({ gender }) => !gender || !person.gender || gender === person.gender)
    const chosen = choose(fitting, person) ?? familyFirst(clusters, person)
    if (chosen) chosen.mentions.push(person)
    else open(person)
  }
  for (const cluster of clusters) describe(cluster, words)
  for (const { person, cluster } of loneNames(words, clusters)) cluster.mentions.push(person)
  for (const cluster of clusters) cluster.mentions.sort((a, b) => a.first - b.first)
  return clusters.sort((a, b) => (a.mentions[0]?.first ?? 0) - (b.mentions[0]?.first ?? 0))
}

/** "Van Hallow", which is a surname alone if the text has a "Tom Van Hallow", and a whole name ("Van Jones") if not. */
const isBareSurname = ({ given }: FoundPerson): boolean =>
  given.length === 1 && /^\p{Lu}/u.test(given[0] ?? "") && particles.has((given[0] ?? "").toLowerCase())

/** Whole names first, so that a surname with its particle finds them wherever they stand. */
const particlesLast = (found: ReadonlyArray<FoundPerson>): ReadonlyArray<FoundPerson> =>
  found.some(isBareSurname) ? [...found.filter((one) => !isBareSurname(one)), ...found.filter(isBareSurname)] : found

const isInitial = (name: string): boolean => /^(?:\p{Lu}\.?){1,3}$/u.test(name)

/** Given names agree if the first ones do, or if one text form leaves the first one out. */
const agree = (cluster: PersonCluster, { given, suffix }: FoundPerson): boolean => {
  if (cluster.suffix && suffix && cluster.suffix.replace(".", "") !== suffix.replace(".", "")) return false
  if (isTail([...given], cluster.given) || isTail([...cluster.given], given)) return true // "Ana Peña Ruiz", "Ms. Peña Ruiz"
  const [a = "", ...more] = cluster.given
  const [b = "", ...others] = given
  if (a === "" || b === "") return true
  const [middle, other] = [more[0], others[0]]
  if (
    middle &&
    other &&
    !sameGivenName(middle, other) &&
    !(isInitial(middle) !== isInitial(other) && middle[0] === other[0])
  )
    return false
  if (isInitial(a) !== isInitial(b) && more.length + others.length > 0) {
    const middle = isInitial(a) ? more : others
    const first = isInitial(a) ? b : a
    if (middle.some((name) => sameGivenName(name, first))) return true // "J. Edgar Ruiz", "Edgar Ruiz"
  }
  return sameGivenName(a, b)
}

/** Whether the one list, not empty, ends the other, longer one. */
const isTail = (short: ReadonlyArray<string>, long: ReadonlyArray<string>): boolean =>
  short.length > 0 &&
  short.length < long.length &&
  short.every((name, i) => name === long[long.length - short.length + i])

/** "Mr. Zhu" for "Zhu Weilan": where the family’s name comes first, it is what a title or honorific stands before. */
const familyFirst = (clusters: ReadonlyArray<PersonCluster>, { surname }: FoundPerson): PersonCluster | undefined => {
  if (isGivenName(surname)) return undefined
  const fitting = clusters.filter(({ given }) => given.length === 1 && given[0] === surname)
  return fitting.length === 1 ? fitting[0] : undefined
}

const choose = (others: ReadonlyArray<PersonCluster>, person: FoundPerson): PersonCluster | undefined => {
  if (others.length < 2 || !person.title) return others[0]
  const head = person.title.role.toLowerCase().split(" ").at(-1) ?? ""
  return (
    others.find(({ mentions }) => mentions.some(({ title }) => title?.role.toLowerCase().endsWith(head))) ??
    others.find(({ given }) => given.length === 0) ??
    others[0]
  )
}

/** The fullest name and the gender of a cluster. */
const describe = (cluster: PersonCluster, words: Words): void => {
  let best: FoundPerson | undefined
  for (const mention of cluster.mentions) {
    if (!best || weight(mention) > weight(best)) best = mention
    if (mention.gender) cluster.gender ??= mention.gender
  }
  if (!best) return
  cluster.given = best.given
  cluster.suffix = best.suffix
  cluster.name = cut(words, best.first, best.next)
  const named = cluster.mentions.flatMap(({ given }) => given).find((name) => !isInitial(name))
  cluster.gender ??= named ? genderOf(named) : null
}

const weight = ({ given, suffix }: FoundPerson): number =>
  given.reduce((sum, name) => sum + (isInitial(name) ? 1 : 3), 0) + (suffix ? 1 : 0)

interface Lone {
  readonly tokens: ReadonlyArray<string>
  readonly cluster: PersonCluster
  readonly given: boolean
}

/** Surnames, and given names where they are one person's, that stand alone. */
const loneNames = (words: Words, clusters: ReadonlyArray<PersonCluster>) => {
  const starts = new Map<string, Array<Lone>>()
  const put = (name: string, cluster: PersonCluster, given: boolean) => {
    const tokens = tokenise(name)
    const key = tokens[0]?.toLowerCase() ?? ""
    if (key === "") return
    const others = starts.get(key) ?? []
    if (given && others.some((other) => other.given || other.tokens.length === tokens.length)) {
      starts.set(
        key,
        others.filter((other) => !other.given)
      )
      return // two people's: nobody's
    }
    if (!others.some((other) => other.tokens.length === tokens.length))
      starts.set(key, [...others, { tokens, cluster, given }])
  }
  for (const cluster of clusters) put(cluster.surname, cluster, false)
  const givenOf = new Map<string, number>()
  for (const { given } of clusters) {
    const first = given[0]?.toLowerCase()
    if (first) givenOf.set(first, (givenOf.get(first) ?? 0) + 1)
  }
  for (const cluster of clusters) {
    const first = cluster.given[0]
    if (first && isGivenName(first) && !isAmbiguousName(first) && givenOf.get(first.toLowerCase()) === 1)
      put(first, cluster, true)
  }
  const found: Array<{ readonly person: FoundPerson; readonly cluster: PersonCluster }> = []
  const small = Array.from(starts.values()).some((all) =>
    all.some(({ tokens: [first = ""] }) => !/^\p{Lu}/u.test(first))
  )
  words.tokens.forEach((token, at) => {
    if (words.taken[at] || !(small || has(words, at, shape.capital))) return
    const options = starts.get(token.lower)
    if (!options) return
    let best: Lone | undefined
    for (const option of options) {
      if (matches(words, at, option.tokens) && option.tokens.length > (best?.tokens.length ?? 0)) best = option
    }
    if (!best || !isLone(words, at, best)) return
    const next = at + best.tokens.length
    const name = best.given ? best.cluster.surname : cut(words, at, next)
    const given = best.given ? best.cluster.given.slice(0, 1) : []
    found.push({
      person: { first: at, next, given, surname: name, suffix: null, title: null, gender: null },
      cluster: best.cluster
    })
    take(words, at, next)
  })
  return found
}

const tokenise = (name: string): ReadonlyArray<string> => name.split(/\s+|(?=-)|(?<=-)/u).filter((part) => part !== "")

const matches = (words: Words, at: number, parts: ReadonlyArray<string>): boolean =>
  parts.every((part, i) => {
    const token = words.tokens[at + i]
    if (token === undefined || words.taken[at + i] || (i > 0 && !joined(words, at + i))) return false
    if (token.text === part) return true
    // "De Blasio" at a sentence's start; all capitals in a headline
    return (
      token.lower === part.toLowerCase().replaceAll("’", "'") &&
      has(words, at + i, shape.capital) &&
      (i === 0 || has(words, at + i, shape.headline))
    )
  })

const verbal = /^(?:VERB|AUX|PART|ADP|PUNCT|CCONJ|ADV|SCONJ|PRON)$/u

/** A surname alone, not the beginning or the end of something else's name ("Ruiz Tower", "Fort Ruiz"). */
const isLone = (words: Words, at: number, { tokens: parts, given }: Lone): boolean => {
  const next = at + parts.length
  const { tokens } = words
  const token = tokens[at]
  if (token === undefined) return false
  const headline = has(words, at, shape.headline)
  const upper = has(words, at, shape.upper) && token.text.length > 3
  if (upper && !headline) return false
  const after = tokens[next]
  const before = tokens[at - 1]
  if (after?.lower === "administration") return false // "the Ruiz administration" is the government
  // Allen West is meant in "West agreed", not in "cities of the West"
  if (alsoSurnames.has(token.lower) && (before?.lower === "the" || !/^(?:VERB|AUX)$/u.test(after?.pos ?? "")))
    return false
  if (!headline) {
    const capitalAfter =
      after &&
      joined(words, next) &&
      has(words, next, shape.capital) &&
      !words.taken[next] &&
      !has(words, next, shape.first)
    if (capitalAfter && !isPossessive(after)) return false
    if (given && words.taken[next] && joined(words, next) && has(words, next, shape.capital)) return false
    const capitalBefore = before && joined(words, at) && has(words, at - 1, shape.capital) && !words.taken[at - 1]
    if (
      capitalBefore &&
      !has(words, at - 1, shape.first) &&
      !/^(?:I|The|Team|Mr\.|Ms\.|Mrs\.|Dr\.|Gov\.|Sen\.|Rep\.)$/u.test(before.text)
    )
      return false
  }
  if (
    before?.text === "/" ||
    (before?.text === "-" &&
      has(words, at, shape.glued) &&
      has(words, at - 1, shape.glued) &&
      !/^(?:anti|pro|non|post|pre|ex)$/u.test(tokens[at - 2]?.lower ?? ""))
  )
    return false
  if (isAmbiguousName(token.text) || has(words, at, shape.first)) {
    const common = token.pos !== "PROPN" && token.pos !== "NOUN"
    if (common && !verbal.test(after?.pos ?? "PUNCT")) return false
    if (has(words, at, shape.first) && isAmbiguousName(token.text) && !/^(?:VERB|AUX|PART)$/u.test(after?.pos ?? ""))
      return false
  }
  return true
}
