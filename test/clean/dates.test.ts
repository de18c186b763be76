import { describe, expect, it } from "vitest"
import { datelineLine, leadingDateline } from "../../pipeline/clean/datelines.ts"
import { dayOf } from "../../pipeline/clean/dates.ts"
import { isHeading } from "../../pipeline/clean/headings.ts"

describe("dayOf", () => {
  it.each([
    ["2016-11-29", "2016-11-29"],
    ["Nov. 29, 2016", "2016-11-29"],
    ["November 29th, 2016", "2016-11-29"],
    ["Tuesday, Nov. 29, 2016 at 10:15 p.m. (EST)", "2016-11-29"],
    ["29 November 2016", "2016-11-29"],
    ["1st May, 2017", "2017-05-01"],
    ["2016-11-29T10:15:30Z", "2016-11-29"],
    ["Feb. 29, 2016", "2016-02-29"],
    ["01/25/2017", "2017-01-25"],
    ["25/01/2017", "2017-01-25"],
    ["5/5/2017", "2017-05-05"],
    ["01/05/2017", null], // January or May?
    ["13/25/2017", null],
    ["Feb. 29, 2017", null],
    ["2016-13-01", null],
    ["2016-00-01", null],
    ["2016-11-31", null],
    ["1699-01-01", null],
    ["1700-01-01", "1700-01-01"],
    ["on Nov. 29, 2016", null],
    ["Nov. 29, 2016, they met", null],
    ["", null]
  ])("%j is the day %j", (text, day) => expect(dayOf(text)).toBe(day))
})

describe("datelineLine", () => {
  const told = (line: string) => {
    const found = datelineLine(line)
    return found && [found.published, found.agency]
  }
  it.each([
    ["2016-11-29", ["2016-11-29", null]],
    ["date 2016-11-29", ["2016-11-29", null]],
    ["Published: 2016-11-29", ["2016-11-29", null]],
    ["date 2016-11-29 NY Times News Service, LOS ANGELES", ["2016-11-29", "NY Times News Service"]],
    ["2016-11-29 Ana Ruiz, LOS ANGELES", ["2016-11-29", null]],
    ["Posted on Nov. 29, 2016", ["2016-11-29", null]],
    ["First published: Nov. 29, 2016", ["2016-11-29", null]],
    ["Posted at 3:40 PM, Nov 29, 2016 and last updated 6:02 PM, Nov 30, 2016", ["2016-11-29", null]],
    ["Nov 29, 2016, 5:13 PM EST / Updated Nov 30, 2016", ["2016-11-29", null]],
    ["The rule of Nov. 29, 2016 was updated in May", null],
    ["Nov. 29, 2016, 5 a.m. PST", ["2016-11-29", null]],
    ["Published: Nov. 29, 2016 at 10:12 PM EST|Updated: 8 hours ago", ["2016-11-29", null]],
    ["Updated Nov. 29, 2016", [null, null]],
    ["Last updated: Nov. 29, 2016", [null, null]],
    ["Modified 29 November 2016", [null, null]],
    ["AFP, WASHINGTON", [null, "Agence France-Presse"]],
    ["Harbor News Service, NEW YORK", [null, "Harbor News Service"]],
    ["Ana Ruiz, WASHINGTON", null],
    ["The order of date 2016-11-29", null],
    [`${"x".repeat(130)} 2016-11-29`, null]
  ])("%s", (line, expected) => expect(told(line)).toEqual(expected))

  it.each([
    ["RIVERTON (AP) — The mayor", 15, "Associated Press"],
    ["RIVERTON, Calif. (Reuters) - The mayor", 28, "Reuters"],
    ["(KXYZ) — The mayor", 8, null],
    ["(Ana Ruiz) — The mayor", null, null],
    ["The mayor — A", null, null]
  ])("%s", (line, length, agency) => {
    const found = leadingDateline(line)
    expect(found && [found.length, found.agency]).toEqual(length === null ? null : [length, agency])
  })
})

describe("isHeading", () => {
  it.each(["What the Rule Says", "ALDER CREEK TO SUE", "10 Towns That Sue", "WHO PAYS?", "“Safe” Towns and the Law"])(
    "%s is one",
    (line) => expect(isHeading(line)).toBe(true)
  )
  it.each([
    ...["What the rule says.", "AP", "A B", "“NOBODY ASKED US”", "THE MAYOR SAID:", "what it says", "- What It Says"],
    ...["1. What It Says", "Q What It Says", "THE MAYOR: Thank you", "What It Says of the", "He Said (“No.”)"],
    ...["One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen"],
    ...["A".repeat(201), "…"]
  ])("%s is none", (line) => expect(isHeading(line)).toBe(false))
})
