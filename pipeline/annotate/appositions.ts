import { headKinds } from "../lexicon/organizations.ts"
import { kinship, roleHeads, roleKinds } from "../lexicon/roles.ts"
import { affiliationAfter, isKinship, parties } from "./affiliationBeside.ts"
import { makeRole } from "./localRoles.ts"
import type { Described, Named, NamedAt } from "./named.ts"
import type { FoundPerson } from "./people.ts"
import { type Title, titleAt } from "./titles.ts"
import { cut, has, isPossessive, joined, shape, type Words } from "./words.ts"

const articles = new Set(["a", "an", "the", "his", "her", "its", "their", "our", "my"])

/** "Ana Ruiz, director of policy studies at the Center for Border Law". */
export const apposition = (words: Words, named: NamedAt, { next }: FoundPerson): Described | null => {
  const { tokens } = words
  if (!/^(?:,|\(|—|–)$/u.test(tokens[next]?.text ?? "") || !joined(words, next)) return null
  const party = affiliationAfter(words, named, next)
  if (party.party) return party.found ? { role: null, affiliation: party.found.key, roleKind: null } : null
  let at = next + 1
  if (/^\d{1,3}$/u.test(tokens[at]?.text ?? "") && tokens[at + 1]?.text === ",") at += 2 // an age
  return nounPhrase(words, named, at)
}

/** "Ana Ruiz is the mayor of Dover", "who was a lawyer for the county". */
export const copula = (words: Words, named: NamedAt, { next }: FoundPerson): Described | null => {
  const { tokens } = words
  let at = next
  if (tokens[at]?.text === ",") at++
  if (tokens[at]?.lower === "who") at++
  if (
    !joined(words, at) ||
    !/^(?:is|was)$/u.test(tokens[at]?.lower ?? "") ||
    !articles.has(tokens[at + 1]?.lower ?? "")
  )
    return null
  const described = nounPhrase(words, named, at + 1)
  return described?.role && described.affiliation ? described : null
}

/** A noun phrase that holds a title: its modifiers, the title, its complement, the affiliation. */
const nounPhrase = (words: Words, named: NamedAt, from: number): Described | null => {
  const { tokens } = words
  let at = from
  let start = from
  let party: string | null = null
  let owner: Named | null = null
  for (; at < from + 14 && joined(words, at); at++) {
    const token = tokens[at]
    if (!token) return null
    const name = named.get(at)
    if (name && name.first === at) {
      if (name.kind !== "person") owner = name
      else if (!isPossessive(tokens[name.next])) return null
      else owner = null
      at = name.next - 1
      start = name.next
      continue
    }
    if (
      isPossessive(token) ||
      articles.has(token.lower) ||
      /^(?:then|now|also|then-|longtime|long-time|who|currently)$/u.test(token.lower)
    ) {
      start = at + 1
      continue
    }
    if (parties.has(token.lower)) {
      party = parties.get(token.lower) ?? null
      start = at + 1
      continue
    }
    if (/^\d/u.test(token.text)) {
      start = at + 1 // an age
      continue
    }
    const title = titleAt(words, at)
    if (title && !isKinship(title) && named.get(at) === undefined) {
      if (title.kind === "head_of_government" && tokens[title.next]?.lower === "of" && owner) owner = null
      return complete(words, named, title, Math.min(start, title.first) === start ? start : title.first, owner, party)
    }
    if (!/^(?:ADJ|NOUN|PROPN|NUM|PUNCT)$/u.test(token.pos) || /^[,.;:()“”"]$/u.test(token.text)) return null
    if (has(words, at, shape.capital) && !headKinds.has(token.lower)) start = at + 1
  }
  return null
}

const linking = new Set(["of", "for", "at", "in", "with", "to", "on"])

const complete = (
  words: Words,
  named: NamedAt,
  title: Title,
  start: number,
  owner: Named | null,
  party: string | null
): Described | null => {
  const { tokens } = words
  let next = title.next
  if (tokens[next]?.lower === "and") {
    const second = titleAt(words, next + 1)
    if (second && !isKinship(second)) next = second.next
  }
  // "director of policy studies": lower-case nouns without an article belong to the title
  if (/^(?:of|for)$/u.test(tokens[next]?.lower ?? "") && joined(words, next)) {
    const end = bareNouns(words, named, next + 1)
    if (end > next + 1) next = end
  }
  let affiliation = owner
  const link = tokens[next]?.lower ?? ""
  if (linking.has(link) && joined(words, next)) {
    let at = next + 1
    while (
      articles.has(tokens[at]?.lower ?? "") ||
      /^(?:city|state|county|town)$/u.test(tokens[at]?.lower ?? "") ||
      tokens[at]?.text === "of"
    )
      at++
    const name = named.get(at)
    if (name && name.first <= at && name.kind !== "person") affiliation = name
  } else if (!affiliation && link === "," && named.get(next + 1)?.kind === "organization")
    affiliation = named.get(next + 1) ?? null
  const role = cut(words, start, next)
  const tied =
    /^(?:attorney|lawyer|defense attorney|defense lawyer|resident|native)$/iu.test(title.role) &&
    affiliation === owner &&
    owner?.kind === "jurisdiction"
  const key = tied ? null : (affiliation?.key ?? null)
  return makeRole(words, { ...title, first: start, next }, role, key, affiliation?.organizationKind ?? null, party)
}

/** The end of the lower-case nouns that start at a token. A name among them belongs to them if a noun follows. */
const bareNouns = (words: Words, named: NamedAt, from: number): number => {
  const { tokens } = words
  let at = from
  let end = from
  while (at < from + 8 && joined(words, at)) {
    const token = tokens[at]
    if (!token) break
    const name = named.get(at)
    if (name) {
      const after = tokens[name.next]
      if (
        after?.pos !== "NOUN" ||
        has(words, name.next, shape.capital) ||
        !joined(words, name.next) ||
        name.kind !== "jurisdiction"
      )
        break
      at = name.next
      continue
    }
    if (has(words, at, shape.capital)) break
    if (token.pos === "NOUN" || token.pos === "ADJ") end = ++at
    else if (
      (token.lower === "and" || token.text === "-" || token.text === "&") &&
      /^(?:NOUN|ADJ)$/u.test(tokens[at + 1]?.pos ?? "") &&
      !titleAt(words, at + 1)
    )
      at++
    else break
  }
  return end
}

/** "One of her immigration advisers is Bo Hill". */
export const oneOf = (words: Words, { first }: FoundPerson): Described | null => {
  const { tokens } = words
  if (!/^(?:is|was|are|were)$/u.test(tokens[first - 1]?.lower ?? "") || !joined(words, first - 1)) return null
  const plural = tokens[first - 2]
  if (!plural?.lower.endsWith("s") || has(words, first - 2, shape.capital)) return null
  const singular = plural.lower.slice(0, -1)
  if (!roleHeads.has(singular) || !roleKinds.has(singular) || kinship.has(singular)) return null
  let start = first - 2
  while (tokens[start - 1]?.pos === "NOUN" && !has(words, start - 1, shape.capital) && joined(words, start)) start--
  const role = cut(words, start, first - 1).slice(0, -1)
  const kind = roleKinds.get(role.toLowerCase()) ?? roleKinds.get(singular) ?? "other"
  const title: Title = { first: start, next: first - 1, role, kind, former: false, head: first - 2, plural: false }
  return makeRole(words, title, role, null, null, null)
}
