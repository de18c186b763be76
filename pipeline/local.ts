import { hash } from "node:crypto"
import { statSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { fromLines, toLines } from "./duplicateLines.ts"
import type { Metadata } from "./model/document.ts"
import { Refused } from "./model/refusals.ts"
import type { Listed } from "./read/list.ts"
import { Quarantine } from "./read/quarantine.ts"
import { survey } from "./read/read.ts"
import { Run } from "./run.ts"
import { codeDigest } from "./shards/code.ts"
import { Progress } from "./shards/progress.ts"
import { Store } from "./shards/store.ts"
import { answers } from "./shards/workers.ts"
import { type Source, type TextOptions, type Texts, textResults, textWords, type Wanted } from "./texts.ts"
import type { WorkerData } from "./worker.ts"

/** What a run on this machine needs to know. */
export interface LocalOptions {
  readonly raw: string
  /** Extract from texts off the topic, too. */
  readonly all: boolean
  /** Threads, at most. */
  readonly jobs: number
}

/** Files that a thread gets at a time: enough that asking costs little, few enough that little is lost if it is killed. */
const filesAtOnce = 32

/** A run in threads of this machine. What a text gives is kept in the store, and is made again only if it may differ. */
export const local = ({ raw, all, jobs }: LocalOptions) =>
  Layer.effect(
    Run,
    Effect.gen(function* () {
      const store = yield* Store
      const options = { raw, all, code: textCode(), store: store.path }
      const eachText = Effect.gen(function* () {
        const { count } = yield* Progress
        const { texts, registry } = yield* survey(raw)
        const sources = sourcesOf(texts, registry.sources)
        let fresh = 0
        yield* store.begin
        const kept = Stream.mapEffect(resultsOf(sources, options, jobs), ({ texts, refused }) => {
          fresh += texts.filter(({ result }) => result !== null).length
          return Effect.as(Effect.andThen(refuse(refused), store.add(texts)), texts.length)
        })
        yield* count("read, clean, extract", kept)
        const results = yield* store.results
        const words = (ids: ReadonlySet<string>) =>
          Stream.unwrap(
            Effect.map(results.filesOf(ids), (files) => wordsOf(sourcesIn(sources, files), ids, options, jobs))
          )
        return { ...results, fresh, words }
      })
      const once: Run["Service"]["once"] = (find) =>
        Effect.gen(function* () {
          const key = digest(joinCode(), yield* store.digest)
          const known = yield* store.recall("dedupe", key)
          if (known) return fromLines(known)
          const duplicates = yield* find
          yield* store.remember("dedupe", key, toLines(duplicates))
          return duplicates
        })
      return Run.of({ eachText, once, tidy: store.prune })
    })
  )

const codeOf = (...files: ReadonlyArray<string>): string =>
  codeDigest(
    new URL("..", import.meta.url),
    files.map((file) => new URL(file, import.meta.url))
  )

/** Digest of the code on which the result of a text depends. What `read` does is in the text that it gives. */
export const textCode = (): string => codeOf("clean/clean.ts", "dedupe/sketches.ts", "dedupe/words.ts", "extraction.ts")

/** Digest of the code that compares texts. */
const joinCode = (): string => codeOf("dedupe/dedupe.ts", "duplicateLines.ts")

/** SHA-256 of some parts, each on its line, in hexadecimal. */
export const digest = (...parts: ReadonlyArray<string>): string => hash("sha256", parts.join("\n"), "hex")

/** Files with what is known of them. */
export const sourcesOf = (
  texts: ReadonlyArray<Listed>,
  registry: ReadonlyMap<string, Metadata>
): ReadonlyArray<Source> => texts.map((listed) => ({ listed, metadata: registry.get(listed.file) ?? null }))

/** Those of some files. */
export const sourcesIn = (sources: ReadonlyArray<Source>, files: ReadonlySet<string>): ReadonlyArray<Source> =>
  sources.filter(({ listed }) => files.has(listed.file))

/** What each text of some files gives. */
export const resultsOf = (sources: ReadonlyArray<Source>, options: TextOptions, jobs: number): Stream.Stream<Texts> =>
  answers(portions(options.raw, sources, filesAtOnce, jobs), {
    program,
    workerData: { task: "results", ...options } satisfies WorkerData,
    jobs,
    here: () => textResults(options)
  })

/** The words of some texts of some files. */
export const wordsOf = (
  sources: ReadonlyArray<Source>,
  ids: ReadonlySet<string>,
  options: TextOptions,
  jobs: number
) => {
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

/** In bytes; 0 of what can't be read, which `read` will tell of. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** Sends inputs to the quarantine of this run. */
export const refuse = Effect.fnUntraced(function* (refused: ReadonlyArray<unknown>) {
  const { keep } = yield* Quarantine
  for (const one of refused) yield* keep(decodeRefused(one))
})

const decodeRefused = Schema.decodeUnknownSync(Schema.toCodecJson(Refused))
