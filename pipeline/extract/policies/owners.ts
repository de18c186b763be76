import { billLetters, governing, statusVerbs } from "../../lexicon/instruments.ts"
import type { NounPhrase } from "../clauses/chunks.ts"
import type { Clause } from "../clauses/clause.ts"
import { type Grammar, kindOf, unique } from "../resolve.ts"

const country = "ocd-division/country:us"
const federalRoles =
  /\b(?:president|senator|sen|representative|rep|congressman|congresswoman|secretary|attorney general)\b/iu

const federalChamber = /^(?:(?:u\.s\.|united states) )?(?:congress|senate|house(?: of representatives)?)$/iu

/** Who does this to a measure has it. */
const upholding = new Set(["enforce", "impose", "implement"])

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
    const namesakes = [...entities.values()].filter(
      (each) => each.kind === "jurisdiction" && found.name.startsWith(`${each.name} `)
    )
    const place = namesakes.find(({ key }) => kindOf(key) === "place") ?? namesakes[0]
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
  const affiliation = found.affiliation ?? found.roles.find((role) => role.affiliation !== null)?.affiliation ?? null
  const affiliated = affiliation === null ? undefined : entity(affiliation)
  if (affiliated?.kind === "jurisdiction") return [affiliated.key]
  if (affiliated?.kind === "organization" && affiliated.organizationKind === "state_or_local_agency")
    return governmentOf(grammar, affiliated.key)
  const federal = found.roles.some(({ role }) => federalRoles.test(role))
  return federal && entities.has(country) ? [country] : []
}

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
  if ((words.includes("federal") || words.includes("congressional")) && document.entities.has(country)) return [country]
  const hung = clause.attachments.filter(
    ({ after, preposition }) => after === phrase && ["by", "from", "in", "of"].includes(preposition)
  )
  const by = hung.flatMap(({ phrases }) =>
    phrases.flatMap((each) => grammar.entitiesOf(each, clause).flatMap((key) => governmentOf(grammar, key)))
  )
  if (by.length > 0) return unique(by)
  const apposed = appositionOf(grammar, phrase)
  if (apposed.length > 0) return apposed
  const damaged = grammar.sentenceOf(phrase.head)?.damaged === true // who stands near may have been pasted there
  const holds =
    !damaged && (clause.objects.includes(phrase) || clause.attachments.some(({ phrases }) => phrases.includes(phrase)))
  if (words.includes("state") || words.includes("statewide")) return lastState(grammar, phrase)
  for (
    let at: Clause | undefined = clause, steps = 0;
    holds && at && steps < 5;
    at = grammar.clauses[at.parent], steps++
  ) {
    if (
      !statusVerbs.has(tokens[at.verb.main]?.lower ?? "") &&
      !governing.has(at.verb.lemma) &&
      !upholding.has(at.verb.lemma)
    )
      continue
    const actors = unique(grammar.actorsOf(at).flatMap((key) => governmentOf(grammar, key)))
    if (actors.length > 0) return actors
  }
  // "Ruiz’s plan involves a series of orders": the possessor of the subject
  if (clause.objects.includes(phrase) || clause.attachments.some(({ phrases }) => phrases.includes(phrase))) {
    const possessors = clause.subject.flatMap(({ first, head }) => possessorOf(grammar, first, head))
    return unique(possessors.flatMap((key) => governmentOf(grammar, key)))
  }
  return []
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

const nameEnds = new Set(["act", "law", "ordinance"])

/** A policy's own name, if the phrase holds one: "Harbor Trust Act", "SB 11". */
export const nameOf = ({ document: { tokens, clean } }: Grammar, phrase: NounPhrase): string | null => {
  for (let at = phrase.first; at < phrase.next; at++) {
    const token = tokens[at]
    const number = tokens[at + 1]
    if (token && number && billLetters.has(token.lower) && /^\d+$/u.test(number.text)) {
      const chamber = tokens[at - 1]
      const named =
        chamber && at > phrase.first && ["senate", "house", "assembly"].includes(chamber.lower) ? chamber : token
      return clean.text.slice(named.start, number.end)
    }
  }
  const end = tokens[phrase.head]
  if (!end || !nameEnds.has(end.lower) || !/^\p{Lu}/u.test(end.text)) return null
  let first = phrase.head
  while (
    first > phrase.first &&
    (/^\p{Lu}/u.test(tokens[first - 1]?.text ?? "") ||
      ["’s", "'s", "and", "of"].includes(tokens[first - 1]?.text ?? ""))
  )
    first--
  const start = tokens[first]
  return start && first < phrase.head ? clean.text.slice(start.start, end.end) : null
}
