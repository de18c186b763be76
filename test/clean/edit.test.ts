import { expect, it } from "@effect/vitest"
import fc from "fast-check"
import { cleanDocument, cleanText } from "../../pipeline/clean/clean.ts"
import type { Change } from "../../pipeline/clean/edit.ts"
import { mojibake } from "../../pipeline/clean/mojibake.ts"
import { toRaw } from "../../pipeline/model/document.ts"
import { undo } from "../../pipeline/model/offsets.ts"
import { dirty, edited, rangeOf, stages } from "../arbitraries.ts"
import { raw as document } from "../texts.ts"

interface Letter {
  readonly letter: string
  readonly start: number
  readonly end: number
}

const lettersOf = (raw: string): ReadonlyArray<Letter> =>
  raw.split("").map((letter, at) => ({ letter, start: at, end: at + 1 }))

/** The obvious way, too slow to use: each letter carries the range that it came from. */
const change = (before: ReadonlyArray<Letter>, changes: ReadonlyArray<Change>): ReadonlyArray<Letter> => {
  const all = [...before]
  for (const { start, end, to } of changes.toReversed()) {
    const from = { start: before[start]?.start ?? 0, end: before[end - 1]?.end ?? 0 }
    all.splice(start, end - start, ...to.split("").map((letter) => ({ letter, ...from })))
  }
  return all
}

it("maps every range to what its letters came from, for any text and any changes", () => {
  const property = fc.property(edited, ({ raw, changes, text, map, range }) => {
    const expected = change(lettersOf(raw), changes)
    const inside = expected.slice(range.start, range.end)
    expect(text).toBe(expected.map(({ letter }) => letter).join(""))
    expect(undo(map, range)).toEqual({ start: inside[0]?.start, end: inside.at(-1)?.end })
  })
  fc.assert(property)
})

it("maps every range of a clean text to what it came from, through all edits", () => {
  const property = fc.property(
    dirty.chain((raw) => fc.tuple(fc.constant(raw), rangeOf(cleanText(raw).text))),
    ([raw, range]) => {
      const clean = cleanText(raw)
      const expected = stages(raw).reduce((letters, { changes }) => change(letters, changes), lettersOf(raw))
      expect(clean.text).toBe(expected.map(({ letter }) => letter).join(""))
      if (range.start === range.end) return
      const inside = expected.slice(range.start, range.end)
      const found = toRaw(clean, range)
      expect(found).toEqual({ start: inside[0]?.start, end: inside.at(-1)?.end })
      // and the raw characters, cleaned of what has no shape, are those of the range, but for bytes misread as letters
      if (stages(raw).some(({ text }) => mojibake(text).length > 0)) return
      const letters = (text: string) => text.normalize("NFKD").match(/[\p{Lu}\p{Ll}\p{Nd}]/gu) ?? []
      const whole = toRaw(clean, { start: 0, end: clean.text.length })
      expect(letters(raw.slice(whole.start, whole.end))).toEqual(letters(clean.text))
    }
  )
  fc.assert(property, { examples: [[["Â’", { start: 0, end: 1 }]]] })
})

it("changes in order, without overlap, and inside the text", () => {
  const property = fc.property(dirty, (raw) => {
    for (const { text, changes } of stages(raw)) {
      let free = 0
      for (const { start, end } of changes) {
        expect(start).toBeGreaterThanOrEqual(free)
        expect(end).toBeGreaterThanOrEqual(start)
        free = end
      }
      expect(free).toBeLessThanOrEqual(text.length)
    }
  })
  fc.assert(property)
})

it("has blocks that hold all characters but white space, in order", () => {
  const property = fc.property(dirty, (raw) => {
    const { text, blocks } = cleanDocument(document(raw))
    let free = 0
    for (const { span } of blocks) {
      expect(text.slice(free, span.start)).toMatch(/^\s*$/u)
      expect(text.slice(span.start, span.end)).toMatch(/^\S(?:.*\S)?$/u)
      free = span.end
    }
    expect(text.slice(free)).toMatch(/^\s*$/u)
  })
  fc.assert(property)
})
