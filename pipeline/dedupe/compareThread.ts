/** A thread that compares the pairs of texts that it is sent, and sends back what comes of each. */
import { enableCompileCache } from "node:module"
import { parentPort, workerData } from "node:worker_threads"
import type { Answered, Asked, ThreadData } from "./comparing.ts"

enableCompileCache() // each thread has to ask for it, before it loads what it needs
const { comparer } = await import("./comparer.ts")

const { texts, held }: ThreadData = workerData
/** A number of so many digits that numbers are in the order of ids. */
const numbered = (text: number): string => String(text).padStart(16, "0")
const compare = comparer(texts, numbered, held)

const answer = ({ pairs, comparison }: Asked): Answered => {
  try {
    return { found: Array.from(pairs, (pair) => compare(pair, comparison).found) }
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error // a bug
    return { failed: error.message }
  }
}

parentPort?.on("message", (asked: Asked) => parentPort?.postMessage(answer(asked)))
