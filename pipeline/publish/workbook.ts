import { fromDay } from "../model/days.ts"
import { type Entry, zip } from "./zip.ts"

/** A cell of a sheet. A `day` is an ISO date. Text is text: it is never read as a formula. */
export type SheetCell = string | number | boolean | null | { readonly day: string }

/** A sheet with a header, which stays in sight and has filters. */
export interface Sheet {
  /** At most 31 characters, without `: \ / ? * [ ]`. */
  readonly name: string
  readonly columns: ReadonlyArray<{ readonly name: string; readonly width: number; readonly wrap?: boolean }>
  /** How many rows there are, and the rows, made when they are written. */
  readonly count: number
  readonly rows: Iterable<ReadonlyArray<SheetCell>>
  /** Where cells lead to; rows and columns count from 0, without the header. */
  readonly links: ReadonlyArray<{ readonly row: number; readonly column: number; readonly to: Target }>
}

interface Target {
  readonly sheet: string
  readonly row: number
}

/** What the format bounds. Excel drops links beyond their number, and refuses a file with more rows or longer text. */
export const limits = { text: 32_767, rows: 1_048_575, links: 65_530 } as const

export interface Properties {
  readonly title: string
  /** ISO 8601. */
  readonly created: string
}

/** A workbook as Office Open XML (ECMA-376), in chunks of bytes. The same bytes for the same sheets. */
export const workbook = (sheets: ReadonlyArray<Sheet>, properties: Properties): Iterable<Uint8Array> =>
  zip(entries(sheets, properties))

function* entries(sheets: ReadonlyArray<Sheet>, properties: Properties): Generator<Entry> {
  yield { path: "[Content_Types].xml", content: contentTypes(sheets.length) }
  yield {
    path: "_rels/.rels",
    content: relationships([
      ["officeDocument", "xl/workbook.xml"],
      ["core", "docProps/core.xml"]
    ])
  }
  yield { path: "docProps/core.xml", content: coreProperties(properties) }
  yield { path: "xl/workbook.xml", content: book(sheets) }
  const parts = sheets.map((_, index): Relation => ["worksheet", `worksheets/sheet${index + 1}.xml`])
  yield { path: "xl/_rels/workbook.xml.rels", content: relationships([...parts, ["styles", "styles.xml"]]) }
  yield { path: "xl/styles.xml", content: [styles] }
  for (const [index, sheet] of sheets.entries()) {
    yield { path: `xl/worksheets/sheet${index + 1}.xml`, content: worksheet(sheet, index === 0) }
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packages = "http://schemas.openxmlformats.org/package/2006"

function* contentTypes(sheets: number): Generator<string> {
  const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`
  yield `${declaration}<Types xmlns="${packages}/content-types">`
  yield '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
  yield '<Default Extension="xml" ContentType="application/xml"/>'
  yield part("/xl/workbook.xml", `${sheet}.sheet.main+xml`)
  yield part("/xl/styles.xml", `${sheet}.styles+xml`)
  yield part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
  for (let index = 1; index <= sheets; index++) yield part(`/xl/worksheets/sheet${index}.xml`, `${sheet}.worksheet+xml`)
  yield "</Types>"
}

type Relation = readonly [kind: "officeDocument" | "core" | "worksheet" | "styles", target: string]

function* relationships(all: ReadonlyArray<Relation>): Generator<string> {
  yield `${declaration}<Relationships xmlns="${packages}/relationships">`
  for (const [index, [kind, target]] of all.entries()) {
    const type = kind === "core" ? `${packages}/relationships/metadata/core-properties` : `${office}/${kind}`
    yield `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`
  }
  yield "</Relationships>"
}

function* coreProperties({ title, created }: Properties): Generator<string> {
  yield `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" `
  yield 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
  yield `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>`
  yield `<dcterms:created xsi:type="dcterms:W3CDTF">${escaped(created)}</dcterms:created></cp:coreProperties>`
}

function* book(sheets: ReadonlyArray<Sheet>): Generator<string> {
  yield `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>`
  for (const [index, { name }] of sheets.entries()) {
    yield `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
  }
  yield "</sheets><definedNames>"
  for (const [index, sheet] of sheets.entries()) {
    yield `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escaped(absolute(sheet))}</definedName>`
  }
  yield "</definedNames></workbook>"
}

const absolute = ({ name, columns, count }: Sheet): string =>
  `'${name.replaceAll("'", "''")}'!$A$1:$${letters(columns.length - 1)}$${count + 1}`

/** The numbers by which cells name their style, see `styles`. */
const style = {
  plain: 0,
  header: 1,
  day: 2,
  wrapped: 3,
  link: 4,
  literal: 5,
  wrappedLiteral: 6,
  literalLink: 7
} as const

/** `quotePrefix` keeps text that begins like a formula text, also when somebody edits the cell. */
const styles = `${declaration}<styleSheet xmlns="${main}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECEF"/></patternFill></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="8">
<xf xfId="0"><alignment vertical="top"/></xf>
<xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"><alignment vertical="top"/></xf>
<xf xfId="0" numFmtId="164" applyNumberFormat="1"><alignment vertical="top"/></xf>
<xf xfId="0"><alignment vertical="top" wrapText="1"/></xf>
<xf xfId="0" fontId="2" applyFont="1"><alignment vertical="top"/></xf>
<xf xfId="0" quotePrefix="1"><alignment vertical="top"/></xf>
<xf xfId="0" quotePrefix="1"><alignment vertical="top" wrapText="1"/></xf>
<xf xfId="0" fontId="2" quotePrefix="1" applyFont="1"><alignment vertical="top"/></xf>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`

function* worksheet({ columns, count, rows, links }: Sheet, isFirst: boolean): Generator<string> {
  const range = `A1:${letters(columns.length - 1)}${count + 1}`
  yield `${declaration}<worksheet xmlns="${main}"><dimension ref="${range}"/><sheetViews>`
  yield `<sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">`
  yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
  yield "</sheetView></sheetViews><cols>"
  for (const [index, { width }] of columns.entries()) {
    yield `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  }
  yield '</cols><sheetData><row r="1">'
  for (const [column, { name }] of columns.entries()) yield cell(`<c r="${letters(column)}1`, name, style.header)
  yield "</row>"
  const kept = links.slice(0, limits.links)
  const linked = new Set(kept.map(({ row, column }) => row * columns.length + column))
  const names = columns.map((_, column) => letters(column))
  const laidOut = columns.map(({ wrap = false }, column) => ({ column, wrap, start: `<c r="${names[column]}` }))
  let row = 0
  for (const cells of rows) {
    const number = String(row + 2)
    let text = `<row r="${number}">`
    for (const { column, wrap, start } of laidOut) {
      const value = cells[column] ?? null
      if (value === null) continue
      const isLink = linked.has(row * columns.length + column)
      text += cell(start + number, value, styleOf(value, isLink, wrap))
    }
    yield `${text}</row>`
    row++
  }
  yield `</sheetData><autoFilter ref="${range}"/>`
  if (kept.length > 0) yield "<hyperlinks>"
  for (const { row, column, to } of kept) {
    yield `<hyperlink ref="${names[column]}${row + 2}" location="'${escaped(to.sheet)}'!A${to.row + 2}"/>`
  }
  if (kept.length > 0) yield "</hyperlinks>"
  yield "</worksheet>"
}

const styleOf = (value: SheetCell, isLink: boolean, wraps: boolean): number => {
  if (typeof value === "object") return style.day
  const isFormulaLike = typeof value === "string" && /^[=+\-@\t\r]/u.test(value)
  if (isLink) return isFormulaLike ? style.literalLink : style.link
  if (isFormulaLike) return wraps ? style.wrappedLiteral : style.literal
  return wraps ? style.wrapped : style.plain
}

/** A cell, from `<c r="` and its place on. */
const cell = (start: string, value: Exclude<SheetCell, null>, style: number): string => {
  if (typeof value === "number") return `${start}${endOfPlace[style]}><v>${value}</v></c>`
  if (typeof value === "boolean") return `${start}${endOfPlace[style]} t="b"><v>${value ? 1 : 0}</v></c>`
  if (typeof value === "string") return inline(start, value, style)
  const serial = serialOf(value.day)
  return serial === null ? inline(start, value.day, style) : `${start}${endOfPlace[style]}><v>${serial}</v></c>`
}

const inline = (start: string, text: string, style: number): string => {
  if (text.length > limits.text) throw new RangeError(`a cell holds ${text.length} characters, which no sheet can`)
  const opening = text.trim() === text ? startOfText[style] : startOfSpacedText[style]
  return `${start}${opening}${escaped(text)}</t></is></c>`
}

/** What stands behind a cell's place, by the number of its style: most cells are text, and few pieces are quickly joined. */
const endOfPlace = Object.values(style).map((number) => (number === 0 ? '"' : `" s="${number}"`))
const startOfText = endOfPlace.map((end) => `${end} t="inlineStr"><is><t>`)
const startOfSpacedText = endOfPlace.map((end) => `${end} t="inlineStr"><is><t xml:space="preserve">`)

/**
 * A day as spreadsheets count them, or null for those that they can't: before March 1900 they count a leap day that
 * never was.
 */
export const serialOf = (day: string): number | null => {
  const number = fromDay(day)
  return number === null || number < -25_508 ? null : number + 25_569
}

/**
 * Text as XML. Characters that XML can't hold or would change, such as a carriage return, become `_x000D_`, as ECMA-376
 * (ST_Xstring) has it; what already looks like that gets its underscore written so.
 */
const escaped = (text: string): string =>
  isPlain.test(text)
    ? text
    : text.replace(/_(?=x[0-9A-Fa-f]{4}_)|[&<>"\uFFFE\uFFFF\p{Cc}\p{Cs}]/gu, (character) => {
        if (character === "\t" || character === "\n") return character
        const code = character.charCodeAt(0)
        return entities.get(character) ?? `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`
      })

/** Most text needs no change, and to see that is quick. */
const isPlain = /^[ !#-%'-;=?-^`-~\u00A0-\uD7FF]*$/

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"]
])

/** A column's letters: 0 is A, 26 is AA. */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26))
