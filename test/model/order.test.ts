import { expect, it } from "vitest"
import { inOrder } from "../../pipeline/model/order.ts"

const role = { person_id: "ana-ruiz", role: "Mayor", affiliation_id: null, party: null, former: false }

it.each([
  ["null before a value", role, { ...role, party: "D" }],
  ["false before true", role, { ...role, former: true }],
  ["strings by code units, so upper case first", { ...role, role: "Zoning chief" }, { ...role, role: "aide" }],
  ["the first column of the order first", { ...role, former: true }, { ...role, person_id: "tom-bell" }]
])("sorts %s", (_, first, second) => {
  const order = inOrder("roles")
  expect([second, first].toSorted(order)).toEqual([first, second])
  expect(order(first, second)).toBe(-order(second, first))
  expect(order(first, { ...first })).toBe(0)
})

it("sorts numbers by size", () => {
  const place = { document_id: "council", char_end: 100, statement_id: "st-1" }
  expect(inOrder("statements")({ ...place, char_start: 9 }, { ...place, char_start: 10 })).toBeLessThan(0)
})
