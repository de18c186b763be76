import { demonymOpeners, demonyms } from "../../lexicon/demonyms.ts"
import { federalWords, localBodies, officeNouns } from "../../lexicon/localBodies.ts"
import { cityCounties } from "../../lexicon/placeNames.ts"
import type { AnnotatedDocument, JurisdictionEntity, OrganizationEntity, PersonEntity } from "../../model/document.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { type Grammar, kindOf, unique } from "../resolve.ts"

/** Key of the United States. */
export const country = "ocd-division/country:us"

const federalRoles =
  /\b(?:president|senator|sen|representative|rep|congressman|congresswoman|secretary|attorney general)\b/iu

/** "Senate President Pro Tem", "Council President", "state Attorney General" */
const otherPresidents =
  /\b(?:senate|council|board|borough|university|college|union|tem|state|county|city|assembly|association|chamber|house)\b/iu

const federalChamber = /^(?:(?:u\.s\.|united states) )?(?:congress|senate|house(?: of representatives)?)$/iu

const bareChamber = /^(?:house(?: of representatives)?|senate)$/iu

const lawmakers =
  /^(?:(?:u\.?s|state|republican|democratic)\.? )?(?:rep|sen|senator|representative|congressman|congresswoman|assemblyman|assemblywoman|assemblymember|delegate)\b\.?/iu

/** The jurisdictions that an entity is or acts for: a mayor’s city, a president’s country. */
export const governmentOf = (grammar: Grammar, key: string): ReadonlyArray<string> => {
  const { entity } = grammar
  const { entities } = grammar.document
  const found = entity(key)
  if (!found) return []
  if (found.kind === "jurisdiction") return [key]
  if (found.kind === "organization") {
    // "the House" in a text about a state's laws is that state's
    const home = bareChamber.test(found.name) ? grammar.lawsOf() : null
    if (home !== null && home !== country) return [home]
    return bareChamber.test(found.name) && isOfState(grammar.document, key)
      ? onlyState(grammar.document)
      : governmentsByName(grammar.document, found)
  }
  const lawmaker = found.roles.some(({ role }) =>
    /^(?:u\.?s\.? )?(?:rep|sen|senator|representative|congressman|congresswoman)\b\.?/iu.test(role)
  )
  // "The bill’s sponsor, Sen. Ana Ruiz, said": a senator of the state whose laws the text tells of, if no other is named
  const home = lawmaker && found.affiliation === null && !isOfNation(found) ? grammar.lawsOf() : null
  if (home !== null && home !== country) return [home]
  if (lawmaker && entities.has(country)) return [country]
  // "Rep. Ana Ruiz, R-Ohio" speaks for the nation, be it named or not
  if (lawmaker && found.affiliation !== null && kindOf(found.affiliation) === "state") return []
  // "state Sen. Ana Ruiz of Reno" makes laws for her state, and not for Reno
  const seat = found.affiliation ?? ""
  if (found.roles.some(({ role }) => lawmakers.test(role)) && ["place", "county"].includes(kindOf(seat))) {
    const state = seat.split("/").slice(0, 3).join("/")
    return entities.has(state) ? [state] : []
  }
  const affiliation = found.affiliation ?? found.roles.find((role) => role.affiliation !== null)?.affiliation ?? null
  const affiliated = affiliation === null ? undefined : entity(affiliation)
  if (affiliated?.kind === "jurisdiction") return [affiliated.key]
  if (affiliated?.kind === "organization" && affiliated.organizationKind === "state_or_local_agency")
    return governmentOf(grammar, affiliated.key)
  const federal = found.roles.some(({ role }) => federalRoles.test(role) && !otherPresidents.test(role))
  return federal && entities.has(country) ? [country] : []
}

/** "the state Senate" */
const isOfState = ({ mentions, tokens }: AnnotatedDocument, key: string): boolean =>
  mentions.some(({ entity, first }) => entity === key && tokens[first - 1]?.lower === "state")

/** The one state that a text names. */
const onlyState = ({ entities }: AnnotatedDocument): ReadonlyArray<string> => {
  const states = [...entities.keys()].filter((key) => kindOf(key) === "state")
  return states.length === 1 ? states : []
}

/** "U.S. Sen. Ana Ruiz" */
const isOfNation = ({ roles }: PersonEntity): boolean => roles.some(({ role }) => /^u\.?s\b/iu.test(role))

/**
 * The government that a body belongs to by its name: the place that it bears ("Reno Police Department", "Ohio House"), the
 * nation for its agencies and Congress.
 */
export const governmentsByName = (
  { entities, from }: AnnotatedDocument,
  { name, organizationKind }: OrganizationEntity
): ReadonlyArray<string> => {
  if (organizationKind === "federal_agency") return [country]
  if (federalChamber.test(name)) return entities.has(country) ? [country] : []
  if (organizationKind !== "state_or_local_agency" && organizationKind !== "legislature") return []
  const known = from?.city && !entities.has(from.city.key) ? [...entities.values(), from.city] : [...entities.values()]
  const namesakes = known.filter((each) => each.kind === "jurisdiction" && isNamesake(name, each))
  const municipal = / (?:city|town|village) /iu.test(name)
  const place =
    (municipal ? namesakes.find(({ key }) => kindOf(key) === "place") : undefined) ??
    namesakes.find(({ key }) => kindOf(key) === "county") ??
    namesakes.find(({ key }) => kindOf(key) === "place") ??
    namesakes[0]
  return place ? [place.key] : []
}

/** "Reno Police" is Reno’s; "Elm County Jail" isn’t the city of Elm’s, if that is no county too. */
const isNamesake = (name: string, { key, name: place }: JurisdictionEntity): boolean =>
  name.startsWith(`${place} `) &&
  (kindOf(key) !== "place" ||
    !/^(?:County|Parish|Borough)\b/u.test(name.slice(place.length + 1)) ||
    bothAtOnce.has(key.slice(country.length + 1)))

const bothAtOnce = new Set(cityCounties.values())

/**
 * The governments that a phrase names or stands for: a place, a mayor or agency for theirs, "the sheriff’s office" for
 * the county named last. Of a body without a place of its own, the last place of its kind at most eight sentences back.
 */
export const governmentsOf = (grammar: Grammar, phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  if (isOneWithin(grammar, phrase)) return []
  const direct = unique(grammar.entitiesOf(phrase, clause).flatMap((key) => governmentOf(grammar, key)))
  if (direct.length > 0 || phrase.pronoun) return direct
  const words = tokens.slice(phrase.first, phrase.next).map(({ lower }) => lower)
  if (words.some((word) => federalWords.has(word))) return []
  const members = membersOf(grammar, phrase, clause)
  if (members.length > 0) return members
  const folk = folkOf(grammar, phrase.first, phrase.head)
  if (folk !== null && phrase.next - phrase.first <= 2) return [folk]
  const kinds = kindsOf(grammar, phrase)
  if (kinds.length === 0) return []
  const inside: Array<string> = []
  for (let at = phrase.first; at < phrase.next; at++) {
    const mention = grammar.mentionAt(at)
    if (mention) inside.push(...governmentOf(grammar, mention.entity))
  }
  if (inside.length > 0) return unique(inside)
  const hung = clause.attachments
    .filter(({ after, preposition }) => after === phrase && ["in", "of", "from"].includes(preposition))
    .flatMap(({ phrases }) => phrases.flatMap((each) => grammar.entitiesOf(each, clause)))
    // "the county jail in Reno" is the county’s
    .filter((key) => grammar.entity(key)?.kind === "jurisdiction" && kinds.includes(kindOf(key)))
  if (hung.length > 0) return unique(hung)
  // "the Senate" may be the nation’s, "the state Senate" not
  if (houses.has(tokens[phrase.head]?.lower ?? "") && !words.includes("state")) return []
  const definite = ["the", "its", "their", "local", "city", "county", "state"].includes(words[0] ?? "")
  if (!definite) return []
  for (const kind of kinds) {
    const place = grammar.placeBefore(phrase.first, [kind])
    if (place !== null) return [place]
  }
  return []
}

/** "An Ohio town", "five Ohio sheriff’s offices": some within the state, which is none of them. */
const isOneWithin = ({ document: { tokens }, mentionAt }: Grammar, { first, head }: NounPhrase): boolean => {
  const word = tokens[head]?.lower ?? ""
  const at = officeNouns.has(word) ? tokens.slice(first, head).findLastIndex(({ lower }) => lesser.has(lower)) : -1
  if (mentionAt(head) || !(lesser.has(word) || at >= 0)) return false
  for (let each = first; each < head; each++) {
    const mention = mentionAt(each)
    // "Ohio’s counties" are all of them
    if (mention && kindOf(mention.entity) === "state") return !/^['’]s?$/u.test(tokens[mention.next]?.text ?? "")
    // "the Reno satellite town"
    if (mention && settled.has(word) && mention.next < head) return !/^['’]s?$/u.test(tokens[mention.next]?.text ?? "")
  }
  return false
}

const lesser = new Set(
  "town towns suburb suburbs city cities county counties village villages municipality municipalities sheriff sheriffs jail jails mayor mayors".split(
    " "
  )
)

const settled = new Set(["town", "city", "village", "suburb"])

const houses = new Set(["house", "senate", "assembly"])

const quantifiers = new Set("all both each most many several some others three four five".split(" "))

/** "All of those cities", "Most (Reno, Utica and Salem)". */
const membersOf = (grammar: Grammar, phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  if (!quantifiers.has(tokens[phrase.first]?.lower ?? "")) return []
  const next = tokens[phrase.next]?.lower ?? ""
  if (next === "(") {
    const named: Array<string> = []
    for (let at = phrase.next + 1; at < phrase.next + 40 && tokens[at] && tokens[at]?.lower !== ")"; at++) {
      const mention = grammar.mentionAt(at)
      if (mention && grammar.entity(mention.entity)?.kind === "jurisdiction") named.push(mention.entity)
    }
    return unique(named)
  }
  if (!["all", "both", "each"].includes(tokens[phrase.first]?.lower ?? "")) return []
  return unique(
    clause.attachments
      .filter(({ after, preposition }) => after === phrase && preposition === "of")
      .flatMap(({ phrases }) => phrases.flatMap((each) => grammar.entitiesOf(each, clause)))
      .filter((key) => grammar.entity(key)?.kind === "jurisdiction")
  )
}

/** The kinds of place that a phrase’s body belongs to: its own word first ("county police"). */
export const kindsOf = ({ document: { tokens }, mentionAt }: Grammar, phrase: NounPhrase): ReadonlyArray<string> => {
  const head = tokens[phrase.head]?.lower ?? ""
  const named = mentionAt(phrase.head)
  if (named && !localBodies.has(head) && !officeNouns.has(head)) return []
  const words = tokens.slice(phrase.first, phrase.next).map(({ lower }) => lower)
  const own = localBodies.get(head)
  if (!own && !officeNouns.has(head) && !employed.has(head)) return []
  for (const [word, kind] of [
    ["county", "county"],
    ["city", "place"],
    ["state", "state"]
  ] as const) {
    if (words.includes(word)) return [kind]
  }
  // "the sheriff’s department": the county’s, as the word before says
  const body = officeNouns.has(head) ? words.findLast((word) => localBodies.has(word) && word !== head) : undefined
  return unique([...(body === undefined ? [] : (localBodies.get(body) ?? [])), ...(own ?? [])])
}

/** Those who work for a government whose kind their phrase names: "city employees". */
const employed = new Set("employee employees worker workers staff staffers personnel clerks".split(" "))

/** The governments that do what a clause says: of a passive, its agent; never what a plain person does. */
export const actingGovernments = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  if (clause.subject.length > 0 && clause.subject.every((phrase) => isOneWithin(grammar, phrase))) return []
  // "the only town in Ohio that takes part": the town
  const near = clause.relation === "participle" || clause.relation === "relative" ? clause.modifies?.first : undefined
  const { tokens } = grammar.document
  if (near !== undefined && tokens[near - 1]?.lower === "in" && lesser.has(tokens[near - 2]?.lower ?? "")) return []
  const known = unique(grammar.actorsOf(clause).flatMap((key) => governmentOf(grammar, key)))
  if (known.length > 0 || clause.verb.passive) return known
  return unique(clause.subject.flatMap((phrase) => governmentsOf(grammar, phrase, clause)))
}

const openers = new Set(demonymOpeners.values())

/** "Oregonians", "53 percent of Virginians": the state or city of such people between two tokens, if the text names it. */
export const folkOf = (
  { document: { tokens, entities, from } }: Grammar,
  first: number,
  last: number
): string | null => {
  for (let at = first; at <= last; at++) {
    const before = tokens[at - 1]?.lower ?? ""
    for (const part of demonyms.get(tokens[at]?.lower ?? "") ?? []) {
      const opener = demonymOpeners.get(part)
      if (opener === undefined ? openers.has(before) : opener !== before) continue
      const known = [...entities.keys(), from?.state.key ?? "", from?.city?.key ?? ""]
      const found = known.find((key) => key.endsWith(`/${part}`))
      if (found !== undefined) return found
    }
  }
  return null
}
