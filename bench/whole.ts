/**
 * Whole runs of the pipeline on synthetic texts in mixed formats (corpus.ts): `node bench/whole.ts [--full]`. With
 * --full up to 100,000 texts. What it measures of each size goes into out/bench/whole.json, for docs/costs.md (without,
 * into out/bench/small.json).
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { texts, writeTexts } from "./corpus.ts"
import { count, machine, medianRun, pipeline, row, type Spent, sizeOf, table, times } from "./measure.ts"
import { yardsticks } from "./yardsticks.ts"

/** A run from scratch, and what it left on the disk. */
export interface Measured extends Spent {
  readonly texts: number
  /** Of the texts' files, of what is kept for the next run, of the release. */
  readonly rawBytes: number
  readonly keptBytes: number
  readonly releaseBytes: number
  readonly rows: number
}

/** What `whole.json` holds. */
export interface WholeRuns {
  readonly machine: string
  readonly jobs: number
  readonly runs: ReadonlyArray<Measured>
  /** Of news of all kinds. */
  readonly mixed: Measured
}

const full = process.argv.includes("--full")
const sizes = full ? [1000, 10_000, 100_000] : [500, 2000]
/** Texts of the runs that extract from all: enough that a thread is quick for most of them. */
const sampled = full ? 5000 : 2000
/** Threads of a run that isn't told how many: they are started when they pay. */
const jobs = availableParallelism()
const folder = mkdtempSync(join(tmpdir(), "bench-whole-"))
const textOf = texts(1)
const at = (name: string): string => join(folder, name)

const rowsIn = (out: string): number =>
  readdirSync(join(out, "latest", "json"))
    .filter((name) => name.endsWith(".json") && name !== "schemas.json")
    .map((name) => join(out, "latest", "csv", name.replace(/json$/u, "csv")))
    .reduce((sum, file) => sum + readFileSync(file, "utf8").split("\n").length - 2, 0)

const fresh = (out: string) => () => rmSync(out, { recursive: true, force: true })
const release = (raw: string, out: string, ...more: ReadonlyArray<string>) =>
  ["release", "--raw", raw, "--out", out, ...more] as const

/** Some texts, the same for each run. */
const corpus = (count: number, share?: number): string => {
  const raw = at(`raw-${count}`)
  writeTexts(raw, count, 1, share)
  return raw
}

/** News of all kinds, of which few texts are on the topic. */
const mixed = { texts: full ? 150_000 : 5000, share: 0.02 }

const measured = async (texts: number, raw: string): Promise<Measured> => {
  const out = at("out")
  const spent = await medianRun(texts <= 10_000 ? 3 : 1, release(raw, out), fresh(out))
  const sizes = {
    rawBytes: sizeOf(raw).bytes,
    keptBytes: sizeOf(join(out, ".cache")).bytes,
    releaseBytes: sizeOf(join(out, "releases")).bytes,
    rows: rowsIn(out)
  }
  return { texts, ...spent, ...sizes }
}

try {
  const runs: Array<Measured> = []
  table(`Whole runs, topic filter, at most ${jobs} threads`, "texts", "seconds", "texts/s, CPU s, peak memory")
  for (const size of sizes) {
    const raw = corpus(size)
    const run = await measured(size, raw)
    runs.push(run)
    row(
      count(size),
      run.seconds.toFixed(1),
      `${count(size / run.seconds)}, ${run.cpu.toFixed(1)}, ${count(run.peak)} MB`
    )
    rmSync(raw, { recursive: true })
  }
  const [small, large] = [runs[0], runs.at(-1)]
  if (small && large) {
    row(
      "CPU time a text, largest to smallest",
      times(large.cpu / large.texts / (small.cpu / small.texts)),
      "1 × is linear"
    )
    row("memory a text more", `${(((large.peak - small.peak) * 1024) / (large.texts - small.texts)).toFixed(1)} KB`)
    table(`Steps of the run of ${count(large.texts)} texts`, "step", "seconds", "texts/s")
    for (const { step, seconds } of large.steps)
      row(step, seconds.toFixed(2), count(large.texts / Math.max(seconds, 0.001)))
  }

  const news = corpus(mixed.texts, mixed.share)
  const filtered = await measured(mixed.texts, news)
  table(`${count(mixed.texts)} texts, one in fifty on the topic`, "step", "seconds", "texts/s")
  for (const { step, seconds } of filtered.steps)
    row(step, seconds.toFixed(2), count(mixed.texts / Math.max(seconds, 0.001)))
  row(
    "whole run",
    filtered.seconds.toFixed(1),
    `${count(mixed.texts / filtered.seconds)}, ${filtered.cpu.toFixed(0)} CPU s, ${count(filtered.peak)} MB`
  )
  rmSync(news, { recursive: true })

  const raw = corpus(sampled)
  const out = at("out")
  table(`${sampled} texts, all extracted from (--all)`, "what", "seconds", "ratio")
  const sample = Array.from({ length: sampled }, (_, number) => textOf(number))
  const { sha256, tagging } = yardsticks(sample, 3)
  const one = await medianRun(3, release(raw, out, "--jobs", "1", "--all"), fresh(out))
  const two = await medianRun(3, release(raw, out, "--jobs", "2", "--all"), fresh(out))
  const when = await medianRun(3, release(raw, out, "--all"), fresh(out))
  const map = (run: Spent): number => run.steps[0]?.seconds ?? 0
  row("SHA-256 of the same bytes (yardstick)", sha256.toFixed(4), "")
  row("wink-nlp's bare tagging of the same texts (yardstick)", tagging.toFixed(2), "")
  row(
    "read, clean, extract: one thread",
    map(one).toFixed(2),
    `${times(map(one) / tagging)} tagging, ${times(map(one) / sha256)} SHA-256`
  )
  row("read, clean, extract: two threads", map(two).toFixed(2), `${times(map(one) / map(two))} as fast as one`)
  row(
    "read, clean, extract: threads when they pay",
    map(when).toFixed(2),
    `${times(map(one) / map(when))} as fast as one`
  )
  row("whole run: one thread", one.seconds.toFixed(2), `${times(one.seconds / tagging)} tagging`)
  row("whole run: two threads", two.seconds.toFixed(2), `${times(one.seconds / two.seconds)} as fast as one`)
  row(
    "whole run: threads when they pay",
    when.seconds.toFixed(2),
    `${times(one.seconds / when.seconds)} as fast as one`
  )

  table("One text added to 1,500", "what", "seconds", "share of the first run")
  const more = corpus(1500)
  const first = await medianRun(3, release(more, out), fresh(out))
  const again = await pipeline(...release(more, out))
  let added = 0
  const add = () => writeFileSync(join(more, `added-${added++}.txt`), textOf(1_000_000 + added))
  const next = await medianRun(3, release(more, out), add)
  row("first run", first.seconds.toFixed(2), "")
  row("again, nothing new", again.seconds.toFixed(2), `${((100 * again.seconds) / first.seconds).toFixed(0)} %`)
  row("again, with one text more", next.seconds.toFixed(2), `${((100 * next.seconds) / first.seconds).toFixed(0)} %`)

  mkdirSync("out/bench", { recursive: true })
  writeFileSync(
    `out/bench/${full ? "whole" : "small"}.json`,
    JSON.stringify({ machine: machine(), jobs, runs, mixed: filtered } satisfies WholeRuns, null, 2)
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
