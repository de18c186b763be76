import type { Attribution } from "./attribution.ts"
import { hasVerb, isFiniteVerb } from "./clauseEnds.ts"
import type { CueHit } from "./cueFinder.ts"
import { nounPhraseBefore } from "./nounPhraseBefore.ts"
import type { Phrase } from "./nounPhrases.ts"
import type { Reading, Unit } from "./reading.ts"
import { canSpeak, headOf, mainSubject } from "./subjects.ts"

/** Whether an infinitive tells what was said: "rose to say: “…”", not "wants to say" or "to say nothing of". */
export const announces = ({ tokens, inside }: Reading, { next, group, cue }: CueHit): boolean => {
  const governor = tokens[group - 1]?.lower ?? ""
  if (
    !cue.frames.has("quote") ||
    /^(?:want|wants|wanted|like|have|has|had|going|need|needs|used|able|is|was|are|were|not)$/u.test(governor)
  )
    return false
  const mark = tokens[next]?.text ?? ""
  return (inside[next] ?? -1) >= 0 || ((mark === ":" || mark === ",") && (inside[next + 1] ?? -1) >= 0)
}

/** Nouns that take an infinitive: "a chance to say that" doesn't tell that it was said. */
const takesInfinitive = new Set(
  "time reason reasons right way ways chance opportunity decision plan plans effort efforts attempt attempts ability need desire refusal failure pressure authority power permission willingness obligation duty tendency freedom nothing something anything everything".split(
    " "
  )
)

/**
 * "Called the press to say that", "took to the air to argue that": whoever did the thing, of an infinitive of purpose
 * after what was done; null if it is none.
 */
export const purposeful = (reading: Reading, unit: Unit, { next, group, cue }: CueHit): Phrase | null => {
  const { tokens, inside } = reading
  const governor = tokens[group - 1]
  if (!governor || tokens[next]?.lower !== "that" || !cue.frames.has("that")) return null
  if (!/^(?:NOUN|PROPN)$/u.test(governor.pos) || takesInfinitive.has(governor.lower)) return null
  for (let at = group - 1; at > unit.first; at--) {
    const token = tokens[at]
    if (token === undefined || (inside[at] ?? -1) >= 0) return null
    if (token.pos !== "VERB" || token.lower.endsWith("ing")) continue
    let first = at
    while (/^(?:AUX|ADV)$/u.test(tokens[first - 1]?.pos ?? "")) first--
    const done = tokens.slice(first, at).every(({ pos, lower }) => pos === "ADV" || /^(?:had|has|have)$/u.test(lower))
    const subject = done ? nounPhraseBefore(reading, first, unit.first) : null
    return subject && canSpeak(reading, subject) ? subject : null
  }
  return null
}

/** Papers that ask or threaten by what they are: "the order asking cities to help" reports nobody's words. */
const acts = new Set(
  "order orders law laws bill bills policy policies lawsuit lawsuits suit petition measure measures rule rules legislation ordinance amendment resolution provision program plan".split(
    " "
  )
)

const ordering = new Set("direct order instruct command require ask tell allow urge request call on".split(" "))

/** The cue's own subject, or that of the clause on which it hangs ("…, adding that", "and argued"). */
export const speakerOf = (
  reading: Reading,
  unit: Unit,
  hit: CueHit,
  subject: Phrase | null,
  found: ReadonlyArray<Attribution>
): Phrase | null => {
  const { tokens } = reading
  if (hit.form === "infinitive") return found.at(-1)?.speaker ?? mainSubject(reading, unit, hit.group)
  if (hit.form === "ing") {
    const before = subject ? tokens[subject.first - 1]?.lower : undefined
    const head = subject ? (tokens[headOf(reading, subject)]?.lower ?? "") : ""
    const own = tokens[hit.group - 1]?.text !== ","
    if (own && acts.has(head)) return null
    // "Ruiz asking for more": a caption, a thing; "Therefore, towns challenging the rule may sue": a participle of the subject
    if (own && subject && before !== "with" && !unit.damaged && !hasVerb(reading, unit.first, subject.next)) return null
    const opened = subject && !own ? afterFront(reading, unit, subject) : null
    if (opened) return opened
    // "In May, the judge blocked the order, ruling that …": what stands between the commas is no apposition
    const verb = subject ? verbIn(reading, subject) : -1
    const fronted = subject !== null && verb >= 0 && reading.tokens[subject.first - 1]?.pos === "ADP"
    if (subject && verb >= 0 && !fronted) return { first: subject.first, next: verb }
    if (
      subject &&
      !fronted &&
      (before === "with" || subject.first === unit.first || reading.tokens[subject.next - 1]?.pos === "NOUN")
    )
      return subject
    return found.at(-1)?.speaker ?? mainSubject(reading, unit, hit.group) ?? afterComma(reading, unit, hit)
  }
  // "the order directs agencies to", "the law asks": what a measure does is nobody's words
  if (subject && ordering.has(hit.cue.lemma) && acts.has(tokens[headOf(reading, subject)]?.lower ?? "")) return null
  if (subject) return subject
  const before = tokens[hit.group - 1]?.lower ?? ""
  const elided = /^(?:and|but|then|or|,)$/u.test(before) || joinsAfter(reading, unit, hit.group)
  return elided ? (found.at(-1)?.speaker ?? mainSubject(reading, unit, hit.group)) : null
}

/** "On the firm's page, he spoke of books, stating that": the pronoun after the phrase that opens the sentence. */
const afterFront = ({ tokens }: Reading, unit: Unit, { first, next }: Phrase): Phrase | null => {
  if (first !== unit.first + 1 || tokens[unit.first]?.pos !== "ADP") return null
  let comma = first
  while (comma < next && tokens[comma]?.text !== ",") comma++
  const at = comma + 1
  return /^(?:he|she|they|it|we|i)$/u.test(tokens[at]?.lower ?? "") ? { first: at, next: at + 1 } : null
}

/** Where the verb of a clause stands between two places, with no relative pronoun before it; or -1. */
const verbIn = (reading: Reading, { first, next }: Phrase): number => {
  for (let at = first + 1; at < next; at++) {
    if (relativePronouns.has(reading.tokens[at]?.lower ?? "")) return -1
    if ((reading.inside[at] ?? -1) < 0 && isFiniteVerb(reading, at)) return at
  }
  return -1
}

const relativePronouns = new Set(["who", "which", "that", "whose", "whom"])

/** "…, but in a letter said": a verb after a conjunction and a phrase without a subject. */
const joinsAfter = ({ tokens }: Reading, unit: Unit, group: number): boolean => {
  for (let at = group - 2; at > Math.max(unit.first, group - 8); at--) {
    if (tokens[at]?.pos === "VERB" || tokens[at]?.pos === "AUX") return false
    if (tokens[at]?.pos === "ADP" && /^(?:and|but)$/u.test(tokens[at - 1]?.lower ?? "")) return true
  }
  return false
}

/** "Insisting that nobody asked, Ana Ruiz left": the subject of what follows. */
const afterComma = (reading: Reading, unit: Unit, hit: CueHit): Phrase | null => {
  if (hit.first > unit.first + 1) return null
  return mainSubject(reading, { ...unit, first: hit.next }, unit.next)
}
