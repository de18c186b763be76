import type { Cell, Described, DescribedTable, EmbeddedTable } from "../embedded.ts"
import { decode } from "./columns.ts"
import { frame } from "./dom.ts"

/** A table of the release. Rows are numbered from 0, in published order. */
export class Table {
  readonly name: string
  readonly rows: number
  /** How many rows the release has, of which the page may hold fewer. */
  readonly of: number
  readonly described: DescribedTable
  readonly #embedded: EmbeddedTable
  readonly #columns = new Map<string, ReadonlyArray<Cell>>()
  readonly #groups = new Map<string, ReadonlyMap<string, ReadonlyArray<number>>>()

  constructor(name: string, embedded: EmbeddedTable, described: DescribedTable) {
    this.name = name
    this.rows = embedded.rows
    this.of = embedded.of
    this.described = described
    this.#embedded = embedded
  }

  column(name: string): ReadonlyArray<Cell> {
    const known = this.#columns.get(name)
    if (known) return known
    const column = this.#embedded.columns[name]
    const cells = column === undefined ? new Array<Cell>(this.rows).fill(null) : decode(column, this.rows)
    this.#columns.set(name, cells)
    return cells
  }

  cell(row: number, name: string): Cell {
    return this.column(name)[row] ?? null
  }

  /** A cell as text; empty if there is none. */
  text(row: number, name: string): string {
    const cell = this.cell(row, name)
    return cell === null ? "" : Array.isArray(cell) ? cell.join(" ") : String(cell)
  }

  number(row: number, name: string): number | null {
    const cell = this.cell(row, name)
    return typeof cell === "number" ? cell : null
  }

  list(row: number, name: string): ReadonlyArray<string> {
    const cell = this.cell(row, name)
    return Array.isArray(cell) ? cell : []
  }

  /** The rows whose column has, or whose list holds, a value. */
  where(name: string, value: string): ReadonlyArray<number> {
    return this.groups(name).get(value) ?? []
  }

  /** Rows by the values of a column. */
  groups(name: string): ReadonlyMap<string, ReadonlyArray<number>> {
    const known = this.#groups.get(name)
    if (known) return known
    const groups = new Map<string, Array<number>>()
    for (const [row, cell] of this.column(name).entries()) {
      for (const value of Array.isArray(cell) ? cell : [cell]) {
        if (value === null) continue
        const group = groups.get(String(value))
        if (group) group.push(row)
        else groups.set(String(value), [row])
      }
    }
    this.#groups.set(name, groups)
    return groups
  }

  /** The row of a key; null if the page has none. */
  find(id: string): number | null {
    return this.where(this.described.key, id)[0] ?? null
  }

  id(row: number): string {
    return this.text(row, this.described.key)
  }
}

const read = <A>(id: string): A => JSON.parse(frame(id).textContent ?? "")

export const release = read<Described>("described")

const tables = new Map<string, Table>()

/** A table by its name. It is read when it is first asked for. */
export const table = (name: string): Table => {
  const known = tables.get(name)
  if (known) return known
  const described = release.tables[name]
  if (described === undefined) throw new Error(`the page has no table ${name}`)
  const made = new Table(name, read<EmbeddedTable>(`data-${name}`), described)
  tables.set(name, made)
  return made
}

export const isTable = (name: string): boolean => Object.hasOwn(release.tables, name)

/** The tables of what was said and done. */
export const records = ["statements", "positions", "policies", "figures", "events"] as const

/** Records of all tables for which something holds. */
export interface Place {
  readonly table: string
  readonly row: number
}
