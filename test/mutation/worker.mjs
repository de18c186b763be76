// Runs tests under one change after another; mutate.mjs says which, and ends this process where one takes too long.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { inspect } from "node:util"
import { Script } from "node:vm"

const require = createRequire(new URL("../../package.json", import.meta.url))
const [, , bundle, most] = process.argv
const script = new Script(`(function (require, module, exports) {${readFileSync(bundle, "utf8")}\n})`, {
  filename: bundle
})

/** The files of tests, of a fresh copy of the code. */
const load = () => {
  const module = { exports: {} }
  script.runInThisContext()(require, module, module.exports)
  return { gather: module.exports.gather, files: new Map(module.exports.files) }
}

/** The tests of a file with their suites from outside in, each under a name of its own. */
const testsOf = ({ gather, files }, file) => {
  const names = new Map()
  const found = []
  const walk = (suites, path) => {
    for (const task of suites.at(-1).tasks) {
      const name = `${path} > ${task.name}`
      if (task.type === "suite") walk([...suites, task], name)
      else {
        const twins = names.get(name) ?? 0
        names.set(name, twins + 1)
        found.push({ name: twins === 0 ? name : `${name} #${twins}`, task, suites })
      }
    }
  }
  walk([gather(files.get(file))], file)
  return found
}

/** Runs one test with its hooks; fails as it does. */
const runTest = async ({ task, suites }, opened) => {
  const finished = []
  const context = {
    task,
    signal: new AbortController().signal,
    onTestFinished: (run) => finished.push(run),
    skip: () => {}
  }
  context.expect = globalThis.__expect
  for (const suite of suites) {
    if (opened.has(suite)) continue
    opened.add(suite)
    for (const hook of suite.beforeAll) await hook()
  }
  try {
    for (const suite of suites) for (const hook of suite.beforeEach) await hook(context)
    await task.run(context)
  } finally {
    for (const suite of suites) for (const hook of suite.afterEach) await hook(context)
    for (const run of finished) await run()
  }
}

const close = async (opened) => {
  for (const suite of [...opened].toReversed()) for (const hook of suite.afterAll) await hook()
}

const none = new Int32Array(Number(most))
const stryker = { last: none, hits: none, test: 0, passed: [] }
stryker.count = (id) => {
  stryker.hits[id]++
  if (stryker.last[id] === stryker.test) return
  stryker.last[id] = stryker.test
  stryker.passed.push(id)
}
globalThis.__stryker__ = stryker

/** All tests once without a change: how long each takes, which changes it passes, and whether it is green. */
const dry = async () => {
  const tests = []
  Object.assign(stryker, { last: none.slice().fill(-1), hits: none.slice() })
  const early = new Set()
  const opened = new Set()
  const code = load()
  for (const file of code.files.keys()) {
    const found = testsOf(code, file)
    for (const id of stryker.passed.splice(0)) early.add(id)
    for (const test of found) {
      stryker.test++
      const start = performance.now()
      let error = null
      try {
        await runTest(test, opened)
      } catch (cause) {
        error = inspect(cause) // with its own cause
      }
      tests.push({ name: test.name, file, ms: performance.now() - start, error, passes: stryker.passed.splice(0) })
    }
  }
  await close(opened)
  return { tests, early: [...early], hits: [...stryker.hits] }
}

/** Whether a test of some files, in their order, fails under a change, and which. */
const mutant = async ({ id, files, hits }) => {
  Object.assign(stryker, { activeMutant: id, hitCount: 0, hitLimit: hits })
  const opened = new Set()
  try {
    const code = load()
    for (const { file, names } of files) {
      const chosen = new Set(names)
      const found = testsOf(code, file).filter(({ name }) => chosen.has(name))
      const order = new Map(names.map((name, index) => [name, index]))
      for (const test of found.toSorted((a, b) => order.get(a.name) - order.get(b.name))) {
        try {
          await runTest(test, opened)
        } catch {
          return { killed: test.name }
        }
      }
    }
    return { killed: null }
  } catch (error) {
    return { killed: `loading: ${String(error).slice(0, 100)}` }
  } finally {
    stryker.activeMutant = undefined
    stryker.hitLimit = undefined
    await close(opened).catch(() => {})
  }
}

// A change may leave a promise that nobody waits for: that fails its own test at most.
process.on("unhandledRejection", () => {})
process.on("uncaughtException", () => {})
process.on("message", (task) => {
  const run = task.dry ? dry() : mutant(task)
  run.then(
    (result) => process.send(result),
    (error) => process.send({ broken: String(error?.stack ?? error) })
  )
})
process.send({ ready: true })
