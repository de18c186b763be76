import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { afterAll, expect, layer, vi } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { release } from "../../pipeline/release.ts"
import { Progress } from "../../pipeline/shards/progress.ts"
import { tree, writeCorpus } from "../shards/corpus.ts"

const temporary = mkdtempSync(join(tmpdir(), "sanctuary-record-outcome-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
const at = (name: string) => join(temporary, name)

vi.setConfig({ testTimeout: 180_000 }) // whole releases, on a busy machine

const run = (raw: string, out: string, excerptBudget = 0.5) =>
  release({ raw, out, version: null, all: true, jobs: 1, excerptBudget }).pipe(
    Effect.map(({ times, ...outcome }) => ({ ...outcome, joined: times.some(({ step }) => step === "reconcile") })),
    Effect.provide(Layer.fresh(Progress.silent)) // the steps of this run only
  )

layer(NodeServices.layer)("a run with nothing new", (it) => {
  it.effect("tells what the last one came to, without its joins, and leaves the release as it is", () =>
    Effect.gen(function* () {
      const [raw, out] = [writeCorpus(at("raw"), 8), at("out")]
      const first = yield* run(raw, out)
      const made = tree(out)
      expect(first).toMatchObject({ version: "1.0.0", published: true, fresh: 8, joined: true })
      expect(yield* run(raw, out)).toEqual({ ...first, published: false, fresh: 0, joined: false })
      expect(tree(out)).toEqual(made)

      writeFileSync(join(raw, "corrections.csv"), "target,action,reason,date\nana-ruiz,remove,asked for,2017-05-01\n")
      expect(yield* run(raw, out)).toMatchObject({ version: "1.1.0", published: true, fresh: 0, joined: true })
      expect(yield* run(raw, out)).toMatchObject({ version: "1.1.0", published: false, joined: false })
      expect(yield* run(raw, out, 0)).toMatchObject({ version: "1.2.0", published: true, joined: true })
      appendFileSync(join(raw, "text-001.txt"), "Nobody went home.\n")
      expect(yield* run(raw, out, 0)).toMatchObject({ version: "1.3.0", published: true, fresh: 1, joined: true })
      expect(yield* run(raw, out, 0)).toMatchObject({ version: "1.3.0", published: false, joined: false })
    })
  )

  it.effect("trusts no release that isn't as it was published", () =>
    Effect.gen(function* () {
      const [raw, out] = [writeCorpus(at("raw-damaged"), 4), at("out-damaged")]
      const file = (name: string) => join(out, "releases", "1.0.0", name)
      yield* run(raw, out)
      expect((yield* run(raw, out)).joined).toBe(false)
      appendFileSync(file("csv/people.csv"), "\n") // one more byte
      expect((yield* run(raw, out)).joined).toBe(true)
      rmSync(join(out, "releases"), { recursive: true })
      expect(yield* run(raw, out)).toMatchObject({ published: true, joined: true })
      rmSync(file("csv/people.csv"))
      expect((yield* run(raw, out)).joined).toBe(true)
      rmSync(join(out, "releases"), { recursive: true })
      yield* run(raw, out)
      rmSync(join(out, "latest"))
      expect(yield* run(raw, out)).toMatchObject({ published: false, joined: true })
      expect(existsSync(join(out, "latest"))).toBe(true)
      expect((yield* run(raw, out)).joined).toBe(false)
    })
  )
})
