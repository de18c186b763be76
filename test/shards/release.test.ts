import { spawn } from "node:child_process"
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { afterAll, describe, expect, it, layer, vi } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { plan, type Stage, stage } from "../../pipeline/cluster/stages.ts"
import { release } from "../../pipeline/release.ts"
import { type Source, type Texts, textResults } from "../../pipeline/run/texts.ts"
import { Progress } from "../../pipeline/shards/progress.ts"
import { textOf, tree, writeCorpus } from "./corpus.ts"

const temporary = mkdtempSync(join(tmpdir(), "sanctuary-record-release-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
const at = (name: string) => join(temporary, name)

const texts = 70 // more than one thread gets at a time
const raw = writeCorpus(at("raw"), texts)

const run = (raw: string, out: string, jobs = 1) => release({ raw, out, version: "1.0.0", all: true, jobs })

/** What a release from scratch holds. */
const scratch = (raw: string, out: string) => Effect.map(run(raw, out), () => tree(out))

let known: ReadonlyMap<string, string> | undefined
/** That of the texts as they are, made once. */
const expectedTree = Effect.suspend(() =>
  known ? Effect.succeed(known) : Effect.map(scratch(raw, at("one")), (made) => (known = made))
)

/** What becomes in a week of the texts, of what lies there from the last run, and of the wishes. */
const weeks: ReadonlyArray<
  readonly [what: string, change: (raw: string, out: string) => void, asked: Partial<Parameters<typeof release>[0]>]
> = [
  ["a text is new", (raw) => writeFileSync(join(raw, "new.txt"), textOf(1000)), {}],
  [
    "one is new, one other, one gone",
    (raw) => {
      writeFileSync(join(raw, "new.txt"), textOf(1000))
      appendFileSync(join(raw, "text-004.txt"), "Nobody went home.\n")
      rmSync(join(raw, "text-006.txt"))
    },
    {}
  ],
  ["less may be quoted", () => {}, { excerptBudget: 0.01 }],
  ["texts off the topic aren't wanted", (raw) => writeFileSync(join(raw, "new.txt"), textOf(1000)), { all: false }],
  [
    "a text is new, and somebody changed the last release",
    (raw, out) => {
      writeFileSync(join(raw, "new.txt"), textOf(1000))
      const file = join(out, "releases/1.0.0/json/evidence.json")
      const lines = readFileSync(file, "utf8").split("\n")
      writeFileSync(file, [...lines.slice(0, 2), ...lines.slice(3)].join("\n"))
    },
    {}
  ],
  [
    "a text is new, and the last release is damaged",
    (raw, out) => {
      writeFileSync(join(raw, "new.txt"), textOf(1000))
      writeFileSync(join(out, "releases/1.0.0/json/documents.json"), "[{")
    },
    {}
  ],
  [
    "a text is new, and what was kept is damaged",
    (raw, out) => {
      writeFileSync(join(raw, "new.txt"), textOf(1000))
      writeFileSync(join(out, ".cache/results.sqlite"), "no database, though it once was one".repeat(500))
    },
    {}
  ]
]

vi.setConfig({ testTimeout: 180_000 }) // whole releases, on a busy machine

layer(Layer.mergeAll(NodeServices.layer, Progress.silent))("a release", (it) => {
  it.effect("has the same bytes on one thread and on two", () =>
    Effect.gen(function* () {
      const expected = yield* expectedTree
      const { fresh, quarantined } = yield* run(raw, at("two"), 2)
      expect([fresh, quarantined]).toEqual([texts, 1])
      expect(tree(at("two"))).toEqual(expected)
    })
  )

  it.effect("works on nothing the second time, and on what is new or other the third", () =>
    Effect.gen(function* () {
      const changing = at("changing")
      cpSync(raw, changing, { recursive: true })
      const out = at("again")
      const again = () =>
        Effect.andThen(
          Effect.sync(() => rmSync(join(out, "releases"), { recursive: true, force: true })),
          run(changing, out)
        )
      expect((yield* again()).fresh).toBe(texts)
      expect((yield* again()).fresh).toBe(0)

      writeFileSync(join(changing, "new.txt"), textOf(1000)) // one new
      expect((yield* again()).fresh).toBe(1)
      expect(tree(out)).toEqual(yield* scratch(changing, at("with-new")))

      appendFileSync(join(changing, "text-004.txt"), "Nobody went home.\n") // one changed, one gone, one better known
      rmSync(join(changing, "text-008.txt"))
      writeFileSync(join(changing, "sources.csv"), "file,publisher\ntext-001.txt,The Ames Paper\n")
      expect((yield* again()).fresh).toBe(3)
      expect(tree(out)).toEqual(yield* scratch(changing, at("with-changes")))
    })
  )

  it.effect.each(weeks)("has the same bytes from what is kept as from nothing, a week later: %s", ([, change, asked]) =>
    Effect.gen(function* () {
      const folder = mkdtempSync(join(temporary, "week-"))
      const [raw, out, fresh] = ["raw", "out", "fresh"].map((name) => join(folder, name))
      if (raw === undefined || out === undefined || fresh === undefined) throw new Error("no folders")
      writeCorpus(raw, 8)
      const common = { version: null, all: true, jobs: 2 }
      yield* release({ ...common, raw, out })
      change(raw, out)
      cpSync(out, fresh, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".cache") })
      const before = tree(out)
      const kept = yield* release({ ...common, ...asked, raw, out })
      const anew = yield* release({ ...common, ...asked, raw, out: fresh, jobs: 1 })
      expect({ ...kept, folder: "", fresh: 0, times: [] }).toEqual({ ...anew, folder: "", fresh: 0, times: [] })
      expect(kept.version).toBe("1.1.0")
      const after = tree(out)
      expect(after).toEqual(tree(fresh))
      for (const [name, content] of before) if (name.includes("1.0.0")) expect(after.get(name)).toBe(content)
    })
  )

  it.effect.each([1, 3, 100])("has the same bytes from %i shards as from a local run", (shards) =>
    Effect.gen(function* () {
      const folder = at(`run-${shards}`)
      const out = at(`shards-${shards}`)
      const made = yield* plan(folder, { raw, all: true, shards })
      const parts = Math.ceil(Math.sqrt(shards))
      expect(new Set(made.tasks.map(({ shards }) => shards))).toEqual(new Set([shards, parts, 1]))
      const task = (name: Stage, shard = "auto") => stage(name, { run: folder, shard, out, version: "1.0.0" })
      expect((yield* Effect.flip(task("dedupe"))).permanent).toBe(false)
      for (const { stage, shards } of made.tasks) {
        for (let shard = 0; shard < shards; shard++) {
          expect(yield* task(stage, `${shard}/${shards}`)).toMatchObject({ before: false })
        }
        expect(yield* task(stage, `0/${shards}`)).toMatchObject({ before: true })
      }
      expect((yield* Effect.flip(task("extract", `${shards}/${shards}`))).permanent).toBe(true)
      expect(existsSync(join(folder, "quarantine", "broken.txt.json"))).toBe(true)
      expect(tree(out)).toEqual(yield* expectedTree)
    })
  )

  it.effect("of a version that is asked for is found again by the task that made it, and no other is", () =>
    Effect.gen(function* () {
      const [folder, out] = [at("killed-task"), at("killed-task-out")]
      const { tasks } = yield* plan(folder, { raw, all: true, shards: 1 })
      const task = (name: Stage) => stage(name, { run: folder, shard: "0/1", out, version: "1.0.0" })
      for (const { stage } of tasks) yield* task(stage)
      const forget = () => rmSync(join(folder, "release"), { recursive: true }) // as if killed before it was noted
      forget()
      rmSync(join(out, "latest")) // or even before that
      expect(yield* task("release")).toMatchObject({ before: false, rows: { released: 1 } })
      expect(tree(out)).toEqual(yield* expectedTree)
      expect(existsSync(join(out, "latest", "release.json"))).toBe(true)

      forget()
      const told = join(out, "releases", "1.0.0", "release.json")
      writeFileSync(told, readFileSync(told, "utf8").replace(/"rows": /u, '"rows": 9'))
      const { message, permanent } = yield* Effect.flip(task("release"))
      expect([message, permanent]).toEqual([expect.stringContaining("1.0.0 exists already"), true])
    })
  )

  it.effect("is refused a plan of other texts in the folder of a run", () =>
    Effect.gen(function* () {
      const [folder, changing] = [at("planned"), at("planned-raw")]
      cpSync(raw, changing, { recursive: true })
      yield* plan(folder, { raw: changing, all: true, shards: 2 })
      yield* plan(folder, { raw: changing, all: true, shards: 2 })
      expect((yield* Effect.flip(plan(folder, { raw: changing, all: true, shards: 3 }))).message).toContain(
        "another plan"
      )
      writeFileSync(join(changing, "new.txt"), textOf(1000))
      expect((yield* Effect.flip(plan(folder, { raw: changing, all: true, shards: 2 }))).message).toContain(
        "another plan"
      )
    })
  )

  it.effect(
    "ends with the same bytes, however often it was killed",
    () =>
      Effect.gen(function* () {
        const expected = yield* expectedTree
        const out = at("killed")
        for (const wait of [400, 1000, 1600, 2200]) yield* Effect.promise(() => killed(out, wait))
        const { fresh } = yield* run(raw, out, 2).pipe(
          Effect.catchTag("VersionExists", () => Effect.succeed({ fresh: 0 })) // it was done before it was killed
        )
        expect(fresh).toBeLessThanOrEqual(texts)
        expect(tree(out)).toEqual(expected)
      }),
    120_000
  )
})

/** Starts a release as a user does, and kills it after some milliseconds. */
const killed = async (out: string, milliseconds: number): Promise<void> => {
  const child = spawn(
    process.execPath,
    ["pipeline/start.mjs", "release", "--raw", raw, "--out", out, "--release-version", "1.0.0", "--all", "--jobs", "2"],
    {
      cwd: new URL("../..", import.meta.url).pathname,
      env: { ...process.env, SOURCE_DATE_EPOCH: "0" },
      stdio: "ignore"
    }
  )
  const ended = new Promise((resolve) => child.once("exit", resolve))
  await Promise.race([setTimeout(milliseconds), ended])
  child.kill("SIGKILL")
  await ended
}

/** What a task gives of some files. */
const resultsFrom = async (
  sources: ReadonlyArray<Source>,
  options: { readonly all: boolean; readonly code: string }
) => {
  const results = await textResults({ raw, store: null, ...options })
  const found: Array<Texts["texts"][number]> = []
  for await (const { texts } of results(sources)) found.push(...texts)
  return found
}

describe("the key of a text", () => {
  const keys = async (all: boolean, code: string) =>
    (await resultsFrom([{ listed: { file: "text-003.txt", id: "text-003" }, metadata: null }], { all, code })).map(
      ({ key }) => key
    )
  it("changes with the code, lexicons and all, and with the options", async () => {
    const before = await keys(false, "a")
    expect(before.length).toBe(1)
    expect(await keys(false, "a")).toEqual(before)
    expect(await keys(true, "a")).not.toEqual(before)
    expect(await keys(false, "b")).not.toEqual(before)
  })
})

it("shares the texts of one large file out, each once", async () => {
  const lines = Array.from({ length: 70 }, (_, number) => JSON.stringify({ text: textOf(number) }))
  writeFileSync(join(raw, "many.jsonl"), lines.join("\n"))
  const source = { listed: { file: "many.jsonl", id: "many" }, metadata: null }
  const options = { all: false, code: "a" }
  const whole = await resultsFrom([source], options)
  expect(whole.length).toBe(70)
  const parts = await Promise.all(
    [0, 1, 2].map((number) => resultsFrom([{ ...source, part: { number, of: 3 } }], options))
  )
  const byId = (texts: typeof whole) => new Map(texts.map((text) => [text.id, text]))
  expect(parts.map(({ length }) => length)).toEqual([24, 23, 23])
  expect(byId(parts.flat())).toEqual(byId(whole))
})
