import { gazetteer, type Jurisdiction, nameKey } from "./gazetteer.ts"
import { aliases } from "./placeNames.ts"
import { countryId, stateId, states } from "./states.ts"

/** The names of jurisdictions, besides those of places and counties. */
export interface JurisdictionNames {
  /** The most tokens that a name takes which starts with a word. */
  readonly longest: ReadonlyMap<string, number>
  readonly states: ReadonlyMap<string, Jurisdiction>
  /** By letters with dots and without spaces: `r.i.`, `calif.`. */
  readonly abbreviations: ReadonlyMap<string, Jurisdiction>
  /** By code in capitals. */
  readonly usps: ReadonlyMap<string, Jurisdiction>
  readonly aliases: ReadonlyMap<string, Jurisdiction>
  /** How aliases and abbreviations begin, letter by letter: a text may part them anywhere ("R. I."). */
  readonly beginnings: ReadonlySet<string>
}

/** What the country is called. */
export const countryNames: ReadonlySet<string> = new Set([
  "united states",
  "united states of america",
  "u.s.",
  "u.s.a.",
  "us",
  "usa",
  "america"
])

/** Where the first word of a name ends: before "'s", too ("Lee's Summit"), which is a token of its own. */
const firstBreak = (key: string): number => {
  for (let at = 0; at < key.length; at++) if (key[at] === " " || key[at] === "-" || key.startsWith("'s ", at)) return at
  return key.length
}

/** How many tokens a name has at most: its words, the marks inside them, an apostrophe's part apart. */
const tokenCount = (key: string): number => {
  let count = 1
  for (const letter of key) count += letter === " " || letter === "'" ? 1 : letter === "-" ? 2 : 0
  return count
}

/** The beginnings of some words, the words among them. */
const beginningsOf = (words: Iterable<string>): ReadonlySet<string> => {
  const all = new Set<string>()
  for (const word of words) for (let end = 1; end <= word.length; end++) all.add(word.slice(0, end))
  return all
}

/** What a token is as the first word of a name: "Saint" and "St." are one. */
export const firstWord = (token: string): string => (token === "saint" || token === "st." ? "st" : token)

const build = (): JurisdictionNames => {
  const { byId, names: all } = gazetteer()
  const longest = new Map<string, number>()
  const add = (key: string) => {
    const word = key.slice(0, firstBreak(key))
    if (word.length === key.length && longest.has(word)) return
    longest.set(word, Math.max(longest.get(word) ?? 0, tokenCount(key)))
  }
  const named = new Map<string, Jurisdiction>()
  const abbreviations = new Map<string, Jurisdiction>()
  const usps = new Map<string, Jurisdiction>()
  for (const state of states) {
    const row = byId(stateId(state))
    if (!row) continue
    named.set(nameKey(state.name), row)
    usps.set(state.usps, row)
    for (const short of state.abbreviations) abbreviations.set(short.toLowerCase(), row)
  }
  const others = new Map<string, Jurisdiction>()
  for (const [key, part] of aliases) {
    const row = byId(`${countryId}/${part}`)
    if (row) others.set(key, row)
  }
  for (const keys of [named.keys(), others.keys(), countryNames, all]) for (const key of keys) add(key)
  const beginnings = beginningsOf([...others.keys(), ...abbreviations.keys()])
  return { longest, states: named, abbreviations, usps, aliases: others, beginnings }
}

let built: JurisdictionNames | null = null

/** The names of jurisdictions, gathered at first use (the gazetteer is read then) and kept. */
export const jurisdictionNames = (): JurisdictionNames => {
  built ??= build()
  return built
}

/** Whether a name of a jurisdiction, or its abbreviation, may begin with a word; `lower` is the word in lower case. */
export const beginsJurisdiction = (text: string, lower: string): boolean => {
  const { longest, usps, beginnings } = jurisdictionNames()
  return longest.has(firstWord(lower)) || beginnings.has(lower) || usps.has(text)
}
