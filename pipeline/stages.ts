import { join, resolve } from "node:path"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { dedupe } from "./dedupe/dedupe.ts"
import { fromLines, toLines } from "./duplicateLines.ts"
import { digest, refuse, resultsOf, sourcesIn, sourcesOf, textCode, wordsOf } from "./local.ts"
import type { Refused } from "./model/refusals.ts"
import { Quarantine } from "./read/quarantine.ts"
import { survey } from "./read/read.ts"
import { releaseOf } from "./release.ts"
import { Run } from "./run.ts"
import { BadRun, NotYet, TaskFailed } from "./shards/errors.ts"
import { checkFiles, digestOf, linesOf, type Manifest, manifestOf, once, type Task } from "./shards/manifest.ts"
import { Progress } from "./shards/progress.ts"
import type { Results } from "./shards/results.ts"
import { collecting, encodeRefused, type Source, sketchesOf } from "./texts.ts"

/** The steps of a run in shards, and those that each needs. */
export const stages = { extract: [], dedupe: ["extract"], release: ["extract", "dedupe"] } as const
export type Stage = keyof typeof stages

/** What a run in shards is of. Frozen by `plan`. */
const Options = Schema.Struct({
  raw: Schema.String,
  all: Schema.Boolean,
  shards: Schema.Int,
  /** Digest of the code that all tasks must be done with. */
  code: Schema.String
})
type Options = typeof Options.Type

/**
 * Freezes what a run is of: the options, and the files of the texts, of which number k belongs to shard k mod N. Gives
 * the tasks, and what each needs. The same plan again changes nothing; another one for the same folder fails.
 */
export const plan = Effect.fn("plan")(function* (
  run: string,
  { raw, all, shards }: Pick<Options, "raw" | "all" | "shards">
) {
  const refused: Array<Refused> = []
  const { texts, registry } = yield* survey(raw).pipe(Effect.provide(collecting(refused)))
  const options: Options = { raw: resolve(raw), all, shards, code: textCode() }
  const lines = {
    options: [JSON.stringify(options)],
    files: sourcesOf(texts, registry.sources).map((source) => JSON.stringify(source)),
    refused: refused.map((one) => JSON.stringify(encodeRefused(one)))
  }
  const inputs = Object.fromEntries(Object.entries(lines).map(([name, all]) => [name, digest(...all)]))
  const task: Task = { step: "plan", shard: "0/1", configuration: options.code, inputs }
  const before = yield* manifestOf(join(run, "plan"))
  if (before && JSON.stringify(before.task) !== JSON.stringify(task)) {
    return yield* new BadRun({ folder: run, why: "holds another plan. Name another folder, or remove this one" })
  }
  yield* once(join(run, "plan"), task, Object.keys(lines), ({ line }) =>
    Effect.sync(() => {
      for (const [file, all] of Object.entries(lines)) for (const one of all) line(file, one)
    })
  )
  const tasks = Object.entries(stages).map(([stage, needs]) => ({
    stage,
    shards: stage === "extract" ? shards : 1,
    needs,
    command: ["pipeline", "stage", stage, "--run", run, ...(stage === "extract" ? ["--shard", `K/${shards}`] : [])]
  }))
  return { run, files: texts.length, refused: refused.length, tasks }
})

/** A plan that was read again. */
interface Plan {
  readonly options: Options
  readonly digest: string
}

const readPlan = Effect.fnUntraced(function* (run: string) {
  const folder = join(run, "plan")
  const manifest = yield* manifestOf(folder)
  if (!manifest) return yield* new NotYet({ folder })
  yield* checkFiles(folder, manifest)
  const line = Option.getOrElse(yield* Stream.runHead(linesOf(folder, "options")), () => "")
  const options = Option.getOrNull(Schema.decodeOption(Schema.fromJsonString(Options))(line))
  if (!options) return yield* new BadRun({ folder, why: "holds no plan that this version of the pipeline can read" })
  if (options.code !== textCode()) {
    const why = "was made by other code or another Node than this. Do all tasks of a run with the same, or plan anew"
    return yield* new BadRun({ folder, why })
  }
  return { options, digest: digestOf(manifest) } satisfies Plan
})

/** The files of a plan, or of one of its shards. */
const sources = (run: string, shard: number | null, shards: number) =>
  linesOf(join(run, "plan"), "files").pipe(
    Stream.zipWithIndex,
    Stream.filter(([, index]) => shard === null || index % shards === shard),
    Stream.map(([line]): Source => JSON.parse(line)),
    Stream.runCollect
  )

const files = { sketches: "sketches.ndjson", extractions: "extractions.ndjson", refused: "refused.ndjson" } as const
const shardFolder = (run: string, shard: number, shards: number) => join(run, "extract", `${shard}-of-${shards}`)

/** The map: what each text of a shard gives alone. */
const extractShard = Effect.fn("stage.extract")(function* (
  run: string,
  { options, digest: planned }: Plan,
  shard: number
) {
  const { raw, all, shards, code } = options
  const task: Task = { step: "extract", shard: `${shard}/${shards}`, configuration: code, inputs: { plan: planned } }
  return yield* once(shardFolder(run, shard, shards), task, Object.values(files), ({ line }) =>
    Effect.gen(function* () {
      const texts = resultsOf(yield* sources(run, shard, shards), { raw, all, code, store: null }, 1)
      yield* Stream.runForEach(texts, ({ texts, refused }) =>
        Effect.sync(() => {
          for (const { id, file, result } of texts) {
            const sketch = Buffer.from(result?.sketch ?? []).toString("base64")
            line(files.sketches, JSON.stringify({ id, file, sketch }))
            line(files.extractions, result?.extraction ?? "")
          }
          for (const one of refused) line(files.refused, JSON.stringify(one))
        })
      )
    })
  )
})

interface SketchLine {
  readonly id: string
  readonly file: string
  readonly sketch: string
}

/** A run in the shards of a folder, all of which must be done. */
const inShards = (run: string, plan: Plan) =>
  Layer.effect(
    Run,
    Effect.gen(function* () {
      const { shards } = plan.options
      const folders = Array.from({ length: shards }, (_, shard) => shardFolder(run, shard, shards))
      const manifests = yield* Effect.forEach(folders, (folder) => checked(folder, plan))
      const all = (file: string) => Stream.flatMap(Stream.fromIterable(folders), (folder) => linesOf(folder, file))
      const results: Results = {
        count: manifests.reduce((sum, { files: written }) => sum + (written[files.sketches]?.rows ?? 0), 0),
        sketches: Stream.map(all(files.sketches), (line) => {
          const { id, sketch }: SketchLine = JSON.parse(line)
          return [id, Buffer.from(sketch, "base64")] as const
        }),
        extractions: all(files.extractions),
        filesOf: (ids) =>
          all(files.sketches).pipe(
            Stream.map((line): SketchLine => JSON.parse(line)),
            Stream.filter(({ id }) => ids.has(id)),
            Stream.runFold(
              () => new Set<string>(),
              (found, { file }) => found.add(file)
            )
          )
      }
      const options = { ...plan.options, store: null }
      const words = (ids: ReadonlySet<string>) =>
        Stream.unwrap(
          Effect.gen(function* () {
            const wanted = yield* results.filesOf(ids)
            return wordsOf(sourcesIn(yield* sources(run, null, shards), wanted), ids, options, 1)
          })
        )
      const eachText = Effect.gen(function* () {
        const { count } = yield* Progress
        yield* Stream.runForEach(linesOf(join(run, "plan"), "refused"), (line) => refuse([JSON.parse(line)]))
        yield* Stream.runForEach(all(files.refused), (line) => refuse([JSON.parse(line)]))
        yield* count("read, clean, extract", Stream.make(results.count))
        return { ...results, fresh: results.count, words }
      })
      const task: Task = {
        step: "dedupe",
        shard: "0/1",
        configuration: plan.options.code,
        inputs: Object.fromEntries(manifests.map((manifest) => [manifest.task.shard, digestOf(manifest)]))
      }
      return Run.of({
        eachText,
        once: (find) =>
          Effect.gen(function* () {
            const folder = join(run, "dedupe")
            yield* once(folder, task, [duplicatesFile], ({ line }) =>
              Effect.map(find, (duplicates) => {
                for (const one of toLines(duplicates)) line(duplicatesFile, one)
              })
            )
            return fromLines(yield* Stream.runCollect(linesOf(folder, duplicatesFile)))
          }),
        tidy: Effect.void
      })
    })
  )

const duplicatesFile = "duplicates.ndjson"

/** The manifest of a shard that is done, and done by this plan. */
const checked = Effect.fnUntraced(function* (folder: string, plan: Plan) {
  const manifest: Manifest | null = yield* manifestOf(folder)
  if (!manifest || manifest.task.inputs.plan !== plan.digest) return yield* new NotYet({ folder })
  yield* checkFiles(folder, manifest)
  return manifest
})

/** The first join: which texts are copies of each other. */
const dedupeShards = Effect.fn("stage.dedupe")(function* () {
  const { eachText, once } = yield* Run
  const texts = yield* eachText
  yield* once(dedupe(sketchesOf(texts), texts.words))
})

/** What a stage is told. */
export interface StageOptions {
  readonly run: string
  /** `K/N`, or `auto`: K is given by the scheduler. */
  readonly shard: string
  readonly out: string
  readonly version: string | null
}

/** Does one task of a run. Fails with `TaskFailed`, which says whether another try may help. */
export const stage = Effect.fn("stage")(
  function* (name: Stage, { run, shard, out, version }: StageOptions) {
    const plan = yield* readPlan(run)
    if (name === "extract") {
      const { manifest, before } = yield* extractShard(run, plan, yield* shardNumber(run, plan, shard))
      return { stage: name, shard: manifest.task.shard, before, texts: manifest.files[files.sketches]?.rows ?? 0 }
    }
    if (name === "dedupe") {
      yield* dedupeShards().pipe(Effect.provide(Layer.mergeAll(inShards(run, plan), collecting([]))))
      return { stage: name }
    }
    const { raw } = plan.options
    const {
      version: made,
      folder,
      quarantined
    } = yield* releaseOf({ raw, out, version }).pipe(
      Effect.provide(Layer.mergeAll(inShards(run, plan), Quarantine.layer(raw, join(run, "quarantine"))))
    )
    return { stage: name, version: made, folder, quarantined }
  },
  (task, name, { shard }) =>
    task.pipe(
      Effect.retry({ times: 2, while: ({ _tag }) => _tag === "NotKept", schedule: Schedule.spaced("2 seconds") }),
      Effect.mapError(
        (error) => new TaskFailed({ task: `${name} ${shard}`, why: error.message, permanent: !mayPass.has(error._tag) })
      )
    )
)

/** What may be otherwise the next time. */
const mayPass: ReadonlySet<string> = new Set(["NotKept", "NotYet", "Busy", "NotWritten"])

/** Where schedulers tell a task its number: Slurm, Kubernetes, AWS Batch. */
const schedulers = ["SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX"]

const shardNumber = Effect.fnUntraced(function* (run: string, { options: { shards } }: Plan, shard: string) {
  const wrong = (why: string) => new BadRun({ folder: run, why })
  if (shard === "auto") {
    for (const name of schedulers) {
      const value = Option.getOrElse(
        yield* Effect.orElseSucceed(Config.option(Config.String(name)), Option.none),
        () => ""
      )
      if (value === "") continue
      if (/^\d{1,9}$/u.test(value) && Number(value) < shards) return Number(value)
      return yield* wrong(`has ${shards} shards, the first of them 0, and ${name} is ${value}`)
    }
    return yield* wrong(`can't tell which shard is meant: none of ${schedulers.join(", ")} is set`)
  }
  const [, number, of] = /^(\d{1,9})\/(\d{1,9})$/u.exec(shard) ?? []
  if (Number(of) === shards && Number(number) < shards) return Number(number)
  return yield* wrong(`has shards 0/${shards} to ${shards - 1}/${shards}, and no shard ${shard}`)
})
