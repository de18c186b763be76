import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type { ValidDataset } from "../model/dataset.ts"
import { tableNames } from "../model/schemas.ts"
import { buildingFolder } from "./building.ts"
import { checksums } from "./checksums.ts"
import { type Draft, type Options as DraftOptions, draft, readText, texts } from "./draft.ts"
import type { Source, Written } from "./edition.ts"
import { editions } from "./editions.ts"
import { VersionExists } from "./errors.ts"
import { type Content, notWritten, pointLink, syncFiles, syncFolder, writeFile } from "./files.ts"
import type { Begun } from "./folderPress.ts"
import { meanwhile } from "./meanwhile.ts"
import { readSnapshot, type Snapshot } from "./snapshot.ts"
import { versionsIn } from "./standing.ts"
import { type Change, compareVersions, formatVersion, type Version } from "./version.ts"

export interface Options extends DraftOptions {
  /** What this pipeline makes of the texts of the release before, if somebody tried: it tells causes of changes apart. */
  readonly replayed?: Snapshot
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
 * `drafted`: the draft of these rows with these options, if there is one already. Fails if the version is there already
 * or none, or the disk refuses: the last release stands as it was.
 */
export const publish = Effect.fn("publish")(
  function* (dataset: ValidDataset, options: Options, drafted: Draft | null = null) {
    const path = yield* Path.Path
    const releases = path.join(options.out, "releases")
    const { version, last, change, isNew, manifest, json, ahead, begun } = drafted ?? (yield* draft(dataset, options))
    const folder = path.join(releases, manifest.version)

    if (isNew) {
      const building = begun?.folder ?? (yield* buildingFolder(releases))
      const previous = yield* previousRelease(releases, version, { dataset, json })
      const { corrections = null, replayed } = options
      const source = { dataset, manifest, previous, corrections, json, ahead, ...(replayed ? { replayed } : {}) }
      yield* build(building, source, options, begun)
      yield* moveInto(building, folder, manifest.version)
      yield* syncFolder(releases)
    }
    const newest = last !== null && compareVersions(last, version) > 0 ? last : version
    yield* pointLink(path.join(options.out, "latest"), `releases/${formatVersion(newest)}`)
    const rows = Object.fromEntries(tableNames.map((table) => [table, dataset[table].length]))
    return { published: isNew, version: manifest.version, folder, change, rows } satisfies Release
  },
  Effect.catchTag("PlatformError", (error) => Effect.fail(notWritten(error))),
  Effect.scoped
)

/** The newest release that is older than a version. One that can't be read is as none, and is logged. */
const previousRelease = Effect.fnUntraced(function* (
  releases: string,
  version: Version,
  like: Pick<Source, "dataset" | "json">
) {
  const path = yield* Path.Path
  const older = (yield* versionsIn(releases)).filter((other) => compareVersions(other, version) < 0).at(-1)
  if (older === undefined) return null
  return yield* readSnapshot(path.join(releases, formatVersion(older)), like).pipe(
    Effect.catchTag("DamagedRelease", (error) => Effect.as(Effect.logWarning(error.message), null))
  )
})

/** Writes all files of a release into a folder of its own, `SHA256SUMS` last; but waits for those that are `begun`. */
const build = Effect.fn("publish.build")(function* (
  building: string,
  source: Omit<Source, "written">,
  { facts = {} }: Pick<Options, "facts">,
  begun: Begun | null
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const written = new Map<string, Written>()
  const folders = new Set(["."])
  const write = Effect.fnUntraced(function* (name: string, content: Content) {
    const folder = path.dirname(name)
    if (!folders.has(folder)) yield* fs.makeDirectory(path.join(building, folder), { recursive: true })
    folders.add(folder)
    const isBegun = begun?.has(name) === true
    const file = isBegun ? begun.file(name) : writeFile(path.join(building, name), content)
    written.set(name, made?.written.get(name) ?? (yield* file))
  })
  yield* fs.makeDirectory(building, { recursive: true })
  const made = begun && (yield* meanwhile(building, source))
  for (const text of texts) yield* write(text, [yield* readText(text)])
  yield* write("release.json", [`${JSON.stringify({ ...source.manifest, run: facts }, null, 2)}\n`])
  for (const edition of editions) {
    const all = { ...source, ahead: made?.ahead ?? source.ahead ?? null, written, scratch: building }
    for (const [name, content] of edition(all)) yield* write(name, content)
  }
  const digests = new Map(Array.from(written, ([name, { sha256 }]) => [name, sha256]))
  yield* writeFile(path.join(building, "SHA256SUMS"), [checksums(digests)])
  yield* syncFiles([...digests.keys(), "SHA256SUMS"].map((name) => path.join(building, name)))
  for (const folder of folders) yield* syncFolder(path.join(building, folder))
})

/** Renames the built folder into place, where nothing may be. */
const moveInto = Effect.fnUntraced(function* (building: string, folder: string, version: string) {
  const fs = yield* FileSystem.FileSystem
  if (yield* fs.exists(folder)) return yield* new VersionExists({ version, folder })
  yield* fs.rename(building, folder) // of two at once, the system lets one win: a folder with files isn't replaced
})
