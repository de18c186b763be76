/** A thread of a run: does to each text what `workerData` says. */
import { enableCompileCache } from "node:module"
import { parentPort, workerData } from "node:worker_threads"
import type { TextOptions } from "./texts.ts"

/** What a thread is started with. */
export type WorkerData =
  | ({ readonly task: "results" | "words" } & TextOptions)
  | { readonly task: "checks"; readonly raw: string }

enableCompileCache() // each thread has to ask for it, before it loads what it needs
const { serve } = await import("./shards/workers.ts")

const data: WorkerData = workerData
if (parentPort && data.task === "checks") {
  const { checksOf } = await import("./textChecks.ts")
  serve(parentPort, async () => checksOf(data.raw))
} else if (parentPort && data.task !== "checks") {
  const { textResults, textWords } = await import("./texts.ts")
  if (data.task === "results") serve(parentPort, () => textResults(data))
  else serve(parentPort, () => textWords(data))
}
