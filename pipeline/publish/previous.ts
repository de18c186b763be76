import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import { DamagedRelease } from "./errors.ts"
import { Manifest } from "./version.ts"

const RowsOf = Schema.fromJsonString(
  Schema.Array(
    Schema.Record(
      Schema.String,
      Schema.NullOr(Schema.Union([Schema.String, Schema.Finite, Schema.Boolean, Schema.Array(Schema.String)]))
    )
  )
)

/** A table's schema, as far as changes look at it. */
const SchemaOf = Schema.fromJsonString(
  Schema.Struct({
    "x-primary-key": Schema.Array(Schema.String),
    "x-order": Schema.Array(Schema.String),
    properties: Schema.Record(Schema.String, Schema.Unknown)
  })
)

/** One table of a release, by its own schema and not by today's. */
export interface OldTable {
  readonly schema: Schema.Schema.Type<typeof SchemaOf>
  readonly rows: Schema.Schema.Type<typeof RowsOf>
}

/** A release as its files give it, whatever tables it has. */
export interface Previous {
  readonly manifest: Manifest
  readonly tables: Readonly<Record<string, OldTable>>
}

/** Reads a release from its folder. Fails with `DamagedRelease`, which names the file that can't be read. */
export const readRelease = Effect.fn("publish.readRelease")(function* (folder: string) {
  const path = yield* Path.Path
  const manifest = yield* readAs(path.join(folder, "release.json"), Schema.fromJsonString(Manifest))
  const tables: Record<string, OldTable> = {}
  for (const table of Object.keys(manifest.tables)) {
    const schema = yield* readAs(path.join(folder, "schemas", `${table}.schema.json`), SchemaOf)
    const rows = yield* readAs(path.join(folder, "json", `${table}.json`), RowsOf)
    tables[table] = { schema, rows }
  }
  return { manifest, tables } satisfies Previous
})

const readAs = <A>(file: string, as: Schema.Codec<A, string>) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    return yield* Schema.decodeEffect(as)(yield* fs.readFileString(file))
  }).pipe(Effect.mapError((error) => new DamagedRelease({ file, why: error.message.replaceAll(/\s+/gu, " ") })))
