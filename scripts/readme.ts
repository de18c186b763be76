/**
 * Fills the samples of README.md from a release of the five texts.
 *
 *   node scripts/readme.ts RELEASE [--check]
 *
 * With --check it writes nothing, and ends with 1 if the README shows something else than the release holds.
 */
import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Cell, Row } from "../pipeline/model/schemas.ts"
import type { TableName } from "../pipeline/model/tables.ts"

const [release = "out/latest"] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
const readme = new URL("../README.md", import.meta.url)

const rows = (table: TableName): ReadonlyArray<Row> =>
  JSON.parse(readFileSync(join(release, "json", `${table}.json`), "utf8"))

const cell = (value: Cell | undefined): string => {
  const text = value === null || value === undefined ? "" : Array.isArray(value) ? value.join(", ") : String(value)
  const short = text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text
  return short.replaceAll("|", "\\|").replaceAll(/\s+/gu, " ")
}

const table = (name: TableName, columns: ReadonlyArray<string>, some: ReadonlyArray<Row>): string =>
  [
    `**${name}** (${columns.length} of ${Object.keys(some[0] ?? {}).length} columns)`,
    "",
    `| ${columns.join(" | ")} |`,
    `| ${columns.map(() => "---").join(" | ")} |`,
    ...some.map((row) => `| ${columns.map((column) => cell(row[column])).join(" | ")} |`)
  ].join("\n")

/** Three rows that are sure, undamaged, and of three different actors, in the order of the table. */
const telling = (name: TableName, who: string): ReadonlyArray<Row> => {
  const sure = rows(name).filter((row) => row.damaged === false && row[who] !== null && row.exact !== null)
  const seen = new Set<Cell | undefined>()
  return sure.filter((row) => !seen.has(row[who]) && seen.add(row[who])).slice(0, 3)
}

const statements = telling("statements", "speaker_id")
const sample = [
  table(
    "statements",
    ["statement_id", "kind", "speaker_id", "cue", "quote", "sources", "independent_sources"],
    statements
  ),
  table("positions", ["actor_id", "topic", "stance", "basis", "exact", "confidence"], telling("positions", "actor_id")),
  table("people", ["person_id", "name", "role", "role_kind", "affiliation_id", "mentions"], rows("people").slice(0, 3))
].join("\n\n")

const explained = execFileSync(
  process.execPath,
  ["pipeline/start.mjs", "explain", String(statements[0]?.statement_id), "--release", release],
  { encoding: "utf8", cwd: new URL("..", import.meta.url) }
)

const measured: ReadonlyArray<{
  readonly table: string
  readonly tp: number
  readonly fp: number
  readonly fn: number
}> = JSON.parse(readFileSync(new URL("../test/gold/measured.json", import.meta.url), "utf8"))
const percent = (part: number, whole: number) => (whole === 0 ? "" : ((100 * part) / whole).toFixed(0))
const figures = [
  "| table | right | false | missed | precision | recall | F1 |",
  "| --- | --- | --- | --- | --- | --- | --- |",
  ...measured.map(
    ({ table, tp, fp, fn }) =>
      `| ${table} | ${tp} | ${fp} | ${fn} | ${percent(tp, tp + fp)} | ${percent(tp, tp + fn)} | ${percent(2 * tp, 2 * tp + fp + fn)} |`
  )
].join("\n")

const filled = [
  ["sample", sample],
  ["figures", figures],
  ["explain", `\`\`\`\n${explained.trimEnd()}\n\`\`\``]
].reduce(
  (text, [name = "", content = ""]) =>
    text.replace(
      new RegExp(`<!-- ${name}:begin -->[^]*<!-- ${name}:end -->`, "u"),
      () => `<!-- ${name}:begin -->\n${content}\n<!-- ${name}:end -->`
    ),
  readFileSync(readme, "utf8")
)

if (!process.argv.includes("--check")) writeFileSync(readme, filled)
else if (readFileSync(readme, "utf8") !== filled) {
  console.error(`README.md shows other rows than ${release} holds: run \`make readme\``)
  process.exit(1)
}
