import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { afterAll, expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { plan, stage } from "../../pipeline/cluster/stages.ts"
import { datasetOf } from "../../pipeline/commands/readRelease.ts"
import { digestOf } from "../../pipeline/correct/names.ts"
import { type Row, tableNames } from "../../pipeline/model/schemas.ts"
import { applyChanges } from "../../pipeline/publish/changes.ts"
import { rereader } from "../../pipeline/read/reread.ts"
import { release } from "../../pipeline/release.ts"
import { Progress } from "../../pipeline/shards/progress.ts"
import { validateRelease } from "../../pipeline/validate/release.ts"
import { tree } from "../shards/corpus.ts"
import { holding, lettersIn } from "./bytes.ts"
import { writeTexts } from "./corpus.ts"

const temporary = mkdtempSync(join(tmpdir(), "sanctuary-record-correct-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
const at = (name: string) => join(temporary, name)

const run = (raw: string, out: string, excerptBudget = 0.5) =>
  release({ raw, out, version: null, all: true, jobs: 1, excerptBudget })

const removal = (target: string) => `target,action,reason,date\n${target},remove,asked for by herself,2017-05-01\n`
const name = /marisol|quintanar/iu

const raw = writeTexts(at("raw"))
const withRemoval = (target: string, folder: string) => {
  writeTexts(at(folder), removal(target))
  return at(folder)
}

layer(Layer.mergeAll(NodeServices.layer, Progress.silent))("a removed person", (it) => {
  it.effect.each([
    ["marisol-q-quintanar", 0.5],
    ["marisol-quintanar", 1], // an id that the dataset hasn't, but the name is hers
    [`sha256:${digestOf("Marisol Quintanar")}`, 0.5],
    [`sha256:${digestOf("marisol-q-quintanar")}`, 1]
  ] as const)("is in no byte of any file of the release: %s", ([target, budget]) =>
    Effect.gen(function* () {
      const folder = target.slice(0, 30).replace(":", "-") + budget
      const corrected = withRemoval(target, `raw-${folder}`)
      const out = at(`out-${folder}`)
      yield* run(raw, out, budget)
      const before = yield* Effect.promise(() => lettersIn(join(out, "releases", "1.0.0")))
      expect(holding(before, name).length).toBeGreaterThan(30)

      const { version, folder: made } = yield* run(corrected, out, budget)
      const dataset = yield* datasetOf(made)
      expect(version).toBe("1.1.0")
      const files = yield* Effect.promise(() => lettersIn(join(out, "releases", "1.1.0")))
      expect(files.size).toBeGreaterThan(60)
      expect(holding(files, name)).toEqual([])

      // What the others said and did is there still, and the release keeps its promises, as anyone can check.
      expect(dataset.people.map(({ person_id }) => person_id)).toEqual(
        expect.arrayContaining(["ida-voss", "joan-prat", "lee-marsh", "max-orr", "tom-bell"])
      )
      expect(dataset.statements.map(({ speaker_id }) => speaker_id)).toEqual(expect.arrayContaining(["joan-prat"]))
      const check = Effect.flatMap(rereader(corrected), (reread) =>
        validateRelease(join(out, "releases", "1.1.0"), corrected, () => reread)
      )
      expect(yield* Effect.scoped(check)).toMatch(/keeps its promises/u)
    })
  )

  it.effect("is told of by a number, and the changes still make the new release of the old one", () =>
    Effect.gen(function* () {
      const corrected = withRemoval("marisol-q-quintanar", "raw-changes")
      const out = at("out-changes")
      yield* run(raw, out)
      yield* run(corrected, out)
      const rows = (version: string) =>
        new Map<string, ReadonlyArray<Row>>(
          tableNames.map((table) => [table, JSON.parse(read(out, version, `json/${table}.json`))])
        )
      const changes = JSON.parse(read(out, "1.1.0", "changes.json"))
      const tables = new Map<string, never>(Object.entries(changes.tables))
      expect(applyChanges(rows("1.0.0"), { tables })).toEqual(rows("1.1.0"))
      const text = read(out, "1.1.0", "CHANGES.md")
      expect(text).toMatch(/^- 1: a person was removed: asked for by herself \(2017-05-01\)$/mu)
      expect(text).toMatch(/^- removed `row \d+` \(correction\)$/mu)
      expect(text).not.toMatch(/unexplained|registry/u)
      expect(read(out, "1.1.0", "corrections.csv")).toBe(
        "number,action,what,table,id,column,value,reason,date,rows\n1,remove,person,,,,,asked for by herself,2017-05-01,1\n"
      )

      // The next release, of a text more, is as clean.
      writeFileSync(join(corrected, "new.txt"), "Marisol Quintanar, mayor of Salinas, California, opposes detainers.\n")
      yield* run(corrected, out)
      const files = yield* Effect.promise(() => lettersIn(join(out, "releases", "1.2.0")))
      expect(holding(files, name)).toEqual([])
    })
  )

  it.effect("is removed from a release that shards make, too, to the same bytes", () =>
    Effect.gen(function* () {
      const corrected = withRemoval("marisol-q-quintanar", "raw-shards")
      const version = "1.0.0"
      yield* release({ raw: corrected, out: at("out-local"), version, all: true, jobs: 1 })
      const { tasks } = yield* plan(at("run"), { raw: corrected, all: true, shards: 2 })
      for (const { stage: name, shards } of tasks) {
        for (let shard = 0; shard < shards; shard++) {
          yield* stage(name, { run: at("run"), shard: `${shard}/${shards}`, out: at("out-shards"), version })
        }
      }
      expect(tree(at("out-shards"))).toEqual(tree(at("out-local")))
    })
  )

  it.effect("leaves a namesake of the surname alone", () =>
    Effect.gen(function* () {
      const folder = withRemoval("marisol-q-quintanar", "raw-namesake")
      cpSync(join(raw, "council.txt"), join(folder, "again.txt"))
      writeFileSync(
        join(folder, "brother.txt"),
        "“We will not ask anybody for papers,” said Pedro Quintanar, sheriff of Marin County, California. Quintanar opposes the sanctuary ordinance.\n"
      )
      const dataset = yield* datasetOf((yield* run(folder, at("out-namesake"), 1)).folder)
      expect(dataset.people.find(({ person_id }) => person_id === "pedro-quintanar")?.aliases).toEqual(["Quintanar"])
      expect(dataset.statements.find(({ speaker_id }) => speaker_id === "pedro-quintanar")?.quote).toBe(
        "We will not ask anybody for papers,"
      )
      const files = yield* Effect.promise(() => lettersIn(join(at("out-namesake"), "releases", "1.0.0")))
      expect(holding(files, /marisol/iu)).toEqual([])
    })
  )
})

const read = (out: string, version: string, file: string): string =>
  readFileSync(join(out, "releases", version, file), "utf8")
