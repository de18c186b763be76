import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { repeatedLines } from "./clean/repeated.ts"
import { withoutRepeated } from "./clean/withoutRepeated.ts"
import { correct } from "./correct/correct.ts"
import { type Listed, readCorrections } from "./correct/read.ts"
import { dedupe } from "./dedupe/dedupe.ts"
import { local } from "./local.ts"
import { madeBy } from "./madeBy.ts"
import type { Dataset } from "./model/dataset.ts"
import type { Duplicates } from "./model/duplicates.ts"
import type { Counts } from "./model/report.ts"
import { usualBudget } from "./model/rights.ts"
import { version as pipelineVersion } from "./model/version.ts"
import { folderOf, keepOutcome, lastOutcome, type Outcome } from "./outcome.ts"
import { draft, wantedVersion } from "./publish/draft.ts"
import { press } from "./publish/press.ts"
import { publish } from "./publish/publish.ts"
import type { Snapshot } from "./publish/snapshot.ts"
import { Quarantine } from "./read/quarantine.ts"
import { type Reread, rereader } from "./read/reread.ts"
import { reconcile } from "./reconcile/reconcile.ts"
import { type EachText, Run } from "./run.ts"
import { Progress } from "./shards/progress.ts"
import { Store } from "./shards/store.ts"
import { extractionsOf, linesIn, sketchesOf, standingsOf } from "./texts.ts"
import { validate } from "./validate/validate.ts"

/** What `release.json` tells of a run. */
export type Facts = Readonly<Record<string, string | number | boolean>>

/** What a release is made of, and how. */
export interface Options {
  /** The folder of the raw texts. */
  readonly raw: string
  /** Where releases and the quarantine go. */
  readonly out: string
  /** Null: chosen by what changed since the last release. */
  readonly version: string | null
  /** When a release was made that is made again, and what it tells of its run; missing: it is made now. */
  readonly made?: { readonly created: string; readonly run: Facts }
  /** Extract from texts off the topic, too. */
  readonly all: boolean
  /** Threads, at most. */
  readonly jobs: number
  /** How much is quoted at most of a text that isn't open, 0 to 1; by default a half. */
  readonly excerptBudget?: number
  /** The same run may have published it before it was killed. */
  readonly again?: boolean
  /** What this pipeline makes of the texts of the last release (`replay`), to tell apart why rows change. */
  readonly replayed?: Snapshot
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
      ? `there is no text in ${this.raw}. Put texts there (.txt, .md, .html, .jsonl, .json, .csv, .warc; also .gz, .zst, .zip), or name another folder with --raw.`
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
  function* (options: Options) {
    return yield* releaseOf(options).pipe(Effect.provide(local(options)))
  },
  (run, { raw, out }) => Effect.provide(run, Layer.provideMerge(Quarantine.forRun(raw, out), Store.layer(out)))
)

type Wanted = Omit<Options, "jobs"> & Partial<Pick<Options, "jobs">>

/** The same, wherever the steps are run. */
export const releaseOf = Effect.fn("release.of")(function* (options: Wanted) {
  const { raw, out, version, all, excerptBudget = usualBudget, again = false } = options
  const { eachText, tidy } = yield* Run
  const { step, times } = yield* Progress

  yield* wantedVersion({ out, version, again }) // fails soon, if at all
  const listed = yield* readCorrections(raw) // the maintainers' own, by hand
  const texts = yield* eachText // read, clean, annotate, extract: each text alone, as texts.ts says
  const quarantined = yield* (yield* Quarantine).count
  if (texts.count === 0) return yield* new NoTexts({ raw, out, quarantined })
  const asked = { all, excerptBudget, corrections: listed.lines, pipelineVersion }
  const known = version === null ? yield* step("last release", lastOutcome(out, asked)) : null
  const { outcome, published } = known
    ? { outcome: known, published: false }
    : yield* made(options, { texts, listed, quarantined })
  if (!known) yield* keepOutcome(out, asked, outcome)
  yield* tidy

  const folder = folderOf(out, outcome.version)
  return { ...outcome, published, folder, quarantined, fresh: texts.fresh, times: yield* times }
})

interface Given {
  readonly texts: EachText
  readonly listed: Listed
  readonly quarantined: number
}

/** All that is done to the texts together. */
const made = Effect.fn("release.made")(function* (
  { raw, out, version, made: before, all, jobs = 1, excerptBudget = usualBudget, replayed, again = false }: Wanted,
  { texts, listed, quarantined }: Given
) {
  const { once, checked } = yield* Run
  const { step } = yield* Progress
  const thread = yield* press(texts.count, jobs) // of two that make files, the second
  const duplicates = yield* step(
    "dedupe",
    once((kept) => dedupe(sketchesOf(texts), texts.words, standingsOf(texts), kept)),
    pairsIn
  ) // clusters, shared passages
  const repeated = yield* step("repeated lines", repeatedLines(linesIn(texts))) // boilerplate over the corpus
  const extractions = Stream.map(extractionsOf(texts), withoutRepeated(repeated))
  const reconciled = yield* step("reconcile", reconcile(extractions, duplicates, excerptBudget), rowsIn) // entities, merged records
  const fromRaw = <A, E, R>(use: (reread: Reread) => Effect.Effect<A, E, R>) =>
    Effect.scoped(Effect.flatMap(rereader(raw), use)) // the texts, read again
  const correcting = fromRaw((reread) => correct(reconciled, listed, reread))
  const { dataset, corrections, unknown, original } = yield* step("correct", correcting) // rows mended and removed by hand
  const inputs = { inputs: dataset.documents.length + quarantined, texts: dataset.documents.length, quarantined }
  const facts: Facts = before?.run ?? { ...inputs, ...(replayed ? { replayed: true } : {}) }
  const how = { pipelineVersion, all, excerptBudget, madeBy: madeBy(), ...(replayed ? { replayed } : {}) }
  const told = {
    out,
    version,
    ...(before ? { created: before.created } : {}),
    again,
    ...how,
    facts,
    corrections,
    press: thread
  }
  const drafted = yield* step("draft", draft(dataset, told)) // which version, and files that take long are begun
  const valid = yield* step(
    "validate",
    fromRaw((reread) =>
      validate(
        dataset,
        (document) => reread(original(document)),
        excerptBudget,
        corrections.withholds,
        checked,
        corrections.told.length > 0
      )
    ),
    rowsIn
  ) // schemas, references, counts, evidence
  const written = yield* step("publish", publish(valid, told, drafted), () => rowsIn(valid)) // tables in all formats, and what describes them
  const outcome: Outcome = {
    version: written.version,
    rows: written.rows,
    copies: valid.documents.filter(({ canonical }) => !canonical).length,
    unknown: unknown.map(({ line, target }) => ({ line, target }))
  }
  return { outcome, published: written.published }
}, Effect.scoped)

/** What the steps dealt with. */
const pairsIn = ({ pairs }: Duplicates): Counts => ({ pairs: pairs.length })
const rowsIn = (dataset: Dataset): Counts => ({
  documents: dataset.documents.length,
  evidence: dataset.evidence.length,
  rows: Object.values(dataset).reduce((sum, rows) => sum + rows.length, 0)
})
