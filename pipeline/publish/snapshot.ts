import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import type { Dataset } from "../model/dataset.ts"
import { type Row, schemas, tableNames } from "../model/schemas.ts"
import type { Source } from "./edition.ts"
import { DamagedRelease } from "./errors.ts"
import { type Known, readRows } from "./rowLines.ts"
import { Manifest } from "./version.ts"

const Rows = Schema.fromJsonString(
  Schema.Array(
    Schema.Record(
      Schema.String,
      Schema.NullOr(Schema.Union([Schema.String, Schema.Finite, Schema.Boolean, Schema.Array(Schema.String)]))
    )
  )
)

/** A table's schema, as far as changes look at it. */
const TableSchema = Schema.fromJsonString(
  Schema.Struct({
    "x-primary-key": Schema.Array(Schema.String),
    "x-order": Schema.Array(Schema.String),
    properties: Schema.Record(Schema.String, Schema.Unknown)
  })
)

/** One table of a release, by the schema that it was published with, which may not be today's. */
export interface TableSnapshot {
  /** The columns of the primary key. */
  readonly key: ReadonlyArray<string>
  /** The columns by which rows are sorted. */
  readonly order: ReadonlyArray<string>
  /** What is said of each column, in published order. */
  readonly columns: ReadonlyMap<string, unknown>
  readonly rows: ReadonlyArray<Row>
}

/** A release as its files give it, whatever tables it has. */
export interface Snapshot {
  readonly manifest: Manifest
  readonly tables: ReadonlyMap<string, TableSnapshot>
}

/**
 * Reads a release from its folder. Fails with `DamagedRelease`, which names the file that can't be read. Rows that are
 * those of `like` are the same objects, so that two releases that hardly differ need no more room than one.
 */
export const readSnapshot = Effect.fn("publish.readSnapshot")(function* (
  folder: string,
  like: Pick<Source, "dataset" | "json"> | null = null
) {
  const path = yield* Path.Path
  const manifest = yield* readAs(path.join(folder, "release.json"), Schema.fromJsonString(Manifest))
  const tables = new Map<string, TableSnapshot>()
  const known = like === null ? new Map<string, Known>() : knownRows(like)
  for (const table of Object.keys(manifest.tables)) {
    const schema = yield* readAs(path.join(folder, "schemas", `${table}.schema.json`), TableSchema)
    const file = path.join(folder, "json", `${table}.json`)
    const layout = { names: Object.keys(schema.properties), order: schema["x-order"] }
    const rows = yield* Effect.catch(readRows(file, layout, known.get(table) ?? nothing), () => readAs(file, Rows))
    tables.set(table, snapshot(schema, rows))
  }
  return { manifest, tables } satisfies Snapshot
})

/** A dataset as a release of it will be read. */
export const snapshotOf = (dataset: Dataset, manifest: Manifest): Snapshot => ({
  manifest,
  tables: new Map(tableNames.map((table) => [table, snapshot(schemas[table], dataset[table])]))
})

const snapshot = (schema: Schema.Schema.Type<typeof TableSchema>, rows: ReadonlyArray<Row>): TableSnapshot => ({
  key: schema["x-primary-key"],
  order: schema["x-order"],
  columns: new Map(Object.entries(schema.properties)),
  rows
})

const nothing: Known = { rows: [], json: null }
const knownRows = ({ dataset, json = null }: Pick<Source, "dataset" | "json">): ReadonlyMap<string, Known> =>
  new Map(tableNames.map((table) => [table, { rows: dataset[table], json: json?.[table] ?? null }]))

const readAs = <A>(file: string, as: Schema.Codec<A, string>) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    return yield* Schema.decodeEffect(as)(yield* fs.readFileString(file))
  }).pipe(Effect.mapError((error) => new DamagedRelease({ file, why: error.message.replaceAll(/\s+/gu, " ") })))
