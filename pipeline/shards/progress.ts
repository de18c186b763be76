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
  /** Runs a step that is a stream, each of whose values tells how many more items are done. */
  readonly count: <E, R>(name: string, done: Stream.Stream<number, E, R>) => Effect.Effect<void, E, R>
  /** The steps that are done. */
  readonly times: Effect.Effect<ReadonlyArray<StepTime>>
  /** The step that runs, as a line for the user; null before the first. */
  readonly now: Effect.Effect<string | null>
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
  const running = yield* Ref.make<string | null>(null)
  const again = terminal ? "\r\u001b[2K" : ""
  const line = (name: string, items: number | null, millis: number) =>
    `${name.padEnd(28)}${(items === null ? "" : String(items)).padStart(9)}  ${(millis / 1000).toFixed(2).padStart(8)} s`

  const step = <A, E, R>(name: string, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.gen(function* () {
      yield* Ref.set(running, name)
      if (terminal) write(`${again}${name} …`)
      const since = yield* Clock.currentTimeMillis
      const result = yield* Effect.withSpan(effect, name)
      yield* end(name, null, since)
      return result
    })
  const end = Effect.fnUntraced(function* (step: string, items: number | null, since: number) {
    const millis = (yield* Clock.currentTimeMillis) - since
    yield* Ref.update(done, (times) => [...times, { step, items, seconds: millis / 1000 }])
    write(`${again}${line(step, items, millis)}\n`)
  })
  const count = <E, R>(name: string, stream: Stream.Stream<number, E, R>) =>
    Effect.gen(function* () {
      const since = yield* Clock.currentTimeMillis
      let items = 0
      let told = 0
      yield* Ref.set(running, name)
      yield* Stream.runForEach(stream, (more) =>
        Effect.gen(function* () {
          items += more
          yield* Ref.set(running, `${name}: ${items}`)
          const now = yield* Clock.currentTimeMillis
          if (!terminal || now - told < everyMillis) return
          told = now
          write(`${again}${line(name, items, now - since)}`)
        })
      )
      yield* end(name, items, since)
    })
  return Progress.of({ step, count, times: Ref.get(done), now: Ref.get(running) })
})
