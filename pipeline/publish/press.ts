import { on } from "node:events"
import { Worker } from "node:worker_threads"
import * as Effect from "effect/Effect"
import type { Ahead, JsonFiles } from "./edition.ts"
import type { Manifest } from "./version.ts"

/** What the thread is given to print: the bytes of each table's JSON file, and what release.json says. */
export interface Task {
  readonly tables: JsonFiles
  readonly manifest: Manifest
}

/** A second thread that makes files of a release. */
export interface Press {
  /** Begins with a release; once. */
  readonly print: (task: Task) => Ahead
}

/** Of more texts or rows than this, a second copy needs too much room. */
export const most = { texts: 5000, evidence: 100_000 }

/**
 * A thread that makes the files of a release that take longest, the spreadsheet and the page, while the first thread
 * checks the rows and writes the other files. It is started before there are rows, since it takes a while to load what
 * it needs. Null for a single job or many texts. It ends with the scope.
 */
export const press = Effect.fnUntraced(function* (texts: number, jobs: number) {
  if (jobs < 2 || texts > most.texts) return null
  const worker = yield* Effect.acquireRelease(
    Effect.sync(() => new Worker(new URL("pressThread.ts", import.meta.url), { resourceLimits })),
    (worker) => Effect.promise(() => worker.terminate())
  )
  const messages = on(worker, "message", { close: ["exit"] }) // from now on, so that no failure is missed
  const next = () => chunksOf(messages)
  const print: Press["print"] = (task) => {
    worker.postMessage(task)
    return { spreadsheet: next(), page: { opening: next(), rest: next() } }
  }
  return { print } satisfies Press
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
