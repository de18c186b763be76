import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type Change,
  type Contents,
  changeSince,
  compareVersions,
  formatVersion,
  nextVersion,
  parseVersion
} from "../../pipeline/publish/version.ts"

const digest = (letter: string) => letter.repeat(64)
const contents = (schema: string, rows: string, pipeline = "1.0.0"): Contents => ({
  pipeline,
  texts_sha256: digest("0"),
  tables: { people: { rows: 2, rows_sha256: digest(rows), schema_sha256: digest(schema) } }
})
const last = contents("a", "b")

it.each<[what: string, next: Contents, change: Change | null]>([
  ["nothing", contents("a", "b"), null],
  ["a row", contents("a", "c"), "rows"],
  ["a schema", contents("c", "b"), "schemas"],
  ["a schema and its rows", contents("c", "d"), "schemas"],
  ["the pipeline", contents("a", "b", "1.0.1"), "metadata"],
  ["the pipeline and a row", contents("a", "c", "1.0.1"), "rows"],
  ["a text beside the tables", { ...last, texts_sha256: digest("1") }, "metadata"],
  ["a table that is gone", { ...last, tables: {} }, "schemas"],
  [
    "a table that is new",
    {
      ...last,
      tables: {
        ...last.tables,
        ...contents("a", "b").tables,
        roles: { rows: 0, rows_sha256: digest("e"), schema_sha256: digest("f") }
      }
    },
    "schemas"
  ]
])("tells that %s changed", (_, next, change) => {
  expect(changeSince(last, next)).toBe(change)
})

it("tells that there was nothing before", () => {
  expect(changeSince(null, last)).toBe("first")
})

it.each<[last: string | null, change: Change, next: string]>([
  [null, "first", "1.0.0"],
  ["1.2.3", "schemas", "2.0.0"],
  ["1.2.3", "rows", "1.3.0"],
  ["1.2.3", "metadata", "1.2.4"],
  ["0.9.9", "rows", "0.10.0"],
  ["9.9.9", "metadata", "9.9.10"]
])("after %s with changed %s comes %s", (last, change, next) => {
  expect(formatVersion(nextVersion(last === null ? null : parseVersion(last), change))).toBe(next)
})

describe("parseVersion", () => {
  it.each(["1", "1.0", "v1.0.0", "1.0.0-rc.1", "01.0.0", "1.0.0 ", "", "../1.0.0", "1.0.0000000000", "latest"])(
    "refuses %j",
    (text) => expect(parseVersion(text)).toBeNull()
  )

  const versions = fc.tuple(fc.nat(), fc.nat(), fc.nat()).filter((parts) => parts.every((part) => part < 1e9))

  it("reads what formatVersion writes", () => {
    fc.assert(
      fc.property(versions, (version) => {
        expect(parseVersion(formatVersion(version))).toEqual(version)
      })
    )
  })

  it("always goes up", () => {
    const changes = fc.constantFrom<Change>("schemas", "rows", "metadata")
    fc.assert(
      fc.property(versions, changes, (version, change) => {
        expect(compareVersions(nextVersion(version, change), version)).toBeGreaterThan(0)
      })
    )
  })
})
