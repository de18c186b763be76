import { createHash } from "node:crypto"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { ValidDataset } from "../../pipeline/model/dataset.ts"
import { publish } from "../../pipeline/publish/publish.ts"
import { workbookOf } from "../../pipeline/publish/spreadsheet.ts"
import { begun } from "../../pipeline/publish/threads.ts"
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

const manifest = {
  version: "1.0.0",
  created: "2017-01-01T00:00:00.000Z",
  pipeline: "1.0.0",
  texts_sha256: "",
  tables: {}
}

const digestOf = async (content: Iterable<string> | AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = createHash("sha256")
  for await (const chunk of content) hash.update(chunk)
  return hash.digest("hex")
}

layer(NodeServices.layer)("files that threads make", (it) => {
  it.effect("have the same bytes as without a thread", () =>
    Effect.gen(function* () {
      const dataset = large(5000)
      const ahead = Array.from(yield* begun({ dataset, manifest }, 2))
      expect(ahead.map(([name]) => name)).toEqual(["sanctuary-record.xlsx"])
      const digests = yield* Effect.promise(() => Promise.all(ahead.map(([, content]) => digestOf(content))))
      expect(digests).toEqual([yield* Effect.promise(() => digestOf(workbookOf(dataset, manifest)))])
    })
  )

  it.effect("are those of many rows only, and of no run with a single job", () =>
    Effect.gen(function* () {
      expect((yield* begun({ dataset: good, manifest }, 2)).size).toBe(0)
      expect((yield* begun({ dataset: large(5000), manifest }, 1)).size).toBe(0)
      expect((yield* begun({ dataset: large(100_001), manifest }, 2)).size).toBe(0)
    })
  )

  it.effect("make the same release", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const trees = yield* Effect.forEach([1, 2], (jobs) =>
        Effect.gen(function* () {
          const out = yield* fs.makeTempDirectoryScoped({ prefix: "threads-" })
          yield* publish(large(5000), { out, version: null, pipelineVersion: "1.0.0", jobs })
          return tree(out)
        })
      )
      expect(trees[0]?.size).toBeGreaterThan(60)
      expect(trees[1]).toEqual(trees[0])
    })
  )
})
