import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { schemaText, tableNames } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"
import { sha256 } from "./sums.ts"
import type { Violation } from "./violation.ts"

const Manifest = Schema.fromJsonString(
  Schema.Struct({
    version: Schema.String,
    tables: Schema.Record(Schema.String, Schema.Struct({ rows: Schema.Int, rows_sha256: Schema.String })),
    excerpt_budget: Schema.optionalKey(Schema.NullOr(Schema.Finite)),
    withholds: Schema.optionalKey(Schema.Boolean),
    all: Schema.optionalKey(Schema.Boolean),
    run: Schema.optionalKey(
      Schema.Struct({
        inputs: Schema.optionalKey(Schema.Int),
        texts: Schema.optionalKey(Schema.Int),
        quarantined: Schema.optionalKey(Schema.Int)
      })
    )
  })
)

/** What `release.json` says, as far as it is checked; none if it can't be read or says nothing of tables. */
export const readManifest = Effect.fnUntraced(function* (folder: string) {
  const fs = yield* FileSystem.FileSystem
  return yield* Effect.option(
    Effect.flatMap(fs.readFileString(`${folder}/release.json`), Schema.decodeUnknownEffect(Manifest))
  )
})

/** Where release.json counts otherwise, or the release was made by other schemas than those that it is held to. */
export const manifestViolations = (
  manifest: Option.Option<Schema.Schema.Type<typeof Manifest>>,
  found: ReadonlyMap<string, string>,
  rowsOf: (table: TableName) => ReadonlyArray<unknown>
): ReadonlyArray<Violation> => {
  const file = "release.json"
  if (Option.isNone(manifest)) return [{ table: file, id: "file", promise: "it is missing, or says nothing of tables" }]
  const { version, run = {} } = manifest.value
  const isVersion = /^\d+\.\d+\.\d+$/u.test(version)
  const inRun = [
    ...(isVersion ? [] : [{ table: file, id: "version", promise: `${JSON.stringify(version)} is no version` }]),
    ...runProblems(run, rowsOf("documents").length).map((promise) => ({ table: file, id: "run", promise }))
  ]
  const inTables = tableNames.flatMap((table): ReadonlyArray<Violation> => {
    const told = manifest.value.tables[table]
    const schema = found.get(`schemas/${table}.schema.json`)
    return [
      ...(told?.rows === rowsOf(table).length
        ? []
        : [{ table: file, id: table, promise: `it counts ${told?.rows} rows, and there are ${rowsOf(table).length}` }]),
      ...(told?.rows_sha256 === found.get(`json/${table}.json`)
        ? []
        : [{ table: file, id: table, promise: "rows_sha256 isn't the digest of the JSON file" }]),
      ...(schema === undefined || schema === sha256(new TextEncoder().encode(schemaText(table)))
        ? []
        : [{ table: `schemas/${table}.schema.json`, id: "file", promise: "it isn't the schema of this version" }])
    ]
  })
  return [...inRun, ...inTables]
}

type Run = NonNullable<Schema.Schema.Type<typeof Manifest>["run"]>

/** Where what it tells of a run doesn't come to the texts that there are; what it doesn't tell isn't looked at. */
const runProblems = ({ inputs, texts, quarantined }: Run, documents: number): ReadonlyArray<string> => [
  ...(texts === undefined || texts === documents ? [] : [`it counts ${texts} texts, and there are ${documents}`]),
  ...(texts === undefined || quarantined === undefined || inputs === texts + quarantined
    ? []
    : [`it counts ${inputs} inputs, and ${texts} texts with ${quarantined} that can't be used`])
]
