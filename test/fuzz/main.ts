/**
 * Coverage-guided fuzzing of all that takes bytes from outside: the readers, the cleaner, quotations, sources.csv and
 * extraction. V8 tells which code an input reached; one that reached more is kept, and changed further.
 *
 *   node test/fuzz/main.ts [--seconds 600] [--seed 1] [--target read] [--keep]
 *
 * `--keep` writes what is worth keeping to test/fuzz/corpus, a few small inputs a target. An input that breaks a promise
 * or takes too long is written to test/fuzz/findings, and the exit code is 1.
 */
import { createHash } from "node:crypto"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import { tell } from "../soak/told.ts"
import { corpusOf, folderOf } from "./corpus.ts"
import { coverage } from "./coverage.ts"
import { mutate } from "./mutate.ts"
import { randomOf } from "./random.ts"
import { type Target, targets } from "./targets.ts"

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "600" },
    seed: { type: "string", default: String(process.pid) },
    target: { type: "string" },
    keep: { type: "boolean", default: false }
  }
})

/** An input of some kilobytes is dealt with in milliseconds; one that takes so much CPU, in ms, is an attack that works. */
const slow = 5000
/** Of a target, as many inputs of at most as many bytes are kept. */
const [mostKept, largestKept] = [40, 600]

const name = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex").slice(0, 12)

const findings: Array<string> = []

const report = (target: Target, bytes: Buffer, what: string): void => {
  const folder = join(import.meta.dirname, "findings", target.name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name(bytes)), bytes)
  const first = what.split("\n").slice(0, 6).join("\n")
  if (findings.includes(first)) return
  findings.push(first)
  console.log(`${target.name} ${name(bytes)} (${bytes.length} bytes): ${first}`)
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Runs one target for some time. Gives how many inputs and bytes were tried, and how much code was reached. */
const fuzz = async (target: Target, seconds: number, seed: number) => {
  const random = randomOf(seed)
  const words = target.words.flatMap((word) => [Buffer.from(word), Buffer.from(word, "latin1")])
  const corpus: Array<Buffer> = []
  const kept: Array<Buffer> = []
  const reached = await coverage()
  let [cases, bytes] = [0, 0]
  const run = async (input: Buffer): Promise<void> => {
    const since = cpu()
    try {
      await target.run(input)
    } catch (error) {
      report(target, input, error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
    if (cpu() - since > slow) report(target, input, `it took ${Math.round(cpu() - since)} ms`)
  }
  /** Asking costs more than trying, so it is first asked of some together, and seldom of each. */
  const tryAll = async (inputs: ReadonlyArray<Buffer>): Promise<void> => {
    cases += inputs.length
    for (const input of inputs) {
      bytes += input.length
      await run(input)
    }
    const together = await reached.news()
    if (together.length === 0) return
    for (const input of inputs) {
      await run(input)
      const places = await reached.news()
      if (places.length === 0) continue
      reached.add(places)
      corpus.push(input)
      if (input.length <= largestKept) kept.push(input)
    }
    reached.add(together) // what ran but for several of them together
  }
  for (const seed of target.seeds) await tryAll([Buffer.from(seed)])
  for (const input of corpusOf(target.name)) await tryAll([input])
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    const recent = random.next() < 0.5 ? corpus.slice(-50) : corpus
    const next = () => mutate(random.pick(recent, Buffer.alloc(0)), random, corpus, words)
    await tryAll(Array.from({ length: 10 }, next))
  }
  await reached.stop()
  tell("inputs fuzzed", cases)
  tell("bytes fuzzed", bytes)
  if (values.keep) {
    const folder = folderOf(target.name)
    mkdirSync(folder, { recursive: true })
    for (const input of kept.slice(0, mostKept)) writeFileSync(join(folder, name(input)), input)
  }
  return { target: target.name, cases, bytes, places: reached.seen(), corpus: corpus.length }
}

const chosen = targets.filter(({ name }) => values.target === undefined || name === values.target)
for (const target of chosen) {
  console.log(JSON.stringify(await fuzz(target, Number(values.seconds) / chosen.length, Number(values.seed))))
}
console.log(findings.length === 0 ? "no finding" : `${findings.length} findings, in test/fuzz/findings`)
tell("findings of fuzzing", findings.length)
process.exitCode = findings.length === 0 ? 0 : 1
