import { type InfoRecord, parse } from "csv-parse/sync"
import { tableNames } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"
import type { Problem } from "./errors.ts"

/** A line of the corrections, as a person wrote it. */
export interface Line {
  /** On which it stands, the header being on 1. */
  readonly line: number
  /** The id of a row, or `sha256:` and the digest of a person's id or name. */
  readonly target: string
  /** Where the id alone doesn't tell. */
  readonly table: TableName | null
  readonly action: "remove" | "drop-row" | "set"
  /** The column to mend; null if a row is removed. */
  readonly field: string | null
  /** Its new value as the CSV of the table has it; empty: nothing. */
  readonly value: string
  readonly reason: string
  /** ISO day. */
  readonly date: string | null
}

const columns = ["target", "table", "action", "field", "value", "reason", "date", "evidence", "by"] as const
type Column = (typeof columns)[number]

/**
 * Reads a list of corrections: CSV (RFC 4180, UTF-8) with a header, columns in any order, of which `target`, `action` and
 * `reason` must be there; `evidence` and `by` are the maintainers' own notes. Gives its lines in order, or all that is
 * wrong with them. A line that says the same as another counts once.
 */
export const parseLines = (
  csv: string
): { readonly lines: ReadonlyArray<Line>; readonly problems: ReadonlyArray<Problem> } => {
  const problems: Array<Problem> = []
  const [header, ...records] = recordsOf(csv, problems)
  if (!header) return { lines: [], problems }
  const names = header.cells.map((cell) => cell.trim().toLowerCase())
  for (const name of names) {
    if (!columns.some((column) => column === name)) {
      problems.push({ line: 1, problem: `there is no column “${name}”: the columns are ${columns.join(", ")}` })
    }
  }
  for (const name of ["target", "action", "reason"]) {
    if (!names.includes(name)) problems.push({ line: 1, problem: `the column ${name} is missing` })
  }
  if (new Set(names).size < names.length) problems.push({ line: 1, problem: "two columns have one name" })
  if (problems.length > 0) return { lines: [], problems }

  const lines = new Map<string, Line>()
  for (const { line, cells } of records) {
    const cell = (column: Column) => cells[names.indexOf(column)]?.trim() ?? ""
    const problem =
      cells.length > names.length
        ? "it has more cells than the header: put a cell with a comma in quotation marks"
        : problemOf(cell)
    if (problem !== null) {
      problems.push({ line, problem })
      continue
    }
    const read = toLine(line, cell)
    const said = JSON.stringify([read.target, read.table, read.action, read.field, read.value])
    if (!lines.has(said)) lines.set(said, read)
  }
  return { lines: Array.from(lines.values()), problems }
}

const recordsOf = (csv: string, problems: Array<Problem>) => {
  const found: Array<{ readonly line: number; readonly cells: ReadonlyArray<string> }> = []
  try {
    parse(csv, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: ReadonlyArray<string>, { lines }: InfoRecord) => {
        const breaks = record.join("").match(/\r\n?|\n/gu)?.length ?? 0
        if (record.some((cell) => cell.trim() !== "")) found.push({ line: lines - breaks, cells: record })
        return null
      }
    })
  } catch (error) {
    problems.push({ line: 0, problem: `it is no CSV (${error instanceof Error ? error.message : String(error)})` })
  }
  return found
}

const actions = ["remove", "drop-row", "set"] as const

const problemOf = (cell: (column: Column) => string): string | null => {
  const [target, action, table, field, date] = [
    cell("target"),
    cell("action"),
    cell("table"),
    cell("field"),
    cell("date")
  ]
  if (target === "") return "it names no target: the id of a row, the first column of its table"
  if (/^sha256:/iu.test(target) && !/^sha256:[0-9a-f]{64}$/iu.test(target)) {
    return "its target is no digest: sha256: and 64 hexadecimal digits, as `pipeline conceal` prints them"
  }
  if (!actions.some((one) => one === action)) return `its action is “${action}”, and not one of ${actions.join(", ")}`
  if (table !== "" && !tableNames.some((one) => one === table)) return `there is no table “${table}”`
  if (action === "set" && field === "") return "it names no field to set: a column of the row's table"
  if (action === "set" && /^sha256:/iu.test(target)) return "a digest names somebody to remove, and nothing to set"
  if (action !== "set" && field !== "") {
    return `it is to ${action} a row, and names a field: leave that empty, or empty the cell by set and no value`
  }
  if (action !== "set" && cell("value") !== "") return `it is to ${action} a row, and gives a value`
  if (cell("reason") === "") return "it gives no reason"
  if (date !== "" && !isDay(date)) return `its date is “${date}”, and no day such as 2017-03-29`
  return null
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

const toLine = (line: number, cell: (column: Column) => string): Line => {
  const target = cell("target")
  return {
    line,
    target: /^sha256:/iu.test(target) ? target.toLowerCase() : target,
    table: tableNames.find((one) => one === cell("table")) ?? null,
    action: actions.find((one) => one === cell("action")) ?? "remove",
    field: cell("field") || null,
    value: cell("value"),
    reason: cell("reason"),
    date: cell("date") || null
  }
}
