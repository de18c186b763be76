/** A thread of a run: does to each text what `workerData` says. */
import { parentPort, workerData } from "node:worker_threads"
import { serve } from "./shards/workers.ts"
import { type TextOptions, textResults, textWords } from "./texts.ts"

/** What a thread is started with. */
export type WorkerData = { readonly task: "results" | "words" } & TextOptions

const { task, ...options }: WorkerData = workerData
if (parentPort && task === "results") serve(parentPort, () => textResults(options))
if (parentPort && task === "words") serve(parentPort, () => textWords(options))
