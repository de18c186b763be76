import type { Dataset } from "../../model/dataset.ts"
import { columns, type Row, schemas, tableNames } from "../../model/schemas.ts"
import type { TableName } from "../../model/tables.ts"
import type { Manifest } from "../version.ts"
import type { Cell, Described, DescribedTable, EmbeddedColumn, EmbeddedTable } from "./embedded.ts"
import type { Sentences } from "./readers.ts"

/** More rows of a table than this are left to the other formats: a browser would be slow to open the page. */
export const mostRows = 200_000

/** The first rows of a table, by column. What a reader can compute from the row beside it is left out. */
export const embed = (table: TableName, rows: ReadonlyArray<Row>, most = mostRows): EmbeddedTable => {
  const shown = rows.slice(0, most)
  const cells = (name: string) => shown.map((row) => (isNeedless(table, name, row) ? null : (row[name] ?? null)))
  return {
    rows: shown.length,
    of: rows.length,
    columns: Object.fromEntries(columns(table).map(({ name }) => [name, encode(cells(name))]))
  }
}

/** A digest proves characters that aren't given. Beside those that are it would only be long. */
const isNeedless = (table: TableName, column: string, row: Row): boolean =>
  table === "evidence" && column === "exact_sha256" && row.exact !== null

/** A column in its shortest form. */
export const encode = (cells: ReadonlyArray<Cell>): EmbeddedColumn => {
  const numbers = new Map<Cell, number>()
  const lists = new Map<string, number>()
  const values: Array<Cell> = []
  const at: Array<number> = []
  const isNumber = cells.every((cell) => typeof cell === "number" || cell === null)
  for (const cell of cells) {
    const list = typeof cell === "object" && cell !== null ? JSON.stringify(cell) : null
    const known = list === null ? numbers.get(cell) : lists.get(list)
    at.push(known ?? values.length)
    if (known !== undefined) continue
    if (list === null) numbers.set(cell, values.length)
    else lists.set(list, values.length)
    values.push(cell)
    if (values.length > 1 && (isNumber || values.length * 2 > cells.length)) return { cells }
  }
  const [only = null] = values
  return values.length <= 1 ? { all: only } : { values, at }
}

/** What tables and columns mean, from the schemas. */
export const describe = ({ version }: Pick<Manifest, "version">): Described => ({
  version,
  tables: Object.fromEntries(tableNames.map((table) => [table, describeTable(table)]))
})

const describeTable = (table: TableName): DescribedTable => ({
  title: schemas[table].title,
  key: schemas[table]["x-primary-key"].length === 1 ? (schemas[table]["x-primary-key"][0] ?? "") : "",
  columns: Object.entries(schemas[table].properties).map(([name, column]) => ({
    name,
    kind: column["x-parquet"],
    description: column.description,
    ...(column["x-enum"] ? { values: column["x-enum"] } : {})
  }))
})

/** The tables of a page, in published order, one at a time. In a reader's own edition evidence has its sentences, too. */
export function* embedded(
  dataset: Dataset,
  sentences: Sentences | null = null
): Generator<readonly [TableName, EmbeddedTable]> {
  for (const table of tableNames) {
    const rows = embed(table, dataset[table])
    yield [table, table === "evidence" && sentences !== null ? withSentences(rows, dataset.evidence, sentences) : rows]
  }
}

/** Evidence with the columns `before` and `after`, which only a reader's own edition has. */
const withSentences = (table: EmbeddedTable, rows: Dataset["evidence"], sentences: Sentences): EmbeddedTable => {
  const around = rows.slice(0, table.rows).map(({ evidence_id }) => sentences.get(evidence_id))
  const [before, after] = [around.map((one) => one?.before ?? null), around.map((one) => one?.after ?? null)]
  return { ...table, columns: { ...table.columns, before: encode(before), after: encode(after) } }
}
