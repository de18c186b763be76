import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Result from "effect/Result"
import type { Dataset } from "../model/dataset.ts"
import { tableNames } from "../model/schemas.ts"
import { againViolations, manifestDifferences } from "./again.ts"
import { type Loose, readJson } from "./formats.ts"
import { rowsOf } from "./rows.ts"
import { isRow, schemaViolations } from "./schemas.ts"
import { sha256, signatures, sumsFile } from "./sums.ts"
import type { Violation } from "./violation.ts"

/** A release that was made again of its raw texts by the code that made it, or why it wasn't. */
export type Remade =
  | {
      readonly folder: string
      /** Why nobody can tell again what changed since the release before it; null: it is told. */
      readonly untold: string | null
    }
  | { readonly folder: null; readonly why: string }

/** What tells of changes since the release before. */
const changeFiles: ReadonlySet<string> = new Set(["CHANGES.md", "changes.csv", "changes.json"])

/**
 * Compares a release with the same one made again: every table cell by cell and, if they are equal, every other file by
 * its bytes, since files are made of tables. `found`: the digest of each of its files. Gives what differs, and in a
 * sentence what was compared.
 */
export const remadeViolations = Effect.fn("validate.remade")(function* (
  folder: string,
  found: ReadonlyMap<string, string>,
  dataset: Dataset,
  remade: Remade
) {
  if (remade.folder === null) return { violations: [], told: `It was not made again: ${remade.why}.` }
  const again = yield* digestsOf(remade.folder)
  const inTables: Array<Violation> = []
  for (const table of tableNames) {
    const file = `json/${table}.json`
    if (found.get(file) === again.get(file)) continue
    const rows: ReadonlyArray<Loose> = yield* Effect.fromResult(readJson(yield* bytesOf(remade.folder, file))).pipe(
      Effect.orDie // we wrote it just now
    )
    const known = rows.filter(isRow(table))
    const broken = schemaViolations(table, rows)
    inTables.push(
      ...broken,
      ...againViolations(
        table,
        rowsOf(dataset, table),
        known.map((row) => ({ ...row }))
      )
    )
  }
  if (inTables.length > 0) return { violations: inTables, told: "" }

  const paths = Array.from(new Set([...again.keys(), ...found.keys()])).toSorted()
  const differing = paths.filter((path) => found.get(path) !== again.get(path))
  const untold = differing.filter((path) => remade.untold !== null && changeFiles.has(path))
  const digests = untold.flatMap((path) => again.get(path) ?? [])
  const violations: Array<Violation> = []
  for (const path of differing) {
    const [isHere, isThere] = [found.has(path), again.has(path)]
    if (untold.includes(path)) continue
    if (!isHere || !isThere) {
      const promise = isHere ? "made again, the release has no such file" : "made again, the release has this file"
      violations.push({ table: path, id: "file", promise })
    } else if (path === "release.json") violations.push(...(yield* manifestViolations(folder, remade.folder)))
    else {
      const bytes = yield* bytesOf(remade.folder, path)
      if (digests.some((digest) => bytes.includes(digest))) untold.push(path)
      else violations.push({ table: path, id: "file", promise: "made again, it is another file" })
    }
  }
  const but = untold.length === 0 ? "" : `, but for ${untold.join(", ")}: ${remade.untold}`
  return { violations, told: `Made again of its raw texts, it is the same byte by byte${but}.` }
})

/** What differs in `release.json`, be it only how it is written. */
const manifestViolations = Effect.fnUntraced(function* (folder: string, remade: string) {
  const file = "release.json"
  const [mine, again] = yield* Effect.all([bytesOf(folder, file), bytesOf(remade, file)])
  const [is, was] = [looseOf(mine), looseOf(again)]
  if (is === null || was === null) return [{ table: file, id: "file", promise: "it is no JSON object" }]
  return manifestDifferences(is, was)
})

const looseOf = (bytes: Buffer): Loose | null => {
  const read = readJson(Buffer.concat([Buffer.from("["), bytes, Buffer.from("]")]))
  return Result.isSuccess(read) ? (read.success[0] ?? null) : null
}

const bytesOf = Effect.fnUntraced(function* (folder: string, file: string) {
  const fs = yield* FileSystem.FileSystem
  return Buffer.from(yield* fs.readFile(`${folder}/${file}`))
})

/** The digest of each file of a folder, without the list of them. */
const digestsOf = Effect.fnUntraced(function* (folder: string) {
  const fs = yield* FileSystem.FileSystem
  const digests = new Map<string, string>()
  for (const path of (yield* fs.readDirectory(folder, { recursive: true })).toSorted()) {
    const { type } = yield* fs.stat(`${folder}/${path}`)
    if (type !== "File" || path === sumsFile || signatures.includes(path)) continue
    digests.set(path, sha256(yield* fs.readFile(`${folder}/${path}`)))
  }
  return digests
})
