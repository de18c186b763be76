import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { writeCorpus } from "./shards/corpus.ts"

const temporary = mkdtempSync(join(tmpdir(), "sanctuary-record-offline-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
const raw = writeCorpus(join(temporary, "raw"), 6)

/** Ends a process that looks up a name, or opens or listens on a socket, also in its threads, and says why. */
const guard = join(temporary, "guard.cjs")
writeFileSync(
  guard,
  `const end = (what) => () => { require("node:fs").writeSync(2, "network: " + what + "\\n"); process.exit(99) }
const net = require("node:net"), dns = require("node:dns"), dgram = require("node:dgram")
net.Socket.prototype.connect = end("connect"); net.Server.prototype.listen = end("listen")
dgram.Socket.prototype.send = end("send"); dgram.Socket.prototype.bind = end("bind")
for (const on of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(on)) if (/^(?:lookup|resolve|reverse)/.test(name)) on[name] = end(name)
globalThis.fetch = end("fetch")
`
)

const start = "pipeline/start.mjs"
const guarded = (...args: ReadonlyArray<string>) =>
  spawnSync(process.execPath, ["--require", guard, ...args], { encoding: "utf8" })

/** A whole release, its check, its page for a reader, and an explanation: what a user does with the pipeline. */
const commands = (out: string): ReadonlyArray<ReadonlyArray<string>> => [
  ["release", "--raw", raw, "--out", out, "--all", "--jobs", "2"],
  ["validate", join(out, "latest"), "--raw", raw],
  ["diff", join(out, "latest"), join(out, "latest")],
  ["hydrate", join(out, "latest"), "--raw", raw, "--out", join(temporary, "own.html")]
]

/** Whether this system lets a process have a network without any way out of it. */
const canBeCutOff = spawnSync("unshare", ["--net", "--map-root-user", "true"]).status === 0

describe("the pipeline", () => {
  it("uses no network: no name is looked up, and no socket opened, by any of its threads", () => {
    for (const args of commands(join(temporary, "guarded"))) {
      const { status, stderr } = guarded(start, ...args)
      expect([args[0], status, stderr.includes("network:")]).toEqual([args[0], 0, false])
    }
  })

  const cutOff = () => {
    for (const args of commands(join(temporary, "cut-off"))) {
      const alone = ["--net", "--map-root-user", process.execPath, start, ...args]
      const { status, stderr } = spawnSync("unshare", alone, { encoding: "utf8" })
      expect([args[0], status, status === 0 ? "" : stderr]).toEqual([args[0], 0, ""])
    }
  }
  if (canBeCutOff) it("works where there is none", cutOff)

  it.each([
    ["a lookup", 'require("node:dns").lookup("example.org", () => {})'],
    ["a connection", 'require("node:net").connect(9, "127.0.0.1")'],
    ["a request", 'require("node:http").get("http://127.0.0.1:9/").on("error", () => {})'],
    ["a fetch", 'fetch("http://127.0.0.1:9/").catch(() => {})'],
    [
      "an import of an address",
      'import("data:text/javascript,import \\"node:https\\"").then(() => require("node:https").get("https://127.0.0.1:9"))'
    ],
    [
      "a lookup in a thread",
      'new (require("node:worker_threads").Worker)("require(\'node:dns\').lookup(\'example.org\', () => {})", { eval: true }).on("exit", (code) => process.exit(code))'
    ]
  ])("would be stopped by this test at %s", (_, script) => {
    expect(guarded("--eval", script).status).toBe(99)
  })
})
