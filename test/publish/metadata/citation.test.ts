import { readFileSync } from "node:fs"
import { Ajv } from "ajv"
import formats from "ajv-formats"
import { beforeAll, expect, it } from "vitest"
import { bibtex, citation } from "../../../pipeline/publish/metadata/citation.ts"
import { described, text } from "./described.ts"

const schema = JSON.parse(readFileSync(new URL("../../vendor/cff-1.2.0.schema.json", import.meta.url), "utf8"))
const validate = formats.default(new Ajv({ strict: false })).compile({ ...schema, $schema: undefined })

/** The little of YAML that the file uses: `key: value`, and lists of values or of one `key: value` each. */
const read = (yaml: string): Record<string, unknown> => {
  const found: Record<string, unknown> = {}
  const value = (text: string): string => (text.startsWith('"') ? JSON.parse(text) : text)
  let list: Array<unknown> = []
  for (const line of yaml.trimEnd().split("\n")) {
    const [, item = ""] = /^ {2}- (.*)$/u.exec(line) ?? []
    const [, key = "", rest = ""] = /^([\w-]+): ?(.*)$/u.exec(item === "" ? line : item) ?? []
    if (item !== "") list.push(key === "" ? value(item) : { [key]: value(rest) })
    else if (rest !== "") found[key] = value(rest)
    else {
      list = []
      found[key] = list
    }
  }
  return found
}

let release: Awaited<ReturnType<typeof described>>
beforeAll(async () => {
  release = await described()
})

it("is valid by the official schema of the Citation File Format", () => {
  const found = read(text(citation(release)))
  expect(validate(found), JSON.stringify(validate.errors)).toBe(true)
  expect(found).toMatchObject({ version: "1.2.3", "date-released": "2017-04-01", license: "CC-BY-4.0" })
  expect(validate({ ...found, "date-released": "1 April" })).toBe(false)
})

it("says the same as the file at the root of the project", () => {
  const root = read(readFileSync(new URL("../../../CITATION.cff", import.meta.url), "utf8"))
  const made = read(text(citation(release)))
  for (const key of ["cff-version", "title", "type", "authors", "keywords"]) expect(made[key]).toEqual(root[key])
  expect(root.license).toContain(made.license)
})

it("gives BibTeX the version and the year", () => {
  expect(bibtex(release.manifest)).toMatch(/year = \{2017\},\n {2}version = \{1\.2\.3\}/u)
})
