import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "@effect/vitest"
import { pipeline, pipelineIn, sentence, temporaryFolder, writeTexts } from "./program.ts"

const temporary = temporaryFolder()
const raw = writeTexts(join(temporary, "raw"), { "a.txt": sentence, "b.txt": "" })
let runs = 0
/** A release into a folder of its own: its arguments, and where it will be. */
const release = () => {
  const out = join(temporary, `out-${++runs}`)
  return { args: ["release", "--raw", raw, "--out", out], folder: join(out, "releases", "1.0.0") }
}

const esc = "\u001b"
const style = new RegExp(`${esc}\\[[\\d;]*m`, "gu")
const rewrite = `\r${esc}[2K`

it("tells of steps in plain lines where standard error is no terminal, and of refused texts with what to do", async () => {
  const { args } = release()
  const { stdout, stderr } = await pipeline(...args)
  expect(stderr).toMatch(/^read, clean, extract +1 text +\d+\.\d\d s$/mu)
  expect(stderr).toMatch(/^publish +\d+\.\d\d s$/mu)
  expect(stderr).toMatch(/^warning: b\.txt: .+Remove the file/mu)
  expect(stderr).not.toContain(esc)
  expect(stdout).toContain("1 text read, 1 quarantined")
})

it("rewrites one line on a terminal: step, bar, texts of how many", async () => {
  const { args } = release()
  const { stderr } = await pipelineIn({ columns: 60 }, ...args)
  expect(stderr).toContain(rewrite)
  expect(stderr).toMatch(/read, clean, extract {2}\S*░+\S* +0% {2}0\/2 texts/u)
  expect(stderr).toMatch(/█.+ 100% {2}2\/2 texts/u)
  expect(stderr).toMatch(style)
  const lines = stderr
    .split(rewrite)
    .flatMap((part) => part.split("\n"))
    .filter((line) => !line.includes("warning:"))
  for (const line of lines) expect(line.replaceAll(style, "").length).toBeLessThan(60)
})

it("shows no colors with --no-color or NO_COLOR, and on a terminal that knows nothing rewrites nothing", async () => {
  const by = async (env: Readonly<Record<string, string>>, ...flags: ReadonlyArray<string>) =>
    (await pipelineIn({ columns: 60, env }, ...release().args, ...flags)).stderr
  for (const stderr of [await by({}, "--no-color"), await by({ NO_COLOR: "1" })]) {
    expect(stderr).toContain(rewrite)
    expect(stderr).not.toMatch(style)
  }
  expect(await by({ TERM: "dumb" })).not.toContain(esc)
})

it("says nothing with --quiet, and prints the folder of the release", async () => {
  const { args, folder } = release()
  expect(await pipelineIn({ columns: 60 }, ...args, "--quiet")).toEqual({ code: 0, stdout: `${folder}\n`, stderr: "" })
  expect(await pipeline("verify", folder, "--quiet")).toEqual({ code: 0, stdout: "", stderr: "" })
  const { code, stdout, stderr } = await pipeline("validate", join(temporary, "nothing"), "-q")
  expect([code, stdout]).toEqual([66, ""])
  expect(stderr).toMatch(/^error: .+ is no release .+\n$/u)
})

it("refuses --quiet with --verbose, and tells more with --verbose alone", async () => {
  const { args } = release()
  const { code, stderr } = await pipeline(...args, "--quiet", "--verbose")
  expect(code).toBe(64)
  expect(stderr).toContain("--verbose")
  expect((await pipeline(...args, "--verbose")).stderr).toMatch(/^debug: listed the texts \(.+texts: 2/mu)
})

interface Line {
  readonly time: string
  readonly level: string
  readonly step: string | null
  readonly state?: string
  readonly message?: string
  readonly counts?: Readonly<Record<string, number>>
}
const linesOf = (stderr: string): ReadonlyArray<Line> =>
  stderr
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))

it("writes a JSON object a line with --log-format json: steps with their counts, warnings, the whole", async () => {
  const { args, folder } = release()
  const { stdout, stderr } = await pipelineIn({ columns: 60 }, ...args, "--log-format", "json")
  expect(stdout).toBe(`${folder}\n`)
  const lines = linesOf(stderr)
  for (const { time, level } of lines) {
    expect(new Date(time).toISOString()).toBe(time)
    expect(["info", "warning"]).toContain(level)
  }
  const steps = lines.filter(({ state }) => state === "done").map(({ step }) => step)
  for (const step of ["read, clean, extract", "dedupe", "reconcile", "validate", "publish"])
    expect(steps).toContain(step)
  expect(lines.find(({ state }) => state === "done")?.counts).toEqual({ texts: 1, extracted: 1, refused: 1 })
  expect(lines.find(({ level }) => level === "warning")?.message).toContain("b.txt")
  const { counts = {} } = lines.at(-1) ?? {}
  expect(counts).toMatchObject({ inputs: 2, texts: 1, quarantined: 1, extracted: 1, documents: 1 })
  const { run }: { readonly run: object } = JSON.parse(readFileSync(join(folder, "release.json"), "utf8"))
  expect(run).toEqual({ inputs: 2, texts: 1, quarantined: 1 })

  const failed = await pipeline("release", "--raw", join(temporary, "nothing"), "--out", temporary, "--log-format=json")
  expect(failed.code).not.toBe(0)
  expect(linesOf(failed.stderr)).toMatchObject([{ level: "error", step: null }])
})
