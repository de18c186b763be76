import { join, resolve } from "node:path"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Refused } from "../model/refusals.ts"
import { usualBudget } from "../model/rights.ts"
import { survey } from "../read/read.ts"
import { digest, sourcesOf } from "../run/local.ts"
import { collecting, encodeRefused, type Source } from "../run/texts.ts"
import { codeDigest } from "../shards/code.ts"
import { BadRun, NotYet } from "../shards/errors.ts"
import { checkFiles, digestOf, linesOf, manifestOf, once, type Task } from "../shards/manifest.ts"
import { entryOf, needsOf, stageNames, tasksOf, wayOf } from "./table.ts"

/** What a run in shards is of, as its user tells it. */
export interface PlanOptions {
  readonly raw: string
  /** Extract from texts off the topic, too. */
  readonly all: boolean
  /** Tasks that the texts are shared out to. */
  readonly shards: number
  /** Tasks that the joins are shared out to; by default the square root of the number of shards. */
  readonly parts?: number | undefined
  /** How much is quoted at most of a text that isn't open, 0 to 1; by default a half. */
  readonly excerptBudget?: number
}

/** The same, frozen by `plan`. */
const Options = Schema.Struct({
  raw: Schema.String,
  all: Schema.Boolean,
  shards: Schema.Int,
  parts: Schema.Int,
  excerptBudget: Schema.Finite,
  /** Digest of the code that all tasks must be done with. */
  code: Schema.String
})
type Options = typeof Options.Type

/** A file of texts, and its number in the plan. */
export interface Planned extends Source {
  readonly number: number
}

/** A plan that was read again. */
export interface Plan {
  readonly options: Options
  readonly digest: string
  readonly run: string
}

const planFolder = (run: string) => join(run, "plan")

/** Digest of the code of all tasks but the last, which reads what they gave. */
const taskCode = codeDigest(new URL("../..", import.meta.url), [new URL("steps.ts", import.meta.url)])

/**
 * Freezes what a run is of: the options, and the files of the texts, of which number k belongs to shard k mod N. Gives
 * the tasks, and what each needs. The same plan again changes nothing; another one for the same folder fails.
 */
export const plan = Effect.fn("plan")(function* (run: string, planned: PlanOptions) {
  const { raw, all, shards, parts = Math.ceil(Math.sqrt(shards)), excerptBudget = usualBudget } = planned
  const refused: Array<Refused> = []
  const { texts, registry } = yield* survey(raw).pipe(Effect.provide(collecting(refused)))
  const options: Options = {
    raw: resolve(raw),
    all,
    shards,
    parts,
    excerptBudget,
    code: taskCode
  }
  const lines = {
    options: [JSON.stringify(options)],
    files: sourcesOf(texts, registry.sources).map((source, number) =>
      JSON.stringify({ number, ...source } satisfies Planned)
    ),
    refused: refused.map((one) => JSON.stringify(encodeRefused(one)))
  }
  const inputs = Object.fromEntries(Object.entries(lines).map(([name, all]) => [name, digest(...all)]))
  const task: Task = { step: "plan", shard: "0/1", configuration: options.code, inputs }
  const before = yield* manifestOf(planFolder(run))
  if (before && JSON.stringify(before.task) !== JSON.stringify(task)) {
    return yield* new BadRun({ folder: run, why: "holds another plan. Name another folder, or remove this one" })
  }
  yield* once(planFolder(run), task, Object.keys(lines), ({ line }) =>
    Effect.sync(() => {
      for (const [file, all] of Object.entries(lines)) for (const one of all) line(file, one)
    })
  )
  const tasks = stageNames.map((stage) => ({
    stage,
    shards: tasksOf(stage, options),
    needs: needsOf(stage),
    takes: entryOf(stage).takes.map((file) => ({ file, way: wayOf(file) })),
    gives: entryOf(stage).gives,
    command: ["pipeline", "stage", stage, "--run", run, "--shard", `K/${tasksOf(stage, options)}`]
  }))
  return { run, files: texts.length, refused: refused.length, parts: options.parts, tasks }
})

/** The plan of a run. Fails if there is none, or if it was made by other code than this. */
export const readPlan = Effect.fnUntraced(function* (run: string) {
  const folder = planFolder(run)
  const manifest = yield* manifestOf(folder)
  if (!manifest) return yield* new NotYet({ folder })
  yield* checkFiles(folder, manifest)
  const line = Option.getOrElse(yield* Stream.runHead(linesOf(folder, "options")), () => "")
  const options = Option.getOrNull(Schema.decodeOption(Schema.fromJsonString(Options))(line))
  if (!options) return yield* new BadRun({ folder, why: "holds no plan that this version of the pipeline can read" })
  if (options.code !== taskCode) {
    const why = "was made by other code or another Node than this. Do all tasks of a run with the same, or plan anew"
    return yield* new BadRun({ folder, why })
  }
  return { options, digest: digestOf(manifest), run } satisfies Plan
})

/** One of the entries of a record. */
export const only = <Value>(all: Readonly<Record<string, Value>>, name: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(all).filter(([other]) => other === name))

/** The lines of the files of a plan, or of one of its shards. */
export const plannedLines = ({ run, options }: Plan, shard: number | null) =>
  linesOf(planFolder(run), "files").pipe(
    Stream.zipWithIndex,
    Stream.filter(([, index]) => shard === null || index % options.shards === shard),
    Stream.map(([line]) => line)
  )

/** Some files of a plan, by number. */
export const plannedFiles = (plan: Plan, numbers: ReadonlySet<number>) =>
  plannedLines(plan, null).pipe(
    Stream.zipWithIndex,
    Stream.filter(([, index]) => numbers.has(index)),
    Stream.map(([line]): Planned => JSON.parse(line)),
    Stream.runCollect
  )

/** The inputs that couldn't be used when the run was planned, as JSON. */
export const plannedRefusals = ({ run }: Plan) => linesOf(planFolder(run), "refused")
