import { createHash } from "node:crypto"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { ValidDataset } from "../../pipeline/model/dataset.ts"
import { draft } from "../../pipeline/publish/draft.ts"
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

const releaseOf = (dataset: ValidDataset, threads: number) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const out = yield* fs.makeTempDirectoryScoped({ prefix: "press-" })
    const options = {
      out,
      version: null,
      pipelineVersion: "1.0.0",
      press: yield* press(dataset.documents.length, threads)
    }
    const drafted = yield* draft(dataset, options)
    yield* publish(dataset, options, drafted)
    return { files: tree(out), isAhead: drafted.ahead !== null, isHeld: drafted.json !== null }
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

  it.effect("has no copy of very many rows or texts", () =>
    Effect.gen(function* () {
      expect(yield* press(5001, 2)).toBe(null)
      expect(yield* press(1, 1)).toBe(null)
      const many = Array.from({ length: 100_001 }).flatMap(() => good.evidence.slice(0, 1))
      const fs = yield* FileSystem.FileSystem
      const out = yield* fs.makeTempDirectoryScoped({ prefix: "press-" })
      const told = { out, version: null, pipelineVersion: "1.0.0", press: yield* press(1, 2) }
      expect(yield* draft({ ...good, evidence: many }, told)).toMatchObject({ ahead: null, json: null })
    })
  )

  it.effect("of which the draft is never published leaves nothing behind", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const out = yield* fs.makeTempDirectoryScoped({ prefix: "press-" })
      const options = { out, version: null, pipelineVersion: "1.0.0" }
      yield* publish(ValidDataset(good), options)
      const before = tree(out)
      const dataset = large(10)
      const drafted = yield* Effect.scoped(
        Effect.gen(function* () {
          return yield* draft(dataset, { ...options, press: yield* press(1, 2) })
        })
      )
      expect(drafted).toMatchObject({ isNew: true, version: [1, 1, 0] })
      expect(tree(out)).toEqual(before)
      expect(yield* draft(good, { ...options, press: yield* press(1, 2) })).toMatchObject({ isNew: false, ahead: null })
    })
  )
})
