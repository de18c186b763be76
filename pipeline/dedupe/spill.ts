import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import { longer } from "./links.ts"
import { packedWords } from "./packedWords.ts"
import { type Spilled, spilledWords } from "./spilled.ts"
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

/** Words of texts by number, on the disk: about six bytes a word. */
export interface Spill {
  readonly add: (text: number, words: Words) => void
  readonly has: (text: number) => boolean
  /** Null if there are none. */
  readonly of: (text: number) => Words | null
  /** Where they stand by now, for other threads. */
  readonly spilled: () => Spilled
}

/**
 * Opens an empty file in a folder, which is gone with the scope. Reads and writes throw what the system does, to be
 * made `NotSpilled`.
 */
export const spill = (folder: string) =>
  Effect.map(
    Effect.acquireRelease(
      attempt(folder, () => opened(folder)),
      (file) => Effect.sync(() => closeSync(file))
    ),
    (file): Spill => {
      let starts = new Float64Array(1 << 10)
      let counts = new Float64Array(1 << 10)
      let lengths = new Float64Array(1 << 10)
      let end = 0
      const add = (text: number, words: Words): void => {
        const bytes = packedWords(words)
        writeAll(file, bytes, end)
        starts = longer(starts, text + 1)
        counts = longer(counts, text + 1)
        lengths = longer(lengths, text + 1)
        starts[text] = end
        counts[text] = words.hashes.length
        lengths[text] = bytes.length
        end += bytes.length
      }
      const spilled = (): Spilled => ({ file, starts, counts, lengths })
      const of = (text: number): Words | null => spilledWords(spilled())(text)
      return { add, has: (text) => (counts[text] ?? 0) > 0, of, spilled }
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

const writeAll = (file: number, bytes: Uint8Array, at: number): void => {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done)
}
