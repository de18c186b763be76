import type { Chunks } from "./format.ts"

/** One row: its cells, each letter a byte (as latin1 has it), or null if it is longer than may be. */
export interface Cells {
  readonly cells: ReadonlyArray<string> | null
  /** In bytes, about. */
  readonly length: number
}

/** How a table is written. */
export interface Dialect {
  readonly delimiter: string
  /** Spaces follow each delimiter, and belong to no cell: `id, title, text`. */
  readonly spaced: boolean
  /** A quotation mark in a cell is `\\"`, not `""`. */
  readonly escaped: boolean
}

/**
 * The rows of a table as its bytes come. RFC 4180, read as leniently as Python's `csv` does: a quotation mark counts at
 * the start of a cell only, `""` inside is one mark, what follows a closing mark belongs to the cell; rows end in LF, CR
 * or both, empty rows are none. A row that goes on for more than `most` bytes (a quotation mark that nothing closes) is
 * passed over up to the next line's end. `dialectOf` is told the first 64,000 bytes.
 */
export async function* cellsOf(
  chunks: Chunks,
  dialectOf: (head: string) => Dialect,
  most: number
): AsyncGenerator<Cells> {
  let dialect: Dialect | undefined
  let row: Array<string> = []
  let cell = ""
  let length = 0
  let state: State = "start"
  let skipping = false
  let afterCarriage = false
  const found: Array<Cells> = []

  const endCell = () => {
    row.push(cell)
    cell = ""
    state = "start"
  }
  const endRow = () => {
    if (skipping) found.push({ cells: null, length })
    else if (state !== "start" || row.length > 0) {
      endCell()
      found.push({ cells: row, length })
    }
    row = []
    cell = ""
    length = 0
    state = "start"
    skipping = false
  }
  for await (const text of lettersOf(chunks)) {
    dialect ??= dialectOf(text.slice(0, headLength))
    const { delimiter, spaced, escaped } = dialect
    let at = 0
    while (at < text.length) {
      if (skipping) {
        const end = lineEnd(text, at)
        length += end - at
        at = end
        if (at < text.length) {
          afterCarriage = text[at] === "\r"
          at++
          endRow()
        }
        continue
      }
      const letter = text[at] ?? ""
      if (afterCarriage) {
        afterCarriage = false
        if (letter === "\n") {
          at++
          continue
        }
      }
      const before = at
      if (state === "quoted") {
        const end = text.indexOf('"', at)
        cell += text.slice(at, end === -1 ? text.length : end)
        at = end === -1 ? text.length : end + 1
        if (end !== -1 && escaped && endsInEscape(cell)) cell = `${cell.slice(0, -1)}"`
        else if (end !== -1) state = "closing"
      } else if (state === "closing" && letter === '"') {
        cell += '"'
        state = "quoted"
        at++
      } else if (spaced && letter === " " && (state === "start" || state === "next")) {
        at++
      } else if (state === "start" && letter === '"') {
        state = "quoted"
        at++
      } else if (letter === delimiter) {
        endCell()
        state = "next"
        at++
      } else if (letter === "\n" || letter === "\r") {
        afterCarriage = letter === "\r"
        endRow()
        at++
        continue
      } else if (state === "next" && letter === '"') {
        state = "quoted"
        at++
      } else {
        const end = cellEnd(text, at, delimiter)
        cell += text.slice(at, end)
        state = "plain"
        at = end
      }
      length += at - before
      if (length > most) {
        skipping = true
        cell = ""
        row = []
      }
    }
    yield* found
    found.length = 0
  }
  if (skipping || state !== "start" || row.length > 0) endRow()
  yield* found
}

/** Whether an odd number of backslashes stands at the end. */
const endsInEscape = (cell: string): boolean => {
  let at = cell.length
  while (cell[at - 1] === "\\") at--
  return (cell.length - at) % 2 === 1
}

/** By so many bytes it is told how a table is written; a header is shorter. */
const headLength = 64_000

/** Bytes as letters; the first piece holds the head whole. */
async function* lettersOf(chunks: Chunks): AsyncGenerator<string> {
  let head: string | null = ""
  for await (const chunk of chunks) {
    const text: string = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1")
    if (head === null) yield text
    else {
      head += text
      if (head.length < headLength) continue
      yield head
      head = null
    }
  }
  if (head) yield head
}

/** `next`: a cell begins, and there is one before it in its row. */
type State = "start" | "next" | "plain" | "quoted" | "closing"

const lineEnd = (text: string, from: number): number => {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || code === 0x0d) return at
  }
  return text.length
}

const cellEnd = (text: string, from: number, delimiter: string): number => {
  const mark = delimiter.charCodeAt(0)
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || code === 0x0d || code === mark) return at
  }
  return text.length
}
