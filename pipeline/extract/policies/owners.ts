import { demonymOpeners, demonyms } from "../../lexicon/demonyms.ts"
import { verbForms } from "../../lexicon/inflect.ts"
import { governing, statusVerbs } from "../../lexicon/instruments.ts"
import { federalWords, localBodies, officeNouns } from "../../lexicon/localBodies.ts"
import { cityCounties } from "../../lexicon/placeNames.ts"
import type { JurisdictionEntity } from "../../model/document.ts"
import type { NounPhrase } from "../clauses/chunks.ts"
import type { Clause } from "../clauses/clause.ts"
import { type Grammar, kindOf, unique } from "../resolve.ts"
import { toldBefore } from "./antecedents.ts"
import { homeOf } from "./home.ts"
import { programmeNouns } from "./names.ts"

const country = "ocd-division/country:us"
const federalRoles =
  /\b(?:president|senator|sen|representative|rep|congressman|congresswoman|secretary|attorney general)\b/iu

const federalChamber = /^(?:(?:u\.s\.|united states) )?(?:congress|senate|house(?: of representatives)?)$/iu

/** What a council or board does with its own measures. */
const revising = new Set(
  "revisit amend change revise tighten strengthen retain renew reconsider suspend loosen weaken replace update reaffirm"
    .split(" ")
    .flatMap(verbForms)
)

/** Who does this to a measure has it. */
const upholding = new Set(
  `enforce impose implement participate join operate maintain keep end set allocate earmark spend budget commit
  contribute put add award devote dedicate restore send advance table shelve
  postpone discuss reject defeat`
    .split(/\s+/u)
    .flatMap(verbForms)
)

/** The jurisdictions that an entity is or acts for: a mayor’s city, a president’s country. */
export const governmentOf = (grammar: Grammar, key: string): ReadonlyArray<string> => {
  const { entity } = grammar
  const { entities } = grammar.document
  const found = entity(key)
  if (!found) return []
  if (found.kind === "jurisdiction") return [key]
  if (
    found.kind === "organization" &&
    ["state_or_local_agency", "legislature"].includes(found.organizationKind) &&
    !federalChamber.test(found.name)
  ) {
    // "Reno Police Department": the place whose name it bears
    const { from } = grammar.document
    const known =
      from?.city && !entities.has(from.city.key) ? [...entities.values(), from.city] : [...entities.values()]
    const namesakes = known.filter((each) => each.kind === "jurisdiction" && isNamesake(found.name, each))
    const municipal = / (?:city|town|village) /iu.test(found.name)
    const place =
      (municipal ? namesakes.find(({ key }) => kindOf(key) === "place") : undefined) ??
      namesakes.find(({ key }) => kindOf(key) === "county") ??
      namesakes.find(({ key }) => kindOf(key) === "place") ??
      namesakes[0]
    return place ? [place.key] : []
  }
  if (found.kind === "organization")
    return (found.organizationKind === "federal_agency" || federalChamber.test(found.name)) && entities.has(country)
      ? [country]
      : []
  const lawmaker = found.roles.some(({ role }) =>
    /^(?:u\.?s\.? )?(?:rep|sen|senator|representative|congressman|congresswoman)\b\.?/iu.test(role)
  )
  if (lawmaker && entities.has(country)) return [country]
  // "Rep. Ana Ruiz, R-Ohio" speaks for the nation, be it named or not
  if (lawmaker && found.affiliation !== null && kindOf(found.affiliation) === "state") return []
  const affiliation = found.affiliation ?? found.roles.find((role) => role.affiliation !== null)?.affiliation ?? null
  const affiliated = affiliation === null ? undefined : entity(affiliation)
  if (affiliated?.kind === "jurisdiction") return [affiliated.key]
  if (affiliated?.kind === "organization" && affiliated.organizationKind === "state_or_local_agency")
    return governmentOf(grammar, affiliated.key)
  const federal = found.roles.some(({ role }) => federalRoles.test(role))
  return federal && entities.has(country) ? [country] : []
}

/** "Reno Police" is Reno’s; "Elm County Jail" isn’t the city of Elm’s, if that is no county too. */
const isNamesake = (name: string, { key, name: place }: JurisdictionEntity): boolean =>
  name.startsWith(`${place} `) &&
  (kindOf(key) !== "place" ||
    !/^(?:County|Parish|Borough)\b/u.test(name.slice(place.length + 1)) ||
    bothAtOnce.has(key.slice(country.length + 1)))
const bothAtOnce = new Set(cityCounties.values())

/**
 * Whose policy a noun phrase is: its possessor ("Ohio’s law"), its kind ("federal law"), who it is by or from, where
 * it is in force, or who makes it in its clause. One key each of a list; nobody if nothing says it.
 */
export const ownersOf = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<string> => {
  const { document, mentionAt } = grammar
  const { tokens } = document
  const inside: Array<string> = []
  for (let at = phrase.first; at < phrase.next; at++) {
    const mention = mentionAt(at)
    const found = mention && grammar.entity(mention.entity)
    // "Senate Bill 4" says which house, not whose law
    if (found?.kind === "organization" && found.organizationKind === "legislature") continue
    if (mention) inside.push(...governmentOf(grammar, mention.entity))
  }
  if (inside.length > 0) return unique(inside)
  const words = tokens.slice(phrase.first, phrase.next).map(({ lower }) => lower)
  if (words.includes("federal") || words.includes("congressional"))
    return document.entities.has(country) ? [country] : []
  const hung = clause.attachments.filter(
    ({ after, preposition }) => after === phrase && ["by", "from", "in", "of"].includes(preposition)
  )
  const by = hung.flatMap(({ phrases }) =>
    phrases.flatMap((each) => grammar.entitiesOf(each, clause).flatMap((key) => governmentOf(grammar, key)))
  )
  if (by.length > 0) return unique(by)
  const namesake = namesakeOf(grammar, phrase)
  if (namesake.length > 0) return namesake
  const possessed = possessingGovernments(grammar, clause, phrase)
  if (possessed.length > 0) return possessed
  // "bowed to the president’s order": no order of those who bow
  if (isNational(tokens.slice(phrase.first, phrase.head))) return document.entities.has(country) ? [country] : []
  const apposed = appositionOf(grammar, phrase)
  if (apposed.length > 0) return apposed
  const damaged = grammar.sentenceOf(phrase.head)?.damaged === true // who stands near may have been pasted there
  const holds =
    !damaged && (clause.objects.includes(phrase) || clause.attachments.some(({ phrases }) => phrases.includes(phrase)))
  // "a bill on votes for sanctuary policies": such are nobody’s, unless somebody has them
  const reach = ["policy", "policies"].includes(tokens[phrase.head]?.lower ?? "") ? 1 : 5
  if (words.includes("state") || words.includes("statewide")) return lastState(grammar, phrase)
  for (
    let at: Clause | undefined = clause, steps = 0;
    holds && at && steps < reach;
    at = grammar.parentOf(at), steps++
  ) {
    const verb = tokens[at.verb.main]?.lower ?? ""
    const made = statusVerbs.has(verb) || governing.has(at.verb.lemma) || upholding.has(verb)
    // "the council refused to revisit an ordinance": a body deals with its own, a person with anybody’s
    if (!made && !(revising.has(verb) && kindsOf(grammar, at.subject[0] ?? phrase).length > 0)) continue
    const actors = actingGovernments(grammar, at)
    if (actors.length > 0) return actors
  }
  const told = definiteOwner(grammar, phrase)
  if (told.length > 0) return told
  // "Ruiz’s plan involves a series of orders": the possessor of the subject
  if (clause.objects.includes(phrase) || clause.attachments.some(({ phrases }) => phrases.includes(phrase))) {
    const possessors = clause.subject.flatMap(({ first, head }) => possessorOf(grammar, first, head))
    const theirs = unique(possessors.flatMap((key) => governmentOf(grammar, key)))
    if (theirs.length > 0) return theirs
  }
  return []
}

/**
 * Whose a measure is that its clause gives to nobody: "the bill", "that law" whose the last one of its kind was, any
 * other the place’s whose laws the text tells of.
 */
export const knownOwners = (grammar: Grammar, phrase: NounPhrase): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const first = tokens[phrase.first]?.lower ?? ""
  const known = ["the", "that", "this"].includes(first) && lawNouns.has(tokens[phrase.head]?.lower ?? "")
  if (known && !grammar.sentenceOf(phrase.head)?.damaged) {
    for (const told of toldBefore(grammar, phrase)) {
      const owners = ownersOf(grammar, told.clause, told.phrase)
      if (owners.length > 0) return owners
    }
  }
  return homeOf(grammar, phrase)
}

/**
 * The governments that a phrase names or stands for: a place, a mayor or agency for theirs, "the sheriff’s office" for
 * the county named last. Of a body without a place of its own, the last place of its kind at most eight sentences back.
 */
export const governmentsOf = (grammar: Grammar, phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
  const { tokens } = grammar.document
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
    .filter((key) => grammar.entity(key)?.kind === "jurisdiction")
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

/** "the president’s", "Congress’s" among some words. */
const isNational = (words: ReadonlyArray<{ readonly lower: string; readonly text: string }>): boolean =>
  words.some(({ lower }, at) => nationals.has(lower) && /^['’]s?$/u.test(words[at + 1]?.text ?? ""))
const nationals = new Set(["president", "congress", "administration"])

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
const kindsOf = ({ document: { tokens }, mentionAt }: Grammar, phrase: NounPhrase): ReadonlyArray<string> => {
  const head = tokens[phrase.head]?.lower ?? ""
  const named = mentionAt(phrase.head)
  if (named && !localBodies.has(head) && !officeNouns.has(head)) return []
  const words = tokens.slice(phrase.first, phrase.next).map(({ lower }) => lower)
  const own = localBodies.get(head)
  if (!own && !officeNouns.has(head)) return []
  for (const [word, kind] of [
    ["county", "county"],
    ["city", "place"],
    ["state", "state"]
  ] as const) {
    if (words.includes(word)) return [kind]
  }
  if (own) return own
  const body = words.findLast((word) => localBodies.has(word) && word !== "department")
  return body === undefined ? [] : (localBodies.get(body) ?? [])
}

/** The governments that do what a clause says: of a passive, its agent; never what a plain person does. */
export const actingGovernments = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const known = unique(grammar.actorsOf(clause).flatMap((key) => governmentOf(grammar, key)))
  if (known.length > 0 || clause.verb.passive) return known
  return unique(clause.subject.flatMap((phrase) => governmentsOf(grammar, phrase, clause)))
}

/** "The Reno Family Defense Project" is Reno’s: the place whose name a programme’s name starts with. */
const namesakeOf = ({ document: { tokens, clean, entities } }: Grammar, phrase: NounPhrase): ReadonlyArray<string> => {
  if (!programmeNouns.has(tokens[phrase.head]?.text ?? "")) return []
  const text = clean.text.slice(tokens[phrase.first]?.start ?? 0, tokens[phrase.head]?.end ?? 0).replace(/^the /iu, "")
  const places = [...entities.values()].filter(
    (each) => each.kind === "jurisdiction" && each.key !== country && text.startsWith(`${each.name} `)
  )
  const place = places.find(({ key }) => kindOf(key) === "place") ?? places[0]
  return place ? [place.key] : []
}

/** The places named before a token in its sentence; nobody if there are more than `most`. */
const lastPlaces = (grammar: Grammar, before: number, most: number): ReadonlyArray<string> => {
  const sentence = grammar.sentenceOf(before)
  const named: Array<string> = []
  for (let at = sentence?.first ?? before; at < before; at++) {
    const mention = grammar.mentionAt(at)
    const found = mention && grammar.entity(mention.entity)
    if (found?.kind === "jurisdiction" && found.key !== country) named.push(found.key)
  }
  const places = unique(named)
  return places.length <= most ? places : []
}

const pronouns = new Set(["its", "their", "his", "her"])

/**
 * Whose a phrase is by a pronoun or a common noun: "its law", "their sanctuary policies", "the city’s ordinance".
 * "Its" is the place named last before it in its sentence, "their" all that are subjects of the clause.
 */
const possessingGovernments = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const first = tokens[phrase.first]?.lower ?? ""
  if (pronouns.has(first)) {
    const subjects = unique(
      clause.subject.filter((each) => each.next <= phrase.first).flatMap((each) => governmentsOf(grammar, each, clause))
    )
    const objects = unique(
      clause.objects
        .filter((each) => each.next <= phrase.first)
        .flatMap((each) =>
          grammar.entitiesOf(each, clause).filter((key) => grammar.entity(key)?.kind === "jurisdiction")
        )
    )
    // "sued Ohio over its law": the one that is nearest
    if (first === "its" || first === "their") {
      if (objects.length > 0) return objects
      return subjects.length > 0 ? subjects : lastPlaces(grammar, phrase.first, first === "its" ? 1 : 6)
    }
    return subjects
  }
  // "the city’s ordinance", "the Denver police department’s policy"
  for (let at = phrase.first + 1; at < phrase.head; at++) {
    if (!/^['’]s?$/u.test(tokens[at]?.text ?? "")) continue
    const owner: NounPhrase = { ...phrase, next: at, head: at - 1 }
    const found = governmentsOf(grammar, owner, clause)
    if (found.length > 0) return found
  }
  return []
}

const lawNouns = new Set("law bill ordinance statute legislation measure resolution".split(" "))
const national = new Set("congress congressional federal president white senate house nation".split(" "))

/** "The law … in Ohio": of a law spoken of as known, the one place of its sentence. */
const definiteOwner = (grammar: Grammar, phrase: NounPhrase): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const sentence = grammar.sentenceOf(phrase.head)
  if (!sentence || sentence.damaged || !["the", "that", "this"].includes(tokens[phrase.first]?.lower ?? "")) return []
  if (!lawNouns.has(tokens[phrase.head]?.lower ?? "")) return []
  if (tokens.slice(sentence.first, sentence.next).some(({ lower }) => national.has(lower))) return []
  const named: Array<string> = []
  for (let at = sentence.first; at < sentence.next; at++) {
    const mention = grammar.mentionAt(at)
    if (mention && grammar.entity(mention.entity)?.kind === "jurisdiction") named.push(mention.entity)
  }
  const places = unique(named)
  return places.length === 1 && places[0] !== country ? places : []
}

/** The entity right before a possessive mark between two tokens. */
export const possessorOf = (
  { mentionAt, document: { tokens } }: Grammar,
  first: number,
  head: number
): ReadonlyArray<string> => {
  for (let at = first; at < head; at++) {
    const mention = mentionAt(at)
    if (mention && /^['’]s?$/u.test(tokens[mention.next]?.text ?? "")) return [mention.entity]
  }
  return []
}

/** "SB 11, Ohio’s main shelter law, bars …": the places named in what is apposed. */
const appositionOf = (
  { document: { tokens }, mentionAt, entity }: Grammar,
  phrase: NounPhrase
): ReadonlyArray<string> => {
  if (tokens[phrase.next]?.lower !== ",") return []
  for (let at = phrase.next + 1; at < phrase.next + 5; at++) {
    const mention = mentionAt(at)
    if (
      mention &&
      entity(mention.entity)?.kind === "jurisdiction" &&
      /^['’]s?$/u.test(tokens[mention.next]?.text ?? "")
    )
      return [mention.entity]
  }
  return []
}

/** "a state law": the state named last before. */
const lastState = ({ document: { mentions } }: Grammar, phrase: NounPhrase): ReadonlyArray<string> => {
  const before = mentions.findLast(({ entity, first }) => first < phrase.first && kindOf(entity) === "state")
  return before ? [before.entity] : []
}
