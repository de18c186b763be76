import { execFile } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from "node:fs"
import { join } from "node:path"
import { expect, it } from "@effect/vitest"
import { type Ended, project, sentence, temporaryFolder, tree, writeTexts } from "../program.ts"

const temporary = temporaryFolder()

/** A copy of the project that shares its packages, but not its bundles. */
const copy = join(temporary, "project")
for (const part of ["pipeline", "schemas", "package.json", "LICENSE", "LICENSE-DATA", "test/gold/measured.json"]) {
  cpSync(join(project, part), join(copy, part), { recursive: true })
}
mkdirSync(join(copy, "node_modules"))
for (const name of readdirSync(join(project, "node_modules"))) {
  if (name !== ".cache") symlinkSync(join(project, "node_modules", name), join(copy, "node_modules", name))
}
const cache = join(copy, "node_modules/.cache")
const current = join(cache, "sanctuary-record/current.json")

const raw = writeTexts(join(temporary, "raw"), { "a.txt": sentence, "b.txt": `${sentence}Nobody asked.\n` })

const run = (program: string, ...args: ReadonlyArray<string>): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, SOURCE_DATE_EPOCH: "1479772800", NO_COLOR: "1" }
    const child = execFile(process.execPath, [join(copy, "pipeline", program), ...args], { env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr })
    )
  })

let runs = 0
/** The folder of a release that a program made from scratch. */
const made = async (program: string): Promise<string> => {
  const out = join(temporary, `out-${++runs}`)
  const { code, stderr } = await run(program, "release", "--raw", raw, "--out", out, "--jobs", "2")
  expect([code, code === 0 ? "" : stderr]).toEqual([0, ""])
  return join(out, "releases")
}

const folderOf = (): string => join(cache, "sanctuary-record", JSON.parse(readFileSync(current, "utf8")).folder)
const change = (path: string, from: string, to: string): void => {
  const source = readFileSync(join(copy, path), "utf8")
  expect(source).toContain(from)
  writeFileSync(join(copy, path), source.replace(from, to))
}

it("makes the same bytes as the sources, also where two make it at once", async () => {
  const [sources, first, second] = await Promise.all([made("main.ts"), made("start.mjs"), made("start.mjs")])
  expect(existsSync(current)).toBe(true)
  const third = await made("start.mjs")
  for (const bundled of [first, second, third]) expect(tree(bundled)).toEqual(tree(sources))
}, 300_000)

it("is what runs, and only while each source is as it was", async () => {
  const main = join(folderOf(), "main.mjs")
  const bundled = readFileSync(main, "utf8")
  writeFileSync(main, `console.log("bundled")\n${bundled}`)
  expect((await run("start.mjs", "--help")).stdout).toContain("bundled")

  change("pipeline/main.ts", "Makes a release: raw texts in", "Makes a release: new texts in")
  const changed = (await run("start.mjs", "--help")).stdout
  expect(changed).toContain("Makes a release: new texts in")
  expect(changed).not.toContain("bundled")

  change("pipeline/main.ts", "Makes a release: new texts in", "Makes a release: raw texts in")
  expect((await run("start.mjs", "--help")).stdout).toContain("bundled")

  change("schemas/people.schema.json", '"minLength": 1', '"minLength": 2') // it is compiled in the bundle
  expect((await run("start.mjs", "--help")).stdout).not.toContain("bundled")
  change("schemas/people.schema.json", '"minLength": 2', '"minLength": 1')
  expect((await run("start.mjs", "--help")).stdout).toContain("bundled")
  writeFileSync(main, bundled)

  const before = folderOf()
  const unused = join(cache, "sanctuary-record", "unused")
  mkdirSync(unused)
  utimesSync(unused, 0, Date.now() / 1000 - 8 * 24 * 3600)
  change("pipeline/commands/summary.ts", "} read, ${", "} seen, ${") // a module that is loaded when it is needed
  const { stdout } = await run("start.mjs", "release", "--raw", raw, "--out", join(temporary, "out-1"))
  expect(stdout).toContain("2 texts seen")
  expect(folderOf()).not.toBe(before)
  expect([existsSync(unused), existsSync(before)]).toEqual([false, true]) // who began before may still run it
  change("pipeline/commands/summary.ts", "} seen, ${", "} read, ${")
}, 300_000)

it("isn't needed: where it is broken off, gone or can't be kept, the sources run", async () => {
  const whole = readFileSync(current, "utf8")
  for (const broken of ["", whole.slice(0, 100), whole.replace(/"folder":"[^"]*"/u, '"folder":"gone"')]) {
    writeFileSync(current, broken)
    expect((await run("start.mjs", "--help")).code).toBe(0)
  }
  rmSync(cache, { recursive: true })
  writeFileSync(cache, "no folder")
  await made("start.mjs")
  expect(readFileSync(cache, "utf8")).toBe("no folder")
  rmSync(cache)
}, 300_000)

/** Stand-ins of a few lines for what isn't there outside a browser: they mean the same in either mode. */
const inEitherMode = /^linkedom\/commonjs\//u

it("holds no module that is written for sloppy mode, in which a bundle isn't", async () => {
  await made("start.mjs")
  const scripts = readdirSync(folderOf()).map((name) => readFileSync(join(folderOf(), name), "utf8"))
  const packages = scripts.flatMap((script) =>
    Array.from(script.matchAll(/^ {2}"[^"]*node_modules\/([^"]+)"\(/gmu), ([, path = ""]) => path)
  )
  expect(packages).toContain("ajv/dist/runtime/ucs2length.js")
  expect(packages).not.toContain("ajv/dist/core.js") // it has done its work
  for (const path of packages.filter((path) => !inEitherMode.test(path) && !path.endsWith(".json"))) {
    expect([path, readFileSync(join(project, "node_modules", path), "utf8")]).toEqual([
      path,
      expect.stringMatching(/^\s*(?:\/\*[^*]*\*\/\s*)?["']use strict["']/u)
    ])
  }
}, 300_000)
