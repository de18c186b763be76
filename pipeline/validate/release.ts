import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import { correctionsFile } from "../model/corrections.ts"
import type { Dataset } from "../model/dataset.ts"
import { tableNames } from "../model/schemas.ts"
import type { TableName, Tables } from "../model/tables.ts"
import { disagreements } from "./agreement.ts"
import { annotationsFile, annotationViolations } from "./annotations.ts"
import { topicViolations } from "./conventions.ts"
import { databaseFile, readDatabase } from "./database.ts"
import { descriptions, descriptionViolations } from "./descriptions.ts"
import { budgetViolations } from "./evidence.ts"
import { type Loose, readCsv, readJson, readParquet } from "./formats.ts"
import { manifestViolations, readManifest } from "./manifest.ts"
import { type Remade, remadeViolations } from "./remade.ts"
import { toDataset } from "./schemas.ts"
import { readSums, sha256, signatures, sumsFile, sumViolations } from "./sums.ts"
import { type Reread, textViolations } from "./texts.ts"
import { crossViolations, fromFolder } from "./validate.ts"
import { brokenPromise, type Violation } from "./violation.ts"
import { workbookFile, workbookViolations } from "./workbook.ts"

/** There is no release to check. */
export class NoRelease extends Schema.TaggedError<NoRelease>()("NoRelease", {
  folder: Schema.String,
  why: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 66
  override get message() {
    return `${this.folder} is no release (${this.why}). Name the folder that holds its ${sumsFile}, such as out/latest.`
  }
}

/**
 * Checks a published release by its files alone: every digest of `SHA256SUMS`, that CSV, JSON, Parquet and
 * database say the same, and the spreadsheet, that what describes them names their digests, that rows keep to the schemas, ids, dates and counts, and, if the folder of the raw texts is given, that every
 * quotation stands there letter by letter (`from` reads texts again: without it, of files that are one text each). `again`
 * makes it again of them, and then every cell and file is compared. Gives what it checked, in sentences. Fails with
 * `BrokenPromise`, which names file or table, row and promise, with `NoRelease`, or as `again` does.
 */
export const validateRelease = Effect.fn("validateRelease")(function* <E = never, R = never>(
  folder: string,
  raw: string | null,
  from: (raw: string) => Reread<unknown, FileSystem.FileSystem> = fromFolder,
  again: Effect.Effect<Remade, E, R> | null = null
) {
  const digests = yield* checkSums(folder)
  const remade = again === null ? null : yield* Effect.result(again) // before rows are held, since it holds many, too
  const tables = yield* Effect.forEach(tableNames, (table) => readTable(folder, table))
  const rowsOf = (name: TableName) => tables.find(({ table }) => table === name)?.rows ?? []
  const manifest = yield* readManifest(folder)
  const inFiles = [
    ...digests.violations,
    ...tables.flatMap((table) => table.violations),
    ...manifestViolations(manifest, digests.found, rowsOf)
  ]
  const dataset = toDataset({
    documents: rowsOf("documents"),
    duplicates: rowsOf("duplicates"),
    evidence: rowsOf("evidence"),
    entities: rowsOf("entities"),
    jurisdictions: rowsOf("jurisdictions"),
    people: rowsOf("people"),
    roles: rowsOf("roles"),
    organizations: rowsOf("organizations"),
    statements: rowsOf("statements"),
    positions: rowsOf("positions"),
    policies: rowsOf("policies"),
    figures: rowsOf("figures"),
    events: rowsOf("events"),
    event_participants: rowsOf("event_participants")
  })
  if (Result.isFailure(dataset)) return yield* brokenPromise(folder, [...inFiles, ...dataset.failure])
  const hasDatabase = digests.found.has(databaseFile)
  const inDatabase = hasDatabase ? tables.flatMap(({ table, rows }) => databaseViolations(folder, table, rows)) : []
  const described = yield* describedViolations(folder, digests, dataset.success.documents)
  const inAnnotations = digests.found.has(annotationsFile) ? yield* annotatedViolations(folder, dataset.success) : []
  const inWorkbook = digests.found.has(workbookFile) ? yield* sheetsViolations(folder, tables) : []
  const budget = Option.getOrNull(manifest)?.excerpt_budget ?? null
  const withholds = Option.getOrNull(manifest)?.withholds ?? false
  const violations = [
    ...inFiles,
    ...inDatabase,
    ...inWorkbook,
    ...inAnnotations,
    ...(Option.getOrNull(manifest)?.all ? [] : topicViolations(dataset.success)),
    ...described,
    ...crossViolations(dataset.success, digests.found.has(correctionsFile)),
    ...budgetViolations(dataset.success, budget)
  ]
  const texts =
    raw === null ? null : yield* textViolations(dataset.success, from(raw), { excerptBudget: budget, withholds })
  const found = [...violations, ...(texts?.first ?? [])]
  const count = violations.length + (texts?.count ?? 0)
  if (remade?._tag === "Failure") {
    if (count > 0) return yield* brokenPromise(folder, found, count)
    return yield* Effect.fail(remade.failure)
  }
  const compared = remade && (yield* remadeViolations(folder, digests.found, dataset.success, remade.success))
  const differing = compared?.violations ?? []
  if (count + differing.length > 0) {
    return yield* brokenPromise(folder, [...found, ...differing], count + differing.length)
  }
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  const { documents, evidence } = dataset.success
  const read =
    texts === null
      ? "The raw texts were not read: with them at hand, validate does that."
      : `${evidence.length} passages stand letter by letter in ${documents.length} raw texts.`
  return `${folder} keeps its promises: ${digests.found.size} files as listed, ${rows} rows in ${tables.length} tables, alike in ${hasDatabase ? "four" : "three"} formats. ${read}${compared === null ? "" : ` ${compared.told}`}`
})

/** Where the database says otherwise than the JSON file of a table. */
const databaseViolations = (folder: string, table: TableName, rows: ReadonlyArray<Loose>): ReadonlyArray<Violation> => {
  const found = readDatabase(`${folder}/${databaseFile}`, table)
  const file = `${databaseFile} ${table}`
  if (Result.isFailure(found)) return [{ table: file, id: "file", promise: found.failure }]
  return disagreements(table, file, found.success, rows)
}

/** Where the sheets say otherwise than the JSON files. */
const sheetsViolations = Effect.fnUntraced(function* (
  folder: string,
  tables: ReadonlyArray<{ readonly table: TableName; readonly rows: ReadonlyArray<Loose> }>
) {
  const bytes = yield* readBytes(folder, workbookFile)
  if (Result.isFailure(bytes)) return [{ table: workbookFile, id: "file", promise: bytes.failure }]
  return yield* Effect.promise(() => workbookViolations(bytes.success, tables))
})

/** Where the annotations say otherwise than the table of evidence. */
const annotatedViolations = Effect.fnUntraced(function* (folder: string, { evidence, documents }: Dataset) {
  const bytes = yield* readBytes(folder, annotationsFile)
  if (Result.isFailure(bytes)) return [{ table: annotationsFile, id: "file", promise: bytes.failure }]
  return annotationViolations(bytes.success, evidence, documents)
})

/** Where what describes the release says otherwise of its files, or of the raw texts. */
const describedViolations = Effect.fnUntraced(function* (
  folder: string,
  { found, sizes }: { readonly found: ReadonlyMap<string, string>; readonly sizes: ReadonlyMap<string, number> },
  documents: ReadonlyArray<Tables["documents"]>
) {
  const all = yield* Effect.forEach(
    descriptions.filter((file) => found.has(file)),
    (file) =>
      Effect.map(readBytes(folder, file), (bytes) =>
        Result.isFailure(bytes)
          ? [{ table: file, id: "file", promise: bytes.failure }]
          : descriptionViolations(file, new TextDecoder().decode(bytes.success), found, sizes, documents)
      )
  )
  return all.flat()
})

/** The digest and size of every file of a folder, and where they aren't those that it lists. */
const checkSums = Effect.fnUntraced(function* (folder: string) {
  const fs = yield* FileSystem.FileSystem
  const noRelease = Effect.mapError(
    ({ reason }: { reason: { _tag: string } }) => new NoRelease({ folder, why: reason._tag })
  )
  const listed = readSums(yield* noRelease(fs.readFileString(`${folder}/${sumsFile}`)))
  if (typeof listed === "number") {
    return yield* new NoRelease({ folder, why: `line ${listed} of ${sumsFile} is no digest with a path` })
  }
  const found = new Map<string, string>()
  const sizes = new Map<string, number>()
  for (const path of (yield* noRelease(fs.readDirectory(folder, { recursive: true }))).toSorted()) {
    const { type } = yield* noRelease(fs.stat(`${folder}/${path}`))
    if (type !== "File" || path === sumsFile || signatures.includes(path)) continue
    const bytes = yield* noRelease(fs.readFile(`${folder}/${path}`))
    found.set(path, sha256(bytes))
    sizes.set(path, bytes.length)
  }
  return { found, sizes, violations: sumViolations(listed, found) }
})

/** The rows of a table as its JSON has them, and where its other formats say otherwise. */
const readTable = Effect.fnUntraced(function* (folder: string, table: TableName) {
  const files = { json: `json/${table}.json`, csv: `csv/${table}.csv`, parquet: `parquet/${table}.parquet` }
  const json = Result.flatMap(yield* readBytes(folder, files.json), readJson)
  const csv = Result.flatMap(yield* readBytes(folder, files.csv), (bytes) => readCsv(table, bytes))
  const packed = yield* readBytes(folder, files.parquet)
  const parquet = Result.isFailure(packed)
    ? Result.fail(packed.failure)
    : yield* Effect.promise(() => readParquet(table, packed.success))
  const rows = Result.getOrElse(json, (): ReadonlyArray<Loose> => [])
  const compare = (file: string, read: Result.Result<ReadonlyArray<Loose>, string>): ReadonlyArray<Violation> => {
    if (Result.isFailure(read)) return [{ table: file, id: "file", promise: read.failure }]
    return Result.isFailure(json) ? [] : disagreements(table, file, read.success, rows)
  }
  return {
    table,
    rows,
    violations: [...compare(files.json, json), ...compare(files.csv, csv), ...compare(files.parquet, parquet)]
  }
})

const readBytes = Effect.fnUntraced(function* (folder: string, file: string) {
  const fs = yield* FileSystem.FileSystem
  return Result.mapError(yield* Effect.result(fs.readFile(`${folder}/${file}`)), () => "it can't be read")
})
