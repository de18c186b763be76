import { type Row, schemas } from "./schemas.ts"
import type { TableName, Tables } from "./tables.ts"

/** The name of the list of corrections in the folder of the texts; of a release it is the list of those that are told. */
export const correctionsFile = "corrections.csv"

/** A correction as a release tells of it. Of a removed person it holds nothing by which they are known. */
export interface Told {
  readonly action: "remove" | "drop-row" | "set"
  /** Null of a removed person. */
  readonly table: TableName | null
  /** The row's key, its columns joined by ` / `; null of a removed person. */
  readonly id: string | null
  /** The cell that was mended, and what it says now; null where a row was removed. */
  readonly column: string | null
  readonly value: string | null
  /** Null if it names a removed person. */
  readonly reason: string | null
  /** ISO day. */
  readonly date: string | null
  /** Rows of all tables that went by it, or 1 for a mended cell; 0 if the dataset has no such row. */
  readonly rows: number
}

/** What a release must know of the corrections besides the rows. Handed over by `correct`. */
export interface Corrections {
  readonly told: ReadonlyArray<Told>
  /** Characters are left out since they name somebody who was removed, also of texts that may be quoted in full. */
  readonly withholds: boolean
  /** Rows that a correction removed or changed, by `rowName`. */
  readonly touched: ReadonlySet<string>
  /**
   * Whether a cell of the release before names somebody who was removed. It takes that release's rows of `people`, by
   * which it knows other forms of the names; null where nobody was removed.
   */
  readonly conceals: ((people: ReadonlyArray<Named>) => (text: string) => boolean) | null
}

/** Who is known by which names. */
export type Named = Pick<Tables["people"], "person_id" | "name" | "aliases">

/** The id of a text whose own names somebody who was removed: of the first digits of its SHA-256. */
export const withheldId = (sha256: string): string => `withheld-${sha256.slice(0, 16)}`

/** Whether an id of a text is such a one. */
export const isWithheld = (id: string): boolean => /^withheld-[0-9a-f]{16}(?:-\d+)?$/u.test(id)

/** A row's name over all tables. */
export const rowName = (table: string, key: Row): string => `${table} ${JSON.stringify(Object.values(key))}`

/** The key of a row as a list of corrections names it: its columns joined by ` / `, as `CHANGES.md` does. */
export const keyText = <Name extends TableName>(table: Name, row: Tables[Name]): string => {
  const cells: Row = { ...row }
  return schemas[table]["x-primary-key"].map((column) => String(cells[column] ?? "")).join(" / ")
}
