import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { afterAll, expect, layer, vi } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { filterLines } from "../../pipeline/cluster/lines.ts"
import { plan } from "../../pipeline/cluster/stages.ts"
import { entryOf, nameOf, type Stage, wayOf } from "../../pipeline/cluster/table.ts"
import { release } from "../../pipeline/release.ts"
import { Progress } from "../../pipeline/shards/progress.ts"
import { tree, writeCorpus } from "../shards/corpus.ts"

const temporary = mkdtempSync(join(tmpdir(), "sanctuary-record-lines-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
const at = (name: string) => join(temporary, name)
const raw = writeCorpus(at("raw"), 20)

vi.setConfig({ testTimeout: 180_000 }) // whole releases, on a busy machine

/** Text in pieces that end anywhere. */
async function* pieces(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += 1000) yield text.slice(from, from + 1000)
}

/** What a filter gives of some lines. */
const through = (stage: Stage, lines: ReadonlyArray<string>, options: { readonly run: string; readonly out: string }) =>
  Effect.gen(function* () {
    let written = ""
    const write = (text: string) => (written += text)
    yield* filterLines(stage, pieces(lines.map((line) => `${line}\n`).join("")), write, {
      version: "1.0.0",
      ...options
    })
    return written.split("\n").filter((line) => line !== "")
  })

/** A small Spark: carries the lines of all stages, in no good order. */
const carried = (tasks: ReadonlyArray<{ readonly stage: Stage; readonly shards: number }>, run: string, out: string) =>
  Effect.gen(function* () {
    const given: Array<string> = readFileSync(join(run, "plan", "files"), "utf8")
      .split("\n")
      .flatMap((line) => (line === "" ? [] : [`files\t${line}`]))
    for (const { stage, shards } of tasks) {
      const takes = (part: number) => (line: string, index: number) =>
        entryOf(stage).takes.some((file) =>
          wayOf(file) === "dealt"
            ? line.startsWith(`${file}\t`) && index % shards === part
            : line.startsWith(`${nameOf(file, part)}\t`)
        )
      const made: Array<string> = []
      for (let part = 0; part < shards; part++) {
        made.push(...(yield* through(stage, given.filter(takes(part)).toReversed(), { run, out })))
      }
      given.push(...made)
    }
    return given
  })

layer(Layer.mergeAll(NodeServices.layer, Progress.silent))("stages as filters of lines", (it) => {
  it.effect("make the same release as a local run, whoever carries the lines and in whatever order", () =>
    Effect.gen(function* () {
      yield* release({ raw, out: at("local"), version: "1.0.0", all: true, jobs: 1 })
      const { tasks } = yield* plan(at("run"), { raw, all: true, shards: 3, parts: 2 })
      const lines = yield* carried(tasks, at("run"), at("out"))
      expect(tree(at("out"))).toEqual(tree(at("local")))
      expect(lines.filter((line) => line.startsWith("duplicates\t")).length).toBeGreaterThan(0)
      expect(lines.at(-1)).toMatch(/^released\t.*"1\.0\.0"/u)
    })
  )

  it.effect("give nothing of nothing", () =>
    Effect.gen(function* () {
      const run = at("run-of-nothing")
      yield* plan(run, { raw, all: true, shards: 3 })
      for (const stage of [
        "extract",
        "copies",
        "similar",
        "groups",
        "sharing",
        "ranking",
        "words",
        "compare",
        "dedupe"
      ] as const) {
        expect(yield* through(stage, [], { run, out: at("none") })).toEqual([])
      }
    })
  )

  it.effect("refuse lines that aren't theirs, lines of two parts, and a run without a plan", () =>
    Effect.gen(function* () {
      const run = at("run-refusing")
      yield* plan(run, { raw, all: true, shards: 3 })
      const message = (stage: Stage, lines: ReadonlyArray<string>, folder = run) =>
        Effect.map(Effect.flip(through(stage, lines, { run: folder, out: at("none") })), (error) => error.message)
      expect(yield* message("groups", ['words.1\t["a",""]'])).toContain("words.1")
      expect(yield* message("groups", ["no tab"])).toContain("no tab")
      expect(yield* message("words", ['wanted.0\t["a",0,0]', 'wanted.1\t["b",1,0]'])).toContain("0, 1")
      expect(yield* message("extract", [], at("nowhere"))).toContain("isn't there yet")
    })
  )
})
