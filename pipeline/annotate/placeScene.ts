import { caucasus, foreign, standAlone } from "../lexicon/placeNames.ts"
import type { TaggedDocument } from "../model/document.ts"
import type { PlaceCandidate } from "./placeCandidates.ts"
import { isHyphenated, isInstitution, isList, isPartOfName } from "./placeContext.ts"

/** What is known while candidates are resolved: everything is by the candidate's index. */
export interface Scene {
  readonly document: TaggedDocument
  readonly candidates: ReadonlyArray<PlaceCandidate>
  /** The state that stands behind a place and its comma. */
  readonly qualifiedBy: ReadonlyMap<number, number>
  readonly qualifiers: ReadonlySet<number>
  /** Candidates joined by commas and conjunctions, with the index of their list. */
  readonly lists: ReadonlyArray<ReadonlyArray<number>>
  readonly listOf: ReadonlyArray<number>
  /** Keys that are the last word of a longer name somewhere in the text: surnames, most of them. */
  readonly surnames: ReadonlySet<string>
  readonly rejected: ReadonlySet<number>
  /** The city of the dateline, if there is one: the id. */
  readonly datelined: string | null
}

/** How a text's candidates stand to each other: which say where others are, which are listed, which are no places. */
export const makeScene = (
  document: TaggedDocument,
  candidates: ReadonlyArray<PlaceCandidate>,
  datelined: string | null
): Scene => {
  const qualifiedBy = new Map<number, number>()
  const rejected = new Set<number>()
  const surnames = new Set<string>()
  candidates.forEach((candidate, index) => {
    const state = candidates[index + 1]
    if (state && !qualifiedBy.has(index - 1) && qualifies(document, candidate, state)) qualifiedBy.set(index, index + 1)
  })
  const bound = new Set(qualifiedBy.values())
  candidates.forEach((candidate, index) => {
    const beside = isPartOfName(document, candidate)
    const part = beside === "side" && candidate.kind === "state" ? null : beside // "South Texas" is in Texas
    const before = candidates[index - 1]
    const joined = before?.next === candidate.first - 1 || candidates[index + 1]?.first === candidate.next + 1
    const tied = candidate.kind === "place" && !joined && isHyphenated(document, candidate) // not Minneapolis-St. Paul
    const branch = before && rejected.has(index - 1) && isBranch(document, before, candidate) // "University of X at Y"
    if (part === "end" && candidate.kind === "place") surnames.add(candidate.key)
    if (candidate.key === "georgia" && isCaucasus(document, candidate)) rejected.add(index)
    if (plainCountry.has(candidate.key)) return
    if (candidate.kind === "place" && isAbroad(document, candidate)) rejected.add(index)
    if (bound.has(index) ? branch : tied || part || branch || isInstitution(document, candidate)) rejected.add(index)
  })
  const lists: Array<Array<number>> = []
  const listOf = candidates.map((candidate, index) => {
    const before = candidates[index - 1]
    if (before && isList(document, before.next, candidate.first)) lists.at(-1)?.push(index)
    else lists.push([index])
    return lists.length - 1
  })
  const qualifiers = new Set(
    candidates.flatMap((candidate, index) => (isQualifier(document, bound, candidate, index) ? [index] : []))
  )
  return { document, candidates, qualifiedBy, qualifiers, lists, listOf, surnames, rejected, datelined }
}

/** Names of the country that open an office's or agency's name without losing their meaning: "U.S. Attorney". */
const plainCountry = new Set(["u.s.", "us", "united states", "united states of america"])

const isCaucasus = ({ tokens, sentences }: TaggedDocument, { first }: PlaceCandidate): boolean => {
  const sentence = sentences[tokens[first]?.sentence ?? -1]
  return sentence !== undefined && tokens.slice(sentence.first, sentence.next).some(({ lower }) => caucasus.has(lower))
}

/** "Salinas, Mexico": a foreign country stands behind the name and its comma. */
const isAbroad = ({ tokens }: TaggedDocument, { next }: PlaceCandidate): boolean =>
  tokens[next]?.text === "," && foreign.has(tokens[next + 1]?.lower ?? "")

/** Whether a state stands behind a place, with a comma or in brackets, and says where it is. */
const qualifies = ({ tokens }: TaggedDocument, place: PlaceCandidate, state: PlaceCandidate): boolean => {
  const mark = tokens[place.next]?.text
  if (state.first !== place.next + 1 || !(mark === "," || mark === "(")) return false
  if (tokens[place.first]?.sentence !== tokens[state.first]?.sentence) return false
  if (state.kind !== "state" && state.kind !== "both") return false
  if (place.kind === "country" || place.kind === "state") return false
  const usps = state.options[0]?.state
  const home = standAlone.get(place.key)
  if (state.kind === "both" && home !== undefined && home !== usps) return false // a list: "Boston, New York, Chicago"
  if (place.kind === "both") return usps === "DC" || (usps === "NY" && place.key === "new york")
  return place.options.some((option) => option.state === usps)
}

/** A state behind a name and a comma, also where the town itself isn't in the gazetteer: "Tinyville, Calif." */
const isQualifier = (
  { tokens }: TaggedDocument,
  bound: ReadonlySet<number>,
  { first, next, kind }: PlaceCandidate,
  index: number
): boolean =>
  (bound.has(index) && tokens[next]?.lower !== "'s") ||
  (kind === "state" && tokens[first - 1]?.text === "," && tokens[first]?.text.endsWith(".") === true)

const isBranch = ({ tokens }: TaggedDocument, before: PlaceCandidate, after: PlaceCandidate): boolean =>
  after.first === before.next + 1 && [",", "at", "in", "-"].includes(tokens[before.next]?.lower ?? "")
