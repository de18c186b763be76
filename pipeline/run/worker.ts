/** A thread of a run: does to each text what `workerData` says. */
import { enableCompileCache } from "node:module"
import { parentPort, workerData } from "node:worker_threads"
import type { TextOptions } from "./texts.ts"

/** What a thread is started with. */
export type WorkerData = { readonly task: "results" | "words" } & TextOptions

enableCompileCache() // each thread has to ask for it, before it loads what it needs
const { serve } = await import("../shards/workers.ts")
const { textResults, textWords } = await import("./texts.ts")

const { task, ...options }: WorkerData = workerData
if (parentPort && task === "results") serve(parentPort, () => textResults(options))
if (parentPort && task === "words") serve(parentPort, () => textWords(options))
