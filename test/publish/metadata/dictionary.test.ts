import fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { schemas, tableNames } from "../../../pipeline/model/schemas.ts"
import { dictionary } from "../../../pipeline/publish/metadata/dictionary.ts"
import { precision, readMeasured, recall, wilson } from "../../../pipeline/publish/metadata/measured.ts"
import { cells, good } from "../../validate/world.ts"
import { described, text } from "./described.ts"

let release: Awaited<ReturnType<typeof described>>
let readme: string
beforeAll(async () => {
  release = await described()
  readme = text(dictionary(release))
})

/** The part of a table. */
const part = (table: string) => readme.split(/^### /mu).find((section) => section.startsWith(`${table}\n`)) ?? ""

describe("README.md", () => {
  it.each(tableNames)("%s: has every column, and every value with its meaning", (table) => {
    for (const [name, column] of Object.entries(schemas[table].properties)) {
      expect(part(table)).toContain(`| \`${name}\` | `)
      for (const value of Object.keys(column["x-enum"] ?? {})) expect(part(table)).toContain(`| \`${value}\` | `)
    }
  })

  it("counts empty cells, and values with the first row that has one", () => {
    expect(part("documents")).toMatch(/\| `published` \| text \| {2}\| 33 % \| `\[\.\.2017-03-29\]`/u)
    expect(part("documents")).toMatch(/\| `truncated` \| [^|]+ \| 1 \| `b` \|/u)
    expect(part("statements")).toMatch(
      /\| `direct` \| [^|]+ \| 2 \| `st-104a6a2ac6818af2` “We won’t ask anybody for papers,” \|/u
    )
    expect(part("statements")).toMatch(/\| `indirect` \| [^|]+ \| 0 \| {2}\|/u)
  })

  it("keeps every line of a table whole, whatever a cell holds", async () => {
    const name = "a | b\n<script>`x`</script>"
    const odd = text(dictionary(await described(cells(good, "entities", 0, { name }))))
    const rows = odd.split("\n").filter((line) => line.startsWith("| "))
    for (const row of rows) expect(row).toMatch(/ \|$/u)
    expect(odd).toContain("`` a \\| b &lt;script>`x`&lt;/script> ``")
  })

  it("says what was measured, with intervals, or that nothing was", () => {
    expect(readme).toContain("Precision and recall are not measured yet.")
    const measured = readMeasured(
      '[{ "table": "policies.full", "tp": 0, "fp": 0, "fn": 3 }, { "table": "statements", "tp": 8, "fp": 2, "fn": 0 }]'
    )
    const known = text(dictionary({ ...release, measured }))
    expect(known).toContain("| `statements` | 80 % (49 % to 94 %) | 100 % (68 % to 100 %) | 8 | 2 | 0 |")
    expect(known).toContain("| `policies`, with every cell | none to judge by | 0 % (0 % to 56 %) | 0 | 0 | 3 |")
    expect(known.indexOf("| `statements` | 80 %")).toBeLessThan(known.indexOf("| `policies`, with"))
    expect(known).toContain("Not measured: `documents`")
  })

  it("refuses a file of measurements that isn't one", () => {
    expect(() => readMeasured('[{ "table": "statements", "tp": -1, "fp": 0, "fn": 0 }]')).toThrow()
    expect(readMeasured("")).toEqual([])
  })
})

describe("wilson", () => {
  it.each([
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [5, 10, 0.2366, 0.7634],
    [95, 100, 0.8882, 0.9785]
  ])("%i of %i", (successes, trials, low, high) => {
    expect(wilson(successes, trials)?.low).toBeCloseTo(low, 4)
    expect(wilson(successes, trials)?.high).toBeCloseTo(high, 4)
  })

  it("holds the share, within 0 and 1, and is symmetric", () => {
    const property = fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (tp, fp) => {
      const found = wilson(tp, tp + fp)
      const mirror = wilson(fp, tp + fp)
      if (tp + fp === 0) return expect(found).toBeNull()
      const { share, low, high } = found ?? { share: Number.NaN, low: Number.NaN, high: Number.NaN }
      expect(low).toBeLessThanOrEqual(share)
      expect(high).toBeGreaterThanOrEqual(share)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low + (mirror?.high ?? 0)).toBeCloseTo(1, 9)
    })
    fc.assert(property)
  })

  it("is null where there is nothing to judge by", () => {
    const nothing = { table: "events", tp: 0, fp: 0, fn: 0 }
    expect([precision(nothing), recall(nothing)]).toEqual([null, null])
  })
})
