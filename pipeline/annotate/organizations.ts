import { headAt } from "./headNames.ts"
import { type FoundOrganization, knownAt, startsName } from "./knownNames.ts"
import { kindOf } from "./organizationKinds.ts"
import { isTown, placesNamed } from "./towns.ts"
import { cut, has, joined, shape, take, type Words } from "./words.ts"

export type { FoundOrganization } from "./knownNames.ts"

/**
 * Names of organizations, in order: those of the lexicon, those that a head noun makes ("Ward County Sheriff’s Office",
 * "Center for Border Law"), and acronyms that the text explains. Marks their tokens as taken. Linear in the text.
 */
export const findOrganizations = (words: Words): ReadonlyArray<FoundOrganization> => {
  const found: Array<FoundOrganization> = []
  const acronyms = new Map<string, FoundOrganization>()
  const { tokens } = words
  let bracket = 0 // the next one that opens
  for (let at = 0; at < tokens.length; at++) {
    if (words.taken[at] || !startsName(words, at)) continue
    while (bracket < tokens.length && (bracket <= at || tokens[bracket]?.text !== "(")) bracket++
    const candidate = knownAt(words, at, acronyms)
    const made = has(words, at, shape.headline) ? null : headAt(words, at)
    const named = made && (!candidate || (made.next > candidate.next && !settled(candidate))) ? made : candidate
    const short = named ?? (bracket <= at + longestName ? abbreviated(words, at) : null) ?? outlet(words, at)
    const best = short && (campusOf(words, short) ?? short)
    if (!best || isLawsuit(words, best) || isNameOfOther(words, best) || isPlaceInstead(words, best, best === made)) {
      if (best) at = best.next - 1
      continue
    }
    const acronym = definedAfter(words, best)
    const organization = acronym && !best.acronym ? { ...best, acronym } : best
    if (acronym) acronyms.set(acronym, organization)
    found.push(organization)
    take(words, best.first, best.next)
    at = best.next - 1
  }
  return found
}

const plainLink = /^(?:of|for|the|and|to|in|on|against|&|-)$/u
/** Last words of what has an acronym and is no organization. */
const things =
  /^(?:acts?|program|programs|plan|status|arrivals|amendment|bill|orders?|agreement|treaty|syndrome|disorder|system|project|visa|permit|tax|credit|act’s|protocols?|policy|partnership|violence|index|test|disease|virus|insurance|parents|time|identification|zone|card|states|city|county|republic|emirates)$/iu

/** Words of a name with its acronym behind it, at most. */
const longestName = 10

/** "Alliance to Restore Our Docks (AROD)": capitalised words whose initials the acronym after them has. */
const abbreviated = (words: Words, at: number): FoundOrganization | null => {
  const { tokens } = words
  if (!has(words, at, shape.capital) || has(words, at, shape.headline) || /^(?:The|A)$/u.test(tokens[at]?.text ?? ""))
    return null
  let next = at
  let last = at
  let letters = ""
  for (
    ;
    next < at + longestName && next < tokens.length && !words.taken[next] && (next === at || joined(words, next));
    next++
  ) {
    if (has(words, next, shape.capital)) {
      letters += tokens[next]?.text[0] ?? ""
      last = next
    } else if (!plainLink.test(tokens[next]?.lower ?? "")) break
  }
  if (last + 1 !== next || letters.length < 3 || tokens[next]?.text !== "(" || tokens[next + 2]?.text !== ")")
    return null
  const acronym = tokens[next + 1]?.text ?? ""
  if (acronym.length < 3 || (acronym !== letters && acronym !== allLetters(words, at, next))) return null
  if (things.test(tokens[last]?.text ?? "")) return null
  const name = cut(words, at, next)
  return {
    first: at,
    next,
    name,
    canonical: name,
    kind: kindOf(name, "other"),
    acronym: null,
    full: true,
    article: false
  }
}

/** The first letters of all words, small ones too: "CHIP" of "Center for Harbors In Peril". */
const allLetters = ({ tokens }: Words, first: number, next: number): string =>
  tokens
    .slice(first, next)
    .map(({ text }) => text[0]?.toUpperCase() ?? "")
    .join("")

/** "told The Lantern", "The Lantern reported": in news style "The" is capital inside a sentence only in an outlet’s name. */
const outlet = (words: Words, at: number): FoundOrganization | null => {
  const { tokens } = words
  if (tokens[at - 1]?.text !== "The" || !joined(words, at) || !has(words, at, shape.capital)) return null
  if (has(words, at - 1, shape.first) || has(words, at, shape.headline)) return null
  let next = at
  while (next < at + 3 && has(words, next, shape.capital) && !words.taken[next] && (next === at || joined(words, next)))
    next++
  const told =
    /^(?:told|tells)$/u.test(tokens[at - 2]?.lower ?? "") ||
    (tokens[at - 2]?.lower === "to" && /^(?:according|spoke|speaking)$/u.test(tokens[at - 3]?.lower ?? ""))
  const reports = /^(?:reported|reports)$/u.test(tokens[next]?.lower ?? "")
  if ((!told && !reports) || has(words, next, shape.capital)) return null
  const name = cut(words, at, next)
  return { first: at, next, name, canonical: name, kind: "media", acronym: null, full: true, article: true }
}

/** A known name that is complete in itself ("Department of Justice"), so that what follows isn't part of it. */
const settled = ({ name, kind }: FoundOrganization): boolean =>
  kind === "federal_agency" || / (?:of|for|and|on) /u.test(name) || kind === "media"

/** "the University of Texas at Austin": a university's campus is part of its name. */
const campusOf = (words: Words, found: FoundOrganization): FoundOrganization | null => {
  if (found.kind !== "university" || words.tokens[found.next]?.text !== "at") return null
  const first = found.next + 1
  for (let next = first + 3; next > first; next--) {
    if (!joined(words, next - 1) || placesNamed(words, first, next).length === 0) continue
    const name = cut(words, found.first, next)
    return { ...found, next, name, canonical: name, acronym: null, full: true }
  }
  return null
}

/** "Princeton, N.J."; "Newport News", which only its last word would make an outlet. */
const isPlaceInstead = (words: Words, { first, next }: FoundOrganization, made: boolean): boolean =>
  isTown(words, first, next) || (made && placesNamed(words, first, next).length > 0)

/** "State v. Ruiz": a case, not an organization. */
const isLawsuit = ({ tokens }: Words, { first, next }: FoundOrganization): boolean =>
  /^(?:v|vs|v\.|vs\.)$/u.test(tokens[next]?.lower ?? "") || /^(?:v|vs|v\.|vs\.)$/u.test(tokens[first - 1]?.lower ?? "")

/** Credits of pictures: "(Ana Ruiz/Getty Images)". */
const isNameOfOther = ({ tokens }: Words, { first, next }: FoundOrganization): boolean =>
  tokens[first - 1]?.text === "/" || tokens[next]?.text === "/"

/** An acronym in parentheses after a name, made of its initials. */
const definedAfter = (words: Words, { next, name }: FoundOrganization): string | null => {
  const { tokens } = words
  const acronym = tokens[next + 1]?.text ?? ""
  if (tokens[next]?.text !== "(" || tokens[next + 2]?.text !== ")" || !/^\p{Lu}[\p{L}.&]{1,9}$/u.test(acronym))
    return null
  const initials = name
    .replace(/\b(?:U\.S\.|US) /u, "")
    .split(/[\s-]+/u)
    .map((word) => word[0]?.toUpperCase() ?? "")
  let at = 0
  for (const letter of acronym.replaceAll(".", "").toUpperCase()) {
    const place = initials.indexOf(letter, at)
    if (place < 0) return at > 1 ? acronym : null
    at = place + 1
  }
  return acronym
}
