import * as Effect from "effect/Effect"
import { changesBetween } from "../publish/changes.ts"
import { changesCsv, changesJson, changesText } from "../publish/changesFiles.ts"
import { readSnapshot, type Snapshot } from "../publish/snapshot.ts"
import { Unreadable } from "./readRelease.ts"

const writers = { md: changesText, json: changesJson, csv: changesCsv } as const

/** How changes are written: for people as Markdown, for programs as JSON or CSV. */
export type Format = keyof typeof writers

/**
 * What is other in one release than in another, as text. `before`: the raw texts of the older one, to find by replay
 * whether a row is other for its texts or for the rules. Fails with `Unreadable` if a release can't be read, and as
 * `replay` does.
 */
export const diff = Effect.fn("diff")(function* (from: string, to: string, format: Format, before: string | null) {
  const [old, next] = yield* Effect.all([snapshotIn(from), snapshotIn(to)])
  const replayed = before === null ? null : yield* replayedFor(old, next, before)
  return Array.from(writers[format](changesBetween(old, next, true, null, replayed))).join("")
})

const snapshotIn = (folder: string) =>
  Effect.mapError(readSnapshot(folder), ({ file, why }) => new Unreadable({ file, why }))

const replayedFor = Effect.fnUntraced(function* (old: Snapshot, next: Snapshot, before: string) {
  const { isOurs, replay } = yield* Effect.promise(() => import("./replay.ts"))
  yield* isOurs(next)
  const { all = false, excerpt_budget: budget } = next.manifest
  return yield* replay(old, before, { all, excerptBudget: budget ?? 1, jobs: null })
})
