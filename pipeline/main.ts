import { availableParallelism } from "node:os"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as CliError from "effect/cli/CliError"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Option from "effect/Option"
import * as PlatformError from "effect/PlatformError"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import { version as pipelineVersion } from "./model/version.ts"

const raw = Flag.String("raw").pipe(Flag.withDefault("raw"), Flag.withDescription("the folder of the raw texts"))
const out = Flag.String("out").pipe(
  Flag.withDefault("out"),
  Flag.withDescription("where releases and the quarantine go")
)

const releaseCommand = Command.make(
  "release",
  {
    raw,
    out,
    version: Flag.String("release-version").pipe(
      Flag.optional,
      Flag.withDescription("the version of the release; without it, chosen by what changed")
    ),
    all: Flag.Boolean("all").pipe(
      Flag.withDefault(false),
      Flag.withDescription("extract from every English text, on the topic or not")
    ),
    strict: Flag.Boolean("strict").pipe(
      Flag.withDefault(false),
      Flag.withDescription("end with exit code 65 if any input was refused")
    ),
    jobs: Flag.Int("jobs").pipe(
      Flag.withAlias("j"),
      Flag.withSchema(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 256 }))),
      Flag.withDefault(availableParallelism()),
      Flag.withDescription("threads that extract; by default one a core")
    )
  },
  Effect.fn(function* ({ version, ...options }) {
    const { release, failIfStrict } = yield* Effect.promise(() => import("./release.ts"))
    const { summary } = yield* Effect.promise(() => import("./summary.ts"))
    const { Progress } = yield* Effect.promise(() => import("./shards/progress.ts"))
    const done = yield* release({ ...options, version: Option.getOrNull(version) }).pipe(
      Effect.provide(Progress.layer((text) => process.stderr.write(text), process.stderr.isTTY))
    )
    yield* Console.log(summary(done))
    if (options.strict) yield* failIfStrict(done)
  })
).pipe(Command.withDescription("Makes a release: raw texts in, versioned tables out."))

const validateCommand = Command.make(
  "validate",
  {
    release: Argument.String("release").pipe(
      Argument.withDefault("out/latest"),
      Argument.withDescription("the folder of a release")
    ),
    raw: Flag.String("raw").pipe(
      Flag.optional,
      Flag.withDescription("the folder of the raw texts; without it, evidence is not re-read")
    )
  },
  Effect.fn(function* ({ release, raw }) {
    const { validateRelease } = yield* Effect.promise(() => import("./validate/release.ts"))
    yield* Console.log(yield* validateRelease(release, Option.getOrNull(raw)))
  })
).pipe(Command.withDescription("Checks a published release: digests, formats, schemas, ids, counts, evidence."))

const explainCommand = Command.make(
  "explain",
  {
    id: Argument.String("id").pipe(Argument.withDescription("the id of a row of any table")),
    release: Flag.String("release").pipe(
      Flag.withDefault("out/latest"),
      Flag.withDescription("the folder of a release")
    ),
    raw
  },
  Effect.fn(function* ({ id, release, raw }) {
    const { explain } = yield* Effect.promise(() => import("./explain.ts"))
    yield* Console.log(yield* explain(id, release, raw))
  })
).pipe(Command.withDescription("Shows a record, the rule that made it, and its evidence marked in the text."))

const command = Command.make("pipeline").pipe(
  Command.withDescription("Sanctuary Record: news texts in, a dataset out that proves every cell."),
  Command.withSubcommands([releaseCommand, validateCommand, explainCommand])
)

/** 64 usage, 70 bug, 74 input or output, 130 interrupted; every other error brings its own. */
const exitCode = (cause: Cause.Cause<unknown>, code: number): number => {
  if (Cause.hasInterruptsOnly(cause)) return 130
  if (Cause.hasDies(cause)) return 70
  const error = Option.getOrNull(Cause.findErrorOption(cause))
  if (CliError.isCliError(error)) return 64
  if (error instanceof PlatformError.PlatformError) return 74
  return code === 1 ? 70 : code
}

/** What the user is told of a failure. The command line shows its own errors with its usage; a bug is shown whole. */
const told = (cause: Cause.Cause<unknown>): Option.Option<string> => {
  if (Cause.hasDies(cause)) return Option.some(`This is a bug, please report it:\n${Cause.pretty(cause)}`)
  return Option.map(
    Option.filter(Cause.findErrorOption(cause), (error) => !CliError.isCliError(error)),
    (error) =>
      error instanceof PlatformError.PlatformError
        ? `error: ${error.message}. Check that the folder is there, that you may write in it, and that the disk has room.`
        : `error: ${String(error)}`
  )
}

command.pipe(
  Command.run({ version: pipelineVersion }),
  Effect.tapCause((cause) =>
    Option.match(told(cause), { onNone: () => Effect.void, onSome: (line) => Console.error(line) })
  ),
  Effect.provide(
    Layer.mergeAll(NodeServices.layer, Logger.layer([Logger.consolePretty()]), Layer.succeed(Logger.LogToStderr, true))
  ),
  (program) =>
    NodeRuntime.runMain(program, {
      disableErrorReporting: true,
      teardown: (exit, done) =>
        Runtime.defaultTeardown(exit, (code) => done(exit._tag === "Success" ? code : exitCode(exit.cause, code)))
    })
)
