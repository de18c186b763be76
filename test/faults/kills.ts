import { expect } from "vitest"
import { tell } from "../soak/told.ts"
import { copyOf, expectMended, expectVerified, expectWhole, type How, remove, run, type Undisturbed } from "./runs.ts"

/** Twenty in CI, `KILLS=200` in `make soak`: half of them before a call that changes a file, half at any moment. */
export const kills = Number(process.env.KILLS ?? 20)
export const half = Math.ceil(kills / 2)

/** Kills a run, looks at what stands, and lets the same command go on. */
export const survives = async (known: Undisturbed, how: How): Promise<void> => {
  const world = copyOf(known.before, "killed")
  const { code, signal } = await run(world, how)
  expect([code, signal].includes(0) || signal === "SIGKILL").toBe(true) // the last ones may come too late
  await expectWhole(world, known)
  await expectVerified(world)
  await expectMended(world, known, how.jobs)
  remove(world)
  tell(signal === "SIGKILL" ? "kills survived" : "kills too late", 1)
}
