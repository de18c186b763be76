import type { TaggedDocument, Token } from "../model/document.ts"
import { leading } from "../model/halving.ts"
import { isCapital, isList } from "./placeContext.ts"
import type { PlaceMention } from "./places.ts"

/** A text and its places below the country, in order. */
export interface PlaceScene {
  readonly document: TaggedDocument
  readonly places: ReadonlyArray<PlaceMention>
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "))
const marks = words("\" “ ” ' ‘ ’ `` '' - –")

/** How many tokens away a place is still looked for: damaged sentences can be as long as a text. */
const reach = 150

/** The places that a token's sentence names near it. */
export const placesOf = ({ document: { tokens }, places }: PlaceScene, at: number): ReadonlyArray<PlaceMention> => {
  const low = leading(places, ({ first }) => first < at - reach)
  const near: Array<PlaceMention> = []
  for (let index = low; index < places.length; index++) {
    const place = places[index]
    if (!place || place.first > at + reach) break
    if (tokens[place.first]?.sentence === tokens[at]?.sentence) near.push(place)
  }
  return near
}

/** Places of one list: joined by commas and conjunctions, and over qualifiers, "Oakland, Calif.; Providence, R.I." */
const isSameList = (document: TaggedDocument, from: number, to: number): boolean => {
  if (isList(document, from, to)) return true
  if (to - from > 8 || document.tokens[from - 1]?.sentence !== document.tokens[to]?.sentence) return false
  const between = document.tokens.slice(from, to)
  const joint = (token: Token) => isCapital(token) || [",", ";", "and", "."].includes(token.lower)
  return between[0]?.text === "," && between.every(joint)
}

/** The places of the list that starts with one. */
export const listFrom = (scene: PlaceScene, start: PlaceMention): ReadonlyArray<PlaceMention> => {
  const list = [start]
  for (const place of placesOf(scene, start.first)) {
    const last = list.at(-1) ?? start
    if (place.first >= last.next && isSameList(scene.document, last.next, place.first)) list.push(place)
  }
  return list
}

/** The places of the list that ends with the last one before a token, and the words between, without marks. */
const listBefore = (
  scene: PlaceScene,
  at: number
): { readonly list: ReadonlyArray<PlaceMention>; readonly between: ReadonlyArray<Token> } => {
  const before = placesOf(scene, at).filter(({ next }) => next <= at)
  const list: Array<PlaceMention> = []
  for (const place of before.toReversed()) {
    const next = list[0]
    if (next && !isSameList(scene.document, place.next, next.first)) break
    list.unshift(place)
  }
  const last = before.at(-1)
  const between = last ? scene.document.tokens.slice(last.next, at).filter(({ text }) => !marks.has(text)) : []
  return { list, between }
}

/**
 * "sanctuary cities such as X, Y and Z", "sanctuary cities X and Y".
 * Not: sanctuary cities in X.
 */
export const introducedList = (scene: PlaceScene, at: number, from: number): ReadonlyArray<PlaceMention> => {
  const first = placesOf(scene, at).find(
    (place) => place.first >= from && (place.first === from || isIntroduced(scene.document.tokens, from, place.first))
  )
  return first ? listFrom(scene, first) : []
}

const introductions = words("including like notably namely include")

/** Between a plural and a place stand "such as" or "including", and no verb: "cities, including big ones like X". */
const isIntroduced = (tokens: ReadonlyArray<Token>, from: number, to: number): boolean => {
  if (to - from > 9) return false
  const between = tokens.slice(from, to).map(({ lower }) => lower)
  const way = between.findIndex(
    (word, index) =>
      introductions.has(word) ||
      `${between[index - 1]} ${word}` === "such as" ||
      `${between[index - 1]} ${word}` === "among them"
  )
  if (way >= 0 && way <= 2)
    return tokens.slice(from + way + 1, to).every(({ pos }) => pos !== "VERB" && pos !== "PUNCT")
  return between.length === 1 && (between[0] === "of" || between[0] === "are")
}

/** In the sentence after: "These cities, including X and Y, …"; "In one of the best known cases, X …". */
export const listedNext = (scene: PlaceScene, at: number, plural: ReadonlySet<string>): ReadonlyArray<PlaceMention> => {
  const { tokens, sentences } = scene.document
  const here = sentences[tokens[at]?.sentence ?? -1]
  const next = sentences[(tokens[at]?.sentence ?? -1) + 1]
  const first = next && placesOf(scene, next.first)[0]
  if (!first || here?.block !== next.block) return []
  const opening = tokens.slice(next.first, next.first + 4).map(({ lower }) => lower)
  const again = /^(?:these|those|such)$/u.test(opening[0] ?? "") && plural.has(opening[1] ?? "")
  if (again) return isIntroduced(tokens, next.first + 2, first.first) ? listFrom(scene, first) : []
  const example = ["in one of", "for example", "for instance", "one of them", "one of these"]
  return tokens[first.first - 1]?.text === "," && example.some((words) => opening.join(" ").startsWith(words))
    ? [first]
    : []
}

const fillers = words(
  "so called self declared proclaimed described all both now already still also known as considered officially themselves " +
    "one of among the many several most prominent nation 's country largest biggest first few best-known a an more than dozens"
)

/**
 * "X, Y and other sanctuary cities", "X and Y are sanctuary cities", "X is one of the sanctuary cities", "cities such
 * as X that call themselves sanctuary cities".
 * Not: X sued sanctuary cities.
 */
export const listedBefore = (scene: PlaceScene, at: number): ReadonlyArray<PlaceMention> => {
  const { list, between } = listBefore(scene, at)
  const said = between.map(({ lower }) => lower)
  const joint = said[0] === "and" || said[0] === "or" || (said[0] === "," && (said[1] === "and" || said[1] === "or"))
  const other = joint && said.length <= 7 && said.includes("other")
  const start = said[0] === "that" || said[0] === "which" ? 1 : said[0] === "," && said[1] === "which" ? 2 : 0
  const verb = /^(?:are|is|were|was|remain|remains|became|call|calls|declare|consider)$/u.test(said[start] ?? "")
  const plain = said.slice(start + 1).every((word) => fillers.has(word) || /^\d+$/u.test(word))
  return other || (verb && plain) ? list : []
}

const denials = words("not n't never would could should may might if whether no cannot")

/**
 * "X and Y have joined the sanctuary movement".
 * Not: X would have joined the sanctuary movement.
 */
export const joinedMovement = (scene: PlaceScene, at: number): ReadonlyArray<PlaceMention> => {
  const { list, between } = listBefore(scene, at)
  const said = between.map(({ lower }) => lower)
  return said.some((word) => /^(?:join(?:ed|s|ing)?|leads?|led)$/u.test(word)) &&
    !said.some((word) => denials.has(word))
    ? list
    : []
}

/** "X's sanctuary city status", and "officials in X and Y say that they will maintain their sanctuary status". */
export const statusHolders = (scene: PlaceScene, at: number): ReadonlyArray<PlaceMention> => {
  const { list, between } = listBefore(scene, at)
  const said = between.map(({ lower }) => lower)
  if (said[0] === "'s" && said.length <= 2) return list.slice(-1)
  const kept = said.some((word) =>
    /^(?:maintain|keep|retain|preserve|defend|protect|reaffirm)(?:s|ed|ing)?$/u.test(word)
  )
  const own = /^(?:their|its)$/u.test(said.at(-1) ?? "")
  return kept && own && !said.some((word) => denials.has(word)) ? list : []
}
