import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { type Metadata, noMetadata, type RawDocument } from "../model/document.ts"
import { NotText, Refused, TooLarge, Unreadable } from "../model/refusals.ts"
import { decode } from "./decode.ts"
import { documentOf, type Warn, warnings } from "./document.ts"
import { type OnRead, onlyText, type Text, textsOf } from "./files.ts"
import { maxBytes } from "./limits.ts"
import { type Listed, list, systemCode } from "./list.ts"
import { Quarantine } from "./quarantine.ts"
import { noRegistry, parseRegistry, type Registry, registryFile } from "./registry.ts"

/**
 * Every text under a folder, in the order of the paths and in a file of many in its own, with what `sources.csv` there
 * says of it, and the file itself where that says nothing. What can't be
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

/** The documents of some files of a folder, in their order, such as those of one shard. */
export const readTexts = (
  folder: string,
  texts: ReadonlyArray<Listed>,
  { sources }: Registry,
  onRead: OnRead = () => {}
) =>
  Stream.orDie(Stream.fromAsyncIterable(readFiles(folder, texts, sources, onRead), (bug) => bug)).pipe(
    Stream.mapEffect(({ documents, refused }) =>
      Effect.flatMap(Effect.service(Quarantine), ({ keep }) =>
        Effect.as(Effect.forEach(refused, keep, { discard: true }), documents)
      )
    ),
    Stream.flattenIterable
  )

/** Documents that go together, since batches, not texts, cross the Effect boundary, and how many letters at most. */
const together = 64
const lettersTogether = 4_000_000

interface Batch {
  readonly documents: ReadonlyArray<RawDocument>
  readonly refused: ReadonlyArray<Refused>
}

async function* readFiles(
  folder: string,
  files: ReadonlyArray<Listed>,
  sources: ReadonlyMap<string, Metadata>,
  onRead: OnRead
): AsyncGenerator<Batch> {
  let documents: Array<RawDocument> = []
  let refused: Array<Refused> = []
  let letters = 0
  const isFull = () => documents.length + refused.length >= together || letters >= lettersTogether
  const take = (): Batch => {
    const batch = { documents, refused }
    documents = []
    refused = []
    letters = 0
    return batch
  }
  const add = (one: Result.Result<RawDocument, Refused>) => {
    if (Result.isFailure(one)) return refused.push(one.failure)
    letters += one.success.text.length
    return documents.push(one.success)
  }
  for (const listed of files) {
    const metadata = sources.get(listed.file) ?? noMetadata
    const { warn, all } = warnings(listed.file)
    const bytes = readSmall(folder, listed.file)
    const only = bytes === null || bytes instanceof Refused ? null : onlyText(bytes, listed.file)
    if (bytes instanceof Refused) refused.push(bytes)
    else if (only) {
      add(toRaw(listed, { record: null, found: only }, metadata, warn))
      onRead(bytes?.length ?? 0)
    } else
      for await (const text of textsOf(`${folder}/${listed.file}`, onRead)) {
        add(toRaw(listed, text, metadata, warn))
        if (isFull()) yield take()
      }
    refused.push(...all())
    if (isFull()) yield take()
  }
  yield take()
}

/**
 * The bytes of a file, null if it is larger than a text may be: it may hold many. Synchronous: for small files that takes
 * a fraction of what as many tasks of Node's thread pool take.
 */
const readSmall = (folder: string, file: string): Uint8Array | Refused | null => {
  try {
    const fd = openSync(`${folder}/${file}`, "r")
    try {
      const { size } = fstatSync(fd)
      return size > maxBytes ? null : readAll(fd, size)
    } finally {
      closeSync(fd)
    }
  } catch (cause) {
    return new Refused({ file, reason: new Unreadable({ why: systemCode(cause) }) })
  }
}

/** The bytes of an open file; fewer, if it has become shorter. */
const readAll = (fd: number, size: number): Uint8Array => {
  const bytes = Buffer.allocUnsafe(size)
  let done = 0
  for (let more = -1; done < size && more !== 0; done += more) more = readSync(fd, bytes, done, size - done, null)
  return bytes.subarray(0, done)
}

const readRegistryBytes = (folder: string): Effect.Effect<Uint8Array, Refused> =>
  Effect.suspend(() => {
    const bytes = readSmall(folder, registryFile)
    if (bytes instanceof Refused) return Effect.fail(bytes)
    if (bytes) return Effect.succeed(bytes)
    return Effect.fail(new Refused({ file: registryFile, reason: new TooLarge({ bytes: maxBytes, limit: maxBytes }) }))
  })

/** Of a record that is refused, as much is kept. */
const maxKept = 100_000

const toRaw = (
  { file, id }: Listed,
  { record, found, bytes }: Text,
  metadata: Metadata,
  warn: Warn
): Result.Result<RawDocument, Refused> =>
  Result.mapError(
    Result.flatMap(found, (one) => documentOf(file, record === null ? id : `${id}:${record}`, one, metadata, warn)),
    (reason) =>
      new Refused({
        file,
        ...(record === null ? {} : { record }),
        ...(bytes === undefined || bytes.length > maxKept ? {} : { bytes: Buffer.from(bytes).toString("base64") }),
        reason
      })
  )

const readRegistry = Effect.fnUntraced(function* (folder: string, known: ReadonlySet<string>) {
  const quarantine = yield* Quarantine
  if (!existsSync(`${folder}/${registryFile}`)) return noRegistry
  const refuse = (refused: Refused) => Effect.as(quarantine.keep(refused), noRegistry)
  return yield* readRegistryBytes(folder).pipe(
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

/** The pure core: the document of a file that holds one text, or why there is none. */
export const toDocument = (
  listed: Listed,
  bytes: Uint8Array,
  metadata: Metadata
): Result.Result<RawDocument, Refused> => {
  const many = Result.fail(new NotText({ kind: "a file of many texts" }))
  return toRaw(listed, { record: null, found: onlyText(bytes, listed.file) ?? many }, metadata, () => {})
}
