import * as Result from "effect/Result"
import { Binary, Malformed, NoTextField, type Reason, TooLarge } from "../../model/refusals.ts"
import { decode } from "../decode.ts"
import { maxRecordBytes } from "../limits.ts"
import { cellsOf, type Dialect } from "./cells.ts"
import { idOf, rolesOf, textOf } from "./fields.ts"
import { type Chunks, type Head, type ManyTexts, type Row, Stopped } from "./format.ts"
import { asBytes } from "./lines.ts"

/**
 * CSV and TSV (RFC 4180, with `,`, `;` or a tab), a text a row, the header first. Fields are found by the usual names.
 * Each cell is decoded by itself. A record's number is that of its row, the first after the header 1.
 */
export const table: ManyTexts = {
  kind: "many",
  name: "CSV",
  endings: [".csv", ".tsv", ".tab"],
  fits: (head) => isHeader(head),
  read: readTable
}

const identifier = /^[\p{L}_][\p{L}\p{N}_ .-]{0,40}$/u

/** A first line of names alone, one of which is that of a text and another that of something known. */
const isHeader = ({ text, more }: Head): boolean => {
  const end = text.indexOf("\n")
  if (end === -1 && more) return false
  const line = end === -1 ? text : text.slice(0, end)
  if (line.length > 4000) return false
  return isHeaderRow(unquoted(line))
}

/** The cells of a line of names. */
const unquoted = (line: string): ReadonlyArray<string> =>
  line
    .trim()
    .split(delimiterOf(line))
    .map((cell) => cell.trim().replace(/^"|"$/gu, "").trim())

const isHeaderRow = (cells: ReadonlyArray<string>): boolean => {
  if (cells.length < 2 || !cells.every((cell) => cell === "" || identifier.test(cell))) return false
  const roles = rolesOf(cells)
  return roles.has("text") && roles.size >= 2 && new Set(roles.values()).size >= 2
}

/** The mark that stands most often in the header's line, outside quotation marks. */
export const delimiterOf = (line: string): string => {
  const bare = line.includes('"') ? line.replace(/"[^"]*"/gu, "") : line
  const counts = ["\t", ";", ",", "|"].map((mark) => ({ mark, count: bare.split(mark).length - 1 }))
  const [best] = counts.toSorted((a, b) => b.count - a.count)
  return best && best.count > 0 ? best.mark : ","
}

async function* readTable(chunks: Chunks): AsyncGenerator<Row> {
  let header: ReadonlyArray<string> | null = null
  let roles: ReturnType<typeof rolesOf> = new Map()
  let number = 0
  let first: ReadonlyArray<string> | null = null // row that is no header
  let above = 0
  for await (const { cells, length } of cellsOf(asBytes(chunks), dialectOf, maxRecordBytes)) {
    if (header === null && cells?.[0] === "sep=" && cells.length <= 2) continue // Excel's own line
    if (cells?.every((cell) => cell.trim() === "")) {
      if (header !== null) number++
      continue
    }
    if (header === null) {
      header = (cells ?? []).map((cell) => decodedCell(cell).trim())
      roles = rolesOf(header)
      if (roles.has("text") && (first === null || isHeaderRow(header))) continue
      first ??= header
      if (++above > maxAbove || header.filter((cell) => cell !== "").length > maxAboveCells) throw noText(first)
      header = null
      continue
    }
    number++
    if (cells === null) {
      yield { number, id: null, found: Result.fail(new TooLarge({ bytes: length, limit: maxRecordBytes })) }
      continue
    }
    yield rowOf(number, header, roles, cells)
  }
  if (header === null && first !== null) throw noText(first)
}

/** Databases write what was searched for above their table: so many lines, of so many cells. */
const maxAbove = 20
const maxAboveCells = 2

const noText = (fields: ReadonlyArray<string>) => new Stopped(new NoTextField({ fields: fields.slice(0, 50) }))

/** How a table is written, by its header and by what its first rows do with quotation marks. */
const dialectOf = (head: string): Dialect => {
  const lines = head
    .slice(0, 8000)
    .trimStart()
    .split(/[\r\n]+/u, maxAbove + 1)
  const line = lines.find((one) => isHeaderRow(unquoted(one))) ?? lines[0] ?? ""
  const delimiter = delimiterOf(line)
  return {
    delimiter,
    spaced: delimiter !== "\t" && line.includes(delimiter) && !new RegExp(`[${delimiter}][^ ]`, "u").test(line),
    escaped: /[^\\"]\\"[^"\\,;|\t\r\n]/u.test(head) && !/[^\\,;|\t\r\n"]""[^",;|\t\r\n]/u.test(head)
  }
}

const rowOf = (
  number: number,
  header: ReadonlyArray<string>,
  roles: ReturnType<typeof rolesOf>,
  cells: ReadonlyArray<string>
): Row => {
  const fault = faultOf(header, roles, cells)
  if (fault !== null) return { number, id: null, ...fault }
  const wanted = new Set(roles.values())
  const textColumn = roles.get("text")
  const fields = new Map<string, string>()
  let wrong: { readonly reason: Reason; readonly bytes: Uint8Array } | null = null
  for (const [at, name] of header.entries()) {
    if (!wanted.has(name) || fields.has(name)) continue
    const bytes = Buffer.from(cells[at] ?? "", "latin1")
    const decoded = decode(bytes)
    if (Result.isFailure(decoded)) {
      if (name === textColumn) wrong = { reason: decoded.failure, bytes }
    } else fields.set(name, decoded.success.text)
  }
  if (wrong) return { number, id: idOf(fields, roles), found: Result.fail(wrong.reason), bytes: wrong.bytes }
  return { number, id: idOf(fields, roles), found: textOf(fields, roles) }
}

/** What is wrong with a row as a whole: its cells aren't those that the header names. */
const faultOf = (
  header: ReadonlyArray<string>,
  roles: ReturnType<typeof rolesOf>,
  cells: ReadonlyArray<string>
): Pick<Row, "found" | "bytes"> | null => {
  const more = cells.slice(header.length).findLastIndex((cell) => cell.trim() !== "") + 1
  const isShort = cells.length <= header.indexOf(roles.get("text") ?? "")
  if (more === 0 && !isShort) return null
  const bytes = Buffer.from(cells.join(","), "latin1")
  const nul = bytes.indexOf(0)
  const problem = isShort
    ? "the row ends before its text"
    : `the row has ${more} more cells than the header, as where a cell with a comma has no quotation marks`
  const offset = cells.slice(0, header.length).join(",").length
  return {
    found: Result.fail(nul === -1 ? new Malformed({ format: "CSV", offset, problem }) : new Binary({ offset: nul })),
    bytes
  }
}

const decodedCell = (cell: string): string =>
  Result.getOrElse(
    Result.map(decode(Buffer.from(cell, "latin1")), ({ text }) => text),
    () => ""
  )
