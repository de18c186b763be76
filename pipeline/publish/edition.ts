import type { Corrections } from "../model/corrections.ts"
import type { Dataset, ValidDataset } from "../model/dataset.ts"
import type { TableName } from "../model/tables.ts"
import type { Content } from "./files.ts"
import type { Snapshot } from "./snapshot.ts"
import type { Manifest } from "./version.ts"

/** What a page shows of a release, be it just made or read back from its files. */
export interface Shown {
  readonly dataset: Dataset
  readonly manifest: Pick<Manifest, "version" | "created">
}

/** The bytes of each table's file as JSON. */
export type JsonFiles = Readonly<Record<TableName, Uint8Array>>

/** Files of a release, or parts of one, that are made ahead: see press.ts and meanwhile.ts. To be read in this order. */
export interface Ahead {
  readonly spreadsheet?: AsyncIterable<Uint8Array>
  readonly page: { readonly opening: AsyncIterable<Uint8Array>; readonly rest: AsyncIterable<Uint8Array> }
}

/** What is known of a file that was written: its SHA-256 in hexadecimal, and its size. */
export interface Written {
  readonly sha256: string
  readonly bytes: number
}

/** What the files of a release are made of. */
export interface Source {
  readonly dataset: ValidDataset
  readonly manifest: Manifest
  /** The release before this one; null if there is none, or none that can be read. */
  readonly previous: Snapshot | null
  /** What this pipeline makes of the texts of the release before, to tell causes of changes apart; missing: not tried. */
  readonly replayed?: Snapshot
  /** What the maintainers corrected; null or missing: nothing. */
  readonly corrections?: Corrections | null
  /** The tables as JSON, if they are held; null or missing: they aren't. */
  readonly json?: JsonFiles | null
  /** What is made ahead; null or missing: nothing. */
  readonly ahead?: Ahead | null
  /** The files that are written already, by path. It grows from edition to edition. */
  readonly written: ReadonlyMap<string, Written>
  /** A folder for files that pass, which goes with a run that is killed; missing: the system's. */
  readonly scratch?: string
}

/**
 * One way to hand out a release: its files, by path, and their content. The same source gives the same bytes. Content
 * is made when it is written, a file at a time, so that a generator finds the files before it in `written`.
 */
export type Edition = (source: Source) => Iterable<readonly [path: string, content: Content]>
