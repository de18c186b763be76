import { paperNouns } from "../../lexicon/eventWords.ts"
import { suitNouns } from "../../lexicon/instruments.ts"
import type { Range } from "../../model/span.ts"
import { clauseOf, policyNouns } from "../aims.ts"
import { type Anchor, placeNouns } from "../anchors.ts"
import type { Clause } from "../clauses/clause.ts"
import { type Grammar, isFirstPerson } from "../resolve.ts"

/** Verbs of plain saying: what is for or against stands in their clause, not in their object. */
export const plain = new Set("say add tell warn argue claim contend assert state insist note write tweet".split(" "))

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
        (phrase) => token >= phrase.first && (token < phrase.next || isWithinOf(grammar, token, phrase.head))
      )
  )

/** Whether a token stands in what a relative clause tells of a noun, at whatever depth. */
const isWithinOf = (grammar: Grammar, token: number, noun: number): boolean => {
  let clause = clauseOf(grammar, token)
  for (let steps = 0; clause && steps < 6; steps++) {
    if (clause.modifies?.head === noun) return true
    clause = grammar.parentOf(clause)
  }
  return false
}

/** "said the law, which bars jails from holding people, …": what a law does that is only the subject of what is said. */
export const isOfSubject = (grammar: Grammar, { objects, verb }: Clause, { token }: Anchor): boolean =>
  plain.has(verb.lemma) &&
  verb.lemma !== "add" &&
  objects.some(
    ({ head, next }) =>
      policyNouns.has(word(grammar, head)) &&
      word(grammar, next) === "," &&
      ["which", "that"].includes(word(grammar, next + 1)) &&
      isWithinOf(grammar, token, head)
  )

/** "Some people will tell you that they should": what others say, in the speaker’s words. */
export const isRelayed = (grammar: Grammar, clause: Clause, said: (span: Range) => boolean): boolean => {
  const above = clause.relation === "complement" ? grammar.parentOf(clause) : undefined
  return (
    above !== undefined &&
    said(grammar.spanOf(above.verb.first, above.verb.next)) &&
    ((plain.has(above.verb.lemma) && !above.subject.some((phrase) => isFirstPerson(grammar, phrase))) ||
      (thinking.has(above.verb.lemma) && above.subject.some(({ head }) => others.has(word(grammar, head)))))
  )
}

/** "My colleagues think it protects criminals": what those think of whom one speaks as others. */
const thinking = new Set("think believe feel fear suspect suggest imagine assume pretend".split(" "))
const others = new Set(
  `they you colleagues colleague critics critic opponents opponent supporters advocates proponents others some many people
  folks republicans democrats lawmakers politicians conservatives liberals friends side mayor governor president senator sheriff opponent administration`.split(
    /\s+/u
  )
)

export const enabling: ReadonlySet<string> = new Set(["let", "allow", "permit", "enable"])
