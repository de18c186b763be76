import { createHash } from "node:crypto"
import { mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync, type SQLOutputValue } from "node:sqlite"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { type NotKept, notKept } from "./errors.ts"
import { type FileKey, fileTables, type KnownFile, knownFiles, type Refusals } from "./knownFiles.ts"
import { lockFolder } from "./lock.ts"
import type { Result, Results, TextKey } from "./results.ts"

interface Shape {
  /** The database, for `knownIn`. */
  readonly path: string
  /** Whether any result is kept: if none is, nobody need ask for them one by one. */
  readonly hasResults: Effect.Effect<boolean, NotKept>
  /** Whether any file is known. */
  readonly hasFiles: Effect.Effect<boolean, NotKept>
  /** Begins a run: the texts of the last one are forgotten, their results are not. */
  readonly begin: Effect.Effect<void, NotKept>
  /** Adds the texts of files to the run that are known already, and gives these files. */
  readonly recallFiles: (files: ReadonlyArray<FileKey>) => Effect.Effect<ReadonlyArray<KnownFile>, NotKept>
  /** Adds texts to the run, with the results of those that aren't known. All of them are kept, or none. */
  readonly add: (texts: ReadonlyArray<TextKey & { readonly result: Result | null }>) => Effect.Effect<void, NotKept>
  /** Keeps that all texts of these files were added. */
  readonly rememberFiles: (files: ReadonlyArray<Refusals>) => Effect.Effect<void, NotKept>
  /** What the texts of the run give. */
  readonly results: Effect.Effect<Results, NotKept>
  /** Digest of the texts of the run and all that their results depend on. */
  readonly digest: Effect.Effect<string, NotKept>
  /** What a join of all texts gave when it was done with this key, in lines; null if that was another key. */
  readonly recall: (join: string, key: string) => Effect.Effect<ReadonlyArray<string> | null, NotKept>
  /** Keeps what a join gave, in place of what it gave before. */
  readonly remember: (join: string, key: string, lines: Iterable<string>) => Effect.Effect<void, NotKept>
  /** What was kept of parts of a join that were done by this code, or null. */
  readonly known: (code: string, keys: ReadonlyArray<string>) => Effect.Effect<ReadonlyArray<string | null>, NotKept>
  /** Keeps parts of a join by their keys, all or none. */
  readonly keep: (
    code: string,
    parts: ReadonlyArray<readonly [key: string, line: string]>
  ) => Effect.Effect<void, NotKept>
  /** Drops what no text of the run needs. */
  readonly prune: Effect.Effect<void, NotKept>
}

/**
 * Results by the digest of what they depend on, kept from run to run in a folder that one run at a time holds. A run
 * that is killed leaves all that it added: SQLite's log (WAL) makes each `add` whole or nothing.
 */
export class Store extends Context.Service<Store, Shape>()("sanctuary-record/shards/Store") {
  /** The folder `.cache` in `out`. Fails if another run holds it, or the system refuses. */
  static readonly layer = (out: string) => Layer.effect(Store, make(out))
}

/** Of the tables below. What another version of them kept is dropped. */
const layout = 4

const schema = `
  pragma busy_timeout = 30000;
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma cache_size = -32768; -- KB: the indexes of 150,000 texts
  pragma wal_autocheckpoint = 16384; -- pages, 64 MB
  create table if not exists results (key text primary key, sketch blob not null, lines blob not null, extraction text not null);
  create table if not exists texts (place integer primary key, id text not null, file text not null, key text not null);
  create index if not exists texts_by_id on texts (id);
  create table if not exists joins (name text primary key, key text not null);
  create table if not exists parts (key text primary key, code text not null, line text not null) without rowid;
  create temp table if not exists used_parts (key text primary key) without rowid;
  create table if not exists join_lines (name text not null, place integer not null, line text not null, primary key (name, place)) without rowid;
  ${fileTables}
`

const make = Effect.fnUntraced(function* (out: string) {
  const folder = join(out, ".cache")
  const path = join(folder, "results.sqlite")
  const attempt = <A>(action: () => A): Effect.Effect<A, NotKept> => Effect.try({ try: action, catch: notKept(path) })

  yield* Effect.try({ try: () => mkdirSync(folder, { recursive: true }), catch: notKept(folder) })
  yield* lockFolder(out, join(folder, "lock.sqlite"))
  const database = yield* Effect.acquireRelease(
    attempt(() => opened(path)),
    (database) => Effect.sync(() => database.close())
  )
  const addResult = database.prepare("insert or replace into results values (?, ?, ?, ?)")
  const addText = database.prepare("insert into texts (id, file, key) values (?, ?, ?)")

  const inOne = (action: () => void): void => {
    database.exec("begin immediate")
    try {
      action()
      database.exec("commit")
    } catch (error) {
      if (database.isTransaction) database.exec("rollback")
      throw error
    }
  }
  const files = knownFiles(database)
  const begin = attempt(() =>
    inOne(() => {
      database.exec("delete from texts")
      files.begin()
    })
  )
  const hasAny = (table: "results" | "files") =>
    attempt(() => database.prepare(`select 1 from ${table} limit 1`).get() !== undefined)
  const recallFiles: Shape["recallFiles"] = (all) =>
    attempt(() => {
      let known: ReadonlyArray<KnownFile> = []
      inOne(() => {
        known = files.recall(all)
      })
      return known
    })
  const rememberFiles: Shape["rememberFiles"] = (all) => attempt(() => inOne(() => files.remember(all)))
  const add: Shape["add"] = (texts) =>
    attempt(() =>
      inOne(() => {
        for (const { id, file, key, result } of texts) {
          if (result) addResult.run(key, result.sketch, result.lines, result.extraction)
          addText.run(id, file, key)
        }
      })
    )
  const digest = attempt(() => {
    const hash = createHash("sha256")
    for (const { key } of database.prepare("select key from texts order by id").iterate()) hash.update(String(key))
    return hash.digest("hex")
  })
  const recall: Shape["recall"] = (join, key) =>
    attempt(() => {
      if (database.prepare("select 1 from joins where name = ? and key = ?").get(join, key) === undefined) return null
      const lines = database.prepare("select line from join_lines where name = ? order by place").iterate(join)
      return Array.from(lines, ({ line }) => String(line))
    })
  const remember: Shape["remember"] = (join, key, lines) =>
    attempt(() =>
      inOne(() => {
        database.prepare("delete from join_lines where name = ?").run(join)
        const addLine = database.prepare("insert into join_lines values (?, ?, ?)")
        let place = 0
        for (const line of lines) addLine.run(join, place++, line)
        database.prepare("insert or replace into joins values (?, ?)").run(join, key)
      })
    )
  const findPart = database.prepare("select line from parts where key = ? and code = ?")
  const addPart = database.prepare("insert or replace into parts values (?, ?, ?)")
  const usePart = database.prepare("insert or ignore into used_parts values (?)")
  const anyPart = database.prepare("select 1 from parts limit 1")
  const known: Shape["known"] = (code, keys) =>
    attempt(() => {
      if (anyPart.get() === undefined) return keys.map(() => null) // at first hundreds of thousands are asked for in vain
      const lines: Array<string | null> = []
      inOne(() => {
        for (const key of keys) {
          const line = findPart.get(key, code)?.line ?? null
          if (line !== null) usePart.run(key)
          lines.push(line === null ? null : String(line))
        }
      })
      return lines
    })
  const keep: Shape["keep"] = (code, parts) =>
    attempt(() =>
      inOne(() => {
        for (const [key, line] of parts.toSorted(byKey)) {
          addPart.run(key, code, line)
          usePart.run(key)
        }
      })
    )
  const prune = attempt(() => {
    inOne(() => {
      files.prune() // with the results of their texts, or not at all
      database.exec("delete from results where key not in (select key from texts)")
    })
    const [kept, used] = ["parts", "used_parts"].map((table) =>
      Number(database.prepare(`select count(*) as count from ${table}`).get()?.count)
    )
    // A join that was recalled as a whole used no part: that says nothing of them.
    if (used && kept && kept > 2 * used)
      database.exec("delete from parts where key not in (select key from used_parts)")
    const free = database.prepare("pragma freelist_count").get()?.freelist_count
    const pages = database.prepare("pragma page_count").get()?.page_count
    if (Number(free) * 2 > Number(pages)) database.exec("vacuum")
    database.exec("pragma wal_checkpoint(truncate)")
  })
  return Store.of({
    path,
    hasResults: hasAny("results"),
    hasFiles: hasAny("files"),
    begin,
    recallFiles,
    add,
    rememberFiles,
    results: attempt(() => resultsOf(database, attempt)),
    digest,
    recall,
    remember,
    known,
    keep,
    prune
  })
})

/** In their order, each page of the index is come to once. */
const byKey = ([one]: readonly [string, string], [other]: readonly [string, string]): number =>
  one < other ? -1 : one > other ? 1 : 0

/** A database that can't be understood is no loss but of time: it is made anew. */
const opened = (path: string): DatabaseSync => {
  try {
    return withSchema(path)
  } catch (error) {
    if (!isDamaged(error)) throw error
    for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true })
    return withSchema(path)
  }
}

const withSchema = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path)
  try {
    if (database.prepare("pragma user_version").get()?.user_version !== layout) {
      for (const table of ["results", "texts", "joins", "join_lines", "parts", "files", "file_texts"])
        database.exec(`drop table if exists ${table}`)
      database.exec(`pragma user_version = ${layout}`)
    }
    database.exec(schema)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** SQLITE_CORRUPT, SQLITE_NOTADB. */
const isDamaged = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && (error.errcode === 11 || error.errcode === 26)

/** Rows read at a time: enough that asking costs little, few enough that long texts need little memory. */
const page = 64

/** Bytes or letters after which no more rows are read at a time: what a giant of a text gave is held alone. */
const pageSize = 1 << 22

const resultsOf = (database: DatabaseSync, attempt: <A>(action: () => A) => Effect.Effect<A, NotKept>): Results => {
  const counted = database.prepare("select count(*) as count from texts").get()
  const fileOf = database.prepare("select file from texts where id = ?")
  const extractionOf = database.prepare("select extraction from texts join results using (key) where id = ?")
  const paged = <A>(column: "sketch" | "lines" | "extraction", toValue: (row: Row) => A) => {
    const next = database.prepare(
      `select place, id, ${column} from texts join results using (key) where place > ? order by place limit ${page}`
    )
    return Stream.paginate(0, (after: number) =>
      attempt(() => {
        const values: Array<A> = []
        let last = 0
        let size = 0
        for (const row of next.iterate(after)) {
          values.push(toValue(row))
          last = Number(row.place)
          size += sizeOf(row[column])
          if (size >= pageSize) break
        }
        return [values, last > 0 ? Option.some(last) : Option.none()] as const
      })
    )
  }
  const extractionsOf = (ids: ReadonlyArray<string>) =>
    Stream.paginate(0, (from: number) =>
      attempt(() => {
        const values: Array<string> = []
        let size = 0
        for (const id of ids.slice(from, from + page)) {
          const value = String(extractionOf.get(id)?.extraction ?? "")
          values.push(value)
          size += value.length
          if (size >= pageSize) break
        }
        const next = from + values.length
        return [values, next < ids.length ? Option.some(next) : Option.none()] as const
      })
    )
  return {
    count: Number(counted?.count ?? 0),
    sketches: paged("sketch", ({ id, sketch }) => [String(id), bytesOf(sketch)] as const),
    lines: paged("lines", ({ id, lines }) => [String(id), bytesOf(lines)] as const),
    extractions: paged("extraction", ({ extraction }) => String(extraction)),
    extractionsOf: (ids) => extractionsOf([...ids]),
    filesOf: (ids) => attempt(() => new Set(Array.from(ids, (id) => String(fileOf.get(id)?.file ?? ""))))
  }
}

type Row = Record<string, SQLOutputValue>

/** In bytes or letters. */
const sizeOf = (value: SQLOutputValue | undefined): number =>
  typeof value === "string" || value instanceof Uint8Array ? value.length : 0

const bytesOf = (value: SQLOutputValue | undefined): Uint8Array =>
  value instanceof Uint8Array ? value : new Uint8Array(0)

/** What a store knows, for workers, which only ask. */
export interface Known {
  /** Whether it has the result of a key. */
  readonly has: (key: string) => boolean
  /** Lets go of it: while anybody holds it, its log stays beside it. */
  readonly close: () => void
}

/** What the store at a path knows; without a store nothing is known. */
export const knownIn = (path: string | null): Known => {
  if (path === null) return { has: () => false, close: () => {} }
  const database = new DatabaseSync(path, { readOnly: true, timeout: 30_000 })
  const find = database.prepare("select 1 from results where key = ?")
  return { has: (key) => find.get(key) !== undefined, close: () => database.close() }
}
