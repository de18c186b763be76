/** A thread that writes files of a release beside its tables as JSON, as `folderPress.ts` says. */
import { createHash } from "node:crypto"
import { closeSync, mkdirSync, openSync, readSync, writeSync } from "node:fs"
import { enableCompileCache, flushCompileCache } from "node:module"
import { dirname, join } from "node:path"
import { parentPort, workerData } from "node:worker_threads"
import * as Rec from "effect/Record"
import type { TableName } from "../model/tables.ts"
import type { Written } from "./edition.ts"
import type { FolderTask, Told } from "./folderPress.ts"
import type { Rows, TableRows } from "./rowFile.ts"

enableCompileCache() // each thread has to ask for it, before it loads what it needs
const { schemas, tableNames } = await import("../model/schemas.ts")
const { csvLines } = await import("./csv.ts")
const { parquetTable } = await import("./parquet.ts")
const { rowsInFile } = await import("./rowFile.ts")
const { spreadsheetFile, workbookOf } = await import("./spreadsheet.ts")
const { openDatabase, sqliteFile } = await import("./sqlite.ts")
const { footer } = await import("./tables.ts")

const { folder, manifest }: FolderTask = workerData

const rowsOf = (table: TableName): Rows =>
  rowsInFile(join(folder, "json", `${table}.json`), manifest.tables[table]?.rows ?? 0)

const tell = (told: Told): void => parentPort?.postMessage(told)

/** A new file of the release, to be written in chunks. When it is closed, it is told of. */
const output = (name: string) => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, "wx")
  const hash = createHash("sha256")
  let bytes = 0
  const write = (chunk: Uint8Array): void => {
    for (let done = 0; done < chunk.length; ) done += writeSync(file, chunk, done)
    hash.update(chunk)
    bytes += chunk.length
  }
  const close = (): void => {
    closeSync(file)
    tell({ name, written: { sha256: hash.digest("hex"), bytes } })
  }
  return { write, close }
}

/** The same for text, in chunks of some 64 KB. */
const textOutput = (name: string) => {
  const { write, close } = output(name)
  let held = ""
  const flush = (): void => {
    write(Buffer.from(held, "utf8"))
    held = ""
  }
  return {
    write: (text: string): void => {
      held += text
      if (held.length >= 65_536) flush()
    },
    close: (): void => {
      flush()
      close()
    }
  }
}

const writeAll = async (name: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
  const { write, close } = output(name)
  for await (const chunk of content) write(chunk)
  close()
}

/** A table as CSV, Parquet and in the database, of rows that are read once for all. */
const writeTable = async (table: TableName, { add }: Pick<ReturnType<typeof openDatabase>, "add">): Promise<void> => {
  const { header, line } = csvLines(table)
  const csv = textOutput(`csv/${table}.csv`)
  csv.write(header)
  const rows = (function* () {
    for (const row of add(table, rowsOf(table))) {
      csv.write(line(row))
      yield row
    }
    csv.close()
  })()
  await writeAll(`parquet/${table}.parquet`, parquetTable(table, rows, footer(table, manifest)))
}

/** SHA-256 and size of a file that something else has written. */
const look = (path: string): Written => {
  const file = openSync(path, "r")
  const hash = createHash("sha256")
  const room = new Uint8Array(1 << 20)
  let bytes = 0
  for (let read = readSync(file, room); read > 0; read = readSync(file, room)) {
    hash.update(room.subarray(0, read))
    bytes += read
  }
  closeSync(file)
  return { sha256: hash.digest("hex"), bytes }
}

/** What SQLite says when the system refuses: SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN. */
const refusals: ReadonlyArray<unknown> = [10, 13, 14]

/** Whether an error is one of the system, not of this program. */
const isRefused = (error: Error): boolean =>
  "syscall" in error || ("errcode" in error && refusals.includes(Number(error.errcode) & 0xff))

const tables: TableRows = Rec.map(schemas, (_, table) => rowsOf(table))
try {
  const database = openDatabase(join(folder, sqliteFile))
  try {
    for (const table of tableNames) await writeTable(table, database)
    database.describe(manifest)
  } finally {
    database.close()
  }
  tell({ name: sqliteFile, written: look(join(folder, sqliteFile)) })
  await writeAll(spreadsheetFile, workbookOf(tables, manifest))
  flushCompileCache() // soon the thread is ended from outside
} catch (error) {
  if (!(error instanceof Error && isRefused(error))) throw error // a bug
  tell({ failed: { path: folder, why: error.message } })
}
