import type { Cell, EmbeddedColumn } from "../embedded.ts"

/** A column as it was before it was made short, a cell a row. */
export const decode = (column: EmbeddedColumn, rows: number): ReadonlyArray<Cell> => {
  if ("cells" in column) return column.cells
  if ("values" in column) return column.at.map((index) => column.values[index] ?? null)
  return new Array<Cell>(rows).fill(column.all)
}
