import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { isWithheld } from "../model/corrections.ts"
import { bytesOf } from "./document.ts"
import { onlyText, textsOf } from "./files.ts"
import { maxBytes } from "./limits.ts"
import { placesByDigest } from "./withheld.ts"

/** A text that isn't where it was, or can't be read any more. */
export class NotThere extends Schema.TaggedError<NotThere>()("NotThere", {
  file: Schema.String,
  document: Schema.String
}) {
  override get message() {
    return `${this.file} doesn't hold the text ${this.document} any more`
  }
}

/** A text by its row of `documents`. */
export interface Place {
  readonly document_id: string
  readonly file: string
  /** Of its bytes: by it a text is found whose name the release withholds. */
  readonly sha256?: string
}

/** The bytes of a text, read again from where it came from. */
export type Reread = (document: Place) => Effect.Effect<Uint8Array, NotThere>

/**
 * Reads texts again from the folder that they lie in: the bytes that `sha256`, `bytes` and `encoding` of `documents`
 * speak of, and in which offsets count once they are decoded. A file of many texts is read once while its texts are
 * asked for one after the other: they are put in a temporary file, which goes with the scope. A path that leads out of
 * the folder fails like a file that is missing. A text whose name a release withholds is looked for by its digest.
 */
export const rereader = (folder: string) =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => new Spool()),
      (spool) => Effect.sync(() => spool.close())
    ),
    (spool): Reread => {
      let places: ReadonlyMap<string, Place> | undefined
      return ({ sha256, ...named }) =>
        Effect.gen(function* () {
          const isHidden = sha256 !== undefined && isWithheld(named.document_id)
          if (isHidden) places ??= yield* placesByDigest(folder)
          const { document_id: document, file } = (isHidden ? places?.get(sha256) : undefined) ?? named
          const missing = () => new NotThere({ file, document }) // its stack takes longer than many a text
          if (file.startsWith("/") || file.split(/[/\\]/u).includes("..")) return yield* missing()
          const path = `${folder}/${file}`
          if (spool.path === path) return spool.take(recordOf(document)) ?? (yield* missing())
          const quick = yield* Effect.try({ try: () => small(path), catch: missing })
          if (quick) return quick
          yield* Effect.tryPromise({ try: () => spool.fill(path), catch: missing })
          return spool.take(recordOf(document)) ?? (yield* missing())
        })
    }
  )

/** The bytes of the only text of a small file that isn't packed, or null. */
const small = (path: string): Uint8Array | null => {
  if (statSync(path).size > maxBytes) return null
  const found = onlyText(readFileSync(path), path)
  return found && Result.isSuccess(found) ? bytesOf(found.success) : null
}

/** The part of an id that names a text of its file; of a file's only text, none. */
const recordOf = (document: string): string => /:(.*)$/su.exec(document)?.[1] ?? ""

/** Removes a folder, unless the system keeps files that are open. */
const forget = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // it goes when its file is closed
  }
}

/** The texts of one file, on disk, since they may be more than the memory holds. */
class Spool {
  path: string | null = null
  readonly #places = new Map<string, readonly [start: number, length: number]>()
  #folder: string | null = null
  #fd: number | null = null

  async fill(path: string): Promise<void> {
    this.close()
    this.path = path
    this.#folder = mkdtempSync(join(tmpdir(), "sanctuary-record-"))
    const fd = openSync(join(this.#folder, "texts"), "w+")
    this.#fd = fd
    forget(this.#folder) // while it is open it can be read and written without a name: a killed run leaves nothing
    let end = 0
    for await (const { record, found } of textsOf(path)) {
      if (Result.isFailure(found)) continue
      const bytes = bytesOf(found.success)
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done, end + done)
      this.#places.set(record ?? "", [end, bytes.length])
      end += bytes.length
    }
  }

  take(record: string): Uint8Array | null {
    const place = this.#places.get(record)
    if (!place || this.#fd === null) return null
    const [start, length] = place
    const bytes = Buffer.alloc(length)
    for (let done = 0; done < length; ) {
      const more = readSync(this.#fd, bytes, done, length - done, start + done)
      if (more === 0) return null
      done += more
    }
    return bytes
  }

  close(): void {
    if (this.#fd !== null) closeSync(this.#fd)
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true })
    this.#places.clear()
    this.#fd = null
    this.#folder = null
    this.path = null
  }
}
