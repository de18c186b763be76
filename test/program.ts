import { execFile, spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "@effect/vitest"

export const project = new URL("..", import.meta.url).pathname

/** A folder of a test file, removed when its tests have run. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "sanctuary-record-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Surroundings {
  /** Variables besides those of the tests. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Standard error is a terminal of so many columns. */
  readonly columns?: number
}

/** Loaded before the program: standard error says that it is a terminal. */
const terminal = (columns: number): string =>
  `data:text/javascript,Object.assign(process.stderr,{isTTY:true,columns:${columns}})`

const nodeArguments = ({ columns }: Surroundings, args: ReadonlyArray<string>) => [
  ...(columns === undefined ? [] : ["--import", terminal(columns)]),
  "pipeline/start.mjs",
  ...args
]

/** Without what the machine of the tests wishes. */
const environment = ({ env }: Surroundings) => ({
  ...process.env,
  SOURCE_DATE_EPOCH: "1479772800",
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  TERM: "xterm",
  ...env
})

/** Runs the command line as a user does. */
export const pipeline = (...args: ReadonlyArray<string>): Promise<Ended> => pipelineIn({}, ...args)

/** The same in other surroundings. */
export const pipelineIn = (surroundings: Surroundings, ...args: ReadonlyArray<string>): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      nodeArguments(surroundings, args),
      { cwd: project, env: environment(surroundings) },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr })
    )
  })

/** Runs it, and sends signals as soon as it has written some words on standard error. */
export const interrupted = (words: string, signals: number, ...args: ReadonlyArray<string>): Promise<Ended> =>
  stoppedBy("SIGINT", words, signals, ...args)

/** The same with another signal. */
export const stoppedBy = (
  signal: "SIGINT" | "SIGTERM",
  words: string,
  signals: number,
  ...args: ReadonlyArray<string>
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, nodeArguments({}, args), {
      cwd: project,
      env: environment({}),
      stdio: ["ignore", "pipe", "pipe"]
    })
    let [stdout, stderr, sent] = ["", "", 0]
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text))
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text
      if (!stderr.includes(words)) return
      while (sent < signals) {
        sent++
        child.kill(signal)
      }
    })
    child.once("close", (code) => resolve({ code, stdout, stderr }))
  })

/** Writes texts into a folder. */
export const writeTexts = (folder: string, texts: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, file), text)
  return folder
}

export const sentence =
  "“Ours is a sanctuary city and will not help deport its neighbors,” said Ana Ruiz, mayor of Ames, Iowa. Other sanctuary cities limit cooperation with immigration agents, too.\n"

/** Every file below a folder, with its bytes. */
export const tree = (path: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.startsWith(join(path, ".cache"))) // of the run, not of the release
      .map((file) => [file.slice(path.length), readFileSync(file, "base64")] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )
