import { BadArchive, BadPath, Bomb, NotText, type Reason } from "../../model/refusals.ts"
import { maxEntries } from "../limits.ts"
import { ByteReader } from "./byteReader.ts"
import { type Chunks, Stopped } from "./format.ts"
import { type ArchiveEntry, isLitter, isTrick } from "./zip.ts"

const block = 512
/** Names that stand in blocks of their own are at most so long. */
const maxName = 64_000

/** Whether bytes begin as a tar archive of POSIX or GNU does. */
export const beginsTar = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(257, 262)).toString("latin1") === "ustar"

/**
 * The files of a tar archive (POSIX ustar and pax, GNU's long names), in their order, as its bytes come: each must be
 * read, or left, before the next. Folders and what computers add by themselves are none. Throws `Stopped` if the
 * archive is broken or holds too many files.
 */
export async function* tarEntries(chunks: Chunks): AsyncGenerator<ArchiveEntry> {
  const reader = new ByteReader(chunks)
  const broken = (problem: string) => new Stopped(new BadArchive({ offset: reader.offset, problem }))
  let named: string | null = null
  for (let number = 0; ; ) {
    const head = await reader.take(block)
    if (head === null || head.every((byte) => byte === 0)) return
    const { path, size, type } = headerOf(head) ?? fail(broken("a file's head is wrong"))
    const padding = (block - (size % block)) % block
    if (type === "L" || type === "x") {
      const content = size > maxName ? null : await reader.take(size)
      if (content === null || !(await reader.skip(padding))) throw broken("the name of a file is wrong")
      named = (type === "L" ? cString(content) : pathIn(content.toString("utf8"))) ?? named
      continue
    }
    const name = (type === "g" ? "" : (named ?? path)).replace(/^(?:\.\/)+/u, "")
    if (type !== "g") named = null
    let left = size
    if (isFile.test(type) && name !== "" && !name.endsWith("/") && !isLitter(name)) {
      if (++number > maxEntries) throw new Stopped(new Bomb({ unpacked: 0, limit: `${maxEntries} files` }))
      const parts = async function* () {
        while (left > 0) {
          const part = await reader.part(left)
          if (part === null) throw broken("it breaks off")
          left -= part.length
          yield part
        }
      }
      yield { path: name, refused: reasonAgainst(name, type), packed: 0, chunks: parts }
    }
    if (!(await reader.skip(left + padding)) && left > 0) throw broken("it breaks off")
  }
}

/** Files, and what should be one: links, devices. */
const isFile = /^[\0-4 67]$/u

const reasonAgainst = (path: string, type: string): Reason | null => {
  if (isTrick(path)) return new BadPath({ path: path.toWellFormed().slice(0, 200) })
  return /^[12346]$/u.test(type) ? new NotText({ kind: "a link or a device" }) : null
}

const fail = (error: Error): never => {
  throw error
}

const headerOf = (head: Buffer): { readonly path: string; readonly size: number; readonly type: string } | null => {
  const sum = head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0)
  const size = numberIn(head.subarray(124, 136))
  if (numberIn(head.subarray(148, 156)) !== sum || !Number.isSafeInteger(size)) return null
  const isPosix = head.toString("latin1", 257, 263) === "ustar\0"
  const prefix = isPosix ? cString(head.subarray(345, 500)) : ""
  const name = cString(head.subarray(0, 100))
  return { path: prefix === "" ? name : `${prefix}/${name}`, size, type: head.toString("latin1", 156, 157) }
}

/** In octal letters or, of what is too large for them, in bytes after a set bit. */
const numberIn = (field: Buffer): number => {
  if ((field.readUInt8(0) & 0x80) !== 0) return field.readUIntBE(field.length - 6, 6)
  const digits = cString(field).trim()
  return /^[0-7]{1,12}$/u.test(digits) ? Number.parseInt(digits, 8) : Number.NaN
}

const cString = (bytes: Buffer): string => {
  const end = bytes.indexOf(0)
  return bytes.toString("utf8", 0, end === -1 ? bytes.length : end)
}

/** The path that an extended head gives: records `length name=value`. */
const pathIn = (records: string): string | null => /^\d{1,10} path=([^\n]*)$/mu.exec(records)?.[1] ?? null
