// Runs Stryker over one folder, or over all: `node test/mutation/mutate.mjs [clean|dedupe|annotate|validate]`.
import { spawnSync } from "node:child_process"

const [folder] = process.argv.slice(2)
const stryker = new URL("node_modules/@stryker-mutator/core/bin/stryker.js", import.meta.url).pathname
const config = new URL("stryker.config.mjs", import.meta.url).pathname
let failed = 0
for (const FOLDER of folder ? [folder] : ["clean", "dedupe", "annotate", "validate"]) {
  const cwd = new URL("../..", import.meta.url).pathname
  const { status } = spawnSync(process.execPath, [stryker, "run", config], {
    cwd,
    env: { ...process.env, FOLDER, CI: "1" },
    stdio: "inherit"
  })
  if (status !== 0) failed = 1
}
process.exitCode = failed
