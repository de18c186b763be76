import * as Result from "effect/Result"
import { Malformed, NoTextField, type Reason, TooLarge } from "../../model/refusals.ts"
import { maxObjectBytes, maxRecordBytes } from "../limits.ts"
import { fieldsOf, innerText, rolesOf } from "./fields.ts"
import { type Chunks, type ManyTexts, type Row, Stopped } from "./format.ts"
import { parse, readObject, rowOf } from "./jsonl.ts"
import { asBytes, decodeRecord } from "./lines.ts"

/**
 * JSON: an array of objects, a text each, read as it comes; or an object that is one text, or holds the array of them
 * under a name as services give it (`articles`), or under any. A record's number is its place in the array.
 */
export const json: ManyTexts = {
  kind: "many",
  name: "JSON",
  endings: [".json"],
  fits: ({ text }) => /^(?:\[\s*)?\{\s*(?:"[^"\n]{1,100}"\s*:|\})/u.test(text),
  read: readJson
}

async function* readJson(chunks: Chunks): AsyncGenerator<Row> {
  let first: number | undefined
  let held: Array<Uint8Array> = []
  let size = 0
  const bytes = asBytes(chunks)
  for await (const chunk of bytes) {
    first ??= chunk.find((byte) => byte > 0x20)
    if (first === undefined) continue
    if (first === bracket) {
      yield* elementsOf(joined([...held, chunk], bytes))
      return
    }
    held.push(chunk)
    size += chunk.length
    if (size > maxObjectBytes) throw new Stopped(new TooLarge({ bytes: size, limit: maxObjectBytes }))
  }
  const whole = Buffer.concat(held)
  held = []
  if (whole.length > 0) yield* objectOf(whole)
}

async function* joined(held: ReadonlyArray<Uint8Array>, rest: Chunks): AsyncGenerator<Uint8Array> {
  yield* held
  yield* rest
}

function* objectOf(bytes: Uint8Array): Generator<Row> {
  const value = Result.flatMap(decodeRecord(bytes), parse)
  if (Result.isFailure(value)) return yield { number: null, id: null, found: Result.fail(value.failure) }
  const list = listIn(value.success)
  if (list === null) yield { ...rowOf(1, value.success), number: null, id: null }
  else for (const [at, one] of list.entries()) yield rowOf(at + 1, one)
}

const listNames = [
  "articles",
  "items",
  "data",
  "records",
  "documents",
  "docs",
  "results",
  "stories",
  "posts",
  "hits",
  "entries",
  "rows",
  "response",
  "value"
]

/** The array of objects that an object holds, or null if the object is a text itself. Two levels deep. */
const listIn = (value: unknown, level = 0): ReadonlyArray<unknown> | null => {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null
  const fields = fieldsOf(value)
  const text = fields.get(rolesOf(fields.keys()).get("text") ?? "")
  if (typeof text === "string" || innerText(text) !== null) return null
  const rows = rowsOf(fields, text) ?? namedRows(fields)
  if (rows !== null) return rows
  const inner = [...listNames.map((name) => fields.get(name)), ...fields.values()]
  const list = inner.find((one) => Array.isArray(one) && one.some((part) => part !== null && typeof part === "object"))
  if (Array.isArray(list)) return list
  if (level === 2) return null
  for (const one of inner) {
    const deeper = listIn(one, level + 1)
    if (deeper) return deeper
  }
  return null
}

/** The rows of a table that is given by columns, as pandas does: `{ "text": { "0": "…", "1": "…" }, "title": … }`. */
const rowsOf = (fields: ReadonlyMap<string, unknown>, text: unknown): ReadonlyArray<unknown> | null => {
  if (!isObject(text) || !Object.keys(text).every((key) => /^\d+$/u.test(key))) return null
  const columns = Array.from(fields, ([name, cells]) => [name, isObject(cells) ? fieldsOf(cells) : null] as const)
  return Object.keys(text).map((key) => Object.fromEntries(columns.map(([name, cells]) => [name, cells?.get(key)])))
}

/** Texts each under a name of its own: `{ "a17": { "title": "…", "text": "…" }, … }`. */
const namedRows = (fields: ReadonlyMap<string, unknown>): ReadonlyArray<unknown> | null => {
  const rows = Array.from(fields.values())
  const isText = (row: unknown) => isObject(row) && rolesOf(Object.keys(row)).has("text")
  return rows.length > 1 && rows.every(isText) ? rows : null
}

const isObject = (value: unknown): value is object =>
  value !== null && typeof value === "object" && !Array.isArray(value)

const bracket = 0x5b
const quote = 0x22
const backslash = 0x5c

/**
 * The elements of an array, cut out of its bytes as they come: all marks of JSON are ASCII, so bytes will do. An
 * element longer than a record may be is passed over. What isn't an array to its end stops the reading there.
 */
async function* elementsOf(chunks: Chunks): AsyncGenerator<Row> {
  const stop = (offset: number, problem: string) => new Stopped(new Malformed({ format: "JSON", offset, problem }))
  let number = 0
  let depth = 0
  let inString = false
  let escaped = false
  let base = 0
  let parts: Array<Uint8Array> = []
  let length = 0
  let closed = false
  const take = (): Row => {
    const bytes = Buffer.concat(parts)
    const size = length
    parts = []
    length = 0
    number++
    if (size > maxRecordBytes) {
      const reason: Reason = new TooLarge({ bytes: size, limit: maxRecordBytes })
      return { number, id: null, found: Result.fail(reason) }
    }
    return bytes[bytes.findIndex((byte) => byte > 0x20)] === 0x7b
      ? readObject(number, bytes)
      : { number, id: null, found: Result.fail(new NoTextField({ fields: [] })), bytes }
  }
  for await (const chunk of chunks) {
    let start = 0
    const keep = (end: number) => {
      length += end - start
      if (length <= maxRecordBytes && depth > 0) parts.push(chunk.subarray(start, end))
    }
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (inString) {
        if (escaped) escaped = false
        else if (byte === backslash) escaped = true
        else if (byte === quote) inString = false
        else {
          // on to the next mark that matters
          const next = nextMark(chunk, at)
          at = next - 1
        }
        continue
      }
      if (closed) {
        if (byte > 0x20) throw stop(base + at, "something stands after the end of the array")
        continue
      }
      if (byte === quote) {
        if (depth === 0) throw stop(base + at, "no array stands at its start")
        inString = true
      } else if (byte === bracket || byte === 0x7b) {
        if (depth++ === 0) start = at + 1
      } else if (byte === 0x5d || byte === 0x7d) {
        if (--depth > 0) continue
        depth = 1
        keep(at)
        depth = 0
        if (length > 0 && (number > 0 || parts.some((part) => part.some((one) => one > 0x20)))) yield take()
        if (byte === 0x7d) throw stop(base + at, "a brace closes the array")
        closed = true
      } else if (byte === 0x2c && depth === 1) {
        keep(at)
        start = at + 1
        yield take()
      }
    }
    if (depth > 0) keep(chunk.length)
    base += chunk.length
  }
  if (!closed) throw stop(base, "it breaks off before its array ends")
}

/** Where the next quotation mark or backslash stands, or the end. */
const nextMark = (chunk: Uint8Array, from: number): number => {
  let at = from
  while (at < chunk.length && chunk[at] !== quote && chunk[at] !== backslash) at++
  return at
}
