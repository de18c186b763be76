import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "@effect/vitest"
import { pipeline, project, sentence, temporaryFolder, tree, writeTexts } from "./program.ts"

const temporary = temporaryFolder()
const folder = (name: string, texts: Readonly<Record<string, string | Uint8Array>> = {}): string =>
  writeTexts(join(temporary, name), texts)

it("shows help for every command and ends with 0", async () => {
  for (const command of [[], ["release"], ["retry"], ["validate"], ["explain"], ["stage"]]) {
    const { code, stdout } = await pipeline(...command, "--help")
    expect(code).toBe(0)
    expect(stdout).toMatch(/usage/iu)
    for (const flag of ["--quiet", "--verbose", "--log-format", "--no-color"]) expect(stdout).toContain(flag)
  }
})

it("ends with 64 for a wrong flag, value or command, and says which", async () => {
  for (const args of [["release", "--nonsense"], ["release", "--jobs", "0"], ["nonsense"]]) {
    const { code, stderr, stdout } = await pipeline(...args)
    expect(code).toBe(64)
    expect(stderr + stdout).toContain(args.at(-1) === "0" ? "jobs" : args.at(-1))
  }
})

it("ends with 65 if no text is usable, and says where the reasons are", async () => {
  const { code, stderr } = await pipeline("release", "--raw", folder("empty"), "--out", join(temporary, "out-empty"))
  expect(code).toBe(65)
  expect(stderr).toContain("there is no text in")
  const broken = await pipeline(
    "release",
    "--raw",
    folder("broken", { "a.txt": new Uint8Array([0xff, 0x61]) }),
    "--out",
    join(temporary, "out-broken")
  )
  expect(broken.code).toBe(65)
  expect(broken.stderr).toContain("quarantine")
})

it("writes nothing if the folder of texts isn't there or is a file, or if the release would lie in it", async () => {
  const [raw, out] = [folder("around", { "a.txt": sentence }), join(temporary, "out-nothing")]
  for (const [given, wanted, code, said] of [
    [join(temporary, "missing"), out, 66, "missing isn't there"],
    [join(raw, "a.txt"), out, 66, "a.txt is no folder"],
    [raw, join(raw, "out"), 64, "would take the release for texts"],
    [raw, raw, 64, "would take the release for texts"]
  ] as const) {
    const ended = await pipeline("release", "--raw", given, "--out", wanted)
    expect([ended.code, ended.stderr]).toEqual([code, expect.stringContaining(said)])
  }
  expect([existsSync(out), readdirSync(raw)]).toEqual([false, ["a.txt"]])
})

it("ends with 0 if some texts were refused, with 65 under --strict, and releases the others", async () => {
  const raw = folder("some", { "a.txt": sentence, "b.txt": "", "c.txt": new Uint8Array([0, 1, 2, 0, 0]) })
  const out = join(temporary, "out-some")
  const { code, stdout } = await pipeline("release", "--raw", raw, "--out", out)
  expect(code).toBe(0)
  expect(stdout).toContain("1 text read, 2 quarantined")
  expect(existsSync(join(out, "quarantine", readdirSync(join(out, "quarantine"))[0] ?? "", "b.txt.json"))).toBe(true)
  const strict = await pipeline("release", "--raw", raw, "--out", join(temporary, "out-strict"), "--strict")
  expect(strict.code).toBe(65)
  expect(existsSync(join(temporary, "out-strict", "latest", "release.json"))).toBe(true)
})

it("tells a scheduler by its exit code whether another try of a task may help", async () => {
  const [raw, run] = [folder("tasks", { "a.txt": sentence }), join(temporary, "run")]
  const stage = (...args: ReadonlyArray<string>) => pipeline("stage", ...args, "--run", run)
  expect((await pipeline("plan", "--run", run, "--raw", raw, "--shards", "0")).code).toBe(64)
  expect((await pipeline("slurm", "--run", run, "--raw", raw, "--shards", "many")).code).toBe(64)
  expect((await stage("nonsense")).code).toBe(64)
  const early = await stage("extract", "--shard", "0/2")
  expect([early.code, early.stderr]).toEqual([75, expect.stringContaining("isn't there yet")])
  const plan = await pipeline("plan", "--run", run, "--raw", raw, "--shards", "2", "--excerpt-budget", "0.25")
  expect(JSON.parse(plan.stdout).tasks.at(0)).toMatchObject({ stage: "extract", shards: 2, needs: [] })
  expect((await stage("extract", "--shard", "2/2")).code).toBe(65)
  expect((await stage("extract", "--shard", "1/3")).code).toBe(65)
  expect((await stage("extract", "--shard", "auto")).stderr).toContain("SLURM_ARRAY_TASK_ID")
  expect((await stage("copies", "--shard", "0/2")).code).toBe(75)
  expect((await stage("extract", "--shard", "1/2")).code).toBe(0)
  const other = await pipeline("plan", "--run", run, "--raw", raw, "--shards", "2", "--excerpt-budget", "0.5")
  expect([other.code, other.stderr]).toEqual([65, expect.stringContaining("another plan")])
}, 180_000)

it("ends with 74 if the output can't be written", async () => {
  const file = join(folder("file", { out: "not a folder" }), "out")
  const { code, stderr } = await pipeline("release", "--raw", folder("one", { "a.txt": sentence }), "--out", file)
  expect(code).toBe(74)
  expect(stderr).toContain(file)
})

it("makes the same bytes on one thread and two, and nothing new of the same texts", async () => {
  const raw = join(temporary, "same")
  cpSync(join(project, "raw"), raw, { recursive: true })
  const [one, two] = [join(temporary, "out-one"), join(temporary, "out-two")]
  expect((await pipeline("release", "--raw", raw, "--out", one, "--jobs", "1")).code).toBe(0)
  expect((await pipeline("release", "--raw", raw, "--out", two, "--jobs", "2")).code).toBe(0)
  expect([...tree(two).keys()]).toEqual([...tree(one).keys()])
  expect(tree(two)).toEqual(tree(one))
  const again = await pipeline("release", "--raw", raw, "--out", one)
  expect(again.stdout).toContain("Nothing changed since release 1.0.0")
  expect(readdirSync(join(one, "releases"))).toEqual(["1.0.0"])
  const taken = await pipeline("release", "--raw", raw, "--out", one, "--release-version", "1.0.0")
  expect(taken.code).toBe(64)
})

it("explains a row by its evidence, and validates the release that it is in", async () => {
  const raw = folder("explained", { "a.txt": sentence })
  const out = join(temporary, "out-explained")
  await pipeline("release", "--raw", raw, "--out", out)
  const statements: ReadonlyArray<{ readonly statement_id: string }> = JSON.parse(
    readFileSync(join(out, "latest", "json", "statements.json"), "utf8")
  )
  const [statement] = statements
  const { code, stdout } = await pipeline(
    "explain",
    statement?.statement_id ?? "",
    "--release",
    join(out, "latest"),
    "--raw",
    raw
  )
  expect(code).toBe(0)
  expect(stdout).toContain("“[[Ours is a sanctuary city and will not help deport its neighbors,]]” said Ana Ruiz")
  expect((await pipeline("explain", "st-none", "--release", join(out, "latest"), "--raw", raw)).code).toBe(64)

  expect((await pipeline("validate", join(out, "latest"), "--raw", raw)).code).toBe(0)
  expect((await pipeline("validate", join(out, "latest"), "--raw", raw, "--again")).stdout).toMatch(
    /Made again of its raw texts, it is the same byte by byte\.$/mu
  )
  expect((await pipeline("verify", join(out, "latest"))).stdout).toMatch(/The raw texts were not read/u)
  for (const command of [
    ["explain", "st-none", "--release"],
    ["diff", join(out, "latest")]
  ]) {
    const { code, stderr } = await pipeline(...command, raw)
    expect([code, stderr]).toEqual([66, expect.stringContaining("Name the folder of a release")])
  }
  writeFileSync(join(raw, "a.txt"), sentence.replace("neighbors", "relatives"))
  const changed = await pipeline("validate", join(out, "latest"), "--raw", raw)
  expect(changed.code).toBe(65)
  expect(changed.stderr).toContain("it is another text")
})
