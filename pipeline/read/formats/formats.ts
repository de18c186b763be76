import * as Result from "effect/Result"
import { NotText } from "../../model/refusals.ts"
import { type Decoded, decode } from "../decode.ts"
import { foreignKind, foreignLetters } from "./foreign.ts"
import type { Format, Head } from "./format.ts"
import { html } from "./html.ts"
import { json } from "./json.ts"
import { jsonl } from "./jsonl.ts"
import { markdown } from "./markdown.ts"
import { savedPage } from "./savedPage.ts"
import { table } from "./table.ts"
import { text } from "./text.ts"
import { warc } from "./warc.ts"

/** All formats that are read; the first whose content fits counts, then the first whose name does. */
export const formats: ReadonlyArray<Format> = [warc, savedPage, html, jsonl, json, markdown, table, text]

/** The format of a file by its content, then by its name; plain text if nothing tells. Or what else it is. */
export const formatOf = (head: Head): Format | NotText => {
  const kind = foreignKind(head.bytes) ?? foreignLetters(head.text)
  if (kind !== null) return new NotText({ kind })
  return (
    formats.find(({ fits }) => fits(head)) ??
    formats.find(({ endings }) => endings.includes(head.ending)) ??
    (foreignEndings.get(head.ending) === undefined
      ? text
      : new NotText({ kind: foreignEndings.get(head.ending) ?? "" }))
  )
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
  ".gz",
  ".gzip",
  ".zst",
  ".zstd",
  ".zip"
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
