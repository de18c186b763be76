import { on } from "node:events"
import { Worker } from "node:worker_threads"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import type { DuplicatePair } from "../model/duplicates.ts"
import { type Comparable, type Comparison, comparer } from "./comparer.ts"
import { ends } from "./links.ts"
import type { Numbers } from "./sketches.ts"
import { attempt, NotSpilled } from "./spill.ts"

/** What is compared, and how. */
export interface Comparing {
  readonly texts: Comparable
  /** In code unit order. */
  readonly ids: ReadonlyArray<string>
  /** Where the words of the texts are put aside. */
  readonly scratch: string
  /** Words held at a time to be compared, by all threads. */
  readonly held: number
  /** Threads at most; for one, or few pairs, none is started. */
  readonly jobs: number
}

/** What a thread is started with. */
export interface ThreadData {
  readonly texts: Comparable
  readonly held: number
}

/** What a thread is asked. */
export interface Asked {
  readonly pairs: Float64Array
  readonly comparison: Comparison
}

/** What it answers: what comes of each pair, or why the words can't be read. Ids are numbers of texts. */
export type Answered = { readonly found: ReadonlyArray<DuplicatePair | null> } | { readonly failed: string }

/** So few pairs are compared in less time than threads need to start. */
export const fewPairs = 10_000

/** Pairs that a thread is asked for at a time. */
const atOnce = 1 << 11

/** Pairs and words compared at a time in this thread: about a tenth of a second, in which the run can't be stopped. */
const here = { pairs: 1 << 14, words: 2_000_000 }

/**
 * Compares pairs of texts, packed as `links` does, by these ways, and gives what comes of them piece by piece to `take`:
 * from which place on, in whatever order. In threads if there are many, which end with it: it is the same that comes of
 * them. Fails with `NotSpilled`, or as `take` does; a bug in a thread is one here.
 */
export const comparing = Effect.fn("dedupe.compare")(function* <E>(
  { texts, ids, scratch, held, jobs }: Comparing,
  pairs: Float64Array,
  comparison: Comparison,
  take: (first: number, found: ReadonlyArray<DuplicatePair | null>) => Effect.Effect<void, E>,
  few = fewPairs
) {
  if (pairs.length === 0) return
  if (jobs < 2 || pairs.length < few) {
    const compare = comparer(texts, (text) => ids[text] ?? "", held)
    for (let first = 0; first < pairs.length; ) {
      yield* Effect.yieldNow
      const found = yield* attempt(scratch, () => {
        const some: Array<DuplicatePair | null> = []
        const most = Math.min(pairs.length - first, here.pairs)
        for (let words = 0; some.length < most && words < here.words; ) {
          const one = compare(pairs[first + some.length] ?? 0, comparison)
          words += one.words
          some.push(one.found)
        }
        return some
      })
      yield* take(first, found)
      first += found.length
    }
    return
  }
  const threads = Math.min(jobs, Math.ceil(pairs.length / few)) // each takes some 50 MB
  const started = yield* Effect.all(Array.from({ length: threads }, () => thread({ texts, held: held / threads })))
  const idle = yield* Queue.bounded<Ask>(2 * threads) // each is asked ahead: what it found takes a while to be kept
  yield* Queue.offerAll(idle, [...started, ...started])
  const compareSome = Effect.fnUntraced(function* (first: number) {
    const some = pairs.slice(first, first + atOnce)
    const free = Effect.acquireRelease(Queue.take(idle), (ask) => Queue.offer(idle, ask))
    const answered = yield* Effect.scoped(Effect.flatMap(free, (ask) => ask({ pairs: some, comparison })))
    if ("failed" in answered) return yield* new NotSpilled({ folder: scratch, why: answered.failed })
    const named = answered.found.map((found, place) => {
      const [a, b] = ends(some[place] ?? 0, texts.texts)
      return found && { ...found, a: ids[a] ?? "", b: ids[b] ?? "" }
    })
    yield* take(first, named)
  })
  const firsts = Array.from({ length: Math.ceil(pairs.length / atOnce) }, (_, number) => number * atOnce)
  yield* Effect.forEach(firsts, compareSome, { concurrency: 2 * threads, discard: true })
}, Effect.scoped)

type Ask = (asked: Asked) => Effect.Effect<Answered>

const thread = (workerData: ThreadData) =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => new Worker(new URL("compareThread.ts", import.meta.url), { workerData, resourceLimits })),
      (worker) => Effect.promise(() => worker.terminate())
    ),
    (worker): Ask => {
      const messages = on(worker, "message", { close: ["exit"] }) // from now on, so that no failure is missed
      return (asked) =>
        Effect.promise(async () => {
          worker.postMessage(asked)
          const { value, done }: IteratorResult<ReadonlyArray<Answered>> = await messages.next()
          const [answered] = done ? [] : value
          if (!answered) throw new Error("a thread ended before its work did")
          return answered
        })
    }
  )

/** Texts are let go of soon: little room for them does. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 }

/** The same numbers where all threads can read them. */
export const shared = (sketches: Numbers): Numbers => ({
  words: new Float64Array(copied(sketches.words)),
  digests: new Float64Array(copied(sketches.digests)),
  layouts: new Float64Array(copied(sketches.layouts)),
  signatures: new Uint16Array(copied(sketches.signatures)),
  fingerprints: new Float64Array(copied(sketches.fingerprints)),
  gaps: new Uint8Array(copied(sketches.gaps)),
  sides: new Uint8Array(copied(sketches.sides)),
  from: new Float64Array(copied(sketches.from))
})

const copied = ({ buffer, byteOffset, byteLength }: Numbers[keyof Numbers]): SharedArrayBuffer => {
  const made = new SharedArrayBuffer(byteLength)
  new Uint8Array(made).set(new Uint8Array(buffer, byteOffset, byteLength))
  return made
}
