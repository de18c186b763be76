import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from "node:fs"
import * as Result from "effect/Result"
import { NoTexts, NotText, type Reason, TooLarge, Unreadable } from "../model/refusals.ts"
import { foreignZip } from "./formats/foreign.ts"
import { type Chunks, type Found, type OneText, Stopped } from "./formats/format.ts"
import { formatOf, headBytes, headOf } from "./formats/formats.ts"
import { packedEnding, packingOf, unpacked } from "./formats/packed.ts"
import { beginsTar, tarEntries } from "./formats/tar.ts"
import { type ArchiveEntry, entriesOf } from "./formats/zip.ts"
import { maxBytes } from "./limits.ts"
import { systemCode } from "./list.ts"
import { entryNames, recordNames } from "./records.ts"

/** A text of a file, or why there is none. */
export interface Text {
  /** Its name among the texts of its file; null if it is the only one, or if what is wrong is wrong with the file. */
  readonly record: string | null
  readonly found: Result.Result<Found, Reason>
  /** What came, of a record that is refused. */
  readonly bytes?: Uint8Array
}

/**
 * The texts of a file, whatever its format and packing, in their order. A file of one text is held whole, others are
 * read as their bytes come; `onRead` is told how many more of the file were. Never throws but for a bug.
 */
export async function* textsOf(path: string, onRead: OnRead = () => {}): AsyncGenerator<Text> {
  try {
    const { size } = statSync(path)
    const fd = openSync(path, "r")
    try {
      const start = Buffer.alloc(64)
      readSync(fd, start, 0, start.length, 0)
      let any = false
      for await (const text of textsOfOpen(fd, path, size, start, onRead)) {
        any = true
        yield text
      }
      if (!any) yield { record: null, found: Result.fail(new NoTexts()) } // so that no file goes without a word
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    yield { record: null, found: Result.fail(reasonOf(error)) }
  }
}

async function* textsOfOpen(
  fd: number,
  path: string,
  size: number,
  start: Uint8Array,
  onRead: OnRead
): AsyncGenerator<Text> {
  if (packingOf(start) === "zip") {
    const kind = foreignZip(start)
    if (kind === null) yield* textsOfArchive(entriesOf(fd, size), onRead)
    else yield { record: null, found: Result.fail(new NotText({ kind })) }
  } else if (size > maxBytes) yield* textsOfChunks(told(createReadStream(path, { highWaterMark }), onRead), path)
  else {
    yield* textsOfChunks([readFileSync(fd)], path)
    onRead(size)
  }
}

/** The only text of a file that isn't packed and holds one, or null: the quick way, for many small files. */
export const onlyText = (bytes: Uint8Array, path: string): Result.Result<Found, Reason> | null => {
  if (packingOf(bytes) !== null || beginsTar(bytes)) return null
  const head = headOf(bytes, path, false)
  const format = formatOf(head)
  if (!("read" in format)) return Result.fail(format)
  return format.kind === "one" ? format.read(bytes, head.decoded) : null
}

/** Is told how many more bytes of a file, as it lies on the disk, were read. */
export type OnRead = (bytes: number) => void

async function* told(chunks: AsyncIterable<Uint8Array>, onRead: OnRead): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk
    onRead(chunk.length)
  }
}

/** Bytes read at a time. */
const highWaterMark = 256 * 1024

/** Why a file can't be read on. An error that is neither the file's nor the system's is a bug. */
const reasonOf = (error: unknown): Reason => {
  if (error instanceof Stopped) return error.reason
  if (error instanceof Error && "syscall" in error) return new Unreadable({ why: systemCode(error) })
  throw error
}

async function* textsOfArchive(entries: AsyncIterable<ArchiveEntry>, onRead: OnRead): AsyncGenerator<Text> {
  const names = entryNames()
  for await (const entry of entries) {
    const name = names(entry.path)
    for await (const text of textsOfEntry(entry)) {
      yield { ...text, record: text.record === null ? name : `${name}:${text.record}` }
    }
    onRead(entry.packed)
  }
}

async function* textsOfEntry({ path, refused, chunks }: ArchiveEntry): AsyncGenerator<Text> {
  if (refused !== null) return yield { record: null, found: Result.fail(refused) }
  try {
    yield* textsOfChunks(chunks(), path, true)
  } catch (error) {
    yield { record: null, found: Result.fail(reasonOf(error)) } // the other files of the archive may be good
  }
}

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

async function* textsOfChunks(pieces: Pieces, path: string, inArchive = false): AsyncGenerator<Text> {
  const { start, all } = await peek(pieces)
  const packing = packingOf(start)
  if (packing === "zip") return yield { record: null, found: Result.fail(nested) }
  if (packing === null) return yield* textsOfUnpacked(start, all, path, inArchive)
  const inner = await peek(unpacked(packing, all))
  if (packingOf(inner.start) !== null) return yield { record: null, found: Result.fail(nested) }
  yield* textsOfUnpacked(inner.start, inner.all, path.replace(packedEnding, ""), inArchive)
}

async function* textsOfUnpacked(
  start: Uint8Array,
  all: Chunks,
  path: string,
  inArchive: boolean
): AsyncGenerator<Text> {
  if (!beginsTar(start)) yield* textsOfPlain(start, all, path)
  else if (inArchive) yield { record: null, found: Result.fail(nested) }
  else yield* textsOfArchive(tarEntries(all), () => {})
}

const nested = new NotText({ kind: "an archive in an archive" })

async function* textsOfPlain(start: Uint8Array, all: Chunks, path: string): AsyncGenerator<Text> {
  const format = formatOf(headOf(start, path, start.length > headBytes))
  if (!("read" in format)) return yield { record: null, found: Result.fail(format) }
  if (format.kind === "one") return yield { record: null, found: await readWhole(format, all) }
  const nameOf = recordNames()
  for await (const { number, id, ...row } of format.read(all)) {
    const isRefused = Result.isFailure(row.found) // then its place says more than its name
    yield { ...row, record: number === null ? null : isRefused ? String(number) : nameOf(id, number) }
  }
}

const readWhole = async (format: OneText, chunks: Chunks): Promise<Result.Result<Found, Reason>> => {
  const parts: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.length
    if (size > maxBytes) return Result.fail(new TooLarge({ bytes: size, limit: maxBytes }))
  }
  const [only] = parts
  return format.read(parts.length === 1 && only ? only : Buffer.concat(parts))
}

/** The first bytes, enough to tell a format, and all of them. */
const peek = async (pieces: Pieces): Promise<{ readonly start: Uint8Array; readonly all: Chunks }> => {
  let iterator = chunksOf(pieces)
  const parts: Array<Uint8Array> = []
  let size = 0
  while (size <= headBytes) {
    try {
      const { done, value } = await iterator.next()
      if (done === true) break
      parts.push(value)
      size += value.length
    } catch (error) {
      if (size === 0) throw error
      iterator = failing(error) // after what came before it
      break
    }
  }
  const [only] = parts
  const start = parts.length === 1 && only ? only : Buffer.concat(parts)
  return { start, all: from(start, iterator) }
}

async function* chunksOf(pieces: Pieces): AsyncGenerator<Uint8Array> {
  yield* pieces
}

// biome-ignore lint/correctness/useYield: it has nothing to give
async function* failing(error: unknown): AsyncGenerator<Uint8Array> {
  throw error
}

async function* from(start: Uint8Array, rest: Chunks): AsyncGenerator<Uint8Array> {
  if (start.length > 0) yield start
  yield* rest
}
