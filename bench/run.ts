/**
 * All benchmarks, one after the other: `node bench/run.ts [--full] [--python]`. Each is a program of its own that prints
 * tables; it may run for long with --full. Ends with 1 if one of them fails.
 */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { machine } from "./measure.ts"

const full = process.argv.includes("--full")
const python = process.argv.includes("--python")

/** In their order, the quick ones first, with their arguments. */
const benchmarks: ReadonlyArray<readonly [string, ...ReadonlyArray<string>]> = [
  ["startup.ts"],
  ["read.ts"],
  ["extract.ts"],
  ["dedupe.ts", ...(full ? ["large"] : [])],
  ["whole.ts", ...(full ? ["--full"] : [])],
  ...(python ? [["python.ts"] as const] : [])
]

console.log(machine())
let failed = 0
for (const [name, ...args] of benchmarks) {
  const program = fileURLToPath(new URL(name, import.meta.url))
  if (!existsSync(program)) {
    console.log(`\n${name} isn't there`)
    continue
  }
  const since = performance.now()
  const { status } = spawnSync(process.execPath, ["--expose-gc", program, ...args], { stdio: "inherit" })
  console.log(`\n(${name}: ${((performance.now() - since) / 1000).toFixed(0)} s)`)
  if (status !== 0) failed++
}
process.exitCode = failed === 0 ? 0 : 1
