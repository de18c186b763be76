import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import { Manifest, parseVersion } from "../publish/version.ts"
import { release } from "../release.ts"
import { madeBy } from "../run/madeBy.ts"
import type { Jobs } from "../run/textThreads.ts"
import { Progress } from "../shards/progress.ts"
import type { Remade } from "../validate/remade.ts"

/** What of release.json tells how a release is made again. */
const Recipe = Schema.fromJsonString(
  Schema.Struct({
    ...Manifest.fields,
    run: Schema.Record(Schema.String, Schema.Union([Schema.String, Schema.Finite, Schema.Boolean]))
  })
)

/**
 * Makes a published release again, in a folder that goes with the scope: of the raw texts in `raw`, with the options, the
 * version and the time that its release.json tells, and after the release that it came after, if that lies beside it.
 * What release.json tells of the run is taken as it is: how many inputs can't be used may change, and nothing else with it.
 * So its bytes are the same, whoever makes it. Not done, for a reason that is given, if other code made it than this.
 * Fails as a release does.
 */
export const again = Effect.fn("again")(function* (folder: string, raw: string, jobs: Jobs = null) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { step } = yield* Progress
  const manifest = yield* Effect.option(
    Effect.flatMap(fs.readFileString(path.join(folder, "release.json")), Schema.decodeEffect(Recipe))
  )
  if (manifest._tag === "None") return notMade("its release.json doesn't tell how")
  const { version, created, all = false, excerpt_budget: budget, made_by, run } = manifest.value
  if (made_by?.code === undefined || budget === undefined || budget === null)
    return notMade("its release.json doesn't tell how")
  if (JSON.stringify(made_by) !== JSON.stringify(madeBy())) {
    return notMade("other code made it than this, which may rightly give other rows and files")
  }
  const out = yield* fs.makeTempDirectoryScoped({ prefix: "sanctuary-record-" })
  const before = yield* versionBefore(folder)
  const beside = path.join(yield* fs.realPath(folder), "..", before ?? "")
  const isThere = before !== null && (yield* fs.exists(path.join(beside, "release.json")))
  if (isThere) {
    yield* fs.makeDirectory(path.join(out, "releases"))
    yield* fs.symlink(beside, path.join(out, "releases", before))
  }
  const options = { raw, out, version, made: { created, run }, all, excerptBudget: budget, jobs }
  const made = yield* step("make again", Effect.provide(release(options), Progress.silent))
  const untold =
    run.replayed === true
      ? "changes were told apart by texts that aren't at hand (--before)"
      : before === null || isThere
        ? null
        : `release ${before}, which came before it, isn't beside it`
  return { folder: made.folder, untold } satisfies Remade
})

const notMade = (why: string): Remade => ({ folder: null, why })

/** Which release it says to have come after, by the head of its changes.json, which may be large; null: none. */
const versionBefore = Effect.fnUntraced(
  function* (folder: string) {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const file = yield* fs.open(path.join(folder, "changes.json"))
    const head = new Uint8Array(256)
    const read = yield* file.read(head)
    const [, version = ""] =
      /^\{\s*"from": "([^"]*)"/u.exec(Buffer.from(head.subarray(0, Number(read))).toString()) ?? []
    return parseVersion(version) === null ? null : version
  },
  Effect.scoped,
  Effect.orElseSucceed(() => null)
)
