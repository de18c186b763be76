import * as Result from "effect/Result"
import { Malformed, TooLarge } from "../../model/refusals.ts"
import { maxBytes, maxRecordBytes } from "../limits.ts"
import { ByteReader } from "./byteReader.ts"
import { type Chunks, type ManyTexts, type Row, Stopped } from "./format.ts"
import { firstLine, type Headers, headersOf, parameterOf } from "./headers.ts"
import { readPage } from "./html.ts"

/**
 * A page that a browser saved with its pictures in one file (MHTML: RFC 2557, in the parts of RFC 2046). Its text is that
 * of the first part that is a page; what comes after, frames and pictures, isn't read. Where it was saved from is its
 * address, unless the page says.
 */
export const savedPage: ManyTexts = {
  kind: "many", // of one text: its bytes come as it goes, and most of them aren't needed
  name: "MHTML",
  endings: [".mht", ".mhtml"],
  fits: ({ text }) => {
    const head = text.slice(0, 4096).split(/\r?\n\r?\n/u, 1)[0] ?? ""
    return /^(?:MIME-Version|From): /iu.test(head) && /^Content-Type: *multipart\/related/imu.test(head)
  },
  read: readSavedPage
}

async function* readSavedPage(chunks: Chunks): AsyncGenerator<Row> {
  const reader = new ByteReader(chunks)
  const broken = (problem: string) => new Stopped(new Malformed({ format: "MHTML", offset: reader.offset, problem }))
  const head = await headersOf(reader, (await firstLine(reader)) ?? "")
  const boundaries = boundariesOf(head)
  if (boundaries.length === 0) throw broken("it doesn't say what is between its parts")
  while (await skipTo(reader, boundaries)) {
    const fields = await headersOf(reader)
    boundaries.push(...boundariesOf(fields)) // a part may be of parts
    const type = fields.get("content-type") ?? ""
    if (!/^(?:text\/html|application\/xhtml)/iu.test(type)) continue
    const body = await bodyOf(reader, boundaries)
    if (body === null) throw broken("it breaks off inside the page")
    const url = /^https?:\S+$/iu.exec(head.get("snapshot-content-location") ?? fields.get("content-location") ?? "")
    const page = decoded(body, fields)
    const found =
      page.length > maxBytes
        ? Result.fail(new TooLarge({ bytes: page.length, limit: maxBytes }))
        : readPage(page, parameterOf(type, "charset"))
    yield {
      number: null, // the file has no other text
      id: null,
      found: Result.map(found, (one) => ({ ...one, said: { ...one.said, url: one.said.url ?? url?.[0] ?? null } }))
    }
    return
  }
  throw broken("none of its parts is a page")
}

/** What stands between the parts of something that has parts. */
const boundariesOf = (fields: Headers): Array<string> => {
  const type = fields.get("content-type") ?? ""
  const boundary = /^multipart\//iu.test(type) ? parameterOf(type, "boundary") : null
  return boundary === null ? [] : [`--${boundary}`]
}

const isBetween = (line: string, boundaries: ReadonlyArray<string>): boolean =>
  line.startsWith("--") &&
  boundaries.some((one) => line.startsWith(one) && /^(?:--)?\s*$/u.test(line.slice(one.length)))

/** Reads on to where the next part begins; false if there is none. */
const skipTo = async (reader: ByteReader, boundaries: ReadonlyArray<string>): Promise<boolean> => {
  for (let line = await reader.line(1000); line !== null; line = await reader.line(1000)) {
    if (isBetween(line, boundaries)) return true
  }
  return false
}

/** The lines of a part, a letter a byte; null if it doesn't end. */
const bodyOf = async (reader: ByteReader, boundaries: ReadonlyArray<string>): Promise<ReadonlyArray<string> | null> => {
  const lines: Array<string> = []
  let size = 0
  for (;;) {
    const line = await reader.line(maxRecordBytes)
    if (line === null) return null
    if (isBetween(line, boundaries)) return lines
    lines.push(line)
    size += line.length + 2
    if (size > maxRecordBytes) throw new Stopped(new TooLarge({ bytes: size, limit: maxRecordBytes }))
  }
}

/** The bytes of a part, of what was made of them for the way (RFC 2045, 6). */
const decoded = (lines: ReadonlyArray<string>, fields: Headers): Buffer => {
  const encoding = (fields.get("content-transfer-encoding") ?? "").toLowerCase()
  if (encoding === "base64") return Buffer.from(lines.join(""), "base64")
  if (encoding !== "quoted-printable") return Buffer.from(lines.join("\n"), "latin1")
  const text = lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replaceAll("=\n", "")
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    "latin1"
  )
}
