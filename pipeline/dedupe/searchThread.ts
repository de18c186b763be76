/** A thread that searches through the sketches that it is sent, and sends them back with what it found. */
import { parentPort } from "node:worker_threads"
import { type Answer, buffersOf, type Question } from "./question.ts"
import { found } from "./search.ts"

parentPort?.once("message", (question: Question) => {
  const answer: Answer = { ...question, found: found(question.numbers, question.slots) }
  const { pairs, common } = answer.found
  parentPort?.postMessage(answer, [...buffersOf(question), pairs.buffer, common.buffer])
})
