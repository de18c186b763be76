import { headKinds } from "../lexicon/organizations.ts"
import { kinship, officeFields, roleHeads, roleKinds } from "../lexicon/roles.ts"
import { affiliationAfter, isKinship, parties } from "./affiliationBeside.ts"
import { kindAt, makeRole } from "./localRoles.ts"
import type { Described, Named, NamedAt } from "./named.ts"
import type { FoundPerson } from "./people.ts"
import { type Title, titleAt } from "./titles.ts"
import { cut, has, isPossessive, joined, shape, type Words } from "./words.ts"

const articles = new Set(["a", "an", "the", "his", "her", "its", "their", "our", "my"])

/** What a noun phrase says of a person, and the token after it. */
interface Phrase {
  readonly described: Described
  readonly next: number
}

/** "Ana Ruiz, director of policy studies at the Center for Border Law", "(D-Ohio)", ", Republican of Iowa". */
export const apposition = (words: Words, named: NamedAt, { next }: FoundPerson): ReadonlyArray<Described> => {
  const { tokens } = words
  if (!/^(?:,|\(|—|–)$/u.test(tokens[next]?.text ?? "") || !joined(words, next)) return []
  const party = affiliationAfter(words, named, next)
  if (party.party) return party.found ? [{ role: null, affiliation: party.found.key, roleKind: null }] : []
  let at = next + 1
  if (/^\d{1,3}$/u.test(tokens[at]?.text ?? "") && tokens[at + 1]?.text === ",") at += 2 // an age
  return phrases(words, named, at)
}

/** "Ana Ruiz is the mayor of Dover", "who was a lawyer for the county", ", who heads the Harbor League". */
export const copula = (words: Words, named: NamedAt, { next }: FoundPerson): ReadonlyArray<Described> => {
  const { tokens } = words
  let at = next
  if (tokens[at]?.text === "," && tokens[at + 1]?.lower === "who") at++
  const relative = tokens[at]?.lower === "who"
  if (relative) at++
  if (!joined(words, at)) return []
  if (relative) {
    const led = leads(words, named, at)
    if (led) return [led]
  }
  const start = afterVerb(words, at)
  if (start < 0) return []
  const serves = tokens[start - 1]?.lower === "as"
  return phrases(words, named, start).filter(
    ({ role, affiliation }) => role !== null && (serves || affiliation !== null)
  )
}

/** "heads", "has led" before an organization: whom somebody works for, without a title. */
const leads = (words: Words, named: NamedAt, verb: number): Described | null => {
  const { tokens } = words
  let at = verb
  if (/^(?:has|now|also|currently)$/u.test(tokens[at]?.lower ?? "")) at++
  if (!/^(?:heads|leads|led|runs|directs|chairs|oversees|founded|co-founded)$/u.test(tokens[at]?.lower ?? ""))
    return null
  const organization = named.get(afterArticles(words, named, at + 1))
  if (organization?.kind !== "organization") return null
  return { role: null, affiliation: organization.key, roleKind: kindAt(organization.organizationKind) }
}

/** The noun phrase after a verb that gives a title: "is the …", "serves as …", "was elected …"; -1 if there is none. */
const afterVerb = (words: Words, verb: number): number => {
  const { tokens } = words
  let at = verb
  const lower = () => tokens[at]?.lower ?? ""
  if (lower() === "has" || lower() === "had") at++
  const be = /^(?:is|was|been|be|became|becomes)$/u.test(lower())
  if (be) at++
  if (/^(?:now|also|then|currently|still|once|later)$/u.test(lower())) at++
  if (be && (articles.has(lower()) || /^(?:former|acting|interim)$/u.test(lower()) || titleAt(words, at))) return at
  if (be && /^(?:elected|appointed|named|confirmed)$/u.test(lower()))
    return tokens[at + 1]?.lower === "as" ? at + 2 : at + 1
  if (/^(?:serves|served|works|worked|acts|acted|serving|working)$/u.test(lower()) && tokens[at + 1]?.lower === "as")
    return at + 2
  return -1
}

/** The noun phrases of an apposition: "an economist who served as director of …", "dean of … and a professor at …". */
const phrases = (words: Words, named: NamedAt, from: number): ReadonlyArray<Described> => {
  const found: Array<Described> = []
  let at = from
  while (at >= 0 && found.length < 3) {
    const phrase = nounPhrase(words, named, at)
    if (!phrase) break
    found.push(phrase.described)
    at = furtherPhrase(words, phrase.next)
  }
  return found
}

/** Where the next phrase starts: "and a …", "and former …", "who served as …", "and is now …"; -1 if none does. */
const furtherPhrase = (words: Words, after: number): number => {
  const { tokens } = words
  let at = after
  if (tokens[at]?.text === "," && /^(?:and|who)$/u.test(tokens[at + 1]?.lower ?? "")) at++
  const link = tokens[at]?.lower ?? ""
  if ((link !== "and" && link !== "who") || !joined(words, at)) return -1
  at++
  if (link === "and" && tokens[at]?.lower === "who") at++
  const verb = afterVerb(words, at)
  if (verb >= 0) return verb
  const lower = tokens[at]?.lower ?? ""
  return link === "and" && (articles.has(lower) || /^(?:former|current|now|then)$/u.test(lower)) ? at : -1
}

/** A noun phrase that holds a title: its modifiers, the title, its complement, the affiliation. */
const nounPhrase = (words: Words, named: NamedAt, from: number): Phrase | null => {
  const { tokens } = words
  let at = from
  let start = from
  let party: string | null = null
  let owner: Named | null = null
  for (; at < from + 14 && joined(words, at); at++) {
    const token = tokens[at]
    if (token === undefined) return null
    const name = named.get(at)
    if (name && name.first === at) {
      if (name.kind !== "person") owner = isBase(words, name.next) ? null : name
      else if (!isPossessive(tokens[name.next])) return null
      else owner = null
      at = isBase(words, name.next) ? name.next + 1 : name.next - 1
      start = at + 1
      continue
    }
    if (
      isPossessive(token) ||
      articles.has(token.lower) ||
      /^(?:then|now|also|then-|longtime|long-time|outside|who|currently)$/u.test(token.lower)
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
    if (title && isPossessive(tokens[title.next])) {
      at = title.next // "the mayor’s spokesperson"
      start = at + 1
      owner = null
      continue
    }
    if (title && named.get(title.next)?.kind === "person") return null // ", Sheriff Bo Hill": the next one’s
    if (title && !isKinship(title) && named.get(at) === undefined) {
      if (title.kind === "head_of_government" && tokens[title.next]?.lower === "of" && owner) owner = null
      return complete(words, named, title, Math.min(start, title.first) === start ? start : title.first, owner, party)
    }
    if (!/^(?:ADJ|NOUN|PROPN|NUM|PUNCT)$/u.test(token.pos) || /^[,.;:()“”"]$/u.test(token.text)) return null
    if (has(words, at, shape.capital) && !headKinds.has(token.lower)) start = at + 1
  }
  return null
}

/** "-based" after a place. */
const isBase = ({ tokens }: Words, at: number): boolean =>
  tokens[at]?.text === "-" && /^(?:based|area|born)$/u.test(tokens[at + 1]?.lower ?? "")

/** Past the articles and the small words between a preposition and the name after it: "the nonpartisan Harbor Institute". */
const afterArticles = (words: Words, named: NamedAt, from: number): number => {
  const { tokens } = words
  let at = from
  while (
    articles.has(tokens[at]?.lower ?? "") ||
    /^(?:city|state|county|town)$/u.test(tokens[at]?.lower ?? "") ||
    tokens[at]?.text === "of"
  )
    at++
  let name = at
  while (name - at < 3 && !named.has(name) && joined(words, name) && !has(words, name, shape.capital)) {
    if (!/^(?:ADJ|NOUN|PUNCT|VERB)$/u.test(tokens[name]?.pos ?? "") || /^[,.;:()“”"]$/u.test(tokens[name]?.text ?? ""))
      return at
    name++
  }
  return named.get(name)?.kind === "organization" && articles.has(tokens[at - 1]?.lower ?? "") ? name : at
}

const linking = new Set(["of", "for", "at", "in", "with", "to", "on"])

const complete = (
  words: Words,
  named: NamedAt,
  title: Title,
  start: number,
  owner: Named | null,
  party: string | null
): Phrase => {
  const { tokens } = words
  let next = title.next
  if (tokens[next]?.lower === "and") {
    const second = titleAt(words, next + 1)
    if (second && !isKinship(second)) next = second.next
  }
  // "director of policy studies": lower-case nouns without an article belong to the title
  if (/^(?:of|for)$/u.test(tokens[next]?.lower ?? "") && joined(words, next)) {
    const end = Math.max(bareNouns(words, named, next + 1), capitalField(words, named, next))
    if (end > next + 1) next = end
  }
  let affiliation = owner
  let end = next
  const link = tokens[next]?.lower ?? ""
  if (linking.has(link) && joined(words, next)) {
    const at = afterArticles(words, named, next + 1)
    const name = named.get(at)
    if (name && name.first <= at && name.kind !== "person") {
      affiliation = name
      end = name.next
    }
  } else if (!affiliation && link === "," && named.get(next + 1)?.kind === "organization")
    affiliation = named.get(next + 1) ?? null
  const role = cut(words, start, next)
  const tied =
    /^(?:attorney|lawyer|defense attorney|defense lawyer|resident|native)$/iu.test(title.role) &&
    affiliation === owner &&
    owner?.kind === "jurisdiction"
  const key = tied ? null : (affiliation?.key ?? null)
  const kind = affiliation?.organizationKind ?? null
  return { described: makeRole(words, { ...title, first: start, next }, role, key, kind, party), next: end }
}

/** The end of the lower-case nouns that start at a token. A name among them belongs to them if a noun follows. */
const bareNouns = (words: Words, named: NamedAt, from: number): number => {
  const { tokens } = words
  let at = from
  let end = from
  while (at < from + 8 && joined(words, at)) {
    const token = tokens[at]
    if (token === undefined) break
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
    if (has(words, at, shape.capital) && (at === from || has(words, at + 1, shape.capital))) break
    if (has(words, at, shape.capital)) end = ++at
    else if (token.pos === "NOUN" || token.pos === "ADJ") end = ++at
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

/** The end of a field of work in capitals after a title in capitals: "Commissioner of Immigrant Affairs". */
const capitalField = (words: Words, named: NamedAt, preposition: number): number => {
  const { tokens } = words
  if (!has(words, preposition - 1, shape.capital)) return 0
  let at = preposition + 1
  let end = 0
  let capitals = 0
  for (; at < preposition + 8 && joined(words, at) && !named.has(at); at++) {
    if (has(words, at, shape.capital)) {
      end = at + 1
      capitals++
    } else if (!/^(?:and|of|for|&)$/u.test(tokens[at]?.lower ?? "")) break
  }
  if (capitals === 1 && !officeFields.has(tokens[preposition + 1]?.lower ?? "")) return 0
  return named.get(end)?.first === end || named.get(end + 1)?.kind === "organization" ? 0 : end
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
