import { stringify } from "csv-stringify/sync"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import { readersParts } from "../publish/page/page.ts"
import { type Hydrated, hydrate, type Notice } from "./hydrate.ts"
import { filledIn, leftOut } from "./readersDataset.ts"
import { datasetOf, nameOf } from "./readRelease.ts"

/** The rows as CSV, or as JSON if the file's name ends so. */
export const written = (rows: ReadonlyArray<Hydrated>, file: string): string =>
  file.endsWith(".json")
    ? `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`
    : stringify([...rows], { header: true, columns: [...columns], quoted_match: /[\r\n]/ })

const columns = [
  "evidence_id",
  "record_table",
  "record_id",
  "field",
  "document_id",
  "status",
  "char_start",
  "char_end",
  "before",
  "exact",
  "after"
] as const

/** What a person wants to know of a hydration: the texts that differ, and what became of their places. */
export const told = (rows: ReadonlyArray<Hydrated>, notices: ReadonlyArray<Notice>): string =>
  [...notices.map(noted), counted(rows)].join("\n")

/** What became of a text's places. */
export const noted = ({ document_id, file, what, anchored, places }: Notice): string =>
  what === "missing"
    ? `${document_id}: there is no ${file}, nor a text of its digest; ${places} places are without sentence`
    : `${document_id}: ${file} isn't the text of the release; ${anchored} of ${places} places were found again by their words`

/** How many places have their sentence. */
export const counted = (rows: ReadonlyArray<Hydrated>): string =>
  `${rows.filter(({ exact }) => exact !== null).length} of ${rows.length} places have their sentence`

/**
 * Hydrates a release into a file: as a reader's own edition of the page if its name ends in `.html`, else as `written`
 * does. Gives what `told` tells.
 */
export const hydrateInto = Effect.fn("hydrate.into")(function* (release: string, raw: string, file: string) {
  const fs = yield* FileSystem.FileSystem
  if (file.endsWith(".html")) return yield* pageInto(release, raw, file)
  const { rows, notices } = yield* hydrate(release, raw)
  yield* fs.writeFileString(file, written(rows, file))
  return `${told(rows, notices)}: ${file}`
})

const pageInto = Effect.fn("hydrate.pageInto")(function* (release: string, raw: string, file: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const [manifest, dataset] = yield* Effect.all([nameOf(release), datasetOf(release)])
  const { rows, notices, words } = yield* hydrate(release, raw, leftOut(dataset))
  const sentences = new Map(
    rows.flatMap(({ evidence_id, before, after }) =>
      before === null || after === null ? [] : [[evidence_id, { before, after }] as const]
    )
  )
  const folder = path.relative(path.dirname(path.resolve(file)), path.resolve(release))
  const files = `./${folder.split(path.sep).map(encodeURIComponent).join("/")}/`
  const parts = readersParts(
    { dataset: filledIn(dataset, words), manifest },
    { sentences, notes: notices.map(noted), summary: counted(rows), files }
  )
  const bytes = Stream.encodeText(Stream.orDie(Stream.fromAsyncIterable(parts, (error) => error))) // only a bug makes it fail
  yield* Stream.run(bytes, fs.sink(file))
  return `${told(rows, notices)}: ${file}, for yourself alone: it is not to be published`
})
