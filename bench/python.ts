/**
 * Python's usual tools and ours on the same texts, in one run: `node bench/python.ts`. The tools go into a virtual
 * environment, out/.venv; what can't be installed is named as skipped. CPU time of one core, the median of three runs.
 */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { makeTagger } from "../pipeline/annotate/tagger.ts"
import { cleanDocument } from "../pipeline/clean/clean.ts"
import { search } from "../pipeline/dedupe/search.ts"
import { sketcher, sketchOf } from "../pipeline/dedupe/sketches.ts"
import { wordsOf } from "../pipeline/dedupe/words.ts"
import type { RawDocument } from "../pipeline/model/document.ts"
import { read } from "../pipeline/read/read.ts"
import { collecting } from "../pipeline/run/texts.ts"
import { texts } from "./corpus.ts"
import { count, median, row, table, times } from "./measure.ts"
import { bigPage, savedPage } from "./pages.ts"

const many = 2000
const pages = 60
const tagged = 200
const venv = "out/.venv"
const python = join(venv, "bin", "python")

/**
 * One by one: if one can't be had, the others still are. spaCy's English model isn't on PyPI: whoever has both in
 * out/.venv sees them measured.
 */
const packages = ["pandas", "datasketch", "lxml_html_clean", "trafilatura", "readability-lxml"]

const install = (): void => {
  if (!existsSync(python)) spawnSync("python3", ["-m", "venv", venv], { stdio: "inherit" })
  for (const name of packages) {
    const installed = spawnSync(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", name])
    if (installed.status !== 0) console.log(`skipped: ${name} can't be installed here`)
  }
}

const cpu = async (work: () => Promise<unknown>): Promise<number> => {
  const all: Array<number> = []
  for (let run = 0; run < 3; run++) {
    const since = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(since)
    all.push((user + system) / 1e6)
  }
  return median(all)
}

const readAll = (folder: string): Promise<ReadonlyArray<RawDocument>> =>
  Effect.runPromise(
    Stream.runCollect(read(folder)).pipe(Effect.provide(collecting([])), Effect.provide(NodeServices.layer))
  )

const folder = mkdtempSync(join(tmpdir(), "bench-python-"))
try {
  install()
  const textOf = texts(1)
  const [feed, saved] = [join(folder, "feed"), join(folder, "pages")]
  for (const one of [feed, saved]) mkdirSync(one)
  const lines = Array.from({ length: many }, (_, id) => JSON.stringify({ id, text: textOf(id) })).join("\n")
  writeFileSync(join(feed, "texts.jsonl"), `${lines}\n`)
  writeFileSync(join(folder, "texts.jsonl"), `${lines}\n`)
  for (let page = 0; page < pages; page++)
    writeFileSync(join(saved, `${page}.html`), savedPage(page, textOf(page), bigPage))

  const told = spawnSync(python, ["bench/python.py", folder], { encoding: "utf8", maxBuffer: 1e8 })
  const theirs: Readonly<Record<string, number | string>> = JSON.parse(told.stdout || "{}")
  const documents = (await readAll(feed)).map(cleanDocument)
  const tag = makeTagger()
  const ours = {
    reading: await cpu(() => readAll(feed)),
    duplicates: await cpu(async () => {
      const { add, made } = sketcher()
      for (const [at, text] of documents.entries()) add(String(at).padStart(6, "0"), sketchOf(wordsOf(text)))
      return search(made())
    }),
    pages: await cpu(() => readAll(saved)),
    tagging: await cpu(async () => documents.slice(0, tagged).map(tag))
  }
  table("Python's usual tools on the same texts", "tool", "CPU seconds", "ours, and how many times as fast")
  const compare = (name: string, what: string, own: number): void => {
    const other = theirs[name]
    if (typeof other === "number")
      row(`${name} (${what})`, other.toFixed(2), `${own.toFixed(2)} s, ${times(other / own)}`)
    else row(`${name} (${what})`, "skipped", String(other ?? "no answer from Python").slice(0, 80))
  }
  const all = `${count(many)} texts`
  compare("pandas, reading JSON Lines", all, ours.reading)
  compare("datasketch, MinHash and LSH", all, ours.duplicates)
  compare("trafilatura, main text of pages", `${pages} pages`, ours.pages)
  compare("readability-lxml, main text of pages", `${pages} pages`, ours.pages)
  compare("spaCy, en_core_web_sm, tagging", `${tagged} texts`, ours.tagging)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
