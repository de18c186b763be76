import { gazetteer, type Jurisdiction, nameKey } from "../lexicon/gazetteer.ts"
import { aliases } from "../lexicon/placeNames.ts"
import { countryId, stateId, states } from "../lexicon/states.ts"
import type { TaggedDocument, Token } from "../model/document.ts"

/** Tokens that can name a jurisdiction, and all that they can name. */
export interface PlaceCandidate {
  readonly first: number
  readonly next: number
  /** As `nameKey` makes it. */
  readonly key: string
  /** `county`: "Douglas County"; `both`: New York and Washington, a state and a city. */
  readonly kind: "country" | "state" | "place" | "county" | "both"
  /** The most populous first, at least one. */
  readonly options: ReadonlyArray<Jurisdiction>
}

interface Names {
  /** The most tokens that a name takes which starts with a word. */
  readonly longest: ReadonlyMap<string, number>
  readonly states: ReadonlyMap<string, Jurisdiction>
  /** By letters with dots and without spaces: `r.i.`, `calif.`. */
  readonly abbreviations: ReadonlyMap<string, Jurisdiction>
  /** By code in capitals. */
  readonly usps: ReadonlyMap<string, Jurisdiction>
  readonly aliases: ReadonlyMap<string, Jurisdiction>
}

const countryNames = new Set(["united states", "united states of america", "u.s.", "u.s.a.", "us", "usa", "america"])

/** Abbreviations that can mean nothing else wherever they stand; the others are read after a comma only. */
const plain = new Set(
  ("d.c. n.h. n.j. n.m. n.y. n.c. n.d. r.i. s.c. s.d. w.va. ariz. calif. colo. conn. fla. mich. minn. nev. okla. tenn. " +
    "tex. wis. wyo.").split(" ")
)

/** How many tokens a name has at most: its words, and the marks inside them. */
const tokenCount = (key: string): number => key.split(/[ -]/u).length + (key.match(/-/gu)?.length ?? 0)

/** What a token is as the first word of a name: "Saint" and "St." are one. */
const firstWord = (token: string): string => (token === "saint" || token === "st." ? "st" : token)

const buildNames = (): Names => {
  const { byId, places, counties } = gazetteer()
  const longest = new Map<string, number>()
  const add = (key: string) => {
    const word = /^[^ -]+/u.exec(key)?.[0] ?? key
    longest.set(word, Math.max(longest.get(word) ?? 0, tokenCount(key)))
  }
  const named = new Map<string, Jurisdiction>()
  const abbreviations = new Map<string, Jurisdiction>()
  const usps = new Map<string, Jurisdiction>()
  for (const state of states) {
    const row = byId.get(stateId(state))
    if (!row) continue
    named.set(nameKey(state.name), row)
    usps.set(state.usps, row)
    for (const short of state.abbreviations) abbreviations.set(short.toLowerCase(), row)
  }
  const others = new Map<string, Jurisdiction>()
  for (const [key, part] of aliases) {
    const row = byId.get(`${countryId}/${part}`)
    if (row) others.set(key, row)
  }
  for (const names of [named, others, places, counties]) for (const key of names.keys()) add(key)
  for (const key of countryNames) add(key)
  return { longest, states: named, abbreviations, usps, aliases: others }
}

let built: Names | null = null
const names = (): Names => {
  built ??= buildNames()
  return built
}

/** Whether a token starts with a capital letter. */
export const isCapital = (token: Token | undefined): boolean => {
  const letter = token?.text.charAt(0) ?? ""
  return letter !== letter.toLowerCase()
}

/** The sentence's letters are mostly capitals: a headline, where "US" may be a pronoun. */
const isShouted = ({ tokens, sentences }: TaggedDocument, at: number): boolean => {
  const sentence = sentences[tokens[at]?.sentence ?? -1]
  const long = sentence ? tokens.slice(sentence.first, sentence.next).filter(({ text }) => text.length > 3) : []
  return long.length > 1 && long.every(({ text }) => text === text.toUpperCase())
}

const countyWords = new Set(["county", "parish", "borough"])

/**
 * All that may be the name of a US jurisdiction, longest first and without overlap, in order: countries, states, their
 * abbreviations, counties, places. Linear in the number of tokens, by lookups at capital letters.
 */
export const placeCandidates = (
  document: TaggedDocument,
  taken: (first: number, next: number) => boolean
): ReadonlyArray<PlaceCandidate> => {
  const found: Array<PlaceCandidate> = []
  for (const sentence of document.sentences) {
    for (let at = sentence.first; at < sentence.next; ) {
      const candidate = candidateAt(document, at, sentence.next)
      if (candidate && !taken(candidate.first, candidate.next)) {
        found.push(candidate)
        at = candidate.next
      } else at++
    }
  }
  return found
}

const candidateAt = (document: TaggedDocument, at: number, limit: number): PlaceCandidate | null => {
  const { tokens } = document
  const token = tokens[at]
  if (!token || !isCapital(token)) return null
  const abbreviation = abbreviationAt(document, at, limit)
  if (abbreviation) return abbreviation
  const text = document.clean.text
  const size = names().longest.get(firstWord(token.lower)) ?? 0
  for (let next = Math.min(at + size, limit); next > at; next--) {
    const last = tokens[next - 1]
    if (!last || !(isCapital(last) || next > at + 1)) continue
    const key = nameKey(text.slice(token.start, last.end))
    const candidate = named(document, at, next, limit, key)
    if (candidate) return candidate
  }
  return null
}

const named = (
  document: TaggedDocument,
  first: number,
  next: number,
  limit: number,
  key: string
): PlaceCandidate | null => {
  const { places, counties, byId } = gazetteer()
  if (countryNames.has(key)) {
    if (key === "us" && (document.tokens[first]?.text !== "US" || isShouted(document, first))) return null
    const country = byId.get(countryId)
    return country ? { first, next, key, kind: "country", options: [country] } : null
  }
  const after = document.tokens[next]
  if (next < limit && after && isCapital(after) && countyWords.has(after.lower)) {
    const options = counties.get(key)
    if (options) return { first, next: next + 1, key, kind: "county", options }
  }
  const alias = names().aliases.get(key)
  if (alias) return { first, next, key, kind: "place", options: [alias] }
  const state = names().states.get(key)
  const options = places.get(key)
  if (state) {
    const both = key === "washington" || key === "new york"
    return { first, next, key, kind: both ? "both" : "state", options: [state] }
  }
  return options ? { first, next, key, kind: "place", options } : null
}

/** "Calif.", "R.I.", "R. I.", "Fla" and its dot apart, after a comma or a party's letter; "D.C." anywhere; ", CA". */
const abbreviationAt = (document: TaggedDocument, first: number, limit: number): PlaceCandidate | null => {
  const { tokens, clean } = document
  const before = tokens[first - 1]
  const token = tokens[first]
  if (!token) return null
  const same = before?.sentence === token.sentence
  const close = same && (before.text === "," || before.text === "(" || (before.text === "-" && isParty(tokens[first - 2])))
  for (let next = Math.min(first + 3, limit); next > first; next--) {
    const last = tokens[next - 1]
    if (!last?.text.endsWith(".")) continue
    const key = clean.text.slice(token.start, last.end).toLowerCase().replaceAll(" ", "")
    const alias = names().aliases.get(key)
    if (alias) return { first, next, key, kind: "place", options: [alias] }
    const row = names().abbreviations.get(key)
    if (row && (close || plain.has(key))) return { first, next, key, kind: "state", options: [row] }
  }
  const code = close && token.text.length === 2 && !isShouted(document, first) ? names().usps.get(token.text) : undefined
  return code ? { first, next: first + 1, key: token.lower, kind: "state", options: [code] } : null
}

const isParty = (token: Token | undefined): boolean => token !== undefined && /^[DRI]$/u.test(token.text)
