/** How fast texts are compared: `node bench/dedupe.ts [large]` prints the rows of a table; `large`: a million texts, too. */
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { dedupe } from "../pipeline/dedupe/dedupe.ts"
import { signatureSize, writeSignature } from "../pipeline/dedupe/minhash.ts"
import { compared, pairOf } from "../pipeline/dedupe/pair.ts"
import { search } from "../pipeline/dedupe/search.ts"
import { shingles } from "../pipeline/dedupe/shingles.ts"
import { type Sketch, type Sketches, sketcher, sketchOf } from "../pipeline/dedupe/sketches.ts"
import { wordsOf } from "../pipeline/dedupe/words.ts"
import { memory, standing } from "../test/dedupe/helpers.ts"
import { altered, random, wordsOf as someWords, textOf } from "../test/dedupe/synthetic.ts"
import { clean } from "../test/texts.ts"
import { harshTexts, idOf, letters, madeUp, reprints, withNotice } from "./corpora.ts"

/** Starts to count seconds of processor time; ask for how many have gone. */
const counting = (): (() => number) => {
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  }
}

/** Seconds of processor time that something takes. */
const seconds = (run: () => void): number => {
  const taken = counting()
  run()
  return taken()
}

/** The middle one of some numbers. */
const median = (numbers: ReadonlyArray<number>): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const medianSeconds = (runs: number, run: () => void): number =>
  median(Array.from({ length: runs }, () => seconds(run)))

const row = (what: string, figure: string): void => console.log(`| ${what.padEnd(66)} | ${figure.padStart(14)} |`)
const perSecond = (count: number, took: number): string => `${Math.round(count / took).toLocaleString("en")} /s`
const memoryUsed = (): string => `${Math.round(process.resourceUsage().maxRSS / 1024).toLocaleString("en")} MB`

/** What signatures cost: texts of 3 KB, a core. Medians of nine runs. */
export const signatures = (): void => {
  const next = random(1)
  const texts = Array.from({ length: 2000 }, () => clean(textOf(someWords(600, next)).slice(0, 3000)))
  const words = texts.map(wordsOf)
  const sets = words.map(({ hashes }) => shingles(hashes))
  const into = new Uint16Array(signatureSize)
  const rate = (run: () => void) => perSecond(texts.length, medianSeconds(9, run))
  const step = <A>(of: ReadonlyArray<A>, make: (one: A) => unknown) =>
    rate(() => {
      for (const one of of) make(one)
    })
  row("words of a text of 3 KB", step(texts, wordsOf))
  row(
    "shingles from words",
    step(words, ({ hashes }) => shingles(hashes))
  )
  row(
    "MinHash signatures from shingles",
    step(sets, (set) => writeSignature(set, into))
  )
  row(
    "text to words, signature and fingerprints",
    step(texts, (text) => sketchOf(wordsOf(text)))
  )
  const pairs = texts.slice(0, 500).map((text) => {
    const copy = clean(textOf(altered(text.text.split(/\s+/u), 0.05, next)))
    return [compared("a", wordsOf(text), () => false), compared("b", wordsOf(copy), () => false)] as const
  })
  const took = medianSeconds(9, () => {
    for (const [a, b] of pairs) pairOf(a, b)
  })
  row("pairs of near copies compared word by word", perSecond(pairs.length, took))
}

const sketchesOf = (sketches: Iterable<Sketch>): Sketches => {
  const { add, made } = sketcher()
  let text = 0
  for (const sketch of sketches) add(idOf(text++), sketch)
  return made()
}

const sketched = function* (texts: Iterable<string>): Generator<Sketch> {
  for (const text of texts) yield sketchOf(wordsOf(clean(text)))
}

const searchOf = (what: string, sketches: Sketches, runs: number): void => {
  let pairs = 0
  const took = medianSeconds(runs, () => {
    pairs = search(sketches).pairs.length
  })
  row(`search among ${what}`, `${took.toFixed(1)} s`)
  row("… pairs to compare", pairs.toLocaleString("en"))
}

/** The search for pairs of 100,000 texts from their signatures: usual texts, and those that could make it quadratic. */
export const searches = (): void => {
  searchOf("100,000 texts", sketchesOf(madeUp(100_000)), 5)
  searchOf("100,000 copies of one text", sketchesOf(sketched(reprints(100_000))), 3)
  searchOf("100,000 texts with one notice", sketchesOf(sketched(withNotice(100_000))), 3)
  searchOf("100,000 form letters", sketchesOf(sketched(letters(100_000))), 3)
  row("memory of the process so far", memoryUsed())
}

/** The same of a million. */
export const largeSearch = (): void => {
  searchOf("1,000,000 texts", sketchesOf(madeUp(1_000_000)), 1)
  row("memory of the process", memoryUsed())
}

/** All of `dedupe` over 50,000 texts that make it work hard, from scratch, then with one text more. */
export const harsh = async (count = 50_000): Promise<void> => {
  const texts = Array.from(harshTexts(count))
  const { kept, counts } = memory()
  const run = async (ids: ReadonlyArray<number>): Promise<number> => {
    const taken = counting()
    const read = (text: number) => [idOf(text), wordsOf(clean(texts[text] ?? ""))] as const
    const sketches = Stream.map(Stream.fromIterable(ids), (text) => {
      const [id, words] = read(text)
      return [id, sketchOf(words)] as const
    })
    const wanted = (names: ReadonlySet<string>) => Stream.map(Stream.fromIterable(Array.from(names, Number)), read)
    const standings = (names: ReadonlySet<string>) =>
      Effect.succeed(Array.from(names, (id) => standing(id, texts[Number(id)]?.length ?? 0)))
    await Effect.runPromise(dedupe(sketches, wanted, standings, kept))
    return taken()
  }
  const all = Array.from({ length: count }, (_, text) => text)
  row(
    `dedupe ${count.toLocaleString("en")} harsh texts, words and signatures with it`,
    `${(await run(all.slice(1))).toFixed(1)} s`
  )
  row("… pairs compared", counts.compared.toLocaleString("en"))
  const before = counts.compared
  row("… and with one text more", `${(await run(all)).toFixed(1)} s`)
  row("… pairs compared", (counts.compared - before).toLocaleString("en"))
  row("memory of the process", memoryUsed())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  row("near-duplicates, one core (seconds of processor time)", "")
  console.log(`| ${"-".repeat(66)} | ${"-".repeat(13)}: |`)
  signatures()
  searches()
  await harsh()
  if (process.argv.includes("large")) largeSearch()
}
