import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import { readSnapshot, type Snapshot } from "../publish/snapshot.ts"
import type { MadeBy } from "../publish/version.ts"
import { release } from "../release.ts"
import { madeBy } from "../run/madeBy.ts"
import type { Jobs } from "../run/textThreads.ts"
import { Progress } from "../shards/progress.ts"

/** The texts that are to be replayed aren't those of the older release. */
export class OtherTexts extends Schema.TaggedError<OtherTexts>()("OtherTexts", {
  before: Schema.String,
  version: Schema.String,
  documents: Schema.Array(Schema.String)
}) {
  override readonly [Runtime.errorExitCode] = 65
  override get message() {
    const named = this.documents.slice(0, 5).join(", ")
    const more = this.documents.length > 5 ? ` and ${this.documents.length - 5} more` : ""
    return `${this.before} doesn't hold the texts of release ${this.version} as they were then: ${named}${more} are missing or others. Name the folder that the release was made of with --before, or leave it out: then every cause that is possible is named.`
  }
}

/** The newer release was made by another pipeline, whose doings can't be replayed here. */
export class OtherPipeline extends Schema.TaggedError<OtherPipeline>()("OtherPipeline", { version: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 65
  override get message() {
    return `release ${this.version} was made by another pipeline than this one, so it can't be told what that would have made of older texts. Use the pipeline that made it, or leave out --before: then every cause that is possible is named.`
  }
}

/**
 * What this pipeline makes of the texts of an older release, for `byReplay`: of the folder `before`, in a temporary one.
 * Fails with `OtherTexts` unless all texts of the release are there, unchanged, and as a release can fail.
 */
export const replay = Effect.fn("replay")(function* (
  from: Snapshot,
  before: string,
  options: { readonly all: boolean; readonly jobs: Jobs; readonly excerptBudget: number }
) {
  const fs = yield* FileSystem.FileSystem
  const { step } = yield* Progress
  const out = yield* fs.makeTempDirectoryScoped({ prefix: "sanctuary-record-" })
  const making = Effect.provide(release({ ...options, raw: before, out, version: null }), Progress.silent)
  const { folder } = yield* step("replay", making)
  const replayed = yield* readSnapshot(folder)
  const digests = digestsOf(replayed)
  const documents = Array.from(digestsOf(from)).flatMap(([id, sha256]) => (digests.get(id) === sha256 ? [] : [id]))
  if (documents.length > 0) return yield* new OtherTexts({ before, version: from.manifest.version, documents })
  return replayed
}, Effect.scoped)

/** The same, of the texts of the newest release in `out`; null if there is none. */
export const replayOfLast = Effect.fn("replay.ofLast")(function* (
  out: string,
  ...how: readonly [before: string, options: Parameters<typeof replay>[2]]
) {
  const fs = yield* FileSystem.FileSystem
  const last = `${out}/latest`
  return (yield* fs.exists(last)) ? yield* replay(yield* readSnapshot(last), ...how) : null
})

/** Fails with `OtherPipeline` unless this pipeline made the release. */
export const isOurs = ({ manifest }: Snapshot) =>
  rowsBy(manifest.made_by) === rowsBy(madeBy())
    ? Effect.void
    : Effect.fail(new OtherPipeline({ version: manifest.version }))

const rowsBy = (by: MadeBy | undefined): string => JSON.stringify([by?.rules, by?.lexicon, by?.libraries])

const digestsOf = ({ tables }: Snapshot): ReadonlyMap<string, string> =>
  new Map((tables.get("documents")?.rows ?? []).map(({ document_id, sha256 }) => [String(document_id), String(sha256)]))
