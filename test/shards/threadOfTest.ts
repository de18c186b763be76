/** A thread that answers each question with its own number and the question, after a while. */
import { setTimeout } from "node:timers/promises"
import { parentPort, threadId } from "node:worker_threads"
import { serve } from "../../pipeline/shards/workers.ts"

const task = async function* (question: number): AsyncGenerator<readonly [number, number]> {
  await setTimeout(50)
  yield [threadId, question]
}
if (parentPort) serve(parentPort, () => Promise.resolve(task))
