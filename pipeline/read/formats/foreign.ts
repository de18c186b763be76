/** Bytes that only what is no text holds: at its start, or where a third value says. */
const magic: ReadonlyArray<readonly [string, ReadonlyArray<number>, number?]> = [
  ["a PDF file", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a picture (PNG)", [0x89, 0x50, 0x4e, 0x47]],
  ["a picture (JPEG)", [0xff, 0xd8, 0xff]],
  ["a picture (GIF)", [0x47, 0x49, 0x46, 0x38]],
  ["a Word document of the old kind", [0xd0, 0xcf, 0x11, 0xe0]],
  ["an RTF document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
  ["an archive (7z)", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["an archive (xz)", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ["an archive (bzip2)", [0x42, 0x5a, 0x68]],
  ["an archive (RAR)", [0x52, 0x61, 0x72, 0x21]],
  ["a Parquet file", [0x50, 0x41, 0x52, 0x31]],
  ["a database (SQLite)", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ["a recording (Ogg)", [0x4f, 0x67, 0x67, 0x53]],
  ["a recording (MP3)", [0x49, 0x44, 0x33]]
]

/** What else than a text some bytes are, by the first of them; null if nothing tells. */
export const foreignKind = (bytes: Uint8Array): string | null =>
  magic.find(([, marks, offset = 0]) => marks.every((byte, at) => bytes[offset + at] === byte))?.[0] ?? null

/** What else than a text letters are, by their first lines; null if nothing tells. */
export const foreignLetters = (text: string): string | null => {
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/u.test(text)) return "a feed (RSS)"
  if (!text.startsWith("<?xml") || /<html[\s>]/iu.test(text)) return null
  return /<(?:rss|feed)[\s>]/iu.test(text) ? "a feed (RSS)" : "XML"
}

/** What else than an archive of texts a zip file is, by the name of its first entry; null if nothing tells. */
export const foreignZip = (start: Uint8Array): string | null => {
  const length = (start[26] ?? 0) + (start[27] ?? 0) * 256
  const name = Buffer.from(start.buffer, start.byteOffset + 30, Math.max(0, start.length - 30))
    .subarray(0, length)
    .toString("latin1")
  if (name === "mimetype" || name.startsWith("META-INF/container"))
    return "an e-book or a document (EPUB, OpenDocument)"
  if (/^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|word\/|xl\/|ppt\/)/u.test(name))
    return "a document of Office"
  return name.startsWith("META-INF/") ? "a program (JAR)" : null
}
