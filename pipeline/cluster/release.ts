import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import type { DuplicatePair } from "../model/duplicates.ts"
import { Quarantine } from "../read/quarantine.ts"
import { releaseOf } from "../release.ts"
import { fromLines } from "../run/duplicateLines.ts"
import { refuse } from "../run/local.ts"
import { Run } from "../run/run.ts"
import { Progress } from "../shards/progress.ts"
import type { Results } from "../shards/results.ts"
import { type Plan, plannedRefusals } from "./plan.ts"
import type { Give, Input } from "./steps.ts"

/** Where a release of a run goes, and its version; null: chosen by what changed. */
export interface ReleaseOptions {
  readonly out: string
  readonly version: string | null
}

/** The last task: a release of all that the others gave. */
export const release = Effect.fn("stage.release")(function* (
  input: Input,
  give: Give,
  plan: Plan,
  { out, version }: ReleaseOptions
) {
  const { raw, all, excerptBudget } = plan.options
  const made = yield* releaseOf({ raw, out, version, all, excerptBudget, again: true }).pipe(
    Effect.provide(Layer.mergeAll(done(input, plan), Quarantine.layer(raw, join(plan.run, "quarantine"))))
  )
  give("released", JSON.stringify({ version: made.version, folder: made.folder, quarantined: made.quarantined }))
})

/** A run all of whose tasks but the last are done. */
const done = (input: Input, plan: Plan) =>
  Layer.effect(
    Run,
    Effect.gen(function* () {
      const texts = yield* Stream.runCount(input.lines("extractions"))
      const results: Results = {
        count: texts,
        extractions: input.lines("extractions"),
        lines: Stream.map(input.lines("repeats"), (line) => {
          const [id, bytes]: readonly [string, string] = JSON.parse(line)
          return [id, Buffer.from(bytes, "base64")] as const
        }),
        sketches: Stream.empty, // the duplicates are known
        extractionsOf: () => Stream.empty,
        filesOf: () => Effect.succeed(new Set<string>())
      }
      const eachText = Effect.gen(function* () {
        const { count } = yield* Progress
        for (const refused of [plannedRefusals(plan), input.lines("refused")]) {
          yield* Stream.runForEach(refused, (line) => refuse([JSON.parse(line)]))
        }
        yield* count("read, clean, extract", null, Stream.make({ texts, extracted: texts, refused: 0, bytes: 0 }))
        return { ...results, fresh: texts, words: () => Stream.empty }
      })
      const duplicates = Effect.gen(function* () {
        const pairs = yield* Stream.runCollect(Stream.concat(input.lines("duplicates"), input.lines("measured")))
        const cluster = yield* Stream.runCollect(input.lines("clusters"))
        const found = fromLines([...pairs, ...cluster])
        return { ...found, pairs: found.pairs.toSorted(byIds) }
      })
      return Run.of({ eachText, once: () => duplicates, checked: null, last: null, tidy: Effect.void })
    })
  )

const byIds = (one: DuplicatePair, other: DuplicatePair): number =>
  one.a < other.a || (one.a === other.a && one.b < other.b) ? -1 : 1
