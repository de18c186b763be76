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
import { usualBudget } from "./model/rights.ts"
import { version as pipelineVersion } from "./model/version.ts"

const raw = Flag.String("raw").pipe(Flag.withDefault("raw"), Flag.withDescription("the folder of the raw texts"))
const out = Flag.String("out").pipe(
  Flag.withDefault("out"),
  Flag.withDescription("where releases and the quarantine go")
)

const version = Flag.String("release-version").pipe(
  Flag.optional,
  Flag.withDescription("the version of the release; without it, chosen by what changed")
)
const all = Flag.Boolean("all").pipe(
  Flag.withDefault(false),
  Flag.withDescription("extract from every English text, on the topic or not")
)

const releaseCommand = Command.make(
  "release",
  {
    raw,
    out,
    version,
    all,
    strict: Flag.Boolean("strict").pipe(
      Flag.withDefault(false),
      Flag.withDescription("end with exit code 65 if any input was refused")
    ),
    jobs: Flag.Int("jobs").pipe(
      Flag.withAlias("j"),
      Flag.withSchema(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 256 }))),
      Flag.withDefault(availableParallelism()),
      Flag.withDescription("threads that extract; by default one a core")
    ),
    excerptBudget: Flag.Finite("excerpt-budget").pipe(
      Flag.withSchema(Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))),
      Flag.withDefault(usualBudget),
      Flag.withDescription("how much is quoted at most of a text whose rights aren't open, 0 to 1")
    )
  },
  Effect.fn(function* ({ version, ...options }) {
    const { release, failIfStrict } = yield* Effect.promise(() => import("./release.ts"))
    const { summary, standing } = yield* Effect.promise(() => import("./summary.ts"))
    const { Progress } = yield* Effect.promise(() => import("./shards/progress.ts"))
    const done = yield* release({ ...options, version: Option.getOrNull(version) }).pipe(
      Effect.onInterrupt(() => Effect.andThen(standing(options.out), Console.error)),
      Effect.provide(Progress.layer((text) => process.stderr.write(text), process.stderr.isTTY))
    )
    yield* Console.log(summary(done))
    if (options.strict) yield* failIfStrict(done)
  })
).pipe(Command.withDescription("Makes a release: raw texts in, versioned tables out."))

const retryCommand = Command.make(
  "retry",
  { raw, out, all },
  Effect.fn(function* ({ raw, out, all }) {
    const { retry, told } = yield* Effect.promise(() => import("./retry.ts"))
    const retried = yield* retry(raw, out)
    yield* Console.log(told(retried))
    if (retried.mended.length === 0) return
    const { release } = yield* Effect.promise(() => import("./release.ts"))
    const { summary } = yield* Effect.promise(() => import("./summary.ts"))
    const { Progress } = yield* Effect.promise(() => import("./shards/progress.ts"))
    const done = yield* release({ raw, out, all, version: null, jobs: availableParallelism() }).pipe(
      Effect.provide(Progress.layer((text) => process.stderr.write(text), process.stderr.isTTY))
    )
    yield* Console.log(summary(done))
  })
).pipe(
  Command.withDescription("Reads again what the last run refused; if some of it can be used now, makes a release.")
)

const releaseArgument = Argument.String("release").pipe(
  Argument.withDefault("out/latest"),
  Argument.withDescription("the folder of a release")
)

/** Two names of one check: `validate` for who makes a release, `verify` for who was given one. */
const checkCommand = (name: string) =>
  Command.make(
    name,
    {
      release: releaseArgument,
      raw: Flag.String("raw").pipe(
        Flag.optional,
        Flag.withDescription("the folder of the raw texts; without it, evidence is not re-read")
      )
    },
    Effect.fn(function* ({ release, raw }) {
      const { validateRelease } = yield* Effect.promise(() => import("./validate/release.ts"))
      const { rereader } = yield* Effect.promise(() => import("./read/reread.ts"))
      const folder = Option.getOrNull(raw)
      const check = Effect.flatMap(rereader(folder ?? ""), (reread) => validateRelease(release, folder, () => reread))
      yield* Console.log(yield* Effect.scoped(check))
    })
  ).pipe(Command.withDescription("Checks a published release: digests, formats, schemas, ids, counts, evidence."))

const diffCommand = Command.make(
  "diff",
  {
    from: Argument.String("from").pipe(Argument.withDescription("the folder of the older release")),
    to: Argument.String("to").pipe(Argument.withDescription("the folder of the newer release")),
    format: Flag.Literals("format", ["md", "json", "csv"]).pipe(
      Flag.withDefault("md"),
      Flag.withDescription("md for people, json or csv for programs")
    )
  },
  Effect.fn(function* ({ from, to, format }) {
    const { diff } = yield* Effect.promise(() => import("./diff.ts"))
    yield* Console.log((yield* diff(from, to, format)).trimEnd())
  })
).pipe(Command.withDescription("Shows what changed between two releases, row by row and field by field, and why."))

const hydrateCommand = Command.make(
  "hydrate",
  {
    release: releaseArgument,
    raw,
    out: Flag.String("out").pipe(
      Flag.withDefault("hydrated.csv"),
      Flag.withDescription(
        "the file to write, as CSV; if its name ends in .json, as JSON; if in .html, as your own edition of the page, which is not to be published"
      )
    )
  },
  Effect.fn(function* ({ release, raw, out }) {
    const { hydrateInto } = yield* Effect.promise(() => import("./hydrateInto.ts"))
    yield* Console.log(yield* hydrateInto(release, raw, out))
  })
).pipe(Command.withDescription("Puts the sentence around every place of evidence, from your own copies of the texts."))

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

const run = Flag.String("run").pipe(
  Flag.withDescription("the folder of the run, which all its tasks can read and write")
)

const planCommand = Command.make(
  "plan",
  {
    run,
    raw,
    shards: Flag.Int("shards").pipe(
      Flag.withSchema(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000 }))),
      Flag.withDescription("how many tasks the texts are shared out to")
    ),
    all
  },
  Effect.fn(function* ({ run, ...options }) {
    const { plan } = yield* Effect.promise(() => import("./stages.ts"))
    yield* Console.log(JSON.stringify(yield* plan(run, options), null, 2))
  })
).pipe(
  Command.withDescription(
    "Shares a release out to the tasks of a cluster: freezes the list of the texts, prints the tasks as JSON."
  )
)

const stageCommand = Command.make(
  "stage",
  {
    name: Argument.Literals("name", ["extract", "dedupe", "release"]).pipe(
      Argument.withDescription("what is to be done")
    ),
    run,
    shard: Flag.String("shard").pipe(
      Flag.withDefault("auto"),
      Flag.withDescription(
        "K/N, of 0/N to N-1/N; auto: the scheduler tells K (Slurm, Kubernetes, AWS Batch). Only extract has shards"
      )
    ),
    out,
    version
  },
  Effect.fn(function* ({ name, version, ...options }) {
    const { stage } = yield* Effect.promise(() => import("./stages.ts"))
    const { Progress } = yield* Effect.promise(() => import("./shards/progress.ts"))
    const done = yield* stage(name, { ...options, version: Option.getOrNull(version) }).pipe(
      Effect.provide(Progress.layer((text) => process.stderr.write(text), false))
    )
    yield* Console.log(JSON.stringify(done))
  })
).pipe(
  Command.withDescription("Does one task of a run: 0 done (or done before), 65 failed for good, 75 worth another try.")
)

const command = Command.make("pipeline").pipe(
  Command.withDescription("Sanctuary Record: news texts in, a dataset out that proves every cell."),
  Command.withSubcommands([
    releaseCommand,
    retryCommand,
    checkCommand("validate"),
    checkCommand("verify"),
    diffCommand,
    hydrateCommand,
    explainCommand,
    planCommand,
    stageCommand
  ])
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
