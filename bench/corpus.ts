/**
 * Writes a corpus of any size to measure with: `node bench/corpus.ts FOLDER TEXTS [SEED] [SHARE]`. Its sentences are
 * those of raw/, put together anew, with other people, cities and numbers, and some of their words exchanged, so that
 * texts are hardly ever alike by chance. About every seventh text is on the topic, or the SHARE that is asked for (0 to
 * 1); every twentieth is nearly a copy of one before. The same bytes for the same arguments; linear in the texts.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gazetteer, nameKey } from "../pipeline/lexicon/gazetteer.ts"
import { genderOf } from "../pipeline/lexicon/names.ts"
import { random } from "../test/dedupe/synthetic.ts"

type Next = ReturnType<typeof random>
const pick = <A>(from: ReadonlyArray<A>, next: Next): A => {
  const found = from[Math.floor(next() * from.length)]
  if (found === undefined) throw new Error("nothing to choose from")
  return found
}

/** What a sentence is made of: its own characters, and places for something else. */
type Piece =
  | { readonly kind: "own"; readonly text: string }
  | { readonly kind: "person" | "city" | "number" | "word"; readonly text: string }
type Sentence = ReadonlyArray<Piece>

const raw = new URL("../raw/", import.meta.url)
const aboutTopic = /sanctuar|immigra|deport|undocumented|ICE\b|detainer|illegal|unauthori[sz]ed|federal/iu

/** People, cities, numbers and longer words; the rest stands as it is. */
const slots =
  /(?<person>\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)|(?<city>\p{Lu}\p{Ll}{3,})|(?<number>\d{2,})|(?<word>\b\p{Ll}{5,}\b)/gu

const pieces = (text: string): Sentence => {
  const found: Array<Piece> = []
  let done = 0
  for (const { 0: match, index, groups } of text.matchAll(slots)) {
    const kind = kindOf(match, groups ?? {})
    if (kind === "own") continue
    found.push({ kind: "own", text: text.slice(done, index) }, { kind, text: match })
    done = index + match.length
  }
  return [...found, { kind: "own", text: text.slice(done) }]
}

const kindOf = (match: string, groups: Readonly<Record<string, string | undefined>>): Piece["kind"] => {
  const isCity = () =>
    gazetteer()
      .places(nameKey(match))
      .some(({ population }) => population > 20_000)
  if (groups.person !== undefined) return genderOf(match.split(" ")[0] ?? "") ? "person" : isCity() ? "city" : "own"
  if (groups.city !== undefined) return isCity() ? "city" : "own"
  return groups.number !== undefined ? "number" : aboutTopic.test(match) ? "own" : "word"
}

const given =
  "Ana Tom Ida Lee Joan Max Rosa Carl Nina Paul Vera Hugo Elena Frank Irene Oscar Laura Peter Maria James Linda David Susan Mark".split(
    " "
  )
const syllables = "bar ben cor dal den far gan hal kel lan mar nor pel ral san tor val wen".split(" ")
const endings = "ley man ner son ton well wick worth".split(" ")

/** How often a word that can be exchanged is. */
const exchanged = 0.6

/** How many texts are on the topic: of a collection made for it, rather many. */
const usualShare = 0.15

/** Texts by number, each made of its number and the seed alone. */
export const texts = (seed: number, share = usualShare) => {
  const sentences = readdirSync(raw)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, raw), "utf8").split(/\n+|(?<=[.!?][”"]?) (?=[“"\p{Lu}])/u))
    .filter((text) => text.length > 40 && text.length < 400)
  const [on, off] = [true, false].map((topic) =>
    sentences.filter((text) => aboutTopic.test(text) === topic).map(pieces)
  )
  const words = Array.from(new Set(sentences.flatMap((text) => text.match(/\b\p{Ll}{5,}\b/gu) ?? []))).sort()
  const alike = Map.groupBy(
    words.filter((word) => !aboutTopic.test(word)),
    (word) => word.slice(-2)
  )
  const cities = Array.from(gazetteer().names)
    .flatMap((key) => gazetteer().places(key).slice(0, 1))
    .filter(({ population }) => population > 5_000)
  const fill = ({ kind, text }: Piece, next: Next): string => {
    if (kind === "person") return `${pick(given, next)} ${surname(next)}`
    if (kind === "city") return pick(cities, next).name
    if (kind === "number")
      return text.replaceAll(/\d/gu, (digit, at) => String(at === 0 ? 1 + Math.floor(next() * 9) : digit))
    return kind === "word" && next() < exchanged ? pick(alike.get(text.slice(-2)) ?? [text], next) : text
  }
  const surname = (next: Next) => {
    const name = pick(syllables, next) + (next() < 0.5 ? pick(syllables, next) : "") + pick(endings, next)
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
  const textOf = (number: number): string => {
    const next = random(seed * 1_000_003 + number)
    const isTopical = next() < share
    const length = 6 + Math.floor(next() * 40)
    const body = Array.from({ length }, () => {
      const from = isTopical && next() < 0.5 ? on : off
      return pick(from ?? [], next)
        .map((piece) => fill(piece, next))
        .join("")
    })
    if (next() >= 0.05 || number === 0) return body.join("\n\n")
    const copied = textOf(number - 1 - Math.floor(next() * Math.min(number, 1000))).split("\n\n")
    return [...copied.slice(0, -1), ...body.slice(0, 1)].join("\n\n")
  }
  return textOf
}

const day = (number: number): string => new Date(Date.UTC(2016, 0, 1 + (number % 1400))).toISOString().slice(0, 10)
const title = (text: string): string => text.slice(0, 60).replaceAll(/\s+/gu, " ")
const html = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
const page = (number: number, text: string): string =>
  `<!doctype html><html><head><title>${html(title(text))}</title><meta property="article:published_time" content="${day(number)}"></head><body><article><h1>${html(title(text))}</h1>${text
    .split("\n\n")
    .map((paragraph) => `<p>${html(paragraph)}</p>`)
    .join("\n")}</article></body></html>`
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Texts that go into one file where a file holds many. */
const together = 1000

/** Writes so many texts into a folder, a thousand at a time: of ten thousands, four of .txt, one of .html, three of .jsonl, two of .csv. */
export const writeTexts = (folder: string, count: number, seed: number, share = usualShare): void => {
  const textOf = texts(seed, share)
  for (let first = 0; first < count; first += together) {
    const numbers = Array.from({ length: Math.min(together, count - first) }, (_, at) => first + at)
    const name = `part-${String(first / together).padStart(4, "0")}`
    const kind = ["txt", "jsonl", "txt", "csv", "txt", "jsonl", "html", "txt", "csv", "jsonl"][(first / together) % 10]
    if (kind === "txt" || kind === "html") {
      mkdirSync(join(folder, name), { recursive: true })
      for (const number of numbers) {
        const text = textOf(number)
        writeFileSync(join(folder, name, `${number}.${kind}`), kind === "txt" ? `${text}\n` : page(number, text))
      }
      continue
    }
    mkdirSync(folder, { recursive: true })
    const lines = numbers.map((number) => {
      const text = textOf(number)
      return kind === "jsonl"
        ? JSON.stringify({ id: `t${number}`, title: title(text), date: day(number), text })
        : [`t${number}`, day(number), cell(title(text)), cell(text)].join(",")
    })
    writeFileSync(
      join(folder, `${name}.${kind}`),
      `${[...(kind === "csv" ? ["id,date,title,text"] : []), ...lines].join("\n")}\n`
    )
  }
}

const [, program, folder, count, seed, share] = process.argv
if (folder !== undefined && program?.endsWith("corpus.ts"))
  writeTexts(folder, Number(count), Number(seed ?? 1), Number(share ?? usualShare))
