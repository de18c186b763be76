import { getHeapStatistics } from "node:v8"
import { expect, it } from "@effect/vitest"
import { giveMemoryBack } from "../../pipeline/shards/memory.ts"

const heldMegabytes = () => getHeapStatistics().total_physical_size / 1e6

it("gives memory back that nothing needs any more, and leaves what is needed", () => {
  const needed = Array.from({ length: 1000 }, (_, number) => ({ number }))
  let rows: Array<{ readonly id: string }> | null = Array.from({ length: 1_000_000 }, (_, number) => ({
    id: `row ${number}`
  }))
  const held = heldMegabytes()
  expect(rows).toHaveLength(1_000_000)
  rows = null
  giveMemoryBack()
  expect(heldMegabytes()).toBeLessThan(held - 40)
  expect(needed.at(-1)).toEqual({ number: 999 })
})
