import { hash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import model from "wink-eng-lite-web-model"
import winkNLP from "wink-nlp"
import { cleanDocument } from "../pipeline/clean/clean.ts"
import { noMetadata } from "../pipeline/model/document.ts"
import { extraction } from "../pipeline/run/extraction.ts"

/** Full extraction against two yardsticks over the same texts. Usage: node bench/extract.ts [FOLDER of .txt] */
const folder = process.argv[2] ?? "raw"
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".txt"))
  .sort()
if (files.length === 0) throw new Error(`no .txt in ${folder}: name a folder of texts`)

const read = files.map((file) => {
  const bytes = readFileSync(join(folder, file))
  const sha256 = hash("sha256", bytes)
  const known = { id: file.slice(0, -4), file, sha256, bytes: bytes.length, encoding: "utf-8", metadata: noMetadata }
  return { bytes, text: cleanDocument({ ...known, text: bytes.toString("utf8") }) }
})
// few texts are read over and over, so that a run is long enough to be measured
const leastTexts = 200
const texts = Array.from({ length: Math.ceil(leastTexts / read.length) }, () => read).flat()
const megabytes = texts.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6

const { its, readDoc } = winkNLP(model, ["sbd", "pos"])
const extract = extraction({ all: true })

/** Digests take so little that a single one of each text can't be timed. */
const hashings = 100

/** What is measured: each does all texts once, but for the digests. */
const measured = {
  "full extraction, --all": () => {
    for (const { text } of texts) extract(text)
  },
  "wink-nlp: sentences and tags made": () => {
    for (const { text } of texts) readDoc(text.text)
  },
  "wink-nlp: made, and its words and tags read": () => {
    for (const { text } of texts) {
      const tokens = readDoc(text.text).tokens()
      tokens.out()
      tokens.out(its.pos)
    }
  },
  "SHA-256": () => {
    for (let time = 0; time < hashings; time++) for (const { bytes } of texts) hash("sha256", bytes)
  }
}

/** Seconds of this process’s own time that something takes: other processes count for little. */
const time = (run: () => void): number => {
  const start = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1e6
}

const warmUp = 3000 // milliseconds: until then the engine still compiles
for (const start = performance.now(); performance.now() - start < warmUp; )
  for (const run of Object.values(measured)) run()
const runs = 9
const times = new Map<string, Array<number>>()
for (let run = 0; run < runs; run++)
  for (const [name, once] of Object.entries(measured)) times.set(name, [...(times.get(name) ?? []), time(once)])

const medianOf = (name: keyof typeof measured): number => {
  const median = (times.get(name) ?? []).toSorted((a, b) => a - b)[runs >> 1] ?? Number.NaN
  return name === "SHA-256" ? median / hashings : median
}

const row = (...cells: ReadonlyArray<string>): void => console.log(`| ${cells.join(" | ")} |`)
const number = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 1 })
const names = Object.keys(measured) as ReadonlyArray<keyof typeof measured>
row(`${read.length} texts of ${folder}, one core, median of ${runs} runs`, "texts/s", "MB/s", "its share of extraction")
row("---", "--:", "--:", "--:")
for (const name of names) {
  const share = medianOf(name) / medianOf("full extraction, --all")
  row(name, number(texts.length / medianOf(name)), number(megabytes / medianOf(name)), `${number(100 * share)} %`)
}
