import * as Config from "effect/Config"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import * as Rec from "effect/Record"
import * as Schema from "effect/Schema"
import type { Corrections } from "../model/corrections.ts"
import type { Dataset } from "../model/dataset.ts"
import { schemas, schemaText, tableNames } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"
import { removeLeftovers } from "./building.ts"
import { joined } from "./chunks.ts"
import { correctionsCsv } from "./correctionsFile.ts"
import type { Ahead, JsonFiles, Written } from "./edition.ts"
import { DamagedRelease, NotATime, NotAVersion, VersionExists } from "./errors.ts"
import { notWritten, sha256, writeFile } from "./files.ts"
import type { Begun } from "./folderPress.ts"
import { json } from "./json.ts"
import { measuredText } from "./metadata/measured.ts"
import { most, type Press } from "./press.ts"
import { versionsIn } from "./standing.ts"
import {
  type Change,
  type Contents,
  changeSince,
  formatVersion,
  type MadeBy,
  Manifest,
  nextVersion,
  parseVersion,
  type Version
} from "./version.ts"

/** What a draft takes besides rows. */
export interface Options {
  /** The folder of `releases/` and `latest`. */
  readonly out: string
  /** The version that the user wants, or null: the next one by what changed. */
  readonly version: string | null
  /** When it was made, an ISO 8601 time, for a release that is made again; missing: `SOURCE_DATE_EPOCH`, or now. */
  readonly created?: string
  readonly pipelineVersion: string
  /** How much is quoted at most of a text that isn't open, 0 to 1; null or missing: there is no bound. */
  readonly excerptBudget?: number | null
  /** Records were made of texts off the topic, too. */
  readonly all?: boolean
  /** Digests of what made the rows. */
  readonly madeBy?: MadeBy
  /** What the maintainers corrected. */
  readonly corrections?: Corrections
  /** The same run may have published it before it was killed: a release that is there already and of the same content is it. */
  readonly again?: boolean
  /** What makes some of the files ahead, if anything does. The bytes are the same. */
  readonly press?: Press | null
}

/** What a release of some rows will be, if they keep their promises. */
export interface Draft {
  readonly version: Version
  /** The newest release that is there; null if none is. */
  readonly last: Version | null
  /** What changed since it; null if nothing did. */
  readonly change: Change | null
  /** Whether it is a new release: somebody asked for it, or something changed. */
  readonly isNew: boolean
  readonly manifest: Manifest
  /** The files of tables as JSON, of a release that is small enough to be held. */
  readonly json: JsonFiles | null
  /** Files that are made ahead. */
  readonly ahead: Ahead | null
  /** What stands already of a release that is too large to be held, if a press makes it; it goes with that. */
  readonly begun: Begun | null
}

/**
 * Tells which release some rows will be, and lets the press begin with it: so its files are made while the rows are
 * checked, and are thrown away if they break a promise. Of a release that isn't held they are written into a folder to
 * build it in; else nothing is written. Fails as `wantedVersion` does, or if the last release can't be read.
 */
export const draft = Effect.fn("publish.draft")(
  function* (dataset: Dataset, options: Options) {
    const path = yield* Path.Path
    const fs = yield* FileSystem.FileSystem
    const releases = path.join(options.out, "releases")
    const wanted = yield* wantedVersion(options)
    const created = options.created ?? (yield* now)
    yield* fs.makeDirectory(releases, { recursive: true })
    yield* removeLeftovers(releases)

    const press = options.press ?? null
    const isLarge = dataset.evidence.length > most.evidence || press?.print === null
    const files = isLarge ? null : jsonFiles(dataset)
    const folder = isLarge && press ? yield* press.open(releases) : null
    const { contents, written } = yield* contentsOf(dataset, files, folder, options)
    const last = yield* lastRelease(releases, wanted !== null)
    const change = changeSince(last.manifest, contents)
    const version = wanted ?? (change === null ? last.version : nextVersion(last.version, change)) ?? [1, 0, 0]
    const manifest: Manifest = {
      version: formatVersion(version),
      created,
      ...contents,
      excerpt_budget: options.excerptBudget ?? null,
      ...(options.all ? { all: true } : {}),
      ...(options.madeBy ? { made_by: options.madeBy } : {}),
      ...(options.corrections?.withholds ? { withholds: true } : {})
    }
    const isThere = options.again === true && (yield* holds(path.join(releases, manifest.version), manifest))
    const isNew = !isThere && (wanted !== null || change !== null)
    const ahead = isNew && files ? (press?.print?.({ tables: files, manifest }) ?? null) : null
    const begun = isNew && folder && press ? yield* press.printIn({ folder, manifest }, written) : null
    return { version, last: last.version, change, isNew, manifest, json: files, ahead, begun } satisfies Draft
  },
  Effect.catchTag("PlatformError", (error) => Effect.fail(notWritten(error)))
)

/**
 * The version that the user asks for, or null. Fails if it is none or is there already: a run can ask before its work,
 * to fail soon. `again`: it may be there already, if `draft` finds that it is the same one.
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
export const texts = ["LICENSE-DATA"]
export const readText = Effect.fnUntraced(function* (name: string) {
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

/** Made once: they are digested, published, and given to the press. */
const jsonFiles = (dataset: Dataset): JsonFiles => {
  const bytesOf = (table: TableName) => Buffer.from(Array.from(json(table, dataset[table])).join(""), "utf8")
  return Rec.map(schemas, (_, table) => bytesOf(table))
}

/**
 * What the release would be of, by digests that don't depend on its version. With a folder, the tables' files as JSON
 * are written there for it.
 */
const contentsOf = Effect.fn("publish.contentsOf")(function* (
  dataset: Dataset,
  files: JsonFiles | null,
  folder: string | null,
  { pipelineVersion: pipeline, corrections }: Options
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  if (folder !== null) yield* fs.makeDirectory(path.join(folder, "json"), { recursive: true })
  const tables: Array<readonly [TableName, Contents["tables"][string]]> = []
  const written = new Map<string, Written>()
  for (const table of tableNames) {
    yield* Effect.yieldNow // a run that is told to stop does so here
    const name = `json/${table}.json`
    if (folder !== null) written.set(name, yield* writeFile(path.join(folder, name), json(table, dataset[table])))
    const rows_sha256 =
      written.get(name)?.sha256 ?? sha256(files ? [files[table]] : joined(json(table, dataset[table])))
    const schema_sha256 = sha256([schemaText(table)])
    tables.push([table, { rows: dataset[table].length, rows_sha256, schema_sha256 }])
  }
  const words = yield* Effect.forEach(texts, readText)
  const told = corrections?.told ?? []
  const contents: Contents = {
    pipeline,
    texts_sha256: sha256([...words, measuredText(), ...(told.length > 0 ? correctionsCsv(told) : [])]),
    tables: Object.fromEntries(tables)
  }
  return { contents, written }
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
