import { personPronouns } from "../../lexicon/references.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { listOf } from "../lists.ts"
import { describedBy } from "./descriptions.ts"
import { type Discourse, wordAt } from "./discourse.ts"
import { mentionFrom } from "./names.ts"

/** Whom a pronoun means: "she", "it", "they", "who". Nobody for all others. */
export const meantByPronoun = (discourse: Discourse, phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
  const word = wordAt(discourse, phrase.head)
  const gender = personPronouns.get(word)
  if (gender !== undefined) return listOf(personBefore(discourse, phrase.first, gender))
  if (word === "it" || word === "itself") return subjectBefore(discourse, clause)
  if (word === "they") return speakersAbove(discourse, clause)
  if (word === "who" || word === "which" || word === "that")
    return clause.modifies && !clause.modifies.pronoun ? describedBy(discourse, clause.modifies, clause) : []
  return []
}

/** The last person named before a token, at most two sentences back, who may be of this gender and isn't an owner. */
const personBefore = (discourse: Discourse, token: number, gender: "female" | "male" | null): string | null => {
  const { tokens, mentions, entities } = discourse.document
  const sentence = tokens[token]?.sentence ?? 0
  for (let index = mentionFrom(mentions, token) - 1; index >= 0; index--) {
    const mention = mentions[index]
    if (!mention || (tokens[mention.first]?.sentence ?? 0) < sentence - 2) return null
    const person = entities.get(mention.entity)
    if (person?.kind !== "person" || person.private) continue
    if (gender !== null && person.gender !== null && person.gender !== gender) continue
    const after = wordAt(discourse, mention.next)
    if (after === "'s" || after === "’s") continue
    return person.key
  }
  return null
}

/** "Ohio and Utah said they would sue": those who say so, several, where nobody else is told of between. */
const speakersAbove = ({ parentOf, entitiesOf }: Discourse, clause: Clause): ReadonlyArray<string> => {
  const above = clause.relation === "complement" ? parentOf(clause) : undefined
  if (!above || above.objects.length > 0 || above.verb.passive || above.subject.some(({ pronoun }) => pronoun))
    return []
  const keys = above.subject.flatMap((phrase) => entitiesOf(phrase, above))
  return keys.length > 1 ? keys : []
}

/** "it": the only organization or jurisdiction that was subject of a clause right before. */
const subjectBefore = ({ document, inSentence, entitiesOf }: Discourse, clause: Clause): ReadonlyArray<string> => {
  const here = inSentence(clause.sentence).filter(({ index }) => index < clause.index)
  const before = here.length < 6 ? [...inSentence(clause.sentence - 1), ...here] : here
  for (const other of before.slice(-6).reverse()) {
    if (other.verb.form !== "finite") continue
    if (other.subject.length === 0 || other.subject.every((phrase) => phrase.pronoun)) continue
    const keys = other.subject.flatMap((phrase) => (phrase.pronoun ? [] : entitiesOf(phrase, other)))
    const [key] = keys
    if (keys.length === 1 && key !== undefined && document.entities.get(key)?.kind !== "person") return [key]
    if (keys.length === 0 && other.sentence === clause.sentence) return []
  }
  return []
}
