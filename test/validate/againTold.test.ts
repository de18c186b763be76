import { describe, expect, it } from "vitest"
import { againViolations, manifestDifferences } from "../../pipeline/validate/again.ts"
import { good } from "./world.ts"

/** What is told of a title, and of the same made again. */
const told = (title: string | null, again: string | null): string => {
  const [row = expect.fail(), ...others] = good.documents
  const [only, ...more] = againViolations(
    "documents",
    [{ ...row, title }, ...others],
    [{ ...row, title: again }, ...others]
  )
  expect(more).toEqual([])
  expect(only).toMatchObject({ table: "documents", id: row.document_id })
  return only?.promise ?? expect.fail()
}

describe("what is told of a value that is another when a release is made again", () => {
  it.each([
    ["short", "Ames", null, 'title is "Ames", and null when the release is made again'],
    [
      "of 80 characters with its marks",
      `${"a".repeat(77)}b`,
      `${"a".repeat(77)}c`,
      `title is "${"a".repeat(77)}b", and "${"a".repeat(77)}c" when the release is made again`
    ],
    [
      "longer, and other at its end",
      `${"a".repeat(200)}one`,
      `${"a".repeat(200)}two`,
      `title is …${"a".repeat(20)}one", and …${"a".repeat(20)}two" when the release is made again`
    ],
    [
      "longer, and other at its beginning",
      `one${"a".repeat(200)}`,
      `two${"a".repeat(200)}`,
      `title is "one${"a".repeat(76)}…, and "two${"a".repeat(76)}… when the release is made again`
    ],
    [
      "beside one that is longer by a character",
      "a".repeat(78),
      `${"a".repeat(78)}b`,
      `title is …${"a".repeat(20)}", and …${"a".repeat(20)}b" when the release is made again`
    ]
  ])("%s: shows it around where it differs", (_, title, again, expected) => {
    expect(told(title, again)).toBe(expected)
  })

  it("never holds half a character", () => {
    for (let before = 0; before < 4; before++) {
      const start = `${"a".repeat(before)}${"😀".repeat(100)}`
      expect(told(`${start}x`, `${start}y`).isWellFormed()).toBe(true)
      expect(told(`x${start}`, `y${start}`).isWellFormed()).toBe(true)
    }
  })

  it("names values of release.json by their places, those that are missing, too", () => {
    const mine = { version: "1.0.0", tables: { people: { rows: 3 } }, run: { texts: 4 }, extra: null }
    const again = { version: "1.0.0", tables: { people: { rows: 4 } }, all: true, run: { texts: 4 } }
    expect(manifestDifferences(mine, again)).toEqual([
      {
        table: "release.json",
        id: "tables.people.rows",
        promise: "it is 3, and 4 when the release is made again"
      },
      { table: "release.json", id: "all", promise: "it is nothing, and true when the release is made again" },
      { table: "release.json", id: "extra", promise: "it is null, and nothing when the release is made again" }
    ])
    expect(manifestDifferences(mine, { ...mine })).toEqual([
      { table: "release.json", id: "file", promise: "made again, it is written otherwise" }
    ])
  })
})
