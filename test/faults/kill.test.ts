import { beforeAll, describe, expect, it } from "vitest"
import { half, survives } from "./kills.ts"
import { type Undisturbed, undisturbed } from "./runs.ts"

let known: Undisturbed
beforeAll(async () => {
  known = await undisturbed()
})

describe("a run that is killed", () => {
  const places = Array.from({ length: half }, (_, number) => (number + 0.5) / half)

  it.each(places)("before the call at %d of all that change files", async (share) => {
    const at = Math.floor(share * known.calls.length)
    await survives(known, { jobs: 1 + (at % 2), fault: { at, does: "kill" } })
  })

  it("before each of the calls that put a release in its place, and before the one that ends its database", async () => {
    const before = (call: RegExp) => known.calls.findLastIndex((one) => call.test(one))
    const moments = [
      before(/^rename .*\.building-/u),
      before(/^symlink /u),
      before(/^rename .*latest$/u),
      before(/^sqlite commit/u),
      before(/^sqlite COMMIT/u)
    ]
    expect(moments.every((at) => at > 0)).toBe(true)
    for (const at of moments) await survives(known, { fault: { at, does: "kill" } })
  })
})
