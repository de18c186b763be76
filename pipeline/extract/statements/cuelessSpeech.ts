import type { EntityKind } from "../../model/document.ts"
import { nounPhrase, type Phrase } from "./nounPhrases.ts"
import type { Reading, Unit } from "./reading.ts"
import { type Finding, isTitle } from "./sight.ts"

/**
 * Quotations of a sentence that no cue has claimed, and who says them by where they stand: somebody's name right after
 * a quotation that a comma or a dash ends, or, in a damaged sentence, right before or at the end of one.
 *
 * “Nobody asked us,” Mayor Ana Ruiz. “Nobody asked us.” — Ana Ruiz, mayor of Elm.
 * Not: “Safe streets” Ana Ruiz opened. “Nobody asked us.” Ana Ruiz left.
 */
export const cuelessSpeech = (reading: Reading, unit: Unit, owned: ReadonlySet<number>): ReadonlyArray<Finding> => {
  const { inside, nextOf } = reading
  const found: Array<Finding> = []
  for (let at = unit.first; at < unit.next; at++) {
    const quotation = inside[at] ?? -1
    if (quotation < 0) continue
    const next = nextOf[quotation] ?? at + 1
    if (!owned.has(quotation)) {
      const finding =
        dashName(reading, unit, quotation) ??
        commaName(reading, unit, quotation, owned) ??
        (unit.damaged ? (nameBefore(reading, unit, quotation) ?? nameInside(reading, unit, quotation)) : null)
      if (finding) {
        found.push(finding)
        at = Math.max(next, finding.pieces.at(-1)?.next ?? next) - 1
        continue
      }
    }
    at = next - 1
  }
  return found
}

const quoted = ({ firstOf, nextOf }: Reading, quotation: number): Phrase => ({
  first: firstOf[quotation] ?? 0,
  next: nextOf[quotation] ?? 0
})

const kindAt = ({ document, mentionOf }: Reading, at: number): EntityKind | undefined => {
  const mention = document.mentions[mentionOf[at] ?? -1]
  return mention?.form === "name" ? document.entities.get(mention.entity)?.kind : undefined
}

/** Whether the plain words of a phrase, before its appositions, name a person. */
const namesPerson = (reading: Reading, { first, next }: Phrase): boolean => {
  for (let at = first; at < next && reading.tokens[at]?.text !== ","; at++) {
    if (kindAt(reading, at) === "person") return true
  }
  return false
}

/** A phrase up to its last word that names a person; null if none does. */
const upToName = (reading: Reading, { first, next }: Phrase): Phrase | null => {
  for (let at = next - 1; at >= first; at--) if (kindAt(reading, at) === "person") return { first, next: at + 1 }
  return null
}

const endsWith = ({ document, text }: Reading, quotation: number, sign: RegExp): boolean => {
  const content = document.quotations[quotation]?.content
  return content !== undefined && sign.test(text.slice(Math.max(content.start, content.end - 2), content.end))
}

/** “Nobody asked us.” — Ana Ruiz: the name and what is told of it end the paragraph. */
const dashName = (reading: Reading, unit: Unit, quotation: number): Finding | null => {
  const { tokens } = reading
  const piece = quoted(reading, quotation)
  if (piece.first > unit.first || !/^(?:—|–|―|--|-)$/u.test(tokens[piece.next]?.text ?? "")) return null
  const limit = blockEnd(reading, unit, piece.next)
  const speaker = nounPhrase(reading, piece.next + 1, limit, true)
  if (!speaker || limit - speaker.next > 1 || !namesPerson(reading, speaker)) return null
  return { rule: "quotation-dash-speaker", speaker, pieces: [piece], confidence: 0.85 }
}

/** The token after a unit's block, at most thirty tokens on. */
const blockEnd = ({ tokens, document }: Reading, { block }: Unit, from: number): number => {
  let at = from
  while (at < from + 30 && document.sentences[tokens[at]?.sentence ?? -1]?.block === block) at++
  return at
}

/** “Nobody asked us,” Ana Ruiz: the verb is missing, or is none that tells of speech. */
const commaName = (reading: Reading, unit: Unit, quotation: number, owned: ReadonlySet<number>): Finding | null => {
  const { inside, tokens, document, text } = reading
  const piece = quoted(reading, quotation)
  if (piece.first > unit.first || !endsWith(reading, quotation, /,[’']?$/u) || piece.next >= unit.next) return null
  const content = document.quotations[quotation]?.content
  if (!content || isTitle(text.slice(content.start, content.end - 1))) return null
  const phrase = nounPhrase(reading, piece.next, unit.next, false)
  const speaker = phrase ? upToName(reading, phrase) : null
  if (!speaker) return null
  const pieces = [piece]
  for (let at = speaker.next; at < unit.next; at++) {
    const other = inside[at] ?? -1
    if (other < 0 && /^[.;?!]$/u.test(tokens[at]?.text ?? "")) break
    if (other < 0) continue
    if (!owned.has(other)) pieces.push(quoted(reading, other))
    break
  }
  return { rule: "quotation-speaker", speaker, pieces, confidence: 0.6 }
}

/** Ana Ruiz “nobody asked us”: what stood between them was lost. */
const nameBefore = (reading: Reading, unit: Unit, quotation: number): Finding | null => {
  const { document, mentionOf } = reading
  const piece = quoted(reading, quotation)
  if (piece.first - 1 < unit.first || kindAt(reading, piece.first - 1) !== "person") return null
  const mention = document.mentions[mentionOf[piece.first - 1] ?? -1]
  if (!mention || piece.next - piece.first < 6) return null
  const speaker = { first: mention.first, next: mention.next }
  return { rule: "speaker-quotation", speaker, pieces: [piece], confidence: 0.6 }
}

/** “Nobody asked us Ana Ruiz, the mayor of Elm. The closing mark and the verb were lost. */
const nameInside = (reading: Reading, unit: Unit, quotation: number): Finding | null => {
  const { document, tokens, mentionOf } = reading
  const piece = quoted(reading, quotation)
  if (!document.quotations[quotation]?.closeMissing) return null
  for (let at = piece.first + 3; at < piece.next - 3; at++) {
    if (kindAt(reading, at) !== "person") continue
    const mention = document.mentions[mentionOf[at] ?? -1]
    if (!mention || tokens[mention.next]?.text !== "," || tokens[mention.next + 1]?.pos !== "DET") continue
    const speaker = { first: mention.first, next: piece.next }
    const reported = tokens.slice(unit.first, piece.first).every(({ text }) => !/^[.,;:]$/u.test(text))
    const first = reported ? unit.first : piece.first
    return { rule: "quotation-speaker", speaker, pieces: [{ first, next: mention.first }], confidence: 0.5 }
  }
  return null
}
