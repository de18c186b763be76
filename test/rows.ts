import { Ajv2020 } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import fc from "fast-check"
import { ValidDataset } from "../pipeline/model/dataset.ts"
import { type Cell, type ColumnSchema, schemas } from "../pipeline/model/schemas.ts"
import type { TableName, Tables } from "../pipeline/model/tables.ts"

/** Texts that formats and engines have been seen to get wrong. */
export const awkward: ReadonlyArray<string> = [
  "😀",
  "～",
  "first line\nsecond line",
  "first line\r\nsecond line",
  "line\rfeed",
  'she said "no", twice',
  '"',
  "“curly”",
  "a, b",
  "a;b\tc",
  " around ",
  "false",
  "null",
  "NULL",
  "NA",
  "0012",
  "1e5",
  "2016-11-29",
  "=1+1",
  "#hash",
  "\\",
  "'",
  "e\u0301",
  "[1, 2]"
]

const ajv = formats.default(new Ajv2020({ strict: false }))

const text = fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: "binary", minLength: 1, maxLength: 12 }))

const matching = (pattern: string) => fc.stringMatching(new RegExp(pattern, "u"))

/** Any cell that the schema of a column allows, more or less. */
const cell = (column: ColumnSchema): fc.Arbitrary<Cell> => {
  const value = present(column)
  return column.type.includes("null") ? fc.option(value, { nil: null, freq: 3 }) : value
}

const present = (column: ColumnSchema): fc.Arbitrary<Cell> => {
  const { minimum: min = -Number.MAX_SAFE_INTEGER, maximum: max = Number.MAX_SAFE_INTEGER, items } = column
  switch (column["x-parquet"]) {
    case "boolean":
      return fc.boolean()
    case "int64":
      return fc.integer({ min, max })
    case "double":
      return fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value)) // JSON has no -0
    case "date":
      return fc
        .date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
    case "list":
      return fc.uniqueArray(
        items?.enum ? fc.constantFrom(...items.enum) : fc.oneof(text, matching(items?.pattern ?? "")),
        {
          maxLength: 4
        }
      )
    case "utf8":
      if (column.enum) return fc.constantFrom(...column.enum.filter((value) => value !== null))
      return column.pattern ? matching(column.pattern) : text
  }
}

/** What JavaScript's readers give back as it was: they take a byte order mark at the start of a text away. */
const readable = (value: Cell): boolean =>
  [value].flat().every((part) => typeof part !== "string" || (part.isWellFormed() && !part.startsWith("\uFEFF")))

/** Rows of a table that its schema allows, in no order, and without what holds between rows. */
export const rows = <Name extends TableName>(table: Name, maxLength = 4): fc.Arbitrary<ReadonlyArray<Tables[Name]>> => {
  const allowed = ajv.compile<Tables[Name]>(schemas[table])
  const cells = Object.entries(schemas[table].properties).map(([name, column]) => [
    name,
    cell(column).filter((value) => readable(value))
  ])
  const row: fc.Arbitrary<unknown> = fc.record(Object.fromEntries(cells))
  return fc.array(
    row.filter((value): value is Tables[Name] => allowed(value)),
    { maxLength }
  )
}

/** No row in any table. */
export const nothing: ValidDataset = ValidDataset({
  documents: [],
  duplicates: [],
  evidence: [],
  entities: [],
  jurisdictions: [],
  people: [],
  roles: [],
  organizations: [],
  statements: [],
  positions: [],
  policies: [],
  figures: [],
  events: [],
  event_participants: []
})
