import { expect, it } from "@effect/vitest"
import fc from "fast-check"
import type { Report } from "../../pipeline/model/report.ts"
import { barLine, clock, number } from "../../pipeline/terminal/bar.ts"

it("writes numbers and times as people do", () => {
  expect([0, 12, 999, 1000, 1234567].map(number)).toEqual(["0", "12", "999", "1,000", "1,234,567"])
  expect([0, 0.2, 59, 60, 760, 3600, 11100].map(clock)).toEqual([
    "0:00",
    "0:01",
    "0:59",
    "1:00",
    "12:40",
    "1:00:00",
    "3:05:00"
  ])
})

const report = (texts: number, way: Report["way"], seconds = 10): Report => ({
  step: "read, clean, extract",
  state: "running",
  seconds,
  counts: { texts, extracted: texts, refused: 0 },
  way
})

it.each([
  [
    report(500, { share: 0.5, texts: 1000, exact: true }),
    80,
    "read, clean, extract  ████████▌░░░░░░░░   50%  500/1,000 texts  50/s  0:10 left"
  ],
  [
    report(500, { share: 0.5, texts: 1000, exact: false }),
    60,
    "read, clean, extract  ███▌░░░   50%  500/~1,000 texts  50/s"
  ],
  [report(500, null), 60, "read, clean, extract  500 texts  50/s"],
  [{ ...report(0, null), step: "dedupe", counts: {} }, 60, "dedupe  0:10"],
  [{ ...report(0, null, 0.4), step: "dedupe", counts: {} }, 60, "dedupe …"],
  [report(500, { share: 0.5, texts: 1000, exact: true }), 12, "read, clean"]
] as const)("shows as much as there is room for", (one, columns, line) => {
  expect(barLine(one, columns, (text) => text)).toBe(line)
})

it("is never as wide as the terminal, whatever there is to tell", () => {
  const reports = fc.record({
    step: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 40 }),
    state: fc.constant("running" as const),
    seconds: fc.double({ min: 0, max: 1e7, noNaN: true }),
    counts: fc.oneof(fc.constant({}), fc.record({ texts: fc.nat(1e9), refused: fc.nat(1e6) })),
    way: fc.option(
      fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), texts: fc.nat(1e9), exact: fc.boolean() })
    )
  })
  const property = fc.property(reports, fc.integer({ min: 2, max: 200 }), (one, columns) => {
    const line = barLine(one, columns, (text) => text)
    expect(line.length).toBeLessThan(columns)
    expect(line).not.toContain("\n")
  })
  fc.assert(property)
})
