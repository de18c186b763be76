import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import type { Dataset } from "./model/dataset.ts"
import { type Row, schemas, tableNames } from "./model/schemas.ts"
import type { TableName, Tables } from "./model/tables.ts"
import { rereader } from "./read/reread.ts"

/** No row of the release has this id. */
export class UnknownId extends Schema.TaggedError<UnknownId>()("UnknownId", {
  id: Schema.String,
  release: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 64
  override get message() {
    return `no row of ${this.release} has the id ${this.id}. Ids are the first column of each table: look in ${this.release}/csv.`
  }
}

/**
 * A record as a person wants to see it: its fields, the rule that made it, each place of evidence marked in its
 * sentence (with the raw texts at hand; else with the characters that the release quotes around it), and the other
 * records from the same place. Fails if no row has the id, or the release can't be read.
 */
export const explain = Effect.fn("explain")(function* (id: string, release: string, raw: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const reread = yield* rereader(raw)
  const rows = <Name extends TableName>(table: Name) =>
    Effect.map(fs.readFileString(path.join(release, "json", `${table}.json`)), (text): Dataset[Name] =>
      JSON.parse(text)
    )
  for (const table of tableNames) {
    const [key] = schemas[table]["x-primary-key"]
    const found = (yield* rows(table)).find((row) => key !== undefined && cells(row)[key] === id)
    if (!found || table === "entities") continue
    const evidence = (yield* rows("evidence")).filter((row) => row.record_table === table && row.record_id === id)
    const all = yield* rows("evidence")
    const files = new Map((yield* rows("documents")).map((document) => [document.document_id, document]))
    const texts = new Map<string, ReadonlyArray<string>>()
    for (const { document_id } of evidence) {
      const file = files.get(document_id)
      if (!file || texts.has(document_id)) continue
      const bytes = yield* Effect.option(reread(file))
      if (bytes._tag === "Some") texts.set(document_id, Array.from(new TextDecoder(file.encoding).decode(bytes.value)))
    }
    return [
      `${table} ${id}`,
      ...Object.entries(found).map(([name, value]) => `  ${name.padEnd(20)} ${shown(value)}`),
      "",
      `evidence: ${evidence.length} ${evidence.length === 1 ? "place" : "places"}`,
      ...evidence.flatMap((place) => [
        "",
        `  ${place.document_id} ${place.char_start}–${place.char_end}${place.field === null ? "" : `, for ${place.field}`}${place.damaged ? ", damaged" : ""}, by ${place.rule} (${place.confidence})`,
        `  ${marked(place, texts.get(place.document_id))}`,
        ...neighbours(place, all, texts.get(place.document_id)).map((other) => `    also here: ${other}`)
      ])
    ].join("\n")
  }
  return yield* new UnknownId({ id, release })
}, Effect.scoped)
const cells = (row: Tables[TableName]): Row => ({ ...row })

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.join(", ") : value === null ? "" : String(value)

/** Where the sentence around a place begins and ends, in code points. */
const sentence = (text: ReadonlyArray<string>, start: number, end: number): readonly [number, number] => {
  const ends = (at: number) => text[at] === "\n" || (/[.!?]/u.test(text[at] ?? "") && /\s/u.test(text[at + 1] ?? " "))
  let from = start
  while (from > 0 && !ends(from - 1)) from--
  let to = end
  while (to < text.length && !ends(to - 1)) to++
  return [from, to]
}

const marked = (place: Tables["evidence"], text: ReadonlyArray<string> | undefined): string => {
  if (!text) return `${place.prefix ?? ""}[[${place.exact ?? "…"}]]${place.suffix ?? ""}`
  const [from, to] = sentence(text, place.char_start, place.char_end)
  const cut = (start: number, end: number) => text.slice(start, end).join("")
  return `${cut(from, place.char_start)}[[${cut(place.char_start, place.char_end)}]]${cut(place.char_end, to)}`
    .trim()
    .replaceAll("\n", "\n  ")
}

/** Other records whose evidence lies in the same sentence. */
const neighbours = (
  place: Tables["evidence"],
  all: ReadonlyArray<Tables["evidence"]>,
  text: ReadonlyArray<string> | undefined
): ReadonlyArray<string> => {
  const [from, to] = text ? sentence(text, place.char_start, place.char_end) : [place.char_start, place.char_end]
  const others = all.filter(
    (other) =>
      other.document_id === place.document_id &&
      other.char_start < to &&
      other.char_end > from &&
      !(other.record_table === place.record_table && other.record_id === place.record_id)
  )
  return Array.from(new Set(others.map(({ record_table, record_id }) => `${record_table} ${record_id}`)))
}
