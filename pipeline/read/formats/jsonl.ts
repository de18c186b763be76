import * as Result from "effect/Result"
import { Malformed, NoTextField, type Reason, TooDeep, TooLarge } from "../../model/refusals.ts"
import { maxJsonDepth, maxRecordBytes } from "../limits.ts"
import { fieldsOf, idOf, textOf } from "./fields.ts"
import type { Chunks, Head, ManyTexts, Row } from "./format.ts"
import { asBytes, decodeRecord, linesOf } from "./lines.ts"

const endings = [".jsonl", ".ndjson", ".jsonlines", ".ldjson"]

/** A text a line, as a JSON object. A record's number is that of its line; empty lines are none. */
export const jsonl: ManyTexts = {
  kind: "many",
  name: "JSON Lines",
  endings,
  fits: (head) => startsWithObjects(head),
  read: readLines
}

/** The first line is an object, and the next begins as one. By its name, it is enough that the first begins as one. */
const startsWithObjects = ({ text, ending }: Head): boolean => {
  if (!text.startsWith("{")) return false
  const [first = "", second = ""] = text.split(/\r?\n|\r/u, 2)
  if (endings.includes(ending)) return first.trim() !== "{"
  return second.startsWith("{") && isObject(first)
}

const isObject = (line: string): boolean => {
  try {
    const value: unknown = JSON.parse(line)
    return value !== null && typeof value === "object" && !Array.isArray(value)
  } catch {
    return false
  }
}

async function* readLines(chunks: Chunks): AsyncGenerator<Row> {
  for await (const { number, bytes, length } of linesOf(asBytes(chunks), maxRecordBytes)) {
    if (bytes === null) {
      yield { number, id: null, found: Result.fail(new TooLarge({ bytes: length, limit: maxRecordBytes })) }
    } else if (bytes.some(isVisible)) yield readObject(number, bytes)
  }
}

/** No white space; NULs are what a crash leaves, and are told. */
const isVisible = (byte: number): boolean => byte > 0x20 || byte < 0x09

/** The text of one JSON object's bytes. */
export const readObject = (number: number, bytes: Uint8Array): Row => {
  const value = Result.flatMap(decodeRecord(bytes), parse)
  if (Result.isFailure(value)) return { number, id: null, found: Result.fail(value.failure), bytes }
  const row = rowOf(number, value.success)
  return Result.isFailure(row.found) ? { ...row, bytes } : row
}

/** The text of one JSON value. A value that is no object has none, but a string, which is one. */
export const rowOf = (number: number, value: unknown): Row => {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return { number, id: null, found: Result.fail(new NoTextField({ fields: [] })) }
  }
  const fields = flattened(fieldsOf(value))
  return { number, id: idOf(fields), found: textOf(fields) }
}

/** With the fields of an inner object (`metadata`, `meta`, `_source`, `fields`) where no outer one has their name. */
const flattened = (fields: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> => {
  const all = new Map(fields)
  for (const name of ["_source", "metadata", "meta", "fields", "attributes"]) {
    const inner = fields.get(name)
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) continue
    for (const [key, value] of fieldsOf(inner)) if (!all.has(key)) all.set(key, value)
  }
  return all
}

/** Fails with the byte at which it stops being JSON, as far as the engine tells, or if it nests too deep. */
export const parse = (text: string): Result.Result<unknown, Reason> => {
  if (depthOf(text) > maxJsonDepth) return Result.fail(new TooDeep({ limit: maxJsonDepth }))
  try {
    return Result.succeed(JSON.parse(text))
  } catch (error) {
    const message = error instanceof Error ? error.message : ""
    const place = Number(/position (\d+)/u.exec(message)?.[1] ?? (/end of JSON/u.test(message) ? text.length : 0))
    const problem = /end of JSON|Unterminated/u.test(message) ? "it breaks off" : "a sign that JSON doesn't have there"
    return Result.fail(new Malformed({ format: "JSON", offset: Buffer.byteLength(text.slice(0, place)), problem }))
  }
}

/** How deep brackets nest, strings left out. */
const depthOf = (text: string): number => {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) at = stringEnd(text, at)
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth)
    else if (code === 0x7d || code === 0x5d) depth--
  }
  return deepest
}

/** Where the string that begins at `start` has its closing mark. */
const stringEnd = (text: string, start: number): number => {
  for (let at = start + 1; ; at++) {
    at = text.indexOf('"', at)
    if (at === -1) return text.length
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++
    if (slashes % 2 === 0) return at
  }
}
