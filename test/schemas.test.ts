import { readdirSync, readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { describe, expect, it } from "vitest"
import { columns, schemas, schemaText, tableNames } from "../pipeline/model/schemas.ts"
import { generateTypes } from "../scripts/generate-types.ts"

const ajv = formats.default(
  new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).addVocabulary([
    "x-primary-key",
    "x-foreign-keys",
    "x-order",
    "x-enum",
    "x-unit",
    "x-parquet"
  ])
)

it("describes every file of schemas/", () => {
  const files = readdirSync(new URL("../schemas/", import.meta.url)).filter((file) => file.endsWith(".schema.json"))
  expect(files.toSorted()).toEqual(tableNames.map((table) => `${table}.schema.json`).toSorted())
})

it("has its row types generated from the schemas as they are", async () => {
  const committed = readFileSync(new URL("../pipeline/model/tables.ts", import.meta.url), "utf8")
  expect(committed, "stale: run `make generate`").toBe(await generateTypes())
})

describe.each(tableNames)("%s", (table) => {
  const schema = schemas[table]
  const properties = Object.entries(schema.properties)

  it("is JSON Schema 2020-12 in which every keyword is known", () => {
    expect(ajv.validateSchema(JSON.parse(schemaText(table)), true)).toBe(true)
    expect(ajv.compile(schema)).toBeTypeOf("function")
    expect(schema.$id).toBe(`https://sanctuary-record.example/schemas/${table}.schema.json`)
  })

  it("requires every column and no other", () => {
    expect(schema.required).toEqual(Object.keys(schema.properties))
    expect(schema.additionalProperties).toBe(false)
  })

  it.each(properties)("%s has examples that are valid", (_, column) => {
    const validate = ajv.compile(column)
    expect(column.examples.length).toBeGreaterThan(0)
    for (const example of column.examples) expect(validate(example), JSON.stringify(example)).toBe(true)
  })

  it.each(properties)("%s is described, and each of its values too", (_, column) => {
    expect(column.description).toMatch(/^\p{Lu}.*[.)]$/u)
    const values = (column.enum ?? column.items?.enum ?? []).filter((value) => value !== null)
    expect(Object.keys(column["x-enum"] ?? {})).toEqual(values)
    for (const meaning of Object.values(column["x-enum"] ?? {})) expect(meaning).toMatch(/^\S(?:.*\S)?$/u)
  })

  it.each(properties)("%s has the same type in JSON and in the other formats", (_, column) => {
    const types = {
      utf8: "string",
      date: "string",
      int64: "integer",
      double: "number",
      boolean: "boolean",
      list: "array"
    }
    expect([column.type].flat().filter((type) => type !== "null")).toEqual([types[column["x-parquet"]]])
    expect(column.format === "date").toBe(column["x-parquet"] === "date")
  })

  it.each(properties)("%s takes no empty string, and no bar in a list", (_, column) => {
    const validate = ajv.compile(column)
    expect(validate("")).toBe(false)
    expect(validate([""])).toBe(false)
    expect(validate(["a|b"])).toBe(false)
  })

  it("has a key and an order of its own columns, and the order is total", () => {
    const names = Object.keys(schema.properties)
    expect(names).toEqual(expect.arrayContaining([...schema["x-primary-key"], ...schema["x-order"]]))
    expect(schema["x-order"]).toEqual(expect.arrayContaining([...schema["x-primary-key"]]))
  })

  it("points only to keys that exist, by columns of the same type", () => {
    const kinds = new Map(columns(table).map(({ name, kind }) => [name, kind]))
    for (const key of schema["x-foreign-keys"]) {
      const target = schemas[key.table]
      expect(target["x-primary-key"]).toEqual(key.references)
      expect(key.columns).toHaveLength(key.references.length)
      for (const column of key.columns) expect(kinds.get(column)).toBe(key.list ? "list" : "utf8")
    }
  })

  it("has the earliest and the latest day beside every EDTF date", () => {
    const names = Object.keys(schema.properties)
    for (const { name } of columns(table).filter(({ name }) => names.includes(`${name}_from`))) {
      const at = names.indexOf(name)
      expect(names.slice(at, at + 3)).toEqual([name, `${name}_from`, `${name}_to`])
    }
  })
})
