import { readdirSync, readFileSync } from "node:fs"
import { expect, it } from "@effect/vitest"

const lexicon = new URL("../../pipeline/lexicon/", import.meta.url)
const sources = readFileSync(new URL("SOURCES.md", lexicon), "utf8")

it("names each file and folder of the lexicon with its source", () => {
  const entries = readdirSync(lexicon, { withFileTypes: true }).filter(({ name }) => name !== "SOURCES.md")
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
  expect(names.filter((name) => !sources.includes(`\`${name}\``))).toEqual([])
})

it("names no file that is gone", () => {
  const names = new Set(readdirSync(lexicon, { recursive: true, encoding: "utf8" }))
  const rows = sources.split("\n").filter((line) => line.startsWith("| `"))
  const named = rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/gu)].map(([, name = ""]) => name)
  )
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((name) => !names.has(name.replace(/\/$/u, "")))).toEqual([])
})
