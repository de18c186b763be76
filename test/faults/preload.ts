/**
 * Loaded before the pipeline (`node --import`), in the process and its threads: does harm at a chosen moment. What the
 * run does to files is counted, and before the nth of these calls something happens, told by FAULT in the environment.
 */

import * as fs from "node:fs"
import { appendFileSync, rmSync } from "node:fs"
import { createRequire, syncBuiltinESMExports } from "node:module"
import { DatabaseSync } from "node:sqlite"
import { isMainThread, parentPort } from "node:worker_threads"

/** What goes wrong. */
export interface Fault {
  /** Takes down each call in this file: its number is that of its line, from 0. */
  readonly log?: string
  /** Before which call. */
  readonly at?: number
  /** The process is killed, or from then on calls fail with a code of the system's, or a file changes or vanishes. */
  readonly does?: "kill" | "change" | "vanish" | "ENOSPC" | "EIO" | "EACCES" | "EMFILE"
  /** Which file. */
  readonly file?: string
  /** Files whose path ends so can't be read: the system's code, by that ending. */
  readonly unreadable?: Readonly<Record<string, string>>
  /** The clock jumps by so many milliseconds, forth and back, each time that it is asked. */
  readonly clock?: number
  /** Threads end after so many answers: as a crash, or by an exit. */
  readonly thread?: { readonly after: number; readonly how: "throw" | "exit" }
}

const fault: Fault = JSON.parse(process.env.FAULT ?? "{}")
const { log, at = -1, does, file = "", unreadable = {}, clock, thread } = fault
const append = appendFileSync
const remove = rmSync

const failure = (code: string, syscall: string, path: string): Error =>
  Object.assign(new Error(`${code}: made to fail, ${syscall} '${path}'`), { code, errno: -5, syscall, path })

let calls = 0
let acting = false
/** Counts a call, and does what is to be done before it. Gives the error that it fails with, if any. */
const met = (name: string, path: string): Error | null => {
  if (acting || !isMainThread) return null
  const number = calls++
  acting = true
  if (log !== undefined) append(log, `${name} ${path}\n`)
  if (number === at && does === "kill") process.kill(process.pid, "SIGKILL")
  if (number === at && does === "change") append(file, "Nobody went home.\n")
  if (number === at && does === "vanish") remove(file)
  acting = false
  const isFreeing = does === "ENOSPC" && /^(?:rm|unlink|rename)/u.test(name) // takes no room
  const fails = number >= at && at >= 0 && does !== undefined && /^E/u.test(does) && !isFreeing
  return fails ? failure(does, name, path) : null
}

/** Node's own module, the one object that all its names lead to. */
const own: Record<string, unknown> = createRequire(import.meta.url)("node:fs")
const isCall = (value: unknown): value is (...args: ReadonlyArray<unknown>) => unknown => typeof value === "function"

/** Writing ends of `open`; the others read. */
const writes = (flags: unknown): boolean =>
  typeof flags === "number"
    ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0
    : /[wa+]/u.test(String(flags ?? "r"))

const changing = [
  "write",
  "writeFile",
  "rename",
  "mkdir",
  "mkdtemp",
  "rm",
  "unlink",
  "fsync",
  "symlink",
  "copyFile",
  "appendFile"
]
const reading = ["readFile", "open", "stat", "createReadStream"]

const instead = (
  name: string,
  original: (...args: ReadonlyArray<unknown>) => unknown,
  error: (args: ReadonlyArray<unknown>) => Error | null
) =>
  function (this: unknown, ...args: ReadonlyArray<unknown>): unknown {
    const wrong = error(args)
    if (!wrong) return original.apply(this, [...args])
    const callback = args.at(-1)
    if (name.endsWith("Sync") || !isCall(callback)) throw wrong
    process.nextTick(callback, wrong)
    return undefined
  }

const wrap = (name: string, error: (args: ReadonlyArray<unknown>) => Error | null): void => {
  for (const each of [name, `${name}Sync`]) {
    const original = own[each]
    if (isCall(original)) own[each] = instead(each, original, error)
  }
}

// What is said to the terminal is no file of the run.
for (const name of changing) wrap(name, ([path]) => (path === 1 || path === 2 ? null : met(name, String(path))))
wrap("open", ([path, flags]) => (writes(flags) ? met("open", String(path)) : null))
for (const name of reading) {
  wrap(name, ([path]) => {
    const found = Object.entries(unreadable).find(([ending]) => String(path).endsWith(ending))
    return found ? failure(found[1], name, String(path)) : null
  })
}
syncBuiltinESMExports()

// The store: SQLite writes by itself, so what is counted is the end of its transactions.
const { exec } = DatabaseSync.prototype
DatabaseSync.prototype.exec = function (sql) {
  const wrong = /^(?:commit|vacuum|delete|COMMIT)/u.test(sql) ? met("sqlite", sql.slice(0, 12)) : null
  if (wrong) throw wrong
  exec.call(this, sql)
}

if (clock !== undefined) {
  const now = Date.now.bind(Date)
  let asked = 0
  Date.now = () => now() + (asked++ % 2 === 0 ? clock : -clock) * (1 + (asked % 5))
}

if (thread !== undefined && parentPort) {
  const { after, how } = thread
  const post = parentPort.postMessage.bind(parentPort)
  let answers = 0
  parentPort.postMessage = (...args: Parameters<typeof post>) => {
    if (answers++ < after) return post(...args)
    if (how === "exit") process.exit(9)
    throw new Error("made to fail")
  }
}
