import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fingerprints, passageWords } from "../../pipeline/dedupe/containment.ts"
import { hashesOf } from "./helpers.ts"
import { random, textOf, wordsOf } from "./synthetic.ts"

const printsOf = (words: ReadonlyArray<string>) => fingerprints(hashesOf(textOf(words))).values

describe("fingerprints", () => {
  it("are shared by any two texts that share a passage of 25 words, wherever it stands", () =>
    fc.assert(
      fc.property(fc.nat(), fc.nat(200), fc.nat(200), fc.nat(200), (seed, before, after, other) => {
        const next = random(seed)
        const passage = wordsOf(passageWords, next)
        const a = printsOf([...wordsOf(before, next), ...passage, ...wordsOf(after, next)])
        const b = new Set(printsOf([...wordsOf(other, next), ...passage]))
        expect(a.some((print) => b.has(print))).toBe(true)
      })
    ))

  it("are about one in ten words", () => {
    const share = printsOf(wordsOf(10_000, random(3))).length / 10_000
    expect(share).toBeGreaterThan(0.09)
    expect(share).toBeLessThan(0.12)
  })

  it("are one for a short text, and none for none", () => {
    expect(fingerprints(hashesOf("No change.")).values.length).toBe(1)
    expect(fingerprints(hashesOf("")).values.length).toBe(0)
  })
})
