import type { Extraction, LocatedRecord, Place } from "../model/extraction.ts"
import type { Tables } from "../model/tables.ts"
import { evidenceRow, published } from "./evidence.ts"
import type { Witnesses } from "./witnesses.ts"

/** A record as one text gives it, and which text that is. */
export interface Testimony<R extends LocatedRecord = LocatedRecord> {
  readonly document: Extraction["document"]
  readonly record: R
}

/** Testimonies of one and the same fact, the best first. */
export type Fact<R extends LocatedRecord> = readonly [Testimony<R>, ...ReadonlyArray<Testimony<R>>]

/** The columns that every record table has. */
export interface Provenance {
  readonly document_id: string
  readonly char_start: number
  readonly char_end: number
  readonly exact: string | null
  readonly attributed_to: string | null
  readonly rule: string
  readonly confidence: number
  readonly damaged: boolean
  readonly sources: number
  readonly independent_sources: number
  readonly contradicts: ReadonlyArray<string>
}

/** Testimonies by what they say: those of one key are one fact, its best evidence first. Facts in order of keys. */
export const factsBy = <R extends LocatedRecord>(
  testimonies: ReadonlyArray<Testimony<R>>,
  keyOf: (testimony: Testimony<R>) => string,
  better: (a: Testimony<R>, b: Testimony<R>) => number = betterEvidence
): ReadonlyArray<Fact<R>> => {
  const groups = new Map<string, Array<Testimony<R>>>()
  for (const testimony of testimonies) {
    const key = keyOf(testimony)
    const known = groups.get(key)
    if (known) known.push(testimony)
    else groups.set(key, [testimony])
  }
  return Array.from(groups)
    .sort(([a], [b]) => order(a, b))
    .flatMap(([, group]) => {
      const [best, ...others] = group.sort(better)
      return best ? [[best, ...others] as const] : []
    })
}

export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Undamaged first, then the surer, then the earlier text; a total order, so that nothing hangs on chance. */
export const betterEvidence = (a: Testimony, b: Testimony): number =>
  Number(a.record.evidence.damaged) - Number(b.record.evidence.damaged) ||
  b.record.confidence - a.record.confidence ||
  order(a.document.id, b.document.id) ||
  a.record.evidence.start - b.record.evidence.start ||
  a.record.evidence.end - b.record.evidence.end ||
  order(JSON.stringify(a.record), JSON.stringify(b.record))

/** What all testimonies say of where a fact comes from. */
export const provenance = <R extends LocatedRecord>(
  fact: Fact<R>,
  { count }: Witnesses,
  idOf: (document: string, key: string | null) => string | null
): Provenance => {
  const [{ document, record }] = fact
  const { sources, independent } = count(fact.map((testimony) => testimony.document.id))
  return {
    document_id: document.id,
    char_start: record.evidence.start,
    char_end: record.evidence.end,
    exact: published(record.evidence),
    attributed_to: idOf(document.id, record.attributedTo),
    rule: record.rule,
    confidence: round(record.confidence),
    damaged: record.evidence.damaged,
    sources,
    independent_sources: independent,
    contradicts: []
  }
}

/** A row of evidence for every place that supports a fact. */
export const supports = <R extends LocatedRecord>(
  table: R["table"],
  id: string,
  fact: Fact<R>
): ReadonlyArray<Tables["evidence"]> =>
  fact.map(({ document, record }) =>
    evidenceRow({
      table,
      id,
      field: null,
      document: document.id,
      place: record.evidence,
      rule: record.rule,
      confidence: round(record.confidence)
    })
  )

/** Two decimals: more would claim what the calibration can't know. */
export const round = (confidence: number): number => Math.round(confidence * 100) / 100

/** Whether a place lies in another, or shares most of its characters with it. */
export const overlaps = (a: Place, b: Place): boolean =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.5 * Math.min(a.end - a.start, b.end - b.start)
