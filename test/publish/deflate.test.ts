import { inflateRawSync } from "node:zlib"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { deflater } from "../../pipeline/publish/deflate.ts"
import { codeLengths, codesOf } from "../../pipeline/publish/huffman.ts"

const compressed = (...chunks: ReadonlyArray<Uint8Array>): Buffer => {
  const parts: Array<Uint8Array> = []
  const ends: Array<boolean> = []
  const { push, end } = deflater((bytes, isLast) => {
    parts.push(bytes)
    ends.push(isLast)
  })
  for (const chunk of chunks) push(chunk)
  end()
  expect(ends.indexOf(true)).toBe(ends.length - 1) // the last block says so, and no other
  return Buffer.concat(parts)
}

const expectBack = (bytes: Uint8Array): Buffer => {
  const made = compressed(bytes)
  expect(inflateRawSync(made).equals(bytes)).toBe(true)
  return made
}

/** Bytes by a rule, many of them. */
const made = (length: number, byte: (at: number) => number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => byte(at) & 0xff)

describe("deflate", () => {
  it("gives back any bytes, however they come", () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 9 }), fc.nat({ max: 300 })).map(([some, times]) => {
        return Uint8Array.from({ length: some.length * times }, (_, at) => some[at % some.length] ?? 0)
      })
    )
    const property = fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const together = compressed(...pieces)
      expect(inflateRawSync(together).equals(Buffer.concat(pieces))).toBe(true)
      expect(compressed(Buffer.concat(pieces)).equals(together)).toBe(true)
    })
    fc.assert(property)
  })

  it.each([0, 1, 3, 4, 5, 257, 258, 259, 600])("gives back %i times one byte", (length) => {
    expectBack(new Uint8Array(length).fill(7))
  })

  it.each([
    ["random bytes", (at: number) => Math.imul(at ^ (at >>> 7), 0x9e3779b1) >>> 13],
    ["one byte", () => 65],
    ["all bytes, one after the other", (at: number) => at],
    ["a match as far back as can be", (at: number) => (at % 32_768 < 300 ? at % 251 : (at * at) >>> 5)]
  ])("gives back more than it holds at a time: %s", (_, byte) => {
    expectBack(made(2_300_000, byte))
  })

  it("makes rows of a sheet a sixth as long or less", () => {
    const rows = Array.from(
      { length: 5000 },
      (_, row) => `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${row * 7}</t></is></c></row>`
    )
    const bytes = Buffer.from(rows.join(""))
    expect(expectBack(bytes).length).toBeLessThan(bytes.length / 6)
  })
})

describe("a prefix code", () => {
  const counts = fc.uint32Array({ minLength: 2, maxLength: 286, max: 1_000_000 })

  it("is whole, keeps to the longest length, and no code begins another", () => {
    const property = fc.property(
      fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 9 }), fc.nat()), { minLength: 2, maxLength: 286 }),
      (list) => {
        const lengths = codeLengths(Uint32Array.from(list), 15)
        const used = Array.from(lengths).filter((length) => length > 0)
        expect(Math.max(...used)).toBeLessThanOrEqual(15)
        expect(used.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1)
        for (const [symbol, count] of list.entries()) expect((lengths[symbol] ?? 0) > 0 || count === 0).toBe(true)
      }
    )
    fc.assert(property)
  })

  it("gives the more frequent symbol no longer code", () => {
    const property = fc.property(counts, (all) => {
      const lengths = codeLengths(all, 9)
      const order = Array.from(all.keys()).filter((symbol) => (lengths[symbol] ?? 0) > 0)
      order.sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0))
      const inOrder = order.map((symbol) => ({ count: all[symbol] ?? 0, length: lengths[symbol] ?? 0 }))
      for (const [at, { count, length }] of inOrder.entries()) {
        const next = inOrder[at + 1]
        if (next && next.count > count) expect(next.length).toBeLessThanOrEqual(length)
      }
    })
    fc.assert(property)
  })

  it("stays within its bounds where weights double, of which the deepest would be as many as they are", () => {
    const all = Uint32Array.from({ length: 30 }, (_, at) => 2 ** at)
    const lengths = codeLengths(all, 15)
    expect(Array.from(lengths).reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1)
    expect(Math.max(...lengths)).toBe(15)
  })

  it("has its bits turned round, the shortest first", () => {
    expect(Array.from(codesOf(Uint8Array.of(2, 1, 3, 3)))).toEqual([0b01, 0b0, 0b011, 0b111])
  })
})
