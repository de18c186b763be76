import { entityName } from "./names.ts"
import { textOf } from "./passages.ts"
import { table } from "./store.ts"

const haystacks = new Map<string, ReadonlyArray<string>>()

/** What can be found of each row: its texts and the names of those it is about, in small letters. Made once a table. */
const haystackOf = (name: string): ReadonlyArray<string> => {
  const known = haystacks.get(name)
  if (known) return known
  const rows = table(name)
  const columns = rows.described.columns.filter(({ kind }) => kind === "utf8" || kind === "list" || kind === "date")
  const named = new Set([
    "speaker_id",
    "actor_id",
    "actor_ids",
    "target_ids",
    "attributed_to",
    "jurisdiction_id",
    "affiliation_id"
  ])
  const hasWords = columns.some((column) => column.name === "exact")
  const made = Array.from({ length: rows.rows }, (_, row) => {
    const parts = columns.flatMap((column) => {
      if (
        column.name === "exact_sha256" ||
        column.name === "sha256" ||
        column.name === "prefix" ||
        column.name === "suffix"
      )
        return []
      const cell = rows.cell(row, column.name)
      if (cell === null) return []
      const values = [cell].flat().map(String)
      return named.has(column.name) ? [...values, ...values.map(entityName)] : values
    })
    if (hasWords && name !== "evidence" && rows.cell(row, "exact") === null) parts.push(textOf(name, row))
    return folded(parts.join("\n"))
  })
  haystacks.set(name, made)
  return made
}

/** Without case, accents and the difference of marks, so that what is typed finds what is printed. */
const folded = (text: string): string =>
  text.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[‘’]/gu, "'").replaceAll(/[“”]/gu, '"')

/** The rows that hold every word of a query, or every phrase within quotation marks. */
export const found = (name: string, query: string): ReadonlyArray<number> | null => {
  const terms = Array.from(folded(query).matchAll(/"([^"]+)"|(\S+)/gu), (match) => match[1] ?? match[2] ?? "")
  if (terms.length === 0) return null
  const rows: Array<number> = []
  for (const [row, text] of haystackOf(name).entries()) if (terms.every((term) => text.includes(term))) rows.push(row)
  return rows
}
