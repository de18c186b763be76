import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import type { Words } from "./words.ts"

/** The words of texts can't be put aside while they are compared. */
export class NotSpilled extends Schema.TaggedError<NotSpilled>()("NotSpilled", {
  folder: Schema.String,
  why: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 74
  override get message() {
    return `${this.folder} can't take the words of the texts that are compared (${this.why}). What was published stands. Look at the disk's space and permissions, then run again.`
  }
}

/** Words of texts by number, on the disk: 12 bytes a word. */
export interface Spill {
  readonly add: (text: number, words: Words) => void
  readonly has: (text: number) => boolean
  /** Null if there are none. */
  readonly of: (text: number) => Words | null
}

/**
 * Opens an empty file in a folder, which is gone with the scope. Reads and writes throw what the system does, to be
 * made `NotSpilled`.
 */
export const spill = (folder: string, texts: number) =>
  Effect.map(
    Effect.acquireRelease(
      attempt(folder, () => opened(folder)),
      (file) => Effect.sync(() => closeSync(file))
    ),
    (file): Spill => {
      const starts = new Float64Array(texts)
      const counts = new Uint32Array(texts)
      let end = 0
      const add = (text: number, { hashes, starts: from, ends }: Words): void => {
        starts[text] = end
        counts[text] = hashes.length
        for (const list of [hashes, from, ends]) end += writeAll(file, list, end)
      }
      const of = (text: number): Words | null => {
        const count = counts[text] ?? 0
        if (count === 0) return null
        const all = new Uint32Array(count * 3)
        readAll(file, all, starts[text] ?? 0)
        return {
          hashes: all.subarray(0, count),
          starts: all.subarray(count, count * 2),
          ends: all.subarray(count * 2)
        }
      }
      return { add, has: (text) => (counts[text] ?? 0) > 0, of }
    }
  )

/** What an action throws, as `NotSpilled`. */
export const attempt = <A>(folder: string, action: () => A): Effect.Effect<A, NotSpilled> =>
  Effect.try({
    try: action,
    catch: (cause) => new NotSpilled({ folder, why: cause instanceof Error ? cause.message : String(cause) })
  })

const opened = (folder: string) => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `words-${process.pid}.tmp`)
  const file = openSync(path, "w+")
  rmSync(path, { force: true }) // it has no name from now on, and so goes with the process, however that ends
  return file
}

const writeAll = (file: number, list: Uint32Array, at: number): number => {
  let done = 0
  while (done < list.byteLength) done += writeSync(file, list, done, list.byteLength - done, at + done)
  return done
}

const readAll = (file: number, into: Uint32Array, at: number): void => {
  let done = 0
  while (done < into.byteLength) {
    const read = readSync(file, into, done, into.byteLength - done, at + done)
    if (read === 0) throw new Error("it was cut short")
    done += read
  }
}
