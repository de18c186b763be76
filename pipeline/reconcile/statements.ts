import type { DuplicatePair } from "../model/duplicates.ts"
import type { LocatedStatement, Place } from "../model/extraction.ts"
import { digestId } from "../model/ids.ts"
import type { Tables } from "../model/tables.ts"
import { copies } from "./copies.ts"
import type { Entities } from "./entities.ts"
import { longestQuotation } from "./evidence.ts"
import { betterEvidence, type Fact, factsBy, order, provenance, supports, type Testimony } from "./merge.ts"
import { fold } from "./names.ts"
import type { Witnesses } from "./witnesses.ts"

type Said = Testimony<LocatedStatement>
type IdOf = Entities["idOf"]

/** What is known of statements before they are compared: who is who, and their words, folded once for all. */
interface Known {
  readonly idOf: IdOf
  readonly wordsOf: (one: Said) => string
}

/** A short quotation ("Yes") may be said twice by one person: only longer ones are known by their words alone. */
const tellingWords = 5

/** The statements of all texts: one row each, however many copies hold it. */
export const reconcileStatements = (
  said: ReadonlyArray<Said>,
  pairs: ReadonlyArray<DuplicatePair>,
  idOf: IdOf,
  witnesses: Witnesses
): { readonly rows: ReadonlyArray<Tables["statements"]>; readonly evidence: ReadonlyArray<Tables["evidence"]> } => {
  const folded = new Map(said.map((one) => [one, fold(one.record.words)]))
  const wordsOf = (one: Said) => folded.get(one) ?? ""
  const keyOf = keysOf(said, pairs, { idOf, wordsOf }, witnesses)
  const used = new Map<string, number>()
  const statements = factsBy(said, keyOf, betterStatement).map((fact) => {
    const [{ document, record }] = fact
    const wanted = digestId("st", speakerKey(fact[0], idOf), wordsOf(fact[0]))
    const times = (used.get(wanted) ?? 0) + 1
    used.set(wanted, times)
    const id = times === 1 ? wanted : digestId("st", wanted, document.id, String(record.evidence.start))
    return { row: statementRow(id, fact, idOf, witnesses), evidence: supports("statements", id, fact) }
  })
  return { rows: statements.map(({ row }) => row), evidence: statements.flatMap(({ evidence }) => evidence) }
}

const kindRank = { direct: 0, mixed: 1, indirect: 2 } as const

/** As `betterEvidence`, but a whole quotation is better than a report of it. */
const betterStatement = (a: Said, b: Said): number =>
  Number(a.record.evidence.damaged) - Number(b.record.evidence.damaged) ||
  kindRank[a.record.kind] - kindRank[b.record.kind] ||
  b.record.words.length - a.record.words.length ||
  betterEvidence(a, b)

/** The words for a speaker, unless they are more than may be quoted: nobody is called so. */
const nameable = (place: Place | null): Place | null =>
  place !== null && place.end - place.start <= longestQuotation ? place : null

/** By whom: the entity, or the words for somebody whom the text doesn't name. */
const speakerKey = ({ document, record }: Said, idOf: IdOf): string =>
  idOf(document.id, record.speaker) ?? `?${fold(record.speakerSpan?.exact ?? "")}`

/**
 * A key for each statement, equal for the same statement in two texts: the same speaker and words; or, in two texts
 * that share passages, the same speaker and most of the words, since one copy may be damaged or cut.
 */
const keysOf = (
  said: ReadonlyArray<Said>,
  pairs: ReadonlyArray<DuplicatePair>,
  { idOf, wordsOf }: Known,
  { cluster }: Witnesses
): ((one: Said) => string) => {
  const keys = new Map<Said, string>()
  const same = new Map<string, string>()
  const keyOf = (one: Said): string => {
    let key = keys.get(one) ?? ""
    for (let next = same.get(key); next !== undefined; next = same.get(key)) {
      const after = same.get(next)
      if (after !== undefined) same.set(key, after) // the way of many copies to their first is halved each time
      key = after ?? next
    }
    return key
  }
  // What a text says again and again, in the same words, is compared with other texts once.
  const byDocument = new Map<string, Map<string, Said>>()
  for (const one of said) {
    const words = wordsOf(one)
    const telling = words.split(" ").length >= tellingWords
    const named = idOf(one.document.id, one.record.speaker) !== null
    const where =
      telling && named ? "" : telling ? cluster(one.document.id) : `${one.document.id} ${one.record.evidence.start}`
    const key = `${speakerKey(one, idOf)}\n${words}\n${where}`
    keys.set(one, key)
    const known = byDocument.get(one.document.id) ?? new Map<string, Said>()
    const before = known.get(key)
    if (before === undefined || betterEvidence(one, before) < 0) known.set(key, one)
    byDocument.set(one.document.id, known)
  }
  /** A damaged copy may have lost its speaker's name. */
  const isLikely = (one: Said, other: Said): boolean => {
    const [x, y] = [one, other].map(({ document, record }) => idOf(document.id, record.speaker))
    return x === y || x === null || y === null
  }
  const saidIn = (document: string) => Array.from(byDocument.get(document)?.values() ?? [])
  for (const { a, b } of pairs) {
    for (const [one, other] of copies(saidIn(a), saidIn(b), wordsOf, isLikely)) {
      const [from, to] = [keyOf(one), keyOf(other)].sort(order)
      if (from !== undefined && to !== undefined && from !== to) same.set(to, from)
    }
  }
  return keyOf
}

const statementRow = (
  id: string,
  fact: Fact<LocatedStatement>,
  idOf: IdOf,
  witnesses: Witnesses
): Tables["statements"] => {
  const [{ document, record }] = fact
  const { cueSpan } = record
  const speakerSpan = nameable(record.speakerSpan)
  return {
    statement_id: id,
    kind: record.kind,
    // Where only damaged text holds it, the words may be nobody's.
    quote: record.evidence.damaged ? null : quoteOf(record),
    speaker_id: idOf(document.id, record.speaker),
    speaker_text: speakerSpan?.exact ?? null,
    speaker_char_start: speakerSpan?.start ?? null,
    speaker_char_end: speakerSpan?.end ?? null,
    cue: cueSpan?.exact ?? null,
    cue_char_start: cueSpan?.start ?? null,
    cue_char_end: cueSpan?.end ?? null,
    relayed_by: record.relayedBy,
    ...provenance(fact, witnesses, idOf)
  }
}

/** The parts as the raw text has them, joined; a long one is cut with an ellipsis. */
const quoteOf = ({ parts }: LocatedStatement): string => {
  const characters = Array.from(parts.map(({ exact }) => exact).join(" … "))
  return characters.length > longestQuotation
    ? `${characters.slice(0, longestQuotation - 1).join("")}…`
    : characters.join("")
}
