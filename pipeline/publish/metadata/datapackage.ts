import { type ColumnSchema, columns, type ForeignKey, schemas, tableNames } from "../../model/schemas.ts"
import type { TableName } from "../../model/tables.ts"
import { about, type Described, type Json, jsonText } from "./about.ts"
import { isData, mediaType } from "./mediaTypes.ts"

/**
 * `datapackage.json`: a Data Package, version 2 (https://datapackage.org/standard/data-package/). Each table is a
 * resource in CSV with its Table Schema and keys; the other editions follow as files.
 */
export const dataPackage = (release: Described): Iterable<string> =>
  jsonText({
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: about.name,
    id: `${about.home}${release.manifest.version}`,
    title: about.title,
    description: about.description,
    homepage: about.home,
    version: release.manifest.version,
    created: release.manifest.created,
    keywords: about.keywords,
    contributors: [{ title: about.creator, roles: ["creator"] }],
    licenses: [{ name: about.licence.id, title: about.licence.title, path: about.licence.url }],
    resources: [...tableNames.flatMap((table) => tableResource(release, table)), ...fileResources(release)]
  })

const tableResource = ({ written }: Described, table: TableName): ReadonlyArray<Json> => {
  const path = `csv/${table}.csv`
  const file = written.get(path)
  if (!file) return []
  const { title, description } = schemas[table]
  return [
    {
      name: table,
      type: "table",
      title,
      description,
      ...location(path, file),
      dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
      schema: tableSchema(table)
    }
  ]
}

const fileResources = ({ written }: Described): ReadonlyArray<Json> =>
  Array.from(written)
    .filter(([path]) => isData(path) && !path.startsWith("csv/"))
    .map(([path, file]) => ({ name: path.replaceAll("/", "."), ...location(path, file) }))

const location = (path: string, { sha256, bytes }: { readonly sha256: string; readonly bytes: number }) => ({
  path,
  format: format(path),
  mediatype: mediaType(path).type,
  ...(/\.(?:csv|json)$/u.test(path) ? { encoding: "utf-8" } : {}),
  bytes,
  hash: `sha256:${sha256}`
})

/** As a file's name ends, but not where readers would then take a file of lists, or of many sheets, for one table. */
const format = (path: string): string => {
  const ending = path.slice(path.lastIndexOf(".") + 1)
  return ending === "parquet" ? "apache-parquet" : ending === "xlsx" ? "ooxml-workbook" : ending
}

/** A table's columns, keys and constraints as a Table Schema of Data Package 2, as they hold in its CSV. */
export const tableSchema = (table: TableName): Json => {
  const schema = schemas[table]
  const key = schema["x-primary-key"]
  const nullable = new Set(columns(table).flatMap((column) => (column.nullable ? [column.name] : [])))
  // a primary key takes no empty cells, a unique key does
  const keys = key.some((name) => nullable.has(name)) ? { uniqueKeys: [key] } : { primaryKey: key }
  const foreign = schema["x-foreign-keys"].filter(({ list }) => !list).map((to) => foreignKey(table, to))
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: Object.entries(schema.properties).map(([name, column]) => field(name, column)),
    missingValues: [""],
    ...keys,
    ...(foreign.length > 0 ? { foreignKeys: foreign } : {})
  }
}

/** A list's elements are in one cell, which a foreign key can't say: `event_participants` has those of events. */
const foreignKey = (table: TableName, to: ForeignKey): Json => ({
  fields: to.columns,
  reference: { ...(to.table === table ? {} : { resource: to.table }), fields: to.references }
})

const types = {
  utf8: { type: "string" },
  int64: { type: "integer" },
  double: { type: "number" },
  boolean: { type: "boolean", trueValues: ["true"], falseValues: ["false"] },
  date: { type: "date" },
  list: { type: "list", itemType: "string", delimiter: "|" }
} as const

const field = (name: string, column: ColumnSchema): Json => {
  const required = column["x-parquet"] !== "list" && !column.type.includes("null") // an empty list is an empty cell
  const values = column.enum?.filter((value) => value !== null)
  const constraints = {
    ...(required ? { required } : {}),
    ...(values ? { enum: values } : {}),
    ...(column.pattern === undefined ? {} : { pattern: whole(column.pattern) }),
    ...(column.minLength === undefined || values ? {} : { minLength: column.minLength }),
    ...(column.maxLength === undefined ? {} : { maxLength: column.maxLength }),
    ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
    ...(column.maximum === undefined ? {} : { maximum: column.maximum })
  }
  return {
    name,
    ...types[column["x-parquet"]],
    description: column.description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    ...(column["x-unit"] === undefined ? {} : { "x-unit": column["x-unit"] }),
    ...(column["x-enum"] === undefined ? {} : { "x-enum": column["x-enum"] })
  }
}

/** A pattern as XML Schema has it: always of the whole value, so without its anchors. */
export const whole = (pattern: string): string => pattern.replace(/^\^/u, "").replace(/\$$/u, "")
