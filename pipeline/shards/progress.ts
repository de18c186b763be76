import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import * as Stream from "effect/Stream"
import type { Counts, Report, Way } from "../model/report.ts"

/** How long a step took, and what it dealt with. */
export interface StepTime {
  readonly step: string
  readonly seconds: number
  readonly counts: Counts
}

/** More texts that a step is through with. */
export interface More {
  readonly texts: number
  /** Those of them that were worked on: of the others, the results were known. */
  readonly extracted: number
  /** Inputs that can't be used. */
  readonly refused: number
  /** Of the files of the texts, as they lie on the disk. */
  readonly bytes: number
}

/** All that a step has to do. */
export interface Total {
  readonly bytes: number
  /** How many texts there are, refused ones with them; null if only reading them tells. */
  readonly texts: number | null
}

interface Shape {
  /** Runs a step and tells of it; `counted` says what it dealt with. */
  readonly step: <A, E, R>(
    name: string,
    effect: Effect.Effect<A, E, R>,
    counted?: (result: A) => Counts
  ) => Effect.Effect<A, E, R>
  /** Runs a step that is a stream, each of whose values tells what more is done. `total` may be unknown. */
  readonly count: <E, R>(
    name: string,
    total: Total | null,
    done: Stream.Stream<More, E, R>
  ) => Effect.Effect<void, E, R>
  /** The steps that are done. */
  readonly times: Effect.Effect<ReadonlyArray<StepTime>>
  /** What the step last told that runs; null before the first. */
  readonly now: Effect.Effect<Report | null>
}

/** Runs the steps, measures them and tells of them; each is a span of the trace, with its counts as attributes. */
export class Progress extends Context.Service<Progress, Shape>()("sanctuary-record/shards/Progress") {
  /** `tell` takes all reports, as they come: it is to leave out those that are too many. */
  static readonly layer = (tell: (report: Report) => void) => Layer.effect(Progress, make(tell, every))

  /** Says nothing, and so needs no clock to wake it. */
  static readonly silent = Layer.suspend(() =>
    Layer.effect(
      Progress,
      make(() => {}, null)
    )
  )
}

/** A step that says nothing is told of this often. */
const every = "1 second"

/** `tell` takes all reports; `often`: how often it is told of a step that says nothing, null: never. */
const make = Effect.fnUntraced(function* (tell: (report: Report) => void, often: Duration.Input | null) {
  const done = yield* Ref.make<ReadonlyArray<StepTime>>([])
  const running = yield* Ref.make<Report | null>(null)

  /** Runs a step. `soFar` is asked whenever it is told of; `work` is given what tells of it. */
  const run = <A, E, R>(
    step: string,
    soFar: () => Pick<Report, "counts" | "way">,
    work: (telling: Effect.Effect<void>) => Effect.Effect<A, E, R>
  ): Effect.Effect<A, E, R> =>
    Effect.gen(function* () {
      const since = yield* Clock.currentTimeMillis
      const told = Effect.fnUntraced(function* (state: Report["state"]) {
        const seconds = ((yield* Clock.currentTimeMillis) - since) / 1000
        const report: Report = { step, state, seconds, ...soFar() }
        yield* Ref.set(running, report)
        tell(report)
        return report
      })
      const telling = Effect.asVoid(told("running"))
      yield* told("started")
      const ticks = often === null ? Effect.void : Effect.forever(Effect.andThen(Effect.sleep(often), telling))
      const ticking = yield* Effect.forkChild(ticks)
      const result = yield* Effect.ensuring(work(telling), Fiber.interrupt(ticking))
      const { seconds, counts } = yield* told("done")
      yield* Effect.annotateCurrentSpan(counts)
      yield* Ref.update(done, (times) => [...times, { step, seconds, counts }])
      return result
    }).pipe(Effect.withSpan(step))

  const step: Shape["step"] = (name, effect, counted = () => ({})) => {
    let counts: Counts = {}
    const work = Effect.tap(effect, (result) => Effect.sync(() => (counts = counted(result))))
    return run(
      name,
      () => ({ counts, way: null }),
      () => work
    )
  }
  const count: Shape["count"] = (name, total, done) => {
    let sum: More = { texts: 0, extracted: 0, refused: 0, bytes: 0 }
    const soFar = () => ({
      counts: { texts: sum.texts, extracted: sum.extracted, refused: sum.refused },
      way: total && wayOf(total, sum)
    })
    return run(name, soFar, (telling) =>
      Stream.runForEach(done, (more) => {
        sum = added(sum, more)
        return telling
      })
    )
  }
  return Progress.of({ step, count, times: Ref.get(done), now: Ref.get(running) })
})

const added = (one: More, other: More): More => ({
  texts: one.texts + other.texts,
  extracted: one.extracted + other.extracted,
  refused: one.refused + other.refused,
  bytes: one.bytes + other.bytes
})

/** If the number of texts isn't known, it is reckoned from the share of the bytes that were read. */
const wayOf = (total: Total, { texts, refused, bytes }: More): Way | null => {
  const done = texts + refused
  if (total.texts !== null) return { share: shareOf(done, total.texts), texts: total.texts, exact: true }
  const share = shareOf(bytes, total.bytes)
  return share === 0 ? null : { share, texts: Math.max(done, Math.round(done / share)), exact: false }
}

/** 0 to 1. What counts too much is no more than all. */
const shareOf = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.min(part / whole, 1))
