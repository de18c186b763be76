import { type Cell, type ColumnSchema, type Row, schemas, tableNames } from "../../model/schemas.ts"
import type { TableName } from "../../model/tables.ts"
import { about, type Described, dayOf } from "./about.ts"
import { databaseViews, loading } from "./loading.ts"
import { mediaType } from "./mediaTypes.ts"
import { limits, measuredTable, weaknesses } from "./weaknesses.ts"

/**
 * `README.md` of a release: what it is, how to load it, how good it is, and every table and column with its type, unit,
 * values and examples of this release. Linear in the rows, one chunk of text a table.
 */
export function* dictionary(release: Described): Generator<string> {
  yield head(release)
  yield "## How good it is\n\n"
  yield measuredTable(release.measured)
  yield weaknesses(release.dataset)
  yield limits
  yield `## Tables\n\n${tableNames.map((table) => contents(table, release)).join("\n")}\n\n`
  for (const table of tableNames) yield tableSection(table, release.dataset[table])
}

const head = ({ manifest, written }: Described): string => `# ${about.title}

${about.description}

Release ${manifest.version}, ${dayOf(manifest.created)}, made by version ${manifest.pipeline} of the pipeline. Licence: [${about.licence.title}](${about.licence.url}) for the facts; quotations belong to their publishers (see \`LICENSE-DATA\`). How to cite it: \`CITATION.cff\`.

This file is generated from the schemas and the rows of this release.

## Files

| file | what it is |
| --- | --- |
| \`csv/\`, \`parquet/\`, \`json/\` | every table, the same rows in three formats |
| \`schemas/\` | the contract of every table: JSON Schema 2020-12 |
${files(written)}| \`datapackage.json\` | Frictionless Data Package 2: tables, keys, types |
| \`croissant.json\` | Croissant 1.1, for machine-learning tools |
| \`csv/*-metadata.json\` | CSV on the Web |
| \`dataset.jsonld\` | schema.org Dataset, for search engines |
| \`provenance.jsonld\` | W3C PROV-O: which texts and which run it is made from |
| \`annotations.jsonld\` | the evidence as W3C Web Annotations, one a line |
| \`release.json\`, \`SHA256SUMS\` | version, counts and digests; check with \`sha256sum -c SHA256SUMS\` |

${loading}${written.has("sanctuary-record.sqlite") ? databaseViews : ""}`

/** Files at the top that not every release has. */
const files = (written: Described["written"]): string =>
  Array.from(written.keys())
    .filter((path) => /^[^/]+\.(?:sqlite|xlsx|html)$/u.test(path) || /^(?:changes|corrections\.csv)/iu.test(path))
    .map((path) => `| \`${path}\` | ${extras.get(path) ?? mediaType(path).title} |\n`)
    .join("")

const extras: ReadonlyMap<string, string> = new Map([
  ["sanctuary-record.sqlite", "all tables in one SQLite database, with keys and views for the usual questions"],
  ["sanctuary-record.xlsx", "all tables as a spreadsheet, a sheet a table"],
  ["index.html", "a page to sort, filter and search the tables, with the evidence of each record"],
  ["CHANGES.md", "what changed since the release before, for people"],
  ["changes.json", "what changed since the release before, for programs"],
  ["changes.csv", "the same as CSV"],
  ["corrections.csv", "what was mended or removed by hand, and why; a removed person by a number"]
])

const contents = (table: TableName, { dataset }: Described): string =>
  `- [\`${table}\`](#${table}), ${count(dataset[table].length, "row")}: ${lead(schemas[table].description)}`

/** The first sentence of a description. */
const lead = (text: string): string => /^.*?\.(?=\s|$)/u.exec(text)?.[0] ?? text

const tableSection = (table: TableName, rows: ReadonlyArray<Row>): string => {
  const { description, properties, ...schema } = schemas[table]
  const columns = Object.entries(properties)
  const keys = schema["x-foreign-keys"].map(
    ({ columns: from, table: to, references, list }) =>
      `- ${list ? "each of " : ""}\`${from.join("`, `")}\` is \`${to}.${references.join("`, `")}\`\n`
  )
  return [
    `### ${table}\n\n${description} ${count(rows.length, "row")}. Key: ${schema["x-primary-key"].map((name) => `\`${name}\``).join(", ")}.\n\n`,
    ...(keys.length > 0 ? [`${keys.join("")}\n`] : []),
    "| column | type | unit | empty | example | what it says |\n| --- | --- | --- | ---: | --- | --- |\n",
    ...columns.map(([name, column]) => columnLine(name, column, rows)),
    "\n",
    ...columns.flatMap(([name, column]) => valuesOf(table, name, column, rows))
  ].join("")
}

const types = {
  utf8: "text",
  int64: "whole number",
  double: "number",
  boolean: "true or false",
  date: "date",
  list: "list"
}

const columnLine = (name: string, column: ColumnSchema, rows: ReadonlyArray<Row>): string => {
  let empty = 0
  for (const row of rows) if (isEmpty(row[name])) empty++
  const share = rows.length === 0 ? "" : percent(empty / rows.length)
  const example = rows.find((row) => !isEmpty(row[name]))?.[name]
  const cells = [
    `\`${name}\``,
    types[column["x-parquet"]],
    column["x-unit"] ?? "",
    share,
    example === undefined ? "" : code(show(example)),
    column.description
  ]
  return `| ${cells.map(inTable).join(" | ")} |\n`
}

/** What each value means, how often this release has it, and where first. */
const valuesOf = (table: TableName, name: string, column: ColumnSchema, rows: ReadonlyArray<Row>): Array<string> => {
  const meanings = Object.entries(column["x-enum"] ?? {})
  if (meanings.length === 0) return []
  const counts = new Map<string, { rows: number; first: Row }>()
  const add = (value: string, row: Row) => {
    const seen = counts.get(value)
    if (seen) seen.rows++
    else counts.set(value, { rows: 1, first: row })
  }
  for (const row of rows) {
    const cell = row[name] ?? null
    if (typeof cell === "object") for (const value of cell ?? []) add(value, row)
    else add(String(cell), row)
  }
  const lines = meanings.map(([value, meaning]) => {
    const seen = counts.get(value)
    return `| \`${value}\` | ${inTable(meaning)} | ${seen?.rows ?? 0} | ${seen ? inTable(exampleRow(table, seen.first)) : ""} |\n`
  })
  return [
    `Values of \`${name}\`:\n\n| value | what it means | rows | first in this release |\n| --- | --- | ---: | --- |\n`,
    ...lines,
    "\n"
  ]
}

/** A row by its key, with its passage or its name. */
const exampleRow = (table: TableName, row: Row): string => {
  const key = schemas[table]["x-primary-key"].map((name) => row[name]).filter((cell) => !isEmpty(cell))
  const words = row.exact ?? row.name ?? null
  return [
    code(key.map((cell) => show(cell ?? null)).join(" / ")),
    ...(words === null ? [] : [`“${show(words)}”`])
  ].join(" ")
}

const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || (Array.isArray(cell) && cell.length === 0)

/** A cell for people, cut where it is long. */
const show = (cell: Cell): string => {
  const text = Array.isArray(cell) ? cell.join("|") : String(cell)
  const points = Array.from(text.replaceAll(/\s+/gu, " "))
  return points.length > 60 ? `${points.slice(0, 59).join("")}…` : points.join("")
}

const code = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``)

/** What would end a cell or a line of a Markdown table, or begin HTML. */
const inTable = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ")

const percent = (share: number): string =>
  share > 0 && share < 0.005 ? "<1 %" : share < 1 && share > 0.995 ? ">99 %" : `${Math.round(share * 100)} %`

const count = (rows: number, noun: string): string => `${rows} ${noun}${rows === 1 ? "" : "s"}`
