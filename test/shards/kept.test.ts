import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { afterAll, expect, layer, vi } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { plan, stage } from "../../pipeline/cluster/stages.ts"
import { release } from "../../pipeline/release.ts"
import { Progress } from "../../pipeline/shards/progress.ts"
import { random, textOf, wordsOf } from "../dedupe/synthetic.ts"
import { tree } from "./corpus.ts"

const temporary = mkdtempSync(join(tmpdir(), "sanctuary-record-kept-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
const at = (name: string) => join(temporary, name)
vi.setConfig({ testTimeout: 60_000 })

/** A damaged text, and its two halves: the better half is kept, and the other has nothing in common with it. */
const halves = () => {
  const next = random(21)
  const [one, other] = [wordsOf(120, next), wordsOf(100, next)]
  const raw = at("raw")
  mkdirSync(raw)
  writeFileSync(join(raw, "one.txt"), textOf(one))
  writeFileSync(join(raw, "other.txt"), textOf(other))
  writeFileSync(
    join(raw, "whole.txt"),
    `${textOf([...one, ...other])}\n\nItâ€™s the countyâ€™s, and itâ€™s nobodyâ€™s.\n`
  )
  return raw
}

layer(Layer.mergeAll(NodeServices.layer, Progress.silent))("a text that is removed for another", (it) => {
  it.effect("has its row with that one, though it was found only through a third, in one run and in shards", () =>
    Effect.gen(function* () {
      const raw = halves()
      yield* release({ raw, out: at("one"), version: "1.0.0", all: true, jobs: 1 })
      const rows = readFileSync(join(at("one"), "releases/1.0.0/csv/duplicates.csv"), "utf8")
      expect(rows).toContain("\none,other,linked,0,0,0,0,0\n")
      const run = at("run")
      const { tasks } = yield* plan(run, { raw, all: true, shards: 4 })
      for (const { stage: name, shards } of tasks) {
        for (let shard = 0; shard < shards; shard++) {
          yield* stage(name, { run, shard: `${shard}/${shards}`, out: at("shards"), version: "1.0.0" })
        }
      }
      expect(tree(at("shards"))).toEqual(tree(at("one")))
    })
  )
})
