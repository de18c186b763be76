import { CsvError, type InfoRecord, parse } from "csv-parse/sync"
import { type Metadata, noMetadata } from "../model/document.ts"
import { isEdtf } from "../model/edtf.ts"
import { BadSource } from "../model/refusals.ts"

/** What `sources.csv` says of each file, and the lines of it that can't be used. */
export interface Registry {
  readonly sources: ReadonlyMap<string, Metadata>
  readonly problems: ReadonlyArray<BadSource>
}

/** Nothing is known of any file: there is no `sources.csv`. */
export const noRegistry: Registry = { sources: new Map(), problems: [] }

/** The name of the registry in the folder of the texts. */
export const registryFile = "sources.csv"

const columns = ["file", "publisher", "agency", "title", "author", "published", "url", "rights", "note"] as const
type Column = (typeof columns)[number]
type Row = Readonly<Record<Column, string | null>>

/**
 * Reads a registry: CSV (RFC 4180, UTF-8) with a header, columns in any order; all but `file` may be left out, and an
 * empty cell says nothing. `known` are the paths of the texts. A wrong line is a problem, and the others still count.
 */
export const parseRegistry = (csv: string, known: ReadonlySet<string>): Registry => {
  const problems: Array<BadSource> = []
  const bad = (line: number, column: string, problem: string) => problems.push(new BadSource({ line, column, problem }))
  const [header, ...records] = recordsOf(csv, bad)
  if (!header) return { sources: new Map(), problems }

  const names = header.cells.map((cell) => cell.trim().toLowerCase())
  for (const name of names) if (!isColumn(name)) bad(header.line, name, "this column is not known, and is not read")
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) bad(header.line, twice, "two columns have this name")
  else if (!names.includes("file")) bad(header.line, "file", "this column is missing")
  if (twice !== undefined || !names.includes("file")) return { sources: new Map(), problems }

  const sources = new Map<string, Metadata>()
  for (const { line, cells } of records) {
    const row = toRow(names, cells)
    const wrong = faultOf(row, cells.length - names.length, known, sources)
    if (wrong) bad(line, ...wrong)
    else if (row.file !== null) sources.set(row.file, toMetadata(row))
  }
  return { sources, problems }
}

interface Cells {
  /** On which its first cell stands. */
  readonly line: number
  readonly cells: ReadonlyArray<string>
}

const recordsOf = (csv: string, bad: (line: number, column: string, problem: string) => void) => {
  const found: Array<Cells> = []
  try {
    parse(csv, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        bad(error instanceof CsvError ? Number(error.lines ?? 0) : 0, "", `it is no CSV (${error?.code ?? "unknown"})`)
        return undefined
      },
      on_record: (record: ReadonlyArray<string>, { lines }: InfoRecord) => {
        const breaks = record.join("").match(/\r\n?|\n/gu)?.length ?? 0
        if (record.some((cell) => cell.trim() !== "")) found.push({ line: lines - breaks, cells: record })
        return null
      }
    })
  } catch (error) {
    bad(0, "", `it is no CSV (${error instanceof Error ? error.message : String(error)})`)
  }
  return found
}

const isColumn = (name: string): name is Column => columns.some((column) => column === name)

const toRow = (names: ReadonlyArray<string>, cells: ReadonlyArray<string>): Row => {
  const cell = (column: Column) => cells[names.indexOf(column)]?.trim() || null
  return {
    file: cell("file"),
    publisher: cell("publisher"),
    agency: cell("agency"),
    title: cell("title"),
    author: cell("author"),
    published: cell("published"),
    url: cell("url"),
    rights: cell("rights"),
    note: cell("note")
  }
}

/** What is wrong with a line, as a column and a problem. */
const faultOf = (
  { file, published }: Row,
  tooMany: number,
  known: ReadonlySet<string>,
  sources: ReadonlyMap<string, Metadata>
): readonly [Column | "", string] | null => {
  if (tooMany > 0)
    return ["", `it has ${tooMany} more cells than the header: put a cell with a comma in quotation marks`]
  if (file === null) return ["file", "it names no file"]
  if (isTrick(file)) return ["file", `“${file}” is no path under the folder of the texts`]
  if (!known.has(file)) return ["file", `there is no text “${file}”`]
  if (sources.has(file)) return ["file", `“${file}” has a line already`]
  if (published !== null && !isEdtf(published))
    return ["published", `“${published}” is no date of EDTF, such as 2016-11-29`]
  return null
}

/** Whether a path would lead out of its folder, or names a place in more than one way. */
const isTrick = (path: string): boolean =>
  /^(?:[/~]|[A-Za-z]:)|[\\\p{Cc}]/u.test(path) || path.split("/").some((part) => [".", "..", ""].includes(part))

const toMetadata = ({ title, publisher, agency, author, published, url, rights }: Row): Metadata => ({
  ...noMetadata,
  title,
  publisher,
  agency,
  author,
  published,
  url,
  rights,
  titleBasis: title === null ? null : "registry",
  publisherBasis: publisher === null ? null : "registry",
  authorBasis: author === null ? null : "registry",
  publishedBasis: published === null ? null : "registry"
})
