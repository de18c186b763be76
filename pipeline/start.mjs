// Starts the pipeline on a Node that can run it. Plain JavaScript, so that an old Node can say that it is too old.
import * as module from "node:module"

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(
    `error: this is Node ${process.versions.node}, and the pipeline needs 22.19 or later. ` +
      "Use `make` or `npm run`, which bring the Node that package.json pins; " +
      'if that is missing, run `npm ci` with "node" allowed in allowScripts.\n'
  )
  process.exit(70)
}
module.enableCompileCache?.() // not there in an old Node
const { program } = await import("./program/program.ts")
await import((await program(process.argv.slice(2))).href)
