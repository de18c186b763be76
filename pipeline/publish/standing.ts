import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { checksums } from "./checksums.ts"
import { sha256 } from "./files.ts"
import { compareVersions, formatVersion, parseVersion } from "./version.ts"

/** The versions of the releases of a folder, the oldest first. */
export const versionsIn = Effect.fnUntraced(function* (releases: string) {
  const fs = yield* FileSystem.FileSystem
  const names = yield* fs.readDirectory(releases)
  return names
    .map(parseVersion)
    .filter((version) => version !== null)
    .toSorted(compareVersions)
})

/** Tells a release from any other that could lie in its folder: the digest of the list of its files' digests. */
export const sealOf = Effect.fnUntraced(function* (folder: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  return sha256([yield* fs.readFileString(path.join(folder, sums))])
})

/**
 * Whether a release stands in `out` as it was published: it is the newest, `latest` points to it, and it has the files
 * that its list names, byte for byte, and no other. What can't be read doesn't stand.
 */
export const stands = Effect.fn("publish.stands")(
  function* (out: string, version: string, seal: string) {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const releases = path.join(out, "releases")
    const folder = path.join(releases, version)
    const newest = (yield* versionsIn(releases)).at(-1)
    const isLatest = (yield* fs.readLink(path.join(out, "latest"))) === `releases/${version}`
    if (newest === undefined || formatVersion(newest) !== version || !isLatest) return false
    if ((yield* sealOf(folder)) !== seal) return false
    const digests = new Map<string, string>()
    for (const name of yield* fs.readDirectory(folder, { recursive: true })) {
      const file = path.join(folder, name)
      if (unlisted.has(name) || (yield* fs.stat(file)).type === "Directory") continue
      digests.set(name.replaceAll(path.sep, "/"), yield* digestOf(file))
    }
    return checksums(digests) === (yield* fs.readFileString(path.join(folder, sums)))
  },
  Effect.orElseSucceed(() => false)
)

const sums = "SHA256SUMS"

/** The list itself, and its signatures. */
const unlisted: ReadonlySet<string> = new Set([sums, `${sums}.sig`, `${sums}.minisig`])

/** SHA-256 of a file, read into one and the same place: a release may be large. */
const digestOf = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  const file = yield* fs.open(path)
  const hash = createHash("sha256")
  for (let read = yield* file.read(room); read > 0n; read = yield* file.read(room)) {
    hash.update(room.subarray(0, Number(read)))
  }
  return hash.digest("hex")
}, Effect.scoped)

const room = new Uint8Array(1 << 20)
