import { readdirSync, readFileSync } from "node:fs"
import { sidesEach } from "../pipeline/dedupe/containment.ts"
import { signatureSize } from "../pipeline/dedupe/minhash.ts"
import { shuffle } from "../pipeline/dedupe/shingles.ts"
import type { Sketch } from "../pipeline/dedupe/sketches.ts"
import { altered, random, textOf, wordsOf } from "../test/dedupe/synthetic.ts"

/** A number's name, in the same order as the numbers. */
export const idOf = (text: number): string => String(text).padStart(8, "0")

/** The sentences of the project's own texts, without line breaks. */
export const realSentences = (): ReadonlyArray<string> => {
  const raw = new URL("../raw/", import.meta.url)
  const texts = readdirSync(raw)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(new URL(name, raw), "utf8"))
  return texts.flatMap((text) => text.replaceAll(/\s+/gu, " ").match(/[^.!?]+[.!?]+/gu) ?? []).map((one) => one.trim())
}

/**
 * Texts of about 3 KB that make a search for copies work hard: real sentences shuffled (so all share sentences), and
 * among them paragraphs that some dozen texts share, form letters that differ in a name and a number, a notice under
 * every other text, exact copies, edited copies and excerpts.
 */
export function* harshTexts(count: number, seed = 1): Generator<string> {
  const next = random(seed)
  const upTo = (most: number): number => Math.floor(next() * most)
  const sentences = realSentences()
  const sentence = (): string => sentences[upTo(sentences.length)] ?? ""
  const story = (size: number): ReadonlyArray<string> => Array.from({ length: size }, sentence)
  const shared = Array.from({ length: Math.ceil(count / 20) }, () => textOf(wordsOf(60, next)))
  const letter = wordsOf(400, next)
  const notice = textOf(wordsOf(50, next))
  let before = story(24)
  for (let text = 0; text < count; text++) {
    const kind = text % 10
    if (kind === 9) {
      const slots = new Map([60, 170, 290, 350].map((place) => [place, `Name${upTo(5000)}`]))
      yield textOf(letter.map((word, place) => slots.get(place) ?? word))
      continue
    }
    if (kind === 8) yield before.join(" ")
    else if (kind === 7) yield textOf(altered(before.join(" ").split(" "), 0.02, next))
    else if (kind === 6) yield before.slice(4, 14).join(" ")
    else {
      before = story(18 + upTo(12))
      const own = textOf(wordsOf(upTo(120), next))
      const paragraph = shared[upTo(shared.length)] ?? ""
      yield [before.join(" "), own, kind % 2 === 0 ? paragraph : "", kind % 2 === 1 ? notice : ""].join("\n")
    }
  }
}

/** Sketches of texts of about 3 KB, made up from numbers alone: every tenth is a near copy, every twentieth an excerpt. */
export function* madeUp(count: number, seed = 1): Generator<Sketch> {
  const prints = 60
  const gaps = new Uint8Array(prints).fill(9)
  const sides = new Uint8Array(sidesEach * prints)
  const next = random(seed)
  const print = (): number => Math.floor(next() * 2 ** 21) * 2 ** 32 + Math.floor(next() * 2 ** 32)
  let before: Sketch | null = null
  for (let text = 0; text < count; text++) {
    const signature = Uint16Array.from({ length: signatureSize }, () => next() * 2 ** 16)
    const fingerprints = Float64Array.from({ length: prints }, print)
    const words = 500 + (shuffle(text) % 100)
    if (before && text % 10 === 9) {
      for (const [at, value] of before.signature.entries()) if (next() < 0.85) signature[at] = value
      fingerprints.set(before.fingerprints.subarray(0, 50))
    } else if (before && text % 20 === 5) fingerprints.set(before.fingerprints.subarray(10, 30))
    before = { words, digest: print(), layout: text, signature, fingerprints, gaps, sides }
    yield before
  }
}

/** One text over and over. */
export function* reprints(count: number): Generator<string> {
  const text = textOf(wordsOf(300, random(3)))
  for (let copy = 0; copy < count; copy++) yield text
}

/** Different texts with the same paragraph: each fingerprint of it is shared by all. */
export function* withNotice(count: number): Generator<string> {
  const next = random(4)
  const notice = textOf(wordsOf(60, next))
  for (let text = 0; text < count; text++) yield `${textOf(wordsOf(120, next))}\n${notice}`
}

/** One letter with other names and numbers in it. */
export function* letters(count: number): Generator<string> {
  const next = random(5)
  const letter = wordsOf(300, next)
  for (let text = 0; text < count; text++) {
    yield textOf(letter.map((word, place) => (place % 75 === 40 ? `Name${Math.floor(next() * 5000)}` : word)))
  }
}
