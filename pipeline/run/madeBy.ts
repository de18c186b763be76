import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import type { MadeBy } from "../publish/version.ts"
import { partsOf } from "../shards/code.ts"
import { look, runCode } from "./local.ts"

const root = new URL("../../", import.meta.url)

/** Where rows are made: each text alone, then all together. */
const steps = ["texts.ts", "../dedupe/dedupe.ts", "../reconcile/reconcile.ts"].map(
  (path) => new URL(path, import.meta.url)
)

/**
 * Digests of what makes rows besides the texts: when rows change, they tell whether rules, word lists or libraries did.
 * And of all code of a run: it tells whether a release can be made again here.
 */
export const madeBy = (): Required<MadeBy> => {
  const { files, packages } = partsOf(steps, look)
  const named = files.map((file) => [relative(fileURLToPath(root), fileURLToPath(file)), readFileSync(file)] as const)
  const isLexicon = (path: string) => path.startsWith("pipeline/lexicon/")
  const versions = packages.map((name) => [name, readVersion(name)] as const)
  return {
    rules: digest(named.filter(([path]) => !isLexicon(path) && !path.startsWith("schemas/"))),
    lexicon: digest(named.filter(([path]) => isLexicon(path))),
    libraries: digest([["node", Buffer.from(process.versions.node)], ...versions]),
    code: runCode()
  }
}

const readVersion = (name: string): Uint8Array => {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL(`node_modules/${name}/package.json`, root), "utf8")
  )
  return Buffer.from(manifest.version)
}

const digest = (parts: ReadonlyArray<readonly [name: string, content: Uint8Array]>): string => {
  const hash = createHash("sha256")
  for (const [name, content] of parts) hash.update(`${name}\n${content.length}\n`).update(content)
  return hash.digest("hex")
}
