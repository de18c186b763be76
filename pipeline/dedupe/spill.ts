import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import { longer } from "./links.ts"
import { packedWords } from "./packedWords.ts"
import type { Spilled } from "./spilled.ts"
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

/** Words of texts by their ids, on the disk: about six bytes a word. */
export interface Spill {
  readonly add: (id: string, words: Words) => void
  readonly has: (id: string) => boolean
  /** Where those of some texts stand by now, for any thread. */
  readonly spilled: (ids: ReadonlyArray<string>) => Spilled
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
      const numbers = new Map<string, number>()
      let starts = new Float64Array(1 << 10)
      let counts = new Float64Array(1 << 10)
      let [added, end] = [0, 0]
      const add = (id: string, words: Words): void => {
        const bytes = packedWords(words)
        writeAll(file, bytes, end)
        const number = added++
        numbers.set(id, number)
        starts = longer(starts, number + 2)
        counts = longer(counts, number + 1)
        counts[number] = words.hashes.length
        end += bytes.length
        starts[number + 1] = end
      }
      const spilled = (ids: ReadonlyArray<string>): Spilled => {
        const places = Float64Array.from(ids, (id) => numbers.get(id) ?? -1)
        return {
          file,
          starts: places.map((number) => starts[number] ?? 0),
          counts: places.map((number) => counts[number] ?? 0),
          lengths: places.map((number) => (starts[number + 1] ?? 0) - (starts[number] ?? 0))
        }
      }
      return { add, has: (id) => (counts[numbers.get(id) ?? -1] ?? 0) > 0, spilled }
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
