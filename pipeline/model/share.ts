import type { Dataset } from "./dataset.ts"
import type { Range } from "./span.ts"

/** The tables that quote characters of the raw texts. */
export type Quoting = Pick<Dataset, "evidence" | "statements" | "positions" | "policies" | "figures" | "events">

/**
 * How much of each text a release quotes, all tables together: the share of its characters that some published
 * quotation covers, 0 to 1, rounded to four decimals, and 0 for an empty text. `lengths` are those of the decoded raw
 * texts by document id, in code points. A text of which nothing is quoted has 0.
 */
export const publishedShares = (lengths: ReadonlyMap<string, number>, tables: Quoting): ReadonlyMap<string, number> => {
  const ranges = quotedRanges(tables)
  return new Map(Array.from(lengths, ([id, length]) => [id, publishedShare(length, ranges.get(id) ?? [])]))
}

/** The share of a text of so many code points that ranges of it cover, 0 to 1, rounded to four decimals. */
export const publishedShare = (length: number, ranges: ReadonlyArray<Range>): number => {
  let covered = 0
  let done = 0
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, done)
    const to = Math.min(end, length)
    if (to <= from) continue
    covered += to - from
    done = to
  }
  return length === 0 ? 0 : Math.round((covered / length) * 1e4) / 1e4
}

/**
 * The ranges of code points that are published, by document: an evidence row's characters with its prefix and suffix,
 * a record's own, and a speaker and a cue. A passage that is given by span and hash alone isn't quoted, unless it is
 * that of a statement whose words are in `quote`: then all of it counts, though a long `quote` is cut.
 */
export const quotedRanges = (tables: Quoting): ReadonlyMap<string, ReadonlyArray<Range>> => {
  const ranges = new Map<string, Array<Range>>()
  const add = (document: string, start: number | null, end: number | null) => {
    if (start === null || end === null) return
    const known = ranges.get(document)
    if (known) known.push({ start, end })
    else ranges.set(document, [{ start, end }])
  }
  const spoken = new Set<string>()
  for (const row of tables.statements) {
    if (row.quote !== null) spoken.add(row.statement_id)
    if (row.quote !== null) add(row.document_id, row.char_start, row.char_end)
    if (row.speaker_text !== null) add(row.document_id, row.speaker_char_start, row.speaker_char_end)
    if (row.cue !== null) add(row.document_id, row.cue_char_start, row.cue_char_end)
  }
  for (const table of [tables.statements, tables.positions, tables.policies, tables.figures, tables.events]) {
    for (const row of table) if (row.exact !== null) add(row.document_id, row.char_start, row.char_end)
  }
  for (const row of tables.evidence) {
    const quoted = row.exact !== null || (row.record_table === "statements" && spoken.has(row.record_id))
    const { document_id: document, char_start: start, char_end: end } = row
    if (quoted) add(document, start, end)
    if (row.prefix !== null) add(document, start - pointsIn(row.prefix), start)
    if (row.suffix !== null) add(document, end, end + pointsIn(row.suffix))
  }
  return ranges
}

/** Length in code points. */
const pointsIn = (text: string): number => {
  let count = 0
  for (const _ of text) count++
  return count
}
