import { chambers, collectives, executives, kindNouns, staff } from "../../lexicon/references.ts"
import { stateCapitals } from "../../lexicon/stateCapitals.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Attachment, Clause } from "../clauses/clause.ts"
import { listOf, unique } from "../lists.ts"
import { type Discourse, wordAt } from "./discourse.ts"
import { mentionsIn, namedIn } from "./names.ts"
import { country, isJurisdiction, kindOf, placeBefore, placesListedBefore } from "./places.ts"

const federalWords = new Set(["federal", "u.s.", "us", "american", "national", "immigration"])

/** Whether a phrase means the federal government: "the government", "federal officials", "the Ruiz administration". */
export const isFederal = (discourse: Discourse, phrase: NounPhrase): boolean => {
  const { tokens, entities } = discourse.document
  const head = wordAt(discourse, phrase.head)
  if (
    head === "government" &&
    phrase.next - phrase.first === 2 &&
    wordAt(discourse, phrase.first) === "the" &&
    wordAt(discourse, phrase.next) !== "of" && // "the government of Cuba"
    entities.has(country)
  )
    return true
  if (!executives.has(head) || !entities.has(country)) return false
  // "the Ruiz administration", of a mayor's
  const local = mentionsIn(discourse, phrase.first, phrase.next).some(({ entity }) => {
    const found = entities.get(entity)
    return (
      found?.kind === "person" && found.roleKind === "head_of_government" && (found.affiliation ?? country) !== country
    )
  })
  if (local) return false
  return (
    head === "administration" ||
    head === "feds" ||
    tokens.slice(phrase.first, phrase.next).some(({ lower }) => federalWords.has(lower)) ||
    mentionsIn(discourse, phrase.first, phrase.next).some(({ entity }) => entities.get(entity)?.kind === "person")
  )
}

/** The one organization whose people a phrase means: "ICE agents". */
export const employerOf = (discourse: Discourse, phrase: NounPhrase): string | undefined => {
  if (!staff.has(wordAt(discourse, phrase.head))) return undefined
  const bodies = new Set<string>()
  for (const { entity } of mentionsIn(discourse, phrase.first, phrase.next))
    if (discourse.document.entities.get(entity)?.kind === "organization") bodies.add(entity)
  const [body] = bodies
  return bodies.size === 1 ? body : undefined
}

/**
 * The places that a collective noun stands for: "Reno officials", "lawmakers in Ohio", "these cities", "the council".
 * Undefined if it is no such noun, or nothing tells.
 */
export const placesOfCollective = (
  discourse: Discourse,
  phrase: NounPhrase,
  clause: Clause
): ReadonlyArray<string> | undefined => {
  const head = wordAt(discourse, phrase.head)
  if (!collectives.has(head)) return undefined
  const first = wordAt(discourse, phrase.first)
  const listed = first === "these" || first === "those" ? kindNouns.get(singular(head)) : undefined
  if (listed) return placesListedBefore(discourse, phrase, listed)
  // "seven Ohio lawmakers": some of them
  if (isSome(discourse, phrase)) return []
  const inside = mentionsIn(discourse, phrase.first, phrase.next).map(({ entity }) => entity)
  const places = inside.filter((key) => isJurisdiction(discourse, key) && key !== country)
  // "several Oregon cities": some of them, and not the state
  const smaller = parts.has(head) && !["these", "those"].includes(first)
  const isWhole = (key: string): boolean => !(smaller && ["state", "country"].includes(kindOf(key)))
  if (places.length > 0) return unique(places).filter(isWhole)
  // "its officers made arrests in Ohio": whoever "it" is, not where they did
  const attached = first === "its" || first === "their" ? [] : seatOf(discourse, phrase, clause)
  if (attached.length > 0) return attached.filter(isWhole).flatMap((key) => lawmakersOf(discourse, head, key))
  const length = phrase.next - phrase.first
  // "Commissioners set aside money": those of the county named last
  const boards = length === 1 ? bareBoards.get(head) : undefined
  if (boards) return listOf(placeBefore(discourse, phrase.first, boards))
  // "the council", "the city council"
  const kinds = length === 3 ? chamberKinds(wordAt(discourse, phrase.head - 1), head) : kindNouns.get(head)
  return kinds && first === "the" && length <= 3 ? listOf(placeBefore(discourse, phrase.first, kinds)) : undefined
}

/** "two council members", "several lawmakers": not all of a body. */
const isSome = ({ document: { tokens } }: Discourse, { first, head }: NounPhrase): boolean =>
  members.has(tokens[head]?.lower ?? "") &&
  tokens.slice(first, head).some(({ lower, pos }) => (pos === "NUM" && /^\p{L}/u.test(lower)) || few.has(lower))

const members = new Set("members lawmakers legislators councilmembers councilors aldermen senators".split(" "))
const few = new Set(["some", "several", "few", "many", "numerous"])

/** "lawmakers in Springfield": of a state’s capital, the state’s, if the text names it. */
const lawmakersOf = ({ document: { entities } }: Discourse, head: string, key: string): ReadonlyArray<string> => {
  if (!lawmakers.has(head) || !stateCapitals.has(key)) return [key]
  const state = key.slice(0, key.lastIndexOf("/"))
  return entities.has(state) ? [state] : []
}

const lawmakers = new Set("lawmakers legislators legislature senators".split(" "))

/** Parts of a state that don't act for it. */
const parts = new Set("cities counties towns municipalities localities jurisdictions boards governments".split(" "))

/** "officials in Reno", "the legislature of Utah", "members of the state Senate". */
const seatOf = (discourse: Discourse, phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
  const { entities } = discourse.document
  const isChamber = chambers.has(wordAt(discourse, phrase.head))
  const where = attachmentsAfter(clause, phrase).find(({ preposition }) => ["in", "of", "from"].includes(preposition))
  // "the state of Ohio and city of Utica"
  const further = (where?.phrases ?? [])
    .filter(({ head, next }) => kindNouns.has(wordAt(discourse, head)) && wordAt(discourse, next) === "of")
    .flatMap((each) => clause.attachments.find(({ after }) => after === each)?.phrases ?? [])
  return unique(
    namedIn(discourse, [...(where?.phrases ?? []), ...further]).filter(
      (key) => isJurisdiction(discourse, key) || (isChamber && entities.get(key)?.kind === "organization")
    )
  )
}

/** What is attached right after a phrase; if nothing is, what stands a few words on. */
const attachmentsAfter = ({ attachments }: Clause, phrase: NounPhrase): ReadonlyArray<Attachment> => {
  const direct = attachments.filter(({ after }) => after === phrase)
  if (direct.length > 0) return direct
  return attachments.filter(
    ({ phrases }) => (phrases[0]?.first ?? 0) >= phrase.next && (phrases[0]?.first ?? 0) - phrase.next <= 4
  )
}

const singular = (noun: string): string =>
  noun.endsWith("ies") ? `${noun.slice(0, -3)}y` : noun.endsWith("s") ? noun.slice(0, -1) : noun

/** Boards that stand without "the", and the kinds of places that have them. */
const bareBoards: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ["commissioners", ["county"]],
  ["supervisors", ["county"]],
  ["councilmembers", ["place"]],
  ["aldermen", ["place"]]
])

const councils = new Set(["council", "board", "commission", "legislature", "supervisors", "commissioners", "officials"])

const chamberKinds = (place: string, head: string): ReadonlyArray<string> | undefined =>
  councils.has(head) ? kindNouns.get(place) : undefined
