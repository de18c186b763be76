import { cueNouns } from "../../lexicon/cues.ts"
import { clauseEnd, hasVerb, isClause, isFiniteVerb } from "./clauseEnds.ts"
import { afterAdjuncts } from "./cueFinder.ts"
import { speakerAfter, telling } from "./directSpeech.ts"
import { isGerundClause } from "./gerundClauses.ts"
import { nounPhrase, type Phrase } from "./nounPhrases.ts"
import { holdsQuotation } from "./reportedObjects.ts"
import { type CueRule, type Finding, followingQuotations, phraseAt, type Sight, speaks } from "./sight.ts"
import { canSpeak } from "./subjects.ts"

const question = /^(?:whether|if|how|why|what|who|where|when)$/u

/**
 * Who says it, the cue, a clause with "that".
 *
 * Ana Ruiz told reporters on Monday that nobody had asked.
 * Not: Ana Ruiz said that.
 */
export const speakerCueThat: CueRule = (sight) => {
  const { reading, unit, hit, speaker } = sight
  if (!speaker || !speaks(hit) || !hit.cue.frames.has("that")) return null
  const at = thatAfter(sight)
  const end = at < 0 ? at : clauseEnd(sight, at)
  if (at < 0 || end < at + 3 || end > unit.next || reading.tokens[at + 1]?.text === ".") return null
  return { rule: "speaker-cue-that", speaker, pieces: [{ first: at, next: end }], confidence: 0.9 }
}

/** The "that" that opens the content: after the person told, adverbs, or an insertion between commas; or -1. */
const thatAfter = (sight: Sight): number => {
  const { reading, unit } = sight
  const { tokens, inside } = reading
  let at = sight.content
  if (tokens[at]?.text === "," && tokens[at + 1]?.lower === "that") at++
  else if (tokens[at]?.text === ",") {
    let close = at + 1
    while (close < Math.min(unit.next, at + 25) && tokens[close]?.text !== ",") close++
    if (tokens[close]?.text !== ",") return -1
    at = close + 1
  }
  if (at >= unit.next || tokens[at]?.lower !== "that" || (inside[at] ?? -1) >= 0) return -1
  return ofAnother(sight, at) ? -1 : at
}

/** "Disagreed with the clerk's claim that": what the noun before "that" says isn't what the cue says. */
const ofAnother = ({ reading: { tokens }, hit }: Sight, that: number): boolean => {
  if (that === hit.next || !cueNouns.has(singular(tokens[that - 1]?.lower ?? ""))) return false
  for (let at = that - 1; at >= hit.next; at--) {
    if (tokens[at]?.pos === "ADP" || tokens[at]?.lower === "to")
      return /^(?:with|to|of|about|against|from)$/u.test(tokens[at]?.lower ?? "")
  }
  return false
}
const singular = (noun: string): string => noun.replace(/s$/u, "")

/** Cues after which words with a verb are a clause even where the tagger doesn't see its subject. */
const plainest = new Set(["say", "tell", "argue", "contend", "insist", "complain", "warn", "believe"])

/**
 * Who says it, the cue, a clause without "that".
 *
 * Ana Ruiz said nobody had asked.
 * Not: Ana Ruiz said a few words.
 */
export const speakerCueClause: CueRule = (sight) => {
  const { reading, unit, hit, speaker } = sight
  const { frames, lemma } = hit.cue
  if (!speaker || !speaks(hit) || !frames.has("bare")) return null
  const skipped = sight.content
  for (const at of frames.has("addressee") || skipped === hit.next ? [skipped] : [skipped, hit.next]) {
    const token = reading.tokens[at]
    if (
      token === undefined ||
      at >= unit.next ||
      /^[.,:;)—-]$/u.test(token.text) ||
      token.pos === "CCONJ" ||
      token.lower === "to"
    )
      continue
    const end = clauseEnd(sight, at)
    const lenient =
      plainest.has(lemma) &&
      (token.pos !== "VERB" || token.lower.endsWith("ing")) &&
      !/^(?:as|when|while|after|before)$/u.test(token.lower)
    if (isClause(reading, at, end) || isGerundClause(reading, at, end) || (lenient && hasVerb(reading, at + 1, end))) {
      return {
        rule: "speaker-cue-clause",
        speaker,
        pieces: [{ first: at, next: end }],
        confidence: lemma === "say" ? 0.88 : 0.82
      }
    }
  }
  return null
}

/**
 * A thing, who says it, the cue, and what they say of the thing.
 *
 * The council passed a rule that Ana Ruiz says has no sense. It was a rule she said broke the law.
 * Not: The council that Ana Ruiz says she leads met.
 */
export const relativeSpeakerCue: CueRule = (sight) => {
  const { reading, unit, hit, speaker } = sight
  const { tokens } = reading
  if (hit.form !== "finite" || !speaks(hit) || !speaker || speaker.next !== hit.group || !hit.cue.frames.has("bare"))
    return null
  const before = tokens[speaker.first - 1]
  const relative = before !== undefined && /^(?:that|which|who)$/u.test(before.lower)
  const thing = relative ? tokens[speaker.first - (tokens[speaker.first - 2]?.text === "," ? 3 : 2)] : before
  if (!thing || !/^(?:NOUN|PROPN)$/u.test(thing.pos) || speaker.first - 1 < unit.first) return null
  if (!relative && tokens[speaker.first]?.pos !== "PRON" && tokens[speaker.first]?.pos !== "PROPN") return null
  if (!isFiniteVerb(reading, hit.next) || hit.next >= unit.next) return null
  return {
    rule: "relative-speaker-cue",
    speaker,
    pieces: [{ first: hit.next, next: clauseEnd(sight, hit.next) }],
    confidence: 0.75
  }
}

/**
 * Who says it, the cue, an infinitive.
 *
 * Ana Ruiz vowed not to open the books.
 * Not: Ana Ruiz went on to open the books.
 */
export const speakerCueInfinitive: CueRule = (sight) => {
  const { unit, hit, speaker } = sight
  if (!speaker || !speaks(hit) || !(hit.cue.frames.has("inf") || hit.cue.frames.has("addressee"))) return null
  const at = sight.content
  if (at >= unit.next || !isInfinitive(sight, at)) return null
  return {
    rule: "speaker-cue-infinitive",
    speaker,
    pieces: [{ first: at, next: clauseEnd(sight, at) }],
    confidence: 0.85
  }
}

const isInfinitive = ({ reading: { tokens } }: Sight, at: number): boolean =>
  tokens[at]?.lower === "to"
    ? tokens[at + 1]?.pos !== "DET" && tokens[at + 1]?.pos !== "PROPN"
    : tokens[at]?.lower === "not" && tokens[at + 1]?.lower === "to"

/**
 * Who asks or tells, the cue, a question.
 *
 * Ana Ruiz asked whether anybody had seen the books.
 * Not: Ana Ruiz asked for the books.
 */
export const speakerCueQuestion: CueRule = (sight) => {
  const { reading, unit, hit, speaker } = sight
  const { frames } = hit.cue
  if (!speaker || !speaks(hit) || !(frames.has("question") || frames.has("that"))) return null
  const at = sight.content
  const token = reading.tokens[at]
  if (token === undefined || at >= unit.next || !question.test(token.lower)) return null
  const end = clauseEnd(sight, at)
  if (!hasVerb(reading, at, end)) return null
  return { rule: "speaker-cue-question", speaker, pieces: [{ first: at, next: end }], confidence: 0.6 }
}

/**
 * Who says it, the cue, a colon, a sentence without marks.
 *
 * Ana Ruiz put it simply: nobody had asked.
 * Not: Ana Ruiz mentioned three towns: Elm, Oak and Ash.
 */
export const speakerCueColon: CueRule = (sight) => {
  const { reading, unit, hit, speaker } = sight
  const { frames } = hit.cue
  if (!speaker || !speaks(hit) || !(frames.has("quote") || frames.has("that"))) return null
  const at = sight.content
  if (at >= unit.next || reading.tokens[at]?.text !== ":") return null
  const end = clauseEnd(sight, at + 1)
  if (!hasVerb(reading, at + 1, end)) return null
  return { rule: "speaker-cue-colon", speaker, pieces: [{ first: at + 1, next: end }], confidence: 0.75 }
}

const fragment =
  /^(?:if|when|although|though|as|while|because|unless|since|after|before|in|on|at|for|with|by|from|following|during)$/u

/** Words that link a sentence to the one before, and are the writer's. */
const connective =
  /^(?:but|however|moreover|furthermore|additionally|besides|instead|meanwhile|nevertheless|nonetheless|still|yet)$/u

/**
 * A sentence, then who says it and the cue, or the cue and who says it; or a sentence around them, or after "as".
 *
 * Nobody had asked, Ana Ruiz said. The books, said Ana Ruiz, were closed. As Ana Ruiz notes, nobody asked.
 * Not: After two years, Ana Ruiz said.
 */
export const clauseSpeakerCue: CueRule = (sight) => {
  const { reading, unit, hit, speaker, floor } = sight
  const { tokens, inside } = reading
  if (hit.form !== "finite" || !speaks(hit) || !hit.cue.frames.has("bare")) return null
  const own = speaker && speaker.next <= hit.group && speaker.first > floor ? speaker : null
  const whole = own ? aroundInner(sight, own) : null
  if (whole) return whole
  let comma = own ? own.first - 1 : hit.group - 1
  const as = own !== null && tokens[comma]?.lower === "as"
  if (as) {
    const rest = tokens[hit.next]?.text === "," ? restAfter(sight, hit.next) : null
    if (rest && (comma <= floor + 2 || !hasVerb(reading, floor, comma)))
      return { rule: "as-speaker-cue", speaker: own, pieces: [rest], confidence: 0.8 }
    comma--
  }
  if (comma <= floor || !/^(?:,|-|—|―|–|--)$/u.test(tokens[comma]?.text ?? "") || (inside[comma] ?? -1) >= 0)
    return null
  const named = own ?? (telling(hit) ? null : speakerAfter(sight))
  if (!named || !(own || hit.cue.senses[0] === "speech" || canSpeak(reading, named))) return null
  const first = clauseStart(sight, comma)
  const told = own && hit.cue.frames.has("addressee") ? nounPhrase(reading, hit.next, unit.next, false) : null
  const after = afterAdjuncts(reading, own ? (told?.next ?? hit.next) : named.next, unit.next, phraseAt(sight))
  const opening = tokens[first]
  // "Ana Ruiz, a Reno Democrat, wrote the bill": what stands before tells who did it
  const plain =
    comma - first > (/^(?:say|add|note|tell)$/u.test(hit.cue.lemma) ? 3 : own ? 5 : Number.POSITIVE_INFINITY)
  const complete =
    (plain || holdsQuotation(reading, first, comma) || hasVerb(reading, first, comma)) &&
    (!fragment.test(opening?.lower ?? "") || (canSpeak(reading, named) && hasMainClause(sight, first, comma))) &&
    !(
      opening?.pos === "VERB" &&
      opening.lower.endsWith("ing") &&
      tokens.slice(first, comma).some(({ text }) => text === ",")
    )
  const before = { first, next: comma }
  const rest = restAfter(sight, after)
  if (rest && (complete || hasVerb(reading, rest.first, rest.next))) {
    const linked = comma === first + 1 && connective.test(opening?.lower ?? "")
    const pieces = linked ? [rest] : [before, rest] // "However, Ruiz said, nobody asked"
    return { rule: "clause-around-cue", speaker: named, pieces, confidence: 0.8 }
  }
  if (!complete || !closes(sight, after)) return null
  return {
    rule: "clause-speaker-cue",
    speaker: named,
    pieces: [before, ...followingQuotations(sight, after)],
    confidence: 0.85
  }
}

/**
 * "One man told him to leave, police said": a sentence with an attribution of its own, all of it said by who closes it.
 */
const aroundInner = (sight: Sight, own: Phrase): Finding | null => {
  const { reading, unit, hit, floor, outer } = sight
  const { tokens, inside } = reading
  const comma = own.first - 1
  if (outer === floor || comma !== floor || tokens[comma]?.text !== "," || (inside[comma] ?? -1) >= 0) return null
  if (hit.next < unit.next && !/^[.]$/u.test(tokens[hit.next]?.text ?? "")) return null
  if (holdsQuotation(reading, outer, comma)) return null
  return {
    rule: "clause-speaker-cue",
    speaker: own,
    pieces: [{ first: clauseStart({ ...sight, floor: outer }, comma), next: comma }],
    confidence: 0.8
  }
}

/** "After he left, nobody asked": whether a clause that opens with a conjunction is followed by its main clause. */
const hasMainClause = ({ reading }: Sight, first: number, next: number): boolean => {
  if (/^(?:as|by|with|for|from)$/u.test(reading.tokens[first]?.lower ?? "")) return false // "As I said, …, as I said"
  for (let at = first + 1; at < next; at++) {
    if (reading.tokens[at]?.text === "," && (reading.inside[at] ?? -1) < 0 && isClause(reading, at + 1, next))
      return true
  }
  return false
}

const closes = ({ reading: { tokens }, unit }: Sight, at: number): boolean =>
  at >= unit.next ||
  /^[.,;:)—–-]$/u.test(tokens[at]?.text ?? "") ||
  /^(?:and|but|as|when|while|after|before|because|citing|in|on|at|during)$/u.test(tokens[at]?.lower ?? "")

/** Where the sentence before a comma begins: after the last attribution, and its comma or conjunction. */
const clauseStart = ({ reading: { tokens }, unit, floor }: Sight, comma: number): number => {
  let first = floor
  while (first < comma && /^(?:[,;:.]|—|-)$/u.test(tokens[first]?.text ?? "")) first++
  if (first > unit.first && /^(?:and|but)$/u.test(tokens[first]?.lower ?? "")) first++
  return first
}

/** What goes on after an attribution in the middle: `, were closed`; not the writer's own `, but …`, `, adding …`. */
const restAfter = (sight: Sight, after: number): Phrase | null => {
  const { reading, unit } = sight
  const { tokens, inside } = reading
  const opening = tokens[after + 1]
  if (
    !/^(?:,|—|―|–|--|-)$/u.test(tokens[after]?.text ?? "") ||
    after + 1 >= unit.next ||
    !opening ||
    (inside[after + 1] ?? -1) >= 0
  )
    return null
  if (/^(?:but|while|though|although|who|which|and|as|when|citing)$/u.test(opening.lower)) return null
  if (opening.pos === "VERB" && opening.lower.endsWith("ing")) return null
  const end = clauseEnd(sight, after + 1)
  return end > after + 1 ? { first: after + 1, next: end } : null
}
