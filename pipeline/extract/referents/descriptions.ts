import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { listOf } from "../lists.ts"
import { officialOf } from "../officials.ts"
import { type Discourse, wordAt } from "./discourse.ts"
import { isQualifier, mentionsIn } from "./names.ts"
import { isJurisdiction } from "./places.ts"

/** Who "who" is: of "Ana Ruiz, a Reno Republican who wrote the bill", the name before the comma. */
export const describedBy = (discourse: Discourse, phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
  const { document, mentionAt, entitiesOf } = discourse
  const { entities } = document
  const here = mentionAt(phrase.head)
  // "Reno, Nevada, which": the city
  const city = here && isQualifier(discourse, here) ? mentionAt(here.first - 2) : undefined
  if (city) return [city.entity]
  const own = entitiesOf(phrase, clause)
  const before = wordAt(discourse, phrase.first - 1) === "," ? mentionAt(phrase.first - 2) : undefined
  const person = before && entities.get(before.entity)
  const described =
    ["a", "an", "the"].includes(wordAt(discourse, phrase.first)) && person?.kind === "person" && !person.private
  return described && own.every((key) => entities.get(key)?.kind !== "person") ? [person.key] : own
}

/**
 * Whom an office means: the name between the commas that follow it, "the county sheriff, Ana Ruiz, said", else the only
 * one in the text who holds it.
 */
export const officeHolder = (discourse: Discourse, phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
  const { document, mentionAt } = discourse
  const head = wordAt(discourse, phrase.head)
  const apposed = wordAt(discourse, phrase.next) === "," ? mentionAt(phrase.next + 1) : undefined
  const holder = apposed && wordAt(discourse, apposed.next) === "," ? document.entities.get(apposed.entity) : undefined
  if (holder?.kind === "person" && holder.roles.some(({ role }) => role.toLowerCase().split(" ").includes(head)))
    return [holder.key]
  const of = clause.attachments.find(({ after, preposition }) => after === phrase && preposition === "of")
  const places = [phrase, ...(of?.phrases ?? [])]
    .flatMap(({ first, next }) => mentionsIn(discourse, first, next))
    .map(({ entity }) => entity)
    .filter((key) => isJurisdiction(discourse, key))
  return listOf(officialOf(document, phrase, places))
}
