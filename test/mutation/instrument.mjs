import { globSync, readFileSync } from "node:fs"
import { dirname } from "node:path"
import { createInstrumenter } from "@stryker-mutator/instrumenter"
import { build } from "esbuild"
import { createInjector } from "typed-inject"
import { unseen } from "./parts.mjs"

const root = new URL("../../", import.meta.url)
const path = (file) => new URL(file, root).pathname
const silent = () => {}
const logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent
}

/** Stryker counts where each test passes, which costs most of the time: here by numbers, and only when it is asked for. */
const counter = /function stryCov_9fa48\(\) \{[\s\S]*?\n\}\n(?=function stryMutAct_9fa48)/u
const counts = `const stryCount_9fa48 = globalThis.__stryker__.count
function stryCov_9fa48(...ids) { for (let at = 0; at < ids.length; at++) stryCount_9fa48(ids[at]) }
`
const byNumber = (content) =>
  content.replaceAll(/stryCov_9fa48\(("\d+"(?:, "\d+")*)\)/gu, (_, ids) => `stryCov_9fa48(${ids.replaceAll('"', "")})`)
const counted = (content) => byNumber(content).replace(counter, () => counts)
const uncounted = (content) => content.replace(counter, () => "function stryCov_9fa48() {}\n")

/** Whether a change makes an expression that doesn't compile, as `\\V` in a regular expression. */
const isBroken = ({ mutatorName, replacement }) => {
  const [, pattern, flags] = (mutatorName === "Regex" && /^\/(.*)\/([a-z]*)$/su.exec(replacement)) || []
  if (pattern === undefined) return false
  try {
    new RegExp(pattern, flags)
    return false
  } catch {
    return true
  }
}

/** Every change that Stryker makes to some files, and the files with all of them inside, each behind a switch. */
export const instrument = async ({ code }) => {
  const names = code.flatMap((pattern) => globSync(pattern, { cwd: root.pathname })).toSorted()
  const sources = new Map(names.map((name) => [name, readFileSync(path(name), "utf8")]))
  const instrumenter = createInjector().provideValue("logger", logger).injectFunction(createInstrumenter)
  const files = names.map((name) => ({ name: path(name), content: sources.get(name), mutate: true }))
  const made = await instrumenter.instrument(files, { plugins: null, excludedMutations: [], ignorers: [] })
  const all = made.mutants
    .filter(({ status }) => status === undefined)
    .map((mutant) => ({ ...mutant, file: mutant.fileName.slice(root.pathname.length) }))
  const contents = new Map(made.files.map(({ name, content }) => [name, content]))
  const broken = all.filter(isBroken)
  for (const { id, fileName, replacement } of broken) {
    const choice = `stryMutAct_9fa48("${id}") ? `
    contents.set(
      fileName,
      contents.get(fileName).replace(`${choice}${replacement}`, () => `${choice}/(?:)/u`)
    )
  }
  const lineOf = ({ file, location }) => sources.get(file).split("\n")[location.start.line]
  const valid = all.filter((mutant) => !broken.includes(mutant))
  const mutants = valid.filter((mutant) => !unseen(mutant, lineOf(mutant)))
  /** The changed files: all, and telling where tests pass; or one, and silent. */
  const contentsOf = (file) =>
    file === null
      ? new Map(Array.from(contents, ([name, content]) => [name, counted(content)]))
      : new Map([[path(file), uncounted(contents.get(path(file)))]])
  return { mutants, left: valid.length - mutants.length, contentsOf, sources }
}

/**
 * One script of the tests and all that they import of the project: it can be run afresh for each change within
 * milliseconds, while the libraries stay loaded.
 */
export const bundle = async ({ tests }, contents, outfile) => {
  const files = tests.flatMap((pattern) => globSync(pattern, { cwd: root.pathname })).toSorted()
  const list = files.map((file) => `[${JSON.stringify(file)}, () => require(${JSON.stringify(path(file))})]`)
  const own = {
    name: "own",
    setup: ({ onLoad, onResolve }) => {
      const to = (external, target) => ({ path: target, external })
      onResolve({ filter: /^vitest$/ }, () => to(false, path("test/mutation/vitest.mjs")))
      onResolve({ filter: /^@effect\/vitest$/ }, () => to(false, path("node_modules/@effect/vitest/dist/index.js")))
      onResolve({ filter: /^@vitest\/expect$/ }, () => to(true, path("test/mutation/node_modules/@vitest/expect")))
      onResolve({ filter: /\.json$/ }, ({ path: file, resolveDir }) =>
        to(true, new URL(file, `file://${resolveDir}/`).pathname)
      )
      onResolve({ filter: /^[^./]/ }, ({ path: name }) => to(true, name))
      onLoad({ filter: /\/(?:pipeline|test|scripts)\/.*\.ts$/ }, ({ path: file }) => ({
        loader: "ts",
        contents: (contents.get(file) ?? readFileSync(file, "utf8"))
          .replaceAll(/import\.meta\.resolve\("([^"]+)"\)/gu, (_, name) => JSON.stringify(import.meta.resolve(name)))
          .replaceAll("import.meta.url", JSON.stringify(`file://${file}`))
          .replaceAll("import.meta.dirname", JSON.stringify(dirname(file)))
      }))
    }
  }
  await build({
    stdin: {
      contents: `require(${JSON.stringify(path("test/setup.ts"))})
module.exports = { gather: require("vitest").gather, files: [${list.join()}] }`,
      resolveDir: root.pathname
    },
    outfile,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node24",
    logLevel: "error",
    plugins: [own]
  })
  return files
}
