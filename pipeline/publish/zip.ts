import { crc32 } from "node:zlib"
import { Zip, type ZipInputFile } from "fflate"
import { joined } from "./chunks.ts"
import { deflater } from "./deflate.ts"

/** A file in an archive, its content in chunks of text. */
export interface Entry {
  readonly path: string
  readonly content: Iterable<string>
}

/** The first day that a ZIP can name, at noon: any other time would tell when and in which time zone it was made. */
const mtime = new Date(1980, 0, 1, 12)

/** The number of the method in the format. */
const deflate = 8

/**
 * A ZIP archive (deflate), in chunks of bytes as they are made: the same bytes for the same entries, on any machine,
 * since the compressor is JavaScript and no time is kept.
 */
export function* zip(entries: Iterable<Entry>): Generator<Uint8Array> {
  const made: Array<Uint8Array> = []
  const archive = new Zip((error, chunk) => {
    if (error) throw error
    made.push(chunk)
  })
  for (const { path, content } of entries) {
    const file: ZipInputFile = { filename: path, mtime, compression: deflate, size: 0, crc: 0 }
    archive.add(file)
    const compressor = deflater((chunk, isLast) => file.ondata?.(null, chunk, isLast))
    for (const text of joined(content)) {
      const bytes = Buffer.from(text, "utf8")
      file.size += bytes.length
      file.crc = crc32(bytes, file.crc)
      compressor.push(bytes)
      yield* made.splice(0)
    }
    compressor.end()
    yield* made.splice(0)
  }
  archive.end()
  yield* made.splice(0)
}
