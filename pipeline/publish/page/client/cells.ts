import { type Child, h, link, said } from "./dom.ts"
import { count, documentLink, documentName, entityLink, entityName, figure, inLine, place, words } from "./names.ts"
import { textOf, wordsOf } from "./passages.ts"
import { firstColumns, madeColumns } from "./shown.ts"
import { isTable, table } from "./store.ts"

/** The columns of a table that are shown, in order. */
export const columnsOf = (name: string, all: boolean): ReadonlyArray<string> => {
  const own = table(name).described.columns.map((column) => column.name)
  return all ? own : (firstColumns[name] ?? own)
}

export const describedColumn = (name: string, column: string) =>
  table(name).described.columns.find((described) => described.name === (madeColumns[column] ?? column))

/** Columns that name entities. */
export const isEntity = (column: string): boolean =>
  /^(?:speaker_id|actor_id|actor_ids|target_ids|attributed_to|affiliation_id|entity_id|jurisdiction_id|person_id|organization_id)$/u.test(
    column
  )

const isDocument = (column: string): boolean => /^(?:document_id|document_a|document_b|cluster_id)$/u.test(column)

/** A cell for people, with links to what it names. */
export const shownCell = (name: string, row: number, column: string): Child => {
  const rows = table(name)
  const key = rows.described.key
  if (column === "words") return link(place(name, rows.id(row)), wordsOf(name, row))
  if (column === "amount") return link(place(name, rows.id(row)), figure(row))
  const cell = rows.cell(row, column)
  if (column === "name" && key !== "" && name !== "policies")
    return link(place(name, rows.id(row)), said(rows.text(row, column)))
  if (column === key && !isEntity(column) && !isDocument(column)) return link(place(name, rows.id(row)), rows.id(row))
  if (column === "speaker_id" && cell === null) return said(rows.text(row, "speaker_text"))
  if (cell === null) return null
  if (column === "record_id") {
    const target = rows.text(row, "record_table")
    return isTable(target) ? link(place(target, String(cell)), said(String(cell))) : said(String(cell))
  }
  if (typeof cell === "boolean") return cell ? "yes" : "no"
  if (typeof cell === "number") return numberText(column, cell)
  const values = typeof cell === "string" ? [cell] : cell
  return inLine(values.map((value) => oneValue(name, column, value)))
}

const numberText = (column: string, value: number): string =>
  /share|jaccard|containment/u.test(column)
    ? `${Number((value * 100).toFixed(1))} %`
    : value.toLocaleString("en-US", { maximumFractionDigits: 6 })

const oneValue = (name: string, column: string, value: string): Child => {
  if (isEntity(column)) return entityLink(value)
  if (isDocument(column)) return documentLink(value)
  if (column === "contradicts") return link(place(name, value), value)
  if (column === "policy_id") return link(place("policies", value), value)
  if (column === "event_id") return link(place("events", value), value)
  if (column === "url") return link(value, said(value))
  return describedColumn(name, column)?.values ? words(value) : said(value)
}

/** A value of a column as text, for a list of choices. */
export const choiceText = (column: string, value: string): string =>
  isEntity(column)
    ? entityName(value)
    : isDocument(column)
      ? documentName(value)
      : value === "true"
        ? "yes"
        : value === "false"
          ? "no"
          : words(value)

/** What a cell is sorted by: names for what is named, else the cell. */
export const sortKey = (name: string, column: string): ((row: number) => string | number) => {
  const rows = table(name)
  if (column === "words") return (row) => textOf(name, row).toLowerCase()
  const source = madeColumns[column] ?? column
  if (isEntity(source)) {
    return (row) => {
      const [first = ""] = [rows.cell(row, source) ?? ""].flat()
      return (first === "" ? rows.text(row, "speaker_text") : entityName(String(first))).toLowerCase()
    }
  }
  return (row) => {
    const cell = rows.cell(row, source)
    return typeof cell === "number"
      ? cell
      : typeof cell === "boolean"
        ? Number(cell)
        : rows.text(row, source).toLowerCase()
  }
}

/** How many rows a table has, and whether the page holds them all. */
export const extent = (name: string): string => {
  const { rows, of } = table(name)
  return rows === of ? count(of, "row") : `${rows.toLocaleString("en-US")} of ${count(of, "row")}`
}

/** What the page leaves to the other formats. */
export const limited = (name: string): Child => {
  const { rows, of } = table(name)
  return rows === of
    ? null
    : h(
        "p",
        { class: "notice" },
        `This page holds the first ${rows.toLocaleString("en-US")} of ${count(of, "row")}. All are in csv/${name}.csv, in Parquet and in SQLite.`
      )
}
