import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import * as Stream from "effect/Stream"

/** How long a step took, and what it dealt with. */
export interface StepTime {
  readonly step: string
  readonly seconds: number
  /** Texts or rows, if the step counts any. */
  readonly items: number | null
}

interface Shape {
  /** Runs a step and tells of it. */
  readonly step: <A, E, R>(name: string, effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  /** Runs a step that is a stream, telling how many items have come through. */
  readonly collect: <A, E, R>(name: string, stream: Stream.Stream<A, E, R>) => Effect.Effect<ReadonlyArray<A>, E, R>
  /** The steps that are done. */
  readonly times: Effect.Effect<ReadonlyArray<StepTime>>
}

/** Tells the user what goes on: on standard error, a line a step that is rewritten on a terminal, plain elsewhere. */
export class Progress extends Context.Service<Progress, Shape>()("sanctuary-record/shards/Progress") {
  /** `write` takes what is shown; `terminal` says whether a line can be rewritten. */
  static readonly layer = (write: (text: string) => void, terminal: boolean) =>
    Layer.effect(Progress, make(write, terminal))

  /** Says nothing. */
  static readonly silent = Layer.suspend(() => Progress.layer(() => {}, false))
}

/** A terminal is told of a running step this often. */
const everyMillis = 100

const make = Effect.fnUntraced(function* (write: (text: string) => void, terminal: boolean) {
  const done = yield* Ref.make<ReadonlyArray<StepTime>>([])
  const line = (name: string, items: number | null, millis: number) =>
    `${name.padEnd(22)}${items === null ? "".padStart(9) : String(items).padStart(9)}  ${(millis / 1000).toFixed(2).padStart(8)} s`
  const start = (name: string) => Effect.sync(() => terminal && write(`\r\u001b[2K${name} …`))
  const end = Effect.fnUntraced(function* (step: string, items: number | null, since: number) {
    const millis = (yield* Clock.currentTimeMillis) - since
    yield* Ref.update(done, (times) => [...times, { step, items, seconds: millis / 1000 }])
    write(`${terminal ? "\r\u001b[2K" : ""}${line(step, items, millis)}\n`)
  })
  const step = <A, E, R>(name: string, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.gen(function* () {
      yield* start(name)
      const since = yield* Clock.currentTimeMillis
      const result = yield* effect
      yield* end(name, null, since)
      return result
    })
  const collect = <A, E, R>(name: string, stream: Stream.Stream<A, E, R>) =>
    Effect.gen(function* () {
      yield* start(name)
      const since = yield* Clock.currentTimeMillis
      const all: Array<A> = []
      let told = since
      yield* Stream.runForEachArray(stream, (batch) =>
        Effect.gen(function* () {
          for (const one of batch) all.push(one)
          const now = yield* Clock.currentTimeMillis
          if (!terminal || now - told < everyMillis) return
          told = now
          write(`\r\u001b[2K${line(name, all.length, now - since)}`)
        })
      )
      yield* end(name, all.length, since)
      return all
    })
  return Progress.of({ step, collect, times: Ref.get(done) })
})
