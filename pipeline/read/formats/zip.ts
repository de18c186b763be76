import { promisify } from "node:util"
import { crc32 } from "node:zlib"
import { type Entry, fromFd, getFileNameLowLevel, type ZipFile } from "yauzl"
import { BadArchive, BadPath, Bomb, NotText, type Reason } from "../../model/refusals.ts"
import { maxEntries, maxRatio } from "../limits.ts"
import { type Chunks, Stopped } from "./format.ts"
import { bombGuard } from "./packed.ts"

/** A file in an archive. */
export interface ArchiveEntry {
  /** With `/`; as it stands there, so it may be a trick: then there is a reason against it. */
  readonly path: string
  readonly refused: Reason | null
  /** In bytes, as it lies in the archive. */
  readonly packed: number
  /** Its bytes; throws `Stopped`. */
  readonly chunks: () => Chunks
}

/**
 * The files of a zip archive, in the order of its directory. Folders and what computers add
 * by themselves (`__MACOSX/`, `.DS_Store`) are none. Nothing is written to disk, so a path can lead nowhere; one that
 * would is refused all the same. Throws `Stopped` if the archive is broken or holds too many files.
 */
export async function* entriesOf(fd: number, size: number): AsyncGenerator<ArchiveEntry> {
  const isOfPage = await pagesIn(fd)
  const zip = await opened(fd)
  const guard = bombGuard()
  for await (const entry of listed(zip)) {
    const path = pathOf(entry)
    if (path.endsWith("/") || isLitter(path) || isOfPage(path)) continue
    const chunks = () => chunksOf(zip, entry, (more) => guard(more, size))
    yield { path, refused: reasonAgainst(entry, path), packed: entry.compressedSize, chunks }
  }
}

const pathOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)

/** Tells of a path whether a browser saved it with a page of the archive: `page_files/` beside `page.html`. */
const pagesIn = async (fd: number): Promise<(path: string) => boolean> => {
  const zip = await opened(fd)
  if (zip.entryCount > maxEntries) throw new Stopped(new Bomb({ unpacked: 0, limit: `${maxEntries} files` }))
  const folders = new Set<string>()
  const pages = new Set<string>()
  for await (const entry of listed(zip)) {
    const path = pathOf(entry)
    const folder = folderOf(path)
    const page = /^(.+)\.html?$/iu.exec(path)?.[1]
    if (folder !== undefined) folders.add(folder)
    else if (page !== undefined) pages.add(page)
  }
  const known = new Set(Array.from(folders).filter((folder) => pages.has(folder)))
  return (path) => known.size > 0 && known.has(folderOf(path) ?? "")
}

const folderOf = (path: string): string | undefined => /^(.+?)_files\//u.exec(path)?.[1]

/** What computers add to archives by themselves. */
export const isLitter = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/u.test(path)

const reasonAgainst = (entry: Entry, path: string): Reason | null => {
  if (isTrick(path)) return new BadPath({ path: path.toWellFormed().slice(0, 200) })
  if (isLink(entry)) return new NotText({ kind: "a link to another file" })
  if (entry.isEncrypted()) return new BadArchive({ offset: 0, problem: "it is encrypted" })
  if (entry.uncompressedSize > Math.max(1, entry.compressedSize) * maxRatio && entry.uncompressedSize > 16_000_000)
    return new Bomb({ unpacked: entry.uncompressedSize, limit: `${maxRatio} times its size` })
  return null
}

/** By the kind of file that systems like Unix note in the upper half. */
const isLink = ({ externalFileAttributes }: Entry): boolean => externalFileAttributes >>> 28 === 0xa

/** Whether a path would lead out of its folder, or names a place in more than one way. */
export const isTrick = (path: string): boolean =>
  /^(?:[/~]|[A-Za-z]:)|[\p{Cc}]/u.test(path) ||
  path.length > 1000 ||
  path.split("/").some((part) => part === "." || part === ".." || part === "")

const opened = async (fd: number): Promise<ZipFile> => {
  try {
    return await promisify<number, object, ZipFile>(fromFd)(fd, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false // else one wrong path hides all that come after it
    })
  } catch (error) {
    throw broken(error)
  }
}

const broken = (error: unknown): Stopped =>
  error instanceof Stopped
    ? error
    : new Stopped(new BadArchive({ offset: 0, problem: problemOf(error instanceof Error ? error.message : "") }))

/** In short, what the library tells at length. */
const problemOf = (message: string): string => {
  if (/^End of central directory/iu.test(message)) return "it breaks off: the list of its files, at its end, is missing"
  if (/extra bytes at the end of the file/iu.test(message)) return "something stands after its end"
  return message === "" ? "unknown" : message
}

async function* listed(zip: ZipFile): AsyncGenerator<Entry> {
  for (let at = 0; at < zip.entryCount; at++) {
    const entry = await next(zip)
    if (entry === null) return
    yield entry
  }
}

const next = (zip: ZipFile): Promise<Entry | null> =>
  new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      zip.off("entry", onEntry).off("end", onEnd).off("error", onError)
      finish()
    }
    const onEntry = (entry: Entry) => settle(() => resolve(entry))
    const onEnd = () => settle(() => resolve(null))
    const onError = (error: unknown) => settle(() => reject(broken(error)))
    zip.on("entry", onEntry).on("end", onEnd).on("error", onError)
    zip.readEntry()
  })

async function* chunksOf(zip: ZipFile, entry: Entry, guard: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let sum = 0
  try {
    const stream = await promisify(zip.openReadStream.bind(zip))(entry)
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue
      guard(chunk.length)
      sum = crc32(chunk, sum)
      yield chunk
    }
    if (sum !== entry.crc32) throw new Error("its checksum is another")
  } catch (error) {
    throw broken(error)
  }
}
