import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib"
import * as Result from "effect/Result"
import { BadArchive, Malformed, NotText, type Reason, TooLarge } from "../../model/refusals.ts"
import { maxBytes, maxRecordBytes } from "../limits.ts"
import { ByteReader } from "./byteReader.ts"
import { foreignKind } from "./foreign.ts"
import { type Chunks, type Found, type ManyTexts, type Row, Stopped } from "./format.ts"
import { firstLine, type Headers, headersIn, headersOf } from "./headers.ts"
import { html, readPage } from "./html.ts"
import { packingOf } from "./packed.ts"
import { text } from "./text.ts"

/**
 * Web archives (ISO 28500, WARC 1.0 and 1.1): the answers of servers that are pages or plain text, and texts that were
 * taken from them (`conversion`, as in WET files). Answers that are no success, and other kinds of records, are none. A
 * record's number is its place among all records; it is called by its UUID.
 */
export const warc: ManyTexts = {
  kind: "many",
  name: "WARC",
  endings: [".warc", ".wet", ".wat"],
  fits: ({ text }) => /^WARC\/[01]\.\d+\r?\n/u.test(text),
  read: readWarc
}

async function* readWarc(chunks: Chunks): AsyncGenerator<Row> {
  const reader = new ByteReader(chunks)
  for (let number = 1; ; number++) {
    const version = await firstLine(reader)
    if (version === null) return
    const broken = (problem: string) => new Stopped(new Malformed({ format: "WARC", offset: reader.offset, problem }))
    if (!/^WARC\/\d\.\d+$/u.test(version)) throw broken("a record doesn't begin with WARC/1.0")
    const headers = await headersOf(reader)
    const length = Number(headers.get("content-length") ?? Number.NaN)
    if (!Number.isSafeInteger(length) || length < 0) throw broken("a record doesn't say how long it is")
    const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/iu.exec(headers.get("warc-record-id") ?? "")?.[0] ?? null
    if (!isWanted(headers)) {
      if (!(await reader.skip(length))) throw broken("it breaks off inside a record")
      continue
    }
    if (length > maxRecordBytes) {
      if (!(await reader.skip(length))) throw broken("it breaks off inside a record")
      yield { number, id, found: Result.fail(new TooLarge({ bytes: length, limit: maxRecordBytes })) }
      continue
    }
    const block = await reader.take(length)
    if (block === null) throw broken("it breaks off inside a record")
    const found = textOf(headers, block)
    if (found === null) continue
    const url = headers.get("warc-target-uri")?.replace(/^<|>$/gu, "") ?? null
    yield {
      number,
      id,
      found: Result.map(found, (one) => ({ ...one, said: { ...one.said, url: one.said.url ?? url } })),
      ...(Result.isFailure(found) ? { bytes: block } : {})
    }
  }
}

const isWanted = (headers: Headers): boolean => {
  const type = headers.get("content-type") ?? ""
  switch (headers.get("warc-type")?.toLowerCase()) {
    case "response":
      return /^application\/http/iu.test(type)
    case "conversion":
    case "resource":
      return /^text\/(?:plain|html)/iu.test(type)
    default:
      return false
  }
}

/** The text of a record, null if it is no text by what the server said of it. */
const textOf = (headers: Headers, block: Buffer): Result.Result<Found, Reason> | null => {
  if (headers.get("warc-type")?.toLowerCase() !== "response") return typed(headers.get("content-type") ?? "", block)
  const end = headEnd(block)
  const [status = "", ...lines] = block.subarray(0, Math.min(end, 64_000)).toString("latin1").split(/\r?\n/u)
  if (!/^HTTP\/\d/u.test(status))
    return Result.fail(
      new Malformed({ format: "answer of a server", offset: 0, problem: "it doesn't begin with HTTP" })
    )
  if (!/^HTTP\/\d(?:\.\d)? 2\d\d/u.test(status)) return null
  const http = headersIn(lines)
  const type = http.get("content-type") ?? "text/html"
  if (!/^(?:text\/(?:html|plain)|application\/xhtml)/iu.test(type)) return null
  return Result.flatMap(bodyOf(http, block.subarray(end)), (body) =>
    body.length > maxBytes
      ? Result.fail(new TooLarge({ bytes: body.length, limit: maxBytes }))
      : (typed(type, body) ?? text.read(body))
  )
}

const typed = (type: string, body: Buffer): Result.Result<Found, Reason> | null => {
  const kind = foreignKind(body)
  if (kind !== null) return Result.fail(new NotText({ kind }))
  const charset = /charset\s*=\s*["']?([\w-]{2,30})/iu.exec(type)?.[1] ?? null
  if (/^(?:text\/html|application\/xhtml)/iu.test(type)) return readPage(body, charset)
  if (!/^text\/plain/iu.test(type)) return null
  const start = body.subarray(0, 4096).toString("latin1").trimStart()
  const page = html.fits({ bytes: body, text: start, ending: "", more: false, decoded: null })
  return page
    ? readPage(body, charset)
    : Result.map(text.read(body), (found) => ({ ...found, bytes: null, encoding: "utf-8" }))
}

/** Where the headers of an answer end and its body begins. */
const headEnd = (block: Buffer): number => {
  const crlf = block.indexOf("\r\n\r\n")
  const lf = block.indexOf("\n\n")
  if (crlf !== -1 && (lf === -1 || crlf < lf)) return crlf + 4
  return lf === -1 ? block.length : lf + 2
}

/** A body without the codings of its transfer. Those that a crawler has taken off already are seen to be gone. */
const bodyOf = (http: Headers, body: Buffer): Result.Result<Buffer, Reason> => {
  const whole = /chunked/iu.test(http.get("transfer-encoding") ?? "") ? (unchunked(body) ?? body) : body
  const coding = (http.get("content-encoding") ?? "").toLowerCase().trim()
  const options = { maxOutputLength: maxBytes + 1 }
  try {
    if (coding === "br") return Result.succeed(brotliDecompressSync(whole, options))
    if (whole[0] === 0x1f && whole[1] === 0x8b) return Result.succeed(gunzipSync(whole, options))
    if (packingOf(whole) === "zstd") return Result.succeed(zstdDecompressSync(whole, options))
    if (coding === "deflate" && (whole[0] ?? 0) % 16 === 8) return Result.succeed(inflateSync(whole, options))
    return Result.succeed(whole)
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
    if (code === "ERR_BUFFER_TOO_LARGE") return Result.fail(new TooLarge({ bytes: maxBytes + 1, limit: maxBytes }))
    if (coding === "br" && isMostlyText(whole)) return Result.succeed(whole)
    return Result.fail(new BadArchive({ offset: 0, problem: code }))
  }
}

const isMostlyText = (bytes: Buffer): boolean => /^\s*<[!a-z]/iu.test(bytes.subarray(0, 200).toString("latin1"))

/** The pieces of a chunked body put together, or null if it isn't chunked. */
const unchunked = (body: Buffer): Buffer | null => {
  const parts: Array<Buffer> = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf("\n", at)
    const size =
      end === -1
        ? ""
        : (/^([0-9a-f]{1,8})(?:;.{0,200})?\r?$/iu.exec(body.subarray(at, end).toString("latin1"))?.[1] ?? "")
    if (size === "") return null
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(body.subarray(end + 1, end + 1 + length))
    at = end + 1 + length + (body[end + 1 + length] === 0x0d ? 2 : 1)
  }
  return Buffer.concat(parts)
}
