import { execFileSync, spawnSync } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { afterAll, describe, expect, it, layer, vi } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import { scriptsOf, slurm } from "../../pipeline/cluster/slurm.ts"
import { needsOf, stageNames, tasksOf } from "../../pipeline/cluster/table.ts"

const temporary = mkdtempSync(join(tmpdir(), "sanctuary-record-slurm-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
afterAll(() => vi.unstubAllEnvs())
const folder = (name: string): string => {
  const path = join(temporary, name)
  mkdirSync(path, { recursive: true })
  return path
}
const script = (path: string, text: string): string => {
  writeFileSync(path, `#!/bin/sh\n${text}\n`)
  chmodSync(path, 0o755)
  return path
}

const sizes = { shards: 8, parts: 3 }
const options = { run: "/scratch/a run", out: "/scratch/out", version: null, epoch: null, command: ["pipeline"] }

describe("the batch scripts", () => {
  it("are arrays of as many tasks as the stages have, and plain jobs where there is one", () => {
    const scripts = scriptsOf(sizes, options)
    expect([...scripts.keys()]).toEqual([...stageNames.map((stage) => `${stage}.sh`), "submit.sh"])
    for (const stage of stageNames) {
      const text = scripts.get(`${stage}.sh`) ?? ""
      const array = /^#SBATCH --array=0-(\d+)$/mu.exec(text)?.[1]
      expect(Number(array ?? 0) + 1).toBe(tasksOf(stage, sizes))
      expect(text).toContain(array === undefined ? "--shard 0/1" : "--shard auto")
      expect(text).toMatch(/^#SBATCH --requeue$/mu)
      expect(text).toContain(`stage ${stage} --run '/scratch/a run'`)
    }
  })

  it("tell the release where to go, its version, and its time if that is set", () => {
    const plain = scriptsOf(sizes, options).get("release.sh") ?? ""
    expect(plain).toContain("--out /scratch/out")
    expect(plain).not.toMatch(/release-version|SOURCE_DATE_EPOCH/u)
    const set = scriptsOf(sizes, { ...options, version: "2.0.0", epoch: "1479772800" })
    expect(set.get("release.sh")).toContain("--release-version 2.0.0")
    expect(set.get("release.sh")).toContain("export SOURCE_DATE_EPOCH=1479772800")
    expect(set.get("extract.sh")).not.toContain("SOURCE_DATE_EPOCH")
  })

  it.each([
    { codes: [0], ended: 0 },
    { codes: [75, 75, 0], ended: 0 },
    { codes: [65], ended: 65 },
    { codes: [75, 65], ended: 65 },
    { codes: [75, 75, 75, 75], ended: 75 },
    { codes: [137], ended: 137 }
  ])("try again after 75 and nothing else: $codes", ({ codes, ended }) => {
    const place = mkdtempSync(join(temporary, "codes-"))
    script(join(place, "sleep"), "exit 0")
    const next = `echo "$*" >>${place}/calls; set -- ${codes.join(" ")}; shift $(($(wc -l <${place}/calls) - 1)); exit $1`
    const text = scriptsOf(sizes, { ...options, command: [script(join(place, "it's the pipeline"), next)] })
    script(join(place, "extract.sh"), text.get("extract.sh") ?? "")
    const { status } = spawnSync("bash", [join(place, "extract.sh")], {
      env: { ...process.env, PATH: `${place}:${process.env.PATH}` }
    })
    expect(status).toBe(ended)
    const calls = readFileSync(join(place, "calls"), "utf8").trim().split("\n")
    expect(calls).toEqual(codes.map(() => "stage extract --run /scratch/a run --shard auto"))
  })
})

/** A Slurm that only takes down what it is told, and takes so many jobs. */
const pretended = (name: string, jobs: number): string => {
  const place = folder(name)
  script(
    join(place, "sbatch"),
    `echo "$*" >>${place}/log; n=$(wc -l <${place}/log); [ $n -le ${jobs} ] || { echo "sbatch: error: no" >&2; exit 1; }; echo "$((100 + n));cluster"`
  )
  script(join(place, "scancel"), `echo "scancel $*" >>${place}/log`)
  vi.stubEnv("PATH", `${place}:${process.env.PATH}`)
  return join(place, "log")
}

const raw = folder("raw")
writeFileSync(join(raw, "a.txt"), "The council of Ames, Iowa, met.\n")
const wanted = { raw, all: false, shards: 4, out: join(temporary, "out"), version: null, dryRun: false }
const environment = ConfigProvider.layer(ConfigProvider.fromUnknown({}))

layer(NodeServices.layer)("pipeline slurm", (it) => {
  it.effect("submits each stage after those that it needs, and says how to follow, stop and resume", () =>
    Effect.gen(function* () {
      const log = pretended("taking", 99)
      const run = join(temporary, "it's a run")
      const told = yield* slurm(run, wanted)
      const jobs = new Map(stageNames.map((stage, index) => [stage, 101 + index]))
      for (const line of readFileSync(log, "utf8").trim().split("\n")) {
        const stage = stageNames.find((name) => line.endsWith(`${name}.sh`)) ?? "extract"
        const after = needsOf(stage).map((other) => `:${jobs.get(other)}`)
        expect(line).toContain("--kill-on-invalid-dep=yes")
        if (after.length > 0) expect(line).toContain(`--dependency=afterok${after.join("")} `)
        else expect(line).not.toContain("--dependency")
      }
      expect(told).toContain("extract 101")
      expect(told).toContain("squeue -j 101,102")
      const resume = /To resume: {2}(.*?) {4}/u.exec(told)?.[1] ?? ""
      execFileSync("sh", ["-c", resume])
      expect(readFileSync(log, "utf8").trim().split("\n").length).toBe(2 * stageNames.length)
    }).pipe(Effect.provide(environment))
  )

  it.effect("takes back what it submitted if Slurm refuses the rest", () =>
    Effect.gen(function* () {
      const log = pretended("refusing", 2)
      const error = yield* Effect.flip(slurm(join(temporary, "refused"), wanted))
      expect(error.message).toContain("sbatch: error: no")
      expect(readFileSync(log, "utf8")).toContain("scancel 101 102\n")
    })
  )

  it.effect("only writes the scripts in a dry run", () =>
    Effect.gen(function* () {
      const log = pretended("dry", 99)
      const run = join(temporary, "dry-run")
      expect(yield* slurm(run, { ...wanted, dryRun: true })).toContain(`sh ${run}/slurm/submit.sh`)
      expect(existsSync(log)).toBe(false)
      for (const name of scriptsOf({ shards: 4, parts: 2 }, options).keys()) {
        execFileSync("bash", ["-n", join(run, "slurm", name)])
      }
    })
  )

  it.effect("submits nothing of a folder that isn't there, or of another plan", () =>
    Effect.gen(function* () {
      const log = pretended("failing", 99)
      const missing = yield* Effect.flip(slurm(join(temporary, "none"), { ...wanted, raw: join(temporary, "no") }))
      expect(missing.message).toContain(join(temporary, "no"))
      const run = join(temporary, "planned")
      yield* slurm(run, { ...wanted, dryRun: true })
      const other = yield* Effect.flip(slurm(run, { ...wanted, excerptBudget: 1 }))
      expect(other.message).toContain("another plan")
      expect(existsSync(log)).toBe(false)
    })
  )
})
