/** A thread that searches through the sketches that it is sent, and sends them back with what it found. */
import { enableCompileCache } from "node:module"
import { parentPort } from "node:worker_threads"
import type { Answer, Question } from "./question.ts"

enableCompileCache() // each thread has to ask for it, before it loads what it needs
const { buffersOf } = await import("./question.ts")
const { found } = await import("./search.ts")

parentPort?.once("message", (question: Question) => {
  const answer: Answer = { ...question, found: found(question.numbers, question.slots) }
  const { pairs, common } = answer.found
  parentPort?.postMessage(answer, [...buffersOf(question), pairs.buffer, common.buffer])
})
