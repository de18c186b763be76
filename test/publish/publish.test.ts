import { createHash } from "node:crypto"
import { readdirSync, readFileSync, readlinkSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type * as Path from "effect/Path"
import * as Runtime from "effect/Runtime"
import { ValidDataset } from "../../pipeline/model/dataset.ts"
import { schemaText, tableNames } from "../../pipeline/model/schemas.ts"
import { type Options, publish } from "../../pipeline/publish/publish.ts"
import { nothing } from "../rows.ts"

const people = ["Ana Ruiz", "Tom Bell", "Lee 😀 Oak"]
const entities = people.map((name, index) => ({ entity_id: `person-${index}`, kind: "person", name }) as const)
const some = ValidDataset({ ...nothing, entities: entities.slice(0, 2) })
const more = ValidDataset({ ...nothing, entities })

const run = (out: string, dataset = some, options: Partial<Options> = {}) =>
  publish(dataset, { out, version: null, pipelineVersion: "1.0.0", ...options })

const exitCode = (error: object) => (Runtime.errorExitCode in error ? error[Runtime.errorExitCode] : 1)

/** Every file under a folder, with its content; links as what they point to. */
const tree = (root: string): ReadonlyMap<string, string> =>
  new Map(filesOf(root, "").toSorted(([a], [b]) => (a < b ? -1 : 1)))

const filesOf = (root: string, under: string): ReadonlyArray<readonly [string, string]> =>
  readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const name = join(under, entry.name)
    if (entry.isDirectory()) return filesOf(root, name)
    const file = join(root, name)
    return [[name, entry.isSymbolicLink() ? `-> ${readlinkSync(file)}` : readFileSync(file, "latin1")]]
  })

/** What `sha256sum -c` does, and that no file is left out. */
const expectWhole = (folder: string) => {
  const files = tree(folder)
  const lines = (files.get("SHA256SUMS") ?? "").split("\n").slice(0, -1)
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  expect(Array.from(listed.keys())).toEqual(
    Array.from(files.keys())
      .filter((name) => name !== "SHA256SUMS")
      .toSorted()
  )
  for (const [name, digest] of listed) {
    const content = Buffer.from(files.get(name) ?? "", "latin1")
    expect(createHash("sha256").update(content).digest("hex"), name).toBe(digest)
  }
  expect(listed.size).toBeGreaterThan(0)
}

const temporary = Effect.gen(function* () {
  return yield* (yield* FileSystem.FileSystem).makeTempDirectoryScoped({ prefix: "publish-" })
})

layer(NodeServices.layer)("publish", (it) => {
  it.effect("writes every table in every format, its schema, the licence, and digests of them all", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      const release = yield* run(out, some, { facts: { quarantined: 3 } })
      expect(release).toMatchObject({
        published: true,
        version: "1.0.0",
        change: "first",
        rows: { entities: 2, people: 0 }
      })
      const files = tree(out)
      expect(Array.from(files.keys())).toEqual(
        expect.arrayContaining([
          "latest",
          ...tableNames.flatMap((table) => [
            `releases/1.0.0/csv/${table}.csv`,
            `releases/1.0.0/csv/${table}.csv-metadata.json`,
            `releases/1.0.0/json/${table}.json`,
            `releases/1.0.0/parquet/${table}.parquet`,
            `releases/1.0.0/schemas/${table}.schema.json`
          ]),
          ...["LICENSE-DATA", "README.md", "SHA256SUMS", "datapackage.json", "release.json"].map(
            (name) => `releases/1.0.0/${name}`
          )
        ])
      )
      expect(files.get("latest")).toBe("-> releases/1.0.0")
      expectWhole(`${out}/latest`)
      const manifest = JSON.parse(files.get("releases/1.0.0/release.json") ?? "")
      expect(manifest).toMatchObject({ version: "1.0.0", created: "1970-01-01T00:00:00.000Z", run: { quarantined: 3 } })
      expect(manifest.tables.entities).toEqual({
        rows: 2,
        rows_sha256: createHash("sha256")
          .update(files.get("releases/1.0.0/json/entities.json") ?? "")
          .digest("hex"),
        schema_sha256: createHash("sha256").update(schemaText("entities")).digest("hex")
      })
    })
  )

  it.effect("writes the same bytes wherever it runs", () =>
    Effect.gen(function* () {
      const [here, there] = [yield* temporary, yield* temporary]
      yield* run(here, more)
      yield* run(there, more)
      expect(tree(here)).toEqual(tree(there))
    })
  )

  it.effect("bears the time of SOURCE_DATE_EPOCH, and refuses one that is none", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      const at = (epoch: string) =>
        Effect.provideService(
          run(out),
          ConfigProvider.ConfigProvider,
          ConfigProvider.fromUnknown({ SOURCE_DATE_EPOCH: epoch })
        )
      const error = yield* Effect.flip(at("yesterday"))
      expect([error._tag, exitCode(error)]).toEqual(["NotATime", 64])
      yield* at("1480377600")
      const { created } = JSON.parse(tree(out).get("releases/1.0.0/release.json") ?? "")
      expect(created).toBe("2016-11-29T00:00:00.000Z")
    })
  )

  it.effect("makes no release if nothing changed, and the next version by what did", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      yield* run(out)
      const before = tree(out)
      const again = yield* run(out, some, { facts: { quarantined: 5 } })
      expect(again).toMatchObject({ published: false, version: "1.0.0", change: null })
      expect(tree(out)).toEqual(before)

      expect(yield* run(out, more)).toMatchObject({ published: true, version: "1.1.0", change: "rows" })
      const renewed = yield* run(out, more, { pipelineVersion: "1.0.1" })
      expect(renewed).toMatchObject({ published: true, version: "1.1.1", change: "metadata" })
      const after = tree(out)
      expect(after.get("latest")).toBe("-> releases/1.1.1")
      for (const [name, content] of before) if (name !== "latest") expect(after.get(name)).toBe(content)
    })
  )

  it.effect("tells the next version by the schemas too", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const out = yield* temporary
      yield* run(out)
      const file = `${out}/releases/1.0.0/release.json`
      const digest = createHash("sha256").update(schemaText("roles")).digest("hex")
      yield* fs.writeFileString(file, (yield* fs.readFileString(file)).replace(digest, "0".repeat(64)))
      expect(yield* run(out)).toMatchObject({ published: true, version: "2.0.0", change: "schemas" })
    })
  )

  it.effect("honours a version that is asked for, and lets latest be the newest", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      expect(yield* run(out, some, { version: "2.5.0" })).toMatchObject({ version: "2.5.0", change: "first" })
      expect(yield* run(out, some, { version: "2.4.0" })).toMatchObject({
        published: true,
        version: "2.4.0",
        change: null
      })
      expect(tree(out).get("latest")).toBe("-> releases/2.5.0")
      expect(yield* run(out, more)).toMatchObject({ version: "2.6.0" })
    })
  )

  it.effect("never overwrites a version", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      yield* run(out)
      const before = tree(out)
      const error = yield* Effect.flip(run(out, more, { version: "1.0.0" }))
      expect([error._tag, exitCode(error)]).toEqual(["VersionExists", 64])
      expect(error.message).toContain("1.0.0")
      expect(tree(out)).toEqual(before)
    })
  )

  it.effect.each(["1.0", "v2.0.0", "../3.0.0", ""])("refuses the version %j", (version) =>
    Effect.gen(function* () {
      const out = yield* temporary
      const error = yield* Effect.flip(run(out, some, { version }))
      expect([error._tag, exitCode(error)]).toEqual(["NotAVersion", 64])
      expect(tree(out).size).toBe(0)
    })
  )

  it.effect("says so if the last release is damaged, and goes on if a version is asked for", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const out = yield* temporary
      yield* run(out)
      yield* fs.writeFileString(`${out}/releases/1.0.0/release.json`, "{")
      const error = yield* Effect.flip(run(out, more))
      expect([error._tag, exitCode(error)]).toEqual(["DamagedRelease", 65])
      expect(yield* run(out, more, { version: "1.1.0" })).toMatchObject({ published: true, version: "1.1.0" })
    })
  )

  it.effect("says where the system refuses", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const out = yield* temporary
      yield* fs.writeFileString(`${out}/releases`, "a file where a folder should be")
      const error = yield* Effect.flip(run(out))
      expect([error._tag, exitCode(error)]).toEqual(["NotWritten", 74])
      expect(error.message).toContain(`${out}/releases`)
    })
  )

  it.effect("leaves the last release whole wherever it is killed, and the next run tidies up", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      yield* run(out)
      const before = tree(out)
      let steps = 0
      for (let killed = true; killed; steps += 5) {
        killed = yield* diesAfter(steps, run(out, more))
        const latest = tree(out).get("latest")
        expectWhole(`${out}/latest`)
        if (killed && latest === before.get("latest")) {
          for (const [name, content] of before) expect(tree(out).get(name)).toBe(content)
        }
      }
      expect(steps).toBeGreaterThan(60) // it was killed in many places
      yield* run(out, more)
      const names = Array.from(tree(out).keys(), (name) => name.split("/").slice(0, 2).join("/"))
      expect(Array.from(new Set(names))).toEqual(["latest", "releases/1.0.0", "releases/1.1.0"])
      expectWhole(`${out}/releases/1.1.0`)
    })
  )

  it.effect("finishes what a run that was killed before the link had not", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const out = yield* temporary
      yield* run(out)
      yield* fs.remove(`${out}/latest`)
      yield* run(out)
      expect(tree(out).get("latest")).toBe("-> releases/1.0.0")
    })
  )

  it.effect("leaves alone what another process builds", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const out = yield* temporary
      const [other, elsewhere] = [`.building-${hostname()}-${process.ppid}`, ".building-elsewhere-1"]
      for (const name of [other, elsewhere]) yield* fs.makeDirectory(`${out}/releases/${name}`, { recursive: true })
      yield* fs.makeDirectory(`${out}/releases/.building-${hostname()}-999999999`)
      yield* run(out)
      expect((yield* fs.readDirectory(`${out}/releases`)).toSorted()).toEqual([elsewhere, other, "1.0.0"].toSorted())
    })
  )
})

/** Runs on a file system that stops for good after some changes, as for a process that is killed. Whether it came to that. */
const diesAfter = <A, E>(steps: number, effect: Effect.Effect<A, E, FileSystem.FileSystem | Path.Path>) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    let left = steps
    let killed = false
    const alive = <B, F, R>(change: Effect.Effect<B, F, R>) =>
      Effect.suspend(() => {
        if (left-- > 0) return change
        killed = true
        return Effect.die("killed")
      })
    const mortal = {
      ...fs,
      makeDirectory: (...args: Parameters<typeof fs.makeDirectory>) => alive(fs.makeDirectory(...args)),
      open: (...args: Parameters<typeof fs.open>) => alive(fs.open(...args)),
      remove: (...args: Parameters<typeof fs.remove>) => alive(fs.remove(...args)),
      rename: (...args: Parameters<typeof fs.rename>) => alive(fs.rename(...args)),
      symlink: (...args: Parameters<typeof fs.symlink>) => alive(fs.symlink(...args))
    }
    yield* Effect.exit(Effect.provideService(effect, FileSystem.FileSystem, mortal))
    return killed
  })
