import { sources } from "../../lexicon/cues.ts"
import { isClause } from "./clauseEnds.ts"
import type { CueHit } from "./cueFinder.ts"
import { nounPhraseBefore } from "./nounPhraseBefore.ts"
import type { Phrase } from "./nounPhrases.ts"
import type { Reading, Unit } from "./reading.ts"

const relatives = new Set(["who", "which", "that", "whom"])

/** The subject of a cue that stands before it: "Ana Ruiz, the mayor, said", "officials say", "Ruiz, who said". */
export const subjectOf = (reading: Reading, hit: CueHit, floor: number): Phrase | null => {
  const before = reading.tokens[hit.group - 1]
  if (!before || hit.group - 1 < floor) return null
  if (relatives.has(before.lower)) {
    const comma = reading.tokens[hit.group - 2]?.text === ","
    return nounPhraseBefore(reading, comma ? hit.group - 2 : hit.group - 1, floor) ?? null
  }
  return nounPhraseBefore(reading, hit.group, floor) ?? beforeParticiple(reading, hit.group, floor)
}

/** "The towns reacting so far", "those living there": a noun phrase with a participle after it and what belongs to that. */
const beforeParticiple = (reading: Reading, end: number, floor: number): Phrase | null => {
  const { tokens, inside } = reading
  for (let at = end - 1; at > Math.max(floor, end - 8); at--) {
    const token = tokens[at]
    if (
      token === undefined ||
      (inside[at] ?? -1) >= 0 ||
      !/^(?:ADV|ADP|NOUN|DET|ADJ|NUM|PROPN|VERB|PRON)$/u.test(token.pos)
    )
      return null
    if (token.pos !== "VERB") continue
    const subject = /(?:ing|ed)$/u.test(token.lower) ? nounPhraseBefore(reading, at, floor) : null
    return subject && subject.first === floor ? { first: subject.first, next: end } : null
  }
  return null
}

/** The subject of the first verb of a unit that has one: whom "…, adding that" hangs on. */
export const mainSubject = (reading: Reading, unit: Unit, limit: number): Phrase | null => {
  for (let at = mainClause(reading, unit, limit) + 1; at < limit; at++) {
    const token = reading.tokens[at]
    if (token === undefined || (token.pos !== "VERB" && token.pos !== "AUX") || (reading.inside[at] ?? -1) >= 0)
      continue
    let group = at
    while (group - 1 > unit.first && reading.tokens[group - 1]?.pos === "ADV") group--
    const subject = nounPhraseBefore(reading, group, unit.first)
    if (subject && !relatives.has(reading.tokens[subject.first]?.lower ?? "")) return subject
  }
  return null
}

/** Where the main clause of a unit starts: after "Although …,", "After …,", if a clause follows such a comma. */
const mainClause = (reading: Reading, unit: Unit, limit: number): number => {
  const { tokens, inside } = reading
  if (
    !/^(?:when|while|if|although|though|after|before|as|because|since|once|unless|despite)$/u.test(
      tokens[unit.first]?.lower ?? ""
    )
  )
    return unit.first
  for (let at = unit.first + 1; at < limit; at++) {
    if (tokens[at]?.text === "," && (inside[at] ?? -1) < 0 && isClause(reading, at + 1, limit)) return at + 1
  }
  return unit.first
}

/** The head of a noun phrase: its last noun or name before what follows the head. */
export const headOf = ({ tokens, mentionOf }: Reading, { first, next }: Phrase): number => {
  let head = first
  for (let at = first; at < next; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if ((mentionOf[at] ?? -1) >= 0) {
      head = at
      continue
    }
    if (
      at > first &&
      (token.text === "," ||
        token.text === "(" ||
        (token.pos === "ADP" && token.lower !== "'s") ||
        relatives.has(token.lower))
    )
      break
    if (
      token.pos === "VERB" &&
      at > first &&
      tokens[at - 1]?.pos !== "DET" &&
      tokens[at - 1]?.text !== "-" && // "President-elect Ruiz"
      !/^\p{Lu}/u.test(token.text)
    )
      break
    if (
      token.pos === "NOUN" ||
      token.pos === "PROPN" ||
      token.pos === "PRON" ||
      token.pos === "NUM" ||
      (token.pos === "ADJ" && head === first)
    )
      head = at
    if (token.lower === "and") break
  }
  return head
}

/** Whether a subject can say something: it names somebody, or is of a kind that speaks or is read. */
export const canSpeak = (reading: Reading, phrase: Phrase): boolean => {
  const head = headOf(reading, phrase)
  const word = reading.tokens[head]?.lower ?? ""
  return (
    (reading.mentionOf[head] ?? -1) >= 0 ||
    reading.tokens[head]?.pos === "PROPN" ||
    sources.has(word) ||
    /^(?:he|she|they|who|we|i|it|some|many|others)$/u.test(word)
  )
}
