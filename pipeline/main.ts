import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Argument from "effect/cli/Argument"
import * as CliConfig from "effect/cli/CliConfig"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import { stageNames } from "./cluster/table.ts"
import { usualBudget } from "./model/rights.ts"
import { version as pipelineVersion } from "./model/version.ts"
import { exitCode } from "./terminal/ending.ts"
import { LogFormat, NoColor, Quiet, Verbose } from "./terminal/manner.ts"
import { Voice } from "./terminal/voice.ts"

/** Runs a command in the manner that the flags wish. What it takes to run is loaded only now, so that help comes soon. */
const inManner = <A, E, R>(command: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const wishes = { quiet: yield* Quiet, verbose: yield* Verbose, format: yield* LogFormat, noColor: yield* NoColor }
    const { spoken } = yield* Effect.promise(() => import("./commands/spoken.ts"))
    return yield* spoken(command, wishes)
  })

/** Prints what came of a command: `text` for people, or only the `result`. */
const print = (text: string, result: string | null = text) =>
  Effect.flatMap(Effect.service(Voice), (voice) => voice.print(text, result))

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

const before = Flag.String("before").pipe(
  Flag.optional,
  Flag.map(Option.getOrNull),
  Flag.withDescription(
    "the raw texts as the older release had them: by a replay, changes of texts are told from changes of rules"
  )
)

const releaseFlags = {
  raw,
  out,
  version,
  all,
  before,
  strict: Flag.Boolean("strict").pipe(
    Flag.withDefault(false),
    Flag.withDescription("end with exit code 65 if any input was refused")
  ),
  jobs: Flag.Int("jobs").pipe(
    Flag.withAlias("j"),
    Flag.withSchema(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 256 }))),
    Flag.optional,
    Flag.map(Option.getOrNull),
    Flag.withDescription("threads; by default one a core, or one for little work, where more wouldn't pay")
  ),
  excerptBudget: Flag.Finite("excerpt-budget").pipe(
    Flag.withSchema(Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))),
    Flag.withDefault(usualBudget),
    Flag.withDescription("how much is quoted at most of a text whose rights aren't open, 0 to 1")
  )
}
type ReleaseFlags = Command.Command.Config.Infer<typeof releaseFlags>

const makeRelease = Effect.fnUntraced(function* ({ version, strict, before, ...options }: ReleaseFlags) {
  const { release, failIfStrict } = yield* Effect.promise(() => import("./release.ts"))
  const { summary, countsOf, standing } = yield* Effect.promise(() => import("./commands/summary.ts"))
  const { tell } = yield* Voice
  const replayed = before === null ? null : yield* replayedBefore(before, options)
  const wanted = { ...options, version: Option.getOrNull(version), ...(replayed ? { replayed } : {}) }
  const done = yield* release(wanted).pipe(Effect.onInterrupt(() => Effect.flatMap(standing(options.out), tell)))
  yield* Effect.logInfo(done.published ? "made a release" : "nothing changed since the last release", countsOf(done))
  yield* print(summary(done), done.folder)
  if (strict) yield* failIfStrict(done)
})

const replayedBefore = Effect.fnUntraced(function* (
  before: string,
  options: Pick<ReleaseFlags, "out" | "all" | "jobs" | "excerptBudget">
) {
  const { replayOfLast } = yield* Effect.promise(() => import("./commands/replay.ts"))
  return yield* replayOfLast(options.out, before, options)
})

const releaseCommand = Command.make("release", releaseFlags, (flags) => inManner(makeRelease(flags))).pipe(
  Command.withDescription("Makes a release: raw texts in, versioned tables out.")
)

const retryCommand = Command.make(
  "retry",
  releaseFlags,
  Effect.fn(function* (flags) {
    const { retry, told } = yield* Effect.promise(() => import("./commands/retry.ts"))
    const retried = yield* retry(flags.raw, flags.out)
    yield* print(told(retried), null)
    if (retried.mended.length > 0) yield* makeRelease(flags)
  }, inManner)
).pipe(
  Command.withDescription("Reads again what the last run refused; if some of it can be used now, makes a release.")
)

const releaseArgument = Argument.String("release").pipe(
  Argument.withDefault("out/latest"),
  Argument.withDescription("the folder of a release")
)

/** Prints what a release keeps of its promises: by its files alone, or by its raw texts too. */
const check = Effect.fnUntraced(function* (release: string, raw: string | null, again: boolean) {
  const { validateRelease } = yield* Effect.promise(() => import("./validate/release.ts"))
  const { rereader } = yield* Effect.promise(() => import("./read/reread.ts"))
  const remade =
    again && raw !== null ? (yield* Effect.promise(() => import("./commands/again.ts"))).again(release, raw) : null
  const checked = Effect.flatMap(rereader(raw ?? ""), (reread) => validateRelease(release, raw, () => reread, remade))
  yield* print(yield* Effect.scoped(checked), null)
})

const verifyCommand = Command.make("verify", { release: releaseArgument }, ({ release }) =>
  inManner(check(release, null, false))
).pipe(
  Command.withDescription(
    "Checks a release that you were given, without its texts: digests, schemas, ids and counts, and that its formats agree."
  )
)

const validateCommand = Command.make(
  "validate",
  {
    release: releaseArgument,
    raw,
    again: Flag.Boolean("again").pipe(
      Flag.withDefault(false),
      Flag.withDescription(
        "make the release again, as its release.json tells, and compare every cell and file; takes as long as a release, and is left out if other code made it"
      )
    )
  },
  ({ release, raw, again }) => inManner(check(release, raw, again))
).pipe(
  Command.withDescription(
    "Checks a release that you made, with its texts: all that verify checks, and every passage letter by letter."
  )
)

const diffCommand = Command.make(
  "diff",
  {
    from: Argument.String("from").pipe(Argument.withDescription("the folder of the older release")),
    to: Argument.String("to").pipe(Argument.withDescription("the folder of the newer release")),
    format: Flag.Literals("format", ["md", "json", "csv"]).pipe(
      Flag.withDefault("md"),
      Flag.withDescription("md for people, json or csv for programs")
    ),
    before
  },
  Effect.fn(function* ({ from, to, format, before }) {
    const { diff } = yield* Effect.promise(() => import("./commands/diff.ts"))
    yield* print((yield* diff(from, to, format, before)).trimEnd())
  }, inManner)
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
    const { hydrateInto } = yield* Effect.promise(() => import("./commands/hydrateInto.ts"))
    yield* print(yield* hydrateInto(release, raw, out), out)
  }, inManner)
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
    const { explain } = yield* Effect.promise(() => import("./commands/explain.ts"))
    yield* print(yield* explain(id, release, raw))
  }, inManner)
).pipe(Command.withDescription("Shows a record, the rule that made it, and its evidence marked in the text."))

const concealCommand = Command.make(
  "conceal",
  { name: Argument.String("name").pipe(Argument.withDescription("the id or the full name of a person")) },
  Effect.fn(function* ({ name }) {
    const { concealed } = yield* Effect.promise(() => import("./commands/concealed.ts"))
    yield* print(concealed(name))
  }, inManner)
).pipe(Command.withDescription("Prints the target by which raw/corrections.csv names a person without their name."))

const run = Flag.String("run").pipe(
  Flag.withDescription("the folder of the run, which all its tasks can read and write")
)

const planFlags = {
  run,
  raw,
  shards: Flag.Int("shards").pipe(
    Flag.withSchema(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000 }))),
    Flag.withDescription("how many tasks the texts are shared out to")
  ),
  parts: Flag.Int("parts").pipe(
    Flag.withSchema(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 4096 }))),
    Flag.optional,
    Flag.map(Option.getOrUndefined),
    Flag.withDescription("how many tasks the search for duplicates is shared out to; by default the root of --shards")
  ),
  all,
  excerptBudget: releaseFlags.excerptBudget
}

const planCommand = Command.make(
  "plan",
  planFlags,
  Effect.fn(function* ({ run, ...options }) {
    const { plan } = yield* Effect.promise(() => import("./cluster/stages.ts"))
    yield* print(JSON.stringify(yield* plan(run, options), null, 2))
  }, inManner)
).pipe(
  Command.withDescription(
    "Shares a release out to the tasks of a cluster: freezes the list of the texts, prints the tasks as JSON."
  )
)

const stageCommand = Command.make(
  "stage",
  {
    name: Argument.Literals("name", stageNames).pipe(Argument.withDescription("what is to be done")),
    run,
    shard: Flag.String("shard").pipe(
      Flag.withDefault("auto"),
      Flag.withDescription("K/N, of 0/N to N-1/N; auto: the scheduler tells K (Slurm, Kubernetes, AWS Batch)")
    ),
    lines: Flag.Boolean("lines").pipe(
      Flag.withDefault(false),
      Flag.withDescription(
        "lines from standard input to standard output, for an engine that carries them, such as Spark"
      )
    ),
    out,
    version
  },
  Effect.fn(function* ({ name, version, lines, ...given }) {
    const options = { ...given, version: Option.getOrNull(version) }
    const { filter, stage } = yield* Effect.promise(() => import("./cluster/stages.ts"))
    if (lines) yield* filter(name, options, process.stdin, process.stdout)
    else yield* print(JSON.stringify(yield* stage(name, options)))
  }, inManner)
).pipe(
  Command.withDescription("Does one task of a run: 0 done (or done before), 65 failed for good, 75 worth another try.")
)

const slurmCommand = Command.make(
  "slurm",
  {
    ...planFlags,
    out,
    version,
    dryRun: Flag.Boolean("dry-run").pipe(
      Flag.withDefault(false),
      Flag.withDescription("write the batch scripts, and don't submit them")
    )
  },
  Effect.fn(function* ({ run, version, ...options }) {
    const { slurm } = yield* Effect.promise(() => import("./cluster/slurm.ts"))
    yield* print(yield* slurm(run, { ...options, version: Option.getOrNull(version) }))
  }, inManner)
).pipe(Command.withDescription("Makes a release on a Slurm cluster: plans it, and submits its tasks as job arrays."))

const command = Command.make("pipeline").pipe(
  Command.withDescription("Sanctuary Record: news texts in, a dataset out that proves every cell."),
  Command.withSubcommands([
    releaseCommand,
    retryCommand,
    validateCommand,
    verifyCommand,
    diffCommand,
    hydrateCommand,
    explainCommand,
    concealCommand,
    planCommand,
    stageCommand,
    slurmCommand
  ])
)

const builtIns = [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Wizard, GlobalFlag.Completions]

let stops = 0
process.on("SIGINT", () => {
  if (++stops > 1) process.exit(130) // the first one ends the run in order
})

command.pipe(
  Command.withGlobalFlags([Quiet, Verbose, LogFormat, NoColor]),
  Command.run({ version: pipelineVersion }),
  Effect.provide(Layer.mergeAll(NodeServices.layer, CliConfig.layer({ builtIns }))),
  (program) =>
    NodeRuntime.runMain(program, {
      disableErrorReporting: true,
      teardown: (exit, done) =>
        Runtime.defaultTeardown(exit, (code) => done(exit._tag === "Success" ? code : exitCode(exit.cause, code)))
    })
)
