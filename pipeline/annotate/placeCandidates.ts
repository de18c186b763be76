import { gazetteer, type Jurisdiction, nameKey } from "../lexicon/gazetteer.ts"
import { aliases } from "../lexicon/placeNames.ts"
import { countryId, stateId, states } from "../lexicon/states.ts"
import type { TaggedDocument, Token } from "../model/document.ts"
import { isCapital, isList, isShouted } from "./placeContext.ts"

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
  (
    "d.c. n.h. n.j. n.m. n.y. n.c. n.d. r.i. s.c. s.d. w.va. ariz. calif. colo. conn. fla. mich. minn. nev. okla. tenn. " +
    "tex. wis. wyo."
  ).split(" ")
)

/** Where the first word of a name ends. */
const firstBreak = (key: string): number => {
  for (let at = 0; at < key.length; at++) if (key[at] === " " || key[at] === "-") return at
  return key.length
}

/** How many tokens a name has at most: its words, the marks inside them, an apostrophe's part apart. */
const tokenCount = (key: string): number => {
  let count = 1
  for (const letter of key) count += letter === " " || letter === "'" ? 1 : letter === "-" ? 2 : 0
  return count
}

/** What a token is as the first word of a name: "Saint" and "St." are one. */
const firstWord = (token: string): string => (token === "saint" || token === "st." ? "st" : token)

const buildNames = (): Names => {
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
  return { longest, states: named, abbreviations, usps, aliases: others }
}

let built: Names | null = null
const names = (): Names => {
  built ??= buildNames()
  return built
}

const countyWords = new Set(["county", "parish", "borough"])
const countiesWords = new Set(["counties", "parishes", "boroughs"])

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
  return asCounties(document, found)
}

/** "Orange and Ventura counties", "the county of Orange": names without the word "County" right behind them. */
const asCounties = (
  document: TaggedDocument,
  candidates: ReadonlyArray<PlaceCandidate>
): ReadonlyArray<PlaceCandidate> => {
  const { tokens } = document
  const counties: Array<PlaceCandidate> = []
  let listed = false // whether the candidate behind is one of several counties
  for (const [at, candidate] of [...candidates.entries()].toReversed()) {
    const behind = candidates[at + 1]
    const { first, next } = candidate
    const plural = countiesWords.has(tokens[next]?.lower ?? "") && tokens[next]?.sentence === tokens[first]?.sentence
    listed = plural || (listed && behind !== undefined && isList(document, next, behind.first))
    const before = [tokens[first - 3], tokens[first - 2], tokens[first - 1]].map((token) => token?.lower)
    const ofCounty = before[1] === "county" && before[2] === "of" && before[0] !== "and"
    const options = listed || ofCounty ? gazetteer().counties(candidate.key) : []
    counties.push(options.length > 0 ? { ...candidate, kind: "county", options } : candidate)
  }
  return counties.toReversed()
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
    const country = byId(countryId)
    return country ? { first, next, key, kind: "country", options: [country] } : null
  }
  const after = document.tokens[next]
  if (next < limit && after && isCapital(after) && countyWords.has(after.lower)) {
    const options = counties(key)
    if (options.length > 0) return { first, next: next + 1, key, kind: "county", options }
  }
  const alias = names().aliases.get(key)
  if (alias) return { first, next, key, kind: "place", options: [alias] }
  const state = names().states.get(key)
  if (state) {
    const both = key === "washington" || key === "new york"
    return { first, next, key, kind: both ? "both" : "state", options: [state] }
  }
  const options = places(key)
  return options.length > 0 ? { first, next, key, kind: "place", options } : null
}

/** "Calif.", "R.I.", "R. I.", "Fla" and its dot apart, after a comma or a party's letter; "D.C." anywhere; ", CA". */
const abbreviationAt = (document: TaggedDocument, first: number, limit: number): PlaceCandidate | null => {
  const { tokens, clean } = document
  const before = tokens[first - 1]
  const token = tokens[first]
  if (!token) return null
  const same = before?.sentence === token.sentence
  const close =
    same && (before.text === "," || before.text === "(" || (before.text === "-" && isParty(tokens[first - 2])))
  for (let next = Math.min(first + 3, limit); next > first; next--) {
    const last = tokens[next - 1]
    if (!last?.text.endsWith(".")) continue
    const key = clean.text.slice(token.start, last.end).toLowerCase().replaceAll(" ", "")
    const alias = names().aliases.get(key)
    if (alias) return { first, next, key, kind: "place", options: [alias] }
    const row = names().abbreviations.get(key)
    if (row && (close || plain.has(key))) return { first, next, key, kind: "state", options: [row] }
  }
  const code =
    close && token.text.length === 2 && !isShouted(document, first) ? names().usps.get(token.text) : undefined
  return code ? { first, next: first + 1, key: token.lower, kind: "state", options: [code] } : null
}

const isParty = (token: Token | undefined): boolean => token !== undefined && /^[DRI]$/u.test(token.text)
