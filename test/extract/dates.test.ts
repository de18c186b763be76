import { describe, expect, it } from "vitest"
import { datesIn } from "../../pipeline/extract/dates.ts"
import { annotated } from "./read.ts"

const found = (text: string, published: string | null, future = false) => {
  const { tokens } = annotated(text)
  return datesIn(tokens, 0, tokens.length, published, future).map(({ first, next, date, basis }) => {
    const written = text.slice(tokens[first]?.start ?? 0, tokens[next - 1]?.end ?? 0)
    return `${written} = ${date ?? "-"} ${basis ?? "-"}`
  })
}

type Case = [text: string, published: string | null, ...expected: ReadonlyArray<string>]

const table: ReadonlyArray<Case> = [
  ["The sheriff of Cape May County sued.", "2019-10-15"], // a name's word
  ["The sheriff sued last May.", "2019-10-15", "May = 2019-05 resolved"],
  ["The council voted on March 3, 2017.", null, "March 3, 2017 = 2017-03-03 stated"],
  ["The council voted in March 2017.", null, "March 2017 = 2017-03 stated"],
  ["The law of 2014 stands.", null, "2014 = 2014 stated"],
  ["It began in the mid-1980s.", null, "mid-1980s = 198X stated"],
  ["The council voted Monday.", "[2017-03-27..2017-03-29]", "Monday = 2017-03-27 resolved"],
  ["The council voted Monday.", null, "Monday = - -"],
  ["The council voted yesterday.", "2017-03-23", "yesterday = 2017-03-22 resolved"],
  ["The council voted last year.", "2017-03-23", "last year = 2016 resolved"],
  ["The council voted in January.", "2017-03-23", "January = 2017-01 resolved"],
  ["The council voted Nov. 8.", "2017-03-23", "Nov. 8 = 2016-11-08 resolved"],
  ["The council voted two days ago.", "2017-03-23", "two days ago = 2017-03-21 resolved"],
  ["The council may meet 2000 people.", "2017-03-23"],
  ["He paid $2014 for it.", null]
]

describe("dates", () => {
  it.each(table)("%s (%s)", (text, published, ...expected) => expect(found(text, published)).toEqual(expected))
  it("takes a weekday after a verb of the future for the next one", () =>
    expect(found("The council will vote on Monday.", "2017-03-23", true)).toEqual(["Monday = 2017-03-27 resolved"]))
})
