import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { diff, type Format } from "../../pipeline/commands/diff.ts"
import { type Dataset, ValidDataset } from "../../pipeline/model/dataset.ts"
import { type Row, tableNames } from "../../pipeline/model/schemas.ts"
import { applyChanges } from "../../pipeline/publish/changes.ts"
import { publish } from "../../pipeline/publish/publish.ts"
import { Progress } from "../../pipeline/shards/progress.ts"
import { validateRelease } from "../../pipeline/validate/release.ts"
import { cells, changed, good } from "../validate/world.ts"

const run = (out: string, dataset: Dataset, excerptBudget: number | null = null) =>
  publish(ValidDataset(dataset), { out, version: null, pipelineVersion: "1.0.0", excerptBudget })

const temporary = Effect.gen(function* () {
  return yield* (yield* FileSystem.FileSystem).makeTempDirectoryScoped({ prefix: "editions-" })
})

const rowsIn = (folder: string): ReadonlyMap<string, ReadonlyArray<Row>> =>
  new Map(tableNames.map((table) => [table, JSON.parse(readFileSync(join(folder, "json", `${table}.json`), "utf8"))]))

/** The good dataset without its sum, and with another mayor. */
const other = changed(
  changed(cells(good, "people", 0, { role: "Governor" }), "figures", () => []),
  "evidence",
  (rows) => rows.filter(({ record_table }) => record_table !== "figures")
)

const told = (...[from, to, format]: readonly [string, string, Format]) =>
  Effect.provide(diff(from, to, format, null), Progress.silent)

layer(NodeServices.layer)("editions", (it) => {
  it.effect("pass the check of releases, with a budget of excerpts or without", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      yield* run(out, good, 1)
      expect(yield* validateRelease(`${out}/latest`, null)).toContain("alike in four formats")
      const manifest = JSON.parse(readFileSync(`${out}/latest/release.json`, "utf8"))
      expect(manifest.excerpt_budget).toBe(1)
    })
  )

  it.effect("tell the changes since the last release, which make its rows those of the new one", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      yield* run(out, good)
      expect(readFileSync(`${out}/latest/CHANGES.md`, "utf8")).toContain("This is the first release")
      yield* run(out, other)
      const [from, to] = [`${out}/releases/1.0.0`, `${out}/releases/1.1.0`]
      const changes = JSON.parse(readFileSync(join(to, "changes.json"), "utf8"))
      expect([changes.from, changes.to]).toEqual(["1.0.0", "1.1.0"])
      const applied = applyChanges(rowsIn(from), { tables: new Map(Object.entries(changes.tables)) })
      expect(JSON.stringify(Array.from(applied))).toBe(JSON.stringify(Array.from(rowsIn(to))))
      expect(readFileSync(join(to, "CHANGES.md"), "utf8")).toContain("role “Mayor” → “Governor”")
      expect(yield* told(from, to, "md")).toContain("| figures | 0 | 1 | 0 |")
      expect(yield* told(to, from, "csv")).toContain("figures,added,fi-fefb4ad09399a125")
      expect((yield* Effect.flip(told(from, out, "md"))).message).toContain("release.json can't be read")
    })
  )

  it.effect("go on where the release before can't be read, as if there were none", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      const fs = yield* FileSystem.FileSystem
      yield* run(out, good)
      yield* fs.remove(`${out}/releases/1.0.0/json/people.json`)
      yield* run(out, other)
      expect(readdirSync(`${out}/releases`).toSorted()).toEqual(["1.0.0", "1.1.0"])
      expect(readFileSync(`${out}/latest/changes.json`, "utf8")).toContain('"from": null')
    })
  )
})
