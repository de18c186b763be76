import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Dataset } from "../model/dataset.ts"
import { byColumns } from "../model/order.ts"
import { type Row, schemas, tableNames } from "../model/schemas.ts"
import { DamagedRelease } from "./errors.ts"
import { jsonRow } from "./json.ts"
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
export const readSnapshot = Effect.fn("publish.readSnapshot")(function* (folder: string, like: Dataset | null = null) {
  const path = yield* Path.Path
  const manifest = yield* readAs(path.join(folder, "release.json"), Schema.fromJsonString(Manifest))
  const tables = new Map<string, TableSnapshot>()
  for (const table of Object.keys(manifest.tables)) {
    const schema = yield* readAs(path.join(folder, "schemas", `${table}.schema.json`), TableSchema)
    const file = path.join(folder, "json", `${table}.json`)
    const known = like === null ? [] : (tablesOf(like).get(table) ?? [])
    const rows = yield* Effect.catch(readLines(file, rowsLike(schema, known)), () => readAs(file, Rows))
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

const tablesOf = (dataset: Dataset): ReadonlyMap<string, ReadonlyArray<Row>> =>
  new Map(tableNames.map((table) => [table, dataset[table]]))

/** The rows of a file of ours, a row a line, one after the other: a table may be larger than what should be held twice. */
const readLines = (file: string, toRow: (line: string) => Row) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const rows: Array<Row> = []
    yield* fs.stream(file, { chunkSize: 1 << 18 }).pipe(
      Stream.decodeText(),
      Stream.splitLines,
      Stream.runForEachArray((lines) =>
        Effect.try({
          try: () => {
            for (const line of lines) {
              if (!brackets.has(line)) rows.push(toRow(line.endsWith(",") ? line.slice(0, -1) : line))
            }
          },
          catch: () => "laid out otherwise" as const
        })
      )
    )
    return rows
  })

const brackets: ReadonlySet<string> = new Set(["[", "]", "[]", ""])

/**
 * Makes rows of lines. Known rows in the same order are gone through beside the lines, and a line that is one of them
 * isn't even parsed: between two releases most are.
 */
const rowsLike = (schema: Schema.Schema.Type<typeof TableSchema>, known: ReadonlyArray<Row>) => {
  const names = Object.keys(schema.properties)
  const inOrder = byColumns(schema["x-order"])
  let at = 0
  /** The known row that comes next, if the line is it. */
  const next = (line: string): Row | null => {
    const row = known[at]
    if (row === undefined || jsonRow(row, names) !== line) return null
    at++
    return row
  }
  return (line: string): Row => {
    const same = next(line)
    if (same !== null) return same
    const row = parseRow(line)
    for (let one = known[at]; one !== undefined && inOrder(one, row) < 0; one = known[at]) at++
    return next(line) ?? row
  }
}

const parseRow = (line: string): Row => {
  const row: unknown = JSON.parse(line)
  if (!isRow(row)) throw new TypeError("no row")
  return row
}

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isCell)

const isCell = (cell: unknown): boolean =>
  Array.isArray(cell) ? cell.every((one) => typeof one === "string") : cell === null || typeof cell !== "object"

const readAs = <A>(file: string, as: Schema.Codec<A, string>) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    return yield* Schema.decodeEffect(as)(yield* fs.readFileString(file))
  }).pipe(Effect.mapError((error) => new DamagedRelease({ file, why: error.message.replaceAll(/\s+/gu, " ") })))
