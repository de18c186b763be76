import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import { knownIn, Store } from "../../pipeline/shards/store.ts"
import { cases } from "../soak/cases.ts"

const temporary = mkdtempSync(join(tmpdir(), "sanctuary-record-store-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
let made = 0
const fresh = () => join(temporary, String(made++))

const has = (path: string, key: string): boolean => {
  const known = knownIn(path)
  try {
    return known.has(key)
  } finally {
    known.close()
  }
}

const text = (id: string, extraction: string | null) => ({
  id,
  file: `${id}.txt`,
  key: `key of ${id}`,
  result:
    extraction === null ? null : { sketch: new Uint8Array([id.length, 2]), lines: new Uint8Array([3]), extraction }
})

/** Runs an action with the store of a folder. */
const using = <A, E>(out: string, action: (store: Store["Service"]) => Effect.Effect<A, E>) =>
  Effect.runPromise(Effect.flatMap(Effect.service(Store), action).pipe(Effect.provide(Store.layer(out))))

const extractions = (store: Store["Service"]) =>
  Effect.flatMap(store.results, ({ extractions }) => Stream.runCollect(extractions))

describe("Store", () => {
  it("gives what was added, in this run and the next", async () => {
    const out = fresh()
    await using(out, ({ add, hasResults }) =>
      Effect.gen(function* () {
        expect(yield* hasResults).toBe(false)
        yield* add([text("a", "{}"), text("b", "[1]")])
      })
    )
    await using(out, (store) =>
      Effect.gen(function* () {
        expect(yield* store.hasResults).toBe(true)
        expect(has(store.path, "key of a")).toBe(true)
        expect(has(store.path, "key of c")).toBe(false)
        yield* store.begin
        yield* store.add([text("b", null), text("c", "[2]")])
        const { count, sketches, filesOf } = yield* store.results
        expect(count).toBe(2)
        expect(yield* extractions(store)).toEqual(["[1]", "[2]"])
        expect(yield* Stream.runCollect(sketches)).toEqual([
          ["b", new Uint8Array([1, 2])],
          ["c", new Uint8Array([1, 2])]
        ])
        expect(yield* filesOf(new Set(["c"]))).toEqual(new Set(["c.txt"]))
        yield* store.prune
        expect(has(store.path, "key of a")).toBe(false)
        expect(has(store.path, "key of b")).toBe(true)
      })
    )
  })

  it("gives giants among the others, in their order", async () => {
    const long = [1, 5_000_000, 2, 3_000_000, 3_000_000, 3].map((letters, at) => `"${String(at).repeat(letters)}"`)
    await using(fresh(), (store) =>
      Effect.gen(function* () {
        yield* store.add(long.map((extraction, at) => text(String(at), extraction)))
        expect((yield* extractions(store)).map((one) => one === long[Number(one[1])])).toEqual(long.map(() => true))
        const { extractionsOf } = yield* store.results
        const some = yield* Stream.runCollect(extractionsOf(new Set(["5", "3", "1", "0", "4"])))
        expect(some.map((one) => one.slice(1, 2))).toEqual(["5", "3", "1", "0", "4"])
        expect(yield* Stream.runCollect(extractionsOf(new Set()))).toEqual([])
      })
    )
  })

  it("gives all texts of a run in their order, however many there are and however they were added", async () => {
    const property = fc.asyncProperty(fc.array(fc.nat(150), { maxLength: 4 }), async (sizes) => {
      const added = sizes.flatMap((size, batch) => Array.from({ length: size }, (_, at) => `${batch}-${at}`))
      const found = await using(fresh(), (store) =>
        Effect.gen(function* () {
          for (const [batch, size] of sizes.entries()) {
            yield* store.add(Array.from({ length: size }, (_, at) => text(`${batch}-${at}`, `"${batch}-${at}"`)))
          }
          return yield* extractions(store)
        })
      )
      expect(found).toEqual(added.map((id) => JSON.stringify(id)))
    })
    await fc.assert(property, { numRuns: cases(20) })
  })

  it("remembers what a join gave of the same texts", async () => {
    const out = fresh()
    await using(out, (store) =>
      Effect.gen(function* () {
        yield* store.add([text("b", "{}"), text("a", "{}")])
        const before = yield* store.digest
        yield* store.remember("dedupe", before, ["1", "2"])
        expect(yield* store.recall("dedupe", before)).toEqual(["1", "2"])
        yield* store.begin
        yield* store.add([text("a", null), text("b", null)])
        expect(yield* store.digest).toBe(before) // in whatever order they were read
        yield* store.add([text("c", "{}")])
        expect(yield* store.recall("dedupe", yield* store.digest)).toBe(null)
        yield* store.remember("dedupe", "other", ["3"])
        expect(yield* store.recall("dedupe", before)).toBe(null)
        expect(yield* store.recall("dedupe", "other")).toEqual(["3"])
      })
    )
  })

  it("keeps what parts of a join gave by code and key, from run to run, and drops what is no longer asked for", async () => {
    const out = fresh()
    await using(out, (store) =>
      Effect.gen(function* () {
        yield* store.keep("code", [
          ["a", "1"],
          ["b", "null"],
          ["c", "3"]
        ])
        expect(yield* store.known("code", ["b", "x", "a"])).toEqual(["null", null, "1"])
        expect(yield* store.known("other code", ["a"])).toEqual([null])
      })
    )
    await using(out, (store) =>
      Effect.gen(function* () {
        yield* store.prune // nothing was asked for: the join was recalled as a whole
        expect(yield* store.known("code", ["c"])).toEqual(["3"])
        yield* store.prune
        expect(yield* store.known("code", ["a", "b", "c"])).toEqual([null, null, "3"])
      })
    )
  })

  it("lets no second run into its folder, and the next one when the first has ended", async () => {
    const out = fresh()
    const refused = await using(out, () => Effect.flip(Effect.provide(Effect.service(Store), Store.layer(out))))
    expect(refused._tag).toBe("Busy")
    expect(refused.message).toContain(`process ${process.pid}`)
    await using(out, ({ begin }) => begin)
  })

  it("begins anew if its file is damaged", async () => {
    const out = fresh()
    const path = await using(out, ({ add, path }) => Effect.as(add([text("a", "{}")]), path))
    writeFileSync(path, "no database ".repeat(1000))
    expect(await using(out, extractions)).toEqual([])
    await using(out, ({ add }) => add([text("a", "{}")]))
    expect(await using(out, extractions)).toEqual(["{}"])
  })

  it("says that it can't be written where there is no folder", async () => {
    const file = fresh()
    writeFileSync(file, "")
    const error = await Effect.runPromise(Effect.flip(Effect.provide(Effect.service(Store), Store.layer(file))))
    expect(error.message).toContain(file)
  })
})
