/**
 * Measures how often each rule is right on the reference annotations of the shipped texts, records it in
 * pipeline/lexicon/priors.json, and prints how well the confidence that follows from it holds.
 *
 *   node scripts/calibrate.ts [--check]
 *
 * With --check it writes nothing, and ends with 1 if the recorded figures are stale.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Result from "effect/Result"
import { annotateDocument } from "../pipeline/annotate/annotate.ts"
import { makeTagger } from "../pipeline/annotate/tagger.ts"
import { cleanDocument } from "../pipeline/clean/clean.ts"
import { candidates, extractDocument } from "../pipeline/extract/extract.ts"
import { locate } from "../pipeline/extract/locate.ts"
import type { Prior } from "../pipeline/lexicon/priors.ts"
import { noMetadata } from "../pipeline/model/document.ts"
import type { Extraction } from "../pipeline/model/extraction.ts"
import { toDocument } from "../pipeline/read/read.ts"
import { reconcileAll } from "../pipeline/reconcile/reconcile.ts"
import { readAnnotations } from "../test/gold/annotations.ts"
import { type Judged, score } from "../test/gold/score.ts"

const file = new URL("../pipeline/lexicon/priors.json", import.meta.url)
const gold = new URL("../test/gold/seeds", import.meta.url).pathname
const raw = new URL("../raw", import.meta.url).pathname

const annotate = annotateDocument(makeTagger())
const annotations = readAnnotations(gold)
const wanted = new Set(annotations.map(({ document_id }) => document_id))
const texts = readdirSync(raw)
  .filter((name) => wanted.has(name.replace(/\.txt$/u, "")))
  .sort()
  .map((name) =>
    Result.getOrThrow(
      toDocument({ file: name, id: name.replace(/\.txt$/u, "") }, readFileSync(join(raw, name)), noMetadata)
    )
  )
  .map((text) => annotate(cleanDocument(text), { all: true }))

/** The rows of the texts, judged. Each text is taken alone, so that no copy helps another. */
const judge = (extract: (text: (typeof texts)[number]) => Extraction): ReadonlyArray<Judged> =>
  score(reconcileAll(texts.map(extract), { pairs: [], cluster: new Map() }), annotations).judged

const nominal = new Map<string, number>()
for (const { rule, confidence } of texts.flatMap(candidates)) {
  nominal.set(rule, Math.max(confidence, nominal.get(rule) ?? 0))
}
const byRule = Map.groupBy(
  judge((text) => locate(text, candidates(text))),
  ({ rule }) => rule
)
const priors: ReadonlyArray<Prior> = Array.from(nominal, ([rule, confidence]) => {
  const judged = byRule.get(rule) ?? []
  return { rule, nominal: confidence, right: judged.filter(({ right }) => right).length, of: judged.length }
})
  .filter(({ of }) => of > 0)
  .sort((a, b) => (a.rule < b.rule ? -1 : 1))

const text = `[\n${priors.map((prior) => `  ${JSON.stringify(prior)}`).join(",\n")}\n]\n`
if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== text) {
    console.error("pipeline/lexicon/priors.json is stale: run `make calibrate`")
    process.exit(1)
  }
} else {
  const stale = readFileSync(file, "utf8") !== text
  writeFileSync(file, text)
  for (const { rule, right, of } of priors) console.log(`${rule.padEnd(44)} ${String(right).padStart(3)} of ${of}`)
  if (stale) console.log("\nThe priors changed: run it once more for the table of the new ones.")
  else reliability(judge(extractDocument))
}

/** For each band of confidence: how sure the records say they are, and how many are right. */
function reliability(judged: ReadonlyArray<Judged>): void {
  console.log("\nconfidence     records    mean   right")
  for (let low = 0; low < 1; low += 0.1) {
    const band = judged.filter(({ confidence }) => confidence >= low && (confidence < low + 0.1 || low + 0.1 > 0.99))
    if (band.length === 0) continue
    const mean = band.reduce((sum, { confidence }) => sum + confidence, 0) / band.length
    const right = band.filter((one) => one.right).length / band.length
    console.log(
      `${low.toFixed(1)} to ${(low + 0.1).toFixed(1)} ${String(band.length).padStart(11)}    ${mean.toFixed(2)}    ${right.toFixed(2)}`
    )
  }
}
