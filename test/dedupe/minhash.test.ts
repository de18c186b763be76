import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { alike, signatureSize, similarity, writeSignature } from "../../pipeline/dedupe/minhash.ts"
import { distinct, overlap } from "../../pipeline/dedupe/overlap.ts"
import { shingles, shuffle } from "../../pipeline/dedupe/shingles.ts"
import { hashesOf } from "./helpers.ts"

const estimate = (a: Uint32Array, b: Uint32Array): number => {
  const signatures = new Uint16Array(signatureSize * 2)
  writeSignature(a, signatures, 0)
  writeSignature(b, signatures, signatureSize)
  return similarity(signatures, 0, 1)
}

/** Two sets of shingles, `common` of them in both. */
const sets = (common: number, own: number, seed: number): readonly [Uint32Array, Uint32Array] => {
  const numbers = (from: number, count: number) =>
    Uint32Array.from({ length: count }, (_, place) => shuffle(Math.imul(seed, 1_000_003) + from + place))
  const both = numbers(0, common)
  return [Uint32Array.of(...both, ...numbers(1e6, own)), Uint32Array.of(...both, ...numbers(2e6, own))]
}

describe("minhash", () => {
  it("estimates the Jaccard similarity of sets of any size within five standard errors", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 300 }), fc.nat(), (common, own, seed) => {
        const [a, b] = sets(common, own, seed)
        const { jaccard } = overlap(distinct(a), distinct(b))
        // Sets smaller than the bins share borrowed values, so their estimate varies more.
        const effective = Math.min(signatureSize, common + own)
        const bound = 5 * Math.sqrt((jaccard * (1 - jaccard)) / effective) + 3 / effective
        expect(Math.abs(estimate(a, b) - jaccard)).toBeLessThanOrEqual(bound)
      })
    ))

  it("is without bias: the mean of many estimates is the similarity", () => {
    for (const [common, own] of [
      [300, 100],
      [100, 100],
      [20, 10]
    ] as const) {
      const estimates = Array.from({ length: 300 }, (_, seed) => estimate(...sets(common, own, seed + 1)))
      const mean = estimates.reduce((sum, one) => sum + one, 0) / estimates.length
      expect(mean).toBeCloseTo(common / (common + 2 * own), 1)
      expect(Math.abs(mean - common / (common + 2 * own))).toBeLessThan(0.02)
    }
  })

  it("doesn't depend on the order of the shingles or on doubles", () =>
    fc.assert(
      fc.property(fc.uint32Array({ minLength: 1 }), (set) => {
        expect(estimate(set, Uint32Array.of(...set.toReversed(), ...set))).toBe(1)
      })
    ))

  it("knows a text of one word", () => {
    expect(estimate(shingles(hashesOf("Correction")), shingles(hashesOf("correction.")))).toBe(1)
    expect(estimate(shingles(hashesOf("Correction")), shingles(hashesOf("Update")))).toBe(0)
  })

  it.each([
    [0, 0],
    [64, 0.5],
    [127, 127 / 128],
    [128, 1]
  ])("counts where two signatures agree: %i of 128 are %f", (same, share) => {
    const signatures = Uint16Array.from({ length: 3 * signatureSize }, (_, at) => at)
    signatures.copyWithin(2 * signatureSize, signatureSize, signatureSize + same)
    expect([alike(signatures, 1, 2), similarity(signatures, 2, 1)]).toEqual([same, share])
    expect(alike(signatures, 1, 0, signatures.subarray(2 * signatureSize))).toBe(same)
    expect(alike(signatures, 0, 2)).toBe(0)
  })

  it("keeps of each of 128 bins the least hash, and lends an empty bin another's", () => {
    const values = (...shingles: ReadonlyArray<number>) => {
      const signature = new Uint16Array(signatureSize + 2)
      writeSignature(Uint32Array.from(shingles), signature, 1)
      expect([signature[0], signature[signatureSize + 1]]).toEqual([0, 0]) // only where it belongs
      return [...signature.subarray(1, signatureSize + 1)]
    }
    const bin = (number: number, hash: number) => number * 2 ** 25 + hash
    const full = Array.from({ length: signatureSize }, (_, number) => bin(number, 1000 + number))
    const least = values(...full)
    expect(new Set(least).size).toBe(signatureSize)
    expect(values(...full, bin(7, 5000))).toEqual(least)
    const less = values(bin(7, 5), ...full)
    expect(less.flatMap((value, at) => (value === least[at] ? [] : [at]))).toEqual([7])
    expect(new Set(values(bin(7, 5))).size).toBe(1)
    const two = values(bin(7, 5), bin(90, 6))
    expect(two[7]).toBe(less[7])
    expect(new Set(two).size).toBe(2)
    expect(two.filter((value) => value === two[7]).length).toBeGreaterThan(40)
    expect(two.filter((value) => value === two[90]).length).toBeGreaterThan(40)
  })
})
