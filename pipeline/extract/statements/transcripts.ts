import type { Attribution } from "./attribution.ts"
import type { Phrase } from "./nounPhrases.ts"
import type { Reading, Unit } from "./reading.ts"
import type { Speakers } from "./speakers.ts"

/** Words in capitals before a colon that name nobody. */
const notNames = new Set(
  "BYLINE NOTE UPDATE UPDATED UPDATES RELATED READ WATCH CORRECTION ABSTRACT EDITOR PHOTO PHOTOS VIDEO SOURCE SOURCES TAGS LISTEN MORE ALSO BREAKING EXCLUSIVE OPINION ANALYSIS PREVIEW CAPTION CREDIT CONTACT DATE TIME WHEN WHERE WHAT WHO WHY HOW SUBJECT FROM TO FACT CLAIM THE".split(
    " "
  )
)

/** What opens a paragraph, before its colon. */
interface Label extends Phrase {
  readonly kind: "capitals" | "name" | "answer" | "question"
  readonly entity: string | null
}

/** A paragraph's units. */
type Paragraph = ReadonlyArray<Unit>

const labelOf = ({ tokens, mentionOf, document }: Reading, paragraph: Paragraph, speakers: Speakers): Label | null => {
  const unit = paragraph[0]
  const last = paragraph.at(-1)
  if (!unit || !last) return null
  const first = /^["“]$/u.test(tokens[unit.first]?.text ?? "") ? unit.first + 1 : unit.first
  let colon = first
  while (colon < Math.min(unit.next, first + 6) && tokens[colon]?.text !== ":") colon++
  if (tokens[colon]?.text !== ":" || colon === first || colon + 1 >= last.next) return null
  const words = tokens.slice(first, colon)
  const label = { first, next: colon }
  if (words.length === 1 && words[0]?.text === "A") return { ...label, kind: "answer", entity: null }
  if (words.length === 1 && words[0]?.text === "Q") return { ...label, kind: "question", entity: null }
  const mention = document.mentions[mentionOf[colon - 1] ?? -1]
  const known = mention?.form === "name" ? document.entities.get(mention.entity) : undefined
  if (words.every(({ text }) => /^[\p{Lu}.'’-]+$/u.test(text)) && words.some(({ text }) => text.length > 2)) {
    if (notNames.has(words[0]?.text ?? "")) return null
    return { ...label, kind: "capitals", entity: known?.key ?? speakers.bySurname(words.at(-1)?.text ?? "") }
  }
  if (known?.kind === "person" || known?.kind === "organization") return { ...label, kind: "name", entity: known.key }
  return null
}

/** Reads the lines of a document that open with who speaks. */
export interface Transcript {
  /** The statement of a paragraph that is such a line; null if it is none. `heading`: it is the first, or a heading. */
  readonly line: (paragraph: Paragraph, heading: boolean) => Attribution | null
}

/**
 * Lines that open with a name and a colon: of a transcript (`RUIZ: We asked.`, or `Ana Ruiz: We asked.` again and again
 * in a text), answers in an interview (`A: We asked.`, by whoever the text says it was with), headings
 * (`Ana Ruiz: We asked`).
 *
 * Not: Note: the office is closed. Q: Who asked?
 */
export const transcriptOf = (
  reading: Reading,
  paragraphs: ReadonlyArray<Paragraph>,
  speakers: Speakers
): Transcript => {
  const labels = new Map(paragraphs.map((paragraph) => [paragraph[0]?.first, labelOf(reading, paragraph, speakers)]))
  const count = (kind: Label["kind"]) => [...labels.values()].filter((label) => label?.kind === kind).length
  const named = [...labels.values()].flatMap((label) => (label?.kind === "name" ? [label.entity] : []))
  const dialogue = named.length > 2 && new Set(named).size < named.length
  const interview = count("question") > 0 && count("answer") > 0
  const interviewee = interview ? intervieweeOf(reading) : null
  return {
    line: (paragraph, heading) => {
      const label = labels.get(paragraph[0]?.first)
      const last = paragraph.at(-1)
      if (!label || !last) return null
      const answer = label.kind === "answer"
      if (label.kind === "question" || (answer && !interview)) return null
      if (label.kind === "name" && !heading && !dialogue) return null
      if (label.kind === "capitals" && label.entity === null && (heading || label.next - label.first > 2)) return null
      const piece = { first: label.next + 1, next: last.next }
      const shouted = !/\p{Ll}/u.test(
        reading.text.slice(reading.tokens[piece.first]?.start, reading.tokens[last.next - 1]?.end)
      )
      const verbatim = !shouted && (label.kind !== "name" || dialogue)
      return {
        rule: answer ? "interview-answer" : verbatim ? "transcript-line" : "heading-speaker-colon",
        cue: null,
        speaker: answer ? interviewee : label,
        entity:
          answer && interviewee
            ? (reading.document.mentions[reading.mentionOf[interviewee.first] ?? -1]?.entity ?? null)
            : label.entity,
        pieces: [piece],
        confidence: verbatim ? 0.85 : 0.6,
        damaged: paragraph.some(({ damaged }) => damaged),
        relayedBy: null,
        verbatim
      }
    }
  }
}

/** With whom an interview was: the person named after "interview with", "spoke with", "sat down with". */
const intervieweeOf = ({ tokens, mentionOf, document }: Reading): Phrase | null => {
  for (let at = 1; at < tokens.length - 1; at++) {
    if (!/^(?:with|to)$/u.test(tokens[at]?.lower ?? "")) continue
    if (
      !/^(?:interview|conversation|spoke|talked|down|chat|chatted|speaking|talking|discussion)$/u.test(
        tokens[at - 1]?.lower ?? ""
      )
    )
      continue
    for (let next = at + 1; next < Math.min(tokens.length, at + 7); next++) {
      const mention = document.mentions[mentionOf[next] ?? -1]
      if (mention && document.entities.get(mention.entity)?.kind === "person")
        return { first: mention.first, next: mention.next }
    }
  }
  return null
}
