import { dirname, relative, resolve } from "node:path"
import * as Clock from "effect/Clock"
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import * as Schema from "effect/Schema"
import { BadSource, BadValue, isWarning, LinkOutside, RawInQuarantine, Refused } from "../model/refusals.ts"
import { maxBytes } from "./limits.ts"

interface Shape {
  /** Keeps the input and its reason, logs and counts it. Never fails: what can't be kept is still logged and counted. */
  readonly keep: (refused: Refused) => Effect.Effect<void>
  /** How many texts were refused so far in this run; wrong values and wrong lines of `sources.csv` are none. */
  readonly count: Effect.Effect<number>
}

/**
 * Where inputs go that can't be used: each as it came (if it isn't too large), with the reason as JSON beside it: its
 * code (`reason._tag`), file, record, offset, and in `message` what to do. Of a file of many texts the reasons are
 * lines of `<file>.records.jsonl`, and the records as they came, up to some number, files of `<file>.records/`.
 * The folder tells of one run only: it is emptied when the layer is built.
 */
export class Quarantine extends Context.Service<Quarantine, Shape>()("sanctuary-record/read/Quarantine") {
  /** `raw` is the folder of the texts, `folder` that of the quarantine. Fails if the one would be emptied by the other. */
  static readonly layer = (raw: string, folder: string) => Layer.effect(Quarantine, make(raw, folder))

  /** In a folder of its own under `out/quarantine`, named by the time of the run. Of earlier runs the last few stay. */
  static readonly forRun = (raw: string, out: string) =>
    Layer.unwrap(Effect.map(runFolder(`${out}/quarantine`), (folder) => Quarantine.layer(raw, folder)))
}

/** Folders of earlier runs that stay. */
const maxRuns = 10
const isRun = (name: string): boolean => /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/u.test(name)

/** The folders of earlier runs, the newest last. */
export const runsOf = Effect.fnUntraced(function* (quarantine: string) {
  const fs = yield* FileSystem.FileSystem
  const names = yield* Effect.orElseSucceed(fs.readDirectory(quarantine), () => [])
  return names.filter(isRun).toSorted()
})

const runFolder = Effect.fnUntraced(function* (quarantine: string) {
  const fs = yield* FileSystem.FileSystem
  const epoch = Number(yield* Config.String("SOURCE_DATE_EPOCH").pipe(Config.withDefault("NaN")))
  const time = Number.isSafeInteger(epoch) && epoch >= 0 && epoch < 1e11 ? epoch * 1000 : yield* Clock.currentTimeMillis
  const name = new Date(time)
    .toISOString()
    .replace(/\.\d+Z$/u, "Z")
    .replaceAll(":", "-")
  const old = (yield* runsOf(quarantine)).slice(0, -maxRuns)
  yield* Effect.forEach(old, (run) => Effect.ignore(fs.remove(`${quarantine}/${run}`, { recursive: true })))
  return `${quarantine}/${name}`
})

const make = Effect.fnUntraced(function* (raw: string, folder: string) {
  const fs = yield* FileSystem.FileSystem
  const real = (path: string) => Effect.orElseSucceed(fs.realPath(path), () => resolve(path))
  const way = relative(yield* real(folder), yield* real(raw))
  if (!way.startsWith("..")) return yield* new RawInQuarantine({ raw, quarantine: folder })
  yield* fs.remove(folder, { recursive: true, force: true })
  yield* fs.makeDirectory(folder, { recursive: true }) // also of a run that refuses nothing

  const kept = yield* Ref.make(0)
  const records = new Map<string, number>()
  const store = Effect.fnUntraced(function* ({ bytes, ...refused }: Refused) {
    const { file, reason, record } = refused
    const copy = `${folder}/${file}`
    yield* fs.makeDirectory(dirname(copy), { recursive: true })
    if (record !== undefined) {
      const number = (records.get(file) ?? 0) + 1
      records.set(file, number)
      yield* fs.writeFileString(`${copy}.records.jsonl`, told(refused), { flag: "a" })
      if (bytes === undefined || number > maxRecords) return
      yield* fs.makeDirectory(`${copy}.records`, { recursive: true })
      yield* fs.writeFile(
        `${copy}.records/${record.replace(/^[.]+|[/\\:]/gu, "_").slice(-150)}`,
        Buffer.from(bytes, "base64")
      )
      return
    }
    const outside = reason instanceof LinkOutside // what lies outside is none of our business
    const good = reason instanceof BadValue // the text is used
    if (!outside && !good) yield* Effect.ignore(copyOf(fs, `${raw}/${file}`, copy)) // perhaps it can't be read at all
    const place = reason instanceof BadSource ? `.line-${reason.line}` : good ? `.${reason.field}.warning` : ""
    yield* fs.writeFileString(`${copy}${place}.json`, told(refused))
  })
  const keep = Effect.fn("Quarantine.keep")(function* (refused: Refused) {
    if (!isWarning(refused.reason)) yield* Ref.update(kept, (count) => count + 1)
    const many = (records.get(refused.file) ?? 0) >= maxLogged
    yield* many ? Effect.logDebug(refused.message) : Effect.logWarning(refused.message)
    yield* store(refused).pipe(
      Effect.catch((error) => Effect.logWarning(`${refused.file} couldn't be kept in ${folder}: ${error.message}`))
    )
  })
  return Quarantine.of({ keep, count: Ref.get(kept) })
})

/** Of one file, so many records are kept as they came, */
const maxRecords = 1000
/** and so many are told of one by one. */
const maxLogged = 20

/** Copies a regular file of bearable size. A pipe or device would never end. */
const copyOf = Effect.fnUntraced(function* (fs: FileSystem.FileSystem, from: string, to: string) {
  const { type, size } = yield* fs.stat(from)
  if (type === "File" && size <= maxBytes) yield* fs.copyFile(from, to)
})

const encode = Schema.encodeSync(Schema.toCodecJson(Refused))

/** A reason on one line, with what it says to a person. */
const told = (refused: Pick<Refused, "file" | "record" | "reason">): string => {
  const whole = new Refused({
    file: refused.file,
    ...(refused.record === undefined ? {} : { record: refused.record }),
    reason: refused.reason
  })
  const json: object = { ...Object(encode(whole)), message: whole.message }
  return `${JSON.stringify(json)}\n`
}
