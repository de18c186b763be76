import { hostname } from "node:os"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Path from "effect/Path"

const prefix = ".building-"

/**
 * An empty folder in which this process builds a release: beside the releases, so that a rename puts it in place. What
 * isn't renamed is gone with the scope.
 */
export const buildingFolder = Effect.fnUntraced(function* (releases: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const folder = path.join(releases, `${prefix}${hostname()}-${process.pid}`)
  yield* Effect.acquireRelease(fs.makeDirectory(folder, { recursive: true }), () =>
    Effect.ignore(fs.remove(folder, { recursive: true, force: true }))
  )
  return folder
})

/** Removes from the folder of releases what runs that were killed have left. Runs that go on are left alone. */
export const removeLeftovers = Effect.fn("publish.removeLeftovers")(function* (releases: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const names = yield* fs.readDirectory(releases)
  for (const name of names.filter((name) => name.startsWith(prefix))) {
    const folder = path.join(releases, name)
    if (yield* isLeft(name, folder)) yield* fs.remove(folder, { recursive: true, force: true })
  }
})

/** Whether nobody builds there: its process is gone or, if it ran on another machine, it is a day old. */
const isLeft = Effect.fnUntraced(function* (name: string, folder: string) {
  const fs = yield* FileSystem.FileSystem
  const here = `${prefix}${hostname()}-`
  if (name.startsWith(here)) return !runs(Number(name.slice(here.length)))
  const changed = (yield* fs.stat(folder)).mtime
  const dayAgo = DateTime.subtractDuration(yield* DateTime.now, Duration.days(1))
  return Option.exists(changed, (time) => time.getTime() < DateTime.toEpochMillis(dayAgo))
})

/** Whether another process of this number runs. Ours doesn't build yet. */
const runs = (pid: number): boolean => {
  if (pid === process.pid || !Number.isSafeInteger(pid)) return false
  try {
    return process.kill(pid, 0) // asks, and kills nothing
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM" // it runs for somebody else
  }
}
