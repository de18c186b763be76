import type { Candidate } from "../model/candidate.ts"
import { codePoints, type ToCodePoints } from "../model/codepoints.ts"
import { codesOf } from "../model/codes.ts"
import { type AnnotatedDocument, type LocalEntity, type Sentence, toRaw } from "../model/document.ts"
import type { Extraction, LocatedEntity, LocatedMention, LocatedRecord, Place } from "../model/extraction.ts"
import { leading } from "../model/halving.ts"
import type { Span } from "../model/span.ts"

/** How many code points of the text around it a quotation of evidence carries on each side (W3C TextQuoteSelector). */
const contextLength = 32

/**
 * Turns what was seen in a clean text into plain data that stands for itself: every clean span becomes the characters
 * of the raw text that it came from, with their offsets in code points.
 */
export const locate = (document: AnnotatedDocument, candidates: ReadonlyArray<Candidate>): Extraction => {
  const points = codePoints(document.clean.raw.text)
  const places = placesOf(document, points)
  return {
    document: facts(document, points),
    entities: locateEntities(document, places),
    records: candidates.map((candidate) => locateRecord(document, candidate, places))
  }
}

interface Places {
  /** A place of evidence, with the characters around it. */
  readonly quoted: (span: Span<"clean">) => Place
  /** A name alone. */
  readonly named: (span: Span<"clean">) => Place
}

const placesOf = ({ clean, sentences }: AnnotatedDocument, points: ToCodePoints): Places => {
  const raw = clean.raw.text
  const isHurt = sentences.some(({ damaged }) => damaged)
  const place = (span: Span<"clean">, context: number): Place => {
    const { start, end } = toRaw(clean, span)
    return {
      ...points({ start, end }),
      exact: raw.slice(start, end),
      prefix: lastCharacters(raw.slice(Math.max(0, start - 2 * context), start), context),
      suffix: firstCharacters(raw.slice(end, end + 2 * context), context),
      damaged: isHurt && touchesDamage(sentences, span)
    }
  }
  return { quoted: (span) => place(span, contextLength), named: (span) => place(span, 0) }
}

const lastCharacters = (text: string, count: number): string => {
  if (count === 0) return ""
  return surrogate.test(text) ? Array.from(text).slice(-count).join("") : text.slice(-count)
}

const firstCharacters = (text: string, count: number): string => {
  if (count === 0) return ""
  return surrogate.test(text) ? Array.from(text).slice(0, count).join("") : text.slice(0, count)
}

/** A half of a character beyond the first 65,536. */
const surrogate = /[\ud800-\udfff]/

/** Whether a damaged sentence reaches into the span; sentences are in order, so their place is found by halving. */
const touchesDamage = (sentences: ReadonlyArray<Sentence>, { start, end }: Span<"clean">): boolean => {
  const low = leading(sentences, ({ span }) => span.end <= start)
  for (let index = low; index < sentences.length; index++) {
    const sentence = sentences[index]
    if (!sentence || sentence.span.start >= end) return false
    if (sentence.damaged) return true
  }
  return false
}

const locateEntities = (document: AnnotatedDocument, places: Places): ReadonlyArray<LocatedEntity> => {
  const mentions = new Map<string, Array<LocatedMention>>()
  for (const { entity, span, form } of document.mentions) {
    const mention = { place: places.named(span), form }
    const known = mentions.get(entity)
    if (known) known.push(mention)
    else mentions.set(entity, [mention])
  }
  return Array.from(document.entities.values(), (entity) =>
    locateEntity(entity, mentions.get(entity.key) ?? [], places)
  )
}

const locateEntity = (
  entity: LocalEntity,
  mentions: ReadonlyArray<LocatedMention>,
  { named, quoted }: Places
): LocatedEntity => {
  switch (entity.kind) {
    case "person":
      return { ...entity, mentions, roles: entity.roles.map((role) => ({ ...role, span: named(role.span) })) }
    case "organization":
      return { ...entity, mentions }
    case "jurisdiction":
      return { ...entity, mentions, describedSpan: entity.describedSpan && quoted(entity.describedSpan) }
  }
}

const locateRecord = (document: AnnotatedDocument, candidate: Candidate, { named, quoted }: Places): LocatedRecord => {
  const evidence = quoted(candidate.evidence)
  if (candidate.table !== "statements") return { ...candidate, evidence }
  return {
    ...candidate,
    evidence,
    parts: candidate.parts.map(named),
    speakerSpan: candidate.speakerSpan && named(candidate.speakerSpan),
    cueSpan: candidate.cueSpan && named(candidate.cueSpan),
    words: candidate.parts.map(({ start, end }) => document.clean.text.slice(start, end)).join(" … ")
  }
}

const facts = (
  { clean, language, onTopic, sentences }: AnnotatedDocument,
  points: ToCodePoints
): Extraction["document"] => {
  const { id, file, sha256, bytes, encoding, text } = clean.raw
  const damagedSentences = sentences.filter(({ damaged }) => damaged).length
  return {
    id,
    file,
    sha256,
    bytes,
    encoding,
    language,
    onTopic,
    metadata: clean.metadata,
    words: words(clean.text),
    sentences: sentences.length,
    damagedSentences,
    damage: clean.damage,
    characters: points({ start: 0, end: text.length }).end
  }
}

/** Runs of characters between white space that hold a letter or a digit. */
const words = (text: string): number => {
  let count = 0
  let counted = 0 // 1 once the run that we are in is
  const codes = codesOf(text)
  const { length } = text
  for (let at = 0; at < length; at++) {
    const code = codes[at] ?? 0
    const kind = kinds[code] || kindAt(text, at, code)
    const isWord = kind & 1
    count += isWord & ~counted // without a branch: how long words are can't be foreseen
    counted = (counted | isWord) & ~((kind >> 1) & 1)
  }
  return count
}

/** 1: a letter or a digit, 2: white space. */
const kindOf = (letter: string): number => (/\s/u.test(letter) ? 2 : /^[\p{L}\p{N}]/u.test(letter) ? 1 : 0)
/** Of each code unit its kind and the bit of `known`, once it was asked for. */
const kinds = new Uint8Array(0x10000)
const known = 4

const kindAt = (text: string, at: number, code: number): number => {
  const kind = kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0))
  if (code < 0xd800 || code > 0xdfff) kinds[code] = kind | known // half of a character is of its other half's kind
  return kind
}
