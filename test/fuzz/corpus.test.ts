import { describe, expect, it } from "vitest"
import { corpusOf } from "./corpus.ts"
import { mutate } from "./mutate.ts"
import { randomOf } from "./random.ts"
import { targets } from "./targets.ts"

/** Changed inputs a target, besides those that are kept; the same ones each time. */
const changed = Number(process.env.RUNS ?? 200) * 2

describe.each(targets)("$name", ({ name, run, seeds, words }) => {
  const kept = [...seeds.map((seed) => Buffer.from(seed)), ...corpusOf(name)]

  it("keeps its promises for what fuzzing found worth keeping", async () => {
    expect(kept.length).toBeGreaterThan(1)
    for (const input of kept) await run(input)
  })

  it("keeps them for changes of that", async () => {
    const random = randomOf(20161129)
    const bytes = words.map((word) => Buffer.from(word))
    const inputs = Array.from({ length: changed }, () =>
      mutate(random.pick(kept, Buffer.alloc(0)), random, kept, bytes)
    )
    expect(inputs.length).toBe(changed)
    for (const input of inputs) await run(input.subarray(0, 1000))
  })
})
