/**
 * Measures that time grows as the length of a text does, and no faster, for each attack: CPU time of cleaning,
 * extraction and sketching at a length, twice and four times that. `node test/hostile/linear.ts [LETTERS]`
 */
import { cleanDocument } from "../../pipeline/clean/clean.ts"
import { sketchOf } from "../../pipeline/dedupe/sketches.ts"
import { wordsOf } from "../../pipeline/dedupe/words.ts"
import { extraction } from "../../pipeline/run/extraction.ts"
import { tell } from "../soak/told.ts"
import { raw } from "../texts.ts"
import { attacks } from "./attacks.ts"

const letters = Number(process.argv[2] ?? 20_000)
const extract = extraction({ all: true })

/** What four times the length may take: four times as long is linear, sixteen times quadratic. */
const most = 9
/** Below this, in ms, nothing is measured but the collection of garbage. */
const tooShort = 500

const cpu = (text: string): number => {
  const since = process.cpuUsage()
  const clean = cleanDocument(raw(text))
  extract(clean)
  sketchOf(wordsOf(clean))
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

const failed: Array<string> = []
for (const make of Object.values(attacks)) cpu(make(500)) // the first time, code is compiled
for (const [name, make] of Object.entries(attacks)) {
  const times = [1, 2, 4].map((factor) => cpu(make(factor * letters)))
  const [first = 0, , last = 0] = times
  const isLinear = last < tooShort || last < most * Math.max(first, tooShort / most)
  if (!isLinear) failed.push(name)
  if (last >= tooShort) console.log(`${name}: ${times.map(Math.round).join(", ")} ms${isLinear ? "" : " — not linear"}`)
}
console.log(`${Object.keys(attacks).length} attacks, ${failed.length} of them not in linear time`)
tell("attacks timed by their length", Object.keys(attacks).length)
process.exitCode = failed.length === 0 ? 0 : 1
