import type { Token } from "../model/document.ts"
import { type PlaceScene, placesOf } from "./describedLists.ts"
import { isCapital } from "./placeContext.ts"
import type { PlaceMention } from "./places.ts"

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "))
const marks = words("\" “ ” ' ‘ ’ `` '' - –")

/** Verbs that say what their subject is. */
const copulas = words(
  "is are was be been being 's remain remains remained stay stays become becomes became declared declares calls considers " +
    "considered proclaimed proclaims"
)
/** Words between such a verb and the noun. */
const inside = words(
  "a an the its their our already officially still always now also itself themselves so called self styled declared proclaimed " +
    "own not n't never as considered known longer no"
)
/** Words between the subject and such a verb. */
const auxiliaries = words(
  "will has have had always still also long proudly now officially already , as a whole and not never n't no longer wo does do"
)
const doubts = words("would could should may might if whether can cannot to")

/**
 * The place that a clause calls a sanctuary, or denies to be one, with nothing but a verb of being and small words
 * between: "X … is a sanctuary city". "It" and "which" are the place before; "we", "our city" that of the mayor who
 * speaks.
 * Not: X could become a sanctuary city; X said that the law is a sanctuary for nobody.
 */
export const called = (
  scene: PlaceScene,
  at: number
): { readonly place: PlaceMention; readonly denied: boolean } | null => {
  const { tokens, sentences } = scene.document
  const number = tokens[at]?.sentence ?? -1
  const from = sentences[number]?.first ?? at
  let verb = at - 1
  while (verb > from && isSkipped(tokens[verb], inside) && !copulas.has(tokens[verb]?.lower ?? "")) verb--
  if (!copulas.has(tokens[verb]?.lower ?? "") || at - verb > 10) return null
  let subject = verb - 1
  while (subject > from && isSkipped(tokens[subject], auxiliaries)) subject--
  if (doubts.has(tokens[subject]?.lower ?? "")) return null
  const middle = tokens.slice(subject + 1, at).map(({ lower }) => lower)
  const denied = middle.some((word) => /^(?:not|never|no|.*n't)$/u.test(word))
  const places = placesOf(scene, at)
  const last = places.findLast(({ next }) => next <= subject + 1)
  const word = tokens[subject]?.lower ?? ""
  const adjoins = last !== undefined && (last.next === subject + 1 || isQualifier(tokens.slice(last.next, subject + 1)))
  if (last && (adjoins || word === "it" || word === "which" || word === "that")) return { place: last, denied }
  const own =
    word === "we" || word === "this" || (word === "city" && /^(?:our|this)$/u.test(tokens[subject - 1]?.lower ?? ""))
  const mayors = own ? places.find((place) => isMayors(tokens, place)) : undefined
  return mayors ? { place: mayors, denied } : null
}

const isSkipped = (token: Token | undefined, set: ReadonlySet<string>): boolean =>
  token !== undefined && (marks.has(token.text) || set.has(token.lower))

/** A state between a place and its verb: ", Colorado". */
const isQualifier = (tokens: ReadonlyArray<Token>): boolean =>
  tokens.length < 5 && tokens[0]?.text === "," && tokens.slice(1).every(isCapital)

/** "Mayor Ana Ruiz of X", "X Mayor Ana Ruiz": the place speaks by its mayor. */
const isMayors = (tokens: ReadonlyArray<Token>, { first, next }: PlaceMention): boolean => {
  if (tokens[next]?.lower === "mayor" || (tokens[next]?.lower === "'s" && tokens[next + 1]?.lower === "mayor"))
    return true
  return (
    tokens[first - 1]?.lower === "of" &&
    tokens.slice(Math.max(0, first - 6), first).some(({ lower }) => lower === "mayor")
  )
}

const namers = words(
  "declared declaring declares named designated called calls calling labeled proclaimed deemed considers"
)
const ends = words(", . ) which ; — – that")

/**
 * "the sanctuary city of X", "sanctuary city X", "X, a sanctuary city,", "declared X a sanctuary city", "X's status as
 * a sanctuary city". `behind` is the token after the noun.
 */
export const apposed = (scene: PlaceScene, at: number, behind: number): ReadonlyArray<PlaceMention> => {
  const { tokens } = scene.document
  const places = placesOf(scene, at)
  const start = tokens[behind]?.lower === "of" ? behind + 1 : behind
  const after = places.find(({ first }) => first === start)
  if (after) return [after]
  const before = places.findLast(({ next }) => next < at)
  if (!before) return []
  const middle = tokens.slice(before.next, at).flatMap(({ text, lower }) => (marks.has(text) ? [] : lower))
  const said = middle.join(" ")
  const apposition = /^, an? (?:(?:so|called|self|declared|proclaimed|known) )*$/u.test(`${said} `)
  const named = /^an? ?$/u.test(said) && namers.has(tokens[before.first - 1]?.lower ?? "")
  const status = /^'s (?:\w+ )?status as an? ?$/u.test(said)
  return (apposition && ends.has(tokens[behind]?.lower ?? ".")) || named || status ? [before] : []
}
