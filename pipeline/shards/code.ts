import { createHash, hash } from "node:crypto"
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

/**
 * How one file names another here: on a line that imports or exports, in a call of `import` or `new URL` with a string.
 * It looks back from each quotation mark, since these are few.
 */
const names = /(?<=^(?:import|export) .*from |^\} from |^import |\bimport\(|\b(new URL)\()"([^"\n]+)"/gmu

/** What a file is to a program: its bytes, by their digest, and what it imports or reads. */
interface Part {
  readonly sha256: string
  /** Addresses of files of the project. */
  readonly files: ReadonlyArray<string>
  readonly packages: ReadonlyArray<string>
}

/** Looks at a file by its address. Throws if it is missing. */
export type Look = (file: string) => Part

const look: Look = (file) => {
  const content = readFileSync(new URL(file))
  const files: Array<string> = []
  const packages: Array<string> = []
  const named = file.endsWith(".ts") ? content.toString("utf8").matchAll(names) : []
  for (const [, ofUrl, name = ""] of named) {
    if (/(?:^|\/)\.{0,2}$/u.test(name)) continue // a folder
    if (name.startsWith(".") || ofUrl !== undefined) files.push(new URL(name, file).href)
    else if (!name.startsWith("node:")) packages.push(packageOf(name))
  }
  return { sha256: hash("sha256", content), files, packages }
}

/** Looks at each file once, for a program that asks for several digests of its own code: it runs as it was started. */
export const lookingOnce = (): Look => {
  const seen = new Map<string, Part>()
  return (file) => {
    const part = seen.get(file) ?? look(file)
    seen.set(file, part)
    return part
  }
}

/** What some files are made of, in code unit order. Throws if one of them is missing. */
export const partsOf = (entries: ReadonlyArray<URL>, lookAt: Look = look): Parts => {
  const files = new Set<string>()
  const packages = new Set<string>()
  const open = entries.map(({ href }) => href)
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue
    files.add(file)
    const part = lookAt(file)
    open.push(...part.files)
    for (const name of part.packages) packages.add(name)
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
export const codeDigest = (root: URL, entries: ReadonlyArray<URL>, lookAt: Look = lookingOnce()): string => {
  const { files, packages } = partsOf(entries, lookAt)
  const digest = createHash("sha256")
  const add = (name: string, content: string) => digest.update(`${name}\n${content}\n`)
  add("node", process.versions.node)
  for (const name of packages) add(name, versionOf(root, name))
  for (const file of files) add(relative(fileURLToPath(root), fileURLToPath(file)), lookAt(file.href).sha256)
  return digest.digest("hex")
}

const versionOf = (root: URL, name: string): string => {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL(`node_modules/${name}/package.json`, root), "utf8")
  )
  return manifest.version
}
