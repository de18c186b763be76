import { hash } from "node:crypto"
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import fc from "fast-check"
import { again } from "../../pipeline/commands/again.ts"
import { datasetOf } from "../../pipeline/commands/readRelease.ts"
import { type Dataset, ValidDataset } from "../../pipeline/model/dataset.ts"
import { columns, type Row, schemas, tableNames } from "../../pipeline/model/schemas.ts"
import type { TableName } from "../../pipeline/model/tables.ts"
import { version as pipelineVersion } from "../../pipeline/model/version.ts"
import { publish } from "../../pipeline/publish/publish.ts"
import { release } from "../../pipeline/release.ts"
import { madeBy } from "../../pipeline/run/madeBy.ts"
import { Progress } from "../../pipeline/shards/progress.ts"
import { againViolations } from "../../pipeline/validate/again.ts"
import { descriptions } from "../../pipeline/validate/descriptions.ts"
import { validateRelease } from "../../pipeline/validate/release.ts"
import { remadeViolations } from "../../pipeline/validate/remade.ts"
import { keyOf, rowsOf } from "../../pipeline/validate/rows.ts"
import { schemaViolations, toDataset } from "../../pipeline/validate/schemas.ts"
import { readSums } from "../../pipeline/validate/sums.ts"
import { writeTexts } from "../program.ts"
import { seal } from "./folder.ts"
import { withOther } from "./otherwise.ts"
import { stories } from "./stories.ts"

const created = "2017-05-01T00:00:00.000Z"
const run = { inputs: 5, texts: 4, quarantined: 1 }
const options = { all: false, jobs: 1, excerptBudget: 1 }

/** A release of all stories, and the same made again. */
class World extends Context.Service<
  World,
  {
    readonly folder: string
    readonly raw: string
    readonly out: string
    readonly release: string
    readonly remade: string
    readonly dataset: Dataset
  }
>()("test/validate/again/World") {
  static readonly layer = Layer.effect(
    World,
    Effect.gen(function* () {
      const folder = yield* temporary
      const [raw, out] = [writeTexts(join(folder, "raw"), stories), join(folder, "out")]
      const made = yield* release({ ...options, raw, out, version: null, made: { created, run } })
      const remade = yield* again(made.folder, raw, 1)
      expect(remade).toMatchObject({ untold: null })
      const dataset = yield* datasetOf(made.folder)
      return World.of({ folder, raw, out, release: made.folder, remade: remade.folder ?? "", dataset })
    })
  )
}

/** A folder that goes with the scope. */
const temporary = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "sanctuary-record-again-"))),
  (folder) => Effect.sync(() => rmSync(folder, { recursive: true, force: true }))
)

/** The rows of some tables put in place of a dataset's. */
const withRows = (dataset: Dataset, tables: Readonly<Partial<Record<TableName, ReadonlyArray<Row>>>>): Dataset =>
  Result.getOrThrow(toDataset({ ...dataset, ...tables }))

/** Publishes other rows as the same release: all formats agree, and every digest is right. */
const forged = Effect.fnUntraced(function* (dataset: Dataset) {
  const out = yield* temporary
  const how = { pipelineVersion, madeBy: madeBy(), excerptBudget: 1, created, version: "1.0.0" }
  return (yield* publish(ValidDataset(dataset), { out, ...how, facts: run })).folder
})

/** All that a release made again shows to be wrong, not just what is named first. */
const shown = Effect.fnUntraced(function* (folder: string, remade: string, rows = folder) {
  const sums = readSums(readFileSync(join(folder, "SHA256SUMS"), "utf8"))
  const digests = typeof sums === "number" ? expect.fail() : sums
  const { violations } = yield* remadeViolations(folder, digests, yield* datasetOf(rows), {
    folder: remade,
    untold: null
  })
  return violations
})

/** What `validate` says of a release that breaks promises. */
const complaint = Effect.fnUntraced(function* (folder: string, raw: string, remade: string) {
  const same = Effect.succeed({ folder: remade, untold: null })
  const error = yield* Effect.flip(validateRelease(folder, raw, undefined, same))
  return error._tag === "BrokenPromise" ? error : expect.fail(error.message)
})

/** A copy of a release, alone in its folder. */
const copied = (release: string) =>
  Effect.map(temporary, (folder) => {
    cpSync(release, join(folder, "release"), { recursive: true })
    return join(folder, "release")
  })

/** Replaces text of a file, and writes the digests anew wherever they are told. */
const replace = (folder: string, file: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(join(folder, file), "utf8")
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(join(folder, file), after)
  const [old, now] = [before, after].map((text) => hash("sha256", text))
  for (const name of descriptions) {
    const told = readFileSync(join(folder, name), "utf8")
    writeFileSync(join(folder, name), told.replaceAll(old ?? "", now ?? ""))
  }
  seal(folder)
}

const filesOf = (folder: string): ReadonlyArray<string> =>
  readFileSync(join(folder, "SHA256SUMS"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.slice(66))

const lines = (violations: ReadonlyArray<{ table: string; id: string; promise: string }>) =>
  violations.map(({ table, id, promise }) => `${table} ${id}: ${promise}`)

const keys = (table: TableName) => schemas[table]["x-primary-key"]
const all = tableNames.flatMap((table) => columns(table).map(({ name }) => [table, name] as const))

layer(Layer.provideMerge(World.layer, Layer.mergeAll(NodeServices.layer, Progress.silent)))(
  "a release made again",
  (it) => {
    it.effect("is the same, byte by byte", () =>
      Effect.gen(function* () {
        const { release, raw, remade } = yield* World
        const same = Effect.succeed({ folder: remade, untold: null })
        expect(yield* validateRelease(release, raw, undefined, same)).toMatch(
          / Made again of its raw texts, it is the same byte by byte\.$/u
        )
      })
    )

    it.effect.each(all)("shows %s.%s to be another", ([table, name]) =>
      Effect.gen(function* () {
        const { dataset } = yield* World
        const rows = rowsOf(dataset, table)
        const [row = expect.fail(), ...others] = rows
        const other = withOther(dataset, table, row, name)
        expect(schemaViolations(table, [other])).toEqual([])
        expect(lines(againViolations(table, [other, ...others], rows))).toEqual([
          expect.stringMatching(new RegExp(`^${table} .*: ${name} is .*, and .* when the release is made again$`, "u"))
        ])
      })
    )

    it.effect("shows every cell that is changed in all formats, though every digest was written anew", () =>
      Effect.gen(function* () {
        const { dataset, remade, raw } = yield* World
        const changed = tableNames.map((table) => {
          const [row = expect.fail(), ...others] = rowsOf(dataset, table)
          const names = columns(table).flatMap(({ name }) => (keys(table).includes(name) ? [] : [name]))
          const other = names.reduce((made, name) => withOther(dataset, table, made, name), row)
          return { table, names, id: keyOf(table, row), rows: [other, ...others] }
        })
        const folder = yield* forged(
          withRows(dataset, Object.fromEntries(changed.map(({ table, rows }) => [table, rows])))
        )
        const found = lines(yield* shown(folder, remade))
        for (const { table, names, id } of changed) {
          for (const name of names) expect(found).toContainEqual(expect.stringContaining(`${table} ${id}: ${name} is `))
        }
        expect(found.length).toBe(changed.reduce((sum, { names }) => sum + names.length, 0))
        expect((yield* complaint(folder, raw, remade)).count).toBeGreaterThan(found.length)
      })
    )

    it.effect.each<readonly [table: TableName, name: string]>([
      ["documents", "title"],
      ["statements", "relayed_by"],
      ["events", "date_text"]
    ])("alone shows that %s.%s was changed in all formats", ([table, name]) =>
      Effect.gen(function* () {
        const { dataset, remade, raw } = yield* World
        const [row = expect.fail(), ...others] = rowsOf(dataset, table)
        const rows = [withOther(dataset, table, row, name), ...others]
        const folder = yield* forged(withRows(dataset, { [table]: rows }))
        expect(yield* validateRelease(folder, raw)).toContain("keeps its promises")
        const { violations } = yield* complaint(folder, raw, remade)
        expect(lines(violations)).toEqual([expect.stringContaining(`${table} ${keyOf(table, row)}: ${name} is `)])
      })
    )

    it.effect("shows rows that are dropped, invented or put elsewhere", () =>
      Effect.gen(function* () {
        const { dataset } = yield* World
        for (const table of tableNames) {
          const rows = rowsOf(dataset, table)
          const [row = expect.fail(), ...others] = rows
          const id = `${table} ${keyOf(table, row)}: made again, the release`
          expect(lines(againViolations(table, others, rows))).toEqual([`${id} has this row, and it is missing here`])
          expect(lines(againViolations(table, rows, others))).toEqual([`${id} has no such row`])
          expect(lines(againViolations(table, [row, ...rows], rows))).toEqual([`${id} has no such row`])
          expect(againViolations(table, rows.toReversed(), rows)).toEqual([]) // their order has its own check
        }
      })
    )

    it.effect("shows all cells that are changed and nothing else, whatever they are and however rows are put", () =>
      Effect.gen(function* () {
        const { dataset } = yield* World
        const edits = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 40 })), { maxLength: 8 })
        const property = fc.property(
          fc.constantFrom(...tableNames),
          edits,
          fc.boolean(),
          (table, cells, isReversed) => {
            const rows = rowsOf(dataset, table)
            const names = columns(table).flatMap(({ name }) => (keys(table).includes(name) ? [] : [name]))
            const changed = new Map<number, Set<string>>()
            for (const [at, column] of cells) {
              const name = names[column % names.length]
              if (name === undefined) continue
              const known = changed.get(at % rows.length) ?? new Set()
              changed.set(at % rows.length, known.add(name))
            }
            const others = rows.map((row, at) =>
              Array.from(changed.get(at) ?? []).reduce((made, name) => withOther(dataset, table, made, name), row)
            )
            const expected = rows.flatMap((row, at) =>
              Array.from(changed.get(at) ?? [], (name) => `${table} ${keyOf(table, row)}: ${name}`)
            )
            const found = lines(againViolations(table, isReversed ? others.toReversed() : others, rows))
            expect(found.map((line) => line.replace(/ is .*$/su, "")).toSorted()).toEqual(expected.toSorted())
          }
        )
        fc.assert(property)
      })
    )

    it.effect("shows every file that is changed, lost or laid beside, though the digests were written anew", () =>
      Effect.gen(function* () {
        const { release, remade } = yield* World
        const folder = yield* copied(release)
        const files = filesOf(folder)
        expect(files.length).toBe(86)
        for (const file of files) appendFileSync(join(folder, file), " ")
        seal(folder)
        const named = (yield* shown(folder, remade, release)).map(({ table }) => table)
        expect(named.toSorted()).toEqual(files.toSorted())

        rmSync(join(folder, "CITATION.cff"))
        writeFileSync(join(folder, "notes.txt"), "")
        seal(folder)
        const found = lines(yield* shown(folder, remade, release))
        expect(found).toContain("CITATION.cff file: made again, the release has this file")
        expect(found).toContain("notes.txt file: made again, the release has no such file")
      })
    )

    it.effect.each<readonly [file: string, from: string | RegExp, to: string]>([
      ["index.html", "Sanctuary Record", "Sanctuary Report"],
      ["README.md", "who said or did what", "who said or did this"],
      ["LICENSE-DATA", "publishers", "nobody"],
      ["CITATION.cff", "title:", "title: A"],
      ["CHANGES.md", "first", "second"],
      ["changes.json", '"from": null', '"from": "0.9.0"'],
      ["changes.csv", "documents", "texts"],
      ["csv/figures.csv-metadata.json", '"double"', '"string"'],
      ["croissant.json", "Sanctuary Record", "Sanctuary Report"],
      ["provenance.jsonld", "2017-05-01", "2017-05-02"]
    ])("shows what else %s says", ([file, from, to]) =>
      Effect.gen(function* () {
        const { release, remade } = yield* World
        const folder = yield* copied(release)
        replace(folder, file, from, to)
        expect(lines(yield* shown(folder, remade))).toContain(`${file} file: made again, it is another file`)
      })
    )

    it.effect.each<readonly [from: string, to: string, complaint: RegExp]>([
      ['"pipeline": "', '"pipeline": "9', /^release\.json pipeline: it is "9\S+", and "\S+" when/u],
      ['"texts_sha256": "', '"texts_sha256": "0', /^release\.json texts_sha256: it is "0/u],
      ['"libraries": "', '"libraries": "0', /^release\.json made_by\.libraries: it is "0/u],
      ['"run": {', '"run":  {', /^release\.json file: made again, it is written otherwise$/u],
      [
        '"excerpt_budget": 1,',
        '"excerpt_budget": 1, "withholds": true,',
        /^release\.json withholds: it is true, and nothing/u
      ]
    ])("shows that release.json says otherwise: %s", ([from, to, expected]) =>
      Effect.gen(function* () {
        const { release, remade, raw } = yield* World
        const folder = yield* copied(release)
        replace(folder, "release.json", from, to)
        const { violations } = yield* complaint(folder, raw, remade)
        expect(lines(violations)).toContainEqual(expect.stringMatching(expected))
      })
    )

    it.effect.each<readonly [from: string | RegExp, to: string, complaint: RegExp]>([
      ['"excerpt_budget": 1', '"excerpt_budget": 0.6', /documents a: published_share is /u],
      ['"excerpt_budget": 1,', '"excerpt_budget": 1,\n  "all": true,', /documents d: published_share is /u],
      ['"created": "2017-05-01', '"created": "2017-06-01', /CITATION\.cff file: made again, it is another file/u]
    ])("is made as release.json says, so that another recipe shows: %s", ([from, to, expected]) =>
      Effect.gen(function* () {
        const { release, raw } = yield* World
        const folder = yield* copied(release)
        replace(folder, "release.json", from, to)
        expect((yield* Effect.flip(validateRelease(folder, raw, undefined, again(folder, raw, 1)))).message).toMatch(
          expected
        )
      })
    )

    it.effect("comes after the release that it came after, and tells what can't be compared without that one", () =>
      Effect.gen(function* () {
        const { folder } = yield* World
        const raw = writeTexts(join(folder, "raw-then"), stories)
        const out = join(folder, "out-then")
        yield* release({ ...options, raw, out, version: null })
        writeFileSync(join(raw, "e.txt"), "“Boone is a sanctuary city, too,” said Ida Holm, mayor of Boone, Iowa.\n")
        const second = (yield* release({ ...options, raw, out, version: null })).folder
        expect(second).toMatch(/1\.1\.0$/u)
        expect(yield* validateRelease(second, raw, undefined, again(second, raw, 1))).toMatch(/same byte by byte\.$/u)

        const alone = yield* copied(second)
        expect(yield* validateRelease(alone, raw, undefined, again(alone, raw, 1))).toMatch(
          /same byte by byte, but for CHANGES\.md, changes\.csv, changes\.json, .*: release 1\.0\.0, which came before it, isn't beside it\.$/u
        )
        replace(alone, "index.html", "Sanctuary Record", "Sanctuary Report")
        const { message } = yield* Effect.flip(validateRelease(alone, raw, undefined, again(alone, raw, 1)))
        expect(message).toContain("index.html file: made again, it is another file")

        rmSync(join(raw, "e.txt"))
        const lost = yield* Effect.flip(validateRelease(second, raw, undefined, again(second, raw, 1)))
        expect(lost.message).toContain("documents e: made again, the release has no such row")
        expect(lost.message).toContain("If the raw texts changed since it was made, make it again")
      })
    )

    it.effect("is the same of rows that are corrected by hand, too, and a reason told otherwise is a new release", () =>
      Effect.gen(function* () {
        const { folder } = yield* World
        const corrections = (reason: string) => ({
          "corrections.csv": `target,action,field,value,reason\ncarl-dane,remove,,,${reason}\nfox-news,set,name,Fox News Channel,its name\n`
        })
        const raw = writeTexts(join(folder, "raw-corrected"), { ...stories, ...corrections("asked for it") })
        const out = join(folder, "out-corrected")
        yield* release({ ...options, raw, out, version: null })
        writeTexts(raw, corrections("no part in the matter"))
        const second = (yield* release({ ...options, raw, out, version: null })).folder
        expect(second).toMatch(/1\.0\.1$/u)
        expect(yield* validateRelease(second, raw, undefined, again(second, raw, 1))).toMatch(/same byte by byte\.$/u)
      })
    )

    it.effect("is left out where other code made the release, and says so", () =>
      Effect.gen(function* () {
        const { release, raw } = yield* World
        const folder = yield* copied(release)
        replace(folder, "release.json", /"code": "\w+"/u, `"code": "${"0".repeat(64)}"`)
        expect(yield* validateRelease(folder, raw, undefined, again(folder, raw, 1))).toMatch(
          /It was not made again: other code made it than this, which may rightly give other rows and files\.$/u
        )
        replace(folder, "release.json", /,\s*"code": "\w+"/u, " ".repeat(80))
        expect(yield* validateRelease(folder, raw, undefined, again(folder, raw, 1))).toMatch(
          /It was not made again: its release\.json doesn't tell how\.$/u
        )
      })
    )
  }
)
