import type { Dataset } from "../model/dataset.ts"
import { keyOf, rowsOf } from "./rows.ts"
import type { Violation } from "./violation.ts"

const tables = ["statements", "positions", "policies", "figures", "events"] as const

/**
 * Where `contradicts` isn't what rows say against each other: who contradicts is contradicted, and speaks of the same
 * thing; two stances of one actor on one topic always contradict each other. Linear in the rows and in what they name.
 */
export const contradictionViolations = (dataset: Dataset): ReadonlyArray<Violation> => [
  ...tables.flatMap((table) => oneSided(dataset, table)),
  ...positions(dataset),
  ...figures(dataset)
]

const oneSided = (dataset: Dataset, table: (typeof tables)[number]): ReadonlyArray<Violation> => {
  const said = new Map<string, ReadonlySet<string>>()
  for (const row of rowsOf(dataset, table)) {
    const others = row.contradicts
    if (Array.isArray(others) && others.length > 0) said.set(keyOf(table, row), new Set(others))
  }
  return Array.from(said).flatMap(([id, others]) =>
    Array.from(others)
      .filter((other) => other === id || !said.get(other)?.has(id))
      .map((other) => ({ table, id, promise: `contradicts ${other}, which doesn't contradict it` }))
  )
}

/** An actor has at most three stances on a topic, so every pair can be looked at. */
const positions = ({ positions }: Dataset): ReadonlyArray<Violation> => {
  const table = "positions"
  const about = new Map(positions.map((row) => [row.position_id, `${row.actor_id}\n${row.topic}`]))
  const stances = Map.groupBy(positions, (row) => about.get(row.position_id))
  return positions.flatMap(({ position_id: id, stance, contradicts }) => {
    const others = (stances.get(about.get(id)) ?? []).filter((other) => other.stance !== stance)
    const missing = others.filter(({ position_id }) => !contradicts.includes(position_id))
    const wanted = new Set(others.map(({ position_id }) => position_id))
    return [
      ...missing.map(({ position_id }) => ({
        table,
        id,
        promise: `contradicts lacks ${position_id}, another stance of the same actor on the same topic`
      })),
      ...contradicts
        .filter((other) => about.has(other) && !wanted.has(other))
        .map((other) => ({ table, id, promise: `contradicts ${other}, which isn't another stance on the same` }))
    ]
  })
}

const figures = ({ figures }: Dataset): ReadonlyArray<Violation> => {
  const table = "figures"
  const about = new Map(
    figures.map(({ figure_id, measure, unit, jurisdiction_id }) => [
      figure_id,
      JSON.stringify([measure, unit, jurisdiction_id])
    ])
  )
  return figures.flatMap(({ figure_id: id, contradicts }) =>
    contradicts
      .filter((other) => about.has(other) && about.get(other) !== about.get(id))
      .map((other) => ({ table, id, promise: `contradicts ${other}, which is of another measure, unit or place` }))
  )
}
