import { hash } from "node:crypto"
import type { Place } from "../model/extraction.ts"
import { digestId } from "../model/ids.ts"
import type { Tables } from "../model/tables.ts"

/** No quotation of the release is longer (code points): the texts belong to their publishers. */
export const longestQuotation = 1000

type Evidence = Tables["evidence"]

/** What a place supports: a row of a table, or one column of it. */
export interface Support {
  readonly table: Evidence["record_table"]
  readonly id: string
  readonly field: Evidence["field"]
  readonly document: string
  readonly place: Place
  readonly rule: string
  readonly confidence: number
}

/** A row of `evidence`. A long passage is given by its span and hash alone. */
export const evidenceRow = (support: Support): Evidence => rowOf(support, exactOf(support.place))

/**
 * Makes rows of `evidence` of mentions. Most names are met again and again: a name's characters and their hash are held
 * once, however many rows have them.
 */
export const mentionRows = (): ((support: Support) => Evidence) => {
  const known = new Map<string, Exact>()
  return (support) => {
    const { exact } = support.place
    const found = known.get(exact) ?? exactOf(support.place)
    known.set(exact, found)
    return rowOf(support, found)
  }
}

type Exact = Pick<Evidence, "exact" | "exact_sha256">

const exactOf = (place: Place): Exact => ({ exact: published(place), exact_sha256: hash("sha256", place.exact, "hex") })

const rowOf = ({ table, id, field, document, place, rule, confidence }: Support, said: Exact): Evidence => ({
  evidence_id: digestId("ev", table, id, field ?? "", document, String(place.start), String(place.end)),
  record_table: table,
  record_id: id,
  field,
  document_id: document,
  char_start: place.start,
  char_end: place.end,
  exact: said.exact,
  exact_sha256: said.exact_sha256,
  prefix: place.prefix === "" ? null : place.prefix,
  suffix: place.suffix === "" ? null : place.suffix,
  damaged: place.damaged,
  rule,
  confidence
})

/** The characters of a place as a release may quote them, or null if they are too many. */
export const published = ({ start, end, exact }: Place): string | null =>
  end - start > longestQuotation ? null : exact
