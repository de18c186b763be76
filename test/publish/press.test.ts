import { createHash } from "node:crypto"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FileSystem from "effect/FileSystem"
import { ValidDataset } from "../../pipeline/model/dataset.ts"
import { draft } from "../../pipeline/publish/draft.ts"
import { folderPress } from "../../pipeline/publish/folderPress.ts"
import { press } from "../../pipeline/publish/press.ts"
import { publish } from "../../pipeline/publish/publish.ts"
import { tree } from "../shards/corpus.ts"
import { changed, good } from "../validate/world.ts"

/** The good dataset with so many places of evidence, some with what a spreadsheet has to write otherwise. */
const large = (count: number) =>
  ValidDataset(
    changed(good, "evidence", (rows) =>
      Array.from({ length: count }).flatMap((_, index) =>
        [rows[index % rows.length] ?? []].flat().map((row) => ({
          ...row,
          evidence_id: `ev-${createHash("sha256").update(String(index)).digest("hex").slice(0, 16)}`,
          exact: index % 7 === 0 ? `=“${index}” <&> \u0007 \ud83d\ude00` : `place ${index}`
        }))
      )
    )
  )

/** So many that no release of them is held twice. */
const manyTexts = 5001

const manifestOf = (documents: number) => ({
  ...{ version: "1.0.0", created: "2016-11-29T00:00:00.000Z", pipeline: "1.0.0", texts_sha256: "" },
  tables: { documents: { rows: documents, rows_sha256: "", schema_sha256: "" } }
})

const releaseOf = (dataset: ValidDataset, threads: number, texts = dataset.documents.length) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const out = yield* fs.makeTempDirectoryScoped({ prefix: "press-" })
    const options = {
      out,
      version: null,
      pipelineVersion: "1.0.0",
      press: yield* press(texts, threads)
    }
    const drafted = yield* draft(dataset, options)
    yield* publish(dataset, options, drafted)
    return { files: tree(out), isAhead: drafted.ahead !== null, isBegun: drafted.begun !== null }
  })

layer(NodeServices.layer)("a release of which a thread makes some files", (it) => {
  it.effect.each([0, 1, 5000])("has the same bytes as without one, with %i more places of evidence", (count) =>
    Effect.gen(function* () {
      const dataset = count === 0 ? ValidDataset(good) : large(count)
      const [one, two] = [yield* releaseOf(dataset, 1), yield* releaseOf(dataset, 2)]
      expect([one.isAhead, two.isAhead]).toEqual([false, true])
      expect(one.files.size).toBeGreaterThan(60)
      expect(two.files).toEqual(one.files)
    })
  )

  it.effect.each([0, 5000])("has them, too, if its rows aren't held twice, with %i more places", (count) =>
    Effect.gen(function* () {
      const dataset = count === 0 ? ValidDataset(good) : large(count)
      const [one, two] = [yield* releaseOf(dataset, 1, manyTexts), yield* releaseOf(dataset, 2, manyTexts)]
      expect([one.isAhead, two.isAhead, one.isBegun, two.isBegun]).toEqual([false, false, false, true])
      expect(two.files).toEqual(one.files)
    })
  )

  it.effect("has none for a single job", () =>
    Effect.gen(function* () {
      expect(yield* press(1, 1)).toBe(null)
      expect(yield* press(manyTexts, 1)).toBe(null)
    })
  )

  it.effect.each([1, manyTexts])("of %i texts of which the draft is never published leaves nothing behind", (texts) =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const out = yield* fs.makeTempDirectoryScoped({ prefix: "press-" })
      const options = { out, version: null, pipelineVersion: "1.0.0" }
      yield* publish(ValidDataset(good), options)
      const before = tree(out)
      const dataset = large(10)
      const drafted = yield* Effect.scoped(
        Effect.gen(function* () {
          return yield* draft(dataset, { ...options, press: yield* press(texts, 2) })
        })
      )
      expect(drafted).toMatchObject({ isNew: true, version: [1, 1, 0] })
      expect(tree(out)).toEqual(before)
      const again = yield* draft(good, { ...options, press: yield* press(texts, 2) })
      expect(again).toMatchObject({ isNew: false, ahead: null, begun: null })
    })
  )

  it.effect("fails as the thread does that the system refuses a file", () =>
    Effect.gen(function* () {
      const folder = yield* (yield* FileSystem.FileSystem).makeTempDirectoryScoped({ prefix: "press-" })
      const { file } = yield* folderPress({ folder, manifest: manifestOf(0) }, new Map())
      const error = yield* Effect.flip(file("csv/documents.csv")) // there is no json/documents.json
      expect(error).toMatchObject({ _tag: "NotWritten", path: folder, why: expect.stringContaining("ENOENT") })
    })
  )

  it.effect("dies as the thread does of a bug, such as rows that are lost", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* fs.makeTempDirectoryScoped({ prefix: "press-" })
      yield* fs.makeDirectory(`${folder}/json`)
      yield* fs.writeFileString(`${folder}/json/documents.json`, "[]\n")
      const { file } = yield* folderPress({ folder, manifest: manifestOf(1) }, new Map())
      const exit = yield* Effect.exit(file("parquet/documents.parquet"))
      expect(Exit.hasDies(exit)).toBe(true)
    })
  )
})
