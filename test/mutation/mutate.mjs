// Changes the code of a folder a bit, a thousand times, and sees whether its own tests see it:
// `node test/mutation/mutate.mjs clean|dedupe|annotate|validate [SAMPLE [SEED]]`. Stryker makes the changes; the tests run in one
// process that stays warm, only those that pass what is changed, quickest first, until one fails. A change that no test
// passes, or that all tests pass by without a failure, is not seen. The score of a sample is given with the interval that
// holds the score of all with 95 %; another seed draws others, which no test was written for. Environment: RUNS (cases a property, 25), FILE (only files with this in their path), ONLY (the
// numbers of changes, as the report gives them in brackets: to try again what survived).
import { fork } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { bundle, instrument } from "./instrument.mjs"
import { parts } from "./parts.mjs"
import { report, sampled } from "./report.mjs"

/** A process that runs tests; what hangs in it is ended with it. */
const worker = (script, most, RUNS) => {
  const env = { ...process.env, CI: "1", RUNS, NO_COLOR: "1" }
  const program = new URL("worker.mjs", import.meta.url).pathname
  const child = fork(program, [script, String(most)], {
    env,
    stdio: ["ignore", "ignore", process.env.SHOW ? "inherit" : "ignore", "ipc"]
  })
  const next = (limit) =>
    new Promise((resolve) => {
      const done = (result) => {
        clearTimeout(timer)
        child.off("message", done).off("exit", gone)
        resolve(result)
      }
      const gone = () => done({ killed: "the process ended" })
      const timer = limit && setTimeout(() => done({ killed: "time limit" }), limit)
      child.once("message", done)
      child.once("exit", gone)
    })
  const ready = next(0)
  return {
    ask: async (task, limit) => {
      await ready
      child.send(task)
      return next(limit)
    },
    end: () => child.kill("SIGKILL")
  }
}

/** Cases a property: some to see where tests pass, more to see what they find. */
const runs = { dry: 3, changed: Number(process.env.RUNS ?? 25) }

/** The tests that a change is tried on: those that pass it, quickest first; all, if it is made before any test runs. */
const plan = (mutants, { tests, early, hits }) => {
  const passing = new Map()
  for (const test of tests) for (const id of test.passes) push(passing, String(id), test)
  const some = new Set([...passing.values()].flat())
  const beside = new Map() // the tests that pass anything of a file
  for (const { id, file } of mutants) {
    if (!beside.has(file)) beside.set(file, new Set())
    for (const test of passing.get(id) ?? []) beside.get(file).add(test)
  }
  const before = new Set(early.map(String))
  return ({ id, file }) => {
    const own = new Set(passing.get(id) ?? [])
    const others = before.has(id) ? [beside.get(file), some] : []
    const groups = [own, ...others].map((group, index, all) =>
      [...group].filter((test) => !all.slice(0, index).some((seen) => seen.has(test))).toSorted((a, b) => a.ms - b.ms)
    )
    const files = groups.flatMap((group) =>
      [...Map.groupBy(group, (test) => test.file)].map(([file, list]) => ({
        file,
        names: list.map(({ name }) => name)
      }))
    )
    const ms = groups.flat().reduce((sum, test) => sum + test.ms, 0)
    return { files, hits: 10_000 + 1000 * hits[Number(id)], limit: 8000 + 6 * ms }
  }
}

const push = (map, key, value) => {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

const [folder = "", sample = "", seed = "20161129"] = process.argv.slice(2)
const part = parts[folder]
if (!part) {
  console.error(`FOLDER is one of ${Object.keys(parts).join(", ")}, not "${folder}".`)
  process.exit(64)
}
const scratch = mkdtempSync(join(tmpdir(), "sanctuary-record-mutation-"))
const script = join(scratch, "tests.cjs")
try {
  const { mutants, left, contentsOf, sources } = await instrument(part)
  const most = 1 + Math.max(...mutants.map(({ id }) => Number(id)))
  await bundle(part, contentsOf(null), script)
  const dry = async () => {
    const runner = worker(script, most, String(runs.dry))
    const made = await runner.ask({ dry: true })
    runner.end()
    return made
  }
  const first = await dry()
  if (!first.tests) throw new Error(`the tests ended before they were run: ${first.broken ?? ""}`)
  const broken = first.tests.filter(({ error }) => error !== null)
  if (broken.length > 0) {
    throw new Error(`tests fail without any change: ${broken.map(({ name, error }) => `${name}\n${error}`).join("\n")}`)
  }
  await bundle(part, new Map(), script)
  const times = new Map((await dry()).tests.map(({ name, ms }) => [name, ms])) // counting takes most of the time
  for (const test of first.tests) test.ms = times.get(test.name) ?? test.ms
  const planned = plan(mutants, first)
  const only = process.env.ONLY?.split(",")
  const chosen = sampled(mutants, Number(sample) || mutants.length, Number(seed)).filter(
    ({ id, file }) => (only?.includes(id) ?? true) && file.includes(process.env.FILE ?? "")
  )
  const seconds = first.tests.reduce((sum, { ms }) => sum + ms, 0) / 1000
  console.log(
    `${folder}: ${first.tests.length} tests (${seconds.toFixed(1)} s), ${mutants.length} changes, of which ${chosen.length} are tried; ${left} that nobody could see are left out`
  )
  const folderOf = new URL("report/", import.meta.url).pathname
  mkdirSync(folderOf, { recursive: true })
  /** What is known so far: a run of an hour may be stopped. */
  const tell = (results) => {
    const made = report(folder, mutants.length, results, sources)
    writeFileSync(join(folderOf, `${folder}.txt`), made.text)
    const lines = results.map(({ fileName: _, ...rest }) => `${JSON.stringify(rest)}\n`)
    writeFileSync(join(folderOf, `${folder}.jsonl`), lines.join(""))
    return made
  }
  const results = []
  for (const [file, ofFile] of Map.groupBy(chosen, ({ file }) => file)) {
    await bundle(part, contentsOf(file), script)
    let runner = worker(script, most, String(runs.changed))
    for (const mutant of ofFile) {
      const { files, hits, limit } = planned(mutant)
      const start = performance.now()
      const { killed } = files.length === 0 ? { killed: null } : await runner.ask({ id: mutant.id, files, hits }, limit)
      if (killed === "time limit" || killed === "the process ended") {
        runner.end()
        runner = worker(script, most, String(runs.changed))
      }
      results.push({ ...mutant, covered: files.length > 0, killed, ms: Math.round(performance.now() - start) })
    }
    runner.end()
    tell(results)
    const seen = results.filter(({ killed }) => killed !== null).length
    console.log(`${file}: ${results.length} of ${chosen.length} tried, ${seen} seen`)
  }
  const { text, score } = tell(results)
  console.log(text)
  process.exitCode = score >= 0.8 ? 0 : 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
