import * as Result from "effect/Result"
import { Binary, NoText, NoTexts, NotText, type Reason } from "../../model/refusals.ts"
import { type Decoded, decode } from "../decode.ts"
import { foreignKind, foreignLetters } from "./foreign.ts"
import type { Format, Head } from "./format.ts"
import { html } from "./html.ts"
import { json } from "./json.ts"
import { jsonl } from "./jsonl.ts"
import { markdown } from "./markdown.ts"
import { newsDatabase } from "./newsDatabase.ts"
import { savedPage } from "./savedPage.ts"
import { table } from "./table.ts"
import { text } from "./text.ts"
import { warc } from "./warc.ts"
import { isExport, xml } from "./xml.ts"

/** All formats that are read; the first whose content fits counts, then the first whose name does. */
export const formats: ReadonlyArray<Format> = [
  warc,
  savedPage,
  html,
  xml,
  jsonl,
  json,
  markdown,
  newsDatabase,
  table,
  text
]

/** The format of a file by its content, then by its name; plain text if nothing tells. Or why it can't be read. */
export const formatOf = (head: Head): Format | Reason => {
  const kind = foreignKind(head.bytes) ?? (isExport(head.text) ? null : foreignLetters(head.text))
  if (kind !== null) return new NotText({ kind })
  const fitting = formats.find(({ fits }) => fits(head))
  const format = fitting ?? formats.find(({ endings }) => endings.includes(head.ending))
  if (!head.more && isBlank(head.bytes)) {
    if (head.bytes.length > 0 && head.bytes.every((byte) => byte === 0)) return new Binary({ offset: 0 })
    return format?.kind === "many" ? new NoTexts() : new NoText()
  }
  const binary = fitting === undefined && format?.kind === "many" && format !== warc ? binaryIn(head.bytes) : null
  if (binary !== null) return binary
  const foreign = format ? undefined : foreignEndings.get(head.ending)
  return foreign === undefined ? (format ?? text) : new NotText({ kind: foreign })
}

/** Why first bytes are no letters: a table or list of records only by its name is told so, and not what its rows miss. */
const binaryIn = (bytes: Uint8Array): Binary | null => {
  const decoded = decode(bytes)
  return Result.isFailure(decoded) && decoded.failure._tag === "Binary" ? decoded.failure : null
}

/** Whether bytes are white space in any encoding, with or without a byte order mark, or zeros. */
const isBlank = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4, bytes.length)).toString("latin1")
  const mark = /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF|\0\0\xFE\xFF)/u.exec(start)?.[0].length ?? 0
  return !bytes.subarray(mark).some((byte) => byte > 0x20 || (byte > 0 && byte < 0x09))
}

/** Of a file, as much is looked at to tell its format. */
export const headBytes = 16_384

/** The head of a file by its first bytes. `path` is its name without the ending of its packing. */
export const headOf = (bytes: Uint8Array, path: string, more: boolean): Head => {
  const start = bytes.subarray(0, headBytes)
  const decoded = more || bytes.length > headBytes ? null : utf8Of(bytes)
  return {
    bytes: start,
    text: (decoded ? startOf(decoded.text, bytes) : textOf(start)).trimStart(),
    ending: endingOf(path),
    more: more || bytes.length > headBytes,
    decoded
  }
}

/** In groups of so many bytes, as the widest letters have. */
const groupMask = 3

const textOf = (start: Uint8Array): string => {
  const wide = decode(start.subarray(0, start.length & ~groupMask))
  return Result.isSuccess(wide) && wide.success.encoding.startsWith("utf-")
    ? wide.success.text
    : Buffer.from(start.buffer, start.byteOffset, start.byteLength)
        .toString("latin1")
        .replace(/^\u00EF\u00BB\u00BF/u, "")
}

/** All of a small file, decoded once for all that look at it; null if its last bytes aren't ASCII, or if it isn't UTF-8. */
const utf8Of = (bytes: Uint8Array): Decoded | null => {
  for (let at = bytes.length & ~groupMask; at < bytes.length; at++) if ((bytes[at] ?? 0) >= 0x80) return null
  const decoded = decode(bytes)
  return Result.isSuccess(decoded) && decoded.success.encoding === "utf-8" ? decoded.success : null
}

/** What `textOf` gives of these bytes: all but the last few, each of which is a letter. */
const startOf = (text: string, bytes: Uint8Array): string => text.slice(0, text.length - (bytes.length & groupMask))

/** The last ending of a name, in small letters with its dot; empty if it has none. */
export const endingOf = (path: string): string => /[^/](\.[a-z0-9]{1,10})$/iu.exec(path)?.[1]?.toLowerCase() ?? ""

/** The endings of texts, which a document's id goes without. */
export const textEndings: ReadonlySet<string> = new Set([
  ...formats.flatMap(({ endings }) => endings),
  ".xml",
  ".gz",
  ".gzip",
  ".zst",
  ".zstd",
  ".zip",
  ".tar",
  ".tgz"
])

/** Files that hold letters but no news: told by their names, since their content could be a text's. */
const foreignEndings: ReadonlyMap<string, string> = new Map([
  [".css", "a style sheet"],
  [".js", "a program"],
  [".mjs", "a program"],
  [".ts", "a program"],
  [".py", "a program"],
  [".sh", "a program"],
  [".svg", "a picture"],
  [".xml", "XML"],
  [".rss", "a feed (RSS)"],
  [".yaml", "YAML"],
  [".yml", "YAML"],
  [".log", "a log"],
  [".ics", "a calendar"],
  [".srt", "subtitles"],
  [".tex", "TeX"],
  [".sql", "SQL"],
  [".eml", "a mail"],
  [".rtf", "an RTF document"]
])
