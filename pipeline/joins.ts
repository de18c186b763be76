import { availableParallelism } from "node:os"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { repeatedLines } from "./clean/repeated.ts"
import { withoutRepeated } from "./clean/withoutRepeated.ts"
import { correct } from "./correct/correct.ts"
import type { Listed } from "./correct/read.ts"
import { dedupe } from "./dedupe/dedupe.ts"
import type { Dataset } from "./model/dataset.ts"
import type { Duplicates } from "./model/duplicates.ts"
import type { Counts } from "./model/report.ts"
import { usualBudget } from "./model/rights.ts"
import { version as pipelineVersion } from "./model/version.ts"
import { draft } from "./publish/draft.ts"
import { press } from "./publish/press.ts"
import { publish } from "./publish/publish.ts"
import type { Snapshot } from "./publish/snapshot.ts"
import { type Reread, rereader } from "./read/reread.ts"
import { reconcile } from "./reconcile/reconcile.ts"
import { madeBy } from "./run/madeBy.ts"
import type { Outcome } from "./run/outcome.ts"
import { type EachText, Run } from "./run/run.ts"
import { extractionsOf, linesIn, sketchesOf, standingsOf } from "./run/texts.ts"
import type { Jobs } from "./run/textThreads.ts"
import { giveMemoryBack } from "./shards/memory.ts"
import { Progress } from "./shards/progress.ts"
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
  readonly jobs: Jobs
  /** How much is quoted at most of a text that isn't open, 0 to 1; by default a half. */
  readonly excerptBudget?: number
  /** The same run may have published it before it was killed. */
  readonly again?: boolean
  /** What this pipeline makes of the texts of the last release (`replay`), to tell apart why rows change. */
  readonly replayed?: Snapshot
}

/** The same, wherever the steps are run. */
export type Wanted = Omit<Options, "jobs"> & Partial<Pick<Options, "jobs">>

/** What the texts gave, each alone. */
interface Given {
  readonly texts: EachText
  readonly listed: Listed
  readonly quarantined: number
}

/** So many texts give so much that it counts whether what they took is given back. */
const manyTexts = 10_000

/** All that is done to the texts together. */
export const made = Effect.fn("release.made")(function* (
  { raw, out, version, made: before, all, jobs = 1, excerptBudget = usualBudget, replayed, again = false }: Wanted,
  { texts, listed, quarantined }: Given
) {
  const { once, checked } = yield* Run
  const { step } = yield* Progress
  const thread = yield* press(texts.count, jobs ?? availableParallelism()) // of two that make files, the second
  const lines = yield* Effect.forkChild(repeatedLines(linesIn(texts), texts.count)) // while other threads look for duplicates
  const duplicates = yield* step(
    "dedupe",
    once((kept) => dedupe(sketchesOf(texts), texts.words, standingsOf(texts), kept)),
    pairsIn
  ) // clusters, shared passages
  if (texts.count > manyTexts) giveMemoryBack() // of the sketches
  const repeated = yield* step("repeated lines", Fiber.join(lines)) // boilerplate over the corpus
  const extractions = Stream.map(extractionsOf(texts), withoutRepeated(repeated))
  const reconciled = yield* step("reconcile", reconcile(extractions, duplicates, excerptBudget), rowsIn) // entities, merged records
  const fromRaw = <A, E, R>(use: (reread: Reread) => Effect.Effect<A, E, R>) =>
    Effect.scoped(Effect.flatMap(rereader(raw), use)) // the texts, read again
  if (texts.count > manyTexts) giveMemoryBack() // what was extracted is in rows now
  const correcting = fromRaw((reread) => correct(reconciled, listed, reread))
  const { dataset, corrections, unknown, original } = yield* step("correct", correcting) // rows mended and removed by hand
  const inputs = { inputs: dataset.documents.length + quarantined, texts: dataset.documents.length, quarantined }
  const facts: Facts = before?.run ?? { ...inputs, ...(replayed ? { replayed: true } : {}) }
  const how = { pipelineVersion, all, excerptBudget, madeBy: madeBy(), ...(replayed ? { replayed } : {}) }
  const created = before ? { created: before.created } : {}
  const told = { out, version, ...created, again, ...how, facts, corrections, press: thread }
  const drafted = yield* step("draft", draft(dataset, told)) // which version, and files that take long are begun
  const valid = yield* step(
    "validate",
    fromRaw((reread) =>
      validate(dataset, (document) => reread(original(document)), {
        excerptBudget,
        withholds: corrections.withholds,
        checked,
        corrected: corrections.told.length > 0
      })
    ),
    rowsIn
  ) // schemas, references, counts, evidence
  if (texts.count > manyTexts) giveMemoryBack() // of the checks
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
