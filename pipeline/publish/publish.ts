import * as Config from "effect/Config"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import type { Corrections } from "../model/corrections.ts"
import type { ValidDataset } from "../model/dataset.ts"
import { schemaText, tableNames } from "../model/schemas.ts"
import { buildingFolder, removeLeftovers } from "./building.ts"
import { checksums } from "./checksums.ts"
import type { Source } from "./edition.ts"
import { editions } from "./editions.ts"
import { DamagedRelease, NotATime, NotAVersion, VersionExists } from "./errors.ts"
import { type Content, notWritten, pointLink, sha256, syncFiles, syncFolder, writeFile } from "./files.ts"
import { json } from "./json.ts"
import { measuredText } from "./metadata/measured.ts"
import { readSnapshot, type Snapshot } from "./snapshot.ts"
import { versionsIn } from "./standing.ts"
import { begun } from "./threads.ts"
import {
  type Change,
  type Contents,
  changeSince,
  compareVersions,
  formatVersion,
  type MadeBy,
  Manifest,
  nextVersion,
  parseVersion,
  type Version
} from "./version.ts"

export interface Options {
  /** The folder of `releases/` and `latest`. */
  readonly out: string
  /** The version that the user wants, or null: the next one by what changed. */
  readonly version: string | null
  readonly pipelineVersion: string
  /** How much is quoted at most of a text that isn't open, 0 to 1; null or missing: there is no bound. */
  readonly excerptBudget?: number | null
  /** Records were made of texts off the topic, too. */
  readonly all?: boolean
  /** What this pipeline makes of the texts of the release before, if somebody tried: it tells causes of changes apart. */
  readonly replayed?: Snapshot
  /** Digests of what made the rows. */
  readonly madeBy?: MadeBy
  /** What the maintainers corrected. */
  readonly corrections?: Corrections
  /** The same run may have published it before it was killed: a release that is there already and of the same content is it. */
  readonly again?: boolean
  /** Threads, at most; missing: one. The bytes are the same. */
  readonly jobs?: number
  /** What else release.json tells of the run, such as how many texts were refused. No reason for a new release. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>
}

export interface Release {
  /** Whether it is a new one. If nothing changed there is none, and the rest tells of the last. */
  readonly published: boolean
  readonly version: string
  readonly folder: string
  /** What changed since the last release; null if nothing did. */
  readonly change: Change | null
  readonly rows: Readonly<Record<string, number>>
}

/**
 * Writes a release into a temporary folder and renames it into place, so that there is all of it or none; then lets
 * `latest` point to the newest. Without a version and without a change since the last release it writes nothing.
 * Fails if the version is there already or none, or the disk refuses: the last release stands as it was.
 */
export const publish = Effect.fn("publish")(
  function* (dataset: ValidDataset, options: Options) {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const releases = path.join(options.out, "releases")
    const wanted = yield* wantedVersion(options)
    const created = yield* now
    yield* fs.makeDirectory(releases, { recursive: true })

    const contents = yield* contentsOf(dataset, options.pipelineVersion)
    const last = yield* lastRelease(releases, wanted !== null)
    const change = changeSince(last.manifest, contents)
    const version = wanted ?? (change === null ? last.version : nextVersion(last.version, change)) ?? [1, 0, 0]
    const folder = path.join(releases, formatVersion(version))
    const manifest = {
      version: formatVersion(version),
      created,
      ...contents,
      excerpt_budget: options.excerptBudget ?? null,
      ...(options.all ? { all: true } : {}),
      ...(options.madeBy ? { made_by: options.madeBy } : {}),
      ...(options.corrections?.withholds ? { withholds: true } : {})
    }
    const isThere = options.again === true && (yield* holds(folder, manifest))
    const published = !isThere && (wanted !== null || change !== null)

    yield* removeLeftovers(releases)
    if (published) {
      const building = path.join(releases, buildingFolder())
      const previous = yield* previousRelease(releases, version, dataset)
      const { corrections = null, replayed } = options
      const source = { dataset, manifest, previous, corrections, ...(replayed ? { replayed } : {}) }
      yield* build(building, source, options).pipe(
        Effect.andThen(moveInto(building, folder, formatVersion(version))),
        Effect.ensuring(Effect.ignore(fs.remove(building, { recursive: true, force: true })))
      )
      yield* syncFolder(releases)
    }
    const newest = last.version !== null && compareVersions(last.version, version) > 0 ? last.version : version
    yield* pointLink(path.join(options.out, "latest"), `releases/${formatVersion(newest)}`)
    const rows = Object.fromEntries(tableNames.map((table) => [table, dataset[table].length]))
    return { published, version: formatVersion(version), folder, change, rows } satisfies Release
  },
  Effect.catchTag("PlatformError", (error) => Effect.fail(notWritten(error)))
)

/**
 * The version that the user asks for, or null. Fails if it is none or is there already: a run can ask before its work,
 * to fail soon. `again`: it may be there already, if `publish` finds that it is the same one.
 */
export const wantedVersion = Effect.fn("publish.wantedVersion")(
  function* ({ out, version, again = false }: Pick<Options, "out" | "version" | "again">) {
    if (version === null) return null
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const parsed = parseVersion(version)
    if (parsed === null) return yield* new NotAVersion({ version })
    const folder = path.join(out, "releases", version)
    if (!again && (yield* fs.exists(folder))) return yield* new VersionExists({ version, folder })
    return parsed
  },
  Effect.catchTag("PlatformError", (error) => Effect.fail(notWritten(error)))
)

/** When the release is made: `SOURCE_DATE_EPOCH` if it is set, else now. An ISO 8601 time. */
const now = Effect.gen(function* () {
  const epoch = yield* Config.option(Config.String("SOURCE_DATE_EPOCH"))
  if (Option.isNone(epoch) || epoch.value === "") return DateTime.formatIso(yield* DateTime.now)
  const time = /^\d{1,11}$/u.test(epoch.value) ? DateTime.make(Number(epoch.value) * 1000) : Option.none()
  if (Option.isNone(time)) return yield* new NotATime({ value: epoch.value })
  return DateTime.formatIso(time.value)
}).pipe(Effect.catchTag("ConfigError", (error) => new NotATime({ value: error.message })))

/** The texts at the root of the project that go with the tables. */
const texts = ["LICENSE-DATA"]
const readText = Effect.fnUntraced(function* (name: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  return yield* fs.readFileString(path.join(import.meta.dirname, "..", "..", name))
})

/** Digest of what goes into a release besides the rows: its texts, and the schemas. */
export const besidesRows = Effect.fnUntraced(
  function* () {
    return sha256([...(yield* Effect.forEach(texts, readText)), measuredText(), ...tableNames.map(schemaText)])
  },
  Effect.catchTag("PlatformError", (error) => Effect.fail(notWritten(error)))
)

/** What the release would be of, by digests that don't depend on its version. */
const contentsOf = Effect.fn("publish.contentsOf")(function* (dataset: ValidDataset, pipeline: string) {
  const tables = tableNames.map((table) => [
    table,
    {
      rows: dataset[table].length,
      rows_sha256: sha256(json(table, dataset[table])),
      schema_sha256: sha256([schemaText(table)])
    }
  ])
  const words = yield* Effect.forEach(texts, readText)
  return {
    pipeline,
    texts_sha256: sha256([...words, measuredText()]),
    tables: Object.fromEntries(tables)
  } satisfies Contents
})

/** The newest release and what it says of itself; nulls if there is none, or (if it needn't be known) if it is damaged. */
const lastRelease = Effect.fn("publish.lastRelease")(function* (releases: string, forgiving: boolean) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const version = (yield* versionsIn(releases)).at(-1)
  if (version === undefined) return { version: null, manifest: null }
  const file = path.join(releases, formatVersion(version), "release.json")
  const manifest = yield* fs.readFileString(file).pipe(
    Effect.flatMap(Schema.decodeEffect(Schema.fromJsonString(Manifest))),
    Effect.catch((error) =>
      forgiving ? Effect.succeed(null) : new DamagedRelease({ file, why: error.message.replaceAll(/\s+/gu, " ") })
    )
  )
  return { version, manifest }
})

/** Whether a folder holds a release that says of itself what another would, but for when it was made. */
const holds = Effect.fnUntraced(function* (folder: string, wanted: Manifest) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const found = yield* Effect.option(
    Effect.flatMap(
      fs.readFileString(path.join(folder, "release.json")),
      Schema.decodeEffect(Schema.fromJsonString(Manifest))
    )
  )
  return Option.exists(found, (manifest) => Equal.equals({ ...manifest, created: wanted.created }, wanted))
})

/** The newest release that is older than a version. One that can't be read is as none, and is logged. */
const previousRelease = Effect.fnUntraced(function* (releases: string, version: Version, dataset: ValidDataset) {
  const path = yield* Path.Path
  const older = (yield* versionsIn(releases)).filter((other) => compareVersions(other, version) < 0).at(-1)
  if (older === undefined) return null
  return yield* readSnapshot(path.join(releases, formatVersion(older)), dataset).pipe(
    Effect.catchTag("DamagedRelease", (error) => Effect.as(Effect.logWarning(error.message), null))
  )
})

/** Writes all files of a release into a folder of its own, `SHA256SUMS` last. */
const build = Effect.fn("publish.build")(function* (
  building: string,
  source: Omit<Source, "written">,
  { facts = {}, jobs = 1 }: Pick<Options, "facts" | "jobs">
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const written = new Map<string, { readonly sha256: string; readonly bytes: number }>()
  const folders = new Set(["."])
  const write = Effect.fnUntraced(function* (name: string, content: Content) {
    const folder = path.dirname(name)
    if (!folders.has(folder)) yield* fs.makeDirectory(path.join(building, folder), { recursive: true })
    folders.add(folder)
    written.set(name, yield* writeFile(path.join(building, name), content))
  })
  yield* fs.makeDirectory(building, { recursive: true })
  const ahead = yield* begun({ dataset: source.dataset, manifest: source.manifest }, jobs)
  for (const text of texts) yield* write(text, [yield* readText(text)])
  yield* write("release.json", [`${JSON.stringify({ ...source.manifest, run: facts }, null, 2)}\n`])
  for (const edition of editions) {
    for (const [name, content] of edition({ ...source, written, scratch: building }))
      yield* write(name, ahead.get(name) ?? content)
  }
  const digests = new Map(Array.from(written, ([name, { sha256 }]) => [name, sha256]))
  yield* writeFile(path.join(building, "SHA256SUMS"), [checksums(digests)])
  yield* syncFiles([...digests.keys(), "SHA256SUMS"].map((name) => path.join(building, name)))
  for (const folder of folders) yield* syncFolder(path.join(building, folder))
}, Effect.scoped)

/** Renames the built folder into place, where nothing may be. */
const moveInto = Effect.fnUntraced(function* (building: string, folder: string, version: string) {
  const fs = yield* FileSystem.FileSystem
  if (yield* fs.exists(folder)) return yield* new VersionExists({ version, folder })
  yield* fs.rename(building, folder) // of two at once, the system lets one win: a folder with files isn't replaced
})
