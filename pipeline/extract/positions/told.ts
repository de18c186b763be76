import { paperNouns } from "../../lexicon/eventWords.ts"
import { suitNouns } from "../../lexicon/instruments.ts"
import type { Range } from "../../model/span.ts"
import { clauseOf, policyNouns } from "../aims.ts"
import { type Anchor, placeNouns } from "../anchors.ts"
import type { Clause } from "../clauses/clause.ts"
import { type Grammar, isFirstPerson } from "../resolve.ts"

/** Verbs of plain saying: what is for or against stands in their clause, not in their object. */
export const plain = new Set("say add tell warn argue claim contend assert state insist note".split(" "))

const word = ({ document: { tokens } }: Grammar, at: number): string => tokens[at]?.lower ?? ""

/** "counties that shield migrants": what such places do. */
export const inPlaces = (grammar: Grammar, { token }: Anchor): boolean => {
  const inner = clauseOf(grammar, token)
  return inner?.relation === "relative" && placeNouns.has(word(grammar, inner.first - 1))
}

/** "a law that the department says requires them to share data": how somebody reads the law. */
export const isSaidOfMeasure = (grammar: Grammar, { relation, modifies, subject, verb }: Clause): boolean =>
  relation === "relative" &&
  modifies !== null &&
  plain.has(verb.lemma) &&
  !subject.includes(modifies) &&
  policyNouns.has(word(grammar, modifies.head))

/** "says in its suit that the county has held people": what stands in a paper. */
export const isInPaper = (grammar: Grammar, clause: Clause): boolean => {
  const { relation, mark, modifies } = clause
  const noun = relation === "relative" && mark === "that" && modifies ? word(grammar, modifies.head) : ""
  return (paperNouns.has(noun) || suitNouns.has(noun)) && plain.has(grammar.parentOf(clause)?.verb.lemma ?? "")
}

/** "keeps its ordinance despite threats to cut grants": what it is done in spite of. */
export const isBeside = ({ attachments, verb }: Clause, { token }: Anchor): boolean =>
  token > verb.main &&
  attachments.some(
    ({ preposition, phrases: [phrase] }) =>
      (preposition === "despite" || preposition === "in spite of") && phrase !== undefined && token >= phrase.first
  )

/** "promised of such cities", "said of the refusal to honor it": of what it is said. */
export const isSaidOf = (grammar: Grammar, { attachments, objects, verb }: Clause, { token }: Anchor): boolean =>
  objects.length === 0 &&
  (plain.has(verb.lemma) || ["promise", "vow", "pledge", "declare", "write", "tweet"].includes(verb.lemma)) &&
  attachments.some(
    ({ preposition, phrases }) =>
      (preposition === "of" || preposition === "about") &&
      phrases.some(
        (phrase) =>
          token >= phrase.first && (token < phrase.next || clauseOf(grammar, token)?.modifies?.head === phrase.head)
      )
  )

/** "Some people will tell you that they should": what others say, in the speaker’s words. */
export const isRelayed = (grammar: Grammar, clause: Clause, said: (span: Range) => boolean): boolean => {
  const above = clause.relation === "complement" ? grammar.parentOf(clause) : undefined
  return (
    above !== undefined &&
    plain.has(above.verb.lemma) &&
    said(grammar.spanOf(above.verb.first, above.verb.next)) &&
    !above.subject.some((phrase) => isFirstPerson(grammar, phrase))
  )
}

export const enabling: ReadonlySet<string> = new Set(["let", "allow", "permit", "enable"])
