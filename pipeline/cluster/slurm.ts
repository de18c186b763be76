import { spawn } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import { notKept } from "../shards/errors.ts"
import { type PlanOptions, plan } from "./plan.ts"
import { entryOf, needsOf, type Sizes, type Stage, stageNames, tasksOf } from "./table.ts"

/** Slurm didn't take the jobs. */
export class NotSubmitted extends Schema.TaggedError<NotSubmitted>()("NotSubmitted", {
  script: Schema.String,
  why: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 69
  override get message() {
    return `Slurm didn't take the jobs of ${this.script}: ${this.why.trim()}. None of them is left there. Mend it, then submit again: what is done already is kept.`
  }
}

/** What the scripts of a run say. */
export interface ScriptOptions {
  readonly run: string
  readonly out: string
  readonly version: string | null
  /** `SOURCE_DATE_EPOCH`, if it is set. */
  readonly epoch: string | null
  /** Runs the pipeline: a program and its first arguments. */
  readonly command: ReadonlyArray<string>
}

/** The program of this process. */
const thisProgram = [process.execPath, fileURLToPath(new URL("../start.mjs", import.meta.url))]

/**
 * Plans a run, writes its batch scripts into `slurm` of the run's folder and, unless it is a `dryRun`, submits them: a
 * job array a stage, each after those that it needs. Gives what to tell the user.
 */
export const slurm = Effect.fn("slurm")(function* (
  folder: string,
  {
    dryRun,
    out,
    version,
    ...planned
  }: PlanOptions & { readonly dryRun: boolean } & Pick<ScriptOptions, "out" | "version">
) {
  const run = resolve(folder)
  const { files, parts } = yield* plan(run, planned)
  const epoch = Option.getOrNull(
    yield* Effect.orElseSucceed(Config.option(Config.String("SOURCE_DATE_EPOCH")), Option.none)
  )
  const options = { run, out: resolve(out), version, epoch, command: thisProgram }
  const scripts = join(run, "slurm")
  const submit = join(scripts, "submit.sh")
  yield* Effect.try({
    try: () => {
      mkdirSync(scripts, { recursive: true })
      for (const [name, text] of scriptsOf({ shards: planned.shards, parts }, options)) {
        writeFileSync(join(scripts, name), text, { mode: 0o755 })
      }
    },
    catch: notKept(scripts)
  })
  const jobs = dryRun ? "" : yield* submitted(submit)
  return told({ files, run, submit, jobs, dryRun })
})

/** The batch script of each stage, and `submit.sh`, which submits them all. */
export const scriptsOf = (sizes: Sizes, options: ScriptOptions): ReadonlyMap<string, string> =>
  new Map([
    ...stageNames.map((stage) => [`${stage}.sh`, batchScript(stage, sizes, options)] as const),
    ["submit.sh", submitScript()] as const
  ])

const batchScript = (stage: Stage, sizes: Sizes, { run, out, version, epoch, command }: ScriptOptions): string => {
  const tasks = tasksOf(stage, sizes)
  const isArray = entryOf(stage).tasks !== "one"
  const words = [
    ...command,
    ...["stage", stage, "--run", run, "--shard", isArray ? "auto" : "0/1"],
    ...(stage === "release" ? ["--out", out, ...(version === null ? [] : ["--release-version", version])] : [])
  ]
  return `#!/bin/bash
#SBATCH --job-name=sanctuary-${stage}
${isArray ? `#SBATCH --array=0-${tasks - 1}\n` : ""}#SBATCH --output=${stage}${isArray ? "-%a" : ""}.log
#SBATCH --open-mode=append
#SBATCH --requeue
# A task whose machine fails is queued again by Slurm, and does its work again. A failure that may pass (75) is tried
# again in here: were the job queued again for it, those that wait for this one could be dropped.
${stage === "release" && epoch !== null ? `export SOURCE_DATE_EPOCH=${quoted(epoch)}\n` : ""}for pause in 10 60 300 0; do
  ${words.map(quoted).join(" ")}
  code=$?
  [ $code -eq 75 ] || exit $code
  sleep $pause
done
exit $code
`
}

const submitScript = (): string => `#!/bin/sh
# Submits the stages in order, each after those that it needs. Prints the name and the job of each. What sbatch is told
# besides comes from its own variables: SBATCH_ACCOUNT, SBATCH_PARTITION, SBATCH_TIMELIMIT, SBATCH_MEM_PER_CPU and others.
cd "$(dirname "$0")" || exit 1
submitted=
submit() {
  job=$(sbatch --parsable --kill-on-invalid-dep=yes "$@") || { [ -z "$submitted" ] || scancel $submitted; exit 1; }
  job=\${job%%;*}
  submitted="$submitted $job"
}
${stageNames.map(submitLines).join("\n")}
`

const submitLines = (stage: Stage): string => {
  const needs = needsOf(stage).map((other) => `:$${other}`)
  const after = needs.length === 0 ? "" : `"--dependency=afterok${needs.join("")}" `
  return `submit ${after}${stage}.sh\n${stage}=$job\necho "${stage} $job"`
}

/** For a shell: nothing in it is special but its own end. */
const quoted = (word: string): string => (/^[\w./:=@%+,-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)

/** The names and jobs that `submit.sh` prints. */
const submitted = (script: string): Effect.Effect<string, NotSubmitted> =>
  Effect.callback((resume) => {
    const child = spawn("sh", [script], { stdio: ["ignore", "pipe", "pipe"] })
    let [printed, why] = ["", ""]
    child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text))
    child.stderr.setEncoding("utf8").on("data", (text: string) => (why += text))
    child.on("error", (error) => resume(Effect.fail(new NotSubmitted({ script, why: error.message }))))
    child.on("close", (code) =>
      resume(code === 0 ? Effect.succeed(printed) : Effect.fail(new NotSubmitted({ script, why })))
    )
  })

interface Told {
  readonly files: number
  readonly run: string
  readonly submit: string
  readonly jobs: string
  readonly dryRun: boolean
}

const told = ({ files, run, submit, jobs, dryRun }: Told): string => {
  if (dryRun) return `Planned ${files} files. Nothing was submitted. To submit: sh ${quoted(submit)}`
  const numbers = jobs.split("\n").flatMap((line) => line.split(" ").slice(1))
  return [
    jobs.trim(),
    `Planned ${files} files, submitted ${numbers.length} jobs.`,
    `To follow:  squeue -j ${numbers.join(",")}    or: tail -f ${quoted(join(run, "slurm"))}/*.log`,
    `To stop:    scancel ${numbers.join(" ")}`,
    `To resume:  sh ${quoted(submit)}    (tasks that are done have nothing to do)`
  ].join("\n")
}
