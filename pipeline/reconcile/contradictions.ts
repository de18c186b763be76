/** Which rows may say otherwise of the same thing. */
interface Comparing<Row> {
  readonly idOf: (row: Row) => string
  /** What they speak of; null if that can't be compared. */
  readonly thing: (row: Row) => string | null
  /** Rows with the same of this never say otherwise: they aren't even compared, since one text may give a great many. */
  readonly side: (row: Row) => string
  readonly disagree: (a: Row, b: Row) => boolean
}

/** Rows with the ids of those that say otherwise of the same thing, each naming the other. */
export const contradictions = <Row extends { readonly contradicts: ReadonlyArray<string> }>(
  rows: ReadonlyArray<Row>,
  { idOf, thing, side, disagree }: Comparing<Row>
): ReadonlyArray<Row> => {
  const about = new Map<string, Map<string, Array<Row>>>()
  for (const row of rows) {
    const key = thing(row)
    if (key === null) continue
    const sides = about.get(key) ?? new Map<string, Array<Row>>()
    about.set(key, sides)
    const known = sides.get(side(row))
    if (known) known.push(row)
    else sides.set(side(row), [row])
  }
  return rows.map((row) => {
    const contradicts: Array<string> = []
    for (const [other, theirs] of about.get(thing(row) ?? "") ?? []) {
      if (other === side(row)) continue
      for (const one of theirs) if (disagree(row, one)) contradicts.push(idOf(one))
    }
    return contradicts.length === 0 ? row : { ...row, contradicts: contradicts.sort() }
  })
}
