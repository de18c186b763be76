import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { rereader } from "../../pipeline/read/reread.ts"
import { validateRelease } from "../../pipeline/validate/release.ts"
import { tell } from "../soak/told.ts"
import { attacks } from "./attacks.ts"
import { giants, writeGiants } from "./giants.ts"
import { writeHostile } from "./names.ts"

const project = new URL("../..", import.meta.url).pathname
const temporary = mkdtempSync(join(tmpdir(), "sanctuary-record-hostile-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** Memory that a run gets, in MB, whatever it reads. */
const memory = 900
/** Letters of each attack that goes on and on. */
const letters = process.env.SOAK === undefined ? 20_000 : 500_000

interface Ran {
  readonly raw: string
  readonly out: string
  readonly code: number | null
  readonly stderr: string
}

/** The real program on a folder of texts, with little memory. */
const run = (name: string): Promise<Ran> => {
  const [raw, out] = [join(temporary, name, "raw"), join(temporary, name, "out")]
  const args = [
    "pipeline/start.mjs",
    "release",
    "--raw",
    raw,
    "--out",
    out,
    "--all",
    "--jobs",
    "1",
    "--excerpt-budget",
    "1"
  ]
  const env = { ...process.env, SOURCE_DATE_EPOCH: "1479772800" }
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${memory}`, ...args], { cwd: project, env })
    let stderr = ""
    child.stderr.on("data", (chunk) => (stderr += String(chunk)))
    child.once("close", (code) => resolve({ raw, out, code, stderr }))
  })
}

/** Passes if the release keeps every promise, and every quotation stands in the hostile texts, letter by letter. */
const isValid = ({ raw, out }: Ran): Promise<string> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(rereader(raw), (reread) => validateRelease(join(out, "latest"), raw, () => reread))
    ).pipe(Effect.provide(NodeServices.layer))
  )

const rows = ({ out }: Ran, table: string): ReadonlyArray<Readonly<Record<string, unknown>>> =>
  JSON.parse(readFileSync(join(out, "latest/json", `${table}.json`), "utf8"))

/** Why each input was refused, by its file and record. */
const reasons = ({ out }: Ran): ReadonlyMap<string, string> => {
  const folder = join(out, "quarantine")
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /\.jsonl?$/u.test(path))
  return new Map(
    files.flatMap((path) => {
      const lines = readFileSync(join(folder, path), "utf8").split("\n")
      return lines.flatMap((line): ReadonlyArray<readonly [string, string]> => {
        if (!line.startsWith('{"_tag":"Refused"')) return []
        const { file, record, reason } = JSON.parse(line)
        return [[record === undefined ? file : `${file}:${record}`, reason._tag]]
      })
    })
  )
}

describe("giants, bombs and tricks", () => {
  let ran: Ran
  beforeAll(async () => {
    writeGiants(join(temporary, "giants/raw"))
    ran = await run("giants")
  }, 1_800_000)

  it("end well, in bounded memory", () => {
    expect([ran.code, ran.stderr]).toEqual([0, expect.any(String)])
  })

  it("are read or refused, each text for its own reason", () => {
    const [found, documents] = [reasons(ran), rows(ran, "documents")]
    for (const { file, outcomes } of giants) {
      for (const [record, outcome] of Object.entries(outcomes)) {
        const name = record === "" ? file : `${file}:${record}`
        const isRead = documents.some(
          (row) => row.file === file && (record === "" || String(row.document_id).endsWith(`:${record}`))
        )
        expect([name, isRead ? "read" : found.get(name)]).toEqual([name, outcome])
      }
    }
  })

  it("make a release that keeps its promises", async () => {
    expect(await isValid(ran)).toContain("keeps its promises")
    tell("giants, bombs and tricks survived", giants.length)
    tell(
      "bytes of them",
      giants.reduce((sum, { file }) => sum + statSync(join(ran.raw, file)).size, 0)
    )
  })

  it("leave nothing outside the folders of the run", () => {
    expect(readdirSync(join(temporary, "giants")).toSorted()).toEqual(["out", "raw"])
    const all = readdirSync(temporary, { recursive: true, encoding: "utf8" })
    expect(all.filter((path) => /escaped\.txt$/u.test(path))).toEqual([])
    expect(existsSync("/etc/escaped.txt")).toBe(false)
  })

  it("say nothing to the terminal but plain letters", () => {
    expect(ran.stderr).toContain("cleared.txt")
    expect(ran.stderr).not.toMatch(/[^\P{Cc}\r\n]|\p{Bidi_Control}/u)
  })
})

it("attacks on the rules end: each class of characters over and over", async () => {
  const raw = join(temporary, "attacks/raw")
  writeGiants(
    raw,
    Object.entries(attacks).map(([name, make]) => ({
      file: `${name.replaceAll(" ", "-")}.txt`,
      make: () => make(letters),
      outcomes: {}
    }))
  )
  writeFileSync(join(raw, "sources.csv"), "file,rights\nsaid-Ruiz.txt,CC0\n") // may be quoted whole, and isn't
  const ran = await run("attacks")
  expect([ran.code, ran.stderr]).toEqual([0, expect.any(String)])
  expect(rows(ran, "documents").length + reasons(ran).size).toBe(Object.keys(attacks).length)
  expect(await isValid(ran)).toContain("keeps its promises")
  tell("attacks survived", Object.keys(attacks).length)
}, 1_800_000)

describe("the corpus of small ones", () => {
  let ran: Ran
  beforeAll(async () => {
    writeHostile(join(temporary, "small/raw"))
    writeFileSync(join(temporary, "package.json"), "{}")
    ran = await run("small")
  })

  it("makes a release that keeps its promises", async () => {
    expect(ran.code).toBe(0)
    expect(await isValid(ran)).toContain("keeps its promises")
  })

  it("pollutes no prototype, and keeps such names as names", () => {
    const ids = rows(ran, "documents").map(({ document_id }) => document_id)
    expect(ids).toEqual(expect.arrayContaining(["__proto__", "constructor", "prototype:1"]))
    expect("polluted" in {}).toBe(false)
  })

  it("holds no people whose name only looks like another's as that other one", () => {
    const people = rows(ran, "people").map(({ name }) => String(name))
    expect(people).toContain("Ana Ruiz")
    expect(new Set(people).size).toBe(people.length)
  })

  it("has no markup in its page that a text brought", () => {
    const page = readFileSync(join(ran.out, "latest/index.html"), "utf8")
    expect(page).not.toContain("<script>globalThis.broken")
    expect(page).not.toMatch(/<img[^>]*onerror/iu)
    expect(page).not.toMatch(/<a [^>]*href="(?:javascript|data):/iu)
  })

  it("has no cell in the spreadsheet that is a formula", async () => {
    const { default: readSheets } = await import("read-excel-file/node")
    const sheets = await readSheets(join(ran.out, "latest/sanctuary-record.xlsx"))
    expect(JSON.stringify(sheets)).toContain("HYPERLINK") // as a text, which it stays
  })
})
