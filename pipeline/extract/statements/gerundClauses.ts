import { nounPhraseBefore } from "./nounPhraseBefore.ts"
import type { Reading, Unit } from "./reading.ts"

/** Whether a clause starts at a token whose subject is a doing: "taking the money would be wrong". */
export const isGerundClause = ({ tokens, inside }: Reading, first: number, next: number): boolean => {
  if (tokens[first]?.pos !== "VERB" || !tokens[first].lower.endsWith("ing")) return false
  for (let at = first + 1; at < next && (inside[at] ?? -1) < 0; at++) {
    const { pos = "", lower = "" } = tokens[at] ?? {}
    if (pos === "AUX") return at > first + 1
    if (
      /^(?:PUNCT|SCONJ|CCONJ|VERB)$/u.test(pos) ||
      /^(?:who|which|that|whose|where|he|she|they|it|we|i)$/u.test(lower)
    )
      return false
  }
  return false
}

/**
 * Whether a word that may be a noun says something of a doing: "Ruiz claims taking the money would be wrong", "Ruiz, the
 * mayor, claims taking …". Not "claims processing would be slower", nor "complaints, lawsuits, claims involving police".
 */
export const saysOfDoing = (reading: Reading, at: number, unit: Unit): boolean => {
  const { tokens } = reading
  const whose = /^(?:ADJ|NOUN|PROPN|DET|PRON)$/u.test(tokens[at + 2]?.pos ?? "")
  if (!whose || !tokens[at]?.lower.endsWith("s") || !isGerundClause(reading, at + 1, unit.next)) return false
  const speaker = nounPhraseBefore(reading, at, unit.first)
  return speaker !== null && (reading.mentionOf[speaker.first] ?? -1) >= 0
}
