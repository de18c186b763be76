import { expect, it } from "@effect/vitest"
import * as fc from "fast-check"
import { cleanText, edits } from "../../pipeline/clean/clean.ts"
import { apply } from "../../pipeline/clean/edit.ts"
import { dirty } from "../arbitraries.ts"

/** The obvious way: every edit looks at every text. */
const slow = (raw: string) =>
  edits.reduce((text, edit) => {
    const changes = edit(text)
    return changes.length === 0 ? text : apply(text, changes).text
  }, raw)

const points = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => from + at).filter((point) => point < 0xd800 || point > 0xdfff)

it("misses no character that an edit changes, wherever it stands", () => {
  const missed = [...points(0, 0x10000), ...points(0x1d000, 0x20000)].filter((point) => {
    const letter = String.fromCodePoint(point)
    return [letter, `a${letter}b`, `a${letter}${letter} b`, `a ${letter} b`, ` b${letter}\u0301`].some(
      (raw) => cleanText(raw).text !== slow(raw)
    )
  })
  expect(missed).toEqual([])
})

it("gives what all edits give, of any text", () => {
  const property = fc.property(dirty, (raw) => {
    expect(cleanText(raw).text).toBe(slow(raw))
  })
  fc.assert(property)
})

it.each([
  "do n't",
  "do n’t",
  "it ’s",
  "a , b , c",
  "said : no",
  "a''b",
  "a’’b",
  "end ",
  " start",
  "a\n b",
  "a  b",
  "a \nb"
])("gives what all edits give: %j", (raw) => {
  const twice = `${raw}. Tom said ${raw} .`
  expect(cleanText(twice).text).toBe(slow(twice))
})
