import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Stream from "effect/Stream"
import { byColumns } from "../model/order.ts"
import type { Row } from "../model/schemas.ts"
import { jsonRow } from "./json.ts"

/** Rows that a file may hold again, in published order, and their table's file as JSON, if that is held. */
export interface Known {
  readonly rows: ReadonlyArray<Row>
  readonly json: Uint8Array | null
}

/** The columns of a table, and those by which its rows are sorted. */
interface Layout {
  readonly names: ReadonlyArray<string>
  readonly order: ReadonlyArray<string>
}

const atOnce = 1 << 18

/**
 * The rows of a table's JSON file, one a line, read a piece at a time: a table may be larger than what should be held
 * twice. Known rows are gone through beside the lines, and a line that is one of them isn't even parsed, but gives the
 * same object: between two releases most are. Fails with `laid out otherwise` if the file isn't one of ours.
 */
export const readRows = (file: string, layout: Layout, known: Known) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const rows: Array<Row> = []
    const toRow = rowsLike(layout, known)
    const take = (line: Buffer) => {
      if (line.length > 2) rows.push(toRow(line.at(-1) === comma ? line.subarray(0, -1) : line)) // else a bracket
    }
    let rest: Buffer = none
    yield* Stream.runForEach(fs.stream(file, { chunkSize: atOnce }), (chunk) =>
      tryLines(() => {
        rest = takeLines(Buffer.concat([rest, chunk]), take)
        if (rest.length > longest) throw new RangeError("no end of a line")
      })
    )
    yield* tryLines(() => take(rest))
    return rows
  })

const tryLines = (action: () => void) => Effect.try({ try: action, catch: () => "laid out otherwise" as const })

const [comma, lineFeed] = [0x2c, 0x0a]

/** No row of ours is longer, in bytes: a file without lines would be copied again and again. */
const longest = 1 << 24

/** Gives the lines one by one; what stands behind the last of them is left. */
const takeLines = (bytes: Buffer, take: (line: Buffer) => void): Buffer => {
  let start = 0
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
    take(bytes.subarray(start, end))
    start = end + 1
  }
  return bytes.subarray(start)
}

/** Makes rows of lines. */
const rowsLike = ({ names, order }: Layout, { rows, json }: Known) => {
  const inOrder = byColumns(order)
  const lineOf = json === null ? lineMade(rows, names) : linesHeld(json)
  let at = 0
  /** The known row that comes next, if the line is it. */
  const next = (line: Buffer): Row | null => {
    const row = rows[at]
    if (row === undefined || !line.equals(lineOf(at))) return null
    at++
    return row
  }
  return (line: Buffer): Row => {
    const same = next(line)
    if (same !== null) return same
    const row = parseRow(line.toString("utf8"))
    for (let one = rows[at]; one !== undefined && inOrder(one, row) < 0; one = rows[at]) at++
    return next(line) ?? row
  }
}

const lineMade = (rows: ReadonlyArray<Row>, names: ReadonlyArray<string>) => (at: number) => {
  const row = rows[at]
  return row === undefined ? none : Buffer.from(jsonRow(row, names), "utf8")
}

/** The lines of rows in a file as JSON, to be asked for in their order. */
const linesHeld = (json: Uint8Array) => {
  const bytes = Buffer.from(json.buffer, json.byteOffset, json.byteLength)
  let [number, start, end] = [-1, 0, bytes.indexOf(lineFeed)] // the first line is a bracket
  return (at: number): Buffer => {
    for (; number < at; number++) {
      start = end + 1
      end = bytes.indexOf(lineFeed, start)
    }
    const line = bytes.subarray(start, end)
    return line.at(-1) === comma ? line.subarray(0, -1) : line
  }
}

const none = Buffer.alloc(0)

const parseRow = (line: string): Row => {
  const row: unknown = JSON.parse(line)
  if (!isRow(row)) throw new TypeError("no row")
  return row
}

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isCell)

const isCell = (cell: unknown): boolean =>
  Array.isArray(cell) ? cell.every((one) => typeof one === "string") : cell === null || typeof cell !== "object"
