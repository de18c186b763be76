import { closeSync, openSync, readSync } from "node:fs"
import type { Row } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"

/** The rows of a table in published order: held, or read from a file, each time anew. */
export interface Rows extends Iterable<Row> {
  readonly length: number
}

/** The rows of all tables. */
export type TableRows = Readonly<Record<TableName, Rows>>

/** Bytes that are read and parsed at a time. */
const atOnce = 1 << 18

/**
 * The rows of a table's file as `json` writes it, a piece at a time, so that a table of any size needs no room; there
 * must be `length` of them. Throws what the system does, and if the file is another.
 */
export const rowsInFile = (path: string, length: number): Rows => ({
  length,
  *[Symbol.iterator]() {
    let read = 0
    for (const lines of piecesOf(path)) {
      const rows: ReadonlyArray<Row> = JSON.parse(`[${lines}]`)
      read += rows.length
      yield* rows
    }
    if (read !== length) throw new Error(`${path} has ${read} rows, not ${length}`)
  }
})

const [comma, lineFeed, bracket] = [0x2c, 0x0a, 0x5d]

/** Whole lines of rows at a time, as UTF-8, without the brackets around all of them and the comma behind the last. */
function* piecesOf(path: string): Generator<string> {
  const file = openSync(path, "r")
  try {
    let room = Buffer.allocUnsafe(2 * atOnce)
    let held = 0
    let isFirst = true
    for (;;) {
      if (held > room.length - atOnce) room = Buffer.concat([room.subarray(0, held)], 2 * room.length)
      const read = readSync(file, room, held, atOnce, null)
      if (read === 0) return
      const all = room.subarray(0, held + read)
      const end = all.lastIndexOf(lineFeed) + 1
      if (end > 0) {
        const lines = linesOf(all.subarray(0, end), isFirst)
        isFirst = false
        if (lines !== "") yield lines
      }
      held = all.length - end
      room.copyWithin(0, end, all.length)
    }
  } finally {
    closeSync(file)
  }
}

const linesOf = (lines: Buffer, isFirst: boolean): string => {
  const start = isFirst ? lines.indexOf(lineFeed) + 1 : 0 // behind the bracket
  let end = lines.length - 1
  if (lines[end - 1] === bracket) end-- // a row ends in a brace
  while (end > start && (lines[end - 1] === lineFeed || lines[end - 1] === comma)) end--
  return end > start ? lines.toString("utf8", start, end) : ""
}
