/** A thread that makes files of a release, as `press.ts` says: a message a chunk of bytes, and null after each part. */
import { once } from "node:events"
import { enableCompileCache, flushCompileCache } from "node:module"
import { parentPort } from "node:worker_threads"
import type { Dataset } from "../model/dataset.ts"
import type { Task } from "./press.ts"

enableCompileCache() // each thread has to ask for it, before it loads what it needs
const { tableNames } = await import("../model/schemas.ts")
const { pageTools } = await import("./page/page.ts")
const { workbookOf } = await import("./spreadsheet.ts")

const send = async (part: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>): Promise<void> => {
  for await (const chunk of part) parentPort?.postMessage(Buffer.from(chunk))
  parentPort?.postMessage(null)
}

/** The rows, as they are published. */
const datasetOf = ({ tables }: Task): Dataset => {
  const decoder = new TextDecoder()
  return JSON.parse(`{${tableNames.map((table) => `"${table}":${decoder.decode(tables[table])}`).join(",")}}`)
}

if (parentPort) {
  const asked = once(parentPort, "message")
  const tools = pageTools() // made ready while there are no rows yet
  const [task]: Array<Task> = await asked
  if (task) {
    const { manifest } = task
    const dataset = datasetOf(task)
    await send(workbookOf(dataset, manifest))
    const { opening, rest } = await tools
    await send([opening({ dataset, manifest })])
    flushCompileCache() // soon the thread is ended from outside
    await send(rest({ dataset, manifest }))
  }
}
