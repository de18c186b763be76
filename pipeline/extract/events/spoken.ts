import { harming } from "../../lexicon/eventWords.ts"
import { matterWords, placeWords } from "../../lexicon/matter.ts"
import { collectives } from "../../lexicon/references.ts"
import type { EventType } from "../../model/candidate.ts"
import { signFrom } from "../aims.ts"
import { anchorsIn } from "../anchors.ts"
import { statementAt } from "../claims.ts"
import type { Clause } from "../clauses/clause.ts"
import { governmentOf } from "../policies/actingFor.ts"
import { type Grammar, isFirstPerson } from "../resolve.ts"
import type { Seen } from "./seen.ts"
import { isFight } from "./vows.ts"

/** A quotation that does the act: "We are not going to help agents", "We will see them in court". */
export const spokenEvent = (grammar: Grammar, clause: Clause): Seen | null => {
  const { tokens } = grammar.document
  if (
    clause.verb.tense !== "future" ||
    clause.verb.form !== "finite" ||
    (clause.relation !== "main" && clause.relation !== "coordinate" && clause.relation !== "complement")
  )
    return null
  const statement = statementAt(grammar, clause.verb.main)
  if (!statement || statement.speaker === null) return null
  const suing = goesToCourt(grammar, clause)
  if (statement.kind === "indirect" && !suing) return null
  const own = clause.subject.some((phrase) => isFirstPerson(grammar, phrase))
  const anchors = anchorsIn(grammar, clause.verb.first, clause.next)
  const signs = anchors.map((anchor) => ({ topic: anchor.concept.topic, sign: signFrom(grammar, anchor, clause) }))
  const words = tokens.slice(clause.verb.first, clause.next).map(({ lower }) => lower)
  const type: EventType | null = own
    ? clause.verb.negated
      ? anchors.length > 0 || words.some((word) => matterWords.has(word))
        ? "refusal"
        : null
      : inCourt(words) || harming.has(clause.verb.lemma)
        ? "threat"
        : isSpeakers(grammar, clause) &&
            (signs.some(({ sign, topic }) => topic === "sanctuary_policy" && sign === 1) || isFight(grammar, clause))
          ? "pledge"
          : null
    : suing || signs.some(({ topic, sign }) => topic === "funding_cutoff" && sign === 1)
      ? "threat"
      : !clause.verb.negated &&
          clause.verb.lemma === "be" &&
          signs.some(({ topic, sign }) => topic === "sanctuary_policy" && sign === 1) &&
          governmentOf(grammar, statement.speaker).length > 0
        ? "pledge"
        : null
  if (!type) return null
  return {
    rule: `events/spoken-${type}`,
    type,
    clause,
    actors: [statement.speaker],
    confidence: 0.7,
    verb: clause.verb.lemma,
    factuality: "asserted",
    attributedTo: null
  }
}

const speakers = new Set("lawyers attorneys city county state government office administration".split(" "))

/** "Our lawyers will be in court", "the city will go to court". */
const goesToCourt = ({ document: { tokens } }: Grammar, { verb, subject, next }: Clause): boolean =>
  !verb.negated &&
  ["be", "go", "see", "meet", "fight", "challenge", "head"].includes(verb.lemma) &&
  subject.some(({ head }) => speakers.has(tokens[head]?.lower ?? "")) &&
  tokens.slice(verb.next, Math.min(next, verb.next + 8)).some(({ lower }) => lower === "court")

/** "We will …", "our city will …": not "our penalties will …". */
const isSpeakers = ({ document: { tokens } }: Grammar, { subject }: Clause): boolean =>
  subject.some(({ head, pronoun }) => {
    const word = tokens[head]?.lower ?? ""
    return pronoun || speakers.has(word) || placeWords.has(word) || collectives.has(word)
  })

/** "in court", "to federal court"; not "a court order". */
const inCourt = (words: ReadonlyArray<string>): boolean =>
  words.some(
    (word, at) => word === "court" && ["in", "to"].includes(words[at - (words[at - 1] === "federal" ? 2 : 1)] ?? "")
  )
