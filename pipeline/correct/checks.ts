import type { Dataset } from "../model/dataset.ts"
import type { Problem } from "./errors.ts"
import type { Mend } from "./mend.ts"
import type { Targeted } from "./targets.ts"

/** Lines that can't all hold: one cell with two values, a cell of a row that another line removes. */
export const contradictions = (
  mends: ReadonlyArray<Mend>,
  removals: ReadonlyArray<Targeted>
): ReadonlyArray<Problem> => {
  const removing = new Map<string, number>(
    removals.flatMap(({ line, rows }) => rows.map(({ table, key }) => [`${table} ${key}`, line.line] as const))
  )
  const set = new Map<string, number>()
  return mends.flatMap(({ line, table, key }) => {
    const row = `${table} ${key}`
    const cell = JSON.stringify([row, line.field])
    const [remover, twin] = [removing.get(row), set.get(cell)]
    set.set(cell, line.line)
    if (remover !== undefined) {
      return [{ line: line.line, problem: `it sets a cell of ${row}, which line ${remover} removes` }]
    }
    return twin === undefined
      ? []
      : [{ line: line.line, problem: `line ${twin} sets ${line.field} of ${row} to another value` }]
  })
}

/** Places of evidence that can't go alone: what rests on them would have none. */
export const lastPlaces = (
  { evidence, statements, positions, policies, figures, events }: Dataset,
  removals: ReadonlyArray<Targeted>
): ReadonlyArray<Problem> => {
  const wanted = new Map(
    removals.flatMap(({ line, rows }) =>
      rows.flatMap(({ table, key }) => (table === "evidence" ? [[key, line.line] as const] : []))
    )
  )
  if (wanted.size === 0) return []
  const own = new Map(
    [...statements, ...positions, ...policies, ...figures, ...events].map(
      (row) => [Object.values(row)[0], `${row.document_id} ${row.char_start} ${row.char_end}`] as const
    )
  )
  const left = new Set(
    evidence.flatMap((row) =>
      row.field === null && !wanted.has(row.evidence_id) ? [`${row.record_table} ${row.record_id}`] : []
    )
  )
  return evidence.flatMap((row) => {
    const line = wanted.get(row.evidence_id)
    if (line === undefined) return []
    const of = `${row.record_table} ${row.record_id}`
    if (row.field === "role")
      return [{ line, problem: `it shows a role of ${row.record_id}: remove that row of roles` }]
    if (row.field !== null) return [{ line, problem: `it shows ${row.field} of ${of}: set that cell instead` }]
    const isOwn = own.get(row.record_id) === `${row.document_id} ${row.char_start} ${row.char_end}`
    return isOwn || !left.has(of) ? [{ line, problem: `${of} rests on this place: remove that row instead` }] : []
  })
}
