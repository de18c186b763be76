import { on } from "node:events"
import { Worker } from "node:worker_threads"
import * as Effect from "effect/Effect"
import type { Dataset } from "../model/dataset.ts"
import type { Content } from "./files.ts"
import { spreadsheetFile } from "./spreadsheet.ts"
import type { Manifest } from "./version.ts"

/** What the thread of the spreadsheet is started with. */
export interface Task {
  readonly dataset: Dataset
  readonly manifest: Manifest
}

/** For fewer rows a thread is started for nothing; of more, a second copy needs too much room. */
const bounds = { evidence: { from: 5000, to: 100_000 }, texts: 5000 }

/**
 * Files of a release, by name, with content that threads make from now on, while others are written: the spreadsheet,
 * which takes as long as most others together. None for a single job. The threads end with the scope.
 */
export const begun = Effect.fnUntraced(function* (task: Task, jobs: number) {
  const { documents, evidence } = task.dataset
  const { from, to } = bounds.evidence
  const isWorthIt = evidence.length >= from && evidence.length <= to && documents.length <= bounds.texts
  if (jobs < 2 || !isWorthIt) return new Map<string, Content>()
  const worker = yield* Effect.acquireRelease(
    Effect.sync(() => new Worker(new URL("spreadsheetThread.ts", import.meta.url), { workerData: task })),
    (worker) => Effect.promise(() => worker.terminate())
  )
  return new Map<string, Content>([[spreadsheetFile, chunksOf(on(worker, "message", { close: ["exit"] }))]])
})

/** What a thread sends. It fails as the thread does, which only a bug does. */
async function* chunksOf(messages: AsyncIterable<ReadonlyArray<Uint8Array | null>>): AsyncGenerator<Uint8Array> {
  for await (const [chunk] of messages) {
    if (!chunk) return
    yield chunk
  }
  throw new Error("a thread ended before its work did")
}
