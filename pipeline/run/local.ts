import { hash } from "node:crypto"
import { availableParallelism } from "node:os"
import { dirname, join } from "node:path"
import { setFlagsFromString } from "node:v8"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { attempt, type NotSpilled, spill } from "../dedupe/spill.ts"
import type { Metadata } from "../model/document.ts"
import { isWarning, Refused } from "../model/refusals.ts"
import type { Listed } from "../read/list.ts"
import { Quarantine } from "../read/quarantine.ts"
import { survey } from "../read/read.ts"
import { codeDigest, lookingOnce } from "../shards/code.ts"
import { NotKept } from "../shards/errors.ts"
import {
  type FileKey,
  isStill,
  mostRefused,
  type OnDisk,
  onDisk,
  type Refusals,
  stampAt
} from "../shards/knownFiles.ts"
import { Progress, type Total } from "../shards/progress.ts"
import { Store } from "../shards/store.ts"
import { fromLines, toLines } from "./duplicateLines.ts"
import { Run } from "./run.ts"
import type { Given, Source, TextOptions } from "./texts.ts"
import { bytesOf, type Jobs, resultsOf, sizeOf, wordsOf } from "./textThreads.ts"

/** What a run on this machine needs to know. */
export interface LocalOptions {
  readonly raw: string
  /** Extract from texts off the topic, too. */
  readonly all: boolean
  readonly jobs: Jobs
}

/** A run in threads of this machine. What a text gives is kept in the store, and is made again only if it may differ. */
export const local = ({ raw, all, jobs }: LocalOptions) =>
  Layer.effect(
    Run,
    Effect.gen(function* () {
      const store = yield* Store
      const options = { raw, all, code: textCode(), store: store.path }
      const scratch = dirname(store.path)
      const aside = yield* Effect.mapError(spill(scratch), asNotKept) // so that what is compared needn't be read again
      const putAside = (texts: ReadonlyArray<Given>) =>
        Effect.mapError(
          attempt(scratch, () => {
            for (const { id, result } of texts) if (result) aside.add(id, result.words)
          }),
          asNotKept
        )
      const eachText = Effect.gen(function* () {
        const { count } = yield* Progress
        const { texts, registry } = yield* survey(raw)
        const sources = sourcesOf(texts, registry.sources)
        yield* store.begin
        const seeing = yield* Effect.forkChild(filesSeen(sources, options, stampsOf(raw, sources)))
        const asked = (yield* store.hasFiles) ? yield* Fiber.join(seeing) : [] // if none is known, they are hashed meanwhile
        const known = new Map((yield* store.recallFiles(asked)).map((one) => [one.file, one]))
        const refusedOf = new Map<string, Array<unknown>>()
        let fresh = 0
        const bytesIn = new Map(asked.map(({ file, onDisk: { bytes } }) => [file, bytes]))
        const before = Stream.mapEffect(Stream.fromIterable(known.values()), ({ file, refused, texts }) =>
          Effect.map(told(refused), (unused) => {
            return { texts, extracted: 0, refused: unused, bytes: bytesIn.get(file) ?? 0 }
          })
        )
        growHeapBy(whileReading)
        setFlagsFromString(`--invocation-count-for-turbofan=${callsUntilOptimized}`)
        // to look for each of many texts in what grows meanwhile takes a fortieth of the time
        const from = (yield* store.hasResults) ? options : { ...options, store: null }
        const others = sources.filter(({ listed }) => !known.has(listed.file))
        const now = Stream.mapEffect(
          Stream.groupedWithin(resultsOf(others, from, jobs), mostTogether, together),
          Effect.fnUntraced(function* (pieces) {
            const texts = pieces.flatMap(({ texts }) => texts)
            const refused = pieces.flatMap(({ refused }) => refused)
            const unused = yield* told(refused)
            for (const one of refused) addTo(refusedOf, decodeRefused(one).file, one)
            yield* store.add(texts)
            yield* putAside(texts)
            const extracted = texts.filter(({ result }) => result !== null).length
            fresh += extracted
            const bytes = pieces.reduce((sum, { bytes }) => sum + bytes, 0)
            return { texts: texts.length, extracted, refused: unused, bytes }
          })
        )
        yield* count("read, clean, extract", totalOf(raw, sources), Stream.concat(before, now))
        const seen = (yield* Fiber.join(seeing)).filter(({ file }) => !known.has(file))
        yield* store.rememberFiles(stillSame(raw, seen, refusedOf))
        const results = yield* store.results
        growHeapBy(sizeOf(store.path) + sizeOf(`${store.path}-wal`) > muchToJoin ? whileJoining : asUsual)
        const words = (ids: ReadonlySet<string>) =>
          Stream.unwrap(
            Effect.map(results.filesOf(ids), (files) => wordsOf(sourcesIn(sources, files), ids, options, jobs))
          )
        return { ...results, fresh, words }
      })
      const once: Run["Service"]["once"] = (find) =>
        Effect.gen(function* () {
          const code = joinCode()
          const key = digest(code, yield* store.digest)
          const known = yield* store.recall("dedupe", key)
          if (known) return fromLines(known)
          const duplicates = yield* find({
            scratch,
            aside,
            jobs: jobs ?? availableParallelism(),
            known: (keys) => store.known(code, keys),
            keep: (found) => store.keep(code, found)
          })
          yield* store.remember("dedupe", key, toLines(duplicates))
          return duplicates
        })
      const checked: Run["Service"]["checked"] = {
        known: Effect.map(store.recall("validate", checkCode()), (digests) => new Set(digests)),
        keep: (digests) => store.remember("validate", checkCode(), digests)
      }
      const allCode = yield* Effect.cached(Effect.sync(runCode))
      const lastKey = (options: string) =>
        Effect.map(Effect.all([allCode, store.digest]), (digests) => digest(...digests, options))
      const last: Run["Service"]["last"] = {
        recall: Effect.fnUntraced(function* (options) {
          const lines = yield* store.recall("release", yield* lastKey(options))
          return lines?.[0] ?? null
        }),
        remember: Effect.fnUntraced(function* (options, outcome) {
          yield* store.remember("release", yield* lastKey(options), [outcome])
        })
      }
      return Run.of({ eachText, once, checked, last, tidy: store.prune })
    })
  )

const asNotKept = ({ folder, why }: NotSpilled): NotKept => new NotKept({ path: folder, why })

/** If texts give more than so many bytes, the joins hold so much that memory is dearer than time. */
const muchToJoin = 64_000_000

/**
 * By how much of what is in use the heap of each thread may grow before it is cleared, in percent, where V8 would let it
 * double and more. The joins hold much for long, and without it a run of 150,000 texts takes 0.7 GB more; it costs a
 * quarter of their time. Threads that read hold little for long: each takes 100 MB less, for a fiftieth of its time.
 */
const whileReading = 50
const whileJoining = 25
const asUsual = 0
const growHeapBy = (percent: number): void => setFlagsFromString(`--heap-growing-percent=${percent}`)

/**
 * Calls after which V8 optimizes a function wholly, where it would after 3,000: each thread does it for itself, for a
 * fifth of the time of some thousand texts, and often in vain, since rules meet new shapes of words until then.
 */
const callsUntilOptimized = 20_000

/** Sends inputs to the quarantine, but for mere warnings; gives how many can't be used. */
const told = Effect.fnUntraced(function* (refused: ReadonlyArray<unknown>) {
  const { keep } = yield* Quarantine
  const inputs = refused.map((one) => decodeRefused(one))
  yield* Effect.forEach(inputs, keep, { discard: true })
  return inputs.filter(({ reason }) => !isWarning(reason)).length
})

/**
 * What threads give is kept together after so many pieces, or so long: each time the store writes again the pages of
 * its indexes that the new keys fall on, which are nearly all. A run that is killed loses no more than this.
 */
const mostTogether = 32
const together = "1 second"

/** A file with its bytes' digest, and the key by which it is known what texts it holds. */
type Seen = FileKey & { readonly onDisk: OnDisk }

/** Files hashed before others get their turn. */
const hashedAtOnce = 256

/** The stamps of files, before anything is read. */
const stampsOf = (raw: string, sources: ReadonlyArray<Source>): ReadonlyMap<string, string | null> =>
  new Map(sources.map(({ listed }) => [listed.file, stampAt(join(raw, listed.file))]))

/** The files that can be read, by their bytes; of those only that still have these stamps. */
const filesSeen = Effect.fnUntraced(function* (
  sources: ReadonlyArray<Source>,
  { raw, all, code }: TextOptions,
  stamps: ReadonlyMap<string, string | null>
) {
  const reading = readCode()
  const found: Array<Seen> = []
  for (const [index, { listed, metadata }] of sources.entries()) {
    if (index % hashedAtOnce === 0) yield* Effect.yieldNow
    const file = onDisk(join(raw, listed.file))
    if (file === null || file.stamp !== stamps.get(listed.file)) continue // `read` will tell; it changes
    const key = digest(reading, code, JSON.stringify([all, listed, metadata]), file.sha256)
    found.push({ file: listed.file, key, onDisk: file })
  }
  return found
})

/** Of the files that were read now, those to be known the next time: what changed meanwhile is read again. */
const stillSame = (
  raw: string,
  read: ReadonlyArray<Seen>,
  refusedOf: ReadonlyMap<string, ReadonlyArray<unknown>>
): ReadonlyArray<Refusals> =>
  read.flatMap(({ file, key, onDisk }) => {
    const refused = refusedOf.get(file) ?? []
    const isKept = refused.length <= mostRefused && isStill(join(raw, file), onDisk)
    return isKept ? [{ file, key, refused }] : []
  })

const addTo = <K, V>(map: Map<K, Array<V>>, key: K, value: V): void => {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** Looks at each file of this program once. */
export const look = lookingOnce()

const codeOf = (...files: ReadonlyArray<string>): string =>
  codeDigest(
    new URL("../..", import.meta.url),
    files.map((file) => new URL(file, import.meta.url)),
    look
  )

/** Digest of the code on which the result of a text depends. What `read` does is in the text that it gives. */
export const textCode = (): string =>
  codeOf("../clean/clean.ts", "../clean/lines.ts", "../dedupe/sketches.ts", "../dedupe/words.ts", "extraction.ts")

/** Digest of the code on which it depends what texts a file holds. */
const readCode = (): string => codeOf("texts.ts")

/** Digest of the code that compares texts. */
const joinCode = (): string => codeOf("../dedupe/dedupe.ts", "duplicateLines.ts")

/** Digest of the code that checks what is said of texts. */
const checkCode = (): string => codeOf("../validate/evidence.ts")

/** Digest of all code of a run. */
export const runCode = (): string => codeOf("../release.ts")

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

/** What there is to read: as many texts as files, if none holds several by its name; else so many bytes. */
const totalOf = (raw: string, sources: ReadonlyArray<Source>): Total =>
  sources.every(({ listed }) => /\.(?:txt|md|html?)$/iu.test(listed.file))
    ? { texts: sources.length, bytes: 0 }
    : { texts: null, bytes: bytesOf(raw, sources) }

/** Sends inputs to the quarantine of this run. */
export const refuse = Effect.fnUntraced(function* (refused: ReadonlyArray<unknown>) {
  const { keep } = yield* Quarantine
  for (const one of refused) yield* keep(decodeRefused(one))
})

const decodeRefused = Schema.decodeUnknownSync(Schema.toCodecJson(Refused))
