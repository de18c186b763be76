import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { afterAll, expect, it } from "vitest"
import { checkFiles, linesOf, manifestOf, once, type Task } from "../../pipeline/shards/manifest.ts"

const temporary = mkdtempSync(join(tmpdir(), "sanctuary-record-manifest-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
let made = 0
const fresh = () => join(temporary, String(made++), "task")

const task: Task = { step: "extract", shard: "0/2", configuration: "c", inputs: { plan: "p" } }

/** Does a task that writes some lines, and tells whether it had to. */
const done = (folder: string, lines: ReadonlyArray<string>, what = task) =>
  Effect.map(
    once(folder, what, ["lines", "empty"], ({ line }) =>
      Effect.sync(() => {
        for (const one of lines) line("lines", one)
      })
    ),
    ({ before }) => !before
  )

const read = (folder: string) => Effect.runPromise(Stream.runCollect(linesOf(folder, "lines")))

it("does a task once, and tells what it wrote", async () => {
  const folder = fresh()
  expect(await Effect.runPromise(done(folder, ["a", "“b”\u2028"]))).toBe(true)
  expect(await Effect.runPromise(done(folder, ["never"]))).toBe(false)
  expect(await read(folder)).toEqual(["a", "“b”\u2028"])
  const manifest = await Effect.runPromise(manifestOf(folder))
  expect(manifest?.task).toEqual(task)
  expect(manifest?.files.lines?.rows).toBe(2)
  expect(manifest?.files.empty).toMatchObject({ rows: 0, bytes: 0 })
  expect(readdirSync(join(folder, ".."))).toEqual(["task"])
})

it("replaces a folder without a manifest, with half of one, or of another task", async () => {
  const folder = fresh()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "lines"), "left by a run that was killed\n")
  expect(await Effect.runPromise(done(folder, ["a"]))).toBe(true)
  writeFileSync(join(folder, "manifest.json"), '{"task":')
  expect(await Effect.runPromise(done(folder, ["b"]))).toBe(true)
  expect(await Effect.runPromise(done(folder, ["c"], { ...task, configuration: "d" }))).toBe(true)
  expect(await read(folder)).toEqual(["c"])
})

it("lets the first of two at once win", async () => {
  const folder = fresh()
  const both = Effect.all([done(folder, ["a"]), Effect.andThen(Effect.yieldNow, done(folder, ["a"]))], {
    concurrency: 2
  })
  expect((await Effect.runPromise(both)).filter(Boolean).length).toBeGreaterThan(0)
  expect(await read(folder)).toEqual(["a"])
  expect(readdirSync(join(folder, ".."))).toEqual(["task"])
})

it("leaves nothing where the work fails", async () => {
  const folder = fresh()
  const failed = once(folder, task, ["lines"], ({ line }) => {
    line("lines", "half")
    return Effect.fail("no")
  })
  expect(await Effect.runPromise(Effect.flip(failed))).toBe("no")
  expect(readdirSync(join(folder, ".."))).toEqual([])
})

it("finds a file that isn't what was written", async () => {
  const folder = fresh()
  await Effect.runPromise(done(folder, ["a"]))
  const manifest = await Effect.runPromise(manifestOf(folder))
  if (!manifest) throw new Error("there is no manifest")
  await Effect.runPromise(checkFiles(folder, manifest))
  const path = join(folder, "lines")
  writeFileSync(path, readFileSync(path, "utf8").replace("a", "b"))
  const error = await Effect.runPromise(Effect.flip(checkFiles(folder, manifest)))
  expect(error.message).toContain("lines")
})
