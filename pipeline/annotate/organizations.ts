import { headAt } from "./headNames.ts"
import { type FoundOrganization, knownAt, startsName } from "./knownNames.ts"
import { has, shape, take, type Words } from "./words.ts"

export type { FoundOrganization } from "./knownNames.ts"

/**
 * Names of organizations, in order: those of the lexicon, those that a head noun makes ("Ward County Sheriff’s Office",
 * "Center for Border Law"), and acronyms that the text explains. Marks their tokens as taken. Linear in the text.
 */
export const findOrganizations = (words: Words): ReadonlyArray<FoundOrganization> => {
  const found: Array<FoundOrganization> = []
  const acronyms = new Map<string, FoundOrganization>()
  const { tokens } = words
  for (let at = 0; at < tokens.length; at++) {
    if (words.taken[at] || !startsName(words, at)) continue
    const candidate = knownAt(words, at, acronyms)
    const made = has(words, at, shape.headline) ? null : headAt(words, at)
    const best = made && (!candidate || (made.next > candidate.next && !settled(candidate))) ? made : candidate
    if (!best || isLawsuit(words, best) || isNameOfOther(words, best)) {
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

/** A known name that is complete in itself ("Department of Justice"), so that what follows isn't part of it. */
const settled = ({ name, kind }: FoundOrganization): boolean =>
  kind === "federal_agency" || / (?:of|for|and|on) /u.test(name) || kind === "media"

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
