import { gazetteer, nameKey } from "../lexicon/gazetteer.ts"
import { jurisdictionNames } from "../lexicon/jurisdictionNames.ts"
import { cut, type Words } from "./words.ts"

/** The key of a state’s short name: "n.j." of "N.J." and of "N. J.". */
export const shortKey = (name: string): string => name.toLowerCase().replaceAll(" ", "")

/** The postal code of the state that stands behind a token and a comma, as "Pa." or "West Virginia"; else null. */
export const stateBehind = (words: Words, next: number): string | null => {
  const { tokens } = words
  if (tokens[next]?.text !== ",") return null
  const { abbreviations, states } = jurisdictionNames()
  const name = (size: number) => cut(words, next + 1, next + 1 + size)
  const row =
    abbreviations.get(shortKey(name(1))) ??
    abbreviations.get(shortKey(name(2))) ??
    states.get(nameKey(name(2))) ??
    states.get(nameKey(name(1)))
  return row?.state ?? null
}

/** Whether tokens are the name of a place, with its state behind it: "Princeton, N.J." */
export const isTown = (words: Words, first: number, next: number): boolean => {
  const state = stateBehind(words, next)
  return state !== null && placesNamed(words, first, next).some((place) => place.state === state)
}

/** The places that have just this name. */
export const placesNamed = (words: Words, first: number, next: number) =>
  gazetteer().places(nameKey(cut(words, first, next)))

/** So many times larger is the city that "Oakland City Council" means than a small Oakland City. */
const muchLarger = 5

/** `oakland` for `oakland city`, where the place of the shorter name is much larger; else null. Keys as `nameKey` makes them. */
export const withoutCity = (key: string): string | null => {
  const shorter = key.endsWith(" city") ? key.slice(0, -" city".length) : ""
  if (shorter === "" || jurisdictionNames().states.has(shorter)) return null
  const people = (name: string) => gazetteer().places(name)[0]?.population ?? 0
  return people(shorter) >= muchLarger * people(key) ? shorter : null
}
