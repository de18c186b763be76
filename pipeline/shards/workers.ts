import { Worker } from "node:worker_threads"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import type { CleanDocument } from "../model/document.ts"
import type { Extraction } from "../model/extraction.ts"

interface Shape {
  /** What each text gives, in the order of the texts. A worker that dies is a bug, and stops the run. */
  readonly extract: <E, R>(texts: Stream.Stream<CleanDocument, E, R>) => Stream.Stream<Extraction, E, R>
}

/** What a worker does with a message. */
type Work = (texts: ReadonlyArray<CleanDocument>) => ReadonlyArray<Extraction>

/** Threads of one program, each of which answers every message with one. */
export class Workers extends Context.Service<Workers, Shape>()("sanctuary-record/shards/Workers") {
  /** `jobs` threads that run `program` with `workerData`; they end with the layer. */
  static readonly threads = (program: URL, jobs: number, workerData: unknown) =>
    Layer.effect(Workers, make(program, jobs, workerData))

  /** No thread but this one. The work is made ready when the first text comes. */
  static readonly here = (prepare: () => Work) =>
    Layer.sync(Workers, () => {
      let work: Work | undefined
      const extract: Work = (texts) => {
        work ??= prepare()
        return work(texts)
      }
      return Workers.of({
        extract: (texts) => texts.pipe(Stream.grouped(batchSize), Stream.map(extract), Stream.flattenIterable)
      })
    })
}

/** Texts a message: enough that sending costs little, few enough that all workers get some of a small corpus. */
const batchSize = 8

const make = Effect.fnUntraced(function* (program: URL, jobs: number, workerData: unknown) {
  const start = Effect.acquireRelease(
    Effect.sync(() => new Worker(program, { workerData })),
    (worker) => Effect.promise(() => worker.terminate())
  )
  const idle = yield* Queue.bounded<Worker>(jobs)
  yield* Effect.forEach(Array.from({ length: jobs }), () =>
    Effect.flatMap(start, (worker) => Queue.offer(idle, worker))
  )
  const ask = (message: ReadonlyArray<CleanDocument>) =>
    Effect.acquireUseRelease(
      Queue.take(idle),
      (worker) => Effect.promise(() => answer(worker, message)),
      (worker) => Queue.offer(idle, worker)
    )
  return Workers.of({
    extract: (texts) =>
      texts.pipe(
        Stream.grouped(batchSize),
        Stream.mapEffect(ask, { concurrency: jobs }), // in order
        Stream.flattenIterable
      )
  })
})

const answer = (worker: Worker, message: ReadonlyArray<CleanDocument>): Promise<ReadonlyArray<Extraction>> =>
  new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit)
      finish()
    }
    const onMessage = (value: ReadonlyArray<Extraction>) => settle(() => resolve(value))
    const onError = (error: unknown) => settle(() => reject(error))
    const onExit = (code: number) => settle(() => reject(new Error(`a worker ended with code ${code}`)))
    worker.on("message", onMessage).on("error", onError).on("exit", onExit)
    worker.postMessage(message)
  })
