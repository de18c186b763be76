import type { Dataset } from "../../model/dataset.ts"

/** Rows by what they have in common, in the order in which it first comes up. */
export const groupBy = <A, K>(rows: ReadonlyArray<A>, key: (row: A) => K): ReadonlyMap<K, ReadonlyArray<A>> => {
  const groups = new Map<K, Array<A>>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

/** The name of an entity by its id; the id if it has none. A place has its state beside it. */
export const namesOf = ({ entities, jurisdictions }: Dataset): ((id: string) => string) => {
  const names = new Map(entities.map(({ entity_id: id, name }) => [id, name]))
  for (const { jurisdiction_id: id, name, kind, state } of jurisdictions) {
    if (state !== null && (kind === "place" || kind === "county")) {
      names.set(
        id,
        `${name}${kind === "county" && !/\b(?:County|Parish|Borough)\b/u.test(name) ? " County" : ""}, ${state}`
      )
    }
  }
  return (id) => names.get(id) ?? id
}
