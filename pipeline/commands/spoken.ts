import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as References from "effect/References"
import { version } from "../model/version.ts"
import { Progress } from "../shards/progress.ts"
import { told } from "../terminal/ending.ts"
import { jsonSink } from "../terminal/json.ts"
import { loggerInto } from "../terminal/logger.ts"
import { Contradiction, hasColor, leastLevel, type Wishes } from "../terminal/manner.ts"
import type { Sink } from "../terminal/sink.ts"
import { textSink } from "../terminal/text.ts"
import { Voice } from "../terminal/voice.ts"

/** Runs a command in the manner that its flags and the environment wish; tells why if it fails. */
export const spoken = <A, E, R>(command: Effect.Effect<A, E, R>, wishes: Wishes) => {
  const sink = sinkOf(wishes)
  const voice = Voice.of({
    print: (text, result) => {
      const shown = wishes.quiet || wishes.format === "json" ? result : text
      return shown === null ? Effect.void : Console.log(shown)
    },
    tell: (message) => Effect.sync(() => sink.log({ level: "warning", message, fields: {} }))
  })
  const layers = Layer.mergeAll(
    Layer.succeed(Voice, voice),
    Progress.layer(wishes.quiet ? () => {} : sink.report),
    Logger.layer([loggerInto(sink)]),
    Layer.succeed(References.MinimumLogLevel, leastLevel(wishes))
  )
  const checked = wishes.quiet && wishes.verbose ? Effect.andThen(new Contradiction(), command) : command
  return checked.pipe(
    Effect.tapCause((cause) =>
      Effect.sync(() => {
        const message = told(cause)
        if (message !== null) sink.log({ level: "error", message, fields: {} })
      })
    ),
    Effect.provide(isTraced(process.env) ? Layer.provideMerge(traces, layers) : layers)
  )
}

const sinkOf = (wishes: Wishes): Sink => {
  const { stderr, env } = process
  const write = (text: string) => void stderr.write(text)
  if (wishes.format === "json") return jsonSink(write, () => new Date())
  const terminal = stderr.isTTY && env.TERM !== "dumb"
  return textSink({
    write,
    columns: () => (terminal ? stderr.columns || 80 : null),
    color: hasColor(wishes, stderr.isTTY, env)
  })
}

/** Only if the environment names a collector, the code that sends to it is loaded. */
const isTraced = (env: typeof process.env): boolean =>
  Boolean(env.OTEL_EXPORTER_OTLP_ENDPOINT || env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT)

const traces = Layer.unwrap(
  Effect.map(
    Effect.promise(() => import("../terminal/tracing.ts")),
    ({ tracing }) => tracing(process.env, version)
  )
).pipe(
  Layer.catchCause((cause) => {
    const why = String(Cause.squash(cause)).replaceAll(/\s+/gu, " ")
    return Layer.effectDiscard(Effect.logWarning(`no traces are sent. Look at the variables OTEL_*: ${why}`))
  })
)
