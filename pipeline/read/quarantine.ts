import { dirname, relative, resolve } from "node:path"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import * as Schema from "effect/Schema"
import { BadSource, LinkOutside, RawInQuarantine, Refused } from "../model/refusals.ts"
import { maxBytes } from "./limits.ts"

interface Shape {
  /** Keeps the input and its reason, logs and counts it. Never fails: what can't be kept is still logged and counted. */
  readonly keep: (refused: Refused) => Effect.Effect<void>
  /** How many were refused so far in this run. */
  readonly count: Effect.Effect<number>
}

/**
 * Where inputs go that can't be used: each as it came (if it isn't too large), with the reason as JSON beside it.
 * The folder tells of one run only: it is emptied when the layer is built.
 */
export class Quarantine extends Context.Service<Quarantine, Shape>()("sanctuary-record/read/Quarantine") {
  /** `raw` is the folder of the texts, `folder` that of the quarantine. Fails if the one would be emptied by the other. */
  static readonly layer = (raw: string, folder: string) => Layer.effect(Quarantine, make(raw, folder))
}

const make = Effect.fnUntraced(function* (raw: string, folder: string) {
  const fs = yield* FileSystem.FileSystem
  const real = (path: string) => Effect.orElseSucceed(fs.realPath(path), () => resolve(path))
  const way = relative(yield* real(folder), yield* real(raw))
  if (!way.startsWith("..")) return yield* new RawInQuarantine({ raw, quarantine: folder })
  yield* fs.remove(folder, { recursive: true, force: true })

  const kept = yield* Ref.make(0)
  const store = Effect.fnUntraced(function* (refused: Refused) {
    const { file, reason } = refused
    const copy = `${folder}/${file}`
    yield* fs.makeDirectory(dirname(copy), { recursive: true })
    const outside = reason instanceof LinkOutside // what lies outside is none of our business
    if (!outside) yield* Effect.ignore(copyOf(fs, `${raw}/${file}`, copy)) // perhaps it can't be read at all
    const line = reason instanceof BadSource ? `.line-${reason.line}` : ""
    yield* fs.writeFileString(`${copy}${line}.json`, `${encode(refused)}\n`)
  })
  const keep = Effect.fn("Quarantine.keep")(function* (refused: Refused) {
    yield* Ref.update(kept, (count) => count + 1)
    yield* Effect.logWarning(refused.message)
    yield* store(refused).pipe(
      Effect.catch((error) => Effect.logWarning(`${refused.file} couldn't be kept in ${folder}: ${error.message}`))
    )
  })
  return Quarantine.of({ keep, count: Ref.get(kept) })
})

/** Copies a regular file of bearable size. A pipe or device would never end. */
const copyOf = Effect.fnUntraced(function* (fs: FileSystem.FileSystem, from: string, to: string) {
  const { type, size } = yield* fs.stat(from)
  if (type === "File" && size <= maxBytes) yield* fs.copyFile(from, to)
})

const encode = Schema.encodeSync(Schema.fromJsonString(Refused))
