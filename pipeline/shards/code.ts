import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { relative } from "node:path"
import { fileURLToPath } from "node:url"

/** Code and data that a program is made of. */
export interface Parts {
  /** All files of the project, from the given ones along their imports, with the data that they read. */
  readonly files: ReadonlyArray<URL>
  /** The packages that they import. */
  readonly packages: ReadonlyArray<string>
}

/** How one file names another here: on a line that imports or exports, in a call of `import` or `new URL` with a string. */
const names = /(?:^(?:import|export) .*from |^\} from |^import |\bimport\(|\bnew URL\()"([^"\n]+)"/gmu

/** What some files are made of, in code unit order. Throws if one of them is missing. */
export const partsOf = (entries: ReadonlyArray<URL>): Parts => {
  const files = new Set<string>()
  const packages = new Set<string>()
  const open = entries.map(({ href }) => href)
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue
    files.add(file)
    if (!file.endsWith(".ts")) continue
    for (const [whole, name = ""] of readFileSync(new URL(file), "utf8").matchAll(names)) {
      if (/(?:^|\/)\.{0,2}$/u.test(name)) continue // a folder
      if (name.startsWith(".") || whole.startsWith("new URL")) open.push(new URL(name, file).href)
      else if (!name.startsWith("node:")) packages.add(packageOf(name))
    }
  }
  return {
    files: Array.from(files)
      .sort()
      .map((href) => new URL(href)),
    packages: Array.from(packages).sort()
  }
}

/** `@effect/vitest/utils` is of `@effect/vitest`, `effect/Stream` of `effect`. */
const packageOf = (name: string): string =>
  name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/")

/**
 * A digest of all code and data that some files are made of: it changes whenever what they compute may change. In it are
 * the files themselves, the installed versions of packages, and that of Node, whose Unicode data is part of every rule.
 * `root` is the folder of package.json. In hexadecimal.
 */
export const codeDigest = (root: URL, entries: ReadonlyArray<URL>): string => {
  const { files, packages } = partsOf(entries)
  const hash = createHash("sha256")
  const add = (name: string, content: string | Uint8Array) =>
    hash.update(`${name}\n${content.length}\n`).update(content)
  add("node", process.versions.node)
  for (const name of packages) add(name, versionOf(root, name))
  for (const file of files) add(relative(fileURLToPath(root), fileURLToPath(file)), readFileSync(file))
  return hash.digest("hex")
}

const versionOf = (root: URL, name: string): string => {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL(`node_modules/${name}/package.json`, root), "utf8")
  )
  return manifest.version
}
