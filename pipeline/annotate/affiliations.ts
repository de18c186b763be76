import { presidents } from "../lexicon/placeNames.ts"
import { states } from "../lexicon/states.ts"
import { affiliationAfter, affiliationBefore, isKinship, parties } from "./affiliationBeside.ts"
import { apposition, copula, oneOf } from "./appositions.ts"
import { country, kindAt, makeRole } from "./localRoles.ts"
import type { Described, Named, NamedAt } from "./named.ts"
import type { FoundPerson } from "./people.ts"
import { type Title, titleBefore } from "./titles.ts"
import { cut, has, isPossessive, joined, shape, type Words } from "./words.ts"

/** The titles and affiliations beside one mention of a person, the surest first. */
export const describePerson = (words: Words, named: NamedAt, person: FoundPerson): ReadonlyArray<Described> => {
  const owned = ofOrganization(words, named, person, true)
  const found = [
    owned,
    titled(words, named, person),
    introduced(words, named, person),
    through(words, named, person),
    ...apposition(words, named, person),
    ...copula(words, named, person),
    oneOf(words, person)
  ].filter((described) => described !== null)
  return found.length > 0
    ? found
    : [ofOrganization(words, named, person, false)].filter((described) => described !== null)
}

const national =
  /^(?:(?:former|acting|first|vice|current|then) )*(?:vice )?(?:president|president-elect|vice president-elect|first lady|border czar)$/iu

/** The country’s president, by the surname: others have presidents too; not that of a capitalised name before. */
const isNational = (words: Words, { role, first }: Title, { surname }: FoundPerson): boolean =>
  national.test(role) &&
  (presidents.has(surname.toLowerCase()) || !/(?:^|\s)president(?:-elect)?$/iu.test(role) || /vice/iu.test(role)) &&
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
  const key =
    stateOf(outer, affiliation) ??
    affiliation?.key ??
    (isNational(words, outer, person) ? country : contextOf(words, named, outer))
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

/** "Senator Ana Ruiz of New York", "New York Gov. Bo Hill": the state of that name, not the city. */
const stateOf = ({ role }: Title, affiliation: Named | null): string | null =>
  affiliation?.key === newYorkCity &&
  /^(?:former |then |acting )?(?:sen\.|senator|rep\.|representative|gov\.|governor|congress\p{L}+|attorney general|(?:lieutenant|lt\.) (?:governor|gov\.))$/iu.test(
    role
  )
    ? newYorkCity.slice(0, newYorkCity.lastIndexOf("/"))
    : null

const newYorkCity = "ocd-division/country:us/state:ny/place:new_york"

/**
 * "the head of the Harbor Bureau Ana Ruiz", "the mayor of Denver, Ana Ruiz, agreed": the title stands before its
 * organization or place, the name after, with or without a comma.
 */
const through = (words: Words, named: NamedAt, { first, next, title }: FoundPerson): Described | null => {
  const { tokens } = words
  if (title || !joined(words, first)) return null
  const comma = tokens[first - 1]?.text === "," && !isListed(words, next)
  const end = comma ? first - 1 : first
  const owner = named.get(end - 1)
  if (!owner || owner.kind === "person" || owner.next !== end) return null
  let article = owner.first
  if (tokens[article - 1]?.lower === "of" && /^(?:city|county|town|state)$/u.test(tokens[article - 2]?.lower ?? ""))
    article -= 2
  if (tokens[article - 1]?.lower === "the") article--
  if (!/^(?:of|for|at|with)$/u.test(tokens[article - 1]?.lower ?? "") || !joined(words, owner.first)) return null
  const office = titleBefore(words, article - 1)
  if (!office || office.plural || isKinship(office)) return null
  return makeRole(words, office, office.role, owner.key, owner.organizationKind, null)
}

/** Whether a name after a comma may be the next of a list: "the mayor of Denver, Ana Ruiz and Bo Hill". */
const isListed = ({ tokens }: Words, next: number): boolean => {
  const after = tokens[next]
  if (after?.text === ",") return /^(?:and|or|&)$/u.test(tokens[next + 1]?.lower ?? "")
  return after !== undefined && !/^(?:[.;:)”"]|VERB|AUX)$/u.test(/^\p{P}$/u.test(after.text) ? after.text : after.pos)
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
  if (
    !/^(?:(?:retired |former )?(?:lt\. |maj\. |brig\. )?gen\.|general|adm\.|admiral|col\.|colonel|lt\.|sgt\.|dr\.|rev\.|capt\.|maj\.)$/iu.test(
      title.role
    )
  )
    return title
  return titleBefore(words, title.first) ?? title
}

const stateNames: ReadonlySet<string> = new Set(states.map(({ name }) => name.split(" ").at(-1) ?? name))

/** "Elm Mayor Ana Ruiz", where no Elm is known: of no place that is. */
export const isPlacedElsewhere = (words: Words, named: NamedAt, { first }: Title): boolean =>
  joined(words, first) &&
  has(words, first - 1, shape.capital) &&
  !has(words, first - 1, shape.headline) &&
  !named.has(first - 1) &&
  words.tokens[first - 1]?.pos === "PROPN" &&
  !parties.has(words.tokens[first - 1]?.lower ?? "") &&
  !stateNames.has(words.tokens[first - 1]?.text ?? "") &&
  !/^(?:Acting|Former|Interim|Vice|Deputy|Assistant|Then|Attorney|State|U\.S\.|City|County|District|Ward)$/u.test(
    words.tokens[first - 1]?.text ?? ""
  )

/** A mayor's city or a governor's state, named before in the sentence or, at its start, in the paragraph. */
const contextOf = (words: Words, named: NamedAt, title: Title): string | null => {
  const wanted = /\bmayor(?:-elect)?$/iu.test(title.role)
    ? /\/(?:place|district):/u
    : /\b(?:gov\.|governor)(?:-elect)?$/iu.test(title.role)
      ? /\/(?:state|territory):[a-z]{2}$/u
      : /\b(?:sheriff)$/iu.test(title.role)
        ? /\/(?:county|parish|borough):/u
        : null
  if (!wanted || isPlacedElsewhere(words, named, title)) return null
  const { document } = words
  const block = document.sentences[words.tokens[title.first]?.sentence ?? -1]?.block
  let quoted = false // "Washington has lost its way," Mayor Ana Ruiz said: what she speaks of
  for (let at = title.first - 1; at >= 0 && title.first - at < 120; at--) {
    if (/^["“”]$/u.test(words.tokens[at]?.text ?? "")) quoted = !quoted
    if (document.sentences[words.tokens[at]?.sentence ?? -1]?.block !== block) return null
    const found = named.get(at)
    if (quoted && found?.key.endsWith("/district:dc")) continue
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
    before &&
    (/^(?:the|his|her|its|their|a|an|my|our)$/u.test(before.lower) || isPossessive(before) || named.has(owner - 1))
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
