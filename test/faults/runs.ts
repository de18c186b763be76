import { type ChildProcess, spawn } from "node:child_process"
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { validateRelease } from "../../pipeline/validate/release.ts"
import { textOf, tree, writeCorpus } from "../shards/corpus.ts"
import type { Fault } from "./preload.ts"

const project = new URL("../..", import.meta.url).pathname
const preload = new URL("preload.ts", import.meta.url).href

/** How a run is disturbed, and with what it is started. */
export interface How {
  readonly jobs?: number
  readonly fault?: Fault
  /** Killed so many milliseconds after its start. */
  readonly killedAfter?: number
  /** What runs it in place of a plain process, such as `["setpriv", "--reuid=nobody"]`. */
  readonly by?: ReadonlyArray<string>
  /** No SOURCE_DATE_EPOCH: the clock counts. */
  readonly byTheClock?: boolean
}

export interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly stderr: string
  /** In milliseconds. */
  readonly took: number
}

/** A last release, and texts that changed since: where a run is disturbed. */
export interface World {
  readonly folder: string
  readonly raw: string
  readonly out: string
  /** For temporary files of the run. */
  readonly tmp: string
}

/** The real program, as a user runs it. */
export const start = (
  { raw, out, tmp }: World,
  how: How = {}
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } => {
  const { jobs = 1, fault = {}, by = [], byTheClock = false } = how
  const since = performance.now()
  const program = [process.execPath, "--import", preload, "pipeline/start.mjs", "release", "--raw", raw, "--out", out]
  const [command = "", ...args] = [...by, ...program, "--all", "--jobs", String(jobs)]
  const { SOURCE_DATE_EPOCH: _, NODE_OPTIONS: __, ...inherited } = process.env
  const env = {
    ...inherited,
    ...(byTheClock ? {} : { SOURCE_DATE_EPOCH: "1479772800" }),
    TMPDIR: tmp,
    FAULT: JSON.stringify(fault)
  }
  const child = spawn(command, args, { cwd: project, env, stdio: ["ignore", "ignore", "pipe"] })
  let stderr = ""
  child.stderr?.on("data", (chunk) => (stderr += String(chunk)))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code, signal) => resolve({ code, signal, stderr, took: performance.now() - since }))
  })
  return { child, ended }
}

/** A whole run; with `killedAfter`, as much of it as there is time for. */
export const run = async (world: World, how: How = {}): Promise<Ended> => {
  const { child, ended } = start(world, how)
  if (how.killedAfter !== undefined) {
    await Promise.race([setTimeout(how.killedAfter), ended])
    child.kill("SIGKILL")
  }
  return ended
}

/** What an undisturbed run leaves, to which all others are held. */
export interface Undisturbed {
  /** All worlds are copies of this one. */
  readonly before: World
  /** The bytes of the last release. */
  readonly last: ReadonlyMap<string, string>
  /** Those of the last and the next. */
  readonly after: ReadonlyMap<string, string>
  /** How many calls there are that change files, one thread and two. */
  readonly calls: ReadonlyArray<string>
  /** How long a run takes, in milliseconds. */
  readonly took: number
}

const root = mkdtempSync(join(tmpdir(), "sanctuary-record-faults-"))
process.once("exit", () => rmSync(root, { recursive: true, force: true }))

let worlds = 0
const named = (name: string): World => {
  const folder = join(root, `${worlds++}-${name}`)
  mkdirSync(join(folder, "tmp"), { recursive: true })
  return { folder, raw: join(folder, "raw"), out: join(folder, "out"), tmp: join(folder, "tmp") }
}

/** A world in which nothing went wrong yet. */
export const copyOf = ({ raw, out }: World, name = "copy"): World => {
  const world = named(name)
  cpSync(raw, world.raw, { recursive: true })
  cpSync(out, world.out, { recursive: true, verbatimSymlinks: true })
  return world
}

export const remove = ({ folder }: World): void => rmSync(folder, { recursive: true, force: true })

/** Releases 12 texts, changes one, adds 60 (more than one thread gets at a time) and a file of many, and makes the next release undisturbed. */
export const undisturbed = async (): Promise<Undisturbed> => {
  const before = named("before")
  writeCorpus(before.raw, 12)
  expect(await run(before)).toMatchObject({ code: 0 })
  appendFileSync(join(before.raw, "text-004.txt"), "Nobody went home.\n")
  for (let number = 20; number < 80; number++) writeFileSync(join(before.raw, `text-0${number}.txt`), textOf(number))
  const lines = [90, 91, 92].map((number) => JSON.stringify({ text: textOf(number) }))
  writeFileSync(join(before.raw, "many.jsonl"), lines.join("\n"))
  const world = copyOf(before, "undisturbed")
  const log = join(world.folder, "calls")
  const { code, took } = await run(world, { fault: { log } })
  expect(code).toBe(0)
  expect(left(world)).toEqual([])
  const calls = readFileSync(log, "utf8").trimEnd().split("\n")
  return { before, last: tree(before.out), after: tree(world.out), calls, took }
}

/** What lies about that no run that ended well leaves: temporary files and folders, half releases, logs of the store. */
export const left = ({ out, tmp }: World): ReadonlyArray<string> => {
  const in_ = (folder: string, usual: RegExp) =>
    readdirSync(folder)
      .filter((name) => !usual.test(name))
      .map((name) => join(folder, name))
  return [
    ...in_(out, /^(?:latest|releases|quarantine|\.cache)$/u),
    ...in_(join(out, "releases"), /^\d+\.\d+\.\d+$/u),
    ...in_(join(out, ".cache"), /^(?:results|lock)\.sqlite$/u),
    ...in_(join(out, "quarantine"), /^\d{4}-\d\d-\d\dT[\d-]+Z$/u),
    // a process that is killed can't take its own folder of the system's temporary ones with it: the system does
    ...in_(tmp, /^(?:node-compile-cache|sanctuary-record-\w+)$/u)
  ]
}

/** The last release stands, whole, whatever became of a run: each byte of it, and `latest` leads to a whole one. */
export const expectWhole = async (world: World, { last, after }: Undisturbed): Promise<void> => {
  const now = tree(world.out)
  for (const [file, digest] of last) expect([file, now.get(file)]).toEqual([file, digest])
  const latest = readlinkSync(join(world.out, "latest"))
  expect(latest).toMatch(/^releases\/1\.[01]\.0$/u)
  for (const [file, digest] of after) {
    if (file.startsWith(`/${latest}/`)) expect([file, now.get(file)]).toEqual([file, digest])
  }
}

/** The same command again ends well, with the bytes of a run that nothing disturbed, and nothing lies about. */
export const expectMended = async (world: World, { after }: Undisturbed, jobs = 1): Promise<void> => {
  expect(await run(world, { jobs })).toMatchObject({ code: 0 })
  expect(tree(world.out)).toEqual(after)
  expect(readlinkSync(join(world.out, "latest"))).toBe("releases/1.1.0")
  expect(left(world)).toEqual([])
}

/** Passes if `pipeline verify` does. */
export const expectVerified = async ({ out, raw }: World, read = true): Promise<void> => {
  const check = validateRelease(join(out, "latest"), null).pipe(Effect.provide(NodeServices.layer))
  expect(read ? raw : "").not.toBe(null)
  expect(await Effect.runPromise(check)).toContain("keeps its promises")
}
