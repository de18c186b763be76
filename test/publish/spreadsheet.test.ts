import fc from "fast-check"
import { strFromU8, unzipSync } from "fflate"
import readWorkbook from "read-excel-file/node"
import { describe, expect, it } from "vitest"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import { type Cell, type Column, columns, type Row, schemas, tableNames } from "../../pipeline/model/schemas.ts"
import { sheets } from "../../pipeline/publish/spreadsheet.ts"
import { limits, type Sheet, serialOf, workbook } from "../../pipeline/publish/workbook.ts"
import { nothing, rows } from "../rows.ts"
import { cases } from "../soak/cases.ts"
import { cells, good } from "../validate/world.ts"

const about = { version: "1.2.3", created: "2016-11-29T00:00:00.000Z", pipeline: "1.0.0" }
const bytesOf = (all: ReadonlyArray<Sheet>): Buffer =>
  Buffer.concat([...workbook(all, { title: "Test", created: about.created })])
const made = (dataset: Dataset): Buffer => bytesOf(sheets(dataset, about))

/** Every sheet as another library reads it: rows of cells, without the header, by name. */
const read = async (book: Buffer): Promise<ReadonlyMap<string, ReadonlyArray<ReadonlyArray<unknown>>>> => {
  const found = await readWorkbook(book, { trim: false })
  return new Map(found.map(({ sheet, data }) => [sheet, data.slice(1)]))
}

/** The part of a workbook that holds a sheet. */
const part = (book: Buffer, name: string): string => {
  const files = unzipSync(book)
  const names = Array.from(strFromU8(files["xl/workbook.xml"] ?? new Uint8Array()).matchAll(/<sheet name="([^"]+)"/gu))
  const number = names.findIndex(([, found]) => found === name) + 1
  return strFromU8(files[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array())
}

/** What a cell should come back as. The reader doesn't decode `_x000D_`, as ECMA-376 has it: that is done here. */
const expected = ({ kind }: Column, cell: Cell): unknown => {
  if (cell === null || cell === "") return null
  if (kind === "date") return `${cell}`
  if (typeof cell !== "object") return cell
  const joined = cell.join("|")
  return joined === "" ? null : joined
}

const found = ({ kind }: Column, cell: unknown): unknown => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell !== "string" || kind === "date") return cell ?? null
  return cell.replaceAll(/_x([0-9A-F]{4})_/gu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

describe("spreadsheet", () => {
  it.each(tableNames)("gives %s back, value by value", async (table) => {
    const names = columns(table)
    const property = fc.asyncProperty(rows(table, 6), async (wanted) => {
      const all = sheets({ ...nothing, [table]: wanted }, about)
      const sheet = (await read(bytesOf(all.filter(({ name }) => name === table)))).get(table) ?? []
      const back = wanted.map((_, row) => names.map((column, index) => found(column, sheet[row]?.[index] ?? null)))
      expect(back).toEqual(wanted.map((row: Row) => names.map((column) => expected(column, row[column.name] ?? null))))
    })
    await fc.assert(property, { numRuns: cases(20) })
  })

  it("has the same bytes each time, and no time of day", () => {
    const book = made(good)
    expect(made(good)).toEqual(book)
    // every entry says 1980-01-01, 12:00: two bytes of time, two of day, behind the signature of the central directory
    const stamps = new Set<string>()
    for (let at = book.indexOf("PK\u0001\u0002"); at >= 0; at = book.indexOf("PK\u0001\u0002", at + 1)) {
      stamps.add(book.subarray(at + 12, at + 16).toString("hex"))
    }
    expect(Array.from(stamps)).toEqual(["00602100"])
  })

  it("has About and Columns first, then a sheet a table, with frozen headers and filters", async () => {
    const book = made(good)
    expect(Array.from((await read(book)).keys())).toEqual(["About", "Columns", ...tableNames])
    for (const table of tableNames) {
      const xml = part(book, table)
      expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
      expect(xml).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${good[table].length + 1}"/>`, "u"))
      const widths = Array.from(xml.matchAll(/<col [^>]*width="(\d+)"/gu)).map(([, width]) => Number(width))
      expect(widths).toHaveLength(columns(table).length)
      for (const width of widths) expect(width >= 6 && width <= 60).toBe(true)
    }
  })

  it("explains every column", async () => {
    const explained = (await read(made(good))).get("Columns") ?? []
    expect(explained.map(([table, column, , , , description]) => [table, column, description])).toEqual(
      tableNames.flatMap((table) =>
        Object.entries(schemas[table].properties).map(([name, { description }]) => [table, name, description])
      )
    )
  })

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("keeps %j text, also when it is edited", (title) => {
    const xml = part(made(cells(good, "documents", 0, { title })), "documents")
    const column = columns("documents").findIndex(({ name }) => name === "title")
    const cell = new RegExp(`<c r="${String.fromCharCode(65 + column)}2" s="([567])" t="inlineStr">`, "u")
    expect(xml).toMatch(cell) // the styles with quotePrefix
    expect(xml).not.toContain("<f>")
  })

  it("leads from a record to its evidence, and back", () => {
    const book = made(good)
    const best = good.evidence.findIndex(
      ({ record_id, document_id }) => record_id === "fi-fefb4ad09399a125" && document_id === "a"
    )
    expect(part(book, "figures")).toContain(`<hyperlink ref="A2" location="'evidence'!A${best + 2}"/>`)
    expect(part(book, "evidence")).toContain(`<hyperlink ref="C${best + 2}" location="'figures'!A2"/>`)
  })

  it("cuts what no cell can hold, and says so", async () => {
    const title = `${"a".repeat(limits.text - 2)}😀${"b".repeat(9)}`
    const sheet = await read(made(cells(good, "documents", 0, { title })))
    const column = columns("documents").findIndex(({ name }) => name === "title")
    expect(sheet.get("documents")?.[0]?.[column]).toBe(`${"a".repeat(limits.text - 2)}…`)
    expect(JSON.stringify(sheet.get("About"))).toContain("1 cells are too long and end in …; the CSV has all")
  })

  it("counts days as spreadsheets do, and leaves those alone that they can't count", () => {
    expect(serialOf("1900-03-01")).toBe(61)
    expect(serialOf("2017-03-29")).toBe(42_823)
    expect(serialOf("1900-02-28")).toBeNull()
    expect(serialOf("soon")).toBeNull()
  })
})
