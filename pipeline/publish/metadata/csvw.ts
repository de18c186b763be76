import { type ColumnSchema, columns, schemas, tableNames } from "../../model/schemas.ts"
import type { TableName } from "../../model/tables.ts"
import { about, type Described, dayOf, type Json, jsonText } from "./about.ts"
import { whole } from "./datapackage.ts"

/**
 * `csv/<table>.csv-metadata.json`: a table's CSV as CSV on the Web describes it (https://www.w3.org/TR/tabular-metadata/),
 * by the name under which a reader of the CSV looks for it.
 */
export const csvw = (table: TableName, release: Described): Iterable<string> =>
  jsonText({ "@context": context, ...tableOf(table), ...common(release), dialect })

/** `csv/csv-metadata.json`: all tables as one group, in which foreign keys can be said. */
export const csvwGroup = (release: Described): Iterable<string> =>
  jsonText({
    "@context": context,
    ...common(release),
    "dc:title": about.title,
    "dc:description": about.description,
    dialect,
    tables: tableNames.map((table) => {
      const { tableSchema, ...rest } = tableOf(table)
      return { ...rest, tableSchema: { ...tableSchema, ...foreignKeys(table) } }
    })
  })

const context: Json = ["http://www.w3.org/ns/csvw", { "@language": "en" }]

const dialect: Json = { encoding: "utf-8", lineTerminators: ["\n"], delimiter: ",", quoteChar: '"', header: true }

const common = ({ manifest }: Described) => ({
  "dc:license": { "@id": about.licence.url },
  "dc:creator": about.creator,
  "dc:issued": { "@value": dayOf(manifest.created), "@type": "xsd:date" },
  "schema:version": manifest.version
})

const tableOf = (table: TableName) => {
  const schema = schemas[table]
  const key = schema["x-primary-key"]
  return {
    url: `${table}.csv`,
    "dc:title": schema.title,
    "dc:description": schema.description,
    tableSchema: {
      columns: Object.entries(schema.properties).map(([name, column]) => columnOf(name, column)),
      primaryKey: key,
      rowTitles: key.slice(0, 1)
    }
  }
}

/** The standard wants a row for every cell that refers to one, so keys of lists and of empty cells can't be said. */
const foreignKeys = (table: TableName): { readonly foreignKeys?: Json } => {
  const filled = new Set(columns(table).flatMap(({ name, nullable }) => (nullable ? [] : [name])))
  const keys = schemas[table]["x-foreign-keys"].filter(
    ({ list, columns: from }) => !list && from.every((name) => filled.has(name))
  )
  if (keys.length === 0) return {}
  return {
    foreignKeys: keys.map((key) => ({
      columnReference: key.columns,
      reference: { resource: `${key.table}.csv`, columnReference: key.references }
    }))
  }
}

const columnOf = (name: string, column: ColumnSchema): Json => {
  const list = column["x-parquet"] === "list"
  const required = !list && !column.type.includes("null")
  return {
    name,
    titles: name,
    "dc:description": column.description,
    datatype: datatype(column),
    ...(list ? { separator: "|" } : {}),
    ...(required ? { required } : {}),
    ...(column["x-unit"] === undefined ? {} : { "schema:unitText": column["x-unit"] })
  }
}

const bases = { utf8: "string", int64: "integer", double: "double", boolean: "boolean", date: "date", list: "string" }

/** For strings, `format` is a regular expression of the whole cell, or of each element of a list. */
const datatype = (column: ColumnSchema): Json => {
  const values = (column.enum ?? column.items?.enum)?.filter((value) => value !== null)
  const pattern = column.pattern ?? column.items?.pattern
  const format = values ? values.join("|") : pattern === undefined ? undefined : whole(pattern)
  return {
    base: bases[column["x-parquet"]],
    ...(format === undefined ? {} : { format }),
    ...(column["x-parquet"] === "boolean" ? { format: "true|false" } : {}),
    ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
    ...(column.maximum === undefined ? {} : { maximum: column.maximum }),
    ...(column.maxLength === undefined ? {} : { maxLength: column.maxLength })
  }
}
