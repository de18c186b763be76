import type { Attribution } from "./attribution.ts"
import { cuesIn } from "./cueFinder.ts"
import { nounPhraseBefore } from "./nounPhraseBefore.ts"
import type { Phrase } from "./nounPhrases.ts"
import type { Reading, Unit } from "./reading.ts"
import { contentStart, type Outlook, speaks } from "./sight.ts"
import type { Speakers } from "./speakers.ts"
import { mainSubject, subjectOf } from "./subjects.ts"

/** What a sentence that ends with a colon promises: whose words stand in the next paragraph. */
export interface Introduction {
  readonly speaker: Phrase
  readonly cue: Phrase
  readonly unit: Unit
}

/**
 * A sentence that ends with a cue and a colon.
 *
 * The mayor issued a statement to the press:
 * Not: Some towns have begun to act:
 */
export const introductionOf = (reading: Reading, unit: Unit): Introduction | null => {
  const { tokens } = reading
  if (tokens[unit.next - 1]?.text !== ":") return null
  const hits = cuesIn(reading, unit)
  for (const hit of hits.toReversed()) {
    if (hit.unreal || !speaks(hit) || !hit.cue.frames.has("quote")) continue
    const sight: Outlook = {
      reading,
      unit,
      hits,
      hit,
      floor: unit.first,
      outer: unit.first,
      speaker: null,
      starts: new Set(),
      owned: new Set()
    }
    if (contentStart(sight) < unit.next - 1) continue
    const speaker = hit.form === "finite" ? subjectOf(reading, hit, unit.first) : mainSubject(reading, unit, hit.group)
    if (speaker) return { speaker, cue: { first: hit.first, next: hit.next }, unit }
  }
  return messageOf(reading, unit)
}

const sends =
  /^(?:sent|sends|issued|issues|released|releases|posted|posts|wrote|writes|shared|shares|published|publishes|circulated|read|gave|offered|provided)$/u
const messages =
  /^(?:statement|email|e-mail|letter|message|memo|memorandum|note|tweet|post|reply|response|remarks|text)$/u

/** "The clerk has sent this letter to the council:" — whoever sends a message, where no cue of the lexicon says it. */
const messageOf = (reading: Reading, unit: Unit): Introduction | null => {
  const { tokens, inside } = reading
  for (let at = unit.next - 2; at > unit.first; at--) {
    const token = tokens[at]
    if (token === undefined || (inside[at] ?? -1) >= 0 || /^[,;.]$/u.test(token.text)) return null
    if (token.pos !== "VERB") continue
    if (!sends.test(token.lower)) return null
    let noun = at + 1
    while (noun < at + 5 && /^(?:DET|ADJ|VERB)$/u.test(tokens[noun]?.pos ?? "")) noun++
    if (!messages.test(tokens[noun]?.lower ?? "")) return null
    let group = at
    while (group > unit.first && /^(?:AUX|ADV)$/u.test(tokens[group - 1]?.pos ?? "")) group--
    const speaker = nounPhraseBefore(reading, group, unit.first)
    return speaker ? { speaker, cue: { first: at, next: noun + 1 }, unit } : null
  }
  return null
}

/** Whether a paragraph goes on in somebody's own words after a block of theirs: with "I", "we", "you" outside marks. */
export const isPersonal = ({ tokens, inside }: Reading, units: ReadonlyArray<Unit>): boolean =>
  units.some(({ first, next }) => {
    for (let at = first; at < next; at++) {
      if ((inside[at] ?? -1) < 0 && /^(?:i|we|you|our|my|us|your)$/u.test(tokens[at]?.lower ?? "")) return true
    }
    return false
  })

/**
 * An outlet that a line alone introduces: its token range, or null.
 *
 * From The Elm Courier:
 * Not: From here on out the town will pay:
 */
export const outletOf = ({ tokens, mentionOf, document }: Reading, unit: Unit): string | null => {
  if (!/^(?:from|via)$/u.test(tokens[unit.first]?.lower ?? "") || tokens[unit.next - 1]?.text !== ":") return null
  const mention = document.mentions[mentionOf[unit.next - 2] ?? -1]
  if (mention && mention.first - unit.first > 2) return null
  const first = unit.first + 1
  const words = tokens.slice(first, unit.next - 1)
  if (words.length === 0 || words.length > 5 || !words.every(({ text }) => /^\p{Lu}/u.test(text))) return null
  return document.clean.text.slice(words[0]?.start, words.at(-1)?.end)
}

/** The statement of a paragraph that an introduction announces: its quotation, or all of it. */
export const introduced = (
  reading: Reading,
  { speaker, cue, unit }: Introduction,
  units: ReadonlyArray<Unit>,
  speakers: Speakers
): Attribution | null => {
  const first = units[0]
  const last = units.at(-1)
  if (!first || !last) return null
  const quotation = reading.inside[first.first] ?? -1
  const whole = { first: first.first, next: last.next }
  const piece = quotation >= 0 ? { first: first.first, next: reading.nextOf[quotation] ?? last.next } : whole
  return {
    rule: quotation >= 0 ? "introduced-quotation" : "introduced-block",
    cue,
    speaker,
    entity: speakers.entity(speaker, unit, speaker.first),
    pieces: [piece],
    confidence: quotation >= 0 ? 0.9 : 0.75,
    damaged: units.some(({ damaged }) => damaged),
    relayedBy: null,
    verbatim: quotation < 0
  }
}
