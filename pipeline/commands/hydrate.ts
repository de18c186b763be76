import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Result from "effect/Result"
import { codePoints, type ToCodePoints } from "../model/codepoints.ts"
import type { Range } from "../model/span.ts"
import type { Tables } from "../model/tables.ts"
import { type Reread, rereader } from "../read/reread.ts"
import { anchor } from "./anchor.ts"
import { type Place, unitsIn, unitsOf } from "./codeUnits.ts"
import { rowsOf } from "./readRelease.ts"
import { sentenceAround } from "./sentence.ts"

/** The sentence around a place of evidence, from the reader's own copy of its text. */
export interface Hydrated {
  readonly evidence_id: string
  readonly record_table: string
  readonly record_id: string
  readonly field: string | null
  readonly document_id: string
  /**
   * `same`: the copy is the text of the release. `anchored`: it is another text, and the quotation stands there once,
   * or characters of its digest stand as far from where they were as those of a place beside it do.
   * `ambiguous`: more than once. `not_found`: not at all. `unquoted`: the release leaves its characters out, and its
   * digest fits nowhere that the places beside it point to. `no_text`: there is no copy.
   */
  readonly status: "same" | "anchored" | "ambiguous" | "not_found" | "unquoted" | "no_text"
  /** Where it stands in the copy, in code points. */
  readonly char_start: number | null
  readonly char_end: number | null
  readonly before: string | null
  readonly exact: string | null
  readonly after: string | null
}

/** What was said of a text: nothing if its copy is the release's. */
export interface Notice {
  readonly document_id: string
  readonly file: string
  readonly what: "differs" | "missing"
  /** Of a text that differs: how many of its places were found again, of how many. */
  readonly anchored: number
  readonly places: number
}

/** A place as the key of a map. */
export const keyOf = ({ document_id, char_start, char_end }: Place): string =>
  `${document_id} ${char_start} ${char_end}`

/**
 * Puts the sentence around every place of evidence, from the reader's own copies of the texts: a file under its name in
 * `raw`, or under any name if its bytes are the same. A copy that differs is named, and its places are looked for by
 * their quotation. Gives the rows in the order of `evidence`, the texts that are missing or differ, and by `keyOf` the
 * characters of `others`, places whose text is the same.
 */
export const hydrate = Effect.fn("hydrate")(function* (
  release: string,
  raw: string,
  others: ReadonlyArray<Place> = []
) {
  const documents = yield* rowsOf(release, "documents")
  const evidence = yield* rowsOf(release, "evidence")
  const byDocument = Map.groupBy(evidence, ({ document_id }) => document_id)
  const othersOf = Map.groupBy(others, ({ document_id }) => document_id)
  const words = new Map<string, string>()
  const findBySum = yield* Effect.cached(sumsOf(raw))
  const reread = yield* rereader(raw)
  const found = new Map<string, Hydrated>()
  const notices: Array<Notice> = []
  for (const document of documents) {
    const places = byDocument.get(document.document_id) ?? []
    const copy = yield* copyOf(document, reread, findBySum)
    const rows = copy.is === "other" ? anchored(places, copy) : places.map((row) => hydrated(row, copy))
    for (const row of rows) found.set(row.evidence_id, row)
    if (copy.is === "same") {
      for (const place of othersOf.get(document.document_id) ?? []) {
        const { start, end } = unitsIn(copy.units, place)
        words.set(keyOf(place), copy.text.slice(start, end))
      }
      continue
    }
    const what = copy.is === "missing" ? "missing" : "differs"
    const again = rows.filter(({ status }) => status === "anchored").length
    notices.push({
      document_id: document.document_id,
      file: document.file,
      what,
      anchored: again,
      places: places.length
    })
  }
  return { rows: evidence.flatMap(({ evidence_id }) => found.get(evidence_id) ?? []), notices, words }
}, Effect.scoped)

interface Found {
  readonly is: "same" | "other"
  readonly text: string
  /** Code units in code points. */
  readonly toPoints: ToCodePoints
  /** The code unit at which each code point begins, and the end. */
  readonly units: Uint32Array
}
type Copy = Found | { readonly is: "missing" }

/** The reader's copy of a text. */
const copyOf = Effect.fnUntraced(function* <E, R>(
  document: Tables["documents"],
  reread: Reread,
  bySum: Effect.Effect<ReadonlyMap<string, string>, E, R>
) {
  const fs = yield* FileSystem.FileSystem
  const { sha256, encoding } = document
  const named = yield* Effect.option(reread(document))
  if (named._tag === "Some" && sumOf(named.value) === sha256) return decoded("same", encoding, named.value)
  const elsewhere = (yield* bySum).get(sha256)
  if (elsewhere !== undefined) return decoded("same", encoding, yield* fs.readFile(elsewhere))
  return named._tag === "Some" ? decoded("other", encoding, named.value) : missing
})

const missing: Copy = { is: "missing" }

/** A copy that differs may be in another encoding, too. */
const decoded = (is: "same" | "other", encoding: string, bytes: Uint8Array): Copy => {
  for (const label of is === "same" ? [encoding] : ["utf-8", encoding]) {
    const text = Result.try(() => new TextDecoder(label, { fatal: true }).decode(bytes))
    if (Result.isSuccess(text)) {
      return { is, text: text.success, toPoints: codePoints(text.success), units: unitsOf(text.success) }
    }
  }
  return missing
}

const sumOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

/** Every file under a folder by the digest of its bytes. */
const sumsOf = Effect.fnUntraced(function* (folder: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const sums = new Map<string, string>()
  for (const name of (yield* fs.readDirectory(folder, { recursive: true })).toSorted()) {
    const file = path.join(folder, name)
    const bytes = yield* Effect.option(fs.readFile(file)) // a folder gives none
    if (bytes._tag === "Some") sums.set(sumOf(bytes.value), file)
  }
  return sums
})

/**
 * The places of a text that differs: first by their quotations, then those without one by how far the nearest place
 * before or after them was moved, if the characters there have their digest.
 */
const anchored = (places: ReadonlyArray<Tables["evidence"]>, copy: Found): ReadonlyArray<Hydrated> => {
  const rows = new Map(places.map((row) => [row.evidence_id, hydrated(row, copy)]))
  const inOrder = places.toSorted((a, b) => a.char_start - b.char_start)
  for (const direction of [inOrder, inOrder.toReversed()]) {
    let shift: number | null = null
    for (const row of direction) {
      const { status, char_start } = rows.get(row.evidence_id) ?? {}
      if (status === "anchored" && typeof char_start === "number") shift = char_start - row.char_start
      if (status !== "unquoted" || shift === null) continue
      const place = unitsIn(copy.units, { char_start: row.char_start + shift, char_end: row.char_end + shift })
      const words = copy.text.slice(place.start, place.end)
      if (sumOf(Buffer.from(words)) === row.exact_sha256) rows.set(row.evidence_id, hydrated(row, copy, place))
    }
  }
  return places.flatMap(({ evidence_id }) => rows.get(evidence_id) ?? [])
}

const hydrated = (row: Tables["evidence"], copy: Copy, known?: Range): Hydrated => {
  const { evidence_id, record_table, record_id, field, document_id } = row
  const names = { evidence_id, record_table, record_id, field, document_id }
  const nowhere = { char_start: null, char_end: null, before: null, exact: null, after: null }
  if (copy.is === "missing") return { ...names, status: "no_text", ...nowhere }
  const sure = known ?? (copy.is === "same" ? unitsIn(copy.units, row) : null)
  const place = sure ? ({ found: "once", ...sure } as const) : anchor(copy.text, row)
  if (place.found !== "once") return { ...names, status: statuses[place.found], ...nowhere }
  const around = sentenceAround(copy.text, place)
  const points = copy.toPoints(place)
  return {
    ...names,
    status: copy.is === "same" ? "same" : "anchored",
    char_start: points.start,
    char_end: points.end,
    before: copy.text.slice(around.start, place.start),
    exact: copy.text.slice(place.start, place.end),
    after: copy.text.slice(place.end, around.end)
  }
}

const statuses = { unquoted: "unquoted", nowhere: "not_found", often: "ambiguous" } as const
