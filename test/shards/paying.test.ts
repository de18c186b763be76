import { describe, expect, it } from "vitest"
import { paying } from "../../pipeline/shards/paying.ts"

/** Whether more threads pay at some second, if so many bytes are done each second before. */
const paysAt = (second: number, total: number, perSecond: (second: number) => number): boolean => {
  let time = 0
  const pays = paying(total, () => time * 1000)
  for (time = 1; time < second; time++) pays(perSecond(time))
  return pays(perSecond(second))
}

describe("threads", () => {
  it("pay when one alone would still need long", () => {
    expect(paysAt(6, 100_000, () => 1000)).toBe(true)
  })

  it("don't pay when the rest is soon done", () => {
    expect(paysAt(6, 20_000, () => 1000)).toBe(false)
  })

  it("aren't judged by the first seconds, when code is slow", () => {
    expect(paysAt(3, 1_000_000, () => 10)).toBe(false)
    expect(paysAt(6, 20_000, (second) => (second < 5 ? 10 : 2000))).toBe(false)
  })

  it("don't pay when nothing is left", () => {
    expect(paysAt(10, 10_000, () => 1000)).toBe(false)
    expect(paysAt(10, 0, () => 0)).toBe(false)
  })

  it("pay when nothing is done for long", () => {
    expect(paysAt(10, 10_000, () => 0)).toBe(true)
  })
})
