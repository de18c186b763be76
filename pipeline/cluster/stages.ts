import { join } from "node:path"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { digest } from "../run/local.ts"
import { BadRun, NotYet, TaskFailed } from "../shards/errors.ts"
import { checkFiles, linesOf, type Manifest, manifestOf, once, type Task } from "../shards/manifest.ts"
import { filterLines } from "./lines.ts"
import { only, type Plan, plannedLines, readPlan } from "./plan.ts"
import type { ReleaseOptions } from "./release.ts"
import type { Input } from "./steps.ts"
import { entryOf, type File, givenBy, giversOf, nameOf, type Stage, tasksOf } from "./table.ts"
import { work } from "./work.ts"

export { plan } from "./plan.ts"
export { type Stage, stageNames } from "./table.ts"

/** What a task is told. */
export interface StageOptions extends ReleaseOptions {
  readonly run: string
  /** `K/N`, or `auto`: K is given by the scheduler. */
  readonly shard: string
}

/**
 * Does one task of a run, with files in the folder of the run. Fails with `TaskFailed`, which says whether another try
 * may help.
 */
export const stage = Effect.fn("stage")(
  function* (name: Stage, { run, shard, ...options }: StageOptions) {
    const plan = yield* readPlan(run)
    const of = tasksOf(name, plan.options)
    const number = yield* taskNumber(run, name, of, shard)
    const handed = yield* handedTo(plan, name, number)
    const place = name === "release" ? { out: options.out, version: options.version ?? "" } : {}
    const task: Task = {
      step: name,
      shard: `${number}/${of}`,
      configuration: plan.options.code,
      inputs: { plan: plan.digest, lines: handed.digest, ...place }
    }
    const { before, manifest } = yield* once(
      taskFolder(run, name, number, of),
      task,
      givenBy(name, plan.options).map(onDisk),
      ({ line }) =>
        Effect.andThen(
          handed.check,
          work(name, handed.input, (file, text, part = 0) => line(onDisk(nameOf(file, part)), text), plan, options)
        )
    )
    return { stage: name, shard: task.shard, before, rows: rowsOf(manifest) }
  },
  (task, name, { shard }) =>
    task.pipe(
      Effect.retry({ times: 2, while: ({ _tag }) => _tag === "NotKept", schedule: Schedule.spaced("2 seconds") }),
      Effect.mapError(failed(`${name} ${shard}`))
    )
)

/**
 * Does one task as a filter of lines (`filterLines`), from one stream to another. Fails as `stage` does, but tries
 * nothing again: what came in is gone, and what went out can't be taken back, so that is for the engine to do.
 */
export const filter = (name: Stage, options: StageOptions, from: NodeJS.ReadableStream, to: NodeJS.WritableStream) =>
  filterLines(name, textOf(from), (text) => void to.write(text), options).pipe(
    Effect.mapError(failed(`${name} of lines`))
  )

async function* textOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const chunk of stream.setEncoding("utf8")) yield String(chunk)
}

/** Says of an error whether another try may help. */
const failed = (task: string) => (error: Error & { readonly _tag: string }) =>
  new TaskFailed({ task, why: error.message, permanent: !mayPass.has(error._tag) })

/** What may be otherwise the next time. */
const mayPass: ReadonlySet<string> = new Set(["NotKept", "NotYet", "Busy", "NotWritten"])

const taskFolder = (run: string, stage: Stage, number: number, of: number) => join(run, stage, `${number}-of-${of}`)
const onDisk = (name: string) => `${name}.ndjson`

/** How many lines a task gave, of all parts together. */
const rowsOf = ({ files }: Manifest): Readonly<Record<string, number>> => {
  const rows = new Map<string, number>()
  for (const [name, file] of Object.entries(files)) {
    const [kind = name] = name.split(".")
    rows.set(kind, (rows.get(kind) ?? 0) + file.rows)
  }
  return Object.fromEntries(rows)
}

/** A file of lines of a task that is done. */
interface Lines {
  readonly file: File
  readonly folder: string
  readonly name: string
  readonly manifest: Manifest
}

/** What lies there for a task: fails with `NotYet` unless all that it needs is done, and done by this plan. */
const handedTo = Effect.fnUntraced(function* (plan: Plan, name: Stage, part: number) {
  const manifests = new Map<string, Manifest>()
  const all: Array<Lines> = []
  for (const file of entryOf(name).takes) {
    for (const giver of giversOf(file)) {
      const of = tasksOf(giver, plan.options)
      for (let number = 0; number < of; number++) {
        const folder = taskFolder(plan.run, giver, number, of)
        const manifest = manifests.get(folder) ?? (yield* manifestOf(folder))
        if (!manifest || manifest.task.inputs.plan !== plan.digest) return yield* new NotYet({ folder })
        manifests.set(folder, manifest)
        all.push({ file, folder, name: onDisk(nameOf(file, part)), manifest })
      }
    }
  }
  const input: Input = {
    part,
    lines: (file) =>
      file === "files"
        ? plannedLines(plan, part)
        : Stream.flatMap(Stream.fromIterable(all.filter((one) => one.file === file)), ({ folder, name }) =>
            linesOf(folder, name)
          )
  }
  return {
    input,
    /** Of all lines that are handed over. */
    digest: digest(...all.map(({ name, manifest }) => `${name} ${manifest.files[name]?.sha256 ?? ""}`)),
    check: Effect.forEach(
      all,
      ({ folder, name, manifest }) => checkFiles(folder, { ...manifest, files: only(manifest.files, name) }),
      { discard: true }
    )
  }
})

/** Where schedulers tell a task its number: Slurm, Kubernetes, AWS Batch. */
const schedulers = ["SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX"]

const taskNumber = Effect.fnUntraced(function* (run: string, stage: Stage, of: number, shard: string) {
  const wrong = (why: string) => new BadRun({ folder: run, why })
  if (shard === "auto") {
    for (const name of schedulers) {
      const value = Option.getOrElse(
        yield* Effect.orElseSucceed(Config.option(Config.String(name)), Option.none),
        () => ""
      )
      if (value === "") continue
      if (/^\d{1,9}$/u.test(value) && Number(value) < of) return Number(value)
      return yield* wrong(`has ${of} tasks of ${stage}, the first of them 0, and ${name} is ${value}`)
    }
    if (of === 1) return 0
    return yield* wrong(`can't tell which task is meant: none of ${schedulers.join(", ")} is set`)
  }
  const [, number, all] = /^(\d{1,9})\/(\d{1,9})$/u.exec(shard) ?? []
  if (Number(all) === of && Number(number) < of) return Number(number)
  return yield* wrong(`has tasks 0/${of} to ${of - 1}/${of} of ${stage}, and no ${shard}`)
})
