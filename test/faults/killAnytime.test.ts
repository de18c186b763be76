import fc from "fast-check"
import { beforeAll, describe, it } from "vitest"
import { half, kills, survives } from "./kills.ts"
import { type Undisturbed, undisturbed } from "./runs.ts"

let known: Undisturbed
beforeAll(async () => {
  known = await undisturbed()
})

describe("a run that is killed", () => {
  it.each(fc.sample(fc.double({ min: 0.05, max: 1, noNaN: true }), kills - half))(
    "after %d of the time that it takes",
    async (share) => survives(known, { jobs: 1 + (Math.floor(share * 1000) % 2), killedAfter: share * known.took })
  )
})
