import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { ValidDataset } from "../../pipeline/model/dataset.ts"
import { publish } from "../../pipeline/publish/publish.ts"
import { validateRelease } from "../../pipeline/validate/release.ts"
import { seal } from "./folder.ts"
import { good } from "./world.ts"

/**
 * A release with all its files, as the pipeline publishes it. Each promise of what lies in it is broken in turn, and the
 * digests are written anew, as by somebody who covers their tracks; what breaks between rows is in validate.test.ts.
 */
const release = Effect.acquireRelease(
  Effect.gen(function* () {
    const out = mkdtempSync(join(tmpdir(), "sanctuary-record-promises-"))
    yield* publish(ValidDataset(good), { out, version: "1.0.0", pipelineVersion: "1.0.0" })
    return out
  }),
  (out) => Effect.sync(() => rmSync(out, { recursive: true, force: true }))
).pipe(Effect.map((out) => join(out, "releases/1.0.0")))

const complaint = (folder: string) => Effect.map(Effect.flip(validateRelease(folder, null)), ({ message }) => message)

const sql = (statement: string) => (folder: string) => {
  const database = new DatabaseSync(join(folder, "sanctuary-record.sqlite"))
  database.exec(`pragma foreign_keys = off; ${statement}`)
  database.close()
}

const swap = (one: string, other: string) => (folder: string) => copyFileSync(join(folder, other), join(folder, one))
const edit = (file: string, from: string | RegExp, to: string) => (folder: string) => {
  const before = readFileSync(join(folder, file), "utf8")
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(join(folder, file), after)
}

const corruptions: ReadonlyArray<readonly [what: string, corrupt: (folder: string) => void, complaint: RegExp]> = [
  ["a cell of the database", sql("update people set name = 'Anna Ruiz'"), /sanctuary-record\.sqlite people/u],
  ["a row lost from the database", sql("delete from evidence where rowid = 1"), /sanctuary-record\.sqlite evidence/u],
  ["a table lost from the database", sql("drop table roles"), /sanctuary-record\.sqlite roles/u],
  [
    "a database that is cut",
    (folder) => truncateSync(join(folder, "sanctuary-record.sqlite"), 5000),
    /sanctuary-record\.sqlite/u
  ],
  ["CSV of another table", swap("csv/people.csv", "csv/roles.csv"), /csv\/people\.csv file: its header/u],
  ["JSON of another table", swap("json/people.json", "json/roles.json"), /people/u],
  ["Parquet of another table", swap("parquet/people.parquet", "parquet/roles.parquet"), /parquet\/people\.parquet/u],
  [
    "Parquet that is empty",
    (folder) => truncateSync(join(folder, "parquet/people.parquet")),
    /parquet\/people\.parquet/u
  ],
  [
    "Parquet without its end",
    (folder) => truncateSync(join(folder, "parquet/evidence.parquet"), 900),
    /parquet\/evidence\.parquet/u
  ],
  [
    "a schema that forbids less",
    edit("schemas/figures.schema.json", '"minimum": 0', '"minimum": -9'),
    /schemas\/figures\.schema\.json file/u
  ],
  [
    "another number of rows in release.json",
    edit("release.json", /"rows": 3/u, '"rows": 4'),
    /release\.json \w+: it counts 4 rows/u
  ],
  ["another digest in release.json", edit("release.json", /"rows_sha256": "./u, '"rows_sha256": "x'), /rows_sha256/u],
  ["a table that release.json doesn't know", edit("release.json", '"people":', '"persons":'), /release\.json people/u],
  [
    "JSON that isn't UTF-8",
    (folder) => writeFileSync(join(folder, "json/people.json"), Buffer.from([0x5b, 0xff, 0x5d])),
    /json\/people\.json/u
  ],
  [
    "a shifted span in one format",
    edit("csv/figures.csv", /,(\d+),(\d+),\$70/u, ",1,2,$70"),
    /csv\/figures\.csv row 1: char_start/u
  ]
]

layer(NodeServices.layer)("a published release", (it) => {
  it.effect("passes as it is", () =>
    Effect.gen(function* () {
      expect(yield* validateRelease(yield* release, null)).toContain("alike in four formats")
    })
  )

  it.effect.each(corruptions)("names %s, though the digests were written anew", ([, corrupt, expected]) =>
    Effect.gen(function* () {
      const folder = yield* release
      corrupt(folder)
      expect(yield* complaint(folder)).toContain("SHA256SUMS")
      seal(folder)
      expect(yield* complaint(folder)).toMatch(expected)
    })
  )

  it.effect("names every file that is changed, whatever it is", () =>
    Effect.gen(function* () {
      const folder = yield* release
      const files = readFileSync(join(folder, "SHA256SUMS"), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => line.slice(66))
      expect(files.length).toBeGreaterThan(80)
      for (const file of files) {
        const bytes = readFileSync(join(folder, file))
        writeFileSync(join(folder, file), Buffer.concat([bytes, Buffer.from("\n")]))
        expect(yield* complaint(folder)).toContain(`${file} file: its SHA-256 isn't the one in SHA256SUMS`)
        writeFileSync(join(folder, file), bytes)
      }
    })
  )
})
