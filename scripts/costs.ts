/**
 * Fills the tables of docs/costs.md from what whole runs took.
 *
 *   node scripts/costs.ts [MEASURED] [--check]
 *
 * MEASURED is what `make bench FULL=1` leaves in out/bench/whole.json; it is kept as docs/costs.json, and without it
 * that is taken. What wasn't measured is computed from the largest run, and says so. With --check it writes nothing,
 * and ends with 1 if the page shows something else.
 */
import { readFileSync, writeFileSync } from "node:fs"
import type { Measured, WholeRuns } from "../bench/whole.ts"

const at = (name: string): URL => new URL(`../docs/${name}`, import.meta.url)
const check = process.argv.includes("--check")
const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
const json = readFileSync(file ?? at("costs.json"), "utf8")
const { machine, jobs, runs, mixed }: WholeRuns = JSON.parse(json)
const largest = runs.reduce((one, other) => (other.texts > one.texts ? other : one))
const smallest = runs.reduce((one, other) => (other.texts < one.texts ? other : one))

/** Steps that a cluster shares out: to each text alone, and the search for copies. The others one machine does. */
const shared = new Set(["read, clean, extract", "dedupe"])
const mapStep = "read, clean, extract"
const secondsOf = ({ steps }: Measured, which: (step: string) => boolean): number =>
  steps.filter(({ step }) => which(step)).reduce((sum, { seconds }) => sum + seconds, 0)

/** What a text costs, by the largest run. */
const each = {
  /** Seconds of a core. */
  map: (secondsOf(largest, (step) => step === mapStep) * jobs) / largest.texts,
  shared: secondsOf(largest, (step) => shared.has(step) && step !== mapStep) / largest.texts,
  alone: secondsOf(largest, (step) => !shared.has(step)) / largest.texts,
  kilobytes: (Math.max(largest.peak - smallest.peak, 0) / Math.max(largest.texts - smallest.texts, 1)) * 1000,
  raw: largest.rawBytes / largest.texts,
  kept: largest.keptBytes / largest.texts,
  release: largest.releaseBytes / largest.texts,
  rows: largest.rows / largest.texts
}

const time = (seconds: number): string =>
  seconds < 90
    ? `${seconds.toFixed(0)} s`
    : seconds < 5400
      ? `${(seconds / 60).toFixed(0)} min`
      : seconds < 172_800
        ? `${(seconds / 3600).toFixed(1)} h`
        : `${(seconds / 86_400).toFixed(0)} days`
const units = ["B", "KB", "MB", "GB", "TB", "PB"]
const size = (bytes: number): string => {
  const unit = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  return `${(bytes / 1000 ** unit).toFixed(bytes / 1000 ** unit < 10 ? 1 : 0)} ${units[unit]}`
}
const hours = (seconds: number): string =>
  seconds < 360
    ? (seconds / 3600).toFixed(3)
    : seconds < 36_000
      ? (seconds / 3600).toFixed(1)
      : Math.round(seconds / 3600).toLocaleString("en")

/** How many texts, on what, with how many cores for the map. */
const sizes: ReadonlyArray<readonly [texts: number, name: string, system: string, cores: number]> = [
  [1e3, "10³", "this machine", jobs],
  [1e5, "10⁵", "this machine", jobs],
  [1e7, "10⁷", "Slurm, 8 nodes of 32 cores", 256],
  [1e9, "10⁹", "Slurm, 64 nodes of 64 cores", 4096]
]

const line = ([texts, name, system, cores]: (typeof sizes)[number]): ReadonlyArray<string> => {
  const run = runs.find((one) => one.texts === texts)
  const disk = texts * (each.raw + each.kept + each.release)
  if (run) {
    const bytes = run.rawBytes + run.keptBytes + run.releaseBytes
    return [name, system, time(run.seconds), hours(run.cpu), size(run.peak * 1e6), size(bytes), "measured"]
  }
  const [map, joins, alone] = [texts * each.map, texts * each.shared, texts * each.alone]
  const together = cores <= jobs ? map / cores + joins : (map + joins) / cores // here, one thread searches for copies
  const memory = smallest.peak * 1e6 + texts * each.kilobytes * 1000
  const took = `${time(together)} + ${time(alone)}`
  return [name, system, took, hours(map + joins + alone), size(memory), size(disk), "computed"]
}

const grid = (rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const [head = [], ...body] = rows
  return [head, head.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n")
}

const costs = grid([["texts", "system", "time", "core hours", "memory", "disk", "how it is known"], ...sizes.map(line)])
const perText = grid([
  ["of a text", "costs"],
  ["read, clean, extract", `${(each.map * 1000).toFixed(2)} ms of a core`],
  ...largest.steps
    .filter(({ step }) => step !== mapStep)
    .map(({ step, seconds }) => [step, `${((seconds * 1000) / largest.texts).toFixed(3)} ms`]),
  ["memory of the joins", `${each.kilobytes.toFixed(1)} KB`],
  ["rows of the release", each.rows.toFixed(1)],
  [
    "disk: the text itself, what is kept for the next run, the release",
    [each.raw, each.kept, each.release].map(size).join(", ")
  ]
])
const measured = [
  `On ${machine}; at most ${jobs} threads; whole runs with the topic filter, each the median of three (of 100,000 and more, one).`,
  "",
  grid([
    ["texts", "on the topic", "seconds", "texts/s", "CPU seconds", "memory", ...largest.steps.map(({ step }) => step)],
    ...[...runs, mixed].map((run) => [
      run.texts.toLocaleString("en"),
      run === mixed ? "one in fifty" : "one in seven",
      run.seconds.toFixed(1),
      (run.texts / run.seconds).toFixed(0),
      run.cpu.toFixed(1),
      size(run.peak * 1e6),
      ...largest.steps.map(({ step }) => `${secondsOf(run, (one) => one === step).toFixed(1)} s`)
    ])
  ])
].join("\n")

const page = readFileSync(at("costs.md"), "utf8")
const filled = Object.entries({ costs, measured, each: perText }).reduce(
  (text, [name, content]) =>
    text.replace(
      new RegExp(`<!-- ${name}:begin -->[^]*?<!-- ${name}:end -->`, "u"),
      () => `<!-- ${name}:begin -->\n${content}\n<!-- ${name}:end -->`
    ),
  page
)
if (!check) {
  if (file !== undefined) writeFileSync(at("costs.json"), json)
  writeFileSync(at("costs.md"), filled)
} else if (filled !== page) {
  console.error("docs/costs.md shows other figures than docs/costs.json holds: run `make costs`")
  process.exit(1)
}
