import { expect, it } from "@effect/vitest"
import { amount, compact } from "../../pipeline/model/amounts.ts"

it.each([
  [{ low: 500_000_000, high: 500_000_000, unit: "usd", modifier: "at_most" }, "up to $500 million"],
  [{ low: 12_345, high: 12_345, unit: "usd", modifier: "exact" }, "$12,345"],
  [{ low: 1_500, high: 1_500, unit: "usd", modifier: null }, "$1,500"],
  [{ low: 2_250_000_000, high: 2_250_000_000, unit: "usd", modifier: "about" }, "about $2.25 billion"],
  [{ low: 0.154, high: 0.154, unit: "share", modifier: "more_than" }, "more than 15.4 %"],
  [{ low: 200, high: 1_300_000, unit: "people", modifier: null }, "200 to 1.3 million people"],
  [{ low: null, high: 1_000, unit: "other", modifier: null }, "up to 1,000"],
  [{ low: 7, high: null, unit: "jurisdictions", modifier: null }, "at least 7 jurisdictions"],
  [{ low: null, high: null, unit: "usd", modifier: null }, "an unknown number"]
])("says %o as %s", (figure, said) => {
  expect(amount(figure)).toBe(said)
})

it.each([
  [100, "$100"],
  [1_000, "$1K"],
  [100_000, "$100K"],
  [10_000_000, "$10M"],
  [1_000_000_000_000, "$1T"]
])("says %d shortly as %s", (dollars, said) => {
  expect(compact(dollars)).toBe(said)
})
