import { headKinds } from "../lexicon/organizations.ts"
import { kinship, roleHeads, roleKinds } from "../lexicon/roles.ts"
import type { LocalRole, OrganizationKind, RoleKind } from "../model/document.ts"
import type { FoundPerson } from "./people.ts"
import { type Title, titleAt, titleBefore } from "./titles.ts"
import { cut, has, isPossessive, joined, shape, type Words } from "./words.ts"

/** An organization, jurisdiction or person that tokens name, for whoever looks what stands beside a title. */
export interface Named {
  readonly first: number
  readonly next: number
  readonly key: string
  readonly kind: "person" | "organization" | "jurisdiction"
  readonly organizationKind: OrganizationKind | null
  /** A state that only says where a city is. */
  readonly qualifier: boolean
}

/** By token: the name that it is part of. */
export type NamedAt = ReadonlyMap<number, Named>

/** What a text says of a person beside the name. */
export interface Described {
  readonly role: LocalRole | null
  readonly affiliation: string | null
  /** Of the affiliation alone, where no title is given. */
  readonly roleKind: RoleKind | null
}

/** The titles and affiliations beside one mention of a person, the surest first. */
export const describePerson = (words: Words, named: NamedAt, person: FoundPerson): ReadonlyArray<Described> => {
  const owned = ofOrganization(words, named, person, true)
  const found = [
    owned,
    titled(words, named, person),
    introduced(words, named, person),
    apposition(words, named, person),
    copula(words, named, person),
    oneOf(words, person)
  ].filter((described) => described !== null)
  return found.length > 0
    ? found
    : [ofOrganization(words, named, person, false)].filter((described) => described !== null)
}

const spanOf = ({ tokens }: Words, first: number, next: number) => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[next - 1]?.end ?? 0
})

const national =
  /^(?:(?:former|acting|first|vice|current|then) )*(?:vice )?(?:president|president-elect|vice president-elect|first lady|border czar)$/iu

const country = "ocd-division/country:us"

/** The country’s president, not that of whatever capitalised name stands before. */
const isNational = (words: Words, { role, first }: Title): boolean =>
  national.test(role) &&
  !(
    joined(words, first) &&
    has(words, first - 1, shape.capital) &&
    !has(words, first - 1, shape.first) &&
    !parties.has(words.tokens[first - 1]?.lower ?? "")
  )

/** "Chicago Mayor Ana Ruiz", "former Rep. Bo Hill of Ohio", "Ward County, Iowa, Sheriff Ana Ruiz". */
const titled = (words: Words, named: NamedAt, person: FoundPerson): Described | null => {
  const { title } = person
  if (!title || isKinship(title)) return null
  const outer = chamberTitle(words, named, outerTitle(words, title))
  const before = affiliationBefore(words, named, outer.first)
  const after = affiliationAfter(words, named, person.next)
  const affiliation = outer.chamber ?? before.found ?? after.found
  const key = affiliation?.key ?? (isNational(words, outer) ? country : contextOf(words, named, outer))
  const [word, former] = before.found && !outer.chamber ? modifierBefore(words, before.found.first) : ["", false]
  const office = former ? { ...outer, former } : outer
  return makeRole(
    words,
    office,
    word + outer.role,
    key,
    affiliation?.organizationKind ?? null,
    before.party ?? after.party
  )
}

/** "former Dover Mayor": the modifier stands before the place, and belongs to the title. */
const modifierBefore = (words: Words, at: number): readonly [string, boolean] => {
  const before = words.tokens[at - 1]
  if (!before || !joined(words, at)) return ["", false]
  if (/^then-?$/u.test(before.lower)) return ["", true]
  if (before.text === "-" && words.tokens[at - 2]?.lower === "then") return ["", true]
  return /^(?:former|acting|interim)$/u.test(before.lower)
    ? [`${before.text} `, before.lower === "former"]
    : ["", false]
}

/** "former House Speaker": the chamber's name belongs to such a title. */
const chamberTitle = (words: Words, named: NamedAt, title: Title): Title & { readonly chamber: Named | null } => {
  const chamber = named.get(title.first - 1)
  const leads = /^(?:speaker|(?:majority|minority) (?:leader|whip)|president pro tem(?:pore)?)$/iu.test(title.role)
  if (!leads || chamber?.organizationKind !== "legislature" || chamber.next - chamber.first > 1)
    return { ...title, chamber: null }
  let first = chamber.first
  while (/^(?:former|then|acting)$/iu.test(words.tokens[first - 1]?.text ?? "")) first--
  const role = cut(words, first, title.next)
  return { ...title, first, role, former: /^former/iu.test(role), chamber }
}

/** "Secretary Gen. John Ruiz": the office before the rank. */
const outerTitle = (words: Words, title: Title): Title => {
  if (!/^(?:gen\.|general|adm\.|admiral|col\.|colonel|lt\.|sgt\.|dr\.|rev\.|capt\.|maj\.)$/iu.test(title.role))
    return title
  return titleBefore(words, title.first) ?? title
}

const isKinship = ({ role }: Title): boolean => kinship.has(role.toLowerCase().split(" ").at(-1) ?? "")

const parties: ReadonlyMap<string, string> = new Map([
  ["democratic", "D"],
  ["democrat", "D"],
  ["republican", "R"],
  ["gop", "R"],
  ["libertarian", "L"],
  ["independent", "I"]
])

/** The jurisdiction or organization before a title, with or without a possessive, and the party. */
const affiliationBefore = (
  words: Words,
  named: NamedAt,
  at: number
): { readonly found: Named | null; readonly party: string | null } => {
  const { tokens } = words
  let next = at
  let party: string | null = null
  for (;;) {
    const before = tokens[next - 1]
    if (!before || !joined(words, next)) return { found: null, party }
    const partyHere = parties.get(before.lower)
    if (partyHere) {
      party = partyHere
      next--
    } else if (isPossessive(before)) next--
    else if (before.text === "," && named.get(next - 2)?.qualifier) next--
    else break
  }
  let found = named.get(next - 1) ?? null
  while (found?.qualifier && tokens[found.first - 1]?.text === ",") found = named.get(found.first - 2) ?? null
  if (found && found.kind === "person") return { found: null, party }
  return { found, party }
}

const partyMark = /^(?:R|D|I|L|Rep|Dem)$/u

/** "of Chicago", ", R-Fla.", "(D-Calif.)", "for the Northern District" after a name. */
const affiliationAfter = (
  words: Words,
  named: NamedAt,
  at: number
): { readonly found: Named | null; readonly party: string | null } => {
  const { tokens } = words
  const mark = tokens[at]
  if (!mark || !joined(words, at)) return { found: null, party: null }
  if (
    (mark.text === "," || mark.text === "(") &&
    partyMark.test(tokens[at + 1]?.text ?? "") &&
    /^[-–—]$/u.test(tokens[at + 2]?.text ?? "")
  ) {
    const party = (tokens[at + 1]?.text ?? "").slice(0, 1)
    return { found: named.get(at + 3) ?? null, party }
  }
  if (mark.lower !== "of") return { found: null, party: null }
  const start = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1
  const found = named.get(start) ?? null
  return { found: found?.first === start && found.kind !== "person" ? found : null, party: null }
}

/** A mayor's city or a governor's state, named before in the sentence or, at its start, in the paragraph. */
const contextOf = (words: Words, named: NamedAt, title: Title): string | null => {
  const wanted = /\bmayor(?:-elect)?$/iu.test(title.role)
    ? /\/(?:place|district):/u
    : /\b(?:gov\.|governor)(?:-elect)?$/iu.test(title.role)
      ? /\/(?:state|territory):[a-z]{2}$/u
      : /\b(?:sheriff)$/iu.test(title.role)
        ? /\/(?:county|parish|borough):/u
        : null
  if (!wanted) return null
  const { document } = words
  const block = document.sentences[words.tokens[title.first]?.sentence ?? -1]?.block
  for (let at = title.first - 1; at >= 0 && title.first - at < 120; at--) {
    if (document.sentences[words.tokens[at]?.sentence ?? -1]?.block !== block) return null
    const found = named.get(at)
    if (found && found.kind === "jurisdiction" && wanted.test(found.key)) return found.key
  }
  return null
}

/** "his border czar, Ana Ruiz, said": a title, a comma, the name. */
const introduced = (words: Words, named: NamedAt, { first, next, title }: FoundPerson): Described | null => {
  const { tokens } = words
  if (title || tokens[first - 1]?.text !== "," || !joined(words, first)) return null
  if (!/^[,.;)”"]$/u.test(tokens[next]?.text ?? ".")) return null
  const office = titleBefore(words, first - 1)
  if (!office || isKinship(office)) return null
  const start = modifiersBefore(words, named, office.first)
  let owner = start
  while (start - owner < 2 && /^(?:ADJ|VERB|ADV)$/u.test(tokens[owner - 1]?.pos ?? "") && joined(words, owner)) owner--
  const before = tokens[owner - 1]
  const owned =
    before && (/^(?:the|his|her|its|their|a|an)$/u.test(before.lower) || isPossessive(before) || named.has(owner - 1))
  if (!owned || named.get(first - 2)) return null
  const affiliation = affiliationBefore(words, named, owner)
  const role = cut(words, start, office.next)
  const key = affiliation.found?.key ?? ofTheCity(words, named, owner) ?? (national.test(role) ? country : null)
  return makeRole(
    words,
    { ...office, first: start },
    role,
    key,
    affiliation.found?.organizationKind ?? null,
    affiliation.party
  )
}

/** "the city’s police chief": the city named last in the paragraph. */
const ofTheCity = (words: Words, named: NamedAt, at: number): string | null => {
  const found = isPossessive(words.tokens[at - 1]) ? named.get(at - 2) : undefined
  return found && found.kind !== "person" ? found.key : null
}

/** Lower-case adjectives and nouns before a title that belong to it: "immigration" in "immigration lawyer". */
const modifiersBefore = (words: Words, named: NamedAt, at: number): number => {
  let first = at
  while (first > 0 && joined(words, first) && at - first < 3) {
    const before = words.tokens[first - 1]
    if (!before || named.has(first - 1) || has(words, first - 1, shape.capital) || parties.has(before.lower)) break
    if (before.pos !== "NOUN" || /^\d/u.test(before.text) || before.lower === "longtime") break
    first--
  }
  return first
}

const articles = new Set(["a", "an", "the", "his", "her", "its", "their", "our", "my"])

/** "Ana Ruiz, director of policy studies at the Center for Border Law". */
const apposition = (words: Words, named: NamedAt, { next }: FoundPerson): Described | null => {
  const { tokens } = words
  if (!/^(?:,|\(|—|–)$/u.test(tokens[next]?.text ?? "") || !joined(words, next)) return null
  const party = affiliationAfter(words, named, next)
  if (party.party) return party.found ? { role: null, affiliation: party.found.key, roleKind: null } : null
  let at = next + 1
  if (/^\d{1,3}$/u.test(tokens[at]?.text ?? "") && tokens[at + 1]?.text === ",") at += 2 // an age
  return nounPhrase(words, named, at)
}

/** "Ana Ruiz is the mayor of Dover", "who was a lawyer for the county". */
const copula = (words: Words, named: NamedAt, { next }: FoundPerson): Described | null => {
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
        !after ||
        after.pos !== "NOUN" ||
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
const oneOf = (words: Words, { first }: FoundPerson): Described | null => {
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
  const title: Title = { first: start, next: first - 1, role, kind, former: false, head: first - 2 }
  return makeRole(words, title, role, null, null, null)
}

/** "The Ward Foundation’s Bo Hill", "Ana Ruiz of the Ward Foundation". */
const ofOrganization = (
  words: Words,
  named: NamedAt,
  { first, next }: FoundPerson,
  owner: boolean
): Described | null => {
  const { tokens } = words
  if (owner) {
    const possessor = isPossessive(tokens[first - 1]) && joined(words, first) ? named.get(first - 2) : undefined
    if (possessor?.kind !== "organization") return null
    return { role: null, affiliation: possessor.key, roleKind: kindAt(possessor.organizationKind) }
  }
  let at = next
  if (tokens[at]?.text === ",") at++
  if (!/^(?:of|with|at|from)$/u.test(tokens[at]?.lower ?? "") || !joined(words, at)) return null
  at++
  if (tokens[at]?.lower === "the") at++
  const organization = named.get(at)
  if (organization?.kind === "jurisdiction" && tokens[next]?.lower === "of" && !organization.qualifier) {
    return { role: null, affiliation: organization.key, roleKind: null } // "Ana Ruiz of Dover"
  }
  if (organization?.kind !== "organization" || organization.first !== at) return null
  return { role: null, affiliation: organization.key, roleKind: kindAt(organization.organizationKind) }
}

/** What people of an organization do, as far as its kind tells. */
const kindAt = (kind: OrganizationKind | null): RoleKind | null => {
  switch (kind) {
    case "research":
    case "university":
      return "scholar"
    case "advocacy":
      return "advocate"
    case "media":
      return "journalist"
    case "federal_agency":
      return "cabinet_or_agency"
    default:
      return null
  }
}

const open =
  /(?:^|[\s-])(?:president|director|chairman|chairwoman|chair|analyst|attorney|lawyer|counsel|spokesman|spokeswoman|spokesperson|chief|commissioner|member|officer|executive|founder|head|secretary|speaker|leader|coordinator|manager|advis[eo]r|fellow|organizer|deputy|ceo)$/iu

/** The kind of a role at an organization: a director of a research institute is a scholar. */
const kindOfRole = (title: Title, role: string, at: OrganizationKind | null): RoleKind => {
  const known = roleKinds.get(role.toLowerCase()) ?? title.kind
  const general = open.test(title.role) || open.test(role)
  if (!general || at === null)
    return known === "head_of_government" && at !== null && at !== "other" ? (kindAt(at) ?? "other") : known
  if (at === "research" || at === "advocacy" || at === "media") return kindAt(at) ?? known
  if (at === "university") return known === "scholar" || known === "head_of_government" ? "scholar" : known
  if (at === "federal_agency") return known === "law_enforcement" ? known : "cabinet_or_agency"
  if (at === "legislature") return "legislator"
  if (at === "state_or_local_agency") return known === "other" ? "cabinet_or_agency" : known
  if (known === "legislator") return "other"
  if (at === "association" || at === "party") return known === "head_of_government" ? "advocate" : known
  return known === "head_of_government" ? "other" : known
}

const makeRole = (
  words: Words,
  title: Title,
  role: string,
  affiliation: string | null,
  organizationKind: OrganizationKind | null,
  party: string | null
): Described => {
  const police =
    affiliation !== null &&
    organizationKind === "state_or_local_agency" &&
    /police|sheriff|nypd|lapd/iu.test(affiliation)
  const below =
    affiliation !== null &&
    organizationKind === null &&
    affiliation !== country &&
    /\bpresident$/iu.test(title.role) &&
    !/borough|council|vice/iu.test(role)
  const plain =
    /^(?:former |acting |vice |first |u\.?s\.? )*(?:president|president-elect|vice president-elect)$/iu.test(role)
  const office =
    below || (affiliation === null && !plain && /\bpresident\b/iu.test(role))
      ? "other"
      : kindOfRole(title, role, organizationKind)
  const kind = police && office === "cabinet_or_agency" ? "law_enforcement" : office
  return {
    role: {
      role,
      roleKind: kind,
      former: title.former || /\bformer\b/iu.test(role),
      affiliation,
      party,
      span: spanOf(words, title.first, title.next)
    },
    affiliation,
    roleKind: kind
  }
}
