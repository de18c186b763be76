import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import { tableNames } from "../../pipeline/model/schemas.ts"
import { json } from "../../pipeline/publish/json.ts"
import { rowsInFile } from "../../pipeline/publish/rowFile.ts"
import { rows } from "../rows.ts"
import { cases } from "../soak/cases.ts"
import { good } from "../validate/world.ts"

const folder = mkdtempSync(join(tmpdir(), "rows-"))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, "rows.json")

describe("rows in a file", () => {
  it.each(tableNames)("of %s are those that were written, each time anew", (table) => {
    fc.assert(
      fc.property(rows(table, 6), (wanted) => {
        writeFileSync(path, Array.from(json(table, wanted)).join(""))
        const found = rowsInFile(path, wanted.length)
        expect(Array.from(found)).toEqual(wanted)
        expect(Array.from(found)).toEqual(wanted)
      }),
      { numRuns: cases(20) }
    )
  })

  it.each([1, 400_000, 3_000_000])("are found in pieces, however long a row is (%i letters)", (letters) => {
    const [row] = good.evidence
    const wanted = Array.from({ length: 9 }, (_, index) => ({
      ...row,
      exact: `],\n[${"–".repeat(index % 3 === 0 ? letters : 1)}`
    }))
    writeFileSync(path, `[\n${wanted.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`)
    expect(Array.from(rowsInFile(path, wanted.length))).toEqual(wanted)
    const [first] = rowsInFile(path, wanted.length)
    expect(first).toEqual(wanted[0])
  })

  it("must be as many as are told", () => {
    writeFileSync(path, Array.from(json("evidence", good.evidence)).join(""))
    expect(() => Array.from(rowsInFile(path, good.evidence.length + 1))).toThrow("rows, not")
    expect(() => Array.from(rowsInFile(join(folder, "none.json"), 0))).toThrow("ENOENT")
  })
})
