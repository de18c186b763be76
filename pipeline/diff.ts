import * as Effect from "effect/Effect"
import { changesBetween } from "./publish/changes.ts"
import { changesCsv, changesJson, changesText } from "./publish/changesFiles.ts"
import { readSnapshot } from "./publish/snapshot.ts"

const writers = { md: changesText, json: changesJson, csv: changesCsv } as const

/** How changes are written: for people as Markdown, for programs as JSON or CSV. */
export type Format = keyof typeof writers

/** What is other in one release than in another, as text. Fails with `DamagedRelease` if one of them can't be read. */
export const diff = Effect.fn("diff")(function* (from: string, to: string, format: Format) {
  const [old, next] = yield* Effect.all([readSnapshot(from), readSnapshot(to)])
  return Array.from(writers[format](changesBetween(old, next, true))).join("")
})
