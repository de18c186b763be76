import { expect, it } from "@effect/vitest"
import fc from "fast-check"
import { breaks, wraps } from "../../pipeline/clean/breaks.ts"
import { cleanText } from "../../pipeline/clean/clean.ts"
import { apply, type Edit } from "../../pipeline/clean/edit.ts"
import { directions, variants } from "../../pipeline/clean/marks.ts"
import { spaces } from "../../pipeline/clean/spaces.ts"
import { composed, invisible, ligatures } from "../../pipeline/clean/unicode.ts"
import { dirty } from "../arbitraries.ts"

/** All but `spacing`, which no longer knows a tokenised text once it has mended it. */
const promised: ReadonlyArray<readonly [string, Edit]> = [
  ["invisible", invisible],
  ["ligatures", ligatures],
  ["composed", composed],
  ["breaks", breaks],
  ["spaces", spaces],
  ["wraps", wraps],
  ["variants", variants],
  ["directions", directions]
]

it.each(promised)("%s finds nothing more to change in what it left", (_, edit) => {
  const property = fc.property(dirty, (raw) => {
    const once = apply(raw, edit(raw)).text
    expect(edit(once)).toEqual([])
  })
  fc.assert(property)
})

it("leaves normal, plainly spaced text without controls, and double marks of three kinds", () => {
  const property = fc.property(dirty, (raw) => {
    const { text } = cleanText(raw)
    expect(text.normalize("NFC")).toBe(text)
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u00A0\u2028\u2029\u200B\u00AD\uFEFF]| {2}|^ | $|[«»„″]|``|''/mu)
  })
  fc.assert(property)
})
