import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type * as PlatformError from "effect/PlatformError"
import * as Stream from "effect/Stream"
import { joined } from "./chunks.ts"
import { NotWritten } from "./errors.ts"

/** SHA-256 of chunks of text or bytes, in hexadecimal. */
export const sha256 = (chunks: Iterable<string | Uint8Array>): string => {
  const hash = createHash("sha256")
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest("hex")
}

/** The content of a file: text in chunks, or bytes in chunks as they are made. */
export type Content = Iterable<string> | AsyncIterable<Uint8Array>

/** Writes a new file, which `syncFiles` is to flush. Gives its SHA-256, and how many bytes it has. */
export const writeFile = Effect.fnUntraced(function* (path: string, content: Content) {
  const fs = yield* FileSystem.FileSystem
  const file = yield* fs.open(path, { flag: "wx" })
  const hash = createHash("sha256")
  let length = 0
  const write = (chunk: Uint8Array) => {
    hash.update(chunk)
    length += chunk.length
    return file.writeAll(chunk)
  }
  if (Symbol.asyncIterator in content) {
    const chunks = Stream.fromAsyncIterable(content, (error) => error)
    yield* Stream.runForEach(Stream.orDie(chunks), write) // only a bug makes content fail
  } else for (const chunk of encoded(content)) yield* write(chunk)
  return { sha256: hash.digest("hex"), bytes: length }
}, Effect.scoped)

const encoder = new TextEncoder()

/** Text as UTF-8 in chunks of some 64 KB, so that a small one doesn't cost a system call. All of them are in one place. */
function* encoded(chunks: Iterable<string>): Generator<Uint8Array> {
  const room = new Uint8Array(1 << 18)
  for (const text of joined(chunks)) {
    for (let done = 0; done < text.length; ) {
      const { read, written } = encoder.encodeInto(done === 0 ? text : text.slice(done), room)
      yield room.subarray(0, written)
      done += read
    }
  }
}

/** Flushes written files to the disk: together, since each alone would wait for the disk. */
export const syncFiles = (paths: Iterable<string>) =>
  Effect.forEach(paths, syncFile, { concurrency: 16, discard: true })

const syncFile = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  yield* (yield* fs.open(path, { flag: "r+" })).sync
}, Effect.scoped)

/** Flushes the names in a folder to the disk, where the system can. */
export const syncFolder = (path: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    yield* (yield* fs.open(path)).sync
  }).pipe(Effect.scoped, Effect.ignore)

/** Lets a relative symbolic link point elsewhere, in one step: it is never missing, and never half-way. */
export const pointLink = Effect.fnUntraced(function* (link: string, target: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const made = path.join(path.dirname(link), `.${path.basename(link)}`)
  yield* fs.remove(made, { force: true })
  yield* fs.symlink(target, made)
  yield* fs.rename(made, link)
  yield* syncFolder(path.dirname(link))
})

/** What the system refuses, with the place and what to do. */
export const notWritten = ({ reason }: PlatformError.PlatformError): NotWritten => {
  const place = "pathOrDescriptor" in reason ? reason.pathOrDescriptor : reason.method
  const path = typeof place === "string" ? place : "a file of the release" // it is open, and known by a number
  const { cause } = reason
  const why = cause instanceof Error ? cause.message : (reason.description ?? reason._tag)
  return new NotWritten({ path, why })
}
