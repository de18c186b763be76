import { type ColumnKind, type ColumnSchema, schemas, tableNames } from "../../model/schemas.ts"
import type { TableName } from "../../model/tables.ts"
import { about, type Described, dayOf, type Json, jsonText, nameOfRelease } from "./about.ts"
import { bibtex } from "./citation.ts"
import { isData, mediaType } from "./mediaTypes.ts"

/**
 * `croissant.json`: Croissant 1.1 (http://mlcommons.org/croissant/1.1). Each data file is a FileObject with its digest,
 * and each table a RecordSet that is read from its Parquet, which keeps lists and types. Foreign keys are `references`,
 * as far as readers can follow them: not of lists, nor to the own table, nor to a table that refers to others itself.
 */
export const croissant = (release: Described): Iterable<string> =>
  jsonText({
    "@context": context,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name: about.name,
    alternateName: about.title,
    description: about.description,
    url: nameOfRelease(release.manifest),
    version: release.manifest.version,
    datePublished: dayOf(release.manifest.created),
    license: about.licence.url,
    creator: { "@type": "sc:Organization", name: about.creator, url: about.home },
    publisher: { "@type": "sc:Organization", name: about.creator, url: about.home },
    keywords: about.keywords,
    inLanguage: "en",
    isLiveDataset: false,
    citeAs: bibtex(release.manifest),
    distribution: Array.from(release.written)
      .filter(([path]) => isData(path))
      .map(([path, { sha256, bytes }]) => ({
        "@type": "cr:FileObject",
        "@id": path,
        name: path.slice(path.lastIndexOf("/") + 1),
        contentUrl: path,
        contentSize: `${bytes} B`,
        encodingFormat: encodingFormat(path),
        sha256
      })),
    recordSet: tableNames.filter((table) => release.written.has(source(table))).map(recordSet)
  })

/** The context that the specification recommends in its appendix. */
const context: Json = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  annotation: "cr:annotation",
  arrayShape: "cr:arrayShape",
  citeAs: "cr:citeAs",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  containedIn: "cr:containedIn",
  cr: "http://mlcommons.org/croissant/",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  dct: "http://purl.org/dc/terms/",
  description: { "@container": "@language" },
  equivalentProperty: "cr:equivalentProperty",
  examples: { "@id": "cr:examples", "@type": "@json" },
  excludes: "cr:excludes",
  extract: "cr:extract",
  field: "cr:field",
  fileObject: "cr:fileObject",
  fileProperty: "cr:fileProperty",
  fileSet: "cr:fileSet",
  format: "cr:format",
  includes: "cr:includes",
  isArray: "cr:isArray",
  isLiveDataset: "cr:isLiveDataset",
  jsonPath: "cr:jsonPath",
  key: "cr:key",
  md5: "cr:md5",
  name: { "@container": "@language" },
  parentField: "cr:parentField",
  path: "cr:path",
  rai: "http://mlcommons.org/croissant/RAI/",
  readLines: "cr:readLines",
  recordSet: "cr:recordSet",
  references: "cr:references",
  regex: "cr:regex",
  repeated: "cr:repeated",
  replace: "cr:replace",
  samplingRate: "cr:samplingRate",
  sc: "https://schema.org/",
  sdVersion: "cr:sdVersion",
  separator: "cr:separator",
  source: "cr:source",
  subField: "cr:subField",
  transform: "cr:transform",
  unArchive: "cr:unArchive",
  value: "cr:value"
}

/** Readers know Parquet by the name that it had before IANA registered one. */
const encodingFormat = (path: string): string =>
  path.endsWith(".parquet") ? "application/x-parquet" : mediaType(path).type

const source = (table: TableName): string => `parquet/${table}.parquet`

const recordSet = (table: TableName): Json => {
  const { title, description, properties, ...schema } = schemas[table]
  return {
    "@type": "cr:RecordSet",
    "@id": table,
    name: table,
    alternateName: title,
    description,
    key: schema["x-primary-key"].map((column) => ({ "@id": `${table}/${column}` })),
    field: Object.entries(properties).map(([name, column]) => field(table, name, column))
  }
}

const field = (table: TableName, name: string, column: ColumnSchema): Json => {
  const kind = column["x-parquet"]
  const to = reference(table, name)
  return {
    "@type": "cr:Field",
    "@id": `${table}/${name}`,
    name,
    description: said(column),
    dataType: types[kind],
    ...(kind === "list" ? { isArray: true, arrayShape: "-1" } : {}),
    source: { fileObject: { "@id": source(table) }, extract: { column: name } },
    ...(to === null ? {} : { references: { field: { "@id": to } } })
  }
}

/**
 * The field that a column refers to: that of `entities` for the id of a person, too. Null if it refers to none, or to
 * one that readers can't join: mlcroissant 1.1 takes a table's reference to itself for a cycle, compares a list as a
 * whole, and can't read a table that it has to join first.
 */
const reference = (table: TableName, column: string): string | null => {
  const key = keysOf(table).find(({ columns }) => columns.join() === column)
  if (key === undefined) return null
  const [to = ""] = key.references
  if (keysOf(key.table).length === 0) return `${key.table}/${to}`
  return keysOf(key.table).some(({ columns }) => columns.join() === to) ? reference(key.table, to) : null
}

const keysOf = (table: TableName) => schemas[table]["x-foreign-keys"].filter((key) => !key.list && key.table !== table)

/** What a column holds, with its unit and what its values mean: Croissant has no place of its own for them. */
const said = (column: ColumnSchema): string => {
  const unit = column["x-unit"] === undefined ? [] : [`Unit: ${column["x-unit"]}.`]
  const values = Object.entries(column["x-enum"] ?? {}).map(([value, meaning]) => `\`${value}\`: ${meaning}`)
  return [column.description, ...unit, ...(values.length > 0 ? [`Values: ${values.join("; ")}.`] : [])].join(" ")
}

const types: Readonly<Record<ColumnKind, string>> = {
  utf8: "sc:Text",
  int64: "cr:Int64",
  double: "cr:Float64",
  boolean: "sc:Boolean",
  date: "sc:Date",
  list: "sc:Text"
}
