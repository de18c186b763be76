import { stringify } from "csv-stringify/sync"
import type { Told } from "../model/corrections.ts"

/**
 * `corrections.csv`: what the maintainers mended or removed by hand, in this release and by each that they make of these
 * texts. A removed person has a number and nothing else that tells who it is.
 */
export function* correctionsCsv(told: ReadonlyArray<Told>): Generator<string> {
  yield stringify([], { columns, header: true })
  for (const [index, one] of told.entries()) {
    const { action, table, id, column, value, reason, date, rows } = one
    yield stringify([[index + 1, action, nameOf(one), table, id, column, value, reason, date, rows]], {
      quoted_match: /[\r\n]/
    })
  }
}

const columns = ["number", "action", "what", "table", "id", "column", "value", "reason", "date", "rows"]

const nameOf = ({ table, action }: Told): string => (table === null ? "person" : action === "set" ? "cell" : "row")

/** The same for people, as a section of `CHANGES.md`; nothing where nothing was corrected. */
export function* correctionsText(told: ReadonlyArray<Told>): Generator<string> {
  if (told.length === 0) return
  yield "\n## Corrections\n\nMade by hand, and made again in every release of these texts; `corrections.csv` lists them all.\n\n"
  for (const [index, one] of told.entries()) yield `- ${index + 1}: ${sentence(one)}\n`
}

const sentence = ({ action, table, id, column, value, reason, date, rows }: Told): string => {
  const why = `${reason === null ? "" : `: ${plain(reason)}`}${date === null ? "" : ` (${date})`}`
  const unknown = rows === 0 ? ". No row of these texts is meant by it" : ""
  if (id === null) return `${action === "set" ? "a cell was mended" : "a person was removed"}${why}${unknown}`
  const row = `${table ?? "row"} \`${id.replaceAll("`", "'").replaceAll(/\s+/gu, " ")}\``
  if (action !== "set") return `${row} was removed${why}${unknown}`
  return `${row}, ${column} is ${value === null || value === "" ? "nothing" : `“${plain(value)}”`} by hand${why}${unknown}`
}

/** On one line, and without marks that Markdown would read. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, " ").replaceAll(/[\\`*_{}[\]<>#|]/gu, "\\$&")
