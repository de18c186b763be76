import { once } from "node:events"
import { Worker } from "node:worker_threads"
import * as Effect from "effect/Effect"
import { type Answer, buffersOf, type Question } from "./question.ts"
import { candidatesOf, search, slotsOf } from "./search.ts"
import type { Sketches } from "./sketches.ts"

/** So few fingerprints are searched through in less time than a thread needs to start. */
const few = 100_000

/**
 * `search`, in a thread of its own if there are many texts: this one stays free to be told to stop, and then ends the
 * other. The sketches are handed to it and come back, without a copy; those that were given are empty from then on. Fails
 * only as a bug.
 */
export const searching = Effect.fn("dedupe.search")(function* (sketches: Sketches, atHand = few) {
  const { ids, ...numbers } = sketches
  if ((numbers.from[ids.length] ?? 0) <= atHand) return { sketches, candidates: search(sketches) }
  const slots = slotsOf(ids)
  const worker = yield* Effect.acquireRelease(
    Effect.sync(() => new Worker(new URL("searchThread.ts", import.meta.url))),
    (worker) => Effect.promise(() => worker.terminate())
  )
  const question: Question = { numbers, slots }
  worker.postMessage(question, buffersOf(question))
  const [answer]: ReadonlyArray<Answer> = yield* Effect.promise(() => once(worker, "message"))
  if (!answer) return yield* Effect.die(new Error("the search for duplicates gave no answer"))
  const back: Sketches = { ids, ...answer.numbers }
  return { sketches: back, candidates: candidatesOf(back, answer.slots, answer.found) }
}, Effect.scoped)
