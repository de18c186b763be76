import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import { readCorrections } from "./correct/read.ts"
import type { Options, Wanted } from "./joins.ts"
import { usualBudget } from "./model/rights.ts"
import { version as pipelineVersion } from "./model/version.ts"
import { wantedVersion } from "./publish/draft.ts"
import { checkFolders } from "./read/list.ts"
import { Quarantine } from "./read/quarantine.ts"
import { local } from "./run/local.ts"
import { folderOf, keepOutcome, lastOutcome } from "./run/outcome.ts"
import { Run } from "./run/run.ts"
import { Progress } from "./shards/progress.ts"
import { Store } from "./shards/store.ts"

/** No text could be used, so there is nothing to release. */
export class NoTexts extends Schema.TaggedError<NoTexts>()("NoTexts", {
  raw: Schema.String,
  out: Schema.String,
  quarantined: Schema.Int
}) {
  override readonly [Runtime.errorExitCode] = 65
  override get message() {
    return this.quarantined === 0
      ? `there is no text in ${this.raw}. Put texts there (.txt, .md, .html, .mhtml, .jsonl, .json, .csv, .warc; also .gz, .zst, .zip), or name another folder with --raw.`
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
  (run, { raw, out }) =>
    Effect.andThen(
      checkFolders(raw, out), // before anything is written
      Effect.provide(run, Layer.provideMerge(Quarantine.forRun(raw, out), Store.layer(out)))
    )
)

/** Makes a release of what the texts gave. What that takes is loaded only now: often nothing is new. */
const joined = Effect.fnUntraced(function* (...given: Parameters<typeof import("./joins.ts").made>) {
  const { made } = yield* Effect.promise(() => import("./joins.ts"))
  return yield* made(...given)
})

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
    : yield* joined(options, { texts, listed, quarantined })
  if (!known) yield* keepOutcome(out, asked, outcome)
  yield* tidy

  const folder = folderOf(out, outcome.version)
  return { ...outcome, published, folder, quarantined, fresh: texts.fresh, times: yield* times }
})
