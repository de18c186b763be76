/**
 * All that a night finds and CI has no time for, each part whatever became of the others: properties, faults and
 * giants, time by length, fuzzing. At the end it says in numbers what was done, as the tests themselves told it; the
 * exit code is 1 if anything failed. `make soak`; environment: RUNS (cases a property), KILLS, FUZZ_SECONDS, ONLY
 * (parts, by comma).
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { sums } from "./told.ts"

const { RUNS = "2000", KILLS = "200", FUZZ_SECONDS = "600", ONLY } = process.env
const hours = ["--testTimeout=7200000", "--hookTimeout=7200000"]
const vitest = ["node_modules/vitest/vitest.mjs", "run", ...hours]

/** What is run, and with what in its environment. */
const parts = {
  properties: [[...vitest, "--exclude", "test/{faults,hostile,fuzz}/**"], { RUNS }],
  faults: [[...vitest, "test/faults"], { KILLS }],
  giants: [[...vitest, "test/hostile"], { SOAK: "1" }],
  lengths: [["test/hostile/linear.ts", "200000"], {}],
  fuzzing: [["test/fuzz/main.ts", "--seconds", FUZZ_SECONDS], {}]
} as const satisfies Record<string, readonly [ReadonlyArray<string>, NodeJS.ProcessEnv]>

const chosen = Object.entries(parts).filter(([name]) => ONLY?.split(",").includes(name) ?? true)
const unknown = (ONLY?.split(",") ?? []).filter((name) => !(name in parts))
const numbers = { RUNS, KILLS, FUZZ_SECONDS }
const wrong = Object.entries(numbers).filter(([, value]) => !/^[1-9]\d*$/u.test(value))
if (unknown.length > 0 || wrong.length > 0) {
  for (const name of unknown) console.error(`ONLY: there is no part "${name}", but ${Object.keys(parts).join(", ")}.`)
  for (const [name, value] of wrong) console.error(`${name} is "${value}", and should be a whole number.`)
  process.exit(64)
}
const folder = mkdtempSync(join(tmpdir(), "sanctuary-record-soak-"))
const told = join(folder, "told")
const project = new URL("../..", import.meta.url).pathname

const run = ([name, [args, own]]: (typeof chosen)[number]) => {
  console.log(`== ${name}`)
  const since = performance.now()
  const env = { ...process.env, ...own, SOAK_TOLD: told }
  const { status, signal } = spawnSync(process.execPath, [...args], { cwd: project, env, stdio: "inherit" })
  const minutes = ((performance.now() - since) / 60_000).toFixed(1)
  const end = status === 0 ? "passed" : `FAILED (${signal ?? `exit code ${status}`})`
  return { hasPassed: status === 0, line: `${name}: ${end} after ${minutes} minutes` }
}

const results = chosen.map(run)
console.log("== what was done")
for (const { line } of results) console.log(line)
for (const [what, number] of sums(told)) console.log(`${number.toLocaleString("en-US").padStart(15)} ${what}`)
rmSync(folder, { recursive: true })
process.exitCode = results.every(({ hasPassed }) => hasPassed) ? 0 : 1
