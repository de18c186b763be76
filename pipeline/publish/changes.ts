import { type Corrections, type Named, rowName } from "../model/corrections.ts"
import { byColumns } from "../model/order.ts"
import type { Cell, Row } from "../model/schemas.ts"
import { type Cause, type Differences, differencesOf, explainer } from "./causes.ts"
import { byReplay } from "./replayed.ts"
import type { Snapshot, TableSnapshot } from "./snapshot.ts"

/** Why a row changed: the causes that it can have, and the texts that changed, if it rests on them. */
export interface Why {
  readonly causes: ReadonlyArray<Cause>
  readonly documents: ReadonlyArray<string>
}

/** A row's primary key, by column. */
export type Key = Row

/** `from` is missing for a new column, and for words that the new release no longer holds; `to` for a dropped column. */
export interface FieldChange {
  readonly from?: Cell
  readonly to?: Cell
}

export interface Added extends Why {
  readonly row: Row
}
export interface Removed extends Why {
  /** Missing where it names somebody whom a correction removed: then `row` tells which row it was. */
  readonly key?: Key
  /** The number of the row in the old release's table, the first being 1. */
  readonly row?: number
}
export interface Changed extends Why {
  readonly key: Key
  readonly fields: Readonly<Record<string, FieldChange>>
}

/** What is other in one table. */
export interface TableChanges {
  /** The new release hasn't this table. */
  readonly dropped: boolean
  /** The columns of the new release's primary key; all of its columns, in order; those by which its rows are sorted. */
  readonly key: ReadonlyArray<string>
  readonly columns: ReadonlyArray<string>
  readonly order: ReadonlyArray<string>
  readonly added: ReadonlyArray<Added>
  readonly removed: ReadonlyArray<Removed>
  readonly changed: ReadonlyArray<Changed>
}

/** What is other in a release than in one before it. Tables that are alike have no entry. */
export interface Changes {
  readonly from: string | null
  readonly to: string
  /** What differs besides rows: texts, schemas, rules. Null if there was no release before. */
  readonly differences: Differences | null
  readonly tables: ReadonlyMap<string, TableChanges>
}

/**
 * What is other in `to` than in `from`, row by row by their primary keys, and field by field, each with its cause.
 * `quotes`: whether the characters of texts that only the old release quotes are told, too; a published list must not
 * bring back what a release leaves out. So nothing is told, either, of what names somebody whom the `corrections` of the
 * new release removed. `replayed`: what the new release's pipeline makes of the old texts, to tell causes apart, if
 * somebody tried. Linear in the rows.
 */
export const changesBetween = (
  from: Snapshot | null,
  to: Snapshot,
  quotes: boolean,
  corrections: Pick<Corrections, "touched" | "conceals"> | null = null,
  replayed: Snapshot | null = null
): Changes => {
  const version = to.manifest.version
  if (from === null) return { from: null, to: version, differences: null, tables: new Map() }
  const touched = corrections?.touched ?? new Set<string>()
  const conceals = corrections?.conceals?.(peopleOf(from)) ?? null
  const differences = differencesOf(from, to, touched)
  const explain = explainer(from, to, differences, touched)
  const hides = { quotes, touched, conceals }
  const narrow = replayed && byReplay(from, replayed, to)
  const why: typeof explain = (table, key, fields) => {
    const { causes, documents } = explain(table, key, fields)
    return {
      causes: narrow?.(table, key, fields, causes) ?? causes,
      documents: documents.filter((id) => conceals?.(id) !== true)
    }
  }
  const tables = new Map<string, TableChanges>()
  for (const name of new Set([...from.tables.keys(), ...to.tables.keys()])) {
    const found = tableChanges(name, from.tables.get(name) ?? null, to.tables.get(name) ?? null, why, hides)
    const { added, removed, changed, dropped } = found
    const isNew = !from.tables.has(name) || dropped
    if (
      isNew ||
      added.length + removed.length + changed.length > 0 ||
      !alike(from.tables.get(name), to.tables.get(name))
    )
      tables.set(name, found)
  }
  return { from: from.manifest.version, to: version, differences: shown(differences, conceals), tables }
}

/** Whether a cell names somebody who was removed; null if nobody was. */
type Conceals = ((text: string) => boolean) | null

/** What the published list of changes may not tell. */
interface Hides {
  /** The characters of texts are told, though the new release may leave them out. */
  readonly quotes: boolean
  readonly touched: ReadonlySet<string>
  readonly conceals: Conceals
}

/** Who was a row of `people`, as far as names can be told from it. */
const peopleOf = ({ tables }: Snapshot): ReadonlyArray<Named> =>
  (tables.get("people")?.rows ?? []).map(({ person_id, name, aliases }) => ({
    person_id: String(person_id ?? ""),
    name: String(name ?? ""),
    aliases: Array.isArray(aliases) ? aliases.map(String) : []
  }))

/** Differences without the ids of texts that name somebody who was removed. */
const shown = (differences: Differences, conceals: Conceals): Differences => {
  if (conceals === null) return differences
  const { added, removed, changed, metadata } = differences.texts
  const clear = (ids: ReadonlyArray<string>) => ids.map((id) => (conceals(id) ? "withheld" : id))
  const texts = { added, removed: clear(removed), changed: clear(changed), metadata: clear(metadata) }
  return { ...differences, texts }
}

/** Whether a cell of the old release may be told. */
const mayTell = (cell: Cell, conceals: Conceals): boolean =>
  conceals === null || ![cell].flat().some((text) => typeof text === "string" && conceals(text))

/** Whether two tables have the same columns, in the same order, and their rows in the same order. */
const alike = (a: TableSnapshot | undefined, b: TableSnapshot | undefined): boolean =>
  JSON.stringify([a?.order, Array.from(a?.columns.keys() ?? [])]) ===
  JSON.stringify([b?.order, Array.from(b?.columns.keys() ?? [])])

const none: TableSnapshot = { key: [], order: [], columns: new Map(), rows: [] }

const tableChanges = (
  table: string,
  old: TableSnapshot | null,
  next: TableSnapshot | null,
  why: ReturnType<typeof explainer>,
  hides: Hides
): TableChanges => {
  const [before, after] = [old ?? none, next ?? none]
  // rows of other keys can't be matched
  const comparable = JSON.stringify(before.key) === JSON.stringify(after.key)
  const isAlike = alike(before, after)
  // the very same objects, see readSnapshot
  const same = comparable && isAlike ? inBoth(before.rows, after.rows) : new Set<Row>()
  const known = new Map(before.rows.filter((row) => !same.has(row)).map((row) => [keyText(keyOf(before, row)), row]))
  const kept = new Set<string>()
  const added: Array<Added> = []
  const changed: Array<Changed> = []
  for (const row of after.rows) {
    if (same.has(row)) continue
    const key = keyOf(after, row)
    const name = keyText(key)
    const last = comparable ? known.get(name) : undefined
    if (last === undefined) {
      added.push({ row, ...why(table, key, null) })
      continue
    }
    kept.add(name)
    const isTouched = hides.touched.has(rowName(table, key))
    const fields = fieldChanges(before, after, last, row, hides, isTouched)
    const names = Object.keys(fields)
    if (names.length > 0) changed.push({ key, fields, ...why(table, key, names) })
  }
  const removed = before.rows.flatMap((row, index): ReadonlyArray<Removed> => {
    if (same.has(row)) return []
    const key = keyOf(before, row)
    if (kept.has(keyText(key))) return []
    const told = Object.values(key).every((cell) => mayTell(cell, hides.conceals))
    return [{ ...(told ? { key } : { row: index + 1 }), ...why(table, key, null) }]
  })
  return {
    dropped: next === null,
    key: after.key,
    columns: Array.from(after.columns.keys()),
    order: after.order,
    added,
    removed,
    changed
  }
}

const inBoth = (some: ReadonlyArray<Row>, others: ReadonlyArray<Row>): ReadonlySet<Row> => {
  const all = new Set(some)
  return new Set(others.filter((row) => all.has(row)))
}

const keyOf = ({ key }: TableSnapshot, row: Row): Key =>
  Object.fromEntries(key.map((name) => [name, row[name] ?? null]))
const keyText = (key: Key): string => JSON.stringify(Object.entries(key))

/** Columns that quote the characters of texts. */
const quoting = new Set(["exact", "prefix", "suffix", "quote", "speaker_text", "cue", "date_text"])

const fieldChanges = (
  before: TableSnapshot,
  after: TableSnapshot,
  old: Row,
  next: Row,
  { quotes, conceals }: Hides,
  isTouched: boolean
) => {
  const fields: Record<string, FieldChange> = {}
  for (const name of new Set([...before.columns.keys(), ...after.columns.keys()])) {
    const [was, is] = [before.columns.has(name), after.columns.has(name)]
    const [from, to] = [old[name] ?? null, next[name] ?? null]
    if (was && is && (from === to || JSON.stringify(from) === JSON.stringify(to))) continue
    // In a row that a correction changed, a surname alone may be whom it removed.
    const isClear = mayTell(from, conceals) && (conceals === null || !isTouched || !isWords(from))
    const told = was && (quotes || !quoting.has(name)) && isClear
    fields[name] = { ...(told ? { from } : {}), ...(is ? { to } : {}) }
  }
  return fields
}

const isWords = (cell: Cell): boolean => typeof cell === "string" || Array.isArray(cell)

/** The rows of each table after its changes: exactly those of the new release, if the old ones are given. */
export const applyChanges = (
  old: ReadonlyMap<string, ReadonlyArray<Row>>,
  { tables }: Pick<Changes, "tables">
): ReadonlyMap<string, ReadonlyArray<Row>> => {
  const next = new Map(old)
  for (const [name, table] of tables) {
    if (table.dropped) next.delete(name)
    else next.set(name, applied(old.get(name) ?? [], table))
  }
  return next
}

const applied = (rows: ReadonlyArray<Row>, { columns, order, added, removed, changed }: TableChanges) => {
  const named = [...removed, ...changed].find((one) => one.key !== undefined)
  const keyNames = Object.keys(named?.key ?? {})
  const textOf = (row: Row) => keyText(Object.fromEntries(keyNames.map((name) => [name, row[name] ?? null])))
  const gone = new Set(removed.flatMap(({ key }) => (key === undefined ? [] : [keyText(key)])))
  const numbers = new Set(removed.flatMap(({ row }) => row ?? []))
  const other = new Map(changed.map(({ key, fields }) => [keyText(key), fields]))
  const kept = rows.flatMap((row, index) => {
    const key = textOf(row)
    if (gone.has(key) || numbers.has(index + 1)) return []
    const fields = other.get(key) ?? {}
    return [Object.fromEntries(columns.map((name) => [name, (name in fields ? fields[name]?.to : row[name]) ?? null]))]
  })
  return [...kept, ...added.map(({ row }) => row)].toSorted(byColumns(order))
}
