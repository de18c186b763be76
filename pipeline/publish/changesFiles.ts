import { correctionsFile, type Told } from "../model/corrections.ts"
import type { Cell, Row } from "../model/schemas.ts"
import type { Cause, Differences } from "./causes.ts"
import { type Changes, changesBetween, type FieldChange, type Removed, type TableChanges, type Why } from "./changes.ts"
import { correctionsCsv, correctionsText } from "./correctionsFile.ts"
import { csvLine } from "./csv.ts"
import type { Edition } from "./edition.ts"
import { snapshotOf } from "./snapshot.ts"

/** What is other than in the release before: `changes.json` and `changes.csv` for programs, `CHANGES.md` for people. */
export const changes: Edition = function* ({ dataset, manifest, previous, replayed, corrections = null }) {
  const found = changesBetween(previous, snapshotOf(dataset, manifest), false, corrections, replayed)
  yield ["changes.json", changesJson(found)]
  yield ["changes.csv", changesCsv(found)]
  yield ["CHANGES.md", changesText(found, corrections?.told)]
  if (corrections !== null && corrections.told.length > 0) yield [correctionsFile, correctionsCsv(corrections.told)]
}

/** As JSON, a row a line: enough to make the new tables of the old ones. */
export function* changesJson({ from, to, differences, tables }: Changes): Generator<string> {
  yield `{\n"from": ${JSON.stringify(from)},\n"to": ${JSON.stringify(to)},\n"differences": ${JSON.stringify(differences)},\n"tables": {`
  let before = "\n"
  for (const [name, { dropped, key, columns, order, added, removed, changed }] of tables) {
    yield `${before}${JSON.stringify(name)}: {\n"dropped": ${dropped},\n"key": ${JSON.stringify(key)},\n"columns": ${JSON.stringify(columns)},\n"order": ${JSON.stringify(order)},\n"added": `
    yield* lines(added)
    yield ',\n"removed": '
    yield* lines(removed)
    yield ',\n"changed": '
    yield* lines(changed)
    yield "\n}"
    before = ",\n"
  }
  yield "\n}\n}\n"
}

function* lines(all: ReadonlyArray<object>): Generator<string> {
  if (all.length === 0) return yield "[]"
  let before = "[\n"
  for (const one of all) {
    yield `${before}${JSON.stringify(one)}`
    before = ",\n"
  }
  yield "\n]"
}

/** As CSV, a line a row that came or went, and one a field that changed. Cells are as in the CSV of the tables. */
export function* changesCsv({ tables }: Changes): Generator<string> {
  yield csvLine(["table", "change", "key", "column", "from", "to", "causes", "documents"])
  for (const [table, { added, removed, changed, key }] of tables) {
    for (const one of removed) yield csvLine([table, "removed", removedText(one), null, null, null, ...whyCells(one)])
    for (const one of added)
      yield csvLine([table, "added", keyText(only(one.row, key)), null, null, null, ...whyCells(one)])
    for (const one of changed) {
      for (const [column, { from = null, to = null }] of Object.entries(one.fields)) {
        yield csvLine([table, "changed", keyText(one.key), column, from, to, ...whyCells(one)])
      }
    }
  }
}

const whyCells = ({ causes, documents }: Why): ReadonlyArray<Cell> => [causes, documents]

/** A row that went: by its key or, where that names somebody who was removed, by its number in the old table. */
const removedText = ({ key, row }: Removed): string => (key === undefined ? `row ${row}` : keyText(key))

const keyText = (key: Row): string => Object.values(key).map(show).join(" / ")
const only = (row: Row, names: ReadonlyArray<string>): Row =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]))
const show = (cell: Cell): string => (cell === null ? "" : typeof cell === "object" ? cell.join("|") : String(cell))

/** So many rows of each kind are shown of a table. */
const shown = 20

/** For people, in Markdown: what changed by table and by cause, and the first rows of each kind. */
export function* changesText(
  { from, to, differences, tables }: Changes,
  corrected: ReadonlyArray<Told> = []
): Generator<string> {
  if (from === null || differences === null) {
    yield `# Release ${to}\n\nThis is the first release: there is none before it that could be compared.\n`
    return yield* correctionsText(corrected)
  }
  yield `# Changes of release ${to} since ${from}\n\n`
  yield* overview(differences)
  yield* correctionsText(corrected)
  if (tables.size === 0) return yield "\nNo row changed.\n"
  yield "\n| table | added | removed | changed |\n| --- | ---: | ---: | ---: |\n"
  for (const [name, { added, removed, changed }] of tables) {
    yield `| ${name} | ${added.length} | ${removed.length} | ${changed.length} |\n`
  }
  yield "\n| cause | rows |\n| --- | ---: |\n"
  for (const [causes, rows] of byCause(tables)) yield `| ${causes} | ${rows} |\n`
  for (const [name, table] of tables) yield* tableText(name, table)
}

function* overview({
  texts,
  schemas,
  rules,
  lexicon,
  libraries,
  excerpt_budget: budget,
  scope
}: Differences): Generator<string> {
  const named = (what: string, ids: ReadonlyArray<string>) => {
    const rest = ids.length > shown ? ` and ${ids.length - shown} more` : ""
    return ids.length === 0 ? [] : [`${ids.length} ${what}: ${ids.slice(0, shown).map(code).join(", ")}${rest}`]
  }
  const found = [
    ...named("texts added", texts.added),
    ...named("texts removed", texts.removed),
    ...named("texts changed", texts.changed),
    ...named("texts of which the registry says something else", texts.metadata),
    ...Object.entries(schemas).map(([table, columns]) => `schema of ${table}: ${columns.map(code).join(", ")}`),
    ...(rules ? ["the rules are others"] : []),
    ...(lexicon ? ["the word lists are others"] : []),
    ...(libraries ? ["the libraries are others"] : []),
    ...(budget ? ["another share of a text may be quoted"] : []),
    ...(scope ? ["records are made of other texts: of those on the topic only, or of all"] : [])
  ]
  for (const one of found) yield `- ${one}\n`
  if (found.length === 0) yield "Texts, schemas, rules, word lists and libraries are the same.\n"
}

const meanings: Readonly<Record<Cause, string>> = {
  schema: "schema",
  text: "text",
  metadata: "registry of texts",
  other_text: "other texts",
  rules: "rules",
  lexicon: "word lists",
  libraries: "libraries",
  excerpt_budget: "excerpt budget",
  scope: "which texts records are made of",
  correction: "correction",
  unexplained: "unexplained"
}

const causesText = (causes: ReadonlyArray<Cause>): string => causes.map((cause) => meanings[cause]).join(" or ")

/** Rows by what can have caused their change, the most frequent first. */
const byCause = (tables: Changes["tables"]): ReadonlyArray<readonly [string, number]> => {
  const counts = new Map<string, number>()
  for (const { added, removed, changed } of tables.values()) {
    for (const { causes } of [...added, ...removed, ...changed]) {
      const name = causesText(causes)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return Array.from(counts).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

function* tableText(name: string, { dropped, added, removed, changed }: TableChanges): Generator<string> {
  yield `\n## ${name}\n\n`
  if (dropped) yield "The table is no longer published.\n\n"
  const because = ({ causes, documents }: Why) =>
    ` (${causesText(causes)}${documents.length > 0 ? `: ${documents.slice(0, 3).map(code).join(", ")}` : ""})`
  yield* items(added, (one) => `added ${rowText(one.row)}${because(one)}`)
  yield* items(removed, (one) => `removed ${code(removedText(one))}${because(one)}`)
  yield* items(changed, (one) => `changed ${code(keyText(one.key))}: ${fieldsText(one.fields)}${because(one)}`)
}

function* items<A>(all: ReadonlyArray<A>, text: (one: A) => string): Generator<string> {
  for (const one of all.slice(0, shown)) yield `- ${text(one)}\n`
  if (all.length > shown) yield `- and ${all.length - shown} more, in changes.csv\n`
}

/** A row by its first cells that say something. */
const rowText = (row: Row): string => {
  const [key = "", ...cells] = Object.values(row).flatMap((cell) => (show(cell) === "" ? [] : [show(cell)]))
  return [code(key), ...cells.slice(0, 4).map(clipped)].join(", ")
}

const fieldsText = (fields: Readonly<Record<string, FieldChange>>): string =>
  Object.entries(fields)
    .map(([name, { from, to }]) => `${name} ${valueText(from)} → ${valueText(to)}`)
    .join("; ")

const valueText = (cell: Cell | undefined): string => {
  if (cell === undefined) return "…"
  return show(cell) === "" ? "nothing" : clipped(show(cell))
}

/** Short, on one line, and without marks that Markdown would read. */
const clipped = (text: string): string => {
  const points = Array.from(text.replaceAll(/\s+/gu, " "))
  const short = points.length > 60 ? `${points.slice(0, 59).join("")}…` : points.join("")
  return `“${short.replaceAll(/[\\`*_{}[\]<>#|]/gu, "\\$&")}”`
}

const code = (text: string): string => `\`${text.replaceAll("`", "'").replaceAll(/\s+/gu, " ")}\``
