import { on } from "node:events"
import { Worker } from "node:worker_threads"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import type * as Path from "effect/Path"
import type * as PlatformError from "effect/PlatformError"
import * as Scope from "effect/Scope"
import { buildingFolder } from "./building.ts"
import type { Ahead, JsonFiles, Written } from "./edition.ts"
import { type Begun, type FolderTask, folderPress } from "./folderPress.ts"
import type { Manifest } from "./version.ts"

/** What the thread is given to print: the bytes of each table's JSON file, and what release.json says. */
export interface Task {
  readonly tables: JsonFiles
  readonly manifest: Manifest
}

/** A second thread that makes files of a release, while the first thread checks the rows and writes the other files. */
export interface Press {
  /** Begins with a release that is held as JSON; once. Null: there are so many texts that none will be. */
  readonly print: ((task: Task) => Ahead) | null
  /** Opens a folder for a release that isn't held; it goes with the press, unless it was renamed. */
  readonly open: (
    releases: string
  ) => Effect.Effect<string, PlatformError.PlatformError, FileSystem.FileSystem | Path.Path>
  /** Begins with the release in it, whose tables lie there as JSON; once. */
  readonly printIn: (task: FolderTask, known: ReadonlyMap<string, Written>) => Effect.Effect<Begun>
}

/** Of more texts or rows than this, a second copy needs too much room. */
export const most = { texts: 5000, evidence: 100_000 }

/**
 * Null for a single job. Of few texts, the thread holds a copy of all rows, to make the files that take longest: the
 * spreadsheet and the page. It is started before there are rows, since it takes a while to load what it needs. Of many,
 * it reads them from their files. It ends with the scope.
 */
export const press = Effect.fnUntraced(function* (texts: number, jobs: number) {
  if (jobs < 2) return null
  const scope = yield* Effect.scope
  const made: Press = {
    print: texts > most.texts ? null : yield* heldPress,
    open: (releases) => Effect.provideService(buildingFolder(releases), Scope.Scope, scope),
    printIn: (task, known) => Effect.provideService(folderPress(task, known), Scope.Scope, scope)
  }
  return made
})

const heldPress = Effect.gen(function* () {
  const worker = yield* Effect.acquireRelease(
    Effect.sync(() => new Worker(new URL("pressThread.ts", import.meta.url), { resourceLimits })),
    (worker) => Effect.promise(() => worker.terminate())
  )
  const messages = on(worker, "message", { close: ["exit"] }) // from now on, so that no failure is missed
  const next = () => chunksOf(messages)
  return (task: Task): Ahead => {
    worker.postMessage(task)
    return { spreadsheet: next(), page: { opening: next(), rest: next() } }
  }
})

/** Rows make much that lives shortly: with more room for it, there is a third less to clear away. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 }

/** The next of what the thread sends, to be read in the order in which it is sent. It fails as the thread does, which only a bug does. */
async function* chunksOf(messages: AsyncIterator<ReadonlyArray<Uint8Array | null>>): AsyncGenerator<Uint8Array> {
  for (let message = await messages.next(); !message.done; message = await messages.next()) {
    const [chunk] = message.value
    if (!chunk) return
    yield chunk
  }
  throw new Error("a thread ended before its work did")
}
