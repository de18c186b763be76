import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { besidesRows } from "../publish/draft.ts"
import { sealOf, stands } from "../publish/standing.ts"
import { Run } from "./run.ts"

/** What a run came to: told by it and, if nothing changed, by the next one again. */
export const Outcome = Schema.Struct({
  version: Schema.String,
  /** Of each table. */
  rows: Schema.Record(Schema.String, Schema.Int),
  /** Texts that are copies of others. */
  copies: Schema.Int,
  /** Lines of corrections.csv that are of no row. */
  unknown: Schema.Array(Schema.Struct({ line: Schema.Int, target: Schema.String }))
})
export interface Outcome extends Schema.Schema.Type<typeof Outcome> {}

const Kept = Schema.fromJsonString(Schema.Struct({ outcome: Outcome, seal: Schema.String }))

/** Where a release of some version lies. */
export const folderOf = (out: string, version: string): string => join(out, "releases", version)

/** What the outcome hangs on besides texts and code. */
const asked = (options: unknown) => Effect.map(besidesRows(), (digest) => JSON.stringify([options, digest]))

/**
 * The outcome of the last run, if this one can come to no other: its texts, code and `options` are the same, and what
 * was released stands as it was, byte for byte.
 */
export const lastOutcome = Effect.fn("release.lastOutcome")(function* (out: string, options: unknown) {
  const { last } = yield* Run
  const known = last === null ? null : yield* last.recall(yield* asked(options))
  if (known === null) return null
  const { outcome, seal } = yield* Effect.orDie(Schema.decodeEffect(Kept)(known)) // we wrote it, by the same code
  return (yield* stands(out, outcome.version, seal)) ? outcome : null
})

/** Keeps the outcome of a run for the next one. */
export const keepOutcome = Effect.fn("release.keepOutcome")(function* (
  out: string,
  options: unknown,
  outcome: Outcome
) {
  const { last } = yield* Run
  const seal = yield* Effect.option(sealOf(folderOf(out, outcome.version))) // gone already: then there is nothing to tell again
  if (last === null || seal._tag === "None") return
  const kept = yield* Effect.orDie(Schema.encodeEffect(Kept)({ outcome, seal: seal.value }))
  yield* last.remember(yield* asked(options), kept)
})
