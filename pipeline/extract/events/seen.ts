import type { EventCandidate, EventType } from "../../model/candidate.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"

/** What a rule says of an event; the rest is read from its clause. */
export interface Seen {
  readonly rule: string
  readonly type: EventType
  readonly clause: Clause
  readonly actors: ReadonlyArray<string>
  readonly confidence: number
  /** The base of the verb that decides. */
  readonly verb: string
  readonly factuality?: EventCandidate["factuality"]
  readonly first?: number
  readonly next?: number
  readonly attributedTo?: string | null
}

export const isQuestion = ({ document: { tokens }, sentenceOf }: Grammar, clause: Clause): boolean => {
  const sentence = sentenceOf(clause.verb.main)
  if (!sentence) return false
  for (let at = sentence.next - 1; at >= Math.max(sentence.first, sentence.next - 3); at--)
    if (tokens[at]?.text === "?") return true
  return false
}

/** "has yet to decide whether to sign it": what is still asked hasn't happened. */
export const isUndecided = ({ document: { tokens }, parentOf }: Grammar, clause: Clause): boolean => {
  for (let at: Clause | undefined = clause, steps = 0; at && steps < 6; at = parentOf(at), steps++)
    if (at.mark === "whether" || tokens[at.verb.first - 1]?.lower === "whether") return true
  return false
}

export const publicOf = ({ entity }: Grammar, keys: ReadonlyArray<string>): ReadonlyArray<string> =>
  keys.filter((key) => {
    const found = entity(key)
    return (
      found !== undefined &&
      !(found.kind === "person" && found.private) &&
      !(found.kind === "organization" && found.organizationKind === "media")
    )
  })

const hypotheticals = new Set(["could", "may", "might", "would", "ca", "can"])
const planning = new Set("plan intend prepare expect go aim seek want push scheduled slated poised".split(" "))

const reasons = new Set(["as", "because", "since", "after", "although", "though", "while"])

/** Whether a participle tells what was done with a thing: with whoever did it, and not with any such thing. */
const isToldOf = (tokens: Grammar["document"]["tokens"], { verb, modifies, attachments }: Clause): boolean =>
  attachments.some(({ preposition }) => preposition === "by") &&
  !["any", "every", "each", "no"].includes(tokens[modifies?.first ?? -1]?.lower ?? "") &&
  !verb.negated

/** Whether it happened: by negation, tense, modal and the clauses above. */
export const factualityOf = (
  { parentOf, document: { tokens } }: Grammar,
  clause: Clause
): EventCandidate["factuality"] => {
  if (clause.verb.negated) return "negated"
  const above = parentOf(clause)
  // "said it would send more officers": what is told of the future, in the past
  const foretold =
    clause.verb.modal === "would" &&
    clause.relation === "complement" &&
    above !== undefined &&
    above.verb.modal === null
  if (!foretold && clause.verb.modal !== null && hypotheticals.has(clause.verb.modal)) return "hypothetical"
  for (let at: Clause | undefined = clause, steps = 0; at && steps < 6; at = parentOf(at), steps++) {
    if (at.relation === "adverbial" && (at.mark === "if" || at.mark === "unless")) return "hypothetical"
    if (at !== clause && at.verb.modal !== null && hypotheticals.has(at.verb.modal)) return "hypothetical"
    // "is not planning to sign it"
    if (at !== clause && at.verb.negated && planning.has(at.verb.lemma)) return "negated"
    // "went on to warn": and did so
    if (at !== clause && at.verb.lemma === "go" && tokens[at.verb.next]?.lower === "on") continue
    if (at !== clause && (planning.has(at.verb.lemma) || (at.verb.lemma === "set" && at.verb.passive))) return "planned"
    // "may lose money because it refuses": the reason is a fact
    if (at.relation === "adverbial" && reasons.has(at.mark ?? "")) break
    // "the suit, filed by Reno, seeks to": who filed it is told by the way
    // "a bill passed by the Senate would bar": not "any bill passed by the Senate"
    if (at.relation === "participle" && at.verb.passive && at.modifies && isToldOf(tokens, at)) break
    // "would hurt Reno, which has declared itself a sanctuary": told by the way, whatever the rest may be
    if (at.relation === "relative" && tokens[at.first - 1]?.text === ",") break
  }
  return clause.verb.tense === "future" || foretold || ["plan", "prepare"].includes(clause.verb.lemma)
    ? "planned"
    : "asserted"
}
