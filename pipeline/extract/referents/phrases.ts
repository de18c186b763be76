import type { LocalEntity, Mention } from "../../model/document.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { employerOf, isFederal, placesOfCollective } from "./collectives.ts"
import { officeHolder } from "./descriptions.ts"
import type { Discourse } from "./discourse.ts"
import { examplesOf } from "./examples.ts"
import { isHand, isQualifier } from "./names.ts"
import { country, kindOf } from "./places.ts"
import { meantByPronoun } from "./pronouns.ts"

/**
 * Who or what a phrase of a clause means, keys of entities: whom its head names, else whom its pronoun, its collective
 * noun or its office stands for. Nobody if it isn't sure, nor where a private person is meant.
 */
export const meantBy = (discourse: Discourse, phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
  if (isNone(discourse, phrase)) return []
  const here = discourse.mentionAt(phrase.head)
  if (here && here.next >= phrase.head) {
    const entity = discourse.document.entities.get(here.entity)
    const house = houseOf(discourse, here, entity)
    if (house !== null) return [house]
    const isPrivate = entity?.kind === "person" && entity.private
    return isPrivate || isQualifier(discourse, here) || isHand(discourse, here) ? [] : [here.entity]
  }
  if (phrase.pronoun) return meantByPronoun(discourse, phrase, clause)
  if (isFederal(discourse, phrase)) return [country]
  const examples = examplesOf(discourse, phrase, clause)
  if (examples.length > 0) return examples
  const employer = employerOf(discourse, phrase)
  if (employer !== undefined) return [employer]
  return placesOfCollective(discourse, phrase, clause) ?? officeHolder(discourse, phrase, clause)
}

const houses = /^(?:house(?: of representatives)?|senate|assembly)$/iu

/** "Ohio’s Senate": no house of Congress, but the state’s. */
const houseOf = (
  { mentionAt, document: { tokens } }: Discourse,
  { first }: Mention,
  entity: LocalEntity | undefined
): string | null => {
  if (entity?.kind !== "organization" || !houses.test(entity.name) || !/^['’]s?$/u.test(tokens[first - 1]?.text ?? ""))
    return null
  const owner = mentionAt(first - 2)
  return owner && kindOf(owner.entity) === "state" ? owner.entity : null
}

/** "No Florida city", "few sheriffs": nobody is named; but for a name that begins so, "No Labels". */
const isNone = ({ document, mentionAt }: Discourse, { first, head }: NounPhrase): boolean =>
  head > first && nobody.has(document.tokens[first]?.lower ?? "") && mentionAt(first) === undefined

const nobody = new Set(["no", "neither", "few"])
