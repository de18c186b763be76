import { parse } from "csv-parse/sync"
import { beforeAll, describe, expect, it } from "vitest"
import { columns, schemas, tableNames } from "../../../pipeline/model/schemas.ts"
import { csvw, csvwGroup } from "../../../pipeline/publish/metadata/csvw.ts"
import { described, text } from "./described.ts"

interface Column {
  readonly name: string
  readonly required?: boolean
  readonly separator?: string
  readonly datatype: { readonly base: string; readonly format?: string }
}
interface Table {
  readonly url: string
  readonly tableSchema: {
    readonly columns: ReadonlyArray<Column>
    readonly primaryKey: ReadonlyArray<string>
    readonly foreignKeys?: ReadonlyArray<{
      readonly columnReference: ReadonlyArray<string>
      readonly reference: { readonly resource: string; readonly columnReference: ReadonlyArray<string> }
    }>
  }
}

let release: Awaited<ReturnType<typeof described>>
let group: ReadonlyArray<Table>
beforeAll(async () => {
  release = await described()
  group = JSON.parse(text(csvwGroup(release))).tables
})

/** Built-in datatypes of "Metadata Vocabulary for Tabular Data" that we use, as they are written in a cell. */
const written: Readonly<Record<string, RegExp>> = {
  string: /^.+$/su,
  integer: /^-?\d+$/u,
  double: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu,
  boolean: /^(?:true|false)$/u,
  date: /^\d{4}-\d\d-\d\d$/u
}

describe("CSV on the Web", () => {
  it.each(tableNames)("%s: describes its CSV as it is", (table) => {
    const {
      "@context": context,
      url,
      tableSchema
    }: Table & { "@context": unknown } = JSON.parse(text(csvw(table, release)))
    expect(context).toEqual(["http://www.w3.org/ns/csvw", { "@language": "en" }])
    expect(url).toBe(`${table}.csv`)
    const rows: ReadonlyArray<Readonly<Record<string, string>>> = parse(release.bytes.get(`csv/${table}.csv`) ?? "", {
      columns: true,
      record_delimiter: "\n"
    })
    expect(tableSchema.columns.map(({ name }) => name)).toEqual(columns(table).map(({ name }) => name))
    for (const { name, required, separator, datatype } of tableSchema.columns) {
      expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_.]*$/u) // a column's name is a variable of URI templates
      for (const row of rows) {
        const cell = row[name] ?? ""
        if (required) expect(cell).not.toBe("")
        for (const value of cell === "" ? [] : separator ? cell.split(separator) : [cell]) {
          expect(value).toMatch(written[datatype.base] ?? /^$/u)
          if (datatype.format) expect(value).toMatch(new RegExp(`^(?:${datatype.format})$`, "u"))
        }
      }
    }
    expect(tableSchema.foreignKeys).toBeUndefined() // its table would have to be in the same group
  })

  it("states in the group every key whose cells are one each and never empty, to tables of the group", () => {
    expect(group.map(({ url }) => url)).toEqual(tableNames.map((table) => `${table}.csv`))
    for (const [index, table] of tableNames.entries()) {
      const { primaryKey, foreignKeys = [] } = group[index]?.tableSchema ?? { primaryKey: [] }
      expect(primaryKey).toEqual(schemas[table]["x-primary-key"])
      const nullable = new Set(columns(table).flatMap((column) => (column.nullable ? [column.name] : [])))
      const keys = schemas[table]["x-foreign-keys"].filter(
        (key) => !key.list && !key.columns.some((name) => nullable.has(name))
      )
      expect(foreignKeys.map(({ columnReference, reference }) => [columnReference, reference.resource])).toEqual(
        keys.map((key) => [key.columns, `${key.table}.csv`])
      )
      for (const { reference } of foreignKeys) expect(group.map(({ url }) => url)).toContain(reference.resource)
    }
  })
})
