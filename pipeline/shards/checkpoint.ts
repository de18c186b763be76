import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Progress } from "./progress.ts"

interface Shape {
  /** Runs a stream once, and gives what came of it, to be read as often as is needed. */
  readonly save: <A, E, R>(name: string, stream: Stream.Stream<A, E, R>) => Effect.Effect<Stream.Stream<A>, E, R>
}

/** Keeps what a step handed over. */
export class Checkpoint extends Context.Service<Checkpoint, Shape>()("sanctuary-record/shards/Checkpoint") {
  /** In memory, for a corpus that fits. */
  static readonly memory = Layer.effect(
    Checkpoint,
    Effect.map(Effect.service(Progress), ({ collect }) =>
      Checkpoint.of({
        save: (name, stream) => collect(name, stream).pipe(Effect.map(Stream.fromIterable), Effect.withSpan(name))
      })
    )
  )
}
