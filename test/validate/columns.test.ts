import { describe, expect, it } from "vitest"
import { schemas, tableNames } from "../../pipeline/model/schemas.ts"
import { rowsOf } from "../../pipeline/validate/rows.ts"
import { schemaViolations } from "../../pipeline/validate/schemas.ts"
import { good } from "./world.ts"

/** What a column's schema refuses, of everything that it says of its cells. */
const refused = (column: Readonly<Record<string, unknown>>): ReadonlyArray<readonly [what: string, cell: unknown]> => {
  const types: ReadonlyArray<unknown> = [column.type].flat()
  const has = (type: string) => types.includes(type)
  const { minimum, maximum, maxLength, minLength, pattern, format } = column
  return [
    ...(has("null") ? [] : [["nothing", null] as const]),
    ["another type", has("object") ? 1 : { a: 1 }],
    ...(has("string") ? [["a number", 1] as const] : [["words", "some"] as const]),
    ...(Array.isArray(column.enum) ? [["a value of no list", "no such value"] as const] : []),
    ...(typeof minimum === "number" ? [["too little", minimum - 1] as const] : []),
    ...(typeof maximum === "number" ? [["too much", maximum + 1] as const] : []),
    ...(typeof maxLength === "number" ? [["too many letters", "x".repeat(maxLength + 1)] as const] : []),
    ...(typeof minLength === "number" && minLength > 0 ? [["no letters", ""] as const] : []),
    ...(typeof pattern === "string" || typeof format === "string" ? [["another form", "\n"] as const] : []),
    ...(has("integer") ? [["a part of one", 0.5] as const] : []),
    ...(has("array") ? [["a list of numbers", [1]] as const] : [])
  ]
}

const all = tableNames.flatMap((table) =>
  Object.entries(schemas[table].properties).map(([name, column]) => [table, name, column] as const)
)

describe("every column of every table", () => {
  it.each(all)("%s.%s holds what its schema says, and nothing else", (table, name, column) => {
    const [row] = rowsOf(good, table)
    expect(row).toBeDefined()
    expect(schemaViolations(table, [row])).toEqual([])
    for (const [what, cell] of refused({ ...column })) {
      const found = schemaViolations(table, [{ ...row, [name]: cell }])
      expect([what, found.map(({ table, id, promise }) => `${table} ${id}: ${promise}`)]).toEqual([
        what,
        expect.arrayContaining([expect.stringMatching(new RegExp(`^${table} row 1: ${name}\\b`, "u"))])
      ])
    }
    const { [name]: _, ...without } = { ...row }
    expect(schemaViolations(table, [without])).toEqual([
      expect.objectContaining({ promise: expect.stringContaining(`'${name}'`) })
    ])
  })

  it("is known: no table has another", () => {
    for (const table of tableNames) {
      const [row] = rowsOf(good, table)
      expect(schemaViolations(table, [{ ...row, more: 1 }])).toEqual([
        expect.objectContaining({ promise: expect.stringContaining("more") })
      ])
    }
  })
})
