import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { unique } from "../lists.ts"
import { describedBy } from "./descriptions.ts"
import { type Discourse, wordAt } from "./discourse.ts"
import { isJurisdiction } from "./places.ts"

/** Who does what a clause says, keys of entities; for a passive, its agent. */
export const actorsOf = (discourse: Discourse, clause: Clause): ReadonlyArray<string> => {
  const { entitiesOf } = discourse
  const [only] = clause.subject
  // the subject of a relative clause is the phrase that it describes
  if (!clause.verb.passive && clause.relation === "relative" && only && only === clause.modifies && !only.pronoun)
    return unique(describedBy(discourse, only, holder(discourse, clause, only))).filter(
      // "a student in Reno, who wrote the petition": no place
      (key) => clause.mark !== "who" || !discourse.mentionAt(only.head) || !isJurisdiction(discourse, key)
    )
  if (clause.verb.passive) {
    const by = clause.attachments.find(({ preposition }) => preposition === "by")
    return by ? unique(by.phrases.flatMap((phrase) => entitiesOf(phrase, clause))) : []
  }
  const all = allOfWhom(discourse, clause)
  if (all) return unique(all)
  return unique([
    ...headlined(discourse, clause),
    ...clause.subject.flatMap((phrase) => entitiesOf(phrase, holder(discourse, clause, phrase)))
  ])
}

/** "Ruiz, Bell reject the order": of a headline’s two doers without "and", the first. */
const headlined = (discourse: Discourse, { subject, verb, sentence }: Clause): ReadonlyArray<string> => {
  const { document, mentionAt } = discourse
  const [only, second] = subject
  const first = document.sentences[sentence]?.first ?? -1
  if (!only || second || only.next !== verb.first || wordAt(discourse, only.first - 1) !== ",") return []
  const mention = mentionAt(first)
  const listed = mention?.first === first && mention.next === only.first - 1 && mentionAt(only.head) !== undefined
  // with one doer the verb would end in "s"
  const plural = verb.form === "finite" && verb.modal === null && wordAt(discourse, verb.main) === verb.lemma
  return listed && plural ? [mention.entity] : []
}

const every = new Set(["all", "both", "each"])

/** "the mayors Ana Ruiz and Tom Bell, all of whom defended it": those of the list right before. */
const allOfWhom = (discourse: Discourse, clause: Clause): ReadonlyArray<string> | undefined => {
  const [only, second] = clause.subject
  if (!only || second || !every.has(wordAt(discourse, only.head)) || wordAt(discourse, only.next) !== "of")
    return undefined
  if (!["whom", "which"].includes(wordAt(discourse, only.next + 1))) return undefined
  const before = discourse.inSentence(clause.sentence).findLast((other) => other.verb.first < only.first)
  if (!before) return undefined
  const lists = [before.subject, before.objects, ...before.attachments.map(({ phrases }) => phrases)]
  const list = lists.findLast((phrases) => phrases.length > 1 && phrases.every(({ next }) => next <= only.first))
  return list?.flatMap((phrase) => discourse.entitiesOf(phrase, before))
}

/** The clause in which a phrase stands: an inherited subject has its attachments there. */
const holder = ({ inSentence, parentOf }: Discourse, clause: Clause, phrase: NounPhrase): Clause => {
  let at: Clause | undefined = clause
  for (let steps = 0; at && steps < 12; steps++) {
    if (at.attachments.some(({ after }) => after === phrase)) return at
    at = parentOf(at)
  }
  const first = inSentence(clause.sentence).find((other) => other.subject.includes(phrase))
  return first ?? clause
}
