import * as Effect from "effect/Effect"
import { codePoints } from "../model/codepoints.ts"
import type { Dataset } from "../model/dataset.ts"
import { leading } from "../model/halving.ts"
import { publishedShare, quotedRanges } from "../model/share.ts"
import type { Range } from "../model/span.ts"
import type { Tables } from "../model/tables.ts"
import type { Names } from "./names.ts"
import { nameWords, wordsOf } from "./words.ts"

type Document = Tables["documents"]
type Evidence = Tables["evidence"]

/** The bytes of a text, read again from where it came from. */
export type Reread<E, R> = (document: Document) => Effect.Effect<Uint8Array, E, R>

/** Where the texts name people who are to be removed. */
export interface NamedPlaces {
  /** In code points, by document; a text that names nobody has no entry. */
  readonly ranges: ReadonlyMap<string, ReadonlyArray<Range>>
  /** Of every text that could be read, in code points. */
  readonly lengths: ReadonlyMap<string, number>
}

/**
 * Reads every text again, one at a time, and finds where it names people who are to be removed: in full anywhere, and by
 * a surname or a short form where the text, or one that shares words with it, names them in full or has a mention that
 * was found to be theirs. What is a mention of another person or of a place names that one. `mentions` are the rows of evidence of the people to be removed. A text
 * that can't be read is left for `validate` to tell of.
 */
export const namedPlaces = Effect.fn("correct.namedPlaces")(function* <E, R>(
  dataset: Dataset,
  names: Names,
  mentions: ReadonlyArray<Evidence>,
  reread: Reread<E, R>
) {
  const theirs = Map.groupBy(mentions, ({ document_id }) => document_id)
  const own = new Set(mentions.map(({ evidence_id }) => evidence_id))
  // “Jefferson County” names a place, and “the Jefferson administration” of a place names the person.
  const alike = new Set(
    dataset.jurisdictions
      .filter(({ name }) => nameWords(name).some((word) => names.words.has(word)))
      .map(({ jurisdiction_id }) => jurisdiction_id)
  )
  const others = Map.groupBy(
    dataset.evidence.filter(({ record_table: table, record_id, evidence_id }) =>
      table === "jurisdictions" ? alike.has(record_id) : entityTables.has(table) && !own.has(evidence_id)
    ),
    ({ document_id }) => document_id
  )
  const sure = new Map<string, ReadonlyArray<Range>>()
  const short = new Map<string, ReadonlyArray<Range>>()
  const lengths = new Map<string, number>()
  for (const document of dataset.documents) {
    const text = yield* textOf(document, reread)
    if (text === null) continue
    lengths.set(document.document_id, codePoints(text)({ start: 0, end: text.length }).end)
    const found = placesIn(text, names, theirs.get(document.document_id) ?? [], others.get(document.document_id) ?? [])
    if (found.sure.length > 0) sure.set(document.document_id, found.sure)
    if (found.short.length > 0) short.set(document.document_id, found.short)
  }
  const about = withCopies(dataset, sure.keys())
  const ranges = new Map<string, ReadonlyArray<Range>>()
  for (const id of about) {
    const found = joined([...(sure.get(id) ?? []), ...(short.get(id) ?? [])])
    if (found.length > 0) ranges.set(id, found)
  }
  return { ranges, lengths } satisfies NamedPlaces
})

/** Some texts, and those that share words with them. */
export const withCopies = ({ duplicates }: Dataset, ids: Iterable<string>): ReadonlySet<string> => {
  const some = new Set(ids)
  return new Set([
    ...some,
    ...duplicates.flatMap(({ document_a: a, document_b: b }) => (some.has(a) ? [b] : some.has(b) ? [a] : []))
  ])
}

const entityTables: ReadonlySet<string> = new Set(["people", "organizations", "jurisdictions"])

/** The decoded text of a document, or null if it isn't to be read. */
const textOf = <E, R>(document: Document, reread: Reread<E, R>): Effect.Effect<string | null, never, R> =>
  Effect.map(Effect.result(reread(document)), (bytes) => {
    if (bytes._tag === "Failure") return null
    try {
      return new TextDecoder(document.encoding, { fatal: true }).decode(bytes.success)
    } catch {
      return null
    }
  })

/** In code points. `theirs` and `others`: mentions of the people to be removed, and of everybody and everything else. */
const placesIn = (
  text: string,
  names: Names,
  theirs: ReadonlyArray<Evidence>,
  others: ReadonlyArray<Evidence>
): { readonly sure: ReadonlyArray<Range>; readonly short: ReadonlyArray<Range> } => {
  const [full, short] = [names.full(text), names.short(text)]
  if (full.length + short.length + theirs.length === 0) return { sure: [], short: [] }
  const toPoints = codePoints(text)
  const units = theirs.length === 0 ? [] : unitsOf(text, theirs)
  // A mention by title alone (“the mayor”) holds no word of the name, and names nobody.
  const linked = units.flatMap((range) => {
    const words = wordsOf(text.slice(range.start, range.end)).filter(
      ({ letters, bare }) => names.words.has(letters) || names.words.has(bare)
    )
    const [first, last] = [words[0], words.at(-1)]
    return first && last ? [{ start: range.start + first.start, end: range.start + last.end }] : []
  })
  const isOf = (tables: ReadonlyArray<Evidence["record_table"]>) =>
    others.filter(({ record_table }) => tables.includes(record_table)).map(spanOf)
  return {
    sure: [...linked.map(toPoints), ...outside(full.map(toPoints), isOf(["people", "jurisdictions"]))],
    short: outside(short.map(toPoints), isOf(["people", "jurisdictions", "organizations"]))
  }
}

const spanOf = ({ char_start: start, char_end: end }: Evidence): Range => ({ start, end })

/** Spans of code points as spans of code units of their text. */
const unitsOf = (text: string, rows: ReadonlyArray<Evidence>): ReadonlyArray<Range> => {
  const wanted = new Map<number, number>(
    rows.flatMap((row) => [[row.char_start, 0] as const, [row.char_end, 0] as const])
  )
  let unit = 0
  let point = 0
  for (const character of text) {
    if (wanted.has(point)) wanted.set(point, unit)
    point++
    unit += character.length
  }
  if (wanted.has(point)) wanted.set(point, unit)
  return rows.map((row) => ({ start: wanted.get(row.char_start) ?? 0, end: wanted.get(row.char_end) ?? 0 }))
}

/** Ranges that lie in none of the others. */
const outside = (ranges: ReadonlyArray<Range>, others: ReadonlyArray<Range>): ReadonlyArray<Range> => {
  const known = joined(others)
  return ranges.filter(({ start, end }) => {
    const around = lastFrom(known, start)
    return !around || end > around.end
  })
}

/** Ranges in order, those that touch as one. */
export const joined = (ranges: ReadonlyArray<Range>): ReadonlyArray<Range> => {
  const found: Array<{ start: number; end: number }> = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}

/** The last of some ranges in order that begins at or before a place. */
const lastFrom = (ranges: ReadonlyArray<Range>, at: number): Range | undefined =>
  ranges[leading(ranges, ({ start }) => start <= at) - 1]

/** How many code points of a range lie in some ranges in order that don't touch. */
export const shared = (ranges: ReadonlyArray<Range>, { start, end }: Range): number => {
  let count = 0
  for (let at = firstEndingAfter(ranges, start); at < ranges.length; at++) {
    const range = ranges[at]
    if (!range || range.start >= end) break
    count += Math.min(range.end, end) - Math.max(range.start, start)
  }
  return count
}

const firstEndingAfter = (ranges: ReadonlyArray<Range>, at: number): number => leading(ranges, ({ end }) => end <= at)

/**
 * The dataset with `published_share` as its quotations now come to. Only texts of which other characters are quoted than
 * in `before` are read again, unless their length is known.
 */
export const withShares = Effect.fn("correct.shares")(function* <E, R>(
  before: Dataset,
  after: Dataset,
  known: ReadonlyMap<string, number>,
  reread: Reread<E, R>
) {
  const [were, are] = [quotedRanges(before), quotedRanges(after)]
  const documents: Array<Document> = []
  for (const document of after.documents) {
    const id = document.document_id
    const quoted = joined(are.get(id) ?? [])
    if (JSON.stringify(quoted) === JSON.stringify(joined(were.get(id) ?? []))) {
      documents.push(document)
      continue
    }
    const text = known.has(id) ? null : yield* textOf(document, reread)
    const length = known.get(id) ?? (text === null ? null : codePoints(text)({ start: 0, end: text.length }).end)
    documents.push(length === null ? document : { ...document, published_share: publishedShare(length, quoted) })
  }
  return { ...after, documents }
})
