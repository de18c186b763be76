import { readFileSync } from "node:fs"
import { Ajv } from "ajv"
import formats from "ajv-formats"
import { parse } from "csv-parse/sync"
import { beforeAll, describe, expect, it } from "vitest"
import { columns, schemas, tableNames } from "../../../pipeline/model/schemas.ts"
import { dataPackage, tableSchema, whole } from "../../../pipeline/publish/metadata/datapackage.ts"
import { described, text } from "./described.ts"

interface Field {
  readonly name: string
  readonly type: string
  readonly constraints?: {
    readonly required?: boolean
    readonly pattern?: string
    readonly enum?: ReadonlyArray<string>
  }
}
interface Resource {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly hash: string
  readonly schema?: {
    readonly fields: ReadonlyArray<Field>
    readonly primaryKey?: ReadonlyArray<string>
    readonly uniqueKeys?: ReadonlyArray<ReadonlyArray<string>>
    readonly foreignKeys?: ReadonlyArray<{
      readonly fields: ReadonlyArray<string>
      readonly reference: { readonly resource?: string; readonly fields: ReadonlyArray<string> }
    }>
  }
}

const profile = JSON.parse(readFileSync(new URL("../../vendor/datapackage-2.0.schema.json", import.meta.url), "utf8"))
const validate = formats.default(new Ajv({ strict: false, logger: false })).compile(profile)

let release: Awaited<ReturnType<typeof described>>
let written: string
let resources: ReadonlyArray<Resource>
beforeAll(async () => {
  release = await described()
  written = text(dataPackage(release))
  resources = JSON.parse(written).resources
})

/** The profile as published knows no lists, though the standard does: to it, they are strings. */
const withoutLists = (value: string) =>
  JSON.parse(value, (_, one) => (one?.type === "list" ? { ...one, type: "string" } : one))

const rowsOf = (path: string): ReadonlyArray<Readonly<Record<string, string>>> =>
  parse(release.bytes.get(path) ?? "", { columns: true, record_delimiter: "\n" })

const keyOf = (row: Readonly<Record<string, string>> | undefined, names: ReadonlyArray<string>) =>
  JSON.stringify(names.map((name) => row?.[name]))

describe("datapackage.json", () => {
  it("is valid by the official profile of version 2.0", () => {
    expect(validate(withoutLists(written)), JSON.stringify(validate.errors)).toBe(true)
    expect(validate(withoutLists(written.replace('"type": "integer"', '"type": "whole"')))).toBe(false)
  })

  it("has a resource for every file, the tables in CSV first, each with its digest", () => {
    expect(resources.slice(0, tableNames.length).map(({ name }) => name)).toEqual(tableNames)
    expect(resources).toHaveLength(3 * tableNames.length)
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
    for (const { path, bytes, hash } of resources) {
      expect({ bytes, hash: hash.replace("sha256:", "") }).toEqual({
        bytes: release.written.get(path)?.bytes,
        hash: release.written.get(path)?.sha256
      })
    }
  })

  it.each(tableNames)("%s: its CSV keeps to the fields and keys that are stated", (table) => {
    const { schema, path } = resources.find(({ name }) => name === table) ?? { schema: undefined, path: "" }
    const rows = rowsOf(path)
    const fields = schema?.fields ?? []
    expect(fields.map(({ name }) => name)).toEqual(columns(table).map(({ name }) => name))
    expect(rows.length).toBe(release.dataset[table].length)
    for (const { name, constraints = {} } of fields) {
      for (const row of rows) {
        const cell = row[name] ?? ""
        if (constraints.required) expect(cell).not.toBe("")
        if (cell === "") continue
        if (constraints.enum) expect(constraints.enum).toContain(cell)
        if (constraints.pattern) expect(cell).toMatch(new RegExp(`^(?:${constraints.pattern})$`, "u"))
      }
    }
    const key = schema?.primaryKey ?? schema?.uniqueKeys?.[0] ?? []
    expect(new Set(rows.map((row) => keyOf(row, key))).size).toBe(rows.length)
    for (const name of schema?.primaryKey ?? []) {
      expect(fields.find((field) => field.name === name)?.constraints?.required).toBe(true)
    }
    for (const { fields: from, reference } of schema?.foreignKeys ?? []) {
      const to = rowsOf(`csv/${reference.resource ?? table}.csv`).map((row) => keyOf(row, reference.fields))
      for (const row of rows) {
        if (from.every((name) => row[name] !== "")) expect(to).toContain(keyOf(row, from))
      }
    }
  })

  it("states every key of the schemas but those of lists", () => {
    for (const table of tableNames) {
      const { foreignKeys = [] } = resources.find(({ name }) => name === table)?.schema ?? {}
      expect(foreignKeys).toHaveLength(schemas[table]["x-foreign-keys"].filter(({ list }) => !list).length)
    }
  })

  it("gives lists the standard's type, with its delimiter", () => {
    const fields = JSON.parse(JSON.stringify(tableSchema("events"))).fields
    expect(fields.find(({ name }: Field) => name === "actor_ids")).toMatchObject({
      type: "list",
      itemType: "string",
      delimiter: "|"
    })
  })

  it("writes patterns as XML Schema has them, without anchors", () => {
    expect(whole("^[0-9a-f]{64}$")).toBe("[0-9a-f]{64}")
    expect(written).not.toMatch(/"pattern": "\^/u)
  })
})
