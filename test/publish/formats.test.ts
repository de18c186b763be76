import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DuckDBConnection, DuckDBDateValue, DuckDBListValue, type DuckDBValue } from "@duckdb/node-api"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { parquetMetadata, parquetReadObjects } from "hyparquet"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Cell, type ColumnKind, columns, type Row, tableNames } from "../../pipeline/model/schemas.ts"
import type { TableName } from "../../pipeline/model/tables.ts"
import { csv } from "../../pipeline/publish/csv.ts"
import { json } from "../../pipeline/publish/json.ts"
import { parquetTable } from "../../pipeline/publish/parquet.ts"
import { awkward, rows } from "../rows.ts"
import { cases } from "../soak/cases.ts"

let saved = 0
const folder = mkdtempSync(join(tmpdir(), "formats-"))
let duckdb: DuckDBConnection
beforeAll(async () => {
  duckdb = await DuckDBConnection.create()
})
afterAll(() => {
  duckdb.closeSync()
  rmSync(folder, { recursive: true })
})

const metadata = { "sanctuary_record.release": "1.2.3", "sanctuary_record.table": "people" }

const parquetFile = async (table: TableName, rows: ReadonlyArray<Row>): Promise<Buffer> => {
  const chunks: Array<Uint8Array> = []
  for await (const chunk of parquetTable(table, rows, metadata)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Writes a file of a new name, since DuckDB remembers those that it read, and gives its path as a string of SQL. */
const save = (name: string, content: string | Buffer): string => {
  const path = join(folder, `${saved++}-${name}`)
  writeFileSync(path, content)
  return `'${path}'`
}

/** What DuckDB reads, cell by cell as in our rows. */
const select = async (sql: string): Promise<ReadonlyArray<Row>> => {
  const answer = (await duckdb.runAndReadAll(sql)).getRowObjects()
  return answer.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])))
}

const plain = (value: DuckDBValue): Cell => {
  if (value instanceof DuckDBListValue) return value.items.map(String)
  if (value instanceof DuckDBDateValue) return value.toString()
  if (typeof value === "bigint") return Number(value)
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value
  throw new TypeError(`DuckDB gave ${value}`)
}

const sqlTypes: Readonly<Record<ColumnKind, string>> = {
  utf8: "VARCHAR",
  int64: "BIGINT",
  double: "DOUBLE",
  boolean: "BOOLEAN",
  date: "DATE",
  list: "VARCHAR"
}

/** A CSV file as its schema says it is to be read. */
const readCsv = (table: TableName, path: string): string => {
  const types = columns(table).map(({ name, kind }) => `'${name}': '${sqlTypes[kind]}'`)
  const lists = columns(table).filter(({ kind }) => kind === "list")
  const split = lists.map(({ name }) => `coalesce(string_split(${name}, '|'), []) AS ${name}`)
  const replace = split.length === 0 ? "" : `REPLACE (${split.join(", ")})`
  return `SELECT * ${replace} FROM read_csv(${path}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${types.join(", ")}})`
}

describe.each(tableNames)("%s", (table) => {
  it("comes back from every format, value by value", async () => {
    await fc.assert(
      fc.asyncProperty(rows(table, 20), async (rows) => {
        const [asCsv, asJson] = [[...csv(table, rows)].join(""), [...json(table, rows)].join("")]
        const asParquet = await parquetFile(table, rows)
        expect(JSON.parse(asJson)).toEqual(rows)
        expect(parse(asCsv, { columns: true })).toEqual(rows.map((row) => cellTexts(table, row)))
        expect(await withHyparquet(table, asParquet)).toEqual(rows)
        expect(await select(`FROM ${save("rows.parquet", asParquet)}`)).toEqual(rows)
        expect(await select(readCsv(table, save("rows.csv", asCsv)))).toEqual(rows)
      }),
      { numRuns: cases(20) }
    )
  })

  it("has its columns and types in Parquet and its columns in CSV, with rows or without", async () => {
    const described = await select(`DESCRIBE FROM ${save("none.parquet", await parquetFile(table, []))}`)
    expect(described.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
      columns(table).map(({ name, kind }) => [name, kind === "list" ? "VARCHAR[]" : sqlTypes[kind]])
    )
    expect([...csv(table, [])].join("")).toBe(`${columns(table).map(({ name }) => name)}\n`)
    expect([...json(table, [])].join("")).toBe("[]\n")
  })

  it("has the same bytes whenever it is written", async () => {
    await fc.assert(
      fc.asyncProperty(rows(table, 20), async (rows) => {
        expect((await parquetFile(table, rows)).equals(await parquetFile(table, rows))).toBe(true)
      }),
      { numRuns: cases(10) }
    )
  })
})

/** A row as CSV holds it. */
const cellTexts = (table: TableName, row: Row) =>
  Object.fromEntries(columns(table).map(({ name }) => [name, [row[name] ?? []].flat().join("|")]))

const withHyparquet = async (table: TableName, file: Buffer) => {
  const kinds = new Map(columns(table).map(({ name, kind }) => [name, kind]))
  const read = await parquetReadObjects({ file: new Uint8Array(file).buffer })
  const cell = (name: string, value: unknown) => {
    if (kinds.get(name) === "int64" && typeof value === "bigint") return Number(value)
    return value instanceof Date ? value.toISOString().slice(0, 10) : value
  }
  return read.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(name, value)])))
}

describe("awkward texts", () => {
  const entities = awkward.map((name, index) => ({ entity_id: `entity-${index}`, kind: "person", name }))

  it.each(awkward)("finds %j again in Parquet and CSV", async (text) => {
    const parquet = save("entities.parquet", await parquetFile("entities", entities))
    const path = save("entities.csv", [...csv("entities", entities)].join(""))
    const found = entities.filter(({ name }) => name === text)
    const where = `WHERE name = '${text.replaceAll("'", "''")}'`
    expect(await select(`FROM ${parquet} ${where}`)).toEqual(found)
    expect(await select(`FROM (${readCsv("entities", path)}) ${where}`)).toEqual(found)
    expect(await select(`FROM read_csv(${path}) ${where}`)).toEqual(found) // as DuckDB guesses the file to be
  })

  it("finds each of many rows in several row groups", async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      person_id: `person-${index}`,
      name: awkward[index % awkward.length] ?? "",
      aliases: index % 3 === 0 ? [] : Array.from({ length: index % 4 }, (_, alias) => `${index}-${alias}`),
      role: index % 2 === 0 ? null : "Mayor",
      role_kind: null,
      affiliation_id: null,
      documents: index,
      mentions: Number.MAX_SAFE_INTEGER - index
    }))
    const parquet = save("people.parquet", await parquetFile("people", many))
    const path = save("people.csv", [...csv("people", many)].join(""))
    expect(await select(`FROM ${parquet}`)).toEqual(many)
    expect(await select(readCsv("people", path))).toEqual(many)
    expect(await select(`FROM ${parquet} WHERE name = '😀'`)).toEqual(many.filter(({ name }) => name === "😀"))
    expect(await withHyparquet("people", await parquetFile("people", many))).toEqual(many)
  })
})

describe("CSV", () => {
  it("writes false as false, null and empty lists as empty cells, and quotes only where it must", () => {
    const role = { person_id: "ana-ruiz", role: 'the "czar"', role_kind: "other", former: false, affiliation_id: null }
    const rest = { party: "D", first_published: "2017-03-29", last_published: null, documents: 1 }
    expect([...csv("roles", [{ ...role, ...rest }])].join("").split("\n")[1]).toBe(
      'ana-ruiz,"the ""czar""",other,false,,D,2017-03-29,,1'
    )
  })
})

describe("Parquet", () => {
  it("says in its footer which release and schema it is of", async () => {
    const { key_value_metadata } = parquetMetadata(new Uint8Array(await parquetFile("people", [])).buffer)
    expect(key_value_metadata).toEqual(Object.entries(metadata).map(([key, value]) => ({ key, value })))
  })

  it("has no statistics, whose bounds would be wrong", async () => {
    const file = await parquetFile("entities", [{ entity_id: "ana-ruiz", kind: "person", name: "～" }])
    const { row_groups } = parquetMetadata(new Uint8Array(file).buffer)
    const statistics = row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.statistics))
    expect(statistics).toEqual([undefined, undefined, undefined])
  })

  it.each([2 ** 53, 0.5, "12"])("refuses %j in a column of whole numbers", async (documents) => {
    const person = { person_id: "ana-ruiz", name: "Ana Ruiz", aliases: [], role: null, role_kind: null }
    const row = { ...person, affiliation_id: null, documents, mentions: 1 }
    await expect(parquetFile("people", [row])).rejects.toThrow(/no integer|not of its column/u)
  })
})
