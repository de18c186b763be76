import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { clean } from "./clean/clean.ts"
import { dedupe } from "./dedupe/dedupe.ts"
import { version as pipelineVersion } from "./model/version.ts"
import { publish, wantedVersion } from "./publish/publish.ts"
import { Quarantine } from "./read/quarantine.ts"
import { read } from "./read/read.ts"
import { reconcile } from "./reconcile/reconcile.ts"
import { Checkpoint } from "./shards/checkpoint.ts"
import { Progress } from "./shards/progress.ts"
import { Workers } from "./shards/workers.ts"
import { extractTexts } from "./texts.ts"
import { fromFolder, validate } from "./validate/validate.ts"

/** What a release is made of, and how. */
export interface Options {
  /** The folder of the raw texts. */
  readonly raw: string
  /** Where releases and the quarantine go. */
  readonly out: string
  /** Null: chosen by what changed since the last release. */
  readonly version: string | null
  /** Extract from texts off the topic, too. */
  readonly all: boolean
  /** Threads that extract. */
  readonly jobs: number
}

/** No text could be used, so there is nothing to release. */
export class NoTexts extends Schema.TaggedError<NoTexts>()("NoTexts", {
  raw: Schema.String,
  out: Schema.String,
  quarantined: Schema.Int
}) {
  override readonly [Runtime.errorExitCode] = 65
  override get message() {
    return this.quarantined === 0
      ? `there is no text in ${this.raw}. Put texts there as .txt files, or name another folder with --raw.`
      : `no text of ${this.raw} could be used: all ${this.quarantined} are in ${this.out}/quarantine, each with its reason.`
  }
}

/** With --strict: some input was refused. The release was made of the others. */
export class SomeRefused extends Schema.TaggedError<SomeRefused>()("SomeRefused", { quarantined: Schema.Int }) {
  override readonly [Runtime.errorExitCode] = 65
  override get message() {
    return `${this.quarantined} of the inputs were refused (--strict). Their reasons are in the quarantine.`
  }
}

/** What a run made. */
export type Released = Effect.Success<ReturnType<typeof release>>

/** Fails if a run refused an input. */
export const failIfStrict = ({ quarantined }: Released) =>
  quarantined > 0 ? Effect.fail(new SomeRefused({ quarantined })) : Effect.void

/** Raw texts in, a release out: all of it or, if it breaks a promise, nothing. */
export const release = Effect.fn("release")(
  function* ({ raw, out, version }: Options) {
    const { save } = yield* Checkpoint // runs a stream once; what it gives can be read again
    const { step, times } = yield* Progress
    const { extract } = yield* Workers

    yield* wantedVersion({ out, version }) // fails soon, if at all
    const raws = yield* save("read", read(raw)) // bytes to text, with its metadata
    yield* failIfEmpty(raws, raw, out)
    const texts = yield* save("clean", clean(raws)) // clean text, and the map back to raw
    const duplicates = yield* step("dedupe", dedupe(texts)) // clusters, shared passages
    const extractions = yield* save("annotate, extract", extract(texts)) // entities and records of each text
    const dataset = yield* step("reconcile", reconcile(extractions, duplicates)) // entities, merged records
    const valid = yield* step("validate", validate(dataset, fromFolder(raw))) // schemas, references, counts, evidence
    const quarantined = yield* (yield* Quarantine).count
    const facts = { texts: valid.documents.length, quarantined }
    const written = yield* step("publish", publish(valid, { out, version, pipelineVersion, facts })) // CSV, Parquet, JSON

    return { ...written, quarantined, dataset: valid, times: yield* times }
  },
  (run, options) => Effect.provide(run, services(options))
)

const failIfEmpty = Effect.fnUntraced(function* (texts: Stream.Stream<unknown>, raw: string, out: string) {
  const first = yield* Stream.runHead(texts)
  if (Option.isSome(first)) return
  return yield* new NoTexts({ raw, out, quarantined: yield* (yield* Quarantine).count })
})

const services = ({ raw, out, all, jobs }: Options) =>
  Layer.mergeAll(
    Checkpoint.memory,
    Quarantine.layer(raw, `${out}/quarantine`),
    jobs === 1
      ? Workers.here(() => extractTexts({ all }))
      : Workers.threads(new URL("worker.ts", import.meta.url), jobs, { all })
  )
