import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import type { Dataset } from "../model/dataset.ts"
import type { TableName } from "../model/tables.ts"
import { Manifest } from "../publish/version.ts"
import { isRow } from "../validate/schemas.ts"

/** What can't be read of a release. */
export class Unreadable extends Schema.TaggedError<Unreadable>()("Unreadable", {
  file: Schema.String,
  why: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 66
  override get message() {
    return `${this.file} can't be read (${this.why}). Name the folder of a release, such as out/latest.`
  }
}

/** The rows of one table of a release. Fails with `Unreadable` if they can't be read, or aren't what its schema says. */
export const rowsOf = Effect.fnUntraced(function* <Name extends TableName>(release: string, table: Name) {
  const { file, rows } = yield* listOf(release, table)
  if (!rows.every(isRow(table))) return yield* new Unreadable({ file, why: strange })
  return rows
})

/** The rows of all tables of a release. Fails as `rowsOf` does. */
export const datasetOf = Effect.fn("readRelease.datasetOf")(function* (release: string) {
  const lists = yield* Effect.all({
    documents: rowsOf(release, "documents"),
    duplicates: rowsOf(release, "duplicates"),
    evidence: rowsOf(release, "evidence"),
    entities: rowsOf(release, "entities"),
    jurisdictions: rowsOf(release, "jurisdictions"),
    people: rowsOf(release, "people"),
    roles: rowsOf(release, "roles"),
    organizations: rowsOf(release, "organizations"),
    statements: rowsOf(release, "statements"),
    positions: rowsOf(release, "positions"),
    policies: rowsOf(release, "policies"),
    figures: rowsOf(release, "figures"),
    events: rowsOf(release, "events"),
    event_participants: rowsOf(release, "event_participants")
  })
  return lists satisfies Dataset
})

const Named = Schema.fromJsonString(
  Schema.Struct({ version: Manifest.fields.version, created: Manifest.fields.created })
)

/** Which release it is, and when it was made. Fails with `Unreadable`. */
export const nameOf = Effect.fnUntraced(function* (release: string) {
  const { file, text } = yield* textOf(release, "release.json")
  return yield* Effect.mapError(
    Schema.decodeEffect(Named)(text),
    () => new Unreadable({ file, why: "it names no version and time" })
  )
})

const strange = "its rows aren't those of this version's schema"

const listOf = Effect.fnUntraced(function* (release: string, table: TableName) {
  const { file, text } = yield* textOf(release, "json", `${table}.json`)
  const rows = yield* Effect.try({
    try: (): unknown => JSON.parse(text),
    catch: () => new Unreadable({ file, why: "it is no JSON" })
  })
  if (!Array.isArray(rows)) return yield* new Unreadable({ file, why: strange })
  return { file, rows }
})

/** A file of a release, by the parts of its path. Fails with `Unreadable`. */
export const textOf = Effect.fnUntraced(function* (...names: ReadonlyArray<string>) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const file = path.join(...names)
  const text = yield* Effect.mapError(
    fs.readFileString(file),
    ({ reason }) => new Unreadable({ file, why: reason._tag })
  )
  return { file, text }
})
