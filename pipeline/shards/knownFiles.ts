import { createHash, hash } from "node:crypto"
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs"
import type { DatabaseSync } from "node:sqlite"

/** A file of texts, with a digest of its bytes and all else on which what it gives depends. */
export interface FileKey {
  readonly file: string
  readonly key: string
}

/** What a file gives besides its texts: the inputs that can't be used, as JSON. */
export interface Refusals extends FileKey {
  readonly refused: ReadonlyArray<unknown>
}

/** A file that is known, with how many texts it has. Those need not be read. */
export interface KnownFile extends Refusals {
  readonly texts: number
}

/** More refused inputs of a file than this aren't kept: it is read again. */
export const mostRefused = 1000

/** The tables of what files hold. A row of `files` says that all of the file's texts are in `file_texts`. */
export const fileTables = `
  create table if not exists files (key text primary key, refused text not null) without rowid;
  create table if not exists file_texts (place integer primary key, file_key text not null, id text not null, key text not null);
  create index if not exists file_texts_by_file on file_texts (file_key);
  create temp table if not exists used_files (key text primary key) without rowid;
  create temp table if not exists read_files (file text primary key, key text not null) without rowid;
`

/** Of the files that were read, the texts of the run. */
const addTexts = `
  delete from file_texts where file_key in (select key from read_files);
  insert into file_texts (file_key, id, key)
    select read_files.key, texts.id, texts.key from texts join read_files using (file) order by texts.place;
  delete from read_files;
`

/** What files hold, kept by the keys of files. Each function is to run in a transaction of its caller. */
export const knownFiles = (database: DatabaseSync) => {
  const find = database.prepare("select refused from files where key = ?")
  // a text whose result is gone must be read again
  const lost = database.prepare(
    "select 1 from file_texts where file_key = ? and not exists (select 1 from results where results.key = file_texts.key) limit 1"
  )
  const forget = database.prepare("delete from files where key = ?")
  const forgetTexts = database.prepare("delete from file_texts where file_key = ?")
  const copy = database.prepare(
    "insert into texts (id, file, key) select id, ?, key from file_texts where file_key = ? order by place"
  )
  const use = database.prepare("insert or ignore into used_files values (?)")
  const addRead = database.prepare("insert or replace into read_files values (?, ?)")
  const addFile = database.prepare("insert or replace into files values (?, ?)")
  return {
    /** Begins a run, which has used none yet. */
    begin: () => database.exec("delete from used_files"),
    /** Adds the texts of those files to the run that are known. */
    recall: (files: Iterable<FileKey>): ReadonlyArray<KnownFile> => {
      const known: Array<KnownFile> = []
      for (const { file, key } of files) {
        const row = find.get(key)
        if (!row) continue
        if (lost.get(key)) {
          forget.run(key)
          forgetTexts.run(key)
          continue
        }
        use.run(key)
        known.push({ file, key, refused: JSON.parse(String(row.refused)), texts: Number(copy.run(file, key).changes) })
      }
      return known
    },
    /** Keeps files of which all texts are in the run. */
    remember: (files: Iterable<Refusals>) => {
      for (const { file, key, refused } of files) {
        addFile.run(key, JSON.stringify(refused))
        use.run(key)
        addRead.run(file, key)
      }
      database.exec(addTexts) // all at once: one by one, each would cost pages of the index
    },
    /** Drops the files that the run hasn't. */
    prune: () =>
      database.exec(
        "delete from files where key not in (select key from used_files); delete from file_texts where file_key not in (select key from files)"
      )
  }
}

/** A file as it lies on the disk. */
export interface OnDisk {
  readonly bytes: number
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string
  /** Size, time of change and place: what tells cheaply that it is no longer the one that was read. */
  readonly stamp: string
}

const room = Buffer.allocUnsafe(1 << 20)

/**
 * A file by its bytes, or null if it can't be read. All bytes are read, since a file can change without its size and
 * time doing so, and to hash them costs little beside reading texts.
 */
export const onDisk = (path: string): OnDisk | null => {
  try {
    const file = openSync(path, "r")
    try {
      const stats = fstatSync(file, { bigint: true })
      const stamp = stampOf(stats)
      let read = readSync(file, room)
      // nearly all files end here: where there are many, each further call counts
      if (read > 0 && BigInt(read) === stats.size)
        return { bytes: read, sha256: hash("sha256", room.subarray(0, read)), stamp }
      const sha256 = createHash("sha256")
      let bytes = 0
      for (; read > 0; read = readSync(file, room)) {
        sha256.update(room.subarray(0, read))
        bytes += read
      }
      return { bytes, sha256: sha256.digest("hex"), stamp }
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}

/** Whether a file is, by its stamp, still the one that was read. */
export const isStill = (path: string, { stamp }: OnDisk): boolean => stampAt(path) === stamp

/** The stamp of a file, or null if it can't be looked at. */
export const stampAt = (path: string): string | null => {
  try {
    return stampOf(statSync(path, { bigint: true }))
  } catch {
    return null
  }
}

const stampOf = (stats: {
  readonly size: bigint
  readonly mtimeNs: bigint
  readonly ctimeNs: bigint
  readonly ino: bigint
}) => [stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino].join(" ")
