// Counts the rows of the sheets that LibreOffice wrote as CSV: node sheets.mjs FOLDER RELEASE
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "csv-parse/sync"

const [folder, release] = process.argv.slice(2)
const { tables } = JSON.parse(readFileSync(join(release, "release.json"), "utf8"))
const files = readdirSync(folder)
const wrong = Object.entries(tables).flatMap(([table, { rows }]) => {
  const file = files.find((name) => name.endsWith(`-${table}.csv`))
  if (file === undefined) return [`no sheet ${table}`]
  const found = parse(readFileSync(join(folder, file)), { relax_column_count: true, skip_empty_lines: true }).length - 1
  return found === rows ? [] : [`${table}: ${found} rows, not ${rows}`]
})
console.log(wrong.length === 0 ? `${Object.keys(tables).length} sheets opened, each with its rows` : wrong.join("; "))
process.exitCode = wrong.length === 0 ? 0 : 1
