import { expect, it } from "@effect/vitest"
import fc from "fast-check"
import { entryNames, recordNames, withoutEndings } from "../../pipeline/read/records.ts"

it("calls records by their own ids, if the first has one", () => {
  const name = recordNames()
  expect([name("a-17", 1), name(null, 2), name("a-17", 3), name("no good", 4), name("../x", 5), name("6", 6)]).toEqual([
    "a-17",
    "~2",
    "~3",
    "~4",
    "~5",
    "6"
  ])
})

it("calls records by their numbers, if the first has no id", () => {
  const name = recordNames()
  expect([name(null, 1), name("b", 2)]).toEqual(["1", "2"])
})

it("gives no two records of a file one name", () => {
  const id = fc.option(fc.oneof(fc.constantFrom("1", "2", "3", "~2", "a"), fc.string()), { nil: null })
  const property = fc.property(fc.array(id), fc.array(fc.string({ maxLength: 4 })), (ids, paths) => {
    const [name, entry] = [recordNames(), entryNames()]
    const names = ids.map((one, at) => name(one, at + 1))
    const entries = paths.map((path) => entry(`${path}.txt`))
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(entries).size).toBe(entries.length)
  })
  fc.assert(property)
})

it.each([
  ["feed.csv.gz", "feed"],
  ["a.b.txt", "a.b"],
  ["v1.2", "v1.2"],
  ["page.html", "page"],
  [".txt", ".txt"]
])("%s is %s without its endings", (name, short) => expect(withoutEndings(name)).toBe(short))
