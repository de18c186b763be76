import type { Token } from "../../model/document.ts"
import type { NounPhrase } from "./chunk.ts"
import type { Clause } from "./clause.ts"

const ordinals = new Set("first second third fourth fifth latest newest last only lone".split(" "))

/** Who may be the first to do something; a "first step to end it" does nothing. */
const doers = new Set(
  `city county state town village borough jurisdiction municipality community district sheriff mayor governor president
  official lawmaker senator representative prosecutor university college campus school department agency church
  cities counties states towns villages jurisdictions municipalities communities districts sheriffs mayors governors
  officials lawmakers senators universities colleges schools departments agencies churches`.split(/\s+/u)
)

/**
 * "Reno became the first city to sue over the order" tells that Reno sued: the infinitive is read as a clause of its
 * own, told as done. Takes the clauses of a sentence in order, and gives them in the same order. Linear in them.
 *
 * Not: "Reno could become the first city to sue", "It was the first step to end it"
 */
export const readAsDone = (
  tokens: ReadonlyArray<Pick<Token, "lower">>,
  clauses: ReadonlyArray<Clause>
): ReadonlyArray<Clause> => {
  const offset = clauses[0]?.index ?? 0
  return clauses.map((clause) => {
    const above = clause.relation === "infinitive" ? clauses[clause.parent - offset] : undefined
    const first = clause.modifies
    if (!above || !first || !isFirst(tokens, above, first)) return clause
    return {
      ...clause,
      relation: "coordinate",
      subject: above.subject,
      modifies: null,
      phrases: [...above.subject, ...clause.phrases.filter((phrase) => !clause.subject.includes(phrase))],
      verb: { ...clause.verb, form: "finite", tense: "past" }
    }
  })
}

/** Whether a clause says of its subject that it is the first of its kind. */
const isFirst = (
  tokens: ReadonlyArray<Pick<Token, "lower">>,
  { attachments, objects, subject, verb }: Clause,
  phrase: NounPhrase
): boolean => {
  const states = (verb.lemma === "be" || verb.lemma === "become") && verb.form === "finite"
  if (!states || verb.modal !== null || verb.negated || verb.tense === "future" || subject.length === 0) return false
  const among = attachments.some(
    ({ preposition, phrases }) => (preposition === "among" || preposition === "of") && phrases.includes(phrase)
  )
  if (!among && !objects.includes(phrase)) return false
  const head = tokens[phrase.head]?.lower ?? ""
  if (ordinals.has(head)) return true
  return doers.has(head) && tokens.slice(phrase.first, phrase.head).some(({ lower }) => ordinals.has(lower))
}
