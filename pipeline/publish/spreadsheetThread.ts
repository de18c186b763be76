/** A thread that makes the spreadsheet of a release, a message a chunk of its bytes, and null at the end. */
import { parentPort, workerData } from "node:worker_threads"
import { workbookOf } from "./spreadsheet.ts"
import type { Task } from "./threads.ts"

const { dataset, manifest }: Task = workerData
for await (const chunk of workbookOf(dataset, manifest)) parentPort?.postMessage(chunk)
parentPort?.postMessage(null)
