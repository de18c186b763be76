import { expect, it } from "@effect/vitest"
import * as fc from "fast-check"
import { codesOf } from "../../pipeline/model/codes.ts"
import { dirty } from "../arbitraries.ts"

it("gives the code units of any text, of halves of characters too", () => {
  const property = fc.property(
    fc.oneof(dirty, fc.string({ unit: "binary" }), fc.constant("\ud83d a \udc00")),
    (text) => {
      expect(Array.from(codesOf(text).subarray(0, text.length))).toEqual(text.split("").map((one) => one.charCodeAt(0)))
    }
  )
  fc.assert(property)
})

it("gives those of a long text", () => {
  const text = "a“".repeat(100_000)
  const codes = codesOf(text)
  expect([codes.length, codes[0], codes[199_999]]).toEqual([200_000, 0x61, 0x201c])
})
