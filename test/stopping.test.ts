import { execFile } from "node:child_process"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it, vi } from "@effect/vitest"
import {
  type Ended,
  interrupted,
  pipeline,
  project,
  sentence,
  stoppedBy,
  temporaryFolder,
  tree,
  writeTexts
} from "./program.ts"
import { textOf, writeCorpus } from "./shards/corpus.ts"

vi.setConfig({ testTimeout: 180_000 }) // several whole runs each, on a busy machine

const temporary = temporaryFolder()
const at = (name: string): string => join(temporary, name)
const started = '"state":"started"'

it("says what stands when it is interrupted, ends with 130, and goes on from there to the same bytes", async () => {
  const raw = writeCorpus(at("raw"), 40)
  const out = at("out")
  const release = ["release", "--raw", raw, "--out", out, "--jobs", "1"] as const
  expect((await pipeline(...release)).code).toBe(0)
  const before = tree(join(out, "releases"))
  for (let number = 100; number < 140; number++) writeFileSync(join(raw, `more-${number}.txt`), textOf(number))

  const stopped = await interrupted(started, 1, ...release, "--log-format", "json")
  expect(stopped.code).toBe(130)
  expect(stopped.stdout).toBe("")
  expect(stopped.stderr).toContain("the same command goes on from there")
  expect(tree(join(out, "releases"))).toEqual(before)
  expect(readdirSync(join(out, "releases"))).toEqual(["1.0.0"])

  expect((await pipeline(...release)).code).toBe(0)
  const scratch = at("scratch")
  expect((await pipeline("release", "--raw", raw, "--out", scratch, "--release-version", "1.1.0")).code).toBe(0)
  const tables = (out: string) => tree(join(out, "latest", "json"))
  expect(tables(out)).toEqual(tables(scratch))
})

it("ends with 130 at a second Ctrl-C, and publishes nothing", async () => {
  const raw = writeCorpus(at("raw-twice"), 40)
  const out = at("out-twice")
  const { code } = await interrupted(started, 2, "release", "--raw", raw, "--out", out, "--log-format", "json")
  expect(code).toBe(130)
  expect(existsSync(join(out, "latest"))).toBe(false)
})

it.each([
  ["SIGINT", "dedupe"],
  ["SIGTERM", "dedupe"],
  ["SIGTERM", "reconcile"]
] as const)("obeys %s in the middle of %s, says what stands, and publishes nothing", async (signal, step) => {
  const raw = writeCorpus(at(`raw-${signal}-${step}`), 120)
  const out = at(`out-${signal}-${step}`)
  const release = ["release", "--raw", raw, "--out", out, "--log-format", "json"] as const
  const words = `"step":"${step}",${started}`
  const { code, stdout, stderr } = await stoppedBy(signal, words, 1, ...release)
  expect(stderr).toContain("the same command goes on from there")
  expect([code, stdout]).toEqual([130, ""])
  expect(existsSync(join(out, "latest"))).toBe(false)
})

/** Runs the pipeline where no file may grow beyond so many blocks: as if the disk were full. */
const cramped = (blocks: number, ...args: ReadonlyArray<string>): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      "sh",
      ["-c", 'ulimit -f "$1"; shift; exec "$@"', "sh", String(blocks), process.execPath, "pipeline/start.mjs", ...args],
      { cwd: project, env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" } },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr })
    )
  })

it("ends with 74 wherever the disk is full, says what to do, and goes on when there is room", async () => {
  const raw = writeCorpus(at("raw-full"), 20)
  const out = at("out-full")
  const release = ["release", "--raw", raw, "--out", out] as const
  for (const blocks of [1, 60, 300, 600]) {
    const { code, stderr } = await cramped(blocks, ...release)
    expect(code).toBe(74)
    expect(stderr).toMatch(/^error: .+run again/mu)
    expect(stderr).not.toContain("bug")
    expect(existsSync(join(out, "latest"))).toBe(false)
  }
  expect((await pipeline(...release)).code).toBe(0)
  expect(existsSync(join(out, "latest", "release.json"))).toBe(true)
})

it("takes refused texts in with retry when they are mended, and counts every input", async () => {
  const raw = writeTexts(at("raw-retry"), {
    "a.txt": sentence,
    "broken.txt": new Uint8Array([0xff, 0x61]),
    "many.jsonl": `${JSON.stringify({ text: textOf(1) })}\n{"text": \n${JSON.stringify({ text: textOf(2) })}\n`,
    "empty.txt": ""
  })
  const out = at("out-retry")
  const retry = ["retry", "--raw", raw, "--out", out] as const
  const inputs = (): unknown => JSON.parse(readFileSync(join(out, "latest", "release.json"), "utf8")).run
  const nothing = await pipeline(...retry)
  expect(nothing.code).toBe(66)
  expect((await pipeline("release", "--raw", raw, "--out", out)).stdout).toContain("3 texts read, 3 quarantined")
  expect(inputs()).toEqual({ inputs: 6, texts: 3, quarantined: 3 })

  const still = await pipeline(...retry)
  expect(still.code).toBe(0)
  expect(still.stdout).toContain("0 can be used now, and 3 can't")
  expect(readdirSync(join(out, "releases"))).toEqual(["1.0.0"])

  writeFileSync(join(raw, "broken.txt"), textOf(3))
  writeFileSync(join(raw, "many.jsonl"), [1, 4, 2].map((number) => JSON.stringify({ text: textOf(number) })).join("\n"))
  const mended = await pipeline(...retry)
  expect(mended.stdout).toContain("2 can be used now, and 1 can't")
  expect(mended.stdout).toMatch(/empty\.txt: .+Remove the file/u)
  expect(mended.stdout).toContain("5 texts read, 1 quarantined")
  expect(inputs()).toEqual({ inputs: 6, texts: 5, quarantined: 1 })

  writeFileSync(join(raw, "empty.txt"), textOf(5))
  expect((await pipeline(...retry, "--quiet")).stdout).toMatch(/releases\/\d+\.\d+\.\d+\n$/u)
  expect(inputs()).toEqual({ inputs: 6, texts: 6, quarantined: 0 })
  expect((await pipeline(...retry)).stdout).toContain("refused nothing")
})
