import { afterAdjuncts, type CueHit } from "./cueFinder.ts"
import { isNominalToken, nounPhrase, type Phrase } from "./nounPhrases.ts"
import type { Reading, Unit } from "./reading.ts"

/** What the rules of one cue see. */
export interface Sight {
  readonly reading: Reading
  readonly unit: Unit
  readonly hits: ReadonlyArray<CueHit>
  readonly hit: CueHit
  /** From here on words before the cue are free: after the last attribution of the unit. */
  readonly floor: number
  /** Where what stands before the last attribution begins, if its own content runs on to `floor`; else `floor`. */
  readonly outer: number
  /** Who says it, if they stand before the cue, or the sentence before tells. */
  readonly speaker: Phrase | null
  /** Tokens at which a clause of another attribution begins: its subject's first. */
  readonly starts: ReadonlySet<number>
  /** Quotations that have their statement already. */
  readonly owned: ReadonlySet<number>
  /** Where the words after the cue start that may be its content. */
  readonly content: number
}

/** What is known of a cue before its content is. */
export type Outlook = Omit<Sight, "content">

/** What a rule makes of a cue. */
export interface Finding {
  readonly rule: string
  readonly speaker: Phrase | null
  /** The content, as runs of tokens in order. */
  readonly pieces: ReadonlyArray<Phrase>
  readonly confidence: number
}

/** One way to read a cue; null if it can't be read so. */
export type CueRule = (sight: Sight) => Finding | null

/** Whether a cue means that something was said or written, not only thought or seen. */
export const speaks = ({ cue }: CueHit): boolean => cue.senses[0] === "speech" || cue.senses[0] === "writing"

const dashes = new Set(["-", "—", "―", "–", "--"])
/** Whether a sign is a dash. */
export const isDash = (sign: string | undefined): boolean => sign !== undefined && dashes.has(sign)

/** The quotation that ends before a token and leaves room for an attribution there (`,”`, `?”`, `” —`), or -1. */
export const quotationBefore = ({ reading, unit, hit }: Sight, at: number): number => {
  const { tokens, inside, document } = reading
  let before = tokens[at - 1]?.text === "[" ? at - 2 : at - 1
  let comma = false
  while (
    before >= unit.first &&
    (tokens[before]?.text === "," || isDash(tokens[before]?.text)) &&
    (inside[before] ?? -1) < 0
  ) {
    comma = true
    before--
  }
  const quotation = before >= unit.first ? (inside[before] ?? -1) : -1
  if (quotation < 0) return -1
  const content = document.quotations[quotation]?.content
  if (
    !content ||
    (reading.firstOf[quotation] !== unit.first && isTitle(reading.text.slice(content.start, content.end)))
  )
    return -1
  const last = reading.text.charAt(content.end - 1)
  if (
    !comma &&
    last === "." &&
    (tokens[hit.next]?.text === ":" || (inside[hit.next] ?? -1) >= 0 || (inside[hit.next + 1] ?? -1) >= 0)
  )
    return -1
  return comma || /[,?!.…—–’'-]/u.test(last) ? quotation : -1
}

/** Whether words in marks are a name, as of a film: “Sunday Morning,” — each of them in capitals, and few. */
export const isTitle = (words: string): boolean => {
  const all = words.split(" ")
  return (
    all.length <= 7 &&
    !/[.?!]$/u.test(words) &&
    all.every((word) => /^(?:\p{Lu}|\p{N}|(?:of|the|in|and|a|for|to|on|with|at|from)$)/u.test(word))
  )
}

/** A quotation before its cue, and the reported words of its sentence before it. */
export const openedBy = ({ reading, floor }: Sight, quotation: number): Phrase => {
  const { tokens, firstOf, nextOf, document } = reading
  const start = firstOf[quotation] ?? 0
  if (document.quotations[quotation]?.openMissing) return { first: start, next: nextOf[quotation] ?? start }
  let first = Math.min(floor, start)
  if (tokens[start - 1]?.text === ":") return { first: start, next: nextOf[quotation] ?? start }
  while (first < start && /^(?:[,;:.(]|—|-)$/u.test(tokens[first]?.text ?? "")) first++
  return { first, next: nextOf[quotation] ?? start }
}

/** The quotation that goes on after an attribution in its sentence: `, “…”`, `: “…”`. */
export const followingQuotations = ({ reading, unit, owned, hits }: Sight, after: number): ReadonlyArray<Phrase> => {
  const { tokens, inside, firstOf, nextOf, document, text } = reading
  for (let at = after; at < Math.min(unit.next, after + 30); at++) {
    const quotation = inside[at] ?? -1
    if (quotation < 0) {
      if (hits.some((hit) => hit.first === at && !hit.unreal && speaks(hit))) return [] // it has a cue of its own
      if (/^[.;]$/u.test(tokens[at]?.text ?? "")) return []
      continue
    }
    const mark = tokens[at - 1]?.text ?? ""
    const content = document.quotations[quotation]?.content
    if (at === after && content && isTitle(text.slice(content.start, content.end))) {
      at = (nextOf[quotation] ?? at + 1) - 1 // "told “Morning in Elm” …"
      continue
    }
    const unopened = document.quotations[quotation]?.openMissing === true
    if (
      owned.has(quotation) ||
      !(at === after || unopened || /^[,:—–-]$/u.test(mark) || /^(?:and|but|that)$/u.test(mark))
    )
      return []
    return [{ first: firstOf[quotation] ?? at, next: nextOf[quotation] ?? at }]
  }
  return []
}

/** Reads a noun phrase without appositions: what stands after "to", "in", "told". */
export const phraseAt =
  ({ reading, unit }: Pick<Sight, "reading" | "unit">) =>
  (at: number): Phrase | null =>
    nounPhrase(reading, at, unit.next, false)

/** Where the words after a cue start that may be its content: after the person told, days and places of speech. */
export const contentStart = (sight: Outlook): number => {
  const { reading, unit, hit } = sight
  let at = hit.next
  if (hit.cue.frames.has("addressee")) {
    const told = nounPhrase(reading, at, unit.next, false)
    const verb = told ? reading.tokens[told.next]?.pos : undefined // "warning it would": nobody is told
    if (told && told.next < unit.next && verb !== "AUX" && verb !== "VERB") at = told.next
  } else if (reading.tokens[at]?.lower === "to" && isNominalToken(reading, at + 1)) {
    at = nounPhrase(reading, at + 1, unit.next, false)?.next ?? at
  }
  if (at > hit.next || hit.cue.frames.has("addressee")) at = afterTitle(reading, at)
  else if (hit.cue.frames.has("quote")) at = beforeMark(reading, at, unit.next)
  const next = afterAdjuncts(reading, at, unit.next, phraseAt(sight))
  if (reading.tokens[next]?.lower === "with" && next < unit.next - 1 && opensQuotation(reading, next + 1))
    return next + 1
  return next > hit.next ? afterTitle(reading, next) : next
}

/** Whether a quotation starts at a token, or after the comma or colon there: "responded with, “…”". */
const opensQuotation = ({ tokens, inside }: Reading, at: number): boolean =>
  (inside[at] ?? -1) >= 0 || (/^[,:]$/u.test(tokens[at]?.text ?? "") && (inside[at + 1] ?? -1) >= 0)

/** "asking her, “…”": whoever is spoken to, if a comma or colon and a quotation follow. */
const beforeMark = (reading: Reading, at: number, limit: number): number => {
  const whom = nounPhrase(reading, at, limit, false)
  const mark = whom ? (reading.tokens[whom.next]?.text ?? "") : ""
  return whom && (mark === "," || mark === ":") && (reading.inside[whom.next + 1] ?? -1) >= 0 ? whom.next : at
}

/** "on Elm TV's “Morning Hour” that": the name of a broadcast belongs to the place of speech. */
const afterTitle = ({ inside, nextOf, document, text }: Reading, at: number): number => {
  const quotation = inside[at] ?? -1
  const content = document.quotations[quotation]?.content
  return content && isTitle(text.slice(content.start, content.end)) ? (nextOf[quotation] ?? at) : at
}
