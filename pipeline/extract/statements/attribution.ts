import type { StatementCandidate } from "../../model/candidate.ts"
import type { Span } from "../../model/span.ts"
import type { Phrase } from "./nounPhrases.ts"
import type { Reading } from "./reading.ts"

/** A statement while it is put together: what is said, as runs of tokens in order, and who says it. */
export interface Attribution {
  readonly rule: string
  readonly cue: Phrase | null
  readonly speaker: Phrase | null
  readonly entity: string | null
  readonly pieces: ReadonlyArray<Phrase>
  readonly confidence: number
  readonly damaged: boolean
  readonly relayedBy: string | null
  /** Without marks, yet word for word: a block that somebody is said to have said, a transcript's line. */
  readonly verbatim: boolean
}

const span = ({ tokens }: Reading, { first, next }: Phrase): Span<"clean"> => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[next - 1]?.end ?? 0
})

const isLoose = (sign: string): boolean => /[\s,;:—―–]/u.test(sign) || sign === "-"

/** The candidate record of an attribution; null if nothing is left of its content. */
export const toCandidate = (reading: Reading, attribution: Attribution): StatementCandidate | null => {
  const { document, inside, tokens } = reading
  const parts: Array<Span<"clean">> = []
  let quoted = 0
  let reported = 0
  let start = -1
  let end = -1
  for (const piece of attribution.pieces) {
    let from = piece.first
    if (start < 0) start = tokens[from]?.start ?? -1
    if (attribution.verbatim) {
      const part = unmarked(reading.text, span(reading, piece))
      if (part.start >= part.end) continue
      parts.push(part)
      quoted++
      start = parts[0]?.start ?? part.start
      end = part.end
      continue
    }
    if (tokens[from]?.lower === "that" && piece.next > from + 1 && (inside[from] ?? -1) < 0) from++
    while (from < piece.next) {
      const quotation = said(reading, from)
      let next = from + 1
      while (next < piece.next && said(reading, next) === quotation) next++
      const content = quotation >= 0 ? document.quotations[quotation]?.content : undefined
      const part = content
        ? clip(content, span(reading, { first: from, next }))
        : trimmed(reading.text, span(reading, { first: from, next }))
      if (part.start < part.end && (content || /[\p{L}\p{N}]/u.test(reading.text.slice(part.start, part.end)))) {
        parts.push(part)
        if (content) quoted++
        else reported++
        end = part.end
      }
      from = next
    }
  }
  const first = parts[0]
  if (!first || quoted + reported === 0) return null
  const opening = attribution.verbatim || (inside[attribution.pieces[0]?.first ?? 0] ?? -1) >= 0
  return {
    table: "statements",
    rule: `statements/${attribution.rule}`,
    kind: reported === 0 ? "direct" : quoted === 0 ? "indirect" : "mixed",
    parts,
    evidence: { start: opening ? first.start : Math.min(start, first.start), end },
    speaker: attribution.entity,
    speakerSpan: attribution.speaker ? span(reading, attribution.speaker) : null,
    cueSpan: attribution.cue ? span(reading, attribution.cue) : null,
    relayedBy: attribution.relayedBy,
    confidence: attribution.damaged ? Math.round(attribution.confidence * 60) / 100 : attribution.confidence,
    attributedTo: attribution.entity
  }
}

/** The quotation that a token stands in, but for the nickname of a person: James “Jim” Bell. */
const said = ({ document, inside, mentionOf }: Reading, at: number): number => {
  const quotation = inside[at] ?? -1
  const named = mentionOf[at] ?? -1
  if (quotation < 0 || named < 0) return quotation
  const mention = document.mentions[named]
  const content = document.quotations[quotation]?.content
  const isNickname =
    mention &&
    content &&
    document.entities.get(mention.entity)?.kind === "person" &&
    (document.tokens[mention.first]?.start ?? 0) < content.start &&
    (document.tokens[mention.next - 1]?.end ?? 0) > content.end + 1
  return isNickname ? -1 : quotation
}

const clip = (a: Span<"clean">, b: Span<"clean">): Span<"clean"> => ({
  start: Math.max(a.start, b.start),
  end: Math.max(Math.max(a.start, b.start), Math.min(a.end, b.end))
})

/** Without white space and quotation marks at its ends. */
const unmarked = (text: string, { start, end }: Span<"clean">): Span<"clean"> => {
  let [from, to] = [start, end]
  while (from < to && /[\s"“”]/u.test(text.charAt(from))) from++
  while (to > from && /[\s"“”]/u.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

const trimmed = (text: string, { start, end }: Span<"clean">): Span<"clean"> => {
  let [from, to] = [start, end]
  while (from < to && isLoose(text.charAt(from))) from++
  while (to > from && isLoose(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

/** Notes the quotations that a run of tokens holds as taken. */
export const own = ({ inside }: Reading, { first, next }: Phrase, owned: Set<number>): void => {
  for (let at = first; at < next; at++) {
    const quotation = inside[at] ?? -1
    if (quotation >= 0) owned.add(quotation)
  }
}
