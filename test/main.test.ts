import { execFile } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "@effect/vitest"

const project = new URL("..", import.meta.url).pathname
const temporary = mkdtempSync(join(tmpdir(), "sanctuary-record-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line as a user does. */
const pipeline = (...args: ReadonlyArray<string>): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["pipeline/start.mjs", ...args],
      { cwd: project, env: { ...process.env, SOURCE_DATE_EPOCH: "1479772800" } },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr })
    )
  })

const folder = (name: string, texts: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const path = join(temporary, name)
  mkdirSync(path, { recursive: true })
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(path, file), text)
  return path
}

const sentence =
  "“Ours is a sanctuary city and will not help deport its neighbors,” said Ana Ruiz, mayor of Ames, Iowa. Other sanctuary cities limit cooperation with immigration agents, too.\n"

/** Every file below a folder, with its bytes. */
const tree = (path: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.startsWith(join(path, ".cache"))) // of the run, not of the release
      .map((file) => [file.slice(path.length), readFileSync(file, "base64")] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )

it("shows help for every command and ends with 0", async () => {
  for (const command of [[], ["release"], ["validate"], ["explain"]]) {
    const { code, stdout } = await pipeline(...command, "--help")
    expect(code).toBe(0)
    expect(stdout).toMatch(/usage/iu)
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
  writeFileSync(join(raw, "a.txt"), sentence.replace("neighbors", "relatives"))
  const changed = await pipeline("validate", join(out, "latest"), "--raw", raw)
  expect(changed.code).toBe(65)
  expect(changed.stderr).toContain("it is another text")
})
