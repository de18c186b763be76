// As much of vitest as the tests use, without its processes: tests are gathered in a list, and run by worker.mjs.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  addCustomEqualityTesters,
  chai,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState
} from "@vitest/expect"

export const makeExpect = () => {
  chai.use(JestExtend)
  chai.use(JestChaiExpect)
  chai.use(JestAsymmetricMatchers)
  const made = (value, message) => chai.expect(value, message)
  Object.assign(made, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT])
  made.getState = () => getState(made)
  made.setState = (state) => setState(state, made)
  made.addEqualityTesters = (testers) => addCustomEqualityTesters(testers)
  made.assert = chai.assert
  globalThis[GLOBAL_EXPECT] = made
  made.setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null })
  return made
}

globalThis.__expect ??= makeExpect()
export const expect = globalThis.__expect

/** The suites and tests of the file that is being loaded. */
const suite = (name, parent) => ({
  type: "suite",
  name,
  parent,
  tasks: [],
  beforeAll: [],
  afterAll: [],
  beforeEach: [],
  afterEach: []
})
let current = suite("", null)

/** Loads a file by `load`, and gives the suite of all that stands in it. */
export const gather = (load) => {
  current = suite("", null)
  const top = current
  load()
  return top
}

const cells = (row) => (Array.isArray(row) ? row : [row])

/** A test may have options before or behind what it does. */
const args = (rest) => (typeof rest[0] === "function" ? rest : [rest[1], rest[0]])

/** A row in a name: `%s`, `%j`, `$0`, `%#`. */
const format = (name, row, index) => {
  const left = [...cells(row)]
  return name.replace(/%[sdijo#]/gu, (mark) => (mark === "%#" ? String(index) : String(left.shift())))
}

export const describe = (name, ...rest) => {
  const [run] = args(rest)
  const own = suite(name, current)
  current.tasks.push(own)
  const before = current
  current = own
  run(it)
  current = before
}
describe.each = (rows) => (name, run) => {
  for (const [index, row] of rows.entries()) describe(format(name, row, index), () => run(...cells(row)))
}

export const it = (name, ...rest) => {
  const [run] = args(rest)
  current.tasks.push({ type: "test", name, mode: "run", suite: current, run })
}
it.each =
  (rows) =>
  (name, ...rest) => {
    const [run] = args(rest)
    for (const [index, row] of rows.entries()) it(format(name, row, index), () => run(...cells(row)))
  }
it.for =
  (rows) =>
  (name, ...rest) => {
    const [run] = args(rest)
    for (const [index, row] of rows.entries()) it(format(name, row, index), (context) => run(row, context))
  }
const skip = () => {}
it.skip = skip
it.only = it
it.fails = (name, ...rest) => {
  const [run] = args(rest)
  it(name, async (context) => {
    let failed = false
    await Promise.resolve()
      .then(() => run(context))
      .catch(() => {
        failed = true
      })
    if (!failed) throw new Error("it should fail, and passes")
  })
}
it.skipIf = (no) => (no ? skip : it)
it.runIf = (yes) => (yes ? it : skip)
export const test = it

export const beforeAll = (run) => void current.beforeAll.push(run)
export const afterAll = (run) => void current.afterAll.push(run)
export const beforeEach = (run) => void current.beforeEach.push(run)
export const afterEach = (run) => void current.afterEach.push(run)
export const TestRunner = { getCurrentSuite: () => current }
