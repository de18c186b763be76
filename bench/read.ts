/**
 * What reading costs: `node bench/read.ts [TEXTS]` writes that many texts of about 3 KB (2,000) in each format to a
 * temporary folder, reads, cleans and sketches them, and prints a table. Each figure is the median of five runs, in time
 * of one core; beside it stands SHA-256 over the same bytes in the same run.
 */
import { createHash } from "node:crypto"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { cleanDocument } from "../pipeline/clean/clean.ts"
import { sketchOf } from "../pipeline/dedupe/sketches.ts"
import { wordsOf } from "../pipeline/dedupe/words.ts"
import type { RawDocument } from "../pipeline/model/document.ts"
import { read } from "../pipeline/read/read.ts"
import { collecting } from "../pipeline/run/texts.ts"
import { texts } from "./corpus.ts"
import { plainPage, savedPage } from "./pages.ts"

const runs = 5
/** Before they count, so many turns, until the engine has compiled what is hot. */
const warmUp = 3
const count = Number(process.argv[2] ?? 2000)
const saved = Math.ceil(count / 20)

/** Milliseconds of a core that something takes: the median. */
const cost = async (run: () => Promise<void> | void): Promise<number> => {
  const all: Array<number> = []
  for (let turn = -warmUp; turn < runs; turn++) {
    const start = process.cpuUsage()
    await run()
    if (turn < 0) continue
    const { user, system } = process.cpuUsage(start)
    all.push((user + system) / 1000)
  }
  return all.toSorted((a, b) => a - b)[runs >> 1] ?? 0
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Each format with its files. */
const kinds = (
  textOf: (number: number) => string
): ReadonlyArray<readonly [string, number, (folder: string) => void]> => {
  const numbers = Array.from({ length: count }, (_, number) => number)
  const each = (ending: string, made: (number: number) => string, most: number) => (folder: string) => {
    for (const number of numbers.slice(0, most)) writeFileSync(join(folder, `${number}${ending}`), made(number))
  }
  const one = (name: string, lines: () => ReadonlyArray<string>) => (folder: string) =>
    writeFileSync(join(folder, name), `${lines().join("\n")}\n`)
  return [
    ["plain text, a file a text", count, each(".txt", textOf, count)],
    ["JSON Lines", count, one("feed.jsonl", () => numbers.map((id) => JSON.stringify({ id, text: textOf(id) })))],
    ["CSV", count, one("feed.csv", () => ["id,text", ...numbers.map((id) => `t${id},${cell(textOf(id))}`)])],
    ["HTML, plain pages", count, each(".html", (number) => plainPage(textOf(number)), count)],
    ["HTML, saved pages of a news site", saved, each(".html", (number) => savedPage(number, textOf(number)), saved)]
  ]
}

const filesOf = (folder: string): ReadonlyArray<string> => readdirSync(folder).map((name) => join(folder, name))

const documentsOf = (folder: string): Promise<ReadonlyArray<RawDocument>> =>
  Effect.runPromise(Stream.runCollect(read(folder)).pipe(Effect.provide([collecting([]), NodeServices.layer])))

const row = (...cells: ReadonlyArray<string>): void => console.log(`| ${cells.join(" | ")} |`)
const perSecond = (texts: number, milliseconds: number): string =>
  Math.round((texts * 1000) / milliseconds).toLocaleString("en")

const root = mkdtempSync(join(tmpdir(), "bench-read-"))
try {
  row("format", "KB a text", "read /s", "clean /s", "sketch /s", "together /s", "read MB/s", "SHA-256 MB/s")
  row("---", "--:", "--:", "--:", "--:", "--:", "--:", "--:")
  for (const [name, most, write] of kinds(texts(1))) {
    const folder = join(root, name)
    mkdirSync(folder)
    write(folder)
    const bytes = filesOf(folder).reduce((sum, file) => sum + statSync(file).size, 0)
    let documents: ReadonlyArray<RawDocument> = []
    const reading = await cost(async () => {
      documents = await documentsOf(folder)
    })
    if (documents.length !== most) throw new Error(`${name}: ${most} texts were written and ${documents.length} read`)
    let clean = documents.map(cleanDocument)
    const cleaning = await cost(() => {
      clean = documents.map(cleanDocument)
    })
    const sketching = await cost(() => {
      for (const text of clean) sketchOf(wordsOf(text))
    })
    const hashing = await cost(() => {
      for (const file of filesOf(folder)) createHash("sha256").update(readFileSync(file)).digest()
    })
    row(
      name,
      (bytes / most / 1000).toFixed(1),
      perSecond(most, reading),
      perSecond(most, cleaning),
      perSecond(most, sketching),
      perSecond(most, reading + cleaning + sketching),
      (bytes / reading / 1000).toFixed(1),
      (bytes / hashing / 1000).toFixed(1)
    )
  }
} finally {
  rmSync(root, { recursive: true })
}
