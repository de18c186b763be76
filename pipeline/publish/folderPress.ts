import { on } from "node:events"
import { Worker } from "node:worker_threads"
import * as Effect from "effect/Effect"
import { tableNames } from "../model/schemas.ts"
import type { Written } from "./edition.ts"
import { NotWritten } from "./errors.ts"
import { spreadsheetFile } from "./spreadsheet.ts"
import { sqliteFile } from "./sqlite.ts"
import type { Manifest } from "./version.ts"

/** What the thread is given: a folder with the tables as JSON, and what release.json says. */
export interface FolderTask {
  readonly folder: string
  readonly manifest: Manifest
}

/** What the thread tells: of a file that it wrote, or of one that it couldn't write. */
export type Told =
  | { readonly name: string; readonly written: Written }
  | { readonly failed: { readonly path: string; readonly why: string } }

/** Files of a release that are in its folder, or will be. */
export interface Begun {
  readonly folder: string
  readonly has: (name: string) => boolean
  /** What was written, as soon as it is. */
  readonly file: (name: string) => Effect.Effect<Written, NotWritten>
}

/** The files that the thread writes, in this order. */
export const printed: ReadonlyArray<string> = [
  ...tableNames.flatMap((table) => [`csv/${table}.csv`, `parquet/${table}.parquet`]),
  sqliteFile,
  spreadsheetFile
]

/**
 * A thread that makes files of a release from its tables as JSON, which are in its folder, `known`, so that it holds few
 * rows at a time. Ends with the scope. A file that the system doesn't let it write fails the wait for it; a bug is one.
 */
export const folderPress = Effect.fnUntraced(function* (task: FolderTask, known: ReadonlyMap<string, Written>) {
  const worker = yield* Effect.acquireRelease(
    Effect.sync(() => new Worker(new URL("folderThread.ts", import.meta.url), { workerData: task, resourceLimits })),
    (worker) => Effect.promise(() => worker.terminate())
  )
  const messages = on(worker, "message", { close: ["exit"] }) // from now on, so that no failure is missed
  const files = new Map(known)
  const file = Effect.fnUntraced(function* (name: string) {
    for (;;) {
      const found = files.get(name)
      if (found) return found
      const told = yield* Effect.promise(() => next(messages))
      if ("failed" in told) return yield* new NotWritten(told.failed)
      files.set(told.name, told.written)
    }
  })
  return { folder: task.folder, has: (name) => known.has(name) || printed.includes(name), file } satisfies Begun
})

/** Rows are let go of as soon as they are written: little room for them does. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 }

const next = async (messages: AsyncIterator<ReadonlyArray<Told>>): Promise<Told> => {
  const { value, done } = await messages.next()
  if (done || !value[0]) throw new Error("a thread ended before its work did")
  return value[0]
}
