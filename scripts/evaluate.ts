/**
 * Scores a release against reference annotations, and says what changed against the recorded figures.
 *
 *   node scripts/evaluate.ts RELEASE GOLD [--show] [--texts] [--write]
 *
 * Without --write it ends with 1 if an F1 is lower than the floor recorded in floors.json beside GOLD (if there is one).
 * --write records the figures in measured.json beside GOLD, from which the data dictionary takes them.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { readAnnotations } from "../test/gold/annotations.ts"
import { readRelease, type Score, score } from "../test/gold/score.ts"

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: "boolean" }, texts: { type: "boolean" }, write: { type: "boolean" } }
})
const [release, gold] = positionals
if (release === undefined || gold === undefined) {
  console.error("usage: node scripts/evaluate.ts RELEASE GOLD [--show] [--texts] [--write]")
  process.exit(64)
}

const { scores, texts, lines } = score(readRelease(release), readAnnotations(gold))
if (values.show) for (const line of lines) console.log(line.slice(0, 420))
if (values.texts) for (const [text, ofText] of texts) print(text, ofText)
print("all texts", scores)

if (values.write) {
  writeFileSync(join(gold, "..", "measured.json"), `[\n${scores.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`)
} else {
  const floors = join(gold, "..", "floors.json")
  const lows = existsSync(floors) ? below(JSON.parse(readFileSync(floors, "utf8"))) : []
  for (const { table, floor, is } of lows) console.error(`${table}: F1 ${is.toFixed(1)} is below its floor of ${floor}`)
  if (lows.length > 0) process.exit(1)
}

function below(floors: Readonly<Record<string, number>>) {
  return scores.flatMap((row) => {
    const floor = floors[row.table]
    return floor !== undefined && 100 * f1(row) < floor ? [{ table: row.table, floor, is: 100 * f1(row) }] : []
  })
}

function f1({ tp, fp, fn }: Score): number {
  return tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn)
}

function print(title: string, rows: ReadonlyArray<Score>): void {
  const share = (part: number, whole: number) => (whole === 0 ? "–" : ((100 * part) / whole).toFixed(1)).padStart(6)
  console.log(`\n${title.padEnd(30)}  tp   fp   fn      P      R     F1`)
  for (const row of rows) {
    const { table, tp, fp, fn } = row
    const counts = [tp, fp, fn].map((count) => String(count).padStart(4)).join(" ")
    console.log(
      `${table.padEnd(28)} ${counts} ${share(tp, tp + fp)} ${share(tp, tp + fn)} ${(100 * f1(row)).toFixed(1).padStart(6)}`
    )
  }
}
