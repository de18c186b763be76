import { hash } from "node:crypto"
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { afterAll, describe, expect, it } from "vitest"
import { isStill, onDisk } from "../../pipeline/shards/knownFiles.ts"
import { Store } from "../../pipeline/shards/store.ts"

const temporary = mkdtempSync(join(tmpdir(), "sanctuary-record-files-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

const using = <A, E>(out: string, action: (store: Store["Service"]) => Effect.Effect<A, E>) =>
  Effect.runPromise(
    Effect.flatMap(Effect.service(Store), action).pipe(Effect.provide(Store.layer(join(temporary, out))))
  )

const text = (id: string) => ({
  id,
  file: "many.jsonl",
  key: `key of ${id}`,
  result: { sketch: new Uint8Array([1]), lines: new Uint8Array([2]), extraction: id }
})
const file = { file: "many.jsonl", key: "digest" }
const extractions = (store: Store["Service"]) =>
  Effect.flatMap(store.results, ({ extractions }) => Stream.runCollect(extractions))

describe("what a file holds", () => {
  it("is known in the next run, with what was refused of it", async () => {
    const refused = [{ file: "many.jsonl", reason: "x" }]
    await using("known", (store) =>
      Effect.gen(function* () {
        yield* store.begin
        yield* store.add([text("a"), text("b")])
        yield* store.rememberFiles([{ ...file, refused }])
        yield* store.prune
      })
    )
    await using("known", (store) =>
      Effect.gen(function* () {
        yield* store.begin
        expect(yield* store.recallFiles([file, { file: "other.txt", key: "other" }])).toEqual([
          { ...file, refused, texts: 2 }
        ])
        expect(yield* extractions(store)).toEqual(["a", "b"])
      })
    )
  })

  it("is not known if the run was stopped in the middle of it", async () => {
    await using("stopped", (store) => Effect.andThen(store.begin, store.add([text("a")])))
    await using("stopped", (store) =>
      Effect.gen(function* () {
        yield* store.begin
        expect(yield* store.recallFiles([file])).toEqual([])
        yield* store.add([text("a"), text("b")])
        yield* store.rememberFiles([{ ...file, refused: [] }])
        yield* store.begin
        expect(yield* store.recallFiles([file])).toEqual([{ ...file, refused: [], texts: 2 }])
      })
    )
  })

  it("is forgotten when a run has the file no more, and with it what its texts gave", async () => {
    await using("gone", (store) =>
      Effect.gen(function* () {
        yield* store.begin
        yield* store.add([text("a")])
        yield* store.rememberFiles([{ ...file, refused: [] }])
        yield* store.begin
        yield* store.prune
        yield* store.begin
        expect(yield* store.recallFiles([file])).toEqual([])
        expect(yield* extractions(store)).toEqual([])
      })
    )
  })
})

describe("a file on the disk", () => {
  it("is told by its bytes, though size and time are the same", () => {
    const path = join(temporary, "same.txt")
    writeFileSync(path, "one")
    const before = onDisk(path)
    const { atime, mtime } = statSync(path)
    writeFileSync(path, "two")
    utimesSync(path, atime, mtime)
    expect(onDisk(path)?.bytes).toBe(before?.bytes)
    expect(onDisk(path)?.sha256).not.toBe(before?.sha256)
  })

  it.each([0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20])("is read whole if it has %i bytes", (bytes) => {
    const path = join(temporary, "whole.txt")
    const content = Buffer.alloc(bytes, "one two")
    writeFileSync(path, content)
    expect(onDisk(path)).toMatchObject({ bytes, sha256: hash("sha256", content) })
  })

  it("is still the same until it changes or goes", () => {
    const path = join(temporary, "still.txt")
    writeFileSync(path, "one")
    const seen = onDisk(path) ?? expect.fail()
    expect(isStill(path, seen)).toBe(true)
    writeFileSync(path, "more than one")
    expect(isStill(path, seen)).toBe(false)
    rmSync(path)
    expect(isStill(path, seen)).toBe(false)
    expect(onDisk(path)).toBeNull()
  })
})
