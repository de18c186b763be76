import { statSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import * as Stream from "effect/Stream"
import { paying } from "../shards/paying.ts"
import { answers } from "../shards/workers.ts"
import { type Source, type TextOptions, type Texts, textResults, textWords, type Wanted } from "./texts.ts"
import type { WorkerData } from "./worker.ts"

/** How many threads are started, from the beginning; null: as many as there are cores, when they pay. */
export type Jobs = number | null

/** Files that a thread gets at a time: enough that asking costs little, few enough that little is lost if it is killed. */
const filesAtOnce = 32

/** What each text of some files gives. */
export const resultsOf = (sources: ReadonlyArray<Source>, options: TextOptions, wanted: Jobs): Stream.Stream<Texts> => {
  const jobs = wanted ?? availableParallelism()
  const pays = paying(bytesOf(options.raw, sources))
  return answers(portions(options.raw, sources, filesAtOnce, jobs), {
    program,
    workerData: { task: "results", ...options } satisfies WorkerData,
    jobs,
    ...(wanted === null ? { pays: ({ bytes }) => pays(bytes) } : {}),
    here: () => textResults(options)
  })
}

/** Bytes of files whose words are read sooner here than by threads, which must load what they need. */
const littleToRead = 8_000_000

/** The words of some texts of some files. */
export const wordsOf = (
  sources: ReadonlyArray<Source>,
  ids: ReadonlySet<string>,
  options: TextOptions,
  wanted: Jobs
) => {
  const jobs = bytesOf(options.raw, sources) < littleToRead ? 1 : (wanted ?? availableParallelism())
  const questions = portions(options.raw, sources, 8 * filesAtOnce, jobs).map((sources): Wanted => ({ sources, ids }))
  const workerData: WorkerData = { task: "words", ...options }
  return Stream.flattenIterable(answers(questions, { program, workerData, jobs, here: () => textWords(options) }))
}

const program = new URL("worker.ts", import.meta.url)

/** Bytes that a thread gets at a time, about: a larger file is shared out to all threads. */
const bytesAtOnce = 1_000_000

/** The files in portions, in their order; of a large one, each portion is some of its texts. */
const portions = (
  raw: string,
  sources: ReadonlyArray<Source>,
  most: number,
  jobs: number
): ReadonlyArray<ReadonlyArray<Source>> => {
  const all: Array<Array<Source>> = []
  let room = 0
  let open: Array<Source> = []
  for (const source of sources) {
    const bytes = sizeOf(join(raw, source.listed.file))
    if (bytes > 2 * bytesAtOnce && jobs > 1) {
      const of = Math.min(jobs, Math.ceil(bytes / bytesAtOnce))
      for (let number = 0; number < of; number++) all.push([{ ...source, part: { number, of } }])
      continue
    }
    if (open.length === 0 || open.length === most || bytes > room) {
      open = []
      room = bytesAtOnce
      all.push(open)
    }
    open.push(source)
    room -= bytes
  }
  return all
}

/** Of some files together, in bytes. */
export const bytesOf = (raw: string, sources: ReadonlyArray<Source>): number =>
  sources.reduce((sum, { listed }) => sum + sizeOf(join(raw, listed.file)), 0)

/** In bytes; 0 of what can't be read, which `read` will tell of. */
export const sizeOf = (path: string): number => {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
