import { gazetteer, type Jurisdiction, nameKey } from "../lexicon/gazetteer.ts"
import { countryNames, firstWord, jurisdictionNames } from "../lexicon/jurisdictionNames.ts"
import { roleKinds } from "../lexicon/roles.ts"
import { countryId } from "../lexicon/states.ts"
import { trait } from "../lexicon/traits.ts"
import type { TaggedDocument, Token } from "../model/document.ts"
import { isCapital, isList, isShouted } from "./placeContext.ts"
import { shortKey, withoutCity } from "./towns.ts"

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

/** Abbreviations that can mean nothing else wherever they stand; the others are read after a comma only. */
const plain = new Set(
  (
    "d.c. n.h. n.j. n.m. n.y. n.c. n.d. r.i. s.c. s.d. w.va. ariz. calif. colo. conn. fla. mich. minn. nev. okla. tenn. " +
    "tex. wis. wyo."
  ).split(" ")
)

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

const lowNouns = new Set(["city", "county", "town", "village", "township", "island", "park", "beach"])

const candidateAt = (document: TaggedDocument, at: number, limit: number): PlaceCandidate | null => {
  const { tokens } = document
  const token = tokens[at]
  if (token === undefined || !(token.traits & trait.jurisdiction) || !isCapital(token)) return null
  const abbreviation = abbreviationAt(document, at, limit)
  if (abbreviation) return abbreviation
  const text = document.clean.text
  const size = jurisdictionNames().longest.get(firstWord(token.lower)) ?? 0
  for (let next = Math.min(at + size, limit); next > at; next--) {
    const last = tokens[next - 1]
    if (!last || !(isCapital(last) || next > at + 1)) continue
    // "no Florida city has one": the city of Florida City is written with a capital
    if (next > at + 1 && !isCapital(last) && lowNouns.has(last.lower)) continue
    const key = nameKey(text.slice(token.start, last.end))
    const candidate = named(document, at, next, limit, key)
    if (candidate) return beforeCityOffice(document, candidate, limit) ?? candidate
  }
  return null
}

/** "Oakland" in "Oakland City Attorney": an office of the larger city, though there is a smaller Oakland City. */
const beforeCityOffice = (document: TaggedDocument, place: PlaceCandidate, limit: number): PlaceCandidate | null => {
  const { first, next, kind, key } = place
  const office = document.tokens[next]?.lower
  if (kind !== "place" || next - first < 2 || next >= limit || document.tokens[next - 1]?.text !== "City") return null
  if (!roleKinds.has(`city ${office}`) && office !== "council") return null
  const shorter = withoutCity(key)
  return shorter === null ? null : named(document, first, next - 1, limit, shorter)
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
  const town = townIn(document, next, limit, key)
  if (town) return { first, next, key, kind: "place", options: [town] }
  const alias = jurisdictionNames().aliases.get(key)
  if (alias) return { first, next, key, kind: "place", options: [alias] }
  const state = jurisdictionNames().states.get(key)
  if (state) {
    const both = key === "washington" || key === "new york"
    return { first, next, key, kind: both ? "both" : "state", options: [state] }
  }
  const options = places(key)
  return options.length > 0 ? { first, next, key, kind: "place", options } : null
}

/** "Oregon, Wis.", "Manhattan, Kan.": the place of a state that its short form tells. In full it may be a list. */
const townIn = (document: TaggedDocument, next: number, limit: number, key: string): Jurisdiction | null => {
  if (next + 1 >= limit || document.tokens[next]?.text !== ",") return null
  const { aliases, states } = jurisdictionNames()
  if (!aliases.has(key) && !states.has(key)) return null // no other name needs it
  const short = abbreviationAt(document, next + 1, limit)
  const usps = short?.kind === "state" ? short.options[0]?.state : undefined
  return (
    gazetteer()
      .places(key)
      .find(({ state }) => state === usps) ?? null
  )
}

/** "Calif.", "R.I.", "R. I.", "Fla" and its dot apart, after a comma or a party's letter; "D.C." anywhere; ", CA". */
const abbreviationAt = (document: TaggedDocument, first: number, limit: number): PlaceCandidate | null => {
  const { tokens, clean } = document
  const before = tokens[first - 1]
  const token = tokens[first]
  if (token === undefined) return null
  const same = before?.sentence === token.sentence
  const close =
    same &&
    (before.text === "," ||
      (before.text === "(" && tokens[first - 2]?.pos === "PROPN") || // "Salem (OR)", not "most (LA, Chicago)"
      (before.text === "-" && isParty(tokens[first - 2])))
  for (let next = Math.min(first + 3, limit); next > first; next--) {
    const last = tokens[next - 1]
    if (!last?.text.endsWith(".")) continue
    const key = shortKey(clean.text.slice(token.start, last.end))
    const alias = jurisdictionNames().aliases.get(key)
    if (alias) return { first, next, key, kind: "place", options: [alias] }
    const row = jurisdictionNames().abbreviations.get(key)
    if (row && (close || plain.has(key))) return { first, next, key, kind: "state", options: [row] }
  }
  const code =
    close && token.text.length === 2 && !isShouted(document, first)
      ? jurisdictionNames().usps.get(token.text)
      : undefined
  return code ? { first, next: first + 1, key: token.lower, kind: "state", options: [code] } : null
}

const isParty = (token: Token | undefined): boolean => token !== undefined && /^[DRI]$/u.test(token.text)
