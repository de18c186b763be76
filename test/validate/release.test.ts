import { spawnSync } from "node:child_process"
import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Runtime from "effect/Runtime"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import { validateRelease } from "../../pipeline/validate/release.ts"
import { seal, written } from "./folder.ts"
import { cells, changed, good } from "./world.ts"

/** A release in a folder that is removed at the end. */
const released = (dataset: Dataset) =>
  Effect.acquireRelease(
    Effect.promise(() => written(dataset)),
    ({ folder }) => Effect.sync(() => rmSync(folder, { recursive: true }))
  )

const complaints = (release: string, raw: string | null) =>
  Effect.map(Effect.flip(validateRelease(release, raw)), (error) => {
    expect(error[Runtime.errorExitCode]).toBe(65)
    return error.message
  })

/** Replaces text of a file of a release. */
const replace = (file: string, from: string, to: string) => (release: string) => {
  const path = join(release, file)
  const text = readFileSync(path, "utf8")
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

layer(NodeServices.layer)("validateRelease", (it) => {
  it.effect("passes a release that keeps its promises, and says what it checked", () =>
    Effect.gen(function* () {
      const { release, raw } = yield* released(good)
      expect(yield* validateRelease(release, raw)).toMatch(
        /keeps its promises: 43 files as listed, \d+ rows in 14 tables, alike in three formats\. 20 passages stand letter by letter in 3 raw texts\.$/u
      )
      expect(yield* validateRelease(release, null)).toContain("The raw texts were not read")
    })
  )

  it.effect("passes a release without rows", () =>
    Effect.gen(function* () {
      const none = {
        documents: [],
        duplicates: [],
        evidence: [],
        entities: [],
        jurisdictions: [],
        people: [],
        roles: []
      }
      const records = { statements: [], positions: [], policies: [], figures: [], events: [], event_participants: [] }
      const { release, raw } = yield* released({ ...none, ...records, organizations: [] })
      expect(yield* validateRelease(release, raw)).toContain("0 rows in 14 tables")
    })
  )

  it.effect("reads cells that are hard to write in all formats alike", () =>
    Effect.gen(function* () {
      const title = '\ufeff"Yes, no"\r\n😀 | =1+1\u2028\t'
      const { release, raw } = yield* released(
        cells(good, "documents", 0, { title, title_basis: "text", author: "007", author_basis: "text" })
      )
      expect(yield* validateRelease(release, raw)).toContain("keeps its promises")
    })
  )

  it.effect.each<readonly [what: string, corrupt: (release: string) => void, complaint: RegExp]>([
    [
      "a changed cell",
      replace("csv/people.csv", "Mayor", "Major"),
      /csv\/people\.csv row 1: role is "Major", and "Mayor" in the JSON/u
    ],
    [
      "a changed number",
      replace("csv/figures.csv", "70000000", "70000001"),
      /csv\/figures\.csv row 1: value_low is 70000001, and 70000000 in/u
    ],
    [
      "a number that is none",
      replace("csv/figures.csv", "70000000", "7e7 or so"),
      /value_low is "7e7 or so", and 70000000 in/u
    ],
    ["a flag that is none", replace("csv/documents.csv", "true", "yes"), /on_topic is "yes", and true in/u],
    [
      "a changed list",
      replace("csv/people.csv", "Ruiz|A. Ruiz", "Ruiz"),
      /aliases is \["Ruiz"\], and \["Ruiz","A\. Ruiz"\] in/u
    ],
    [
      "a dropped row of one format",
      replace("csv/entities.csv", "harbor-office,organization,Harbor Office\n", ""),
      /csv\/entities\.csv rows: it has 2 rows, and the JSON file 3/u
    ],
    [
      "a line that is cut",
      replace("csv/entities.csv", "harbor-office,organization,Harbor Office\n", "harbor-office\n"),
      /csv\/entities\.csv file: Invalid Record Length/u
    ],
    [
      "a renamed column",
      replace("csv/entities.csv", "kind", "type"),
      /csv\/entities\.csv file: its header is entity_id,type,name/u
    ],
    [
      "a changed cell of JSON",
      replace("json/events.json", "lawsuit", "protest"),
      /csv\/events\.csv row 1: event_type is "lawsuit", and "protest" in/u
    ],
    ["JSON that is none", replace("json/events.json", "[", ""), /json\/events\.json file: /u],
    [
      "a schema that is broken",
      replace("json/events.json", "asserted", "denied"),
      /events row 1: factuality must be equal to one of/u
    ],
    [
      "a truncated Parquet file",
      (release) => truncateSync(join(release, "parquet/people.parquet"), 200),
      /parquet\/people\.parquet file: /u
    ],
    [
      "a swapped Parquet file",
      (release) =>
        writeFileSync(join(release, "parquet/people.parquet"), readFileSync(join(release, "parquet/roles.parquet"))),
      /parquet\/people\.parquet file: its columns are person_id,role,/u
    ],
    ["a lost file", (release) => rmSync(join(release, "csv/roles.csv")), /csv\/roles\.csv file: it can't be read/u],
    ["a lost manifest", (release) => rmSync(join(release, "release.json")), /release\.json file: it is missing/u],
    [
      "other counts in the manifest",
      replace("release.json", '"rows":3', '"rows":4'),
      /release\.json documents: it counts 4 rows, and there are 3/u
    ]
  ])("names %s, though the digests were written anew, and without them", ([, corrupt, complaint]) =>
    Effect.gen(function* () {
      const { release, raw } = yield* released(good)
      corrupt(release)
      expect(yield* complaints(release, raw)).toMatch(/SHA256SUMS/u)
      seal(release)
      expect(yield* complaints(release, raw)).toMatch(complaint)
    })
  )

  it.effect("names files that aren't listed, and those that are and aren't there", () =>
    Effect.gen(function* () {
      const { release, raw } = yield* released(good)
      writeFileSync(join(release, "notes.txt"), "")
      rmSync(join(release, "csv/roles.csv"))
      appendFileSync(join(release, "csv/people.csv"), "\n")
      const message = yield* complaints(release, raw)
      expect(message).toContain("notes.txt file: SHA256SUMS doesn't list it")
      expect(message).toContain("csv/roles.csv file: it is missing, and SHA256SUMS lists it")
      expect(message).toContain("csv/people.csv file: its SHA-256 isn't the one in SHA256SUMS")
    })
  )

  it.effect.each<readonly [what: string, dataset: Dataset, complaint: string]>([
    [
      "a reference to nothing",
      cells(good, "positions", 0, { actor_id: "nobody" }),
      "positions po-9b45b5ec8af5bc64: actor_id nobody is not in entities"
    ],
    [
      "a wrong count",
      cells(good, "figures", 0, { sources: 3 }),
      "figures fi-fefb4ad09399a125: sources is 3, and the evidence counts to 2"
    ],
    [
      "a quotation that isn't in the text",
      cells(good, "statements", 0, { cue: "says" }),
      "statements st-104a6a2ac6818af2: cue: "
    ],
    ["a dropped row", changed(good, "people", () => []), "entities ana-ruiz: no row of the table of its kind, person"]
  ])("names %s in all three formats", ([, dataset, complaint]) =>
    Effect.gen(function* () {
      const { release, raw } = yield* released(dataset)
      expect(yield* complaints(release, raw)).toContain(complaint)
    })
  )

  it.effect("names raw texts that changed, and asks for a release where there is none", () =>
    Effect.gen(function* () {
      const { folder, release, raw } = yield* released(good)
      appendFileSync(join(raw, "a.txt"), "\n")
      expect(yield* complaints(release, raw)).toContain("documents a: sha256 isn't that of a.txt: it is another text")
      const error = yield* Effect.flip(validateRelease(folder, raw))
      expect([error._tag, error[Runtime.errorExitCode]]).toEqual(["NoRelease", 66])
    })
  )

  it.effect("never reads a raw text outside the folder", () =>
    Effect.gen(function* () {
      const { release, raw } = yield* released(cells(good, "documents", 0, { file: "../raw/a.txt" }))
      expect(yield* complaints(release, raw)).toContain("documents a: ../raw/a.txt can't be read again")
    })
  )
})

const python = spawnSync("python3", ["--version"]).status === 0

layer(NodeServices.layer)("scripts/check-evidence.py", (it) => {
  const check = (dataset: Dataset, corrupt: (raw: string) => void = () => {}) =>
    Effect.map(released(dataset), ({ release, raw }) => {
      corrupt(raw)
      const { status, stdout, stderr } = spawnSync("python3", ["scripts/check-evidence.py", release, raw])
      return { status, out: String(stdout), error: String(stderr) }
    })

  it.effect("finds every span of a good release equal", () =>
    Effect.gen(function* () {
      if (!python) return
      expect(yield* check(good)).toEqual({ status: 0, out: "45 spans, 45 equal\n", error: "" })
    })
  )

  it.effect.each<readonly [what: string, dataset: Dataset, error: RegExp]>([
    [
      "a shifted span",
      cells(good, "figures", 0, { char_start: 7, char_end: 18 }),
      /^figures fi-fefb4ad09399a125: exact differs/u
    ],
    ["a wrong cue", cells(good, "statements", 0, { cue: "says" }), /^statements st-104a6a2ac6818af2: cue differs/u],
    [
      "a wrong digest",
      cells(good, "evidence", 5, { exact_sha256: "0".repeat(64) }),
      /^evidence ev-\w+: exact differs/u
    ],
    [
      "a document that isn't there",
      changed(good, "documents", (rows) => rows.slice(1)),
      /spans of a, which is not in documents/u
    ]
  ])("finds %s", ([, dataset, error]) =>
    Effect.gen(function* () {
      if (!python) return
      const found = yield* check(dataset)
      expect(found.status).toBe(1)
      expect(found.error).toMatch(error)
    })
  )

  it.effect("finds a raw text that changed or is gone", () =>
    Effect.gen(function* () {
      if (!python) return
      expect((yield* check(good, (raw) => appendFileSync(join(raw, "a.txt"), "\n"))).error).toContain("aren't those")
      expect((yield* check(good, (raw) => rmSync(join(raw, "a.txt")))).status).toBe(2)
    })
  )
})
