import { strToU8, Zip, ZipDeflate } from "fflate"

/** A file in an archive, its content in chunks of text. */
export interface Entry {
  readonly path: string
  readonly content: Iterable<string>
}

/** The first day that a ZIP can name, at noon: any other time would tell when and in which time zone it was made. */
const mtime = new Date(1980, 0, 1, 12)

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
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = mtime
    archive.add(file)
    for (const text of joined(content)) {
      file.push(strToU8(text))
      yield* made.splice(0)
    }
    file.push(new Uint8Array(), true)
    yield* made.splice(0)
  }
  archive.end()
  yield* made.splice(0)
}

/** Chunks of some 64 KB: a call a cell would be slow. */
function* joined(chunks: Iterable<string>): Generator<string> {
  let text = ""
  for (const chunk of chunks) {
    text += chunk
    if (text.length < 65_536) continue
    yield text
    text = ""
  }
  if (text !== "") yield text
}
