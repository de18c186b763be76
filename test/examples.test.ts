import { execFileSync } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { afterAll, beforeAll, expect, it } from "vitest"
import { written } from "./validate/folder.ts"
import { cells, good } from "./validate/world.ts"

const walk = new URL("../examples/explore.mjs", import.meta.url)

let made: Awaited<ReturnType<typeof written>>
beforeAll(async () => {
  made = await written(
    cells(cells(good, "positions", 0, { topic: "funding_cutoff", stance: "opposes" }), "figures", 0, {
      attributed_to: "harbor-office",
      value_high: null
    })
  )
})
afterAll(() => rmSync(made.folder, { recursive: true }))

it("answers its three questions in JavaScript", () => {
  const said = execFileSync(process.execPath, [walk.pathname, made.release], { encoding: "utf8" })
  expect(said.split("\n")).toEqual([
    "1. Who opposes the funding cut-off, with whose words?",
    "Ana Ruiz (Mayor), own words [The Harbor Post, [..2017-03-29]]: “We won’t ask anybody for papers,”",
    "",
    "2. What sums are named for which city, and who says so?",
    "Riverton: $70,000,000 or more (federal_funding_at_risk, exact), says Harbor Office [The Harbor Post, [..2017-03-29]]: “$70 million”",
    "",
    "3. Which claims rest on one source?",
    "statements: 2 of 2 rest on one independent source",
    "positions: 1 of 1 rest on one independent source",
    "policies: 1 of 1 rest on one independent source",
    "figures: 1 of 1 rest on one independent source",
    "events: 1 of 1 rest on one independent source",
    "Of the sums above:",
    "fi-fefb4ad09399a125 Riverton: $70,000,000 or more",
    ""
  ])
})

it("has a notebook that was run to its end", () => {
  interface Cell {
    readonly cell_type: string
    readonly execution_count?: number
    readonly outputs?: ReadonlyArray<{ readonly output_type: string }>
  }
  const text = readFileSync(new URL("../examples/explore.ipynb", import.meta.url), "utf8")
  const cells: ReadonlyArray<Cell> = JSON.parse(text).cells
  const code = cells.filter(({ cell_type: type }) => type === "code")
  expect(code.map(({ execution_count: number }) => number)).toEqual(code.map((_, index) => index + 1))
  for (const { outputs = [] } of code) {
    expect(outputs.length).toBeGreaterThan(0)
    expect(outputs.map(({ output_type: type }) => type)).not.toContain("error")
  }
})
