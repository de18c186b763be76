import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ByLetters, hashed } from "../../pipeline/annotate/byLetters.ts"
import { codesOf } from "../../pipeline/model/codes.ts"
import { cases } from "../soak/cases.ts"

const hashOf = (text: string): number => {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = hashed(hash, text.charCodeAt(at))
  return hash
}

describe("ByLetters", () => {
  it("finds what a Map finds by the same letters, also where all hashes are one", () => {
    const entries = fc.uniqueArray(fc.string({ maxLength: 3, unit: fc.constantFrom("a", "b", "é", "😀", "’") }), {
      minLength: 1,
      maxLength: 3000
    })
    fc.assert(
      fc.property(entries, fc.array(fc.string({ maxLength: 3 })), fc.boolean(), (known, others, clash) => {
        const found = new ByLetters<number>()
        const map = new Map(known.map((written, at) => [written, at]))
        const of = (written: string) => (clash ? 7 : hashOf(written))
        for (const [written, at] of map) found.add(written, of(written), at)
        expect(found.size).toBe(map.size)
        for (const written of [...known, ...others]) {
          const text = `x${written}y`
          expect(found.get(codesOf(text), 1, 1 + written.length, of(written))).toBe(map.get(written))
        }
      }),
      { numRuns: cases(100) }
    )
  })

  it("grows", () => {
    const found = new ByLetters<number>()
    for (let at = 0; at < 5000; at++) found.add(`w${at}`, hashOf(`w${at}`), at)
    for (let at = 0; at < 5000; at++)
      expect(found.get(codesOf(`w${at}`), 0, `w${at}`.length, hashOf(`w${at}`))).toBe(at)
    expect(found.get(codesOf("w5000"), 0, 5, hashOf("w5000"))).toBeUndefined()
  })
})
