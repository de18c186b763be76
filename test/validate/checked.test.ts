import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import { textViolations } from "../../pipeline/validate/texts.ts"
import { cells, files, good } from "./world.ts"

/** What a run remembers of texts that held, and which files it reads. */
const runs = () => {
  let known: ReadonlySet<string> = new Set()
  const checked = {
    known: Effect.sync(() => known),
    keep: (digests: ReadonlyArray<string>) =>
      Effect.sync(() => {
        known = new Set(digests)
      })
  }
  return async (dataset: Dataset) => {
    const read: Array<string> = []
    const reread = ({ file }: { readonly file: string }) =>
      Effect.sync(() => {
        read.push(file)
        return files.get(file) ?? new Uint8Array()
      })
    const { count } = await Effect.runPromise(textViolations(dataset, reread, { checked }))
    return { read, count }
  }
}

describe("texts of which all held before", () => {
  it("are not read again, as long as nothing else is said of them", async () => {
    const run = runs()
    expect(await run(good)).toEqual({ read: Array.from(files.keys()), count: 0 })
    expect(await run(good)).toEqual({ read: [], count: 0 })
  })

  it("are read again when a row says something else of their characters, which is found to be wrong", async () => {
    const run = runs()
    await run(good)
    const at = good.evidence.findIndex(({ document_id, exact }) => document_id === "b" && exact !== null)
    const wrong = cells(good, "evidence", at, { exact: "Somebody else said so" })
    const found = await run(wrong)
    expect(found.read).toEqual(["b.txt"])
    expect(found.count).toBeGreaterThan(0)
    expect((await run(wrong)).count).toBeGreaterThan(0) // what is wrong is never kept as checked
  })

  it("are read again when their bytes are others", async () => {
    const run = runs()
    await run(good)
    const other = cells(good, "documents", 0, { sha256: "0".repeat(64) })
    expect((await run(other)).count).toBeGreaterThan(0)
  })
})
