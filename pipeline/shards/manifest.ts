import { createHash, randomUUID } from "node:crypto"
import {
  closeSync,
  createReadStream,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync
} from "node:fs"
import { basename, dirname, join } from "node:path"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { BadRun, Busy, type NotKept, notKept } from "./errors.ts"

/** What a task is. Tasks that say the same of themselves do the same. */
export const Task = Schema.Struct({
  step: Schema.String,
  /** Which of how many, `3/8`; of a step that is one task, `0/1`. */
  shard: Schema.String,
  /** Digest of the options and the code. */
  configuration: Schema.String,
  /** Digest of each input, by its name. */
  inputs: Schema.Record(Schema.String, Schema.String)
})
export type Task = typeof Task.Type

const File = Schema.Struct({ rows: Schema.Int, bytes: Schema.Int, sha256: Schema.String })

/** What lies in the folder of a task that is done: the task, and each of its files. Written last. */
export const Manifest = Schema.Struct({ task: Task, files: Schema.Record(Schema.String, File) })
export type Manifest = typeof Manifest.Type

const manifestFile = "manifest.json"

/** Writes lines to the files of a task. */
export interface Writer {
  /** Adds a line, without its end, to a file. */
  readonly line: (file: string, line: string) => void
}

/** What became of a task. */
export interface Done {
  readonly manifest: Manifest
  /** It was done before, and there was nothing to do. */
  readonly before: boolean
}

/**
 * Does a task once: `work` writes its files, which are flushed to the disk and moved into place together, the manifest
 * last. Where the same task is done already there is no work; a folder without a manifest, or of another task, is
 * replaced. Of two tasks at once the first one's folder stays. `work` is told the names of its files before, so that
 * each is there, even if it is empty.
 */
export const once = Effect.fn("shards.once")(function* <E, R>(
  folder: string,
  task: Task,
  files: ReadonlyArray<string>,
  work: (writer: Writer) => Effect.Effect<void, E, R>
) {
  const before = yield* manifestOf(folder)
  if (before && isSame(before.task, task)) return { manifest: before, before: true } satisfies Done
  const temporary = join(dirname(folder), `.${basename(folder)}-${randomUUID()}`) // of the same file system
  const attempt = attemptAt(folder)
  return yield* Effect.gen(function* () {
    yield* attempt(() => mkdirSync(temporary, { recursive: true }))
    const open = new Map(yield* attempt(() => files.map((file) => [file, lines(join(temporary, file))] as const)))
    yield* work({ line: (file, line) => open.get(file)?.add(line) })
    const manifest: Manifest = {
      task,
      files: yield* attempt(() => Object.fromEntries(Array.from(open, ([file, { end }]) => [file, end()])))
    }
    yield* attempt(() => {
      const { add, end } = lines(join(temporary, manifestFile))
      add(JSON.stringify(manifest, null, 2))
      end()
      flush(temporary)
    })
    if (yield* attempt(() => moved(temporary, folder))) return { manifest, before: false } satisfies Done
    const there = yield* manifestOf(folder)
    if (there && isSame(there.task, task)) return { manifest: there, before: true } satisfies Done // somebody was faster
    yield* attempt(() => renameSync(folder, `${temporary}-old`))
    yield* attempt(() => rmSync(`${temporary}-old`, { recursive: true, force: true }))
    if (yield* attempt(() => moved(temporary, folder))) return { manifest, before: false } satisfies Done
    return yield* new Busy({ folder, holder: "of the same task" })
  }).pipe(Effect.ensuring(Effect.sync(() => rmSync(temporary, { recursive: true, force: true }))))
})

const attemptAt =
  (path: string) =>
  <A>(action: () => A): Effect.Effect<A, NotKept> =>
    Effect.try({ try: action, catch: notKept(path) })

const isSame = (one: Task, other: Task): boolean => {
  const inOrder = ({ step, shard, configuration, inputs }: Task) =>
    JSON.stringify([step, shard, configuration, Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1))])
  return inOrder(one) === inOrder(other)
}

/** Renames a folder into place; false if there is one with files already. */
const moved = (from: string, to: string): boolean => {
  try {
    renameSync(from, to)
    flush(dirname(to))
    return true
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error
    return false
  }
}

/** Flushes the names in a folder to the disk, where the system can. */
const flush = (folder: string): void => {
  const opened = openSync(folder, "r")
  try {
    fsyncSync(opened)
  } catch {
    // some network file systems flush files only
  } finally {
    closeSync(opened)
  }
}

/** A file of lines that is counted and hashed while it is written. */
const lines = (path: string) => {
  const file = openSync(path, "wx")
  const hash = createHash("sha256")
  let rows = 0
  let bytes = 0
  let waiting = ""
  const write = () => {
    const chunk = Buffer.from(waiting)
    for (let done = 0; done < chunk.length; ) done += writeSync(file, chunk, done)
    hash.update(chunk)
    bytes += chunk.length
    waiting = ""
  }
  const add = (line: string): void => {
    waiting += `${line}\n`
    rows++
    if (waiting.length > 65_536) write()
  }
  const end = () => {
    write()
    if (bytes > 0) fsyncSync(file) // of an empty one only the name has to last, which is the folder's
    closeSync(file)
    return { rows, bytes, sha256: hash.digest("hex") }
  }
  return { add, end }
}

/** The manifest of a task's folder; null if there is none, or none that can be understood. */
export const manifestOf = (folder: string): Effect.Effect<Manifest | null> =>
  Effect.sync(() => {
    try {
      return Option.getOrNull(decodeManifest(readFileSync(join(folder, manifestFile), "utf8")))
    } catch {
      return null
    }
  })

const decodeManifest = Schema.decodeOption(Schema.fromJsonString(Manifest))

/** A digest of a manifest, and so of all that is in its folder. */
export const digestOf = (manifest: Manifest): string =>
  createHash("sha256").update(JSON.stringify(manifest)).digest("hex")

/** Fails unless each file of a done task's folder is as the manifest says. Reads all of them. */
export const checkFiles = Effect.fnUntraced(function* (folder: string, { files }: Manifest) {
  for (const [file, { sha256 }] of Object.entries(files)) {
    const hash = createHash("sha256")
    yield* Stream.runForEach(chunksOf(join(folder, file)), (chunk) => Effect.sync(() => hash.update(chunk)))
    if (hash.digest("hex") === sha256) continue
    return yield* new BadRun({
      folder,
      why: `is damaged: ${file} isn't what was written. Remove the folder, and do its task again`
    })
  }
})

const chunksOf = (path: string): Stream.Stream<Uint8Array, NotKept> =>
  Stream.fromAsyncIterable<Uint8Array, NotKept>(createReadStream(path, { highWaterMark: 1 << 18 }), notKept(path))

/** The lines of a file of a task. */
export const linesOf = (folder: string, file: string): Stream.Stream<string, NotKept> =>
  chunksOf(join(folder, file)).pipe(
    Stream.decodeText(),
    Stream.splitLines,
    Stream.filter((line) => line !== "")
  )
