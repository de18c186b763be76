import { randomUUID } from "node:crypto"
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs"
import { basename, dirname, join, relative, sep } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { build, type Plugin, stop } from "esbuild"
import { type Bundle, bundles, digestOf, project } from "./current.ts"

/** What is started: the program, and its threads. */
const entries = [
  "main.ts",
  "run/worker.ts",
  "publish/pressThread.ts",
  "publish/folderThread.ts",
  "dedupe/searchThread.ts",
  "dedupe/compareThread.ts"
].map((path) => new URL(`../${path}`, import.meta.url).href)

/** Packages that stay as they are: a bundle is in strict mode, and some are written for the other; esbuild has a program. */
const asTheyAre = ["esbuild", "parquetjs-lite", "@mozilla/readability", "yauzl", "wink-nlp", "wink-eng-lite-web-model"]

/**
 * Makes a bundle of the program as it stands, and makes it the current one. It does the same as the sources: data files
 * are those of the project, and threads are started from the bundle. Packages are known by npm's list of what is
 * installed. Fails if the folder of bundles can't be written, before any work is done.
 */
export const makeBundle = async (): Promise<Bundle> => {
  const all = fileURLToPath(bundles)
  mkdirSync(all, { recursive: true })
  const folder = join(all, randomUUID())
  mkdirSync(folder)
  try {
    const files: Record<string, string> = {}
    for (const path of ["node_modules/.package-lock.json", "pipeline/program/bundle.ts"]) {
      files[path] = digestOf(readFileSync(new URL(path, project)))
    }
    const { outputFiles } = await build({
      absWorkingDir: fileURLToPath(project),
      entryPoints: entries.map((entry) => fileURLToPath(entry)),
      entryNames: "[name]",
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      write: false,
      bundle: true,
      splitting: true, // what is loaded when needed stays so
      format: "esm",
      platform: "node",
      target: "node22",
      external: asTheyAre,
      banner: {
        js: 'import { createRequire as requireBeside } from "node:module"; const require = requireBeside(import.meta.url);'
      },
      plugins: [sources(files)],
      tsconfigRaw: { compilerOptions: { target: "esnext", verbatimModuleSyntax: true } },
      logLevel: "silent"
    })
    for (const { path, contents } of outputFiles) writeFully(path, contents)
    const bundle: Bundle = { folder: basename(folder), project: project.href, files }
    writeFully(join(folder, "bundle.json"), JSON.stringify(bundle))
    renameSync(join(folder, "bundle.json"), join(all, "current.json"))
    removeUnused(all)
    return bundle
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  } finally {
    await stop() // esbuild's own process, which would hold its memory as long as the run lasts
  }
}

/**
 * A file of the project names others by its own address: that it keeps, but the address of a thread is the bundle's. The
 * schemas of rows are compiled now, and not by each run.
 */
const sources = (files: Record<string, string>): Plugin => ({
  name: "sources",
  setup: ({ onLoad }) => {
    const root = fileURLToPath(project)
    const nameOf = (path: string): string => relative(root, path).split(sep).join("/")
    const contentOf = (path: string): Buffer => {
      const content = readFileSync(path)
      files[nameOf(path)] = digestOf(content)
      return content
    }
    onLoad({ filter: /[/\\]model[/\\]validators[.]ts$/ }, async ({ path }) => {
      const { tableNames } = await import("../model/schemas.ts")
      const { validatorsCode } = await import("../model/validatorsCode.ts")
      for (const name of ["validators.ts", "validatorsCode.ts", "ajv.ts"]) contentOf(join(dirname(path), name))
      for (const table of tableNames) contentOf(join(root, "schemas", `${table}.schema.json`))
      return { contents: validatorsCode(), loader: "js", resolveDir: dirname(path) }
    })
    onLoad({ filter: /[.](?:ts|json)$/ }, ({ path }) => {
      if (!nameOf(path).startsWith("pipeline/")) return undefined // of a package
      const content = contentOf(path)
      const contents = content.toString("utf8")
      return path.endsWith(".json")
        ? { contents, loader: "json" }
        : { contents: withAddresses(contents, path), loader: "ts" }
    })
  }
})

const withAddresses = (source: string, path: string): string =>
  source.replace(
    /\bnew URL\("([^"\n]+)", import\.meta\.url\)|\bimport\.meta\.(url|dirname)\b/gu,
    (_, named: string | undefined, property: string | undefined) => {
      const own = pathToFileURL(path).href
      if (property) return JSON.stringify(property === "url" ? own : fileURLToPath(new URL(".", own)))
      const file = new URL(named ?? "", own).href
      return entries.includes(file)
        ? `new URL("./${basename(file, ".ts")}.mjs", import.meta.url)`
        : `new URL(${JSON.stringify(file)})`
    }
  )

/** Also on the disk, so that after a crash of the system there is no current bundle with half a file. */
const writeFully = (path: string, content: Uint8Array | string): void => {
  const file = openSync(path, "wx")
  try {
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Milliseconds: a run that takes longer may miss its bundle. */
const week = 7 * 24 * 3600 * 1000

const removeUnused = (all: string): void => {
  for (const name of readdirSync(all)) {
    const path = join(all, name)
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs // another run may remove it, too
    if (used !== undefined && Date.now() - used > week) rmSync(path, { recursive: true, force: true })
  }
}
