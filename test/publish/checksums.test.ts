import { expect, it } from "vitest"
import { checksums } from "../../pipeline/publish/checksums.ts"

it("writes a line a file as sha256sum does, in the order of paths whatever order they came in", () => {
  const [a, b] = ["a".repeat(64), "b".repeat(64)]
  const digests = new Map([
    ["json/people.json", a],
    ["csv/people.csv", b],
    ["LICENSE-DATA", a]
  ])
  expect(checksums(digests)).toBe(`${a}  LICENSE-DATA\n${b}  csv/people.csv\n${a}  json/people.json\n`)
})
