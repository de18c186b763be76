import { sources } from "../../lexicon/cues.ts"
import { clauseEnd, isClause } from "./clauseEnds.ts"
import { isModifier } from "./directSpeech.ts"
import { nounPhrase, type Phrase, plainNounPhrase, subjectPronouns } from "./nounPhrases.ts"
import type { Reading } from "./reading.ts"
import { type CueRule, type Sight, speaks } from "./sight.ts"
import { canSpeak, headOf } from "./subjects.ts"

/** Whether a run of tokens has quoted ones. */
export const holdsQuotation = ({ inside }: Reading, first: number, next: number): boolean => {
  for (let at = first; at < next; at++) if ((inside[at] ?? -1) >= 0) return true
  return false
}

/**
 * `praised the town's rule, hoping to keep people from having to “hide away”`: a participle after the object belongs to
 * what is said if it ends with quoted words that have no cue of their own.
 */
const withTail = ({ reading, unit, hits }: Sight, object: Phrase | null): Phrase | null => {
  const { tokens, inside, nextOf } = reading
  if (!object || tokens[object.next]?.text !== "," || holdsQuotation(reading, object.first, object.next)) return object
  if (hits.some((hit) => hit.first > object.next && !hit.unreal && speaks(hit))) return object
  for (let at = object.next; at < unit.next; at++) {
    const quotation = inside[at] ?? -1
    if (quotation < 0) continue
    const next = nextOf[quotation] ?? unit.next
    return next >= unit.next ? { first: object.first, next } : object
  }
  return object
}

/** Whether a quotation of a run is more than a term of one or two words before its noun: `the “safe” towns`. */
const holdsSpeech = ({ inside, tokens, firstOf, nextOf }: Reading, first: number, next: number): boolean => {
  for (let at = first; at < next; at++) {
    const quotation = inside[at] ?? -1
    if (quotation < 0) continue
    const end = nextOf[quotation] ?? next
    const words = end - (firstOf[quotation] ?? at) - 2
    if (words > 2 || end >= next || !/^(?:NOUN|PROPN)$/u.test(tokens[end]?.pos ?? "")) return true
    at = end - 1
  }
  return false
}

/** "somewhere between $5 and $6 million", "up to 300": whether a number follows words that only limit it. */
const number = ({ tokens }: Reading, first: number, limit: number): boolean => {
  let at = first
  while (at < Math.min(limit, first + 4) && /^(?:ADV|ADP|ADJ)$/u.test(tokens[at]?.pos ?? "")) at++
  return at > first && /^(?:NUM|SYM)$/u.test(tokens[at]?.pos ?? "")
}

/** Where a noun phrase ends that a dash follows: what stands behind it is the writer's own. */
const beforeDash = ({ tokens, inside }: Reading, first: number, next: number): number => {
  for (let at = first + 1; at < next; at++) {
    if ((inside[at] ?? -1) < 0 && /^(?:—|–|―|--)$/u.test(tokens[at]?.text ?? "")) return at
  }
  return next
}

/** The tokens after a cue up to the end of its clause, if a noun phrase stands there. */
const objectOf = (sight: Sight): { first: number; next: number } | null => {
  const { reading, unit, hit } = sight
  const first = hit.next
  const token = reading.tokens[first]
  if (token === undefined || first >= unit.next || /^[.,:;)]$/u.test(token.text) || token.pos === "CCONJ") return null
  const amount = token.pos !== "NUM" && number(reading, first, unit.next)
  if (!amount && plainNounPhrase(reading, first, unit.next) < 0 && !subjectPronouns.has(token.lower)) return null
  const next = beforeDash(reading, first, clauseEnd(sight, first))
  return next > first + 1 ? { first, next } : null
}

/**
 * Who says it, the cue, a noun phrase with a quoted fragment.
 *
 * Ana Ruiz called the plan “a gift to nobody at all”.
 * Not: Ana Ruiz opened the “safe streets” office.
 */
export const speakerCueFragment: CueRule = (sight) => {
  const { hit, speaker, reading } = sight
  const { frames } = hit.cue
  if (!speaker || !speaks(hit) || !(frames.has("object") || frames.has("np") || frames.has("as") || frames.has("for")))
    return null
  const object = withTail(sight, objectOf(sight))
  if (!object || !holdsSpeech(reading, object.first, object.next)) return null
  return { rule: "speaker-cue-fragment", speaker, pieces: [object], confidence: 0.8 }
}

/**
 * Who asks, the cue, whom, and what they are to do.
 *
 * Ana Ruiz urged the council to open its books.
 * Not: Ana Ruiz invited the council.
 */
export const speakerCueRequest: CueRule = (sight) => {
  const { reading, unit, hit, speaker } = sight
  const { tokens } = reading
  if (!speaker || !speaks(hit) || !hit.cue.frames.has("object")) return null
  const whom = nounPhrase(reading, hit.next, unit.next, false)
  if (!whom) return null
  const at = tokens[whom.next]?.lower === "not" ? whom.next + 1 : whom.next
  const object = objectOf(sight)
  if (!object || tokens[at]?.lower !== "to" || !canSpeak(reading, speaker)) return null
  return { rule: "speaker-cue-request", speaker, pieces: [object], confidence: 0.8 }
}

/**
 * Who judges, the cue, whom or what, and for what.
 *
 * Ana Ruiz accused the council of hiding the books.
 * Not: Ana Ruiz attacked the council.
 */
export const speakerCueJudgement: CueRule = (sight) => {
  const { reading, hit, speaker } = sight
  const { tokens } = reading
  if (!speaker || !speaks(hit) || !hit.cue.frames.has("for")) return null
  const object = objectOf(sight)
  if (!object) return null
  const link = hit.cue.lemma === "accuse" ? "of" : "for"
  for (let at = object.first + 1; at < object.next - 1; at++) {
    if (tokens[at]?.lower === link)
      return { rule: "speaker-cue-judgement", speaker, pieces: [object], confidence: 0.75 }
  }
  return null
}

/** "declared itself a sanctuary": what it makes itself, and no words. */
const isMadeSo = ({ reading, hit }: Sight): boolean =>
  (hit.cue.lemma === "declare" || hit.cue.lemma === "proclaim") &&
  /^(?:itself|themselves)$/u.test(reading.tokens[hit.next]?.lower ?? "")

/**
 * Who says it, the cue, a noun phrase that tells what.
 *
 * Ana Ruiz emphasized the need for open books.
 * Not: Ana Ruiz opened the books of the town.
 */
export const speakerCueObject: CueRule = (sight) => {
  const { reading, hit, speaker } = sight
  if (!speaker || !speaks(hit)) return null
  const { frames } = hit.cue
  if (!frames.has("np") && !(frames.has("as") && hasLink(sight))) return null
  if (isGloss(sight) || isMadeSo(sight)) return null
  const object = objectOf(sight)
  if (!object || (frames.has("as") && (isName(reading, object) || isBareModifier(sight, speaker)))) return null
  const next = beforeClause(reading, object.first, object.next)
  const ing = (reading.tokens[hit.first]?.lower ?? "").endsWith("ing")
  // "Ruiz proposing the plan just shows": a thing, not an act.
  if (
    ing &&
    hit.form === "ing" &&
    !/^(?:,|with)$/u.test(
      reading.tokens[ing && speaker.next <= hit.first ? speaker.first - 1 : hit.first - 1]?.lower ?? ""
    ) &&
    reading.tokens[hit.group - 1]?.text !== ","
  )
    return null
  if (next - object.first < (ing ? 4 : 3) || !canSpeak(reading, speaker)) return null
  if (addressed(reading, object, /^(?:threaten|urge|question)$/u.test(hit.cue.lemma))) return null
  return { rule: "speaker-cue-object", speaker, pieces: [{ first: object.first, next }], confidence: 0.5 }
}

/** "He added, referring to the council": the writer tells what was meant. */
const isGloss = ({ reading: { tokens }, hit }: Sight): boolean =>
  hit.cue.lemma === "refer to" && hit.form === "ing" && tokens[hit.group - 1]?.text === ","

/** "By a group called the best of its kind": a participle right after its noun, which no apposition follows. */
const isBareModifier = (sight: Sight, speaker: Phrase): boolean =>
  isModifier(sight, speaker) &&
  !sight.reading.tokens.slice(speaker.first, speaker.next).some(({ text, lower }) => text === "," || lower === "who")

/** "A group called the Center for Open Books": a name, no judgement. */
const isName = ({ document, mentionOf, tokens }: Reading, { first, next }: Phrase): boolean => {
  const start = tokens[first]?.pos === "DET" ? first + 1 : first
  const mention = document.mentions[mentionOf[start] ?? -1]
  return mention !== undefined && mention.form === "name" && mention.next >= next
}

/** "Cited Tom Bell, a friend", "threatened towns that …": those who are meant or spoken to, not what is said. */
const addressed = (reading: Reading, object: Phrase, groups: boolean): boolean => {
  const head = headOf(reading, object)
  const word = reading.tokens[head]?.lower ?? ""
  const mention = reading.document.mentions[reading.mentionOf[head] ?? -1]
  const kind = mention ? reading.document.entities.get(mention.entity)?.kind : undefined
  return kind === "person" || (groups && (kind !== undefined || sources.has(word) || places.test(word)))
}
const places =
  /^(?:cities|city|counties|county|towns?|states?|jurisdictions?|localities|municipalities|immigrants|migrants)$/u

/** Where a noun phrase ends that runs on until the writer's own clause: `the plan, some towns have …`. */
const beforeClause = (reading: Reading, first: number, next: number): number => {
  for (let at = first + 1; at < next; at++) {
    if (reading.tokens[at]?.text === "," && (reading.inside[at] ?? -1) < 0 && isClause(reading, at + 1, next)) return at
  }
  return next
}

/** Whether "as" follows the object, or the cue needs none: "called it". */
const hasLink = ({ reading: { tokens }, unit, hit }: Sight): boolean => {
  if (/^(?:call|label|brand|deem|declare|dub)$/u.test(hit.cue.lemma)) return true
  for (let at = hit.next; at < Math.min(unit.next, hit.next + 15); at++) if (tokens[at]?.lower === "as") return true
  return false
}
