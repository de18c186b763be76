import { clauseEnd } from "./clauseEnds.ts"
import { afterAdjuncts, type CueHit } from "./cueFinder.ts"
import { nounPhrase, type Phrase } from "./nounPhrases.ts"
import type { Reading, Unit } from "./reading.ts"
import {
  type CueRule,
  type Finding,
  followingQuotations,
  openedBy,
  phraseAt,
  quotationBefore,
  type Sight,
  speaks
} from "./sight.ts"
import { canSpeak } from "./subjects.ts"

/** After "told" stands whoever is told, never who tells. */
export const telling = ({ cue }: CueHit): boolean => cue.lemma === "tell"

const takesQuote = ({ cue }: CueHit): boolean => cue.frames.has("quote")

/**
 * A quotation, then who says it, then the cue; and what goes on after them in the sentence.
 *
 * “Nobody asked us,” Ana Ruiz said.
 * Not: In the “safe cities” Ana Ruiz said nothing.
 */
export const quotationSpeakerCue: CueRule = (sight) => {
  const { hit, speaker, unit } = sight
  if (hit.form !== "finite" || !speaker || speaker.next > hit.group || !takesQuote(hit)) return null
  const quotation = quotationBefore(sight, speaker.first)
  if (quotation < 0 || sight.owned.has(quotation) || hasClauseOfItsOwn(sight, quotation)) return null
  const after = afterAdjuncts(sight.reading, hit.next, unit.next, phraseAt(sight))
  return {
    rule: "quotation-speaker-cue",
    speaker,
    pieces: [openedBy(sight, quotation), ...followingQuotations(sight, after)],
    confidence: 0.95
  }
}

/** Words between a verb and the quotation that is its object: "warned of “deep cuts”". */
const beforeObject = new Set("of about against that on for to his her its their the what as".split(" "))

/**
 * Whether a quotation is the object of a verb before it, and the cue after it has a clause of its own: `not only warned
 * of “deep cuts,” he said money could be taken back`.
 */
const hasClauseOfItsOwn = ({ reading, unit, hits, hit }: Sight, quotation: number): boolean => {
  const { tokens, firstOf } = reading
  const start = firstOf[quotation] ?? 0
  const governs = (other: CueHit): boolean => {
    if (other === hit || other.next > start) return false
    for (let at = other.next; at < start; at++) if (!beforeObject.has(tokens[at]?.lower ?? "")) return false
    return true
  }
  const clause = nounPhrase(reading, hit.next, unit.next, false)
  const verb = clause && clause.next < unit.next ? tokens[clause.next]?.pos : undefined
  return (verb === "AUX" || verb === "VERB") && hits.some(governs)
}

/**
 * A quotation, then the cue, then who says it.
 *
 * “Nobody asked us,” said Ana Ruiz, the mayor of Elm.
 * Not: The so-called “safe streets” said nothing to Ana Ruiz.
 */
export const quotationCueSpeaker: CueRule = (sight) => {
  const { hit } = sight
  if (hit.form !== "finite" || !takesQuote(hit)) return null
  const quotation = quotationBefore(sight, hit.group)
  if (quotation < 0 || sight.owned.has(quotation)) return null
  const speaker = speakerAfter(sight)
  if (!speaker || telling(hit)) return null
  return {
    rule: "quotation-cue-speaker",
    speaker,
    pieces: [openedBy(sight, quotation), ...followingQuotations(sight, speaker.next)],
    confidence: 0.95
  }
}

/** The noun phrase after a cue: "said Ana Ruiz, the mayor of Elm", "said the man who sued". */
export const speakerAfter = ({ reading, unit, hit }: Sight): Phrase | null => {
  const phrase = nounPhrase(reading, hit.next, unit.next, true)
  if (!phrase) return null
  const { tokens, inside } = reading
  let next = phrase.next
  const after = tokens[next]
  const head = tokens[next - 1]
  const modified =
    after && (/^(?:who|whose|that)$/u.test(after.lower) || (after.pos === "VERB" && /(?:ing|ed)$/u.test(after.lower)))
  if (!modified || head?.pos !== "NOUN") return phrase
  while (next < unit.next && (inside[next] ?? -1) < 0 && !/^[,.;:]$/u.test(tokens[next]?.text ?? "")) next++
  return { first: phrase.first, next }
}

/** The start of a sentence that goes on, in small letters, in a quotation after its attribution: `On taxes, Ruiz said, “we are …`. */
const frontOf = ({ reading, speaker, floor, hit }: Sight, start: number): Phrase | null => {
  if (!speaker || speaker.next > hit.group || !/^\p{Ll}/u.test(reading.text.slice(start, start + 2))) return null
  const as = reading.tokens[speaker.first - 1]?.lower === "as" ? 1 : 0
  const comma = speaker.first - 1 - as
  return comma > floor && reading.tokens[comma]?.text === "," ? { first: floor, next: comma } : null
}

/**
 * Who says it, the cue, then a quotation, or a clause that starts with one.
 *
 * Ana Ruiz told reporters: “Nobody asked us.”
 * Not: Ana Ruiz said nobody asked for the “safe streets” plan.
 */
export const speakerCueQuotation: CueRule = (sight) => {
  const { reading, unit, hit, speaker } = sight
  const { tokens, inside, document } = reading
  const { frames } = hit.cue
  if (!speaker || !speaks(hit) || !(takesQuote(hit) || frames.has("np") || frames.has("as"))) return null
  if (isModifier(sight, speaker)) return null
  let at = sight.content
  if ((inside[at] ?? -1) < 0 && tokens[at]?.lower === "as" && frames.has("as")) {
    at++
    if (isFronted(sight, at)) return asFragment(sight, speaker, at)
  }
  at = afterScene(sight, at)
  const mark = tokens[at]?.text ?? ""
  if (/^[,:—-]$/u.test(mark)) at++
  if (mark === ",") at = afterInsertion(sight, at)
  const quotation = at < unit.next ? (inside[at] ?? -1) : -1
  if (quotation < 0 || sight.owned.has(quotation)) return null
  const content = document.quotations[quotation]?.content
  if (!content) return null
  const next = reading.nextOf[quotation] ?? at
  const whole = mark === "," || mark === ":" || /[.?!,]/u.test(reading.text.charAt(content.end - 1))
  const words = reading.text.slice(content.start, content.end).split(" ").length
  if (at === hit.next && words < 3 && /^(?:NOUN|PROPN)$/u.test(tokens[next]?.pos ?? "") && next < unit.next) return null // "threatens “safe” cities"
  if (!takesQuote(hit) || frames.has("as")) {
    if (words < 3 && at === hit.next) return null // a term: "what he called “safe cities”"
  }
  const goesOn = !/[.?!,]/u.test(reading.text.charAt(content.end - 1))
  const front = mark === "," ? frontOf(sight, content.start) : null
  const first = { first: at, next: whole && !(front && goesOn) ? next : Math.max(next, clauseEnd(sight, at)) }
  if (front) return { rule: "clause-around-cue", speaker, pieces: [front, first], confidence: 0.85 }
  return {
    rule: "speaker-cue-quotation",
    speaker,
    pieces: whole ? [first, ...followingQuotations(sight, next)] : [first],
    confidence: takesQuote(hit) ? 0.93 : 0.8
  }
}

/** "A gang that the clerk has described as an “…”": the quotation after an article, where the thing stands before. */
const isFronted = ({ reading: { tokens, inside }, unit, hit }: Sight, at: number): boolean =>
  hit.next === at - 1 &&
  tokens[at]?.pos === "DET" &&
  at + 1 < unit.next &&
  (inside[at] ?? -1) < 0 &&
  (inside[at + 1] ?? -1) >= 0

const asFragment = ({ reading, owned }: Sight, phrase: Phrase, at: number): Finding | null => {
  const { inside, nextOf, tokens, document, mentionOf } = reading
  const named = document.mentions[mentionOf[phrase.next - 1] ?? -1]?.first ?? phrase.first
  // "a gang Ana Ruiz described": the gang is what she speaks of
  const speaker = /^an?$/u.test(tokens[phrase.first]?.lower ?? "")
    ? { first: Math.max(named, phrase.first), next: phrase.next }
    : phrase
  const quotation = inside[at + 1] ?? -1
  const piece = { first: at, next: nextOf[quotation] ?? at + 1 }
  return owned.has(quotation) ? null : { rule: "speaker-cue-fragment", speaker, pieces: [piece], confidence: 0.8 }
}

/** "Excluding people deemed “violent”": a participle after an object of another verb, without a speaker. */
export const isModifier = ({ reading: { tokens, mentionOf }, hit }: Sight, speaker: Phrase): boolean =>
  hit.cue.frames.has("as") &&
  hit.group === hit.first &&
  (tokens[hit.first]?.lower ?? "").endsWith("ed") &&
  /^(?:VERB|PART|ADP)$/u.test(tokens[speaker.first - 1]?.pos ?? "") &&
  !/^(?:after|before|since|as|because|until|while)$/u.test(tokens[speaker.first - 1]?.lower ?? "") &&
  (mentionOf[speaker.next - 1] ?? -1) < 0 &&
  tokens[speaker.next - 1]?.pos === "NOUN"

const sceneWords = /^(?:as|while|when|after|before)$/u

/** "told reporters as she left the hall, “…”": the comma or colon after a clause that tells when, if a quotation follows. */
const afterScene = ({ reading, unit, hit, hits }: Sight, first: number): number => {
  const { tokens, inside } = reading
  if ((inside[first] ?? -1) >= 0 || tokens[first]?.pos === "PUNCT") return first
  let opening = first // "as she" may have been read as a place of speech
  while (opening > Math.max(hit.next, first - 3) && !sceneWords.test(tokens[opening]?.lower ?? "")) opening--
  if (!sceneWords.test(tokens[opening]?.lower ?? "")) return first
  for (let at = first + 1; at < Math.min(unit.next, first + 20); at++) {
    if ((inside[at] ?? -1) >= 0 || hits.some((hit) => hit.group === at)) return first
    if (/^[,:]$/u.test(tokens[at]?.text ?? "")) return (inside[at + 1] ?? -1) >= 0 ? at : first
  }
  return first
}

/** "joked, once more in a low voice, “…”": the token after the insertion, if a quotation follows it; else the same. */
const afterInsertion = ({ reading, unit, hits }: Sight, first: number): number => {
  const { tokens, inside } = reading
  for (let at = first; at < Math.min(unit.next, first + 16); at++) {
    if ((inside[at] ?? -1) >= 0 || hits.some((hit) => hit.group === at)) return first
    if (tokens[at]?.text === ",") return (inside[at + 1] ?? -1) >= 0 ? at + 1 : first
  }
  return first
}

/**
 * Who says it, a colon, a quotation, and no cue.
 *
 * From the report: “Nobody asked us.”
 * Not: Three words: “Nobody asked us.”
 */
export const colonQuotation = (reading: Reading, unit: Unit, owned: ReadonlySet<number>): Finding | null => {
  const { tokens, inside, firstOf, nextOf } = reading
  const first = tokens[unit.first]?.lower === "from" ? unit.first + 1 : unit.first
  const speaker = nounPhrase(reading, first, unit.next, false)
  if (!speaker || tokens[speaker.next]?.text !== ":" || !canSpeak(reading, speaker)) return null
  const quotation = inside[speaker.next + 1] ?? -1
  if (quotation < 0 || owned.has(quotation) || speaker.next + 1 >= unit.next) return null
  const piece = { first: firstOf[quotation] ?? 0, next: nextOf[quotation] ?? 0 }
  return { rule: "speaker-colon-quotation", speaker, pieces: [piece], confidence: 0.8 }
}
