import { type ColumnKind, columns } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"
import type { Loose } from "./formats.ts"
import type { Violation } from "./violation.ts"
import { type Packed, readZip, unpacked } from "./zip.ts"

/** The spreadsheet of a release, if it has one. */
export const workbookFile = "sanctuary-record.xlsx"

/** So many rows of a table a sheet shows, and so many UTF-16 units a cell: more no spreadsheet shows well, or at all. */
const most = { rows: 100_000, units: 32_767 }

/**
 * Where a sheet says otherwise than the JSON file of its table, or isn't there: read from the file's XML (ECMA-376), a
 * row at a time, by nothing that wrote it. Its first two sheets, which explain, are left alone.
 */
export const workbookViolations = async (
  bytes: Uint8Array,
  tables: ReadonlyArray<{ readonly table: TableName; readonly rows: ReadonlyArray<Loose> }>
): Promise<ReadonlyArray<Violation>> => {
  const wrong = (promise: string): ReadonlyArray<Violation> => [{ table: workbookFile, id: "file", promise }]
  const files = readZip(bytes)
  if (files === null) return wrong("it is no archive of sheets")
  const violations: Array<Violation> = []
  try {
    const parts = await sheetsOf(files)
    for (const { table, rows } of tables) {
      const part = parts.get(table)
      if (part) violations.push(...(await sheetViolations(table, rows, part)))
      else violations.push({ table: `${workbookFile} ${table}`, id: "file", promise: "no sheet has this name" })
    }
  } catch (error) {
    return [...violations, ...wrong(error instanceof Error ? error.message : String(error))]
  }
  return violations
}

/** The files of the sheets by their names, which the workbook gives by way of its relations. */
const sheetsOf = async (files: ReadonlyArray<Packed>): Promise<ReadonlyMap<string, Packed>> => {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const whole = async (path: string) => {
    const file = byPath.get(path)
    let text = ""
    if (file) for await (const chunk of unpacked(file)) text += chunk
    return text
  }
  const targets = new Map<string, string>()
  for (const [element] of (await whole("xl/_rels/workbook.xml.rels")).matchAll(/<Relationship [^>]*>/gu)) {
    targets.set(attribute(element, "Id"), attribute(element, "Target"))
  }
  const sheets = new Map<string, Packed>()
  for (const [element] of (await whole("xl/workbook.xml")).matchAll(/<sheet [^>]*>/gu)) {
    const file = byPath.get(`xl/${targets.get(attribute(element, "r:id"))}`)
    if (file) sheets.set(plain(attribute(element, "name")), file)
  }
  return sheets
}

const attribute = (element: string, name: string): string => {
  const start = element.indexOf(` ${name}="`)
  if (start < 0) return ""
  const from = start + name.length + 3
  return element.slice(from, element.indexOf('"', from))
}

const sheetViolations = async (
  table: TableName,
  rows: ReadonlyArray<Loose>,
  sheet: Packed
): Promise<ReadonlyArray<Violation>> => {
  const file = `${workbookFile} ${table}`
  const expected = columns(table)
  const shown = Math.min(rows.length, most.rows)
  const violations: Array<Violation> = []
  let number = -1 // the first row is the header
  for await (const row of rowsOf(unpacked(sheet))) {
    number++
    if (number === 0) {
      const names: Array<string> = []
      eachCell(row, (_, __, text) => names.push(text))
      const wanted = expected.map(({ name }) => name).join()
      if (names.join() === wanted) continue
      return [{ table: file, id: "file", promise: `its header is ${names.join()}, not ${wanted}` }]
    }
    const json = rows[number - 1]
    if (json === undefined || number > shown) continue
    let next = 0 // the first column of which nothing was read yet
    const hold = (column: number, read: unknown) => {
      const name = expected[column]?.name
      const value = name === undefined ? null : (json[name] ?? null)
      const wanted = Array.isArray(value) ? (value.length === 0 ? null : value.join("|")) : value
      if (read === wanted || isCut(read, wanted)) return
      const promise = `${name ?? `column ${column + 1}`} is ${JSON.stringify(read)}, and ${JSON.stringify(wanted)} in the JSON file`
      violations.push({ table: file, id: `row ${number}`, promise })
    }
    eachCell(row, (column, type, text) => {
      while (next < column && next < expected.length) hold(next++, null)
      hold(column, readAs(expected[column]?.kind, type, text))
      next = column + 1
    })
    while (next < expected.length) hold(next++, null)
  }
  const count = Math.max(number, 0)
  if (count === shown) return violations
  return [{ table: file, id: "rows", promise: `it has ${count} rows, and the JSON file ${rows.length}` }, ...violations]
}

/** Text that no cell can hold is cut, and says so. */
const isCut = (cell: unknown, value: unknown): boolean =>
  typeof cell === "string" &&
  typeof value === "string" &&
  value.length > most.units &&
  cell.length >= most.units - 1 &&
  cell.endsWith("…") &&
  value.startsWith(cell.slice(0, -1))

/** The rows of a sheet as XML. What is between them is passed over. */
async function* rowsOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ""
  for await (const chunk of chunks) {
    rest += chunk
    let done = 0
    for (let end = rest.indexOf("</row>"); end >= 0; end = rest.indexOf("</row>", done)) {
      const start = rest.indexOf("<row ", done)
      yield rest.slice(start < 0 || start > end ? done : start, end)
      done = end + 6
    }
    rest = rest.slice(done)
  }
}

/**
 * Hands over the cells of a row with the numbers of their columns, from 0. Sought by hand, since patterns would take most
 * of the time of all that is checked.
 */
const eachCell = (row: string, use: (column: number, type: string, text: string) => void): void => {
  for (let at = row.indexOf('<c r="'); at >= 0; at = row.indexOf('<c r="', at)) {
    let column = 0
    let next = at + 6
    for (let code = row.charCodeAt(next); code >= 65 && code <= 90; code = row.charCodeAt(++next)) {
      column = column * 26 + code - 64
    }
    const content = row.indexOf(">", next) + 1
    const end = row.indexOf("</c>", content)
    if (content === 0 || end < 0) break
    const kind = row.indexOf(' t="', next)
    const type = kind < 0 || kind > content ? "n" : row.slice(kind + 4, row.indexOf('"', kind + 4))
    const start = row.startsWith("<v>", content) ? content + 3 : row.indexOf(">", row.indexOf("<t", content)) + 1
    const text = row.slice(start, row.indexOf("<", start))
    use(column - 1, type, type === "inlineStr" ? plain(text) : text)
    at = end
  }
}

/** Days are numbers in a sheet, but for those before March 1900, which are text. */
const readAs = (kind: ColumnKind | undefined, type: string, text: string): unknown => {
  if (type === "b") return text === "1"
  if (type !== "n") return text
  const number = Number(text)
  return kind === "date" ? new Date((number - 25_569) * 86_400_000).toISOString().slice(0, 10) : number
}

const entities = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&amp;", "&"]
])

/** Text of XML as it was: entities, then characters that XML can't hold (`_x000D_`). */
const plain = (text: string): string => {
  const named = text.includes("&") ? text.replace(/&[a-z]{2,4};/gu, (entity) => entities.get(entity) ?? entity) : text
  return named.includes("_x")
    ? named.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : named
}
