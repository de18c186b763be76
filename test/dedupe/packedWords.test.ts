import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { packedWords, unpackedWords } from "../../pipeline/dedupe/packedWords.ts"
import { wordsOf } from "../../pipeline/dedupe/words.ts"

const number = (max: number) => fc.oneof(fc.nat({ max: 300 }), fc.nat({ max }))

/** Words in order, some of them far apart or very long. */
const words = fc
  .array(fc.record({ hash: fc.nat({ max: 0xffffffff }), gap: number(1 << 20), length: number(1 << 20) }), {
    maxLength: 50
  })
  .map((all) => {
    let end = 0
    const places = all.map(({ gap, length }) => {
      const start = end + gap
      end = start + length
      return { start, end }
    })
    return {
      hashes: Uint32Array.from(all, ({ hash }) => hash),
      starts: Uint32Array.from(places, ({ start }) => start),
      ends: Uint32Array.from(places, ({ end }) => end)
    }
  })

const back = (all: Parameters<typeof packedWords>[0]) =>
  unpackedWords(new Uint8Array(packedWords(all)), all.hashes.length)

describe("packed words", () => {
  it("come back as they were, however far apart and long", () => {
    const property = fc.property(words, (all) => {
      expect(back(all)).toMatchObject(all)
    })
    fc.assert(property)
  })

  it("come back with the highest numbers that there are", () => {
    const [highest] = Uint32Array.of(0xffffffff)
    const all = {
      hashes: Uint32Array.of(1, 2),
      starts: Uint32Array.of(0, highest ?? 0),
      ends: Uint32Array.of(0, highest ?? 0)
    }
    expect(back(all)).toMatchObject(all)
  })

  it("take about six bytes a word of a text", () => {
    const text = "Nobody asked the county, said the mayor of a small town. ".repeat(20)
    const all = wordsOf({ text, blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }] })
    expect(all.hashes.length).toBe(220)
    expect(packedWords(all).length).toBe(6 * 220)
  })
})
