/** Rows with the ids of those that say otherwise of the same thing, each naming the other. */
export const contradictions = <Row extends { readonly contradicts: ReadonlyArray<string> }>(
  rows: ReadonlyArray<Row>,
  idOf: (row: Row) => string,
  /** What they speak of; null if that can't be compared. */
  thing: (row: Row) => string | null,
  disagree: (a: Row, b: Row) => boolean
): ReadonlyArray<Row> => {
  const about = new Map<string, Array<Row>>()
  for (const row of rows) {
    const key = thing(row)
    if (key === null) continue
    const known = about.get(key)
    if (known) known.push(row)
    else about.set(key, [row])
  }
  return rows.map((row) => {
    const others = about.get(thing(row) ?? "") ?? []
    const contradicts = others.filter((other) => other !== row && disagree(row, other)).map(idOf)
    return contradicts.length === 0 ? row : { ...row, contradicts: contradicts.sort() }
  })
}
