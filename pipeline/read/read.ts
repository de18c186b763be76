import { createHash } from "node:crypto"
import { existsSync, readFileSync, statSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { type Metadata, noMetadata, type RawDocument } from "../model/document.ts"
import { NoText, Refused, TooLarge, Unreadable } from "../model/refusals.ts"
import { decode } from "./decode.ts"
import { maxBytes } from "./limits.ts"
import { type Listed, list, systemCode } from "./list.ts"
import { Quarantine } from "./quarantine.ts"
import { noRegistry, parseRegistry, type Registry, registryFile } from "./registry.ts"

/**
 * Every `.txt` under a folder, in the order of their paths, with what `sources.csv` there says of it. What can't be
 * used goes to quarantine. Fails only if the folder can't be listed.
 */
export const read = (folder: string) =>
  Stream.unwrap(Effect.map(survey(folder), ({ texts, registry }) => readTexts(folder, texts, registry))).pipe(
    Stream.withSpan("read", { attributes: { folder } })
  )

/** What a folder holds: the texts to read, in order, and the registry. What can't be used goes to quarantine. */
export const survey = Effect.fn("read.survey")(function* (folder: string) {
  const quarantine = yield* Quarantine
  const { texts, refused } = yield* list(folder)
  yield* Effect.forEach(refused, quarantine.keep, { discard: true })
  const registry = yield* readRegistry(folder, new Set(texts.map(({ file }) => file)))
  yield* Effect.logDebug("listed the texts", { folder, texts: texts.length, sources: registry.sources.size })
  return { texts, registry }
})

/** The documents of some texts of a folder, in their order, such as those of one shard. */
export const readTexts = (folder: string, texts: ReadonlyArray<Listed>, { sources }: Registry) =>
  Stream.fromIterable(texts).pipe(
    Stream.grouped(64), // batches, not texts, cross the Effect boundary
    Stream.mapEffect((batch) => readBatch(folder, batch, sources)), // in order
    Stream.flattenIterable
  )

const readBatch = Effect.fn("read.batch")(function* (
  folder: string,
  batch: ReadonlyArray<Listed>,
  sources: ReadonlyMap<string, Metadata>
) {
  const quarantine = yield* Quarantine
  const [documents, refused] = yield* Effect.partition(batch, (text) => readText(folder, text, sources))
  yield* Effect.forEach(refused, quarantine.keep, { discard: true })
  return documents
})

const readText = Effect.fnUntraced(function* (folder: string, text: Listed, sources: ReadonlyMap<string, Metadata>) {
  const bytes = yield* readBytes(folder, text.file)
  return yield* Effect.fromResult(toDocument(text, bytes, sources.get(text.file) ?? noMetadata))
})

/** Synchronous: for small files that takes a fraction of what as many tasks of Node's thread pool take. */
const readBytes = (folder: string, file: string): Effect.Effect<Uint8Array, Refused> =>
  Effect.suspend((): Effect.Effect<Uint8Array, Refused> => {
    const path = `${folder}/${file}`
    try {
      const { size } = statSync(path)
      if (size > maxBytes)
        return Effect.fail(new Refused({ file, reason: new TooLarge({ bytes: size, limit: maxBytes }) }))
      return Effect.succeed(readFileSync(path))
    } catch (cause) {
      return Effect.fail(new Refused({ file, reason: new Unreadable({ why: systemCode(cause) }) }))
    }
  })

const readRegistry = Effect.fnUntraced(function* (folder: string, known: ReadonlySet<string>) {
  const quarantine = yield* Quarantine
  if (!existsSync(`${folder}/${registryFile}`)) return noRegistry
  const refuse = (refused: Refused) => Effect.as(quarantine.keep(refused), noRegistry)
  return yield* readBytes(folder, registryFile).pipe(
    Effect.flatMap((bytes) =>
      Effect.fromResult(Result.mapError(decode(bytes), (reason) => new Refused({ file: registryFile, reason })))
    ),
    Effect.map(({ text }) => parseRegistry(text, known)),
    Effect.tap(({ problems }) =>
      Effect.forEach(problems, (reason) => quarantine.keep(new Refused({ file: registryFile, reason })), {
        discard: true
      })
    ),
    Effect.catch(refuse)
  )
})

/** Neither white space nor a character without a shape. */
const visible = /[^\s\p{Cc}\p{Cf}]/u

/** The pure core: a document of a file's bytes, or why there is none. */
export const toDocument = (
  { file, id }: Listed,
  bytes: Uint8Array,
  metadata: Metadata
): Result.Result<RawDocument, Refused> => {
  const decoded = decode(bytes)
  if (Result.isFailure(decoded)) return Result.fail(new Refused({ file, reason: decoded.failure }))
  const { text, encoding } = decoded.success
  if (!visible.test(text)) return Result.fail(new Refused({ file, reason: new NoText() }))
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  return Result.succeed({ id, file, sha256, bytes: bytes.length, encoding, text, metadata })
}
