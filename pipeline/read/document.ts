import { hash } from "node:crypto"
import * as Result from "effect/Result"
import type { Metadata, RawDocument } from "../model/document.ts"
import { BadValue, Binary, NoText, type Reason, Refused, TooLarge } from "../model/refusals.ts"
import { readDate } from "./dates.ts"
import type { Found, Said } from "./formats/format.ts"
import { maxBytes } from "./limits.ts"

/** Neither white space nor a character without a shape. */
const visible = /[^\s\p{Cc}\p{Cf}]/u

/** The bytes that a text goes by: those that it was decoded from, or its own as UTF-8. */
export const bytesOf = ({ bytes, text }: Found): Uint8Array => bytes ?? Buffer.from(text, "utf8")

/** The document of a text that was found in a file, or why there is none. `id` is that of the text. */
export const documentOf = (
  file: string,
  id: string,
  found: Found,
  registry: Metadata,
  warn: Warn
): Result.Result<RawDocument, Reason> => {
  if (!visible.test(found.text)) return Result.fail(new NoText())
  const nul = found.text.indexOf("\0") // JSON and HTML have a way to write it
  if (nul !== -1) return Result.fail(new Binary({ offset: nul }))
  const bytes = found.bytes?.length ?? Buffer.byteLength(found.text, "utf8")
  if (bytes > maxBytes) return Result.fail(new TooLarge({ bytes, limit: maxBytes }))
  return Result.succeed({
    id,
    file,
    sha256: hash("sha256", found.bytes ?? found.text, "hex"), // of a text: its bytes as UTF-8
    bytes,
    encoding: found.encoding,
    text: found.text,
    metadata: withEmbedded(registry, found.said, warn),
    ...(found.markup === undefined ? {} : { markup: found.markup })
  })
}

/** Told of a value that is left out. */
export type Warn = (field: string, value: string, problem: string) => void

/** What the registry says, its gaps filled with what the file says of itself. */
export const withEmbedded = (registry: Metadata, said: Said, warn: Warn): Metadata => {
  const { title, publisher, author, url } = said
  const published = registry.published === null && said.published !== null ? dated(said.published, warn) : null
  return {
    ...registry,
    title: registry.title ?? title,
    publisher: registry.publisher ?? publisher,
    author: registry.author ?? authorOf(author),
    published: registry.published ?? published,
    url: registry.url ?? (url !== null && /^https?:\/\/[^\s]{3,2000}$/iu.test(url) ? url : null),
    titleBasis: registry.titleBasis ?? (title === null ? null : "embedded"),
    publisherBasis: registry.publisherBasis ?? (publisher === null ? null : "embedded"),
    authorBasis: registry.authorBasis ?? (authorOf(author) === null ? null : "embedded"),
    publishedBasis: registry.publishedBasis ?? (published === null ? null : "embedded")
  }
}

/** `By Ana Ruiz` is Ana Ruiz. */
const authorOf = (author: string | null): string | null => author?.replace(/^by:? /iu, "").trim() || null

const dated = (value: string, warn: Warn): string | null => {
  const date = readDate(value)
  if ("edtf" in date) return date.edtf
  warn("published", value, date.problem)
  return null
}

/** Values that are left out, counted by their fields, so that a million wrong dates are one warning. */
export const warnings = (file: string): { readonly warn: Warn; readonly all: () => ReadonlyArray<Refused> } => {
  const fields = new Map<string, { value: string; problem: string; texts: number }>()
  return {
    warn: (field, value, problem) => {
      const known = fields.get(field)
      if (known) known.texts++
      else fields.set(field, { value: Array.from(value).slice(0, 80).join(""), problem, texts: 1 })
    },
    all: () => Array.from(fields, ([field, known]) => new Refused({ file, reason: new BadValue({ field, ...known }) }))
  }
}
