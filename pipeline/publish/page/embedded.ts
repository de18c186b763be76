/** What the page holds of a release, as its script reads it. */

/** A cell, as in model/schemas.ts, of which the script in the page knows nothing. */
export type Cell = string | number | boolean | null | ReadonlyArray<string>

/** A column: one value for all rows, values that rows point to by number, or a cell a row. The shortest is taken. */
export type EmbeddedColumn =
  | { readonly all: Cell }
  | { readonly values: ReadonlyArray<Cell>; readonly at: ReadonlyArray<number> }
  | { readonly cells: ReadonlyArray<Cell> }

/** The rows of a table that the page shows, by column: the first `rows` of `of`. */
export interface EmbeddedTable {
  readonly rows: number
  readonly of: number
  readonly columns: Readonly<Record<string, EmbeddedColumn>>
}

/** What a column is, from its schema. */
export interface DescribedColumn {
  readonly name: string
  readonly kind: string
  readonly description: string
  /** Of an enumeration: each value and what it means. */
  readonly values?: Readonly<Record<string, string>>
}

/** What a table is, from its schema. */
export interface DescribedTable {
  readonly title: string
  readonly key: string
  readonly columns: ReadonlyArray<DescribedColumn>
}

/** What the script must know besides the rows. */
export interface Described {
  readonly version: string
  readonly tables: Readonly<Record<string, DescribedTable>>
}
