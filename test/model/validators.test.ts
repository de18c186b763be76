import { createRequire } from "node:module"
import { describe, expect, it } from "@effect/vitest"
import { type Cell, type ColumnSchema, schemas, tableNames } from "../../pipeline/model/schemas.ts"
import type { TableName } from "../../pipeline/model/tables.ts"
import { type Validator, validators } from "../../pipeline/model/validators.ts"
import { validatorsCode } from "../../pipeline/model/validatorsCode.ts"

const code = validatorsCode().replace("export const validators =", "return")
const stored: ReadonlyMap<TableName, Validator> = new Function("require", code)(createRequire(import.meta.url))()
const compiled = validators()

/** Cells of all kinds, right for some columns and wrong for others. */
const cells: ReadonlyArray<unknown> = [
  ...[null, "", " ", "en", "xx\n", "2016-11-29", "2016-02-30", "é".repeat(600), 0, -1, 1.5, 7e20, true, {}],
  ...[[], ["a", "a"], [""], [null], "a".repeat(64), undefined]
]

/** What a validator says of a row. */
const said = (validate: Validator | undefined, row: unknown) => [validate?.(row), validate?.errors ?? []]

describe.each(tableNames)("the code that is compiled ahead for %s", (table) => {
  const properties: ReadonlyArray<readonly [string, ColumnSchema]> = Object.entries(schemas[table].properties)
  const row: Record<string, Cell | undefined> = Object.fromEntries(
    properties.map(([name, { examples }]) => [name, examples[0]])
  )

  it("says of a row of examples that it is one", () => {
    expect(said(stored.get(table), row)).toEqual([true, []])
    expect(said(compiled.get(table), row)).toEqual([true, []])
  })

  it("says the same as what is compiled now, whatever a cell holds", () => {
    for (const [name] of [...properties, ["unknown"]]) {
      for (const cell of cells) {
        const other = { ...row, [name ?? ""]: cell }
        expect(said(stored.get(table), other)).toEqual(said(compiled.get(table), other))
      }
    }
    for (const other of [null, 1, "row", [], {}]) {
      const [isRow, errors] = said(stored.get(table), other)
      expect([isRow, errors]).toEqual(said(compiled.get(table), other))
      expect(isRow).toBe(false)
    }
  })
})
