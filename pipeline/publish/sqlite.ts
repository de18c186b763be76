import { closeSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { pathToFileURL } from "node:url"
import type { Dataset } from "../model/dataset.ts"
import { type Cell, type ColumnKind, type ColumnSchema, type Row, schemas, tableNames } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"
import type { Edition } from "./edition.ts"
import type { TableRows } from "./rowFile.ts"
import { views } from "./sqliteViews.ts"
import type { Manifest } from "./version.ts"

/** One file for analysts: all tables with their keys, indexes, views for the usual questions, and what columns mean. */
export const sqlite: Edition = ({ dataset, manifest, scratch = tmpdir() }) => [
  [sqliteFile, content(dataset, manifest, scratch)]
]

/** Its name in a release. */
export const sqliteFile = "sanctuary-record.sqlite"

async function* content(dataset: Dataset, manifest: Manifest, scratch: string): AsyncGenerator<Uint8Array> {
  yield* databaseParts(dataset, manifest, scratch)
}

type About = Pick<Manifest, "version" | "created" | "pipeline">

/** The bytes of the database, the same for the same dataset, manifest and version of SQLite. */
export const database = (dataset: Dataset, manifest: About): Uint8Array =>
  Buffer.concat([...databaseParts(dataset, manifest, tmpdir())])

/** The same in parts: it may be larger than what should be held. */
function* databaseParts(dataset: Dataset, manifest: About, scratch: string): Generator<Uint8Array> {
  const folder = mkdtempSync(join(scratch, "sqlite-"))
  try {
    const path = join(folder, "record.sqlite")
    writeDatabase(path, dataset, manifest)
    const file = openSync(path, "r")
    try {
      for (;;) {
        const part = Buffer.allocUnsafe(1 << 20)
        const read = readSync(file, part)
        if (read === 0) return
        yield part.subarray(0, read)
      }
    } finally {
      closeSync(file)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes the same into a new file. Throws as SQLite does. */
const writeDatabase = (path: string, tables: TableRows, manifest: About): void => {
  const { add, describe, close } = openDatabase(path)
  try {
    for (const table of tableNames) for (const row of add(table, tables[table])) void row // asked for, it is added
    describe(manifest)
  } finally {
    close()
  }
}

/** A new database at a path, to be filled with each table in published order, and described then. Throws as SQLite does. */
export const openDatabase = (path: string) => {
  const db = new DatabaseSync(unlocked(path))
  // tables point to each other in circles: keys are stated, and `validate` has checked them
  db.exec(`PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;
    PRAGMA foreign_keys = OFF; PRAGMA application_id = ${applicationId}; BEGIN`)
  return {
    /** Adds all rows of a table, each as it is asked for, and passes them on: who reads them from a file needn't do so again. */
    *add(table: TableName, rows: Iterable<Row>): Generator<Row> {
      db.exec(createTable(table))
      const names = Object.keys(schemas[table].properties)
      const addRow = inserter(db, table, names)
      for (const row of rows) {
        addRow(names.map((name) => value(row[name] ?? null)))
        yield row
      }
      for (const index of createIndexes(table)) db.exec(index)
    },
    describe: (manifest: About): void => {
      describe(db, manifest)
      for (const { name, sql } of views) db.exec(`CREATE VIEW ${quoted(name)} AS${sql}`)
      db.exec("COMMIT; PRAGMA optimize")
    },
    close: (): void => db.close()
  }
}

/** Nobody else knows of it, and not every file system of a cluster can lock files. */
const unlocked = (path: string): URL => {
  const url = pathToFileURL(path)
  url.searchParams.set("nolock", "1")
  return url
}

/** `SREC`, by which `file` and others know a database of ours. */
const applicationId = 0x53_52_45_43

const sqlTypes: Readonly<Record<ColumnKind, string>> = {
  utf8: "TEXT",
  int64: "INTEGER",
  double: "REAL",
  boolean: "INTEGER",
  date: "TEXT",
  list: "TEXT"
}

const quoted = (name: string): string => `"${name}"`
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
const list = (names: ReadonlyArray<string>): string => names.map(quoted).join(", ")
const nullable = ({ type }: ColumnSchema): boolean => type.includes("null")

/** A table as its schema says: types, enumerations, its primary key and those of others that it names. */
export const createTable = (table: TableName): string => {
  const { properties, "x-primary-key": key, "x-foreign-keys": others } = schemas[table]
  const columns = Object.entries(properties).map(([name, column]) =>
    [quoted(name), sqlTypes[column["x-parquet"]], nullable(column) ? "" : "NOT NULL", check(name, column)]
      .filter(Boolean)
      .join(" ")
  )
  // a primary key of SQLite takes no null: see createIndexes
  const primary = hasNullInKey(table) ? [] : [`PRIMARY KEY (${list(key)})`]
  const foreign = others.flatMap(({ columns, table: target, references, list: isList }) =>
    isList
      ? []
      : [
          `FOREIGN KEY (${list(columns)}) REFERENCES ${quoted(target)} (${list(references)}) DEFERRABLE INITIALLY DEFERRED`
        ]
  )
  return `CREATE TABLE ${quoted(table)} (\n  ${[...columns, ...primary, ...foreign].join(",\n  ")}\n) STRICT`
}

const hasNullInKey = (table: TableName): boolean => {
  const { properties, "x-primary-key": key } = schemas[table]
  return key.some((name) => properties[name]?.type.includes("null"))
}

const check = (name: string, column: ColumnSchema): string => {
  if (column["x-parquet"] === "boolean") return `CHECK (${quoted(name)} IN (0, 1))`
  if (column["x-parquet"] === "list") return `CHECK (json_valid(${quoted(name)}))`
  const values = (column.enum ?? []).filter((value) => value !== null)
  if (values.length === 0) return ""
  const orNull = nullable(column) ? `${quoted(name)} IS NULL OR ` : "" // some versions' integrity check wants it said
  return `CHECK (${orNull}${quoted(name)} IN (${values.map(text).join(", ")}))`
}

const createIndexes = (table: TableName): ReadonlyArray<string> => {
  const { properties, "x-primary-key": key, "x-foreign-keys": others } = schemas[table]
  const unique = key.map((name) =>
    properties[name]?.type.includes("null") ? `ifnull(${quoted(name)}, '')` : quoted(name)
  )
  const wanted = others.flatMap(({ columns, list }) => (list || columns[0] === key[0] ? [] : [columns]))
  const lookups = table === "evidence" ? [...wanted, ["record_table", "record_id"]] : wanted
  return [
    ...(hasNullInKey(table)
      ? [`CREATE UNIQUE INDEX ${quoted(`${table}_key`)} ON ${quoted(table)} (${unique.join(", ")})`]
      : []),
    ...lookups.map(
      (names) => `CREATE INDEX ${quoted(`${table}_${names.join("_")}`)} ON ${quoted(table)} (${list(names)})`
    )
  ]
}

type SqlValue = string | number | null

/** A cell as the database has it: a list as JSON, a boolean as 0 or 1. */
const value = (cell: Cell): SqlValue => {
  if (typeof cell === "boolean") return cell ? 1 : 0
  return cell === null || typeof cell === "string" || typeof cell === "number" ? cell : JSON.stringify(cell)
}

const insert = (
  db: DatabaseSync,
  table: string,
  names: ReadonlyArray<string>,
  rows: Iterable<ReadonlyArray<SqlValue>>
) => {
  const add = inserter(db, table, names)
  for (const row of rows) add(row)
}

/** Adds one row after the other to a table. */
const inserter = (db: DatabaseSync, table: string, names: ReadonlyArray<string>) => {
  const places = names.map(() => "?").join(", ")
  const statement = db.prepare(`INSERT INTO ${quoted(table)} (${list(names)}) VALUES (${places})`)
  return (row: ReadonlyArray<SqlValue>): void => void statement.run(...row)
}

/** What the release is, what its columns mean, and which questions its views answer. */
const describe = (db: DatabaseSync, { version, created, pipeline }: About) => {
  db.exec(`
    CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE tables (table_name TEXT PRIMARY KEY, title TEXT NOT NULL, description TEXT NOT NULL) STRICT;
    CREATE TABLE columns (
      table_name TEXT NOT NULL REFERENCES tables (table_name), position INTEGER NOT NULL, column_name TEXT NOT NULL,
      type TEXT NOT NULL, unit TEXT, nullable INTEGER NOT NULL CHECK (nullable IN (0, 1)), description TEXT NOT NULL,
      value_meanings TEXT CHECK (value_meanings IS NULL OR json_valid(value_meanings)), examples TEXT NOT NULL CHECK (json_valid(examples)),
      PRIMARY KEY (table_name, column_name)
    ) STRICT;
    CREATE TABLE views (view_name TEXT PRIMARY KEY, description TEXT NOT NULL) STRICT`)
  insert(
    db,
    "about",
    ["name", "value"],
    [
      ["title", "Sanctuary Record"],
      ["version", version],
      ["created", created],
      ["pipeline", pipeline],
      ["licence", "CC BY 4.0; the texts that are quoted belong to their publishers"],
      ["lists", "a column of type list holds a JSON array: SELECT value FROM people, json_each(people.aliases)"]
    ]
  )
  for (const table of tableNames) {
    const { title, description, properties } = schemas[table]
    insert(db, "tables", ["table_name", "title", "description"], [[table, title, description]])
    const rows = Object.entries(properties).map(([name, column], index) => [
      table,
      index + 1,
      name,
      column["x-parquet"],
      column["x-unit"] ?? null,
      nullable(column) ? 1 : 0,
      column.description,
      column["x-enum"] ? JSON.stringify(column["x-enum"]) : null,
      JSON.stringify(column.examples)
    ])
    insert(db, "columns", columnsOfColumns, rows)
  }
  insert(
    db,
    "views",
    ["view_name", "description"],
    views.map(({ name, description }) => [name, description])
  )
}

const columnsOfColumns = [
  "table_name",
  "position",
  "column_name",
  "type",
  "unit",
  "nullable",
  "description",
  "value_meanings",
  "examples"
]
