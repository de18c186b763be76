import fc from "fast-check"
import { expect, it } from "vitest"
import { packed, sketchOf, unpacked } from "../../pipeline/dedupe/sketches.ts"
import { wordsOf } from "../../pipeline/dedupe/words.ts"
import { dirty } from "../arbitraries.ts"
import { clean } from "../texts.ts"

it("comes back from its bytes as it was, for any text", () => {
  const property = fc.property(dirty, fc.nat(7), (text, offset) => {
    const sketch = sketchOf(wordsOf(clean(text)))
    const bytes = packed(sketch)
    const shifted = new Uint8Array(bytes.length + offset) // bytes of a database lie anywhere in their buffer
    shifted.set(bytes, offset)
    expect(unpacked(shifted.subarray(offset))).toEqual(sketch)
  })
  fc.assert(property)
})
