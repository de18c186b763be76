import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, describe, expect, it } from "vitest"
import { codeDigest, partsOf } from "../../pipeline/shards/code.ts"

const folder = mkdtempSync(join(tmpdir(), "sanctuary-record-code-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const url = (file: string): URL => pathToFileURL(join(folder, file))
const write = (files: Readonly<Record<string, string>>): void => {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(folder, file, ".."), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
}
const program = {
  "node_modules/tagger/package.json": '{"version":"1.0.0"}',
  "extract.ts":
    'import { cues } from "./lexicon/cues.ts"\nimport type {\n  Token\n} from "./token.ts"\nimport tag from "tagger/pos"\n',
  "token.ts": "export interface Token {}\n",
  "lexicon/cues.ts":
    'import list from "./cues.json" with { type: "json" }\nconst rows = read(new URL("places.tsv", import.meta.url))\n',
  "lexicon/cues.json": '["said"]',
  "lexicon/places.tsv": "Ames\tIowa",
  "other.ts": "// not from the president\n"
}

describe("codeDigest", () => {
  write(program)
  const now = () => codeDigest(pathToFileURL(`${folder}/`), [url("extract.ts")])

  it("follows imports and data", () => {
    const { files, packages } = partsOf([url("extract.ts")])
    expect(files.map(({ pathname }) => basename(pathname))).toEqual([
      "extract.ts",
      "cues.json",
      "cues.ts",
      "places.tsv",
      "token.ts"
    ])
    expect(packages).toEqual(["tagger"])
  })

  it.each([
    ["lexicon/cues.json", '["said", "told"]', true],
    ["lexicon/places.tsv", "Ames\tOhio", true],
    ["token.ts", "export interface Token { start: number }\n", true],
    ["node_modules/tagger/package.json", '{"version":"1.0.1"}', true],
    ["other.ts", "export const other = 1\n", false]
  ])("changes with what the code is made of: %s", (file, content, changes) => {
    write(program)
    const before = now()
    write({ [file]: content })
    expect(now() !== before).toBe(changes)
    write(program)
    expect(now()).toBe(before)
  })
})

it("finds all data of the lexicons that the rules read", () => {
  const { files: parts, packages } = partsOf([new URL("../../pipeline/run/extraction.ts", import.meta.url)])
  const found = new Set(parts.map(({ pathname }) => basename(pathname)))
  const lexicon = new URL("../../pipeline/lexicon/", import.meta.url)
  const files = readdirSync(lexicon, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const data = files.map(({ name }) => name).filter((name) => !/\.(?:ts|md)$/u.test(name))
  expect(data.length).toBeGreaterThan(0)
  expect([...found]).toEqual(expect.arrayContaining(data))
  expect(packages).toEqual(expect.arrayContaining(["wink-nlp", "wink-eng-lite-web-model", "eld"]))
})
