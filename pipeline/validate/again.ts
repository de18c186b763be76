import { type Cell, columns, type Row, schemas } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"
import type { Loose } from "./formats.ts"
import { keyOf, tuple } from "./rows.ts"
import type { Violation } from "./violation.ts"

/**
 * Where a table says otherwise than the same table of a release that was made again of the same raw texts, cell by cell.
 * Of the rows that aren't equal, those with one primary key are one row or, where a part of that differs, those of which
 * all other cells are equal. Gives the row, the column and both values. Linear in the rows.
 */
export const againViolations = (
  table: TableName,
  rows: ReadonlyArray<Row>,
  again: ReadonlyArray<Row>
): ReadonlyArray<Violation> => {
  const key = schemas[table]["x-primary-key"]
  const names = columns(table).map(({ name }) => name)
  const unequal = byColumns(again, names)
  const unlike = rows.filter((row) => taken(unequal, tuple(row, names)) === undefined)
  const left = byColumns(Array.from(unequal.values()).flat(), key)
  const odd: Array<Row> = []
  const changed = unlike.flatMap((row): ReadonlyArray<Violation> => {
    const other = taken(left, tuple(row, key))
    if (other === undefined) odd.push(row)
    return other === undefined ? [] : between(table, names, row, other)
  })
  const missing = Array.from(left.values()).flat()
  return [...changed, ...oddRows(table, names, odd, missing)]
}

/** Rows without their like: first those of which only one cell differs, then those that have none. */
const oddRows = (
  table: TableName,
  names: ReadonlyArray<string>,
  odd: ReadonlyArray<Row>,
  missing: ReadonlyArray<Row>
): ReadonlyArray<Violation> => {
  let [mine, others] = [odd, missing]
  const found: Array<Violation> = []
  for (const name of names) {
    if (mine.length === 0 || others.length === 0) break
    const rest = names.filter((other) => other !== name)
    const left = byColumns(others, rest)
    mine = mine.filter((row) => {
      const other = taken(left, tuple(row, rest))
      if (other !== undefined) found.push(...between(table, [name], row, other))
      return other === undefined
    })
    others = Array.from(left.values()).flat()
  }
  const say = (promise: string) => (row: Row) => ({ table, id: keyOf(table, row), promise })
  return [
    ...found,
    ...mine.map(say("made again, the release has no such row")),
    ...others.map(say("made again, the release has this row, and it is missing here"))
  ]
}

const byColumns = (rows: ReadonlyArray<Row>, names: ReadonlyArray<string>): Map<Cell, Array<Row>> => {
  const found = new Map<Cell, Array<Row>>()
  for (const row of rows) {
    const key = tuple(row, names)
    const known = found.get(key)
    if (known) known.push(row)
    else found.set(key, [row])
  }
  return found
}

/** One of the rows under a key, which is theirs no more. */
const taken = (rows: Map<Cell, Array<Row>>, key: Cell): Row | undefined => {
  const row = rows.get(key)?.pop()
  if (rows.get(key)?.length === 0) rows.delete(key)
  return row
}

const between = (table: TableName, names: ReadonlyArray<string>, row: Row, other: Row): ReadonlyArray<Violation> =>
  names.flatMap((name) => {
    const [found, expected] = [JSON.stringify(row[name] ?? null), JSON.stringify(other[name] ?? null)]
    if (found === expected) return []
    const promise = `${name} is ${both(found, expected)} when the release is made again`
    return [{ table, id: keyOf(table, row), promise }]
  })

/** So many characters of a value are told at most, and so many before where two of them differ. */
const most = 80
const before = 20

/** Two values, as far as they fit into a message: around where they differ. */
const both = (found: string, expected: string): string => {
  let same = 0
  while (same < found.length && found[same] === expected[same]) same++
  const from = Math.max(found.length, expected.length) > most ? Math.max(0, same - before) : 0
  return `${short(found, from)}, and ${short(expected, from)}`
}

const short = (text: string, from: number): string =>
  `${from > 0 ? "…" : ""}${text.slice(from, from + most).toWellFormed()}${text.length > from + most ? "…" : ""}`

/** The single values of a value of JSON, each with its place: `tables.people.rows`. */
const leaves = (value: unknown, place: string): ReadonlyArray<readonly [place: string, value: string]> =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, one]) => leaves(one, place === "" ? name : `${place}.${name}`))
    : [[place, JSON.stringify(value) ?? "nothing"]]

/**
 * Where `release.json` says otherwise than that of the release made again, value by value; or, if it says the same, that
 * it is written otherwise.
 */
export const manifestDifferences = (mine: Loose, again: Loose): ReadonlyArray<Violation> => {
  const table = "release.json"
  const [is, was] = [new Map(leaves(mine, "")), new Map(leaves(again, ""))]
  const differing = Array.from(new Set([...was.keys(), ...is.keys()])).flatMap((place) => {
    const [here, there] = [is.get(place) ?? "nothing", was.get(place) ?? "nothing"]
    if (here === there) return []
    const promise = `it is ${both(here, there)} when the release is made again`
    return [{ table, id: place, promise }]
  })
  return differing.length > 0 ? differing : [{ table, id: "file", promise: "made again, it is written otherwise" }]
}
