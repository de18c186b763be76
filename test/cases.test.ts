import { readdirSync } from "node:fs"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import { release } from "../pipeline/release.ts"
import { Progress } from "../pipeline/shards/progress.ts"
import { writeHostile } from "./hostile/names.ts"

/** Each folder of test/cases is a case: `raw` goes in, and each file of `expected` is compared with what came out. */
const cases = new URL("cases/", import.meta.url).pathname

layer(Layer.mergeAll(NodeServices.layer, Progress.silent))("test/cases", (it) => {
  it.effect.each(readdirSync(cases).sort())("%s", (name) =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const out = yield* fs.makeTempDirectoryScoped()
      const raw = name === "hostile" ? `${out}/raw` : `${cases}${name}/raw`
      if (name === "hostile") writeHostile(raw)
      yield* release({ raw, out, version: "1.0.0", all: false, jobs: 1, excerptBudget: 1 })
      const expected = (yield* fs.readDirectory(`${cases}${name}/expected`, { recursive: true })).filter((file) =>
        /\.[a-z]+$/u.test(file)
      )
      expect(expected.length).toBeGreaterThan(0)
      for (const file of expected.sort()) {
        const made = yield* fs.readFileString(`${out}/${file}`)
        yield* Effect.promise(() => expect(made).toMatchFileSnapshot(`${cases}${name}/expected/${file}`))
      }
    })
  )
})
