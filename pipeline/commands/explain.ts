import * as Effect from "effect/Effect"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import type { Dataset } from "../model/dataset.ts"
import { type Row, schemas, tableNames } from "../model/schemas.ts"
import { type Range, slice } from "../model/span.ts"
import type { TableName, Tables } from "../model/tables.ts"
import { rereader } from "../read/reread.ts"
import { unitsIn, unitsOf } from "./codeUnits.ts"
import { textOf } from "./readRelease.ts"
import { sentenceAround } from "./sentence.ts"

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
 * records from the same place. Fails with `UnknownId` if no row has the id, and with `Unreadable` if
 * the release can't be read.
 */
export const explain = Effect.fn("explain")(function* (id: string, release: string, raw: string) {
  const reread = yield* rereader(raw)
  const rows = <Name extends TableName>(table: Name) =>
    Effect.map(textOf(release, "json", `${table}.json`), ({ text }): Dataset[Name] => JSON.parse(text))
  for (const table of tableNames) {
    const [key] = schemas[table]["x-primary-key"]
    const found = (yield* rows(table)).find((row) => key !== undefined && cells(row)[key] === id)
    if (!found || table === "entities") continue
    const evidence = (yield* rows("evidence")).filter((row) => row.record_table === table && row.record_id === id)
    const all = yield* rows("evidence")
    const files = new Map((yield* rows("documents")).map((document) => [document.document_id, document]))
    const texts = new Map<string, Copy>()
    for (const { document_id } of evidence) {
      const file = files.get(document_id)
      if (!file || texts.has(document_id)) continue
      const bytes = yield* Effect.option(reread(file))
      if (bytes._tag === "None") continue
      const text = new TextDecoder(file.encoding).decode(bytes.value)
      texts.set(document_id, { text, units: unitsOf(text) })
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

/** A text, and the code unit at which each code point begins, and the end. */
interface Copy {
  readonly text: string
  readonly units: Uint32Array
}

const marked = (place: Tables["evidence"], copy: Copy | undefined): string => {
  if (!copy) return `${place.prefix ?? ""}[[${place.exact ?? "…"}]]${place.suffix ?? ""}`
  const at = unitsIn(copy.units, place)
  const around = sentenceAround(copy.text, at)
  const [before, after] = [copy.text.slice(around.start, at.start), copy.text.slice(at.end, around.end)]
  return `${before}[[${slice(copy.text, at)}]]${after}`.trim().replaceAll("\n", "\n  ")
}

/** Other records whose evidence lies in the same sentence. */
const neighbours = (
  place: Tables["evidence"],
  all: ReadonlyArray<Tables["evidence"]>,
  copy: Copy | undefined
): ReadonlyArray<string> => {
  const at = (other: Tables["evidence"]): Range =>
    copy ? unitsIn(copy.units, other) : { start: other.char_start, end: other.char_end }
  const around = copy ? sentenceAround(copy.text, at(place)) : at(place)
  const others = all.filter(
    (other) =>
      other.document_id === place.document_id &&
      at(other).start < around.end &&
      at(other).end > around.start &&
      !(other.record_table === place.record_table && other.record_id === place.record_id)
  )
  return Array.from(new Set(others.map(({ record_table, record_id }) => `${record_table} ${record_id}`)))
}
