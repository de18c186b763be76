import { spawn } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { cpus, tmpdir, totalmem } from "node:os"
import { join } from "node:path"

/** The middle one; of an even number, the mean of the two in the middle. */
export const median = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [below = 0, above = 0] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? above : (below + above) / 2
}

/** Seconds of CPU time that something takes: the median of some runs. Other programs on the machine count little. */
export const cpuSeconds = (runs: number, run: () => void): number =>
  median(
    Array.from({ length: runs }, () => {
      const since = process.cpuUsage()
      run()
      const { user, system } = process.cpuUsage(since)
      return (user + system) / 1e6
    })
  )

/** The machine that figures are of. */
export const machine = (): string =>
  [
    `${cpus()[0]?.model.trim() ?? "unknown processor"}`,
    `${cpus().length} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    `${process.platform} ${process.arch}`
  ].join(", ")

const widths = [58, 16, 34]
/** A line of a table. */
export const row = (...cells: ReadonlyArray<string>): void =>
  console.log(
    `| ${widths.map((width, at) => (cells[at] ?? "")[at === 1 ? "padStart" : "padEnd"](width)).join(" | ")} |`
  )

/** The head of a table. */
export const table = (title: string, ...names: ReadonlyArray<string>): void => {
  console.log(`\n### ${title}\n`)
  row(...names)
  row(...widths.map((width, at) => (at === 1 ? `${"-".repeat(width - 1)}:` : "-".repeat(width))))
}

export const count = (value: number): string => Math.round(value).toLocaleString("en")
export const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ×`

/** A step of a run, as the pipeline tells of it. */
export interface StepSeconds {
  readonly step: string
  readonly seconds: number
}

/** What a run of the pipeline took. */
export interface Spent {
  /** From start to end. */
  readonly seconds: number
  readonly cpu: number
  /** Memory at its most, in MB. */
  readonly peak: number
  readonly steps: ReadonlyArray<StepSeconds>
}

const project = new URL("..", import.meta.url).pathname

/** Runs the pipeline as a user does. Throws what it says if it fails. */
export const pipeline = async (...args: ReadonlyArray<string>): Promise<Spent> => {
  const folder = mkdtempSync(join(tmpdir(), "bench-"))
  const spent = join(folder, "spent.json")
  try {
    const since = performance.now()
    const child = spawn(
      process.execPath,
      ["--import", `${project}bench/spent.ts`, `${project}pipeline/start.mjs`, ...args, "--log-format", "json"],
      { cwd: project, env: { ...process.env, SPENT: spent }, stdio: ["ignore", "ignore", "pipe"] }
    )
    let said = ""
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text))
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve))
    const seconds = (performance.now() - since) / 1000
    if (code !== 0) throw new Error(`pipeline ${args.join(" ")} ended with ${code}:\n${said}`)
    const used: { readonly cpu: number; readonly peak: number } = JSON.parse(readFileSync(spent, "utf8"))
    return { seconds, ...used, steps: stepsIn(said) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const stepsIn = (said: string): ReadonlyArray<StepSeconds> =>
  said
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line): { readonly state?: string } & StepSeconds => JSON.parse(line))
    .filter(({ state }) => state === "done")
    .map(({ step, seconds }) => ({ step, seconds }))

/** The median of several runs, figure by figure; `before` is done before each. */
export const medianRun = async (
  runs: number,
  args: ReadonlyArray<string>,
  before: () => void = () => {}
): Promise<Spent> => {
  const all: Array<Spent> = []
  for (let run = 0; run < runs; run++) {
    before()
    all.push(await pipeline(...args))
  }
  const steps = (all[0]?.steps ?? []).map(({ step }, at) => ({
    step,
    seconds: median(all.map(({ steps }) => steps[at]?.seconds ?? 0))
  }))
  return {
    seconds: median(all.map(({ seconds }) => seconds)),
    cpu: median(all.map(({ cpu }) => cpu)),
    peak: median(all.map(({ peak }) => peak)),
    steps
  }
}

/** Files below a folder, and their bytes. */
export const sizeOf = (folder: string): { readonly files: number; readonly bytes: number } => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = entries.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
  return { files: entries.length, bytes }
}
