import { performance } from "node:perf_hooks"
import { compared, pairOf } from "../pipeline/dedupe/pair.ts"
import { search } from "../pipeline/dedupe/search.ts"
import { signatureSize, writeSignature } from "../pipeline/dedupe/minhash.ts"
import { shingles } from "../pipeline/dedupe/shingles.ts"
import { sketcher, sketchOf } from "../pipeline/dedupe/sketches.ts"
import { wordsOf } from "../pipeline/dedupe/words.ts"
import { altered, random, textOf, wordsOf as someWords } from "../test/dedupe/synthetic.ts"
import { clean } from "../test/texts.ts"

/** Milliseconds that something takes. */
const time = (run: () => void): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** Texts a second: the best of five runs over the same texts. */
const rate = (texts: number, run: () => void): number =>
  (texts * 1000) / Math.min(...Array.from({ length: 5 }, () => time(run)))

const next = random(1)
const texts = Array.from({ length: 2000 }, () => {
  const words = someWords(600, next)
  return clean(textOf(words).slice(0, 3000)) // 3 KB
})
const words = texts.map(wordsOf)
const sets = words.map(({ hashes }) => shingles(hashes))
const signatures = new Uint16Array(signatureSize * sets.length)

const row = (what: string, figure: string): void => console.log(`| ${what.padEnd(58)} | ${figure.padStart(14)} |`)
const perSecond = (count: number): string => `${Math.round(count).toLocaleString("en")} /s`

row("dedupe, one core, texts of 3 KB", "")
row("words of a text", perSecond(rate(texts.length, () => texts.forEach((text) => wordsOf(text)))))
row("shingles from words", perSecond(rate(texts.length, () => words.forEach(({ hashes }) => shingles(hashes)))))
row(
  "MinHash signatures from shingles",
  perSecond(rate(texts.length, () => sets.forEach((set, at) => writeSignature(set, signatures, at * signatureSize))))
)
row(
  "text to signature and fingerprints",
  perSecond(
    rate(texts.length, () => {
      const { add } = sketcher()
      texts.forEach((text, at) => add(String(at), sketchOf(wordsOf(text))))
    })
  )
)

// 100,000 texts; every tenth is a copy of the one before, with one word in fifty changed, or an excerpt of it.
const many = 100_000
const { add, made } = sketcher()
let before: ReadonlyArray<string> = []
for (let text = 0; text < many; text++) {
  const fresh = text % 10 !== 9
  const copy = text % 20 === 9 ? altered(before, 0.02, next) : before.slice(50, 200)
  before = fresh ? someWords(450, next) : copy
  add(String(text).padStart(6, "0"), sketchOf(wordsOf(clean(textOf(before)))))
}
const sketches = made()
const held = [sketches.digests, sketches.words, sketches.signatures, sketches.fingerprints, sketches.from]
const memory = held.reduce((sum, { byteLength }) => sum + byteLength, 0)
let pairs = new Float64Array(0)
const took = time(() => {
  pairs = Float64Array.from(search(sketches).pairs)
})
row("search for pairs among 100,000 sketches", `${(took / 1000).toFixed(2)} s`)
row("pairs found (planted: 10,000)", pairs.length.toLocaleString("en"))
row("memory of a sketch", `${Math.round(memory / many)} bytes`)
row("memory of the process at its most", `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)

const near = words.slice(0, 500).map((one, at) => {
  const copy = clean(textOf(altered(texts[at]?.text.split(/\s+/u) ?? [], 0.05, next)))
  return [compared("a", one, () => false), compared("b", wordsOf(copy), () => false)] as const
})
row("pairs compared word by word", perSecond(rate(near.length, () => near.forEach(([a, b]) => pairOf(a, b)))))
