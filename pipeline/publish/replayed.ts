import type { Row } from "../model/schemas.ts"
import type { Cause } from "./causes.ts"
import type { Snapshot, TableSnapshot } from "./snapshot.ts"

/** Causes that lie in the texts and what is said of them; all others lie in how they are read. */
const ofTexts: ReadonlySet<Cause> = new Set<Cause>(["text", "metadata", "other_text"])

/**
 * Tells causes apart by replay: `replayed` is what the new release's pipeline makes of the old release's texts. What is
 * other from the old release to it lies in the pipeline, what is other from it to the new release lies in the texts.
 * Gives, of the causes that a row's change can have, those that it has. `fields`: the ones that changed, or null if the
 * row came or went.
 */
export const byReplay = (from: Snapshot, replayed: Snapshot, to: Snapshot) => {
  const [before, between, after] = [from, replayed, to].map(rowsByKey)
  const differ = (one: Row | undefined, other: Row | undefined, fields: ReadonlyArray<string> | null): boolean =>
    one === undefined || other === undefined || fields === null
      ? (one === undefined) !== (other === undefined)
      : fields.some((name) => cell(one, name) !== cell(other, name))

  return (table: string, key: Row, fields: ReadonlyArray<string> | null, causes: ReadonlyArray<Cause>) => {
    if (causes.includes("correction")) return causes // no replay of corrections
    const [was, then, is] = [before, between, after].map((rowOf) => rowOf?.(table, key))
    const [byPipeline, byTexts] = [differ(was, then, fields), differ(then, is, fields)]
    const found = causes.filter((cause) => (ofTexts.has(cause) ? byTexts : byPipeline))
    return found.length > 0 ? found : causes
  }
}

const cell = (row: Row, name: string): string => JSON.stringify(row[name] ?? null)

/** Finds rows by their tables and keys; a table is looked through when it is first asked for. */
const rowsByKey = ({ tables }: Snapshot) => {
  const known = new Map<string, ReadonlyMap<string, Row>>()
  return (table: string, key: Row): Row | undefined => {
    const rows = known.get(table) ?? byKey(tables.get(table), Object.keys(key))
    known.set(table, rows)
    return rows.get(keyText(key, Object.keys(key)))
  }
}

const byKey = (table: TableSnapshot | undefined, names: ReadonlyArray<string>): ReadonlyMap<string, Row> =>
  new Map((table?.rows ?? []).map((row) => [keyText(row, names), row]))

const keyText = (row: Row, names: ReadonlyArray<string>): string =>
  JSON.stringify(names.map((name) => row[name] ?? null))
