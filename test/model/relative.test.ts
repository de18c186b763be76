import { describe, expect, it } from "@effect/vitest"
import fc from "fast-check"
import { dayNumber, fromDay, toDay, weekdayOf } from "../../pipeline/model/days.ts"
import { earliest, isEdtf, latest } from "../../pipeline/model/edtf.ts"
import {
  addDays,
  daysFrom,
  lastMonth,
  lastYear,
  monthBefore,
  monthDayBefore,
  tomorrow,
  weekdayAfter,
  weekdayBefore,
  weekdays,
  weeksFrom,
  yesterday
} from "../../pipeline/model/relative.ts"

const day = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2100, 12, 31) }).map(toDay)
const weekday = fc.constantFrom(...weekdays)

describe("relative", () => {
  it.each([
    ["2017-03-29", "monday", "2017-03-27"],
    ["2017-03-27", "monday", "2017-03-27"], // the day itself
    ["2017-03-27", "tuesday", "2017-03-21"],
    ["[2017-03-27..2017-03-29]", "monday", "2017-03-27"], // all agree
    ["[2017-03-27..2017-03-29]", "tuesday", "[2017-03-21,2017-03-28]"],
    ["[2017-03-27..2017-03-28]", "sunday", "2017-03-26"],
    ["[2017-03-20,2017-03-29]", "monday", "[2017-03-20,2017-03-27]"],
    ["2017-03", "friday", "[2017-02-24,2017-03-03,2017-03-10,2017-03-17,2017-03-24,2017-03-31]"],
    ["[..2016-11-27]", "friday", "[..2016-11-25]"],
    ["[2016-11-27..]", "friday", "[2016-11-25..]"],
    ["2016", "friday", "[2016-01-01..2016-12-30]"], // too wide to name each
    ["2016-11-27~", "friday", "2016-11-25~"],
    ["2016-11-20/2016-11-27", "friday", null],
    ["November", "friday", null]
  ] as const)("%s, %s: %s", (published, name, expected) => expect(weekdayBefore(published, name)).toBe(expected))

  it.each([
    ["yesterday", yesterday("2017-03-01"), "2017-02-28"],
    ["yesterday of one of three days", yesterday("[2017-03-27..2017-03-29]"), "[2017-03-26..2017-03-28]"],
    ["tomorrow", tomorrow("2016-12-31"), "2017-01-01"],
    ["three days ago", daysFrom("2017-03-01", -3), "2017-02-26"],
    ["next Monday", weekdayAfter("2017-03-27", "monday"), "2017-04-03"],
    ["next Tuesday", weekdayAfter("2017-03-27", "tuesday"), "2017-03-28"],
    ["last week", weeksFrom("2017-03-29", -1), "[2017-03-20..2017-03-26]"],
    ["last week of one of two days", weeksFrom("[2017-03-26..2017-03-27]", -1), "[2017-03-13..2017-03-26]"],
    ["last month", lastMonth("2017-01-15"), "2016-12"],
    ["last month of one of two days", lastMonth("[2017-02-28..2017-03-01]"), "[2017-01..2017-02]"],
    ["last month of one of three days", lastMonth("[2017-03-27..2017-03-29]"), "2017-02"],
    ["last year", lastYear("2017-01-15"), "2016"],
    ["last year of an open date", lastYear("[..2016-11-27]"), "[..2015]"],
    ["last year of a decade", lastYear("198X"), "[1979..1988]"],
    ["in January", monthBefore("2016-11-29", 1), "2016-01"],
    ["in December", monthBefore("2016-11-29", 12), "2015-12"],
    ["in November", monthBefore("2016-11-29", 11), "2016-11"],
    ["Nov. 8", monthDayBefore("2016-11-29", 11, 8), "2016-11-08"],
    ["Dec. 8", monthDayBefore("2016-11-29", 12, 8), "2015-12-08"],
    ["Feb. 29", monthDayBefore("2017-11-29", 2, 29), "2016-02-29"],
    ["Feb. 30", monthDayBefore("2017-11-29", 2, 30), null],
    ["addDays", addDays("2016-02-28", 2), "2016-03-01"],
    ["addDays of no day", addDays("2016-02", 2), null]
  ])("%s", (_, found, expected) => expect(found).toBe(expected))

  it("finds the last such weekday of any day, and the next a week later at most", () => {
    const property = fc.property(day, weekday, (published, name) => {
      const before = fromDay(weekdayBefore(published, name) ?? "") ?? Number.NaN
      const after = fromDay(weekdayAfter(published, name) ?? "") ?? Number.NaN
      const now = fromDay(published) ?? Number.NaN
      expect([weekdayOf(before), weekdayOf(after)]).toEqual([weekdays.indexOf(name), weekdays.indexOf(name)])
      expect(now - before).toBeGreaterThanOrEqual(0)
      expect(now - before).toBeLessThan(7)
      expect(after - before).toBe(7)
    })
    fc.assert(property)
  })

  it("holds the answer of each day that a text may be of", () => {
    const property = fc.property(
      day,
      fc.integer({ min: 1, max: 90 }),
      fc.nat(90),
      weekday,
      (from, length, at, name) => {
        const published = `[${from}..${addDays(from, length)}]`
        const one = weekdayBefore(addDays(from, Math.min(at, length)) ?? "", name) ?? ""
        const all = weekdayBefore(published, name) ?? ""
        expect(isEdtf(all)).toBe(true)
        expect((earliest(all) ?? "") <= one && one <= (latest(all) ?? "")).toBe(true)
      }
    )
    fc.assert(property)
  })
})
