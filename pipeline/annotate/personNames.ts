import {
  alsoGivenNames,
  alsoSurnames,
  isAmbiguousName,
  isGivenName,
  isPlaceLikeName,
  particles,
  suffixes
} from "../lexicon/names.ts"
import { roleHeads } from "../lexicon/roles.ts"
import { trait } from "../lexicon/traits.ts"
import { wordKind } from "../lexicon/wordKinds.ts"
import { cut, has, joined, shape, type Words } from "./words.ts"

export interface Parsed {
  readonly first: number
  readonly next: number
  /** Tokens of given names and initials. */
  readonly given: ReadonlyArray<string>
  readonly surname: string
  readonly suffix: string | null
  /** Words that are no initials, particles or suffixes. */
  readonly core: number
  /** One of its words is hardly ever a name: "Allen West", "April Ruiz". */
  readonly odd: boolean
}

/** A capitalised word that can be a part of a person's name. */
const isPart = ({ tokens, taken }: Words, at: number): boolean =>
  ((tokens[at]?.traits ?? 0) & trait.person) !== 0 && !taken[at]

/** Titles in capitals end or precede names; a few are names too. */
export const isTitleWord = ({ tokens }: Words, at: number): boolean => ((tokens[at]?.kinds ?? 0) & wordKind.title) !== 0

/** The name that starts at a token, as far as capitals, initials, particles and suffixes go. */
export const parseName = (words: Words, at: number): Parsed | null => {
  const { tokens } = words
  const oddGiven = isOddGiven(words, at)
  if (!(oddGiven || isPart(words, at)) || isTitleWord(words, at)) return null
  const opening = tokens[at]
  if (opening && roleHeads.has(opening.lower)) {
    const after = tokens[at + 1]
    if (!isGivenName(opening.text) || !isPart(words, at + 1) || (after && isGivenName(after.text))) return null // a title
  }
  const given: Array<string> = []
  let next = at
  let core = 0
  let lastCore = at
  let suffix: string | null = null
  let odd = oddGiven
  for (let i = at; i < tokens.length && i - at < 10; i++) {
    if (i > at && !joined(words, i)) break
    const token = tokens[i]
    if (token === undefined) break
    const lower = token.lower
    if (i > at && suffixes.has(lower)) {
      suffix = token.text
      next = i + 1
      break
    }
    if (
      i > at &&
      token.text === "," &&
      suffixes.has(tokens[i + 1]?.lower ?? "") &&
      /^[js]r\.?$/u.test(tokens[i + 1]?.lower ?? "")
    ) {
      suffix = tokens[i + 1]?.text ?? null
      next = i + 2
      break
    }
    // "Ana Stewart-Cousins": no cousins
    const oddSurname = core === 1 && isOddSurname(words, at, i)
    if (oddSurname) odd = true
    if (
      (oddSurname || (i === at && oddGiven) || isPart(words, i)) &&
      !(i > at && isTitleWord(words, i) && tokens[i - 1]?.text !== "-")
    ) {
      if (!has(words, i, shape.initial)) {
        core++
        lastCore = i
      }
      next = i + 1
      continue
    }
    if (i > at && particles.has(lower) && token.text === lower && isPart(words, skipParticles(words, i))) continue
    if (
      i > at &&
      token.text === "-" &&
      has(words, i, shape.glued) &&
      has(words, i + 1, shape.glued) &&
      isPart(words, i + 1)
    ) {
      core-- // a hyphenated word counts once
      continue
    }
    if (
      i > at &&
      token.text === "-" &&
      has(words, i, shape.glued) &&
      has(words, i + 1, shape.glued) &&
      core >= 2 &&
      /^\p{Ll}{2,6}$/u.test(tokens[i + 1]?.text ?? "") &&
      !isGivenName(tokens[at]?.text ?? "")
    ) {
      i++ // "Ban Ki-moon"
      lastCore = i
      next = i + 1
      continue
    }
    if (i > at && (nickname(words, i) ?? 0) > 0) {
      i += (nickname(words, i) ?? 1) - 1
      continue
    }
    break
  }
  if (next === at) return null
  if (has(words, at, shape.initial) && core === 1) core = 2 // "J.B. Ruiz" has its given names
  const surnameFirst = surnameStart(words, at, lastCore)
  for (let i = at; i < surnameFirst; i++) {
    const token = tokens[i]
    if (token && ((i === at && oddGiven) || isPart(words, i))) given.push(token.text)
  }
  return { first: at, next, given, surname: cut(words, surnameFirst, lastCore + 1), suffix, core, odd }
}

/** "April" before what may be a surname. */
const isOddGiven = (words: Words, at: number): boolean =>
  alsoGivenNames.has(words.tokens[at]?.lower ?? "") &&
  has(words, at, shape.capital) &&
  joined(words, at + 1) &&
  isPart(words, at + 1)

/** "West" right behind a given name that means nothing else, and before no further name: not "Wilson West Park". */
const isOddSurname = (words: Words, first: number, at: number): boolean => {
  const { tokens, taken } = words
  if (at !== first + 1 || !alsoSurnames.has(tokens[at]?.lower ?? "") || taken[at]) return false
  const given = tokens[first]?.text ?? ""
  if (!has(words, at, shape.capital) || !isGivenName(given) || isAmbiguousName(given) || isPlaceLikeName(given))
    return false
  return !(joined(words, at + 1) && has(words, at + 1, shape.capital))
}

export const skipParticles = ({ tokens }: Words, at: number): number => {
  let next = at
  while (particles.has(tokens[next]?.lower ?? "") && next - at < 3) next++
  return next
}

/** A nickname in marks, `“Chuy”`: how many tokens it takes, its marks with it. */
const nickname = (words: Words, at: number): number | null => {
  const { tokens } = words
  return /^["“'‘(]$/u.test(tokens[at]?.text ?? "") &&
    isPart(words, at + 1) &&
    /^["”'’)]$/u.test(tokens[at + 2]?.text ?? "") &&
    isPart(words, at + 3)
    ? 3
    : null
}

const capitalParticles = /^(?:De|Del|Della|Di|Da|Du|La|Le|Van|Von|Der|Den|St\.|San|Dos|Mc|Mac|El|Al)$/u

/** Where the surname starts: at its particles or at the first half of a hyphenated word. */
const surnameStart = (words: Words, at: number, last: number): number => {
  const { tokens } = words
  let first = last
  while (first - 2 >= at && tokens[first - 1]?.text === "-" && has(words, first, shape.glued)) first -= 2
  while (
    first - 1 > at &&
    (particles.has(tokens[first - 1]?.text ?? "") || capitalParticles.test(tokens[first - 1]?.text ?? ""))
  )
    first--
  return first
}
