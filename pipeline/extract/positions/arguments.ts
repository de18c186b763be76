import type { Context, Frame } from "../../lexicon/arguments/frames.ts"
import { type Wording, wordingsFor, wordsOf } from "../../lexicon/arguments/wordings.ts"
import { trait } from "../../lexicon/traits.ts"
import type { StatementCandidate } from "../../model/candidate.ts"
import { leading } from "../../model/halving.ts"
import { isFederal } from "../events/fits.ts"
import type { Grammar } from "../resolve.ts"
import { isActor, type Row, stanceOf } from "./row.ts"

/** How many sentences before a statement may tell of what it speaks. */
const reach = 2

/** What shows that a matter is spoken of, in words of small letters. */
const contexts: Readonly<Record<Context, RegExp>> = {
  matter:
    / (?:immigra\w*|immigrants?|ice|ice's|deport\w*|undocumented|sanctuar\w*|illegally|illegals?|287g|detainers?|migrants?|papers|aliens?|refugees?) /u,
  sanctuary:
    / (?:sanctuar\w*|detainers?|287g|trust act|(?:obstruct|imped|hinder|interfer)\w* (?:\S+ ){0,2}(?:federal|ice|immigration)|(?:cooperat\w+|comply|complying|work|help|assist) (?:\S+ ){0,2}(?:ice|immigration|federal)|(?:honor|ignore|defy|shield|harbor)\w* (?:\S+ ){0,4}(?:ice|immigration|illegal|immigrants|aliens)|turn\w* (?:\S+ ){1,3}over to|(?:hold|held|holding|detain\w*) (?:\S+ ){1,4}for (?:ice|immigration)) /u,
  money: / (?:money|funds|funding|dollars?|grants?|aid|defund\w*|federal budget|purse|penny|dime|cuts?) /u,
  deportation: / (?:deport\w*|raids?|round\w* up|roundups?|removals?|illegally|undocumented|illegal immigrants|ice) /u
}

/** "they say", "the idea that", "critics argue": what follows is somebody else's. */
const relayed =
  / (?:(?:they|critics|opponents|supporters|advocates|proponents|others|some|many|people|he|she|republicans|democrats|trump|president|governor|mayor|who|that|lawmakers|politicians|folks|everyone|colleagues|friends|you) (?:\S+ )?(?:says?|said|claims?|claimed|argues?|argued|believes?|thinks?|contends?|accuses?|accused|suggests?|wants? you|wants? us|would have you)|(?:tell|tells|told|telling) (?:you|us|me|them)|according to|idea|notion|claim|claims|accusation|accused|accusing|myth|rhetoric|assumption|suggestion|narrative|if it were true|not true|not the case|(?:nobody|no one)(?: is|'s) (?:saying|suggesting)) /u

const supposing = / (?:if|whether|unless|suppose|had) (?:[^ ,;:]+ ){0,9}$/u
const negating =
  / (?:not|never|no|nobody|don't|doesn't|didn't|won't|isn't|aren't|wasn't|can't|cannot|wouldn't|shouldn't|nor|neither|less|fewer|without|nothing|hardly) (?:[^ ,;:]+ ){0,3}$/u

/**
 * Who argues for or against a topic by what is commonly said for or against it, whatever the sentence's build: "Who will
 * call us if the price is deportation?", "They shouldn't get a dime". Only what a speaker says in their own name, and only
 * where all that they say in the statement is on one side.
 */
export const ofArguments = (grammar: Grammar, statement: StatementCandidate): ReadonlyArray<Row> => {
  const { speaker } = statement
  if (speaker === null || !isActor(grammar, speaker) || !isOfMatter(grammar, statement)) return []
  const found = new Map<Frame["topic"], { frame: Frame; row: Row } | null>()
  let around: string | undefined
  for (const { said, span, asks } of spokenSentences(grammar, statement)) {
    for (const wording of wordingsFor(said)) {
      const { frame } = wording
      if ((asks && !frame.asked) || !saysSo(wording, said) || !fitsSpeaker(grammar, frame, speaker)) continue
      around ??= wordsAround(grammar, statement)
      if (frame.about && !contexts[frame.about].test(around)) continue
      const known = found.get(frame.topic)
      if (known === undefined)
        found.set(frame.topic, {
          frame,
          row: {
            rule: `positions/argument-${frame.name}`,
            evidence: span,
            confidence: 0.9, // 43 of 43 were right on texts they weren't written with, most of them made up
            attributedTo: null,
            actor: speaker,
            topic: frame.topic,
            stance: stanceOf(frame.sign),
            basis: "own_words"
          }
        })
      else if (known && known.frame.sign !== frame.sign) found.set(frame.topic, null)
    }
  }
  return [...found.values()].flatMap((each) => (each ? [each.row] : []))
}

/** Whether a word of the matter stands in a statement’s sentences or in those before it. */
const isOfMatter = (
  { document: { sentences }, clues: { bySentence } }: Grammar,
  { evidence }: StatementCandidate
): boolean => {
  const first = leading(sentences, ({ span }) => span.end <= evidence.start)
  for (let at = Math.max(0, first - reach); (sentences[at]?.span.start ?? evidence.end) < evidence.end; at++)
    if ((bySentence[at] ?? 0) & (trait.matter | trait.concept)) return true
  return false
}

/** Whether a wording stands there in the speaker's own name. */
const saysSo = ({ frame, pattern }: Wording, said: string): boolean => {
  const match = pattern.exec(said)
  if (!match) return false
  const before = said.slice(0, match.index)
  if (relayed.test(before) && !relayed.test(match[0])) return false
  if (frame.plain && (negating.test(before) || supposing.test(before))) return false
  return frame.unless?.test(said) !== true
}

/** Whether the argument is one that such a speaker makes: no federal agency says that its own work is none of the police's. */
const fitsSpeaker = (grammar: Grammar, { by }: Frame, speaker: string): boolean => {
  if (by === undefined) return true
  const found = grammar.entity(speaker)
  const executive = found?.kind !== "person" || found.roleKind !== "legislator"
  const federal = isFederal(grammar, speaker) && executive
  if (by === "federal") return federal
  if (by === "local") return !federal
  // those who give the money, or vote on it
  return federal || (found?.kind === "person" && !(found.roleKind === "law_enforcement"))
}

interface Spoken {
  readonly said: string
  readonly span: Row["evidence"]
  readonly asks: boolean
}

/** A statement sentence by sentence: only what is in its parts. */
const spokenSentences = (
  { document: { sentences, clean } }: Grammar,
  { parts }: StatementCandidate
): ReadonlyArray<Spoken> =>
  parts.flatMap((part) => {
    const spoken: Array<Spoken> = []
    for (let at = leading(sentences, ({ span }) => span.end <= part.start); at < sentences.length; at++) {
      const { span } = sentences[at] ?? { span: part }
      if (span.start >= part.end) break
      const range = { start: Math.max(span.start, part.start), end: Math.min(span.end, part.end) }
      const text = clean.text.slice(range.start, range.end)
      spoken.push({ said: wordsOf(text), span: range, asks: text.trimEnd().endsWith("?") })
    }
    return spoken
  })

/** The words of a statement’s sentences and of those before it. */
const wordsAround = ({ document: { sentences, clean } }: Grammar, { evidence }: StatementCandidate): string => {
  const first = leading(sentences, ({ span }) => span.end <= evidence.start)
  const last = leading(sentences, ({ span }) => span.end < evidence.end)
  const start = sentences[Math.max(0, first - reach)]?.span.start ?? evidence.start
  return wordsOf(clean.text.slice(start, sentences[last]?.span.end ?? evidence.end))
}
