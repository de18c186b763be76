/** A thread that extracts: batches of clean texts in, their extractions out. */
import { parentPort, workerData } from "node:worker_threads"
import { extractTexts } from "./texts.ts"

const extract = extractTexts(workerData)
parentPort?.on("message", (texts) => parentPort?.postMessage(extract(texts)))
