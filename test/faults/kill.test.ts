import fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import {
  copyOf,
  expectMended,
  expectVerified,
  expectWhole,
  type How,
  remove,
  run,
  type Undisturbed,
  undisturbed
} from "./runs.ts"

/** Twenty in CI, `KILLS=200` in `make soak`: half of them before a call that changes a file, half at any moment. */
const kills = Number(process.env.KILLS ?? 20)
const half = Math.ceil(kills / 2)

let known: Undisturbed
beforeAll(async () => {
  known = await undisturbed()
})

/** Kills a run, looks at what stands, and lets the same command go on. */
const survives = async (how: How): Promise<void> => {
  const world = copyOf(known.before, "killed")
  const { code, signal } = await run(world, how)
  expect([code, signal].includes(0) || signal === "SIGKILL").toBe(true) // the last ones may come too late
  await expectWhole(world, known)
  await expectVerified(world)
  await expectMended(world, known, how.jobs)
  remove(world)
}

describe("a run that is killed", () => {
  const places = Array.from({ length: half }, (_, number) => (number + 0.5) / half)

  it.each(places)("before the call at %d of all that change files", async (share) => {
    const at = Math.floor(share * known.calls.length)
    await survives({ jobs: 1 + (at % 2), fault: { at, does: "kill" } })
  })

  it.each(fc.sample(fc.double({ min: 0.05, max: 1, noNaN: true }), kills - half))(
    "after %d of the time that it takes",
    async (share) => survives({ jobs: 1 + (Math.floor(share * 1000) % 2), killedAfter: share * known.took })
  )

  it("before each of the calls that put a release in its place", async () => {
    const before = (call: RegExp) => known.calls.findLastIndex((one) => call.test(one))
    const moments = [
      before(/^rename .*\.building-/u),
      before(/^symlink /u),
      before(/^rename .*latest$/u),
      before(/^sqlite commit/u)
    ]
    expect(moments.every((at) => at > 0)).toBe(true)
    for (const at of moments) await survives({ fault: { at, does: "kill" } })
  })
})
